package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import org.gouji.normalizer.internal.text.Telltale;

/// Columns of rates whose cells lost their format: 0.98 for 98 %. Nobody says that they are percentages, and
/// as such they would be wrong.
final class Fractions {

  private static final Telltale NUMBER = Telltale.of("\\d{1,3}(?:\\.\\d+)?");

  /// More than it was meant to be is rarely half as much again.
  private static final BigDecimal MOST = new BigDecimal("1.5");

  private Fractions() {}

  /// Whether the rates of a column are fractions: all of them small, without a sign in the cells or above.
  ///
  /// @param header words above the column
  /// @param from first row below these
  /// @param to behind the last one
  static boolean hold(Grid grid, String header, int from, int to, int column) {
    boolean some = false;
    for (int row = from; row < to; row++) {
      String text = grid.text(row, column);
      if (text.contains("%")) {
        return false;
      }
      if (NUMBER.is(text)) {
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(MOST) > 0) {
          return false;
        }
        some |= value.signum() != 0;
      }
    }
    return some && !header.contains("%");
  }

  /// Whether those of a column of a part are.
  static boolean hold(Grid grid, Part part, Part.Column column) {
    return hold(grid, column.header(), part.from(), part.to(), column.index());
  }
}
