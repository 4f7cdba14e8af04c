package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Report;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

/// Laws of whole reports: an honest one is accused of nothing, whatever it rounds; one wrong figure is; the
/// order of the facts and facts of other things change nothing.
class ReportLawsTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The accounts of a year to the 元, of which every figure is printed as its author likes.
  private static final class Accounts {

    private final RandomGenerator random;
    private final int places;
    private final BigDecimal personnel;
    private final BigDecimal offices;
    private final BigDecimal project;
    private final BigDecimal saved;
    private final BigDecimal before;

    Accounts(RandomGenerator random) {
      this.random = random;
      this.places = random.nextInt(1, 5);
      this.personnel = amount();
      this.offices = amount();
      this.project = amount();
      this.saved = amount().movePointLeft(1).setScale(4, RoundingMode.DOWN);
      this.before = amount();
    }

    private BigDecimal amount() {
      return BigDecimal.valueOf(random.nextLong(2_000_000, 40_000_000), 4);
    }

    BigDecimal total() {
      return personnel.add(offices).add(project);
    }

    private String wan(BigDecimal value) {
      return value.setScale(places, RoundingMode.HALF_UP).toPlainString() + "万元";
    }

    private String percent(BigDecimal part, BigDecimal whole) {
      return part.multiply(HUNDRED)
          .divide(whole, MathContext.DECIMAL128)
          .setScale(random.nextInt(0, 3), RoundingMode.HALF_UP)
          .toPlainString()
          + "%";
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
      return a.add(b);
    }

    List<String> lines() {
      BigDecimal basic = sum(personnel, offices);
      BigDecimal revenue = sum(total(), saved);
      return new ArrayList<>(
          List.of(
              "#r revenue.total@final = " + wan(revenue),
              "#t expenditure.total@final = " + wan(total()),
              "#b expenditure.basic.total@final = " + wan(basic),
              "#p expenditure.project.total@final = " + wan(project),
              "expenditure.basic.personnel@final = " + wan(personnel),
              "expenditure.basic.public@final = " + wan(offices),
              "carry.closing@final = " + wan(saved),
              "#e expenditure.total@budget = " + wan(revenue),
              "sum: #t = #b + #p",
              "share: " + percent(basic, total()) + " = #b / #t",
              "share: " + percent(project, total()) + " = #p / #t",
              "completion: " + percent(total(), revenue) + " = #t / #e",
              "change: %s %s from %s by %s at %s"
                  .formatted(
                      total().compareTo(before) >= 0 ? "up" : "down",
                      wan(total()),
                      wan(before),
                      wan(total().subtract(before)),
                      percent(total().subtract(before), before))));
    }
  }

  private static Set<String> accusations(Report report) {
    Set<String> said = new TreeSet<>();
    for (Check check : SCORER.score(report).checks()) {
      if (check.severity().filter(it -> it != Severity.INFO).isPresent()) {
        said.add(check.rule() + " " + check.formula());
      }
    }
    return said;
  }

  /// What was found of which figures; keys and order aside.
  private static Set<String> verdicts(Report report) {
    Set<String> said = new TreeSet<>();
    for (Check check : SCORER.score(report).checks()) {
      said.add(check.rule() + " " + check.verdict() + " " + check.fingerprint());
    }
    return said;
  }

  @Test
  void accusesNoHonestReport() {
    Cases.forAll(
        random -> {
          List<String> lines = new Accounts(random).lines();
          assertThat(accusations(Sketch.report(lines))).as(String.join("\n", lines)).isEmpty();
        });
  }

  @Test
  void accusesAReportOfWhichOneAmountIsWrong() {
    Cases.forAll(
        random -> {
          Accounts accounts = new Accounts(random);
          List<String> lines = accounts.lines();
          int at = 1 + random.nextInt(3);
          String line = lines.get(at);
          String printed = line.substring(line.indexOf("= ") + 2, line.indexOf("万元"));
          String wrong = new BigDecimal(printed).add(BigDecimal.valueOf(21)).toPlainString();
          lines.set(at, line.replace(printed, wrong));
          Report report = Sketch.report(lines);
          assertThat(accusations(report)).as(String.join("\n", lines)).isNotEmpty();
          assertThat(confirmed(report)).as(String.join("\n", lines))
              .allMatch(
                  it -> new BigDecimal(printed).subtract(it).abs().compareTo(BigDecimal.ONE) < 0);
        });
  }

  /// What a second relation is said to confirm.
  private static List<BigDecimal> confirmed(Report report) {
    return SCORER.score(report)
        .checks()
        .stream()
        .flatMap(it -> it.cause().stream())
        .filter(Cause::confirmed)
        .map(it -> it.candidates().get(0).value())
        .toList();
  }

  @Test
  void doesNotDependOnTheOrderOfFactsAndClaims() {
    Cases.forAll(
        random -> {
          Accounts accounts = new Accounts(random);
          List<String> lines = accounts.lines();
          if (random.nextBoolean()) {
            lines.set(1, "#t expenditure.total@final = " + accounts.wan(accounts.before));
          }
          Report report = Sketch.report(lines);
          List<Fact> facts = new ArrayList<>(report.facts());
          List<Claim> claims = new ArrayList<>(report.claims());
          Collections.shuffle(facts, new Random(random.nextLong()));
          Collections.shuffle(claims, new Random(random.nextLong()));
          assertThat(verdicts(with(report, facts, claims))).isEqualTo(verdicts(report));
        });
  }

  @Test
  void doesNotMindFactsOfOtherThings() {
    List<String> others =
        List.of(
            "union.activity.count = 12场",
            "union.media.items = 340条",
            "org.internal-dept.count = 7个",
            "union.member.total = 68300人",
            "expenditure.training@final = 3.20万元");
    Cases.forAll(
        random -> {
          Accounts accounts = new Accounts(random);
          List<String> lines = accounts.lines();
          if (random.nextBoolean()) {
            lines.set(2, "#b expenditure.basic.total@final = " + accounts.wan(accounts.before));
          }
          Set<String> alone = verdicts(Sketch.report(lines));
          lines.add(others.get(random.nextInt(others.size())));
          assertThat(verdicts(Sketch.report(lines))).containsAll(alone);
        });
  }

  @Test
  void accusesNoHonestScorecard() {
    Cases.forAll(
        random -> {
          int places = random.nextInt(0, 3);
          List<String> lines = new ArrayList<>();
          BigDecimal total = BigDecimal.ZERO;
          int left = 100;
          for (int i = 0; left > 0; i++) {
            int weight = Math.min(left, random.nextInt(5, 30));
            left -= weight;
            int reached = random.nextInt(60, 101);
            BigDecimal score =
                BigDecimal.valueOf(weight)
                    .multiply(BigDecimal.valueOf(reached))
                    .movePointLeft(2)
                    .setScale(places, RoundingMode.HALF_UP);
            total = total.add(score);
            lines.add(
                "row: 第%d项 | %d | =100%% | %d%% | %s | 人员不足".formatted(i, weight, reached, score));
          }
          lines.add("weight-total: 100");
          lines.add("score-total: " + total);
          assertThat(accusations(Sketch.report(lines))).as(String.join("\n", lines)).isEmpty();
        });
  }

  @Test
  void accusesAScorecardOfAnyPointThatIsNotEarned() {
    Cases.forAll(
        random -> {
          int weight = random.nextInt(20, 60);
          int reached = random.nextInt(50, 90);
          BigDecimal earned =
              BigDecimal.valueOf((long) weight * reached, 2).setScale(1, RoundingMode.HALF_UP);
          boolean generous = random.nextBoolean();
          BigDecimal wrong = earned.add(new BigDecimal(generous ? "0.2" : "-0.2"));
          Check check =
              SCORER
                  .score(
                      Sketch.report(
                          "row: 甲 | %d | =100%% | %d%% | %s | 人员不足".formatted(weight, reached,
                              wrong)))
                  .checks()
                  .stream()
                  .filter(it -> it.rule().equals("scorecard.row-score"))
                  .findFirst()
                  .orElseThrow();
          assertThat(check.verdict()).isInstanceOf(Verdict.Inconsistent.class);
          assertThat(check.severity()).contains(generous ? Severity.WARNING : Severity.INFO);
        });
  }

  private static Report with(Report report, List<Fact> facts, List<Claim> claims) {
    return new Report(
        report.source(),
        report.identity(),
        report.sections(),
        report.figures(),
        facts,
        report.readings(),
        report.scorecards(),
        claims,
        report.tally(),
        report.notices());
  }
}
