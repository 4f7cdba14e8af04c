package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a text calls 总计 and means this year's revenue or expenditure by.
class TotalsWithoutCarryTest {

  private static Written report(String text) {
    return Written.of("青山县总工会2022年度部门整体支出绩效自评报告\n一、部门收支情况\n" + text);
  }

  @Test
  void totalsOfThisYearsMoneyAloneAreWhatCameAndWent() {
    assertThat(
        report(
            """
            2022年度收入总计500万元，较上年520万元减少20万元。其中：财政拨款收入480万元，其他收入20万元。年初结转和结余20万元。
            2022年度支出总计510万元，其中：基本支出300万元，项目支出210万元。年末结转和结余10万元。
            """).facts())
        .contains(
            "revenue.total@final 500万元", "revenue.total@final 520万元",
            "expenditure.total@final 510万元");
  }

  @Test
  void totalsWithWhatWasCarriedOverAreTotals() {
    assertThat(
        report(
            """
            2022年度收入总计520万元，其中：财政拨款收入480万元，其他收入20万元，年初结转和结余20万元。
            2022年度支出总计520万元，其中：基本支出300万元，项目支出210万元，年末结转和结余10万元。
            """).facts())
        .contains("revenue.grand-total@final 520万元", "expenditure.grand-total@final 520万元");
  }

  @Test
  void nothingCarriedOverLeavesTotalsWhatTheyAreCalled() {
    assertThat(
        report(
            """
            2022年度收入总计500万元，其中：财政拨款收入480万元，其他收入20万元。年初结转和结余0万元。
            """).facts())
        .contains("revenue.grand-total@final 500万元");
  }

  @Test
  void kindsThatDoNotComeToATotalProveNothing() {
    assertThat(
        report(
            """
            2022年度收入总计520万元，其中：财政拨款收入480万元，其他收入20万元。年初结转和结余20万元。
            """).facts())
        .contains("revenue.grand-total@final 520万元");
  }
}
