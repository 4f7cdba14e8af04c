package org.gouji.corpus.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// One way in which a figure of a report goes wrong.
public enum Mutation {
  DIGITS_SWAPPED,
  DIGIT_LOST,
  DIGIT_ADDED,
  DIGIT_CHANGED,
  POINT_MOVED,
  /// 元 for 万元
  UNIT_SLIP,
  /// a total that leaves one part out
  WRONG_TOTAL,
  WRONG_SHARE,
  /// a change in percent of the current year
  WRONG_CHANGE,
  /// a completion with numerator and denominator exchanged
  WRONG_BASE,
  PART_ABOVE_WHOLE,
  SCORE_ABOVE_WEIGHT,
  WEIGHTS_NOT_100,
  GRADE_NOT_MATCHING,
  RESTATED_DIFFERENTLY,
  LIST_COUNT;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Such as `digits-swapped`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a check would call the cause.
  String cause() {
    return this == WRONG_CHANGE ? WRONG_BASE.word() : word();
  }

  /// Whether an ideal reader can tell which figure is wrong, and what it should be. A figure shows where two
  /// relations meet in it, as one alone is repaired in any of its figures; a percentage is recomputed from what
  /// it is of.
  ///
  /// @param pinned how many relations it breaks that say what it should be; a bound does not
  boolean traceable(int pinned) {
    return switch (this) {
      case DIGITS_SWAPPED, DIGIT_LOST, DIGIT_ADDED, DIGIT_CHANGED, POINT_MOVED, UNIT_SLIP, WRONG_TOTAL,
          PART_ABOVE_WHOLE, SCORE_ABOVE_WEIGHT, WEIGHTS_NOT_100, RESTATED_DIFFERENTLY, LIST_COUNT -> pinned > 1;
      case WRONG_SHARE, WRONG_CHANGE, WRONG_BASE -> true;
      case GRADE_NOT_MATCHING -> false;
    };
  }

  /// Whether an ideal reader has the wrong figure among what it offers: where one relation shows it, and it
  /// is one slip away from what that wants.
  boolean offered(int pinned) {
    return switch (this) {
      case DIGITS_SWAPPED, DIGIT_LOST, DIGIT_ADDED, DIGIT_CHANGED, POINT_MOVED, UNIT_SLIP, WRONG_TOTAL,
          WEIGHTS_NOT_100, RESTATED_DIFFERENTLY, LIST_COUNT, WRONG_SHARE, WRONG_CHANGE, WRONG_BASE -> pinned > 0;
      case PART_ABOVE_WHOLE, SCORE_ABOVE_WEIGHT -> pinned > 1;
      case GRADE_NOT_MATCHING -> false;
    };
  }

  /// Whether it can happen to the figure at a place of a relation.
  ///
  /// @param at 0-based place; 0 is the total, the percent, the count
  boolean fits(Relation relation, String rule, int at) {
    Relation.Kind kind = relation.kind();
    return switch (this) {
      case DIGITS_SWAPPED, DIGIT_LOST, DIGIT_ADDED, DIGIT_CHANGED, POINT_MOVED ->
          kind == Relation.Kind.SUM || kind == Relation.Kind.RATIO && at > 0;
      case UNIT_SLIP -> kind == Relation.Kind.SUM && relation.terms().get(at).text().endsWith("万元");
      case WRONG_TOTAL -> kind == Relation.Kind.SUM && at == 0 && relation.terms().size() > 2;
      case WRONG_SHARE -> kind == Relation.Kind.RATIO && at == 0 && rule.equals("share.recomputed");
      case WRONG_CHANGE -> kind == Relation.Kind.RATIO && at == 0 && rule.equals("change.rate");
      case WRONG_BASE -> kind == Relation.Kind.RATIO && at == 0 && rule.equals("completion.recomputed");
      case PART_ABOVE_WHOLE -> kind == Relation.Kind.BOUND && at == 0;
      case SCORE_ABOVE_WEIGHT -> kind == Relation.Kind.SCORE && at == 0;
      case WEIGHTS_NOT_100 -> rule.equals("scorecard.weights-total") && at > 0;
      case GRADE_NOT_MATCHING -> kind == Relation.Kind.GRADE && at == 1;
      case RESTATED_DIFFERENTLY -> kind == Relation.Kind.EQUAL;
      case LIST_COUNT -> kind == Relation.Kind.COUNT && at == 0;
    };
  }

  /// Other characters for the figure at a place of a relation; empty where it cannot go wrong so.
  Optional<String> apply(Relation relation, int at, RandomGenerator random) {
    String printed = relation.terms().get(at).text();
    return switch (this) {
      case DIGITS_SWAPPED -> Digits.swap(printed, random);
      case DIGIT_LOST -> Digits.lose(printed, random);
      case DIGIT_ADDED -> Digits.add(printed, random);
      case DIGIT_CHANGED, WRONG_SHARE, RESTATED_DIFFERENTLY -> Digits.change(printed, random);
      case POINT_MOVED -> Digits.movePoint(printed);
      case UNIT_SLIP -> Optional.of(printed.replace("万元", "元"));
      case WRONG_TOTAL -> {
        int left = 1 + random.nextInt(relation.terms().size() - 1);
        yield value(printed, number(relation, 0).subtract(number(relation, left)));
      }
      case WRONG_CHANGE -> {
        BigDecimal now = number(relation, 2).subtract(number(relation, 1));
        yield value(printed, percent(number(relation, 1), now));
      }
      case WRONG_BASE -> value(printed, percent(number(relation, 2), number(relation, 1)));
      case PART_ABOVE_WHOLE -> value(printed, number(relation, 1).multiply(new BigDecimal("1.3")).add(BigDecimal.ONE));
      case SCORE_ABOVE_WEIGHT -> value(printed, number(relation, 1).add(BigDecimal.ONE));
      case WEIGHTS_NOT_100 -> value(printed, number(relation, at).add(BigDecimal.TWO));
      case GRADE_NOT_MATCHING -> Optional.of(printed.startsWith("优") ? "良" : "优");
      case LIST_COUNT -> {
        // A、B等3个 is lawful: there a reader can only see that fewer are counted than named.
        BigDecimal step = relation.isOpen() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        yield Digits.read(printed).flatMap(it -> value(printed, it.add(step)));
      }
    };
  }

  private static BigDecimal number(Relation relation, int at) {
    return relation.terms().get(at).figure().value();
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? part : part.multiply(HUNDRED).divide(whole, 8, RoundingMode.HALF_UP);
  }

  /// The figure with another number, to as many decimals.
  private static Optional<String> value(String printed, BigDecimal number) {
    return Digits.read(printed)
        .map(old -> number.setScale(Math.max(old.scale(), 0), RoundingMode.HALF_UP))
        .filter(it -> it.signum() > 0)
        .flatMap(it -> Digits.replace(printed, it.toPlainString()));
  }
}
