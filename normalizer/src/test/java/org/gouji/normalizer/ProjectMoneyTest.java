package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What reports about projects say of their money in running text and in tables.
class ProjectMoneyTest {

  private static final String SEVERAL = "青山县总工会2023年度项目支出绩效自评报告\n一、项目概况\n";
  private static final String ONE = "青山县总工会2023年度送温暖项目支出绩效自评报告\n一、项目概况\n";

  /// What was spent goes with the budget of the sentence before.
  @Test
  void whatWasSpentByTheEndGoesWithTheBudgetBefore() {
    for (String spent : List.of(
        "截至2023年12月31日，共支出83.34万元", "截至年底累计支出83.34万元", "全年实际支付83.34万元")) {
      assertThat(facts(SEVERAL, "调整后项目预算89.80万元，实际到位资金88.20万元。" + spent + "，预算执行率92.81%。"))
          .as(spent)
          .contains("programme.total@adjusted 89.80万元", "programme.total@final 83.34万元")
          .noneMatch(it -> it.startsWith("expenditure."))
          .noneMatch(it -> it.contains("88.20"));
    }
  }

  /// What has come is what may be spent, unless the adjusted budget is told.
  @Test
  void whatHasComeIsTheAdjustedBudgetWhereNoOtherIsTold() {
    assertThat(facts(ONE, "预算安排50万元，实际到位49万元，实际支出48.6万元。"))
        .containsExactly(
            "programme.amount@budget 送温暖 50万元", "programme.amount@adjusted 送温暖 49万元",
            "programme.amount@final 送温暖 48.6万元");
    assertThat(facts(ONE, "应到位资金50万元，实际到位50万元，资金到位率100%。"))
        .as("what was to come is not said to have come")
        .containsExactly("programme.amount@adjusted 送温暖 50万元", "ratio.fund-arrival@final 100%");
    assertThat(facts(ONE, "预算安排50万元，实际到位50万元，资金到位率100%。"))
        .as("printed alike, and told of two phases")
        .contains("programme.amount@budget 送温暖 50万元", "programme.amount@adjusted 送温暖 50万元");
    assertThat(
        facts(
            SEVERAL,
            """
            @unit 单位：万元
            | 项目名称 | 年初预算 | 调整后预算 | 到位资金 | 支出数 |
            | 医疗互助工作经费 | 9.00 | 8.00 | 6.40 | 6.30 |
            | 劳模慰问经费 | 12.00 | 12.00 | 12.00 | 11.80 |
            """))
        .contains("programme.amount@adjusted 医疗互助工作经费 8.00",
            "programme.amount@final 医疗互助工作经费 6.30")
        .noneMatch(it -> it.contains("6.40"));
  }

  /// In a report about one programme money of its name is what it was given and spent.
  @Test
  void moneyOfItsNameIsThatOfTheProgramme() {
    assertThat(facts(ONE, "送温暖资金预算45万元，到位资金44万元，实际支出43万元。"))
        .containsExactly(
            "programme.amount@budget 送温暖 45万元", "programme.amount@adjusted 送温暖 44万元",
            "programme.amount@final 送温暖 43万元");
    assertThat(facts(ONE, "元旦春节慰问困难职工120户，发放慰问金12万元。"))
        .contains("union.hardship.amount@final 12万元");
  }

  /// A bare 支出 behind the parts of a budget is no total of the department.
  @Test
  void aBareExpenditureIsThatOfTheProject() {
    assertThat(facts(ONE, "全年预算数120万元，其中当年财政拨款100万元、上年结转20万元，全年支出116.4万元，预算执行率97%。"))
        .contains("programme.amount@final 送温暖 116.4万元", "ratio.execution@final 送温暖 97%")
        .noneMatch(it -> it.startsWith("expenditure."));
  }

