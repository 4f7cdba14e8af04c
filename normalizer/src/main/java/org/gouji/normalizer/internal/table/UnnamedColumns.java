package org.gouji.normalizer.internal.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads the columns of a list of programmes that nobody knows: their figures are seen and not understood, but those under
/// 培训人数 and 慰问人次 count what their rows are about, and are added up. Used by one thread.
final class UnnamedColumns {

  /// What many things of one kind are counted under; one each (每班人数) adds up to nothing.
  private static final Telltale COUNT =
      Telltale.of(
          "(?:(?<times>人次|户次|场次)|(?<thing>[人户家件份期])(?:次?)数)(?:\\([^()]{1,4}\\))?$");
  private static final Telltale EACH = Telltale.of("[每均]|累计|标准|占");

  private final Grid grid;
  private final Optional<String> section;
  private final int name;
  private final CellFigures figures;
  private final Set<Integer> known;
  private final Map<Integer, String> counted = new TreeMap<>();
  private final RowClaims.Collector collector;

  /// @param name column of the names of the rows
  /// @param known columns that are read as what they are called
  UnnamedColumns(
      Grid grid, Part part, int name, Set<Integer> known, Optional<String> section,
      CellFigures figures) {
    this.grid = grid;
    this.section = section;
    this.name = name;
    this.known = known;
    this.figures = figures;
    this.collector = new RowClaims.Collector(grid, Optional.of(part));
    for (int column = name + 1; column <= grid.columns(); column++) {
      String header = grid.text(part.from() - 1, column);
      Matcher count = COUNT.matcher(header);
      if (!known.contains(column) && !EACH.in(header) && count.find()) {
        String times = count.group("times");
        counted.put(column, times == null ? count.group("thing") : times);
      }
    }
  }

  /// Adds the figures of a row.
  ///
  /// @param whole whether it is one of the rows that the total is of, or the total
  void row(int row, String label, boolean whole, Draft draft) {
    for (int column = name + 1; column <= grid.columns(); column++) {
      Optional<Block.Cell> cell = grid.cell(row, column);
      boolean begins =
          cell.filter(it -> it.row() == row).map(Block.Cell::column).equals(Optional.of(column));
      if (begins && !known.contains(column)) {
        int at = column;
        figures.quantity(cell.get(), counted.getOrDefault(column, ""))
            .map(
                it -> figures.add(
                    draft, cell.get(), it, label, ScorecardReader.quote(grid, row), section,
                    Optional.empty()))
            .filter(it -> whole && counted.containsKey(at))
            .ifPresent(it -> add(row, label, at, it));
      }
    }
  }

  private void add(int row, String label, int column, Figure figure) {
    collector.add(name, row, it -> RowClaims.Row.of(it, label, ""), column, figure);
  }

  /// Claims what their totals are of.
  void find(Draft draft) {
    collector.find(draft);
  }
}
