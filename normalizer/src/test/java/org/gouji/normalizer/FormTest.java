package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gouji.model.report.Scorecard;
import org.junit.jupiter.api.Test;

/// Self-evaluation forms as ministries and provinces lay them out.
class FormTest {

  private static final String PROGRAMME_FORM =
      """
      项目支出绩效自评表
      （2023年度）
      | 项目名称 | < | 困难职工帮扶专项 | < | < | < | < | < | < |
      | 主管部门 | < | 青山县总工会 | < | < | 实施单位 | < | 青山县总工会 | < |
      | 项目资金（万元） | < | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
      | ^ | < | 年度资金总额 | 120.00 | 128.00 | 125.44 | 10 | 98.00% | 9.80 |
      | ^ | < | 其中：当年财政拨款 | 80.00 | 88.00 | 88.00 | — | 100.00% | — |
      | ^ | < | 上年结转资金 | 40.00 | 40.00 | 37.44 | — | 93.60% | — |
      | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
      | ^ | 帮扶困难职工。 | < | < | < | 按计划完成。 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      | ^ | 产出指标（50分） | 数量指标 | 帮扶户数 | ≥200户 | 216户 | 50 | 50 | |
      | ^ | 效益指标（40分） | 社会效益指标 | 生活状况 | 改善 | 改善 | 40 | 38 | |
      | 总分 | < | < | < | < | < | 100 | 97.80 | |
      """;

