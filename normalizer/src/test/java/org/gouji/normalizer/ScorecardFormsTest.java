package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scorecards as forms lay them out: levels, groups, totals, halves and remarks.
class ScorecardFormsTest {

  private static final String ATTACHED_FORM =
      """
      %s
      | 项目名称 | 劳模服务 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
      | 产出指标 | 数量指标 | 慰问劳模人数 | 100 | 60人 | 60人 | 98 |
      | 总分 | < | < | 100 | | | 98 |
      """;

  /// What a programme got is not what the department got, unless the report is about the programme.
  @Test
  void saysWhoseScoreTheTotalOfAFormIs() {
    assertThat(
        Written.of(ATTACHED_FORM.formatted("青山县总工会2023年度部门整体支出绩效自评报告")).facts())
        .contains("score.total@final 劳模服务 98");
    assertThat(Written.of(ATTACHED_FORM.formatted("青山县总工会2023年度项目支出绩效自评报告")).facts())
        .contains("score.total@final 98");
  }

  /// One cell below weights and scores is what all got, and where it is 100 and nothing calls it a score what all can get.
  @Test
  void readsATotalBelowBothColumnsAsOneOfThem() {
    String form =
        """
        青山县总工会2023年度项目支出绩效自评报告
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 慰问劳模人数 | 60人 | 60人 | 60 | 60 |
        | 效益指标 | 社会效益 | 长效机制 | 健全 | 较健全 | 40 | 38 |
        %s
        """;
    assertThat(Written.of(form.formatted("| 总分 | < | < | < | < | 98 | < |")).facts())
        .contains("score.total@final 98")
        .noneMatch(it -> it.startsWith("weight.total"));
    assertThat(Written.of(form.formatted("| 合计 | < | < | < | < | 100 | < |")).facts())
        .contains("weight.total 100")
        .noneMatch(it -> it.startsWith("score.total"));
  }

  /// Two levels with goals and results: the lower one is what the rows are called, whatever its number; a column that
  /// nobody knows may name them as well.
  @Test
  void namesRowsByTheLowestLevel() {
    String form =
        """
        青山县总工会2023年度部门整体支出绩效自评报告
        | 一级指标 | 二级指标 | %s目标值 | 完成值 | 分值 | 得分 |
        | 产出 | 新建工会组织数 | %s≥12家 | 14家 | 60 | 60 |
        | 效果 | 职工满意度 | %s≥90%% | 94%% | 40 | 40 |
        | 合计 | < | %s| | 100 | 100 |
        """;
    Written two = Written.of(form.formatted("", "", "", ""));
    assertThat(two.report().scorecards().get(0).rows())
        .extracting(Scorecard.Row::level1, Scorecard.Row::level2, Scorecard.Row::level3)
        .containsExactly(tuple("产出", "", "新建工会组织数"), tuple("效果", "", "职工满意度"));
    assertThat(two.facts()).contains("union.org.new@target ≥12家");
    Written other = Written.of(form.formatted("事项 | ", "组织 | ", "评价 | ", "| "));
    assertThat(other.report().scorecards().get(0).rows())
        .extracting(Scorecard.Row::level2)
        .containsExactly("新建工会组织数", "职工满意度");
  }

  /// What forms call the columns of weights, scores, targets and results.
  @ParameterizedTest
  @CsvSource({
    "权重分, 目标设定值, 实际达到值, 得分", "应得分, 年度设定值, 实际绩效值, 实得分", "分值设置, 指标目标值, 绩效完成值, 打分情况",
    "目标分值, 目标任务值, 目标完成值, 评审得分", "配分, 年度预期值, 指标实绩, 绩效评分", "赋分, 预计完成值, 实际完成结果, 考评分"})
  void knowsItsColumns(String weight, String target, String actual, String score) {
    Scorecard.Row row =
        Written.of(
            """
            青山县总工会2023年度项目支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | %s | %s | %s | %s |
            | 产出指标 | 数量指标 | 慰问劳模人数 | 60 | 60人 | 57人 | 58 |
            | 效益指标 | 社会效益 | 长效机制 | 40 | 健全 | 较健全 | 38 |
            """
                .formatted(weight, target, actual, score))
            .report()
            .scorecards()
            .get(0)
            .rows()
            .get(0);
    assertThat(row.weight().orElseThrow().quantity().printed()).isEqualTo("60");
    assertThat(row.score().orElseThrow().quantity().printed()).isEqualTo("58");
    assertThat(row.target().orElseThrow().printed()).isEqualTo("60人");
    assertThat(row.actual().orElseThrow().printed()).isEqualTo("57人");
  }

