package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.report.Report;
import org.gouji.testing.Cases;
import org.junit.jupiter.api.Test;

/// Reports of one organisation held against one another.
class AcrossTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Scorer SCORER = Scorer.create(CATALOGUE);

  private static final String LAST = "report: 2020 whole-department";
  private static final String THIS = "report: 2021 whole-department";
  private static final String OPENING = "across.opening-balance";

  private static List<Across> across(String... lines) {
    return SCORER.across(Sketch.reports(Arrays.asList(lines)));
  }

  private static List<Check> checks(String... lines) {
    return across(lines).stream().flatMap(it -> it.checks().stream()).toList();
  }

  private static Check only(List<Check> checks) {
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  @Test
  void namesBothReportsAndBothFigures() {
    List<Across> found =
        across(LAST, "carry.closing@final = 364.55万元", THIS, "carry.opening@final = 346.55万元");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).organization()).isEqualTo("某某市总工会");
    assertThat(found.get(0).reports()).extracting(it -> it.source().file())
        .containsExactly("2020-whole-department.docx", "2021-whole-department.docx");
    Check check = only(found.get(0).checks());
    assertThat(check.severity()).contains(Severity.WARNING);
    assertThat(check.message().zh())
        .isEqualTo("2021年报告的年初数346.55万元与2020年报告的年末数364.55万元不等，相差18.00万元");
    assertThat(check.operands())
        .extracting(Operand::ref)
        .containsExactly(
            Optional.of(found.get(0).reports().get(1).source().sha256() + "#f1"),
            Optional.of(found.get(0).reports().get(0).source().sha256() + "#f1"));
    assertThat(check.cause().orElseThrow().kind()).isEqualTo("digits-swapped");
    assertThat(check.rootCause()).contains(check.key());
  }

  @Test
  void comparesNothingOfReportsThatAreTwoYearsApart() {
    assertThat(
        across(
            "report: 2019 whole-department",
            "carry.closing@final = 364.55万元",
            THIS,
            "carry.opening@final = 346.55万元"))
        .isEmpty();
  }

  @Test
  void comparesNothingOfTwoOrganisations() {
    assertThat(
        across(
            LAST,
            "organization: 某县总工会",
            "carry.closing@final = 364.55万元",
            THIS,
            "carry.opening@final = 346.55万元"))
        .isEmpty();
  }

  @Test
  void comparesNothingOfOneNameInTwoPlaces() {
    assertThat(
        across(
            LAST,
            "county: 甲县",
            "carry.closing@final = 364.55万元",
            THIS,
            "county: 乙县",
            "carry.opening@final = 346.55万元"))
        .isEmpty();
  }

  @Test
  void comparesNothingOfTwoScopes() {
    assertThat(
        across(
            LAST,
            "scope: consolidated",
            "carry.closing@final = 364.55万元",
            THIS,
            "scope: own-level",
            "carry.opening@final = 346.55万元"))
        .isEmpty();
  }

  @Test
  void isMilderWhereOnlyOneReportSaysItsScope() {
    Check check =
        only(
            checks(
                LAST,
                "scope: own-level",
                "carry.closing@final = 364.55万元",
                THIS,
                "carry.opening@final = 346.55万元"));

    assertThat(check.severity()).contains(Severity.INFO);
    assertThat(check.message().zh()).endsWith("（口径未写明）");
  }

  @Test
  void neverLetsAProgrammesFormSpeakForTheDepartment() {
    assertThat(
        across(
            "report: 2020 project",
            "carry.closing@final = 364.55万元",
            THIS,
            "carry.opening@final = 346.55万元"))
        .isEmpty();
  }

  @Test
  void heedsTheKindOfMoney() {
    Check check =
        only(
            checks(
                LAST,
                "carry.closing/fiscal@final = 364.55万元",
                THIS,
                "carry.opening@final = 346.55万元"));

    assertThat(check.verdict()).isEqualTo(new Verdict.NotEvaluable(List.of("carry.closing")));
  }

  @Test
  void acquitsWithAnyVersionOfLastYearsReport() {
    String[] lines = {
      "report: 2020 whole-department draft.docx",
      "carry.closing@final = 364.55万元",
      "report: 2020 whole-department revised.docx",
      "carry.closing@final = 346.55万元",
      THIS,
      "carry.opening@final = 346.55万元"};

    Check check = only(checks(lines));
    assertThat(check.verdict()).isInstanceOf(Verdict.Consistent.class);

    lines[5] = "carry.opening@final = 300.00万元";
    check = only(checks(lines));
    assertThat(check.verdict())
        .isEqualTo(new Verdict.NotEvaluable(List.of("carry.closing: ambiguous")));
    assertThat(check.operands()).hasSize(3);
  }

  @Test
  void takesTheSameReportInTwoFormatsForOne() {
    List<Check> checks =
        checks(
            "report: 2020 whole-department a.docx",
            "carry.closing@final = 364.55万元",
            "report: 2020 whole-department a.pdf",
            "carry.closing@final = 364.55万元",
            "report: 2021 whole-department b.docx",
            "carry.opening@final = 346.55万元",
            "report: 2021 whole-department b.pdf",
            "carry.opening@final = 346.55万元");

    assertThat(only(checks).verdict()).isInstanceOf(Verdict.Inconsistent.class);
  }

  @Test
  void takesAFileThatIsThereTwiceForOne() {
    List<Report> reports =
        Sketch.reports(
            List.of(
                LAST, "carry.closing@final = 364.55万元", THIS, "carry.opening@final = 364.55万元",
                THIS, "carry.opening@final = 364.55万元"));

    assertThat(SCORER.across(reports).get(0).reports()).hasSize(2);
  }

  @Test
  void doesNotHoldABudgetAgainstFinalAccounts() {
    assertThat(
        across(LAST, "carry.closing@final = 364.55万元", THIS, "carry.opening@budget = 300万元"))
        .isEmpty();
  }

  @Test
  void comparesLastYearsFiguresInTheirOwnPhaseOnly() {
    List<Check> checks =
        checks(
            LAST,
            "three-public.total@final = 10.10万元",
            "three-public.total@budget = 12.00万元",
            THIS,
            "three-public.total@budget@last-year = 12.00万元",
            "three-public.total@final@last-year = 11.10万元");

    assertThat(checks).extracting(it -> it.verdict().getClass().getSimpleName())
        .containsExactly("Consistent", "Inconsistent");
  }

  @Test
  void saysWhatLastYearsReportDoesNotState() {
    Check check =
        only(
            checks(
                LAST,
                "expenditure.total@final = 90万元",
                THIS,
                "three-public.total@final@last-year = 11.10万元"));

    assertThat(check.verdict()).isEqualTo(new Verdict.NotEvaluable(List.of("three-public.total")));
  }

  @Test
  void letsAnEstablishmentChangeWithAWord() {
    String[] lines = {
      "report: 2017 whole-department",
      "staff.establishment.total = 26名",
      THIS,
      "staff.establishment.total = 22名",
      "quote: 机构改革划出4名后，编制22名"};

    assertThat(only(checks(lines)).verdict()).isInstanceOf(Verdict.Consistent.class);

    lines[4] = "quote: 核定编制22名";
    Check check = only(checks(lines));
    assertThat(check.severity()).contains(Severity.INFO);
    assertThat(check.message().en()).contains("26名 in 2017 is 22名 in 2021");
  }

  @Test
  void findsAProgrammesFormUnderAnEndingMore() {
    List<Check> checks =
        checks(
            THIS,
            "programme.amount[劳模慰问]@final = 11.40万元",
            "programme.amount[劳模慰问补助]@final = 2.00万元",
            "report: 2021 project",
            "form: 劳模慰问专项经费",
            "fund: 年度资金总额 | 12.00万元 | 12.00万元 | 11.04万元 | | |");

    Check check = only(checks);
    assertThat(check.message().zh())
        .isEqualTo("2021年部门报告的项目“programme.amount”11.40万元，该项目自评表为11.04万元，相差0.36万元");
  }

  @Test
  void tellsOfAProgrammeOnceHoweverManyFormatsThereAre() {
    String fund = "fund: 年度资金总额 | 12.00万元 | 12.00万元 | 11.04万元 | | |";
    String amount = "programme.amount[劳模慰问]@final = 11.40万元";

    assertThat(
        checks(
            "report: 2021 whole-department a.docx", amount,
            "report: 2021 whole-department a.pdf", amount,
            "report: 2021 project b.docx", "form: 劳模慰问", fund,
            "report: 2021 project b.pdf", "form: 劳模慰问", fund))
        .hasSize(1);
  }

  private static Report withItsForm(String file) {
    Report form =
        Sketch.report(
            "report: 2021 project " + file,
            "programme.amount[劳模慰问]@final = 11.40万元",
            "form: 劳模慰问",
            "fund: 年度资金总额 | 12.00万元 | 12.00万元 | 11.04万元 | | |");
    Report whole = Sketch.report("report: 2021 whole-department " + file);
    return new Report(
        whole.source(),
        whole.identity(),
        form.sections(),
        form.figures(),
        form.facts(),
        form.readings(),
        form.scorecards(),
        form.claims(),
        form.tally(),
        form.notices());
  }

  /// A file of another format that has the same forms is the same report.
  @Test
  void leavesFormsInsideTheReportToTheReport() {
    List<Report> formats =
        List.of("a.docx", "a.pdf").stream().map(AcrossTest::withItsForm).toList();

    assertThat(SCORER.across(formats)).isEmpty();
  }

  @Test
  void acceptsOneSourceOfAProgrammesMoney() {
    Check check =
        only(
            checks(
                THIS,
                "programme.amount[劳模慰问]@final = 8.00万元",
                "report: 2021 project",
                "form: 劳模慰问",
                "fund: 年度资金总额 | 12.00万元 | 12.00万元 | 11.04万元 | | |",
                "fund: -财政拨款 | 8.00万元 | 8.00万元 | 8.00万元 | | |"));

    assertThat(check.verdict()).isInstanceOf(Verdict.Consistent.class);
  }

  @Test
  void judgesNothingByAnUnsureReading() {
    Check check =
        only(
            checks(
                LAST,
                "confidence: 0.5",
                "carry.closing@final = 364.55万元",
                THIS,
                "carry.opening@final = 346.55万元"));

    assertThat(check.verdict()).isEqualTo(new Verdict.NotEvaluable(List.of("unsure-reading")));
  }

  @Test
  void keepsFingerprintsWhateverTheOrderAndTheFiles() {
    List<Report> reports =
        Sketch.reports(
            List.of(
                LAST, "carry.closing@final = 364.55万元", THIS, "carry.opening@final = 346.55万元"));
    List<Report> others =
        Sketch.reports(
            List.of(
                "report: 2021 whole-department y.pdf", "carry.opening@final = 346.55万元",
                "report: 2020 whole-department x.pdf", "carry.closing@final = 3645500元"));

    assertThat(SCORER.across(others).get(0).checks().get(0).fingerprint())
        .isEqualTo(SCORER.across(reports).get(0).checks().get(0).fingerprint());
  }

  /// What is stored is the contract's document of a report.
  @Test
  void findsTheSameInStoredReports() {
    Contract contract = new Contract(CATALOGUE);
    for (RuleInfo rule : SCORER.rules()) {
      if (rule.across()) {
        for (List<String> example : List.of(rule.holds(), rule.fails())) {
          List<Report> reports = Sketch.reports(example);
          List<Report> stored =
              reports.stream()
                  .map(SCORER::score)
                  .map((Assessment it) -> Contract.read(contract.report(it)))
                  .toList();

          assertThat(written(contract, stored)).isEqualTo(written(contract, reports));
        }
      }
    }
  }

  private static String written(Contract contract, List<Report> reports) {
    return SCORER.across(reports).stream().map(contract::across).collect(Collectors.joining("\n"));
  }

  /// One amount, rounded in each report as its author liked.
  @Test
  void neverReportsHonestRounding() {
    Cases.forAll(random -> {
      var amount = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 6);
      String last = amount.setScale(random.nextInt(7), RoundingMode.HALF_UP).toPlainString();
      String now = amount.setScale(random.nextInt(7), RoundingMode.HALF_UP).toPlainString();

      List<Check> checks =
          checks(
              LAST, "carry.closing@final = " + last + "万元", THIS,
              "carry.opening@final = " + now + "万元");

      assertThat(only(checks).verdict()).as("%s and %s", last, now)
          .isInstanceOf(Verdict.Consistent.class);
      assertThat(only(checks).rule()).isEqualTo(OPENING);
    });
  }
}
