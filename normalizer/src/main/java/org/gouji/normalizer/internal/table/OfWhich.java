package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// The columns that a header puts under 其中 behind a total: they add it up, where most rows bear that out.
final class OfWhich {

  private static final String OF_WHICH = "其中";
  private static final Set<String> HEADERS = Set.of(OF_WHICH, OF_WHICH + ":");
  private static final Telltale TOTAL = Telltale.of("(?:合计|总计|小计|总额|总数)(?:\\(.{1,4}\\))?$");

  private OfWhich() {}

  /// @param rows the figures of each row under the header by column
  static void claim(Grid grid, Part part, Map<Integer, Map<Integer, Figure>> rows, Draft draft) {
    for (int row = part.header(); row < part.from() - 1; row++) {
      for (Block.Cell cell : grid.row(row)) {
        boolean over = cell.row() == row && cell.column() > 1 && HEADERS.contains(grid.text(cell));
        if (over && TOTAL.in(grid.text(part.from() - 1, cell.column() - 1))) {
          List<Integer> below = below(grid, part.from() - 1, cell);
          new ColumnClaims(List.copyOf(rows.values()), draft).ofWhich(cell.column() - 1, below);
        }
      }
    }
  }

  /// The columns under a cell; none where one of them is a part of another.
  private static List<Integer> below(Grid grid, int header, Block.Cell over) {
    List<Integer> columns = new ArrayList<>();
    for (int column = over.column(); column < over.column() + over.columnSpan(); column++) {
      if (grid.text(header, column).startsWith(OF_WHICH)) {
        return List.of();
      }
      columns.add(column);
    }
    return columns;
  }
}
