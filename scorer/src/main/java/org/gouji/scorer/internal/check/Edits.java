package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Figure;
import org.gouji.scorer.internal.arithmetic.Interval;

/// Slips of the pen: the single edits that turn one printed number into another.
final class Edits {

  /// Beyond this many values of the last place a range is no hint at a slip any more.
  private static final int MOST_VALUES = 40;

  private Edits() {}

  /// The kinds, likeliest first.
  enum Kind {
    DIGITS_SWAPPED("digits-swapped"),
    UNIT_SLIP("unit-slip"),
    DECIMAL_MOVED("decimal-moved"),
    DIGIT_LOST("digit-lost"),
    DIGIT_ADDED("digit-added"),
    DIGIT_CHANGED("digit-changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// @param value what the number would have to be, in its printed unit
  record Edit(Kind kind, BigDecimal value) {}

  /// Every single edit of a figure that brings it into a range.
  ///
  /// @param range in the base unit of the figure
  /// @param power that brings the figure's unit to its base unit
  static List<Edit> into(Interval range, Figure figure, int power) {
    BigDecimal value = figure.quantity().value();
    if (value.signum() == 0) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    Interval inUnit = range.shifted(-power);
    // Every figure shrinks to nothing when its point is moved far enough.
    if (inUnit.contains(BigDecimal.ZERO)) {
      return List.of();
    }
    for (int move : new int[] {4, -4, 8, -8, 1, -1, 2, -2}) {
      BigDecimal moved = value.scaleByPowerOfTen(move);
      if (Interval.around(moved, figure.places() - move).meets(inUnit)) {
        Kind kind = Math.abs(move) >= 4 ? Kind.UNIT_SLIP : Kind.DECIMAL_MOVED;
        edits.add(new Edit(kind, moved.scale() < 0 ? moved.setScale(0) : moved));
      }
    }
    int scale = value.scale();
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-scale);
    BigDecimal half = step.multiply(new BigDecimal("0.5"));
    BigDecimal candidate = inUnit.lower().subtract(half).setScale(scale, RoundingMode.CEILING);
    BigDecimal last = inUnit.upper().add(half);
    for (int i = 0; i < MOST_VALUES && candidate.compareTo(last) <= 0; i++) {
      Optional<Kind> kind = between(value, candidate);
      if (kind.isPresent()) {
        edits.add(new Edit(kind.get(), candidate));
      }
      candidate = candidate.add(step);
    }
    return candidate.compareTo(last) <= 0 ? List.of() : edits;
  }

  /// What turns one number into another of the same scale, if one edit does.
  static Optional<Kind> between(BigDecimal printed, BigDecimal meant) {
    if (printed.signum() != meant.signum() || printed.compareTo(meant) == 0) {
      return Optional.empty();
    }
    String from = printed.unscaledValue().abs().toString();
    String to = meant.unscaledValue().abs().toString();
    if (from.length() == to.length()) {
      return sameLength(from, to);
    }
    if (to.length() == from.length() + 1 && isWithout(to, from)
        || to.length() == from.length() + 2 && to.endsWith(from)) {
      return Optional.of(Kind.DIGIT_LOST);
    }
    return from.length() == to.length() + 1 && isWithout(from, to)
        ? Optional.of(Kind.DIGIT_ADDED)
        : Optional.empty();
  }

  private static Optional<Kind> sameLength(String from, String to) {
    List<Integer> differ = new ArrayList<>();
    for (int i = 0; i < from.length(); i++) {
      if (from.charAt(i) != to.charAt(i)) {
        differ.add(i);
      }
    }
    if (differ.size() == 1) {
      return Optional.of(Kind.DIGIT_CHANGED);
    }
    boolean swapped =
        differ.size() == 2
            && differ.get(1) == differ.get(0) + 1
            && from.charAt(differ.get(0)) == to.charAt(differ.get(1))
            && from.charAt(differ.get(1)) == to.charAt(differ.get(0));
    return swapped ? Optional.of(Kind.DIGITS_SWAPPED) : Optional.empty();
  }

  /// Whether the shorter one is the longer one without one of its digits.
  private static boolean isWithout(String longer, String shorter) {
    int i = 0;
    while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
      i++;
    }
    return longer.substring(i + 1).equals(shorter.substring(i));
  }
}
