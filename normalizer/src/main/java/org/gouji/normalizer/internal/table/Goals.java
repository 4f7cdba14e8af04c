package org.gouji.normalizer.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.sentence.Context;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.model.document.Block;
import org.gouji.model.report.Phase;

/// What the cells of a form say of a cell with sentences: those below 预期目标 or behind 年度主要工作内容
/// are what was to be done, those below 实际完成情况 what was.
final class Goals {

  private static final int LONGEST = 24;

  /// A form has a few years or goals below one header.
  private static final int FARTHEST = 4;

  /// A list, whose rows are divided as its header is, has more.
  private static final int LONGEST_LIST = 100;

  /// A row that has an ordinal or says how many heads nothing, though it tells that something was done.
  private static final Telltale COUNTED =
      Telltale.of("\\d{1,3}|.*\\d(?:%|[万亿]?元|人次|[人个家户名场期件项次份批]).*");

  private static final Telltale GOAL =
      Telltale.of(
          "(?:目标|工作计划|工作任务|工作内容|任务|预期)(?:值|内容|描述|设定)?(?:\\d|[一二三四五])?(?:\\(.*\\))?:?(?:\\(.*\\))?$");

  /// One of them stands in each of these.
  private static final Words MEANT = new Words(List.of("目标", "工作", "任务", "预期"));

  private static final Words RESULTS =
      new Words(
          List.of("完成", "实现", "达成", "实际", "成绩", "成效", "执行", "运行情况", "履职情况", "效果"));

  /// What was to be done, or that all of it was, heads nothing: 完成年度建会任务, 全部完成.
  private static final Telltale DONE =
      Telltale.of(
          "(?:完成|实现|达成|执行)(?!情况|值|率|程度|结果|效果|成效|成绩|数|进度|质量|指标|[(:]|$).*"
              + "|.*(?:全部|全面|按时|按期|如期|及时|已|基本)(?:完成|实现)");

  private static final Telltale YEAR = Telltale.of("((?:19|20)\\d{2})年?度?");

  private static final String GOAL_SECTION = "goal";

  /// Any section of results: what is told there was done.
  private static final String RESULT_SECTION = "result.task";

  private Goals() {}

  /// What the sentences of a cell inherit.
  static Context of(Grid grid, Block.Cell cell, Context outer) {
    Optional<String> section = above(grid, cell).or(() -> beside(grid, cell));
    if (section.isEmpty()) {
      return outer;
    }
    Optional<Integer> year = year(grid, cell).or(outer::fiscalYear);
    return new Context(
        outer.titles(), section, outer.phase(), year, outer.organization(), outer.kind(),
        outer.whole(), outer.ownLevel(), outer.programme(),
        outer.oneOfSeveral());
  }

  /// What a cell inherits that tells what was reached.
  ///
  /// @param whole whether amounts without a name are those of the whole department
  static Context ofResults(Context outer, boolean whole) {
    return new Context(
        outer.titles(), Optional.of(RESULT_SECTION),
        outer.phase().or(() -> Optional.of(Phase.FINAL)),
        outer.fiscalYear(), outer.organization(), outer.kind(), whole, outer.ownLevel(),
        outer.programme(), outer.oneOfSeveral());
  }

  private static Optional<String> above(Grid grid, Block.Cell cell) {
    for (int row = cell.row() - 1; row >= 1 && reaches(grid, row, cell.row()); row--) {
      Optional<Block.Cell> header = grid.cell(row, cell.column());
      Optional<String> said =
          header.filter(it -> it.column() == cell.column())
              .flatMap(it -> said(grid.text(it)));
      if (said.isPresent() && !counts(grid, row)) {
        return said;
      }
    }
    return Optional.empty();
  }

  private static boolean counts(Grid grid, int row) {
    return grid.row(row).stream().anyMatch(it -> COUNTED.is(grid.text(it)));
  }

  /// Whether a row may head another: a list, whose rows are divided as its header is, is as long as it is.
  private static boolean reaches(Grid grid, int header, int row) {
    return row - header <= FARTHEST
        || row - header <= LONGEST_LIST && places(grid, header).equals(places(grid, row));
  }

  /// Where the cells of a row begin.
  private static List<Integer> places(Grid grid, int row) {
    return grid.row(row).stream().map(Block.Cell::column).toList();
  }

  private static Optional<String> beside(Grid grid, Block.Cell cell) {
    for (int column = cell.column() - 1; column >= 1; column--) {
      Optional<String> said = said(grid.text(cell.row(), column));
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> said(String words) {
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    if (RESULTS.in(words) && !DONE.is(words)) {
      return Optional.of(RESULT_SECTION);
    }
    return MEANT.in(words) && GOAL.in(words)
        ? Optional.of(GOAL_SECTION)
        : Optional.empty();
  }

  /// The year in a cell before it: forms of several years have a row for each.
  private static Optional<Integer> year(Grid grid, Block.Cell cell) {
    for (int column = 1; column < cell.column(); column++) {
      Matcher year = YEAR.matcher(grid.text(cell.row(), column));
      if (year.matches()) {
        return Optional.of(Integer.valueOf(year.group(1)));
      }
    }
    return Optional.empty();
  }
}
