package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.Judged.checks;
import static org.gouji.scorer.Judged.findings;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.junit.jupiter.api.Test;

/// What a report about projects says of their money without the name of one.
class ProjectMoneyTest {

  private static final String BALANCE = "carry-over.identity";
  private static final String RATE = "ratio.recomputed";
  private static final Verdict HOLDS = new Verdict.Consistent();
  private static final List<String> TOLD =
      List.of(
          "kind: project",
          "programme.amount[帮扶]@budget = 130.00万元",
          "programme.amount[帮扶]@adjusted = 125.30万元",
          "programme.amount[帮扶]@final = 121.16万元");

  private static String[] told(String... more) {
    List<String> all = new ArrayList<>(TOLD);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void whatIsLeftIsWhatWasNotSpent() {
    assertThat(checks(BALANCE, told("carry.closing@final = 4.14万元")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(checks(BALANCE, told("carry.closing@final = 8.84万元")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
  }

  /// What is left of one of several is held against its own money, and accused by nothing.
  @Test
  void whatIsLeftOfOneOfSeveralIsOfItsOwnMoney() {
    String budget = "programme.amount[慰问]@budget = 12.00万元";
    String spent = "programme.amount[慰问]@final = 10.80万元";
    assertThat(checks(BALANCE, told(budget, spent, "carry.closing[慰问]@final = 1.20万元")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(checks(BALANCE, told(budget, spent, "carry.closing[慰问]@final = 4.14万元"))).isEmpty();
    assertThat(findings(BALANCE, told(budget, spent, "carry.closing[帮扶]@final = 4.41万元")))
        .isEmpty();
  }

  /// Who gave it is part of a programme's name in one place and not in another.
  @Test
  void whatCameIsOfTheBudgetUnderALikeName() {
    assertThat(
        checks(
            RATE, "kind: project", "programme.amount[防疫补助资金]@budget = 486.20万元",
            "programme.amount[中央和省级防疫补助资金]@adjusted = 471.61万元", "ratio.fund-arrival = 97.00%"))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(
        findings(
            RATE, "kind: project", "programme.amount[防疫补助资金]@budget = 486.20万元",
            "programme.amount[水利资金]@adjusted = 471.61万元", "ratio.fund-arrival = 97.00%"))
        .isEmpty();
  }

  @Test
  void accusesDigitsThatChangedPlacesAlone() {
    assertThat(findings(BALANCE, told("carry.closing@final = 4.41万元")))
        .containsExactly(Severity.ERROR);
    assertThat(findings(BALANCE, told("carry.closing@final = 5.27万元"))).isEmpty();
  }

  /// Money of another year, of another programme, or told twice may be what is left.
  @Test
  void accusesNothingWhereOtherMoneyIsTold() {
    String left = "carry.closing@final = 4.41万元";
    assertThat(findings(BALANCE, told(left, "carry.opening@final = 2.00万元"))).isEmpty();
    assertThat(findings(BALANCE, told(left, "carry.closing@final = 1.20万元"))).isEmpty();
    assertThat(
        findings(
            BALANCE,
            told(
                left, "programme.amount[慰问]@budget = 12.00万元",
                "programme.amount[慰问]@final = 11.00万元")))
        .isEmpty();
    assertThat(findings(BALANCE, told(left, "programme.amount[帮扶]@final = 119.00万元"))).isEmpty();
  }

  /// 4.14万元 told as 41400.00万元 is the figure of a ledger in 元 with the unit of the report.
  @Test
  void whatIsLeftInAnotherUnitIsAccused() {
    assertThat(findings(BALANCE, told("carry.closing@final = 41400.00万元"))).hasSize(1);
    assertThat(findings(BALANCE, told("carry.closing@final = 43400.00万元"))).isEmpty();
  }

  @Test
  void ratesThatFitAreTheirs() {
    assertThat(checks(RATE, told("ratio.fund-arrival = 96.38%")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(
        checks(RATE, told("carry.closing@final = 4.14万元", "ratio.carry-over = 3.30%")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(findings(RATE, told("ratio.fund-arrival = 100%"))).isEmpty();
  }

  /// 调整后全年预算168.50万元。实际到位160.08万元，到位率95%: what came is a part of what an adjustment left; a rate that does not
  /// fit is left alone, for what came may be of another budget.
  @Test
  void ratesWhatCameOfAnAdjustedBudget() {
    List<String> came =
        List.of(
            "kind: project", "paragraph: ", "programme.amount[帮扶]@adjusted = 168.50万元",
            "paragraph: ",
            "programme.amount[帮扶]@adjusted = 160.08万元");
    List<String> fits = new ArrayList<>(came);
    fits.add("ratio.fund-arrival = 95.00%");
    assertThat(checks(RATE, fits)).extracting(Check::verdict).contains(HOLDS);
    List<String> other = new ArrayList<>(came);
    other.add("ratio.fund-arrival = 100%");
    assertThat(findings(RATE, other.toArray(String[]::new))).isEmpty();
  }

  /// What a table says of the project under another name is told twice where it is the same, and may be of another scope
  /// where it is not.
  @Test
  void findsTheTotalOfATableInTheText() {
    String rule = "restatement.same-indicator";
    assertThat(checks(rule, told("table-row: 3", "programme.total@final = 121.16万元")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(checks(rule, told("table-row: 3", "programme.total@final = 121.61万元"))).isEmpty();
  }
}
