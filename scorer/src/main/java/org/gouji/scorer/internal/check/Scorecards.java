package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.Row;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Weights, totals and fund rows of each scorecard. Its rows are [ScoreRows].
final class Scorecards {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final Drafts drafts;

  Scorecards(Drafts drafts) {
    this.drafts = drafts;
  }

  void run() {
    for (Scorecard scorecard : drafts.report.scorecards()) {
      weights(scorecard);
      groups(scorecard);
      scores(scorecard);
      funds(scorecard);
      new ScoreRows(drafts, scorecard).run();
    }
  }

  private void weights(Scorecard scorecard) {
    List<Figure> weights = column(scorecard.rows(), Row::weight);
    if (weights.isEmpty()) {
      return;
    }
    boolean complete = weights.size() == scorecard.rows().size();
    List<Scorecard.Total> totals = totals(scorecard, Scorecard.Column.WEIGHT);
    for (Scorecard.Total total : totals) {
      total(scorecard, total, Row::weight, "scorecard.weights-total");
    }
    if (totals.isEmpty()) {
      drafts.settled("scorecard.weights-total", Optional.of(full(scorecard, weights, complete)));
    }
  }

  /// Without a printed total the weights should come to 100, with that of the fund row.
  private Judgement full(Scorecard scorecard, List<Figure> weights, boolean complete) {
    List<Operand> operands = new ArrayList<>(operands("weight", weights));
    BigDecimal sum = sum(weights);
    for (Scorecard.FundRow fund : scorecard.funds()) {
      if (fund.weight().isPresent() && sum.compareTo(FULL) != 0) {
        sum = sum.add(fund.weight().get().quantity().value());
        operands.add(Operand.of("weight", fund.weight().get()));
      }
    }
    String formula = "Σ = " + sum.toPlainString();
    int sign = sum.compareTo(FULL);
    if (sign == 0) {
      return Judgement.holds(operands, formula);
    }
    // Less than 100 may be a row that stands elsewhere, such as 预算执行率 with its 10 points.
    if (!complete || sign < 0) {
      return Judgement.unclear(operands, formula, "weights");
    }
    return Judgement.fails(operands, formula + " ≠ 100")
        .with(
            new Judgement.Fails(
                Optional.of(FULL), Optional.of(sum), Optional.of(FULL.subtract(sum)),
                Severity.ERROR));
  }

  private void groups(Scorecard scorecard) {
    for (Scorecard.Group group : scorecard.groups()) {
      List<Row> rows = rows(scorecard, group.rows());
      List<Figure> weights = column(rows, Row::weight);
      if (!weights.isEmpty() && weights.size() == rows.size()) {
        drafts.claim("scorecard.group-weights", sum(group.weight(), weights));
      }
    }
  }

  private void scores(Scorecard scorecard) {
    List<Scorecard.Total> totals = totals(scorecard, Scorecard.Column.SCORE);
    for (Scorecard.Total total : totals) {
      total(scorecard, total, Row::score, "scorecard.scores-total");
    }
    boolean only =
        drafts.report.scorecards().stream().filter(it -> !it.rows().isEmpty()).count() == 1;
    List<Figure> scores = column(scorecard.rows(), Row::score);
    List<Mention> stated = drafts.facts.of("score.total");
    if (!only || scores.size() < 2 || stated.isEmpty()) {
      return;
    }
    boolean complete = scores.size() == scorecard.rows().size();
    Figure total = stated.get(0).fact().figure();
    if (totals.stream().anyMatch(it -> it.figure().key().equals(total.key()))) {
      return;
    }
    List<Figure> all = new ArrayList<>(scores);
    scorecard.funds().forEach(it -> it.score().ifPresent(all::add));
    Sum alone = sum(total, scores);
    Sum sum = alone.judge(drafts.reckoner).isFailure() ? sum(total, all) : alone;
    if (complete || !sum.judge(drafts.reckoner).isFailure()) {
      drafts.rule("scorecard.scores-total", sum);
    } else {
      List<Operand> operands = sum.members().stream().map(Member::operand).toList();
      drafts.settled(
          "scorecard.scores-total", Optional.of(Judgement.unclear(operands, "", "scores")));
    }
  }

