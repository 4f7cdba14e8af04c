package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// What another figure of the report says for or against an accusation.
class WitnessedTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> checks(String rule, String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals(rule))
        .toList();
  }

  private static List<Severity> findings(String rule, String... lines) {
    return checks(rule, lines).stream().flatMap(it -> it.severity().stream()).toList();
  }

  /// 支出218.36万元，其中项目支出55.24万元，预算完成率98.77%: of the whole, although it stands behind the part.
  @Test
  void givesAPercentageToTheAmountBesideItThatItFits() {
    String[] lines = {
      "expenditure.total@budget = 221.08万元",
      "#b expenditure.project.total@budget = 56.56万元",
      "table-row: 3",
      "#p expenditure.share[完成]@final = 98.77%",
      "expenditure.total@final = 218.36万元",
      "#d expenditure.project.total@final = 55.24万元",
      "text: ",
      "completion: #p = #d / #b"
    };
    assertThat(checks("completion.recomputed", lines))
        .extracting(Check::verdict)
        .containsExactly(new Verdict.Consistent());
    lines[0] = "expenditure.total@budget = 225.08万元";
    assertThat(findings("completion.recomputed", lines)).hasSize(1);
  }

  /// 98 % is met by chance.
  @Test
  void givesACoarsePercentageToNothingElse() {
    assertThat(
        findings(
            "completion.recomputed",
            "expenditure.total@budget = 221.08万元",
            "#b expenditure.project.total@budget = 56.56万元",
            "table-row: 3",
            "#p expenditure.share[完成]@final = 98.8%",
            "expenditure.total@final = 218.36万元",
            "#d expenditure.project.total@final = 55.24万元",
            "text: ",
            "completion: #p = #d / #b"))
        .hasSize(1);
  }

  @Test
  void acquitsAPercentageThatOneDefinitionFits() {
    assertThat(
        findings(
            "completion.recomputed",
            "#b expenditure.total@budget = 486.52万元",
            "adjust.addition = 43.18万元",
            "#d expenditure.total@final = 521.36万元",
            "#p ratio.execution = 98.43%",
            "completion: #p = #d / #b"))
        .isEmpty();
  }

  /// 编制32名，实有29人，控制率90.63%；上年控制率96.88%: the second is of what nobody printed.
  @Test
  void takesTwoPercentagesOfTheSameFiguresForTwoThings() {
    String[] lines = {
      "paragraph:",
      "#e staff.establishment.total = 32名",
      "#d staff.on-duty.total = 29人",
      "ratio.staff-control = 90.63%",
      "ratio.staff-control = 96.88%"};

    assertThat(findings("staff.control-rate", lines)).isEmpty();
    lines[3] = "ratio.staff-control = 90.36%";
    assertThat(findings("staff.control-rate", lines)).isNotEmpty();
  }

  @Test
  void takesTwoValuesOfOneParagraphForTwoThings() {
    assertThat(
        findings(
            "restatement.same-indicator",
            "sum: staff.establishment.institution 13名 = 7名 + staff.establishment.institution 6名"))
        .isEmpty();
  }

  /// Whatever phases they were taken for: each is a part of another total in its own sentence.
  @Test
  void takesTwoValuesThatEachStandWithATotalForTwoThings() {
    String budget =
        "open: expenditure.total@budget 538.462万元 = expenditure.basic.total@budget 351.287万元"
            + " + expenditure.project.total@final 187.175万元";
    String done =
        "sum: expenditure.total@final 548.317万元 = expenditure.basic.total@final 369.822万元"
            + " + expenditure.project.total@final 178.495万元";
    assertThat(findings("restatement.same-indicator", budget, done)).isEmpty();
    assertThat(
        findings(
            "restatement.same-indicator", budget, "expenditure.project.total@final = 178.495万元"))
        .containsExactly(Severity.INFO);
  }

  @Test
  void takesAnAmountWithAPercentageOfItsOwnForAnotherThing() {
    String share = "share: 34.76% = expenditure.project.total@final 187.175万元 / 538.462万元";
    String done =
        "sum: 548.317万元 = 369.822万元 + expenditure.project.total@final 178.495万元";
    assertThat(findings("restatement.same-indicator", share, done)).isEmpty();
    String all = "share: 100% = expenditure.project.total@final 187.175万元 / 187.175万元";
    assertThat(findings("restatement.same-indicator", all, done))
        .containsExactly(Severity.INFO);
  }

  private static final String[] PARTS = {
    "#t expenditure.project.total@final = 147.19万元",
    "told: programme.amount[甲]@final 48.60万元 <= #t",
    "told: programme.amount[乙]@final 37.65万元 <= #t",
    "told: programme.amount[丙]@final 60.94万元 <= #t"
  };

  @Test
  void addsUpPartsThatAreAllOfTheWhole() {
    assertThat(checks("expenditure.by-special-item", PARTS))
        .extracting(Check::verdict)
        .containsExactly(new Verdict.Consistent());
  }

  @Test
  void accusesPartsThatWouldAddUpButForTwoDigits() {
    String[] swapped = PARTS.clone();
    swapped[2] = "told: programme.amount[乙]@final 36.75万元 <= #t";
    List<Check> checks = checks("expenditure.by-special-item", swapped);
    assertThat(checks).hasSize(1);
    assertThat(checks.get(0).severity()).contains(Severity.ERROR);
    assertThat(checks.get(0).cause())
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("digits-swapped"));
  }

  @Test
  void saysNothingOfPartsThatAreOnlySomeOfTheWhole() {
    String[] fewer = PARTS.clone();
    fewer[2] = "told: programme.amount[乙]@final 31.15万元 <= #t";
    assertThat(checks("expenditure.by-special-item", fewer)).isEmpty();
    String[] single = {PARTS[0], "told: programme.amount[甲]@final 147.19万元 <= #t"};
    assertThat(checks("expenditure.by-special-item", single)).isEmpty();
  }

  /// Two parts are swapped by chance too often.
  @Test
  void accusesNoPairOfParts() {
    assertThat(
        checks(
            "expenditure.by-special-item",
            "#t expenditure.project.total@final = 86.25万元",
            "told: programme.amount[甲]@final 48.60万元 <= #t",
            "told: programme.amount[乙]@final 36.75万元 <= #t"))
        .isEmpty();
  }
}
