package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of units, budgets and programmes: whose each amount is, and of which phase.
class RowsOfUnitsAndBudgetsTest {

  private static final String TITLE = "某县总工会2023年度部门整体支出绩效自评报告\n";

  /// A row for each of several units states what its columns name of that unit, the total row of all.
  @Test
  void readsARowForEachUnit() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                @unit 单位：万元
                | 序号 | 单位名称 | 全年预算数 | 支出决算数 | 其中： | < | 年末结转 | 执行率 |
                | ^ | ^ | ^ | ^ | 基本支出 | 项目支出 | ^ | ^ |
                | 1 | 总工会机关 | 90.00 | 88.00 | 48.00 | 40.00 | 2.00 | 97.78% |
                | 2 | 职工帮扶中心 | 10.00 | 9.50 | 6.50 | 3.00 | 0.50 | 95.00% |
                | 合计 | < | 100.00 | 97.50 | 54.50 | 43.00 | 2.50 | 97.50% |
                """);

    assertThat(read.facts())
        .contains(
            "expenditure.total@final 总工会机关 88.00",
            "expenditure.basic.total@final 总工会机关 48.00",
            "carry.closing@final 职工帮扶中心 0.50",
            "ratio.execution@final 职工帮扶中心 95.00%",
            "expenditure.total@final 97.50",
            "ratio.execution@final 97.50%");
    assertThat(read.sums()).contains("97.50 = 88.00 + 9.50");
  }

  /// The unit in a bracket behind the line above a table is that of its amounts.
  @Test
  void readsTheUnitBehindTheLineAbove() {
    Written read =
        Written.of(
            TITLE
                + """
                一、部门（单位）收支情况
                年度收入情况（万元）
                | 机构名称 | 收入合计 | 其中： | < | < |
                | ^ | ^ | 上年结转 | 公共财政拨款 | 其他收入 |
                | 局机关及二级机构汇总 | 229.46 | 37.23 | 106.13 | 86.10 |
                | 1、局机关 | 176.26 | 35.87 | 80.39 | 60.00 |
                | 2、职工服务中心 | 53.20 | 1.36 | 25.74 | 26.10 |
                """);

    assertThat(read.facts())
        .contains(
            "revenue.total@final 229.46", "carry.opening@final 37.23",
            "revenue.total@final 局机关 176.26", "revenue.other@final 职工服务中心 26.10");
    assertThat(read.report().facts().get(0).figure().quantity().unit()).isEqualTo("万元");
  }

  /// 单位 over what things are counted in names no unit of the department, and one unit alone is all.
  @Test
  void takesNoMeasureForAUnit() {
    Written measured =
        Written.of(
            TITLE
                + """
                一、基本情况
                | 指标 | 单位 | 2023年 |
                | 在职人数 | 人 | 11 |
                | 退休人数 | 位 | 12 |
                """);
    Written alone =
        Written.of(
            TITLE
                + """
                一、基本情况
                @unit 单位：人
                | 单位 | 编制数 | 实有人数 |
                | 某县总工会 | 12 | 11 |
                """);

    assertThat(measured.report().facts()).allMatch(it -> it.subject().isEmpty());
    assertThat(alone.facts()).containsExactly("staff.establishment.total 12",
        "staff.on-duty.total 11");
  }

  /// 合计 behind a budget and its changes is what came of them.
  @Test
  void addsChangesToTheBudget() {
    String table =
        """
        一、预算安排情况
        @unit 单位：万元
        | 项目 | 年初预算数 | 年中追加数 | 年中调减数 | 合计 |
        | 基本支出 | 300.00 | 20.00 | 5.00 | 315.00 |
        | 项目支出 | 200.00 | 10.00 | | 210.00 |
        """;

    assertThat(Written.of(TITLE + table).facts())
        .containsExactly(
            "expenditure.basic.total@budget 300.00",
            "adjust.addition 基本支出 20.00",
            "adjust.cut 基本支出 5.00",
            "expenditure.basic.total@adjusted 315.00",
            "expenditure.project.total@budget 200.00",
            "adjust.addition 项目支出 10.00",
            "expenditure.project.total@adjusted 210.00");
  }

  /// 调整预算 between 年初预算 and a total of both is the change; beside a 合计 of other things it is not.
  @Test
  void takesAnAddendForTheChange() {
    String table =
        """
        一、经费收入情况
        @unit 单位：万元
        | 资金来源 | 年初预算 | 调整预算 | 总计 |
        | 上级工会补助 | 20.00 | 10.00 | 30.00 |
        | 财政拨款 | 300.00 | 20.00 | 320.00 |
        """;

    assertThat(Written.of(TITLE + table).facts())
        .contains(
            "revenue.union.superior-grant@budget 20.00",
            "adjust.amount 上级工会补助 10.00",
            "revenue.union.superior-grant@adjusted 30.00",
            "revenue.fiscal.total@adjusted fiscal 320.00");
    assertThat(Written.of(TITLE + table.replace("| 30.00", "| 31.00").replace("| 320.00", "| 9.00"))
        .facts()).noneMatch(it -> it.startsWith("adjust."));
  }

  /// Amounts without a phase are of the one in which the report tells the same amount of the same thing.
  @Test
  void takesThePhaseOfTheSameAmount() {
    String shares =
        """
        一、其他
        @unit 单位：元
        | 支出类别 | 金额 | 占比 |
        | 基本支出 | 3120000.00 | 60.00% |
        | 项目支出 | 2080000.00 | 40.00% |
        | 合计 | 5200000.00 | 100% |
        """;

    assertThat(Written.of(TITLE + shares + "全年支出决算520.00万元，其中基本支出312.00万元。").facts())
        .contains(
            "expenditure.basic.total@final 3120000.00",
            "expenditure.share@final 基本支出 60.00%",
            "expenditure.total@final 5200000.00",
            "expenditure.project.total@final 2080000.00");
    assertThat(Written.of(TITLE + shares + "年初预算520.00万元，支出决算520.00万元。").facts())
        .contains("expenditure.total 5200000.00");
  }

  /// What a budget tells of 三公 is planned.
  @Test
  void takesABudgetForPlanned() {
    Written read =
        Written.of(
            """
            某县总工会2024年度部门预算
            一、“三公”经费预算情况说明
            （一）公务接待费0.83万元，与2023年预算持平。
            """);

    assertThat(read.facts()).contains("three-public.reception@budget 0.83万元");
  }

  /// The units stand in a column of their own, whatever stands between them and the figures.
  @Test
  void findsUnitsBehindOtherWords() {
    Written read =
        Written.of(
            TITLE
                + """
                一、机构人员情况
                | 单位名称 | 经费性质 | 人员编制数 | 在职人数 |
                | 某县总工会 | 财政全额 | 6 | 6 |
                | 某县职工服务中心 | 财政全额 | 4 | 3 |
                """);

    assertThat(read.facts())
        .containsExactly(
            "staff.establishment.total 某县总工会 6",
            "staff.on-duty.total 某县总工会 6",
            "staff.establishment.total 某县职工服务中心 4",
            "staff.on-duty.total 某县职工服务中心 3");
  }

  @Test
  void readsThePointsOfGroups() {
    Written read =
        Written.of(
            TITLE
                + """
                一、评价得分情况
                | 一级指标 | 分值 | 得分 | 得分率 |
                | 投入 | 20 | 18.5 | 92.50% |
                | 产出与效果 | 80 | 76 | 95.00% |
                | 合计 | 100 | 94.5 | 94.50% |
                """);

    assertThat(read.facts())
        .containsExactly(
            "score.level1@final 投入 18.5", "score.level1@final 产出与效果 76", "weight.total 100",
            "score.total@final 94.5");
  }

  /// 小计 is not all that was spent, and 固定资产合计 under 净值 no original value.
  @Test
  void takesNoSubtotalForTheWhole() {
    Written read =
        Written.of(
            TITLE
                + """
                一、支出情况
                @unit 单位：万元
                | 支出项目 | 年初预算 | 决算 | 完成预算 |
                | 工资福利支出 | 200.00 | 196.00 | 98.00% |
                | 商品和服务支出 | 50.00 | 48.00 | 96.00% |
                | 小计 | 250.00 | 244.00 | 97.60% |
                | 项目支出 | 100.00 | 93.00 | 93.00% |
                | 总计 | 350.00 | 337.00 | 96.29% |
                二、资产情况
                @unit 单位：万元
                | 资产类别 | 账面原值 | 累计折旧 | 账面净值 |
                | 固定资产合计 | 1000.00 | 450.00 | 550.00 |
                """);

    assertThat(read.facts())
        .contains(
            "ratio.budget-completion@final 96.29%", "expenditure.total@final 337.00",
            "asset.fixed.original@final 1000.00", "asset.fixed.net@final 550.00")
        .noneMatch(it -> it.endsWith("97.60%") || it.endsWith("244.00"));
  }

  /// Only what was spent is executed; a table of what came in has the same classes.
  @Test
  void takesExecutedClassesForExpenditure() {
    String table =
        """
        一、预算情况
        @unit 单位：万元
        | 功能分类 | 年初预算数 | 决算数 | 预算执行率 |
        | 一般公共服务支出 | 600.00 | 630.00 | 105.00% |
        | 合计 | 600.00 | 630.00 | 105.00% |
        """;

    assertThat(Written.of(TITLE + table).facts())
        .contains("expenditure.func@final 一般公共服务支出 630.00", "expenditure.total@final 630.00");
    assertThat(Written.of(TITLE + table.replace("预算执行率", "备注")).facts())
        .noneMatch(it -> it.startsWith("expenditure.func"));
  }

  /// The rows below 项目支出 are its programmes where the first says so, whatever they are called.
  @Test
  void readsTheProgrammesOfWhich() {
    String table =
        """
        一、经费控制情况
        @unit 单位：万元
        | 项目 | 2023年预算数 | 2023年决算数 |
        | 项目支出 | 72.00 | 70.00 |
        | 其中：困难职工帮扶资金 | 40.00 | 39.00 |
        | 春送岗位夏送清凉 | 20.00 | 19.00 |
        | 女职工之家 | 12.00 | 12.00 |
        | 三公经费 | 3.20 | 2.46 |
        | 其他事宜 | 1.00 | 1.00 |
        """;

    assertThat(Written.of(TITLE + table).facts())
        .contains(
            "programme.amount@final 困难职工帮扶资金 39.00",
            "programme.amount@final 春送岗位夏送清凉 19.00",
            "programme.amount@budget 女职工之家 12.00")
        .noneMatch(it -> it.contains("其他事宜"));
    assertThat(Written.of(TITLE + table.replace("其中：", "")).facts())
        .noneMatch(it -> it.contains("女职工之家"));
  }

  /// A budget of no name beside 支出决算 is what may be spent; beside 收入决算 too it may be either.
  @Test
  void takesABudgetBesideExpenditureForIt() {
    String table =
        """
        一、所属单位情况
        @unit 单位：万元
        | 单位名称 | 全年预算数 | 支出决算数 | 执行率 |
        | 总工会本级 | 90.00 | 88.00 | 97.78% |
        | 工人文化宫 | 10.00 | 9.50 | 95.00% |
        """;

    assertThat(Written.of(TITLE + table).facts())
        .contains("expenditure.total@budget 总工会本级 90.00", "expenditure.total@final 工人文化宫 9.50");
    assertThat(Written.of(TITLE + table.replace("执行率", "收入决算数").replace("%", "")).facts())
        .noneMatch(it -> it.endsWith(" 90.00"));
  }

  /// A table that counts persons and money says so in one line.
  @ParameterizedTest
  @ValueSource(strings = {"单位：人、万元", "单位：万元、人", "单位：个，万元", "（单位：人/万元）"})
  void takesTheMoneyOfAUnitLineForAmounts(String unit) {
    List<String> facts =
        Written.of(
            """
            附件 部门整体支出绩效评价基础数据表
            @unit %s
            | 财政供养人员情况 | 编制数 | 2021年实际在职人数 | 控制率 |
            | ^ | 31 | 29 | 93.55%% |
            | 经费控制情况 | 2020年决算数 | 2021年预算数 | 2021年决算数 |
            | 支出总额 | 702.10 | 760.00 | 745.30 |
            | 三公经费 | 6.40 | 8.00 | 5.90 |
            """
                .formatted(unit))
            .facts();

    assertThat(facts)
        .anyMatch(it -> it.startsWith("expenditure.total@budget") && it.endsWith("760.00"))
        .anyMatch(it -> it.startsWith("three-public.total@final") && it.endsWith("5.90"))
        .anyMatch(it -> it.startsWith("staff.establishment.total") && it.endsWith("31"));
  }

  /// What was spent on some things together is all of it only where these are accounts, or the table is
  /// about them.
  @Test
  void takesNoTotalOfThingsForAllThatWasSpent() {
    String table =
        """
        一、帮扶工作开展
        @unit 单位：万元
        | 慰问类别 | 慰问人次 | 预算数 | 支出金额 |
        | 春节慰问 | 200 | 20.00 | 19.00 |
        | 高温慰问 | 300 | 10.00 | 9.00 |
        | 合计 | 500 | 30.00 | 28.00 |
        """;

    assertThat(Written.of(TITLE + table).facts()).isEmpty();
    assertThat(
        Written.of(TITLE + table.replace("春节慰问", "基本支出").replace("高温慰问", "项目支出")).facts())
        .contains("expenditure.total 28.00");
  }

  /// 其中：全额事业 divides 事业编制 and is no second one; people are not rounded, so that 10 and 1 are not 12.
  @Test
  void takesPostsOfAPostForNoMore() {
    Written read =
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、人员情况
            @unit 单位：人
            | 编制类别 | 编制数 | 年末实有 | 空编数 |
            | 行政编制 | 18 | 17 | 1 |
            | 事业编制 | 12 | 11 | 1 |
            | 其中：全额事业 | 10 | 9 | 1 |
            | 工勤编制 | 1 | 1 | 0 |
            | 合计 | 31 | 29 | 2 |
            """);

    assertThat(read.facts())
        .contains(
            "staff.establishment.institution 12", "staff.on-duty.civil-servant 17",
            "staff.on-duty.total 29")
        .doesNotContain("staff.establishment.institution 10");
    assertThat(read.sums()).contains("31 = 18 + 12 + 1").doesNotContain("12 = 10 + 1");
  }

  /// A rate and a balance of a budget that was changed are of an amount that no column prints.
  @Test
  void comparesNoChangedBudget() {
    for (String name : new String[] {"项目", "项目名称"}) {
      Written read =
          Written.of(
              """
              青山县总工会2023年度部门整体支出绩效自评报告
              一、项目支出情况
              @unit 单位：万元
              | %s | 年初预算 | 追加 | 实际支出 | 结余 | 执行率 |
              | 劳模慰问 | 30.00 | 5.00 | 34.20 | 0.80 | 97.71%% |
              | 书屋建设 | 60.00 | 0 | 58.10 | 1.90 | 96.83%% |
              | 合计 | 90.00 | 5.00 | 92.30 | 2.70 | 97.16%% |
              """
                  .formatted(name));
      assertThat(read.completions()).as(name).containsExactly("96.83% = 58.10 / 60.00");
      assertThat(read.sums()).as(name).doesNotContain("0.80 = 30.00 - 34.20");
    }
  }

  /// 合计 below 实际支出 is what all projects took where the line above the table says that it is about these.
  @ParameterizedTest
  @ValueSource(strings = {"项目支出明细表（单位：万元）", "项目支出明细如下：", "表3 专项资金使用情况表"})
  void totalsProjectsInATableAboutThem(String line) {
    Written read =
        Written.of(
            TITLE
                + """
                一、支出情况
                2023年支出合计97.50万元。
                %s
                @unit 单位：万元
                | 序号 | 支出内容 | 预算金额 | 实际支出 |
                | 1 | 职工书屋建设 | 21.20 | 19.13 |
                | 2 | 困难职工救助 | 12.76 | 12.76 |
                | 合计 | < | 33.96 | 31.89 |
                """
                    .formatted(line));

    assertThat(read.facts())
        .contains("expenditure.total@final 97.50万元", "expenditure.project.total@final 31.89")
        .doesNotContain("expenditure.total@final 31.89");
  }

  /// 基本支出 beside them is none.
  @Test
  void totalsAllWhereAProjectIsNotAll() {
    Written read =
        Written.of(
            TITLE
                + """
                一、支出情况
                基本支出和项目支出如下：
                @unit 单位：万元
                | 项目 | 预算金额 | 实际支出 |
                | 基本支出 | 60.00 | 58.00 |
                | 项目支出 | 40.00 | 39.50 |
                | 合计 | 100.00 | 97.50 |
                """);

    assertThat(read.facts()).contains("expenditure.total@final 97.50");
  }

  /// 全年预算数 of projects is an adjusted one where it comes to more than the year began with.
  @ParameterizedTest
  @ValueSource(strings = {"30.00", "40.00", "50.00"})
  void tellsAColumnOfAdjustedBudgetsByItsTotal(String initial) {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                2023年支出预算90.00万元，其中：基本支出60.00万元，项目支出%s万元。
                @unit 单位：万元
                | 项目名称 | 全年预算数 | 执行数 |
                | 职工书屋建设 | 25.00 | 24.00 |
                | 困难职工救助 | 15.00 | 15.00 |
                | 合计 | 40.00 | 39.00 |
                """
                    .formatted(initial));

    assertThat(read.facts())
        .contains(
            initial.equals("30.00")
                ? "programme.total@adjusted 40.00"
                : "programme.total@budget 40.00",
            initial.equals("30.00")
                ? "programme.amount@adjusted 职工书屋建设 25.00"
                : "programme.amount@budget 职工书屋建设 25.00");
  }
}
