package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;

/// Claims what share each row has in the total of a column: 金额 286.75, 占比 24.15% above 合计 1187.36. A header says of no
/// column that it is meant, so that they are claimed only where at least as many rows bear it out as do not.
final class SharesOfTotal {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /// A rounded share is up to half of its last place away.
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int PLACES = 8;
  private static final int FEWEST = 2;

  private SharesOfTotal() {}

  /// @param shares columns of shares, each of which speaks of the column of amounts before it
  /// @param amounts columns of amounts
  /// @param rows the figures of each row by column
  /// @param total those of the row that the others come to
  static void claim(
      List<Integer> shares, List<Integer> amounts, List<Map<Integer, Figure>> rows,
      Map<Integer, Figure> total, Draft draft) {
    for (int share : shares) {
      Optional<Integer> amount =
          amounts.stream().filter(it -> it < share).reduce((first, second) -> second);
      Optional<Figure> whole = amount.flatMap(it -> Optional.ofNullable(total.get(it)));
      if (whole.filter(it -> it.quantity().value().signum() > 0).isPresent()) {
        claim(share, amount.get(), rows, total, whole.get(), draft);
      }
    }
  }

  private static void claim(
      int share, int amount, List<Map<Integer, Figure>> rows, Map<Integer, Figure> total,
      Figure whole, Draft draft) {
    List<Claim.Share> claims = new ArrayList<>();
    int fits = 0;
    for (Map<Integer, Figure> row : rows) {
      Figure percent = row.get(share);
      Figure part = row.get(amount);
      if (row == total || percent == null || part == null) {
        continue;
      }
      claims.add(
          new Claim.Share(Claim.Origin.TABLE, percent, part, List.of(whole)));
      fits += fits(percent, part, whole) ? 1 : 0;
    }
    if (fits >= FEWEST && 2 * fits >= claims.size()) {
      claims.forEach(draft::claim);
    }
  }

  private static boolean fits(Figure percent, Figure part, Figure whole) {
    BigDecimal printed = percent.quantity().value();
    BigDecimal computed =
        part.quantity()
            .value()
            .multiply(HUNDRED)
            .divide(whole.quantity().value(), PLACES, RoundingMode.HALF_UP);
    return computed.subtract(printed)
        .abs()
        .compareTo(HALF.scaleByPowerOfTen(-printed.scale())) <= 0;
  }
}
