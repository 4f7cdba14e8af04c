package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.Entry;
import org.gouji.model.report.Scorecard.Row;
import org.gouji.model.report.Section;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Target;

/// The rows of one scorecard: target, actual, weight, score and reason.
final class ScoreRows {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  /// Beyond it a target was set too low (a deviation of 30 % in local rules).
  private static final BigDecimal OVER = new BigDecimal("1.3");
  /// Fewer rows than this may well be met to the last digit.
  private static final int MANY_ROWS = 5;
  /// 在职人员控制率 of 92 % is within 100 %.
  private static final Pattern LESS_IS_BETTER = Pattern.compile("控制率|变动率|调整率|结转|结余率");

  private static final Pattern EQUALS = Pattern.compile("[=＝]");
  private static final Set<String> NO_REASON = Set.of("", "无", "—", "-", "/", "暂无");

  private final Drafts drafts;
  private final Scorecard scorecard;
  private final int places;
  private final Set<String> shared;

  ScoreRows(Drafts drafts, Scorecard scorecard) {
    this.drafts = drafts;
    this.scorecard = scorecard;
    this.shared = shared(scorecard.rows());
    this.places =
        Scorecards.column(scorecard.rows(), Row::score)
            .stream()
            .mapToInt(it -> it.quantity().value().scale())
            .max()
            .orElse(0);
  }

  void run() {
    bounded();
    for (Row row : scorecard.rows()) {
      if (hasOwnPoints(row)) {
        scored(row, row.score().get(), row.weight().get());
      }
      Optional<Target> target = target(row);
      target.ifPresent(it -> reached(row, it));
      threshold(row);
    }
    equal();
  }

  /// Whether a row has a weight and a score that it shares with no other row.
  private boolean hasOwnPoints(Row row) {
    return row.score().isPresent()
        && row.weight().isPresent()
        && !shared.contains(row.score().get().key())
        && !shared.contains(row.weight().get().key());
  }

