package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// What probably went wrong, what a second relation says to it, and what it changes.
class DiagnosisTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> findings(String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.severity().isPresent() && it.severity().get() != Severity.INFO)
        .toList();
  }

  private static Cause cause(String... lines) {
    return findings(lines).get(0).cause().orElseThrow();
  }

  private static String first(Cause cause) {
    return cause.candidates().get(0).value().toPlainString();
  }

  @Test
  void seesTwoDigitsSwapped() {
    Cause cause = cause("sum: 1342.49万元 = 719.99万元 + 604.50万元");
    assertThat(cause.kind()).isEqualTo("digits-swapped");
    assertThat(first(cause)).isEqualTo("1324.49");
    assertThat(cause.candidates()).hasSizeLessThanOrEqualTo(3);
  }

  /// 18 could be 15, 16 or 17 within the rounding of four scores, but only 16 adds up to what is
  /// printed.
  @Test
  void offersOnlyEditsThatAddUpExactly() {
    Cause cause = cause("sum: 93.5分 = 18分 + 23.5分 + 28分 + 26分");
    assertThat(cause.candidates())
        .filteredOn(it -> it.value().precision() == 2)
        .extracting(it -> it.value().toPlainString())
        .doesNotContain("15", "17")
        .contains("16");
  }

  @Test
  void seesAUnitThatSlipped() {
    Cause cause = cause("same: 134.92万元 = 1349200万元");
    assertThat(cause.kind()).isEqualTo("unit-slip");
    assertThat(first(cause)).isIn("134.9200", "1349200.00", "1349200");
  }

  @Test
  void seesTheLeadingDigitsThatWereLost() {
    Cause cause = cause("share: 63.49% = 89.00万元 / 1872.85万元");
    assertThat(cause.candidates())
        .anyMatch(
            it -> it.value().toPlainString().startsWith("1189") && it.kind().equals("digit-lost"));
  }

  @Test
  void seesARowThatWasLeftOut() {
    assertThat(cause("table-sum: 450.50万元 = 0.50万元 + 150.00万元 + 450.00万元").kind())
        .isEqualTo("row-left-out");
    assertThat(cause("table-sum: 750.50万元 = 0.50万元 + 150.00万元 + 450.00万元").kind())
        .isEqualTo("row-counted-twice");
  }

  @Test
  void confirmsARepairByASecondRelation() {
    String[] lines = {
      "#t expenditure.total@budget = 422.617万元",
      "#b expenditure.basic.total@budget = 267.367万元",
      "#p expenditure.project.total@budget = 146.25万元",
      "sum: #t = #b + #p",
      "share: 65.39% = #b / #t"
    };
    List<Check> findings = findings(lines);
    assertThat(findings).extracting(Check::rule)
        .containsExactlyInAnyOrder("expenditure.basic-plus-project", "share.recomputed");
    Cause cause =
        findings.stream()
            .filter(it -> it.rule().equals("expenditure.basic-plus-project"))
            .findFirst()
            .flatMap(Check::cause)
            .orElseThrow();
    assertThat(cause.confirmed()).isTrue();
    assertThat(first(cause)).isEqualTo("276.367");
    assertThat(findings).extracting(it -> it.rootCause().orElseThrow())
        .containsOnly(
            findings.get(0).rootCause().orElseThrow());
  }

  /// No single edit makes 41.64 of it: two shares agree on what it was.
  @Test
  void recomputesAFigureThatTwoRelationsAgreeUpon() {
    Cause cause =
        cause(
            "figure t: 31.26万元",
            "figure s: 41.64万元",
            "share: 92.45% = #s / #t",
            "share: 66.99% = 19.36万元 / #s");
    assertThat(cause.kind()).isEqualTo("recomputed");
    assertThat(cause.confirmed()).isTrue();
    assertThat(first(cause)).isEqualTo("28.90");
  }

  @Test
  void offersNoRecomputedFigureThatNobodyConfirms() {
    assertThat(findings("share: 92.45% = 41.64万元 / 31.26万元").get(0).cause()).isEmpty();
  }

  /// 84.3 could be the percentage that lost its last digit, but it would break the other share.
  @Test
  void offersNothingThatBreaksWhatHolds() {
    Cause cause =
        cause(
            "figure t: 200.00万元",
            "figure a: 120.00万元",
            "figure b: 90.00万元",
            "sum: #t = #a + #b",
            "share: 60.00% = #a / #t");
    assertThat(cause.candidates())
        .extracting(Cause.Candidate::value)
        .allMatch(it -> it.toPlainString().equals("80.00"));
  }

  @Test
  void takesAUnitOnlyFromMoney() {
    assertThat(cause("same: 1420.31元 = 1420.31万元").candidates())
        .extracting(it -> it.value().toPlainString())
        .containsExactlyInAnyOrder("14203100", "0.142031");
    assertThat(findings("completion: 96.00% = 288.19万元 / 300.20元").get(0).cause().orElseThrow())
        .satisfies(
            it -> assertThat(it.candidates())
                .noneMatch(candidate -> candidate.value().toPlainString().equals("960000")));
  }

  @Test
  void seesADecimalThatWasLost() {
    assertThat(cause("sum: 494.97万元 = 486.35万元 + 8.2万元").candidates())
        .anyMatch(it -> it.value().toPlainString().equals("8.62"));
  }

  @Test
  void namesTheNumberOfNamesThatAreThere() {
    Cause cause = cause("count: 9个 = 8 names");
    assertThat(cause.kind()).isEqualTo("miscounted");
    assertThat(first(cause)).isEqualTo("8");
  }

  @Test
  void namesThePercentageOfTheRightBase() {
    Cause cause = cause("completion: 104.17% = 288.19万元 / 300.20万元");
    assertThat(cause.kind()).isEqualTo("wrong-base");
    assertThat(first(cause)).isEqualTo("96.00");
  }

  @Test
  void confirmsAScoreByItsRowAndItsTotal() {
    List<Check> findings =
        findings(
            "row: 甲 | 60 | ≥5场 | 6场 | 66 | ",
            "row: 乙 | 40 | ≥5场 | 6场 | 40 | ",
            "score-total: 100");
    assertThat(findings).extracting(Check::rule)
        .contains("scorecard.score-within-weight", "scorecard.scores-total", "scorecard.row-score");
    assertThat(findings)
        .allSatisfy(
            it -> {
              assertThat(it.rootCause()).contains(findings.get(0).key());
              assertThat(it.cause().orElseThrow().confirmed()).isTrue();
              assertThat(first(it.cause().orElseThrow())).isEqualTo("60");
            });
  }

  /// Whether the fund row belongs to a total of scores tells the column of weights, when the scores themselves
  /// are wrong.
  @Test
  void leavesTheFundRowInATotalThatItBelongsTo() {
    Check check =
        findings(
            "row: 甲 | 60 | ≥5场 | 6场 | 600 | ",
            "row: 乙 | 30 | ≥5场 | 6场 | 30 | ",
            "fund: 年度资金总额 | 100.00万元 | 100.00万元 | 100.00万元 | 10 | 100% | 10",
            "score-total: 100")
            .stream()
            .filter(it -> it.rule().equals("scorecard.scores-total"))
            .findFirst()
            .orElseThrow();
    assertThat(check.operands()).hasSize(4);
    assertThat(first(check.cause().orElseThrow())).isEqualTo("60");
  }

  @Test
  void attachesTheTotalsToTheRowThatIsWrong() {
    List<Check> findings =
        findings(
            "figure a: 0.00万元",
            "figure b: 450.00万元",
            "figure c: 150.00万元",
            "figure d: 450.00万元",
            "figure x: 450.00万元",
            "figure y: 600.00万元",
            "table-sum: #x = #a + #b",
            "table-sum: #y = #c + #d",
            "within: #c <= #a",
            "within: #y <= #x");
    assertThat(findings).hasSize(2);
    assertThat(findings.get(1).rootCause()).contains(findings.get(0).key());
    assertThat(findings.get(0).rootCause()).contains(findings.get(0).key());
  }

  @Test
  void keepsFindingsThatShareNothingApart() {
    List<Check> findings = findings("sum: 10.00万元 = 5.00万元 + 3.00万元", "sum: 93人 = 80人 + 11人");
    assertThat(findings).extracting(it -> it.rootCause().orElseThrow()).doesNotHaveDuplicates();
  }

  @Test
  void saysWhetherARepairChangesTheGrade() {
    Check kept = findings(row(60, 60), row(40, 32), "score-total: 94").get(0);
    assertThat(kept.effect())
        .hasValueSatisfying(it -> assertThat(it.grade()).contains("unchanged"));
    Check changed = findings(row(60, 60), row(40, 25), "score-total: 95").get(0);
    assertThat(changed.effect()).hasValueSatisfying(it -> assertThat(it.grade()).contains("良"));
  }

  /// 70 points of a row should be the 60 of its weight, which the total of 85 has: the total was right.
  @Test
  void leavesTheGradeWhereTheTotalIsNotWhatIsWrong() {
    Check total =
        findings(
            "row: 甲 | 60 | ≥5场 | 6场 | 70 | ",
            "row: 乙 | 40 | ≥5场 | 6场 | 25 | 推迟",
            "score-total: 85")
            .stream()
            .filter(it -> it.rule().equals("scorecard.scores-total"))
            .findFirst()
            .orElseThrow();
    assertThat(total.cause().orElseThrow().confirmed()).isTrue();
    assertThat(total.effect())
        .hasValueSatisfying(it -> assertThat(it.grade()).contains("unchanged"));
  }

  @Test
  void saysOnceThatATableHasTheWrongUnit() {
    List<Check> findings =
        findings(
            "expenditure.total@final = 134.92万元",
            "revenue.total@final = 138.79万元",
            "table-row: 3",
            "expenditure.total@final = 134.92元",
            "table-row: 4",
            "revenue.total@final = 138.79元");
    assertThat(findings).extracting(Check::rule).containsExactly("unit.declared-twice");
    assertThat(
        findings(
            "expenditure.total@final = 134.92万元", "table-row: 3",
            "expenditure.total@final = 134.92元"))
        .extracting(Check::rule)
        .containsExactly("restatement.same-indicator");
  }

  private static String row(int weight, int score) {
    return "row: 甲 | %d | 健全 | 良好 | %d".formatted(weight, score);
  }

  @Test
  void accusesNobodyOnAnUnsureReading() {
    String sum = "sum: 10.00万元 = 5.00万元 + 3.00万元";
    Check unsure = SCORER.score(Sketch.report("confidence: 0.5", sum)).checks().get(0);
    assertThat(unsure.verdict()).isEqualTo(new Verdict.NotEvaluable(List.of("unsure-reading")));
    Check sure = SCORER.score(Sketch.report("confidence: 0.95", sum)).checks().get(0);
    assertThat(sure.severity()).contains(Severity.ERROR);
    assertThat(sure.message().zh()).contains("图像识别");
    assertThat(sure.message().en()).contains("OCR");
  }
}
