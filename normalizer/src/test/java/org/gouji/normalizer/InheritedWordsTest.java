package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.Test;

/// Tables whose header does not say all: units, groups, whose rows they are and what a total is of stand elsewhere.
class InheritedWordsTest {

  private static final String COUNTY =
      """
      梓陂县总工会2021年度部门整体支出绩效自评报告
      二、收支情况
      年度收入情况（万元）
      | 机构名称 | 收入合计 | 其中： | < | < |
      | ^ | ^ | 上年结转 | 公共财政拨款 | 其他收入 |
      | 县总工会 | 486.35 | 12.60 | 441.75 | 32.00 |
      三公经费情况如下。
      | 机构名称 | “三公”经费合计 | 公务接待费 | 公务用车运维费 |
      | 县总工会 | 4.36 | 1.52 | 2.84 |
      """;

  /// The short name of the organisation is a row of all of it.
  @Test
  void readsTheRowOfTheOrganisation() {
    assertThat(Written.of(COUNTY).facts())
        .contains(
            "revenue.total@final 486.35", "carry.opening@final 12.60",
            "revenue.other@final 32.00", "three-public.total@final 4.36",
            "three-public.reception@final 1.52");
  }

  /// A table that prints no unit has the only one of those above it; where two are printed it has none.
  @Test
  void takesTheUnitOfTheTablesAbove() {
    assertThat(unit(COUNTY)).isEqualTo("万元");
    assertThat(unit(COUNTY.replace("三公经费情况", "年度支出情况（元）\n| 支出合计 |\n| 4719000 |\n三公经费情况")))
        .isEmpty();
  }

  private static String unit(String report) {
    return Written.of(report)
        .report()
        .facts()
        .stream()
        .filter(it -> it.indicator().equals("three-public.total"))
        .map(it -> it.figure().quantity().unit())
        .findFirst()
        .orElse("");
  }

  /// What was spent altogether stands above 基本支出 and 项目支出, though the three public expenses are told with it.
  @Test
  void knowsTheTotalOfBothHalves() {
    assertThat(
        Written.of(
            """
            潇川市妇女联合会2022年度部门整体支出绩效自评报告
            （一）“三公”经费
            @unit 单位：万元
            | 项目 | 2021年决算 | 2022年决算 |
            | 支出合计 | 695.38 | 733.15 |
            | 一、基本支出 | 421.90 | 438.72 |
            | 二、项目支出 | 273.48 | 294.43 |
            | 附：“三公”经费 | 7.60 | 6.48 |
            """)
            .facts())
        .contains("expenditure.total@final 733.15", "three-public.total@final 6.48")
        .noneMatch(it -> it.startsWith("three-public.total@final 733"));
  }

  /// A goal that several rows have together is the target of none; what the rows are grouped by may stand under a
  /// header that says something else.
  @Test
  void tellsGoalsAndGroupsFromTargets() {
    Scorecard.Row row =
        Written.of(
            """
            潇川市妇女联合会2022年度部门整体支出绩效自评报告
            | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 |
            | 目标1：维护权益（40分） | 产出指标 | 数量指标 | 讲座场次 | ≥120场 | 136场 | 50 | 50 |
            | 目标2：创业就业（40分） | 产出指标 | 数量指标 | 示范基地 | ≥8个 | 8个 | 50 | 50 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows()
            .get(0);
    assertThat(row.target().orElseThrow().printed()).isEqualTo("≥120场");
    Scorecard grouped =
        Written.of(
            """
            潇川市妇女联合会2022年度部门整体支出绩效自评报告
            | 整体支出绩效定量目标及实施计划完成情况 | 评价内容 | < | 绩效目标 | 完成情况 |
            | 产出目标 | 数量指标 | 讲座场次 | 30场 | 32场 |
            | ^ | 质量指标 | 合格率 | 100% | 100% |
            | 效益目标 | 社会效益 | 覆盖率 | 90% | 96% |
            | ^ | 满意度 | 群众满意度 | ≥90% | 96% |
            """)
            .report()
            .scorecards()
            .get(0);
    assertThat(grouped.rows())
        .extracting(Scorecard.Row::level1)
        .containsExactly("产出目标", "产出目标", "效益目标", "效益目标");
  }

  /// A year over one column belongs to the header as one over several does; what people are employed as may stand above
  /// the row of the organisation.
  @Test
  void readsTheYearAndTheJobAboveAColumn() {
    assertThat(
        Written.of(
            """
            榕浦县总工会2023年度部门整体支出绩效自评报告
            @unit 单位：万元
            | 项目 | 2022年度 | 2023年度 | < | 备注 |
            | ^ | 决算数 | 年初预算数 | 决算数 | ^ |
            | 基本支出 | 290.18 | 281.86 | 298.47 | |
            | 项目支出 | 131.37 | 130.50 | 141.35 | |
            附件
            | 单位名称 | 编制数（人） | 在职人数（人） | 社会化工会工作者（人） |
            | 榕浦县总工会 | 12 | 11 | 6 |
            """)
            .report()
            .facts())
        .extracting(
            it -> it.indicator() + " " + it.year().orElse(0) + " " + it.subject().orElse("") + " "
                + it.figure().printed())
        .contains(
            "expenditure.basic.total 2022  290.18", "expenditure.basic.total 2023  298.47",
            "expenditure.project.total 2022  131.37")
        .anyMatch(it -> it.matches("staff.contract 2023 社会化工会工作者.* 6"));
  }
}
