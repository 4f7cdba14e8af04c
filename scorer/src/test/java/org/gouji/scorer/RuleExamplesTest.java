package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Walks the rule book: every active rule has an example that holds and one that fails, and runs
/// them.
class RuleExamplesTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  /// Rules that speak as the cause of another rule's finding: what their failing example has to show.
  private static final Map<String, Set<String>> CAUSES =
      Map.of(
          "unit.slip", Set.of("unit-slip", "decimal-moved"),
          "digits.transposed", Set.of("digits-swapped"),
          "digits.one-edit", Set.of("digit-lost", "digit-added", "digit-changed"),
          "restatement.total-equals-part", Set.of("total-equals-part"));

  /// Rules that only speak when something is wrong.
  private static final Set<String> SILENT =
      Set.of(
          "count.possible",
          "goal.unreported",
          "digits.damaged",
          "scorecard.units",
          "scorecard.actual-is-threshold",
          "ratio.zero-base",
          "change.base-year",
          "change.percent-scale",
          "numbering.duplicate",
          "scorecard.full-score-target-missed",
          "scorecard.score-cut-target-met");

  @TestFactory
  Stream<DynamicTest> everyActiveRuleHoldsAndFailsAsItsExamplesSay() {
    return SCORER.rules()
        .stream()
        .filter(RuleInfo::active)
        .flatMap(
            rule -> Stream.of(
                DynamicTest.dynamicTest(rule.id() + " holds", () -> holds(rule)),
                DynamicTest.dynamicTest(rule.id() + " fails", () -> fails(rule))));
  }

  private static void holds(RuleInfo rule) {
    assertThat(rule.holds()).isNotEmpty();
    List<Check> checks = checks(rule, rule.holds());
    assertThat(checks.stream().filter(inconsistentUnder(rule)).toList()).isEmpty();
    if (CAUSES.containsKey(rule.id())) {
      assertThat(checks)
          .noneMatch(
              it -> it.cause().filter(c -> CAUSES.get(rule.id()).contains(c.kind())).isPresent());
    } else if (!SILENT.contains(rule.id())) {
      assertThat(checks)
          .anyMatch(
              it -> it.rule().equals(rule.id()) && it.verdict() instanceof Verdict.Consistent);
    }
  }

  private static void fails(RuleInfo rule) {
    assertThat(rule.fails()).isNotEmpty();
    List<Check> checks = checks(rule, rule.fails());
    if (CAUSES.containsKey(rule.id())) {
      assertThat(checks)
          .anyMatch(
              it -> it.cause().filter(c -> CAUSES.get(rule.id()).contains(c.kind())).isPresent());
      return;
    }
    assertThat(checks).anyMatch(inconsistentUnder(rule));
    Severity gravest =
        checks.stream()
            .filter(inconsistentUnder(rule))
            .map(it -> it.severity().orElseThrow())
            .max(Severity::compareTo)
            .orElseThrow();
    assertThat(gravest).isLessThanOrEqualTo(rule.severity());
  }

  private static List<Check> checks(RuleInfo rule, List<String> example) {
    return rule.across()
        ? SCORER.across(Sketch.reports(example))
            .stream()
            .flatMap(it -> it.checks().stream())
            .toList()
        : SCORER.score(Sketch.report(example)).checks();
  }

  private static Predicate<Check> inconsistentUnder(RuleInfo rule) {
    return it -> it.rule().equals(rule.id()) && it.verdict() instanceof Verdict.Inconsistent;
  }

  @Test
  void listsEveryRuleOfTheCatalogue() {
    assertThat(SCORER.rules()).hasSizeGreaterThanOrEqualTo(97);
    assertThat(SCORER.rules().stream().filter(RuleInfo::active).count())
        .isGreaterThanOrEqualTo(86);
    assertThat(SCORER.rules()).extracting(RuleInfo::id).doesNotHaveDuplicates();
  }

  @Test
  void saysOfEveryPlannedRuleWhatItWaitsFor() {
    assertThat(SCORER.rules()).allMatch(it -> it.active() == it.waits().isEmpty());
  }

  @Test
  void neverHasAnUnverifiedRuleAboveInfo() {
    assertThat(SCORER.rules())
        .filteredOn(it -> it.basis() == org.gouji.model.assessment.Basis.UNVERIFIED)
        .allMatch(it -> it.severity() == Severity.INFO);
  }
}
