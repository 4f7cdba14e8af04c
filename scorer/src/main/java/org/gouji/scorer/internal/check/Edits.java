package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  /// 1, 10, 100 and so on.
  private static final long[] POWERS =
      LongStream.iterate(1, it -> 10 * it).limit(MOST_DIGITS + 2).toArray();

  private final Map<BigDecimal, Edit> found = new LinkedHashMap<>();
  private final Interval range;
  /// The printed digits as one number, and how many they are: 0.05 has three.
  private final long unscaled;
  private final int count;
  private final int scale;
  private final int sign;
  /// Decimals that the column has and the figure dropped.
  private final int dropped;
  /// For one decimal less, as many, one more.
  private final Reach[] reaches = new Reach[3];

  private Edits(BigDecimal value, int places, Interval range) {
    this.range = range;
    this.sign = value.signum();
    this.scale = Math.max(value.scale(), 0);
    this.dropped = Math.max(places - scale, 0);
    this.unscaled = value.abs().setScale(scale).unscaledValue().longValueExact();
    this.count = Math.max(Long.toString(unscaled).length(), scale + 1);
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
    int digits = Math.max(value.precision() - Math.min(value.scale(), 0), value.scale() + 1);
    if (digits > MOST_DIGITS) {
      return List.of();
    }
    Edits edits = new Edits(value, places, range);
    if (value.signum() == 0) {
      return edits.ofNothing();
    }
    edits.swapped(true);
    edits.moved(Repair.Kind.DECIMAL_MOVED, MOVES, value);
    if (money) {
      edits.moved(Repair.Kind.UNIT_SLIP, UNITS, value);
    }
    edits.added();
    edits.lost();
    edits.changed();
    edits.swapped(false);
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

  /// @param neighbours whether the two digits stand side by side, else apart: 98.56 for 96.58
  private void swapped(boolean neighbours) {
    for (int i = 0; i + 1 < count; i++) {
      for (int j = i + (neighbours ? 1 : 2); j < (neighbours ? i + 2 : count); j++) {
        int a = digit(i);
        int b = digit(j);
        if (a != b) {
          long turned = (b - a) * power(count - 1 - i) + (a - b) * power(count - 1 - j);
          add(Repair.Kind.DIGITS_SWAPPED, unscaled + turned, scale);
        }
      }
    }
  }

  private void moved(Repair.Kind kind, int[] moves, BigDecimal value) {
    for (int move : moves) {
      put(kind, value.scaleByPowerOfTen(move), scale + dropped - move);
    }
  }

  private void added() {
    for (int i = 0; i < count && count > 1; i++) {
      long fewer = front(i) * power(count - 1 - i) + back(i + 1);
      boolean decimal = i >= count - scale;
      add(Repair.Kind.DIGIT_ADDED, fewer, decimal ? scale - 1 : scale);
    }
  }

  /// One digit anywhere, or two at the front.
  private void lost() {
    int point = count - scale;
    boolean decimals = scale > 0 && scale < Math.max(USUAL_PLACES, scale + dropped);
    for (int i = 0; i <= count; i++) {
      for (int digit = 0; digit <= 9; digit++) {
        long more = front(i) * power(count + 1 - i) + digit * power(count - i) + back(i);
        if (i <= point) {
          add(Repair.Kind.DIGIT_LOST, more, scale);
        }
        if (i >= point && decimals) {
          add(Repair.Kind.DIGIT_LOST, more, scale + 1);
        }
      }
    }
    for (int front = 10; front <= 99; front++) {
      add(Repair.Kind.DIGIT_LOST, front * power(count) + unscaled, scale);
    }
  }

  private void changed() {
    for (int i = 0; i < count; i++) {
      for (int digit = 0; digit <= 9; digit++) {
        if (digit != digit(i)) {
          long other = unscaled + (digit - digit(i)) * power(count - 1 - i);
          add(Repair.Kind.DIGIT_CHANGED, other, scale);
        }
      }
    }
  }

  private static long power(int exponent) {
    return POWERS[exponent];
  }

  /// The number that the digits before a place are.
  private long front(int place) {
    return unscaled / power(count - place);
  }

  /// The number that the digits from a place on are.
  private long back(int place) {
    return unscaled % power(count - place);
  }

  private int digit(int place) {
    return (int) (front(place + 1) % 10);
  }

  /// The least and the greatest number of so many decimals, without its point, that rounds into the
  /// range.
  private record Reach(long least, long most) {

    static Reach of(Interval range, int places, int known) {
      BigDecimal half = Interval.around(BigDecimal.ZERO, known).upper();
      return new Reach(
          whole(range.lower().subtract(half), places, RoundingMode.CEILING),
          whole(range.upper().add(half), places, RoundingMode.FLOOR));
    }

    private static long whole(BigDecimal value, int places, RoundingMode mode) {
      BigDecimal whole = value.movePointRight(places).setScale(0, mode);
      return whole.min(MOST).max(MOST.negate()).longValueExact();
    }

    boolean contains(long number) {
      return least <= number && number <= most;
    }
  }

  /// Of the hundreds of numbers that one slip makes few are in the range: the others cost a comparison.
  private void add(Repair.Kind kind, long number, int places) {
    int known = Math.max(places, scale + dropped);
    Reach reach = reaches[places - scale + 1];
    if (reach == null) {
      reach = Reach.of(range, places, known);
      reaches[places - scale + 1] = reach;
    }
    long signed = sign < 0 ? -number : number;
    if (reach.contains(signed)) {
      put(kind, BigDecimal.valueOf(signed, places), known);
    }
  }

  private void put(Repair.Kind kind, BigDecimal value, int places) {
    Edit edit = new Edit(kind, value.scale() < 0 ? value.setScale(0) : value, places);
    if (value.signum() == sign && edit.interval().meets(range)) {
      found.putIfAbsent(value.stripTrailingZeros(), edit);
    }
  }
}
