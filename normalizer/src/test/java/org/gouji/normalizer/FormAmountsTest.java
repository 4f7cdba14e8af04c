package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whose the amounts of a form are, of which phase and fund.
class FormAmountsTest {

  /// Where the money of a report's one programme came from is told without its name.
  @Test
  void readsTheSourcesOfAReportsOneProgramme() {
    String table =
        """
        青山县总工会2022年度%s
        一、资金情况
        @unit 单位：万元
        | 资金来源 | 预算数 | 到位数 | 支出数 | 执行率 |
        | 中央财政资金 | 40.00 | 40.00 | 39.00 | 97.50%% |
        | %s | 80.00 | 80.00 | 78.50 | 98.13%% |
        | 合计 | 120.00 | 120.00 | 117.50 | 97.92%% |
        """;
    assertThat(Written.of(table.formatted("职工帮扶项目支出绩效自评报告", "其他资金")).facts())
        .contains(
            "programme.amount@budget 职工帮扶 120.00", "programme.amount@adjusted 职工帮扶 120.00",
            "programme.amount@final 职工帮扶 117.50", "programme.amount@final fiscal 职工帮扶 39.00");
    assertThat(Written.of(table.formatted("职工帮扶项目支出绩效自评报告", "劳模慰问")).facts())
        .noneMatch(it -> it.startsWith("programme.amount@final 职工帮扶"));
    assertThat(Written.of(table.formatted("部门整体支出绩效自评报告", "其他资金")).facts())
        .noneMatch(it -> it.startsWith("programme."));
  }

  /// 基本支出总额 and 项目支出总额 above the row of the budget add up to what was spent.
  @Test
  void givesAmountsThePhaseThatTheyAddUpTo() {
    String form =
        """
        2022年度青山县总工会部门整体绩效自评表
        | 单位名称 | 青山县总工会 | < | < | < | < |
        | 基本支出总额 | 312.38 | < | 项目支出总额 | 245.55 | < |
        | 预算执行情况（万元）（20分） | < | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分 |
        | 部门整体支出总额 | < | 600.00 | 557.93 | 92.99% | 18.60 |
        """;

    assertThat(Written.of(form).facts())
        .contains("expenditure.basic.total@final 312.38", "expenditure.project.total@final 245.55");
    assertThat(Written.of(form.replace("600.00", "557.93")).facts())
        .contains("expenditure.basic.total 312.38", "expenditure.project.total 245.55");
  }

  /// Of the amounts of a programme those of the year are its own, with the funds that make them up; what
  /// is left of last year is nothing of the whole organisation.
  @Test
  void readsTheAmountsThatAFormAsksFor() {
    Written read =
        Written.of(
            """
            财政项目支出绩效目标申报表
            （2023年度）
            | 项目名称 | < | 职工服务中心运行 | < | < | < |
            | 主管部门 | < | 青山区总工会 | < | 实施单位 | 青山区职工服务中心 |
            | 项目资金（元） | 项目资金总额 | 12,300,000.00 | 年度资金申请总额 | 4,100,000.00 | < |
            | ^ | 其中：财政资金 | 12,000,000.00 | 其中：当年财政拨款 | 4,000,000.00 | < |
            | ^ | 其他资金 | 300,000.00 | 上年结转资金 | 100,000.00 | < |
            """);

    assertThat(read.facts())
        .containsExactly(
            "programme.amount@budget 职工服务中心运行 4,100,000.00",
            "programme.amount@budget fiscal 职工服务中心运行 4,000,000.00");
  }

  /// What 项目支出 may reach is an amount of it, and what a programme costs one of the programme.
  @Test
  void readsTheCostsOfRows() {
    String rows =
        """
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 | 48.6万元 | 10 |
        | 成本指标 | 经济成本指标 | 项目支出控制数 | ≤90万元 | 88万元 | 10 |
        """;

    assertThat(Written.of("项目支出绩效自评表\n| 项目名称 | 职工运动会 | < | < | < | < |\n" + rows).facts())
        .contains("programme.amount@target 职工运动会 ≤50万元", "programme.amount@final 职工运动会 48.6万元");
    assertThat(Written.of("青山县总工会2023年度部门整体支出绩效自评报告\n" + rows).facts())
        .contains("expenditure.project.total@target ≤90万元")
        .noneMatch(it -> it.contains("50万元"));
  }

  /// A form about the one project of a report, which the report names above it.
  @Test
  void knowsTheProgrammeOfAFormByItsReport() {
    assertThat(
        Written.of(
            """
            项目支出绩效自评表
            （2022年度）
            项目名称：送温暖活动经费
            | 主管部门 | 青山县总工会 | 实施单位 | 青山县总工会 | |
            | 项目预算执行情况（万元） | 预算数： | 56.00 | 执行数： | 54.80 |
            | | 其中：财政拨款 | 56.00 | 其中：财政拨款 | 54.80 |
            | | 上年结转资金 | 0 | 上年结转资金 | 0 |
            """)
            .facts())
        .containsExactlyInAnyOrder(
            "programme.amount@budget 送温暖活动经费 56.00", "programme.amount@final 送温暖活动经费 54.80",
            "programme.amount@budget fiscal 送温暖活动经费 56.00",
            "programme.amount@final fiscal 送温暖活动经费 54.80");
  }

