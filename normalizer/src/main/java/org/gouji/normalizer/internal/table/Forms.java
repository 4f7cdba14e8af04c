package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.document.Text;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the cells of a form say of all of it.
final class Forms {

  private static final Telltale PROGRAMME =
      Telltale.of("(?:(?:预算|支出|财政|专项)?(?:项目|专项|政策|专项资金|项目支出|转移支付(?:项目)?)"
          + "(?:\\((?:项目|政策|专项|资金)\\))?|一级项目|二级项目)名称(?:\\(.{1,8}\\))?:?");
  private static final Telltale NAMED =
      Telltale.of("(?:项目|专项|政策)(?:\\((?:项目|政策|专项)\\))?名称:(.+)");

  /// The number that a system of budgets gives a programme before its name.
  private static final Telltale CODE = Telltale.of("^[0-9A-Z]{10,}[-—_]");

  /// What stands beside 项目名称 where that is the header of a list.
  private static final Set<String> HEADERS =
      Set.of("预算数", "年初预算", "年初预算数", "预算金额", "预算", "金额", "全年预算数", "执行数", "主要内容", "项目内容",
          "项目类别", "备注", "采购预算", "预算安排", "调整后预算", "项目金额", "支出数", "实际支出", "主管部门", "实施单位",
          "项目单位", "绩效目标", "得分", "自评得分");

  private static final Telltale OF_YEAR =
      Telltale.of(
          "(?:(?:年度|本年|当年)资金(?:申请)?(?:总额|合计)|(?:项目)?(?:本年度?|当年)预算(?:数|金额|总额)?)(?:\\([亿万千]?元\\))?:?");
  private static final Telltale OF_PHASE =
      Telltale.of(
          "(?:(?:年初|全年|调整后?)?(?:预算|执行|决算|支出)(?:数|金额)|(?:年初|全年|年度|调整后?)预算|实际(?:支出|到位|执行)(?:数|金额|资金)?)(?:\\(.{1,4}\\))?:?");
  private static final Telltale OF_PROJECT =
      Telltale.of(
          "(?:项目)?(?:(?<planned>计划(?:(?:安排|投入|使用)(?:资金|金额)|投资(?:总?额|金额|资金)?)|年初预算(?:数|金额|资金)?)"
              + "|(?<arrived>实际(?:到位|投入)(?:资金|金额)|(?:全年|调整后)预算(?:数|金额|资金)?)"
              + "|实际(?:支出|使用)(?:资金|金额|数|情况)?|全年执行(?:数|金额))(?:\\(.{1,4}\\))?:?");
  private static final Telltale DEPARTMENT =
      Telltale.of("(?:(?:预算)?(?:部门|单位)|部门\\(单位\\)|单位\\(部门\\))(?:名称|全称):?");
  private static final Telltale YEAR = Telltale.of("(?<!\\d)((?:19|20)\\d{2})\\s*年度?(?!\\d)");
  /// A header has two rows at most above that of its units.
  private static final int LAST_OF_UNITS = 3;
  private static final List<String> MONEY = List.of("亿元", "万元", "千元", "元");

  private Forms() {}

  /// What a form is about.
  ///
  /// @param row that says so
  /// @param name empty where the cell for it is
  record Programme(int row, String name) {

    Programme {
      name = CODE.withoutFirst(name);
    }
  }

  /// The programmes of a table from the cells behind 项目名称, from the top down: several forms may stand
  /// in one table.
  static List<Programme> programmes(Grid grid) {
    return programmes(grid, grid.rows() + 1);
  }

  private static List<Programme> programmes(Grid grid, int to) {
    List<Programme> programmes = new ArrayList<>();
    for (int row = 1; row < to && row <= grid.rows(); row++) {
      for (Block.Cell cell : grid.row(row)) {
        String text = grid.text(cell);
        if (!text.contains("名称")) {
          continue;
        }
        var named = NAMED.matcher(text);
        int next = cell.column() + cell.columnSpan();
        if (named.matches()) {
          programmes.add(new Programme(row, named.group(1)));
        } else if (cell.row() == row && PROGRAMME.is(text)
            && next <= grid.columns()
            && !HEADERS.contains(Vocabulary.header(grid.text(row, next)))) {
          programmes.add(new Programme(row, grid.text(row, next)));
        }
      }
    }
    return programmes;
  }

