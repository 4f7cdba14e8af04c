package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Forms that set targets and ask for money; nothing was done or spent yet.
class TargetFormTest {

  private static final String FORM =
      """
      项目支出绩效目标申报表
      （2024年度）
      | 项目名称 | < | 职工普惠服务 | < | < |
      | 资金情况（万元） | < | 年度资金总额： | 150.00 | < |
      | ^ | < | 其中：财政拨款 | 120.00 | < |
      | ^ | < | 其他资金 | 30.00 | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 服务活动场次 | ≥36场 |
      | ^ | ^ | ^ | 新建工会组织数 | 20家 |
      | ^ | ^ | 成本指标 | 项目总成本 | ≤150万元 |
      | ^ | 满意度指标 | 服务对象满意度 | 职工满意度 | ≥95% |
      """;

  @Test
  void readsRowsThatHaveTargetsAlone() {
    Written read = Written.of(FORM);
    assertThat(read.facts())
        .contains(
            "union.org.new@target 20家", "programme.amount@target 职工普惠服务 ≤150万元",
            "ratio.satisfaction@target 职工满意度 ≥95%");
    assertThat(read.report().scorecards()).hasSize(1);
    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.level1() + " " + it.level2() + " " + it.level3())
        .containsExactly(
            "产出指标 数量指标 服务活动场次", "产出指标 数量指标 新建工会组织数", "产出指标 成本指标 项目总成本",
            "满意度指标 服务对象满意度 职工满意度");
  }

  /// The money of such a form is what is asked for; its targets are what it is asked for.
  @Test
  void takesTheMoneyForABudget() {
    assertThat(Written.of(FORM).facts())
        .contains(
            "programme.amount@budget 职工普惠服务 150.00",
            "programme.amount@budget fiscal 职工普惠服务 120.00");
  }

  @Test
  void knowsTheBudgetOfTheYearInAFormOfPairs() {
    assertThat(
        Written.of(
            """
            财政项目支出绩效目标填报表
            （2023年度）
            | 项目名称 | 职工服务站运行 | 项目类别 | 经常性项目 |
            | 项目总预算（元） | 3,600,000 | 项目当年预算（元） | 1,280,000 |
            """)
            .facts())
        .containsExactly("programme.amount@budget 职工服务站运行 1,280,000");
  }

  /// The amounts of a programme may stand side by side, below their names.
  @Test
  void readsFundsSideBySide() {
    assertThat(
        Written.of(
            """
            2024年项目支出绩效目标表
            @unit 单位：万元
            | 项目名称 | 工会干部培训 | < | < |
            | 项目资金 | 年度资金总额 | 财政拨款 | 其他资金 |
            | ^ | 38.00 | 30.00 | 8.00 |
            """)
            .facts())
        .containsExactlyInAnyOrder(
            "programme.amount@budget 工会干部培训 38.00", "programme.amount@budget fiscal 工会干部培训 30.00");
  }

  /// Rows of a table that lists activities have targets, whatever their report is.
  @Test
  void takesAColumnOfTargetsForTargets() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度工作报告
            | 职责活动 | 年度预算数（万元） | 绩效指标 | 指标值 |
            | 工会组织建设 | 18.00 | 新建工会组织数 | 25家 |
            | 困难职工帮扶 | 65.00 | 帮扶困难职工人数 | 210人 |
            """)
            .facts())
        .contains("programme.amount@budget 工会组织建设 18.00");
  }

  /// Goals above the first header are sentences as all others.
  @Test
  void readsGoalsAboveTheFirstHeader() {
    assertThat(
        Written.of(
            """
            部门整体绩效目标表
            （2023年度）
            | 部门名称 | 青山县总工会 | < | < |
            | 年度履职目标 | 全年新建工会组织80家，发展会员6000人。 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标值 |
            | 产出指标 | 数量指标 | 职工满意度 | ≥90% |
            """)
            .facts())
        .contains("union.org.new@target 80家", "union.member.new@target 6000人");
  }

  /// What a department asks for is what it may spend, divided by kind.
  @Test
  void readsTheBudgetOfADepartment() {
    String form =
        """
        部门整体绩效目标表
        （2023年度）
        | %s | 青山市总工会 | < |
        | 预算情况 | 部门预算总额（万元） | 962.40 |
        | ^ | 2、资金结构：（1）基本支出 | 612.40 |
        | ^ | （2）项目支出 | 350.00 |
        """;
    assertThat(Written.of(form.formatted("部门（单位）名称")).facts())
        .containsExactlyInAnyOrder(
            "expenditure.total@budget 962.40", "expenditure.basic.total@budget 612.40",
            "expenditure.project.total@budget 350.00");
    assertThat(Written.of(form.formatted("填报人")).facts())
        .noneMatch(it -> it.startsWith("expenditure.total"));
  }

  /// What the weights of a form without scores come to is no score.
  @Test
  void takesTheSumOfWeightsForNoScore() {
    String form =
        """
        2024年度部门整体支出绩效目标申报表
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准 |
        | 产出指标 | 数量指标 | 新建工会组织数 | ≥10家 | 60 | 完成得满分 |
        | 满意度指标 | 满意度 | 职工满意度 | ≥90% | 40 | 按比例得分 |
        | 合计 | < | < | | 100 | |
        """;
    assertThat(Written.of(form).facts())
        .contains("weight.total 100")
        .noneMatch(it -> it.startsWith("score."));
  }
}
