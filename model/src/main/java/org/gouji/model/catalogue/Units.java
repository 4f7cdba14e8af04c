package org.gouji.model.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The units of the catalogue and their conversion.
public final class Units {

  private final Map<String, Unit> units;

  Units(Map<String, Unit> units) {
    // Looked up for every figure many times over: an immutable map divides for each look, a hash map does not.
    this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  public Optional<Unit> find(String unit) {
    return Optional.ofNullable(units.get(unit));
  }

  public Collection<Unit> all() {
    return units.values();
  }

  public boolean isMoney(String unit) {
    return find(unit).map(it -> it.kind() == Unit.Kind.MONEY).orElse(false);
  }

  public boolean isPercent(String unit) {
    return find(unit).map(it -> it.kind() == Unit.Kind.PERCENT).orElse(false);
  }

  /// An amount in 元, known to the same place: 12.50 万元 is known to the nearest hundred. Only the
  /// point moves.
  ///
  /// @throws IllegalArgumentException for a unit that is no money
  public BigDecimal yuan(BigDecimal value, String unit) {
    Unit money = units.get(unit);
    if (money == null || money.kind() != Unit.Kind.MONEY) {
      throw new IllegalArgumentException("no money: " + unit);
    }
    if (money.reads().isPresent()) {
      return yuan(value, money.reads().get());
    }
    return value.scaleByPowerOfTen(money.power());
  }

  /// Whether figures in these units may be compared: the same word, both money, or measure words of
  /// one class. A bare number compares with anything but money and percentages.
  public boolean comparable(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Optional<Unit> first = find(a);
    Optional<Unit> second = find(b);
    if (a.isEmpty() || b.isEmpty()) {
      Unit.Kind kind = (a.isEmpty() ? second : first).map(Unit::kind).orElse(Unit.Kind.COUNT);
      return kind == Unit.Kind.COUNT || kind == Unit.Kind.SCORE;
    }
    if (first.isEmpty() || second.isEmpty() || first.get().kind() != second.get().kind()) {
      return false;
    }
    return switch (first.get().kind()) {
      case MONEY -> true;
      case PERCENT, SCORE, COUNT -> !Collections.disjoint(first.get().same(), second.get().same());
    };
  }
}
