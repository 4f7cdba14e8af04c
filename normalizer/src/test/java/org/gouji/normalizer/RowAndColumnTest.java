package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Claim;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  /// Those who hold posts, those who hold none, and a total of the former alone.
  @Test
  void countsWhoHoldsPostsAndWhoDoesNot() {
    Written read =
        Written.of(
            """
            二、人员情况
            @unit 单位：人
            | 人员类别 | 编制数 | 实有数 | 备注 |
            | 行政人员 | 12 | 11 | |
            | 事业人员 | 16 | 15 | |
            | 离退休人员 | — | 38 | |
            | 编外聘用人员 | — | 6 | |
            | 合计 | 28 | 26 | 不含退休 |
            """);
    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "staff.establishment.admin 12", "staff.on-duty.civil-servant 11",
            "staff.establishment.institution 16", "staff.retired 38",
            "staff.contract 编外聘用人员 6", "staff.establishment.total 28", "staff.on-duty.total 26");
    assertThat(read.report().claims())
        .filteredOn(Claim.Sum.class::isInstance)
        .extracting(it -> ((Claim.Sum) it).parts().size())
        .containsExactly(2, 2);
  }

  /// 车辆 are counted in one column and worth something in others; what all is worth now is 净值.
  @Test
  void tellsHowManyFromHowMuch() {
    assertThat(
        Written.of(
            """
            四、资产情况
            @unit 单位：万元
            | 项目 | 数量 | 账面原值 | 账面净值 |
            | 资产总额 | — | 386.20 | 283.90 |
            | 固定资产 | — | 287.80 | 185.50 |
            | 车辆（辆） | 2 | 36.80 | 16.50 |
            """)
            .facts())
        .containsExactly(
            "asset.total@final 283.90", "asset.fixed.original@final 287.80",
            "asset.fixed.net@final 185.50", "asset.vehicle.count@final 2");
  }

  @Test
  void countsTravelsAndGuestsInRows() {
    assertThat(
        Written.of(
            """
            五、“三公”经费情况
            | 项目 | 统计数 |
            | 1.因公出国（境）团组数（个） | 1 |
            | 2.因公出国（境）人次数（人） | 3 |
            | 3.国内公务接待批次（个） | 18 |
            | 4.国内公务接待人次（人） | 132 |
            """)
            .facts())
        .extracting(it -> it.replaceAll("@.* ", " "))
        .contains(
            "three-public.overseas.groups 1", "three-public.overseas.persons 3",
            "three-public.reception.batches 18", "three-public.reception.persons 132");
  }

  /// What arrived could be spent; of a source it is what came from it, and what was spent is not.
  @Test
  void tellsWhatArrivedFromWhatWasSpent() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            二、部门整体支出情况
            @unit 单位：万元
            | 项目 | 年初预算 | 到位资金 | 实际支出 |
            | 基本支出 | 320.00 | 335.00 | 334.10 |
            | 项目支出 | 150.00 | 160.00 | 155.20 |
            """)
            .facts())
        .containsExactly(
            "expenditure.basic.total@budget 320.00", "expenditure.basic.total@adjusted 335.00",
            "expenditure.basic.total@final 334.10", "expenditure.project.total@budget 150.00",
            "expenditure.project.total@adjusted 160.00", "expenditure.project.total@final 155.20");
    assertThat(
        Written.of(
            """
            二、资金情况
            @unit 单位：万元
            | 资金来源 | 预算安排 | 到位资金 | 实际支出 |
            | 上级补助 | 12.00 | 11.00 | 10.00 |
            | 财政拨款 | 50.00 | 50.00 | 48.00 |
            """)
            .facts())
        .filteredOn(it -> it.startsWith("revenue.superior-grant"))
        .containsExactly("revenue.superior-grant@budget 12.00",
            "revenue.superior-grant@final 11.00");
  }

  /// Classes by function are known with their mark, and by the shares that they have.
  @Test
  void readsClassesWithTheirMarkAndShare() {
    assertThat(
        Written.of(
            """
            （二）支出决算情况
            @unit 单位：万元
            | 支出内容 | 金额 | 占比 |
            | 一般公共服务支出（类） | 400.00 | 80.00% |
            | 卫生健康支出（类） | 100.00 | 20.00% |
            """)
            .facts())
        .containsExactly(
            "expenditure.func@final 一般公共服务支出(类) 400.00",
            "expenditure.share@final 一般公共服务支出（类） 80.00%",
            "expenditure.func@final 卫生健康支出(类) 100.00",
            "expenditure.share@final 卫生健康支出（类） 20.00%");
  }

  /// 一级 is no number where it names a column.
  @Test
  void knowsTheShortNamesOfLevels() {
    assertThat(
        Written.of(
            """
            四、指标完成情况
            | 绩效指标 | < | < | 预期值 | 完成值 | 分值 | 自评得分 |
            | 一级 | 二级 | 三级 | ^ | ^ | ^ | ^ |
            | 产出 | 数量 | 劳模慰问人数 | 45人 | 47人 | 30 | 30 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .extracting(it -> it.level1() + it.level2() + it.level3())
        .containsExactly("产出数量劳模慰问人数");
  }

  /// A rate below the amounts of several years, in one cell under all of them, is of none of these.
  @Test
  void takesNoYearFromColumnsThatACellSpans() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、部门整体支出绩效评价基础数据表
            | 经费控制情况（万元） | 2021年决算数 | 2022年预算数 | 2022年决算数 |
            | 公用经费 | 40.87 | 41.50 | 39.22 |
            | 三公经费 | 5.12 | 5.00 | 4.37 |
            | 公用经费控制率 | 94.51% | < | < |
            | 三公经费控制率 | 87.40% | < | < |
            """)
            .report()
            .facts())
        .filteredOn(it -> it.indicator().startsWith("ratio."))
        .hasSize(2)
        .allMatch(it -> it.year().equals(Optional.of(2022)));
  }

  /// What came in equals what may be spent in the first column, and is no part of what was spent.
  @Test
  void addsNoIncomeUpToWhatWasSpent() {
    Written read =
        Written.of(
            TITLE
                + """
                一、收支情况
                @unit 单位：万元
                | 项目 | 年初预算数 | 全年预算数 | 决算数 |
                | 收入合计 | 320.00 | 370.00 | 370.00 |
                | 一般公共预算财政拨款 | 310.00 | 355.00 | 355.00 |
                | 其他收入 | 10.00 | 15.00 | 15.00 |
                | 支出合计 | 320.00 | 370.00 | 366.40 |
                | 基本支出 | 220.00 | 235.00 | 233.10 |
                | 项目支出 | 100.00 | 135.00 | 133.30 |
                | 年末结转和结余 | | | 3.60 |
                """);

    assertThat(read.sums())
        .contains("370.00 = 235.00 + 135.00", "366.40 = 233.10 + 133.30")
        .noneMatch(it -> it.startsWith("366.40") && !it.equals("366.40 = 233.10 + 133.30"))
        .doesNotContain("320.00 = 310.00 + 10.00 + 220.00 + 100.00");
  }

  /// Words that nobody knows are a header still, and a share is no amount.
  @Test
  void readsTheUnitOfAColumnUnderAHeaderOfTwoRows() {
    Written read =
        Written.of(
            TITLE
                + """
                一、经费收缴情况
                @unit 单位：万元
                | 乡镇 | 收缴经费 | 上解 | < | 留成比例（%） |
                | ^ | ^ | 全国 | 省市 | ^ |
                | 城关镇 | 1760.00 | 88.00 | 616.00 | 15 |
                | 河口镇 | 1740.00 | 87.00 | 609.00 | 15 |
                | 合计 | 3500.00 | 175.00 | 1225.00 | 15 |
                """);

    assertThat(read.sums())
        .contains("3500.00 = 1760.00 + 1740.00")
        .noneMatch(it -> it.startsWith("15 "));
  }
}
