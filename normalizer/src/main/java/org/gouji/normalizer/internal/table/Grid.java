package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// A table with every grid position filled: a merged cell stands at each of its own. Rows and columns
/// are 1-based. Immutable.
final class Grid {

  private final Block.Table table;
  private final Map<Long, Block.Cell> cells = new HashMap<>();
  private final Map<Block.Cell, String> texts = new HashMap<>();

  Grid(Block.Table table) {
    this.table = table;
    for (Block.Cell cell : table.cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
          cells.put(at(row, column), cell);
        }
      }
      texts.put(cell, Vocabulary.compact(cell.text().value()));
    }
  }

  private static long at(int row, int column) {
    return (long) row << 32 | column;
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
    return Optional.ofNullable(cells.get(at(row, column)));
  }

  /// The folded text at a position without blanks; empty where there is no cell.
  String text(int row, int column) {
    Block.Cell cell = cells.get(at(row, column));
    return cell == null ? "" : texts.get(cell);
  }

  String text(Block.Cell cell) {
    return texts.get(cell);
  }

  /// The characters that are printed at a position, without blanks: how a fact says which one it is of.
  String printed(int row, int column) {
    return cell(row, column).map(it -> it.text().value().replaceAll("[\\s\\u3000\\u00a0]+", ""))
        .orElse("");
  }

  /// The cells that cover a row, from left to right, each once.
  List<Block.Cell> row(int row) {
    List<Block.Cell> found = new ArrayList<>();
    for (int column = 1; column <= columns(); column++) {
      Block.Cell cell = cells.get(at(row, column));
      if (cell != null && (found.isEmpty() || found.get(found.size() - 1) != cell)) {
        found.add(cell);
      }
    }
    return found;
  }
}
