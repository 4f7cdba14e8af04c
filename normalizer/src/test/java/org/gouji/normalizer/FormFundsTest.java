package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.Test;

/// The fund rows of forms beside those of the total, and forms in several tables.
class FormFundsTest {

  /// 其他资金 is no fund that has a name, and its rate is one all the same; nothing of nothing is none.
  @Test
  void readsTheRateOfEverySource() {
    assertThat(
        Written.of(
            """
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | < | 职工技能竞赛 | < | < | < | < | < |
            | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | 年度资金总额 | < | 90.00 | 100.00 | 96.00 | 10 | 96.00% | 9.60 |
            | 其中：本年一般公共预算拨款 | < | 50.00 | 60.00 | 60.00 | — | 100.00% | — |
            | 财政专户管理资金 | < | 0.00 | 0.00 | 0.00 | — | 0.00% | — |
            | 其他资金（工会经费） | < | 40.00 | 40.00 | 36.00 | — | 90.00% | — |
            """)
            .facts())
        .contains(
            "ratio.execution@final 职工技能竞赛 96.00%",
            "ratio.execution@final general-public 本年一般公共预算拨款 100.00%",
            "ratio.execution@final 其他资金(工会经费) 90.00%")
        .noneMatch(it -> it.endsWith(" 0.00%") || it.endsWith(" 40.00"));
  }

  /// 全年预算数 beside a column for the initial budget is the adjusted one, empty as that column may be; alone it is the
  /// budget.
  @Test
  void keepsTheAdjustedBudgetBesideAnEmptyColumn() {
    String form =
        """
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | < | 河道保洁 | < | < | < | < | < |
        | 项目资金（万元） | < | %s | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | < | | 100.00 | 96.00 | 10 | 96.00%% | 9.60 |
        | 其中：财政拨款 | < | | 60.00 | 60.00 | — | — | — |
        """;
    assertThat(Written.of(form.formatted("年初预算数")).facts())
        .contains(
            "programme.amount@adjusted 河道保洁 100.00",
            "programme.amount@adjusted fiscal 河道保洁 60.00");
    assertThat(Written.of(form.formatted("")).facts())
        .contains("programme.amount@budget 河道保洁 100.00");
  }

