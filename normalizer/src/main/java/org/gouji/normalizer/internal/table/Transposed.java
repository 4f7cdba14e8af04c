package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.document.Block;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tables of scores that lie on their side: groups of indicators in the first row, 分值 and 得分 below one
/// another in the first column.
final class Transposed {

  private static final String GROUPS = "一级指标";

  /// Groups, weights, scores, a rate and a remark.
  private static final int MOST_ROWS = 6;

  private Transposed() {}

  /// The table upright; itself where it is. Every cell keeps its place.
  static Block.Table of(Block.Table table, Vocabulary vocabulary) {
    if (table.rows() > MOST_ROWS
        || !liesOnItsSide(table, vocabulary)) {
      return table;
    }
    List<Block.Cell> cells = new ArrayList<>();
    for (Block.Cell cell : table.cells()) {
      boolean corner = cell.row() == 1 && cell.column() == 1;
      cells.add(
          new Block.Cell(
              cell.column(), cell.row(), cell.columnSpan(), cell.rowSpan(),
              corner ? Text.of(GROUPS) : cell.text(), cell.location()));
    }
    cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
    return new Block.Table(
        table.columns(), table.rows(), 0, cells, table.caption(), table.unitLine(),
        table.location());
  }

  private static boolean liesOnItsSide(Block.Table table, Vocabulary vocabulary) {
    Set<String> rows = new HashSet<>();
    for (Block.Cell cell : table.cells()) {
      Optional<String> column = vocabulary.column(cell.text().value());
      if (cell.column() == 1 && cell.row() > 1) {
        column.ifPresent(rows::add);
      } else if (cell.row() == 1 && cell.column() > 1 && column.filter(
          it -> it.equals("weight") || it.equals("score")).isPresent()) {
        return false;
      }
    }
    return rows.contains("weight") && rows.contains("score");
  }
}
