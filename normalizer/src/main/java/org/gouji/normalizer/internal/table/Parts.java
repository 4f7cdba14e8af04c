package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds the headers of a table. Immutable.
final class Parts {

  /// Columns that name rows.
  private static final Set<String> NAMING =
      Set.of("subject", "item", "unit-name", "function", "code");

  /// A cell over more rows labels what stands beside it and not what stands below.
  private static final int DEEPEST_HEADER = 3;

  private static final Set<String> AMOUNTS = Set.of("budget", "adjusted", "final", "amount");

  /// Levels of indicators, the lowest first.
  private static final List<String> LEVELS = List.of("level3", "level2", "level1");

  /// What is said of a row that is an indicator.
  private static final Set<String> REACHED = Set.of("target", "actual", "reason", "formula");

  /// What forms print before the name of who fills them in and of what they are about.
  private static final Set<String> FORM = Set.of("subject", "unit-name");

  private static final String STATUS = "status";

  /// Columns whose words stand in cells as well, and that they name beside others alone: what they are over scored
  /// rows.
  private static final Map<String, String> BARE =
      Map.of("plan", "target", "done", "actual");

  private static final Telltale GROUP =
      Telltale.of("[一二三四五六七八九十]{1,2}、|\\([一二三四五六七八九十]{1,2}\\)");

  private final Vocabulary vocabulary;
  private static final String TARGET = "target";

  private final Scanner scanner;
  private final WeightedScores weighted;

  Parts(Vocabulary vocabulary, Scanner scanner) {
    this.vocabulary = vocabulary;
    this.scanner = scanner;
    this.weighted = new WeightedScores(scanner);
  }

  /// The parts of a table in order; rows above the first header belong to none.
  List<Part> of(Grid grid) {
    List<Integer> headers = new ArrayList<>();
    for (int row = 1; row <= grid.rows(); row++) {
      if (isHeader(grid, row)) {
        headers.add(row);
      }
    }
    if (headers.isEmpty() && isPlainHeader(grid)) {
      headers.add(1);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int first = headers.get(i);
      int last = first;
      while (i + 1 < headers.size() && headers.get(i + 1) == last + 1) {
        last++;
        i++;
      }
      while (last < grid.rows() && divides(grid, last)) {
        last++;
      }
      int end = i + 1 < headers.size() ? headers.get(i + 1) : grid.rows() + 1;
      int top = first > 1 && reachesDown(grid, first - 1) ? first - 1 : first;
      List<Part.Column> columns = new ArrayList<>(columns(grid, top, last));
      divideLevels(grid, last, columns);
      divideTargets(grid, last, columns);
      raiseLevels(columns);
      lowerLevel(grid, last, columns);
      int from = last + 1;
      weighted.choose(grid, columns, from, end);
      raiseGroups(grid, columns, from, end);
      groupsBefore(grid, columns, from, end);
      List<Part.Column> named = List.copyOf(columns);
      columns.removeIf(it -> isLabels(grid, it, named, from, end));
      List<Part.Column> known = List.copyOf(columns);
      columns.removeIf(it -> isBeside(grid, it, known, from, end) || isOfGroup(it, known));
      parts.add(new SumColumns(grid, scanner).named(new Part(top, from, end, columns)));
    }
    return parts;
  }

  /// Whether the row above a header belongs to it: one of its cells reaches down into the header, and
  /// the others stand over several columns or name a year.
  private boolean reachesDown(Grid grid, int row) {
    boolean reaches = false;
    for (Block.Cell cell : grid.row(row)) {
      boolean down = cell.row() + cell.rowSpan() > row + 1;
      boolean over =
          cell.columnSpan() > 1 && scanner.cell(grid.text(cell)).isEmpty()
              || AccountRows.YEAR.is(grid.text(cell));
      if (cell.row() < row || !down && !over || down && scanner.cell(grid.text(cell)).isPresent()) {
        return false;
      }
      reaches |= down;
    }
    return reaches;
  }

