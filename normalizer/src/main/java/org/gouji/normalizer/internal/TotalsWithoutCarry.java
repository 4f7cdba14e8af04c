package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;

/// Tells where the text calls 总计 what is none: 收入总计 with nothing but this year's revenue in it, beside what was carried
/// over, is 本年收入, and so is 支出总计 without what is left. Immutable.
public final class TotalsWithoutCarry {

  private TotalsWithoutCarry() {}

  /// Gives such totals, and those that stand beside them for another year, their own indicator.
  public static void complete(Draft draft) {
    complete("revenue", "carry.opening", draft);
    complete("expenditure", "carry.closing", draft);
  }

  private static void complete(String side, String carry, Draft draft) {
    List<Fact> totals =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(side + ".grand-total"))
            .filter(it -> it.grounds() != Grounds.CELL)
            .toList();
    for (Fact total : totals) {
      if (isCarried(total, carry, draft) && isDivided(total, side, draft)) {
        totals.stream()
            .filter(it -> isBeside(it, total))
            .forEach(
                it -> draft.revise(it.figure(), fact -> fact.withIndicator(side + ".total")));
      }
    }
  }

  /// Whether something was carried over, which a total would hold.
  private static boolean isCarried(Fact total, String carry, Draft draft) {
    return draft.facts()
        .stream()
        .anyMatch(
            it -> it.indicator().equals(carry)
                && it.year().equals(total.year())
                && it.figure().quantity().value().signum() != 0);
  }

  /// Whether the text divides a total into kinds of this year's revenue or expenditure, which come to it.
  private static boolean isDivided(Fact total, String side, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum
                && sum.closed()
                && sum.total().key().equals(total.key())
                && sum.parts().stream().allMatch(part -> isOf(side, part, draft))
                && comesTo(sum));
  }

  private static boolean isOf(String side, Claim.Term part, Draft draft) {
    return draft.fact(part.figure())
        .map(Fact::indicator)
        .filter(it -> it.startsWith(side + "."))
        .isPresent();
  }

  private static boolean comesTo(Claim.Sum sum) {
    String unit = sum.total().quantity().unit();
    return sum.parts().stream().allMatch(it -> it.figure().quantity().unit().equals(unit))
        && sum.parts()
            .stream()
            .map(it -> value(it.figure()).multiply(BigDecimal.valueOf(it.sign())))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(value(sum.total())) == 0;
  }

  private static BigDecimal value(Figure figure) {
    return figure.quantity().value();
  }

  private static boolean isBeside(Fact other, Fact total) {
    return other.key().equals(total.key())
        || other.grounds() == Grounds.TOPIC
            && other.phase().equals(total.phase())
            && other.figure().section().equals(total.figure().section())
            && !other.year().equals(total.year());
  }
}
