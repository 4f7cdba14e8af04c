package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.Judged.checks;
import static org.gouji.scorer.Judged.findings;
import static org.gouji.scorer.Judged.verdicts;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.junit.jupiter.api.Test;

/// Weights, scores and fund rows of one scorecard.
class ScorecardsTest {

  private static final Verdict HOLDS = new Verdict.Consistent();

  private static String row(String weight, String score) {
    return "row: 甲 | " + weight + " | 健全 | 健全 | " + score;
  }

  private static Verdict lacks(String what) {
    return new Verdict.NotEvaluable(List.of(what));
  }

  // scores by percentage

  @Test
  void accusesNobodyOfJudgingItselfMoreStrictlyThanByThePercentage() {
    String rule = "scorecard.row-score";
    String strict = "row: 甲 | 7 | =100% | 95% | 6 | 部分活动延期";
    String generous = "row: 甲 | 7 | =100% | 95% | 6.9 | 部分活动延期";
    String full = "row: 乙 | 10 | =100% | 100% | 10";
    String proportional = "row: 丙 | 10 | =100% | 88% | 8.8 | 人员不足";
    assertThat(findings(rule, strict, full)).containsExactly(Severity.INFO);
    assertThat(findings(rule, generous, full)).containsExactly(Severity.WARNING);
    assertThat(findings(rule, strict, proportional)).containsExactly(Severity.WARNING);
  }

  /// A count that was missed earns its share, nothing at all, or what another method gives, which nobody knows.
  @Test
  void takesTheShareOfACountThatWasMissedForOneMethodOfSeveral() {
    String rule = "scorecard.row-score";
    String row = "row: 甲 | 10 | ≥200人 | 150人 | %s | 人员不足";
    assertThat(verdicts(rule, row.formatted("7.5"))).containsExactly(HOLDS);
    assertThat(verdicts(rule, row.formatted("0"))).containsExactly(HOLDS);
    assertThat(verdicts(rule, row.formatted("6"))).containsExactly(lacks("other-method"));
  }

  // weights

  @Test
  void addsUpWeightsToTheirPrintedTotal() {
    String rule = "scorecard.weights-total";
    assertThat(verdicts(rule, row("60", "60"), row("40", "40"), "weight-total: 100"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, row("60", "60"), row("45", "40"), "weight-total: 100"))
        .containsExactly(Severity.ERROR);
    assertThat(verdicts(rule, row("60", "60"), row("20", "20"), "weight-total 1: 20"))
        .containsExactly(HOLDS);
  }

  @Test
  void expectsFullMarksWithoutAPrintedTotal() {
    String rule = "scorecard.weights-total";
    assertThat(verdicts(rule, row("60", "60"), row("40", "40"))).containsExactly(HOLDS);
    assertThat(findings(rule, row("60", "60"), row("45", "40"))).containsExactly(Severity.ERROR);
    assertThat(verdicts(rule, row("60", "60"), row("30", "30"))).containsExactly(lacks("weights"));
    assertThat(
        verdicts(
            rule, row("60", "60"), row("30", "30"), "fund: 年度资金总额 | | 10万元 | 10万元 | 10 | | 10"))
        .containsExactly(HOLDS);
    assertThat(verdicts(rule, "score.full = 100分", row("60", "60"), row("40", "40")))
        .containsExactly(HOLDS);
    assertThat(findings(rule, "score.full = 100分", row("60", "60"), row("45", "40")))
        .containsExactly(Severity.ERROR);
    assertThat(verdicts(rule, "score.full = 100分", row("60", "60"), row("30", "30")))
        .containsExactly(lacks("weights"));
  }

