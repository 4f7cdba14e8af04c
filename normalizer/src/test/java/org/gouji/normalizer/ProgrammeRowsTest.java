package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The programmes below 项目支出 in forms of base data.
class ProgrammeRowsTest {

  private static final String HEAD =
      """
      某县总工会2023年度部门整体支出绩效自评报告
      一、部门整体支出绩效评价基础数据表
      @unit 单位：万元
      | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
      """;

  /// Where the form asks for a row for each, what the rows are called does not matter.
  @Test
  void readsTheRowsThatTheFormAsksFor() {
    for (String special : new String[] {
      "2、专项资金（一个专项一行）", "2.专项经费（一个项目一行）：", "（2）项目专项支出（每个项目1行）",
      "2、专项资金（按项目分别填列）"}) {
      Written read =
          Written.of(
              HEAD
                  + """
                  | 项目支出： | 31.00 | 36.00 | 41.00 |
                  | 1、运行维护经费 | 6.00 | 7.00 | 8.00 |
                  | %s | 25.00 | 29.00 | 33.00 |
                  | 女职工素质提升 | 10.00 | 12.00 | 15.00 |
                  | 健步走与拔河比赛 | 15.00 | 17.00 | 18.00 |
                  | 公用经费 | 20.00 | 21.00 | 22.00 |
                  | 其中：办公费 | 3.00 | 3.10 | 3.20 |
                  """
                      .formatted(special));

      assertThat(read.facts()).as(special)
          .contains(
              "expenditure.project.special@budget 29.00",
              "expenditure.project.special@final 33.00",
              "programme.amount@budget 女职工素质提升 12.00",
              "programme.amount@final 健步走与拔河比赛 18.00")
          .noneMatch(it -> it.startsWith("programme.amount") && it.contains("办公费"))
          .noneMatch(it -> it.startsWith("programme.amount") && it.contains("专项"));
    }
  }

  /// 项目支出 may have a number of its own, of a level above theirs.
  @Test
  void readsNumberedRowsBelowNumberedProjects() {
    String table =
        """
        | 一、基本支出 | 238.00 | 251.00 | 249.00 |
        | 二、项目支出 | 25.00 | 29.00 | 33.00 |
        | %s劳模慰问及疗休养 | 10.00 | 12.00 | 15.00 |
        | %s健步走与拔河比赛 | 15.00 | 17.00 | 18.00 |
        """;
    assertThat(Written.of(HEAD + table.formatted("1.", "2.")).facts())
        .contains(
            "programme.amount@budget 劳模慰问及疗休养 12.00", "programme.amount@final 健步走与拔河比赛 18.00");
    assertThat(Written.of(HEAD + table.formatted("三、", "四、")).facts())
        .noneMatch(it -> it.startsWith("programme."));
  }

  /// Numbered rows right below 项目支出 are its items, whatever they are called; kinds of them are not.
  @Test
  void readsNumberedRowsBelowProjects() {
    Written read =
        Written.of(
            HEAD
                + """
                | 项目支出： | 38.00 | 41.00 | 44.00 |
                | 1、职工医疗互助 | 10.00 | 12.00 | 15.00 |
                | 2、健步走与拔河比赛 | 15.00 | 17.00 | 18.00 |
                | 3、其他运转类支出 | 13.00 | 12.00 | 11.00 |
                | 公用经费 | 20.00 | 21.00 | 22.00 |
                | 1、女职工用品 | 3.00 | 3.10 | 3.20 |
                """);
    assertThat(read.facts())
        .contains(
            "programme.amount@budget 职工医疗互助 12.00", "programme.amount@final 健步走与拔河比赛 18.00")
        .noneMatch(it -> it.startsWith("programme.amount") && it.contains("运转"))
        .noneMatch(it -> it.startsWith("programme.amount") && it.contains("女职工"));
  }

  @Test
  void readsSpecialFundsWithoutARequestOnlyBelowProjects() {
    Written read =
        Written.of(
            HEAD
                + """
                | 项目支出 | 31.00 | 36.00 | 41.00 |
                | 1、业务工作专项 | 6.00 | 7.00 | 8.00 |
                | 2、专项资金 | 25.00 | 29.00 | 33.00 |
                | 公用经费 | 20.00 | 21.00 | 22.00 |
                | 专项资金 | 1.00 | 2.00 | 3.00 |
                """);

    assertThat(read.facts()).contains("expenditure.project.special@final 33.00")
        .doesNotContain("expenditure.project.special@final 3.00");
  }

  /// What the form asks for is no part of a name.
  @Test
  void leavesTheRequestOutOfTheName() {
    Written read =
        Written.of(
            HEAD
                + """
                | 项目支出 | 40.00 | 45.00 | 50.00 |
                | 1、县级专项资金（一个专项一行） | 40.00 | 45.00 | 50.00 |
                | 2、运行维护经费（每项一行） | 0 | 0 | 0 |
                """);

    assertThat(read.facts())
        .contains(
            "programme.amount@final 县级专项资金 50.00", "expenditure.project.operation@budget 0");
  }

  /// A row with a number of its own is none of those that are asked for below the one before it.
  @Test
  void endsTheListWithTheNextNumber() {
    Written read =
        Written.of(
            HEAD
                + """
                | 项目支出 | 40.00 | 45.00 | 50.00 |
                | 1、专项资金（一个专项一行） | 25.00 | 29.00 | 33.00 |
                | 女职工素质提升 | 10.00 | 12.00 | 15.00 |
                | 健步走与拔河比赛 | 15.00 | 17.00 | 18.00 |
                | 2、零星开支 | 15.00 | 16.00 | 17.00 |
                | 尚未分配 | 1.00 | 1.00 | 1.00 |
                """);

    assertThat(read.facts())
        .filteredOn(it -> it.startsWith("programme.amount"))
        .allMatch(it -> it.contains("女职工素质提升") || it.contains("健步走与拔河比赛"))
        .hasSize(6);
  }

  /// The columns that add up say that the one which does not should.
  @Test
  void addsUpTheRowsBelowANumber() {
    for (String[] names : new String[][] {
      {"困难职工帮扶", "劳模慰问", "技能竞赛"}, {"（1）困难职工帮扶", "（2）劳模慰问", "（3）技能竞赛"}}) {
      Written read =
          Written.of(
              HEAD
                  + """
                  | 项目支出 | 36.00 | 41.00 | 44.00 |
                  | 1、运行维护经费 | 6.00 | 7.00 | 8.00 |
                  | 2、专项资金 | 30.00 | 34.00 | 36.00 |
                  | %s | 10.00 | 12.00 | 15.00 |
                  | %s | 15.00 | 17.00 | 18.00 |
                  | %s | 5.00 | 5.00 | 6.00 |
                  | 公用经费 | 20.00 | 21.00 | 22.00 |
                  """
                      .formatted((Object[]) names));

      assertThat(read.sums())
          .contains(
              "30.00 = 10.00 + 15.00 + 5.00", "34.00 = 12.00 + 17.00 + 5.00",
              "36.00 = 15.00 + 18.00 + 6.00");
    }
  }

  @Test
  void addsUpNothingThatDoesNotInMostColumns() {
    Written read =
        Written.of(
            HEAD
                + """
                | 1、运行维护经费 | 30.00 | 34.00 | 36.00 |
                | 困难职工帮扶 | 10.00 | 12.00 | 15.00 |
                | 劳模慰问 | 15.00 | 17.00 | 18.00 |
                | 公用经费 | 20.00 | 21.00 | 22.00 |
                """);

    assertThat(read.sums()).isEmpty();
  }
}
