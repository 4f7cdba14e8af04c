package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.model.document.Block;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Rows below a header that number its columns, as tables of accounts have them: 栏次 | 1 | 2 | 3. They
/// count nothing.
final class Ordinals {

  /// Of fewer numbers it cannot be said that they are in order.
  private static final int FEWEST = 3;

  /// What stands in such a row before its numbers.
  private static final Set<String> WORDS =
      Set.of("栏次", "行次", "列次", "序号", "甲", "乙", "丙", "丁", "-", "—", "——", "*");

  private Ordinals() {}

  /// The table with the cells of such rows blank.
  static Block.Table without(Block.Table table) {
    Set<Integer> rows = new TreeSet<>();
    for (Block.Cell cell : table.cells()) {
      if (cell.row() > 1 && cell.text().value().strip().equals("1")) {
        rows.add(cell.row());
      }
    }
    rows.removeIf(row -> !isNumbered(table, row));
    if (rows.isEmpty()) {
      return table;
    }
    List<Block.Cell> cells = new ArrayList<>();
    for (Block.Cell cell : table.cells()) {
      cells.add(rows.contains(cell.row()) ? blank(cell) : cell);
    }
    return new Block.Table(
        table.rows(), table.columns(), table.headerRows(), cells, table.caption(), table.unitLine(),
        table.location());
  }

  private static Block.Cell blank(Block.Cell cell) {
    return new Block.Cell(
        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), Text.of(""), cell.location());
  }

  /// Whether a row holds 1, 2, 3 and so on and nothing else, right below words; `2=3+4` says which
  /// column is what of others.
  private static boolean isNumbered(Block.Table table, int row) {
    int next = 1;
    for (Block.Cell cell : table.cells()) {
      if (cell.row() != row) {
        continue;
      }
      String text = Vocabulary.compact(cell.text().value());
      if (text.isEmpty() || next == 1 && WORDS.contains(text)) {
        continue;
      }
      int end = text.indexOf('=');
      boolean inOrder =
          cell.rowSpan() == 1
              && (end < 0 ? text : text.substring(0, end)).equals(Integer.toString(next))
              && isBelowWords(table, cell);
      if (!inOrder) {
        return false;
      }
      next++;
    }
    return next > FEWEST;
  }

  private static boolean isBelowWords(Block.Table table, Block.Cell cell) {
    Optional<Block.Cell> above =
        table.cells()
            .stream()
            .filter(it -> it.row() + it.rowSpan() == cell.row()
                && it.column() <= cell.column()
                && cell.column() < it.column() + it.columnSpan())
            .findFirst();
    return above
        .filter(it -> it.text().value().codePoints().anyMatch(Character::isIdeographic))
        .isPresent();
  }
}
