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
}
