package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;

/// Rates in a form of names and values, without a header that says of what they are: 年初预算 45万元, 实际支出
/// 44.37万元, 执行率 98.60%.
final class RatesOfPairs {

  private static final Set<String> RATES = Set.of("ratio.execution", "ratio.budget-completion");
  private static final Set<String> WHOLES = Set.of("programme.amount", "expenditure.total");

  private RatesOfPairs() {}

  /// Claims the only rate of the only amount that was spent.
  static void claim(Collection<Map<Integer, Figure>> rows, Draft draft) {
    List<Fact> facts =
        rows.stream()
            .flatMap(it -> it.values().stream())
            .flatMap(it -> draft.fact(it).stream())
            .toList();
    List<Fact> rates = facts.stream().filter(it -> RATES.contains(it.indicator())).toList();
    List<Fact> spent =
        facts.stream()
            .filter(it -> WHOLES.contains(it.indicator()) && it.fund().isEmpty())
            .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
            .toList();
    if (rates.size() != 1 || spent.size() != 1) {
      return;
    }
    List<Figure> bases = new ArrayList<>();
    Stream.of(Phase.ADJUSTED, Phase.BUDGET)
        .flatMap(phase -> facts.stream().filter(it -> isBase(it, spent.get(0), phase)))
        .map(Fact::figure)
        .forEach(bases::add);
    if (!bases.isEmpty()) {
      draft.claim(
          new Claim.Completion(
              Claim.Origin.TABLE, rates.get(0).figure(), spent.get(0).figure(), bases));
    }
  }

  private static boolean isBase(Fact fact, Fact spent, Phase phase) {
    return fact.indicator().equals(spent.indicator())
        && fact.subject().equals(spent.subject())
        && fact.year().equals(spent.year())
        && fact.fund().isEmpty()
        && fact.phase().equals(Optional.of(phase));
  }
}
