package org.gouji.scorer.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import org.gouji.scorer.Sketch;
import org.junit.jupiter.api.Test;

/// What is proposed, what other relations say to it, and which findings are one.
class CausesTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> findings(String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.severity().filter(severity -> severity != Severity.INFO).isPresent())
        .toList();
  }

  private static Cause cause(String... lines) {
    return findings(lines).get(0).cause().orElseThrow();
  }

  private static List<String> offered(String... lines) {
    return cause(lines)
        .candidates()
        .stream()
        .map(it -> it.kind() + " " + it.value().toPlainString())
        .toList();
  }

  @Test
  void aLimitOfNothingWasNeverFilledIn() {
    assertThat(offered("within: 150万元 <= 0万元")).containsExactly("not-filled-in 150");
    assertThat(offered("within: 150,000元 <= 0万元")).containsExactly("not-filled-in 15.0000");
    assertThat(findings("within: 150万元 <= 50万元").get(0).cause()).isEmpty();
  }

  @Test
  void aTotalMayBeOneOfItsParts() {
    assertThat(offered("sum: 149.35万元 = 149.35万元 + 6.00万元"))
        .containsExactly("total-equals-part 143.35", "total-equals-part 155.35");
  }

  @Test
  void aTotalMayLeaveARowOutOrCountItTwice() {
    assertThat(offered("sum: 31.73万元 = 10.50万元 + 21.23万元 + 6.07万元"))
        .contains("row-left-out 37.80");
    assertThat(offered("sum: 43.87万元 = 10.50万元 + 21.23万元 + 6.07万元"))
        .contains("row-counted-twice 37.80");
  }

  @Test
  void twoPartsHaveNoRowToLeaveOut() {
    assertThat(offered("sum: 10.50万元 = 10.50万元 + 21.23万元"))
        .noneMatch(it -> it.startsWith("row-"));
  }

  @Test
  void aListIsMiscounted() {
    assertThat(offered("count: 9个 = 8 names")).containsExactly("miscounted 8");
  }

  /// One relation leaves open which figure is wrong; a second one tells.
  @Test
  void aSecondRelationConfirms() {
    Cause open = cause("sum: 155.35万元 = 149.35万元 + 9.00万元");
    Cause told =
        cause(
            "figure p: 9.00万元", "figure t: 155.35万元", "sum: #t = 149.35万元 + #p",
            "sum: 10.00万元 = #p + 4.00万元");

    assertThat(open.confirmed()).isFalse();
    assertThat(open.candidates()).hasSizeLessThanOrEqualTo(3);
    assertThat(told.confirmed()).isTrue();
    assertThat(told.candidates()).singleElement()
        .satisfies(
            it -> assertThat(it.value().toPlainString()).isEqualTo("6.00"));
  }

  @Test
  void aRelationThatHoldsSpeaksForItsFigures() {
    Cause cause =
        cause(
            "figure p: 6.00万元", "figure t: 158.35万元", "sum: #t = 149.35万元 + #p",
            "sum: 10.00万元 = #p + 4.00万元");

    assertThat(cause.candidates()).noneMatch(it -> it.value().toPlainString().equals("9.00"));
  }

  @Test
  void findingsThatShareTheWrongFigureAreOne() {
    List<Check> findings =
        findings(
            "figure p: 9.00万元", "figure t: 155.35万元", "sum: #t = 149.35万元 + #p",
            "sum: 10.00万元 = #p + 4.00万元");

    assertThat(findings).hasSize(2);
    assertThat(findings).extracting(it -> it.rootCause().orElseThrow())
        .containsOnly(
            findings.get(0).key());
  }

  @Test
  void findingsThatShareNothingAreTwo() {
    List<Check> findings =
        findings("sum: 155.35万元 = 149.35万元 + 9.00万元", "sum: 10.00万元 = 1.00万元 + 4.00万元");

    assertThat(findings).hasSize(2);
    assertThat(findings).allMatch(it -> it.rootCause().orElseThrow().equals(it.key()));
  }

  /// What contradicts itself in arithmetic explains what a person has to look at, wherever it stands.
  @Test
  void theGravestOfThemIsTheRoot() {
    List<Check> findings =
        findings(
            "figure p: 9.00万元", "figure q: 4万元 ~2", "sum: 13.40万元 = #p + #q",
            "sum: 10.00万元 = #p + 4.00万元");

    assertThat(findings).hasSize(2);
    Check root = findings.get(0);
    assertThat(root.severity()).contains(Severity.ERROR);
    assertThat(findings.get(1).rootCause()).contains(root.key());
  }

  /// The same wrong figure printed twice is two keys and one statement.
  @Test
  void oneStatementPrintedTwiceIsOneRoot() {
    List<Check> findings =
        findings(
            "#t expenditure.total@final = 149.35万元",
            "sum: #t = 97.11万元 + 12.02万元",
            "#u expenditure.total@final = 149.35万元",
            "sum: #u = 86.04万元 + 23.09万元");

    assertThat(findings).hasSize(2);
    assertThat(findings.get(1).rootCause()).contains(findings.get(0).key());
  }

  @Test
  void aContradictionOfTotalsIsThatOfTheirParts() {
    List<Check> findings =
        findings(
            "figure a: 0万元", "figure b: 150万元", "figure s: 450.5万元", "figure t: 600.5万元",
            "within: #b <= #a", "sum: #s = #a + 450.5万元", "sum: #t = #b + 450.5万元",
            "within: #t <= #s");

    assertThat(findings).hasSize(2);
    assertThat(findings.get(1).rootCause()).contains(findings.get(0).key());
  }
}