  /// The programme that the nearest row before one says; empty without a name.
  static Optional<String> programme(Grid grid, int to) {
    return programme(programmes(grid, to), to);
  }

  static Optional<String> programme(List<Programme> programmes, int to) {
    for (int i = programmes.size() - 1; i >= 0; i--) {
      if (programmes.get(i).row() < to) {
        return Optional.of(programmes.get(i).name()).filter(it -> !it.isEmpty());
      }
    }
    return Optional.empty();
  }

  /// Whether a row holds what a programme has in the year of its form.
  static boolean ofYear(String words) {
    return OF_YEAR.is(words);
  }

  /// Whether a row holds what a programme has in a phase: 预算数：, 执行数：.
  static boolean ofPhase(String words) {
    return OF_PHASE.is(words);
  }

  /// What a cell without a header states, in the form of a report about one project, that holds what became
  /// of all of its money: 计划安排资金, 实际到位资金, 实际支出.
  static Optional<Stated> ofProject(Beside cell, Optional<Integer> year) {
    Matcher matcher = OF_PROJECT.matcher(cell.row());
    boolean pair =
        cell.context().sentence().kind() == Identity.Kind.PROJECT && cell.columns().isEmpty();
    if (!pair || !matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> programme = cell.programme().or(cell.context().sentence()::programme);
    Phase phase =
        matcher.group("planned") != null
            ? Phase.BUDGET
            : matcher.group("arrived") != null ? Phase.ADJUSTED : Phase.FINAL;
    return Optional.of(
        new Stated(
            programme.isPresent() ? "programme.amount" : "programme.total", Optional.of(phase),
            year, Optional.empty(), programme, Grounds.CELL));
  }

  /// Whether a form is about a department, as one of its cells says.
  static boolean ofDepartment(Grid grid) {
    return grid.table()
        .cells()
        .stream()
        .anyMatch(it -> DEPARTMENT.is(grid.text(it)));
  }

  /// The one programme of a report, in a form about it that does not name it itself.
  static Optional<String> ofReport(Grid grid, TableContext context) {
    // Every cell asks, and few reports are about one programme.
    if (context.sentence().programme().isEmpty()) {
      return Optional.empty();
    }
    boolean form =
        programmes(grid).isEmpty()
            && grid.table()
                .cells()
                .stream()
                .map(grid::text)
                .anyMatch(it -> ofYear(it) || it.endsWith(":") && ofPhase(it));
    return form ? context.sentence().programme() : Optional.empty();
  }

  /// The column in which a form names such a row; 0 without one.
  static int yearColumn(Grid grid) {
    return grid.table()
        .cells()
        .stream()
        .filter(it -> ofYear(grid.text(it)))
        .mapToInt(Block.Cell::column)
        .findFirst()
        .orElse(0);
  }

  /// The year in the title of a table, where that has one alone: 2024年部门整体支出绩效目标表.
  static Optional<Integer> year(Block.Table table) {
    Matcher year = YEAR.matcher(table.caption().map(Text::value).orElse(""));
    if (!year.find()) {
      return Optional.empty();
    }
    int found = Integer.parseInt(year.group(1));
    return year.find() ? Optional.empty() : Optional.of(found);
  }

  /// The units of a row that holds nothing else behind its name: below the header 万元 stands in each column.
  private static Set<String> unitsOfColumns(Grid grid) {
    for (int row = 2; row <= Math.min(LAST_OF_UNITS, grid.rows()); row++) {
      Set<String> units = new TreeSet<>();
      for (Block.Cell cell : grid.row(row)) {
        if (cell.column() > 1 && !grid.text(cell).isEmpty()) {
          units.add(grid.text(cell));
        }
      }
      if (!units.isEmpty() && MONEY.containsAll(units)) {
        return units;
      }
    }
    return Set.of();
  }

  /// The one unit of money that cells state in brackets, as 预算执行情况（万元）, or that stands below all
  /// headers; empty without any, or with several.
  static String unit(Grid grid) {
    Set<String> units = new TreeSet<>();
    for (Block.Cell cell : grid.table().cells()) {
      String unit = CellFigures.unit(grid.text(cell));
      if (MONEY.contains(unit)) {
        units.add(unit);
      }
    }
    units.addAll(unitsOfColumns(grid));
    return units.size() == 1 ? units.iterator().next() : "";
  }
}
