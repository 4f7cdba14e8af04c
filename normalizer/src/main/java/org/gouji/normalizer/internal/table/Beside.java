package org.gouji.normalizer.internal.table;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.model.report.Phase;

/// A cell with a figure, and the words beside and above it.
///
/// @param rows the names of all rows under its header
/// @param heads what that header and the title say
/// @param label column of the words that name its row; 0 without any
/// @param header all words above it
record Beside(
    Grid grid,
    Optional<Part> part,
    AccountRows rows,
    AccountHeads heads,
    Block.Cell cell,
    int label,
    String header,
    TableContext context) {

  /// The words of its row, without number.
  String row() {
    return rows.name(cell.row(), label);
  }

  /// The words of its row as printed.
  String printedRow() {
    return rows.printed(cell.row(), label);
  }

  /// The column in which the cell with these words begins; 0 without any.
  int labelCell() {
    return label == 0 ? 0 : grid.cell(cell.row(), label).map(Block.Cell::column).orElse(0);
  }

  /// The classification code of its row; empty without one.
  String code() {
    return rows.code(cell.row(), label);
  }

  /// The header cells above it, from the top down, in the form in which they are looked up; none above
  /// a cell that lies under several columns, of which it is of none.
  List<String> levels() {
    return heads.areSeveral(cell) ? List.of() : heads.levels(cell.column(), 0);
  }

  /// Those that are not above the words of its row as well: these title a half of the table.
  List<String> divisions() {
    return heads.areSeveral(cell) ? List.of() : heads.levels(cell.column(), label);
  }

  /// The lowest header cell above it; empty without any.
  String last() {
    List<String> levels = levels();
    return levels.isEmpty() ? "" : levels.get(levels.size() - 1);
  }

  /// The phase that the title of its table ends with: 支出决算表.
  Optional<Phase> phaseOfTitle() {
    return heads.phase();
  }

  /// What its column is, from the top down.
  List<String> columns() {
    return heads.areSeveral(cell) ? List.of() : heads.names(cell.column());
  }

  /// The words above the words of its row.
  String labelHeader() {
    return part.filter(it -> label > 0)
        .map(it -> grid.text(it.from() - 1, label))
        .orElse("");
  }

  /// Whether its row is all of what the columns name: a total, a year, a phase, the organisation
  /// itself.
  boolean isWhole() {
    return rows.isWhole(cell.row(), label);
  }

  /// What the table is about, as its title says.
  String topic() {
    return heads.topic();
  }

  /// The programme that a form above the row is about.
  Optional<String> programme() {
    return Forms.programme(heads.programmes(), cell.row());
  }
}
