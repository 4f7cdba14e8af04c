package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables of the people at both ends of a year, and of those who came and left between.
class StaffMovesTest {

  private static final String TITLE = "梓陂县总工会2022年度部门整体支出绩效自评报告\n";

  /// Who was there when the year began is of the year before, and holds posts without being one.
  @Test
  void readsBothEndsOfTheYear() {
    String table =
        TITLE
            + """
            机构人员编制情况表
            @unit 单位：人
            | 编制类别 | 编制数 | 上年末实有 | 本年增加 | 本年减少 | 年末实有 | 备注 |
            | 行政编制 | 7 | 7 | 2 | 1 | 8 | |
            | 参公事业编制 | 4 | 4 | 0 | 2 | 2 | 调出 |
            | 合计 | 11 | 11 | 2 | 3 | 10 | |
            """;

    assertThat(ofYears(table))
        .contains(
            "2022 staff.establishment.ref-public 4", "2022 staff.establishment.total 11",
            "2021 staff.on-duty.total 11", "2022 staff.on-duty.total 10")
        .noneMatch(it -> it.startsWith("2021 staff.establishment"));
    assertThat(Written.of(table).sums())
        .contains("8 = 7 + 2 - 1", "2 = 4 + 0 - 2", "10 = 11 + 2 - 3");
  }

  /// 年初 is the end of the year before as well.
  @Test
  void takesTheBeginningOfAYearForTheEndOfTheLast() {
    String table =
        TITLE
            + """
            人员增减变动表
            | 项目 | 编制数（人） | 年初实有人数（人） | 本年调入（人） | 本年调出（人） | 年末实有人数（人） |
            | 行政编制 | 8 | 8 | 2 | 3 | 7 |
            | 事业编制 | 6 | 5 | 1 | 0 | 6 |
            | 合计 | 14 | 13 | 3 | 3 | 13 |
            """;

    assertThat(ofYears(table))
        .contains("2021 staff.on-duty.total 13", "2022 staff.on-duty.total 13")
        .doesNotContain("2022 staff.establishment.institution 5");
    assertThat(Written.of(table).sums()).contains("7 = 8 + 2 - 3", "13 = 13 + 3 - 3");
  }

  /// Who came is no number of people on duty, and those in their posts and the retired together are none either.
  @Test
  void leavesWhoCameAndTheRetiredOut() {
    assertThat(
        ofYears(
            TITLE
                + """
                人员情况
                | 人员类别 | 上年末人数 | 新增 | 减少 | 本年末人数 |
                | 在职人员 | 15 | 3 | 2 | 16 |
                | 退休人员 | 9 | 2 | 1 | 10 |
                | 合计 | 24 | 5 | 3 | 26 |
                """))
        .contains("2021 staff.on-duty.total 15", "2022 staff.on-duty.total 16")
        .noneMatch(it -> it.endsWith(" 3") || it.endsWith(" 24"));
  }

  /// What is lost to a column that nobody knows is missing from no sum.
  @Test
  void claimsNothingAcrossOtherColumns() {
    assertThat(
        Written.of(
            TITLE
                + """
                | 人员类别 | 编制数 | 年初人数 | 调入 | 转任 | 年末在职人数 |
                | 行政人员 | 9 | 9 | 2 | 3 | 8 |
                | 事业人员 | 7 | 6 | 1 | 0 | 7 |
                """)
            .sums())
        .isEmpty();
  }

  private static List<String> ofYears(String report) {
    return Written.of(report)
        .report()
        .facts()
        .stream()
        .map(
            it -> it.year().map(String::valueOf).orElse("") + " " + it.indicator() + " "
                + it.figure().printed())
        .toList();
  }
}