  @Test
  void asksNoTotalOfWeightsWhereThatOfTheFundRowIsNotKnown() {
    String[] rows = {row("60", "60"), row("30", "28"), "weight-total: 100", "score-total: 99分"};
    String fund = "fund: 年度资金总额 | | 10万元 | 9万元 | | 90% | 9";
    assertThat(verdicts("scorecard.weights-total", rows[0], rows[1], rows[2], fund))
        .containsExactly(lacks("weights"));
    assertThat(findings("scorecard.scores-total", rows[0], rows[1], rows[2], rows[3], fund))
        .containsExactly(Severity.ERROR);
  }

  /// A row that was not read is missing in both columns.
  @Test
  void asksNoTotalsOfWhatLacksARow() {
    String[] rows = {row("60", "60"), row("20", "18"), "weight-total: 100", "score-total: 97分"};
    assertThat(verdicts("scorecard.weights-total", rows)).containsExactly(lacks("weights"));
    assertThat(verdicts("scorecard.scores-total", rows)).containsExactly(lacks("scores"));
    assertThat(
        findings(
            "scorecard.scores-total", rows[0], row("40", "38"), "weight-total: 100",
            "score-total: 99分"))
        .containsExactly(Severity.ERROR);
  }

  @Test
  void addsUpTheWeightsOfAGroup() {
    String rule = "scorecard.group-weights";
    assertThat(verdicts(rule, row("30", "30"), row("20", "20"), "group: 产出 = 50分"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, row("30", "30"), row("25", "20"), "group: 产出 = 50分"))
        .containsExactly(Severity.ERROR);
  }

  /// Points in one cell with those of the row above are counted once, and are no row's own.
  @Test
  void countsSharedPointsOnce() {
    String[] rows = {
      "row: 甲 | 60 | =100% | 50% | 58", "row: 乙 | ^ | 健全 | 健全 | ^", row("40", "39")
    };
    assertThat(verdicts("scorecard.weights-total", rows)).containsExactly(HOLDS);
    assertThat(checks("scorecard.row-score", rows)).isEmpty();
    assertThat(
        verdicts("scorecard.scores-total", rows[0], rows[1], rows[2], "score-total: 97分"))
        .containsExactly(HOLDS);
    assertThat(
        findings("scorecard.scores-total", rows[0], rows[1], rows[2], "score-total: 155分"))
        .containsExactly(Severity.ERROR);
  }

  // scores

  @Test
  void holdsWhatTheTextSaysOfAGroupAgainstItsRows() {
    String rule = "scorecard.scores-total";
    String[] rows = {row("60", "58"), row("40", "39.5")};
    assertThat(verdicts(rule, rows[0], rows[1], "score.level1[产出指标] = 97.5分"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, rows[0], rows[1], "score.level1[产出] = 95.5分"))
        .containsExactly(Severity.ERROR);
    assertThat(checks(rule, rows[0], rows[1], "score.level1[效果] = 20分")).isEmpty();
  }

  /// What one project got is not what the department's scorecard comes to.
  @Test
  void holdsNoScoreOfAProjectAgainstAScorecardThatNamesNone() {
    String rule = "scorecard.scores-total";
    String[] rows = {row("60", "58"), row("40", "39.91")};
    String project = "score.total[劳模慰问] = 98分";
    assertThat(checks(rule, rows[0], rows[1], project)).isEmpty();
    assertThat(verdicts(rule, rows[0], rows[1], project, "score.total = 97.91分"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, rows[0], rows[1], project, "score.total = 97.19分"))
        .containsExactly(Severity.ERROR);
    assertThat(findings(rule, "kind: project", rows[0], rows[1], "score.total[劳模慰问] = 97.19分"))
        .containsExactly(Severity.ERROR);
    assertThat(
        checks(rule, "kind: project", rows[0], rows[1], project, "score.total[职工培训] = 96分"))
        .isEmpty();
  }

  @Test
  void addsUpScoresToTheirPrintedTotal() {
    String rule = "scorecard.scores-total";
    assertThat(verdicts(rule, row("60", "58"), row("40", "39.5"), "score-total: 97.5分"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, row("60", "58"), row("40", "39.5"), "score-total: 95.7分"))
        .containsExactly(Severity.ERROR);
  }