  /// Quarters are no sources.
  @Test
  void statesNoRateOfAPartOfTheYear() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、预算执行情况
            @unit 单位：万元
            | 季度 | 全年预算数 | 执行数 | 执行率 |
            | 第一季度 | 50.00 | 45.00 | 90.00% |
            | 第二季度 | 50.00 | 50.00 | 100.00% |
            """)
            .facts())
        .noneMatch(it -> it.startsWith("ratio."));
  }

  /// A table of funds without indicators claims its sums and rates itself.
  @Test
  void claimsWhatFundsWithoutIndicatorsSay() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、预算执行情况
            | 资金性质 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 执行率（%） |
            | 年度资金总额 | 355.00 | 372.10 | 364.90 | 98.07 |
            | （一）一般公共预算资金 | 300.00 | 317.10 | 313.40 | 98.83 |
            | （二）单位资金 | 55.00 | 55.00 | 51.50 | 93.64 |
            """);
    assertThat(read.sums()).contains("355.00 = 300.00 + 55.00", "364.90 = 313.40 + 51.50");
    assertThat(read.completions()).contains("98.83 = 313.40 / 317.10", "93.64 = 51.50 / 55.00");
    assertThat(read.report().scorecards()).isEmpty();
  }

  private static final String FUNDS =
      """
      青山县总工会2022年度项目支出绩效自评表
      | 项目名称 | 职工医疗互助 | < | < | < | < | < |
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | ^ | 年度资金总额 | 50.00 | 50.00 | 48.80 | 10 | 9.76 |
      """;

  /// The indicators of a form may stand in the next table.
  @Test
  void joinsFundsWithTheIndicatorsOfTheNextTable() {
    Written read =
        Written.of(
            FUNDS
                + """
                二、绩效指标完成情况
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 产出指标 | 数量指标 | 参保职工人数 | ≥2000人 | 2140人 | 90 | 90 |
                """);
    assertThat(read.report().scorecards()).hasSize(1);
    Scorecard scorecard = read.report().scorecards().get(0);
    assertThat(scorecard.subject()).contains("职工医疗互助");
    assertThat(scorecard.funds()).hasSize(1);
    assertThat(read.claims(Claim.Completion.class)).isEmpty();
  }

  /// Behind the end of a page a form goes on without its header.
  @Test
  void goesOnWithoutAHeader() {
    String first =
        FUNDS
            + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 参保职工人数 | ≥2000人 | 2140人 | 40 | 40 |
            """;
    String second =
        """

        | | 质量指标 | 理赔准确率 | ≥95% | 97% | 20 | 20 |
        | 效益指标 | 社会效益指标 | 职工医疗负担 | 减轻 | 减轻 | 30 | 28 |
        | 总分 | < | < | < | < | 100 | 97.76 |
        """;
    Written read = Written.of(first + second);
    assertThat(read.report().scorecards()).hasSize(1);
    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.level1() + " " + it.level3())
        .containsExactly("产出指标 参保职工人数", "产出指标 理赔准确率", "效益指标 职工医疗负担");
    assertThat(read.facts()).contains("score.total@final 97.76");
    assertThat(
        Written
            .of(first
                + "\n| 附件 | 名称 | 份数 | 页数 | 日期 | 联系人 | 电话 |\n| 1 | 台账 | 1 | 2 | 3月 | 甲 | 乙 |\n")
            .report()
            .scorecards()
            .get(0)
            .rows())
        .hasSize(1);
  }

  /// Cells below 绩效指标 may be blank instead of one, and 总分 stands over all of them.
  @Test
  void readsRowsBesideABlankColumn() {
    assertThat(
        Written.of(
            """
            部门整体支出绩效自评表
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | | 产出指标 | 数量指标 | 新建工会组织数 | ≥20家 | 22家 | 50 | 50 |
            | | | | 发展会员人数 | ≥900人 | 960人 | 50 | 50 |
            | 总分 | < | < | < | < | < | 100 | 100 |
            """)
            .report()
            .scorecards()
            .get(0)
            .rows())
        .extracting(it -> it.level1() + " " + it.level3())
        .containsExactly("产出指标 新建工会组织数", "产出指标 发展会员人数");
  }

  /// 其中 below two pairs may be a part of either.
  @Test
  void doesNotGuessOfWhichPairARowIsAPart() {
    String form =
        """
        青山县总工会2023年度部门整体支出绩效自评报告
        一、基本情况
        | 单位名称 | 青山县总工会 | 评价年度 | 2023年 |
        | 基本支出（万元） | 287.15 | 项目支出（万元） | 132.20 |
        | 其中：财政拨款（万元） | 379.35 | %s（万元） | 40.00 |
        """;
    assertThat(Written.of(form.formatted("其他资金")).claims(Claim.PartOf.class)).isEmpty();
    assertThat(Written.of(form.formatted("其中：财政拨款")).claims(Claim.PartOf.class)).hasSize(2);
  }

  /// What a form says of how it divides its funds is no part of their names.
  @Test
  void readsFundsBehindWhatTheyDivide() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体绩效自评表
            | 部门资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 部门预算总额 | 500.00 | 530.00 | 520.00 | 10 | 98.11% | 9.81 |
            | ^ | 资金来源：（1）政府预算资金 | 440.00 | 470.00 | 468.00 | — | 99.57% | — |
            | ^ | （2）单位资金 | 60.00 | 60.00 | 52.00 | — | 86.67% | — |
            | ^ | 资金结构：（1）基本支出 | 320.00 | 340.00 | 339.00 | — | 99.71% | — |
            | ^ | （2）项目支出 | 180.00 | 190.00 | 181.00 | — | 95.26% | — |
            """)
            .facts())
        .contains(
            "expenditure.total@final 520.00", "expenditure.total@final fiscal 468.00",
            "ratio.execution@final fiscal 政府预算资金 99.57%",
            "expenditure.basic.total@final 339.00", "expenditure.project.total@adjusted 190.00");
  }

  /// 收入 and 支出 over a name and its amount title the two sides of a table.
  @Test
  void readsBothSidesBelowTitlesOverNameAndAmount() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、部门收支情况
            | 收入（万元） | < | 支出（万元） | < |
            | 本年收入合计 | 455.60 | 本年支出合计 | 448.20 |
            | 财政拨款收入 | 395.60 | 基本支出 | 318.20 |
            | 其他收入 | 60.00 | 项目支出 | 130.00 |
            """)
            .facts())
        .contains(
            "revenue.fiscal.total@final fiscal 395.60", "revenue.other@final 60.00",
            "expenditure.basic.total@final 318.20", "expenditure.project.total@final 130.00");
  }

  /// One row of amounts is that of all, whatever it is called, unless it is called after a source.
  @Test
  void takesTheOnlyRowForTheTotal() {
    String form =
        """
        2022年度项目支出绩效自评表
        | 项目名称 | 职工文体活动 | < | < | < | < | < |
        | 预算执行情况 （10分） | | 年初预算数 | 调整后预算数（A） | 执行数（B） | 分值 | 得分 |
        | ^ | %s（万元） | 36.00 | 32.00 | 31.68 | 10 | 9.90 |
        """;
    assertThat(Written.of(form.formatted("资金额度")).facts())
        .contains(
            "programme.amount@budget 职工文体活动 36.00", "programme.amount@adjusted 职工文体活动 32.00",
            "programme.amount@final 职工文体活动 31.68");
    assertThat(Written.of(form.formatted("单位资金")).facts())
        .noneMatch(it -> it.startsWith("programme.amount"));
  }

  /// The tables of a report about one project are about the one that the first of them names.
  @Test
  void knowsTheProgrammeOfAFormInSeveralTables() {
    String tables =
        """
        青山县总工会2022年度项目绩效自评报告
        一、项目基本情况
        | 项目名称 | 职工书屋建设 | 项目类型 | 经常性项目 |
        %s
        二、项目资金情况
        | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
        | 年度资金总额 | 20.00 | 22.00 | 21.34 | 97.00%% |
        | 其中：财政拨款 | 15.00 | 17.00 | 17.00 | 100.00%% |
        """;
    assertThat(Written.of(tables.formatted("")).facts())
        .contains(
            "programme.amount@final 职工书屋建设 21.34", "programme.amount@adjusted fiscal 职工书屋建设 17.00",
            "ratio.execution@final 职工书屋建设 97.00%");
    assertThat(Written.of(tables.formatted("| 项目名称 | 职工驿站运行 | 项目类型 | 经常性项目 |")).facts())
        .noneMatch(it -> it.startsWith("programme.amount"));
  }

  /// （一） and （二） divide a total, and 1、 and 2、 the first of them.
  @Test
  void addsUpRowsOfOneNumbering() {
    assertThat(
        Written.of(
            """
            项目支出绩效目标申报表
            （2024年度）
            | 项目名称 | 职工普惠服务 | < |
            | 项目资金（万元） | 年度资金总额 | 156.30 |
            | ^ | （一）财政拨款小计 | 126.30 |
            | ^ | 1、一般公共预算 | 120.00 |
            | ^ | 2、政府性基金 | 6.30 |
            | ^ | （二）自有资金小计 | 20.00 |
            | ^ | （三）其他收入 | 10.00 |
            """)
            .sums())
        .contains("156.30 = 126.30 + 20.00 + 10.00", "126.30 = 120.00 + 6.30");
  }

  /// 0.98 below 执行率 is 98 % and a format that was lost: no rate is read, and none is wrong.
  @Test
  void readsNoRateThatIsAFraction() {
    String table =
        """
        青山县总工会2022年度部门整体支出绩效自评报告
        一、预算执行情况
        | %s | 全年预算数（万元） | 全年执行数（万元） | 执行率%s |
        | %s | 45.00 | 44.10 | %s |
        | %s | 40.00 | 40.00 | %s |
        """;
    for (String[] names : new String[][] {
      {"资金", "年度资金总额", "其中：财政拨款"}, {"项目名称", "劳模慰问", "职工书屋"}, {"科目", "支出合计", "基本支出"}}) {
      Written fractions =
          Written.of(table.formatted(names[0], "", names[1], "0.98", names[2], "1"));
      assertThat(fractions.facts()).noneMatch(it -> it.startsWith("ratio."));
      assertThat(fractions.completions()).isEmpty();
      assertThat(
          Written.of(table.formatted(names[0], "", names[1], "98", names[2], "100")).completions())
          .hasSize(2);
      assertThat(
          Written.of(table.formatted(names[0], "（%）", names[1], "0.98", names[2], "1"))
              .completions())
          .hasSize(2);
    }
  }

  @Test
  void readsUnitsBelowTheHeaders() {
    assertThat(
        Written.of(
            """
            青山县总工会2021年度部门整体支出绩效自评报告
            一、收支情况
            | 项目 | 预算数 | 决算数 |
            | （单位） | 万元 | 万元 |
            | 支出合计 | 820.00 | 846.30 |
            """)
            .report()
            .facts())
        .extracting(it -> it.figure().quantity().unit())
        .containsExactly("万元", "万元");
  }

  /// The unit behind the name of a row is no part of it.
  @Test
  void readsFundsWithTheUnitBehindTheirName() {
    Written read =
        Written.of(
            """
            青山市总工会中央财政帮扶资金绩效自评报告
            （2022年度）
            一、资金投入和执行情况
            | 资金来源 | 全年预算数（A） | 全年执行数（B） | 执行率（B/A） |
            | 年度资金总额（万元） | 860.00 | 842.80 | 98.00% |
            | 其中：中央财政资金 | 800.00 | 790.00 | 98.75% |
            | 其他资金 | 60.00 | 52.80 | 88.00% |
            """);
    assertThat(read.sums())
        .containsExactly("860.00 = 800.00 + 60.00", "842.80 = 790.00 + 52.80");
    assertThat(read.facts())
        .anyMatch(it -> it.startsWith("programme.amount@final") && it.endsWith(" 842.80"))
        .contains("ratio.execution@final 其他资金 88.00%");
  }

  /// One column may hold the rate and what it earned, and the points stand behind the name of the total.
  @Test
  void readsTheRateAndTheScoreOfOneColumn() {
    Written read =
        Written.of(
            """
            2022年度部门整体支出绩效自评表
            | 部门名称 | 青山县总工会 | < | < | < |
            | 年度预算申请（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率及得分 |
            | 年度资金总额（10分） | 452.60 | 515.40 | 503.18 | 97.63%，得9.76分 |
            | 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
            | 产出指标 | 新建工会组织数 | ≥20家 | 90 | 88 |
            """);
    Scorecard.FundRow total = read.report().scorecards().get(0).funds().get(0);
    assertThat(total.rate()).map(it -> it.quantity().printed()).contains("97.63%");
    assertThat(total.score()).map(it -> it.quantity().printed()).contains("9.76分");
    assertThat(total.weight()).map(it -> it.quantity().value().intValue()).contains(10);
    assertThat(read.facts()).contains("ratio.execution@final 97.63%");
  }

  /// 其中：1、 begins a list, and 1、 below another row the next one.
  @Test
  void addsUpNumberedRowsBehindOfWhich() {
    assertThat(
        Written.of(
            """
            2023年度部门整体支出绩效评价基础数据表
            | 经费控制情况（万元） | 2022年决算数 | 2023年决算数 |
            | 项目支出 | 188.28 | 190.44 |
            | 其中：1、运行维护经费 | 22.28 | 20.64 |
            | 2、专项资金 | 166.00 | 169.80 |
            | 三公经费 | 3.46 | 2.95 |
            | 1、公务用车购置和维护经费 | 2.10 | 1.92 |
            | 2、公务接待 | 1.36 | 1.03 |
            """)
            .sums())
        .contains("190.44 = 20.64 + 169.80", "2.95 = 1.92 + 1.03");
  }

  /// What several levels of government gave is each a part of what came from the treasuries; one alone is
  /// all of it.
  @Test
  void takesNoLevelForAllThatTheTreasuriesGave() {
    for (String[] rows : new String[][] {
      {"其中：省级财政资金", "市级财政资金"}, {"其中：中央财政资金", "地方资金"}, {"其中：上级财政资金", "本级财政资金"}}) {
      assertThat(facts(rows)).as(rows[0])
          .contains(
              "programme.amount@budget 职工技能竞赛 100.00",
              "ratio.execution@final " + rows[0].substring(3) + " 90.00%")
          .noneMatch(it -> it.contains(" fiscal "));
    }
    for (String[] rows : new String[][] {
      {"其中：县级财政拨款", "上级工会补助"}, {"其中：州级财政资金", "州级配套资金"}}) {
      assertThat(facts(rows)).as(rows[0])
          .contains(
              "programme.amount@budget fiscal 职工技能竞赛 60.00",
              "ratio.execution@final " + rows[1] + " 100.00%");
    }
  }

  private static List<String> facts(String[] rows) {
    return Written.of(
        """
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | < | 职工技能竞赛 | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | < | 100.00 | 94.00 | 10 | 94.00%% | 9.40 |
        | %s | < | 60.00 | 54.00 | — | 90.00%% | — |
        | %s | < | 40.00 | 40.00 | — | 100.00%% | — |
        """
            .formatted((Object[]) rows))
        .facts();
  }

  /// 合计 below 基本支出 and 项目支出 is all that was spent; below anything else it may be anything.
  @Test
  void readsTheTotalOfTheDivisions() {
    for (String header : new String[] {"支出类别", "支出性质"}) {
      assertThat(ofDivisions(header, "基本支出", "项目支出")).as(header)
          .contains(
              "expenditure.total@budget 706.30", "expenditure.total@final 748.20",
              "expenditure.basic.total@adjusted 131.00", "ratio.execution@final 96.61%");
    }
    assertThat(ofDivisions("支出类别", "送温暖", "职工培训"))
        .noneMatch(it -> it.startsWith("expenditure.total"));
  }

  private static List<String> ofDivisions(String header, String one, String other) {
    return Written.of(
        """
        青山县总工会2023年度部门整体支出绩效自评表
        | 部门预算执行情况（万元） | %s | 年初预算数 | 调整后预算数 | 执行数 | 执行率 | 分值 | 得分 |
        | ^ | %s | 124.30 | 131.00 | 129.80 | 99.08%% | | |
        | ^ | %s | 582.00 | 643.45 | 618.40 | 96.11%% | | |
        | ^ | 合计 | 706.30 | 774.45 | 748.20 | 96.61%% | 10 | 9.66 |
        | 年度总体目标 | 落实各项政策。 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 新建工会 | ≥20家 | 22家 | 90 | 90 | |
        """
            .formatted(header, one, other))
        .facts();
  }

  /// Names with a value behind each are no amounts, though they stand below these.
  @Test
  void readsPairsBelowFunds() {
    Written read =
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            | 部门名称 | < | 青山县总工会 | < | < | < | < |
            | 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
            | ^ | 年度资金总额 | 320.00 | 335.50 | 331.20 | 10 | 9.87 |
            | 人员情况（人） | 编制数 | 15 | 实际在职人数 | 14 | 控制率 | 93.33% |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 新建工会组织 | ≥25家 | 31家 | 90 | 90 |
            """);

    assertThat(read.facts())
        .contains(
            "staff.establishment.total 15", "staff.on-duty.total 14",
            "ratio.staff-control 93.33%");
    assertThat(read.report().scorecards().get(0).funds()).hasSize(1);
  }

  /// What the form of one programme tells is that programme's.
  @Test
  void takesChangesInTheFormOfAProgrammeForItsOwn() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            | 项目名称 | < | 困难职工帮扶资金 | < | < | < | < |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
            | ^ | 年度资金总额 | 60.00 | 72.00 | 70.80 | 10 | 9.83 |
            | 年度总体目标 | 预期目标 | < | 实际完成情况 | < | < | < |
            | ^ | 救助困难职工。 | < | 救助资金全部发放。年中追加帮扶资金12万元。 | < | < | < |
            """)
            .facts())
        .contains("adjust.addition 困难职工帮扶资金 12万元");
  }

  /// What some office raised itself, or a treasury arranged, is where the money of the programme came from.
  @Test
  void knowsWhoArrangedOrRaisedMoney() {
    String rows =
        """
        青山县总工会2022年度职工活动中心开放项目绩效自评表
        @unit 单位：万元
        | 资金来源（万元） | 年初预算数 | 全年预算数 | 实际支出数 | 支出进度 |
        | 县级财政安排 | 90.00 | 90.00 | 90.00 | |
        | %s | 15.00 | 15.00 | 12.00 | |
        | 合计 | 105.00 | 105.00 | 102.00 | 97.14%% |
        """;
    assertThat(Written.of(rows.formatted("活动中心自筹")).facts())
        .contains(
            "programme.amount@budget fiscal 职工活动中心开放 90.00",
            "programme.amount@budget 职工活动中心开放 105.00",
            "programme.amount@final 职工活动中心开放 102.00")
        .noneMatch(it -> it.endsWith(" 12.00"));
    assertThat(Written.of(rows.formatted("场馆保洁")).facts())
        .noneMatch(it -> it.contains("105.00"));
  }

  private static final String SCORED =
      """
      青山县总工会2022年度部门整体支出绩效自评报告
      一、预算执行情况
      @unit 单位：万元
      | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | 200.00 | 200.00 | 190.00 | %s | 95.00%% | 9.50 |
      | 其中：财政拨款 | 150.00 | 150.00 | 150.00 | — | | — |
      二、评价结论
      2022年自评得分%s分。
      较好地完成了各项工作。
      三、指标完成情况
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
      | 产出指标 | 数量指标 | 走访慰问职工 | 50 | ≥900人次 | 915人次 | 50 |
      | 效益指标 | 社会效益指标 | 职工队伍稳定 | %s | 稳定 | 基本稳定 | 38 |
      | 合计 | < | < | %s | | | 88 |
      """;

  /// 合计 | 90 | 88 is what the rows below the money got, wherever that stands, and no total of all.
  @Test
  void joinsTheMoneyWithTheRowsThatLackItsPoints() {
    Written read = Written.of(SCORED.formatted("10", "97.5", "40", "90"));
    assertThat(read.report().scorecards().get(0).funds()).hasSize(2);
    assertThat(read.facts()).contains("score.total 97.5分").doesNotContain("score.total@final 88");
    Written elsewhere = Written.of(SCORED.formatted("—", "97.5", "40", "90"));
    assertThat(elsewhere.report().scorecards().get(0).funds()).isEmpty();
    assertThat(elsewhere.facts()).doesNotContain("score.total@final 88");
    Written whole = Written.of(SCORED.formatted("10", "88", "50", "100"));
    assertThat(whole.report().scorecards().get(0).funds()).isEmpty();
    assertThat(whole.facts()).contains("score.total@final 88");
  }

  private static final String MONEY =
      """
      2022年度职工驿站建设项目支出绩效自评表
      | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
      | 年度资金总额 | < | 60.00 | 50.00 | 48.00 | 10 | 96.00% |
      | 财政拨款 | < | 40.00 | 40.00 | 39.00 | — | 97.50% |
      """;
  private static final String INDICATORS =
      """
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 新建驿站 | ≥6个 | 6个 | 90 | 89 |
      """;

  /// What the money got may stand in a row of its own, below it or among the indicators.
  @Test
  void readsTheScoreOfTheMoneyInARowOfItsOwn() {
    Stream.of(
        MONEY + "| 预算执行率得分 | < | < | < | < | < | 9.60 |\n" + INDICATORS,
        MONEY + "| 预算执行得分（10分） | < | < | < | < | 96.00% | 9.60 |\n" + INDICATORS,
        MONEY + "| 资金执行率得分 | < | 10 | 9.60 | < | < | < |\n" + INDICATORS,
        MONEY + INDICATORS + "| 预算执行率得分 | < | < | < | < | 10 | 9.60 |\n")
        .map(it -> Written.of(it).report().scorecards().get(0))
        .forEach(
            it -> {
              assertThat(it.rows()).hasSize(1);
              assertThat(it.funds().get(0).score().orElseThrow().printed()).isEqualTo("9.60");
              assertThat(it.funds().get(1).score()).isEmpty();
            });
    assertThat(
        Written.of(MONEY + "| 预算执行率得分 | < | 9 | 9.60 | < | < | < |\n" + INDICATORS)
            .report()
            .scorecards()
            .get(0)
            .funds()
            .get(0)
            .score())
        .isEmpty();
  }
}
