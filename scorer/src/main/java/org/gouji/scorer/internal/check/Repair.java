package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.Set;
import org.gouji.scorer.internal.relation.Member;

/// Another number for one figure, and what the relations of the report say to it.
///
/// @param kind what would have gone wrong
/// @param value in the figure's printed unit
/// @param off how many units of its last place the value is from the middle of what a relation allows
/// @param fixed failing relations that hold with it
/// @param weight of the relations that it fixes, less those that hold and would fail with it; as many
///   bounds
/// @param witnesses how many relations that pin their figures down it fixes, each set of figures once
/// @param breaks whether a relation that holds would fail with it
record Repair(
    Member member,
    Kind kind,
    BigDecimal value,
    BigDecimal off,
    Set<Draft> fixed,
    int weight,
    int witnesses,
    boolean breaks) {

  /// What one figure alone could have gone through; the earlier, the fewer figures it could happen to by
  /// chance.
  enum Kind {
    TOTAL_EQUALS_PART("total-equals-part"),
    ROW_LEFT_OUT("row-left-out"),
    ROW_COUNTED_TWICE("row-counted-twice"),
    MISCOUNTED("miscounted"),
    DIGITS_SWAPPED("digits-swapped"),
    UNIT_SLIP("unit-slip"),
    DECIMAL_MOVED("decimal-moved"),
    DIGIT_ADDED("digit-added"),
    DIGIT_LOST("digit-lost"),
    DIGIT_CHANGED("digit-changed"),
    NOT_FILLED_IN("not-filled-in"),
    /// No slip of the pen: the only number that two relations agree upon.
    RECOMPUTED("recomputed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  String key() {
    return member.key();
  }
}
