package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;
import org.gouji.model.report.Identity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdentityTest {

  private static Identity read(String text) {
    return Written.of(text).report().identity();
  }

  @Test
  void anOutlineForProjectsTellsTheKindOfAReportWithoutATitle() {
    Identity identity =
        read(
            "一、绩效目标分解下达情况\n2023年中央财政下达补助资金35万元，经市委批准安排。到2035年，全面建成。\n"
                + "二、整体绩效目标情况\n2023年预算执行良好。");
    assertThat(identity.kind()).isEqualTo(Identity.Kind.PROJECT);
    assertThat(identity.fiscalYear()).contains(2023);
    assertThat(identity.organization()).isEmpty();
    assertThat(read("（一）项目概况\n2023年部门预算项目5个。").kind()).isEqualTo(Identity.Kind.PROJECT);
  }

  @Test
  void aTitleWithoutAnOrganisationMayBeginWithAPlace() {
    Identity identity = read("云南省2022年度救灾资金绩效自评报告\n一、项目概况\n项目经市委批准设立。");
    assertThat(identity.region().province()).contains("云南省");
    assertThat(identity.level()).contains(Identity.Level.PROVINCE);
    assertThat(identity.organization()).isEmpty();
  }

  @Test
  void aFormOnATransferPaymentNamesWhoHasTheMoney() {
    String form =
        "中央对地方转移支付区域绩效目标自评表\n（2023年度）\n"
            + "| 转移支付（项目）名称 | 困难职工帮扶专项资金 | | |\n"
            + "| 中央主管部门 | 中华全国总工会 | | |\n"
            + "| 地方主管部门 | 青山市总工会 | 资金使用单位 | %s |\n";
    Identity several = read(form.formatted("市本级及各县总工会"));
    assertThat(several.organization()).contains("青山市总工会");
    assertThat(several.kind()).isEqualTo(Identity.Kind.PROJECT);
    assertThat(read(form.formatted("岭南县总工会")).organization()).contains("岭南县总工会");
  }

  @Test
  void aClauseThatTellsSomethingNamesNobody() {
    Identity identity =
        read("养护补助项目绩效自评报告\n一、项目概况\n我局会同县公安局制定方案。省市场监督管理局下达资金，中央对地方转移支付区域绩效目标一并下达。");
    assertThat(identity.organization()).isEmpty();
    assertThat(read("政策绩效评价报告\n项目单位 青山县文化局\n2022年").organization()).contains("青山县文化局");
  }

  @Test
  void whoeverEvaluatesItselfHasTheReport() {
    String report = "青山县2022年高标准农田建设资金绩效自评报告\n%s";
    assertThat(read(report.formatted("按照安排，青山县农业和农村局对2022年度资金使用情况进行了自评。")).organization())
        .contains("青山县农业和农村局");
    for (String other : List.of(
        "青山县财政局对各部门2022年度资金绩效自评进行了复核。",
        "青山县财政局对2022年度资金开展了重点评价。",
        "青山县农业局会同青山县财政局对2022年资金开展了绩效自评。")) {
      assertThat(read(report.formatted(other)).organization()).as(other).isEmpty();
    }
  }

  @Test
  void theResultsOfAProjectAreATitle() {
    Identity identity =
        read("2022年度职工书屋建设项目自评结果\n（青山县总工会）\n一、自评结论\n项目预算9万元。");
    assertThat(identity.title()).contains("2022年度职工书屋建设项目自评结果");
    assertThat(identity.kind()).isEqualTo(Identity.Kind.PROJECT);
  }

  @Test
  void aTitleWithoutAnOrganisationMayBeginWithAProvince() {
    Identity identity = read("河北省中央救灾资金转移支付2022年度绩效自评报告\n一、项目概况\n资金已下达。");
    assertThat(identity.level()).contains(Identity.Level.PROVINCE);
    assertThat(identity.organization()).isEmpty();
  }

  private record Title(String lines, String organization, int year, Identity.Kind kind) {}

  @TestFactory
  Stream<DynamicTest> readsWhoseReportItIsFromItsTitle() {
    Identity.Kind whole = Identity.Kind.WHOLE_DEPARTMENT;
    Identity.Kind project = Identity.Kind.PROJECT;
    return Stream.of(
        new Title("青山市岭南区总工会2022年度部门整体支出绩效自评报告", "青山市岭南区总工会", 2022, whole),
        new Title("2022年度青山市岭南区总工会整体支出绩效自评报告", "青山市岭南区总工会", 2022, whole),
        new Title("青山县总工会关于2022年度部门整体支出绩效自评情况的报告", "青山县总工会", 2022, whole),
        new Title("关于青山县总工会2022年部门整体支出绩效评价的报告", "青山县总工会", 2022, whole),
        new Title("关于报送青山县总工会2022年度整体支出绩效自评报告的函", "青山县总工会", 2022, whole),
        new Title("附件3\n青山县总工会\n二〇二二年度部门整体支出绩效自评报告", "青山县总工会", 2022, whole),
        new Title("2022年度\n部门整体支出绩效自评报告\n青山县总工会", "青山县总工会", 2022, whole),
        new Title("部门整体支出绩效自评报告\n（2022年度）\n单位名称：青山县总工会", "青山县总工会", 2022, whole),
        new Title("青山县总工会劳模疗休养项目\n2022年度绩效评价报告", "青山县总工会", 2022, project),
        new Title("青山县总工会2022年送温暖专项资金绩效自评报告", "青山县总工会", 2022, project),
        new Title("青山县总工会职工服务中心2022年度部门整体支出绩效自评报告", "青山县总工会职工服务中心", 2022, whole),
        new Title("青山县总工会（本级）2022年度整体绩效自评报告", "青山县总工会", 2022, whole),
        new Title("青山县妇女联合会2022年度部门整体支出绩效自评报告", "青山县妇女联合会", 2022, whole),
        new Title("中国共产主义青年团青山县委员会2022年度部门整体支出绩效自评报告", "中国共产主义青年团青山县委员会", 2022, whole),
        new Title("青山市红十字会\n2022年部门整体支出绩效自评报告", "青山市红十字会", 2022, whole),
        new Title("青山市地方志编纂室2022年度部门整体支出绩效自评报告", "青山市地方志编纂室", 2022, whole),
        new Title("2022年度青山县工人俱乐部整体支出绩效自评报告", "青山县工人俱乐部", 2022, whole),
        new Title("关于青山县史志馆2022年度单位整体支出绩效自评的报告", "青山县史志馆", 2022, whole),
        new Title("青山县总工会2022年度部门决算公开说明", "青山县总工会", 2022, Identity.Kind.FINAL_ACCOUNTS),
        new Title("青山县总工会2022年整体和项目支出绩效自评报告", "青山县总工会", 2022, whole),
        new Title("青山县总工会2022年度预算绩效部门评价报告", "青山县总工会", 2022, whole),
        new Title("青山县总工会2023年度部门预算", "青山县总工会", 2023, Identity.Kind.BUDGET),
        new Title("青山县岭南镇总工会2022年度绩效自评报告", "青山县岭南镇总工会", 2022, whole),
        new Title("2022年度部门整体支出绩效自评情况\n公开13表\n单位名称：青山县总工会", "青山县总工会", 2022, whole),
        new Title("部门整体支出绩效自评情况\n2022年度\n单位名称：青山县总工会        公开13表", "青山县总工会", 2022, whole),
        new Title("2022年度\n青山县总工会\n部门决算", "青山县总工会", 2022, Identity.Kind.FINAL_ACCOUNTS),
        new Title("部门整体支出绩效自评表\n2022年度\n编制单位：青山县总工会金额单位：万元", "青山县总工会", 2022, whole),
        new Title("2018年青山市质量技术监督局三公经费预算情况说明", "青山市质量技术监督局", 2018, Identity.Kind.BUDGET),
        new Title("2017年青山市委宣传部“三公”经费决算情况说明", "青山市委宣传部", 2017, Identity.Kind.FINAL_ACCOUNTS),
        new Title("青山县残联中央转移支付2023年度绩效自评报告", "青山县残联", 2023, project),
        new Title("青山县乡村振兴局成果巩固工作补助经费项目2022年度绩效自评报告", "青山县乡村振兴局", 2022, project),
        new Title("青山县中心小学2022年度部门整体支出绩效自评报告", "青山县中心小学", 2022, whole),
        new Title("项目支出绩效目标申报表\n（2023年度）\n填报单位：青山县总工会", "青山县总工会", 2023, Identity.Kind.TARGET_FORM))
        .map(
            it -> DynamicTest.dynamicTest(
                it.lines(),
                () -> {
                  Identity identity = read(it.lines() + "\n一、基本情况\n编制5名。");
                  assertThat(identity.organization()).contains(it.organization());
                  assertThat(identity.fiscalYear()).contains(it.year());
                  assertThat(identity.kind()).isEqualTo(it.kind());
                }));
  }

  /// 为市备灾救灾中心 tells what something is, and 县 alone is no place.
  @Test
  void takesNoPartOfASentenceForAName() {
    assertThat(
        read("2022年度部门整体支出绩效自评报告\n一、机构组成\n设办公室，所属事业单位1个，为市备灾救灾中心。").organization())
        .isEmpty();
    assertThat(
        read(
            "2022年度部门整体支出绩效自评报告\n一、主要职责\n贯彻落实县委和市总工会的部署。指导县总工会开展工作。"
                + "\n二、机构\n青山县总工会内设5个部室。")
            .organization())
        .contains("青山县总工会");
  }

  @Test
  void readsSeveralLabelsOfOneLine() {
    Identity identity =
        read(
            """
            2023年度青山市总工会整体绩效自评表
            填报单位（盖章）：青山市总工会　　　填报日期：2024年3月15日　单位：万元
            一、基本情况
            """);

    assertThat(identity.organization()).contains("青山市总工会");
    assertThat(identity.dateFilled()).contains(LocalDate.of(2024, 3, 15));
  }

  @Test
  void readsLabelsOfAForm() {
    Identity identity =
        read(
            """
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | < | 困难职工帮扶 | < |
            | 主管部门 | 青山市总工会 | 实施单位（盖章） | 青山市总工会机关 |
            | 填报日期 | 2024-03-15 | 联系人 | 某某 |
            """);

    assertThat(identity.organization()).contains("青山市总工会机关");
    assertThat(identity.dateFilled()).contains(LocalDate.of(2024, 3, 15));
    assertThat(identity.kind()).isEqualTo(Identity.Kind.PROJECT);
  }

  @Test
  void readsTheSignatureWhereNothingElseNamesAnybody() {
    Identity identity =
        read(
            """
            2023年度部门整体支出绩效自评报告
            一、基本情况
            我会编制5名。
            青山县总工会
            2024年4月2日
            """);

    assertThat(identity.organization()).contains("青山县总工会");
    assertThat(identity.dateFilled()).contains(LocalDate.of(2024, 4, 2));
  }

  /// A form at the end is filled in by a unit below; a cover is the report's own.
  @Test
  void believesTheTitleBeforeAFormAtTheEnd() {
    String text = "%s青山县总工会\n2022年度职工服务项目支出绩效自评报告\n一、项目概况\n服务职工。\n填报单位：青山县职工服务中心　填报日期：2023年3月15日";

    assertThat(read(text.formatted("")).organization()).contains("青山县总工会");
    assertThat(read(text.formatted("填报单位：青山县工人文化宫\n")).organization()).contains("青山县工人文化宫");
  }

  /// Who publishes a page is not whom the report is about, nor is who was paid to evaluate.
  @Test
  void tellsTheOrganisationFromThoseWhoPublishAndEvaluate() {
    assertThat(
        read(
            """
            | 索引号 | 0152/2024-00028 | 发布机构 | 青山县财政局 |
            | 公开目录 | 绩效评价 | 发布日期 | 2024-03-25 |
            青山县图书馆2023年部门整体支出绩效自评报告
            一、部门基本情况
            青山县财政局批复预算。
            """)
            .organization())
        .contains("青山县图书馆");
    Identity others =
        read("青山市司法局\n2021年度部门整体支出绩效评价报告\n报告单位：某省明正会计师事务所\n一、基本情况\n编制5名。");
    assertThat(others.organization()).contains("青山市司法局");
    assertThat(others.mode()).contains(Identity.Mode.THIRD_PARTY);
  }

  @Test
  void readsANameBelowTheTitle() {
    Identity identity =
        read(
            "2021年度部门决算公开\n青山县总工会\n一、机构设置\n单位情况如下。\n| 序号 | 单位名称 | 单位性质 |\n| 1 | 青山县总工会本级 | 参公 |");
    assertThat(identity.organization()).contains("青山县总工会");
    assertThat(identity.level()).contains(Identity.Level.COUNTY);
  }

  @Test
  void takesNoPlaceForAnOrganisation() {
    Identity identity = read("陕西省青山县2021年中央专项转移支付绩效自评报告\n一、资金情况\n资金20万元。");
    assertThat(identity.organization()).isEmpty();
    assertThat(identity.region().county()).contains("青山县");
  }

  @Test
  void tellsAProjectByItsFormItsHeadingsAndItsEvaluation() {
    assertThat(
        read("| 转移支付（项目）名称 | 传染病防治 |\n| 资金使用单位 | 青山县卫生健康局 |\n| 年度资金总额 | 20.00 |").kind())
        .isEqualTo(Identity.Kind.PROJECT);
    assertThat(read("青山县就业服务中心2024年绩效自评报告\n一、项目基本情况\n参与评价的项目共3个。").kind())
        .isEqualTo(Identity.Kind.PROJECT);
    assertThat(read("危房预算项目绩效评估报告\n一、概况\n资金20万元。").kind())
        .isEqualTo(Identity.Kind.PROJECT);
    assertThat(read("青山县总工会2024年绩效自评报告\n一、基本情况\n编制5名。").kind())
        .isEqualTo(Identity.Kind.WHOLE_DEPARTMENT);
  }

  /// A policy and its money are no organisation, nor is what was set up or is no more.
  @Test
  void takesNoThingForAnOrganisation() {
    assertThat(read("青山县财政支出政策绩效评价报告\n一、项目概况\n资金20万元。").organization()).isEmpty();
    assertThat(
        read("2021年度部门决算\n一、机构\n设置青山县总工会服务点。原区档案局并入。\n青山县档案馆，负责保管档案。")
            .organization())
        .contains("青山县档案馆");
  }

  @Test
  void readsTheYearOfItsLastDay() {
    assertThat(
        read("项目支出绩效自评报告\n一、项目概况\n截止2023年12月31日，项目实际使用资金1076.47万元。").fiscalYear())
        .contains(2023);
  }

  @Test
  void readsWhoReportsInAText() {
    assertThat(
        read(
            "一、绩效目标分解下达情况\n根据要求，现将2022年青山县交通运输局财政衔接资金自评情况报告如下。\n1.青山县交通运输局2022年建设道路三条。")
            .organization())
        .contains("青山县交通运输局");
  }

  @Test
  void readsAnOrganisationBehindItsNumber() {
    String form = "项目支出绩效自评表\n| 项目名称 | 河道保洁 |\n| %s |\n| 年度资金总额 | 20 |";

    assertThat(read(form.formatted("实施单位 | 219001-青山县岭南镇人民政府")).organization())
        .contains("青山县岭南镇人民政府");
    assertThat(read(form.formatted("实施单位 | [155]青山县水利局")).organization()).contains("青山县水利局");
    assertThat(read(form.formatted("实施单位 | 301青山县文化馆")).organization()).contains("青山县文化馆");
  }

  /// A department that only oversees is whose form it is where nobody else is named.
  @Test
  void readsTheDepartmentInChargeWhereNobodyElseIsNamed() {
    String form = "绩效目标自评表\n（2022年度）\n| 项目名称 | 河道保洁 |\n| 主管部门 | 青山县水利局 |\n%s| 年度资金总额 | 20 |";
    Identity alone = read(form.formatted(""));

    assertThat(alone.organization()).contains("青山县水利局");
    assertThat(alone.kind()).isEqualTo(Identity.Kind.PROJECT);
    assertThat(read(form.formatted("| 实施单位 | 岭南镇人民政府 |\n")).organization())
        .contains("岭南镇人民政府");
    for (String several : List.of("各乡镇人民政府", "相关单位")) {
      assertThat(read(form.formatted("| 实施单位 | " + several + " |\n")).organization())
          .as(several)
          .contains("青山县水利局");
    }
    assertThat(read("部门：青山市岭南区第三中学\n" + form.formatted("")).organization())
        .contains("青山市岭南区第三中学");
    assertThat(read("项目支出汇总表\n| 部门 | 所有项目 |\n| 水利 | 河道保洁 |").organization()).isEmpty();
  }

  @Test
  void readsOfWhomSentencesTell() {
    String text = "项目绩效自评报告\n一、项目基本情况\n%s项目资金20万元。";

    assertThat(read(text.formatted("青山市科学技术局主要有两类项目，")).organization())
        .contains("青山市科学技术局");
    assertThat(read(text.formatted("项目单位青山县水利局，")).organization()).contains("青山县水利局");
    assertThat(read(text.formatted("青山市领导认真研究，")).organization()).isEmpty();
    Identity town = read(text.formatted("河道在青山县岭南镇河东村。岭南镇人民政府作为实施单位，"));
    assertThat(town.organization()).contains("青山县岭南镇人民政府");
    assertThat(town.level()).contains(Identity.Level.TOWNSHIP);
    assertThat(
        read(text.formatted("河道在青山县岭南镇河东村，存在的问题是：一是岭南镇人民政府作为实施单位，人手不足。"))
            .organization())
        .contains("青山县岭南镇人民政府");
    assertThat(read(text.formatted("岭南街道办事处高度重视，")).organization()).contains("岭南街道办事处");
    assertThat(read(text.formatted("向岭南镇人民政府拨付，")).organization()).isEmpty();
  }

  /// 我县 tells the level where no name does, 全省首个 does not; 我区 may be an autonomous region.
  @Test
  void readsThePlaceThatATextTellsOf() {
    String text = "救助资金绩效评价报告\n一、项目基本情况\n%s";

    Identity county = read(text.formatted("现将青山县2021年度救助资金绩效自评情况报告如下：资金20万元。"));
    assertThat(county.region().county()).contains("青山县");
    assertThat(county.level()).contains(Identity.Level.COUNTY);
    assertThat(read(text.formatted("我县救助300人，为全省首批。")).level())
        .contains(Identity.Level.COUNTY);
    Identity province = read(text.formatted("全省安排资金20万元，依据《云南省救助办法》。"));
    assertThat(province.level()).contains(Identity.Level.PROVINCE);
    assertThat(province.region().province()).contains("云南省");
    assertThat(read(text.formatted("我区救助300人，依据《广西壮族自治区救助办法》。")).level()).isEmpty();
    assertThat(read(text.formatted("下达我区农业农村厅20万元。")).level()).isEmpty();
    assertThat(read(text.formatted("我区救助300人，由区财政局拨付。")).level())
        .contains(Identity.Level.COUNTY);
    assertThat(read(text.formatted("全国救助300人。")).level()).isEmpty();
  }

  @Test
  void theOutlineOfThoseWhoSpentTheMoneyTellsThatTheyEvaluateThemselves() {
    assertThat(read("一、绩效目标分解下达情况\n2023年下达补助资金35万元。").mode())
        .contains(Identity.Mode.SELF);
    assertThat(read("一、项目概况\n2023年下达补助资金35万元。").mode()).isEmpty();
  }

  /// 编制数 behind 单位名称 is the next header, and what stands in the next row is no value of a label.
  @Test
  void takesNoHeaderForAName() {
    Identity identity =
        read(
            """
            青山市总工会2023年度部门整体支出绩效自评报告
            | 单位名称 | 编制数 |
            | 市总工会机关 | 30 |
            | 填报单位 | < |
            | 工人文化宫 | 12 |
            """);

    assertThat(identity.organization()).contains("青山市总工会");
  }

  /// The date below the signature stands before the forms that are attached.
  @Test
  void readsTheDateOfASignatureBeforeForms() {
    Identity identity =
        read(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、基本情况
            编制5名。
            青山县总工会
            2024年4月18日
            附表：绩效自评表
            | 一级指标 | 三级指标 | 分值 | 得分 |
            | 产出 | 建会数 | 10 | 10 |
            | 产出 | 入会数 | 10 | 10 |
            """);

    assertThat(identity.dateFilled()).contains(LocalDate.of(2024, 4, 18));
  }

  @Test
  void knowsAnEvaluationByOthers() {
    assertThat(
        read("青山市总工会2022年度帮扶专项资金绩效评价报告\n委托单位：青山市财政局\n评价机构：某会计师事务所\n一、基本情况\n无。").mode())
        .contains(Identity.Mode.THIRD_PARTY);
  }

  @Test
  void namesWhomAnEvaluatorLooksAt() {
    String beginning = "青山县2022年度职工书屋建设专项资金绩效评价报告\n委托单位：青山县财政局\n评价机构：某会计师事务所\n";

    assertThat(
        organization(beginning + "受青山县财政局委托，我所于2023年6月对县总工会2022年度职工书屋建设专项资金进行了绩效评价。\n一、基本情况\n无。"))
        .contains("青山县总工会");
    assertThat(organization(beginning + "我公司接受县财政局的委托，就青山县农业农村局实施的该项目开展绩效评价。\n一、基本情况\n无。"))
        .contains("青山县农业农村局");
  }

  @Test
  void namesNobodyWhereAnEvaluatorLooksAtSeveral() {
    String beginning = "青山县2022年度就业补助资金绩效评价报告\n委托单位：青山县财政局\n";

    assertThat(organization(beginning + "受青山县财政局委托，我所对县总工会等6家单位使用的就业补助资金开展绩效评价。\n一、基本情况\n无。"))
        .isEmpty();
    assertThat(organization(beginning + "受青山县财政局委托，我所对2022年度就业补助资金开展绩效评价。\n一、基本情况\n无。"))
        .isEmpty();
  }

  private static Optional<String> organization(String report) {
    return read(report).organization();
  }

  @Test
  void findsThePlaceBehindTheParty() {
    Identity.Region region = read("中共上海市普陀区委社会工作部2024年度部门决算\n一、概况\n无。").region();

    assertThat(region.province()).contains("上海市");
    assertThat(region.county()).contains("普陀区");
    assertThat(region.city()).isEmpty();
  }

  /// A 市 below a city is a county, as is a district with such a word in its name.
  @Test
  void tellsCitiesOfTheCountyLevel() {
    String title = "%s总工会2022年度部门整体支出绩效自评报告";
    for (String county : List.of("浏阳市", "津市市", "昆山市", "长沙市浏阳市", "荆州市沙市区", "赣州市赣县区")) {
      Identity identity = read(title.formatted(county));
      assertThat(identity.level()).as(county).contains(Identity.Level.COUNTY);
      assertThat(identity.region().county()).as(county)
          .contains(county.substring(Math.max(0, county.length() - 3)));
    }
    assertThat(read(title.formatted("浏阳市")).region().province()).contains("湖南省");
    for (String city : List.of("长沙市", "湖南省长沙市", "青山市")) {
      Identity identity = read(title.formatted(city));
      assertThat(identity.level()).as(city).contains(Identity.Level.CITY);
    }
  }

  /// What others evaluated elsewhere says nothing of this evaluation.
  @Test
  void leavesEvaluationsOfOthersAside() {
    assertThat(
        read(
            "青山县总工会2022年部门整体支出绩效评价报告\n一、基本情况\n上年度财政重点评价发现的问题已整改。")
            .mode())
        .contains(Identity.Mode.SELF);
    assertThat(
        read("青山县总工会2022年部门整体支出绩效评价报告\n一、基本情况\n本次评价属于财政评价。").mode())
        .contains(Identity.Mode.FINANCE);
  }

  @Test
  void knowsAPrefectureByItsShortName() {
    Identity identity = read("湘西州总工会2021年度整体支出绩效自评报告\n一、基本情况\n编制5名。");
    assertThat(identity.level()).contains(Identity.Level.CITY);
    assertThat(identity.region().province()).contains("湖南省");
  }

  @Test
  void keepsTheNumberOfAPublishedTableOutOfTheTitle() {
    assertThat(read("2022年度部门整体支出绩效自评情况\n公开13表\n一、基本情况\n编制5名。").title())
        .contains("2022年度部门整体支出绩效自评情况");
  }

  /// A text about the three public expenses that says neither 预算 nor 决算 tells of what was spent or of
  /// what may be.
  @Test
  void readsOfWhatATextAboutThreePublicExpensesTells() {
    assertThat(read("青山县总工会2019年度“三公”经费公开说明\n2019年“三公”经费支出2.00万元，比2018年决算数减少1万元。").kind())
        .isEqualTo(Identity.Kind.FINAL_ACCOUNTS);
    assertThat(read("青山县总工会2019年度“三公”经费公开说明\n2019年“三公”经费预算安排2.00万元，比上年预算减少1万元。").kind())
        .isEqualTo(Identity.Kind.BUDGET);
    assertThat(read("青山县总工会2019年度财务收支情况报告\n收入来自财政预算，按用途统计。").kind())
        .isEqualTo(Identity.Kind.OTHER);
  }

  @Test
  void readsTheYearThatATextIsAbout() {
    assertThat(
        read("青山县总工会送温暖资金项目支出绩效评价报告\n一、概况\n本项目从2002年起设立，2018年度安排120万元。").fiscalYear())
        .contains(2018);
    assertThat(
        read("项目支出绩效目标申报表\n填报日期：2020年5月8日\n项目前两年预算：2018年67万元、2019年67万元。").fiscalYear())
        .contains(2020);
  }

  @Test
  void readsWhereAnOrganisationIs() {
    assertThat(read("中国致公党北京市委员会2023年度部门决算").region().province()).contains("北京市");
    assertThat(read("政协青山县委员会2022年度部门决算").region().county()).contains("青山县");
    assertThat(read("青山风景名胜区管理局2022年度部门决算").region().county()).isEmpty();
    assertThat(read("青山县岭南镇2021年度部门决算").level()).contains(Identity.Level.TOWNSHIP);
    assertThat(read("县委统战部2024年部门整体支出绩效自评报告").level()).contains(Identity.Level.COUNTY);
    assertThat(read("2023年度部门整体支出绩效自评报告\n一、概况\n青山县总工会内设办公室、财务部。").organization())
        .contains("青山县总工会");
  }

  /// Blanks inside a date end nothing that is labelled.
  @Test
  void readsADateWithBlanksBeforeAnotherLabel() {
    assertThat(
        read("项目支出绩效目标申报表\n填报日期: 2020 年 05 月 08 日 单位:万元\n项目前两年预算：2018年度67万元。").fiscalYear())
        .contains(2020);
  }
}