  /// 设施完好率 among the effects is no share of what was made that is good, and 是否满意 asks how satisfied people are.
  @Test
  void readsARateByTheGroupThatItStandsIn() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度项目支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
            | 产出指标 | 质量指标 | 验收合格率 | 40 | ≥95%% | 98%% | 40 |
            | 效益指标 | 可持续影响指标 | 改造设施完好率 | 40 | ≥95%% | 96%% | 40 |
            | 满意度指标 | 服务对象满意度 | 是否满意 | 20 | ≥90%% | 93%% | 20 |
            """
                .formatted())
            .facts())
        .contains("ratio.quality@final 验收合格率 98%", "ratio.satisfaction@final 是否满意 93%")
        .noneMatch(it -> it.startsWith("ratio.quality") && it.endsWith("96%"));
  }

  /// When something is done makes nothing else of it; two occasions are two parts.
  @Test
  void readsRowsWhateverTheOccasion() {
    String form =
        """
        青山县总工会2023年度项目支出绩效自评报告
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 元旦春节慰问劳模人数 | 40 | ≥45人 | 47人 | 40 |
        %s
        | 总分 | < | < | 100 | | | 100 |
        """;
    assertThat(
        Written.of(form.formatted("| ^ | ^ | 代收工会经费单位数 | 60 | >=420家 | 426家 | 60 |")).facts())
        .contains(
            "union.model.persons@target ≥45人", "union.model.persons@final 47人",
            "union.fee.payers@target >=420家", "union.fee.payers@final 426家");
    assertThat(
        Written.of(form.formatted("| ^ | ^ | 重阳节慰问劳模人数 | 60 | ≥20人 | 21人 | 60 |")).facts())
        .contains(
            "union.model.persons@final 元旦春节慰问劳模人数 47人",
            "union.model.persons@final 重阳节慰问劳模人数 21人");
  }

  @Test
  void namesTheFiguresOfARowByItsLowestLevel() {
    assertThat(Written.of(ATTACHED_FORM.formatted("项目支出绩效自评报告")).report().facts())
        .filteredOn(it -> it.indicator().equals("union.model.persons"))
        .extracting(it -> it.figure().label())
        .containsOnly("慰问劳模人数");
  }

  /// Where no column is for reasons, the remark is the reason.
  @Test
  void takesTheRemarkForTheReason() {
    Scorecard scorecard =
        Written.of(
            """
            项目支出绩效自评报告
            | 指标名称 | 计量单位 | 指标性质 | 年度指标值 | 全年完成值 | 指标权重 | 指标得分 | 说明 |
            | 脱困户数 | 户 | ≥ | 20 | 18 | 100 | 90 | 因病返困 |
            """)
            .report()
            .scorecards()
            .get(0);
    assertThat(scorecard.rows().get(0).reason()).contains("因病返困");
  }

  /// One header over several levels, rows that only their targets name, and a total without a column.
  @Test
  void readsAFormThatNamesItsRowsInTheirTargets() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、基本情况
            | 定量目标完成情况 | 评价内容 | < | 绩效目标 | 完成情况 |
            | ^ | 产出目标 | 数量指标 | 新建工会组织15家 | 16家 |
            | ^ | ^ | 时效指标 | 12月底前 | 按时 |
            | ^ | 效益目标 | 社会效益 | 职工满意度达到90% | 93% |
            | 绩效自评综合得分 | 96.5 | < | < | < |
            """);

    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.level2() + "/" + it.level3())
        .containsExactly("产出目标/数量指标", "产出目标/时效指标", "效益目标/社会效益");
    assertThat(read.facts())
        .contains("union.org.new@final 16家", "score.total@final 96.5")
        .anyMatch(it -> it.startsWith("ratio.satisfaction@final") && it.endsWith("93%"))
        .noneMatch(it -> it.startsWith("union.output"));
  }

  /// Subtotals stand for the rows above them, and none of them is a row.
  @TestFactory
  Stream<DynamicTest> addsNoSubtotalTwice() {
    return Stream.of("| 小计 | < | < | 50 | | 49 |", "| ^ | 产出指标小计 | < | 50 | | 49 |")
        .map(
            subtotal -> DynamicTest.dynamicTest(
                subtotal,
                () -> {
                  Written read =
                      Written.of(
                          """
                          部门整体支出绩效自评报告
                          | 一级指标 | 二级指标 | 三级指标 | 分值 | 完成值 | 得分 |
                          | 产出指标 | 数量指标 | 慰问人数 | 30 | 60人 | 30 |
                          | ^ | 质量指标 | 合格率 | 20 | 98%% | 19 |
                          %s
                          | 效益指标 | 社会效益 | 知晓率 | 50 | 90%% | 48 |
                          | 合计得分 | < | < | 100 | | 97 |
                          """
                              .formatted(subtotal));
                  Scorecard scorecard = read.report().scorecards().get(0);
                  assertThat(scorecard.rows()).hasSize(3);
                  assertThat(scorecard.totals())
                      .extracting(it -> it.figure().printed() + " " + it.rows().size())
                      .containsExactly("50 2", "49 2", "100 3", "97 3");
                  assertThat(read.facts())
                      .contains("score.level1@final 产出指标 49", "score.total@final 97");
                }));
  }

  /// What two rows may get together is printed beside each of them, and is one figure.
  @Test
  void givesAMergedWeightToEachOfItsRows() {
    Scorecard scorecard =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 完成值 | 得分 |
            | 产出 | 60 | 数量 | 60 | 慰问人数 | 60人 | 58 |
            | ^ | ^ | ^ | ^ | 走访人数 | 20人 | ^ |
            | 效益 | 40 | 社会效益 | 40 | 知晓率 | 90% | 40 |
            | 总分 | 100 | | 100 | | | 98 |
            """)
            .report()
            .scorecards()
            .get(0);
    assertThat(scorecard.rows())
        .extracting(
            it -> it.weight().map(figure -> figure.printed()).orElse("-")
                + it.score().map(figure -> " " + figure.printed()).orElse(" -"))
        .containsExactly("60 58", "60 58", "40 40");
    assertThat(scorecard.rows().get(1).weight()).isEqualTo(scorecard.rows().get(0).weight());
    assertThat(scorecard.groups())
        .extracting(it -> it.name() + " " + it.weight().printed() + " " + it.rows().size())
        .containsExactly("产出 60 2", "效益 40 1");
  }

  /// 加分项 is beyond the full marks.
  @Test
  void countsNoBonusAmongTheWeights() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
            | 产出 | 数量 | 慰问人数 | 100 | 按比例 | 96 |
            | 加分项 | 表彰 | 省级表彰 | 5 | 每项1分 | 1 |
            | 减分项 | 违规 | 审计问题 | -5 | 每项1分 | 0 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .extracting(it -> it.weight().isPresent())
        .containsExactly(true, false, false);
  }

  /// A form of a department with one row of amounts names it beside the header alone, and says of its
  /// targets which kind they are.
  @Test
  void readsTheOnlyRowOfAmountsOfADepartment() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体绩效自评表
            | 部门预算执行情况（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） |
            | ^ | 500.00 | 520.00 | 510.00 | 98.08 | 10 | 9.81 |
            | 绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年度指标值 | 全年完成值 | 指标权重 |
            | ^ | 财政供养人员控制率 | % | 定量指标 | 100% | 92% | 90 |
            """);
    assertThat(read.facts())
        .contains(
            "expenditure.total@budget 500.00", "expenditure.total@adjusted 520.00",
            "expenditure.total@final 510.00", "ratio.execution@final 98.08");
    Scorecard scorecard = read.report().scorecards().get(0);
    assertThat(scorecard.funds().get(0).weight().map(it -> it.printed())).contains("10");
    assertThat(scorecard.rows().get(0).target().map(Scorecard.Entry::printed)).contains("100%");
  }

  /// What stands between that row and the indicators has no amounts.
  @Test
  void readsTheOnlyRowOfAmountsAboveTheGoalsOfADepartment() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体绩效自评表
            | 部门预算执行情况（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） |
            | ^ | 500.00 | 520.00 | 510.00 | 98.08% | 10 | 9.81 |
            | 年度绩效目标 | 建好基层工会组织，帮扶困难职工。 | < | < | 目标已完成。 | < | < |
            | 指标名称 | 计量单位 | 指标性质 | 年度指标值 | 全年完成值 | 指标权重 | 指标得分 |
            | 财政供养人员控制率 | % | 定量指标 | 100% | 92% | 90 | 90 |
            """)
            .facts())
        .contains(
            "expenditure.total@budget 500.00", "expenditure.total@adjusted 520.00",
            "expenditure.total@final 510.00", "ratio.execution@final 98.08%",
            "ratio.staff-control@final 92%");
  }

  /// Several forms in one table, each with its own programme.
  @Test
  void tellsFormsOfOneTableApart() {
    Written read =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 项目名称 | 技能竞赛 | < | < | < |
            | 资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | 年度资金总额 | 60.00 | 57.90 | 96.50% | 9.65 |
            | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
            | 竞赛场次 | 6场 | 6场 | 90 | 90 |
            | 项目名称 | 劳模慰问 | < | < | < |
            | 资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | 年度资金总额 | 30.00 | 28.00 | 93.33% | 9.33 |
            | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
            | 慰问劳模人数 | 60人 | 60人 | 90 | 90 |
            """);
    assertThat(read.facts())
        .contains(
            "programme.amount@final 技能竞赛 57.90", "programme.amount@final 劳模慰问 28.00",
            "ratio.execution@final 劳模慰问 93.33%");
    assertThat(read.report().scorecards())
        .extracting(it -> it.subject().orElse(""))
        .containsExactly("技能竞赛", "劳模慰问");
  }

  /// The numbers and the divisions before the name of a row are no part of it.
  @Test
  void namesTheRowsOfFundsWithoutTheirDivision() {
    Scorecard scorecard =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            | 部门预算情况（万元） | | 年初预算数 | 全年执行数 | 分值 | 得分 |
            | ^ | 年度资金总额 | 640.00 | 630.00 | 10 | 9.84 |
            | ^ | 1.按资金来源：（1）财政性资金 | 600.00 | 595.00 | / | / |
            | ^ | （2）其他资金 | 40.00 | 35.00 | / | / |
            | ^ | 2.按支出结构：（1）基本支出 | 410.00 | 409.00 | / | / |
            | ^ | （2）项目支出 | 230.00 | 221.00 | / | / |
            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 |
            | 产出 | 数量 | 慰问人数 | 60人 | 90 | 90 |
            """)
            .report()
            .scorecards()
            .get(0);
    assertThat(scorecard.funds())
        .extracting(Scorecard.FundRow::label)
        .containsExactly("年度资金总额", "财政性资金", "其他资金", "基本支出", "项目支出");
  }

  private static final String FIRST_HALF =
      """
      部门整体支出绩效自评报告
      | 项目名称 | 技能竞赛 | < | < | < | < |
      | 资金（万元） | 年初预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
      | 年度资金总额 | 60.00 | 57.90 | 96.50%% | 10 | 9.65 |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出 | 竞赛场次 | 6场 | 6场 | 50 | 50 |
      %s
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 效益 | 知晓率 | 80%% | 86%% | 40 | 40 |
      | 总分 | < | < | < | 100 | 99.65 |
      """;

  /// A header that a page break repeats begins no form, in one table or in two.
  @TestFactory
  Stream<DynamicTest> goesOnBehindARepeatedHeader() {
    return Stream.of("", "续表\n")
        .map(
            between -> DynamicTest.dynamicTest(
                between.isEmpty() ? "in one table" : "in two",
                () -> {
                  String text =
                      FIRST_HALF.formatted(between).replace("| 50 | 50 |\n\n", "| 50 | 50 |\n");
                  var scorecards = Written.of(text).report().scorecards();
                  assertThat(scorecards).hasSize(1);
                  assertThat(scorecards.get(0).subject()).contains("技能竞赛");
                  assertThat(scorecards.get(0).rows()).hasSize(2);
                  assertThat(scorecards.get(0).totals()).hasSize(2);
                }));
  }

  /// A form of the department behind that of a programme is one of its own.
  @Test
  void beginsAFormWithItsTitle() {
    assertThat(
        Written.of(FIRST_HALF.formatted("续\n@caption 部门整体支出绩效自评表")).report().scorecards())
        .hasSize(2);
  }

  /// A row over all columns tells something of the whole form.
  @Test
  void readsWhatAFormRemarks() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评报告
            | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
            | 慰问人数 | 300人 | 312人 | 100 | 98 |
            | 自评总分：98分 | < | < | < | < |
            | 评价结论 | 全年新建工会组织22家。 | < | < | < |
            """)
            .facts())
        .contains("score.total 98分", "union.org.new@final 22家");
  }

  @TestFactory
  Stream<DynamicTest> readsTargetsAndResultsWithTheirVerbs() {
    record Worded(String target, String actual, Quantity.Exactness bound) {}
    return Stream.of(
        new Worded("不少于300人", "已慰问312人", Quantity.Exactness.AT_LEAST),
        new Worded("慰问300人以上", "慰问312人", Quantity.Exactness.AT_LEAST),
        new Worded("达到300人", "达到312人", Quantity.Exactness.AT_LEAST),
        new Worded("慰问300人", "312人", Quantity.Exactness.EXACT),
        new Worded("控制在300人以内", "共慰问312人", Quantity.Exactness.AT_MOST))
        .map(
            it -> DynamicTest.dynamicTest(
                it.target(),
                () -> {
                  Scorecard.Row row =
                      Written.of(
                          "自评报告\n| 三级指标 | 指标值 | 完成值 | 得分 |\n| 慰问困难职工人数 | %s | %s | 9 |\n"
                              .formatted(it.target(), it.actual()))
                          .report()
                          .scorecards()
                          .get(0)
                          .rows()
                          .get(0);
                  Quantity target = row.target().orElseThrow().figure().orElseThrow().quantity();
                  Quantity actual = row.actual().orElseThrow().figure().orElseThrow().quantity();
                  assertThat(target.value()).isEqualByComparingTo("300");
                  assertThat(target.exactness()).isEqualTo(it.bound());
                  assertThat(actual.value()).isEqualByComparingTo("312");
                  assertThat(actual.exactness()).isEqualTo(Quantity.Exactness.EXACT);
                }));
  }

  /// The explanation of a rate computes it where no column says what was reached.
  @Test
  void readsARateOutOfItsExplanation() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评报告
            | 三级指标 | 分值 | 评价标准 | 指标说明 | 得分 |
            | 在职人员控制率 | 5 | 以100%为标准，≤100%计5分 | 控制率=（29/31）×100%=93.55% | 5 |
            | 预算完成率 | 5 | 完成率=完成数/预算数×100%=100%计满分 | 已完成预算 | 5 |
            """)
            .facts())
        .contains("ratio.staff-control@final 93.55%")
        .noneMatch(it -> it.startsWith("ratio.budget-completion"));
  }

  /// Tasks with what was to be done and what was are a scorecard without points.
  @Test
  void readsTasksWithTheirTargets() {
    Written read =
        Written.of(
            """
            四、重点工作完成情况
            | 序号 | 工作内容 | 年度目标 | 完成情况 | 完成率 |
            | 1 | 新建工会组织 | 20家 | 22家 | 110% |
            | 2 | 发展会员 | 1500人 | 1620人 | 108% |
            """);
    assertThat(read.facts())
        .containsExactly(
            "union.org.new@target 20家", "union.org.new@final 22家",
            "ratio.done@final 新建工会组织 110%", "union.member.new@target 1500人",
            "union.member.new@final 1620人", "ratio.done@final 发展会员 108%");
  }

  /// Names that print what their rows may get, beside the scores alone.
  @Test
  void readsScoresBesideNamesWithPoints() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 评价得分 |
            | 投入（20分） | 目标设定（20分） | 目标合理性（20分） | 19 |
            | 过程（80分） | 预算执行（80分） | 预算完成率（80分） | 78 |
            | 合计（100分） | < | < | 97 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .extracting(it -> it.score().orElseThrow().printed())
        .containsExactly("19", "78");
  }

  /// Rows that have nothing but points which they share are rows nevertheless.
  @Test
  void keepsRowsThatShareTheirPoints() {
    Written read =
        Written.of(
            """
            四、绩效评价结果
            | 一级指标 | 二级指标 | 三级指标 | 权重 | 自评分 |
            | 投入 | 目标设定 | 绩效目标合理性 | 10 | 9 |
            | ^ | ^ | 绩效指标明确性 | ^ | ^ |
            | 过程 | 预算执行 | 预算完成率 | 20 | 19 |
            | 合计 | < | < | 30 | 28 |
            """);
    assertThat(read.report().scorecards().get(0).rows())
        .extracting(
            it -> it.level3() + " " + it.score().map(score -> score.printed()).orElse("-"))
        .containsExactly("绩效目标合理性 9", "绩效指标明确性 9", "预算完成率 19");
  }

  /// What a heading or the beginning of a paragraph may get at most is not what the report got.
  @Test
  void takesThePointsOfAnItemForNoTotal() {
    Written read =
        Written.of(
            """
            四、绩效评价情况
            （一）过程（30分）
            1.预算完成率（15分）。按期完成，自评得14.8分。
            2.资金使用合规性（15分）。自评得15分。
            综上，自评总得分96.8分。
            """);
    assertThat(read.facts()).containsExactly("score.total 96.8分");
    assertThat(read.report().sections().get(1).id()).contains("result.process");
  }

  /// A rate needs no % to be one, unless it may be a share of 1 or a grade.
  @Test
  void readsARateWithoutItsSign() {
    assertThat(
        Written.of(
            """
            青山县职业学校2023年度项目支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
            | 产出指标 | 数量指标 | 指标1:采购书籍数量 | 50 | 95 | 95 | 50 |
            | 效益指标 | 社会效益指标 | 指标1:校园覆盖率 | 40 | 1 | 0.98 | 40 |
            | 满意度指标 | 服务对象满意度 | 指标1学生满意度 | 10 | ≥90 | 96 | 10 |
            """)
            .facts())
        .contains("ratio.satisfaction@target 学生满意度 ≥90", "ratio.satisfaction@final 学生满意度 96")
        .noneMatch(it -> it.startsWith("ratio.coverage") || it.endsWith("95"));
  }

  /// A cell over the first two levels is the first alone; the rows below have their own second one.
  @Test
  void takesACellOverTwoLevelsForTheFirst() {
    assertThat(
        Written.of(
            """
            三、绩效评价情况
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
            | 预算执行 | < | 预算执行率 | 10 | 100% | 96.4% | 9.64 |
            | 产出指标 | 数量指标 | 新建驿站 | 90 | ≥3家 | 3家 | 90 |
            | 总体评价 | < | < | — | 好 | 好 | — |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows()
            .stream()
            .map(it -> it.level1() + "/" + it.level2() + "/" + it.level3()))
        .containsExactly("预算执行//预算执行率", "产出指标/数量指标/新建驿站", "总体评价/总体评价/总体评价");
  }
}
