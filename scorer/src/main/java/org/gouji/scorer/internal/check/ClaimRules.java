package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Counted;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// What the report itself asserts, each claim under the rule that governs it.
final class ClaimRules {

  /// Rules of totals whose parts have no indicator.
  private static final Map<String, String> TOTALS =
      Map.of(
          "expenditure.procurement", "procurement.by-kind",
          "programme.count", "programme.count-change",
          "score.level1", "scorecard.scores-total",
          "score.total", "scorecard.scores-total");

  /// 98.77 % is met by chance once in ten thousand, 98 % once in a hundred.
  private static final int TELLING_PLACES = 2;

  private final Drafts drafts;
  private final Changes changes;
  private final Goals goals;
  /// What sentences say to be within something, by that.
  private final Map<String, List<Claim.PartOf>> parts = new LinkedHashMap<>();

  ClaimRules(Drafts drafts) {
    this.drafts = drafts;
    this.changes = new Changes(drafts);
    this.goals = new Goals(drafts);
  }

  void run() {
    for (Claim claim : drafts.report.claims()) {
      switch (claim) {
        case Claim.Sum sum -> sum(sum);
        case Claim.Share share ->
            ratio("share.recomputed", share.percent(), share.part(), share.wholes(), List.of());
        case Claim.Completion done -> completion(done);
        case Claim.Change change -> changes.run(change);
        case Claim.Count count -> count(count);
        case Claim.PartOf part -> part(part);
        case Claim.Reached told -> goals.told(told);
        case Claim.Earned earned -> earned(earned);
        case Claim.Same same -> same(same);
        case Claim.Sequence sequence -> Numbering.run(sequence, drafts);
      }
    }
    parts.values().forEach(it -> sum(it));
  }

  /// Units may give points otherwise. What does not come to the weight's share is only wrong where the text says that it is
  /// that share.
  private void earned(Claim.Earned claim) {
    Earned relation =
        new Earned(
            member("score", claim.score()),
            member("weight", claim.weight()),
            Optional.of(member(claim.target().isPresent() ? "actual" : "rate", claim.reached())),
            claim.target().map(it -> member("target", it)),
            claim.score().quantity().value().scale());
    Judgement judgement = relation.judge(drafts.reckoner);
    String rule =
        claim.target().isPresent() ? "scorecard.row-score" : "scorecard.execution-row";
    if (judgement.isFailure() && !claim.said()) {
      drafts.rule(
          rule, relation,
          Judgement.unclear(judgement.operands(), judgement.formula(), "other-method"));
      return;
    }
    drafts.rule(rule, relation, judgement);
  }

  private void part(Claim.PartOf claim) {
    drafts.claim(
        "part.within-whole",
        AtMost.of(member("part", claim.part()), member("whole", claim.whole())));
    if (claim.origin() == Claim.Origin.SENTENCE) {
      parts.computeIfAbsent(claim.whole().key(), it -> new ArrayList<>()).add(claim);
    }
  }

  /// 项目支出146.29万元，包括甲、乙、丙 need not be all of it. Where the parts add up exactly they are, and where they
  /// would but for two digits that changed places they are as well.
  private void sum(List<Claim.PartOf> parts) {
    if (parts.size() < 2) {
      return;
    }
    Claim.Sum claim =
        new Claim.Sum(
            Claim.Origin.SENTENCE,
            parts.get(0).whole(),
            parts.stream().map(it -> Claim.Term.plus(it.part())).toList(),
            true);
    Member total = member("total", claim.total());
    List<Term> terms =
        claim.parts().stream().map(it -> Term.plus(member("part", it.figure()))).toList();
    Sum sum = new Sum(total, terms, Sum.Kind.CLOSED);
    Judgement judgement = sum.judge(drafts.reckoner);
    boolean all = judgement.outcome() instanceof Judgement.Holds && judgement.remark().isEmpty();
    if (all
        || judgement.isFailure() && parts.size() > 2 && Swapped.explains(sum, drafts.reckoner)) {
      ruleOf(total, terms)
          .ifPresentOrElse(
              it -> drafts.claim(it, sum), () -> drafts.claim(defaultRule(claim), sum));
    }
  }

  private Member member(String role, Figure figure) {
    return new Member(role, figure, drafts.facts.indicator(figure.key()));
  }

  private void sum(Claim.Sum claim) {
    if (claim.parts().isEmpty()) {
      return;
    }
    List<Term> parts = new ArrayList<>(claim.parts().size());
    for (Claim.Term term : claim.parts()) {
      parts.add(new Term(member("part", term.figure()), term.sign()));
    }
    Member total = member("total", claim.total());
    if (!claim.closed()) {
      open(total, parts);
      return;
    }
    boolean scores = total.indicator().equals(Optional.of("score.total"));
    Sum relation = new Sum(total, parts, scores ? Sum.Kind.SCORES : Sum.Kind.CLOSED);
    Optional<Rule> named = ruleOf(total, parts);
    if (named.isPresent()) {
      drafts.claim(named.get(), relation);
    } else {
      drafts.claim(defaultRule(claim), relation);
    }
  }

