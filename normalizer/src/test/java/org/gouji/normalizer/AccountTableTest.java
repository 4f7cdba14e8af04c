package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The tables of published budgets and final accounts.
class AccountTableTest {

  /// What was bought is no programme, whatever its column is called, nor all that was spent.
  @Test
  void readsWhatWasBought() {
    for (String[] each : new String[][] {
      {"项目名称", "年初预算（万元）", "实际执行（万元）", "合计"},
      {"项目", "年初预算（万元）", "实际执行（万元）", "政府采购支出合计"},
      {"采购项目", "采购预算（万元）", "实际采购金额（万元）", "合计"}}) {
      Written read =
          Written.of(
              """
              青山县总工会2023年度部门整体支出绩效自评报告
              一、政府采购情况
              | %s | %s | %s | 执行率 |
              | 政府采购货物支出 | 20.00 | 18.60 | 93.00%% |
              | 政府采购服务支出 | 30.00 | 28.50 | 95.00%% |
              | %s | 50.00 | 47.10 | 94.20%% |
              """
                  .formatted((Object[]) each));
      assertThat(read.facts()).as(each[0])
          .contains("expenditure.procurement@budget 50.00", "expenditure.procurement@final 47.10")
          .noneMatch(it -> it.startsWith("programme."))
          .noneMatch(it -> it.equals("ratio.execution@final 94.20%"));
    }
  }

  /// 使用非财政拨款结余 is of no fund that its name denies.
  @Test
  void takesNoFundThatIsDenied() {
    assertThat(
        Written.of(
            """
            @caption 收入支出决算总表
            @unit 单位：万元
            | 收入 | 决算数 | 支出 | 决算数 |
            | 本年收入合计 | 750.50 | 本年支出合计 | 744.00 |
            | 使用非财政拨款结余 | 3.20 | 结余分配 | 0.00 |
            """)
            .facts())
        .contains("carry.nonfiscal-used@final 3.20");
  }

