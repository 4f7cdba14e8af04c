package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tables whose headers say little, or stand far above what they head.
class BareHeadersTest {

  /// 计划 and 完成 are what was planned and reached over scored rows, and stand in cells elsewhere.
  @Test
  void readsBareWordsOverScoredRows() {
    Written read =
        Written.of(
            """
            柳坪市总工会2022年度金秋助学专项绩效自评表
            @caption 评分
            | 指标 | 满分 | 计划 | 完成 | 自评分 |
            | 资助困难职工子女人数 | 40 | 150人 | 156人 | 40 |
            | 受助学生满意度 | 60 | ≥95% | 96.1% | 60 |
            | 合计 | 100 | | | 100 |
            """);
    assertThat(read.report().scorecards().get(0).rows())
        .extracting(
            it -> it.level3() + " " + it.target().orElseThrow().printed() + " "
                + it.actual().orElseThrow().printed())
        .containsExactly("资助困难职工子女人数 150人 156人", "受助学生满意度 ≥95% 96.1%");
  }

  /// A remark that says 完成 is neither a header nor what was reached where a column says that.
  @Test
  void takesBareWordsInCellsForNoHeader() {
    Written read =
        Written.of(
            """
            柳坪市总工会2022年度部门整体支出绩效自评表
            | 三级指标 | 目标值 | 完成值 | 完成 |
            | 重点工作 | 完成 | 完成 | 完成 |
            | 职工满意度 | 90% | 95% | 是 |
            """);
    assertThat(read.report().scorecards()).hasSize(1);
    assertThat(read.facts())
        .containsExactly(
            "ratio.satisfaction@target 职工满意度 90%", "ratio.satisfaction@final 职工满意度 95%");
  }

  private static final String GOALS =
      """
      苇塘县总工会2022年度整体支出绩效目标完成表
      | 类别 | 年度目标 | 实际完成情况 |
      | 组织建设 | 新建工会组织30家 | 新建工会组织32家 |
      | ^ | 完成年度建会任务 | 全部完成 |
      | ^ | 发展会员1000人 | 发展会员1020人 |
      | 维权服务 | 完成职工体检300人 | 职工体检312人 |
      | ^ | 慰问困难职工200人 | 慰问困难职工206人 |
      | 保障 | 预算执行率达到92%以上 | 预算执行率95.2% |
      """;

  /// A list has a header over all of its rows, and goals that begin with 完成 are none.
  @Test
  void tellsGoalsFromResultsDownALongList() {
    assertThat(Written.of(GOALS).facts())
        .contains(
            "union.member.new@target 1000人", "union.member.new@final 1020人",
            "union.hardship.aided@target 200人", "union.hardship.aided@final 206人",
            "ratio.execution@target 92%以上", "ratio.execution@final 95.2%");
  }

  /// What is told far below a header in rows that are divided in another way is none of its goals.
  @Test
  void endsAListWhereRowsAreDividedInAnotherWay() {
    String remark = "| 说明 | 2022年预算执行率为95.2%。 | < |\n";
    assertThat(Written.of(GOALS + remark).facts())
        .filteredOn(it -> it.startsWith("ratio.execution@final"))
        .hasSize(2);
  }

  private static final String BANDS =
      """
      沅坡县民政局2021年度部门整体支出绩效评价自评报告
      一、部门收支情况
      | 年度收入情况（万元） | < | < | < | < | < |
      | 机构名称 | 收入合计 | 其中： | < | < | < |
      | ^ | ^ | 上年结转 | 公共财政拨款 | 政府性基金拨款 | 其他收入 |
      | 局机关及二级机构汇总 | 920.50 | 20.50 | 800.00 | 0.00 | 100.00 |
      | 部门年度支出和结余情况（万元） | < | < | < | < | < |
      | 机构名称 | 支出合计 | 其中： | < | < | 结余 |
      | ^ | ^ | 基本支出 | 其中：人员支出 | 项目支出 | ^ |
      | 局机关及二级机构汇总 | 900.00 | 600.00 | 420.00 | 300.00 | 20.50 |
      """;

  /// Each band of a grid has a header of its own, whose 其中 adds the total up; a part of a part does not.
  @Test
  void readsBandsWithTheirOwnHeaders() {
    Written read = Written.of(BANDS);
    assertThat(read.facts())
        .contains(
            "revenue.fiscal.gov-fund@final government-fund 0.00", "carry.closing@final 20.50");
    assertThat(read.sums()).containsExactly("920.50 = 20.50 + 800.00 + 0.00 + 100.00");
    assertThat(Written.of(BANDS.replace("100.00", "101.00")).sums()).isEmpty();
  }

  /// 结余 of a year is no balance of all years, and beside a budget 结余 may be what was not spent of it.
  @Test
  void takesOtherBalancesForNone() {
    assertThat(Written.of(BANDS.replace("结余 |", "当年结余 |")).facts())
        .noneMatch(it -> it.startsWith("carry.closing"));
    assertThat(
        Written.of(
            """
            沅坡县民政局2021年度部门整体支出绩效评价自评报告
            一、支出情况
            @unit 单位：万元
            | 机构名称 | 年初预算 | 支出合计 | 基本支出 | 项目支出 | 结余 |
            | 局机关及二级机构汇总 | 920.50 | 900.00 | 600.00 | 300.00 | 20.50 |
            """)
            .facts())
        .noneMatch(it -> it.startsWith("carry.closing"));
  }

  /// Pairs of names and values say what was planned for a project, what came and what was used.
  @Test
  void readsPairsOfAProject() {
    assertThat(
        Written.of(
            """
            棠湖市总工会2015年度项目支出绩效自评表
            一、项目基本情况
            | 项目名称 | 职工活动中心维修 | < | < | 项目负责人 | 某 |
            | 计划投资总额（万元） | 150 | 实际到位资金（万元） | 145 | 实际使用情况（万元） | 140.5 |
            | 市县财政 | 150 | 市县财政 | 145 | 市县财政 | 140.5 |
            """)
            .facts())
        .containsExactly(
            "programme.amount@budget 职工活动中心维修 150",
            "programme.amount@adjusted 职工活动中心维修 145",
            "programme.amount@final 职工活动中心维修 140.5");
  }
}
