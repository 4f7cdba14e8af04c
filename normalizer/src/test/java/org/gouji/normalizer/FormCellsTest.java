package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What stands around a cell of a form says what the cell is.
class FormCellsTest {

  /// The numbers of columns count nothing, whatever stands before them.
  @TestFactory
  Stream<DynamicTest> leavesTheNumbersOfColumnsAside() {
    return Stream.of(
        "| 栏次 | 1 | 2 | 3 | 4 |",
        "| 行次 | 1=2+3+4 | 2 | 3 | 4 |",
        "| | 1 | 2 | 3 | 4 |",
        "| 1 | 2 | 3 | 4 | 5 |")
        .map(
            numbers -> DynamicTest.dynamicTest(
                numbers,
                () -> assertThat(
                    Written.of(
                        """
                        一、“三公”经费情况
                        @unit 单位：万元
                        @caption “三公”经费支出决算表
                        | 项目 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费 |
                        %s
                        | 决算数 | 7.30 | 0.00 | 4.10 | 3.20 |
                        """
                            .formatted(numbers))
                        .facts())
                    .filteredOn(it -> it.startsWith("three-public"))
                    .containsExactly(
                        "three-public.total@final 7.30",
                        "three-public.overseas@final 0.00",
                        "three-public.vehicle@final 4.10",
                        "three-public.reception@final 3.20")));
  }

  /// One, two, three of something are figures where more than numbers in order stand in their row.
  @Test
  void countsWhatIsInOrderByChance() {
    assertThat(
        Written.of(
            """
            二、人员情况
            | 类别 | 编制数 | 实有人数 | 退休人数 |
            | 合计 | 1 | 2 | 3 |
            """)
            .facts())
        .contains("staff.establishment.total 1", "staff.on-duty.total 2");
  }

  /// 22人 is no name of the figure beside it.
  @Test
  void readsFiguresWithUnitsSideBySide() {
    assertThat(
        Written.of(
            """
            二、基本情况
            | 财政供养人员 | 编制数 | 年末实有人数 | 控制率 |
            | ^ | 31人 | 29人 | 93.55% |
            """)
            .facts())
        .contains(
            "staff.establishment.total 31人", "staff.on-duty.total 29人",
            "ratio.staff-control 93.55%");
  }

  @TestFactory
  Stream<DynamicTest> knowsGoalsByTheCellsAroundThem() {
    return Stream.of(
        "| 年度总体目标 | 预期目标 | 实际完成情况 |\n| ^ | 救助困难职工80人。 | 救助困难职工85人。 |\n",
        "| 年初绩效目标 | < | 全年目标实际完成情况 |\n| 救助困难职工80人。 | < | 救助困难职工85人。 |\n",
        "| 年度主要工作内容 | 救助困难职工80人。 | < |\n| 年度总体运行情况及取得的成绩 | 救助困难职工85人。 | < |\n",
        "| 年初设定目标 | < | 全年实际完成情况 |\n| 目标1：救助困难职工80人。 | < | 目标1完成情况：救助困难职工85人。 |\n",
        "| 计划任务 | 救助困难职工80人。 | < |\n| 落实情况 | 救助困难职工85人。 | < |\n")
        .map(
            rows -> DynamicTest.dynamicTest(
                rows,
                () -> assertThat(Written.of("一、基本情况\n| 部门名称 | 青山县总工会 | < |\n" + rows).facts())
                    .containsExactly(
                        "union.hardship.aided@target 80人", "union.hardship.aided@final 85人")));
  }

