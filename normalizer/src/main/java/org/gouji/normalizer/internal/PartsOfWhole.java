package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;

/// Finds what an adjusted budget is divided into: 全年预算130万元。甲预算48万元，乙预算82万元 tells of parts that are adjusted, too,
/// though only 预算 stands beside them; and of what was spent: 项目支出94.6万元，共安排3个项目，具体为…. Immutable.
final class PartsOfWhole {

  private static final String AMOUNT = "programme.amount";
  private static final Set<String> SPENT = Set.of("programme.total", "expenditure.project.total");
  /// Of which amounts of programmes a budget is said to be the one that a year began with.
  private static final List<String> FIRST = List.of("年初", "期初", "原预算", "批复");

  private final Units units;

  PartsOfWhole(Units units) {
    this.units = units;
  }

  /// Revises the budgets of programmes that text alone tells, where all of them come to an adjusted budget and to no
  /// initial one, or to what was spent and to no budget that is told of it.
  void complete(Draft draft) {
    Map<String, Phase> phases = new HashMap<>();
    List<Fact> amounts = draft.facts().stream().filter(this::isMoney).toList();
    for (Fact whole : amounts) {
      boolean adjusted =
          whole.phase().equals(Optional.of(Phase.ADJUSTED))
              && (whole.indicator().equals(AMOUNT) || whole.indicator().equals("programme.total"));
      if (adjusted || isSpentOfAnother(whole, draft)) {
        parts(whole, draft).forEach(it -> phases.put(it, whole.phase().orElseThrow()));
      }
    }
    if (!phases.isEmpty()) {
      draft.revise(it -> phases.containsKey(it.key()) ? it.withPhase(phases.get(it.key())) : it);
    }
  }

  /// Whether it is what all projects cost, of a budget that was another amount.
  private boolean isSpentOfAnother(Fact whole, Draft draft) {
    List<Fact> budgets =
        !SPENT.contains(whole.indicator()) || !whole.phase().equals(Optional.of(Phase.FINAL))
            ? List.of()
            : draft.facts()
                .stream()
                .filter(it -> it.indicator().equals(whole.indicator()) && isMoney(it))
                .filter(it -> it.year().equals(whole.year()))
                .filter(
                    it -> it.phase()
                        .filter(phase -> phase == Phase.BUDGET || phase == Phase.ADJUSTED)
                        .isPresent())
                .toList();
    return !budgets.isEmpty()
        && budgets.stream()
            .noneMatch(it -> it.figure()
                .quantity()
                .yuan(units)
                .compareTo(whole.figure().quantity().yuan(units)) == 0);
  }

  private List<String> parts(Fact whole, Draft draft) {
    List<Fact> parts =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(AMOUNT) && it.grounds() != Grounds.CELL)
            .filter(this::isMoney)
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
            .filter(it -> it.year().equals(whole.year()) && it.fund().equals(whole.fund()))
            .filter(it -> it.subject().isPresent() && !it.subject().equals(whole.subject()))
            .toList();
    boolean named =
        parts.size() > 1
            && parts.stream().map(Fact::subject).distinct().count() == parts.size()
            && parts.stream().noneMatch(PartsOfWhole::isFirst);
    BigDecimal sum =
        parts.stream()
            .map(it -> it.figure().quantity().yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return named && sum.compareTo(whole.figure().quantity().yuan(units)) == 0
        && draft.facts()
            .stream()
            .filter(it -> it.indicator().startsWith("programme."))
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
            .noneMatch(it -> isMoney(it) && it.figure().quantity().yuan(units).compareTo(sum) == 0)
                ? parts.stream().map(Fact::key).toList()
                : List.of();
  }

  private static boolean isFirst(Fact fact) {
    return FIRST.stream().anyMatch(fact.figure().label()::contains);
  }

  /// Tables may leave out the unit of their amounts.
  private boolean isMoney(Fact fact) {
    return units.isMoney(fact.figure().quantity().unit());
  }

}
