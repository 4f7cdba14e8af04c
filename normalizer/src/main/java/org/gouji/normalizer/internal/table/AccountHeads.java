package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the title of a table and the header over its columns say, each read once for all cells. Made for
/// one table, used by one thread.
final class AccountHeads {

  private static final Telltale TITLE_END =
      Telltale.of("(?:决算|预算)?(?:总|明细|情况)?表.*$");
  private static final Telltale CLASSIFIED =
      Telltale.of("(?:部门|政府)?(?:预算|决算)?(支出)?(?:功能|经济)分类(?:科目)?$");

  /// 公开04表 and 部门：… say nothing of what a table is about.
  private static final Telltale NUMBERED = Telltale.of("^(?:公开|附)?\\d+表$|:");

  /// 表一 and 附表2-1: before what the table is about.
  private static final Telltale ORDER =
      Telltale.of("^附?表(?:\\d{1,2}(?:[-.]\\d{1,2})*|[一二三四五六七八九十]{1,2})[:、.]?(?=.{4})");

  private static final Telltale FINAL = Telltale.of("决算(?:总|明细|情况)?表");
  private static final Telltale PLANNED = Telltale.of("预算(?:总|明细|情况)?表");

  private final Grid grid;
  private final Optional<Part> part;
  private final String topic;
  private final Optional<Phase> phase;
  private final List<Forms.Programme> programmes;
  private final OrganisationColumns organisations;
  private final Map<Integer, List<String>> levels = new HashMap<>();
  private final Map<Integer, List<String>> names = new HashMap<>();
  private final Map<Integer, String> above = new HashMap<>();

  /// @param part the header, where there is one
  /// @param heading the nearest heading above the table
  /// @param organisations columns that are one of several organisations each
  AccountHeads(
      Grid grid, Optional<Part> part, String heading, OrganisationColumns organisations) {
    this.organisations = organisations;
    this.grid = grid;
    this.part = part;
    String title = title(grid, heading);
    this.topic = CLASSIFIED.matcher(TITLE_END.withoutFirst(title)).replaceFirst("$1");
    this.phase =
        FINAL.in(title)
            ? Optional.of(Phase.FINAL)
            : PLANNED.in(title) ? Optional.of(Phase.BUDGET) : Optional.empty();
    this.programmes = Forms.programmes(grid);
  }

  private static String title(Grid grid, String heading) {
    return grid
        .table()
        .caption()
        .map(it -> Vocabulary.compact(it.value()))
        .filter(it -> it.contains("表"))
        .map(ORDER::withoutFirst)
        .filter(it -> !NUMBERED.in(it))
        .orElse(Vocabulary.compact(heading));
  }

  /// The phase that the title ends with.
  Optional<Phase> phase() {
    return phase;
  }

  /// What the table is about, as its title says.
  String topic() {
    return topic;
  }

  /// Whose figures a column holds, in a table with a column for each of several organisations.
  Optional<String> organisation(int column) {
    return organisations.of(column);
  }

  /// The programmes that the forms of the table are about.
  List<Forms.Programme> programmes() {
    return programmes;
  }

  /// The header cells above a column, from the top down, in the form in which they are looked up.
  ///
  /// @param beside a column whose own header cells are left out: shared by both, they title a half of
  ///   the table; 0 for none
  List<String> levels(int column, int beside) {
    return levels.computeIfAbsent(
        column * (grid.columns() + 1) + beside,
        any -> {
          List<String> found = new ArrayList<>();
          int from = part.map(Part::from).orElse(1);
          for (int at = part.map(Part::header).orElse(1); at < from; at++) {
            boolean shared = beside > 0 && grid.cell(at, beside).equals(grid.cell(at, column));
            String text = Vocabulary.header(grid.text(at, column));
            if (!text.isEmpty()
                && !shared
                && (found.isEmpty() || !found.get(found.size() - 1).equals(text))) {
              found.add(text);
            }
          }
          return found;
        });
  }

  /// Whether a cell lies under columns with different headers: 94.51% below 上年决算数, 本年预算数 and
  /// 本年决算数.
  boolean areSeveral(Block.Cell cell) {
    for (int more = 1; more < cell.columnSpan(); more++) {
      if (!words(cell.column() + more).equals(words(cell.column()))) {
        return true;
      }
    }
    return false;
  }

  /// What a column is, from the top down.
  List<String> names(int index) {
    return names.computeIfAbsent(
        index,
        any -> {
          List<String> found = new ArrayList<>();
          for (Part.Column column : part.map(Part::columns).orElse(List.of())) {
            if (column.index() == index) {
              found.addAll(column.above());
              found.add(column.name());
            }
          }
          return found;
        });
  }

  /// The words above a column, from the top of the header down; empty without a header.
  String words(int column) {
    return above.computeIfAbsent(
        column,
        any -> {
          StringBuilder words = new StringBuilder();
          String before = "";
          int from = part.map(Part::from).orElse(0);
          for (int row = part.map(Part::header).orElse(0); row < from; row++) {
            String text = grid.text(row, column);
            if (!text.equals(before)) {
              words.append(text);
            }
            before = text;
          }
          return words.toString();
        });
  }
}
