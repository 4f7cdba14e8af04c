package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;

/// What accounts are together: the nearest indicator that the catalogue has all of them under.
/// Immutable.
final class Wholes {

  /// Titles of tables that hold one division of the expenditure.
  static final List<String> DIVIDED = List.of("基本支出", "项目支出");

  private static final String UNION = ".union.";
  private static final String BY_KIND = "expenditure.econ.";

  private final Catalogue catalogue;

  Wholes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Whether all accounts are of the classification by kind: these may be those of one division of the
  /// expenditure, and make up nothing that is sure.
  static boolean areByKind(List<String> indicators) {
    return !indicators.isEmpty() && indicators.stream().allMatch(it -> it.startsWith(BY_KIND));
  }

  /// The whole that several accounts make up.
  Optional<String> of(List<String> indicators) {
    Set<String> different = new HashSet<>(indicators);
    if (different.size() < 2) {
      return Optional.empty();
    }
    List<String> common = new ArrayList<>(above(indicators.get(0)));
    indicators.forEach(it -> common.retainAll(above(it)));
    return common.stream().filter(it -> !different.contains(it)).findFirst();
  }

  /// Whether the catalogue has one indicator under another.
  boolean isPart(String part, String whole) {
    return !part.equals(whole) && above(part).contains(whole);
  }

  /// The wholes of an account, the nearest first. The accounts of unions are under what came in or was
  /// spent altogether.
  private List<String> above(String indicator) {
    List<String> wholes = new ArrayList<>();
    Optional<String> next = parent(indicator);
    while (next.isPresent() && !wholes.contains(next.get())) {
      wholes.add(next.get());
      next = parent(next.get());
    }
    return wholes;
  }

  private Optional<String> parent(String indicator) {
    int union = indicator.indexOf(UNION);
    return union > 0
        ? Optional.of(indicator.substring(0, union) + ".total")
        : catalogue.indicator(indicator).flatMap(Indicator::parent);
  }
}
