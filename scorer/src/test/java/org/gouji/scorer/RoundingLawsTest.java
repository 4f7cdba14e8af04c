package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Report;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

/// The laws of comparison: honest rounding is never reported, a gap wider than all half units always
/// is.
class RoundingLawsTest {

  private static final BigDecimal HALF_AS_MUCH_AGAIN = new BigDecimal("1.5");

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private static List<Check> checks(String line) {
    return SCORER.score(Sketch.report(line)).checks();
  }

  private static Verdict verdict(String line) {
    return checks(line).get(0).verdict();
  }

  /// To the ten-thousandth of a 万元.
  private static BigDecimal amount(RandomGenerator random) {
    return BigDecimal.valueOf(random.nextLong(1, 40_000_000), 4);
  }

  /// As an author prints it: rounded once, in one of two units.
  private static String printed(BigDecimal wan, RandomGenerator random) {
    if (random.nextInt(4) == 0) {
      BigDecimal yuan = wan.movePointRight(4);
      return yuan.setScale(random.nextInt(0, 3), RoundingMode.HALF_UP).toPlainString() + "元";
    }
    return wan.setScale(random.nextInt(0, 5), RoundingMode.HALF_UP).toPlainString() + "万元";
  }

  @Test
  void neverReportsAnHonestlyRoundedSum() {
    Cases.forAll(
        random -> {
          BigDecimal total = BigDecimal.ZERO;
          List<String> parts = new ArrayList<>();
          for (int i = 0, n = random.nextInt(1, 9); i < n; i++) {
            BigDecimal part = amount(random);
            total = total.add(part);
            parts.add(printed(part, random));
          }
          String line = "sum: " + printed(total, random) + " = " + String.join(" + ", parts);
          assertThat(verdict(line)).as(line).isInstanceOf(Verdict.Consistent.class);
        });
  }

  @Test
  void alwaysReportsAGapWiderThanAllHalfUnits() {
    Cases.forAll(
        random -> {
          int places = random.nextInt(0, 4);
          BigDecimal half = new BigDecimal("0.5").movePointLeft(places);
          BigDecimal sum = BigDecimal.ZERO;
          List<String> parts = new ArrayList<>();
          int n = random.nextInt(1, 6);
          for (int i = 0; i < n; i++) {
            BigDecimal part = amount(random).setScale(places, RoundingMode.HALF_UP);
            sum = sum.add(part);
            parts.add(part.toPlainString() + "万元");
          }
          BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
          BigDecimal bound = half.multiply(BigDecimal.valueOf(n + 1));
          BigDecimal gap = bound.divideToIntegralValue(unit).add(BigDecimal.ONE).multiply(unit);
          BigDecimal total =
              (random.nextBoolean() ? sum.add(gap) : sum.subtract(gap)).setScale(places);
          String line = "sum: " + total.toPlainString() + "万元 = " + String.join(" + ", parts);
          if (total.signum() > 0) {
            Optional<Severity> severity = checks(line).get(0).severity();
            assertThat(severity).as(line).isPresent();
            // Where the two are not of one size, two things may have been held against each other.
            if (sum.max(total).compareTo(sum.min(total).multiply(HALF_AS_MUCH_AGAIN)) <= 0) {
              assertThat(severity).as(line).contains(Severity.ERROR);
            }
          }
        });
  }

  @Test
  void meetsExactlyAtTheSumOfTheHalfUnits() {
    // Three half units of a hundredth: 0.015, so that 0.01 is rounding and 0.02 is not.
    assertThat(verdict("sum: 10.01万元 = 5.00万元 + 5.00万元")).isInstanceOf(Verdict.Consistent.class);
    assertThat(verdict("sum: 10.02万元 = 5.00万元 + 5.00万元")).isInstanceOf(Verdict.Inconsistent.class);
    // Two half units of a tenth: 0.1 is just touched.
    assertThat(verdict("sum: 5.1万元 = 5.0万元")).isInstanceOf(Verdict.Consistent.class);
    assertThat(verdict("sum: 5.2万元 = 5.0万元")).isInstanceOf(Verdict.Inconsistent.class);
  }

  @Test
  void neverCallsDroppedZerosOfOneColumnAnError() {
    Cases.forAll(
        random -> {
          int places = random.nextInt(1, 4);
          BigDecimal total = BigDecimal.ZERO;
          List<String> parts = new ArrayList<>();
          for (int i = 0, n = random.nextInt(2, 8); i < n; i++) {
            BigDecimal part = amount(random).setScale(places, RoundingMode.DOWN);
            if (random.nextBoolean()) {
              part = part.setScale(random.nextInt(0, places), RoundingMode.DOWN);
            }
            total = total.add(part);
            parts.add(dropped(part) + "万元 ~" + Math.max(places, scale(part)));
          }
          String line =
              "table-sum: " + dropped(total) + "万元 ~" + Math.max(places, scale(total)) + " = "
                  + String.join(" + ", parts);
          assertThat(verdict(line)).as(line).isInstanceOf(Verdict.Consistent.class);
        });
  }

  private static int scale(BigDecimal value) {
    return Math.max(value.stripTrailingZeros().scale(), 0);
  }