  /// 总分 stands for the rows alone or with the fund row: whichever adds up, in this column or the other.
  @Test
  void countsTheFundRowWhereTheTotalDoes() {
    String rule = "scorecard.scores-total";
    String fund = "fund: 年度资金总额 | | 10万元 | 9.8万元 | 10 | 98% | 9.8";
    assertThat(verdicts(rule, row("50", "48"), row("40", "39"), fund, "score-total: 96.8分"))
        .containsExactly(HOLDS);
    assertThat(verdicts(rule, row("60", "58"), row("40", "39"), fund, "score-total: 97分"))
        .containsExactly(HOLDS);
    Check wrong =
        checks(
            rule, row("50", "48"), row("40", "39"), fund, "weight-total: 100",
            "score-total: 98.6分")
            .get(0);
    assertThat(wrong.verdict()).isInstanceOf(Verdict.Inconsistent.class);
    assertThat(wrong.operands()).as("with the fund row, as in the other column").hasSize(4);
    Check alone =
        checks(
            rule, row("60", "58"), row("40", "39"), fund, "weight-total: 100",
            "score-total: 79分")
            .get(0);
    assertThat(alone.operands()).as("without it").hasSize(3);
  }

  @Test
  void addsUpScoresToTheScoreOfTheText() {
    String rule = "scorecard.scores-total";
    assertThat(verdicts(rule, row("60", "58"), row("40", "39.5"), "score.total = 97.5分"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, row("60", "58"), row("40", "39.5"), "score.total = 95.7分"))
        .containsExactly(Severity.ERROR);
    assertThat(verdicts(rule, row("60", "58"), "score.total = 97.5分")).isEmpty();
  }

  /// Rows that can get 90 are not all of what got 97.5: with the money they are, and without it nobody knows.
  @Test
  void addsThePointsOfTheMoneyToTheScoreOfTheText() {
    String rule = "scorecard.scores-total";
    String[] rows = {row("50", "48"), row("40", "40"), "weight-total: 90"};
    String fund = "fund: 年度资金总额 | | 10万元 | 9.5万元 | 10 | 95% | 9.5";
    assertThat(verdicts(rule, rows[0], rows[1], rows[2], fund, "score.total = 97.5分"))
        .containsExactly(HOLDS);
    Check wrong = checks(rule, rows[0], rows[1], rows[2], fund, "score.total = 96.5分").get(0);
    assertThat(wrong.verdict()).isInstanceOf(Verdict.Inconsistent.class);
    assertThat(wrong.operands()).hasSize(4);
    assertThat(verdicts(rule, rows[0], rows[1], rows[2], "score.total = 97.5分"))
        .containsExactly(lacks("scores"));
    assertThat(findings(rule, rows[0], rows[1], rows[2], "score.total = 87.5分"))
        .containsExactly(Severity.ERROR);
  }

  @Test
  void keepsAScoreWithinItsWeight() {
    String rule = "scorecard.score-within-weight";
    assertThat(verdicts(rule, row("60", "60"), row("40", "0"))).containsExactly(HOLDS);
    assertThat(findings(rule, row("60", "61"), row("40", "40"))).containsExactly(Severity.ERROR);
    assertThat(findings(rule, row("60", "-1"), row("40", "40"))).containsExactly(Severity.ERROR);
  }

  // fund rows

  private static final String TOTAL = "fund: 年度资金总额 | 90万元 | 90万元 | 89.97万元";

  @Test
  void addsUpTheSourcesOfEveryColumn() {
    String rule = "fund-row.by-source";
    assertThat(
        verdicts(
            rule, TOTAL, "fund: -财政拨款 | 60万元 | 60万元 | 59.97万元",
            "fund: -其他 | 30万元 | 30万元 | 30.00万元"))
        .containsOnly(HOLDS)
        .hasSize(3);
    assertThat(
        findings(
            rule, TOTAL, "fund: -财政拨款 | 60万元 | 60万元 | 59.97万元",
            "fund: -其他 | 30万元 | 40万元 | 30.00万元"))
        .containsExactly(Severity.ERROR);
  }

