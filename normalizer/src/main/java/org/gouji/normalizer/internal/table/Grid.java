package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// A table with every grid position filled: a merged cell stands at each of its own. Rows and columns
/// are 1-based. Immutable.
final class Grid {

  private static final Telltale BLANKS =
      Telltale.of("[\\s\\u3000\\u00a0]+");

  private final Block.Table table;
  /// What stands at each row and column, both 0-based, each row as wide as it is filled.
  private final Filled[][] filled;
  private final List<List<Block.Cell>> rows = new ArrayList<>();

  Grid(Block.Table table) {
    this.table = table;
    this.filled = new Filled[table.rows()][0];
    int[] widths = new int[table.rows()];
    for (Block.Cell cell : table.cells()) {
      for (int row = cell.row() - 1; row < cell.row() - 1 + cell.rowSpan(); row++) {
        widths[row] = Math.max(widths[row], cell.column() - 1 + cell.columnSpan());
      }
    }
    for (int row = 0; row < filled.length; row++) {
      filled[row] = new Filled[widths[row]];
      Arrays.fill(filled[row], NOTHING);
    }
    for (Block.Cell cell : table.cells()) {
      Filled one = new Filled(Optional.of(cell), Vocabulary.compact(cell.text().value()));
      for (int row = cell.row() - 1; row < cell.row() - 1 + cell.rowSpan(); row++) {
        int first = cell.column() - 1;
        Arrays.fill(filled[row], first, first + cell.columnSpan(), one);
      }
    }
    for (Filled[] row : filled) {
      rows.add(distinct(row));
    }
  }

  private static List<Block.Cell> distinct(Filled[] row) {
    List<Block.Cell> found = new ArrayList<>(row.length);
    Filled before = NOTHING;
    for (Filled each : row) {
      if (each != NOTHING && each != before) {
        found.add(each.cell().orElseThrow());
        before = each;
      }
    }
    return Collections.unmodifiableList(found);
  }

  /// @param text folded, without blanks
  private record Filled(Optional<Block.Cell> cell, String text) {}

  private static final Filled NOTHING = new Filled(Optional.empty(), "");

  private Filled at(int row, int column) {
    boolean inside =
        row >= 1 && row <= filled.length && column >= 1 && column <= filled[row - 1].length;
    return inside ? filled[row - 1][column - 1] : NOTHING;
  }

  Block.Table table() {
    return table;
  }

  int rows() {
    return table.rows();
  }

  int columns() {
    return table.columns();
  }

  /// The cell that covers a position.
  Optional<Block.Cell> cell(int row, int column) {
    return at(row, column).cell();
  }

  /// The folded text at a position without blanks; empty where there is no cell.
  String text(int row, int column) {
    return at(row, column).text();
  }

  String text(Block.Cell cell) {
    return text(cell.row(), cell.column());
  }

  /// The characters that are printed at a position, without blanks: how a fact says which one it is of.
  String printed(int row, int column) {
    return cell(row, column).map(it -> BLANKS.without(it.text().value())).orElse("");
  }

  /// The cells that cover a row, from left to right, each once.
  List<Block.Cell> row(int row) {
    return row >= 1 && row <= rows.size() ? rows.get(row - 1) : List.of();
  }
}
