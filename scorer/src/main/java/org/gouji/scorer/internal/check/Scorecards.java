package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.Row;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Weights, totals and fund rows of each scorecard. Its rows are [ScoreRows].
final class Scorecards {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private static final Pattern SPENT =
      Pattern.compile("(?:基本|项目|专项)支出|人员(?:经费|支出)|公用(?:经费|支出)");

  /// Parts of 基本支出 and of 财政拨款, where a form has these as well.
  private static final Pattern WITHIN_BASIC = Pattern.compile("人员(?:经费|支出)|公用(?:经费|支出)");

  private static final Pattern FISCAL = Pattern.compile("财政(?:拨款|性?资金)");
  private static final Pattern WITHIN_FISCAL = Pattern.compile("^(?:一般公共预算|政府性基金|国有资本经营)");

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
      funds(scorecard);
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
    List<Figure> all = withFunds(scorecard, scores, false);
    Sum sum = meant(scorecard, Row::weight, sum(total, scores), sum(total, all));
    if (complete || !sum.judge(drafts.reckoner).isFailure()) {
      drafts.rule("scorecard.scores-total", sum);
    } else {
      List<Operand> operands = sum.members().stream().map(Member::operand).toList();
      drafts.settled(
          "scorecard.scores-total", Optional.of(Judgement.unclear(operands, "", "scores")));
    }
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