  @Test
  void takesOneSourceForAPartOfTheFunds() {
    String rule = "fund-row.by-source";
    assertThat(verdicts(rule, TOTAL, "fund: -财政拨款 | 60万元 | 60万元 | 59.97万元"))
        .containsOnly(HOLDS)
        .hasSize(3);
    assertThat(findings(rule, TOTAL, "fund: -财政拨款 | 60万元 | 60万元 | 95.97万元"))
        .containsExactly(Severity.ERROR);
  }

  /// 一般公共预算 is a part of 财政拨款 where a form has both, and else a source of its own.
  @Test
  void takesTheGeneralBudgetForASourceUnlessTheFiscalMoneyIsOne() {
    String rule = "fund-row.by-source";
    String total = "fund: 年度资金总额 | 90万元 | | ";
    String general = "fund: -一般公共预算资金 | 60万元 | | ";
    assertThat(verdicts(rule, total, general, "fund: -其他资金 | 30万元 | | "))
        .containsExactly(HOLDS);
    assertThat(findings(rule, total, general, "fund: -其他资金 | 20万元 | | "))
        .containsExactly(Severity.ERROR);
    assertThat(
        verdicts(
            rule, total, "fund: -财政拨款 | 60万元 | | ", general, "fund: -其他资金 | 30万元 | | "))
        .containsExactly(HOLDS);
  }

  @Test
  void addsUpTheSourcesOfEachTotalForItself() {
    assertThat(
        verdicts(
            "fund-row.by-source", "fund: 甲 | 90万元 | | ", "fund: -财政拨款 | 60万元 | | ",
            "fund: -其他 | 30万元 | | ", "fund: 乙 | 50万元 | | ", "fund: -财政拨款 | 50万元 | | "))
        .containsExactly(HOLDS, HOLDS);
  }

  /// 中央补助 and 县级配套 divide 财政拨款 where the total comes out without them alone.
  @Test
  void knowsSourcesThatDivideTheOneAboveThem() {
    String rule = "fund-row.by-source";
    String[] nested = {
      TOTAL, "fund: -财政拨款 | 60万元 | 60万元 | 59.97万元", "fund: -中央补助 | 40万元 | 40万元 | 40.00万元",
      "fund: -县级配套 | 20万元 | 20万元 | %s万元", "fund: -单位自筹 | 30万元 | 30万元 | 30.00万元"};
    String[] right = nested.clone();
    right[3] = nested[3].formatted("19.97");
    assertThat(verdicts(rule, right)).containsOnly(HOLDS).hasSize(6);
    String[] wrong = nested.clone();
    wrong[3] = nested[3].formatted("17.97");
    assertThat(findings(rule, wrong)).containsExactly(Severity.ERROR);
    assertThat(
        findings(
            rule, TOTAL, "fund: -财政拨款 | 30万元 | 30万元 | 30.00万元",
            "fund: -单位自筹 | 30万元 | 30万元 | 30.00万元", "fund: -其他资金 | 30万元 | 35万元 | 29.97万元"))
        .containsExactly(Severity.ERROR);
  }

  @Test
  void recomputesTheRateOfAFundRow() {
    String rule = "completion.recomputed";
    assertThat(verdicts(rule, "fund: 总额 | 80万元 | 100万元 | 98万元 | 10 | 98% | 9.8"))
        .containsExactly(HOLDS);
    assertThat(verdicts(rule, "fund: 总额 | 100万元 | | 98万元 | 10 | 98% | 9.8"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, "fund: 总额 | 80万元 | 100万元 | 98.00万元 | 10 | 89.00% | 8.9"))
        .containsExactly(Severity.ERROR);
    assertThat(
        findings(
            "scorecard.execution-row", "fund: 总额 | 90万元 | 90万元 | 89.97万元 | 10 | 0% | 0"))
        .isNotEmpty();
  }

