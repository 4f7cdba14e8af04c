package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Report;

/// Tells whose reports are whose.
final class Organisations {

  private Organisations() {}

  /// The reports of each organisation, by its name; those of one by year and then by path. Reports
  /// without an organisation or a year are left out, and of a file that is there twice the first is
  /// kept. Two organisations of one name in different places are two; a report of that name that
  /// does not say its place is then left out.
  static List<List<Report>> of(List<Report> reports) {
    Map<String, List<Report>> byName = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    reports.stream()
        .sorted(
            Comparator.comparing((Report it) -> it.identity().fiscalYear().orElse(0))
                .thenComparing(it -> it.source().path()))
        .filter(it -> it.identity().fiscalYear().isPresent())
        .filter(it -> it.identity().organization().isPresent())
        .filter(it -> seen.add(it.source().sha256()))
        .forEach(
            it -> byName
                .computeIfAbsent(
                    it.identity().organization().orElseThrow(), name -> new ArrayList<>())
                .add(it));
    List<List<Report>> all = new ArrayList<>();
    byName.values().forEach(it -> all.addAll(byPlace(it)));
    return all;
  }

  private static List<List<Report>> byPlace(List<Report> reports) {
    boolean apart =
        reports.stream().anyMatch(a -> reports.stream().anyMatch(b -> contradict(a, b)));
    if (!apart) {
      return List.of(reports);
    }
    List<List<Report>> places = new ArrayList<>();
    for (Report report : reports) {
      List<List<Report>> fitting =
          places.stream()
              .filter(place -> place.stream().noneMatch(it -> contradict(it, report)))
              .toList();
      boolean told = reports.stream().anyMatch(it -> contradict(it, report));
      if (told && fitting.isEmpty()) {
        places.add(new ArrayList<>(List.of(report)));
      } else if (told && fitting.size() == 1) {
        fitting.get(0).add(report);
      }
    }
    return places;
  }

  private static boolean contradict(Report a, Report b) {
    Identity.Region x = a.identity().region();
    Identity.Region y = b.identity().region();
    return differ(x.province(), y.province())
        || differ(x.city(), y.city())
        || differ(x.county(), y.county());
  }

  private static boolean differ(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }
}
