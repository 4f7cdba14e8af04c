package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// How the groups of a scorecard are told from its rows.
class ScorecardGroupsTest {

  /// 投入, 过程 and the like under 评价指标 are the groups of a score where there is nothing else; beside other names they
  /// are items.
  @Test
  void takesRowsThatAreNamedLikeGroupsForThem() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效评价报告
            | 评价指标 | 分值 | 实际得分 |
            | 投入 | 20分 | 19.00分 |
            | 过程 | 40分 | 37.50分 |
            | 产出 | 40分 | 36.00分 |
            | 总分 | 100 | 92.50 |
            | 绩效评级 | | |
            """).facts())
        .contains("score.level1@final 投入 19.00分", "score.level1@final 产出 36.00分");
    assertThat(
        Written.of(
            """
            部门整体支出绩效评价报告
            | 评价指标 | 分值 | 实际得分 |
            | 投入 | 20分 | 19.00分 |
            | 职责明确 | 80分 | 73.50分 |
            | 总分 | 100 | 92.50 |
            """).facts())
        .noneMatch(it -> it.startsWith("score.level1"));
  }

  /// 一、投入 under 评价指标 is a group; with targets beside them numbered rows are indicators.
  @Test
  void takesNumberedRowsOfPointsForGroups() {
    String groups =
        """
        部门整体支出绩效自评报告
        | 评价指标 | 满分 | 自评得分 | 得分率 |
        | 一、投入 | 10 | 9 | 90% |
        | （二）过程 | 30 | 28.5 | 95% |
        | 合计 | 40 | 37.5 | 93.75% |
        """;
    assertThat(Written.of(groups).facts())
        .contains("score.level1@final 投入 9", "score.level1@final 过程 28.5",
            "score.total@final 37.5");
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评报告
            | 评价指标 | 分值 | 目标值 | 自评得分 |
            | 一、慰问劳模人数 | 10 | 20人 | 9 |
            | 二、慰问困难职工人数 | 30 | 60人 | 28.5 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .allMatch(it -> !it.level3().isEmpty());
  }

  /// A header says whose points stand below it, or its place does.
  @Test
  void tellsThePointsOfGroupsFromThoseOfRows() {
    Written byPlace =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 分值 | 二级指标得分 | 三级指标 | 分值 | 得分 |
            | 投入 | 目标设定 | 10 | 9 | 绩效目标合理性 | 5 | 5 |
            | ^ | ^ | ^ | ^ | 绩效指标明确性 | 5 | 4 |
            | 过程 | 预算执行 | 20 | 18 | 预算完成率 | 20 | 18 |
            | 合计 | | 30 | 27 | | 30 | 27 |
            """);
    assertThat(byPlace.facts())
        .contains(
            "score.level2@final 目标设定 9", "score.level2@final 预算执行 18", "score.total@final 27");
    Written byWords =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 权重 | 二级指标得分 | 一级指标得分 |
            | 投入（20分） | 目标设定 | 10 | 9 | 19 |
            | ^ | 预算配置 | 10 | 10 | ^ |
            | 过程（30分） | 预算执行 | 30 | 28 | 28 |
            | 合计 | < | 50 | 47 | 47 |
            """);
    assertThat(byWords.facts())
        .contains("score.level1@final 投入 19", "score.level1@final 过程 28", "score.total@final 47");
    assertThat(byWords.report().scorecards().get(0).rows())
        .extracting(it -> it.level2() + " " + it.score().orElseThrow().printed())
        .containsExactly("目标设定 9", "预算配置 10", "预算执行 28");
    Written merged =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 一级指标 | 分值 | 二级指标 | 完成情况 | 得分 |
            | 投入 | 20 | 目标设定 | 合理 | 9 |
            | ^ | ^ | 预算配置 | 合规 | 10 |
            """);
    assertThat(merged.report().scorecards().get(0).rows())
        .as("the points of their group, where rows have none of their own")
        .allMatch(it -> it.weight().orElseThrow().printed().equals("20"));
  }

  /// A table of the groups alone, upright or on its side.
  @TestFactory
  Stream<DynamicTest> readsWhatEachGroupGot() {
    return Stream.of(
        """
        | 一级指标 | 权重 | 自评得分 | 得分率 |
        | 决策 | 30 | 28 | 93.33% |
        | 产出 | 70 | 66.5 | 95.00% |
        | 合计 | 100 | 94.5 | 94.50% |
        """,
        """
        | | 决策 | 产出 | 总计 |
        | 分值 | 30 | 70 | 100 |
        | 得分 | 28 | 66.5 | 94.5 |
        """,
        """
        | 指标类别 | 决策 | 产出 | 合计 |
        | 权重 | 30 | 70 | 100 |
        | 自评得分 | 28 | 66.5 | 94.5 |
        | 得分率 | 93.33% | 95.00% | 94.50% |
        """)
        .map(
            table -> DynamicTest.dynamicTest(
                table,
                () -> {
                  Written read = Written.of("青山县总工会2022年度部门整体支出绩效自评报告\n三、自评得分\n" + table);
                  assertThat(read.facts())
                      .containsExactly(
                          "score.level1@final 决策 28", "score.level1@final 产出 66.5",
                          "weight.total 100", "score.total@final 94.5");
                  assertThat(read.report().scorecards().get(0).rows())
                      .extracting(it -> it.level1() + " " + it.weight().orElseThrow().printed())
                      .containsExactly("决策 30", "产出 70");
                }));
  }

  /// 一、投入 above 1. and 2. is their group and no row.
  @Test
  void takesGroupsAmongTheRowsForGroups() {
    Written read =
        Written.of(
            """
            部门整体支出绩效自评报告
            | 指标名称 | 分值 | 评分标准 | 得分 |
            | 一、投入 | 20 | | 19 |
            | 1.目标合理性 | 10 | 合理 | 10 |
            | 2.指标明确性 | 10 | 明确 | 9 |
            | 二、过程 | 80 | | 78 |
            | 1.预算完成率 | 80 | 100% | 78 |
            | 合计 | 100 | | 97 |
            """);
    Scorecard scorecard = read.report().scorecards().get(0);
    assertThat(scorecard.rows())
        .extracting(it -> it.level1() + "/" + it.level3())
        .containsExactly("投入/1.目标合理性", "投入/2.指标明确性", "过程/1.预算完成率");
    assertThat(scorecard.groups())
        .extracting(it -> it.name() + " " + it.weight().printed() + " " + it.rows().size())
        .containsExactlyInAnyOrder("投入 20 2", "过程 80 1");
    assertThat(read.facts())
        .contains("score.level1@final 投入 19", "score.level1@final 过程 78");
  }

  /// Of two columns of names without any level the first is that of the groups.
  @Test
  void takesTheFirstOfTwoNamesForTheGroup() {
    assertThat(
        Written.of(
            """
            四、绩效评价结果
            | 考核内容 | 考核指标 | 标准分 | 考核要求 | 自评得分 |
            | 预算管理（40分） | 预算编制完整性 | 20 | 完整 | 20 |
            | ^ | 预算执行率 | 20 | ≥95% | 18 |
            | 合计 | | 40 | | 38 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .extracting(it -> it.level1() + "/" + it.level3())
        .containsExactly("预算管理（40分）/预算编制完整性", "预算管理（40分）/预算执行率");
  }
}
