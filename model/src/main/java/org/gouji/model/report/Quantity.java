package org.gouji.model.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.gouji.model.catalogue.Units;

/// A number as the report has it.
///
/// @param printed the characters of the file, unit included, before any folding: `300余名`, `41.6万元`
/// @param value their number, negative for a decrease. Its scale is evidence (41.60 is known to the
///   hundredth, 41.6 may have lost a zero), so it is kept and never stripped
/// @param unit as printed, 万 after an amount read as 万元; empty for a bare number. Amounts are brought
///   to one unit only when they are compared
/// @param lower the least that its words allow; of `300余名` it is 300. Rounding never shows here
/// @param upper the most; of `300余名` it is 400, of an exact figure the value
/// @param exactness how the report qualifies it
public record Quantity(
    String printed,
    BigDecimal value,
    String unit,
    BigDecimal lower,
    BigDecimal upper,
    Exactness exactness) {

  /// More decimals than this may be written as 1E-7.
  private static final int PLAIN_PLACES = 6;

  /// How the report qualifies a number.
  public enum Exactness {
    @JsonProperty("exact")
    EXACT,
    /// 余, 多, 约, 近 and their like: somewhere between `lower` and `upper`.
    @JsonProperty("approximate")
    APPROXIMATE,
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST,
    @JsonProperty("above")
    ABOVE,
    @JsonProperty("below")
    BELOW;

    private final String word = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    public String word() {
      return word;
    }
  }

  public Quantity {
    if (printed.isBlank()) {
      throw new IllegalArgumentException("a figure without its characters: " + value);
    }
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(printed + " stands for nothing: " + lower + " > " + upper);
    }
  }

  public static Quantity exact(String printed, BigDecimal value, String unit) {
    return new Quantity(printed, value, unit, value, value, Exactness.EXACT);
  }

  public static Quantity approximate(
      String printed, BigDecimal value, String unit, BigDecimal lower, BigDecimal upper) {
    return new Quantity(printed, value, unit, lower, upper, Exactness.APPROXIMATE);
  }

  /// A number in digits alone, without a power of ten.
  public static String plain(BigDecimal value) {
    // Such numbers write themselves without one, and remember their text.
    boolean plain = value.scale() >= 0 && value.scale() <= PLAIN_PLACES;
    return plain ? value.toString() : value.toPlainString();
  }

  /// What an amount of money is in 元.
  ///
  /// @throws IllegalArgumentException when it is no money
  public BigDecimal yuan(Units units) {
    return units.yuan(value, unit);
  }

  /// What can be held against others of its kind: an amount of money in 元, any other number as it is.
  public BigDecimal inBaseUnit(Units units) {
    return units.isMoney(unit) ? yuan(units) : value;
  }

  /// The same figure under another qualification, such as `at-least` for `至少8场`.
  public Quantity qualified(Exactness other) {
    return new Quantity(printed, value, unit, lower, upper, other);
  }

  /// The same figure as a decrease.
  public Quantity negated() {
    return new Quantity(
        printed, value.negate(), unit, upper.negate(), lower.negate(), exactness);
  }

  public boolean isApproximate() {
    return exactness == Exactness.APPROXIMATE;
  }
}
