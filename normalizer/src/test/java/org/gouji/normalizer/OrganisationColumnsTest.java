package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tables with a column for each of several organisations, and a row for each thing told of them.
class OrganisationColumnsTest {

  private static final String TITLE = "梓陂市总工会2023年度部门整体支出绩效自评报告\n";

  /// The total is the department's own, every other column one organisation's.
  @Test
  void readsWhoseEachColumnIs() {
    Written read =
        Written.of(
            TITLE
                + """
                | 项目 | 市总工会机关 | 市工人文化宫 | 市职工服务中心 | 合计 |
                | 编制数（人） | 24 | 16 | 10 | 50 |
                | 本年收入（万元） | 886.40 | 312.70 | 136.90 | 1,336.00 |
                | 本年支出（万元） | 874.15 | 305.30 | 130.55 | 1,310.00 |
                | 其中：基本支出 | 520.10 | 168.40 | 80.25 | 768.75 |
                | 项目支出 | 354.05 | 136.90 | 50.30 | 541.25 |
                """);

    assertThat(read.facts())
        .contains(
            "staff.establishment.total 市总工会机关 24", "staff.establishment.total 50",
            "revenue.total@final 市工人文化宫 312.70", "revenue.total@final 1,336.00",
            "expenditure.basic.total@final 市职工服务中心 80.25",
            "expenditure.project.total@final 541.25");
    assertThat(read.sums())
        .contains("50 = 24 + 16 + 10", "1,336.00 = 886.40 + 312.70 + 136.90");
  }

  /// No figure of one organisation is the department's, whatever the total is called; rates add up to nothing.
  @Test
  void takesNoneForTheWhole() {
    Written read =
        Written.of(
            TITLE
                + """
                收支情况表
                @unit 单位：万元
                | 项目 | 机关 | 职工帮扶中心 | 汇总 |
                | 支出决算 | 780.00 | 95.00 | 875.00 |
                | “三公”经费 | 3.20 | 1.10 | 4.30 |
                | 年末结转结余 | 5.00 | 1.00 | 6.00 |
                | 预算执行率 | 97.50% | 95.00% | 97.22% |
                """);

    assertThat(read.facts())
        .contains(
            "expenditure.total@final 机关 780.00", "expenditure.total@final 875.00",
            "three-public.total 职工帮扶中心 1.10", "ratio.execution@final 机关 97.50%")
        .doesNotContain("expenditure.total@final 780.00", "three-public.total 1.10");
    assertThat(read.sums())
        .contains("875.00 = 780.00 + 95.00")
        .noneMatch(it -> it.contains("%"));
  }

  /// Totals in front, and organisations without any.
  @Test
  void readsTotalsInFrontAndNone() {
    String first =
        """
        @unit 单位：万元
        | 项目 | 合计 | 机关本级 | 工人疗养院 |
        | 基本支出 | 688.50 | 520.10 | 168.40 |
        | 项目支出 | 490.95 | 354.05 | 136.90 |
        """;

    assertThat(Written.of(TITLE + first).facts())
        .contains("expenditure.basic.total 688.50", "expenditure.basic.total 工人疗养院 168.40");
    assertThat(Written.of(TITLE + first).sums()).contains("490.95 = 354.05 + 136.90");
    assertThat(Written.of(TITLE + first.replaceAll("合计 \\||(?:688.50|490.95) \\|", "")).facts())
        .contains("expenditure.basic.total 机关本级 520.10")
        .doesNotContain("expenditure.basic.total 520.10");
  }

  /// A total that few rows bear out is claimed of none; funds side by side are no organisations.
  @Test
  void claimsNothingElse() {
    assertThat(
        Written.of(
            TITLE
                + """
                @unit 单位：万元
                | 项目 | 机关 | 职工学校 | 合计 |
                | 基本支出 | 520.10 | 168.40 | 700.00 |
                | 项目支出 | 354.05 | 136.90 | 490.95 |
                """)
            .sums())
        .noneMatch(it -> it.contains(" + 168.40") || it.contains(" + 136.90"));
    assertThat(
        Written.of(
            TITLE
                + """
                @unit 单位：万元
                | 项目 | 财政拨款 | 其他资金 | 合计 |
                | 基本支出 | 520.10 | 168.40 | 688.50 |
                """)
            .facts())
        .noneMatch(it -> it.contains("其他资金"));
  }

  /// A form of accounts with a row for the one organisation, called by its short name, and titles between the halves.
  @Test
  void takesTheRowOfTheOneOrganisationForAllOfIt() {
    Written read =
        Written.of(
            """
            岳山区2021年度部门整体支出绩效自评报告
            部门名称：共青团岳山区委员会
            | 年度收入情况（万元） | < | < | < |
            | 机构名称 | 收入合计 | 公共财政拨款 | 其他收入 |
            | 团区委 | 70.18 | 68.68 | 1.50 |
            | 年度支出情况（万元） | < | < | < |
            | 机构名称 | 支出合计 | 基本支出 | 项目支出 |
            | 团区委 | 70.18 | 60.18 | 10.00 |
            """);
    assertThat(read.facts())
        .contains(
            "revenue.total@final 70.18", "revenue.fiscal.general@final general-public 68.68",
            "revenue.other@final 1.50", "expenditure.total@final 70.18",
            "expenditure.basic.total@final 60.18", "expenditure.project.total@final 10.00");
  }
}
