package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures that their row and their column name together, and totals that their rows name.
class RowAndColumnTest {

  private static final String TITLE = "某县总工会2023年度部门整体支出绩效自评报告\n";

  @Test
  void joinsARowOfPeopleWithAColumnOfPosts() {
    Written read =
        Written.of(
            TITLE
                + """
                一、人员情况
                @unit 单位：人
                | 类别 | 编制数 | 年末实有数 | 空编数 |
                | 机关行政人员 | 26 | 24 | 2 |
                | 全额事业 | 12 | 11 | 1 |
                | 机关工勤 | 2 | 2 | 0 |
                | 合计 | 40 | 37 | 3 |
                """);

    assertThat(read.facts())
        .containsExactly(
            "staff.establishment.admin 26",
            "staff.establishment.institution 12",
            "staff.establishment.worker 2",
            "staff.establishment.total 40",
            "staff.on-duty.total 37");
    assertThat(read.sums()).containsExactly("40 = 26 + 12 + 2", "37 = 24 + 11 + 2",
        "3 = 2 + 1 + 0");
  }

  /// The same table laid on its side: a column that is a part of its row is the part.
  @Test
  void takesThePartOfARowThatItsColumnNames() {
    Written read =
        Written.of(
            TITLE
                + """
                一、人员情况
                | 项目 | 行政编制 | 参公编制 | 事业编制 | 合计 |
                | 编制数 | 10 | 5 | 3 | 18 |
                | 实有人数 | 9 | 5 | 3 | 17 |
                """);

    assertThat(read.facts())
        .containsExactly(
            "staff.establishment.admin 10",
            "staff.establishment.ref-public 5",
            "staff.establishment.institution 3",
            "staff.establishment.total 18",
            "staff.on-duty.total 17");
  }

  /// 固定资产 and 账面净值 make 固定资产账面净值; what was written off or counted is neither.
  @Test
  void joinsAnAssetWithItsValue() {
    Written read =
        Written.of(
            TITLE
                + """
                一、资产情况
                @unit 单位：元
                | 资产类别 | 数量 | 账面原值 | 累计折旧 | 账面净值 |
                | 固定资产 | 86 | 1,203,400.00 | 603,400.00 | 600,000.00 |
                | 无形资产 | 2 | 20,000.00 | 5,000.00 | 15,000.00 |
                """);

    assertThat(read.facts())
        .containsExactly(
            "asset.fixed.original@final 1,203,400.00", "asset.fixed.net@final 600,000.00");
  }

