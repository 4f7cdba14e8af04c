package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.scorer.internal.book.Ref;

/// The facts of one report, to be found by what a rule asks for.
final class Facts {

  private final Map<String, Item> byIndicator = new HashMap<>();
  private final Map<String, List<Mention>> families = new HashMap<>();
  private final List<String> indicators;
  private final Map<String, Mention> byKey;
  private final List<Mention> inOrder;
  private final Catalogue catalogue;
  private final Optional<Integer> fiscalYear;

  Facts(Report report, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.fiscalYear = report.identity().fiscalYear();
    this.byKey = HashMap.newHashMap(report.facts().size());
    this.inOrder = new ArrayList<>(report.facts().size());
    List<Item> items = new ArrayList<>(report.facts().size());
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    for (Fact fact : report.facts()) {
      Item item =
          byIndicator.computeIfAbsent(fact.indicator(), it -> new Item(isMoney(it)));
      items.add(item);
      // Of counts and rates it only matters whether they are planned.
      if (fact.phase().isPresent() && !isTarget(fact) && item.money) {
        item.phases.add(fact.phase().get());
        phases.add(fact.phase().get());
      }
    }
    collect(report, items, phases);
    this.indicators = new ArrayList<>(byIndicator.keySet());
    Collections.sort(indicators);
  }

  /// @param items what is collected of the indicator of each fact
  /// @param phases of all amounts
  private void collect(Report report, List<Item> items, Set<Phase> phases) {
    Set<String> keys = new HashSet<>();
    Set<Location> places = new HashSet<>();
    collectCells(report, keys, places);
    Scopes scopes = new Scopes(report);
    for (Fact fact : report.facts()) {
      boolean scored =
          keys.contains(fact.key())
              || !places.isEmpty()
                  && fact.figure().location() instanceof Location.InCell cell
                  && places.contains(cell);
      Item item = items.get(inOrder.size());
      Optional<Phase> phase =
          item.money
              ? settle(fact, item.phases.isEmpty() ? phases : item.phases)
              : isTarget(fact) ? fact.phase() : Optional.empty();
      Mention mention =
          new Mention(
              fact,
              inOrder.size(),
              item.money,
              phase,
              phase.isPresent() || !item.money,
              fact.year().isPresent() ? fact.year() : report.identity().fiscalYear(),
              isOfOneFund(fact) ? fact.fund() : Optional.empty(),
              scored,
              scopes.of(fact));
      item.mentions.add(mention);
      byKey.put(fact.key(), mention);
      inOrder.add(mention);
    }
  }

  /// Whether an amount is the next that is told behind another, but for what that was in another year or phase.
  boolean isNext(Mention one, Mention next) {
    for (int i = one.order() + 1; i < next.order(); i++) {
      Mention between = inOrder.get(i);
      if (between.money() && !between.indicator().equals(one.indicator())) {
        return false;
      }
    }
    return one.order() < next.order();
  }

  /// All mentions of one indicator in the year of the report: what the year before got is another score.
  List<Mention> ofTheYear(String indicator) {
    return of(indicator).stream().filter(it -> it.year().equals(fiscalYear)).toList();
  }

  /// What a report states of one indicator.
  private static final class Item {
    final boolean money;
    /// Those that it prints.
    final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    final List<Mention> mentions = new ArrayList<>(4);

    Item(boolean money) {
      this.money = money;
    }
  }

  private static boolean isTarget(Fact fact) {
    return fact.phase().isPresent() && fact.phase().get() == Phase.TARGET;
  }

  /// Whether it is of one fund, and its indicator does not say so.
  private static boolean isOfOneFund(Fact fact) {
    return fact.fund().isPresent()
        && fact.fund().get() != Fund.ALL
        && !Mention.saysItsFund(fact.indicator());
  }

  private static void collectCells(Report report, Set<String> keys, Set<Location> places) {
    for (Scorecard scorecard : report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        collect(row.target(), keys, places);
        collect(row.actual(), keys, places);
      }
    }
  }

  private static void collect(
      Optional<Scorecard.Entry> cell, Set<String> keys, Set<Location> places) {
    if (cell.isPresent() && cell.get().figure().isPresent()) {
      keys.add(cell.get().figure().get().key());
      places.add(cell.get().figure().get().location());
    }
  }

  /// A phase that is not said is the only one that the report prints for the item, or for any.
  private static Optional<Phase> settle(Fact fact, Set<Phase> known) {
    return fact.phase().isEmpty() && known.size() == 1
        ? Optional.of(known.iterator().next())
        : fact.phase();
  }

  private boolean isMoney(String indicator) {
    Optional<Indicator> known = catalogue.indicator(indicator);
    return known.isPresent() && known.get().dimension() == Indicator.Dimension.MONEY;
  }

  boolean isShared(String indicator) {
    Optional<Indicator> known = catalogue.indicator(indicator);
    return known.isPresent() && known.get().subject();
  }

  List<Mention> of(String indicator) {
    Item item = byIndicator.get(indicator);
    return item == null ? List.of() : item.mentions;
  }

  List<Mention> of(Ref ref) {
    return ref.isFamily()
        ? families.computeIfAbsent(ref.indicator(), it -> family(ref))
        : of(ref.indicator());
  }

  private List<Mention> family(Ref ref) {
    List<Mention> family = new ArrayList<>();
    for (Mention it : inOrder) {
      if (ref.matches(it.indicator())) {
        family.add(it);
      }
    }
    return family;
  }

  /// In the order of the report.
  List<Mention> all() {
    return inOrder;
  }

  /// In the order of their ids.
  List<String> indicators() {
    return indicators;
  }

  /// What the figure of a key states, where it states anything.
  Optional<String> indicator(String key) {
    Mention mention = byKey.get(key);
    return mention == null ? Optional.empty() : Optional.of(mention.indicator());
  }

  Optional<Mention> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