  @Test
  void namesAProgrammeThatABudgetWasGrantedTo() {
    assertThat(facts(SEVERAL, "市财政局批复我会劳模疗休养专项经费预算50万元，实际支出48.6万元。"))
        .contains("programme.amount@budget 劳模疗休养专项经费 50万元",
            "programme.amount@final 劳模疗休养专项经费 48.6万元");
    assertThat(facts(SEVERAL, "劳模疗休养项目年初批复预算66.50万元，实际支付65万元，执行率97.74%。"))
        .contains("programme.amount@budget 劳模疗休养项目 66.50万元",
            "programme.amount@final 劳模疗休养项目 65万元");
    assertThat(facts(SEVERAL, "2023年下达我县困难职工帮扶专项资金121万元，实际使用120万元。"))
        .contains("programme.amount@budget 困难职工帮扶专项资金 121万元",
            "programme.amount@final 困难职工帮扶专项资金 120万元");
  }

  /// A heading may name the project that its paragraphs tell of; a budget of one that has no other is its budget,
  /// whatever became of those of others.
  @Test
  void summariesOfEvaluationsAreOfTheProjectThatTheyName() {
    assertThat(
        facts(
            "青山县民政局2023年度项目支出绩效自评报告\n二、自评结果\n",
            """
            （一）临时救助项目绩效自评综述
            项目自评得分94分。全年预算数318万元，执行数286.20万元，完成预算的90%。
            （二）养老服务站建设项目绩效自评综述
            项目自评得分92分。年初预算数150万元，全年预算数246.30万元，其中政府性基金156.30万元、一般公共预算90万元；\
            执行数221.67万元，完成预算的90%。
            """))
        .contains(
            "score.total 临时救助项目 94分",
            "programme.amount@budget 临时救助项目 318万元",
            "programme.amount@final 临时救助项目 286.20万元",
            "ratio.budget-completion@final 临时救助项目 90%",
            "programme.amount@budget 养老服务站建设项目 150万元",
            "programme.amount@adjusted 养老服务站建设项目 246.30万元",
            "programme.amount@final 养老服务站建设项目 221.67万元")
        .noneMatch(it -> it.contains("一般公") || it.contains("156.30"));
  }

  /// Budgets told beside what was spent are no parts of what was spent.
  @Test
  void budgetsAreNoPartsOfWhatWasSpent() {
    Written read =
        Written.of(
            SEVERAL
                + "项目预算230万元，实际支出225.4万元。其中：劳模疗休养项目预算80万元，支出78万元；"
                + "困难职工帮扶项目预算150万元，支出147.4万元。");
    assertThat(read.sums()).containsExactly("225.4万元 = 78万元 + 147.4万元");
  }

  /// Where nothing says of which project, amounts are those of all of them.
  @Test
  void amountsOfNoProjectAreThoseOfAll() {
    assertThat(facts(SEVERAL, "项目年初预算安排资金100万元，年中调减10万元，调整后预算90万元，支出88.65万元，预算执行率98.5%。"))
        .containsExactly(
            "programme.total@budget 100万元", "adjust.cut 10万元", "programme.total@adjusted 90万元",
            "programme.total@final 88.65万元", "ratio.execution@final 98.5%");
    assertThat(facts(SEVERAL, "我会共有6个项目纳入自评，年初批复预算412.5万元，实际执行数386.21万元。"))
        .contains("programme.total@budget 412.5万元", "programme.total@final 386.21万元");
    assertThat(facts(SEVERAL, "两个项目全年共支出26.85万元，执行率96.20%。"))
        .containsExactly("programme.total@final 26.85万元", "ratio.execution@final 96.20%");
    assertThat(facts(ONE, "两个项目共支出26.85万元。"))
        .containsExactly("programme.total@final 26.85万元");
    assertThat(facts(SEVERAL, "户外劳动者服务站点建成13个，资金支出19.5万元。"))
        .noneMatch(it -> it.startsWith("programme.total"));
    assertThat(facts("青山县总工会2023年度项目支出绩效自评报告\n（一）劳模疗休养\n", "年初预算20万元。"))
        .noneMatch(it -> it.startsWith("programme.total"));
  }

