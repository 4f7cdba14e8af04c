package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// How grave a disagreement is that no single slip of the pen explains.
class DoubtsTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static Optional<Severity> severity(String rule, String... lines) {
    return findings(rule, lines).get(0).severity();
  }

  private static List<Check> findings(String rule, String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals(rule) && it.severity().isPresent())
        .toList();
  }

  @Test
  void doubtsTwoValuesOfTwoSectionsThatNoSlipExplains() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.project.total@final = 1359.50万元",
            "section: fund",
            "expenditure.project.total@final = 979.19万元"))
        .contains(Severity.INFO);
  }

  @Test
  void saysThatTheScopesMayDiffer() {
    Check check =
        findings(
            "restatement.same-indicator",
            "expenditure.project.total@final = 1359.50万元",
            "section: fund",
            "expenditure.project.total@final = 979.19万元")
            .get(0);
    assertThat(check.message().zh()).contains("口径可能不同");
    assertThat(check.message().en()).contains("the scopes may differ");
  }

  @Test
  void doubtsTwoValuesOfOneSectionThatNoSlipExplains() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.project.total@final = 1359.50万元",
            "expenditure.project.total@final = 979.19万元"))
        .contains(Severity.INFO);
  }

  @Test
  void accusesTwoValuesOfOneSectionThatDifferByASlip() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.project.total@final = 1359.50万元",
            "expenditure.project.total@final = 1359.60万元"))
        .contains(Severity.ERROR);
  }

  /// A budget of 三公经费 that was taken for that of all expenditure.
  @Test
  void doubtsWhatIsOffByAnOrderOfMagnitude() {
    String[] lines = {
      "expenditure.total@budget = 3.50万元",
      "expenditure.total@budget = 288.35万元",
      "expenditure.basic.total@budget = 184.75万元"
    };
    assertThat(severity("restatement.same-indicator", lines)).contains(Severity.INFO);
    assertThat(severity("expenditure.parts-within-total", lines)).contains(Severity.INFO);
  }

  /// 上半年支出261.08万元，占全年支出的41.76%: of what was spent, and not of the budget that was found for it.
  @Test
  void doubtsAShareThatIsRightOfAnotherPhaseOfItsBase() {
    assertThat(
        severity(
            "share.recomputed",
            "#t expenditure.total@adjusted = 639.00万元",
            "expenditure.total@final = 625.25万元",
            "share: 41.76% = 261.08万元 / #t"))
        .contains(Severity.INFO);
    assertThat(
        severity(
            "share.recomputed",
            "#t expenditure.total@adjusted = 639.00万元",
            "expenditure.total@final = 627.25万元",
            "share: 41.76% = 261.08万元 / #t"))
        .contains(Severity.ERROR);
  }

  /// 项目支出 and its items below it, in one column with 基本支出 and 合计.
  @Test
  void doubtsASumOfAPartAndOfWhatItConsistsOf() {
    assertThat(
        severity(
            "sum.stated",
            "sum: 498.60万元 = 296.10万元 + 202.50万元 + 120.00万元 + 82.50万元"))
        .contains(Severity.INFO);
    assertThat(
        severity(
            "sum.stated",
            "sum: 698.60万元 = 296.10万元 + 202.50万元 + 120.00万元 + 82.50万元"))
        .contains(Severity.ERROR);
  }

  /// What some parts of a project came to is no whole of it.
  @Test
  void holdsAProjectWithinNoTotalOfItsReport() {
    String[] lines = {
      "kind: project", "expenditure.total@final = 754.73万元",
      "programme.amount[营养改善]@final = 802.03万元"
    };
    assertThat(findings("expenditure.parts-within-total", lines)).isEmpty();
    assertThat(
        findings("expenditure.parts-within-total", lines[1], lines[2])).isNotEmpty();
  }

  @Test
  void accusesAmountsThatAPointBetweenTheDigitsSetApart() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.total@budget = 2.8835万元",
            "expenditure.total@budget = 288.35万元"))
        .contains(Severity.ERROR);
  }

  @Test
  void accusesAPartOfMoreThanTheWhole() {
    assertThat(
        severity(
            "expenditure.parts-within-total",
            "expenditure.total@budget = 135.20万元",
            "expenditure.basic.total@budget = 184.75万元"))
        .contains(Severity.ERROR);
  }

  /// 年末净结余 beside 资产总额.
  @Test
  void asksOfAWarningHoweverFarApart() {
    assertThat(
        severity(
            "asset.covers-carry-over",
            "carry.closing@final = 364.55万元",
            "asset.total = 33.58万元"))
        .contains(Severity.WARNING);
  }

  @Test
  void accusesTwoValuesOfTwoSectionsThatDifferByASlip() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.project.total@final = 1359.50万元",
            "section: fund",
            "expenditure.project.total@final = 1395.50万元"))
        .contains(Severity.ERROR);
  }

  /// 项目资金422.617万元 where 支出合计 is 422.617万元 and 项目支出 146.25万元.
  @Test
  void accusesAValueThatIsThatOfAnotherItem() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.total@budget = 422.617万元",
            "expenditure.project.total@budget = 146.25万元",
            "section: result",
            "expenditure.project.total@budget = 422.617万元"))
        .contains(Severity.ERROR);
  }

  /// 收入、支出总计665.96万元 is what both sides come to together.
  @Test
  void doubtsAValueThatIsTwiceTheOther() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.total@final = 665.96万元",
            "expenditure.basic.total@final = 210.00万元",
            "expenditure.project.total@final = 122.98万元",
            "expenditure.total@final = 332.98万元"))
        .contains(Severity.INFO);
  }

  /// Two digits are met again by chance.
  @Test
  void takesAShortNumberForNoCopy() {
    assertThat(
        severity(
            "restatement.same-indicator",
            "expenditure.total@budget = 42万元",
            "expenditure.project.total@budget = 17万元",
            "section: result",
            "expenditure.project.total@budget = 42万元"))
        .contains(Severity.INFO);
  }

  @Test
  void doubtsARateOfAnInitialBudgetInAnotherParagraph() {
    String[] lines = {
      "#b expenditure.total@budget = 486.52万元",
      "#d expenditure.total@final = 521.36万元",
      "completion: 98.43% = #d / #b"
    };
    assertThat(severity("completion.recomputed", lines)).contains(Severity.INFO);
  }

  /// What the treasury took back is told beside the account.
  @Test
  void doubtsAnAccountThatAnAmountBesideItMakesUp() {
    String[] lines = {
      "carry.opening@final = 64.30万元",
      "revenue.total@final = 715.80万元",
      "expenditure.total@final = 698.44万元",
      "told: 12.66万元 <= carry.closing@final 69.00万元"
    };
    assertThat(severity("carry-over.identity", lines)).contains(Severity.INFO);
    lines[3] = "told: 12.76万元 <= carry.closing@final 69.00万元";
    assertThat(severity("carry-over.identity", lines)).contains(Severity.ERROR);
  }

  /// A budget elsewhere that would fit is no excuse where one stands in the row of the rate.
  @Test
  void accusesARowWhoseOwnFiguresDoNotFit() {
    assertThat(
        severity(
            "completion.recomputed",
            "#t expenditure.total@adjusted = 300.20万元",
            "table-row: 3",
            "#b expenditure.total@adjusted = 300.02万元",
            "#d expenditure.total@final = 288.19万元",
            "#p ratio.execution = 96.00%",
            "completion: #p = #d / #b"))
        .contains(Severity.ERROR);
  }

  @Test
  void accusesARateOfTheAdjustedBudgetWhereverThatStands() {
    assertThat(
        severity(
            "completion.recomputed",
            "#b expenditure.total@adjusted = 486.52万元",
            "#d expenditure.total@final = 521.36万元",
            "completion: 98.43% = #d / #b"))
        .contains(Severity.ERROR);
  }

  /// 调整后预算930.55万元 that nobody knew for what it was.
  @Test
  void doubtsARateThatIsRightOfAnAmountBesideIt() {
    String[] lines = {
      "#b expenditure.total@adjusted = 826.40万元", "#d expenditure.total@final = 912.68万元",
      "figure: 930.55万元", "completion: 98.08% = #d / #b"
    };
    assertThat(severity("completion.recomputed", lines)).contains(Severity.INFO);
    lines[2] = "figure: 950.55万元";
    assertThat(severity("completion.recomputed", lines)).contains(Severity.ERROR);
    lines[2] = "revenue.total@final = 930.55万元";
    assertThat(severity("completion.recomputed", lines)).contains(Severity.ERROR);
    assertThat(
        severity(
            "completion.recomputed", "figure: 930.55万元", "section: fund", lines[0],
            "#d expenditure.total@final = 912.68万元", lines[3]))
        .contains(Severity.ERROR);
  }

  /// 结转结余率1.74%（年末结转结余÷全年预算412.30万元): a rate that is right of what stands with it is no slip of the pen.
  @Test
  void doubtsARateThatItsParagraphExplains() {
    String[] lines = {
      "expenditure.total@final = 405.12万元", "carry.closing@final = 7.18万元",
      "told: 412.30万元 <= ratio.carry-over 1.74%"
    };
    assertThat(severity("ratio.recomputed", lines)).contains(Severity.INFO);
    lines[2] = "told: 432.30万元 <= ratio.carry-over 1.74%";
    assertThat(severity("ratio.recomputed", lines)).contains(Severity.ERROR);
  }

  @Test
  void doubtsWhatIsFarOff() {
    assertThat(
        severity(
            "share.recomputed", "#w programme.amount@final = 135.00万元",
            "share: 92.70% = 25.78万元 / #w"))
        .contains(Severity.INFO);
    assertThat(
        severity("sum.stated", "sum: 586.34万元 = 41.25万元 + 46.49万元"))
        .contains(Severity.INFO);
  }

  @Test
  void accusesASumThatIsNearlyRight() {
    assertThat(
        severity("sum.stated", "sum: 648.72万元 = 498.21万元 + 75.13万元 + 77.36万元"))
        .contains(Severity.ERROR);
  }

  @Test
  void accusesWhatIsNearlyRightHoweverItWasRead() {
    assertThat(
        severity(
            "share.recomputed",
            "grounds: topic",
            "#w programme.amount@final = 521.36万元",
            "share: 38.25% = 202.62万元 / #w"))
        .contains(Severity.ERROR);
  }

  @Test
  void doubtsASumOverSectionsUnlessASlipExplainsIt() {
    assertThat(
        severity(
            "sum.stated", "figure a: 61.37万元", "section: fund", "figure b: 20.18万元",
            "sum: 97.02万元 = #a + #b"))
        .contains(Severity.INFO);
    assertThat(
        severity(
            "sum.stated", "figure a: 61.37万元", "section: fund", "figure b: 20.18万元",
            "sum: 81.15万元 = #a + #b"))
        .contains(Severity.ERROR);
  }

  /// 上年结转资金支出11.07万元，当年预算支出63.32万元，执行率95.94%: of what was read as a budget, in a budget told before.
  @Test
  void doubtsARateThatTwoOtherAmountsOfTheParagraphMake() {
    String[] lines = {
      "paragraph:", "figure given: 66.00万元",
      "figure done: 74.39万元",
      "figure other: 63.32万元",
      "completion: 95.94% = #done / #other"
    };
    assertThat(severity("completion.recomputed", lines)).contains(Severity.INFO);
    lines[4] = "completion: 95.49% = #done / #other";
    assertThat(severity("completion.recomputed", lines)).contains(Severity.ERROR);
  }

  /// A rate of two digits meets some two amounts too easily.
  @Test
  void accusesAShortRateHoweverItMayBeMet() {
    assertThat(
        severity(
            "completion.recomputed", "paragraph:", "figure given: 66.00万元",
            "figure done: 74.39万元", "figure other: 63.32万元", "completion: 96% = #done / #other"))
        .contains(Severity.ERROR);
  }

  /// 预算6.00万元、决算5.22万元，预算5.60万元、决算5.00万元。预算比预算减少0.40万元，下降6.67%
  @Test
  void doubtsAChangeThatTwoOtherAmountsOfTheParagraphMake() {
    String[] lines = {
      "paragraph:", "figure planned: 6.00万元",
      "figure now: 5.00万元",
      "change: down #now by -0.40万元 at -6.67%"
    };
    assertThat(severity("change.rate", lines)).contains(Severity.INFO);
    lines[3] = "change: down #now by -0.40万元 at -7.66%";
    assertThat(severity("change.rate", lines)).contains(Severity.ERROR);
  }

  /// 1438.08万元, and 1507.63万元 a year before: 4.84% is measured from this year's.
  @Test
  void accusesARateOfWhatAnAmountCameToByTheChange() {
    assertThat(
        severity(
            "change.rate", "paragraph:", "#now expenditure.total@final = 1438.08万元",
            "#before expenditure.total@final@last-year = 1507.63万元",
            "figure other: 67.55万元", "change: down #other from #before by -69.55万元 at -4.84%"))
        .contains(Severity.ERROR);
  }

  /// 58个, and 年初49个，全年净增9个，增长18.37%
  @Test
  void measuresAChangeFromWhatItLeadsFromToAFigureBesideIt() {
    String[] lines = {
      "paragraph:", "figure now: 58个", "figure before: 49个", "change: up #before by 9个 at 18.37%"
    };
    assertThat(findings("change.base-year", lines)).isEmpty();
    lines[1] = "figure now: 59个";
    assertThat(severity("change.base-year", lines)).contains(Severity.WARNING);
  }

  /// Forms divide 收入合计 into 上年结转 and what came in the year: then it is not added once more.
  @Test
  void addsNoBalanceTwice() {
    assertThat(
        findings(
            "carry-over.identity", "carry.opening@final = 12.60万元",
            "revenue.total@final = 486.35万元",
            "expenditure.total@final = 471.90万元", "carry.closing@final = 14.45万元"))
        .isEmpty();
    assertThat(
        severity(
            "carry-over.identity", "carry.opening@final = 12.60万元",
            "revenue.total@final = 486.35万元",
            "expenditure.total@final = 471.90万元", "carry.closing@final = 17.05万元"))
        .contains(Severity.ERROR);
  }

  /// The parts come to the adjusted budget, which was told right before them.
  @Test
  void doubtsPartsHeldAgainstATotalThatIsNotTheNearest() {
    String[] lines = {
      "paragraph:",
      "expenditure.total@budget = 486.52万元",
      "expenditure.total@adjusted = 612.38万元",
      "expenditure.basic.total@budget = 341.16万元",
      "expenditure.project.total@budget = 271.22万元"};

    assertThat(severity("expenditure.basic-plus-project", lines)).contains(Severity.INFO);
    lines[2] = "expenditure.total@adjusted = 486.52万元";
    lines[3] = "expenditure.basic.total@budget = 314.16万元";
    lines[4] = "expenditure.project.total@budget = 145.36万元";
    assertThat(severity("expenditure.basic-plus-project", lines)).contains(Severity.ERROR);
  }
}
