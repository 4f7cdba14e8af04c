package org.gouji.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Report;
import org.gouji.model.report.Section;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SectionTest {

  private static List<Section> read(String text) {
    return Written.of(text).report().sections();
  }

  /// A paragraph may have the style of a heading to its end: the heading ends with its first 。.
  @Test
  void theOutlineForTransferPayments() {
    assertThat(
        read(
            "一、绩效目标分解下达情况\n（一）中央下达养老服务转移支付预算和绩效目标情况\n无。\n"
                + "二、绩效目标完成情况分析\n（一）资金投入情况分析\n无。\n三、绩效情况分析\n无。"))
        .extracting(it -> it.id().orElseThrow())
        .containsExactly("goal", "fund.budget", "result.task", "fund", "result.task");
  }

  /// Forms that are attached to a letter without a numbered heading have their titles as headings.
  @Test
  void theTitleOfAnAttachedFormIsASection() {
    assertThat(
        read(
            "青山县残疾人联合会2023年度项目支出绩效自评情况\n现将自评表附后。\n# 项目支出绩效自评表\n"
                + "| 项目名称 | 辅助器具适配 |\n| 主管部门 | 青山县残疾人联合会 |\n"))
        .extracting(it -> it.id().orElseThrow())
        .containsExactly("table.indicator");
    assertThat(read("# 项目支出绩效自评表\n| 项目名称 | 辅助器具适配 |\n| 主管部门 | 青山县残疾人联合会 |\n")).isEmpty();
  }

  /// What a form is of may stand before what it is called; the accounts of projects are no accounts of all.
  @Test
  void theTitleOfAFormEndsWithWhatItIs() {
    assertThat(
        read(
            "一、图书馆开放经费自评表\n| 项目名称 | 图书馆开放 |\n"
                + "二、乡村书屋项目支出决算表\n| 项目名称 | 乡村书屋 |\n"))
        .extracting(it -> it.id().orElse(""))
        .containsExactly("table.indicator", "");
  }

  @Test
  void cutsASentenceOffAHeading() {
    List<Section> sections =
        read("一、评价结论及建议\n# （二）存在问题。一是预算编制前瞻性不够；二是上半年支出偏慢。\n# （三）改进建议。按月调度支出进度。");

    assertThat(sections).extracting(Section::title).containsExactly("评价结论及建议", "存在问题", "改进建议");
    assertThat(sections.stream().flatMap(it -> it.id().stream()))
        .containsExactly("result", "problem", "improvement");
  }

  @Test
  void readsTheSentenceBehindAHeading() {
    Written read = Written.of("青山县总工会2023年度部门整体支出绩效自评报告\n一、部门概况\n# （三）人员概况。核定编制13名，退休人员9名。");

    assertThat(read.report().facts())
        .extracting(Fact::indicator)
        .containsExactly("staff.establishment.total", "staff.retired");
  }

  /// Some forms put headings into the first columns of a table, and what they are about beside them.
  @Test
  void readsAReportThatIsWrittenIntoATable() {
    Written read =
        Written.of(
            """
            2022年度部门整体支出绩效自评情况
            | 一、部门基本情况 | （一）部门概况 | 青山县总工会核定编制8名，在职人员7人。 |
            | ^ | （二）部门整体收支情况 | 支出合计210.80万元，其中：基本支出152.60万元，项目支出58.20万元。 |
            | ^ | （三）“三公经费”支出情况 | 公务接待费0.66万元。 |
            | 二、评价情况分析及综合评价结论 | 自评得分96分。 | < |
            | 三、存在的问题 | 预算编制不够精细。 | < |
            """);
    assertThat(read.report().sections())
        .extracting(it -> it.number() + it.title() + " " + it.id().orElse("-"))
        .containsExactly(
            "一、部门基本情况 basic", "（一）部门概况 basic", "（二）部门整体收支情况 fund",
            "（三）“三公经费”支出情况 fund.three-public", "二、评价情况分析及综合评价结论 result",
            "三、存在的问题 problem");
    assertThat(read.facts())
        .contains(
            "staff.establishment.total@final 8名", "expenditure.total@final 210.80万元",
            "three-public.reception@final 0.66万元", "score.total 96分");
    assertThat(
        read(
            """
            部门整体支出绩效自评报告
            | 指标 | 分值 | 得分 |
            | 一、投入 | 20 | 19 |
            | 二、过程 | 30 | 28 |
            | 三、产出 | 50 | 48 |
            """))
        .as("names of rows are no headings")
        .isEmpty();
  }

  @Test
  void judgesWhatWasPutInBelowResults() {
    assertThat(read("一、绩效目标实现情况\n（一）项目资金投入\n无。\n二、项目资金投入情况\n无。"))
        .extracting(it -> it.id().orElse("-"))
        .containsExactly("result.task", "result.input", "fund");
  }

  private record Named(String title, String id) {}

  @TestFactory
  Stream<DynamicTest> knowsASectionInOtherWords() {
    return Stream.of(
        new Named("存在问题及后续安排", "problem"),
        new Named("存在的主要问题与整改计划", "problem"),
        new Named("部门整体概况", "basic"),
        new Named("产出方面", "result.output"),
        new Named("效益方面", "result.effect"),
        new Named("资金收支与管理", "fund"),
        new Named("预算编制及执行情况", "fund"),
        new Named("评价工作组织与实施", "eval.process"),
        new Named("年度工作目标", "basic.annual-work"),
        new Named("部门预算项目支出绩效自评情况", "result"),
        new Named("上年度绩效自评整改情况", "improvement"),
        new Named("部门决算公开及绩效自评公开情况", "application"),
        new Named("部门整体履职绩效分析", "result.output"),
        new Named("部门整体效益", "result.effect"),
        new Named("部门人员及资产情况", "basic.staff"),
        new Named("机构编制及人员构成", "basic.composition"))
        .map(
            it -> DynamicTest.dynamicTest(
                it.title(),
                () -> assertThat(read("一、" + it.title() + "\n无。").get(0).id())
                    .contains(it.id())));
  }

  @TestFactory
  Stream<DynamicTest> letsTheFirstOfSeveralThingsSpeak() {
    return Stream.of(
        new Named("存在问题及下一步改进措施", "problem"),
        new Named("预算安排和执行", "fund"),
        new Named("预算编制及预算执行", "fund"),
        new Named("附表2 2023年度部门整体绩效自评指标评分表", "table.indicator"),
        new Named("附件3：某县总工会培训经费明细表", "attachment"))
        .map(
            it -> DynamicTest.dynamicTest(
                it.title(),
                () -> assertThat(read("一、部门概况\n# 二、" + it.title() + "\n无。").get(1).id())
                    .contains(it.id())));
  }

  /// What nobody listed is known by the part of it that is: without a remark in brackets, behind 的 and
  /// behind what is joined to it; problems speak before experience, and nothing that is denied.
  @TestFactory
  Stream<DynamicTest> knowsAHeadingByThePartThatIsKnown() {
    return Stream.of(
        new Named("部门整体支出情况（按决算口径填报）", "fund"),
        new Named("五年规划目标及年度绩效目标设立情况", "goal"),
        new Named("今年自评发现短板的改进措施", "improvement"),
        new Named("好的经验、发现的问题与打算", "problem"),
        new Named("主要职能、内设机构和人员", "basic.composition"),
        new Named("组织架构与职责", "basic.composition"),
        new Named("决策与过程", "result.process"),
        new Named("产出与效果", "result.effect"),
        new Named("履职效果及满意度", "result.effect"))
        .map(
            it -> DynamicTest.dynamicTest(
                it.title(),
                () -> assertThat(read("一、部门概况\n二、" + it.title() + "\n无。").get(1).id())
                    .contains(it.id())));
  }

  /// The heading of the form for funds handed down asks for what will be done; why a goal was missed, alone, is a problem.
  @Test
  void takesReasonsWithMeasuresForMeasures() {
    assertThat(ids("三、偏离绩效目标的原因和下一步改进措施\n四、偏离绩效目标的原因\n"))
        .containsExactly("improvement", "problem");
  }

  @Test
  void doesNotTakeWhatIsDeniedForWhatIsTold() {
    assertThat(read("一、部门概况\n二、未能实现的绩效目标完成情况\n无。").get(1).id()).isEmpty();
  }

  /// 满意度 below the results is about how satisfied people are, in whatever words.
  @Test
  void knowsSatisfactionBelowResults() {
    assertThat(ids("三、绩效自评结论\n（一）受助职工满意度稳中有升\n四、存在问题\n（一）满意度调查样本偏少\n"))
        .containsExactly("result", "result.satisfaction", "problem");
  }

  /// 收入情况 and 概况 tell nothing more than a chapter about all funds does, 支出情况 what was executed.
  @Test
  void knowsThePartsOfAChapterOnFunds() {
    assertThat(ids("二、经费收支情况\n（一）部门收入情况\n（二）支出情况\n（三）部门整体支出概况\n（四）结余情况\n"))
        .containsExactly("fund", "fund", "fund.execution", "fund", "fund.execution");
    assertThat(ids("二、收入情况\n三、支出情况\n")).containsExactly("fund", "fund");
    assertThat(ids("二、部门决算情况说明\n（一）收入支出决算总体情况说明\n（二）支出决算情况说明\n"))
        .containsExactly("fund", "fund", "fund.execution");
  }

  /// A heading that tells a piece of work, below one that says that such are told.
  @Test
  void knowsWhatWasAchievedByWhatStandsAboveIt() {
    assertThat(ids("三、绩效目标完成情况\n（一）组织覆盖不断扩大\n（二）帮扶救助有力有效\n"))
        .containsExactly("result.task", "result.achievement", "result.achievement");
    assertThat(ids("三、自评结论\n（一）评定等次说明材料\n")).containsExactly("result");
  }

  @Test
  void opensAnAttachmentInALineOfItsOwn() {
    assertThat(ids("一、部门概况\n职工二十人。\n附表1 某县总工会项目支出情况表\n附表1 见后，各单位自行核对填报情况表述\n"))
        .containsExactly("basic", "attachment");
  }

  @Test
  void leavesTheNameOfTheOrganisationAside() {
    assertThat(
        ids("青山县总工会2023年度部门整体支出绩效自评报告\n一、青山县总工会基本情况\n二、青山县总工会存在的主要问题\n"))
        .containsExactly("basic", "problem");
  }

  private static List<String> ids(String text) {
    return read(text).stream().flatMap(it -> it.id().stream()).toList();
  }

  /// Below a chapter on funds a heading is about what its words say, whether it is listed or not.
  @Test
  void knowsWhatAPartOfAChapterOnFundsIsAbout() {
    assertThat(
        ids(
            "二、资金使用和管理情况\n（一）资金来源\n（二）总体收支情况\n（三）本级项目支出情况\n（四）支出构成\n（五）预算安排与执行\n"
                + "（六）经费监督检查\n（七）“三公”开支\n（八）结转结余\n"))
        .containsExactly(
            "fund", "fund", "fund.execution", "fund.execution", "fund.execution", "fund",
            "fund.management", "fund.three-public", "fund.execution");
  }

  /// 摘要 and 目录 stand before all numbers.
  @Test
  void opensWhatStandsBeforeTheFirstNumber() {
    assertThat(read("青山县总工会2023年度部门整体支出绩效自评报告\n摘　要\n本报告如下。\n一、部门概况\n无。"))
        .extracting(it -> it.id().orElse(""))
        .containsExactly("preamble", "basic");
  }

  /// The title of a form is a section for the form alone.
  @Test
  void opensASectionForAForm() {
    List<Section> sections =
        read(
            """
            青山县总工会2023年度部门整体支出绩效自评报告
            一、存在问题
            @caption 附表：2023年度青山县总工会部门整体支出绩效自评得分表
            | 一级指标 | 三级指标 | 分值 | 得分 |
            | 产出 | 建会数 | 10 | 10 |
            （一）预算编制不细
            无。
            """);

    assertThat(sections).extracting(it -> it.id().orElse("") + it.parent().orElse(""))
        .containsExactly("problem", "table.indicatorh1", "h1");
  }

  /// A title that a paragraph begins with ends with a word of titles.
  /// A title in a line of its own and above its table is one.
  @Test
  void opensATitleOnce() {
    assertThat(
        read(
            "一、部门概况\n附件\n2022年度部门整体支出绩效自评表\n@caption 2022年度部门整体支出绩效自评表\n| 得分 | 90 |\n")
            .stream()
            .filter(it -> it.id().equals(Optional.of("table.indicator"))))
        .hasSize(1);
  }

  @Test
  void cutsAnUnlistedTitleOffAParagraph() {
    assertThat(read("一、基本情况\n（一）单位主要职能情况。本会负责全县工会工作，指导基层工会开展工作，维护职工合法权益。"))
        .extracting(Section::title)
        .contains("单位主要职能情况");
  }

  /// A report that numbers nothing begins where a line of its own says what the organisation is.
  @Test
  void readsHeadingsWithoutNumbers() {
    assertThat(
        read("青山县总工会2023年度部门整体支出绩效自评报告\n部门概况\n设4个科室。\n存在的问题\n编制不细。\n改进措施\n加强培训。")
            .stream()
            .flatMap(it -> it.id().stream()))
        .containsExactly("basic", "problem", "improvement");
  }

  /// What stands behind the title of a short heading is read.
  @Test
  void readsWhatAHeadingTellsBehindItsTitle() {
    Written read =
        Written.of("一、部门概况\n设4个科室。\n# （二）预算执行情况：全年支出405.12万元\n# （三）存在的问题：编制不细");
    assertThat(read.report().sections().subList(1, 3))
        .extracting(Section::title)
        .containsExactly("预算执行情况", "存在的问题");
    assertThat(read.facts()).contains("expenditure.total@final 405.12万元");
  }

  /// A numbered sentence that is as short as a heading is read as well.
  @Test
  void readsFiguresOfShortNumberedLines() {
    assertThat(
        Written.of("一、主要成效\n# 1.新建基层工会46家。\n# 2、发展会员2061人\n# 3.2022年度重点工作").facts())
        .containsExactly("union.org.new@final 46家", "union.member.new@final 2061人");
  }

  /// A heading may end with a colon.
  @Test
  void readsATitleBeforeAColon() {
    assertThat(ids("一、 基本情况:\n本会设4个科室。\n二、存在问题：\n预算编制不细。"))
        .containsExactly("basic", "problem");
  }

  /// A line break may stand between a heading and what it is of.
  @Test
  void endsAHeadingWithItsLine() {
    Document document =
        new Document(
            new Source("a.docx", "a.docx", "", "", 1, 0, "docx"),
            List.of(),
            List.of(Block.Paragraph.of("二、预算执行情况\n全年支出405.12万元。", 1)),
            List.of(),
            List.of());
    Report report = Normalizer.create(Catalogue.load()).normalize(document);

    assertThat(report.sections()).extracting(Section::title).containsExactly("预算执行情况");
    assertThat(report.facts()).extracting(Fact::indicator).containsExactly("expenditure.total");
  }

  /// What is said of some funds is as long as what is said without them, and headings that name what was
  /// produced keep their section below a chapter on funds.
  @Test
  void readsHeadingsOfFundsAndResults() {
    assertThat(
        Written.of(
            """
            青山县总工会2022年度部门整体支出绩效自评报告
            一、单位决算收支情况说明
            收入100.00万元。
            二、一般公共预算财政拨款安排的“三公”经费支出决算情况说明
            支出2.00万元。
            三、预算执行和绩效情况
            （一）主要产出
            完成了任务。
            （二）主要效果
            效果明显。
            四、项目资金情况
            资金20.00万元。
            """)
            .report()
            .sections()
            .stream()
            .map(it -> it.id().orElse("")))
        .containsExactly(
            "fund", "fund.three-public", "fund.execution", "result.output",
            "result.effect", "fund");
  }
}