  private static String dropped(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  @Test
  void warnsWhereOnlyDroppedZerosDisagree() {
    Check check = checks("table-sum: 24.86万元 = 11万元 ~2 + 2.85万元 + 10.93万元").get(0);
    assertThat(check.severity()).contains(Severity.WARNING);
    assertThat(check.message().zh()).contains("补零");
    assertThat(verdict("table-sum: 24.86万元 = 11万元 + 2.85万元 + 10.93万元"))
        .isInstanceOf(Verdict.Consistent.class);
  }

  @Test
  void neverReportsAnHonestlyRoundedShare() {
    Cases.forAll(
        random -> {
          BigDecimal whole = amount(random).add(BigDecimal.ONE);
          BigDecimal part = amount(random);
          BigDecimal share =
              part.multiply(BigDecimal.valueOf(100))
                  .divide(whole, MathContext.DECIMAL128)
                  .setScale(random.nextInt(0, 5), RoundingMode.HALF_UP);
          String line =
              "share: %s%% = %s / %s"
                  .formatted(
                      share.toPlainString(), printed(part, random), printed(whole, random));
          assertThat(verdict(line)).as(line).isNotInstanceOf(Verdict.Inconsistent.class);
        });
  }

  @Test
  void namesATruncatedShareForInformation() {
    Check check = checks("share: 16.64% = 933.78万元 / 5609.85万元").get(0);
    assertThat(check.severity()).contains(Severity.INFO);
    assertThat(check.cause())
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("truncated"));
    assertThat(checks("share: 16.63% = 933.78万元 / 5609.85万元").get(0).severity())
        .contains(Severity.ERROR);
  }

  @Test
  void saysNothingOfNothingOfNothing() {
    List<Check> checks =
        SCORER.score(Sketch.report("kind: other", "share: 0.0% = 0万元 / 0万元")).checks();
    assertThat(checks)
        .extracting(Check::verdict)
        .containsExactly(new Verdict.NotEvaluable(List.of("zero-base")));
  }

  @Test
  void neverReportsARestatementThatWasRoundedOnce() {
    Cases.forAll(
        random -> {
          BigDecimal value = amount(random);
          Report report =
              Sketch.report(
                  "expenditure.total@final = " + value.toPlainString() + "万元",
                  "expenditure.total@final = " + printed(value, random));
          assertThat(SCORER.score(report).checks())
              .noneMatch(it -> it.verdict() instanceof Verdict.Inconsistent inconsistent
                  && inconsistent.severity() != Severity.INFO);
        });
  }

  @Test
  void reportsARestatementThatNoRoundingExplains() {
    Check check =
        SCORER
            .score(
                Sketch.report(
                    "expenditure.total@final = 134.92万元", "expenditure.total@final = 134.8万元"))
            .checks()
            .stream()
            .filter(it -> it.rule().equals("restatement.same-indicator"))
            .findFirst()
            .orElseThrow();
    assertThat(check.severity()).contains(Severity.ERROR);
  }

  @Test
  void doesNotDependOnTheOrderOfTheParts() {
    Cases.forAll(
        random -> {
          List<String> parts = new ArrayList<>();
          for (int i = 0; i < 5; i++) {
            parts.add(printed(amount(random), random));
          }
          String total = printed(amount(random).multiply(BigDecimal.valueOf(5)), random);
          Check one = checks("sum: " + total + " = " + String.join(" + ", parts)).get(0);
          Collections.shuffle(parts, new Random(random.nextLong()));
          Check other = checks("sum: " + total + " = " + String.join(" + ", parts)).get(0);
          assertThat(other.verdict()).isEqualTo(one.verdict());
          assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
        });
  }

  @Test
  void accusesNobodyOfAnApproximateFigure() {
    Set<String> missing =
        List.of("sum: 300余人 = 100人 + 100人", "sum: 300余人 = 150人 + 160人", "within: 300余人 <= 200人")
            .stream()
            .map(it -> verdict(it))
            .map(it -> ((Verdict.NotEvaluable) it).missing().get(0))
            .collect(Collectors.toSet());
    assertThat(missing).containsExactly("undecidable");
    assertThat(verdict("within: 300余人 <= 400人")).isInstanceOf(Verdict.Consistent.class);
  }

  @Test
  void countsExactly() {
    assertThat(verdict("sum: 93人 = 82人 + 11人")).isInstanceOf(Verdict.Consistent.class);
    assertThat(verdict("sum: 94人 = 82人 + 11人")).isInstanceOf(Verdict.Inconsistent.class);
  }

  @Test
  void comparesMoneyAcrossUnits() {
    assertThat(verdict("sum: 1349200元 = 100.00万元 + 34.92万元"))
        .isInstanceOf(Verdict.Consistent.class);
    // 12.50万元 is known to fifty yuan either way, a sum of two to a hundred.
    assertThat(verdict("sum: 250110元 = 12.50万元 + 12.50万元"))
        .isInstanceOf(Verdict.Inconsistent.class);
    assertThat(verdict("sum: 250100元 = 12.50万元 + 12.50万元"))
        .isInstanceOf(Verdict.Consistent.class);
  }

  @Test
  void keepsOpenListsWithinTheirTotal() {
    assertThat(verdict("open: 10万元 = 4万元 + 5万元")).isInstanceOf(Verdict.Consistent.class);
    assertThat(verdict("open: 10.0万元 = 4.0万元 + 17.0万元")).isInstanceOf(Verdict.Inconsistent.class);
    assertThat(verdict("open: 10.0万元 = 4.0万元 + 7.0万元"))
        .isEqualTo(new Verdict.NotEvaluable(List.of("parts-overlap")));
    assertThat(verdict("open-count: 12个 = 3 names")).isInstanceOf(Verdict.NotEvaluable.class);
    assertThat(checks("open-count: 3个 = 4 names").get(0).severity()).contains(Severity.WARNING);
    assertThat(checks("count: 3个 = 4 names").get(0).severity()).contains(Severity.ERROR);
  }
}