  /// What a rate of change fell by is negative, and what may be spent is an amount of what a row names.
  @Test
  void readsFallsAndLimitsInRows() {
    for (String fell : new String[] {"下降5.30%", "较上年减少5.30%", "同比压减了5.30%"}) {
      Written read =
          Written.of(
              """
              青山县总工会2023年度部门整体支出绩效自评表
              | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
              | 过程 | 预算执行 | “三公”经费变动率 | ≤0% | %s | 4 | 4 |
              | 产出指标 | 成本指标 | 部门支出不超预算 | ≤705.16万元 | 698.20万元 | 8 | 8 |
              | 产出指标 | 成本指标 | 项目支出总成本 | ≤195万元 | 190万元 | 8 | 8 |
              """
                  .replace("%s", fell));
      assertThat(read.facts())
          .as(fell)
          .contains(
              "ratio.three-public-change@final 5.30%", "expenditure.total@target ≤705.16万元",
              "expenditure.project.total@target ≤195万元");
      assertThat(read.report().facts())
          .filteredOn(it -> it.indicator().equals("ratio.three-public-change"))
          .extracting(it -> it.figure().quantity().value().toPlainString())
          .contains("-5.30");
    }
  }

  /// All amounts of a project in one row, each behind its name.
  @Test
  void readsTheAmountsOfAProjectSideBySide() {
    assertThat(
        Written.of(
            """
            县级项目支出绩效目标自评表
            | 项目名称 | 科普大篷车进校园 | < | < | < | < | < |
            | 项目资金（元） | 年初预算 | 150,000 | 调整后预算 | 148,000 | 实际支出 | 142,650 |
            | 一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 完成值 | 得分 |
            | 产出 | 数量 | 巡展学校数 | 15 | ≥20所 | 21所 | 15 |
            """)
            .facts())
        .contains(
            "programme.amount@budget 科普大篷车进校园 150,000",
            "programme.amount@adjusted 科普大篷车进校园 148,000",
            "programme.amount@final 科普大篷车进校园 142,650");
  }

  /// The sources of a programme's money are none of its own amounts, and their total is no revenue.
  @Test
  void readsWhatTheSourcesOfAProgrammeComeTo() {
    for (String planned : new String[] {"计划安排", "计划数"}) {
      Written read =
          Written.of(
              """
              青山县总工会2022年度困难职工帮扶项目支出绩效自评报告
              一、资金安排和使用情况
              @unit 单位：万元
              | 资金来源 | %s | 实际到位 | 实际支出 | 结余 |
              | 中央财政专项帮扶资金 | 40.00 | 40.00 | 40.00 | 0.00 |
              | 县级财政配套 | 30.00 | 30.00 | 28.64 | 1.36 |
              | 县总工会自筹 | 15.00 | 12.00 | 11.50 | 0.50 |
              | 合计 | 85.00 | 82.00 | 80.14 | 1.86 |
              """
                  .formatted(planned));
      assertThat(read.facts()).as(planned)
          .containsExactly(
              "programme.amount@budget 困难职工帮扶 85.00",
              "programme.amount@adjusted 困难职工帮扶 82.00",
              "programme.amount@final 困难职工帮扶 80.14");
      assertThat(read.sums()).as(planned).contains("82.00 = 40.00 + 30.00 + 12.00");
    }
  }

  /// What became of a project's money, in pairs of names and values; slices of it by source are none.
  @Test
  void readsTheMoneyOfAProjectInPairs() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度职工书屋建设项目支出绩效自评报告
            一、项目基本概况
            | 项目负责人 | 某某 | 联系电话 | 64810000 |
            | 计划安排资金（万元） | 108.00 | 实际到位资金（万元） | 102.02 |
            | 其中：中央财政 | | 其中：中央财政 | |
            | 市财政 | 49.34 | 市财政 | 49.34 |
            | 县财政 | 58.66 | 县财政 | 52.68 |
            | 实际支出（万元） | 101.50 | < | < |
            """)
            .facts())
        .containsExactly(
            "programme.amount@budget 职工书屋建设 108.00",
            "programme.amount@adjusted 职工书屋建设 102.02",
            "programme.amount@final 职工书屋建设 101.50");
  }

  private static final String CHANGED =
      """
      青山县民政局2022年度部门整体支出绩效自评报告
      一、项目支出情况
      2022年年初安排项目预算%s万元，年中追加30.00万元，%s各项目如下：
      @unit 单位：万元
      | 项目名称 | 年初预算数 | 调整后预算数 | 全年执行数 |
      | 孤儿养育 | 120.00 | 140.00 | 139.00 |
      | 社区建设 | 80.00 | 80.00 | 78.00 |
      | 合计 | 200.00 | 220.00 | 217.00 |
      """;

  /// What was added and cut without a word of which project makes the adjusted total; what does not is not said of all.
  @Test
  void addsWhatWasChangedToTheTotalOfTheProjects() {
    assertThat(Written.of(CHANGED.formatted("200.00", "调减10.00万元，")).sums())
        .contains("220.00 = 200.00 + 30.00万元 - 10.00万元");
    assertThat(Written.of(CHANGED.formatted("200.00", "")).sums())
        .noneMatch(it -> it.contains("30.00万元"));
  }
}
