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
}
