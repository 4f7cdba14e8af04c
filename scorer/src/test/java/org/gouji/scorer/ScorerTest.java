package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.contract.Contract;
import org.gouji.model.report.Report;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Scorer SCORER = Scorer.create(CATALOGUE);

  @Test
  void namesItsEngine() {
    Assessment assessment = SCORER.score(Sketch.report());
    assertThat(assessment.engine().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(assessment.engine().rules()).isEqualTo(SCORER.rulesDigest()).hasSize(12);
    assertThat(assessment.engine().catalogue()).isEqualTo(CATALOGUE.digest());
  }

  @Test
  void takesTheUsersRules(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), """
        - id: own.meeting-within-public
          code: U1
          severity: warning
          basis: identity
          status: active
          title: { zh: 会议费不大于公用经费, en: meetings are part of public expenditure }
          source: 本市规定
          since: 1.0.0
          relation:
            kind: bound
            of: [{ parts: [expenditure.meeting], wholes: [expenditure.basic.public] }]
          holds: ["expenditure.meeting@final = 1万元"]
          fails: ["expenditure.meeting@final = 1万元"]
        """);
    Scorer scorer = Scorer.create(CATALOGUE, Optional.of(folder));
    Report report =
        Sketch.report(
            "expenditure.basic.public@final = 10.00万元", "expenditure.meeting@final = 11.00万元");
    assertThat(scorer.score(report).checks())
        .anyMatch(
            it -> it.rule().equals("own.meeting-within-public")
                && it.severity().equals(java.util.Optional.of(Severity.WARNING)));
    assertThat(scorer.rulesDigest()).isNotEqualTo(SCORER.rulesDigest());
  }

  @Test
  void listsEveryFaultOfARuleWithFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), """
        - id: own.first
          code: U1
          severity: warning
          basis: identity
          status: active
          title: { zh: 甲, en: a }
          source: 规定
          since: 1.0.0
          relation: { kind: bound, of: [{ parts: [expenditure.metings], wholes: [expenditure.total] }] }
          holds: [a]
          fails: [a]
        - id: own.second
          code: U2
          severity: warning
          basis: identity
          status: active
          title: { zh: 甲, en: a }
          source: 规定
          since: 1.0.0
          relation: { kind: bound, of: [{ parts: [expenditure.total], wholes: [expendture.total] }] }
          holds: [a]
          fails: [a]
        """);
    Files.writeString(folder.resolve("second.yaml"), "- id: own.third\n  severity: grave\n");
    assertThatThrownBy(() -> Scorer.create(CATALOGUE, Optional.of(folder)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own.yaml:1: own.first has an unknown indicator expenditure.metings")
        .hasMessageContaining("own.yaml:12: own.second has an unknown indicator expendture.total")
        .hasMessageContaining("second.yaml:");
  }

  @Test
  void saysNothingOfRulesThatHaveNoOperand() {
    assertThat(SCORER.score(Sketch.report("kind: other", "expenditure.total@final = 1万元")).checks())
        .isEmpty();
  }

  @Test
  void saysWhatARuleLacks() {
    List<Check> checks =
        SCORER
            .score(
                Sketch.report(
                    "expenditure.total@final = 10.00万元", "expenditure.basic.total@final = 4.00万元"))
            .checks();
    Check check =
        checks.stream()
            .filter(it -> it.rule().equals("expenditure.basic-plus-project"))
            .findFirst()
            .orElseThrow();
    assertThat(check.verdict())
        .isEqualTo(new Verdict.NotEvaluable(List.of("expenditure.project.total")));
    assertThat(check.message().zh()).contains("项目支出");
    assertThat(check.message().en()).contains("not evaluable");
  }

  @Test
  void neverMixesYearsPhasesAndFunds() {
    List<Check> checks =
        SCORER
            .score(
                Sketch.report(
                    "expenditure.total@final = 10.00万元",
                    "expenditure.basic.total@budget = 7.00万元",
                    "expenditure.basic.total@final@last-year = 6.00万元",
                    "expenditure.basic.total/fiscal@final = 5.00万元",
                    "expenditure.project.total@budget = 3.10万元"))
            .checks();
    assertThat(checks).noneMatch(it -> it.verdict() instanceof Verdict.Inconsistent inconsistent
        && inconsistent.severity() != Severity.INFO);
  }

  @Test
  void takesTheMentionOfTheSameSection() {
    Assessment assessment =
        SCORER.score(
            Sketch.report(
                "expenditure.project.total@final = 9.00万元",
                "section: fund",
                "expenditure.total@final = 10.00万元",
                "expenditure.basic.total@final = 7.00万元",
                "expenditure.project.total@final = 3.00万元"));
    assertThat(assessment.checks())
        .anyMatch(
            it -> it.rule().equals("expenditure.basic-plus-project")
                && it.verdict() instanceof Verdict.Consistent);
    assertThat(assessment.checks())
        .anyMatch(
            it -> it.rule().equals("restatement.same-indicator")
                && it.verdict() instanceof Verdict.Inconsistent);
  }

  @Test
  void neverThrowsAndAlwaysResolves() {
    List<String> indicators =
        CATALOGUE.indicators()
            .stream()
            .filter(it -> it.dimension() != Indicator.Dimension.TEXT)
            .map(Indicator::id)
            .filter(it -> it.contains("."))
            .toList();
    Contract contract = new Contract(CATALOGUE);
    Cases.forAll(
        random -> {
          List<String> lines = new ArrayList<>();
          for (int i = 0, n = random.nextInt(1, 25); i < n; i++) {
            lines.add(line(random, indicators));
          }
          Assessment assessment = SCORER.score(Sketch.report(lines));
          assertThat(contract.report(assessment)).startsWith("{");
          assertThat(SCORER.score(Sketch.report(lines)).checks()).isEqualTo(assessment.checks());
          resolves(assessment);
        });
  }

  private static void resolves(Assessment assessment) {
    Set<String> keys = new HashSet<>();
    assessment.checks().forEach(it -> assertThat(keys.add(it.key())).isTrue());
    Set<String> prints = new HashSet<>();
    assessment.checks().forEach(it -> prints.add(it.fingerprint()));
    assertThat(prints).hasSameSizeAs(keys).allMatch(it -> it.matches("[0-9a-f]{16}"));
    for (Check check : assessment.checks()) {
      boolean inconsistent = check.verdict() instanceof Verdict.Inconsistent;
      assertThat(check.rootCause().isPresent()).isEqualTo(inconsistent);
      check.rootCause().ifPresent(it -> assertThat(keys).contains(it));
    }
  }

  private static String line(RandomGenerator random, List<String> indicators) {
    String[] units = {"万元", "元", "%", "人", "个", "亿元", "", "分"};
    String[] phases = {"", "@budget", "@adjusted", "@final", "@target", "@last-year"};
    String figure =
        (random.nextInt(8) == 0 ? "≥" : "")
            + random.nextInt(0, 500)
            + (random.nextBoolean() ? "." + random.nextInt(0, 100) : "")
            + (random.nextInt(8) == 0 ? "余" : "")
            + units[random.nextInt(units.length)];
    String other = random.nextInt(0, 500) + units[random.nextInt(units.length)];
    return switch (random.nextInt(9)) {
      case 0 -> "sum: %s = %s + %s".formatted(figure, other, other);
      case 1 -> "share: %s = %s / %s".formatted(figure, other, other);
      case 2 -> "change: up %s from %s by %s at %s".formatted(figure, other, other, other);
      case 3 -> "row: 甲 | %d | %s | %s | %d".formatted(random.nextInt(9), figure, other,
          random.nextInt(9));
      case 4 -> "within: %s <= %s".formatted(figure, other);
      default ->
          indicators.get(random.nextInt(indicators.size()))
              + phases[random.nextInt(phases.length)]
              + " = "
              + figure;
    };
  }

  private static String said(String rule, String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals(rule))
        .map(it -> it.message().zh() + " / " + it.message().en())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesWhatIsMissingInWords() {
    assertThat(said("fact.missing", "staff.on-duty.total = 9人"))
        .startsWith("没有找到应有的数据：本年支出合计、总得分")
        .contains("total expenditure of the year, total score");
    assertThat(said("section.missing", "section: problem")).startsWith("没有找到应有的部分：自评结论、改进措施");
  }

  @Test
  void looksForNoStaffInAProgrammesForm() {
    assertThat(said("fact.missing", "kind: project", "programme.amount[甲]@final = 9万元"))
        .startsWith("没有找到应有的数据：总得分（");
  }

  @Test
  void callsACellByItsRowAndGivesItItsUnit() {
    assertThat(
        said(
            "scorecard.missed-target-reason",
            "row: 在职人员控制率 | 2 | ≤100% | 104% | 1"))
        .startsWith("在职人员控制率未达目标≤100%，实际104%");
    assertThat(said("part.within-whole", "figure a: 150万元", "figure b: 0万元", "within: #a <= #b"))
        .startsWith("其中数150万元大于总数0万元");
  }

  @Test
  void saysAGradeInWords() {
    assertThat(said("grade.band", "score.total = 83.98分", "quote: 总得分83.98分，属于“优秀”。"))
        .startsWith("得分83.98分与所评等级“优秀”不符（83.98 < 90）");
    assertThat(said("grade.band", "score.total[劳模慰问] = 84.95分", "quote: 劳模慰问 30.00 84.95分 优"))
        .startsWith("得分84.95分与所评等级“优”不符（84.95 < 90）");
  }

  @Test
  void tellsAnUnreportedGoalFromOneThatWasMissed() {
    assertThat(said("goal.unreported", "union.org.new@target = ≥10家")).contains("没有找到结果");
    assertThat(said("goal.result", "union.org.new@target = ≥10家", "union.org.new@final = 9家"))
        .contains("结果9家，没有达到");
  }

  /// Whoever tells goal and result side by side, or the rate of the one in the other, hides nothing.
  @Test
  void accusesNoGoalWhoseResultIsToldBesideIt() {
    String[] apart = {"union.org.new@target = 12家", "union.org.new@final = 9家"};
    assertThat(missed(apart)).containsExactly(Severity.WARNING);
    assertThat(missed("table-row: 3", apart[0], apart[1])).containsExactly(Severity.INFO);
    assertThat(missed(apart[0], apart[1], "ratio.done = 75%")).containsExactly(Severity.INFO);
    assertThat(missed(apart[0], apart[1], "ratio.done = 80%")).containsExactly(Severity.WARNING);
  }

  /// How people were asked, and what they were to judge, makes no other goal of theirs.
  @Test
  void holdsGoalsOfSatisfactionAgainstTheResultsOfThoseWhoWereAsked() {
    String goal = "ratio.satisfaction[服务对象满意度]@target = ≥95%";
    assertThat(missed(goal, "ratio.satisfaction[问卷调查服务对象满意度]@final = 92%"))
        .containsExactly(Severity.WARNING);
    assertThat(missed(goal, "ratio.satisfaction[服务对象对工会工作的满意度]@final = 92%"))
        .containsExactly(Severity.WARNING);
    assertThat(missed(goal, "ratio.satisfaction[企业满意度]@final = 92%")).isEmpty();
    String other = "ratio.satisfaction[服务对象对培训的满意度]@target = ≥95%";
    assertThat(missed(other, "ratio.satisfaction[服务对象对帮扶的满意度]@final = 92%")).isEmpty();
    assertThat(missed(goal, other, "ratio.satisfaction[服务对象对帮扶的满意度]@final = 92%"))
        .isEmpty();
  }

  private static List<Severity> missed(String... lines) {
    return SCORER.score(Sketch.report(lines))
        .checks()
        .stream()
        .filter(it -> it.rule().equals("goal.result"))
        .flatMap(it -> it.severity().stream())
        .toList();
  }

  /// A 0 that was not read for sure counts as one that is not printed: it settles nothing, and unsettles nothing.
  @Test
  void leavesAnUnsureZeroOut() {
    String[] accounts = {
      "revenue.total@final = 68.00万元", "expenditure.total@final = 60.00万元",
      "carry.closing@final = 8.00万元", "confidence: 0.7"};
    assertThat(balance(accounts, "carry.nonfiscal-used@final = 0万元"))
        .isInstanceOf(Verdict.Consistent.class);
    assertThat(balance(accounts, "carry.nonfiscal-used@final = 2.00万元"))
        .isInstanceOf(Verdict.NotEvaluable.class);
  }

  private static Verdict balance(String[] accounts, String used) {
    List<String> lines = new ArrayList<>(List.of(accounts));
    lines.add(used);
    return SCORER.score(Sketch.report(lines.toArray(String[]::new)))
        .checks()
        .stream()
        .filter(it -> it.rule().equals("carry-over.identity"))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void missesNoResultsInWhatIsWrittenBeforeThem() {
    for (String kind : List.of("budget", "target-form")) {
      assertThat(
          SCORER.score(Sketch.report("kind: " + kind, "union.org.new@target = ≥10家")).checks())
          .noneMatch(it -> it.rule().equals("goal.unreported"));
    }
  }

  @Test
  void missesNoResultsOfNextYear() {
    assertThat(SCORER.score(Sketch.report("union.org.new@target@next-year = ≥10家")).checks())
        .noneMatch(it -> it.rule().equals("goal.unreported"));
  }

  @Test
  void holdsAReportToTheCompletionThatItAssertsWhateverTheRateIsCalled() {
    for (String rate : List.of("ratio.three-public-control", "ratio.budget-completion")) {
      assertThat(
          said(
              "completion.recomputed", "#spent three-public.total@final = 11.94万元",
              "#planned three-public.total@budget = 12.80万元",
              "completion: " + rate + " 85.47% = #spent / #planned"))
          .contains("93.2813%");
    }
  }
}
