package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Section;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Rules over facts that need more than a list of operands.
final class FactOddities {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /// Basic expenditure per head, in 元 a year: outside this it cannot be the pay of everybody.
  private static final BigDecimal LEAST_PER_HEAD = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST_PER_HEAD = BigDecimal.valueOf(600_000);

  /// What every self-evaluation has.
  private static final List<String> SECTIONS = List.of("result", "problem", "improvement");

  private static final Ref LIMITS = Ref.to("staff.establishment.*");
  private static final Ref CARRIED = Ref.to("carry.*");

  private final Drafts drafts;
  private final Selection selection;

  FactOddities(Drafts drafts) {
    this.drafts = drafts;
    this.selection = new Selection(drafts, false);
  }

  void run() {
    establishment();
    new AidStandards(drafts).run();
    costs();
    balanced();
    percentages();
    perHead();
    counts();
    damaged();
    missing();
  }

  private List<Mention> anchors(String indicator) {
    return drafts.facts.of(indicator).isEmpty()
        ? List.of()
        : selection.anchors(Ref.to(indicator), List.of());
  }

  private List<Mention> anchors(String indicator, String other) {
    return drafts.facts.of(indicator).isEmpty()
        ? List.of()
        : selection.anchors(Ref.to(indicator), List.of(Ref.to(other)));
  }

  private Optional<Mention> find(String indicator, Mention anchor) {
    return selection.find(Ref.to(indicator), anchor) instanceof Selection.One one
        ? Optional.of(one.mention())
        : Optional.empty();
  }

  /// Contract and retired staff stay out. Where the staff on the establishment are printed and keep
  /// to it, the others are outside it lawfully.
  private void establishment() {
    if (establishment("staff.establishment.total", "staff.on-duty.total")
        || establishment("staff.establishment.total", "staff.on-duty.civil-servant")) {
      return;
    }
    List<Mention> limits = drafts.facts.of(LIMITS);
    if (limits.isEmpty()) {
      return;
    }
    String only = limits.get(0).indicator();
    for (Mention it : limits) {
      if (!it.indicator().equals(only)) {
        return;
      }
    }
    if (!only.equals("staff.establishment.total") && !establishment(only, "staff.on-duty.total")) {
      establishment(only, "staff.on-duty.civil-servant");
    }
  }

  private boolean establishment(String limit, String staff) {
    Optional<Rule> rule = drafts.book.active("staff.within-establishment");
    if (rule.isEmpty() || drafts.facts.of(staff).isEmpty()) {
      return false;
    }
    boolean found = false;
    for (Mention whole : anchors(limit, staff)) {
      Optional<Mention> onDuty = find(staff, whole);
      if (onDuty.isPresent()) {
        found = true;
        Relation relation = AtMost.of(onDuty.get().member("part"), whole.member("whole"));
        Judgement judgement = relation.judge(drafts.reckoner);
        boolean within =
            find("staff.on-duty.in-establishment", whole)
                .filter(
                    it -> !AtMost.of(it.member("part"), whole.member("whole"))
                        .judge(drafts.reckoner)
                        .isFailure())
                .isPresent();
        drafts.rule(rule.get(), relation, within ? limited(judgement, Severity.INFO) : judgement,
            false);
      }
    }
    return found;
  }

  private static Judgement limited(Judgement judgement, Severity limit) {
    return judgement.outcome() instanceof Judgement.Fails fails
        ? judgement.with(fails.atMost(limit))
        : judgement;
  }

  /// The cost rows of a scorecard are the accounts in other words; their scope is seldom stated.
  private void costs() {
    Optional<Rule> rule = drafts.book.active("scorecard.costs-against-accounts");
    if (!isScored("expenditure.project.total")) {
      return;
    }
    for (Mention total : anchors("expenditure.total")) {
      Optional<Mention> project = cost("expenditure.project.total", total);
      Optional<Mention> basic = cost("expenditure.basic.total", total);
      if (rule.isPresent() && project.isPresent() && basic.isPresent()) {
        Sum sum =
            new Sum(
                total.member("total"),
                List.of(
                    Term.plus(project.get().member("part")),
                    Term.plus(basic.get().member("part"))),
                Sum.Kind.CLOSED);
        drafts.rule(rule.get(), sum, true);
      }
    }
  }

