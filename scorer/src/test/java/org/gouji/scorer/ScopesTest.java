package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// Of which of its units a report says a figure.
class ScopesTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());
  /// One slip apart, so that only another scope acquits.
  private static final String WHOLE = "expenditure.project.total@final = 1359.50万元";
  private static final String OTHER = "expenditure.project.total@final = 1395.50万元";

  private static Check restated(String... lines) {
    List<Check> checks =
        SCORER.score(Sketch.report(lines))
            .checks()
            .stream()
            .filter(it -> it.rule().equals("restatement.same-indicator"))
            .filter(it -> it.operands().stream().anyMatch(o -> o.printed().startsWith("1395")))
            .toList();
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  private static void isApart(String... lines) {
    assertThat(restated(lines).verdict())
        .isEqualTo(new Verdict.NotEvaluable(List.of("scope-differs")));
  }

  private static void isWrong(String... lines) {
    assertThat(restated(lines).severity()).contains(Severity.ERROR);
  }

  @Test
  void keepsTheOwnLevelApartFromTheWhole() {
    isApart(WHOLE, OTHER, "quote: 市总工会本级2023年项目支出1395.50万元");
    isApart(WHOLE, OTHER, "quote: 我会本级项目支出1395.50万元，下属单位未列");
  }

  @Test
  void readsNoScopeBehindTheFigure() {
    isWrong(WHOLE, OTHER, "quote: 项目支出1395.50万元，其中市总工会本级900万元");
  }

  @Test
  void takesALevelOfGovernmentForNoScope() {
    isWrong(WHOLE, OTHER, "quote: 市本级安排的项目支出1395.50万元");
    isWrong(WHOLE, OTHER, "quote: 本级财政安排的项目支出1395.50万元");
  }

  @Test
  void knowsNoOtherScopeWhereAllIsOfTheOwnLevel() {
    isWrong("scope: own-level", WHOLE, OTHER, "quote: 市总工会本级项目支出1395.50万元");
    isApart("scope: consolidated", WHOLE, OTHER, "quote: 市总工会本级项目支出1395.50万元");
  }

  @Test
  void keepsAUnitThatTheReportNamesApartFromTheWhole() {
    String units = "count: org.subordinate.count 2个 = 市工人文化宫、市职工服务中心";
    String quote = "quote: 市工人文化宫项目支出1395.50万元";
    isApart(units, WHOLE, OTHER, quote);
    isWrong(WHOLE, OTHER, quote);
    isWrong("count: org.internal-dept.count 2个 = 市工人文化宫、市职工服务中心", WHOLE, OTHER, quote);
  }

  /// A sentence that names several units is about all of them.
  @Test
  void takesSeveralUnitsForNone() {
    isWrong(
        "count: org.subordinate.count 2个 = 市工人文化宫、市职工服务中心",
        WHOLE,
        OTHER,
        "quote: 市工人文化宫和市职工服务中心项目支出1395.50万元");
  }

  @Test
  void addsUpNothingOfAnotherScope() {
    assertThat(
        SCORER.score(
            Sketch.report(
                "expenditure.total@final = 100.00万元",
                "expenditure.basic.total@final = 60.00万元",
                "expenditure.project.total@final = 30.00万元",
                "quote: 市总工会本级项目支出30.00万元"))
            .checks())
        .filteredOn(it -> it.rule().equals("expenditure.basic-plus-project"))
        .extracting(Check::verdict)
        .containsExactly(new Verdict.NotEvaluable(List.of("scope-differs")));
  }
}
