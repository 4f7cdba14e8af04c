package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    List<Term> with = new ArrayList<>(terms.size());
    for (Term it : terms) {
      with.add(new Term(it.member().with(key, value, places), it.sign()));
    }
    return with;
  }

  /// Adds those of the terms to a list.
  static void members(List<Term> terms, List<Member> members) {
    for (Term term : terms) {
      members.add(term.member());
    }
  }

  static Interval sum(List<Term> terms, boolean filled, Reckoner reckoner) {
    Interval sum = interval(terms.get(0), filled, reckoner);
    for (int i = 1; i < terms.size(); i++) {
      sum = sum.plus(interval(terms.get(i), filled, reckoner));
    }
    return sum;
  }

  private static Interval interval(Term term, boolean filled, Reckoner reckoner) {
    return term.member().amount(reckoner).interval(filled).signed(term.sign());
  }

  /// In the base unit, with no more decimals than the most precise term.
  public static BigDecimal value(List<Term> terms, Reckoner reckoner) {
    BigDecimal sum = signed(terms.get(0), reckoner);
    for (int i = 1; i < terms.size(); i++) {
      sum = sum.add(signed(terms.get(i), reckoner));
    }
    return sum;
  }

  private static BigDecimal signed(Term term, Reckoner reckoner) {
    BigDecimal value = term.member().amount(reckoner).value();
    return term.sign() < 0 ? value.negate() : value;
  }
}
