package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsOfHeadingsTest {

  @Test
  void amountsBelowHeadingsOfTwoYearsAreOfTheYearAndThePhaseOfTheirs() {
    assertThat(
        Written.of(
            """
            青山县总工会“三公”经费公开说明
            一、2021年“三公”经费支出情况
            公务接待费1.2万元。
            二、2022年“三公”经费预算情况
            公务接待费1.1万元，比2021年实际支出1.2万元减少0.1万元。
            """).facts())
        .contains("three-public.reception@final 1.2万元", "three-public.reception@budget 1.1万元")
        .doesNotContain("three-public.reception@budget 1.2万元");
  }

  @Test
  void headingsOfOneYearLeaveAmountsWhatTheyAre() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年部门预算公开
            一、2022年收支预算情况
            收入预算320万元。
            二、2022年“三公”经费支出情况说明
            公务接待费1.1万元。
            """).facts())
        .contains("three-public.reception@budget 1.1万元");
  }

  @Test
  void headingsOnTheWorkOfAYearSayNothingOfAmounts() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、2021年预算绩效管理情况
            公用经费20万元。
            二、2022年度支出决算情况
            基本支出210万元。
            """).facts())
        .contains("expenditure.basic.total@final 210万元")
        .doesNotContain("expenditure.basic.public@budget 20万元");
  }
}
