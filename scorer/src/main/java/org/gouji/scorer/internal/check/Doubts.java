package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.document.Location;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Counted;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.GrantRange;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Target;
import org.gouji.scorer.internal.relation.Term;

/// Disagreements that are more likely two scopes, or a figure taken for another, than a misprint.
///
/// What is misprinted mostly differs by one slip of the pen. Of the some eighty disagreements that
/// reports are known to hold, those of two values of one item were all explained by one, by
/// a known mistake or by a copy of another item's amount; where a report met for the first time was accused of
/// others, two scopes or two items had been held against each other. Sums and rates that no slip explains
/// were off by less than a third.
final class Doubts {

  /// What is off by half as much again was hardly misprinted: the farthest that was, without a slip that
  /// explains it, was off by a third.
  private static final BigDecimal FAR = new BigDecimal("1.5");
  /// No report of the corpora errs by an order of magnitude but where a point or a unit slipped; wherever
  /// reports met for the first time seemed to, amounts of different subjects had been held against each
  /// other.
  private static final BigDecimal APART = BigDecimal.TEN;
  private static final Pattern OF_BUDGET =
      Pattern.compile("占[^，。；]{0,12}预算[^，。；\\d]{0,8}[\\d.]+[%％]");

  private final Report report;
  private final Facts facts;
  private final Reckoner reckoner;
  private final OtherPairs others;

  Doubts(Drafts drafts) {
    this.report = drafts.report;
    this.facts = drafts.facts;
    this.reckoner = drafts.reckoner;
    this.others = new OtherPairs(report, facts, reckoner);
  }

  /// The same, as information where it is in doubt.
  Draft weigh(Draft draft, Optional<Cause> cause) {
    boolean plain =
        (cause.isEmpty() || isOfBothSides(draft) || isMadeUp(draft) || hasAnotherBase(draft)
            || hasAnotherPhase(draft)
            || isOfNested(draft) || isOfNearerTotal(draft))
            && !draft.lowered()
            && draft.judgement().remark().isEmpty();
    return plain
        && draft.judgement().outcome() instanceof Judgement.Fails fails
        && draft.severity(fails.limit()) != Severity.INFO
        && (draft.severity(fails.limit()) == Severity.ERROR
            && isApart(draft.relation().members(), fails)
            || isMadeUp(draft)
            || hasAnotherBase(draft)
            || hasAnotherPhase(draft)
            || isOfNested(draft)
            || isOfNearerTotal(draft)
            || others.bearOut(draft)
            || isDoubtful(draft.relation().members(), draft, fails))
                ? draft.with(
                    draft.judgement()
                        .with(fails.atMost(Severity.INFO))
                        .remarked(Judgement.Remark.UNEXPLAINED))
                : draft;
  }

  private boolean isDoubtful(List<Member> members, Draft draft, Judgement.Fails fails) {
    return switch (draft.relation()) {
      case Sum sum ->
          sum.kind() == Sum.Kind.CLOSED && (isScattered(members) || isBeyond(FAR, fails));
      case Ratio ratio ->
          isScattered(members)
              || isOfAnEarlierBudget(ratio)
              || isBeyond(FAR, fails)
              || fitsAnother(ratio);
      case Equal ignored -> isOfBothSides(draft) || members.stream().noneMatch(this::isCopied);
      // One figure alone, or a limit, which no slip of the pen could restore.
      case AtMost ignored -> false;
      case Counted ignored -> false;
      case Earned ignored -> false;
      case GrantRange ignored -> false;
      case Target ignored -> false;
      case Settled ignored -> false;
    };
  }

  /// Whether the figures stand in different sections.
  private static boolean isScattered(List<Member> members) {
    Member first = members.get(0);
    return members.stream()
        .anyMatch(
            it -> !it.figure().section().equals(first.figure().section())
                && !Mention.sameBlock(it.figure().location(), first.figure().location()));
  }

  /// Whether a rate was held against an initial budget of another paragraph, behind which the budget
  /// may have been adjusted.
  private boolean isOfAnEarlierBudget(Ratio ratio) {
    return ratio.forms()
        .stream()
        .flatMap(it -> it.base().stream())
        .anyMatch(
            it -> facts.find(it.member().key())
                .flatMap(Mention::phase)
                .filter(phase -> phase == Phase.BUDGET)
                .isPresent()
                && !Mention.sameBlock(
                    it.member().figure().location(), ratio.percent().figure().location()));
  }

  /// Whether an amount beside the percentage that nobody knew the meaning of is the base that makes it right.
  private boolean fitsAnother(Ratio ratio) {
    Figure percent = ratio.percent().figure();
    return isOfAny(
        ratio, it -> facts.find(it.key()).isEmpty() && Mention.beside(it, percent));
  }

