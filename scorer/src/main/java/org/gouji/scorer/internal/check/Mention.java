package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Member;

/// A fact with what the report settles about it elsewhere.
///
/// @param order of the fact in the report
/// @param money whether it is an amount of money
/// @param phase as settled: of a count only whether it is a target
/// @param settled whether the phase was printed or is the only one the report prints for the item
/// @param year the report's own where the fact says none
/// @param fund empty for all funds together, and where the indicator says it
/// @param scored whether it stands in a row of a scorecard
/// @param scope which unit it is said of, where it is not all that the report covers
record Mention(
    Fact fact,
    int order,
    boolean money,
    Optional<Phase> phase,
    boolean settled,
    Optional<Integer> year,
    Optional<Fund> fund,
    boolean scored,
    Optional<String> scope) {

  /// As a key it is its place in the report.
  @Override
  public int hashCode() {
    return order;
  }

  private static final int TELLING_DIGITS = 3;

  /// 一般公共预算财政拨款收入 is of one fund by its name.
  static boolean saysItsFund(String indicator) {
    return indicator.startsWith("revenue.fiscal.");
  }

  String indicator() {
    return fact.indicator();
  }

  boolean isTarget() {
    return phase.isPresent() && phase.get() == Phase.TARGET;
  }

  /// In its base unit, without trailing zeros: equal for equal amounts.
  BigDecimal value() {
    return fact.figure().quantity().value().stripTrailingZeros();
  }

  Member member(String role) {
    return Member.of(role, fact);
  }

  Amount amount(Reckoner reckoner) {
    return reckoner.amount(fact.figure(), Optional.of(indicator()));
  }

  /// Whether two mentions state one value, as far as their rounding tells: 8.62万元 is 86204.55元.
  boolean agrees(Mention other, Reckoner reckoner) {
    return reckoner.comparable(fact.figure(), other.fact.figure())
        && Equal.agree(amount(reckoner), other.amount(reckoner), true);
  }

  int block() {
    return block(fact.figure().location());
  }

  static int block(Location location) {
    return switch (location) {
      case Location.OnPage ignored -> 0;
      case Location.InBody body -> body.block();
      case Location.InCell cell -> cell.block();
    };
  }

  boolean inTable() {
    return fact.figure().location() instanceof Location.InCell;
  }

  /// 0 in the same cell row or paragraph, 1 in the same section, 2 elsewhere, 3 where one stands in a table and
  /// the other in the text.
  int distance(Mention other) {
    if (samePlace(fact.figure().location(), other.fact.figure().location())) {
      return 0;
    }
    Optional<String> section = fact.figure().section();
    boolean together = section.isPresent() && section.equals(other.fact.figure().section());
    return together ? 1 : inTable() == other.inTable() ? 2 : 3;
  }

  /// One table, or one paragraph; a page is too much to tell.
  static boolean sameBlock(Location a, Location b) {
    return block(a) == block(b);
  }

  /// One row of a table, or one paragraph.
  static boolean samePlace(Location a, Location b) {
    if (a instanceof Location.InCell x && b instanceof Location.InCell y) {
      return x.block() == y.block() && x.row() == y.row();
    }
    return a instanceof Location.InBody x && b instanceof Location.InBody y
        && x.block() == y.block();
  }

  /// Whether a number is long enough that what meets it, or adds up to it, hardly does so by chance.
  static boolean isTelling(Figure figure) {
    return figure.quantity().value().stripTrailingZeros().precision() >= TELLING_DIGITS;
  }

  /// One row or paragraph, or one section: a page is too much to tell.
  static boolean beside(Figure a, Figure b) {
    return samePlace(a.location(), b.location())
        || a.section().isPresent() && a.section().equals(b.section());
  }
}
