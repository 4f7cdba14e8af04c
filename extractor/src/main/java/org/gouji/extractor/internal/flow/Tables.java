package org.gouji.extractor.internal.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Piece.Grid;
import org.gouji.extractor.internal.flow.Piece.GridCell;
import org.gouji.extractor.internal.flow.Piece.Row;
import org.gouji.model.document.Block;
import org.gouji.model.document.Location;
import org.gouji.model.document.Text;

/// From rows of cells to a table of anchors with spans.
///
/// Columns are counted by eye: a grid line at which no cell begins or ends is none, and two lines
/// less than a millimetre apart are one, unless a cell stands between them.
final class Tables {

  /// Twentieths of a point: one millimetre. Word and WPS leave such gaps where a person dragged the
  /// borders of two rows to the same place.
  private static final int SAME_LINE = 57;

  private final Meter meter;

  Tables(Meter meter) {
    this.meter = meter;
  }

  /// An anchor that rows below may still carry on.
  private static final class Anchor {
    final int row;
    final int from;
    final int to;
    final String text;
    int rowSpan = 1;

    Anchor(int row, int from, int to, String text) {
      this.row = row;
      this.from = from;
      this.to = to;
      this.text = text;
    }
  }

  /// @param block 1-based index of the table
  /// @param path of the table, such as `表2`
  /// @return empty for a grid without cells
  Optional<Block.Table> table(
      Grid grid, int block, String path, Optional<Text> caption, Optional<Text> unitLine)
      throws Refusal {
    Map<Integer, Integer> lines = lines(grid);
    int columns = lines.values().stream().mapToInt(it -> it).max().orElse(0);
    if (columns == 0) {
      return Optional.empty();
    }
    List<Anchor> anchors = anchors(grid, lines);
    List<Block.Cell> cells = new ArrayList<>(anchors.size());
    for (Anchor anchor : anchors) {
      int row = anchor.row + 1;
      int column = anchor.from + 1;
      String place = path + " 第" + row + "行 第" + column + "列";
      cells.add(
          new Block.Cell(
              row,
              column,
              anchor.rowSpan,
              anchor.to - anchor.from,
              Text.of(anchor.text),
              new Location.InCell(block, row, column, Optional.empty(), place)));
    }
    int header = 0;
    while (header < grid.rows().size() && grid.rows().get(header).header()) {
      header++;
    }
    Location.InBody location = new Location.InBody(block, Optional.empty(), path);
    return Optional.of(
        new Block.Table(
            grid.rows().size(), columns, header, cells, caption, unitLine, location));
  }

  private List<Anchor> anchors(Grid grid, Map<Integer, Integer> lines) throws Refusal {
    List<Anchor> anchors = new ArrayList<>();
    Map<Integer, Anchor> above = new HashMap<>();
    for (int row = 0; row < grid.rows().size(); row++) {
      Map<Integer, Anchor> here = new HashMap<>();
      int taken = 0;
      for (GridCell cell : grid.rows().get(row).cells()) {
        int from = Math.max(taken, lines.get(cell.column()));
        int to = lines.get(cell.column() + cell.span());
        if (to <= from) {
          continue;
        }
        taken = to;
        meter.cells(to - from);
        Anchor upper = above.get(from);
        if (cell.continues() && upper != null && upper.to == to) {
          upper.rowSpan++;
          here.put(from, upper);
        } else {
          Anchor anchor = new Anchor(row, from, to, cell.text());
          anchors.add(anchor);
          here.put(from, anchor);
        }
      }
      above = here;
    }
    return anchors;
  }

  /// The visible column line for each grid line that some cell uses.
  private Map<Integer, Integer> lines(Grid grid) throws Refusal {
    TreeSet<Integer> used = new TreeSet<>();
    for (Row row : grid.rows()) {
      meter.tick();
      for (GridCell cell : row.cells()) {
        used.add(cell.column());
        used.add(cell.column() + cell.span());
      }
    }
    List<Integer> order = new ArrayList<>(used);
    TreeSet<Integer> kept = new TreeSet<>(separate(grid, order));
    Map<Integer, Integer> lines = new HashMap<>();
    int line = -1;
    for (int each : order) {
      if (kept.contains(each)) {
        line++;
      }
      lines.put(each, Math.max(line, 0));
    }
    return lines;
  }

  /// The grid lines that begin a visible column line of their own.
  private static List<Integer> separate(Grid grid, List<Integer> order) {
    if (order.isEmpty() || order.getLast() >= grid.edges().size()) {
      return order;
    }
    List<Integer> kept = new ArrayList<>();
    int first = Integer.MIN_VALUE;
    for (int each : order) {
      if (first == Integer.MIN_VALUE
          || grid.edges().get(each) - grid.edges().get(first) >= SAME_LINE
          || confines(grid, first, each)) {
        kept.add(each);
        first = each;
      }
    }
    return kept;
  }

  /// Whether some cell would vanish if both grid lines were one.
  private static boolean confines(Grid grid, int first, int last) {
    for (Row row : grid.rows()) {
      for (GridCell cell : row.cells()) {
        if (cell.column() >= first && cell.column() + cell.span() <= last) {
          return true;
        }
      }
    }
    return false;
  }
}
