package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// Σ parts ≤ Σ wholes.
///
/// @param wholes more than one where several amounts together are the limit
public record AtMost(List<Term> parts, List<Term> wholes) implements Relation {

  public AtMost {
    parts = List.copyOf(parts);
    wholes = List.copyOf(wholes);
  }

  public static AtMost of(Member part, Member whole) {
    return new AtMost(List.of(Term.plus(part)), List.of(Term.plus(whole)));
  }

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>(wholes.size() + parts.size());
    Term.members(wholes, members);
    Term.members(parts, members);
    return members;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Member> members = members();
    List<Operand> operands = Member.operands(members);
    String unit = wholes.get(0).member().figure().quantity().unit();
    String part = Formula.terms(parts, unit);
    String whole = Formula.terms(wholes, unit);
    Member first = wholes.get(0).member();
    boolean exact = true;
    boolean words = false;
    for (Member member : members) {
      if (!reckoner.comparable(first.figure(), member.figure())) {
        return Judgement.unclear(operands, part + " ≤ " + whole, "unit-differs");
      }
      Amount.Certainty certainty = member.amount(reckoner).certainty();
      if (certainty == Amount.Certainty.BOUND && !isLimit(member)) {
        return Judgement.unclear(operands, part + " ≤ " + whole, "undecidable");
      }
      exact &= certainty == Amount.Certainty.EXACT;
      words |= certainty == Amount.Certainty.APPROXIMATE;
    }
    if (!exact) {
      Judgement holds = Judgement.holds(operands, part + " ≤ " + whole);
      return certainly(reckoner)
          ? words ? holds.remarked(Remark.APPROXIMATE) : holds
          : Judgement.unclear(operands, part + " ≤ " + whole, "undecidable");
    }
    if (agrees(true, reckoner)) {
      return Judgement.holds(operands, part + " ≤ " + whole);
    }
    return failing(operands, part + " > " + whole, unit, reckoner);
  }

  /// 控制在19万元以内: what keeps to it is known to.
  private boolean isLimit(Member member) {
    return member.figure().quantity().exactness() == Quantity.Exactness.AT_MOST
        && wholes.stream().anyMatch(it -> it.member().equals(member));
  }

  private Judgement failing(
      List<Operand> operands, String formula, String unit, Reckoner reckoner) {
    int power = -reckoner.power(unit);
    BigDecimal printed = Formula.plain(Term.value(wholes, reckoner).scaleByPowerOfTen(power));
    BigDecimal computed = Formula.plain(Term.value(parts, reckoner).scaleByPowerOfTen(power));
    boolean zeros = agrees(false, reckoner);
    return Judgement.fails(operands, formula, printed, computed, zeros);
  }

  private boolean agrees(boolean filled, Reckoner reckoner) {
    return Term.sum(parts, filled, reckoner)
        .lower()
        .compareTo(Term.sum(wholes, filled, reckoner).upper())
        <= 0;
  }

  private boolean certainly(Reckoner reckoner) {
    return Term.sum(parts, true, reckoner)
        .upper()
        .compareTo(Term.sum(wholes, true, reckoner).lower())
        <= 0;
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new AtMost(Term.with(parts, key, value, places), Term.with(wholes, key, value, places));
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return Optional.empty();
  }
}
