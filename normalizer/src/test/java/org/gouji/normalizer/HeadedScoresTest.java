package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Points of groups that a conclusion tells, and those of their items in sections of their own.
class HeadedScoresTest {

  private static final String TITLE = "青山县总工会2022年度部门整体支出绩效自评报告\n";

  private static Written report(String text) {
    return Written.of(TITLE + text);
  }

  @Test
  void itemsBelowTheHeadingOfAGroupAreOfTheSecondLevelAndComeToItsPoints() {
    Written report =
        report(
            """
            一、自评结论
            自评得分93.5分，其中履职效能（50分）得47分，管理效率（50分）得46.5分。
            （一）履职效能分析
            1.部门整体绩效产出指标完成情况（30分），得28.5分。新建工会46家，扣1.5分。
            2.部门整体绩效效益指标完成情况（20分），得18.5分。
            （二）管理效率分析
            1.预算编制（20分），得19.5分。
            2.预算执行（30分），得27分。全年支出98万元，扣3分。
            """);
    assertThat(report.facts())
        .contains(
            "score.level1 履职效能 47分", "score.level1 管理效率 46.5分",
            "score.level2 部门整体绩效产出指标完成情况 28.5分", "score.level2 部门整体绩效效益指标完成情况 18.5分",
            "score.level2 预算编制 19.5分", "score.level2 预算执行 27分");
    assertThat(report.sums()).contains("47分 = 28.5分 + 18.5分", "46.5分 = 19.5分 + 27分");
  }

  @Test
  void marksThatMakeUpThatOfAGroupAreItsItemsWhateverTheyGot() {
    assertThat(
        report(
            """
            一、自评结论
            自评得分93.5分，其中履职效能（50分）得47分，管理效率（50分）得46.5分。
            （一）管理效率情况
            1.预算编制。制度健全，得19.5分（满分20分）。
            2.预算执行。本项满分30分，自评28分。
            """).sums())
        .contains("46.5分 = 19.5分 + 28分");
  }

  @Test
  void aHeadingTellsThePointsOfItsGroup() {
    Written report =
        report(
            """
            一、投入（15分，得14分）
            1.目标设定（5分），得5分。
            2.预算配置（10分），得9分。
            二、过程。25分，得23.5分
            预算执行（10分）得9.5分，预算管理（15分）得14分。
            """);
    assertThat(report.facts())
        .contains(
            "score.level1 投入 14分", "score.level1 过程 23.5分", "score.level2 预算配置 9分",
            "score.level2 预算执行 9.5分");
    assertThat(report.sums()).contains("14分 = 5分 + 9分", "23.5分 = 9.5分 + 14分");
  }

  @Test
  void aLineWithTheMarkOfAGroupIsAHeading() {
    assertThat(
        report(
            """
            一、指标分析
            1.履职效能分析（满分50分）。
            该项自评48.6分，分两个方面。
            （1）产出指标完成情况，满分25分，自评24.6分。
            （2）效益指标完成情况，满分25分，自评24分。
            2.管理效率分析（满分50分）。
            该项自评47.5分。
            （1）预算编制，满分20分，自评20分。
            （2）预算执行，满分30分，自评27.5分。
            """).sums())
        .contains("48.6分 = 24.6分 + 24分", "47.5分 = 20分 + 27.5分");
  }

  @Test
  void aGroupNamedBelowAnotherIsAnItemOnlyWhereThePointsOfThatAreTold() {
    String below =
        """
        （一）过程情况
        1.预算执行（10分），得9.5分。
        """;
    assertThat(report("一、自评结论\n自评得分93分，其中投入14分，过程23分，产出56分。\n" + below).facts())
        .contains("score.level2 预算执行 9.5分");
    assertThat(report("一、自评结论\n自评得分93分。\n" + below).facts())
        .contains("score.level1 预算执行 9.5分");
  }

  @Test
  void itemsOfSeveralProjectsComeToThePointsOfNone() {
    assertThat(
        report(
            """
            一、帮扶项目
            自评得分92分，其中产出得45分，效益得38分，预算执行得9分。
            （一）产出情况
            困难职工得20分，送温暖得26分。
            二、劳模项目
            自评得分93分，其中产出得46分，效益得38分，预算执行得9分。
            """).sums())
        .doesNotContain("46分 = 20分 + 26分");
  }

  @Test
  void pointsOfOtherThingsBelowAGroupAreNoItems() {
    Written report =
        report(
            """
            一、自评结论
            自评得分95分，其中投入14分，过程24分，产出29分，效果28分。
            （一）产出情况
            技能竞赛选手理论考试得88分，实操得92分。
            """);
    assertThat(report.facts()).noneMatch(it -> it.startsWith("score.level2"));
    assertThat(report.sums()).noneMatch(it -> it.contains("88分"));
  }

  @Test
  void thePointsOfAnItemAreNotThoseOfTheGroupThatItsNameBeginsWith() {
    assertThat(report("一、绩效情况\n产出数量得20分，产出质量得25分。\n").facts())
        .doesNotContain("score.level1 产出 20分");
  }

  /// 大部分 is no mark, and points without one behind an item that has one divide that.
  @Test
  void pointsWithoutAMarkDivideTheItemBeforeThem() {
    Written report =
        report(
            """
            一、自评结论
            自评得分95分，其中投入得13.5分，过程得24分，产出得29.5分，效果得28分。
            （一）过程情况分析
            过程指标分值25分，包括预算执行和资产管理。
            1.预算执行（15分），得14.5分。预算完成率（10分）：大部分项目按期完成，个别项目滞后，扣0.5分，得9.5分。支付进度率（5分）：达到序时进度，得5分。
            2.资产管理（10分），得9.5分。资产管理制度健全，得5分；部分电脑闲置，资产使用得4.5分。
            """);
    assertThat(report.facts())
        .contains("score.level2 预算执行 14.5分", "score.level2 资产管理 9.5分");
    assertThat(report.sums()).contains("24分 = 14.5分 + 9.5分");
  }

  /// 实际完成率 is a row of the third level, and 预算执行 comes to its own parts.
  @Test
  void rowsOfTheThirdLevelAreNoItems() {
    Written report =
        report(
            """
            一、自评结论
            自评得分95分，其中投入得13.5分，过程得24分，产出得29.5分，效果得28分。
            （一）过程情况分析
            1.预算执行（15分），得14.5分。
            （1）预算完成率（10分）。完成预算，得9.5分。
            （2）支付进度率（5分）。达到序时进度，得5分。
            2.资产管理（10分），得9.5分。
            （二）产出情况分析
            1.实际完成率（15分）。完成全部工作，得14.5分。
            2.质量达标率（15分）。全部达标，得15分。
            """);
    assertThat(report.facts())
        .contains("score.level2 预算执行 14.5分")
        .noneMatch(it -> it.startsWith("score.level2 实际完成率"));
    assertThat(report.sums()).contains("14.5分 = 9.5分 + 5分", "29.5分 = 14.5分 + 15分");
  }
}