  private void total(
      Scorecard scorecard,
      Scorecard.Total total,
      Function<Row, Optional<Figure>> column,
      String rule) {
    List<Row> rows = rows(scorecard, total.rows());
    List<Figure> figures = new ArrayList<>(column(rows, column));
    if (figures.isEmpty()) {
      return;
    }
    boolean complete = figures.size() == rows.size();
    Sum sum = sum(total.figure(), figures);
    if (sum.judge(drafts.reckoner).isFailure()) {
      boolean weight = total.column() == Scorecard.Column.WEIGHT;
      List<Figure> more = new ArrayList<>(figures);
      scorecard.funds().forEach(it -> (weight ? it.weight() : it.score()).ifPresent(more::add));
      Sum withFunds = sum(total.figure(), more);
      if (!withFunds.judge(drafts.reckoner).isFailure() || !complete) {
        sum = withFunds;
      }
    }
    if (complete || !sum.judge(drafts.reckoner).isFailure()) {
      drafts.claim(rule, sum);
    } else {
      List<Operand> operands = sum.members().stream().map(Member::operand).toList();
      drafts.claim(rule, Settled.of(Judgement.unclear(operands, "", "scores")));
    }
  }

  private static List<Scorecard.Total> totals(Scorecard scorecard, Scorecard.Column column) {
    return scorecard.totals().stream().filter(it -> it.column() == column).toList();
  }

  private static List<Row> rows(Scorecard scorecard, List<String> keys) {
    return keys.isEmpty()
        ? scorecard.rows()
        : scorecard.rows().stream().filter(it -> keys.contains(it.key())).toList();
  }

  static List<Figure> column(List<Row> rows, Function<Row, Optional<Figure>> field) {
    return rows.stream().flatMap(it -> field.apply(it).stream()).toList();
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream()
        .map(it -> it.quantity().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Operand> operands(String role, List<Figure> figures) {
    return figures.stream().map(it -> Operand.of(role, it)).toList();
  }

  private static Sum sum(Figure total, List<Figure> parts) {
    return new Sum(
        new Member("total", total, Optional.empty()),
        parts.stream().map(it -> Term.plus(new Member("part", it, Optional.empty()))).toList(),
        Sum.Kind.SCORES);
  }

  private void funds(Scorecard scorecard) {
    column(scorecard, Scorecard.FundRow::budget);
    column(scorecard, Scorecard.FundRow::adjusted);
    column(scorecard, Scorecard.FundRow::executed);
    scorecard.funds().forEach(this::execution);
  }

  private void column(
      Scorecard scorecard, Function<Scorecard.FundRow, Optional<Figure>> column) {
    Optional<Figure> total = Optional.empty();
    List<Figure> parts = new ArrayList<>();
    for (Scorecard.FundRow row : scorecard.funds()) {
      if (row.part()) {
        column.apply(row).ifPresent(parts::add);
      } else {
        total.ifPresent(it -> sources(it, parts));
        total = column.apply(row);
        parts.clear();
      }
    }
    total.ifPresent(it -> sources(it, parts));
  }

  /// One source alone need not be all of it, but is never more.
  private void sources(Figure total, List<Figure> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Member whole = new Member("total", total, Optional.empty());
    List<Term> terms =
        parts.stream().map(it -> Term.plus(new Member("part", it, Optional.empty()))).toList();
    drafts.claim(
        "fund-row.by-source",
        new Sum(whole, terms, parts.size() > 1 ? Sum.Kind.CLOSED : Sum.Kind.OPEN));
  }

  private void execution(Scorecard.FundRow row) {
    Optional<Figure> base = row.adjusted().or(row::budget);
    if (row.rate().isPresent() && row.executed().isPresent() && base.isPresent()) {
      Member percent = new Member("percent", row.rate().get(), Optional.of("ratio.execution"));
      Ratio.Form form =
          Ratio.Form.of(
              new Member("part", row.executed().get(), Optional.empty()),
              new Member("base", base.get(), Optional.empty()));
      drafts.claim("scorecard.execution-row", new Ratio(percent, List.of(form), List.of()));
    }
    if (row.score().isPresent() && row.weight().isPresent()) {
      drafts.book
          .active("scorecard.score-within-weight")
          .map(
              it -> new Draft(
                  it,
                  Check.Origin.RULE,
                  within(row.score().get(), row.weight().get()),
                  within(row.score().get(), row.weight().get()).judge(drafts.reckoner),
                  false))
          .filter(it -> it.judgement().isFailure())
          .ifPresent(drafts.all()::add);
    }
  }

  static AtMost within(Figure score, Figure weight) {
    return AtMost.of(
        new Member("score", score, Optional.empty()),
        new Member("weight", weight, Optional.empty()));
  }
}
