package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.report.Identity;
import org.gouji.scorer.internal.book.Ref;

/// All that an organisation reported of one year in reports of one kind and scope. Versions of one
/// report, and the formats of one version, are editions of one volume: they do not contradict one
/// another, and none of them is told from the others.
record Volume(
    int year, Identity.Kind kind, Optional<Identity.Scope> scope, List<Edition> editions) {

  Volume {
    editions = List.copyOf(editions);
  }

  /// By year, then by kind.
  static List<Volume> of(List<Edition> editions) {
    Map<List<Object>, List<Edition>> groups = new LinkedHashMap<>();
    for (Edition it : editions) {
      Identity identity = it.report().identity();
      groups.computeIfAbsent(
          List.of(identity.fiscalYear().orElseThrow(), identity.kind(), identity.scope()),
          key -> new ArrayList<>()).add(it);
    }
    return groups.values()
        .stream()
        .map(
            it -> {
              Identity identity = it.get(0).report().identity();
              return new Volume(
                  identity.fiscalYear().orElseThrow(), identity.kind(), identity.scope(), it);
            })
        .sorted(Comparator.comparingInt(Volume::year).thenComparing(Volume::kind))
        .toList();
  }

  /// Whether it is about the organisation as a whole.
  boolean isDepartment() {
    return switch (kind) {
      case WHOLE_DEPARTMENT, FINAL_ACCOUNTS, BUDGET -> true;
      case PROJECT, TARGET_FORM, OTHER -> false;
    };
  }

  /// Whether both may cover the same units.
  boolean meets(Volume other) {
    return scope.isEmpty() || other.scope.isEmpty() || scope.equals(other.scope);
  }

  /// Whether they are known to be reports of the same kind over the same units, as far as reports
  /// say so.
  boolean isLike(Volume other) {
    return kind == other.kind && scope.equals(other.scope);
  }

  List<Stated> stated(Ref ref, int ofYear) {
    return editions.stream().flatMap(it -> it.stated(ref, ofYear).stream()).toList();
  }
}
