package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.scorer.Judged.checks;
import static org.gouji.scorer.Judged.findings;
import static org.gouji.scorer.Judged.verdicts;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.junit.jupiter.api.Test;

/// Which facts a rule of the book takes for its operands.
class FactRulesTest {

  private static final Verdict SCOPE = new Verdict.NotEvaluable(List.of("scope-differs"));
  private static final Verdict HOLDS = new Verdict.Consistent();

  private static List<String> with(List<String> lines, String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return all;
  }

  // programmes

  @Test
  void leavesATotalAloneThatHasAPartLessThanAnother() {
    List<String> parts =
        List.of(
            "programme.amount[甲]@final = 10.00万元",
            "programme.amount[乙]@final = 9.56万元",
            "programme.amount[丙]@final = 8.00万元",
            "programme.total@final = 27.56万元",
            "text: 9");
    String rule = "programme.detail-total";
    assertThat(checks(rule, with(parts, "programme.total@final = 19.56万元")))
        .extracting(Check::verdict)
        .containsExactly(HOLDS);
    assertThat(checks(rule, with(parts, "programme.total@final = 25.76万元"))).hasSize(2);
  }

  // percentages

  private static final List<String> SPENT =
      List.of(
          "expenditure.total@final = 108.00万元",
          "expenditure.total@budget = 120.00万元",
          "table-row: 3",
          "ratio.execution = 92.00%");

  @Test
  void accusesAPercentageThatStandsAlone() {
    assertThat(checks("completion.recomputed", SPENT).get(0).severity()).contains(Severity.ERROR);
  }

  @Test
  void leavesAPercentageToTheAmountsThatItStandsWith() {
    assertThat(
        checks("completion.recomputed", with(SPENT, "union.hardship.amount@final = 3.00万元")))
        .extracting(Check::verdict)
        .containsExactly(SCOPE);
  }

  @Test
  void countsNoPersonsAmongTheAmountsThatAPercentageStandsWith() {
    List<String> lines = with(SPENT, "union.hardship.aided@final = 3人");
    assertThat(checks("completion.recomputed", lines).get(0).severity())
        .contains(Severity.ERROR);
  }

  @Test
  void takesAPercentageBesideItsOwnAmountForIts() {
    List<String> lines =
        with(SPENT, "expenditure.total@final = 108.00万元", "union.hardship.amount@final = 3.00万元");
    assertThat(checks("completion.recomputed", lines).get(0).severity())
        .contains(Severity.ERROR);
  }

  @Test
  void accusesWhereADefinitionOnlyConfirmsInOneRowAlone() {
    assertThat(
        findings(
            "ratio.recomputed", "table-row: 3", "ratio.fund-arrival = 95.00%",
            "programme.total@final = 80.00万元", "expenditure.project.total@final = 100.00万元"))
        .containsExactly(Severity.ERROR);
    assertThat(
        verdicts(
            "ratio.recomputed", "table-row: 3", "ratio.fund-arrival = 95.00%",
            "programme.total@final = 80.00万元", "text: ",
            "expenditure.project.total@final = 100.00万元"))
        .containsExactly(SCOPE);
    assertThat(
        verdicts(
            "ratio.recomputed", "ratio.fund-arrival = 80.00%",
            "programme.total@final = 80.00万元", "expenditure.project.total@final = 100.00万元"))
        .containsExactly(HOLDS);
  }

  @Test
  void namesWhatAPercentageLacks() {
    assertThat(verdicts("staff.control-rate", "ratio.staff-control = 88%"))
        .containsExactly(new Verdict.NotEvaluable(List.of("staff.on-duty.total")));
    assertThat(
        verdicts("staff.control-rate", "ratio.staff-control = 88%", "staff.on-duty.total = 93人"))
        .containsExactly(new Verdict.NotEvaluable(List.of("staff.establishment.total")));
  }