  @Test
  void recomputesTheScoreOfAFundRow() {
    String rule = "scorecard.execution-row";
    assertThat(verdicts(rule, "fund: 总额 | | 100万元 | 98万元 | 10 | 98% | 9.8"))
        .containsExactly(HOLDS);
    assertThat(findings(rule, "fund: 总额 | | 100万元 | 98万元 | 10 | 98% | 8.9")).hasSize(1);
    assertThat(checks(rule, "fund: 总额 | 80万元 | 100万元 | 98万元 | 10 | 98% | 9.8").get(0).operands())
        .as("score, weight and rate, and what the rate is of")
        .hasSize(5);
    assertThat(verdicts(rule, "fund: 总额 | 80万元 | 100万元 | 98万元 | 10 | | 9.8"))
        .containsExactly(HOLDS);
    assertThat(verdicts(rule, "fund: 总额 | 80万元 | 100万元 | 98万元 | 10 | | 9.6")).isEmpty();
    assertThat(
        findings(
            "scorecard.execution-product", "fund: 总额 | | 100万元 | 98万元 | 20*执行率 | 98% | 18.9"))
        .hasSize(1);
    assertThat(
        findings(
            "scorecard.score-within-weight", "fund: 总额 | | 100万元 | 98万元 | 10 | 98% | 10.5"))
        .containsExactly(Severity.ERROR);
    assertThat(
        findings("scorecard.score-within-weight", "fund: 总额 | | 100万元 | 98万元 | 10 | 98% | 10"))
        .isEmpty();
  }

  // the fund row of a department and its accounts

  private static List<Severity> restated(String... lines) {
    return findings("restatement.scorecard-and-text", lines);
  }

  @Test
  void holdsTheFundsOfADepartmentAgainstItsText() {
    String fund = "fund: 年度资金总额 | 90.00万元 | 95.00万元 | 89.97万元";
    String spent = "expenditure.total@final = 89.97万元";
    assertThat(verdicts("restatement.scorecard-and-text", row("100", "98"), fund, spent))
        .containsExactly(HOLDS);
    assertThat(restated(row("100", "98"), fund, "expenditure.total@final = 98.97万元"))
        .containsExactly(Severity.ERROR);
    assertThat(restated(row("100", "98"), fund, "expenditure.total@final = 89.98万元"))
        .as("added up apart")
        .containsExactly(Severity.INFO);
    assertThat(restated(row("100", "98"), fund, "expenditure.total@final = 98.97万元", spent))
        .isEmpty();
  }

  @Test
  void holdsEveryColumnOfTheFundsAgainstItsOwnPhase() {
    String fund = "fund: 年度资金总额 | 90.00万元 | 95.00万元 | 89.97万元";
    for (String told : List.of("@budget = 90.00万元", "@adjusted = 95.00万元", "@final = 89.97万元")) {
      assertThat(
          verdicts(
              "restatement.scorecard-and-text", row("100", "98"), fund,
              "expenditure.total" + told))
          .as(told)
          .containsExactly(HOLDS);
    }
    for (String told : List.of("@budget = 80.00万元", "@adjusted = 85.00万元", "@final = 79.97万元")) {
      assertThat(restated(row("100", "98"), fund, "expenditure.total" + told))
          .as(told)
          .containsExactly(Severity.ERROR);
    }
  }

