package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;

/// Finds what an adjusted budget is divided into: 全年预算130万元。甲预算48万元，乙预算82万元 tells of parts that are adjusted, too,
/// though only 预算 stands beside them. Immutable.
final class PartsOfAdjusted {

  private static final String AMOUNT = "programme.amount";
  /// Of which amounts of programmes a budget is said to be the one that a year began with.
  private static final List<String> FIRST = List.of("年初", "期初", "原预算", "批复");

  private final Units units;

  PartsOfAdjusted(Units units) {
    this.units = units;
  }

  /// Revises the budgets of programmes that text alone tells, where all of them come to an adjusted budget and to no
  /// initial one.
  void complete(Draft draft) {
    Set<String> keys = new HashSet<>();
    for (Fact whole : draft.facts()) {
      boolean adjusted =
          whole.phase().equals(Optional.of(Phase.ADJUSTED))
              && (whole.indicator().equals(AMOUNT) || whole.indicator().equals("programme.total"));
      if (adjusted) {
        keys.addAll(parts(whole, draft));
      }
    }
    if (!keys.isEmpty()) {
      draft.revise(it -> keys.contains(it.key()) ? it.withPhase(Phase.ADJUSTED) : it);
    }
  }

  private List<String> parts(Fact whole, Draft draft) {
    List<Fact> parts =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(AMOUNT) && it.grounds() != Grounds.CELL)
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
            .filter(it -> it.year().equals(whole.year()) && it.fund().equals(whole.fund()))
            .filter(it -> it.subject().isPresent() && !it.subject().equals(whole.subject()))
            .toList();
    boolean named =
        parts.size() > 1
            && parts.stream().map(Fact::subject).distinct().count() == parts.size()
            && parts.stream().noneMatch(PartsOfAdjusted::isFirst);
    BigDecimal sum =
        parts.stream().map(this::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    return named && sum.compareTo(yuan(whole)) == 0
        && draft.facts()
            .stream()
            .filter(it -> it.indicator().startsWith("programme."))
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
            .noneMatch(it -> units.isMoney(it.figure().quantity().unit())
                && yuan(it).compareTo(sum) == 0)
                    ? parts.stream().map(Fact::key).toList()
                    : List.of();
  }

  private static boolean isFirst(Fact fact) {
    return FIRST.stream().anyMatch(fact.figure().label()::contains);
  }

  private BigDecimal yuan(Fact fact) {
    Quantity quantity = fact.figure().quantity();
    return units.yuan(quantity.value(), quantity.unit());
  }
}