  /// An open list is within its total. Where it is not although each of its parts is, some of them
  /// contain others (其中 … 其中 …), and only one that is too large alone is wrong.
  private void open(Member total, List<Term> parts) {
    Sum all = new Sum(total, parts, Sum.Kind.OPEN);
    Judgement judgement = all.judge(drafts.reckoner);
    if (!judgement.isFailure()) {
      drafts.claim("part.within-whole", all, judgement);
      return;
    }
    boolean nested =
        parts.size() > 1
            && parts.stream()
                .map(it -> new Sum(total, List.of(it), Sum.Kind.OPEN))
                .noneMatch(it -> it.judge(drafts.reckoner).isFailure());
    Sum closed = new Sum(total, parts, Sum.Kind.CLOSED);
    if (nested && parts.size() > 2 && Swapped.explains(closed, drafts.reckoner)) {
      drafts.claim("sum.stated", closed);
      return;
    }
    if (nested) {
      Judgement overlap = judgement.with(Judgement.Unclear.because("parts-overlap"));
      drafts.claim("part.within-whole", new Settled(all.members(), overlap));
    } else {
      drafts.claim("part.within-whole", all, judgement);
    }
  }

  private String defaultRule(Claim.Sum claim) {
    boolean percents =
        drafts.reckoner.isPercent(claim.total())
            && claim.parts().stream().allMatch(it -> drafts.reckoner.isPercent(it.figure()));
    if (percents) {
      return "share.parts-total";
    }
    Optional<String> known =
        drafts.facts.find(claim.total().key()).map(it -> TOTALS.get(it.indicator()));
    if (known.isPresent()) {
      return known.get();
    }
    return switch (claim.origin()) {
      case SENTENCE ->
          isAdjusted(claim) ? "budget.adjusted-total"
              : isProgramme(claim.total()) ? "programme.use-total"
              : isCount(claim.total()) ? "count.parts-total" : "sum.stated";
      case TABLE, SCORECARD, HEADINGS -> "table.column-total";
    };
  }

  /// What a programme spent, of which a sentence tells the uses.
  private boolean isProgramme(Figure figure) {
    return drafts.facts.find(figure.key())
        .filter(it -> it.indicator().startsWith("programme.") && it.money())
        .isPresent();
  }

  /// Whether a budget is what another one came to by what was added or cut.
  private boolean isAdjusted(Claim.Sum claim) {
    return claim.parts()
        .stream()
        .anyMatch(
            it -> drafts.facts.find(it.figure().key())
                .filter(part -> part.indicator().startsWith("adjust."))
                .isPresent());
  }

  private boolean isCount(Figure figure) {
    return !figure.quantity().unit().isEmpty()
        && !drafts.reckoner.isMoney(figure)
        && !drafts.reckoner.isPercent(figure);
  }

  /// The rule of the book that demands this very sum.
  private Optional<Rule> ruleOf(Member total, List<Term> parts) {
    if (total.indicator().isEmpty()) {
      return Optional.empty();
    }
    List<String> indicators = new ArrayList<>(parts.size());
    for (Term part : parts) {
      if (part.member().indicator().isEmpty()) {
        return Optional.empty();
      }
      indicators.add(part.member().indicator().get());
    }
    return drafts.book.sum(total.indicator().get(), indicators);
  }

  /// The bases that the claim names and, behind them, the budgets that stand in the same sentence or
  /// row: 年初预算 is often said where 全年预算 is meant, and either is a definition in use. What was
  /// spent is nobody's base: such a one was read out of another sentence.
  /// A percentage whose base is printed with it is of no other budget: where it fits one it is taken of the wrong base.
  private void completion(Claim.Completion claim) {
    List<Figure> budgets = budgets(claim);
    List<Figure> bases =
        claim.stated() ? budgets.stream().filter(claim.bases()::contains).toList() : budgets;
    List<Figure> others = budgets.stream().filter(it -> !bases.contains(it)).toList();
    ratio("completion.recomputed", claim.percent(), claim.done(), bases, others);
  }

  private List<Figure> budgets(Claim.Completion claim) {
    List<Figure> bases = new ArrayList<>();
    for (Figure base : claim.bases()) {
      boolean spent =
          drafts.facts.find(base.key()).flatMap(Mention::phase).equals(Optional.of(Phase.FINAL));
      if (!spent) {
        bases.add(base);
      }
    }
    drafts.facts.find(claim.done().key()).ifPresent(done -> beside(done, bases));
    return bases;
  }

