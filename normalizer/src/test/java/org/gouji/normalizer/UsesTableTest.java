package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tables of what the money of a project was used for.
class UsesTableTest {

  /// What the money of a project was used for, and what all uses come to.
  @Test
  void readsTheUsesOfAProject() {
    for (String header : new String[] {"支出内容", "资金使用方向", "支出项目", "项目类别", "建设项目"}) {
      Written read =
          Written.of(
              """
              青山县总工会2023年度职工书屋建设项目支出绩效自评报告
              一、资金使用情况
              @unit 单位：万元
              | 序号 | %s | 计划安排 | 实际到位 | 实际支出 |
              | 1 | 书屋改造 | 24.00 | 22.00 | 21.60 |
              | 2 | 图书采购 | 16.00 | 16.00 | 15.82 |
              | 3 | 职工教育培训 | 5.00 | 4.00 | 4.00 |
              | 合计 | < | 45.00 | 42.00 | 41.42 |
              """
                  .formatted(header));
      assertThat(read.facts()).as(header)
          .contains(
              "programme.amount@budget 书屋改造 24.00", "programme.amount@adjusted 图书采购 16.00",
              "programme.amount@final 职工教育培训 4.00", "programme.amount@final 职工书屋建设 41.42")
          .noneMatch(it -> it.startsWith("expenditure."));
      assertThat(read.sums()).as(header).contains("41.42 = 21.60 + 15.82 + 4.00");
    }
  }

  /// The phase of a bare 金额 is only guessed: what it comes to is said of no programme by name.
  @Test
  void readsUsesWithoutAPhase() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度送温暖项目支出绩效自评报告
            一、资金使用情况
            | 序号 | 支出内容 | 金额（万元） | 备注 |
            | 1 | 走访慰问 | 24.00 | 慰问品和慰问金 |
            | 2 | 临时救助 | 6.50 | 转账发放 |
            | | 合计 | 30.50 | |
            """)
            .facts())
        .contains(
            "programme.amount@final 走访慰问 24.00", "programme.amount@final 临时救助 6.50",
            "programme.total@final 30.50")
        .noneMatch(it -> it.startsWith("expenditure."));
  }

  /// In a report about all of a department such a table may be about anything, and rows that are accounts
  /// are what they say.
  @Test
  void takesNoAccountsForUses() {
    String table =
        """
        一、支出情况
        @unit 单位：万元
        | 支出项目 | 年初预算数 | 决算数 |
        | 基本支出 | 24.00 | 21.60 |
        | 项目支出 | 16.00 | 15.82 |
        | 合计 | 40.00 | 37.42 |
        """;
    for (String title : new String[] {
      "青山县总工会2023年度部门整体支出绩效自评报告\n", "青山县总工会2023年度送温暖项目支出绩效自评报告\n"}) {
      assertThat(Written.of(title + table).facts()).as(title)
          .contains("expenditure.basic.total@final 21.60")
          .noneMatch(it -> it.startsWith("programme.amount@final 基本支出"));
    }
  }

  /// Kinds of cost are no programmes; what they come to is their programme's. 活动经费 and 补助 are some.
  @Test
  void takesNoCostsForProgrammes() {
    String table =
        """
        青山县总工会2023年度职工书屋建设项目支出绩效自评报告
        一、资金使用情况
        | 支出内容（经济科目） | 计划支出数（万元） | 实际支出数（万元） |
        | %s | 24.00 | 21.60 |
        | %s | 16.00 | 15.82 |
        | %s | 5.00 | 4.00 |
        | 支出合计 | 45.00 | 41.42 |
        """;
    Written costs = Written.of(table.formatted("培训费", "水电燃气费", "图书购置"));
    assertThat(costs.facts())
        .containsExactly(
            "programme.amount@budget 职工书屋建设 45.00", "programme.amount@final 职工书屋建设 41.42");
    assertThat(costs.sums()).contains("41.42 = 21.60 + 15.82 + 4.00");
    assertThat(Written.of(table.formatted("读书活动经费", "站点补助", "宣传费")).facts())
        .contains("programme.amount@final 读书活动经费 21.60", "programme.amount@budget 站点补助 16.00");
  }

  /// Where nothing else names the rows, what the money was for does.
  @Test
  void namesRowsByTheirUse() {
    assertThat(
        Written.of(
            """
            青山县卫生健康局2021年康复补助项目支出绩效自评报告
            二、项目资金使用情况
            @unit 单位：万元
            | 使用方向 | 预算数 | 执行数 | 执行率（%） |
            | 监护人补助 | 168.00 | 163.68 | 97.43 |
            | 免费服药 | 27.20 | 26.45 | 97.24 |
            | 合计 | 195.20 | 190.13 | 97.40 |
            """).facts())
        .contains(
            "programme.amount@budget 监护人补助 168.00", "programme.amount@final 免费服药 26.45");
  }

  /// 救助类别, 子项名称 and 培训班名称 are what rows of one programme are called, and who took part is added up beside what it
  /// cost, where the header counts all and not each.
  @Test
  void addsUpWhoTookPartBesideWhatItCost() {
    String table =
        """
        青山县总工会2023年度工会干部培训项目支出绩效自评报告
        一、资金使用情况
        @unit 单位：万元
        | %s | 实际支出 | %s | 方式 |
        | 主席培训班 | 21.46 | 126 | 脱产 |
        | 财务培训班 | 9.75 | 188 | 集中 |
        | 线上培训班 | 4.26 | 162 | 线上 |
        | 合计 | 35.47 | %s | |
        """;
    for (String name : new String[] {"子项名称", "培训班名称", "救助类别"}) {
      Written read = Written.of(table.formatted(name, "培训人数", "476"));
      assertThat(read.facts()).as(name)
          .contains("programme.amount@final 财务培训班 9.75");
      assertThat(read.sums()).as(name)
          .contains("35.47 = 21.46 + 9.75 + 4.26", "476 = 126 + 188 + 162");
    }
    assertThat(Written.of(table.formatted("子项名称", "每班人数", "159")).sums())
        .contains("35.47 = 21.46 + 9.75 + 4.26")
        .noneMatch(it -> it.contains("126"));
  }
}
