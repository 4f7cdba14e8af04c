package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;

/// Holds what the text says that a use of a project's money came to against the table of its uses, where the two are one amount:
/// the same, or the same digits in another order. Another amount may be of another scope.
public final class UsesToldAgain {

  private UsesToldAgain() {}

  /// Claims them of a report that is read to its end.
  ///
  /// @param programme what the report is about: that is no use
  public static void claim(Units units, Optional<String> programme, Draft draft) {
    List<Fact> uses =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals("programme.amount"))
            .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> it.subject().isPresent() && !it.subject().equals(programme))
            .filter(it -> it.figure().quantity().exactness() == Quantity.Exactness.EXACT)
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .toList();
    for (Fact cell : uses) {
      if (cell.grounds() == Grounds.CELL
          && uses.stream().filter(it -> isOf(it, cell)).count() == 2) {
        uses.stream()
            .filter(it -> isOf(it, cell) && it.grounds() != Grounds.CELL)
            .filter(it -> isOne(units, it, cell))
            .forEach(
                it -> draft.claim(
                    new Claim.Same(Claim.Origin.SENTENCE, it.figure(), cell.figure())));
      }
    }
  }

  private static boolean isOf(Fact fact, Fact other) {
    return fact.subject().equals(other.subject()) && fact.year().equals(other.year())
        && fact.fund().equals(other.fund());
  }

  private static boolean isOne(Units units, Fact fact, Fact other) {
    BigDecimal one = fact.figure().quantity().yuan(units);
    BigDecimal two = other.figure().quantity().yuan(units);
    return one.compareTo(two) == 0 || digits(one).equals(digits(two));
  }

  private static List<Integer> digits(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString().chars().sorted().boxed().toList();
  }
}
