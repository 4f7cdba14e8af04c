package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.model.assessment.Check;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// What a repair would change beyond the check that it repairs.
class EffectsTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> checks(String... lines) {
    return SCORER.score(Sketch.report(lines)).checks();
  }

  /// `rule now` of every crossing.
  private static Stream<String> crosses(List<Check> checks) {
    return checks.stream()
        .flatMap(it -> it.effect().stream())
        .flatMap(it -> it.crosses().stream())
        .map(
            it -> checks.stream()
                .filter(check -> check.key().equals(it.check()))
                .findFirst()
                .orElseThrow()
                .rule()
                + (it.kept() ? " kept" : " missed"));
  }

  /// 143.92 with two digits exchanged: the sum and the rate both say so, and the budget was passed.
  @Test
  void saysThatARepairedFigurePassesItsLimit() {
    assertThat(
        crosses(
            checks(
                "#b expenditure.total@budget = 138.79万元",
                "#t expenditure.total@final = 134.92万元",
                "#p expenditure.basic.total@final = 100.00万元",
                "#q expenditure.project.total@final = 43.92万元",
                "sum: #t = #p + #q",
                "completion: 103.70% = #t / #b")))
        .containsExactly("expenditure.within-budget missed");
  }

  @Test
  void saysNothingOfALimitThatIsKeptEitherWay() {
    assertThat(
        crosses(
            checks(
                "#b expenditure.total@budget = 238.79万元",
                "#t expenditure.total@final = 134.92万元",
                "#p expenditure.basic.total@final = 100.00万元",
                "#q expenditure.project.total@final = 43.92万元",
                "sum: #t = #p + #q",
                "completion: 60.27% = #t / #b")))
        .isEmpty();
  }

  /// Which of the figures is wrong is not known, and so not what its repair would cross.
  @Test
  void saysNothingOfARepairThatNothingConfirms() {
    assertThat(
        crosses(
            checks(
                "#b expenditure.total@budget = 138.79万元",
                "#t expenditure.total@final = 134.92万元",
                "#p expenditure.basic.total@final = 100.00万元",
                "#q expenditure.project.total@final = 43.92万元",
                "sum: #t = #p + #q")))
        .isEmpty();
  }

  /// 920 with a digit too many: the two courses and the other mention both say so, and 1000 were promised.
  @Test
  void saysThatARepairedFigureMissesItsTarget() {
    assertThat(
        crosses(
            checks(
                "union.training.participants@target = ≥1000人",
                "#t union.training.participants@final = 1920人",
                "sum: #t = 500人 + 420人",
                "same: #t = 920人")))
        .containsExactly("goal.result missed");
  }

  /// A percentage is made of its part and base: where nothing else explains it, it is the one that is wrong.
  @Test
  void saysThatARecomputedRateMissesItsTarget() {
    assertThat(
        crosses(
            checks(
                "ratio.coverage[职工]@target = ≥95%",
                "#r ratio.coverage[职工]@final = 97.25%",
                "share: #r = 61人 / 100人")))
        .containsExactly("goal.result missed");
  }

  /// What fails by the same figure is attached to the finding, and not told twice.
  @Test
  void doesNotRepeatWhatIsAttached() {
    List<Check> checks =
        checks(
            "ratio.coverage[职工]@target = ≥95%",
            "#r ratio.coverage[职工]@final = 91.25%",
            "share: #r = 163人 / 166人");

    assertThat(crosses(checks)).isEmpty();
    assertThat(checks)
        .filteredOn(it -> it.rule().equals("goal.result"))
        .allMatch(it -> !it.rootCause().orElseThrow().equals(it.key()));
  }

  /// Of figures that would each explain it none is known to be wrong.
  @Test
  void saysNothingWhereASlipMayExplainARate() {
    assertThat(
        crosses(
            checks(
                "ratio.coverage[职工]@target = ≥95%",
                "#r ratio.coverage[职工]@final = 97.25%",
                "share: #r = 79.25人 / 100人")))
        .isEmpty();
  }

  @Test
  void everyCrossingIsACheckOfTheReport() {
    List<Check> checks =
        checks(
            "#b three-public.total@budget = 5.00万元",
            "#t three-public.total@final = 4.32万元",
            "#v three-public.vehicle@final = 4.00万元",
            "#r three-public.reception@final = 2.34万元",
            "sum: #t = #v + #r",
            "completion: 126.80% = #t / #b");

    assertThat(checks)
        .extracting(Check::key)
        .containsAll(
            checks.stream()
                .flatMap(it -> it.effect().stream())
                .flatMap(it -> it.crosses().stream())
                .map(Check.Crossing::check)
                .toList());
    assertThat(crosses(checks)).contains("three-public.within-budget missed");
  }
}