  /// What was spent goes with the whole of a list, and not with its last member.
  @Test
  void whatWasSpentBehindAListIsOfTheWhole() {
    assertThat(
        facts(SEVERAL, "2023年劳模专项经费年初预算为28万元，其中慰问12万元，体检6万元，疗休养10万元。当年实际支出26.4万元，执行率94.3%。"))
        .contains("programme.amount@budget 劳模专项经费 28万元", "programme.amount@final 劳模专项经费 26.4万元",
            "ratio.execution@final 劳模专项经费 94.3%");
  }

  /// Where money came from is no programme.
  @Test
  void sourcesAreNoProgrammes() {
    assertThat(facts(SEVERAL, "项目预算320万元，其中：中央资金100万元，省级资金80万元，县级配套140万元。"))
        .containsExactly("programme.total@budget 320万元");
  }

  /// In a report about several, a heading says whose budget and score follow; one without another is no adjusted
  /// one.
  @Test
  void aHeadingSaysWhoseBudgetAndScoreFollow() {
    assertThat(
        facts(
            "青山县总工会2023年度项目支出绩效自评报告\n",
            """
            （一）困难职工帮扶项目
            全年预算数18万元，执行数17.25万元，完成预算的95.83%，自评得分97.58分。
            （二）劳模慰问项目
            全年预算数9.60万元，执行数9.60万元，自评得分99分。
            """))
        .containsExactly(
            "programme.amount@budget 困难职工帮扶项目 18万元", "programme.amount@final 困难职工帮扶项目 17.25万元",
            "ratio.budget-completion@final 困难职工帮扶项目 95.83%", "score.total 困难职工帮扶项目 97.58分",
            "programme.amount@budget 劳模慰问项目 9.60万元", "programme.amount@final 劳模慰问项目 9.60万元",
            "score.total 劳模慰问项目 99分");
  }

  /// Where the headings of a report name several, whatever stands below one is of that project, but for what is told
  /// of all of them.
  @Test
  void headingsOfSeveralProjectsSayOfWhichOneAll() {
    assertThat(
        facts(
            "青山县总工会2023年度项目支出绩效自评综述\n二、各项目绩效情况\n",
            """
            （一）困难职工帮扶项目
            1.项目概况
            困难职工帮扶项目由县总工会组织实施。
            2.预算执行情况
            预算批复18万元，实际支付17.25万元，执行率95.83%。
            （二）劳模慰问经费自评情况
            1.预算执行情况
            预算批复9.60万元，实际支付9.60万元，执行率100%。
            2.自评得分
            经自评，得分99分。
            两个项目共支出26.85万元。
            """))
        .containsExactly(
            "programme.amount@budget 困难职工帮扶项目 18万元", "programme.amount@final 困难职工帮扶项目 17.25万元",
            "ratio.execution@final 困难职工帮扶项目 95.83%", "programme.amount@budget 劳模慰问经费 9.60万元",
            "programme.amount@final 劳模慰问经费 9.60万元", "ratio.execution@final 劳模慰问经费 100%",
            "score.total 劳模慰问经费 99分", "programme.total@final 26.85万元");
  }

  /// What a table lists is told of below its name, whatever headings stand between.
  @Test
  void aHeadingThatIsTheNameOfAListedProjectSaysOfWhichAllBelowItIs() {
    assertThat(
        facts(
            "青山县总工会2023年度项目支出绩效自评报告\n一、项目情况\n",
            """
            | 项目名称 | 预算数 | 执行数 |
            | 劳模专项经费 | 42.50 | 41.65 |
            | 送温暖经费 | 30.00 | 29.70 |
            # （一）劳模专项经费
            # 1.项目概况
            全年支出41.65万元，其中慰问金33.00万元、体检费8.65万元。因预算执行率为98%，该指标扣0.2分。
            两个项目共支出71.35万元。
            """))
        .contains(
            "programme.amount@final 劳模专项经费 41.65万元", "ratio.execution@final 劳模专项经费 98%",
            "programme.total@final 71.35万元");
  }

