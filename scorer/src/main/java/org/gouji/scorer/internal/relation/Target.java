package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// The actual satisfies the target's operator; a target without one is a least amount.
public record Target(Member target, Member actual) implements Relation {

  /// How an actual stands to its target.
  public enum Reach {
    MET,
    MISSED,
    UNDECIDABLE,
    /// Units that do not compare.
    OTHER_UNIT
  }

  @Override
  public List<Member> members() {
    return List.of(target, actual);
  }

  /// Whether the target was reached, at the place of the coarser of the two.
  public Reach reach(Reckoner reckoner) {
    if (!reckoner.comparable(target.figure(), actual.figure())) {
      return Reach.OTHER_UNIT;
    }
    Amount goal = target.amount(reckoner);
    Amount result = actual.amount(reckoner);
    if (target.figure().quantity().isApproximate()) {
      return Reach.UNDECIDABLE;
    }
    boolean atMost = isAtMost(target.figure()) || isNothing(target.figure());
    return switch (actual.figure().quantity().exactness()) {
      case EXACT -> exact(goal, result, atMost);
      case APPROXIMATE -> approximate(goal, result.own(), atMost);
      case AT_LEAST, ABOVE ->
          !atMost && result.value().compareTo(goal.value()) >= 0 ? Reach.MET : Reach.UNDECIDABLE;
      case AT_MOST, BELOW ->
          atMost && result.value().compareTo(goal.value()) <= 0 ? Reach.MET : Reach.UNDECIDABLE;
    };
  }

  private static Reach exact(Amount goal, Amount result, boolean atMost) {
    boolean met =
        atMost
            ? result.filled().lower().compareTo(goal.filled().upper()) <= 0
            : result.filled().upper().compareTo(goal.filled().lower()) >= 0;
    return met ? Reach.MET : Reach.MISSED;
  }

  private static Reach approximate(Amount goal, Interval result, boolean atMost) {
    int least = result.lower().compareTo(goal.value());
    int most = result.upper().compareTo(goal.value());
    if (atMost ? most <= 0 : least >= 0) {
      return Reach.MET;
    }
    return (atMost ? least > 0 : most < 0) ? Reach.MISSED : Reach.UNDECIDABLE;
  }

  /// No accidents, no complaints: a target of 0 is a limit.
  private static boolean isNothing(Figure target) {
    return target.quantity().exactness() == Quantity.Exactness.EXACT
        && target.quantity().value().signum() == 0;
  }

  /// Whether less is better.
  public static boolean isAtMost(Figure target) {
    return target.quantity().exactness() == Quantity.Exactness.AT_MOST
        || target.quantity().exactness() == Quantity.Exactness.BELOW;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Operand> operands = List.of(target.operand(), actual.operand());
    String formula =
        Formula.printed(target) + " / " + Formula.printed(actual);
    return switch (reach(reckoner)) {
      case MET -> Judgement.holds(operands, formula);
      case UNDECIDABLE -> Judgement.unclear(operands, formula, "undecidable");
      case OTHER_UNIT -> Judgement.unclear(operands, formula, "unit-differs");
      case MISSED -> {
        boolean exact = actual.amount(reckoner).isExact();
        yield new Judgement(
            new Fails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                exact ? Severity.ERROR : Severity.INFO),
            operands,
            formula,
            exact ? Optional.empty() : Optional.of(Remark.APPROXIMATE));
      }
    };
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Target(target.with(key, value, places), actual.with(key, value, places));
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return Optional.empty();
  }
}
