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

  /// A line above all tables says the unit of those that print none; what is left at the end of the year is no part of
  /// what was spent.
  @Test
  void takesTheUnitOfTheLineAboveAllTables() {
    Written read =
        Written.of(
            """
            集岩市妇女联合会2024年度部门整体支出绩效自评表
            金额单位：万元
            @caption 表1　收支预算执行情况
            | 项目 | 年初预算数 | 调整预算数 | 决算数 |
            | 本年支出合计 | 318.20 | 336.90 | 329.47 |
            | 其中：基本支出 | 226.70 | 231.40 | 230.18 |
            | 项目支出 | 91.50 | 105.50 | 99.29 |
            | 年末结转和结余 | | | 7.43 |
            @caption 表2　“三公”经费
            | 项目 | 上年决算 | 本年预算 | 本年决算 |
            | 合计 | 2.16 | 2.80 | 1.95 |
            | 公务用车购置及运行维护费 | 1.50 | 1.80 | 1.42 |
            | 公务接待费 | 0.66 | 1.00 | 0.53 |
            """);
    assertThat(read.facts())
        .contains(
            "expenditure.total@final 329.47", "carry.closing@final 7.43",
            "three-public.total@final 1.95", "three-public.reception@budget 1.00");
    assertThat(read.sums()).contains("329.47 = 230.18 + 99.29")
        .noneMatch(it -> it.contains("7.43"));
  }

  /// The head of one project's form tells its phases in pairs of names and values, with their unit in the name.
  @Test
  void readsTheHeadOfAProjectsForm() {
    assertThat(
        Written.of(
            """
            2023年度项目支出绩效自评结果
            预算主管部门：浦云区司法局
            项目名称：社区矫正智慧监管项目。
            | 年初预算数（元） | 1,260,000.00 | 全年预算数（元） | 1,185,000.00 |
            | 全年执行数（元） | 1,161,300.00 | 预算执行率 | 98.00% |
            """)
            .facts())
        .contains(
            "programme.amount@budget 社区矫正智慧监管项目 1,260,000.00",
            "programme.amount@adjusted 社区矫正智慧监管项目 1,185,000.00",
            "programme.amount@final 社区矫正智慧监管项目 1,161,300.00");
  }

  /// 绩效指标 before 二级指标 and 三级指标 is the first level.
  @Test
  void takesTheNameOfAllLevelsForTheFirst() {
    Scorecard.Row row =
        Written.of(
            """
            沅嶂市总工会2022年度部门整体支出绩效自评报告
            | 绩效指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标（50分） | 数量指标 | 新建基层工会 | ≥150家 | 163家 | 50 | 50 |
            | 效益指标（50分） | 社会效益指标 | 职工队伍稳定 | 持续稳定 | 持续稳定 | 50 | 50 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows()
            .get(0);
    assertThat(row.level1()).isEqualTo("产出指标（50分）");
    assertThat(row.level3()).isEqualTo("新建基层工会");
  }

  /// What was built is what the money of a project was for; of two units of one line that of money is meant.
  @Test
  void readsWhatWasBuiltForTheMoneyOfAProject() {
    assertThat(
        Written.of(
            """
            乌兰旗总工会2023年职工服务阵地建设项目绩效评价报告
            一、资金使用情况
            @unit 单位：处、万元
            | 序号 | 建设内容 | 计划数量 | 完成数量 | 预算安排 | 实际支出 |
            | 1 | 新建户外劳动者服务站点 | 12 | 11 | 60.00 | 54.20 |
            | 2 | 苏木镇职工之家 | 3 | 3 | 45.00 | 43.18 |
            | 合计 | < | 15 | 14 | 105.00 | 97.38 |
            """)
            .facts())
        .contains(
            "programme.amount@budget 新建户外劳动者服务站点 60.00", "programme.amount@final 苏木镇职工之家 43.18");
  }
}
