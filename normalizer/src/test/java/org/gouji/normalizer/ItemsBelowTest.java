package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Numbered paragraphs below what was spent on projects.
class ItemsBelowTest {

  private static final String TITLE = "青山县总工会2022年度部门整体支出绩效自评报告\n一、支出情况\n";

  private static Written report(String text) {
    return Written.of(TITLE + text);
  }

  @Test
  void eachNamesAProjectWhateverIsToldBehindItsAmount() {
    Written report =
        report(
            """
            2022年项目支出120.50万元，比上年增加3.20万元，主要用于：
            1.劳动和技能竞赛：45.00万元，开展竞赛12场；
            2.职工普惠服务40.50万元（含观影、体检两项）；
            3.驿站运行维护支出20.00万元，其中水电费3.20万元、物业费4.80万元；
            4.宣传教育15.00万元。
            """);
    assertThat(report.facts())
        .contains(
            "programme.amount@final 劳动和技能竞赛 45.00万元", "programme.amount@final 职工普惠服务 40.50万元",
            "programme.amount@final 驿站运行维护 20.00万元", "programme.amount@final 宣传教育 15.00万元");
    assertThat(report.sums()).contains("120.50万元 = 45.00万元 + 40.50万元 + 20.00万元 + 15.00万元");
  }

  @Test
  void aParagraphWithoutAnAmountAnnouncesThem() {
    assertThat(
        report(
            """
            2022年项目支出56.40万元。
            全年项目支出安排如下：
            （1）职工之家建设22.00万元，新建职工之家5家；
            （2）送温暖34.40万元，走访慰问困难职工318户。
            """).sums())
        .contains("56.40万元 = 22.00万元 + 34.40万元");
  }

  @Test
  void whoGotOrGaveItIsNoProjectAndNeitherIsAKindOfExpenditure() {
    assertThat(
        report(
            """
            2022年项目支出80.00万元，其中：
            1、县职工服务中心30.00万元，用于开展各类活动。
            2、县工人文化宫50.00万元，用于场馆的运行。
            2022年项目支出80.00万元，其中：
            1、省级补助资金30.00万元，用于开展各类活动。
            2、县级财政安排50.00万元，用于场馆的运行。
            2022年基本支出80.00万元，其中：
            1、办公用品购置30.00万元，用于开展各类活动。
            2、差旅和会议费用50.00万元，用于场馆的运行。
            """).facts())
        .noneMatch(it -> it.startsWith("programme."));
  }

  @Test
  void moneyThatWasNotSpentIsTheCostOfNothing() {
    assertThat(
        report(
            """
            项目支出存在以下问题：
            1、驿站建设30.00万元，尚未形成实际的支付。
            2、职工疗养20.00万元，到年底也没有开展。
            """).facts())
        .noneMatch(it -> it.startsWith("programme."));
  }
}