  /// Whether a rate is right of one of the amounts that fit.
  private boolean isOfAny(Ratio ratio, Predicate<Figure> fitting) {
    return report.figures()
        .stream()
        .filter(it -> reckoner.isMoney(it) && Mention.isTelling(it) && fitting.test(it))
        .anyMatch(it -> fits(ratio, it));
  }

  /// 年初预算486万元，调整后预算612万元。基本支出预算341万元，项目支出预算271万元: whether the parts that a rule adds up come to the
  /// total of another phase, which stands between the one they were held against and them.
  private boolean isOfNearerTotal(Draft draft) {
    if (draft.origin() != Check.Origin.RULE || !(draft.relation() instanceof Sum sum)
        || sum.parts().isEmpty()) {
      return false;
    }
    String total = sum.total().key();
    String part = sum.parts().get(0).member().key();
    Optional<Fact> held = Optional.empty();
    boolean nearer = false;
    for (Fact fact : report.facts()) {
      if (fact.key().equals(part)) {
        return nearer;
      }
      if (fact.key().equals(total)) {
        held = Optional.of(fact);
      } else if (held.filter(it -> isOfAnotherPhase(it, fact)).isPresent()) {
        Sum other = new Sum(Member.of(sum.total().role(), fact), sum.parts(), sum.kind());
        nearer |= other.judge(reckoner).outcome() instanceof Judgement.Holds;
      }
    }
    return false;
  }

