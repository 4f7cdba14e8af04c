package org.gouji.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingNumberTest {

  @ParameterizedTest
  @CsvSource({
    "第一部分 概况, 第一部分, 1, 1",
    "一、基本情况, 一、, 1, 2",
    "十二、其他, 十二、, 12, 2",
    "四 、改进措施, 四 、, 4, 2",
    "（二）预算及支出情况, （二）, 2, 3",
    "(三) 自评过程, (三), 3, 3",
    "3、 人员配置, 3、, 3, 4",
    "11．完成其他事项, 11．, 11, 4",
    "４．其他, ４．, 4, 4",
    "（1）基本情况, （1）, 1, 5",
    "2) 质量, 2), 2, 5",
    "③后续, ③, 3, 6",
    "- 2、至少, 2、, 2, 4"
  })
  void readsNumberAndLevel(String line, String printed, int value, int level) {
    HeadingNumber number = HeadingNumber.at(line).orElseThrow();

    assertThat(number.printed()).isEqualTo(printed);
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.60万元用于慰问", "2021年度", "一是加强领导", "一方面", "基本情况", ""})
  void doesNotTakeAmountsAndWordsForNumbers(String line) {
    assertThat(HeadingNumber.at(line)).isEmpty();
  }
}
