package org.gouji.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gouji.model.Message;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Location;
import org.gouji.model.document.Notice;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private static final Map<String, Message> TITLES =
      Map.of("expenditure.basic-plus-project", new Message("基本加项目等于支出", "basic plus project"));

  private static String text(Reports report, Language language, Severity least, Paint paint) {
    return new ReportText(
        Words.in(language), paint, new Margin(100, CATALOGUE.units()), least, CATALOGUE, TITLES)
        .of(report.assessment());
  }

  private static String text(Reports report) {
    return text(report, Language.ZH, Severity.INFO, Paint.none());
  }

  @Test
  void saysAllThatAPersonNeedsToLookAFindingUp() {
    assertThat(text(new Reports().found("c1", Severity.ERROR, "c1")))
        .isEqualTo(
            """
            ── 北岭县总工会  2019年度  部门整体支出自评
               in/a.docx

            错误（1）
             ● 合计不符 c1
               149.35 + 6 = 155.35 ≠ 149.35
               文中 149.35万元，重算 155.35万元，文中少 6.00万元
               · 整体支出 149.35万元、基本支出 149.35万元、专项支出 6万元 〔二/（一）支出情况/第1段〕
               “其中基本支出149.35万元”
               “全年整体支出149.35万元”
               可能原因：合计与其中一项相同；“基本支出 149.35万元”改为 143.35万元 即相符（另一处关系也印证）
               规则 expenditure.basic-plus-project（恒等式）

            重算 1 处：一致 0，不一致 1，无法判断 0
            数字 3 个，看懂 3 个（100%），经重算核对 3 个；表格 2 个，看懂 1 个
            """);
  }

  @Test
  void saysTheSameInEnglish() {
    String text =
        text(new Reports().found("c1", Severity.ERROR, "c1"), Language.EN, Severity.INFO,
            Paint.none());

    assertThat(text)
        .contains(
            "Errors (1)",
            "the sum is wrong c1",
            "printed 149.35万元, recomputed 155.35万元: 6.00万元 too little",
            "Recomputed: 1; agree: 0, disagree: 1");
  }

  @Test
  void listsTheGravestFirst() {
    assertThat(
        text(
            new Reports().found("c1", Severity.INFO, "c1")
                .found("c2", Severity.WARNING, "c2")
                .found("c3", Severity.ERROR, "c3")))
        .containsSubsequence("错误（1）", "不符 c3", "警告（1）", "不符 c2", "提示（1）", "不符 c1");
  }

  @Test
  void indentsWhatIsAttachedToARootCause() {
    assertThat(
        text(
            new Reports().found("c1", Severity.WARNING, "c1")
                .found("c2", Severity.WARNING, "c2")
                .found("c3", Severity.ERROR, "c1")))
        .containsSubsequence(
            "错误（1）", " ● 合计不符 c1", "    └ 同源：合计不符 c3", "警告（1）", " ● 合计不符 c2");
  }

  /// Whatever a diagnosis attaches, nothing disappears.
  @Test
  void showsAFindingWhoseRootCauseIsNoFinding() {
    assertThat(text(new Reports().agrees("c1").found("c2", Severity.ERROR, "c1")))
        .contains("● 合计不符 c2");
  }

  @Test
  void saysHowManyFindingsItDoesNotList() {
    var report =
        new Reports().found("c1", Severity.INFO, "c1").found("c2", Severity.ERROR, "c2");

    assertThat(text(report, Language.ZH, Severity.WARNING, Paint.none()))
        .contains("不符 c2", "另有 1 处不一致低于所选级别")
        .doesNotContain("不符 c1");
  }

  @Test
  void saysWhatCouldNotBeJudgedAndWhy() {
    var report =
        new Reports().agrees("c1")
            .agrees("c2")
            .open("c3", "expenditure.basic.total")
            .open("c4", "expenditure.basic.total", "undecidable");

    assertThat(text(report))
        .contains(
            """
            没有发现不一致。

            重算 4 处：一致 2，不一致 0，无法判断 2
              一致：基本加项目等于支出 2
              无法判断：
               - 缺少“基本支出”（1 处）
                 · 基本加项目等于支出：整体支出 149.35万元 〔二/（一）支出情况/第1段〕
               - 缺少“基本支出”、数字是约数，两可（1 处）
                 · 基本加项目等于支出：整体支出 149.35万元 〔二/（一）支出情况/第1段〕
            """);
  }

  @Test
  void warnsFirstWhenLittleWasUnderstood() {
    assertThat(text(new Reports().agrees("c1").seen(9))).doesNotContain("不足三分之一");
    assertThat(text(new Reports().agrees("c1").seen(10)))
        .containsSubsequence("in/a.docx", "⚠ 见到 10 个数字，只看懂 3 个", "重算 1 处");
  }

  /// Who looks at the heading alone must not take half a report for a whole one.
  @Test
  void saysInItsHeadingWhenLittleMoreThanAThirdWasUnderstood() {
    assertThat(text(new Reports().agrees("c1").seen(9)).lines().findFirst().orElseThrow())
        .isEqualTo("── 北岭县总工会  2019年度  部门整体支出自评  ⚠ 只看懂 33% 的数字");
    assertThat(text(new Reports().agrees("c1").seen(5))).contains("⚠ 只看懂 60% 的数字");
    assertThat(text(new Reports().agrees("c1").seen(4))).doesNotContain("⚠");
    assertThat(text(new Reports().agrees("c1").seen(10)).lines().findFirst().orElseThrow())
        .doesNotContain("⚠");
  }

  @Test
  void doesNotCallAReportCleanOfWhichNothingWasChecked() {
    assertThat(text(new Reports())).contains("没有能够重算的数字").doesNotContain("没有发现不一致");
    assertThat(text(new Reports().open("c1", "undecidable"))).contains("没有能够重算的数字");
    assertThat(text(new Reports().agrees("c1"))).contains("没有发现不一致");
  }

  @Test
  void passesNoticesOn() {
    var report =
        new Reports().notice(
            Notice.at(
                new Location.OnPage(3, Optional.empty()),
                "page-ocr",
                "文字由图像识别得来",
                "recognised from a picture"));

    assertThat(text(report)).contains("注意：文字由图像识别得来 〔第3页〕");
  }

  /// A scan of a hundred pages has a hundred notices.
  @Test
  void saysOnceWhatIsTrueOfManyPages() {
    Notice[] notices =
        IntStream.of(1, 2, 3, 5, 9, 10)
            .mapToObj(
                page -> Notice.at(
                    new Location.OnPage(page, Optional.empty()), "page-ocr", "识别得来", "recognised"))
            .toArray(Notice[]::new);

    assertThat(text(new Reports().notice(notices)))
        .containsOnlyOnce("注意：")
        .contains("注意：识别得来 〔第1-3、5、9-10页〕\n");
  }

  @Test
  void paintsOnlyWhereItIsAskedTo() {
    var report = new Reports().found("c1", Severity.ERROR, "c1");
    String painted = text(report, Language.ZH, Severity.INFO, Paint.always());

    assertThat(painted).contains("\u001b[1;31m错误（1）\u001b[0m");
    assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(report));
  }

  @Test
  void callsTheTwoSidesByTheRelation() {
    assertThat(text(new Reports().pair("whole", "人数超编")))
        .contains("   上限 149.35万元，实为 6万元，超出 143.35万元\n");
    assertThat(text(new Reports().pair("first", "前后不一")))
        .contains("   一处 149.35万元，另一处 6万元，相差 143.35万元\n");
  }

  @Test
  void doesNotRepeatWhatTheMessageSays() {
    assertThat(text(new Reports().pair("first", "149.35万元与6万元相差143.35万元")))
        .doesNotContain("一处", "149.35 > 6");
  }

  @Test
  void namesACellOfAScorecardByRowAndColumn() {
    assertThat(text(new Reports().cell()))
        .contains("· 新建工会（得分） 8 〔第30块 第2行 第6列〕");
  }

  @Test
  void printsNoControlCharacterOfAPath() {
    assertThat(Plain.line("a\u001b[31m\u202eb\nc\u0085.docx")).isEqualTo("a?[31m?b?c?.docx");
  }
}
