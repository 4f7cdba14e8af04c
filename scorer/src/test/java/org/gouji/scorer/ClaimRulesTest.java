package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gouji.scorer.Judged.checks;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rule governs what a report asserts.
class ClaimRulesTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());
  private static final Verdict HOLDS = new Verdict.Consistent();

  private static List<Check> claims(String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.origin() == Check.Origin.CLAIM)
        .toList();
  }

  private static List<Severity> findings(String rule, String... lines) {
    return claims(lines)
        .stream()
        .filter(it -> it.rule().equals(rule))
        .flatMap(it -> it.severity().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      sum: expenditure.total@final 9万元 = expenditure.basic.total@final 4万元 + expenditure.project.total@final 5万元 | expenditure.basic-plus-project
      sum: expenditure.total@final 9万元 = 4万元 + expenditure.project.total@final 5万元 | sum.stated
      sum: expenditure.procurement@final 9万元 = 4万元 + 5万元 | procurement.by-kind
      sum: programme.count@final 9个 = 4个 + 5个 | programme.count-change
      sum: score.total@final 9分 = 4分 + 5分 | scorecard.scores-total
      sum: score.level1[过程] 9分 = 4分 + 5分 | scorecard.scores-total
      sum: programme.amount[甲]@final 9万元 = 4万元 + 5万元 | programme.use-total
      sum: 9人 = 4人 + 5人 | count.parts-total
      sum: 9 = 4 + 5 | sum.stated
      sum: 9% = 4% + 5% | share.parts-total
      sum: 9% = 4人 + 5% | sum.stated
      sum: 9万元 = 4万元 + 5万元 | sum.stated
      table-sum: 9人 = 4人 + 5人 | table.column-total
      open: 9万元 = 4万元 + 3万元 | part.within-whole
      share: 50% = 4万元 / 8万元 | share.recomputed
      share: ratio.coverage@final 50% = 4万元 / 8万元 | coverage.recomputed
      share: ratio.staff-control 50% = 4人 / 8人 | staff.control-rate
      completion: 50% = 4万元 / 8万元 | completion.recomputed
      within: 4万元 <= 8万元 | part.within-whole
      count: 2个 = 2 names | list.stated-count
      count: keytask.count 2项 = 2 names | list.ordinals
      same: 4万元 = 4万元 | restatement.same-indicator
      """)
  void isHeldUnderTheRuleThatGovernsIt(String line, String rule) {
    List<Check> claims = claims(line);
    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).rule()).isEqualTo(rule);
  }

  @Test
  void holdsTwoCellsThatAreOneUnderTheRuleOfScorecards() {
    assertThat(
        claims(
            "row: 帮扶 | 5 | ≥250人 | union.hardship.aided@final 299人 | 5",
            "same: union.hardship.aided@final 299人 = 299人"))
        .extracting(Check::rule)
        .contains("restatement.same-indicator");
  }

  @Test
  void saysThatAPercentageOfNothingSaysNothing() {
    String rule = "ratio.zero-base";
    assertThat(findings(rule, "share: 50% = 4万元 / 0万元")).containsExactly(Severity.INFO);
    assertThat(findings(rule, "share: 0% = 0万元 / 0万元")).isEmpty();
    assertThat(findings(rule, "share: 50% = 4万元 / 8万元")).isEmpty();
    assertThat(findings(rule, "change: up 4万元 from 0万元 at 100%")).containsExactly(Severity.INFO);
    assertThat(findings(rule, "change: up 4万元 from 2万元 at 100%")).isEmpty();
  }

  /// 支出331.48万元，2018年为305.66万元，增加25.82万元，增长8.45%, of which the second was read as this year's.
  @Test
  void takesAnAmountForLastYearsThatBecomesAnotherWithTheChange() {
    String beside = "expenditure.total@final = 331.48万元";
    String line = "change: up 305.66万元 by 25.82万元 at %s";
    assertThat(findings("change.base-year", beside, line.formatted("8.45%"))).isEmpty();
    assertThat(findings("change.rate", beside, line.formatted("8.45%"))).isEmpty();
    assertThat(findings("change.rate", beside, line.formatted("8.54%")))
        .containsExactly(Severity.ERROR);
    assertThat(claims(beside, line.formatted("8.54%")))
        .filteredOn(it -> it.rule().equals("change.rate"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.operands())
                .extracting(Operand::printed)
                .contains("331.48万元", "305.66万元", "25.82万元"));
    assertThat(findings("change.base-year", line.formatted("8.45%")))
        .containsExactly(Severity.WARNING);
  }

  @Test
  void namesEveryFigureThatARateOfChangeWasHeldAgainst() {
    String line = "change: up 1903.05万元 from 1788.69万元 by 114.36万元 at %s";
    assertThat(claims(line.formatted("6.93%")))
        .filteredOn(it -> it.rule().equals("change.rate") && it.severity().isPresent())
        .singleElement()
        .satisfies(
            it -> assertThat(it.operands())
                .extracting(Operand::printed)
                .containsExactlyInAnyOrder("6.93%", "114.36万元", "1788.69万元", "1903.05万元"));
    assertThat(findings("change.rate", line.formatted("6.39%"))).isEmpty();
    assertThat(claims(line.formatted("6.39%")))
        .filteredOn(it -> it.rule().equals("change.rate"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.operands())
                .extracting(Operand::printed)
                .containsExactlyInAnyOrder("6.39%", "114.36万元", "1788.69万元", "1903.05万元"));
  }

  @Test
  void saysNothingOfAListWithoutNames() {
    assertThat(claims("count: 2个 = 0 names")).isEmpty();
    assertThat(claims("count: 3个 = 2 names").get(0).operands().get(1).printed()).isEqualTo("2项");
  }

  /// Any budget that stands in the same row is a base in use, what was spent is none.
  @Test
  void takesABudgetBesideForABaseInUse() {
    String[] lines = {
      "#b expenditure.total@budget = 100.00万元", "table-row: 3",
      "#d expenditure.total@final = 108.00万元", "expenditure.total@adjusted = 120.00万元",
      "text: ", "completion: 90.00% = #d / #b"
    };
    assertThat(findings("completion.recomputed", lines)).isEmpty();
    lines[3] = "expenditure.total@adjusted@last-year = 120.00万元";
    assertThat(findings("completion.recomputed", lines)).hasSize(1);
    lines[3] = "expenditure.total[甲]@adjusted = 120.00万元";
    assertThat(findings("completion.recomputed", lines)).hasSize(1);
    lines[3] = "expenditure.total@final = 120.00万元";
    assertThat(findings("completion.recomputed", lines)).hasSize(1);
  }

  // shares of one partition

  private static final String[] SHARES = {
    "figure t: 422.617万元", "figure a: 276.367万元", "figure b: 146.25万元", "sum: #t = #a + #b",
    "share: 65.39% = #a / #t", "share: 34.61% = #b / #t"
  };

  private static List<Check> hundred(String... lines) {
    return claims(lines)
        .stream()
        .filter(it -> it.rule().equals("share.parts-total"))
        .toList();
  }

  @Test
  void addsTheSharesOfAPartitionUpToAHundred() {
    assertThat(hundred(SHARES)).extracting(Check::verdict).containsExactly(HOLDS);
    String[] wrong = SHARES.clone();
    wrong[5] = "share: 36.41% = #b / #t";
    Check check = hundred(wrong).get(0);
    assertThat(check.severity()).contains(Severity.WARNING);
    assertThat(((Verdict.Inconsistent) check.verdict()).difference())
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("-1.80"));
  }

  @Test
  void allowsEveryShareItsHalfUnit() {
    String[] rounded = SHARES.clone();
    rounded[5] = "share: 34.62% = #b / #t";
    assertThat(hundred(rounded)).extracting(Check::verdict)
        .as("just touched")
        .containsExactly(HOLDS);
    rounded[5] = "share: 34.63% = #b / #t";
    assertThat(hundred(rounded).get(0).verdict()).isInstanceOf(Verdict.Inconsistent.class);
  }

  @Test
  void saysNothingOfSharesWithoutTheirPartition() {
    assertThat(hundred(SHARES[0], SHARES[1], SHARES[2], SHARES[4], SHARES[5])).isEmpty();
    assertThat(hundred(SHARES[0], SHARES[1], SHARES[2], SHARES[3], SHARES[4])).isEmpty();
    String[] broken = SHARES.clone();
    broken[2] = "figure b: 164.25万元";
    assertThat(hundred(broken)).isEmpty();
  }

  @Test
  void leavesApproximateSharesOpen() {
    String[] about = SHARES.clone();
    about[5] = "share: 约34.61% = #b / #t";
    assertThat(hundred(about))
        .extracting(Check::verdict)
        .allMatch(
            it -> it.equals(new Verdict.NotEvaluable(List.of("undecidable"))) || it.equals(HOLDS));
  }

  /// What did not change did neither grow nor shrink: a report that says either is not accused.
  @Test
  void accusesNobodyOfAChangeOfNothing() {
    String rule = "change.direction";
    for (String direction : List.of("up", "down")) {
      String line = "change: " + direction + " 10万元 from %s";
      assertThat(checks(rule, line.formatted("10万元")))
          .as(direction)
          .extracting(Check::formula, Check::verdict)
          .containsExactly(tuple("10万元 = 10万元", new Verdict.Consistent()));
    }
    assertThat(checks(rule, "change: up 9万元 from 10万元"))
        .extracting(Check::formula, it -> it.severity().isPresent())
        .containsExactly(tuple("9万元 < 10万元", true));
    assertThat(checks(rule, "change: down 11万元 from 10万元"))
        .extracting(Check::formula, it -> it.severity().isPresent())
        .containsExactly(tuple("11万元 > 10万元", true));
  }

  /// Everything may have come this year, but nobody had less than nothing the year before.
  @Test
  void asksThatLastYearsAmountCanHaveBeen() {
    String rule = "change.prior-possible";
    assertThat(checks(rule, "change: up 15万元 by 10万元"))
        .extracting(Check::formula, Check::verdict)
        .containsExactly(tuple("15 − (10) = 5", new Verdict.Consistent()));
    assertThat(checks(rule, "change: up 10万元 by 10万元"))
        .extracting(Check::formula, Check::verdict)
        .containsExactly(tuple("10 − (10) = 0", new Verdict.Consistent()));
    assertThat(checks(rule, "change: up 10万元 by 12万元"))
        .extracting(Check::formula, it -> it.severity().isPresent())
        .containsExactly(tuple("10 − (12) = -2", true));
  }

  /// Examples may lie inside one another: only one that is too large alone is wrong, or a list that would be all of
  /// its whole with two digits changed.
  @Test
  void accusesNoListOfExamplesThatMayOverlap() {
    String rule = "part.within-whole";
    assertThat(checks(rule, "open: 10万元 = 4万元 + 5万元")).extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(checks(rule, "open: 10万元 = 8万元 + 5万元")).extracting(Check::verdict)
        .containsExactly(new Verdict.NotEvaluable(List.of("parts-overlap")));
    assertThat(findings(rule, "open: 10万元 = 12万元")).containsExactly(Severity.ERROR);
    assertThat(findings(rule, "open: 10万元 = 12万元 + 5万元")).containsExactly(Severity.ERROR);
    String swapped = "open: 82.00万元 = 21.50万元 + 36.40万元 + 42.10万元";
    assertThat(findings("sum.stated", swapped)).containsExactly(Severity.ERROR);
    assertThat(checks(rule, swapped)).isEmpty();
  }

  /// What a sentence names as included is all of it where it adds up, even where nobody knows what it is.
  @Test
  void addsUpWhatASentenceTellsToBeWithinAnAmount() {
    String rule = "sum.stated";
    String[] told = {
      "figure t: 82.00万元", "told: 21.50万元 <= #t", "told: 36.40万元 <= #t", "told: 24.10万元 <= #t"};
    assertThat(checks(rule, told)).extracting(Check::verdict).containsExactly(HOLDS);
    told[3] = "told: 14.10万元 <= #t";
    assertThat(checks(rule, told)).isEmpty();
    told[3] = "told: 42.10万元 <= #t";
    assertThat(checks(rule, told)).extracting(it -> it.severity().isPresent())
        .containsExactly(true);
    assertThat(checks(rule, told[0], "told: 82.00万元 <= #t")).isEmpty();
  }

  /// 支出190万元，完成全年预算200万元的79.17% is of those 200, and not of the 240 that the year began with.
  @Test
  void holdsAPercentageToTheBaseThatIsPrintedWithIt() {
    String rule = "completion.recomputed";
    String[] lines = {
      "paragraph: 1", "programme.total@budget = 240.00万元", "#a programme.total@adjusted = 200.00万元",
      "#d programme.total@final = 190.00万元", "completion: 79.17% = #d / #a"};
    assertThat(checks(rule, lines)).extracting(Check::verdict).containsExactly(HOLDS);
    lines[4] = "completion-of: 79.17% = #d / #a";
    assertThat(checks(rule, lines)).extracting(it -> it.cause().orElseThrow().kind())
        .containsExactly("wrong-base");
    lines[4] = "completion-of: 95.00% = #d / #a";
    assertThat(checks(rule, lines)).extracting(Check::verdict).containsExactly(HOLDS);
  }

  /// Points that are not the weight's share are wrong only where the text says that they are.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      earned: 9.5分 = 10分 * 285人 / 300人 | scorecard.row-score | Consistent
      earned: 9.0分 = 10分 * 285人 / 300人 | scorecard.row-score | NotEvaluable
      earned: 9.84分 = 10分 * 98.36% | scorecard.execution-row | Consistent
      earned: 9.48分 = 10分 * 98.36% | scorecard.execution-row | NotEvaluable
      earned-so: 9.84分 = 10分 * 98.36% | scorecard.execution-row | Consistent
      earned-so: 9.48分 = 10分 * 98.36% | scorecard.execution-row | Inconsistent
      """)
  void holdsPointsAgainstTheirShareOfTheWeight(String line, String rule, String verdict) {
    assertThat(checks(rule, line)).extracting(it -> it.verdict().getClass().getSimpleName())
        .containsExactly(verdict);
  }
}
