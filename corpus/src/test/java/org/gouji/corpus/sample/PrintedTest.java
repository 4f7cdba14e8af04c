package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {

  @ParameterizedTest
  @CsvSource({
    "300余名, 300, 300, 400, 名",
    "2200多人次, 2200, 2200, 2300, 人次",
    "10多场, 10, 10, 20, 场",
    "约2500名, 2500, 2450, 2550, 名",
    "三个, 3, 3, 3, 个",
    "十二个, 12, 12, 12, 个",
    "二十家, 20, 20, 20, 家",
    "≥95%, 95, 95, 95, %",
    "<=1136.92万, 1136.92, 1136.92, 1136.92, 万",
    "１２ 名, 12, 12, 12, 名",
    "'23,866.88万元', 23866.88, 23866.88, 23866.88, 万元",
    "1.2万人次, 12000, 12000, 12000, 人次",
  })
  void readsAFigure(String text, String value, String lower, String upper, String unit) {
    Printed printed = Printed.read(text).orElseThrow();

    assertThat(printed.value()).isEqualByComparingTo(value);
    assertThat(printed.lower()).isEqualByComparingTo(lower);
    assertThat(printed.upper()).isEqualByComparingTo(upper);
    assertThat(printed.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"合规", "10-12月", "每月", "工资总额的2%", "—"})
  void isNotAFigure(String text) {
    assertThat(Printed.read(text)).isEmpty();
  }
}