  private boolean isScored(String indicator) {
    for (Mention it : drafts.facts.of(indicator)) {
      if (it.scored()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Mention> cost(String indicator, Mention total) {
    return drafts.facts.of(indicator)
        .stream()
        .filter(it -> it.scored() && it.phase().equals(Optional.of(Phase.FINAL)))
        .filter(it -> total.phase().equals(it.phase()) && total.year().equals(it.year()))
        .filter(it -> total.fact().subject().equals(it.fact().subject()))
        .findFirst();
  }

  /// A budget balances; accounts do where no carry-over is reported.
  private void balanced() {
    for (Mention revenue : anchors("revenue.total", "expenditure.total")) {
      boolean budget = revenue.phase().equals(Optional.of(Phase.BUDGET));
      if (budget || drafts.facts.of(CARRIED).isEmpty()) {
        find("expenditure.total", revenue)
            .ifPresent(
                it -> drafts.rule(
                    "revenue.equals-expenditure",
                    new Equal(List.of(revenue.member("first"), it.member("second")))));
      }
    }
  }

  private void percentages() {
    Optional<Rule> rule = drafts.book.active("percent.range");
    if (rule.isEmpty()) {
      return;
    }
    for (Ref ref : rule.get().relation().refs()) {
      for (Mention it : drafts.facts.of(ref)) {
        if (drafts.reckoner.isPercent(it.fact().figure())) {
          BigDecimal value = it.amount(drafts.reckoner).value();
          boolean possible = value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
          Judgement judgement = one(it.member("figure"), "0 … 100", possible);
          drafts.rule(rule.get(), Settled.of(judgement), judgement, false);
        }
      }
    }
  }

  private static Judgement one(Member member, String formula, boolean holds) {
    List<Operand> operands = List.of(member.operand());
    String text = member.figure().printed() + ": " + formula;
    return holds ? Judgement.holds(operands, text) : Judgement.fails(operands, text);
  }

  private void perHead() {
    for (Mention basic : anchors("expenditure.basic.total", "staff.on-duty.total")) {
      Optional<Mention> staff = find("staff.on-duty.total", basic);
      if (staff.isEmpty() || staff.get().value().signum() <= 0
          || !basic.phase().equals(Optional.of(Phase.FINAL))) {
        continue;
      }
      BigDecimal mean =
          basic
              .member("amount")
              .amount(drafts.reckoner)
              .value()
              .divide(staff.get().value(), 0, RoundingMode.HALF_UP);
      boolean plausible =
          mean.compareTo(LEAST_PER_HEAD) >= 0 && mean.compareTo(MOST_PER_HEAD) <= 0;
      List<Operand> operands =
          List.of(basic.member("amount").operand(), staff.get().member("persons").operand());
      String formula =
          basic.fact().figure().printed()
              + " ÷ " + staff.get().fact().figure().printed()
              + " = " + mean.toPlainString() + "元";
      drafts.rule(
          "unit.per-head",
          Settled.of(
              plausible
                  ? Judgement.holds(operands, formula)
                  : Judgement.fails(operands, formula)));
    }
  }

  private void counts() {
    for (Mention it : drafts.facts.all()) {
      String indicator = it.indicator();
      boolean counted = indicator.startsWith("staff.") || indicator.startsWith("union.")
          || indicator.startsWith("org.");
      if (counted && !it.money() && it.fact().figure().quantity().value().signum() < 0) {
        drafts.rule("count.possible", Settled.of(one(it.member("figure"), "≥ 0", false)));
      }
    }
  }

  /// Digits of a count that are lost make an impossible count; any other broken number is damaged.
  private void damaged() {
    for (Reading reading : drafts.report.readings()) {
      if (reading instanceof Damaged damaged) {
        List<Operand> operands = List.of(Operand.of("figure", damaged));
        boolean count = damaged.printed().matches("0+[余多].*");
        drafts.rule(
            count ? "count.possible" : "digits.damaged",
            Settled.of(Judgement.fails(operands, damaged.printed())));
      }
    }
  }

  /// What a report lacks of them; one of a programme has neither a unit's accounts nor its staff.
  /// Said of evaluations only, once each.
  private void missing() {
    Identity.Kind kind = drafts.report.identity().kind();
    if (kind != Identity.Kind.WHOLE_DEPARTMENT && kind != Identity.Kind.PROJECT) {
      return;
    }
    if (!drafts.report.sections().isEmpty()) {
      List<String> sections = new ArrayList<>();
      for (String wanted : SECTIONS) {
        if (!hasSection(wanted)) {
          sections.add(wanted);
        }
      }
      drafts.rule("section.missing", absent(sections));
    }
    if (!drafts.report.facts().isEmpty()) {
      List<String> facts = new ArrayList<>();
      boolean department = kind == Identity.Kind.WHOLE_DEPARTMENT;
      if (department && !isSpent("expenditure.total")) {
        facts.add("expenditure.total");
      }
      if (drafts.facts.of("score.total").isEmpty()) {
        facts.add("score.total");
      }
      if (department
          && drafts.facts.of("staff.on-duty.total").isEmpty()
          && drafts.facts.of("staff.on-duty.civil-servant").isEmpty()) {
        facts.add("staff.on-duty.total");
      }
      drafts.rule("fact.missing", absent(facts));
    }
  }

  /// Whether the report has a section of an id, or of one below it.
  private boolean hasSection(String wanted) {
    for (Section section : drafts.report.sections()) {
      String id = section.id().orElse("");
      if (id.startsWith(wanted)
          && (id.length() == wanted.length() || id.charAt(wanted.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpent(String indicator) {
    for (Mention it : drafts.facts.of(indicator)) {
      if (it.phase().isPresent() && it.phase().get() == Phase.FINAL) {
        return true;
      }
    }
    return false;
  }

  private static Settled absent(List<String> missing) {
    return Settled.of(
        missing.isEmpty()
            ? Judgement.holds(List.of(), "")
            : Judgement.fails(List.of(), String.join(", ", missing)));
  }
}
