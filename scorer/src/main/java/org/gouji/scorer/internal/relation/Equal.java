package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.gouji.model.assessment.Operand;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// One figure printed several times: all equal, or the more precise one rounds to the other. It was
/// rounded once, not twice, so half a unit of the coarser one is all there is.
public record Equal(List<Member> members) implements Relation {

  public Equal {
    members = List.copyOf(members);
    if (members.size() < 2) {
      throw new IllegalArgumentException("nothing to compare with: " + members);
    }
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Operand> operands = Member.operands(members);
    Member first = members.get(0);
    StringJoiner printed = new StringJoiner(" = ");
    for (Member member : members) {
      printed.add(Formula.printed(member));
    }
    String all = printed.toString();
    boolean rounding = false;
    boolean approximate = false;
    for (Member member : members) {
      if (!reckoner.comparable(first.figure(), member.figure())) {
        return Judgement.unclear(operands, all, "unit-differs");
      }
      if (member.amount(reckoner).certainty() == Amount.Certainty.BOUND) {
        return Judgement.unclear(operands, all, "undecidable");
      }
    }
    for (Member member : members) {
      Amount a = first.amount(reckoner);
      Amount b = member.amount(reckoner);
      if (!agree(a, b, true)) {
        return failing(first, member, reckoner);
      }
      rounding |= a.value().compareTo(b.value()) != 0;
      approximate |= !a.isExact() || !b.isExact();
    }
    Judgement holds = Judgement.holds(operands, all);
    if (approximate) {
      return holds.remarked(Remark.APPROXIMATE);
    }
    return rounding ? holds.remarked(Remark.ROUNDING) : holds;
  }

  /// Whether two figures may be one.
  public static boolean agree(Amount a, Amount b, boolean filled) {
    if (a.value().compareTo(b.value()) == 0) {
      return true;
    }
    if (!a.isExact() || !b.isExact()) {
      return a.own().meets(b.own());
    }
    Interval x = a.interval(filled);
    Interval y = b.interval(filled);
    return width(x).compareTo(width(y)) >= 0 ? x.contains(b.value()) : y.contains(a.value());
  }

  private static BigDecimal width(Interval interval) {
    return interval.upper().subtract(interval.lower());
  }

  private static Judgement failing(Member first, Member other, Reckoner reckoner) {
    List<Operand> operands = List.of(first.operand(), other.operand());
    String formula = Formula.printed(first) + " ≠ " + Formula.printed(other);
    Amount a = first.amount(reckoner);
    Amount b = other.amount(reckoner);
    if (!a.isExact() || !b.isExact()) {
      return Judgement.unclear(operands, formula, "undecidable").remarked(Remark.APPROXIMATE);
    }
    boolean zeros = agree(a, b, false);
    BigDecimal printed = first.figure().quantity().value();
    BigDecimal computed =
        Formula.plain(
            b.value().scaleByPowerOfTen(-reckoner.power(first.figure().quantity().unit())));
    return Judgement.fails(operands, formula, printed, computed, zeros);
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Equal(members.stream().map(it -> it.with(key, value, places)).toList());
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return members.stream()
        .filter(it -> !it.key().equals(member.key()))
        .map(it -> it.amount(reckoner))
        .filter(Amount::isExact)
        .map(Amount::filled)
        .findFirst();
  }
}
