package org.gouji.scorer.internal.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A closed interval of decimals. Every operation is exact but division, which rounds outwards at
/// forty digits: two intervals that touch still touch afterwards.
///
/// @param lower not above `upper`
public record Interval(BigDecimal lower, BigDecimal upper) {

  private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

  public Interval {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(lower + " > " + upper);
    }
  }

  public static Interval exact(BigDecimal value) {
    return new Interval(value, value);
  }

  /// Everything that rounds to `value` when it is printed with `places` decimals.
  public static Interval around(BigDecimal value, int places) {
    BigDecimal half = BigDecimal.valueOf(5, places + 1);
    return new Interval(value.subtract(half), value.add(half));
  }

  public Interval plus(Interval other) {
    return new Interval(lower.add(other.lower), upper.add(other.upper));
  }

  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval negate() {
    return new Interval(upper.negate(), lower.negate());
  }

  /// @param sign 1 or −1
  public Interval signed(int sign) {
    return sign < 0 ? negate() : this;
  }

  public Interval times(Interval other) {
    BigDecimal a = lower.multiply(other.lower);
    BigDecimal b = lower.multiply(other.upper);
    BigDecimal c = upper.multiply(other.lower);
    BigDecimal d = upper.multiply(other.upper);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /// @throws ArithmeticException when `other` holds zero
  public Interval over(Interval other) {
    if (other.contains(BigDecimal.ZERO)) {
      throw new ArithmeticException("the divisor may be zero: " + other);
    }
    if (other.upper.signum() < 0) {
      return negate().over(other.negate());
    }
    // The nearer to nothing a positive divisor is, the farther from it is the quotient.
    BigDecimal least = lower.signum() < 0 ? other.lower : other.upper;
    BigDecimal most = upper.signum() < 0 ? other.upper : other.lower;
    return new Interval(lower.divide(least, DOWN), upper.divide(most, UP));
  }

  /// Moves the point.
  public Interval shifted(int power) {
    return power == 0
        ? this
        : new Interval(lower.scaleByPowerOfTen(power), upper.scaleByPowerOfTen(power));
  }

  public boolean contains(BigDecimal value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }

  /// Whether some number lies in both; touching ends do.
  public boolean meets(Interval other) {
    return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
  }

  public boolean isExact() {
    return lower.compareTo(upper) == 0;
  }
}
