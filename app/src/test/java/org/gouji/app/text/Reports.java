package org.gouji.app.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Basis;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.document.Location;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Source;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;

/// Assessments made by hand.
final class Reports {

  static final Figure TOTAL = figure("f1", "149.35", "整体支出", "全年整体支出149.35万元");
  static final Figure BASIC = figure("f2", "149.35", "基本支出", "其中基本支出149.35万元");
  static final Figure PROJECT = figure("f3", "6", "专项支出", "专项支出6万元");

  private final List<Check> checks = new ArrayList<>();
  private int seen = 3;
  private List<Notice> notices = List.of();
  private List<Scorecard> scorecards = List.of();

  private static Figure figure(String key, String value, String label, String quote) {
    Quantity quantity = Quantity.exact(value + "万元", new BigDecimal(value), "万元");
    Location place = Location.InBody.of(7).withPath("二/（一）支出情况/第1段");
    return new Figure(
        key, quantity, quantity.value().scale(), label, Optional.empty(), place, quote, 1);
  }

  Reports seen(int figures) {
    seen = figures;
    return this;
  }

  Reports notice(Notice... all) {
    notices = List.of(all);
    return this;
  }

  /// 149.35 is printed where 149.35 + 6 belongs.
  Reports found(String key, Severity severity, String rootCause) {
    var verdict =
        new Verdict.Inconsistent(
            Optional.of(new BigDecimal("149.35")),
            Optional.of(new BigDecimal("155.35")),
            Optional.of(new BigDecimal("-6.00")),
            severity);
    var cause =
        new Cause(
            "total-equals-part",
            List.of(new Cause.Candidate("f2", new BigDecimal("143.35"), "total-equals-part")),
            true);
    return check(key, verdict, Optional.of(cause), Optional.of(rootCause));
  }

  /// Two figures in a relation other than a sum.
  Reports pair(String role, String message) {
    checks.add(
        new Check(
            "c1",
            "fingerprint",
            "expenditure.basic-plus-project",
            Check.Origin.RULE,
            Basis.IDENTITY,
            new Verdict.Inconsistent(
                Optional.of(new BigDecimal("149.35")),
                Optional.of(new BigDecimal("6")),
                Optional.of(new BigDecimal("143.35")),
                Severity.ERROR),
            new Message(message, message),
            "149.35 > 6",
            List.of(Operand.of(role, TOTAL), Operand.of("part", PROJECT)),
            Optional.empty(),
            Optional.empty(),
            Optional.of("c1")));
    return this;
  }

  /// A score in a row of a scorecard.
  Reports cell() {
    Location place = Location.InCell.of(30, 2, 6);
    Quantity eight = Quantity.exact("8", new BigDecimal("8"), "");
    var score = new Figure("s1.r1.score", eight, 0, "产出", Optional.empty(), place, "新建工会 8", 1);
    var row =
        new Scorecard.Row(
            "s1.r1", "产出", "数量", "新建工会", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.of(score), Optional.empty(), place);
    scorecards =
        List.of(
            new Scorecard(
                "s1", Optional.empty(), "", Identity.Kind.WHOLE_DEPARTMENT, List.of(row),
                List.of(), List.of(), List.of(), place));
    checks.add(
        new Check(
            "c1",
            "fingerprint",
            "scorecard.row-score",
            Check.Origin.RULE,
            Basis.IDENTITY,
            new Verdict.Inconsistent(
                Optional.empty(), Optional.empty(), Optional.empty(), Severity.WARNING),
            new Message("得分有误", "the score is wrong"),
            "",
            List.of(Operand.of("score", score)),
            Optional.empty(),
            Optional.empty(),
            Optional.of("c1")));
    return this;
  }

  Reports agrees(String key) {
    return check(key, new Verdict.Consistent(), Optional.empty(), Optional.empty());
  }

  Reports open(String key, String... missing) {
    Verdict verdict = new Verdict.NotEvaluable(Arrays.asList(missing));
    return check(key, verdict, Optional.empty(), Optional.empty());
  }

  private Reports check(
      String key, Verdict verdict, Optional<Cause> cause, Optional<String> rootCause) {
    checks.add(
        new Check(
            key,
            "fingerprint",
            "expenditure.basic-plus-project",
            Check.Origin.RULE,
            Basis.IDENTITY,
            verdict,
            new Message("合计不符 " + key, "the sum is wrong " + key),
            "149.35 + 6 = 155.35 ≠ 149.35",
            List.of(
                Operand.of("total", TOTAL),
                Operand.of("part", BASIC),
                Operand.of("part", PROJECT)),
            cause,
            Optional.empty(),
            rootCause));
    return this;
  }

  Assessment assessment() {
    var identity =
        new Identity(
            Optional.empty(),
            Optional.of("北岭县总工会"),
            Optional.empty(),
            Optional.empty(),
            Identity.Region.UNKNOWN,
            Optional.of(2019),
            Identity.Kind.WHOLE_DEPARTMENT,
            Optional.empty(),
            Optional.empty(),
            List.of());
    var report =
        new Report(
            new Source("a.docx", "in/a.docx", "00", "application/x", 1, 0, "docx"),
            identity,
            List.of(),
            List.of(TOTAL, BASIC, PROJECT),
            List.of(),
            List.of(),
            scorecards,
            List.of(),
            new Report.Tally(seen, 2, 1, 0),
            notices);
    return new Assessment(report, checks, new Assessment.Engine("0", "0", "0"));
  }
}
