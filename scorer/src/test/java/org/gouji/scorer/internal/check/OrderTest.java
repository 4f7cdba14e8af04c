package org.gouji.scorer.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import org.gouji.scorer.Sketch;
import org.junit.jupiter.api.Test;

/// Dates, numbers and grades: what comes before what.
class OrderTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> checks(String rule, String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals(rule))
        .toList();
  }

  private static Check only(String rule, String... lines) {
    List<Check> checks = checks(rule, lines);
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  private static void holds(Check check, String formula) {
    assertThat(check.verdict()).isInstanceOf(Verdict.Consistent.class);
    assertThat(check.formula()).isEqualTo(formula);
  }

  private static void fails(Check check, Severity severity, String formula) {
    assertThat(check.severity()).contains(severity);
    assertThat(check.formula()).isEqualTo(formula);
  }

  // ---- dates

  @Test
  void aReportIsFilledInAfterItsYear() {
    holds(only("date.order", "date: title-year 2023", "date: filled 2024-05-30"),
        "2023 < 2024-05-30");
    fails(
        only("date.order", "date: title-year 2023", "date: filled 2022-05-30"), Severity.ERROR,
        "2023 < 2022-05-30");
    fails(
        only("date.order", "date: title-year 2023", "date: filled 2023-12-30"), Severity.INFO,
        "2023 < 2023-12-30");
    fails(
        only("date.order", "date: text-year 2023", "date: filled 2022-05-30"), Severity.ERROR,
        "2023 < 2022-05-30");
  }

  @Test
  void aBudgetIsFilledInBeforeItsYear() {
    assertThat(
        checks("date.order", "kind: budget", "date: title-year 2023", "date: filled 2022-05-30"))
        .isEmpty();
    assertThat(
        checks(
            "date.order", "kind: target-form", "date: title-year 2023", "date: filled 2022-05-30"))
        .isEmpty();
  }

  @Test
  void aReportIsFilledInByItsDeadline() {
    holds(
        only("date.order", "date: filled 2024-05-31", "date: deadline 2024-05-31"),
        "2024-05-31 ≤ 2024-05-31");
    fails(
        only("date.order", "date: filled 2024-06-01", "date: deadline 2024-05-31"), Severity.ERROR,
        "2024-06-01 ≤ 2024-05-31");
    assertThat(checks("date.order", "date: deadline 2024-05-31")).isEmpty();
  }

  @Test
  void theTextSpeaksOfTheYearOfTheTitle() {
    holds(
        only(
            "date.title-year", "date: title-year 2023", "date: text-year 2024",
            "date: text-year 2023"),
        "2023 / 2023");
    fails(
        only("date.title-year", "date: title-year 2018", "date: text-year 2017"), Severity.WARNING,
        "2018 / 2017");
    assertThat(checks("date.title-year", "date: title-year 2023", "date: text-year 2024"))
        .as("the year in which it was written")
        .isEmpty();
    assertThat(checks("date.title-year", "date: title-year 2023")).isEmpty();
    assertThat(checks("date.title-year", "date: text-year 2023")).isEmpty();
  }

  // ---- numbers

  @Test
  void numbersGoUpByOne() {
    holds(only("numbering.sequence", "numbers: 1 2 3"), "（1） （2） （3）");
    assertThat(checks("numbering.sequence", "numbers: 1")).isEmpty();
    assertThat(checks("numbering.duplicate", "numbers: 1 2 3")).isEmpty();
  }

  @Test
  void aNumberThatIsLeftOutIsInformation() {
    Check check = only("numbering.sequence", "numbers: 1 2 4");

    fails(check, Severity.INFO, "（2）, （4）");
    assertThat(check.verdict())
        .isEqualTo(
            new Verdict.Inconsistent(
                Optional.of(new BigDecimal("4")), Optional.of(new BigDecimal("3")),
                Optional.of(new BigDecimal("1")), Severity.INFO));
    assertThat(check.operands()).extracting(it -> it.printed()).containsExactly("（4）", "（2）");
  }

  @Test
  void goingBackIsAWarningUnlessItBeginsAnew() {
    assertThat(checks("numbering.sequence", "numbers: 1 2 5 3"))
        .extracting(it -> it.severity().orElseThrow() + " " + it.formula())
        .containsExactlyInAnyOrder("INFO （2）, （5）", "WARNING （5）, （3）");
    fails(only("numbering.sequence", "numbers: 1 2 1"), Severity.INFO, "（2）, （1）");
    fails(only("numbering.duplicate", "numbers: 1 2 2"), Severity.WARNING, "（2）, （2）");
    fails(only("numbering.duplicate", "numbers: 1 1"), Severity.WARNING, "（1）, （1）");
  }

  @Test
  void nobodyMistypedAnAutomaticNumber() {
    fails(only("numbering.duplicate", "automatic: 1 2 2"), Severity.INFO, "（2）, （2）");
  }

  // ---- grades

  private static Check grade(String score, String sentence) {
    return only("grade.band", "score.total = " + score, "quote: " + sentence);
  }

  @Test
  void aGradeIsThatOfItsBand() {
    holds(grade("93.98分", "总得分93.98分，等级为优秀。"), "90 ≤ 93.98");
    holds(grade("90分", "总得分90分，等级为优。"), "90 ≤ 90");
    holds(grade("100分", "总得分100分，等级为优。"), "90 ≤ 100");
    holds(grade("85分", "总得分85分，等级为良。"), "80 ≤ 85 < 90");
    holds(grade("80分", "总得分80分，等级为良好。"), "80 ≤ 80 < 90");
    holds(grade("59.9分", "总得分59.9分，等级为差。"), "0 ≤ 59.9 < 60");
    fails(grade("89.99分", "总得分89.99分，等级为优。"), Severity.ERROR, "89.99 < 90");
    fails(grade("90分", "总得分90分，等级为良。"), Severity.ERROR, "90 ≥ 90");
    fails(grade("95分", "总得分95分，等级为良。"), Severity.ERROR, "95 ≥ 90");
  }

  @Test
  void aSentenceThatNamesSeveralGradesGivesNone() {
    assertThat(
        checks(
            "grade.band", "score.total = 85分", "quote: 85分；等级为优（90分以上）、良（80分以上）。"))
        .isEmpty();
    assertThat(checks("grade.band", "score.total = 85分", "quote: 总得分85分，其中优化流程5分。"))
        .isEmpty();
  }

  @Test
  void noGradeIsReadOfAScoreBeyondFullMarks() {
    assertThat(
        checks(
            "grade.band", "score.total = 9.7分", "quote: 执行得9.7分，总分98.7分，等级为优。"))
        .as("the grade of the other points")
        .isEmpty();
    assertThat(
        checks(
            "grade.band", "score.total = 85分", "quote: 满分100分，自评85分，等级为优。"))
        .hasSize(1);
    assertThat(checks("grade.band", "score.total = 101分", "quote: 总得分101分，等级为优。")).isEmpty();
    assertThat(only("score.within-full", "score.total = 101分").severity()).isPresent();
    holds(only("score.within-full", "score.total = 100分"), "0 ≤ 100 ≤ 100");
    holds(only("score.within-full", "score.full = 120分", "score.total = 101分"), "0 ≤ 101 ≤ 120");
    holds(only("score.within-full", "score.total = 0分"), "0 ≤ 0 ≤ 100");
  }

  @Test
  void aScoreIsSupportedByATableOfScores() {
    holds(only("score.supported", "score.total = 9分", "row: 数量 | 10 | 5场 | 5场 | 9"), "9分");
    fails(only("score.supported", "score.total = 9分"), Severity.INFO, "9分");
    assertThat(only("score.absent", "expenditure.total@final = 5万元").severity()).isPresent();
    assertThat(checks("score.absent", "row: 数量 | 10 | 5场 | 5场 | 9")).isEmpty();
    assertThat(checks("score.supported", "score.total[劳模服务] = 9分")).isEmpty();
    assertThat(checks("score.absent", "kind: budget", "expenditure.total@budget = 5万元")).isEmpty();
  }

  /// Who gives away the very points that a rate missed has told that it missed them.
  @Test
  void aMissThatTheScoreDeductsIsNoWarning() {
    fails(
        only("scorecard.missed-target-reason", "row: 预算执行率 | 10 | 100% | 98.74% | 9.87"),
        Severity.INFO, "100% / 98.74%");
    fails(
        only("scorecard.missed-target-reason", "row: 预算执行率 | 10 | 100% | 98.74% | 10"),
        Severity.WARNING, "100% / 98.74%");
  }

  /// Nobody is asked why a rate of control stayed below 100 %.
  @Test
  void lessIsBetterForARateOfControl() {
    assertThat(checks("scorecard.missed-target-reason", "row: 人员控制率 | 10 | 100% | 92% | 10"))
        .isEmpty();
    assertThat(checks("scorecard.missed-target-reason", "row: 完成率 | 10 | 100% | 92% | 9"))
        .isNotEmpty();
  }

  /// By source and by what it is spent on, each is all of the total; what is within one of them is not
  /// added to it.
  @Test
  void dividesATotalInTwoWays() {
    String[] rows = {
      "fund: 年度资金总额 | 640万元 | | | | |", "fund: -财政拨款 | 600万元 | | | | |",
      "fund: -一般公共预算 | 600万元 | | | | |", "fund: -其他资金 | 40万元 | | | | |",
      "fund: -基本支出 | 410万元 | | | | |", "fund: -人员经费 | 370万元 | | | | |",
      "fund: -项目支出 | 230万元 | | | | |"
    };
    assertThat(checks("fund-row.by-source", rows))
        .hasSize(2)
        .allMatch(it -> it.verdict() instanceof Verdict.Consistent);
    rows[6] = "fund: -项目支出 | 220万元 | | | | |";
    assertThat(checks("fund-row.by-source", rows))
        .extracting(it -> it.verdict() instanceof Verdict.Consistent)
        .containsExactlyInAnyOrder(true, false);
  }
}
