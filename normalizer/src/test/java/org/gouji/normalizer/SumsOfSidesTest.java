package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which rows make up the total of one side of revenue and expenditure.
class SumsOfSidesTest {

  private static Written read(String... spent) {
    StringBuilder rows = new StringBuilder();
    for (String row : spent) {
      rows.append("| ").append(row).append(" |\n");
    }
    return Written.of(
        """
        青山县档案馆2022年度决算
        @caption 支出决算表
        @unit 单位：万元
        | 项目（按功能分类） | 决算数 |
        %s
        """
            .formatted(rows));
  }

  /// Numbered without a gap, the rows say by themselves that they are all: one wrong figure hides nothing.
  @Test
  void addsUpRowsThatAreCounted() {
    assertThat(
        read("一、一般公共服务支出 | 402.18", "二、社会保障和就业支出 | 43.65", "三、住房保障支出 | 24.60", "本年支出合计 | 472.23")
            .sums())
        .contains("472.23 = 402.18 + 43.65 + 24.60");
    assertThat(
        read("一、一般公共服务支出 | 402.18", "二、社会保障和就业支出 | 43.65", "支出合计 | 445.38").sums())
        .contains("445.38 = 402.18 + 43.65");
  }

  /// A row may be lost where a number is, and one of which is no part of its own.
  @Test
  void leavesRowsWithAGapAlone() {
    assertThat(
        read("一、一般公共服务支出 | 402.18", "三、社会保障和就业支出 | 43.65", "四、住房保障支出 | 24.60", "本年支出合计 | 490.15")
            .sums())
        .isEmpty();
    assertThat(
        read("一、一般公共服务支出 | 402.18", "其中：行政运行 | 302.18", "二、住房保障支出 | 24.60", "本年支出合计 | 490.15")
            .sums())
        .isEmpty();
  }
}