  /// Whether the row below a header divides its columns: every cell of it stands under a header cell of
  /// several columns and holds words.
  private boolean divides(Grid grid, int header) {
    boolean divided = false;
    for (Block.Cell cell : grid.row(header + 1)) {
      if (cell.row() <= header) {
        continue;
      }
      Optional<Block.Cell> above = grid.cell(header, cell.column());
      String text = grid.text(cell);
      if (above.isEmpty() || above.get().columnSpan() <= cell.columnSpan() || text.isEmpty()
          || scanner.cell(text).isPresent()) {
        return false;
      }
      divided = true;
    }
    return divided;
  }

  /// At least two cells that name columns, most of what the row prints, and no number.
  private boolean isHeader(Grid grid, int row) {
    int named = 0;
    int filled = 0;
    Set<String> names = new HashSet<>();
    for (Block.Cell cell : grid.row(row)) {
      String text = grid.text(cell);
      if (text.isEmpty() || cell.row() < row || cell.rowSpan() > DEEPEST_HEADER) {
        continue;
      }
      Optional<String> column = vocabulary.column(text).filter(it -> !BARE.containsKey(it));
      // 一级 names a column, though 一 is a number.
      if (column.isEmpty() && scanner.cell(text).isPresent()) {
        return false;
      }
      filled++;
      if (column.isPresent()) {
        named++;
        names.add(column.get());
      }
    }
    return (names.size() >= 2 && named * 2 >= filled
        || named >= 1 && named == filled && filled >= 2)
        && !(FORM.containsAll(names) && isPairs(grid, row));
  }

  /// Whether every name of a row has what a form enters behind it: 单位名称 | 青山县总工会 | 项目名称 | 困难帮扶.
  private boolean isPairs(Grid grid, int row) {
    boolean named = false;
    for (Block.Cell cell : grid.row(row)) {
      String text = grid.text(cell);
      boolean name = vocabulary.column(text).isPresent();
      if (text.isEmpty() || cell.row() < row || name == named) {
        return false;
      }
      named = name;
    }
    return !named;
  }

  /// Whether the first rows, of words that nobody knows, stand over columns of numbers: one, or those that its cells
  /// reach down to.
  private boolean isPlainHeader(Grid grid) {
    List<Block.Cell> first = grid.rows() > 1 ? grid.row(1) : List.of();
    int deep = first.stream().mapToInt(Block.Cell::rowSpan).max().orElse(1);
    boolean words =
        first.size() > 1 && deep < grid.rows() && deep <= DEEPEST_HEADER
            && first.stream()
                .allMatch(
                    it -> !grid.text(it).isEmpty() && (it.columnSpan() == 1 || deep > 1)
                        && scanner.cell(grid.text(it)).filter(Parts::isCount).isEmpty());
    for (int row = 2; words && row <= deep; row++) {
      words = divides(grid, row - 1);
    }
    int over = 0;
    for (int column = 2; words && column <= grid.columns(); column++) {
      String below = grid.text(deep + 1, column);
      boolean count = scanner.cell(below).filter(Parts::isCount).isPresent();
      over += count ? 1 : 0;
      words = count || below.chars().noneMatch(Character::isIdeographic);
    }
    return words && over > 0;
  }

  /// A figure; 2022年 is none.
  private static boolean isCount(Token token) {
    return token instanceof Token.Number;
  }

