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
import org.gouji.scorer.internal.relation.Judgement.Holds;
import org.gouji.scorer.internal.relation.Judgement.Remark;
import org.gouji.scorer.internal.relation.Judgement.Unclear;

/// Total = Σ sign × part.
///
/// The intervals of the total and of the recomputed sum meet exactly when |δ| is at most the half
/// units of all members together: honest rounding is never reported, and there is no tolerance.
///
/// @param kind how far the parts make up the total
public record Sum(Member total, List<Term> parts, Kind kind) implements Relation {

  /// How the parts make up the total.
  public enum Kind {
    /// The parts are all of it.
    CLOSED,
    /// There are more: the parts are only within the total.
    OPEN,
    /// All of it, in points of a score: exact, but for the rounding of the total.
    SCORES
  }

  public Sum {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a sum of nothing: " + total);
    }
  }

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>(parts.size() + 1);
    members.add(total);
    Term.members(parts, members);
    return members;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Member> members = members();
    List<Operand> operands = Member.operands(members);
    String sum = Formula.terms(parts, unit());
    for (Member member : members) {
      if (!reckoner.comparable(total.figure(), member.figure())) {
        return Judgement.unclear(operands, sum, "unit-differs");
      }
      if (member.amount(reckoner).certainty() == Amount.Certainty.BOUND) {
        return Judgement.unclear(operands, sum, "undecidable");
      }
    }
    Reckoned reckoned = new Reckoned(Term.value(parts, reckoner), isExact(reckoner));
    BigDecimal computed = inUnit(reckoned.sum(), reckoner);
    BigDecimal printed = total.figure().quantity().value();
    if (agrees(true, reckoned, reckoner)) {
      return holding(operands, sum, computed, reckoned);
    }
    String formula =
        sum + " = " + plain(computed) + (kind == Kind.OPEN ? " > " : " ≠ ") + printedTotal();
    if (!reckoned.exact()) {
      return new Judgement(
          Unclear.because("undecidable"), operands, formula, Optional.of(Remark.APPROXIMATE));
    }
    boolean zeros = agrees(false, reckoned, reckoner);
    return Judgement.fails(operands, formula, printed, computed, zeros);
  }

  /// @param sum of the parts, in the base unit
  /// @param exact whether no figure is approximate
  private record Reckoned(BigDecimal sum, boolean exact) {}

  private Judgement holding(
      List<Operand> operands, String sum, BigDecimal computed, Reckoned reckoned) {
    if (kind != Kind.OPEN && !reckoned.exact()) {
      return Judgement.unclear(operands, sum + " ≈ " + printedTotal(), "undecidable")
          .remarked(Remark.APPROXIMATE);
    }
    boolean equal = total.figure().quantity().value().compareTo(computed) == 0;
    String formula =
        switch (kind) {
          case OPEN -> sum + " = " + plain(computed) + " ≤ " + printedTotal();
          case CLOSED, SCORES ->
              equal
                  ? sum + " = " + printedTotal()
                  : sum + " = " + plain(computed) + " ≈ " + printedTotal();
        };
    Optional<Remark> remark =
        equal || kind == Kind.OPEN ? Optional.empty() : Optional.of(Remark.ROUNDING);
    return new Judgement(new Holds(), operands, formula, remark);
  }

  private boolean agrees(boolean filled, Reckoned reckoned, Reckoner reckoner) {
    // Where the printed numbers add up as they stand, each lies in its own interval.
    if (reckoned.exact() && total.amount(reckoner).value().compareTo(reckoned.sum()) == 0) {
      return true;
    }
    Interval sum = sum(filled, reckoner);
    Interval whole = total(filled, reckoner);
    return kind == Kind.OPEN
        ? sum.lower().compareTo(whole.upper()) <= 0
        : sum.meets(whole);
  }

  private Interval sum(boolean filled, Reckoner reckoner) {
    return kind == Kind.SCORES
        ? Interval.exact(Term.value(parts, reckoner))
        : Term.sum(parts, filled, reckoner);
  }

  private Interval total(boolean filled, Reckoner reckoner) {
    Amount amount = total.amount(reckoner);
    if (kind != Kind.SCORES || !amount.isExact()) {
      return amount.interval(filled);
    }
    int places = total.figure().quantity().value().scale();
    if (filled) {
      for (Term term : parts) {
        places = Math.max(places, term.member().figure().quantity().value().scale());
      }
      places = Math.max(places, total.figure().places());
    }
    return Interval.around(amount.value(), places);
  }

  private boolean isExact(Reckoner reckoner) {
    for (Term part : parts) {
      if (!part.member().amount(reckoner).isExact()) {
        return false;
      }
    }
    return total.amount(reckoner).isExact();
  }

  /// Of the parts, in the unit of the total.
  public BigDecimal computed(Reckoner reckoner) {
    return inUnit(Term.value(parts, reckoner), reckoner);
  }

  private BigDecimal inUnit(BigDecimal base, Reckoner reckoner) {
    return Formula.plain(base.scaleByPowerOfTen(-reckoner.power(unit())));
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Sum(total.with(key, value, places), Term.with(parts, key, value, places), kind);
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    if (kind == Kind.OPEN || !isExact(reckoner)) {
      return Optional.empty();
    }
    if (member.key().equals(total.key())) {
      return Optional.of(sum(true, reckoner));
    }
    Interval rest = total(true, reckoner);
    int sign = 0;
    for (Term term : parts) {
      if (term.member().key().equals(member.key()) && sign == 0) {
        sign = term.sign();
      } else {
        rest = rest.minus(term.member().amount(reckoner).filled().signed(term.sign()));
      }
    }
    return sign == 0 ? Optional.empty() : Optional.of(rest.signed(sign));
  }

  private String unit() {
    Member carrier = total;
    for (Term term : parts) {
      if (carrier.figure().quantity().unit().isEmpty()) {
        carrier = term.member();
      }
    }
    return carrier.figure().quantity().unit();
  }

  private String printedTotal() {
    return Formula.number(total, unit());
  }

  private static String plain(BigDecimal value) {
    return Quantity.plain(value);
  }
}
