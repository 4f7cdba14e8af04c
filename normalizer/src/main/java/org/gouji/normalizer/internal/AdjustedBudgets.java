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
  private static final String TOTAL = "programme.total";
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
    List<Fact> ofAll =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(ADDITION) || it.indicator().equals(CUT))
            .filter(it -> it.subject().isEmpty() && it.fund().isEmpty())
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .toList();
    if (!ofAll.isEmpty()) {
      claimOfAll(once(ofAll, units), units, draft);
    }
  }

  /// What was added and cut without a word of which project, 年中追加80.00万元, makes the adjusted total of the projects
  /// of their budget, or that of the only one that the report names.
  private static void claimOfAll(List<Fact> changes, Units units, Draft draft) {
    List<Fact> adjusted = totals(Phase.ADJUSTED, changes.get(0), units, draft);
    List<Fact> budgets = totals(Phase.BUDGET, changes.get(0), units, draft);
    BigDecimal change =
        changes.stream().map(it -> change(it, units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Fact after : once(adjusted, units)) {
      List<Fact> before =
          once(
              budgets.stream()
                  .filter(it -> it.indicator().equals(after.indicator()))
                  .filter(it -> it.subject().equals(after.subject()))
                  .toList(),
              units);
      if (before.size() == 1
          && yuan(before.get(0), units).add(change).compareTo(yuan(after, units)) == 0
          && changes.stream().noneMatch(it -> isClaimed(it, draft))) {
        claim(before.get(0), changes, after, draft);
        return;
      }
    }
  }

  /// The totals of all projects, or the amounts of one where the report has those of no other.
  private static List<Fact> totals(Phase phase, Fact change, Units units, Draft draft) {
    List<Fact> all = amounts(TOTAL, phase, change, units, draft);
    if (!all.isEmpty()) {
      return all;
    }
    List<Fact> amounts = amounts(BUDGET, phase, change, units, draft);
    return amounts.stream().map(Fact::subject).distinct().count() == 1 ? amounts : List.of();
  }

  private static List<Fact> amounts(
      String indicator, Phase phase, Fact change, Units units, Draft draft) {
    return draft.facts()
        .stream()
        .filter(it -> it.indicator().equals(indicator))
        .filter(it -> it.phase().equals(Optional.of(phase)) && it.fund().isEmpty())
        .filter(it -> it.year().equals(change.year()))
        .filter(it -> units.isMoney(it.figure().quantity().unit()))
        .toList();
  }

  /// The first of each amount: what is told twice was changed once.
  private static List<Fact> once(List<Fact> facts, Units units) {
    Map<String, Fact> first = new LinkedHashMap<>();
    facts.forEach(
        it -> first.putIfAbsent(
            it.indicator() + it.subject().orElse("")
                + yuan(it, units).stripTrailingZeros().toPlainString(),
            it));
    return List.copyOf(first.values());
  }

  /// Whether a sentence made a sum of a change already.
  private static boolean isClaimed(Fact change, Draft draft) {
    return draft.claims()
        .stream()
        .filter(Claim.Sum.class::isInstance)
        .flatMap(it -> ((Claim.Sum) it).parts().stream())
        .anyMatch(it -> it.figure().key().equals(change.key()));
  }

  private static BigDecimal yuan(Fact fact, Units units) {
    return fact.figure().quantity().yuan(units);
  }

  private static void claim(Fact before, List<Fact> changes, Fact after, Draft draft) {
    List<Claim.Term> terms =
        Stream.concat(
            Stream.of(Claim.Term.plus(before.figure())),
            changes.stream().map(AdjustedBudgets::term))
            .toList();
    draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, after.figure(), terms, true));
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
      claim(before.get(), changes, after.get(), draft);
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
