package org.gouji.extractor.internal.other;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.GridCell;

/// Puts cells with row and column spans into a grid, as HTML does: each takes the first column that
/// no cell above still covers.
final class TableBuilder {

  private static final int MOST_COLUMNS = 1024;

  /// What a cell covers in rows to come.
  private record Reach(int rows, int span) {}

  private final List<Piece.Row> rows = new ArrayList<>();
  private final List<GridCell> row = new ArrayList<>();
  private Map<Integer, Reach> above = new TreeMap<>();
  private final Map<Integer, Reach> below = new TreeMap<>();
  private boolean header;
  private boolean open;
  private int column;

  /// @param isHeader whether the row is marked as part of a head
  void beginRow(boolean isHeader) {
    endRow();
    open = true;
    header = isHeader;
    column = 0;
  }

  /// @param rowSpan rows covered, at least 1; `columnSpan` likewise
  void cell(int rowSpan, int columnSpan, String text) {
    if (!open) {
      beginRow(false);
    }
    skipCovered();
    int span = Math.clamp(columnSpan, 1, MOST_COLUMNS);
    row.add(new GridCell(column, span, false, text));
    if (rowSpan > 1) {
      below.put(column, new Reach(rowSpan - 1, span));
    }
    column += span;
  }

  void endRow() {
    if (!open) {
      return;
    }
    open = false;
    for (Map.Entry<Integer, Reach> each : above.entrySet()) {
      row.add(new GridCell(each.getKey(), each.getValue().span(), true, ""));
      if (each.getValue().rows() > 1) {
        below.putIfAbsent(
            each.getKey(), new Reach(each.getValue().rows() - 1, each.getValue().span()));
      }
    }
    row.sort(Comparator.comparingInt(GridCell::column));
    if (!row.isEmpty()) {
      rows.add(new Piece.Row(header, row));
    }
    row.clear();
    above = new TreeMap<>(below);
    below.clear();
  }

  Piece.Grid grid() {
    endRow();
    return new Piece.Grid(rows, List.of());
  }

  private void skipCovered() {
    for (Map.Entry<Integer, Reach> each : above.entrySet()) {
      if (column >= each.getKey() && column < each.getKey() + each.getValue().span()) {
        column = each.getKey() + each.getValue().span();
      }
    }
  }
}