  @Test
  void takesWhatWasThereAtTheBeginningForTheYearBefore() {
    Written read =
        Written.of(
            TITLE
                + """
                一、资产情况
                @unit 单位：万元
                | 项目 | 年初数 | 年末数 |
                | 资产总额 | 856.20 | 901.33 |
                | 负债总额 | 12.00 | 10.50 |
                """);

    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.year().orElse(0) + " " + it.figure().printed())
        .containsExactly(
            "asset.total 2022 856.20",
            "asset.total 2023 901.33",
            "asset.liability.total 2022 12.00",
            "asset.liability.total 2023 10.50");
  }

  @Test
  void takesNoChangeForAnAmount() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                @unit 单位：万元
                | 项目 | 上年决算数 | 本年决算数 | 增减额 | 增减率 | 人均 |
                | 收入合计 | 900.00 | 950.00 | 50.00 | 5.56% | 700.00 |
                | 基本支出 | 400.00 | 420.00 | 20.00 | 5% | 310.00 |
                """);

    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.year().orElse(0) + " " + it.figure().printed())
        .containsExactly(
            "revenue.total 2022 900.00",
            "revenue.total 2023 950.00",
            "expenditure.basic.total 2022 400.00",
            "expenditure.basic.total 2023 420.00");
  }

  /// The accounts of unions, whose 合计 is named by the header over the rows or by these themselves.
  @Test
  void knowsWhatRowsAreTogether() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收入情况
                | 收入科目 | 年初预算数（万元） | 决算数（元） | 完成预算 |
                | 会费收入 | 8.50 | 86,420.00 | 101.67% |
                | 拨缴经费收入 | 1,200.00 | 12,645,318.57 | 105.38% |
                | 合计 | 1,208.50 | 12,731,738.57 | 105.35% |
                二、支出情况
                @unit 单位：万元
                | 项目 | 预算数 | 决算数 | 执行率 |
                | 职工活动支出 | 240.00 | 231.86 | 96.61% |
                | 维权支出 | 360.00 | 356.28 | 98.97% |
                | 合计 | 600.00 | 588.14 | 98.02% |
                三、收支明细
                | 项目 | 预算数（万元） |
                | 人员经费 | 80.00 |
                | 公用经费 | 20.00 |
                | 合计 | 100.00 |
                """);

    assertThat(read.facts())
        .contains(
            "revenue.total@budget 1,208.50",
            "revenue.total@final 12,731,738.57",
            "ratio.budget-completion@final 拨缴经费收入 105.38%",
            "ratio.budget-completion@final 本年收入合计 105.35%",
            "expenditure.total@final 588.14",
            "ratio.execution@final 职工活动支出 96.61%",
            "ratio.execution@final 98.02%",
            "expenditure.basic.total@budget 100.00");
  }

  /// Wages and goods may be those of the basic expenditure alone: their 合计 is that where a title says
  /// so, and nothing that is sure elsewhere.
  @Test
  void takesAccountsByKindForNoWhole() {
    String rows =
        """
        | 经济科目 | 决算数（万元） |
        | 工资福利支出 | 214.00 |
        | 商品和服务支出 | 51.00 |
        | 合计 | 265.00 |
        """;

    assertThat(Written.of(TITLE + "一、经费构成\n" + rows).facts())
        .noneMatch(it -> it.endsWith("265.00"));
    assertThat(Written.of(TITLE + "一、基本支出情况\n" + rows).facts())
        .contains("expenditure.basic.total@final 265.00");
  }

  @Test
  void readsSharesOfWhatCameIn() {
    Written read =
        Written.of(
            TITLE
                + """
                一、资金来源
                | 收入来源 | 金额（万元） | 占比（%） |
                | 财政拨款 | 620.00 | 65.26 |
                | 上级补助 | 300.00 | 31.58 |
                | 其他 | 30.00 | 3.16 |
                | 合计 | 950.00 | 100 |
                """);

    assertThat(read.facts().stream().map(it -> it.replaceFirst("@\\S+", "")))
        .containsExactly(
            "revenue.fiscal.total fiscal 620.00",
            "revenue.share 财政拨款 65.26",
            "revenue.superior-grant 300.00",
            "revenue.share 上级补助 31.58",
            "revenue.other 30.00",
            "revenue.share 其他 3.16",
            "revenue.total 950.00");
  }

  /// A first number under 编制数 orders no rows.
  @Test
  void readsPostsInARowWithoutWords() {
    Written read =
        Written.of(
            TITLE
                + """
                部门整体支出绩效评价基础数据表
                | 财政供养人员情况（人） | 编制数 | 2023年实际在职人数 | 控制率 |
                | | 14 | 12 | 85.71% |
                | 楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 |
                | | 1200 | 1180 | 98.33% |
                """);

    assertThat(read.facts().stream().map(it -> it.replaceFirst("@\\S+", "")))
        .containsExactly(
            "staff.establishment.total 14",
            "staff.on-duty.total 12",
            "ratio.staff-control 85.71%",
            "asset.building.area.approved 1200",
            "asset.building.area.actual 1180",
            "ratio.building-area 98.33%");
  }

  /// A rate of all rows of a table of 项目支出 is not that of all that was spent.
  @Test
  void takesTheRateOfADivisionForNoneOfTheWhole() {
    String table =
        """
        | 科目名称 | 预算数（万元） | 决算数 | 执行率 |
        | 办公费 | 20.00 | 19.00 | 95% |
        | 合计 | 20.00 | 19.00 | 95% |
        """;

    assertThat(Written.of(TITLE + "一、项目支出情况\n" + table).facts())
        .doesNotContain("ratio.execution@final 95%");
    assertThat(Written.of(TITLE + "一、支出情况\n" + table).facts())
        .contains("ratio.execution@final 95%");
  }

  /// Rows that no indicator names are programmes below 项目支出, and nothing below 公用经费.
  @Test
  void readsProgrammesBelowTheProjectExpenditure() {
    Written read =
        Written.of(
            TITLE
                + """
                部门整体支出绩效评价基础数据表
                | 经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数 |
                | 项目支出： | 56.30 | 60.00 | 58.12 |
                | 1、业务工作专项 | 36.30 | 40.00 | 38.12 |
                | 2、运行维护专项 | 20.00 | 20.00 | 20.00 |
                | 3、送温暖资金 | 1.00 | 1.00 | 1.00 |
                | 公用经费 | 12.44 | 13.20 | 12.89 |
                | 其中：办公经费 | 4.00 | 5.00 | 4.86 |
                """);

    assertThat(read.facts())
        .contains(
            "programme.amount@final 业务工作专项 36.30",
            "programme.amount@budget 业务工作专项 40.00",
            "programme.amount@final 送温暖资金 1.00",
            "expenditure.project.operation@final 20.00")
        .noneMatch(it -> it.contains("4.86"));
  }

  /// Millions of 元 without commas are amounts; behind 联系电话 they are not.
  @Test
  void readsMillionsWithoutCommas() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                @unit 单位：元
                | 项目 | 预算数 | 决算数 |
                | 基本支出 | 2000000 | 12995000 |
                | 联系电话 | 4216401 | |
                """);

    assertThat(read.facts())
        .containsExactly(
            "expenditure.basic.total@budget 2000000", "expenditure.basic.total@final 12995000");
    assertThat(read.report().figures()).hasSize(2);
  }

  @Test
  void takesADivisionAmongProgrammesForWhatItIs() {
    Written read =
        Written.of(
            TITLE
                + """
                一、任务完成情况
                | 任务名称 | 批复金额（元） | < | < | 实际支出金额 | 预算执行率 |
                | ^ | 总额 | 财政拨款 | 其他资金 | ^ | ^ |
                | 困难帮扶 | 500000 | 400000 | 100000 | 490000 | 98% |
                | 基本支出 | 900000 | 900000 | 0 | 890000 | 98.89% |
                """);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget fiscal 困难帮扶 400000",
            "expenditure.basic.total@final 890000",
            "ratio.execution@final 基本支出 98.89%")
        .noneMatch(it -> it.startsWith("programme.amount") && it.contains("基本支出"));
  }

  /// Posts divided by columns, of several units and of all of them.
  @Test
  void readsPostsDividedByColumns() {
    Written read =
        Written.of(
            TITLE
                + """
                一、人员情况
                @unit 单位：人
                | 单位 | 编制人数 | < | < | 实有人数 |
                | ^ | 小计 | 行政 | 事业 | ^ |
                | 县总工会本级 | 20 | 15 | 5 | 19 |
                | 职工服务中心 | 10 | 0 | 10 | 9 |
                | 合计 | 30 | 15 | 15 | 28 |
                """);

    assertThat(read.facts())
        .containsExactly(
            "staff.establishment.total 县总工会本级 20",
            "staff.establishment.admin 县总工会本级 15",
            "staff.establishment.institution 县总工会本级 5",
            "staff.on-duty.total 县总工会本级 19",
            "staff.establishment.total 职工服务中心 10",
            "staff.establishment.admin 职工服务中心 0",
            "staff.establishment.institution 职工服务中心 10",
            "staff.on-duty.total 职工服务中心 9",
            "staff.establishment.total 30",
            "staff.establishment.admin 15",
            "staff.establishment.institution 15",
            "staff.on-duty.total 28");
    assertThat(read.sums())
        .containsExactlyInAnyOrder("30 = 20 + 10", "15 = 15 + 0", "15 = 5 + 10", "28 = 19 + 9");
  }

  /// A row named by a year holds what its columns name in that year.
  @Test
  void readsTheYearsOfRows() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                @unit 单位：万元
                | 年份 | 收入 | 支出 | 年末结余 |
                | 2022年 | 310.00 | 300.00 | 10.00 |
                | 2023年 | 335.00 | 331.00 | 14.00 |
                """);

    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.year().orElse(0) + " " + it.figure().printed())
        .containsExactly(
            "revenue.total 2022 310.00",
            "expenditure.total 2022 300.00",
            "carry.closing 2022 10.00",
            "revenue.total 2023 335.00",
            "expenditure.total 2023 331.00",
            "carry.closing 2023 14.00");
  }

  /// The unit in brackets behind the name of a row is that of its figures, whatever the table's is.
  @Test
  void readsTheUnitOfARow() {
    Written read =
        Written.of(
            TITLE
                + """
                一、基本情况
                @unit 单位：万元
                | 项目 | 2023年 |
                | 在职人数（人） | 11 |
                | 公用经费（元） | 305000 |
                | 人员经费 | 200 |
                """);

    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.figure().quantity().unit())
        .containsExactly(
            "staff.on-duty.total 人", "expenditure.basic.public 元",
            "expenditure.basic.personnel 万元");
  }

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
            "score.level1@final 投入 18.5", "score.level1@final 产出与效果 76", "score.total@final 94.5");
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
}
