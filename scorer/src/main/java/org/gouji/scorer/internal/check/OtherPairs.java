package org.gouji.scorer.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.assessment.Check;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Finds in a paragraph the figures that bear out what others of it, which a sentence was read to relate, do not.
///
/// 95.94% behind 当年预算支出63.32万元 is that of 当年预算66.00万元, however the sentence was read. Who misprints a rate or a
/// difference makes it meet two other amounts of the paragraph by chance only: a rate of three digits once in some
/// hundred paragraphs with ten amounts. Shorter ones meet some pair too easily.
final class OtherPairs {

  /// What a rate is of stands right before it, or before what it is compared with.
  private static final int NEAREST = 2;
  /// Of a rate, the zeros at its end included: 5.00% is 4.995% at least.
  private static final int TELLING_DIGITS = 3;

  private final Report report;
  private final Facts facts;
  private final Reckoner reckoner;

  OtherPairs(Report report, Facts facts, Reckoner reckoner) {
    this.report = report;
    this.facts = facts;
    this.reckoner = reckoner;
  }

  /// Whether other figures of the paragraph make a failed rate or change of a sentence right.
  boolean bearOut(Draft draft) {
    boolean change = draft.rule().id().startsWith("change.");
    return draft.origin() == Check.Origin.CLAIM
        && (draft.relation() instanceof Ratio ratio && isOfOthers(ratio, change)
            || change && draft.relation() instanceof Sum sum && isOfOthers(sum));
  }

  private boolean isOfOthers(Ratio ratio, boolean change) {
    Figure percent = ratio.percent().figure();
    List<Figure> told = told(percent);
    int at = told.stream().map(Figure::key).toList().indexOf(percent.key());
    if (percent.quantity().value().precision() < TELLING_DIGITS || at < 0) {
      return false;
    }
    List<Member> read =
        Stream.of(ratio.forms().get(0).part(), ratio.forms().get(0).base())
            .flatMap(List::stream)
            .map(Term::member)
            .toList();
    List<Figure> amounts = comparable(told, read.get(0).figure());
    List<Figure> before = comparable(told.subList(0, at), read.get(0).figure());
    for (Figure part : before.subList(Math.max(0, before.size() - NEAREST), before.size())) {
      if (amounts.stream()
          .anyMatch(
              base -> isAnother(read, part, base)
                  && fits(ratio, List.of(plus(part)), List.of(plus(base)))
                  && !(change && isOutcome(base, part, amounts)))) {
        return true;
      }
    }
    return change
        ? amounts.stream().anyMatch(base -> isBetween(ratio, read, amounts, base))
        : before.stream().anyMatch(it -> isOfRest(ratio, it));
  }

  /// 2个延期，预算38万元，占项目预算128万元的29.69%；其余支出90万元，执行率100%: whether a rate is that of an amount in what is left of
  /// its base without another that was told.
  private boolean isOfRest(Ratio ratio, Figure other) {
    Ratio.Form form = ratio.forms().get(0);
    List<Term> rest = Stream.concat(form.base().stream(), Stream.of(minus(other))).toList();
    boolean smaller =
        Term.value(form.base(), reckoner)
            .compareTo(reckoner.amount(other, Optional.empty()).value()) > 0;
    return smaller
        && Stream.of(form.part(), form.base())
            .flatMap(List::stream)
            .noneMatch(it -> it.member().key().equals(other.key()))
        && fits(ratio, form.part(), rest);
  }

  /// 2022年1680万元，2021年1420万元，增长18.31%: whether a rate is that between an amount and another.
  private boolean isBetween(Ratio ratio, List<Member> read, List<Figure> amounts, Figure base) {
    return amounts.stream()
        .filter(it -> isAnother(read, it, base) && Mention.isTelling(it))
        .anyMatch(it -> fits(ratio, List.of(plus(it), minus(base)), List.of(plus(base))));
  }

  /// Whether an amount is what another of the paragraph came to by a change: a rate measured from that has a wrong base.
  private boolean isOutcome(Figure amount, Figure change, List<Figure> amounts) {
    Member total = new Member("total", amount, Optional.empty());
    return amounts.stream()
        .map(it -> new Sum(total, List.of(plus(it), plus(change)), Sum.Kind.CLOSED))
        .anyMatch(it -> holds(it.judge(reckoner)));
  }

  private boolean isOfOthers(Sum change) {
    Figure delta = change.total().figure();
    List<Figure> amounts = comparable(told(delta), delta);
    return Mention.isTelling(delta)
        && amounts.stream()
            .anyMatch(
                now -> amounts.stream()
                    .filter(it -> isAnother(change.members(), now, it))
                    .map(
                        it -> new Sum(change.total(), List.of(plus(now), minus(it)), change.kind()))
                    .anyMatch(it -> holds(it.judge(reckoner))));
  }

  /// Whether two figures are not those that a relation was read of, nor the same told again.
  private boolean isAnother(List<Member> members, Figure one, Figure other) {
    return !one.key().equals(other.key())
        && !(Member.has(members, one.key()) && Member.has(members, other.key()))
        && members.stream()
            .filter(it -> !it.key().equals(one.key()) && !it.key().equals(other.key()))
            .noneMatch(it -> isAgain(it, one) || isAgain(it, other));
  }

  /// Whether a figure states what a member does.
  private boolean isAgain(Member member, Figure figure) {
    Optional<Mention> one = facts.find(member.key());
    Optional<Mention> other = facts.find(figure.key());
    return one.isPresent() && other.isPresent()
        && one.get().indicator().equals(other.get().indicator())
        && one.get().phase().equals(other.get().phase())
        && one.get().year().equals(other.get().year())
        && one.get().fact().subject().equals(other.get().fact().subject());
  }

  private boolean fits(Ratio ratio, List<Term> part, List<Term> base) {
    Ratio.Form form = new Ratio.Form(part, base);
    return holds(new Ratio(ratio.percent(), List.of(form), List.of()).judge(reckoner));
  }

  private static boolean holds(Judgement judgement) {
    return judgement.outcome() instanceof Judgement.Holds && judgement.remark().isEmpty();
  }

  private static Term plus(Figure figure) {
    return Term.plus(new Member("figure", figure, Optional.empty()));
  }

  private static Term minus(Figure figure) {
    return Term.minus(new Member("figure", figure, Optional.empty()));
  }

  /// What the paragraph of a figure tells, in its order.
  private List<Figure> told(Figure figure) {
    return figure.location() instanceof Location.InBody
        ? report.figures()
            .stream()
            .filter(it -> Mention.samePlace(it.location(), figure.location()))
            .toList()
        : List.of();
  }

  private List<Figure> comparable(List<Figure> figures, Figure like) {
    return figures.stream().filter(it -> reckoner.comparable(it, like)).toList();
  }
}