  /// What changed since last year, and counts among amounts with their units behind their names.
  @Test
  void readsChangesAndCountsOfThreePublicExpenses() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、“三公”经费情况
            @unit 单位：万元
            | 项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 比上年增减 | 增减率 |
            | “三公”经费合计 | 2.20 | 2.50 | 1.82 | -0.38 | -17.27% |
            | 公务接待费 | 2.20 | 2.50 | 1.82 | -0.38 | -17.27% |
            | 国内接待批次（批） | 26 | | 21 | -5 | |
            | 国内接待人次（人次） | 210 | | 176 | -34 | |
            """)
            .facts())
        .contains(
            "three-public.delta@final -0.38", "three-public.delta-rate@final -17.27%",
            "three-public.reception.batches@final 21", "three-public.reception.persons@final 176")
        .noneMatch(it -> it.contains("-5") || it.contains("-34"));
  }

  @Test
  void readsPeopleByWhoPaysThem() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、人员情况
            | 类别 | 编制数 | 实有数 | 离退休 |
            | 行政 | 6 | 5 | 4 |
            | 参公 | 2 | 2 | 1 |
            | 财政补助事业人员 | 4 | 4 | 2 |
            | 合计 | 12 | 11 | 7 |
            """)
            .facts())
        .contains(
            "staff.establishment.admin 6", "staff.establishment.institution 4",
            "staff.establishment.total 12", "staff.on-duty.total 11", "staff.retired 7");
  }

  @Test
  void readsBothHalvesOfRevenueAndExpenditure() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门决算
            一、收入支出决算总表
            @unit 金额单位：元
            | 收入 | < | < | 支出 | < | < |
            | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
            | 一、一般公共预算财政拨款收入 | 1 | 6,284,517.32 | 一、一般公共服务支出 | 15 | 5,127,386.44 |
            | 二、政府性基金预算财政拨款收入 | 2 | | 二、社会保障和就业支出 | 16 | 742,615.20 |
            | 八、其他收入 | 8 | 215,300.00 | 二十三、其他支出 | 17 | 721,092.66 |
            | 本年收入合计 | 9 | 6,499,817.32 | 本年支出合计 | 18 | 6,591,094.30 |
            | 使用非财政拨款结余 | 10 | | 结余分配 | 19 | |
            | 年初结转和结余 | 11 | 183,642.18 | 年末结转和结余 | 20 | 92,365.20 |
            | 总计 | 12 | 6,683,459.50 | 总计 | 21 | 6,683,459.50 |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "revenue.fiscal.general@final general-public 6,284,517.32",
            "expenditure.func@final 一般公共服务支出 5,127,386.44",
            "expenditure.func@final 社会保障和就业支出 742,615.20",
            "expenditure.func@final 其他支出 721,092.66",
            "revenue.other@final 215,300.00",
            "revenue.total@final 6,499,817.32",
            "expenditure.total@final 6,591,094.30",
            "carry.opening@final 183,642.18",
            "carry.closing@final 92,365.20",
            "revenue.grand-total@final 6,683,459.50",
            "expenditure.grand-total@final 6,683,459.50");
  }

  /// 其他支出 of the classification by function is no account of a union.
  @Test
  void takesTheClassFromTheHeader() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门决算
            一、收入支出决算总表
            @unit 单位：万元
            | 收入 | < | 支出 | < |
            | 项目 | 决算数 | 项目（按功能分类） | 决算数 |
            | 一、财政拨款收入 | 62.84 | 一、一般公共服务支出 | 51.27 |
            | 二、其他收入 | 2.15 | 二、其他支出 | 13.72 |
            | 本年收入合计 | 64.99 | 本年支出合计 | 64.99 |
            """);

    assertThat(read.facts())
        .contains("expenditure.func@final 其他支出 13.72", "revenue.fiscal.total@final fiscal 62.84");
  }

  @Test
  void readsCodesInOneColumnOrInThree() {
    String one =
        """
        某县总工会2023年度部门决算
        一、支出决算表
        @unit 单位：万元
        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | ^ | 合计 | 80.00 | 45.00 | 35.00 |
        | 201 | 一般公共服务支出 | 60.00 | 25.00 | 35.00 |
        | 20129 | 群众团体事务 | 60.00 | 25.00 | 35.00 |
        | 2012901 | 行政运行 | 25.00 | 25.00 | |
        | 2012906 | 工会事务 | 35.00 | | 35.00 |
        | 208 | 社会保障和就业支出 | 20.00 | 20.00 | |
        """;
    String three =
        """
        某县总工会2023年度部门决算
        一、支出决算表
        @unit 单位：万元
        | 支出功能分类科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出 |
        | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
        | 201 | | | 一般公共服务支出 | 60.00 | 25.00 | 35.00 |
        | 201 | 29 | | 群众团体事务 | 60.00 | 25.00 | 35.00 |
        | 201 | 29 | 01 | 行政运行 | 25.00 | 25.00 | |
        | 201 | 29 | 06 | 工会事务 | 35.00 | | 35.00 |
        | 208 | | | 社会保障和就业支出 | 20.00 | 20.00 | |
        | 合计 | < | < | < | 80.00 | 45.00 | 35.00 |
        """;
    for (String table : new String[] {one, three}) {
      Written read = Written.of(table);

      assertThat(read.facts())
          .containsExactlyInAnyOrder(
              "expenditure.total@final 80.00",
              "expenditure.basic.total@final 45.00",
              "expenditure.project.total@final 35.00",
              "expenditure.func@final 一般公共服务支出 60.00",
              "expenditure.func@final 群众团体事务 60.00",
              "expenditure.func@final 行政运行 25.00",
              "expenditure.func@final 工会事务 35.00",
              "expenditure.func@final 社会保障和就业支出 20.00");
      assertThat(read.sums()).contains("80.00 = 60.00 + 20.00", "45.00 = 25.00 + 20.00");
    }
  }

  /// Rows by function in a table of revenue are no expenditure.
  @Test
  void takesNoRevenueForExpenditure() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门决算
            一、收入决算表
            @unit 单位：万元
            | 科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入 |
            | | 合计 | 80.00 | 75.00 | 5.00 |
            | 201 | 一般公共服务支出 | 60.00 | 55.00 | 5.00 |
            | 208 | 社会保障和就业支出 | 20.00 | 20.00 | |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "revenue.total@final 80.00", "revenue.fiscal.total@final fiscal 75.00",
            "revenue.other@final 5.00");
  }

  /// One name under two headings of the classification is two things.
  @Test
  void tellsApartRowsOfOneName() {
    Written read =
        Written.of(
            """
            某街道办事处2023年部门预算
            一、支出预算总表
            @unit 单位：元
            | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
            | 20129 | 群众团体事务 | 454,100 | | 454,100 |
            | 2012902 | 一般行政管理事务 | 454,100 | | 454,100 |
            | 20132 | 组织事务 | 656,900 | | 656,900 |
            | 2013202 | 一般行政管理事务 | 656,900 | | 656,900 |
            """);

    assertThat(read.facts())
        .contains(
            "expenditure.func@budget 群众团体事务/一般行政管理事务 454,100",
            "expenditure.func@budget 组织事务/一般行政管理事务 656,900");
  }

  @Test
  void readsBasicExpenditureByKindInTwoHalves() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门决算
            一、一般公共预算财政拨款基本支出决算明细表
            @unit 单位：万元
            | 人员经费 | < | < | 公用经费 | < | < |
            | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
            | 301 | 工资福利支出 | 364.21 | 302 | 商品和服务支出 | 41.65 |
            | 30101 | 基本工资 | 364.21 | 30201 | 办公费 | 41.65 |
            | 303 | 对个人和家庭的补助 | 31.62 | 310 | 资本性支出 | 1.18 |
            | 30302 | 退休费 | 31.62 | 31099 | 其他资本性支出 | 1.18 |
            | 人员经费合计 | < | 395.83 | 公用经费合计 | < | 42.83 |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "expenditure.econ.wages@final general-public 基本支出 364.21",
            "expenditure.econ.goods@final general-public 基本支出 41.65",
            "expenditure.econ.household@final general-public 基本支出 31.62",
            "expenditure.econ.capital@final general-public 基本支出 1.18",
            "expenditure.basic.personnel@final general-public 395.83",
            "expenditure.basic.public@final general-public 42.83");
    assertThat(read.sums()).contains("395.83 = 364.21 + 31.62", "42.83 = 41.65 + 1.18");
  }

  @Test
  void readsTheThreePublicExpensesInEveryLayout() {
    String sideBySide =
        """
        某县总工会2023年度部门决算
        一、财政拨款“三公”经费支出决算表
        @unit 单位：万元
        | 预算数 | < | < | < | < | < | 决算数 | < | < | < | < | < |
        | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 |
        | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ |
        | 8.50 | 0.00 | 6.00 | 0.00 | 6.00 | 2.50 | 6.27 | 0.00 | 4.86 | 0.00 | 4.86 | 1.41 |
        """;
    String pairs =
        """
        某县总工会2023年度部门决算
        一、财政拨款“三公”经费支出决算表
        @unit 单位：万元
        | 财政拨款“三公”经费 | < | < | < | < | < | < | < | < | < | < | < |
        | 合计 | < | 因公出国（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | < |
        | ^ | ^ | ^ | ^ | 小计 | < | 公务用车购置费 | < | 公务用车运行维护费 | < | ^ | ^ |
        | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
        | 8.50 | 6.27 | 0.00 | 0.00 | 6.00 | 4.86 | 0.00 | 0.00 | 6.00 | 4.86 | 2.50 | 1.41 |
        """;
    String rows =
        """
        某县总工会2023年度部门决算
        一、“三公”经费支出决算表
        @unit 单位：万元
        | 项目 | 年初预算数 | 决算数 |
        | 合计 | 8.50 | 6.27 |
        | 1.因公出国（境）费 | 0.00 | 0.00 |
        | 2.公务接待费 | 2.50 | 1.41 |
        | 3.公务用车购置及运行维护费 | 6.00 | 4.86 |
        | 其中：（1）公务用车购置费 | 0.00 | 0.00 |
        | （2）公务用车运行维护费 | 6.00 | 4.86 |
        """;
    for (String table : new String[] {sideBySide, pairs, rows}) {
      assertThat(Written.of(table).facts().stream().map(it -> it.replace(" fiscal", "")).toList())
          .containsExactlyInAnyOrder(
              "three-public.total@budget 8.50",
              "three-public.total@final 6.27",
              "three-public.overseas@budget 0.00",
              "three-public.overseas@final 0.00",
              "three-public.vehicle@budget 6.00",
              "three-public.vehicle@final 4.86",
              "three-public.vehicle.purchase@budget 0.00",
              "three-public.vehicle.purchase@final 0.00",
              "three-public.vehicle.operation@budget 6.00",
              "three-public.vehicle.operation@final 4.86",
              "three-public.reception@budget 2.50",
              "three-public.reception@final 1.41");
    }
  }

  @Test
  void readsTheBudgetFormWithAgencyOperatingFunds() {
    Written read =
        Written.of(
            """
            某县总工会2025年部门预算
            一、部门“三公”经费和机关运行经费预算表
            @unit 单位：万元
            | “三公”经费预算数 | < | < | < | < | < | 机关运行经费预算数 |
            | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | < | < | ^ |
            | ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^ |
            | 10.81 | 0 | 0.83 | 9.98 | 0 | 9.98 | 217.83 |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "three-public.total@budget 10.81",
            "three-public.overseas@budget 0",
            "three-public.reception@budget 0.83",
            "three-public.vehicle@budget 9.98",
            "three-public.vehicle.purchase@budget 0",
            "three-public.vehicle.operation@budget 9.98",
            "expenditure.agency-operating@budget 217.83");
  }

  /// 一般公共预算 under what came in is revenue, under the balance a part of it, over what was spent
  /// a fund.
  @Test
  void readsFundsByWhereTheyStand() {
    Written read =
        Written.of(
            """
            某县总工会2023年度部门决算
            一、财政拨款收入支出决算总表
            @unit 单位：万元
            | 财政拨款收入 | < | 财政拨款支出 | < | < | < |
            | 项目 | 决算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 |
            | 一、一般公共预算 | 60.00 | 一、一般公共服务支出 | 58.00 | 55.00 | 3.00 |
            | 二、政府性基金预算 | 3.00 | 二、住房保障支出 | 6.00 | 6.00 | |
            | 本年收入合计 | 63.00 | 本年支出合计 | 64.00 | 61.00 | 3.00 |
            | 年初财政拨款结转和结余 | 2.00 | 年末财政拨款结转和结余 | 1.00 | 1.00 | |
            | 一、一般公共预算 | 2.00 | | | | |
            | 总计 | 65.00 | 总计 | 65.00 | 62.00 | 3.00 |
            """);

    assertThat(read.facts())
        .contains(
            "revenue.fiscal.general@final general-public 60.00",
            "revenue.fiscal.gov-fund@final government-fund 3.00",
            "revenue.total@final fiscal 63.00",
            "carry.fiscal.opening@final fiscal 2.00",
            "carry.fiscal.opening@final general-public 2.00",
            "revenue.grand-total@final fiscal 65.00",
            "expenditure.func@final general-public 一般公共服务支出 55.00",
            "expenditure.func@final government-fund 一般公共服务支出 3.00",
            "expenditure.total@final fiscal 64.00",
            "expenditure.total@final general-public 61.00",
            "expenditure.grand-total@final general-public 62.00")
        .noneMatch(it -> it.startsWith("revenue.") && it.contains("62.00"));
  }

  /// A second row of headers may hold words that nobody knows: they divide all the same.
  @Test
  void takesNoDivisionForTheWhole() {
    Written read =
        Written.of(
            """
            2023年人员编制情况表
            | 单位名称 | 编制数 | < | < | 实有人数 | < | < |
            | ^ | 合计 | 行政编制 | 事业编制 | 合计 | 机关岗位 | 事业岗位 |
            | 县总工会机关 | 12 | 8 | 4 | 11 | 7 | 4 |
            | 职工服务中心 | 5 | 0 | 5 | 5 | 0 | 5 |
            | 合计 | 17 | 8 | 9 | 16 | 7 | 9 |
            """);

    assertThat(read.facts().stream().map(it -> it.replaceFirst("@\\S+", "")).toList())
        .containsExactlyInAnyOrder(
            "staff.establishment.total 县总工会机关 12",
            "staff.establishment.admin 县总工会机关 8",
            "staff.establishment.institution 县总工会机关 4",
            "staff.on-duty.total 县总工会机关 11",
            "staff.establishment.total 职工服务中心 5",
            "staff.establishment.admin 职工服务中心 0",
            "staff.establishment.institution 职工服务中心 5",
            "staff.on-duty.total 职工服务中心 5",
            "staff.establishment.total 17",
            "staff.establishment.admin 8",
            "staff.establishment.institution 9",
            "staff.on-duty.total 16");
  }

  /// 车辆 in a table of 万元 are their price.
  @Test
  void takesNoAmountForACount() {
    Written read =
        Written.of(
            """
            2023年度固定资产情况表
            @unit 单位：万元
            | 项目 | 年初数 | 年末数 |
            | 一、房屋 | 300 | 300 |
            | 二、公务用车 | 40 | 20 |
            | 合计 | 340 | 320 |
            """);

    assertThat(read.facts()).isEmpty();
    assertThat(read.sums()).containsExactly("340 = 300 + 40", "320 = 300 + 20");
  }

  /// The fund that a title names is that of all it divides, and what was spent of it no revenue.
  @Test
  void takesTheFundOfExpenditureFromTheTitle() {
    Written read =
        Written.of(
            """
            某县总工会2022年度部门整体支出绩效自评报告
            二、支出情况
            @caption 一般公共预算财政拨款支出功能分类情况表
            @unit 单位：万元
            | 科目编码 | 科目名称 | 年初预算 | 决算数 | 完成率 |
            | 201 | 一般公共服务支出 | 689.50 | 668.30 | 96.93% |
            | 208 | 社会保障和就业支出 | 138.60 | 146.20 | 105.48% |
            | 合计 | < | 828.10 | 814.50 | 98.36% |
            """);

    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            "expenditure.func@budget general-public 一般公共服务支出 689.50",
            "expenditure.func@final general-public 一般公共服务支出 668.30",
            "ratio.budget-completion@final 一般公共服务支出 96.93%",
            "expenditure.func@budget general-public 社会保障和就业支出 138.60",
            "expenditure.func@final general-public 社会保障和就业支出 146.20",
            "ratio.budget-completion@final 社会保障和就业支出 105.48%",
            "expenditure.total@budget general-public 828.10",
            "expenditure.total@final general-public 814.50",
            "ratio.budget-completion@final 98.36%");
  }

  /// 支出合计 over the kinds of the three public expenses is what these are together; a row that says what
  /// amounts are counted in speaks for no count.
  @Test
  void readsATableOfThreePublicExpensesWithItsCounts() {
    for (String[] each : new String[][] {
      {"项 目 | 2022年预算数", "一、支出合计"},
      {"项目 | 2022年年初预算数", "（一）支出合计"},
      {"项目 | 本年预算数", "支出总计"}}) {
      assertThat(
          Written.of(
              """
              青山县总工会2022年度“三公”经费预算情况表
              | 单位：万元 | < |
              | %s |
              | %s | 6.50 |
              | 1、因公出国（境）费用 | |
              | 2、公务接待费 | 2.50 |
              | 3、公务用车费 | 4.00 |
              | 1.公务用车保有量（辆） | 1 |
              | 2.公务接待批次（批） | 35 |
              """
                  .formatted((Object[]) each))
              .facts())
          .as(each[0])
          .contains(
              "three-public.total@budget 6.50", "three-public.reception@budget 2.50",
              "three-public.reception.batches@budget 35")
          .noneMatch(it -> it.startsWith("expenditure.total"));
    }
  }

  /// 支出合计 over basic and project expenditure stays what it is.
  @Test
  void leavesATotalOverOtherKinds() {
    assertThat(
        Written.of(
            """
            @caption 收支情况表
            @unit 单位：万元
            | 项目 | 决算数 |
            | 支出合计 | 650.00 |
            | 基本支出 | 400.00 |
            | 项目支出 | 250.00 |
            | 其中：公务接待费 | 2.50 |
            """)
            .facts())
        .contains("expenditure.total@final 650.00");
  }

  /// A row behind that of 其中 is a part of the same row where both make it up, though one column has no amount for it.
  @Test
  void addsUpRowsThatAreNoPartsOfOthers() {
    assertThat(
        Written.of(
            """
            @caption 收入情况表
            @unit 单位：万元
            | 收入项目 | 年初预算数 | 决算数 |
            | 财政拨款收入 | 842.60 | 915.38 |
            | 其中：一般公共预算财政拨款 | 842.60 | 889.38 |
            | 政府性基金预算财政拨款 | | 26.00 |
            | 事业收入 | 48.00 | 41.27 |
            | 其他收入 | 0.40 | 7.35 |
            | 本年收入合计 | 891.00 | 964.00 |
            """)
            .sums())
        .contains("964.00 = 915.38 + 41.27 + 7.35", "891.00 = 842.60 + 48.00 + 0.40")
        .noneMatch(it -> it.startsWith("964.00") && it.contains("26.00"));
  }

  @Test
  void readsYearsWithTheirPhases() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、预算执行情况
            @unit 单位：万元
            | 年度 | 年初预算 | 决算 | 执行率 |
            | 2022年 | 281.30 | 284.85 | 101.26% |
            | 2023年 | 295.60 | 296.02 | 100.14% |
            """)
            .facts())
        .contains(
            "expenditure.total@budget 281.30", "expenditure.total@final 284.85",
            "expenditure.total@budget 295.60", "expenditure.total@final 296.02");
  }

  /// Pairs that say no phase are of the one whose total they add up to.
  @Test
  void readsPairsOfNamesAndValues() {
    assertThat(
        Written.of(
            """
            青山县总工会2023年度部门整体支出绩效自评表
            @caption 青山县总工会2023年度部门整体支出绩效自评表
            | 年初预算数（万元） | 356.20 | 调整预算数（万元） | 412.35 | 全年执行数（万元） | 398.77 |
            | 其中：基本支出 | 268.40 | 项目支出 | 130.37 | 预算执行率 | 96.71% |
            | 人员经费 | 241.15 | 公用经费 | 27.25 | 退休人数 | 8 |
            """)
            .facts())
        .contains(
            "expenditure.total@final 398.77", "expenditure.basic.total@final 268.40",
            "expenditure.project.total@final 130.37", "expenditure.basic.personnel@final 241.15",
            "expenditure.basic.public@final 27.25");
  }

  /// 合计 under 支出类型 is all that was spent.
  @Test
  void readsTotalsOfKindsOfExpenditure() {
    for (String header : new String[] {"支出类型", "支出性质", "支出分类"}) {
      assertThat(
          Written.of(
              """
              青山县总工会2022年度部门整体支出绩效自评报告
              一、收支情况
              | %s | 年初预算（万元） | 决算（万元） |
              | 基本支出 | 620.50 | 638.10 |
              | 项目支出 | 380.00 | 402.60 |
              | 合计 | 1000.50 | 1040.70 |
              """
                  .formatted(header))
              .facts())
          .as(header)
          .contains("expenditure.total@budget 1000.50", "expenditure.total@final 1040.70");
    }
  }
}
