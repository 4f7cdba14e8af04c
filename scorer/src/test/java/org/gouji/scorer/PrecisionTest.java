package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not to be called wrong, and what is called so by no more than information.
class PrecisionTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static void saysNoMoreThanInformation(String... lines) {
    assertThat(SCORER.score(Sketch.report(lines)).checks())
        .filteredOn(it -> it.severity().filter(s -> s != Severity.INFO).isPresent())
        .extracting(it -> it.severity().orElseThrow() + " " + it.message().zh())
        .isEmpty();
  }

  @Test
  void keepsContractStaffOutOfTheEstablishment() {
    saysNoMoreThanInformation(
        "staff.establishment.total = 6名", "staff.on-duty.total = 6人", "staff.contract[外聘] = 7人",
        "staff.retired = 9人");
  }

  @Test
  void takesTwoValuesThatEachAddUpForTwoScopes() {
    saysNoMoreThanInformation(
        "#t expenditure.total@final = 10.00万元",
        "#b expenditure.basic.total@final = 7.00万元",
        "#p expenditure.project.total@final = 3.00万元",
        "sum: #t = #b + #p",
        "section: fund",
        "#u expenditure.total@final = 8.00万元",
        "#c expenditure.basic.total@final = 6.00万元",
        "#q expenditure.project.total@final = 2.00万元",
        "sum: #u = #c + #q");
  }

  /// What holds of all money need not hold of what the treasury gave.
  @Test
  void holdsMoneyOfOneFundAgainstNoMoneyThatNamesNone() {
    saysNoMoreThanInformation(
        "revenue.grand-total/fiscal@final = 365.30万元", "expenditure.grand-total@final = 399.30万元");
    saysNoMoreThanInformation(
        "expenditure.total/fiscal@final = 312.40万元", "expenditure.project.total@final = 320.10万元");
  }

  /// Without a target a percentage may be anything, and no degree of completion.
  @Test
  void leavesPercentagesWithoutATargetAlone() {
    saysNoMoreThanInformation("row: 三公经费控制率 | 4 | | 72.5% | 4");
  }

  /// A form with an annual goal over each of its parts has one total below the last.
  @Test
  void takesTheLastTotalOfAFormInPartsForThatOfAllOfThem() {
    saysNoMoreThanInformation(
        "row: 甲 | 30 | ≥5次 | 5次 | 30", "row: 乙 | 30 | ≥5次 | 5次 | 28.5",
        "row: 丙 | 40 | ≥5次 | 5次 | 40", "score-total 1: 98.5分");
  }

  @Test
  void takesWhatASelfEvaluationCoversForAnotherScopeThanProjectExpenditure() {
    saysNoMoreThanInformation(
        "expenditure.project.total@final = 4381.74万元", "programme.total@final = 4415.48万元",
        "eval.covered.amount@final = 4415.48万元");
  }

  @Test
  void takesTwoOutputsOfOneKindForTwoThings() {
    saysNoMoreThanInformation(
        "union.hardship.files = 64户", "union.hardship.files = 9户",
        "union.legal.material = 3000份", "union.legal.material = 200份");
  }

  @Test
  void acceptsMoreExpenditureThanRevenueWithAnOpeningBalance() {
    saysNoMoreThanInformation(
        "revenue.total@final = 792.22万元", "expenditure.total@final = 799.12万元");
    saysNoMoreThanInformation(
        "revenue.total@final = 792.22万元", "carry.opening@final = 6.90万元",
        "expenditure.total@final = 799.12万元");
  }

  @Test
  void acceptsAnyBaseThatTheSentenceLeavesOpen() {
    saysNoMoreThanInformation(
        "expenditure.total@budget = 100.00万元",
        "expenditure.total@adjusted = 120.00万元",
        "expenditure.total@final = 108.00万元",
        "ratio.execution = 90%");
  }

  /// A smaller cost than planned, without an operator; a completion in percent; a threshold.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "row: 成本 | 5 | 100万元 | 90万元 | 5",
        "row: 场次 | 5 | ≥5场 | 100% | 5",
        "row: 事故 | 5 | 0起 | 0起 | 5",
        "row: 时间 | 5 | 12月底前 | 按时 | 5",
        "row: 人数 | 5 | ≥900人 | 1000人 | 5",
        "row: 标准 | 1 | 2% | 100% | 1"
      })
  void acceptsARow(String row) {
    saysNoMoreThanInformation(row);
  }

  @Test
  void countsAnAccidentAgainstATargetOfNone() {
    assertThat(SCORER.score(Sketch.report("row: 事故 | 5 | =0起 | 2起 | 0")).checks())
        .anyMatch(
            it -> it.rule().equals("scorecard.missed-target-reason")
                && it.severity().filter(s -> s == Severity.WARNING).isPresent());
  }

  @Test
  void saysOfAutomaticNumbersOnlyForInformation() {
    saysNoMoreThanInformation("automatic: 1 2 2", "automatic: 2 3 4", "numbers: 1 2 4");
  }

  @Test
  void acceptsARatioThatWasRoundedWithItsHiddenPlaces() {
    saysNoMoreThanInformation(
        "change: up 0.62万元 from 0.50万元 at 22.22%",
        "change: down 57.8万元 from 59.11万元 at -2.21%",
        "change: up 105.69万元 from 76.95万元 at 37.35%");
  }

  @Test
  void doesNotAddUpTheExamplesOfAnOpenList() {
    saysNoMoreThanInformation("open: 95.0万元 = 77.6万元 + 1.0万元", "open-count: 12个 = 3 names");
  }

  @Test
  void acceptsAWholeFundRowWithOneSourceLeftOut() {
    saysNoMoreThanInformation(
        "fund: 年度资金总额 | 90万元 | 90万元 | 89.97万元", "fund: -财政拨款 | 60万元 | 60万元 | 59.97万元");
  }

  @Test
  void takesManyValuesOfOneIndicatorForManyThings() {
    saysNoMoreThanInformation(
        "expenditure.total@final = 307.82万元", "expenditure.total@final = 51.32万元",
        "expenditure.total@final = 11.31万元", "expenditure.basic.total@final = 250.00万元",
        "expenditure.project.total@final = 57.82万元");
  }

  @Test
  void takesTwoCellsOfOneRowForTwoColumns() {
    saysNoMoreThanInformation(
        "table-row: 3", "three-public.reception@budget = 8265.00元",
        "three-public.reception@budget = 65.00元", "three-public.reception@budget = 8265.00元");
  }

  @Test
  void takesATableOfEconomicClassesForAnotherScope() {
    saysNoMoreThanInformation(
        "table-row: 3", "expenditure.econ.goods@budget = 990000.00元", "table-row: 4",
        "three-public.reception@budget = 185000.00元", "text: ",
        "three-public.reception@budget = 28.50万元");
  }

  @Test
  void doesNotTakeWhatWasSpentForABudget() {
    saysNoMoreThanInformation(
        "figure p: 95.89%", "#a expenditure.total@final = 307.82万元",
        "#b expenditure.total@final = 307.82万元", "completion: #p = #a / #b");
  }

  /// 17户 is neither what a goal of 85人次 came to nor short of it.
  @Test
  void holdsNoResultAgainstAGoalInAnotherUnit() {
    saysNoMoreThanInformation(
        "union.hardship.aided@target = ≥85人次", "union.hardship.aided@final = 17户");
  }

  /// 今年 stands in another sentence: what bears the change out also tells the base that was taken.
  @Test
  void findsThisYearsAmountBesideAChange() {
    var checks =
        SCORER.score(
            Sketch.report(
                "#n expenditure.total@final = 479.88万元",
                "#p expenditure.total@final@last-year = 447.62万元",
                "change: up - from #p by 32.26万元 at 6.72%"))
            .checks();
    assertThat(checks)
        .anyMatch(
            it -> it.rule().equals("change.amount")
                && it.verdict() instanceof org.gouji.model.assessment.Verdict.Consistent);
    assertThat(checks)
        .anyMatch(
            it -> it.rule().equals("change.rate")
                && it.severity().equals(java.util.Optional.of(Severity.ERROR))
                && it.cause().filter(c -> c.kind().equals("wrong-base")).isPresent());
  }

  @Test
  void accusesNobodyOfAnAmountThatDoesNotBearAChangeOut() {
    saysNoMoreThanInformation(
        "expenditure.total@final = 497.88万元",
        "#p expenditure.total@final@last-year = 447.62万元",
        "change: up - from #p by 32.26万元 at 7.21%");
  }

  /// Text and table have a line each; the total of the table is that of its own lines.
  @Test
  void addsUpTheLinesThatStandWithTheTotal() {
    assertThat(
        SCORER.score(
            Sketch.report(
                "expenditure.union.rights@final = 54.20万元",
                "table-row: 3",
                "expenditure.union.activity@final = 23.18万元",
                "table-row: 4",
                "expenditure.union.rights@final = 52.40万元",
                "table-row: 5",
                "expenditure.total@final = 75.58万元"))
            .checks())
        .anyMatch(
            it -> it.rule().equals("expenditure.by-union-account")
                && it.verdict() instanceof org.gouji.model.assessment.Verdict.Consistent);
  }

  @Test
  void takesWhatIsLeftOfTheBudgetForTheClosingBalance() {
    assertThat(
        SCORER.score(
            Sketch.report(
                "expenditure.total@adjusted = 1364.75万元",
                "expenditure.total@final = 1317.62万元",
                "carry.closing@final = 47.13万元"))
            .checks())
        .anyMatch(
            it -> it.rule().equals("carry-over.identity")
                && it.verdict() instanceof org.gouji.model.assessment.Verdict.Consistent);
    saysNoMoreThanInformation(
        "expenditure.total@adjusted = 1364.75万元",
        "expenditure.total@final = 1317.62万元",
        "carry.closing@final = 41.73万元");
  }

  /// 生活救助每户2000元 says nothing of what medical aid came to, and 每人500元 little of a whole section.
  @Test
  void holdsAStandardAgainstAidOfItsOwnKind() {
    saysNoMoreThanInformation(
        "standard.aid.max[生活救助] = 2000元", "union.hardship.aided[医疗救助]@final = 40人",
        "union.hardship.amount@final = 30万元");
    saysNoMoreThanInformation(
        "standard.aid.max = 500元", "text: ", "union.hardship.aided@final = 40人",
        "union.hardship.amount@final = 30万元");
  }
}
