package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Identity;
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

  /// A list of what all programmes got is the department's, a form of one is the programme's.
  @Test
  void aListOfProgrammesIsOfTheDepartment() {
    String rows = "\n| 项目名称 | 年初预算 | 实际支出 |\n| 送温暖 | 20.00 | 18.00 |\n";
    assertThat(kind("青山县总工会2022年度项目支出绩效自评情况汇总表" + rows))
        .isEqualTo(Identity.Kind.WHOLE_DEPARTMENT);
    assertThat(kind("青山县总工会2022年度送温暖项目支出绩效自评表" + rows)).isEqualTo(Identity.Kind.PROJECT);
  }

  private static Identity.Kind kind(String text) {
    return Written.of(text).report().identity().kind();
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

  @Test
  void whatAProjectWasGivenComesBeforeWhatWasSpentOfItAndWhatWasLeft() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度困难职工帮扶项目支出绩效自评报告
            市级下达困难职工帮扶补助资金20万元，截至2022年12月31日，资金已使用18万元，结余2万元，资金执行率90%。
            """).facts())
        .anyMatch(it -> it.startsWith("programme.amount@budget") && it.endsWith(" 20万元"))
        .anyMatch(it -> it.startsWith("programme.amount@final") && it.endsWith(" 18万元"))
        .contains("carry.closing@final 2万元");
  }

  @Test
  void whatWasLeftOfOneProjectOfADepartmentIsNotWhatWasLeftOfAll() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            送温暖项目年初预算50万元，支出48万元，结余2万元。
            """).facts())
        .noneMatch(it -> it.startsWith("carry."));
  }

  @Test
  void theScoreOfTheOrganisationNamedWithItsYearIsThatOfTheReport() {
    for (String body : new String[] {"2022年度县总工会", "2022年县总工会", "县总工会", "2022年度青山县总工会"}) {
      assertThat(
          Written.of(
              """
              青山县总工会2022年度部门整体支出绩效自评报告
              三、自评结论
              %s部门整体支出绩效综合得分95.3分。
              """.formatted(body)).facts())
          .as(body)
          .contains("score.total 95.3分");
    }
  }

  @Test
  void theScoreOfTheOneProgrammeIsThatOfTheReport() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度困难职工帮扶资金项目支出绩效自评报告
            三、自评结论
            2022年度困难职工帮扶资金项目自评得分97.12分。
            劳模疗休养活动得分9分。
            """).facts())
        .contains("score.total 97.12分")
        .doesNotContain("score.total 9分");
  }
}