  /// 基本支出296万元、项目支出202万元, the items of the latter and 合计498万元: whether some parts of a sum stand behind one that they
  /// come to, and the others come to the total.
  private boolean isOfNested(Draft draft) {
    if (draft.origin() != Check.Origin.CLAIM || !(draft.relation() instanceof Sum sum)
        || sum.kind() != Sum.Kind.CLOSED || !Mention.isTelling(sum.total().figure())) {
      return false;
    }
    List<Term> parts = sum.parts();
    for (int at = 1; at + 2 < parts.size(); at++) {
      Member whole = parts.get(at).member();
      for (int to = at + 3; to <= parts.size(); to++) {
        List<Term> rest = new ArrayList<>(parts.subList(0, at + 1));
        rest.addAll(parts.subList(to, parts.size()));
        if (Mention.isTelling(whole.figure())
            && holds(new Sum(whole, parts.subList(at + 1, to), sum.kind()))
            && holds(new Sum(sum.total(), rest, sum.kind()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(Sum sum) {
    return sum.judge(reckoner).outcome() instanceof Judgement.Holds;
  }

  private static boolean isOfAnotherPhase(Fact fact, Fact other) {
    return other.indicator().equals(fact.indicator()) && other.year().equals(fact.year())
        && other.subject().equals(fact.subject()) && !other.phase().equals(fact.phase());
  }

  /// Whether the paragraph of a rate that a rule recomputes tells an amount of something else which it is of, as printed:
  /// 结转结余率1.74%（年末结转结余÷全年预算412.30万元） beside what was spent.
  private boolean hasAnotherBase(Draft draft) {
    if (draft.origin() != Check.Origin.RULE
        || !(draft.relation() instanceof Ratio ratio)
        || !(draft.judgement().outcome() instanceof Judgement.Fails)) {
      return false;
    }
    Set<String> bases = new HashSet<>();
    for (Ratio.Form form : ratio.forms()) {
      for (Term term : form.base()) {
        facts.find(term.member().key()).map(Mention::indicator).ifPresent(bases::add);
      }
    }
    Location place = ratio.percent().figure().location();
    return isOfAny(
        ratio,
        it -> Mention.samePlace(it.location(), place)
            && facts.find(it.key())
                .filter(mention -> bases.contains(mention.indicator()))
                .isEmpty());
  }

  /// 占全年支出的41.76%: whether a share is right of what was spent, or that of a budget right of that, and the base was
  /// told apart from it and found in another phase by its name.
  private boolean hasAnotherPhase(Draft draft) {
    if (draft.origin() != Check.Origin.CLAIM || !(draft.relation() instanceof Ratio ratio)) {
      return false;
    }
    Figure percent = ratio.percent().figure();
    boolean planned = OF_BUDGET.matcher(percent.quote()).find();
    for (Ratio.Form form : ratio.forms()) {
      for (Term term : form.base()) {
        Figure base = term.member().figure();
        Optional<Mention> told =
            facts.find(base.key())
                .filter(it -> planned == it.phase().equals(Optional.of(Phase.FINAL)));
        if (told.isPresent() && !base.quote().equals(percent.quote())
            && fitsAnotherPhase(ratio, told.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fitsAnotherPhase(Ratio ratio, Mention base) {
    return facts.of(base.indicator())
        .stream()
        .filter(it -> isOfAnotherPhase(base.fact(), it.fact()))
        .anyMatch(it -> fits(ratio, it.fact().figure()));
  }

  /// Whether what an account lacks is told in its paragraph as an amount that nobody knew the meaning of, or as all of
  /// those: what the treasury took back, or what came from elsewhere. A sum that the report claims has the parts that it names, and by
  /// how much something changed is no part.
  private boolean isMadeUp(Draft draft) {
    if (draft.origin() != Check.Origin.RULE
        || !(draft.relation() instanceof Sum sum)
        || !(draft.judgement().outcome() instanceof Judgement.Fails)) {
      return false;
    }
    Figure total = sum.total().figure();
    List<Figure> unknown =
        report.figures()
            .stream()
            .filter(it -> reckoner.isMoney(it) && facts.find(it.key()).isEmpty() && !isChange(it))
            .filter(it -> Mention.samePlace(it.location(), total.location()))
            .toList();
    return unknown.stream().anyMatch(it -> closes(sum, List.of(it)))
        || unknown.size() > 1 && closes(sum, unknown);
  }

  private boolean isChange(Figure figure) {
    return report.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Change change
                && change.delta().filter(delta -> delta.key().equals(figure.key())).isPresent());
  }

  /// Whether a sum comes to its total with some amounts more, or less.
  private boolean closes(Sum sum, List<Figure> amounts) {
    List<Member> parts =
        amounts.stream().map(it -> new Member("part", it, Optional.empty())).toList();
    return Stream.of(
        parts.stream().map(Term::plus).toList(), parts.stream().map(Term::minus).toList())
        .map(it -> Stream.concat(sum.parts().stream(), it.stream()).toList())
        .map(it -> new Sum(sum.total(), it, sum.kind()))
        .anyMatch(it -> it.judge(reckoner).outcome() instanceof Judgement.Holds);
  }

  private boolean fits(Ratio ratio, Figure other) {
    Member base = new Member("base", other, Optional.empty());
    List<Ratio.Form> forms =
        ratio.forms()
            .stream()
            .map(it -> new Ratio.Form(it.part(), List.of(Term.plus(base))))
            .toList();
    return new Ratio(ratio.percent(), forms, List.of()).judge(reckoner)
        .outcome() instanceof Judgement.Holds;
  }

  /// Whether amounts of different subjects were held against each other, more likely. A total of 0 is
  /// forgotten rather than taken for another. What is only asked of a person may be as far apart as it is.
  private boolean isApart(List<Member> members, Judgement.Fails fails) {
    return members.stream().allMatch(it -> reckoner.isMoney(it.figure()))
        && isBeyond(APART, fails)
        && fails.printed().get().signum() != 0
        && fails.computed().get().signum() != 0;
  }

  /// Whether one amount is both sides of an account together: 收入、支出总计665.96万元, and 收入总计332.98万元. What
  /// repairs it is no misprint, however many relations ask for it.
  private boolean isOfBothSides(Draft draft) {
    if (!(draft.relation() instanceof Equal)) {
      return false;
    }
    List<Figure> sides = draft.relation().members().stream().map(Member::figure).toList();
    BigDecimal a = reckoner.amount(sides.get(0), Optional.empty()).value();
    BigDecimal b = reckoner.amount(sides.get(1), Optional.empty()).value();
    return sides.stream().allMatch(it -> reckoner.isMoney(it) && Mention.isTelling(it))
        && (a.add(a).compareTo(b) == 0 || b.add(b).compareTo(a) == 0);
  }

  private static boolean isBeyond(BigDecimal factor, Judgement.Fails fails) {
    if (fails.printed().isEmpty() || fails.computed().isEmpty()) {
      return false;
    }
    BigDecimal a = fails.printed().get().abs();
    BigDecimal b = fails.computed().get().abs();
    return a.max(b).compareTo(a.min(b).multiply(factor)) > 0;
  }

  /// Whether the report says the same amount of something else, from where it may have been copied.
  private boolean isCopied(Member member) {
    Optional<Mention> own = facts.find(member.key());
    return Mention.isTelling(member.figure())
        && own.isPresent()
        && facts.all()
            .stream()
            .filter(it -> it.money() && !it.indicator().equals(own.get().indicator()))
            .anyMatch(it -> it.year().equals(own.get().year()) && it.agrees(own.get(), reckoner));
  }
}
