package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.junit.jupiter.api.Test;

class FundTableTest {

  /// A rate between the name of a row and its amounts names neither.
  @Test
  void readsARowWithItsRateBeforeTheAmounts() {
    for (String rate : new String[] {"执行率97.98%", "预算执行率：97.98%"}) {
      Written read =
          Written.of(
              """
              某县总工会2024年度部门整体支出绩效自评报告
              一、部门整体支出绩效自评表
              @unit 单位：万元
              | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
              | 年度资金总额 | %s | 412.60 | 447.80 | 438.76 | 10 | 9.8 |
              | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
              | 产出指标 | 数量指标 | 新建工会组织 | ≥25家 | 31家 | 90 | 90 |
              """
                  .formatted(rate));

      assertThat(read.facts()).as(rate)
          .contains(
              "expenditure.total@budget 412.60", "expenditure.total@adjusted 447.80",
              "expenditure.total@final 438.76");
    }
  }

  @Test
  void readsWhatOneIsAidedWithInAColumnOfWords() {
    Written read =
        Written.of(
            """
            某县总工会2024年度职工服务项目支出绩效自评报告
            一、项目资金使用情况
            @unit 单位：万元
            | 支出内容 | 预算数 | 支出数 | 补助标准 |
            | 生活救助 | 63.60 | 63.60 | 每户3000元 |
            | 医疗救助 | 34.00 | 28.75 | 每人2000-20000元 |
            | 无障碍改造 | 12.00 | 12.00 | 6000元/户 |
            | 技能培训 | 12.00 | 12.00 | 每人每天伙食费60元 |
            | 合计 | 121.60 | 116.35 | |
            """);

    assertThat(read.facts())
        .contains(
            "standard.aid.max 生活救助 3000元", "standard.aid.min 医疗救助 2000-20000元",
            "standard.aid.max 6000元")
        .noneMatch(it -> it.startsWith("standard.") && it.contains("60元"));
  }

  /// What money went to is what its rows name, whatever the header calls it.
  @Test
  void readsWhatMoneyWentTo() {
    for (String header : new String[] {"支出方向", "资金使用方向"}) {
      Written read =
          Written.of(
              """
              某县残疾人联合会2023年度残疾人康复项目支出绩效自评报告
              一、资金执行情况
              @unit 单位：万元
              | %s | 预算数 | 执行数 | 执行率 |
              | 辅具适配 | 60.00 | 57.00 | 95.00%% |
              | 儿童康复 | 40.00 | 40.00 | 100%% |
              | 合计 | 100.00 | 97.00 | 97.00%% |
              """
                  .formatted(header));

      assertThat(read.facts()).as(header)
          .contains(
              "programme.amount@budget 辅具适配 60.00", "programme.amount@final 儿童康复 40.00",
              "ratio.execution@final 辅具适配 95.00%");
    }
  }

