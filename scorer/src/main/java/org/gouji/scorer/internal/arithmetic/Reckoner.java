package org.gouji.scorer.internal.arithmetic;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;

/// Says what a printed figure stands for. One belongs to one report, whose figures it remembers: not
/// safe for use by several threads.
///
/// The reading is that of [XBRL Calculations
/// 1.1](https://specifications.xbrl.org/work-product-index-calculations-2-calculations-1-1.html) in
/// round-to-nearest mode: half a unit of the figure's own last place either way. Counts are exact.
public final class Reckoner {

  private static final Pattern ROUND = Pattern.compile("\\d[万亿千百]");

  private final Catalogue catalogue;
  private final Map<Figure, Amount> stated = new IdentityHashMap<>();
  private final Map<Figure, Amount> bare = new IdentityHashMap<>();

  public Reckoner(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// @param indicator what the figure states, where it states one; a count is exact in any unit
  public Amount amount(Figure figure, Optional<String> indicator) {
    Map<Figure, Amount> known = indicator.isPresent() ? stated : bare;
    Amount amount = known.get(figure);
    if (amount == null) {
      amount = reckon(figure, indicator);
      known.put(figure, amount);
    }
    return amount;
  }

  private Amount reckon(Figure figure, Optional<String> indicator) {
    Quantity quantity = figure.quantity();
    int power = power(quantity.unit());
    BigDecimal value = quantity.value().scaleByPowerOfTen(power);
    return switch (quantity.exactness()) {
      case APPROXIMATE -> {
        Interval words = new Interval(quantity.lower(), quantity.upper()).shifted(power);
        yield new Amount(value, words, words, Amount.Certainty.APPROXIMATE);
      }
      case AT_LEAST, AT_MOST, ABOVE, BELOW -> {
        Interval end = Interval.exact(value);
        yield new Amount(value, end, end, Amount.Certainty.BOUND);
      }
      case EXACT -> {
        int places = quantity.value().scale();
        Interval own = rounded(quantity, places, indicator).shifted(power);
        Interval filled =
            figure.places() == places
                ? own
                : rounded(quantity, figure.places(), indicator).shifted(power);
        yield new Amount(value, own, filled, Amount.Certainty.EXACT);
      }
    };
  }

  private Interval rounded(Quantity quantity, int places, Optional<String> indicator) {
    BigDecimal value = quantity.value();
    if (isWord(quantity)) {
      return Interval.exact(value);
    }
    if (isCount(quantity.unit(), indicator) && value.scale() <= 0) {
      // 4.7万人 is known to the thousand, although it is a count.
      return ROUND.matcher(quantity.printed()).find()
          ? Interval.around(value, value.stripTrailingZeros().scale())
          : Interval.exact(value);
    }
    return Interval.around(value, places);
  }

  /// 无 is exactly nothing, not what rounds to 0.
  private static boolean isWord(Quantity quantity) {
    if (quantity.value().signum() != 0) {
      return false;
    }
    for (int i = 0; i < quantity.printed().length(); i++) {
      char c = quantity.printed().charAt(i);
      if (Character.isDigit(c) || c == '零' || c == '〇') {
        return false;
      }
    }
    return true;
  }

  private boolean isCount(String unit, Optional<String> indicator) {
    Optional<Unit> known = catalogue.units().find(unit);
    if (known.isPresent()) {
      return known.get().kind() == Unit.Kind.COUNT;
    }
    if (!unit.isEmpty() || indicator.isEmpty()) {
      return !unit.isEmpty();
    }
    Optional<Indicator> stated = catalogue.indicator(indicator.get());
    return stated.isPresent() && stated.get().dimension() == Indicator.Dimension.COUNT;
  }

  /// The power of ten that brings a unit to its base unit.
  public int power(String unit) {
    Optional<Unit> known = catalogue.units().find(unit);
    if (known.isEmpty()) {
      return 0;
    }
    Optional<String> reads = known.get().reads();
    return reads.isPresent() ? power(reads.get()) : known.get().power();
  }

  /// Whether two figures may be compared; nothing is nothing in every unit.
  public boolean comparable(Figure a, Figure b) {
    return a.quantity().value().signum() == 0
        || b.quantity().value().signum() == 0
        || catalogue.units().comparable(a.quantity().unit(), b.quantity().unit());
  }

  public boolean isMoney(Figure figure) {
    return catalogue.units().isMoney(figure.quantity().unit());
  }

  public boolean isPercent(Figure figure) {
    return catalogue.units().isPercent(figure.quantity().unit());
  }
}