  /// 项目一： leads what follows up to the next, whatever headings that has.
  @Test
  void linesOfSeveralProjectsSayOfWhichOneAll() {
    assertThat(
        facts(
            "青山县总工会2023年度项目支出绩效自评报告\n二、各项目自评情况\n",
            """
            项目一：职工素质提升
            （一）资金情况
            预算批复18万元，实际支付17.25万元。
            （二）满意度情况
            未开展调查。
            项目二：劳模慰问经费
            （一）资金情况
            预算批复9.60万元，实际支付9.60万元。
            三、自评结论
            项目实际支出26.85万元。
            """))
        .containsExactly(
            "programme.amount@budget 职工素质提升 18万元", "programme.amount@final 职工素质提升 17.25万元",
            "programme.amount@budget 劳模慰问经费 9.60万元", "programme.amount@final 劳模慰问经费 9.60万元",
            "programme.total@final 26.85万元");
  }

  /// One heading names no project of several, and what is told of all is of none.
  @Test
  void headingsOfOneProjectNameNoOther() {
    for (String second : List.of("（二）项目资金使用情况", "（二）项目绩效情况")) {
      assertThat(
          facts(
              "青山县总工会2023年度项目支出绩效自评报告\n二、资金情况\n",
              "（一）工会帮扶资金\n年初预算18万元。\n" + second + "\n实际支出17.25万元。\n"))
          .as(second)
          .contains("programme.total@final 17.25万元");
    }
  }

  /// Points that come to more than one score are those of the projects that they stand behind.
  @Test
  void bareScoresOfProjectsAreTheirOwn() {
    for (String told : List.of(
        "按百分制打分，困难职工帮扶项目98分，劳模慰问经费95.5分。", "两个项目自评得分分别为：困难职工帮扶项目98分；劳模慰问经费95.5分。",
        "1.困难职工帮扶项目自评98分；2.劳模慰问经费自评95.5分。")) {
      assertThat(facts(SEVERAL, told))
          .as(told)
          .containsExactly("score.total 困难职工帮扶项目 98分", "score.total 劳模慰问经费 95.5分");
    }
    for (String told : List.of(
        "自评得分48分，其中帮扶项目18分，专项资金20分。", "满分200分，其中困难职工帮扶项目120分，劳模慰问经费80分。")) {
      assertThat(facts(SEVERAL, told)).as(told).noneMatch(it -> it.matches("score.total .+ .+"));
    }
  }

  /// In a report about one project 项目支出 is what that cost, unless it stands beside 基本支出.
  @Test
  void whatTheOneProjectCostIsItsOwn() {
    assertThat(facts(ONE, "截至2023年12月底，项目支出52.38万元，预算执行率97%。"))
        .contains("programme.amount@final 送温暖 52.38万元");
    assertThat(facts(ONE, "我会全年支出120万元，其中基本支出67.62万元，项目支出52.38万元。"))
        .contains("expenditure.project.total@final 52.38万元");
  }

  /// What money was spent on by its kind is no programme.
  @Test
  void kindsOfExpenditureAreNoProgrammes() {
    assertThat(facts(ONE, "全年支出26.74万元，其中：商品和服务支出24.94万元（其中：印刷费20.59万元，差旅费4.35万元），资本性支出1.80万元。"))
        .noneMatch(it -> it.contains("印刷费") || it.contains("差旅费"));
  }

  @Test
  void aReportOnProjectsByTheirUnitNamesNoProject() {
    assertThat(facts("青山县总工会\n2023年度项目支出绩效单位自评报告\n一、项目概况\n", "调整后项目预算157.70万元，项目实际支出150.02万元。"))
        .containsExactly("programme.total@adjusted 157.70万元", "programme.total@final 150.02万元");
  }