  private void beside(Mention done, List<Figure> bases) {
    for (Mention it : drafts.facts.of(done.indicator())) {
      boolean budget =
          it.phase().equals(Optional.of(Phase.BUDGET))
              || it.phase().equals(Optional.of(Phase.ADJUSTED));
      if (budget
          && !bases.isEmpty()
          && it.distance(done) == 0
          && it.year().equals(done.year())
          && it.fact().subject().equals(done.fact().subject())
          && !bases.contains(it.fact().figure())) {
        bases.add(it.fact().figure());
      }
    }
  }

  /// @param others what the percentage is not of, though it may have been taken of one of them
  private void ratio(
      String usual, Figure percent, Figure part, List<Figure> wholes, List<Figure> others) {
    if (wholes.isEmpty()) {
      return;
    }
    Member rate = member("percent", percent);
    Member done = member("part", part);
    List<Ratio.Form> forms = new ArrayList<>(wholes.size());
    for (Figure whole : wholes) {
      forms.add(Ratio.Form.of(done, member("base", whole)));
    }
    List<Ratio.Form> mistakes = new ArrayList<>(Ratio.exchanged(forms));
    for (Figure other : others) {
      mistakes.add(Ratio.Form.of(done, member("base", other)));
    }
    Ratio claimed = ofGoal(new Ratio(rate, forms, mistakes), done, wholes);
    Judgement judgement = claimed.judge(drafts.reckoner);
    Optional<Ratio> another =
        judgement.isFailure()
            ? ofAnother(rate, done, isToldWith(rate, wholes))
            : Optional.empty();
    Ratio relation = another.orElse(claimed);
    Judgement held = another.isEmpty() ? judgement : relation.judge(drafts.reckoner);
    if (rate.indicator().equals(Optional.of("ratio.coverage"))) {
      drafts.claim("coverage.recomputed", relation, held);
      return;
    }
    // What the report itself asserts needs no clause: 完成预算的85% is wrong whatever it is called.
    rate.indicator()
        .flatMap(drafts.book::ratio)
        .ifPresentOrElse(
            it -> drafts.claim(it, relation, held), () -> drafts.claim(usual, relation, held));
    zeroBase(rate, wholes.get(0));
  }

  /// 目标≥300人，实际完成285人，完成率95%: of a goal that is a bound a rate is of the number that is printed. Where it is not
  /// that is no contradiction, and left open.
  private Ratio ofGoal(Ratio claimed, Member done, List<Figure> wholes) {
    Quantity goal = wholes.get(0).quantity();
    boolean bound =
        switch (goal.exactness()) {
          case AT_LEAST, AT_MOST -> true;
          case EXACT, APPROXIMATE, ABOVE, BELOW -> false;
        };
    if (!bound || wholes.size() > 1) {
      return claimed;
    }
    Figure printed = wholes.get(0).with(goal.qualified(Quantity.Exactness.EXACT));
    Ratio ofNumber =
        new Ratio(
            claimed.percent(), List.of(Ratio.Form.of(done, member("base", printed))), List.of());
    return ofNumber.judge(drafts.reckoner).outcome() instanceof Judgement.Holds
        ? ofNumber
        : claimed;
  }