  private static List<Operand> operands(String role, List<Figure> figures) {
    List<Operand> operands = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      operands.add(Operand.of(role, figure));
    }
    return operands;
  }

  static Sum sum(Figure total, List<Figure> parts) {
    return new Sum(new Member("total", total, Optional.empty()), terms(parts), Sum.Kind.SCORES);
  }

  private static List<Term> terms(List<Figure> parts) {
    List<Term> terms = new ArrayList<>(parts.size());
    for (Figure part : parts) {
      terms.add(Term.plus(new Member("part", part, Optional.empty())));
    }
    return terms;
  }

  private void funds(Scorecard scorecard) {
    if (scorecard.funds().isEmpty()) {
      return;
    }
    column(scorecard, Scorecard.FundRow::budget);
    column(scorecard, Scorecard.FundRow::adjusted);
    column(scorecard, Scorecard.FundRow::executed);
    scorecard.funds().forEach(this::execution);
    accounts(scorecard);
  }

  private void column(
      Scorecard scorecard, Function<Scorecard.FundRow, Optional<Figure>> column) {
    Optional<Figure> total = Optional.empty();
    List<Scorecard.FundRow> parts = new ArrayList<>();
    for (Scorecard.FundRow row : scorecard.funds()) {
      if (row.part()) {
        parts.add(row);
      } else {
        divided(total, parts, column);
        total = column.apply(row);
        parts.clear();
      }
    }
    divided(total, parts, column);
  }

  /// A form divides a total by where it comes from, and some divide it by what it is spent on as well.
  private void divided(
      Optional<Figure> total,
      List<Scorecard.FundRow> parts,
      Function<Scorecard.FundRow, Optional<Figure>> column) {
    if (total.isEmpty() || parts.isEmpty()) {
      return;
    }
    boolean fiscal = parts.stream().anyMatch(it -> FISCAL.matcher(it.label()).find());
    for (boolean spent : List.of(false, true)) {
      List<Figure> figures =
          parts.stream()
              .filter(it -> SPENT.matcher(it.label()).find() == spent)
              .filter(it -> !WITHIN_BASIC.matcher(it.label()).find())
              .filter(it -> !(fiscal && WITHIN_FISCAL.matcher(it.label()).find()))
              .flatMap(it -> column.apply(it).stream())
              .toList();
      sources(total.get(), figures);
    }
  }

  /// One source alone need not be all of it, but is never more.
  private void sources(Figure total, List<Figure> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Member whole = new Member("total", total, Optional.empty());
    drafts.claim(
        "fund-row.by-source",
        new Sum(whole, terms(parts), parts.size() > 1 ? Sum.Kind.CLOSED : Sum.Kind.OPEN));
  }

  /// 年度资金总额 of the only form of a whole department is what its text calls budget and expenditure.
  private void accounts(Scorecard scorecard) {
    boolean whole =
        scorecard.kind() == Identity.Kind.WHOLE_DEPARTMENT
            && scorecard.subject().isEmpty()
            && drafts.report.scorecards().size() == 1;
    Optional<Scorecard.FundRow> total =
        scorecard.funds().stream().filter(it -> !it.part()).findFirst();
    if (whole && total.isPresent()) {
      Map<Figure, Phase> cells = new LinkedHashMap<>();
      total.get().budget().ifPresent(it -> cells.put(it, Phase.BUDGET));
      total.get().adjusted().ifPresent(it -> cells.put(it, Phase.ADJUSTED));
      total.get().executed().ifPresent(it -> cells.put(it, Phase.FINAL));
      Optional<String> unit = unit(cells);
      cells.forEach((cell, phase) -> stated(cell, phase, unit));
    }
  }

  /// What the text says of the whole expenditure of the year.
  private Stream<Mention> text(Phase phase) {
    return drafts.facts.of("expenditure.total")
        .stream()
        .filter(it -> !it.scored() && it.phase().equals(Optional.of(phase)))
        .filter(it -> it.year().equals(drafts.report.identity().fiscalYear()))
        .filter(it -> it.fund().isEmpty() && it.fact().subject().isEmpty());
  }

  /// The unit in which the text says most of the numbers of a row.
  private Optional<String> unit(Map<Figure, Phase> cells) {
    Map<String, Integer> units = new TreeMap<>();
    cells.forEach(
        (cell, phase) -> text(phase)
            .filter(it -> sameNumber(cell, it))
            .findFirst()
            .ifPresent(it -> units.merge(it.fact().figure().quantity().unit(), 1, Integer::sum)));
    int most = units.values().stream().max(Integer::compare).orElse(0);
    List<String> usual = units.keySet().stream().filter(it -> units.get(it) == most).toList();
    return usual.size() == 1 ? Optional.of(usual.get(0)) : Optional.empty();
  }

  private static boolean sameNumber(Figure cell, Mention text) {
    return cell.quantity().value().signum() != 0
        && cell.quantity().value().compareTo(text.fact().figure().quantity().value()) == 0;
  }

  /// @param unit of the row, as far as one of its cells has the number of the text
  private void stated(Figure figure, Phase phase, Optional<String> unit) {
    if (drafts.facts.find(figure.key()).isPresent()) {
      return;
    }
    List<Equal> pairs = text(phase).flatMap(it -> pair(figure, it, unit).stream()).toList();
    pairs.stream()
        .filter(it -> !it.judge(drafts.reckoner).isFailure())
        .findFirst()
        .or(() -> pairs.stream().findFirst())
        .ifPresent(this::restated);
  }

  /// A form and a text that were added up apart differ by one in the last place (尾差): that is worth a
  /// look and no more.
  private void restated(Equal relation) {
    Judgement judgement = relation.judge(drafts.reckoner);
    Optional<Rule> rule = drafts.book.active("restatement.scorecard-and-text");
    Quantity printed = relation.members().get(0).figure().quantity();
    boolean last =
        judgement.outcome() instanceof Judgement.Fails fails
            && fails
                .difference()
                .filter(
                    it -> it.abs().movePointRight(printed.value().scale()).compareTo(BigDecimal.ONE)
                        <= 0)
                .isPresent();
    Judgement limited =
        last && judgement.outcome() instanceof Judgement.Fails fails
            ? judgement.with(fails.atMost(Severity.INFO))
            : judgement;
    rule.ifPresent(it -> drafts.rule(it, relation, limited, false));
  }

  /// A cell whose form names no unit is read in that of its row, or in that of the text as long as it is about as
  /// large.
  private static Optional<Equal> pair(Figure cell, Mention text, Optional<String> unit) {
    Quantity said = text.fact().figure().quantity();
    Quantity quantity = cell.quantity();
    Figure read = cell;
    if (quantity.unit().isEmpty()) {
      BigDecimal twice = said.value().add(said.value());
      boolean alike =
          quantity.value().compareTo(twice) <= 0
              && said.value().compareTo(quantity.value().add(quantity.value())) <= 0;
      if (!alike && unit.isEmpty()) {
        return Optional.empty();
      }
      read =
          new Figure(
              cell.key(),
              Quantity.exact(quantity.printed(), quantity.value(), unit.orElse(said.unit())),
              cell.places(),
              cell.label(),
              cell.section(),
              cell.location(),
              cell.quote(),
              cell.confidence());
    }
    Member first = new Member("first", read, Optional.of("expenditure.total"));
    return Optional.of(new Equal(List.of(first, text.member("second"))));
  }

  private void execution(Scorecard.FundRow row) {
    boolean based = row.adjusted().isPresent() || row.budget().isPresent();
    if (row.rate().isPresent() && row.executed().isPresent() && based) {
      Member percent = new Member("percent", row.rate().get(), Optional.of("ratio.execution"));
      Member part = new Member("part", row.executed().get(), Optional.empty());
      List<Ratio.Form> forms =
          Stream.concat(row.adjusted().stream(), row.budget().stream())
              .map(it -> Ratio.Form.of(part, new Member("base", it, Optional.empty())))
              .toList();
      // A rate of 0 where money was spent is a cell that nobody filled in.
      boolean blank = row.rate().get().quantity().value().signum() == 0;
      drafts.claim(
          blank ? "scorecard.execution-row" : "completion.recomputed",
          new Ratio(percent, forms, Ratio.exchanged(forms)));
    }
    if (row.score().isPresent() && row.weight().isPresent()) {
      earned(row, row.score().get(), row.weight().get());
    }
  }

  /// Weight × rate, never more than the weight.
  private void earned(Scorecard.FundRow row, Figure score, Figure weight) {
    BigDecimal points = score.quantity().value();
    BigDecimal full = weight.quantity().value();
    List<Operand> operands = new ArrayList<>(operands("score", List.of(score)));
    operands.addAll(operands("weight", List.of(weight)));
    if (points.compareTo(full) > 0 || points.signum() < 0) {
      Judgement.Fails fails =
          new Judgement.Fails(
              Optional.of(points),
              Optional.of(full),
              Optional.of(points.subtract(full)),
              Severity.ERROR);
      String formula = points.toPlainString() + " > " + full.toPlainString();
      drafts.rule(
          "scorecard.score-within-weight",
          AtMost.of(
              new Member("score", score, Optional.empty()),
              new Member("weight", weight, Optional.empty())),
          Judgement.fails(operands, formula).with(fails));
    }
    Earned earned =
        new Earned(
            new Member("score", score, Optional.empty()),
            new Member("weight", weight, Optional.empty()),
            row.rate().map(it -> new Member("rate", it, Optional.of("ratio.execution"))),
            Optional.empty(),
            points.scale());
    if (row.rate().isPresent()) {
      // 得分（20分*执行率）: then the form itself says how the score is made.
      boolean printed = weight.label().contains("执行率");
      drafts.rule(printed ? "scorecard.execution-product" : "scorecard.execution-row", earned);
    }
  }
}
