package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Claim;
import org.junit.jupiter.api.Test;

/// Tables whose first cells are numbered as headings are.
class OutlineTest {

  /// Amounts in 元 are long, and still no text that stands under 一、本年收入.
  @Test
  void takesAccountsInYuanForNoReport() {
    for (String[] each : new String[][] {
      {"23,487,612.35", "9,862,412.35", "1,206,330.18", "24,693,942.53", "13,302,400.00"},
      {"234876123.50元", "98624123.50元", "12063301.80元", "246939425.30元", "133024000.00元"}}) {
      assertThat(
          Written.of(
              """
              青山县总工会2020年度部门整体支出绩效自评报告
              一、收支情况
              @caption 表1：2020年度收支预决算情况表
              @unit 单位：元
              | 项目 | 年初预算数 | 决算数 |
              | 一、本年收入 | %1$s | %1$s |
              | 其中：一般公共预算财政拨款 | %2$s | %2$s |
              | 二、年初结转和结余 | %3$s | %3$s |
              | 三、本年支出 | %4$s | %4$s |
              | （一）基本支出 | %5$s | %5$s |
              | 四、年末结转和结余 | — | %3$s |
              """
                  .formatted((Object[]) each))
              .facts())
          .contains(
              "revenue.total@budget " + each[0], "expenditure.total@final " + each[3],
              "expenditure.basic.total@budget " + each[4], "carry.closing@final " + each[2]);
    }
  }

  /// A report in a table tells amounts in sentences.
  @Test
  void readsAReportInATable() {
    assertThat(
        Written.of(
            """
            青山县总工会2020年度部门整体支出绩效自评报告
            | 一、部门概况 | 内设机构3个，年末在职8人。 |
            | 二、预算执行情况 | 本年收入合计23,487,612.35元，本年支出合计23,915,084.27元。 |
            | 三、存在的问题 | 预算编制不够细。 |
            | 四、改进措施 | 加强预算管理。 |
            """)
            .report()
            .sections())
        .hasSizeGreaterThan(3);
  }

  /// Its numbers are none of the text around it.
  @Test
  void countsTheHeadingsOfATableAnew() {
    assertThat(
        Written.of(
            """
            青山县总工会2020年度部门整体支出绩效自评报告
            一、自评情况
            | 一、部门概况 | 内设机构3个，年末在职8人。 |
            | 二、预算执行情况 | 本年收入合计23,487,612.35元，本年支出合计23,915,084.27元。 |
            | 三、存在的问题 | 预算编制不够细。 |
            | 四、改进措施 | 加强预算管理。 |
            二、自评表
            """)
            .report()
            .claims())
        .filteredOn(Claim.Sequence.class::isInstance)
        .extracting(it -> ((Claim.Sequence) it).entries().size())
        .containsExactlyInAnyOrder(2, 4);
  }
}
