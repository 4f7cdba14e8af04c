package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.report.Figure;
import org.gouji.scorer.internal.arithmetic.Interval;

/// Slips of the pen: the single edits that turn one printed number into another.
final class Edits {

  private static final int[] MOVES = {1, -1, 2, -2};
  /// Between 元, 万元 and 亿元.
  private static final int[] UNITS = {4, -4, 8, -8};
  /// Nobody prints more decimals of an amount or a percentage, so that no more can be lost.
  private static final int USUAL_PLACES = 2;

  /// More digits than this no report prints; they are an identity number, not a figure.
  private static final int MOST_DIGITS = 16;

  private final Map<BigDecimal, Edit> found = new LinkedHashMap<>();
  private final Interval range;
  private final String digits;
  private final int scale;
  private final int sign;
  /// Decimals that the column has and the figure dropped.
  private final int dropped;

  private Edits(BigDecimal value, int places, Interval range) {
    this.range = range;
    this.sign = value.signum();
    this.scale = Math.max(value.scale(), 0);
    this.dropped = Math.max(places - scale, 0);
    String unscaled = value.abs().setScale(scale).unscaledValue().toString();
    this.digits = "0".repeat(Math.max(0, scale + 1 - unscaled.length())) + unscaled;
  }

  /// @param value what the number would have to be, in its printed unit
  /// @param places its decimals; negative where a moved point left them open
  record Edit(Repair.Kind kind, BigDecimal value, int places) {

    Interval interval() {
      return Interval.around(value, places);
    }
  }

  /// Every single edit of a figure that brings it into a range.
  ///
  /// @param range in the base unit of the figure
  /// @param power that brings the figure's unit to its base unit
  /// @param money whether its unit can be another one
  static List<Edit> into(Interval range, Figure figure, int power, boolean money) {
    Interval inUnit = range.shifted(-power);
    // Every figure shrinks to nothing when its point is moved far enough.
    if (inUnit.contains(BigDecimal.ZERO)) {
      return List.of();
    }
    return of(figure.quantity().value(), figure.places(), money, inUnit);
  }

  /// Every number in a range that one slip turns into the printed one, each under its likeliest kind.
  ///
  /// @param places decimals of the column or list
  /// @param money whether its unit can be another one
  private static List<Edit> of(BigDecimal value, int places, boolean money, Interval range) {
    if (value.precision() > MOST_DIGITS) {
      return List.of();
    }
    Edits edits = new Edits(value, places, range);
    if (value.signum() == 0) {
      return edits.ofNothing();
    }
    edits.swapped();
    edits.moved(Repair.Kind.DECIMAL_MOVED, MOVES, value);
    if (money) {
      edits.moved(Repair.Kind.UNIT_SLIP, UNITS, value);
    }
    edits.added();
    edits.lost();
    edits.changed();
    edits.found.remove(value.stripTrailingZeros());
    return List.copyOf(edits.found.values());
  }

  /// 10 without its first digit.
  private List<Edit> ofNothing() {
    List<Edit> edits = new ArrayList<>();
    for (int front = 1; front <= 9 && scale == 0; front++) {
      Edit edit = new Edit(Repair.Kind.DIGIT_LOST, BigDecimal.valueOf(front * 10L), dropped);
      if (edit.interval().meets(range)) {
        edits.add(edit);
      }
    }
    return edits;
  }

  private void swapped() {
    for (int i = 0; i + 1 < digits.length(); i++) {
      char a = digits.charAt(i);
      char b = digits.charAt(i + 1);
      if (a != b) {
        add(Repair.Kind.DIGITS_SWAPPED, digits.substring(0, i) + b + a + digits.substring(i + 2),
            scale);
      }
    }
  }

  private void moved(Repair.Kind kind, int[] moves, BigDecimal value) {
    for (int move : moves) {
      put(kind, value.scaleByPowerOfTen(move), scale + dropped - move);
    }
  }

  private void added() {
    for (int i = 0; i < digits.length(); i++) {
      String fewer = digits.substring(0, i) + digits.substring(i + 1);
      boolean decimal = i >= digits.length() - scale;
      if (!fewer.isEmpty()) {
        add(Repair.Kind.DIGIT_ADDED, fewer, decimal ? scale - 1 : scale);
      }
    }
  }

  /// One digit anywhere, or two at the front.
  private void lost() {
    for (int i = 0; i <= digits.length(); i++) {
      int point = digits.length() - scale;
      for (char digit = '0'; digit <= '9'; digit++) {
        String more = digits.substring(0, i) + digit + digits.substring(i);
        if (i <= point) {
          add(Repair.Kind.DIGIT_LOST, more, scale);
        }
        if (i >= point && scale > 0 && scale < Math.max(USUAL_PLACES, scale + dropped)) {
          add(Repair.Kind.DIGIT_LOST, more, scale + 1);
        }
      }
    }
    for (int front = 10; front <= 99; front++) {
      add(Repair.Kind.DIGIT_LOST, front + digits, scale);
    }
  }

  private void changed() {
    for (int i = 0; i < digits.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != digits.charAt(i)) {
          add(
              Repair.Kind.DIGIT_CHANGED,
              digits.substring(0, i) + digit + digits.substring(i + 1),
              scale);
        }
      }
    }
  }

  private void add(Repair.Kind kind, String unscaled, int places) {
    BigDecimal value = BigDecimal.valueOf(Long.parseLong(unscaled), places);
    put(kind, sign < 0 ? value.negate() : value, Math.max(places, scale + dropped));
  }

  private void put(Repair.Kind kind, BigDecimal value, int places) {
    Edit edit = new Edit(kind, value.scale() < 0 ? value.setScale(0) : value, places);
    if (value.signum() == sign && edit.interval().meets(range)) {
      found.putIfAbsent(value.stripTrailingZeros(), edit);
    }
  }
}