  /// A form of several years tells in which cell which year is meant.
  @Test
  void knowsTheYearOfAGoalByTheCellBeforeIt() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、基本情况
            | 年份 | 目标 | 实际完成情况 |
            | 2022 | 新建工会组织30家。 | 新建工会组织31家。 |
            | 2023年 | 新建工会组织40家。 | |
            """);
    assertThat(read.report().facts())
        .extracting(it -> it.year().orElse(0) + " " + it.figure().quantity().printed())
        .containsExactly("2022 30家", "2022 31家", "2023 40家");
  }

  /// 分值（10分） is 分值, and 指标值（含文字描述） a target.
  @Test
  void leavesRemarksInHeadersAside() {
    Scorecard scorecard =
        Written.of(
            """
            项目支出绩效目标完成情况表
            | 专项（项目）名称 | 技能培训 | < | < | < | < | < |
            | 资金情况（万元） | < | 年初预算数 | 全年执行数 | 分值（10分） | 执行率 | 得分 |
            | 年度总金额 | < | 50.00 | 48.00 | 10 | 96.00% | 9.6 |
            | 一级指标 | 二级指标 | 三级指标 | 预期指标值（含文字描述） | 实际完成指标值（含数字） | 分值（90分） | 得分 |
            | 产出指标 | 数量指标 | 培训人数 | 300人 | 310人 | 90 | 90 |
            | 说明 | 无 | < | < | < | < | < |
            | 总分 | < | < | < | < | 100 | 99.6 |
            """)
            .report()
            .scorecards()
            .get(0);

    assertThat(scorecard.subject()).contains("技能培训");
    assertThat(scorecard.funds().get(0).weight().map(it -> it.printed())).contains("10");
    assertThat(scorecard.rows())
        .extracting(
            it -> it.level3() + " " + it.target().map(Scorecard.Entry::printed).orElse(""))
        .containsExactly("培训人数 300人");
  }

  private static final String FUND_FORM =
      """
      青山县总工会2023年度部门整体支出绩效自评报告
      @unit 单位：万元
      | 年度预算申请 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 500.00 | 520.00 | 510.00 | 10 | 98.08%% | 9.81 |
      %s
      """;

  /// A form that divides its total in words says by the sum alone which amount it divides.
  @TestFactory
  Stream<DynamicTest> knowsWhatWordsDivideByTheirSum() {
    record Divided(String rows, String... facts) {}
    return Stream.of(
        new Divided(
            "| ^ | 按收入性质分： | < | < | 按支出性质分： | < | < | < |\n"
                + "| ^ | 其中：一般公共预算：460.00 | < | < | 其中：基本支出：300.00 | < | < | < |\n"
                + "| ^ | 其他资金：40.00 | < | < | 项目支出：200.00 | < | < | < |",
            "revenue.fiscal.general@budget 460.00", "revenue.other@budget 40.00",
            "expenditure.basic.total@budget 300.00", "expenditure.project.total@budget 200.00"),
        new Divided(
            "| ^ | 其中：财政拨款：480.00万元，单位资金：40.00万元 | < | < | 基本支出：320.00、项目支出：200.00 | < | < | < |",
            "revenue.fiscal.total@adjusted 480.00万元", "revenue.unit-funds@adjusted 40.00万元",
            "expenditure.basic.total@adjusted 320.00", "expenditure.project.total@adjusted 200.00"),
        new Divided(
            "| ^ | 政府性基金拨款： | < | < | 基本支出：311.50；项目支出：198.50 | < | < | < |",
            "expenditure.basic.total@final 311.50", "expenditure.project.total@final 198.50"),
        new Divided("| ^ | 其中：一般公共预算：460.00；其他资金：45.00 | < | < | | < | < | < |"))
        .map(
            it -> DynamicTest.dynamicTest(
                it.rows(),
                () -> assertThat(Written.of(FUND_FORM.formatted(it.rows())).facts())
                    .filteredOn(
                        fact -> !fact.startsWith("expenditure.total")
                            && !fact.startsWith("ratio."))
                    .containsExactly(it.facts())));
  }

  /// A list of programmes with the scores of each; their mean is nobody's.
  @Test
  void readsTheScoresOfAListOfProgrammes() {
    assertThat(
        Written.of(
            """
            三、项目支出绩效自评情况
            @unit 单位：万元
            | 序号 | 项目名称 | 预算数 | 执行数 | 自评得分 | 等级 |
            | 1 | 劳模服务 | 20.00 | 18.00 | 93.5 | 优 |
            | 2 | 技能竞赛 | 30.00 | 30.00 | 99 | 优 |
            | 合计 | < | 50.00 | 48.00 | 96.25 | |
            """)
            .facts())
        .filteredOn(it -> it.startsWith("score."))
        .containsExactly("score.total@final 劳模服务 93.5", "score.total@final 技能竞赛 99");
  }

  /// A form that sets targets for the year after the report's.
  @Test
  void readsTargetsOfAnotherYear() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            附件
            @caption 2023年度整体支出绩效目标表
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
            | 产出指标 | 数量指标 | 新建工会组织数 | ≥ | 20 | 家 |
            """);

    assertThat(read.report().scorecards().get(0).rows().get(0).target().get().printed())
        .isEqualTo("≥20家");
    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.year().orElse(0))
        .containsExactly("union.org.new 2023");
  }

  /// A part may grow by more than its whole, and shrink by less.
  @TestFactory
  Stream<DynamicTest> claimsNoPartOfAChange() {
    return Stream.of("比上年增减（%）", "较上年增加额", "年中调整数", "差额")
        .map(
            header -> DynamicTest.dynamicTest(
                header,
                () -> assertThat(
                    Written.of(
                        """
                        二、“三公”经费情况
                        | 项目 | 预算数（万元） | %s |
                        | 公务用车购置及运行费 | 3.50 | 0.50 |
                        | 其中：公务用车购置 | 1.00 | 0.80 |
                        """
                            .formatted(header))
                        .claims(Claim.PartOf.class))
                    .extracting(it -> it.part().printed() + " of " + it.whole().printed())
                    .containsExactly("1.00 of 3.50")));
  }

  /// 人数 below 因公出国（境）费 is no money, and 自评得分 among amounts none either.
  @Test
  void countsNoPeopleInMoney() {
    assertThat(
        Written.of(
            """
            一、“三公”经费情况
            @unit 单位：万元
            | 因公出国（境）费 | < | 公务接待费 | < |
            | 人数 | 金额 | 批次 | 金额 |
            | 2 | 3.40 | 15 | 1.20 |
            """)
            .facts())
        .containsExactly(
            "three-public.overseas@final 3.40", "three-public.reception@final 1.20");
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评基础信息表
            | 资产总额（万元） | 535.00 | 三公经费决算（万元） | 4.85 |
            | 自评得分 | 96.5 | 自评等级 | 优 |
            """)
            .report()
            .facts())
        .extracting(
            it -> it.indicator() + " " + it.figure().printed() + it.figure().quantity().unit())
        .containsExactly("asset.total 535.00万元", "three-public.total 4.85万元", "score.total 96.5分");
  }

  /// The number that a system gives a programme is no part of its name.
  @Test
  void namesAProgrammeWithoutItsNumber() {
    assertThat(
        Written.of(
            """
            部门预算项目支出绩效自评表（2023年度）
            | 项目名称 | 51092324T000010263357-劳模慰问 | < | < | < |
            | 预算执行情况（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 得分 |
            | 总额 | 30.00 | 28.00 | 28.00 | 10 |
            """)
            .facts())
        .contains("programme.amount@final 劳模慰问 28.00");
  }

  /// An older form has no header for its amounts: each stands behind its name.
  @Test
  void readsAmountsBehindTheirPhases() {
    assertThat(
        Written.of(
            """
            项目绩效目标完成情况表
            | 项目名称 | 技能竞赛 | < | < | < |
            | 预算执行情况（万元） | 预算数： | 60.00 | 执行数： | 57.90 |
            | ^ | 其中-财政拨款： | 50.00 | 其中-财政拨款： | 47.90 |
            | ^ | 其它资金： | 10.00 | 其它资金： | 10.00 |
            """)
            .facts())
        .containsExactly(
            "programme.amount@budget 技能竞赛 60.00", "programme.amount@final 技能竞赛 57.90",
            "programme.amount@budget fiscal 技能竞赛 50.00",
            "programme.amount@final fiscal 技能竞赛 47.90");
  }

  /// A programme over several rows has the amount of its 小计, and its sources state nothing of it.
  @Test
  void addsNoSourceOfAProgrammeToIt() {
    Written read =
        Written.of(
            """
            二、项目支出情况
            | 项目名称 | 资金来源 | 年初预算（万元） | 实际支出（万元） |
            | 困难帮扶 | 中央资金 | 60.00 | 60.00 |
            | ^ | 市级资金 | 40.00 | 38.00 |
            | ^ | 小计 | 100.00 | 98.00 |
            | 劳模慰问 | 县级资金 | 30.00 | 28.00 |
            | 技能竞赛 | 县级资金 | 20.00 | 20.00 |
            | ^ | 自筹资金 | 10.00 | 9.00 |
            | 合计 | < | 160.00 | 155.00 |
            """);
    assertThat(read.facts())
        .containsExactly(
            "programme.amount@budget 困难帮扶 100.00", "programme.amount@final 困难帮扶 98.00",
            "programme.amount@budget 劳模慰问 30.00", "programme.amount@final 劳模慰问 28.00",
            "programme.total@budget 160.00", "programme.total@final 155.00");
    assertThat(read.sums()).noneMatch(it -> it.contains("60.00 + 40.00 + 100.00"));
  }

  /// 合计 of 上年结转 and what came in is more than what came in, and 财政拨款 below 上年结转 no part of it.
  @Test
  void knowsAGrandTotalByItsRows() {
    assertThat(
        Written.of(
            """
            二、收支情况
            @unit 单位：万元
            | 收入 | < | 支出 | < |
            | 项目 | 决算数 | 项目 | 决算数 |
            | 上年结转 | 12.50 | 基本支出 | 400.00 |
            | 财政拨款 | 600.00 | 项目支出 | 200.00 |
            | 其他收入 | 7.50 | 年末结转 | 20.00 |
            | 合计 | 620.00 | 合计 | 620.00 |
            """)
            .facts())
        .contains(
            "carry.opening@final 12.50", "revenue.fiscal.total@final fiscal 600.00",
            "revenue.grand-total@final 620.00", "expenditure.grand-total@final 620.00",
            "carry.closing@final 20.00");
  }

  /// What a table of final accounts holds was spent, also where its title is a line of its own.
  @Test
  void knowsThePhaseByTheTitleOfATable() {
    assertThat(
        Written.of(
            """
            一、部门决算表
            @caption 基本支出决算表
            @unit 单位：万元
            | 科目编码 | 科目名称 | 金额 |
            | 301 | 工资福利支出 | 350.00 |
            """)
            .facts())
        .containsExactly("expenditure.econ.wages@final 基本支出 350.00");
  }

  /// （一）人员经费 is 人员经费, and 合计 of what it and its kind divide all that was spent.
  @Test
  void leavesTheNumbersOfRowsAside() {
    assertThat(
        Written.of(
            """
            二、预算执行情况
            @unit 单位：万元
            | 项目 | 年初预算数 | 决算数 |
            | 一、基本支出 | 410.00 | 411.70 |
            | （一）人员经费 | 370.00 | 372.60 |
            | （二）公用经费 | 40.00 | 39.10 |
            | 二、项目支出 | 230.00 | 221.50 |
            | 合计 | 640.00 | 633.20 |
            """)
            .facts())
        .contains(
            "expenditure.basic.personnel@final 372.60", "expenditure.basic.public@final 39.10",
            "expenditure.total@budget 640.00", "expenditure.total@final 633.20");
  }

  /// 上级补助收入 beside 拨缴经费收入 is one of a union's accounts.
  @Test
  void knowsTheAccountsOfAUnionByOneAnother() {
    String rows = "| 上级补助收入 | 52.00 |\n| 其他收入 | 4.30 |\n";
    String head = "二、经费收支情况\n@unit 单位：万元\n| 收入项目 | 决算数 |\n";
    assertThat(Written.of(head + "| 拨缴经费收入 | 335.00 |\n" + rows).facts())
        .containsExactly(
            "revenue.union.allocated@final 335.00", "revenue.union.superior-grant@final 52.00",
            "revenue.union.other@final 4.30");
    assertThat(Written.of(head + "| 财政拨款收入 | 335.00 |\n" + rows).facts())
        .contains("revenue.superior-grant@final 52.00", "revenue.other@final 4.30");
  }

  /// 年末实有数（辆） counts no people.
  @Test
  void countsNoCarsAmongTheStaff() {
    assertThat(
        Written.of(
            """
            二、公务用车情况
            | 车辆编制数（辆） | 年末实有数（辆） | 运行维护费（万元） |
            | 2 | 1 | 3.05 |
            """)
            .facts())
        .noneMatch(it -> it.startsWith("staff."));
  }

  /// 年初预算 in a form of names and values is that of the whole department, and of nothing else.
  @Test
  void readsTheBudgetOfAFormOfPairs() {
    String pairs = "| 年初预算 | 640.00万元 |\n| 全年预算数 | 655.00万元 |\n| 实际支出 | 633.20万元 |\n";
    String title = "青山县总工会2022年度部门整体支出绩效自评报告\n一、概况\n";
    assertThat(Written.of(title + "@caption 部门整体支出绩效自评表\n" + pairs).facts())
        .contains("expenditure.total@budget 640.00万元", "expenditure.total@adjusted 655.00万元");
    assertThat(Written.of(title + "@caption 劳模慰问情况表\n" + pairs).facts())
        .noneMatch(it -> it.startsWith("expenditure.total@budget"));
  }

  /// Where no column holds what was reached, one that explains the scores tells it.
  @Test
  void readsWhatTheExplanationsOfScoresTell() {
    for (String header : new String[] {"自评说明", "得分依据", "评分情况说明"}) {
      Written read =
          Written.of(
              """
              青山县总工会2023年度部门整体支出绩效自评评分表
              | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | %s |
              | 投入 | 预算配置 | 在职人员控制率 | 5 | 每超过1个百分点扣0.5分，扣完为止。 | 5 | 编制16人，年末在职15人，在职人员控制率93.75%%。 |
              | 过程 | 预算执行 | 预算完成率 | 6 | 95%%以上得满分。 | 6 | 调整后支出预算640.20万元，实际支出627.40万元。 |
              | ^ | ^ | 公用经费控制率 | 6 | 不超过100%%的得满分。 | 6 | 预算安排公用经费32.00万元，实际支出30.50万元。 |
              | ^ | ^ | “三公”经费变动率 | 4 | 小于等于0的得满分。 | 4 | 2023年“三公”经费3.10万元，2022年3.40万元。 |
              | ^ | ^ | 预算调整率 | 3 | 10%%以内的得3分。 | 3 | 调整率20%%以内得满分，每超1%%扣0.2分。 |
              | 合计 | < | < | 24 | | 24 | |
              """
                  .formatted(header));
      assertThat(read.facts()).as(header)
          .contains(
              "staff.establishment.total@final 16人", "staff.on-duty.total@final 15人",
              "expenditure.total@adjusted 640.20万元", "expenditure.total@final 627.40万元",
              "expenditure.basic.public@budget 32.00万元", "expenditure.basic.public@final 30.50万元",
              "three-public.total@final 3.10万元", "three-public.total@final 3.40万元")
          .noneMatch(it -> it.contains("20%") || it.contains("95%") || it.contains("0.5分"))
          .noneMatch(it -> it.equals("expenditure.total@final 30.50万元"));
    }
  }

  /// Where a column holds it, the explanations are read with the rows as before.
  @Test
  void leavesExplanationsBesideResultsAlone() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 自评说明 |
            | 过程 | 预算执行 | 预算执行率 | 100%% | 98%% | 10 | 9.8 | 实际支出627.40万元。 |
            | 产出 | 数量指标 | 新建工会 | ≥20家 | 22家 | 10 | 10 | |
            """
                .formatted())
            .facts())
        .noneMatch(it -> it.startsWith("expenditure."));
  }

  /// Why points were lost stands under many names.
  @Test
  void readsReasonsUnderManyNames() {
    for (String header : new String[] {"扣分原因及整改措施", "未完成原因及下一步措施", "偏差情况说明"}) {
      assertThat(
          Written.of(
              """
              青山县总工会2023年度送温暖项目支出绩效自评表
              | 一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 完成值 | 得分 | %s |
              | 产出 | 质量 | 设备完好率 | 10 | ≥95%% | 92%% | 9.68 | 部分设备老化 |
              """
                  .formatted(header))
              .report()
              .scorecards()
              .get(0)
              .rows()
              .get(0)
              .reason())
          .as(header)
          .contains("部分设备老化");
    }
  }
}