  @Test
  void takesNoYearsForFunds() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、部门整体支出情况
            | 年度 | 预算数（万元） | 决算数（万元） | 执行率 |
            | 2021年 | 420.00 | 410.20 | 97.67% |
            | 2022年 | 450.00 | 441.60 | 98.13% |
            """)
            .facts())
        .contains("ratio.execution@final 98.13%");
  }

  /// A head of the funds that spans two blank columns holds no budget of its own.
  @Test
  void readsFundsBesideAHeadOverBlankColumns() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            | 部门名称 | < | 青山县总工会 | < | < | < | < | < |
            | 当年预算（万元） | < | | 年初预算 | 全年预算 | 实际支出 | 分值 | 得分 |
            | | | 当年预算总额 | 320.00 | 335.50 | 331.20 | 10 | 9.87 |
            | | | 基本支出 | 220.00 | 225.50 | 224.80 | / | / |
            """)
            .facts())
        .contains(
            "expenditure.total@budget 320.00", "expenditure.total@final 331.20",
            "expenditure.basic.total@adjusted 225.50");
  }

  /// 分值10 and dashes between the name of a row and its amounts are no names.
  @Test
  void readsThePointsOfFundsBesideTheirName() {
    Written read =
        Written.of(
            """
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | < | 困难职工帮扶专项 | < | < | < | < | < |
            | 项目资金（万元） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | 年度资金总额 | < | 分值10 | 180.00 | 186.00 | 183.74 | 98.78% | 9.88 |
            | 其中：财政拨款 | < | —— | 166.00 | 166.00 | 164.42 | 99.05% | —— |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 帮扶户数 | ≥200户 | 216户 | 90 | 90 | |
            """);
    assertThat(read.facts())
        .contains(
            "programme.amount@budget 困难职工帮扶专项 180.00", "ratio.execution@final 困难职工帮扶专项 98.78%",
            "programme.amount@final fiscal 困难职工帮扶专项 164.42",
            "ratio.execution@final fiscal 财政拨款 99.05%");
    Scorecard.FundRow total = read.report().scorecards().get(0).funds().get(0);
    assertThat(total.weight()).map(it -> it.quantity().value().intValue()).contains(10);
  }

  @Test
  void readsTheFundRowsOfAProgramme() {
    Written read = Written.of(PROGRAMME_FORM);
    Scorecard scorecard = read.report().scorecards().get(0);

    assertThat(scorecard.subject()).contains("困难职工帮扶专项");
    assertThat(scorecard.funds())
        .extracting(Scorecard.FundRow::label)
        .containsExactly("年度资金总额", "当年财政拨款", "上年结转资金");
    assertThat(read.facts())
        .contains(
            "programme.amount@budget 困难职工帮扶专项 120.00",
            "programme.amount@adjusted 困难职工帮扶专项 128.00",
            "programme.amount@final 困难职工帮扶专项 125.44",
            "ratio.execution@final 困难职工帮扶专项 98.00%",
            "score.total@final 97.80")
        .noneMatch(it -> it.startsWith("expenditure.total"));
  }

  /// However wide the brackets are that the weight of a group stands in.
  @Test
  void knowsTheRowsOfEachGroup() {
    Scorecard scorecard = Written.of(PROGRAMME_FORM).report().scorecards().get(0);

    assertThat(scorecard.groups())
        .extracting(it -> it.weight().quantity().printed() + " " + it.rows())
        .containsExactlyInAnyOrder("产出指标（50分） [s1.r1]", "效益指标（40分） [s1.r2]");
  }

  /// The weight of the fund row stands in the header of its score, the unit in the cell beside it.
  @Test
  void readsTheWeightFromTheHeaderOfTheScore() {
    Written read =
        Written.of(
            """
            2023年度青山县总工会整体绩效自评表
            | 基本支出总额 | 382.60 | < | 项目支出总额 | 517.40 | < |
            | 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
            | ^ | 部门整体支出总额 | 900.00 | 868.50 | 96.50% | 19.30 |
            | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | 产出指标 | 数量指标 | 新建工会组织数 | ≥60家 | 72家 | 78.3 |
            | 总分 | < | < | < | < | 97.6 |
            """);
    Scorecard.FundRow fund = read.report().scorecards().get(0).funds().get(0);

    assertThat(fund.weight().map(it -> it.printed())).contains("20");
    assertThat(fund.weight().map(it -> it.label())).contains("得分(20分*执行率)");
    assertThat(read.facts())
        .contains(
            "expenditure.basic.total@budget 382.60",
            "expenditure.project.total@budget 517.40",
            "expenditure.total@budget 900.00",
            "expenditure.total@final 868.50",
            "ratio.execution@final 96.50%");
  }

  /// A line about all below the rows stands over the levels and names no indicator; signs stay as printed.
  @Test
  void readsRowsAboveARemarkOverTheirLevels() {
    Written read =
        Written.of(
            """
            2022年度项目支出绩效自评表
            部门：青山县水利局
            | 项目名称 | < | 河道保洁 | < | < | < | < | < | < | < |
            | 绩效指标 | < | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 |
            | | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ |
            | | 产出指标 | 数量指标 | 保洁次数 | ≧ | 12 | 次 | 12 | 60 | 60 |
            | | 满意度指标 | 满意度指标 | 群众满意度 | ═ | 95 | % | 96%% | 40 | 40 |
            | 其他需要说明的事项 | < | < | 无 | < | < | < | < | < | < |
            | 总分 | < | < | < | < | < | < | < | 100 | 100 |
            """.replace("%%", "%"));

    assertThat(read.report().scorecards().get(0).rows())
        .extracting(it -> it.target().orElseThrow().printed())
        .containsExactly("≧12次", "═95%");
    assertThat(read.facts())
        .contains("ratio.satisfaction@target 群众满意度 95", "ratio.satisfaction@final 群众满意度 96%");
  }

  /// A sentence in a cell tells of the programme that the form names.
  @Test
  void readsTheMoneyThatACellTellsOf() {
    assertThat(
        Written.of(
            """
            项目支出绩效自评表
            （2022年度）
            | 项目名称 | < | 河道保洁 | < | < | < | < |
            | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
            | 年度资金总额 | < | 90 | 90 | 89 | 98.89% | 9 |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 本项目共申请预算资金90万元。 | < | < | 本项目共完成预算资金89万元。 | < | < |
            """)
            .facts())
        .contains(
            "programme.amount@budget 河道保洁 90万元", "programme.amount@final 河道保洁 89万元");
  }

  @Test
  void readsTargetsThatAreSplitOverThreeCells() {
    Written read =
        Written.of(
            """
            部门预算项目支出绩效自评表
            （2022年度）
            | 项目名称 | < | 劳动和技能竞赛 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 |
            | 产出指标 | 数量指标 | 参赛职工人数 | ≥ | 1500 | 人 | 1688 | 50 | 50 |
            | ^ | 成本指标 | 项目成本 | ≤ | 60 | 万元 | 57.9 | 50 | 50 |
            | 合计 | < | < | < | < | < | < | 100 | 100 |
            """);
    Scorecard.Row row = read.report().scorecards().get(0).rows().get(0);

    assertThat(row.target().map(Scorecard.Entry::printed)).contains("≥1500人");
    assertThat(row.actual().flatMap(Scorecard.Entry::figure).map(it -> it.quantity().unit()))
        .isEqualTo(Optional.of("人"));
    assertThat(read.facts())
        .contains(
            "union.contest.participants@target 1500", "union.contest.participants@final 1688");
  }

  @Test
  void knowsAHeaderByItsEnd() {
    Written read =
        Written.of(
            """
            部门整体绩效自评表
            | 绩效一级指标 | 绩效二级指标 | 绩效三级指标 | 年初绩效目标值 | 年末实际完成值 | 评价分值 | 单位自评得分 |
            | 产出 | 数量 | 培训期数 | ≥6期 | 7期 | 10 | 10 |
            | 产出 | 质量 | 培训合格率 | ≥90% | 88% | 10 | 9.8 |
            """);
    Scorecard.Row row = read.report().scorecards().get(0).rows().get(1);

    assertThat(row.level3()).isEqualTo("培训合格率");
    assertThat(row.target().map(Scorecard.Entry::printed)).contains("≥90%");
    assertThat(row.actual().map(Scorecard.Entry::printed)).contains("88%");
    assertThat(row.weight().map(it -> it.printed())).contains("10");
    assertThat(row.score().map(it -> it.printed())).contains("9.8");
  }

  /// A count in a form whose amounts are in 万元.
  @Test
  void readsCountsAmongAmounts() {
    Written read =
        Written.of(
            """
            部门整体支出绩效评价基础数据表
            @unit 单位：万元
            | 项目 | 2022年 |
            | 编制数 | 12 |
            | 实际在职人数 | 11 |
            | 项目支出 | 35.60 |
            | 公务接待费 | 1.20 |
            """);

    assertThat(read.facts().stream().map(it -> it.replaceFirst("@\\S+", "")).toList())
        .containsExactly(
            "staff.establishment.total 12",
            "staff.on-duty.total 11",
            "expenditure.project.total 35.60",
            "three-public.reception 1.20");
  }

  /// Two forms of one file are two scorecards, each of its programme.
  @Test
  void keepsTheFormsOfAFileApart() {
    Written read =
        Written.of(PROGRAMME_FORM + "附件2\n" + PROGRAMME_FORM.replace("困难职工帮扶专项", "劳动竞赛"));

    assertThat(read.report().scorecards())
        .extracting(it -> it.subject().orElse(""))
        .containsExactly("困难职工帮扶专项", "劳动竞赛");
  }

  @Test
  void readsTheFundsOfAProgramme() {
    assertThat(Written.of(PROGRAMME_FORM).facts())
        .contains(
            "programme.amount@budget fiscal 困难职工帮扶专项 80.00",
            "programme.amount@final fiscal 困难职工帮扶专项 88.00",
            "ratio.execution@final fiscal 当年财政拨款 100.00%")
        .noneMatch(it -> it.contains("37.44"));
  }

  private static final String DEPARTMENT_FORM =
      """
      2023年度青山县总工会部门整体支出绩效自评表
      @unit 单位：万元
      | 预算执行 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | %s | 956.20 | 1002.40 | 980.11 | 10 | 97.78%% | 9.78 |
      | ^ | 按资金来源：财政拨款 | 906.20 | 952.40 | 930.11 | | 97.66%% | |
      | ^ | 其他资金 | 50.00 | 50.00 | 50.00 | | 100%% | |
      | ^ | 按支出类型：基本支出 | 602.10 | 640.10 | 635.00 | | 99.20%% | |
      | ^ | 项目支出 | 354.10 | 362.30 | 345.11 | | 95.26%% | |
      """;

  @Test
  void readsTheFundsAndDivisionsOfADepartment() {
    assertThat(Written.of(DEPARTMENT_FORM.formatted("年度资金总额：")).facts())
        .contains(
            "expenditure.total@final 980.11",
            "ratio.execution@final 97.78%",
            "expenditure.total@adjusted fiscal 952.40",
            "ratio.execution@final fiscal 财政拨款 97.66%",
            "expenditure.basic.total@budget 602.10",
            "expenditure.project.total@final 345.11",
            "ratio.execution@final 项目支出 95.26%")
        .noneMatch(it -> it.endsWith(" 50.00"));
  }

  /// 湖南 prints the rate of the form below its amounts, in a cell across all of its columns.
  @Test
  void readsTheRateThatHasARowOfItsOwn() {
    Written read =
        Written.of(
            """
            2021年度青山县总工会部门整体支出绩效自评表
            @unit 单位：万元
            | 年度预算申请 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
            | ^ | 年度资金总额 | 820.00 | 840.00 | 798.00 | 10 | 9.5 |
            | ^ | 预算执行率 | 95.00% | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 新建工会数 | ≥20家 | 22家 | 90 | 90 |
            | 总分 | < | < | < | < | 100 | 99.5 |
            """);

    assertThat(read.facts())
        .contains("expenditure.total@final 798.00", "ratio.execution@final 95.00%");
    Scorecard.FundRow row = read.report().scorecards().get(0).funds().get(0);
    assertThat(read.report().scorecards().get(0).funds()).hasSize(1);
    assertThat(row.rate().map(it -> it.quantity().printed())).contains("95.00%");
    assertThat(row.weight().map(it -> it.quantity().printed())).contains("10");
  }

  /// A bare 合计 is the total of whatever stands around it, and not of the department.
  @Test
  void takesABareTotalForNone() {
    assertThat(Written.of(DEPARTMENT_FORM.formatted("合计")).facts())
        .noneMatch(it -> it.contains("980.11") || it.contains("97.78"));
  }

  /// A form that writes units and numbers of its list into the names of its rows.
  @Test
  void readsTheNamesOfRowsWithoutWhatSurroundsThem() {
    Written read =
        Written.of(
            """
            2023年度青山县总工会项目支出绩效自评表
            | 项目名称 | < | 工会服务 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 成本指标 | 经济成本 | 培训成本（元/人） | ≤300 | 280 | 20 | 20 |
            | 产出指标 | 数量指标 | 指标1：培训职工人数（人次） | ≥1000 | 1050 | 20 | 20 |
            | ^ | ^ | 指标2：疗养院床位（张） | =10 | 9 | 20 | 18 |
            | ^ | 时效指标 | 帮扶资金发放及时率（%） | 100 | 98 | 20 | 19.6 |
            | ^ | 质量指标 | 设备完好率（5分） | ≥95% | 97% | 20 | 20 |
            | 总分 | < | < | < | < | 100 | 97.6 |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "union.training.participants@target ≥1000",
            "union.training.participants@final 1050",
            "union.output@target 疗养院床位 =10",
            "union.output@final 疗养院床位 9",
            "ratio.timely@target 帮扶资金发放及时率 100",
            "ratio.timely@final 帮扶资金发放及时率 98",
            "ratio.quality@target 设备完好率 ≥95%",
            "ratio.quality@final 设备完好率 97%",
            "weight.total 100",
            "score.total@final 97.6");
  }

  /// 分值 and 得分 behind each of three levels: what stands behind the last is the row's.
  @Test
  void takesThePointsBehindTheLastLevel() {
    String weights =
        """
        2019年度青山县总工会部门整体支出绩效评价指标表
        | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评价标准 | 得分 |
        | 投入 | 10 | 预算配置 | 10 | 在职人员控制率 | 6 | 不超过100%。 | 6 |
        | ^ | ^ | ^ | ^ | 重点支出安排 | 4 | 合理 | 3 |
        """;
    for (String form : new String[] {weights, weights.replace("分值", "得分")}) {
      assertThat(Written.of(form).report().scorecards().get(0).rows())
          .extracting(
              it -> it.weight().orElseThrow().printed() + " " + it.score().orElseThrow().printed())
          .containsExactly("6 6", "4 3");
    }
  }

  @Test
  void readsTheFundsUnderAPlainHeader() {
    Written read =
        Written.of(
            """
            2023年度青山县总工会部门整体支出绩效自评表
            | 年度预算（万元） | 项目 | 年初预算数(A) | 全年预算数(B) | 全年执行数(C) | 执行率(C/B) | 得分 |
            | ^ | 年度支出总额 | 100.00 | 120.00 | 118.00 | 98.33% | 9.83 |
            | ^ | 其中：基本支出 | 60.00 | 70.00 | 70.00 | 100% | |
            | ^ | 项目支出 | 40.00 | 50.00 | 48.00 | 96% | |
            | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
            | 产出 | 数量 | 新建工会组织数 | 30家 | 35家 | 90 | 90 |
            """);

    assertThat(read.report().scorecards().get(0).funds())
        .extracting(Scorecard.FundRow::label)
        .containsExactly("年度支出总额", "基本支出", "项目支出");
    assertThat(read.facts())
        .contains("expenditure.total@final 118.00", "expenditure.basic.total@adjusted 70.00");
  }

  /// A form with pairs of labels and values above, and tables below whose rows are the units of a
  /// department: the row that sums them up is the department.
  @Test
  void readsTheTablesOfUnits() {
    Written read =
        Written.of(
            """
            青水市2018年度部门整体支出绩效评价自评报告
            部门（单位）名称：青水县总工会
            一、部门（单位）基本概况
            | 联系人 | 某人 | 联络电话 | 8690022 |
            | 人员编制 | 21 | 实有人数 | 20 |
            二、部门（单位）收支情况
            | 年度收入情况（万元） | < | < | < |
            | 机构名称 | 收入合计 | 其中： | < |
            | ^ | ^ | 上年结转 | 公共财政拨款 |
            | 局机关及二级机构汇总 | 623.50 | 12.50 | 611.00 |
            | 1、县总工会机关 | 523.50 | 12.50 | 511.00 |
            | 机构名称 | 支出合计 | 其中： | < |
            | ^ | ^ | 基本支出 | 项目支出 |
            | 局机关及二级机构汇总 | 610.00 | 410.00 | 200.00 |
            三、自评情况
            | 自评得分 | 95 |
            """);

    assertThat(read.report().facts())
        .extracting(it -> it.indicator() + " " + it.year().orElse(0) + " " + it.figure().printed())
        .containsExactly(
            "staff.establishment.total 2018 21",
            "staff.on-duty.total 2018 20",
            "revenue.total 2018 623.50",
            "carry.opening 2018 12.50",
            "revenue.fiscal.general 2018 611.00",
            "expenditure.total 2018 610.00",
            "expenditure.basic.total 2018 410.00",
            "expenditure.project.total 2018 200.00",
            "score.total 2018 95");
  }

  /// A time limit is no output, and 人次 behind the name of a row is its unit.
  @Test
  void takesOutputsForWhatTheyCount() {
    Written read =
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 权重 | 年度目标 | 实际情况 | 得分 |
            | 产出指标 | 数量指标 | 帮扶困难职工人次 | 5 | ≥300人次 | 318人次 | 5 |
            | 产出指标 | 数量指标 | 新建服务驿站 | 5 | 6个 | 6个 | 5 |
            | 产出指标 | 时效指标 | 救助金发放时限 | 5 | 15个工作日 | 12个工作日 | 5 |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "union.hardship.aided@target ≥300人次",
            "union.hardship.aided@final 318人次",
            "union.output@target 新建服务驿站 6个",
            "union.output@final 新建服务驿站 6个");
  }

  /// Two rows that state one indicator state parts of it; the row that has its name states all of it.
  @Test
  void tellsRowsOfOneIndicatorApart() {
    Written read =
        Written.of(
            """
            青山县总工会2023年困难职工帮扶项目支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
            | 产出指标 | 数量指标 | 困难职工生活救助人次 | 10 | ≥60人次 | 66人次 | 10 |
            | ^ | ^ | 困难职工大病救助人次 | 10 | ≥20人次 | 21人次 | 10 |
            | ^ | ^ | 帮扶困难职工人数 | 10 | ≥70人 | 75人 | 10 |
            """);

    assertThat(read.facts())
        .contains(
            "union.hardship.aided@final 生活救助 66人次",
            "union.hardship.aided@final 大病救助 21人次",
            "union.hardship.aided@final 75人");
  }

  /// Whom a training was for leaves it a training.
  @Test
  void readsLabelsBehindPeople() {
    Written read =
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
            | 产出指标 | 数量指标 | 基层工会干部培训人次 | 10 | ≥60人次 | 66人次 | 10 |
            | ^ | ^ | 女职工技能培训人数 | 10 | ≥20人 | 21人 | 10 |
            | ^ | ^ | 集体协商指导员培训人数 | 10 | ≥30人 | 33人 | 10 |
            """);

    assertThat(read.facts())
        .contains(
            "union.training.participants@final 66人次", "union.training.participants@final 21人",
            "union.training.participants@final 33人");
  }

  /// What is done with what a row counts, and whether it counts 数 or 数量, is no part of its name.
  @Test
  void readsLabelsBehindVerbs() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 开展培训次数 | 5次 | 6次 | 10 | 10 |
            | 产出指标 | 数量指标 | 审计单位数量 | 18家 | 19家 | 10 | 10 |
            | 产出指标 | 数量指标 | 农民工培训场次 | 3场 | 4场 | 10 | 10 |
            """)
            .facts())
        .contains(
            "union.training.courses@final 6次", "union.audit.units@final 19家",
            "union.output@final 农民工培训场次 4场");
  }

  /// A column of rates behind target and actual says how much of each target was reached.
  @Test
  void readsHowMuchOfATargetWasReached() {
    Written read =
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、绩效目标完成情况
            | 序号 | 考核指标 | 目标值 | 完成值 | 完成率 |
            | 1 | 新建基层工会 | 50家 | 55家 | 110% |
            | 2 | 道德讲堂 | 8场 | 6场 | 75% |
            """);

    assertThat(read.facts()).contains("ratio.done@final 新建基层工会 110%", "ratio.done@final 道德讲堂 75%");
    assertThat(read.completions()).containsExactly("110% = 55家 / 50家", "75% = 6场 / 8场");
  }

  /// 年度预算数（万元） above the names of the sources is the head of no amounts.
  @Test
  void readsFundRowsBesideAHeadOfWords() {
    Written read =
        Written.of(
            """
            部门预算项目支出绩效自评表（2023年度）
            | 项目名称 | 职工活动经费 | < | < | < | < | < | < |
            | 预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 |
            | ^ | 总额 | 38.93 | 51.89 | 50.00 | 96.36% | 10 | 9.64 |
            | ^ | 其中：财政资金 | 38.93 | 41.89 | 41.00 | 97.88% | / | / |
            | ^ | 单位资金 | 0 | 10.00 | 9.00 | 90.00% | / | / |
            """);

    assertThat(read.facts())
        .contains(
            "programme.amount@budget 职工活动经费 38.93",
            "programme.amount@adjusted 职工活动经费 51.89",
            "programme.amount@final fiscal 职工活动经费 41.00",
            "ratio.execution@final 职工活动经费 96.36%", "ratio.execution@final fiscal 财政资金 97.88%",
            "ratio.execution@final 单位资金 90.00%")
        .noneMatch(it -> it.endsWith(" 9.00"));
  }
}
