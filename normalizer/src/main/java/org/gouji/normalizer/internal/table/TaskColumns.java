package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Columns that count what was to be done and what was: 任务数 | 完成数 | 完成率 of towns, below 单位：人 or
/// without a word on money. What 完成数 is in a list of projects, and 完成率 of their budgets, these are not.
final class TaskColumns {

  static final String PLAN = "task-plan";
  static final String DONE = "task-done";
  static final String RATE = "task-rate";

  private static final String COUNTED =
      "(?:人|户|件|人次|任务|工作)?(?:数|量|数量|总数|值)?(?:\\((?<unit>[^()]{1,4})\\))?";
  private static final Telltale PLANNED =
      Telltale.of(
          "(?:.{0,8}任务|(?:年度|年初|全年|下达|分配|省定|市定|上级)?(?:目标|计划|应.{2,4}(?=人|户|件|数))(?:任务)?(?:完成)?)"
              + COUNTED);
  private static final Telltale REACHED =
      Telltale.of("(?:实际|累计|已|全年|年度|年末|任务)*(?:完成|办结)" + COUNTED);
  private static final Telltale SHARE =
      Telltale.of("(?:年度|实际)?(?:任务|目标|计划|指标|工作)?(?:任务)?完成(?:率|比例|进度)(?:\\(%\\))?");
  private static final Telltale TASK = Telltale.of("任务");
  private static final Telltale MONEY = Telltale.of("[元款]|金额|资金|预算|投资|支出|经费|费用");
  private static final Telltale WHOLE = Telltale.of("[\\d,]*\\p{IsHan}{0,3}|[-—/]*");

  private TaskColumns() {}

  /// The same header where its columns are these.
  static Part told(Grid grid, Part part, TableContext context) {
    Optional<Part.Column> rate =
        part.column("execution-rate").filter(it -> SHARE.is(last(grid, part, it.index())));
    if (rate.isEmpty()) {
      return part;
    }
    int end = rate.get().index();
    int planned = only(grid, part, end, PLANNED::is);
    int reached = only(grid, part, end, REACHED::is);
    boolean both = planned > 1 && reached > planned;
    return both && areCounts(grid, part, planned, reached, context)
        ? renamed(grid, part, planned, reached, end)
        : part;
  }

  /// The only column before another with such a header; 0 without one.
  private static int only(Grid grid, Part part, int before, Predicate<String> named) {
    int found = 0;
    for (int column = 2; column < before; column++) {
      if (named.test(last(grid, part, column))) {
        if (found > 0) {
          return 0;
        }
        found = column;
      }
    }
    return found;
  }

  /// Whether the table says that it counts, or else says nothing of money and has whole numbers alone.
  private static boolean areCounts(
      Grid grid, Part part, int planned, int reached, TableContext context) {
    for (int row = part.header(); row < part.from(); row++) {
      if (MONEY.in(grid.text(row, planned)) || MONEY.in(grid.text(row, reached))) {
        return false;
      }
    }
    Optional<String> line =
        grid.table()
            .unitLine()
            .map(Text::value)
            .map(Vocabulary::compact)
            .filter(it -> it.contains("单位"));
    if (line.isPresent()) {
      return !MONEY.in(line.get());
    }
    boolean counted = last(grid, part, reached).endsWith(")") || context.unit().isEmpty()
    // An earlier table may have left its 万元, in which no task is counted.
        || TASK.in(last(grid, part, planned));
    for (int row = part.from(); counted && row < part.to(); row++) {
      counted = WHOLE.is(grid.text(row, planned)) && WHOLE.is(grid.text(row, reached))
          && !MONEY.in(grid.text(row, reached));
    }
    return counted;
  }

  private static Part renamed(Grid grid, Part part, int planned, int reached, int rate) {
    List<Part.Column> others =
        part.columns()
            .stream()
            .filter(it -> it.index() != planned && it.index() != reached && it.index() != rate)
            .toList();
    List<Part.Column> columns = new ArrayList<>(others);
    columns.add(new Part.Column(planned, PLAN, List.of(), last(grid, part, planned)));
    columns.add(new Part.Column(reached, DONE, List.of(), last(grid, part, reached)));
    columns.add(new Part.Column(rate, RATE, List.of(), last(grid, part, rate)));
    return new Part(part.header(), part.from(), part.to(), columns);
  }

  private static String last(Grid grid, Part part, int column) {
    return grid.text(part.from() - 1, column);
  }
}
