package org.gouji.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/// Five reports with the figures of real ones: what has to be found, what holds, and that nothing
/// else is called wrong.
class SampleReportsTest {

  private static final Scorer SCORER = Scorer.create(Catalogue.load());

  private final List<Check> expected = new ArrayList<>();

  private Assessment assessment;

  private void score(String... lines) {
    assessment = SCORER.score(Sketch.report(lines));
  }

  private static boolean has(Check check, String... figures) {
    List<BigDecimal> left = new ArrayList<>();
    check.operands()
        .forEach(it -> it.value().ifPresent(v -> left.add(v.abs().stripTrailingZeros())));
    for (String figure : figures) {
      if (!left.remove(new BigDecimal(figure).stripTrailingZeros())) {
        return false;
      }
    }
    return true;
  }

  private Check finds(Severity least, String rule, String... figures) {
    List<Check> found =
        assessment.checks()
            .stream()
            .filter(it -> it.rule().equals(rule) && has(it, figures))
            .filter(it -> it.severity().filter(s -> s.compareTo(least) >= 0).isPresent())
            .filter(it -> it.operands().size() <= figures.length + 3)
            .toList();
    assertThat(found).as(rule + " " + List.of(figures) + " in " + summary()).isNotEmpty();
    expected.add(found.get(0));
    return found.get(0);
  }

  private void holds(String rule, String... figures) {
    assertThat(assessment.checks())
        .as(rule + " " + List.of(figures) + " in " + summary())
        .anyMatch(
            it -> it.rule().equals(rule)
                && it.verdict() instanceof Verdict.Consistent
                && has(it, figures)
                && it.operands().size() <= figures.length + 3);
  }

  /// Beside what was found, only what is attached to it.
  private void findsNothingElse() {
    List<String> roots = expected.stream().map(it -> it.rootCause().orElseThrow()).toList();
    assertThat(assessment.checks())
        .filteredOn(it -> it.severity().filter(s -> s != Severity.INFO).isPresent())
        .filteredOn(it -> !expected.contains(it))
        .filteredOn(it -> !roots.contains(it.rootCause().orElseThrow()))
        .extracting(it -> it.severity().orElseThrow() + " " + it.message().zh())
        .isEmpty();
  }