  @Test
  void comparesFundsOfTheSameYearPhaseAndScopeOnly() {
    String fund = "fund: 年度资金总额 | | | 89.97万元";
    assertThat(restated(row("100", "98"), fund, "expenditure.total@budget = 98.97万元")).isEmpty();
    assertThat(restated(row("100", "98"), fund, "expenditure.total@final@last-year = 98.97万元"))
        .isEmpty();
    assertThat(restated(row("100", "98"), fund, "expenditure.total/fiscal@final = 98.97万元"))
        .isEmpty();
    assertThat(restated(row("100", "98"), fund, "expenditure.total[本级]@final = 98.97万元"))
        .isEmpty();
    assertThat(
        restated("kind: project", row("100", "98"), fund, "expenditure.total@final = 98.97万元"))
        .isEmpty();
    assertThat(
        restated("form: 甲", row("100", "98"), fund, "expenditure.total@final = 98.97万元"))
        .isEmpty();
  }

  /// A form whose unit stands nowhere has that of the text as long as its numbers are about as large.
  @Test
  void readsACellWithoutAUnitAsTheTextDoes() {
    String text = "expenditure.total@final = 98.97万元";
    assertThat(restated(row("100", "98"), "fund: 总额 | | | 89.97", text))
        .containsExactly(Severity.ERROR);
    assertThat(restated(row("100", "98"), "fund: 总额 | | | 989700", text)).isEmpty();
    // In the unit of the cell beside it; so far off that another subject is likelier than a misprint.
    assertThat(
        restated(
            row("100", "98"), "fund: 总额 | 95.00 | | 189970", "expenditure.total@budget = 95.00万元",
            text))
        .containsExactly(Severity.INFO);
  }

  /// The form of a project may stand behind a report about its whole department.
  @Test
  void holdsTheScoreOfADepartmentAgainstNoFormOfAProject() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "score.total = 96.5分", "row: 甲 | 60 | ≥1次 | 1次 | 60",
                "row: 乙 | 40 | ≥1次 | 1次 | 38.43"));
    assertThat(Judged.findings("scorecard.scores-total", lines.toArray(String[]::new)))
        .isNotEmpty();
    lines.add("form: 送温暖");
    assertThat(Judged.findings("scorecard.scores-total", lines.toArray(String[]::new))).isEmpty();
    lines.set(0, "score.total[劳模慰问项目] = 96.5分");
    assertThat(Judged.findings("scorecard.scores-total", lines.toArray(String[]::new))).isEmpty();
    lines.set(0, "score.total[送温暖项目] = 96.5分");
    assertThat(Judged.findings("scorecard.scores-total", lines.toArray(String[]::new)))
        .isNotEmpty();
  }

  /// A report that says how far it fell short of a goal contradicts nothing.
  @Test
  void leavesAGoalThatIsSaidToBeMissedForInformation() {
    String goal = "union.training.participants@target = 600人次";
    String result = "union.training.participants@final = 525人次";
    assertThat(Judged.findings("goal.result", goal, result, "quote: 培训职工525人次，培训合格率98%"))
        .containsExactly(Severity.WARNING);
    for (String told : List.of("完成年度目标的87.5%", "未完成年初任务", "比目标少75人次")) {
      assertThat(
          Judged.findings("goal.result", goal, result, "quote: 培训职工525人次，" + told))
          .as(told)
          .containsExactly(Severity.INFO);
    }
  }

  /// A goal of something without an indicator is held against what is told beside it; a miss is for information, and of
  /// a number without a bound nobody knows whether less is better.
  @Test
  void holdsAnyGoalAgainstWhatIsToldBesideIt() {
    for (String told : List.of("≥42人 : 45人", "42人 : 42人", "≤2.5万元 : 2.38万元")) {
      assertThat(Judged.checks("goal.result", "goal: " + told)).as(told).hasSize(1);
      assertThat(Judged.findings("goal.result", "goal: " + told)).as(told).isEmpty();
    }
    assertThat(Judged.findings("goal.result", "goal: ≥180人 : 170人"))
        .containsExactly(Severity.INFO);
    for (String told : List.of("8天 : 7天", "≥42人 : 45%")) {
      assertThat(Judged.checks("goal.result", "goal: " + told)).as(told).isEmpty();
    }
  }
}
