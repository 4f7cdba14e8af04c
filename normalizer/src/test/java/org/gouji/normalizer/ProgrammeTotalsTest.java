package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeTotalsTest {

  private static final String TOLD =
      """
      某市残疾人联合会2023年度残疾人康复补助资金项目支出绩效自评报告
      一、资金投入情况
      2023年残疾人康复补助资金项目年初预算安排320.00万元，全年实际支出297.40万元，年末结余22.60万元。
      @unit 单位：万元
      """;

  /// What places got and spent comes to what the project got and spent.
  @Test
  void tellsOfTheProjectInTheTotalOfPlaces() {
    for (String header : new String[] {"县区", "地区", "单位", "乡镇", "单位名称"}) {
      Written read =
          Written.of(
              TOLD
                  + """
                  | %s | 下达资金 | 实际支出 | 结余 | 执行率 |
                  | 东山县 | 180.00 | 171.30 | 8.70 | 95.17%% |
                  | 西河县 | 140.00 | 126.10 | 13.90 | 90.07%% |
                  | 合计 | 320.00 | 297.40 | 22.60 | 92.94%% |
                  """
                      .formatted(header));

      assertThat(read.facts()).as(header)
          .filteredOn(it -> it.endsWith(" 320.00") || it.endsWith(" 297.40"))
          .containsExactly(
              "programme.amount@budget 残疾人康复补助资金项目 320.00",
              "programme.amount@final 残疾人康复补助资金项目 297.40");
      assertThat(read.facts()).as(header)
          .contains("carry.closing@final 22.60")
          .noneMatch(it -> it.startsWith("programme.") && it.contains("180.00"));
      assertThat(read.sums()).as(header).contains("297.40 = 171.30 + 126.10");
      assertThat(read.completions()).as(header)
          .contains("95.17% = 171.30 / 180.00", "92.94% = 297.40 / 320.00");
    }
  }

  /// A wrong total is held against what the report told before.
  @Test
  void tellsOfTheProjectWhereOneAmountIsAnother() {
    assertThat(
        Written.of(
            TOLD
                + """
                | 县区 | 分配资金 | 实际支出 |
                | 东山县 | 180.00 | 171.30 |
                | 西河县 | 140.00 | 126.10 |
                | 合计 | 320.00 | 279.40 |
                """)
            .facts())
        .contains("programme.amount@final 残疾人康复补助资金项目 279.40");
  }

  /// Nothing says that these are all of the project.
  @Test
  void tellsNothingOfAPart() {
    assertThat(
        Written.of(
            TOLD
                + """
                | 县区 | 下达资金 | 实际支出 | 结余 |
                | 东山县 | 30.00 | 28.00 | 2.00 |
                | 西河县 | 20.00 | 20.00 | 0.00 |
                | 合计 | 50.00 | 48.00 | 2.00 |
                """)
            .facts())
        .noneMatch(it -> it.endsWith(" 50.00") || it.endsWith(" 48.00") || it.endsWith(" 2.00"));
  }
}
