package org.gouji.extractor.internal.sheet;

import java.util.Optional;
import org.gouji.extractor.internal.flow.Numbers;

/// A block of cells such as `A1:C5`. All four are 0-based and inside it.
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /// Excel has no more.
  private static final int LAST_ROW = 1_048_575;

  private static final int LAST_COLUMN = 16_383;

  boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /// @param reference as a file has it, `B2` or `A1:C5`, with or without `$`
  /// @return empty for anything else
  static Optional<CellRange> parse(String reference) {
    String plain = reference.replace("$", "");
    int colon = plain.indexOf(':');
    int[] from = cell(colon < 0 ? plain : plain.substring(0, colon));
    int[] to = cell(colon < 0 ? plain : plain.substring(colon + 1));
    boolean good = from.length == 2 && to.length == 2 && from[0] <= to[0] && from[1] <= to[1];
    return good
        ? Optional.of(new CellRange(from[0], from[1], to[0], to[1]))
        : Optional.empty();
  }

  private static int[] cell(String reference) {
    int letters = 0;
    int column = 0;
    while (letters < Math.min(reference.length(), 3)
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      column = column * 26 + reference.charAt(letters) - 'A' + 1;
      letters++;
    }
    int row = Numbers.parse(reference.substring(letters), 0);
    boolean good = column > 0 && column - 1 <= LAST_COLUMN && row > 0 && row - 1 <= LAST_ROW;
    return good ? new int[] {row - 1, column - 1} : new int[0];
  }
}