  /// 支出218.36万元，其中项目支出55.24万元，预算完成率98.77% may be of either: where it fits what was spent beside
  /// it and a budget of that, it is theirs. Of a coarse percentage that would say little.
  ///
  /// @param part what the claim divides
  /// @param told whether it is told in one place what that is divided by: no other budget of it is meant
  ///   then
  private Optional<Ratio> ofAnother(Member rate, Member part, boolean told) {
    if (rate.figure().quantity().value().scale() < TELLING_PLACES) {
      return Optional.empty();
    }
    for (Mention done : drafts.facts.all()) {
      boolean beside =
          done.phase().equals(Optional.of(Phase.FINAL))
              && Mention.samePlace(
                  done.fact().figure().location(), rate.figure().location());
      if (beside && !(told && done.fact().key().equals(part.key()))) {
        for (Mention base : drafts.facts.of(done.indicator())) {
          Ratio other =
              new Ratio(
                  rate,
                  List.of(Ratio.Form.of(done.member("part"), base.member("base"))),
                  List.of());
          if (isBudgetOf(base, done)
              && other.judge(drafts.reckoner).outcome() instanceof Judgement.Holds) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isToldWith(Member rate, List<Figure> wholes) {
    return wholes.stream()
        .anyMatch(it -> Mention.sameBlock(it.location(), rate.figure().location()));
  }

  private static boolean isBudgetOf(Mention base, Mention done) {
    boolean budget =
        base.phase().equals(Optional.of(Phase.BUDGET))
            || base.phase().equals(Optional.of(Phase.ADJUSTED));
    return budget
        && base.year().equals(done.year())
        && base.fact().subject().equals(done.fact().subject());
  }

  /// A percentage of nothing says nothing, unless it is 0 as well.
  private void zeroBase(Member percent, Figure base) {
    if (base.quantity().value().signum() == 0
        && base.quantity().upper().signum() == 0
        && percent.figure().quantity().value().signum() != 0) {
      List<Operand> operands = List.of(percent.operand(), member("base", base).operand());
      String formula = percent.figure().printed() + " / " + base.printed();
      drafts.claim("ratio.zero-base", Settled.of(Judgement.fails(operands, formula)));
    }
  }

  private void count(Claim.Count claim) {
    Member stated = member("stated", claim.stated());
    int found = claim.items().size();
    if (found == 0) {
      return;
    }
    String names =
        claim.items().stream().map(Claim.Item::name).collect(Collectors.joining("、"));
    Operand items =
        Operand.derived("items", found + "项", names, claim.items().get(0).location());
    boolean tasks = stated.indicator().filter(it -> it.startsWith("keytask.")).isPresent();
    drafts.claim(
        tasks ? "list.ordinals" : "list.stated-count",
        new Counted(stated, items, found, claim.closed()));
  }

  private void same(Claim.Same same) {
    Member first = member("first", same.first());
    Member second = member("second", same.second());
    boolean scored =
        Stream.of(first, second)
            .anyMatch(it -> drafts.facts.find(it.key()).map(Mention::scored).orElse(false));
    drafts.claim(
        scored ? "restatement.scorecard-and-text" : "restatement.same-indicator",
        new Equal(List.of(first, second)));
  }

  /// The shares of one closed partition add up to 100: where every part of a sum that holds has its
  /// share of that total printed. To be run when all sums are known.
  void sharesOfPartitions() {
    Map<String, List<Claim.Share>> byPart = new HashMap<>();
    for (Claim claim : drafts.report.claims()) {
      if (claim instanceof Claim.Share share && share.wholes().size() == 1) {
        byPart.computeIfAbsent(share.part().key(), it -> new ArrayList<>()).add(share);
      }
    }
    if (byPart.isEmpty()) {
      return;
    }
    Set<List<Figure>> seen = new HashSet<>();
    for (Draft draft : List.copyOf(drafts.all())) {
      boolean closed =
          draft.relation() instanceof Sum sum
              && sum.kind() == Sum.Kind.CLOSED
              && sum.parts().size() > 1
              && draft.judgement().outcome() instanceof Judgement.Holds;
      if (closed && draft.relation() instanceof Sum sum) {
        List<Figure> shares = shares(sum, byPart);
        if (shares.size() == sum.parts().size() && seen.add(shares)) {
          hundred(shares);
        }
      }
    }
  }

  /// What each part is of the total, where all of them are told; else fewer than there are parts.
  private static List<Figure> shares(Sum sum, Map<String, List<Claim.Share>> byPart) {
    List<Figure> shares = new ArrayList<>();
    for (Term part : sum.parts()) {
      Optional<Figure> share =
          share(byPart.getOrDefault(part.member().key(), List.of()), sum.total());
      if (share.isEmpty()) {
        return shares;
      }
      shares.add(share.get());
    }
    return shares;
  }

  private static Optional<Figure> share(List<Claim.Share> shares, Member whole) {
    for (Claim.Share share : shares) {
      if (isOf(share, whole)) {
        return Optional.of(share.percent());
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Claim.Share share, Member whole) {
    Quantity said = share.wholes().get(0).quantity();
    return said.value().compareTo(whole.figure().quantity().value()) == 0;
  }

  private void hundred(List<Figure> shares) {
    List<Term> terms =
        shares.stream().map(it -> Term.plus(member("part", it))).toList();
    List<Operand> operands = terms.stream().map(it -> it.member().operand()).toList();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (Figure share : shares) {
      sum = sum.add(share.quantity().value());
      slack = slack.add(new BigDecimal("0.5").movePointLeft(share.quantity().value().scale()));
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    BigDecimal gap = hundred.subtract(sum);
    String formula =
        shares.stream()
            .map(it -> it.quantity().value().toPlainString())
            .collect(Collectors.joining(" + "))
            + " = "
            + sum.toPlainString();
    boolean exact = shares.stream().allMatch(it -> !it.quantity().isApproximate());
    Judgement judgement;
    if (!exact) {
      judgement = Judgement.unclear(operands, formula, "undecidable");
    } else if (gap.abs().compareTo(slack) <= 0) {
      judgement = Judgement.holds(operands, formula);
    } else {
      judgement =
          Judgement.fails(operands, formula + " ≠ 100")
              .with(
                  new Judgement.Fails(
                      Optional.of(hundred), Optional.of(sum), Optional.of(gap), Severity.ERROR));
    }
    drafts.claim("share.parts-total", Settled.of(judgement));
  }
}
