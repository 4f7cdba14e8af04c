package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Claim;
import org.junit.jupiter.api.Test;

/// Columns that say how much of what it may get each row of a scorecard got.
class ScoreRatesTest {

  private static final String TITLE = "青山县农村道路养护专项资金2023年度绩效评价报告\n";

  @Test
  void holdsEachRateAgainstThePointsOfItsRow() {
    Written read =
        Written.of(
            TITLE
                + """
                | 一级指标 | 分值 | 得分 | 得分率 |
                | 决策 | 20 | 18 | 90%% |
                | 过程 | 30 | 27.6 | 92%% |
                | 产出 | 50 | 46 | 92%% |
                | 合计 | 100 | 91.6 | 91.6%% |
                """
                    .formatted());
    assertThat(read.claims(Claim.Share.class))
        .extracting(
            it -> it.percent().printed() + " = " + it.part().printed() + " / "
                + it.wholes().get(0).printed())
        .containsExactly(
            "90% = 18 / 20", "92% = 27.6 / 30", "92% = 46 / 50", "91.6% = 91.6 / 100");
  }

  /// 0.9 lost its format and says no percentage.
  @Test
  void takesNoFractionForAPercentage() {
    assertThat(
        Written.of(
            TITLE
                + """
                | 一级指标 | 分值 | 得分 | 得分率 |
                | 决策 | 40 | 36 | 0.9 |
                | 产出 | 60 | 57 | 0.95 |
                """)
            .claims(Claim.Share.class))
        .isEmpty();
  }

  /// A rate that stands beside several rows in one cell is that of their group.
  @Test
  void takesNoRateOfAGroupForThatOfARow() {
    assertThat(
        Written.of(
            TITLE
                + """
                | 一级指标 | 二级指标 | 分值 | 得分 | 得分率 |
                | 决策 | 项目立项 | 20 | 20 | 95%% |
                | ^ | 绩效目标 | 20 | 18 | ^ |
                | 产出 | 数量 | 60 | 57 | 95%% |
                """
                    .formatted())
            .claims(Claim.Share.class))
        .hasSize(1);
  }
}