  private String summary() {
    StringBuilder text = new StringBuilder("\n");
    for (Check it : assessment.checks()) {
      text.append(it.key())
          .append(' ')
          .append(it.severity().map(Severity::word).orElse(it.verdict().getClass().getSimpleName()))
          .append(' ')
          .append(it.rule())
          .append(' ')
          .append(it.message().zh())
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void namesTheProjectMoneyThatIsTheWholeBudget() {
    score(
        "section: basic",
        "org.internal-dept.count = 3个",
        "count: 3个 = 3 names",
        "staff.establishment.total = 5名",
        "staff.on-duty.total = 7人",
        "staff.contract[集体协商指导员] = 5人",
        "staff.contract[互助保障经办] = 2人",
        "section: fund",
        "#r revenue.total@budget = 422.617万元",
        "#g revenue.fiscal.general@budget = 422.617万元",
        "share: revenue.share[一般公共预算]@budget 100% = #g / #r",
        "sum: #r = #g",
        "#t expenditure.total@budget = 422.617万元",
        "#b expenditure.basic.total@budget = 276.367万元",
        "#p expenditure.project.total@budget = 146.25万元",
        "sum: #t = #b + #p",
        "share: expenditure.share[基本支出]@budget 65.39% = #b / #t",
        "share: expenditure.share[项目支出]@budget 34.61% = #p / #t",
        "section: result.input",
        "expenditure.project.total = 422.617万元",
        "programme.count = 5个",
        "programme.total = 422.617万元",
        "ratio.fund-arrival = 100%");
    finds(Severity.ERROR, "restatement.same-indicator", "422.617", "146.25");
    finds(Severity.WARNING, "staff.within-establishment", "7", "5");
    holds("expenditure.basic-plus-project", "276.367", "146.25", "422.617");
    holds("revenue.fiscal-by-budget", "422.617", "422.617");
    holds("revenue.equals-expenditure", "422.617", "422.617");
    holds("share.recomputed", "276.367", "422.617", "65.39");
    holds("share.recomputed", "146.25", "422.617", "34.61");
    holds("share.parts-total", "65.39", "34.61");
    holds("share.recomputed", "422.617", "422.617", "100");
    holds("ratio.recomputed", "422.617", "422.617", "100");
    holds("list.stated-count", "3");
    findsNothingElse();
  }

  @Test
  void namesTheTotalThatWasCopiedFromItsPart() {
    score(
        "section: basic",
        "staff.establishment.total = 3名",
        "staff.on-duty.total = 2名",
        "staff.retired = 3名",
        "section: fund.execution",
        "expenditure.total@final = 149.35万元",
        "#b expenditure.basic.total@final = 149.35万元",
        "#a1 expenditure.union.activity@final = 19.66万元",
        "#a2 expenditure.union.rights@final = 10.50万元",
        "#a3 expenditure.union.operation@final = 11.90万元",
        "#a4 expenditure.union.admin@final = 58.51万元",
        "#a5 expenditure.union.capital@final = 0.78万元",
        "#a6 expenditure.union.subordinate@final = 41.6万元 ~2",
        "#a7 expenditure.union.other@final = 6.4万元 ~2",
        "sum: #b = #a1 + #a2 + #a3 + #a4 + #a5 + #a6 + #a7",
        "#p expenditure.project.total@final = 6万元",
        "#p1 programme.amount[工作经费]@final = 1.60万元",
        "#p2 programme.amount[慰问经费]@final = 2.40万元",
        "#p3 programme.amount[联合会经费]@final = 2.00万元",
        "sum: #p = #p1 + #p2 + #p3",
        "three-public.total@budget = 0.15万元",
        "three-public.reception@budget = 0.15万元",
        "three-public.vehicle@budget = 0",
        "three-public.overseas@budget = 0",
        "section: result.achievement",
        "expenditure.union.subordinate@final = 41.6万元",
        "union.hardship.files = 64户",
        "union.hardship.files = 9户",
        "damaged: 0余名",
        "union.contest.participants = 300余名");
    Check total = finds(Severity.ERROR, "expenditure.basic-plus-project", "149.35", "149.35", "6");
    assertThat(total.formula()).isEqualTo("149.35 + 6 = 155.35 ≠ 149.35");
    assertThat(total.message().zh()).contains("155.35万元", "149.35万元", "6万元", "6.00万元");
    assertThat(total.cause()).hasValueSatisfying(it -> {
      assertThat(it.kind()).isEqualTo("total-equals-part");
      assertThat(it.candidates())
          .extracting(c -> c.value().toPlainString())
          .containsExactly("143.35", "155.35");
    });
    finds(Severity.ERROR, "count.possible");
    holds(
        "expenditure.by-union-account",
        "149.35", "19.66", "10.50", "11.90", "58.51", "0.78", "41.6", "6.4");
    holds("expenditure.by-special-item", "6", "1.60", "2.40", "2.00");
    holds("restatement.same-indicator", "41.6", "41.6");
    holds("three-public.by-kind", "0.15", "0.15");
    holds("staff.within-establishment", "2", "3");
    findsNothingElse();
  }

  @Test
  void findsWhatAFormOfThreeTablesContradicts() {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            "section: basic.staff",
            "staff.establishment.total = 89人",
            "#d staff.on-duty.total = 93人",
            "#i staff.on-duty.in-establishment = 82人",
            "#o staff.on-duty.other = 11人",
            "sum: #d = #i + #o",
            "org.internal-dept.count = 12个",
            "org.internal-dept.count = 12个",
            "count: 12个 = 12 names",
            "asset.total = 33.58万元",
            "section: fund.execution",
            "revenue.total@final = 3689.06万元",
            "carry.nonfiscal-used = 0万元",
            "expenditure.total@final = 3282.24万元",
            "carry.distribution = 42.27万元",
            "carry.closing = 364.55万元",
            "section: table.keytask",
            "table-row: 2",
            "#a1 programme.amount[活动]@budget = 0.5万元",
            "#a2 programme.amount[活动]/fiscal@budget = 0.5万元",
            "#a3 programme.amount[活动]@final = 0.5万元",
            "#a4 programme.amount[活动]/fiscal@final = 0.5万元",
            "table-row: 3",
            "standard.aid.min = 500元",
            "standard.aid.max = 5000元",
            "union.hardship.aided@final = 299人",
            "#b1 programme.amount[救助]@budget = 0万元 ~1",
            "#b2 programme.amount[救助]/fiscal@budget = 150万元 ~1",
            "#b3 programme.amount[救助]@final = 150万元 ~1",
            "#b4 programme.amount[救助]/fiscal@final = 150万元 ~1",
            "table-row: 4",
            "#c1 programme.amount[代收]@budget = 450万元 ~1",
            "#c2 programme.amount[代收]/fiscal@budget = 450万元 ~1",
            "#c3 programme.amount[代收]@final = 450万元 ~1",
            "#c4 programme.amount[代收]/fiscal@final = 450万元 ~1",
            "table-row: 5",
            "#t1 programme.total@budget = 450.5万元",
            "#t2 programme.total/fiscal@budget = 600.5万元",
            "#t3 programme.total@final = 600.5万元",
            "#t4 programme.total/fiscal@final = 600.5万元",
            "text: ",
            "table-sum: #t1 = #a1 + #b1 + #c1",
            "table-sum: #t2 = #a2 + #b2 + #c2",
            "table-sum: #t3 = #a3 + #b3 + #c3",
            "table-sum: #t4 = #a4 + #b4 + #c4",
            "within: #a2 <= #a1",
            "within: #b2 <= #b1",
            "within: #c2 <= #c1",
            "within: #t2 <= #t1",
            "within: #a4 <= #a3",
            "within: #b4 <= #b3",
            "section: result",
            "score.total = 93.98分",
            "quote: 总得分93.98分，属于“优秀”。"));
    lines.addAll(ScorecardSample.rows());
    score(lines.toArray(String[]::new));
    finds(Severity.ERROR, "part.within-whole", "150", "0");
    Check rate = finds(Severity.ERROR, "staff.control-rate", "88", "89");
    assertThat(rate.cause())
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo("wrong-base"));
    finds(Severity.WARNING, "scorecard.costs-against-accounts", "1163.13", "257.18", "3282.24");
    finds(Severity.WARNING, "asset.covers-carry-over", "33.58", "364.55");
    Check aid = finds(Severity.WARNING, "aid.standard-times-persons", "150", "299", "5000");
    assertThat(aid.severity()).contains(Severity.WARNING);
    finds(Severity.WARNING, "scorecard.missed-target-reason", "1163.13", "1136.92");
    finds(Severity.WARNING, "scorecard.missed-target-reason", "257.18", "165.45");
    finds(Severity.INFO, "scorecard.missed-target-reason", "88", "100");
    finds(Severity.INFO, "staff.within-establishment", "93", "89");
    holds("carry-over.identity", "3689.06", "3282.24", "42.27", "364.55");
    holds("staff.on-duty-parts", "82", "11", "93");
    holds("list.stated-count", "12");
    holds("restatement.same-indicator", "12", "12");
    holds("programme.detail-total", "0.5", "0", "450", "450.5");
    holds("programme.detail-total", "0.5", "150", "450", "600.5");
    holds("scorecard.qualitative-row", "2", "80", "1.6");
    holds("scorecard.row-score", "1", "88", "0.88");
    holds("scorecard.qualitative-row", "8", "98", "7.84");
    holds("scorecard.row-score", "3", "299", "299");
    holds("scorecard.row-score", "1", "900", "1000");
    holds("scorecard.row-score", "5", "90", "95");
    holds("grade.band", "93.98");
    holds("restatement.scorecard-and-text", "299", "299");
    holds("count.subset-within-set", "82", "89");
    holds("expenditure.parts-within-total", "600.5", "1163.13");
    assertThat(assessment.checks())
        .anyMatch(
            it -> it.rule().equals("scorecard.weights-total")
                && it.verdict() instanceof Verdict.Consistent
                && it.operands().size() == 36);
    assertThat(assessment.checks())
        .anyMatch(
            it -> it.rule().equals("scorecard.scores-total")
                && it.verdict() instanceof Verdict.Consistent
                && has(it, "93.98", "7.84", "6.86", "1.6", "0.88"));
    findsNothingElse();
  }

  @Test
  void findsNothingWrongInABudgetThatDidNotChange() {
    score(
        "section: basic.staff",
        "org.internal-dept.count = 2个",
        "count: 2个 = 2 names",
        "sum: staff.establishment.admin 6个 = staff.rank[甲] 1名 + staff.rank[乙] 1名 + staff.rank[丙] 1名 + staff.rank[丁] 2名 + staff.rank[戊] 1名",
        "staff.establishment.worker = 1个",
        "staff.establishment.institution = 1名",
        "section: fund",
        "expenditure.total@budget = 431.77万元",
        "adjust.amount = 0万元 ~2",
        "ratio.budget-adjust = 0%",
        "#j expenditure.total@adjusted = 431.77万元",
        "#x expenditure.total@final = 431.77万元",
        "completion: ratio.budget-completion 100% = #x / #j",
        "section: eval.scope",
        "#j2 expenditure.total@adjusted = 431.77万元",
        "#x2 expenditure.total@final = 431.77万元",
        "completion: ratio.budget-completion 100.0% = #x2 / #j2",
        "eval.covered.amount/general-public = 431.77万元",
        "eval.covered.share/general-public = 100.0%",
        "eval.covered.amount/government-fund = 0万元",
        "eval.covered.share/government-fund = 0.0%",
        "section: result.task",
        "union.model.payment-rate@final = ≥95%",
        "union.warmth.sites = 29家次",
        "union.warmth.persons = 2200多人次");
    holds("staff.on-duty-parts", "6", "1", "1", "1", "2", "1");
    holds("budget.adjusted-total", "431.77", "0", "431.77");
    holds("budget.adjustment-rate", "0", "431.77", "0");
    holds("completion.recomputed", "431.77", "431.77", "100");
    holds("completion.recomputed", "431.77", "431.77", "100.0");
    holds("restatement.same-indicator", "431.77", "431.77");
    findsNothingElse();
  }

  @Test
  void findsOnlyTheNumberThatStandsTwice() {
    score(
        "date: title-year 2023",
        "section: basic",
        "staff.establishment.total = 6名",
        "staff.on-duty.total = 6人",
        "staff.retired = 2人",
        "staff.contract[外聘] = 7人",
        "section: goal",
        "count: keytask.count@target 3个 = 3 names",
        "union.activity.count@target = ≥8场",
        "union.activity.participants@target = 6000名",
        "union.org.new@target = ≥10家",
        "union.member.new@target = ≥2000人",
        "union.meeting.count@target = ≥3次",
        "section: eval.submission",
        "date: filled 2024-05-30",
        "date: deadline 2024-05-31",
        "numbers: 1 2 3 3",
        "section: fund.budget",
        "revenue.total@budget = 138.79万元",
        "#t expenditure.total@budget = 138.79万元",
        "#r revenue.total@final = 134.92万元",
        "#x expenditure.total@final = 134.92万元",
        "completion: ratio.budget-completion 97.21% = #x / #t",
        "completion: ratio.budget-completion 97.21% = #r / #t",
        "programme.amount[禁毒]@final = 0.58万元",
        "programme.amount[慰问]@final = 2万元",
        "programme.amount[党建]@final = 0.17万元",
        "section: result.task",
        "expenditure.total@final = 134.92万元",
        "score.total = 96分",
        "quote: 自评分数96分，等级为优良。",
        "keytask.count@final = 3个",
        "union.activity.count@final = 10多场",
        "union.activity.participants@final = 8000多名",
        "union.org.new@final = 15家",
        "union.member.new@final = 2061人",
        "union.member.new-forms = 998人");
    finds(Severity.WARNING, "numbering.duplicate");
    finds(Severity.INFO, "grade.scheme", "96");
    finds(Severity.INFO, "goal.unreported", "3");
    holds("completion.recomputed", "134.92", "138.79", "97.21");
    holds("restatement.same-indicator", "134.92", "134.92");
    holds("restatement.same-indicator", "97.21", "97.21");
    holds("revenue.equals-expenditure", "138.79", "138.79");
    holds("revenue.equals-expenditure", "134.92", "134.92");
    holds("list.ordinals", "3");
    holds("expenditure.parts-within-total", "0.58", "2", "0.17", "134.92");
    holds("staff.within-establishment", "6", "6");
    holds("date.order");
    holds("goal.result", "3", "3");
    holds("goal.result", "8", "10");
    holds("goal.result", "6000", "8000");
    holds("goal.result", "2000", "2061");
    holds("count.subset-within-set", "998", "2061");
    findsNothingElse();
  }
}
