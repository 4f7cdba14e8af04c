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
import java.util.TreeSet;
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

  private final Map<String, List<Mention>> byIndicator = new HashMap<>();
  private final Set<String> indicators;
  private final Map<String, Mention> byKey = new HashMap<>();
  private final List<Mention> inOrder = new ArrayList<>();
  private final Catalogue catalogue;

  Facts(Report report, Catalogue catalogue) {
    this.catalogue = catalogue;
    Map<String, Set<Phase>> phases = new HashMap<>();
    Set<Phase> all = EnumSet.noneOf(Phase.class);
    for (Fact fact : report.facts()) {
      if (fact.phase().isPresent() && fact.phase().get() != Phase.TARGET) {
        phases
            .computeIfAbsent(fact.indicator(), it -> EnumSet.noneOf(Phase.class))
            .add(fact.phase().get());
        if (isMoney(fact.indicator())) {
          all.add(fact.phase().get());
        }
      }
    }
    Set<String> keys = new HashSet<>();
    Set<Location> places = new HashSet<>();
    collectCells(report, keys, places);
    Scopes scopes = new Scopes(report);
    int order = 0;
    for (Fact fact : report.facts()) {
      boolean scored =
          keys.contains(fact.key())
              || fact.figure().location() instanceof Location.InCell cell && places.contains(cell);
      Optional<Phase> phase = settle(fact, phases.getOrDefault(fact.indicator(), Set.of()), all);
      Mention mention =
          new Mention(
              fact,
              order++,
              phase,
              phase.isPresent() || !isMoney(fact.indicator()),
              fact.year().or(() -> report.identity().fiscalYear()),
              fact.fund()
                  .filter(fund -> fund != Fund.ALL && !Mention.saysItsFund(fact.indicator())),
              scored,
              scopes.of(fact));
      byIndicator.computeIfAbsent(fact.indicator(), it -> new ArrayList<>()).add(mention);
      byKey.put(fact.key(), mention);
      inOrder.add(mention);
    }
    this.indicators = Collections.unmodifiableSortedSet(new TreeSet<>(byIndicator.keySet()));
  }

  private static void collectCells(Report report, Set<String> keys, Set<Location> places) {
    for (Scorecard scorecard : report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        row.target().flatMap(Scorecard.Entry::figure).ifPresent(it -> keys.add(it.key()));
        row.target().flatMap(Scorecard.Entry::figure).ifPresent(it -> places.add(it.location()));
        row.actual().flatMap(Scorecard.Entry::figure).ifPresent(it -> keys.add(it.key()));
        row.actual().flatMap(Scorecard.Entry::figure).ifPresent(it -> places.add(it.location()));
      }
    }
  }

  /// A phase that is not said is the only one that the report prints for the item. Of counts and
  /// rates it only matters whether they are planned.
  private Optional<Phase> settle(Fact fact, Set<Phase> ofItem, Set<Phase> ofAll) {
    if (!isMoney(fact.indicator())) {
      return fact.phase().filter(phase -> phase == Phase.TARGET);
    }
    if (fact.phase().isPresent()) {
      return fact.phase();
    }
    Set<Phase> known = ofItem.isEmpty() ? ofAll : ofItem;
    return known.size() == 1 ? Optional.of(known.iterator().next()) : Optional.empty();
  }

  boolean isMoney(String indicator) {
    return catalogue
        .indicator(indicator)
        .map(it -> it.dimension() == Indicator.Dimension.MONEY)
        .orElse(false);
  }

  boolean isShared(String indicator) {
    return catalogue.indicator(indicator).map(Indicator::subject).orElse(false);
  }

  List<Mention> of(String indicator) {
    return byIndicator.getOrDefault(indicator, List.of());
  }

  List<Mention> of(Ref ref) {
    if (!ref.isFamily()) {
      return of(ref.indicator());
    }
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
  Set<String> indicators() {
    return indicators;
  }

  Optional<Mention> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