  @Test
  void namesTheDefinitionThatWasTakenByMistake() {
    Check check =
        checks(
            "staff.control-rate", "ratio.staff-control = 88%", "staff.on-duty.total = 93人",
            "staff.on-duty.in-establishment = 82人", "staff.establishment.total = 89人")
            .get(0);
    assertThat(check.cause())
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("wrong-base"));
  }

  // sums

  @Test
  void namesWhatASumLacks() {
    Check check =
        checks(
            "carry-over.identity", "carry.closing@final = 5.00万元",
            "expenditure.total@final = 10.00万元")
            .get(0);
    assertThat(check.verdict()).isEqualTo(new Verdict.NotEvaluable(List.of("revenue.total")));
    assertThat(check.operands()).extracting(Operand::role).containsExactly("total", "part");
  }

  @Test
  void saysThatABalanceOfNothingWasAssumed() {
    String[] lines = {
      "revenue.total@final = 100.00万元", "expenditure.total@final = 90.00万元",
      "carry.closing@final = 13.57万元"
    };
    assertThat(findings("carry-over.identity", lines)).containsExactly(Severity.INFO);
    assertThat(
        findings(
            "carry-over.identity", lines[0], lines[1], lines[2], "carry.opening@final = 1.00万元"))
        .containsExactly(Severity.ERROR);
  }

  private static final String[] ACCOUNTS = {
    "expenditure.basic.total@final = 30.00万元", "expenditure.union.activity@final = 10.00万元",
    "expenditure.union.rights@final = 20.00万元"
  };

  private static List<Verdict> accounts(String... more) {
    return checks("expenditure.by-union-account", with(List.of(ACCOUNTS), more))
        .stream()
        .map(Check::verdict)
        .toList();
  }

  @Test
  void addsUpAFamilyOfOneYearPhaseFundAndSectionOnly() {
    assertThat(accounts()).containsExactly(HOLDS);
    assertThat(accounts("expenditure.union.other@final@last-year = 4.00万元"))
        .containsExactly(HOLDS);
    assertThat(accounts("expenditure.union.other@budget = 4.00万元")).containsExactly(HOLDS);
    assertThat(accounts("expenditure.union.other/fiscal@final = 4.00万元")).containsExactly(HOLDS);
    assertThat(accounts("section: result", "expenditure.union.other@final = 4.00万元"))
        .containsExactly(HOLDS);
    assertThat(accounts("expenditure.union.other@final = 4.00万元"))
        .noneMatch(HOLDS::equals)
        .hasSize(1);
  }

  /// The accounts of a union beside what the budget paid are of other money.
  @Test
  void accusesNoAmountOfAFamilyThatIsToldOnItsOwn() {
    String[] lines = {
      "expenditure.basic.total@final = 30.00万元", "expenditure.project.total@final = 12.00万元",
      "expenditure.union.activity@final = 16.00万元", "expenditure.union.rights@final = 20.00万元"
    };
    assertThat(findings("expenditure.by-union-account", lines)).isEmpty();
    assertThat(findings("expenditure.by-union-account", lines[0], lines[2], lines[3]))
        .containsExactly(Severity.ERROR);
    assertThat(
        findings(
            "expenditure.by-union-account", with(List.of("table-row: 3"), lines)
                .toArray(String[]::new)))
        .isNotEmpty();
  }

  @Test
  void takesTheFirstOfTwoLinesThatStandAsNear() {
    assertThat(accounts("expenditure.union.rights@final = 21.00万元")).containsExactly(HOLDS);
  }

  /// A report may leave parts out, but never has more than all of it.
  @Test
  void accusesAPartialSumOfTooMuchOnly() {
    assertThat(
        findings(
            "expenditure.by-union-account", ACCOUNTS[0], ACCOUNTS[1],
            "expenditure.union.rights@final = 16.37万元"))
        .isEmpty();
    assertThat(
        findings(
            "expenditure.by-union-account", ACCOUNTS[0], ACCOUNTS[1],
            "expenditure.union.rights@final = 26.37万元"))
        .containsExactly(Severity.ERROR);
  }

  /// The same lines add up in another column: there are no others.
  @Test
  void accusesAPartialSumOfTooLittleWhereTheSameLinesAddUpElsewhere() {
    String[] budget = {
      "expenditure.basic.total@budget = 30.00万元", "expenditure.union.activity@budget = 10.00万元",
      "expenditure.union.rights@budget = 16.37万元"
    };
    List<String> same = with(List.of(ACCOUNTS), budget);
    assertThat(checks("expenditure.by-union-account", same))
        .extracting(Check::verdict)
        .anyMatch(Verdict.Inconsistent.class::isInstance);
    List<String> other = new ArrayList<>(same);
    other.set(5, "expenditure.union.other@budget = 16.37万元");
    assertThat(checks("expenditure.by-union-account", other))
        .extracting(Check::verdict)
        .noneMatch(Verdict.Inconsistent.class::isInstance);
  }

  @Test
  void tellsFunctionsApartByTheirNames() {
    String[] lines = {
      "expenditure.total@budget = 118.67万元", "expenditure.func[行政运行]@budget = 90.00万元",
      "expenditure.func[离退休]@budget = 28.67万元", "expenditure.total@final = 119.08万元",
      "expenditure.func[行政运行]@final = 94.01万元", "expenditure.func[离退休]@final = 20.34万元"
    };
    assertThat(findings("expenditure.by-function", lines)).containsExactly(Severity.ERROR);
    lines[5] = "expenditure.func[住房]@final = 20.34万元";
    assertThat(findings("expenditure.by-function", lines)).isEmpty();
  }

  @Test
  void holdsFunctionsAgainstTheTotalOfAllFundsWhereItIsTold() {
    String[] lines = {
      "expenditure.total@final = 119.08万元", "expenditure.total/general-public@final = 99.08万元",
      "expenditure.func[行政运行]@final = 90.41万元", "expenditure.func[离退休]@final = 28.67万元"
    };
    assertThat(findings("expenditure.by-function", lines)).isEmpty();
  }

  // bounds

  @Test
  void holdsEveryProgrammeAgainstTheWhole() {
    String whole = "expenditure.project.total@final = 10.00万元";
    assertThat(
        verdicts(
            "expenditure.parts-within-total", whole, "programme.amount[甲]@final = 4.00万元",
            "programme.amount[乙]@final = 5.00万元"))
        .containsExactly(HOLDS);
    assertThat(
        findings(
            "expenditure.parts-within-total", whole, "programme.amount[甲]@final = 12.00万元",
            "programme.amount[乙]@final = 5.00万元"))
        .containsExactly(Severity.INFO);
    assertThat(
        checks(
            "expenditure.parts-within-total", whole, "programme.amount[甲]@final = 7.00万元",
            "programme.amount[乙]@final = 5.00万元"))
        .isEmpty();
  }

  @Test
  void replacesABoundByTheOneThatIsStated() {
    String[] lines = {
      "expenditure.total@budget = 100.00万元", "expenditure.total@final = 110.00万元",
      "expenditure.total@adjusted = 120.00万元"
    };
    assertThat(findings("expenditure.within-budget", lines)).isEmpty();
    assertThat(findings("expenditure.within-budget", lines[0], lines[1])).hasSize(1);
  }

  // equalities

  @Test
  void holdsBothGrandTotalsAgainstEachOther() {
    String revenue = "revenue.grand-total@final = 365.30万元";
    assertThat(
        verdicts(
            "grand-total.both-sides", revenue, "expenditure.grand-total@final = 365.30万元"))
        .containsExactly(HOLDS);
    assertThat(
        findings(
            "grand-total.both-sides", revenue, "expenditure.grand-total@final = 356.30万元"))
        .containsExactly(Severity.ERROR);
    assertThat(verdicts("grand-total.both-sides", revenue)).isEmpty();
  }

  @Test
  void addsProgrammesUpToSpecialFundsWhereAnotherYearBearsThemOut() {
    List<String> told =
        List.of(
            "expenditure.project.special@budget = 98.00万元",
            "expenditure.project.special@final = 111.80万元",
            "programme.amount[帮扶]@budget = 48.00万元", "programme.amount[劳模]@budget = 50.00万元",
            "programme.amount[帮扶]@final = 54.80万元", "programme.amount[劳模]@final = 53.40万元");
    assertThat(Judged.checks("expenditure.by-special-item", told))
        .extracting(it -> it.severity().isPresent())
        .containsExactlyInAnyOrder(true, false);
  }

  /// Programmes told one by one, far from what all of them were given, are all of them where what was spent
  /// adds up.
  @Test
  void addsProgrammesUpWhereAnotherPhaseBearsThemOut() {
    List<String> told =
        List.of(
            "programme.total@budget = 98.60万元", "programme.total@final = 94.25万元",
            "section: result.task",
            "programme.amount[经费返还项目]@budget = 42万元", "programme.amount[经费返还项目]@final = 42万元",
            "programme.amount[劳模慰问项目]@budget = 54.80万元", "programme.amount[劳模慰问项目]@final = 52.25万元",
            "programme.amount[劳模慰问]@final = 52.25万元");
    assertThat(Judged.checks("programme.detail-total", told))
        .extracting(it -> it.severity().isPresent())
        .containsExactlyInAnyOrder(true, false);
    List<String> some = new ArrayList<>(told);
    some.set(1, "programme.total@final = 99.25万元");
    assertThat(Judged.checks("programme.detail-total", some)).isEmpty();
  }

  /// What the accounts of a union divide is the money of all funds where the section tells that, and the one fund
  /// that it tells where it tells no more.
  @Test
  void dividesOneFundWhereNoTotalOfAllFundsIsTold() {
    String rule = "revenue.by-source";
    String[] items = {"revenue.union.dues@final = 30万元", "revenue.union.allocated@final = 50万元"};
    String fiscal = "revenue.total/fiscal@final = 80万元";
    assertThat(Judged.checks(rule, fiscal, items[0], items[1]))
        .extracting(it -> it.severity().isPresent())
        .containsExactly(false);
    assertThat(
        Judged.checks(rule, "revenue.total@final = 100万元", fiscal, items[0], items[1]))
        .extracting(it -> it.verdict())
        .doesNotContain(new Verdict.Consistent());
  }

  /// 共支出36.70万元。生活救助80人，每人3000元，支出24.00万元；医疗救助支出12.70万元: one of several amounts was paid by the standard.
  @Test
  void holdsTheOneOfSeveralUsesAgainstAStandardThatItAllows() {
    String rule = "aid.standard-times-persons";
    String quote = "quote: 生活救助80人，每人3000元，支出24.00万元";
    List<String> told =
        List.of(
            "paragraph: ", "programme.amount[帮扶]@final = 36.70万元",
            "union.hardship.aided@final = 80人",
            "standard.aid.max = 3000元", quote, "programme.amount[生活救助]@final = 24.00万元");
    assertThat(checks(rule, told)).extracting(Check::verdict).containsExactly(HOLDS);
    List<String> none = new ArrayList<>(told);
    none.set(5, "programme.amount[医疗救助]@final = 32.70万元");
    assertThat(checks(rule, none)).isEmpty();
  }

  /// Another amount, or other people, told between a standard and an amount have the standard; a figure that nobody
  /// could name is one of them.
  @Test
  void holdsAStandardAgainstWhatStandsBesideIt() {
    String rule = "aid.standard-times-persons";
    List<String> told =
        List.of(
            "paragraph: ", "union.hardship.aided@final = 84户",
            "union.hardship.amount@final = 42.70万元", "standard.aid.max = 5000元");
    for (String beside : List.of("救助84户，发放42.70万元，每户5000元", "每户5000元，救助84户，支出42.70万元")) {
      assertThat(checks(rule, quoted(told, beside))).extracting(it -> it.severity().isPresent())
          .containsExactly(true);
    }
    for (String other : List.of(
        "救助84户，发放42.70万元，助学15.50万元，每户5000元", "救助84户，发放42.70万元，慰问12人，每户5000元",
        "救助84户，发放42.70万元，对患病职工给予补助，每户5000元", "助学15.50万元，每户5000元")) {
      assertThat(checks(rule, quoted(told, other))).isEmpty();
    }
  }

  private static List<String> quoted(List<String> told, String quote) {
    List<String> lines = new ArrayList<>(told);
    lines.add("quote: " + quote);
    return lines;
  }
}
