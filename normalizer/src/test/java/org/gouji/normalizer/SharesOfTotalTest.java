package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Claim;
import org.junit.jupiter.api.Test;

/// Tables of what the money of one project was used for: shares of the total, and what is left of all.
class SharesOfTotalTest {

  private static final String TITLE = "青山县2023年度农村道路养护专项资金绩效评价报告\n二、资金使用情况\n@unit 单位：万元\n";

  @Test
  void holdsEachShareAgainstTheTotal() {
    Written read =
        Written.of(
            TITLE
                + """
                | 序号 | 支出内容 | 金额 | 占比 |
                | 1 | 日常养护 | 52.40 | 52.40%% |
                | 2 | 小修保养 | 27.10 | 21.70%% |
                | 3 | 安全设施 | 20.50 | 20.50%% |
                | | 合计 | 100.00 | 100%% |
                """
                    .formatted());
    assertThat(read.claims(Claim.Share.class))
        .extracting(it -> it.percent().printed() + " of " + it.wholes().get(0).printed())
        .containsExactly("52.40% of 100.00", "21.70% of 100.00", "20.50% of 100.00");
  }

  /// Shares of a budget are none of the total.
  @Test
  void claimsNoSharesOfSomethingElse() {
    assertThat(
        Written.of(
            TITLE
                + """
                | 支出内容 | 金额 | 占比 |
                | 日常养护 | 52.40 | 43.67%% |
                | 小修保养 | 47.60 | 39.67%% |
                | 合计 | 100.00 | 83.34%% |
                """
                    .formatted())
            .claims(Claim.Share.class))
        .isEmpty();
  }

  /// A table may leave out its unit.
  @Test
  void readsTotalsWithoutUnit() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            二、项目支出情况
            | 补助项目 | 预算数 | 支出数 |
            | 技能竞赛 | 96.00 | 91.35 |
            | 职工书屋 | 45.00 | 38.28 |
            | 合计 | 141.00 | 129.63 |
            """)
            .facts())
        .contains("programme.total@final 129.63");
  }

  /// In a report about one project, what all of its parts have left is left of it.
  @Test
  void readsWhatIsLeftOfAll() {
    String table =
        """
        | 补助项目 | 预算数 | 支出数 | 结余数 |
        | 技能竞赛 | 96.00 | 91.35 | 4.65 |
        | 职工书屋 | 45.00 | 38.28 | 6.72 |
        | 合计 | 141.00 | 129.63 | 11.37 |
        """;
    assertThat(Written.of(TITLE + table).facts())
        .contains("carry.closing@final 11.37")
        .noneMatch(it -> it.endsWith(" 4.65"));
    assertThat(
        Written.of("青山县总工会2023年度部门整体支出绩效自评报告\n二、项目支出情况\n@unit 单位：万元\n" + table).facts())
        .noneMatch(it -> it.startsWith("carry.closing"));
  }
}
