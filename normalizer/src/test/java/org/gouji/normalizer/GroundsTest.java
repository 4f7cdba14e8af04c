package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.report.Grounds;
import org.junit.jupiter.api.Test;

/// What made a figure a fact of its indicator is said with it.
class GroundsTest {

  @Test
  void saysWhatMadeAFigureAFact() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门整体支出绩效自评报告
            全年支出合计412.60万元，其中：基本支出310.20万元，占75.18%；其余为项目支出102.40万元。
            另有2个下属事业单位。
            @unit 单位：万元
            | 项目 | 预算数 | 决算数 |
            | 基本支出 | 305.00 | 310.20 |
            """);

    assertThat(grounds(read, Grounds.CELL)).containsExactly("305.00", "310.20");
    assertThat(grounds(read, Grounds.LABEL))
        .containsExactly("412.60万元", "310.20万元", "102.40万元");
    assertThat(grounds(read, Grounds.PATTERN)).containsExactly("2个");
    assertThat(grounds(read, Grounds.TOPIC)).containsExactly("75.18%");
  }

  private static List<String> grounds(Written read, Grounds grounds) {
    return read.report()
        .facts()
        .stream()
        .filter(it -> it.grounds() == grounds)
        .map(it -> it.figure().quantity().printed())
        .toList();
  }
}
