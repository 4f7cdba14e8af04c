package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.FundRow;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;

/// The rows of a scorecard that tell its money: what they are divided into, how much of it was spent, the points
/// for that, and what the text calls the same amounts.
final class FundRows {

  private final Drafts drafts;
  private final Scorecard scorecard;

  FundRows(Drafts drafts, Scorecard scorecard) {
    this.drafts = drafts;
    this.scorecard = scorecard;
  }

  void run() {
    if (scorecard.funds().isEmpty()) {
      return;
    }
    new FundSources(drafts).claim(scorecard.funds());
    scorecard.funds().forEach(this::execution);
    accounts();
  }

  /// 年度资金总额 of the only form of a whole department is what its text calls budget and expenditure.
  private void accounts() {
    boolean whole =
        scorecard.kind() == Identity.Kind.WHOLE_DEPARTMENT
            && scorecard.subject().isEmpty()
            && drafts.report.scorecards().size() == 1;
    Optional<FundRow> total =
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

  private void execution(FundRow row) {
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
  private void earned(FundRow row, Figure score, Figure weight) {
    BigDecimal points = score.quantity().value();
    BigDecimal full = weight.quantity().value();
    List<Operand> operands = new ArrayList<>(Scorecards.operands("score", List.of(score)));
    operands.addAll(Scorecards.operands("weight", List.of(weight)));
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
    Optional<Earned> spent = spent(row, earned);
    if (row.rate().isPresent()) {
      // 得分（20分*执行率）: then the form itself says how the score is made.
      boolean printed = weight.label().contains("执行率");
      Judgement judgement = earned.judge(drafts.reckoner);
      drafts.rule(
          printed ? "scorecard.execution-product" : "scorecard.execution-row", earned,
          spent.isPresent() && !judgement.isFailure()
              ? Judgement.holds(operands(earned, spent.get()), judgement.formula())
              : judgement);
    } else {
      // Of what a rate is that is not printed is not said: the score that follows from it bears itself out.
      spent.ifPresent(it -> drafts.rule("scorecard.execution-row", it));
    }
  }

  /// What the score comes to by the amounts, where that is the score.
  private Optional<Earned> spent(FundRow row, Earned earned) {
    return Stream.concat(row.adjusted().stream(), row.budget().stream())
        .filter(it -> row.executed().isPresent())
        .map(
            it -> new Earned(
                earned.score(),
                earned.weight(),
                row.executed().map(done -> new Member("part", done, Optional.empty())),
                Optional.of(new Member("base", it, Optional.empty())),
                earned.places()))
        .filter(it -> it.judge(drafts.reckoner).outcome() instanceof Judgement.Holds)
        .findFirst();
  }

  /// The figures of both, each once.
  private static List<Operand> operands(Earned rated, Earned spent) {
    return Stream.concat(rated.members().stream(), spent.members().stream().skip(2))
        .map(Member::operand)
        .toList();
  }
}