  /// The keys of the figures that several rows have in one merged cell.
  private static Set<String> shared(List<Row> rows) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Row row : rows) {
      for (Optional<Figure> cell : List.of(row.weight(), row.score())) {
        if (cell.isPresent() && !seen.add(cell.get().key())) {
          shared.add(cell.get().key());
        }
      }
    }
    return shared;
  }

  private static Optional<Figure> figure(Optional<Entry> entry) {
    return entry.isPresent() ? entry.get().figure() : Optional.empty();
  }

  private Member member(String role, Figure figure) {
    return new Member(role, figure, drafts.facts.indicator(figure.key()));
  }

  /// By the name of its row, which a reader knows it by.
  private static Operand named(Operand operand, Row row) {
    return row.level3().isBlank()
        ? operand
        : new Operand(
            operand.role(),
            operand.ref(),
            operand.printed(),
            operand.value(),
            operand.unit(),
            row.level3(),
            operand.indicator(),
            operand.location());
  }

  private Optional<Target> target(Row row) {
    Optional<Figure> target = figure(row.target());
    Optional<Figure> actual = figure(row.actual());
    return target.isPresent() && actual.isPresent()
        ? Optional.of(new Target(member("target", target.get()), member("actual", actual.get())))
        : Optional.empty();
  }

  /// Said once where every score keeps to its weight.
  private void bounded() {
    List<Operand> within = new ArrayList<>();
    boolean sound = true;
    for (Row row : scorecard.rows()) {
      if (hasOwnPoints(row)) {
        Figure score = row.score().get();
        BigDecimal weight = row.weight().get().quantity().value();
        BigDecimal earned = score.quantity().value();
        Operand operand = named(new Member("score", score, Optional.empty()).operand(), row);
        within.add(operand);
        if (earned.compareTo(weight) > 0 || earned.signum() < 0) {
          sound = false;
          Operand limit =
              new Member("weight", row.weight().get(), Optional.empty()).operand();
          String formula = earned + " > " + weight;
          drafts.rule(
              "scorecard.score-within-weight",
              AtMost.of(
                  new Member("score", score, Optional.empty()),
                  new Member("weight", row.weight().get(), Optional.empty())),
              failing(List.of(operand, limit), formula, score, weight));
        }
      }
    }
    if (sound && !within.isEmpty()) {
      drafts.settled(
          "scorecard.score-within-weight", Optional.of(Judgement.holds(within, "")));
    }
  }

  private static Judgement failing(
      List<Operand> operands, String formula, Figure score, BigDecimal computed) {
    BigDecimal printed = score.quantity().value();
    return Judgement.fails(operands, formula)
        .with(
            new Judgement.Fails(
                Optional.of(printed),
                Optional.of(computed),
                Optional.of(printed.subtract(computed)),
                Severity.ERROR));
  }

  private void scored(Row row, Figure score, Figure weight) {
    Optional<Target> target = target(row);
    Optional<Figure> actual = figure(row.actual());
    if (actual.isEmpty() || !actual.get().quantity().exactness().equals(Quantity.Exactness.EXACT)) {
      return;
    }
    List<Operand> operands = new ArrayList<>();
    operands.add(named(new Member("score", score, Optional.empty()).operand(), row));
    operands.add(new Member("weight", weight, Optional.empty()).operand());
    target.ifPresent(it -> operands.add(it.target().operand()));
    operands.add(member("actual", actual.get()).operand());
    if (target.isEmpty()) {
      // Without a target nobody knows whether the percentage is a degree of completion.
      boolean asked = row.target().filter(it -> !it.printed().isBlank()).isPresent();
      if (asked && drafts.reckoner.isPercent(actual.get())) {
        byPercentage("scorecard.qualitative-row", operands, earned(score, weight, actual));
      }
      return;
    }
    switch (reach(row, target.get())) {
      case MET -> met(operands, target.get(), score, weight);
      case MISSED -> missed(operands, target.get(), score, weight);
      case UNDECIDABLE, OTHER_UNIT -> {
        // no method says what such a row earns
      }
    }
  }

  /// A share of the weight; all of it where nothing says how much.
  private Earned earned(Figure score, Figure weight, Optional<Figure> actual) {
    return new Earned(
        new Member("score", score, Optional.empty()),
        new Member("weight", weight, Optional.empty()),
        actual.map(it -> member("actual", it)),
        Optional.empty(),
        places);
  }

  /// A target that is met earns all of the weight, and no more.
  private void met(List<Operand> operands, Target target, Figure score, Figure weight) {
    String formula = formula(target);
    BigDecimal full = weight.quantity().value();
    Earned relation = earned(score, weight, Optional.empty());
    int sign = score.quantity().value().compareTo(full);
    if (sign == 0) {
      drafts.rule("scorecard.row-score", relation, Judgement.holds(operands, formula));
    } else {
      drafts.rule(
          sign > 0 ? "scorecard.row-score" : "scorecard.score-cut-target-met",
          relation,
          failing(operands, formula, score, full));
    }
  }

  private void missed(List<Operand> operands, Target target, Figure score, Figure weight) {
    BigDecimal points = score.quantity().value();
    String formula = formula(target);
    if (points.signum() > 0 && points.compareTo(weight.quantity().value()) >= 0) {
      drafts.settled(
          "scorecard.full-score-target-missed",
          Optional.of(failing(operands, formula, score, BigDecimal.ZERO)));
      return;
    }
    if (points.signum() == 0) {
      drafts.settled("scorecard.row-score", Optional.of(Judgement.holds(operands, formula)));
      return;
    }
    Amount goal = target.target().amount(drafts.reckoner);
    boolean percent =
        drafts.reckoner.isPercent(target.actual().figure()) && goal.value().compareTo(HUNDRED) == 0;
    if (percent) {
      byPercentage(
          "scorecard.row-score",
          operands,
          earned(score, weight, Optional.of(target.actual().figure())));
      return;
    }
    Earned proportional =
        new Earned(
            new Member("score", score, Optional.empty()),
            new Member("weight", weight, Optional.empty()),
            Optional.of(target.actual()),
            Optional.of(target.target()),
            places);
    boolean fits =
        !Target.isAtMost(target.target().figure())
            && proportional.judge(drafts.reckoner).outcome() instanceof Judgement.Holds;
    drafts.rule(
        "scorecard.row-score",
        proportional,
        fits
            ? Judgement.holds(operands, formula)
            : Judgement.unclear(operands, formula, "other-method"));
  }

  /// Weight × percentage, at the most decimals of the score column.
  private void byPercentage(String rule, List<Operand> operands, Earned earned) {
    boolean beyond =
        earned.actual()
            .filter(it -> it.figure().quantity().value().compareTo(HUNDRED) > 0)
            .isPresent();
    if (!beyond) {
      Judgement judgement = earned.judge(drafts.reckoner);
      Judgement.Outcome outcome =
          isStricter(earned) && !isProportional(earned.score().figure())
              ? judgement.outcome().atMost(Severity.INFO)
              : judgement.outcome();
      drafts.rule(
          rule,
          earned,
          new Judgement(outcome, operands, judgement.formula(), judgement.remark()));
    }
  }

  /// Nobody forbids a unit to judge itself more strictly than by the percentage.
  private boolean isStricter(Earned earned) {
    return earned.computed(drafts.reckoner)
        .filter(it -> earned.score().figure().quantity().value().compareTo(it) < 0)
        .isPresent();
  }

  /// Whether another row of the scorecard shows its method: weight × percentage to the digit, and
  /// neither all nor nothing.
  private boolean isProportional(Figure score) {
    return scorecard.rows()
        .stream()
        .filter(row -> row.score().filter(it -> !it.equals(score)).isPresent())
        .anyMatch(this::isInProportion);
  }

  /// Whether a row gives away just the points that it missed: 9.87 of 10 for 98.74 %.
  private boolean isDeducted(Row row) {
    return row.score().isPresent() && isInProportion(row);
  }

  private boolean isInProportion(Row row) {
    Optional<Figure> actual = figure(row.actual()).filter(drafts.reckoner::isPercent);
    if (actual.isEmpty() || !hasOwnPoints(row)) {
      return false;
    }
    Figure score = row.score().orElseThrow();
    Figure weight = row.weight().get();
    boolean part =
        score.quantity().value().signum() > 0
            && score.quantity().value().compareTo(weight.quantity().value()) < 0;
    return part
        && earned(score, weight, actual).judge(drafts.reckoner)
            .outcome() instanceof Judgement.Holds;
  }

  private static String formula(Target target) {
    return target.target().figure().printed() + " / " + target.actual().figure().printed();
  }

  private void reached(Row row, Target target) {
    List<Operand> operands =
        List.of(target.target().operand(), named(target.actual().operand(), row));
    String formula = formula(target);
    switch (reach(row, target)) {
      case MISSED -> {
        Judgement judgement =
            explained(row)
                ? Judgement.holds(operands, formula)
                : Judgement.fails(operands, formula);
        drafts.settled(
            "scorecard.missed-target-reason",
            Optional.of(isDeducted(row)
                ? judgement.with(judgement.outcome().atMost(Severity.INFO))
                : judgement));
      }
      case MET -> overFulfilled(target, operands, formula);
      case OTHER_UNIT -> units(target, operands, formula);
      case UNDECIDABLE -> {
        // neither met nor missed
      }
    }
  }

  /// Without an operator nobody knows whether less is better; of a full 100 % less is not, but of a rate
  /// of control.
  private Target.Reach reach(Row row, Target target) {
    Target.Reach reach = target.reach(drafts.reckoner);
    Figure goal = target.target().figure();
    boolean operator =
        goal.quantity().exactness() != Quantity.Exactness.EXACT
            || row.target().filter(it -> EQUALS.matcher(it.printed()).find()).isPresent();
    boolean full =
        drafts.reckoner.isPercent(goal)
            && goal.quantity().value().compareTo(HUNDRED) == 0
            && !LESS_IS_BETTER.matcher(row.level3()).find();
    return reach == Target.Reach.MISSED && !operator && !full ? Target.Reach.UNDECIDABLE : reach;
  }

  /// In its row, or where the report speaks of its problems.
  private boolean explained(Row row) {
    if (!NO_REASON.contains(row.reason().orElse("").strip())) {
      return true;
    }
    Set<String> problems =
        drafts.report.sections()
            .stream()
            .filter(it -> it.id()
                .filter(id -> id.equals("problem") || id.equals("improvement"))
                .isPresent())
            .map(Section::key)
            .collect(Collectors.toSet());
    return !row.level3().isBlank()
        && drafts.report.figures()
            .stream()
            .anyMatch(
                it -> it.section().filter(problems::contains).isPresent()
                    && it.quote().contains(row.level3()));
  }

  private void overFulfilled(Target target, List<Operand> operands, String formula) {
    BigDecimal goal = target.target().amount(drafts.reckoner).value();
    Amount result = target.actual().amount(drafts.reckoner);
    if (Target.isAtMost(target.target().figure()) || goal.signum() <= 0 || !result.isExact()) {
      return;
    }
    boolean over = result.value().compareTo(goal.multiply(OVER)) > 0;
    drafts.settled(
        "scorecard.over-fulfilment",
        Optional.of(
            over ? Judgement.fails(operands, formula) : Judgement.holds(operands, formula)));
  }

  /// A completion in percent beside a target in pieces is the form's own habit.
  private void units(Target target, List<Operand> operands, String formula) {
    Figure goal = target.target().figure();
    Figure result = target.actual().figure();
    boolean bare = goal.quantity().unit().isEmpty() || result.quantity().unit().isEmpty();
    if (bare || drafts.reckoner.isPercent(goal) || drafts.reckoner.isPercent(result)) {
      return;
    }
    boolean grave = drafts.reckoner.isMoney(goal) != drafts.reckoner.isMoney(result);
    Judgement.Fails fails =
        new Judgement.Fails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            grave ? Severity.WARNING : Severity.INFO);
    drafts.settled(
        "scorecard.units", Optional.of(Judgement.fails(operands, formula).with(fails)));
  }

  private void threshold(Row row) {
    figure(row.actual())
        .map(it -> member("actual", it))
        .filter(it -> it.amount(drafts.reckoner).certainty() == Amount.Certainty.BOUND)
        .ifPresent(
            it -> drafts.settled(
                "scorecard.actual-is-threshold",
                Optional.of(
                    Judgement.fails(List.of(it.operand()), it.figure().printed()))));
  }

  /// Said once a scorecard.
  private void equal() {
    List<Target> targets = scorecard.rows().stream().flatMap(it -> target(it).stream()).toList();
    if (targets.size() < MANY_ROWS) {
      return;
    }
    List<Member> members = targets.stream().map(Target::actual).toList();
    boolean all =
        targets.stream()
            .allMatch(
                it -> it.target()
                    .amount(drafts.reckoner)
                    .value()
                    .compareTo(it.actual().amount(drafts.reckoner).value())
                    == 0);
    List<Operand> operands = members.stream().map(Member::operand).toList();
    drafts.rule(
        "scorecard.actuals-equal-targets",
        Settled.of(all ? Judgement.fails(operands, "") : Judgement.holds(operands, "")));
  }
}