  /// Of the header cells above a column the lowest that names one speaks.
  private List<Part.Column> columns(Grid grid, int first, int last) {
    List<Part.Column> columns = new ArrayList<>();
    for (int column = 1; column <= grid.columns(); column++) {
      StringBuilder words = new StringBuilder();
      List<String> names = new ArrayList<>();
      String before = "";
      for (int row = first; row <= last; row++) {
        int bottom = grid.cell(row, column).map(it -> it.row() + it.rowSpan() - 1).orElse(row);
        String text = bottom > last ? "" : grid.text(row, column);
        if (!text.equals(before)) {
          words.append(text);
          vocabulary.column(text)
              .filter(it -> names.isEmpty() || !BARE.containsKey(it))
              .ifPresent(names::add);
        }
        before = text;
      }
      boolean spanned =
          !columns.isEmpty()
              && grid.cell(last, column).equals(grid.cell(last, column - 1))
              && grid.cell(last, column).isPresent();
      if (!names.isEmpty() && !spanned) {
        int lowest = names.size() - 1;
        columns.add(
            new Part.Column(column, names.get(lowest), names.subList(0, lowest), words.toString()));
      }
    }
    List<Part.Column> named =
        isOfTasks(columns)
            ? ofTasks(columns)
            : isOfUses(columns) ? renamed(columns, "use", "item") : columns;
    boolean scored = isScorecard(named);
    return named.stream()
        .filter(it -> !BARE.containsKey(it.name()) || scored && isAlone(it, named))
        .map(it -> scored ? ofScorecard(it) : it)
        .toList();
  }

  /// One header over the columns of several levels, such as 评价内容 over 产出目标 and 数量指标: the last of
  /// them holds what the rows are called.
  private static void divideLevels(Grid grid, int header, List<Part.Column> columns) {
    Optional<Part.Column> lowest =
        columns.stream().filter(it -> it.name().equals(LEVELS.get(0))).findFirst();
    boolean alone =
        lowest.isPresent() && columns.stream().noneMatch(it -> isUpperLevel(it.name()));
    int span =
        lowest.flatMap(it -> grid.cell(header, it.index()))
            .map(Block.Cell::columnSpan)
            .orElse(1);
    if (!alone || span == 1 || span > LEVELS.size()) {
      return;
    }
    int at = columns.indexOf(lowest.get());
    columns.remove(at);
    for (int i = 0; i < span; i++) {
      columns.add(
          at,
          new Part.Column(
              lowest.get().index() + span - 1 - i, LEVELS.get(i), lowest.get().above(),
              lowest.get().header()));
    }
  }

  /// 符号 over two columns of what was meant to be reached: the second of them holds the number.
  private static void divideTargets(Grid grid, int header, List<Part.Column> columns) {
    Optional<Part.Column> sign =
        columns.stream()
            .filter(it -> it.name().equals("nature") && it.above().contains(TARGET))
            .filter(it -> columns.stream().noneMatch(other -> other.name().equals(TARGET)))
            .filter(
                it -> grid.cell(header, it.index())
                    .filter(cell -> cell.columnSpan() == 2)
                    .isPresent())
            .findFirst();
    sign.ifPresent(
        it -> columns.add(
            columns.indexOf(it) + 1,
            new Part.Column(it.index() + 1, TARGET, List.of(), it.header())));
  }

  /// 考核内容 before 考核指标: of two names of what is scored the first is of a group, where no other level is, or
  /// the second level stands between them: 绩效指标, 二级指标, 三级指标.
  private static void raiseLevels(List<Part.Column> columns) {
    List<Part.Column> lowest =
        columns.stream().filter(it -> it.name().equals(LEVELS.get(0))).toList();
    List<Part.Column> upper =
        columns.stream().filter(it -> isUpperLevel(it.name())).toList();
    boolean between =
        lowest.size() == 2
            && upper.stream()
                .allMatch(
                    it -> it.name().equals(LEVELS.get(1))
                        && it.index() > lowest.get(0).index()
                        && it.index() < lowest.get(1).index());
    if (!between) {
      return;
    }
    Part.Column group = lowest.get(0);
    columns.set(
        columns.indexOf(group),
        new Part.Column(
            group.index(), LEVELS.get(LEVELS.size() - 1), group.above(), group.header()));
  }

