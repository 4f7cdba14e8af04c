package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.Row;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Weights and totals of each scorecard. Its rows are [ScoreRows], those with its money [FundRows].
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
      if (isOnly()) {
        new ToldScores(drafts, scorecard).run();
      }
      new FundRows(drafts, scorecard).run();
      new ScoreRows(drafts, scorecard).run();
    }
  }

  private void weights(Scorecard scorecard) {
    List<Figure> weights = column(scorecard.rows(), Row::weight);
    if (weights.isEmpty()) {
      return;
    }
    boolean complete = isComplete(scorecard.rows(), Row::weight);
    List<Scorecard.Total> totals = totals(scorecard, Scorecard.Column.WEIGHT);
    for (Scorecard.Total total : totals) {
      total(scorecard, total, Row::weight, "scorecard.weights-total");
    }
    if (totals.isEmpty()) {
      full(scorecard, weights, complete);
    }
  }

  /// Without a printed total the weights should come to 100, with that of the fund row.
  private void full(Scorecard scorecard, List<Figure> weights, boolean complete) {
    List<Figure> all = new ArrayList<>(weights);
    for (Scorecard.FundRow fund : scorecard.funds()) {
      if (fund.weight().isPresent() && sum(all).compareTo(FULL) != 0) {
        all.add(fund.weight().get());
      }
    }
    // Less than 100 may be a row that stands elsewhere, such as 预算执行率 with its 10 points.
    int sign = sum(all).compareTo(FULL);
    String formula = "Σ = " + sum(all).toPlainString();
    if (sign < 0 || sign > 0 && !complete) {
      Judgement judgement = Judgement.unclear(operands("weight", all), formula, "weights");
      drafts.settled("scorecard.weights-total", Optional.of(judgement));
      return;
    }
    Optional<Figure> told = toldFull();
    if (told.isPresent()) {
      drafts.claim("scorecard.weights-total", sum(told.get(), all));
      return;
    }
    Sum relation = sum(fullMarks(scorecard), all);
    Judgement judgement = relation.judge(drafts.reckoner);
    drafts.book
        .active("scorecard.weights-total")
        .ifPresent(
            rule -> drafts.rule(
                rule,
                relation,
                new Judgement(
                    judgement.outcome(),
                    operands("weight", all),
                    judgement.formula(),
                    judgement.remark()),
                false));
  }

  /// 满分100分, where the text says so of the only scorecard.
  private Optional<Figure> toldFull() {
    return drafts.facts.of("score.full")
        .stream()
        .filter(it -> isOnly() && it.fact().subject().isEmpty() && it.value().compareTo(FULL) == 0)
        .map(it -> it.fact().figure())
        .findFirst();
  }

  /// What a scorecard comes to by its form; no cell prints it.
  private static Figure fullMarks(Scorecard scorecard) {
    return new Figure(
        scorecard.key() + ".full",
        Quantity.exact("100", FULL, ""),
        0,
        "",
        Optional.empty(),
        scorecard.location(),
        "",
        1);
  }

  private void groups(Scorecard scorecard) {
    for (Scorecard.Group group : scorecard.groups()) {
      List<Row> rows = rows(scorecard, group.rows());
      List<Figure> weights = column(rows, Row::weight);
      if (!weights.isEmpty() && isComplete(rows, Row::weight)) {
        drafts.claim("scorecard.group-weights", sum(group.weight(), weights));
      }
    }
  }

  private void scores(Scorecard scorecard) {
    List<Scorecard.Total> totals = totals(scorecard, Scorecard.Column.SCORE);
    for (Scorecard.Total total : totals) {
      total(scorecard, total, Row::score, "scorecard.scores-total");
    }
    Optional<Mention> stated = new ToldScores(drafts, scorecard).whole();
    if (stated.isEmpty() || !isOnly()) {
      return;
    }
    List<Figure> scores = column(scorecard.rows(), Row::score);
    if (scores.size() < 2) {
      return;
    }
    boolean complete = isComplete(scorecard.rows(), Row::score) && !lacksRows(scorecard);
    Figure total = stated.get().fact().figure();
    if (totals.stream().anyMatch(it -> it.figure().key().equals(total.key()))) {
      return;
    }
    Sum sum = told(scorecard, total, scores);
    if (complete && !isBeyond(scorecard, total) || !sum.judge(drafts.reckoner).isFailure()) {
      drafts.rule("scorecard.scores-total", sum);
    } else {
      List<Operand> operands = sum.members().stream().map(Member::operand).toList();
      drafts.settled(
          "scorecard.scores-total", Optional.of(Judgement.unclear(operands, "", "scores")));
    }
  }

  /// What the text says that all got is the sum of rows and money where it takes both to get 100.
  private Sum told(Scorecard scorecard, Figure total, List<Figure> scores) {
    Sum rows = sum(total, scores);
    Sum all = sum(total, withFunds(scorecard, scores, false));
    List<Figure> weights = column(scorecard.rows(), Row::weight);
    boolean both =
        sum(weights).compareTo(FULL) < 0
            && sum(withFunds(scorecard, weights, true)).compareTo(FULL) == 0;
    return both && rows.judge(drafts.reckoner).isFailure()
        ? all
        : meant(scorecard, Row::weight, rows, all);
  }

  /// Whether a score is more than the rows can get that were read: 97.5分 of rows that come to 90 has points which
  /// stand elsewhere.
  private static boolean isBeyond(Scorecard scorecard, Figure total) {
    List<Figure> weights = column(scorecard.rows(), Row::weight);
    BigDecimal full = sum(withFunds(scorecard, weights, true));
    return !weights.isEmpty()
        && full.compareTo(FULL) < 0
        && total.quantity().value().compareTo(full) > 0;
  }

  /// Whether no other scorecard of the report has rows.
  private boolean isOnly() {
    int filled = 0;
    for (Scorecard it : drafts.report.scorecards()) {
      filled += it.rows().isEmpty() ? 0 : 1;
    }
    return filled == 1;
  }

  private void total(
      Scorecard scorecard,
      Scorecard.Total total,
      Function<Row, Optional<Figure>> column,
      String rule) {
    List<Row> rows = rows(scorecard, total.rows());
    List<Figure> figures = column(rows, column);
    if (figures.isEmpty()) {
      return;
    }
    boolean weight = total.column() == Scorecard.Column.WEIGHT;
    Function<Row, Optional<Figure>> other = weight ? Row::score : Row::weight;
    List<Figure> more = withFunds(scorecard, figures, weight);
    Sum sum = meant(scorecard, other, sum(total.figure(), figures), sum(total.figure(), more));
    boolean complete = isComplete(rows, column);
    if (rows.size() < scorecard.rows().size() && sum.judge(drafts.reckoner).isFailure()) {
      // The last row of a form in several parts is the total of all of them.
      List<Figure> all = column(scorecard.rows(), column);
      Sum whole =
          meant(
              scorecard,
              other,
              sum(total.figure(), all),
              sum(total.figure(), withFunds(scorecard, all, weight)));
      if (gap(whole).compareTo(gap(sum)) < 0) {
        sum = whole;
        complete = isComplete(scorecard.rows(), column);
      }
    }
    boolean known = complete && isComplete(scorecard.funds(), weight) && !lacksRows(scorecard);
    if (known || !sum.judge(drafts.reckoner).isFailure()) {
      drafts.claim(rule, sum);
    } else {
      List<Operand> operands = sum.members().stream().map(Member::operand).toList();
      String missing = weight ? "weights" : "scores";
      drafts.claim(rule, Settled.of(Judgement.unclear(operands, "", missing)));
    }
  }

  /// Whether every fund row has its weight that has its score, or the other way round.
  private static boolean isComplete(List<Scorecard.FundRow> funds, boolean weight) {
    return funds.stream()
        .allMatch(
            it -> weight
                ? it.score().isEmpty() || it.weight().isPresent()
                : it.weight().isEmpty() || it.score().isPresent());
  }

  /// Whether both weights and scores come to less than their totals: a misprint is one of either, and a row that
  /// stands elsewhere or was not read is missing in both.
  private boolean lacksRows(Scorecard scorecard) {
    return isComplete(scorecard.funds(), true)
        && isShort(scorecard, Row::weight, weightsInAll(scorecard), true)
        && isShort(scorecard, Row::score, scoresInAll(scorecard), false);
  }

  private static boolean isShort(
      Scorecard scorecard,
      Function<Row, Optional<Figure>> column,
      Set<BigDecimal> totals,
      boolean weight) {
    List<Figure> figures = column(scorecard.rows(), column);
    BigDecimal sum = sum(withFunds(scorecard, figures, weight));
    return !figures.isEmpty()
        && !totals.isEmpty()
        && totals.stream().allMatch(it -> sum.compareTo(it) < 0);
  }

  static List<Figure> withFunds(
      Scorecard scorecard, List<Figure> figures, boolean weight) {
    List<Figure> all = new ArrayList<>(figures);
    scorecard.funds().forEach(it -> (weight ? it.weight() : it.score()).ifPresent(all::add));
    return all;
  }

  /// A total stands for the rows alone or for the fund row as well: the one that adds up; else the one that adds
  /// up in the other column; else what comes nearer.
  private Sum meant(
      Scorecard scorecard,
      Function<Row, Optional<Figure>> other,
      Sum rows,
      Sum withFunds) {
    if (!rows.judge(drafts.reckoner).isFailure()) {
      return rows;
    }
    if (!withFunds.judge(drafts.reckoner).isFailure()) {
      return withFunds;
    }
    List<Figure> alone = column(scorecard.rows(), other);
    boolean weight = !alone.isEmpty() && alone.equals(column(scorecard.rows(), Row::weight));
    List<Figure> all = withFunds(scorecard, alone, weight);
    Set<BigDecimal> full = weight ? weightsInAll(scorecard) : scoresInAll(scorecard);
    if (all.size() > alone.size() && full.contains(sum(all).stripTrailingZeros())) {
      return withFunds;
    }
    return full.contains(sum(alone).stripTrailingZeros())
        || gap(rows).compareTo(gap(withFunds)) <= 0
            ? rows
            : withFunds;
  }

  private Set<BigDecimal> weightsInAll(Scorecard scorecard) {
    List<Scorecard.Total> printed = totals(scorecard, Scorecard.Column.WEIGHT);
    return printed.isEmpty() ? Set.of(FULL.stripTrailingZeros()) : values(printed);
  }

  private Set<BigDecimal> scoresInAll(Scorecard scorecard) {
    Set<BigDecimal> values = values(totals(scorecard, Scorecard.Column.SCORE));
    drafts.facts.of("score.total").forEach(it -> values.add(it.value()));
    return values;
  }

  private static Set<BigDecimal> values(List<Scorecard.Total> totals) {
    return totals.stream()
        .map(it -> it.figure().quantity().value().stripTrailingZeros())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private BigDecimal gap(Sum sum) {
    return sum.total()
        .figure()
        .quantity()
        .value()
        .subtract(sum.computed(drafts.reckoner))
        .abs();
  }

  private static List<Scorecard.Total> totals(Scorecard scorecard, Scorecard.Column column) {
    List<Scorecard.Total> totals = new ArrayList<>();
    for (Scorecard.Total total : scorecard.totals()) {
      if (total.column() == column) {
        totals.add(total);
      }
    }
    return totals;
  }

  private static List<Row> rows(Scorecard scorecard, List<String> keys) {
    return keys.isEmpty()
        ? scorecard.rows()
        : scorecard.rows().stream().filter(it -> keys.contains(it.key())).toList();
  }

  /// The figures of a column, each once: one in a merged cell belongs to several rows.
  static List<Figure> column(List<Row> rows, Function<Row, Optional<Figure>> field) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Row row : rows) {
      Optional<Figure> cell = field.apply(row);
      if (cell.isPresent()) {
        figures.putIfAbsent(cell.get().key(), cell.get());
      }
    }
    return List.copyOf(figures.values());
  }

  static boolean isComplete(List<Row> rows, Function<Row, Optional<Figure>> field) {
    for (Row row : rows) {
      if (field.apply(row).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal sum(List<Figure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure figure : figures) {
      sum = sum.add(figure.quantity().value());
    }
    return sum;
  }

  static List<Operand> operands(String role, List<Figure> figures) {
    List<Operand> operands = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      operands.add(Operand.of(role, figure));
    }
    return operands;
  }

  static Sum sum(Figure total, List<Figure> parts) {
    return new Sum(new Member("total", total, Optional.empty()), terms(parts), Sum.Kind.SCORES);
  }

  static List<Term> terms(List<Figure> parts) {
    List<Term> terms = new ArrayList<>(parts.size());
    for (Figure part : parts) {
      terms.add(Term.plus(new Member("part", part, Optional.empty())));
    }
    return terms;
  }
}
