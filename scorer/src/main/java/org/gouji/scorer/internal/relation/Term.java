package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// A member of a sum with its sign.
///
/// @param sign 1, or −1 for a deduction
public record Term(Member member, int sign) {

  public static Term plus(Member member) {
    return new Term(member, 1);
  }

  public static Term minus(Member member) {
    return new Term(member, -1);
  }

  static Interval sum(List<Term> terms, boolean filled, Reckoner reckoner) {
    Interval sum = Interval.ZERO;
    for (Term term : terms) {
      sum = sum.plus(term.member().amount(reckoner).interval(filled).signed(term.sign()));
    }
    return sum;
  }

  static BigDecimal value(List<Term> terms, Reckoner reckoner) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      BigDecimal value = term.member().amount(reckoner).value();
      sum = term.sign() < 0 ? sum.subtract(value) : sum.add(value);
    }
    return sum;
  }
}