  /// 一级指标, 二级指标, 目标值, 完成值: the lowest level of what has goals and results is what its rows are called, unless a
  /// column that nobody knows stands behind it.
  private static void lowerLevel(Grid grid, int header, List<Part.Column> columns) {
    List<Part.Column> levels =
        columns.stream().filter(it -> LEVELS.contains(it.name())).toList();
    boolean reached =
        Stream.of(TARGET, "actual")
            .allMatch(name -> columns.stream().anyMatch(it -> it.name().equals(name)));
    if (!reached || levels.isEmpty()
        || levels.stream().anyMatch(it -> it.name().equals(LEVELS.get(0)))) {
      return;
    }
    Part.Column level = levels.get(levels.size() - 1);
    int next =
        level.index() + grid.cell(header, level.index()).map(Block.Cell::columnSpan).orElse(1);
    if (columns.stream().anyMatch(it -> it.index() == next)) {
      columns.set(
          columns.indexOf(level),
          new Part.Column(level.index(), LEVELS.get(0), level.above(), level.header()));
    }
  }

  /// Rows that are all numbered 一、 二、 and have nothing but points are groups, whatever their header calls
  /// them.
  private static void raiseGroups(Grid grid, List<Part.Column> columns, int from, int to) {
    List<Part.Column> levels =
        columns.stream().filter(it -> LEVELS.contains(it.name())).toList();
    boolean alone =
        levels.size() == 1
            && levels.get(0).name().equals(LEVELS.get(0))
            && columns.stream().noneMatch(it -> REACHED.contains(it.name()));
    int groups = 0;
    for (int row = from; alone && row < to; row++) {
      String name = grid.text(row, levels.get(0).index());
      boolean group = GROUP.begins(name);
      groups += group ? 1 : 0;
      alone = group || name.isEmpty() || ScorecardTotals.isTotal(grid, row);
    }
    if (alone && groups > 1) {
      Part.Column level = levels.get(0);
      columns.set(
          columns.indexOf(level),
          new Part.Column(
              level.index(), LEVELS.get(LEVELS.size() - 1), level.above(), level.header()));
    }
  }

  /// The column right before the levels, under a header that names none, holds the groups where it has words of its
  /// own for several rows each: 产出目标 and 效益目标 under 整体支出绩效定量目标及完成情况.
  private void groupsBefore(Grid grid, List<Part.Column> columns, int from, int to) {
    String top = LEVELS.get(LEVELS.size() - 1);
    int first =
        columns.stream()
            .filter(it -> LEVELS.contains(it.name()))
            .mapToInt(Part.Column::index)
            .min()
            .orElse(0);
    boolean open =
        first > 1
            && columns.stream().noneMatch(it -> it.name().equals(top) || it.index() == first - 1);
    Set<Block.Cell> groups = new HashSet<>();
    for (int row = from; open && row < to; row++) {
      Optional<Block.Cell> cell = grid.cell(row, first - 1);
      if (cell.isEmpty() || cell.equals(grid.cell(row, first)) || cell.get().row() < from) {
        continue;
      }
      if (scanner.cell(grid.text(cell.get())).isPresent()) {
        return;
      }
      boolean several = cell.get().rowSpan() > 1 && !grid.text(cell.get()).isEmpty();
      if (several) {
        groups.add(cell.get());
      }
    }
    if (groups.size() > 1) {
      columns.add(0, new Part.Column(first - 1, top, List.of(), ""));
    }
  }

  private static boolean isUpperLevel(String column) {
    return LEVELS.indexOf(column) > 0;
  }

  /// Whether a column whose header names amounts holds words alone, or nothing where another of its name
  /// does: 年度预算数（万元） over 总额 and 其他资金.
  private boolean isLabels(
      Grid grid, Part.Column column, List<Part.Column> columns, int from, int to) {
    boolean words = false;
    boolean blank = from < to && AMOUNTS.contains(column.name());
    for (int row = from; AMOUNTS.contains(column.name()) && row < to; row++) {
      String text = grid.text(row, column.index());
      blank &= text.isEmpty();
      if (scanner.cell(text).isPresent()) {
        return false;
      }
      words |= text.chars().anyMatch(Character::isIdeographic);
    }
    return words
        || blank
            && columns.stream()
                .anyMatch(it -> it != column && it.name().equals(column.name()));
  }

