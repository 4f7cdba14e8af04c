package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A report that begins with the form of one project goes on about that project.
class TextBelowFormTest {

  private static final String FORM =
      """
      2023年部门预算项目支出绩效自评表
      | 项目名称 | %s | < | < | < | < | < |
      | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 45.00 | 52.80 | 50.69 | 10 | 96%% | 9.6 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 科普活动场次 | ≥36场 | 41场 | 90 | 90 |
      """;
  private static final String TEXT =
      """
      评价结论
      年初预算45.00万元，全年支出50.69万元。
      存在问题
      资金到账较晚。
      """;

  @Test
  void goesOnAboutTheProjectOfTheForm() {
    Written read = Written.of(FORM.formatted("科普专项经费") + TEXT);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget 科普专项经费 45.00万元",
            "programme.amount@final 科普专项经费 50.69万元");
    assertThat(read.report().sections()).extracting(it -> it.id().orElse(""))
        .containsExactly("result", "problem");
  }

  /// What stands below two forms may be told of both.
  @Test
  void saysOfNoneWhereTwoAreFormed() {
    assertThat(
        Written.of(
            FORM.formatted("科普专项经费") + "\n" + FORM.formatted("科技馆免费开放资金") + TEXT).facts())
        .noneMatch(it -> it.startsWith("programme.amount") && it.endsWith(" 45.00万元"));
  }
}