  /// A table with the columns of performance forms lists programmes whatever its heading, unless a row is an account.
  @Test
  void tablesOfPerformanceListProgrammes() {
    String head = "青山县应急管理局2022年度部门整体支出绩效自评报告\n三、自评工作开展情况\n@unit 单位：万元\n";
    String table =
        """
        | 项目 | 全年预算数 | 全年执行数 | 执行率 |
        | %s | 168.00 | 162.35 | 96.64%% |
        | 森林防火 | 115.00 | 109.72 | 95.41%% |
        | 合计 | 283.00 | 272.07 | 96.14%% |
        """;
    assertThat(facts(head, table.formatted("安全生产监管")))
        .contains("programme.amount@budget 安全生产监管 168.00", "programme.amount@final 森林防火 109.72",
            "programme.total@final 272.07");
    assertThat(facts(head, table.formatted("基本支出")))
        .noneMatch(it -> it.startsWith("programme."));
  }

  /// Numbered items that are given something and cost something are parts, whatever they are called; 上述资金 is the
  /// project's, and money of one source no item.
  @Test
  void readsNumberedItemsAndWhatCameOfAllOfIt() {
    assertThat(
        facts(ONE, "截至12月底，上述资金90万元已全部到位。\n（1）辅具适配安排18.80万元，支出17.35万元，执行率92.29%；"))
        .contains(
            "programme.amount@adjusted 送温暖 90万元", "programme.amount@budget 辅具适配 18.80万元",
            "programme.amount@final 辅具适配 17.35万元", "ratio.execution@final 辅具适配 92.29%");
    assertThat(facts(ONE, "（1）省级资金安排18.80万元，支出17.35万元。")).isEmpty();
    assertThat(facts(ONE, "上述资金18.80万元由各乡镇使用。")).isEmpty();
  }

  /// The verb of a list's first members goes for the others as well, where the list comes near to all that was spent.
  @Test
  void namesPartsThatShareTheVerbOfTheFirst() {
    String list = "全年共支出98.40万元，执行率96%，其中入户慰问支出60.00万元，物资采购支出28.40万元，";
    for (String rest : List.of("志愿服务10.00万元。", "志愿服务13.00万元。", "志愿服务7.00万元。")) {
      assertThat(facts(ONE, list + rest)).as(rest)
          .contains("programme.amount@final 入户慰问 60.00万元", "programme.amount@final 物资采购 28.40万元")
          .anyMatch(it -> it.startsWith("programme.amount@final 志愿服务 "));
    }
    assertThat(facts(ONE, list + "每户补助0.10万元。"))
        .as("what one is given is no part of the list")
        .contains(
            "programme.amount@final 入户慰问 60.00万元", "programme.amount@final 物资采购 28.40万元")
        .noneMatch(it -> it.startsWith("programme.amount") && it.contains("0.10万元"));
    for (String rest : List.of("省级资金9.00万元。", "下半年9.00万元。")) {
      assertThat(facts(ONE, list + rest)).as(rest)
          .noneMatch(it -> it.startsWith("programme.amount@final 入户慰问 "));
    }
  }

  /// That a fund was sent down is no part of its name.
  @Test
  void aFundThatIsSentDownIsCalledAsItself() {
    assertThat(
        facts(
            "青山县残疾人联合会2023年残疾人事业补助资金转移支付绩效自评报告\n一、资金情况\n",
            "市财政局下达我县残疾人事业补助资金80万元，全年实际支出76万元，预算执行率95%。"))
        .containsExactly(
            "programme.amount@budget 残疾人事业补助资金 80万元", "programme.amount@final 残疾人事业补助资金 76万元",
            "ratio.execution@final 残疾人事业补助资金 95%");
  }