  @Test
  void addsUpSubtotalsUnderTheirRows() {
    Written read =
        Written.of(
            """
            某市总工会2024年度部门整体支出绩效自评报告
            一、项目资金情况
            @unit 单位：万元
            | 序号 | 责任部门 | 项目名称 | 年初预算数 | 年中调整（+、-） | 调整后预算数 | 执行数 | 执行率（%） |
            | 1 | 组织部 | 建会补助 | 86.00 | 0.00 | 86.00 | 84.60 | 98.37 |
            | 2 | ^ | 会员发展 | 42.50 | -4.50 | 38.00 | 37.92 | 99.79 |
            | 小计 | < | < | 128.50 | -4.50 | 124.00 | 122.52 | 98.81 |
            | 3 | 宣传部 | 书屋建设 | 35.00 | 0.00 | 35.00 | 33.18 | 94.80 |
            | 4 | ^ | 文艺活动 | 48.00 | 5.00 | 53.00 | 52.40 | 98.87 |
            | 小计 | < | < | 83.00 | 5.00 | 88.00 | 85.58 | 97.25 |
            | 合计 | < | < | 211.50 | 0.50 | 212.00 | 208.10 | 98.16 |
            """);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget 建会补助 86.00",
            "programme.amount@adjusted 文艺活动 53.00",
            "programme.total@final 122.52",
            "programme.total@final 208.10");
    assertThat(read.sums())
        .contains(
            "128.50 = 86.00 + 42.50",
            "85.58 = 33.18 + 52.40",
            "212.00 = 124.00 + 88.00",
            "208.10 = 122.52 + 85.58",
            "53.00 = 48.00 + 5.00",
            "212.00 = 211.50 + 0.50");
    assertThat(read.completions()).contains("94.80 = 33.18 / 35.00", "98.16 = 208.10 / 212.00");
  }

  @Test
  void addsUpSubtotalsAboveTheirRows() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            | 部门 | 项目名称 | 预算数（万元） | 执行数（万元） |
            | 合计 | < | 60 | 55 |
            | 组织部 | 小计 | 30 | 27 |
            | ^ | 建会补助 | 20 | 18 |
            | ^ | 会员发展 | 10 | 9 |
            | 宣传部 | 小计 | 30 | 28 |
            | ^ | 书屋建设 | 12 | 12 |
            | ^ | 文艺活动 | 18 | 16 |
            """);

    assertThat(read.sums())
        .containsExactlyInAnyOrder(
            "60 = 30 + 30", "55 = 27 + 28", "30 = 20 + 10", "27 = 18 + 9", "30 = 12 + 18",
            "28 = 12 + 16");
  }

  /// What was sent, what came of it and what was paid, each under a word of its own.
  @Test
  void readsWhatWasSentAndCameAndWasPaid() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 下达资金（万元） | 到位资金（万元） | 到位率 | 已支付资金（万元） | 执行率 |
            | 河堤加固 | 100 | 90 | 90% | 81 | 90% |
            | 水闸维修 | 50 | 50 | 100% | 40 | 80% |
            """);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget 河堤加固 100",
            "programme.amount@adjusted 河堤加固 90",
            "ratio.fund-arrival@final 河堤加固 90%",
            "programme.amount@final 河堤加固 81",
            "ratio.execution@final 水闸维修 80%");
    assertThat(read.completions()).contains("90% = 90 / 100", "80% = 40 / 50");
  }

  /// Money that was sent on is what was spent, unless a column beside it says so of another amount.
  @Test
  void takesWhatWasSentOnForSpentWhereNothingElseIs() {
    Written alone =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 分配资金（万元） | 已拨付资金（万元） |
            | 河堤加固 | 100 | 90 |
            """);
    Written beside =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 分配资金（万元） | 已拨付资金（万元） | 支付金额（万元） |
            | 河堤加固 | 100 | 90 | 81 |
            """);

    assertThat(alone.facts()).contains("programme.amount@final 河堤加固 90");
    assertThat(beside.facts())
        .contains(
            "programme.amount@adjusted 河堤加固 90", "programme.amount@final 河堤加固 81");
  }

  /// What works were to cost is a budget, and what was done of them spent, unless a column says that it is.
  @Test
  void takesWorksForTheirMoneyWhereNothingElseIs() {
    Written alone =
        Written.of(
            """
            某县水利局2023年度河道整治资金绩效自评报告
            二、资金投入和使用
            @unit 单位：万元
            | 序号 | 建设内容 | 计划投资 | 完成投资 |
            | 1 | 堤防加固 | 100.00 | 96.40 |
            | 2 | 河道清淤 | 40.00 | 38.25 |
            | | 合计 | 140.00 | 134.65 |
            """);
    Written beside =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 计划投资（万元） | 下达资金（万元） | 完成投资（万元） | 支付资金（万元） |
            | 河堤加固 | 100 | 90 | 96 | 81 |
            """);

    assertThat(alone.facts())
        .contains(
            "programme.amount@budget 堤防加固 100.00", "programme.amount@final 堤防加固 96.40",
            "programme.amount@budget 河道清淤 40.00", "programme.amount@final 河道清淤 38.25");
    assertThat(beside.facts())
        .containsExactly(
            "programme.amount@budget 河堤加固 90", "programme.amount@final 河堤加固 81");
  }

  /// A wrong subtotal of one column is claimed with the right ones of the others.
  @Test
  void claimsAlsoTheColumnThatFails() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 预算数（万元） | 执行数（万元） |
            | 建会补助 | 20 | 18 |
            | 会员发展 | 10 | 9 |
            | 合计 | 30 | 29 |
            """);

    assertThat(read.sums()).containsExactly("30 = 20 + 10", "29 = 18 + 9");
  }

  /// 调整数 here is what came of the change; nothing bears out that it is the change.
  @Test
  void claimsNoArithmeticThatNoRowBearsOut() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 年初预算（万元） | 预算调整数 | 调整后预算 | 执行数 |
            | 建会补助 | 20 | 25 | 25 | 24 |
            | 会员发展 | 10 | 12 | 12 | 12 |
            """);

    assertThat(read.sums()).isEmpty();
  }

  @Test
  void knowsTheFundsUnderEachPhase() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            @unit 金额单位：万元
            | 项目名称 | 预算数 | < | < | 执行数 | < | < |
            | ^ | 小计 | 财政拨款 | 其他资金 | 小计 | 财政拨款 | 其他资金 |
            | 建会补助 | 20.00 | 15.00 | 5.00 | 19.00 | 15.00 | 4.00 |
            | 会员发展 | 10.00 | 10.00 | | 9.00 | 9.00 | |
            """);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget 建会补助 20.00",
            "programme.amount@budget fiscal 建会补助 15.00",
            "programme.amount@final 建会补助 19.00",
            "programme.amount@final fiscal 会员发展 9.00");
    assertThat(read.sums()).contains("20.00 = 15.00 + 5.00", "19.00 = 15.00 + 4.00");
    assertThat(read.claims(Claim.PartOf.class)).hasSize(2);
  }

  /// Rows numbered 一、 and 1. are groups and members: their sum is not the sum of all rows.
  @Test
  void addsUpNoGroupTogetherWithItsMembers() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            | 项目名称 | 预算数（万元） | 执行数（万元） |
            | 一、运转类 | 30 | 27 |
            | 1.办公用房维修 | 20 | 18 |
            | 2.系统运维 | 10 | 9 |
            | 二、特定目标类 | 30 | 28 |
            | 1.困难帮扶 | 12 | 12 |
            | 2.劳动竞赛 | 18 | 16 |
            | 合计 | 60 | 55 |
            """);

    assertThat(read.sums())
        .containsExactlyInAnyOrder(
            "60 = 30 + 30", "55 = 27 + 28", "30 = 20 + 10", "27 = 18 + 9", "30 = 12 + 18",
            "28 = 12 + 16");
  }

  @Test
  void readsTheRateOfEachProgramme() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            @unit （单位：万元）
            | 序号 | 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 结余资金 |
            | 1 | “石桥工匠”选树 | 108.00 | 103.46 | 95.80% | 4.54 |
            | 2 | 送温暖 | ２０．００ | ２０．００ | １００％ | ０．００ |
            | 合　　计 | < | 128.00 | 123.46 | 96.45% | 4.54 |
            """);

    assertThat(read.facts())
        .contains(
            "programme.amount@final “石桥工匠”选树 103.46",
            "ratio.execution@final “石桥工匠”选树 95.80%",
            "ratio.execution@final 送温暖 １００％",
            "ratio.execution@final 合计 96.45%")
        .noneMatch(it -> it.contains("4.54"));
  }

  @Test
  void knowsTheYearOfEachColumn() {
    Written read =
        Written.of(
            """
            某市总工会2023年度部门整体支出绩效自评报告
            一、项目资金情况
            | 项目名称 | 2022年决算（万元） | 上年预算数 | 2023年预算 | 2023年决算 | 执行率 |
            | 送温暖 | 20 | 21 | 24 | 18 | 75% |
            """);

    assertThat(read.report().facts())
        .extracting(
            it -> it.phase().map(Phase::word).orElse("") + it.year().orElse(0) + " "
                + it.figure().printed())
        .containsExactly("final2022 20", "budget2022 21", "budget2023 24", "final2023 18",
            "final2023 75%");
    assertThat(read.completions()).containsExactly("75% = 18 / 24");
  }

  /// 2022年支出 beside the names of programmes is what each of them spent, whatever else is told of them; beside what came
  /// in, and over accounts, it is not.
  @Test
  void readsWhatProgrammesSpentInAYear() {
    String title = "青山县总工会2022年度部门整体支出绩效自评报告\n二、支出情况\n项目支出明细见表1。\n";
    String unit = "@unit 单位：万元\n@caption 表1\n";
    for (String header : new String[] {
      "| 项目名称 | 2022年支出 | 资金来源 |", "| 项目名称 | 本年支出 | 责任部门 |", "| 项目 | 支出金额 | 备注 |"}) {
      assertThat(
          Written.of(
              title + unit + header
                  + "\n| 困难帮扶 | 12.00 | 上级专项 |\n| 劳模管理 | 6.00 | 本级 |\n| 合计 | 18.00 | |\n")
              .facts())
          .as(header)
          .containsExactly(
              "programme.amount@final 困难帮扶 12.00", "programme.amount@final 劳模管理 6.00",
              "programme.total@final 18.00");
    }
    assertThat(
        Written.of(
            title + unit + "| 项目名称 | 收入 | 支出 | 结余 |\n| 困难帮扶 | 13.00 | 12.00 | 1.00 |\n")
            .facts())
        .isEmpty();
    assertThat(
        Written
            .of(title + unit
                + "| 项目名称 | 2022年支出 | 备注 |\n| 商品和服务支出 | 12.00 | |\n| 困难帮扶 | 6.00 | |\n")
            .facts())
        .noneMatch(it -> it.startsWith("programme."));
  }

  /// What was added to each budget or taken from it is held against the adjusted one, row by row.
  @Test
  void addsUpBudgetsAndTheirChanges() {
    for (String header : new String[] {"追加（+）调减（-）", "调增（减）额", "年中追加（调减）"}) {
      assertThat(
          Written.of(
              """
              青山县总工会2022年度部门整体支出绩效自评报告
              二、支出情况
              @unit 单位：万元
              | 支出类别 | 年初预算数 | %s | 调整后预算数 | 决算数 |
              | 基本支出 | 150.00 | 6.00 | 156.00 | 155.10 |
              | 项目支出 | 90.00 | -8.00 | 82.00 | 81.00 |
              | 合计 | 240.00 | -2.00 | 238.00 | 236.10 |
              """
                  .formatted(header))
              .sums())
          .contains("156.00 = 150.00 + 6.00", "82.00 = 90.00 + -8.00", "238.00 = 240.00 + -2.00");
    }
  }

  /// A row of names and values tells of what its rate is.
  @Test
  void holdsTheRateOfARowOfPairs() {
    String rows =
        "| 项目名称 | 档案数字化 | < | < | < | < | < | < |\n"
            + "| 年初预算 | 40.00万元 | 实际到位资金 | 45.00万元 | 实际支出 | 44.10万元 | 执行率 | 98%% |\n%s";
    String title = "青山县总工会2022年度项目支出绩效自评表\n";
    assertThat(Written.of(title + rows.formatted("")).completions())
        .containsExactly("98% = 44.10万元 / 45.00万元");
    assertThat(
        Written.of(
            title + rows.formatted("| 基本支出 | 20万元 | 实际支出 | 18万元 | 执行率 | 90% | | |\n"))
            .completions())
        .isEmpty();
  }

  /// A sum is blank under words and stands where it should, though its row ends early.
  @Test
  void leavesSumsUnderTheirColumns() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            二、项目支出情况
            @unit 单位：万元
            | 项目名称 | 责任部门 | 年初预算 | 实际支出 | 备注 |
            | 困难帮扶 | 权益部 | 13.00 | 12.00 | |
            | 劳模管理 | 宣教部 | 7.00 | 6.00 | 据实 |
            | 合计 | | 20.00 | 18.00 | |
            """)
            .facts())
        .contains("programme.total@budget 20.00", "programme.total@final 18.00");
  }

  /// 项目 may head any rows: they are programmes where the title says so and no row is an account.
  @Test
  void listsProgrammesUnderAPlainHeader() {
    String rows = "| 项　目 | 预算数 | 执行数 |\n| 困难帮扶 | 12.00 | 11.00 |\n| %s | 6.00 | 5.00 |\n";
    String titled = "一、预算执行\n@unit 单位：万元\n@caption 项目支出执行表\n" + rows;

    assertThat(Written.of(titled.formatted("劳模管理")).facts())
        .contains("programme.amount@final 困难帮扶 11.00", "programme.amount@final 劳模管理 5.00");
    assertThat(Written.of(titled.formatted("公用经费")).facts())
        .noneMatch(it -> it.startsWith("programme."));
    assertThat(Written.of("一、收支\n@unit 单位：万元\n" + rows.formatted("劳模管理")).facts()).isEmpty();
  }

  /// 全年预算 is the adjusted budget of all items in a report that tells an adjustment of one of them,
  /// and the only budget in one that does not.
  @Test
  void knowsWhetherABudgetWasAdjusted() {
    String table = "二、项目支出情况\n| 项目名称 | 全年预算数（万元） | 全年执行数（万元） |\n| 送温暖 | 20 | 18 |\n";
    String title = "某市总工会2023年度部门整体支出绩效自评报告\n一、预算安排\n";

    assertThat(Written.of(title + "年初预算支出200万元，年中追加预算12万元。\n" + table).facts())
        .contains("programme.amount@adjusted 送温暖 20");
    assertThat(Written.of(title + "本年支出200万元。\n" + table).facts())
        .contains("programme.amount@budget 送温暖 20");
    // 三公经费 have a budget of their own, which the department's adjustment leaves alone.
    assertThat(
        Written.of(
            title + "年初预算支出200万元，年中追加预算12万元。\n“三公”经费全年预算3万元，实际支出2万元。\n")
            .facts())
        .contains("three-public.total@budget 3万元");
  }

  @Test
  void claimsWhatIsLeftOfEachBudget() {
    Written read =
        Written.of(
            """
            一、项目资金情况
            @unit 单位：万元
            | 项目名称 | 年初预算数 | 调整后预算数 | 执行数 | 结余资金 |
            | 建会补助 | 20.00 | 22.50 | 18.00 | 4.50 |
            | 会员发展 | 10.00 | 10.00 | 9.00 | 0.90 |
            | 技能竞赛 | 12.00 | 12.00 | 8.00 | 4.00 |
            """);

    assertThat(read.sums())
        .containsExactly("4.50 = 22.50 - 18.00", "0.90 = 10.00 - 9.00", "4.00 = 12.00 - 8.00");
    assertThat(read.facts()).noneMatch(it -> it.endsWith(" 4.50"));
  }

  /// By how much the budget of each programme was changed; what all changes come to is no change of the
  /// organisation's budget.
  @Test
  void readsChangesOfProgrammes() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度项目支出资金情况表
            @unit 单位：万元
            | 项目名称 | 年初预算数 | 预算调整数 | 调整后预算数 | 实际支出数 |
            | 困难职工帮扶 | 85.00 | 12.00 | 97.00 | 95.62 |
            | 劳模疗休养 | 46.00 | 0.00 | 46.00 | 41.87 |
            | 技能竞赛 | 38.00 | -5.00 | 33.00 | 32.40 |
            | 合计 | 169.00 | 7.00 | 176.00 | 169.89 |
            """)
            .facts())
        .contains("adjust.amount 困难职工帮扶 12.00", "adjust.amount 技能竞赛 -5.00")
        .noneMatch(
            it -> it.startsWith("adjust.") && (it.endsWith(" 0.00") || it.endsWith(" 7.00")));
  }

  /// They are parts of what other rows have, and no programmes.
  @Test
  void addsUpNoRowThatIsSomeOfOthers() {
    Written read =
        Written.of(
            """
            某县总工会2022年度项目支出绩效自评报告
            一、资金使用情况
            @unit 单位：万元
            | 序号 | 支出内容 | 决算金额 |
            | 1 | 生活救助 | 113.50 |
            | 2 | 医疗救助 | 76.50 |
            | | 第1、2项中：中央财政帮扶资金 | 103.20 |
            | 3 | 劳动竞赛 | 47.20 |
            | | 合计 | 237.20 |
            | | 合计中：财政授权支付 | 174.40 |
            """);

    assertThat(read.sums()).containsExactly("237.20 = 113.50 + 76.50 + 47.20");
    assertThat(read.facts()).noneMatch(it -> it.contains("103.20") || it.contains("174.40"));
  }

  @Test
  void seesTheFiguresOfColumnsThatNobodyKnows() {
    Written read =
        Written.of(
            """
            某县总工会2022年度部门整体支出绩效自评报告
            一、项目支出情况
            @unit 单位：万元
            | 项目名称 | 预算数 | 执行数 | 摊派 |
            | 生活救助 | 113.50 | 113.50 | 7.25 |
            """);

    assertThat(read.report().figures()).extracting(Figure::printed).contains("7.25");
  }

  /// What the money of a project was used for is told by kinds of cost too; classes of the accounts are something else.
  @Test
  void readsUsesThatAreKindsOfCost() {
    String table =
        """
        青山县文化馆2023年度免费开放专项资金绩效自评报告
        一、资金使用情况
        @unit 单位：元
        | 序号 | %s | 金额 |
        | 1 | 办公费 | 2,400.00 |
        | 2 | 印刷费 | 8,150.00 |
        | 合计 | < | 10,550.00 |
        """;

    assertThat(Written.of(table.formatted("支出内容")).facts())
        .anyMatch(
            it -> it.contains("programme.amount") && it.contains("办公费") && it.contains("2,400.00"));
    assertThat(Written.of(table.formatted("支出类别")).facts())
        .noneMatch(it -> it.contains("办公费"));
    assertThat(Written.of(table.formatted("支出内容").replace("专项资金绩效", "部门整体支出绩效")).facts())
        .noneMatch(it -> it.contains("programme.amount"));
  }

  /// Less than what was told of a use may be a slice of it.
  @Test
  void readsAUseOfATableAgain() {
    String report =
        """
        青山县文化馆2023年度免费开放专项资金绩效自评报告
        一、资金使用情况
        @unit 单位：元
        | 序号 | 支出内容 | 金额 |
        | 1 | 印刷费 | 8,150.00 |
        | 2 | 服装购置费 | 36,200.00 |
        | 合计 | < | 44,350.00 |
        二、产出情况
        新增演出服装60套，用去服装购置费%s元。
        """;

    assertThat(Written.of(report.formatted("63200.00")).facts())
        .anyMatch(it -> it.contains("服装购置费") && it.contains("63200.00"));
    assertThat(Written.of(report.formatted("3200.00")).facts())
        .noneMatch(it -> it.contains("3200.00"));
  }
}
