package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.Judged.checks;
import static org.gouji.scorer.Judged.findings;
import static org.gouji.scorer.Judged.verdicts;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.junit.jupiter.api.Test;

/// One indicator in one year, phase and fund, printed more than once.
class RestatementsTest {

  private static final String RULE = "restatement.same-indicator";
  private static final String ROW = "restatement.scorecard-and-text";
  private static final Verdict HOLDS = new Verdict.Consistent();

  private static final String SPENT = "expenditure.total@final = 134.92万元";

  @Test
  void comparesWhatIsPrintedTwice() {
    assertThat(verdicts(RULE, SPENT, SPENT)).containsExactly(HOLDS);
    assertThat(findings(RULE, SPENT, "expenditure.total@final = 139.42万元"))
        .containsExactly(Severity.ERROR);
    assertThat(verdicts(RULE, SPENT)).isEmpty();
  }

  @Test
  void keepsYearsPhasesFundsAndTargetsApart() {
    assertThat(verdicts(RULE, SPENT, "expenditure.total@final@last-year = 139.42万元")).isEmpty();
    assertThat(verdicts(RULE, SPENT, "expenditure.total@budget = 139.42万元")).isEmpty();
    assertThat(verdicts(RULE, SPENT, "expenditure.total/fiscal@final = 139.42万元")).isEmpty();
    assertThat(verdicts(RULE, SPENT, "expenditure.total@target = 139.42万元")).isEmpty();
  }

  @Test
  void takesNothingForAnotherThing() {
    assertThat(verdicts(RULE, SPENT, "expenditure.total@final = 0.00万元"))
        .containsExactly(new Verdict.NotEvaluable(List.of("scope-differs")));
    assertThat(verdicts(RULE, "expenditure.total@final = 0.00万元", SPENT))
        .containsExactly(new Verdict.NotEvaluable(List.of("scope-differs")));
  }

  @Test
  void holdsTheRarerValueAgainstTheUsualOne() {
    Check finding =
        checks(RULE, "expenditure.total@final = 139.42万元", SPENT, SPENT)
            .stream()
            .filter(it -> it.severity().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(finding.operands()).extracting(it -> it.printed())
        .containsExactly("134.92万元", "139.42万元");
  }

  /// A reader compares no more than five at a glance.
  @Test
  void comparesManyMentionsAFewAtATime() {
    assertThat(checks(RULE, SPENT, SPENT, SPENT, SPENT, SPENT))
        .extracting(it -> it.operands().size())
        .containsExactly(5);
    assertThat(checks(RULE, SPENT, SPENT, SPENT, SPENT, SPENT, SPENT, SPENT))
        .extracting(it -> it.operands().size())
        .containsExactlyInAnyOrder(5, 3);
  }

  @Test
  void leavesACrowdOfValuesOpen() {
    assertThat(
        verdicts(
            RULE, SPENT, "expenditure.total@final = 51.32万元", "expenditure.total@final = 7.10万元"))
        .containsExactly(new Verdict.NotEvaluable(List.of("expenditure.total: ambiguous")));
  }

  @Test
  void takesOutputsForSeveralThings() {
    assertThat(verdicts(RULE, "union.hardship.files = 64户", "union.hardship.files = 9户"))
        .isEmpty();
    assertThat(verdicts(RULE, "union.hardship.files = 64户", "union.hardship.files = 64户"))
        .containsExactly(HOLDS);
  }

  // units of tables

  private static final String[] TABLE = {
    "expenditure.total@final = 134.92万元", "expenditure.basic.total@final = 120.50万元",
    "table-row: 3", "expenditure.total@final = 134.92元", "table-row: 4",
    "expenditure.basic.total@final = 120.50元"
  };

  @Test
  void saysOnceThatATableHasTheWrongUnit() {
    assertThat(findings("unit.declared-twice", TABLE)).containsExactly(Severity.WARNING);
    assertThat(findings(RULE, TABLE)).isEmpty();
    Check check = checks("unit.declared-twice", TABLE).get(0);
    assertThat(check.operands()).extracting(it -> it.role())
        .containsExactlyInAnyOrder("table", "text", "table", "text");
  }

  @Test
  void takesOneAmountInTheWrongUnitForASlip() {
    assertThat(findings(RULE, TABLE[0], TABLE[2], TABLE[3])).containsExactly(Severity.ERROR);
    assertThat(findings("unit.declared-twice", TABLE[0], TABLE[2], TABLE[3])).isEmpty();
  }

  @Test
  void saysThatATableInAnotherUnitAgrees() {
    assertThat(
        verdicts(
            "unit.declared-twice", TABLE[0], "table-row: 3",
            "expenditure.total@final = 1349200元"))
        .containsExactly(HOLDS);
    assertThat(verdicts("unit.declared-twice", TABLE[0], "table-row: 3", TABLE[0])).isEmpty();
    assertThat(
        verdicts(
            "unit.declared-twice", "expenditure.total@final = 0万元", "table-row: 3",
            "expenditure.total@final = 0元"))
        .isEmpty();
  }

  // scorecards

  @Test
  void holdsARowOfAScorecardAgainstTheText() {
    String row = "row: 帮扶 | 5 | ≥250人 | union.hardship.aided@final 299人 | 5";
    assertThat(verdicts(ROW, row, "union.hardship.aided@final = 299人")).containsExactly(HOLDS);
    assertThat(findings(ROW, row, "union.hardship.aided@final = 259人"))
        .containsExactly(Severity.ERROR);
    assertThat(
        verdicts(ROW, row, "union.hardship.aided@final = 259人", "union.hardship.aided@final = 9人"))
        .isEmpty();
    assertThat(verdicts(ROW, row, "union.hardship.aided@final = 150人"))
        .as("some of them, more likely than a slip of the pen")
        .isEmpty();
    assertThat(verdicts(ROW, row, "union.hardship.aided@final = 3人")).isEmpty();
    assertThat(verdicts(ROW, row, "union.hardship.aided@final = 17户")).isEmpty();
  }

  @Test
  void findsTheMentionThatARowAgreesWith() {
    assertThat(
        verdicts(
            ROW, "row: 帮扶 | 5 | ≥250人 | union.hardship.aided@final 299人 | 5",
            "union.hardship.aided@final = 259人", "union.hardship.aided@final = 299人"))
        .containsExactly(HOLDS);
  }

  @Test
  void knowsThatTheScopeOfMoneyInARowIsSeldomStated() {
    assertThat(
        findings(
            ROW, "row: 成本 | 5 | ≤250万元 | union.hardship.amount@final 149.50万元 | 5",
            "union.hardship.amount@final = 145.90万元"))
        .containsExactly(Severity.WARNING);
  }

  /// A programme has several amounts, but not of the same digits in two units; round ones say nothing.
  @Test
  void accusesTheSameDigitsInAnotherUnit() {
    String told = "programme.amount[农机补贴]@adjusted = 2089万元";
    assertThat(findings(RULE, told, "programme.amount[农机补贴]@adjusted = 2089元"))
        .containsExactly(Severity.ERROR);
    assertThat(findings(RULE, told, "programme.amount[农机作业]@adjusted = 2089元")).isEmpty();
    assertThat(findings(RULE, told, "programme.amount[农机补贴]@adjusted = 1777万元")).isEmpty();
    assertThat(
        findings(
            RULE, "programme.amount[农机补贴]@adjusted = 2000万元",
            "programme.amount[农机补贴]@adjusted = 2000元"))
        .isEmpty();
  }
}