  /// What is left is told behind the uses of the money and what each was aided with.
  @Test
  void whatIsLeftFollowsTheUsesAndTheirStandards() {
    for (String left : List.of("项目资金结余4.30万元", "收支相抵，专项资金结余4.30万元", "项目经费剩余4.30万元")) {
      assertThat(
          facts(ONE,
              "全年实际支出85.70万元。\n1.走访慰问支出80.00万元。每户1000元。\n2.物资支出5.70万元。每户500元。\n" + left + "。"))
          .as(left)
          .contains("carry.closing@final 4.30万元");
    }
    assertThat(facts(ONE, "全年实际支出85.70万元。上年项目资金结余4.30万元。"))
        .noneMatch(it -> it.startsWith("carry.closing"));
  }

  /// What came of a budget is no other budget.
  @Test
  void theBudgetOfAFormIsTheOnlyOneThoughLessCame() {
    assertThat(
        facts(
            ONE,
            """
            项目预算90万元，实际到位84万元。
            | 资金情况（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 90 | 81 | 10 | 90% | 9 |
            """))
        .contains("programme.amount@adjusted 送温暖 84万元", "programme.amount@budget 送温暖 90")
        .doesNotContain("programme.amount@adjusted 送温暖 90");
  }

  /// What came may be told as a share of what was planned, and what was sent on to those who spend it has come.
  @Test
  void whatCameIsTheArrivalInWhatWasPlanned() {
    for (String base : List.of("预算", "计划", "年度计划", "计划投资", "应到位资金")) {
      assertThat(facts(ONE, "年初预算120万元，实际到位108万元，占" + base + "的90%，实际支出90万元。"))
          .as(base)
          .contains("ratio.fund-arrival@final 90%")
          .noneMatch(it -> it.startsWith("ratio.budget-completion"));
    }
    assertThat(facts(ONE, "年初预算120万元，实际到位108万元，实际支出90万元，占预算的75%。"))
        .contains("ratio.budget-completion@final 送温暖 75%");
    for (String came : List.of("已由市财政局全部下达到总工会", "已全额拨付至单位账户", "已全部拨付到位")) {
      assertThat(facts(ONE, "年初预算120万元。\n专项资金120万元" + came + "，实际支出90万元。")).as(came)
          .contains("programme.amount@adjusted 送温暖 120万元");
    }
    assertThat(facts(ONE, "专项资金120万元已全部拨付各乡镇。")).isEmpty();
  }

  /// What was taken out of something is no programme.
  @Test
  void whatWasTakenOutOfOtherMoneyIsNoProgramme() {
    assertThat(facts(ONE, "项目预算90万元，其中县级财政拨款60万元，总工会从工会经费中安排30万元。"))
        .noneMatch(it -> it.endsWith(" 30万元"));
  }

  /// What the text tells that a project's budget was changed by goes with the budgets of the table, where it comes to them.
  @Test
  void changesOfTheBudgetsOfSingleProjectsGoWithTheTable() {
    String report =
        """
            年中，书屋建设项目因选址变化调减2.50万元，普惠服务项目按要求压减4.00万元，技能培训项目因承办比赛调增6.00万元。
            @unit 单位：万元
            | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
            | 书屋建设 | 30.00 | 27.50 | 27.50 |
            | 工会普惠服务 | 80.00 | 76.00 | 71.44 |
            | 技能培训 | 65.00 | 72.00 | 69.84 |
            """;
    assertThat(facts(SEVERAL, report))
        .contains("adjust.cut 书屋建设 2.50万元", "adjust.cut 普惠服务 4.00万元",
            "adjust.addition 技能培训 6.00万元");
    assertThat(Written.of(SEVERAL + report).sums())
        .contains("27.50 = 30.00 - 2.50万元", "76.00 = 80.00 - 4.00万元")
        .noneMatch(it -> it.startsWith("72.00"));
  }

  private static List<String> facts(String head, String text) {
    return Written.of(head + text).facts();
  }
}
