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

  static List<Term> with(
      List<Term> terms, String key, BigDecimal value, int places) {
    return terms.stream()
        .map(it -> new Term(it.member().with(key, value, places), it.sign()))
        .toList();
  }

  static Interval sum(List<Term> terms, boolean filled, Reckoner reckoner) {
    Interval sum = Interval.ZERO;
    for (Term term : terms) {
      sum = sum.plus(term.member().amount(reckoner).interval(filled).signed(term.sign()));
    }
    return sum;
  }

  /// In the base unit, with no more decimals than the most precise term.
  static BigDecimal value(List<Term> terms, Reckoner reckoner) {
    BigDecimal sum = signed(terms.get(0), reckoner);
    for (Term term : terms.subList(1, terms.size())) {
      sum = sum.add(signed(term, reckoner));
    }
    return sum;
  }

  private static BigDecimal signed(Term term, Reckoner reckoner) {
    BigDecimal value = term.member().amount(reckoner).value();
    return term.sign() < 0 ? value.negate() : value;
  }
}
