package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.junit.jupiter.api.Test;

/// Columns that say how amounts changed since the year before.
class YearChangesTest {

  private static List<String> changes(Written read) {
    return read.claims(Claim.Change.class)
        .stream()
        .map(
            it -> it.current().map(Figure::printed).orElse("") + " - "
                + it.prior().map(Figure::printed).orElse("") + " = "
                + it.delta().or(it::rate).map(Figure::printed).orElse(""))
        .toList();
  }

  @Test
  void readsAmountsAndRatesOfChange() {
    for (String header : new String[] {
      "项目（单位：万元） | 2022年决算数 | 2023年年初预算数 | 2023年决算数 | 比上年增减额 | 增减（%）",
      "项目（单位：万元） | 上年决算数 | 年初预算数 | 决算数 | 较上年增减 | 增减率",
      "项目（单位：万元） | 2022年决算数 | 预算数 | 2023年决算数 | 比2022年增减 | 增减幅度"}) {
      Written read =
          Written.of(
              """
              青山县妇女联合会2023年度部门整体支出绩效自评附表
              一、收支情况
              | %s |
              | 收入合计 | 268.40 | 241.00 | 283.16 | 14.76 | 5.50%% |
              | 支出合计 | 265.85 | 241.00 | 280.91 | 15.06 | 5.66%% |
              | 其中：基本支出 | 181.32 | 176.00 | 186.47 | 5.15 | 2.84%% |
              | 项目支出 | 84.53 | 65.00 | 94.44 | 9.91 | 17.22%% |
              """
                  .formatted(header));
      assertThat(changes(read)).as(header)
          .contains(
              "283.16 - 268.40 = 14.76", "283.16 - 268.40 = 5.50%", "186.47 - 181.32 = 5.15",
              "94.44 - 84.53 = 17.22%");
    }
  }

  /// What differs from the budget has not changed since last year, and neither has what only one row bears
  /// out.
  @Test
  void claimsNoChangeThatRowsDoNotBearOut() {
    assertThat(
        changes(
            Written.of(
                """
                青山县总工会2023年度部门整体支出绩效自评报告
                一、收支情况
                | 项目（单位：万元） | 上年决算数 | 预算数 | 决算数 | 差额 |
                | 收入合计 | 268.40 | 241.00 | 283.16 | 42.16 |
                | 支出合计 | 265.85 | 241.00 | 280.91 | 39.91 |
                | 其中：基本支出 | 181.32 | 176.00 | 186.47 | 5.15 |
                """)))
        .isEmpty();
  }

  /// A total of 三公 expenses by its title changed as that says.
  @Test
  void readsTheChangeOfATotalByItsTitle() {
    for (String caption : new String[] {"表一 “三公”经费支出情况", "附表2：“三公”经费支出情况表"}) {
      assertThat(
          Written.of(
              """
              青山县总工会2023年度部门整体支出绩效自评报告
              @caption %s
              @unit 单位：万元
              | 项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 比2022年增减 | 增减率 |
              | 合计 | 6.12 | 7.50 | 5.83 | -0.29 | -4.74%% |
              | 1.公务用车购置及运行维护费 | 5.18 | 6.00 | 4.97 | -0.21 | -4.05%% |
              | 2.公务接待费 | 0.94 | 1.50 | 0.86 | -0.08 | -8.51%% |
              """
                  .formatted(caption))
              .facts())
          .as(caption)
          .contains(
              "three-public.total@final 5.83", "three-public.delta@final -0.29",
              "three-public.delta-rate@final -4.74%")
          .noneMatch(it -> it.contains("-0.21") || it.contains("-8.51"));
    }
  }
}
