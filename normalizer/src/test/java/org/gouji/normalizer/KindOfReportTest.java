package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindOfReportTest {

  @Test
  void whatAReportOnSeveralProjectsSpentIsWhatTheyCost() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度项目支出绩效自评报告
            截至12月底实际支出457.65万元。
            实际支出项目资金31.20万元。
            """).facts())
        .contains("programme.total@final 457.65万元", "programme.total@final 31.20万元")
        .noneMatch(it -> it.startsWith("expenditure."));
  }

  @Test
  void theBracketBehindATitleNamesTheProject() {
    assertThat(
        Written.of(
            """
            2020年度项目绩效自评报告（送温暖专项经费）
            经财政审核，到位资金12.6万元。
            支出资金12.4万元，执行率98.41%。
            """).facts())
        .contains("programme.amount@final 送温暖专项经费 12.4万元");
  }

  @Test
  void aReportOnTheWorkOfEvaluationNamesNoProject() {
    assertThat(
        Written.of(
            """
            青山县交通运输局2020年绩效自评工作报告
            年初预算66.9万元。
            """).facts())
        .noneMatch(it -> it.contains("工作报告"));
  }

  @Test
  void theScoreOfAllIsDividedIntoGroupsUnderAnyHeading() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            二、预算执行
            绩效自评得分96.5分（其中：投入10分、过程38.5分、产出28分、效果20分）。
            """).facts())
        .anyMatch(it -> it.startsWith("score.level1") && it.contains("过程"))
        .noneMatch(it -> it.startsWith("score.level2"));
  }
}
