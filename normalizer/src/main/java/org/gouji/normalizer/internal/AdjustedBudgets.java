package org.gouji.normalizer.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Holds what the text tells that the budgets of single projects were changed by against a table that has both budgets of
/// each. Only what agrees is claimed: a project may have been changed by more than the text tells. Immutable.
public final class AdjustedBudgets {

  private static final String BUDGET = "programme.amount";
  private static final String ADDITION = "adjust.addition";
  private static final String CUT = "adjust.cut";
  private static final Telltale NOUN =
      Telltale.of("(?<=..)(?:项目|专项|专项资金|专项经费|资金|经费)$");

  private AdjustedBudgets() {}

  /// Claims the budgets that come to others by what was added and cut.
  public static void claim(Units units, Draft draft) {
    Map<String, List<Fact>> changes = new LinkedHashMap<>();
    draft.facts()
        .stream()
        .filter(it -> it.indicator().equals(ADDITION) || it.indicator().equals(CUT))
        .filter(it -> units.isMoney(it.figure().quantity().unit()))
        .forEach(
            it -> it.subject()
                .ifPresent(
                    name -> changes.computeIfAbsent(core(name), key -> new ArrayList<>()).add(it)));
    changes.forEach((name, told) -> claim(name, told, units, draft));
  }

  private static void claim(String name, List<Fact> changes, Units units, Draft draft) {
    Optional<Fact> before = only(name, Phase.BUDGET, changes.get(0), units, draft);
    Optional<Fact> after = only(name, Phase.ADJUSTED, changes.get(0), units, draft);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    BigDecimal sum =
        changes.stream()
            .map(it -> change(it, units))
            .reduce(before.get().figure().quantity().yuan(units), BigDecimal::add);
    if (sum.compareTo(after.get().figure().quantity().yuan(units)) == 0) {
      List<Claim.Term> terms =
          Stream.concat(
              Stream.of(Claim.Term.plus(before.get().figure())),
              changes.stream().map(AdjustedBudgets::term))
              .toList();
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, after.get().figure(), terms, true));
    }
  }

  /// The only budget of a phase that a project of the name has: the table may call it by more.
  private static Optional<Fact> only(
      String name, Phase phase, Fact change, Units units, Draft draft) {
    List<Fact> all =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(BUDGET) && it.phase().equals(Optional.of(phase)))
            .filter(it -> it.fund().isEmpty() && it.year().equals(change.year()))
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .filter(it -> it.subject().filter(own -> core(own).endsWith(name)).isPresent())
            .toList();
    return Optional.of(all).filter(it -> it.size() == 1).map(it -> it.get(0));
  }

  private static BigDecimal change(Fact fact, Units units) {
    BigDecimal amount = fact.figure().quantity().yuan(units).abs();
    return fact.indicator().equals(CUT) ? amount.negate() : amount;
  }

  private static Claim.Term term(Fact fact) {
    return fact.indicator().equals(CUT)
        ? Claim.Term.minus(fact.figure())
        : Claim.Term.plus(fact.figure());
  }

  private static String core(String name) {
    return NOUN.withoutFirst(name);
  }
}
