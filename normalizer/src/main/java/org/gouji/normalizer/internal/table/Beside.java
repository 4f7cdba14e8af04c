package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// A cell with a figure, and the words beside and above it.
///
/// @param rows the names of all rows under its header
/// @param label column of the words that name its row; 0 without any
/// @param header all words above it
record Beside(
    Grid grid,
    Optional<Part> part,
    AccountRows rows,
    Block.Cell cell,
    int label,
    String header,
    TableContext context) {

  private static final Pattern TITLE_END = Pattern.compile("(?:决算|预算)?(?:总|明细|情况)?表.*$");
  private static final Pattern CLASSIFIED =
      Pattern.compile("(?:部门|政府)?(?:预算|决算)?(支出)?(?:功能|经济)分类(?:科目)?$");

  /// 公开04表 and 部门：… say nothing of what a table is about.
  private static final Pattern NUMBERED = Pattern.compile("^(?:公开|附)?\\d+表$|:");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年度?");

  /// A row of one phase of what the columns name: 2023年决算数.
  private static final Pattern PHASE =
      Pattern.compile(
          "(?:(?:19|20)\\d{2}年度?|本年度?|当年|上年度?)?(?:年初|全年|调整后?)?(?:预算|决算|执行)(?:数|金额)?");

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
    return Codes.of(grid, cell.row(), label);
  }

  /// The header cells above it, from the top down, in the form in which they are looked up.
  List<String> levels() {
    return levels(false);
  }

  /// Those that are not above the words of its row as well: these title a half of the table.
  List<String> divisions() {
    return levels(true);
  }

  private List<String> levels(boolean divisions) {
    List<String> levels = new ArrayList<>();
    for (int at = part.map(Part::header).orElse(1); at < part.map(Part::from).orElse(1); at++) {
      boolean shared = label > 0 && grid.cell(at, label).equals(grid.cell(at, cell.column()));
      String text = Vocabulary.header(grid.text(at, cell.column()));
      if (!text.isEmpty()
          && !(divisions && shared)
          && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
        levels.add(text);
      }
    }
    return levels;
  }

  /// What its column is, from the top down.
  List<String> columns() {
    List<String> names = new ArrayList<>();
    for (Part.Column column : part.map(Part::columns).orElse(List.of())) {
      if (column.index() == cell.column()) {
        names.addAll(column.above());
        names.add(column.name());
      }
    }
    return names;
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
    return row().isEmpty()
        || AccountRows.TOTAL.matcher(row()).matches()
        || YEAR.matcher(row()).matches()
        || PHASE.matcher(row()).matches()
        || row().equals(context.sentence().organization());
  }

  /// What the table is about, as its title says.
  String topic() {
    String title =
        grid
            .table()
            .caption()
            .map(it -> Vocabulary.compact(it.value()))
            .filter(it -> it.contains("表") && !NUMBERED.matcher(it).find())
            .orElse(Vocabulary.compact(context.heading()));
    return CLASSIFIED.matcher(TITLE_END.matcher(title).replaceFirst("")).replaceFirst("$1");
  }
}