  /// Whether a column has nothing in any row that the lowest level behind it names: 绩效指标 beside
  /// 一级指标, over cells that were one with it.
  private static boolean isBeside(
      Grid grid, Part.Column column, List<Part.Column> columns, int from, int to) {
    int lowest = lowest(column.index(), columns);
    boolean named = false;
    for (int row = from; lowest > 0 && row < to; row++) {
      // 总分 stands over both columns and is in neither, nor is 其他需要说明的事项 over some of the levels.
      boolean names =
          !grid.text(row, lowest).isEmpty()
              && !grid.cell(row, lowest).equals(grid.cell(row, column.index()))
              && !isOverLevels(grid, row, column.index(), columns);
      if (names && !grid.text(row, column.index()).isEmpty()) {
        return false;
      }
      named |= names;
    }
    return named;
  }

  /// Whether a column before the levels says what several rows together were to reach, where another says it of each: 绩效目标,
  /// 一级指标, 二级指标, 三级指标, 目标值.
  private static boolean isOfGroup(Part.Column column, List<Part.Column> columns) {
    int lowest = lowest(column.index(), columns);
    return column.name().equals("target")
        && lowest > 0
        && columns.stream().anyMatch(it -> it.index() > lowest && it.name().equals("target"));
  }

  /// Whether the cell of a row in a column is that of an upper level behind it as well.
  private static boolean isOverLevels(
      Grid grid, int row, int column, List<Part.Column> columns) {
    return columns.stream()
        .anyMatch(
            it -> it.index() > column && isUpperLevel(it.name())
                && grid.cell(row, it.index()).isPresent()
                && grid.cell(row, it.index()).equals(grid.cell(row, column)));
  }

  /// The column of the lowest level behind one; 0 without any.
  private static int lowest(int behind, List<Part.Column> columns) {
    for (String level : LEVELS) {
      for (Part.Column column : columns) {
        if (column.index() > behind && column.name().equals(level)) {
          return column.index();
        }
      }
    }
    return 0;
  }

  /// Whether a table sets what was to be done against what was, without amounts and names of levels:
  /// 工作内容, 年度目标, 完成情况.
  private static boolean isOfTasks(List<Part.Column> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(it -> names.add(it.name()));
    return names.contains("subject")
        && names.contains("target")
        && (names.contains(STATUS) || names.contains("actual"))
        && LEVELS.stream().noneMatch(names::contains)
        && AMOUNTS.stream().noneMatch(names::contains);
  }

  private static List<Part.Column> ofTasks(List<Part.Column> columns) {
    return renamed(columns, "subject", LEVELS.get(0));
  }

  /// Whether nothing names the rows of some amounts but what they were used for: 使用方向, 预算数, 执行数.
  private static boolean isOfUses(List<Part.Column> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(it -> names.add(it.name()));
    return names.contains("use")
        && NAMING.stream().noneMatch(names::contains)
        && LEVELS.stream().noneMatch(names::contains)
        && AMOUNTS.stream().anyMatch(names::contains);
  }

  private static List<Part.Column> renamed(
      List<Part.Column> columns, String name, String meant) {
    return columns.stream()
        .map(
            it -> it.name().equals(name)
                ? new Part.Column(it.index(), meant, it.above(), it.header())
                : it)
        .toList();
  }

  private static boolean isScorecard(List<Part.Column> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(it -> names.add(it.name()));
    boolean judged =
        names.contains("target") || names.contains("weight") && names.contains("score");
    return names.contains("level3") && judged && !names.contains("actual");
  }

  /// Whether no other column says what a bare word would.
  private static boolean isAlone(Part.Column bare, List<Part.Column> columns) {
    String meant = BARE.get(bare.name());
    return columns.stream()
        .noneMatch(
            it -> it.name().equals(meant) || meant.equals("actual") && it.name().equals(STATUS));
  }

  /// 完成情况 beside targets, or beside weights and scores, is what was reached, and so is 完成.
  private static Part.Column ofScorecard(Part.Column column) {
    String meant =
        column.name().equals(STATUS)
            ? "actual"
            : BARE.getOrDefault(column.name(), column.name());
    return new Part.Column(column.index(), meant, column.above(), column.header());
  }
}
