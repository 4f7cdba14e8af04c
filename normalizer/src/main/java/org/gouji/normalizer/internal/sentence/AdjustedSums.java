package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.model.document.Location;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what became of a budget by the changes that are told of it: 追加6万元，调减3万元，加上上年结转2万元，调整后预算135万元
/// behind a budget of 130万元, and what came of money by them. Immutable.
final class AdjustedSums {

  private static final String OPENING = "carry.opening";
  private static final String AFTER = "后";
  private static final Set<String> TOTALS = Set.of("expenditure.total", "revenue.total");
  /// What a total is divided into: its parts are told beside it, and added to nothing.
  private static final Telltale PARTS = Telltale.of("expenditure\\.(?:basic|project)\\..*");
  /// 加上上年结转: only what is said to be added need be a part of what comes.
  private static final Telltale ADDS =
      Telltale.of("[，、；]?(?:并|再)?(?:加上?|另加|另有|连同|再加上)");

  private AdjustedSums() {}

  static void find(
      Sentence sentence, List<Mention> mentions, Vocabulary vocabulary, Draft draft) {
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention adjusted = mentions.get(i);
      boolean came = isProgramme(adjusted) && vocabulary.tellsArrived(adjusted.left());
      if (!came && !isAdjusted(adjusted) || adjusted.start() < sentence.start()) {
        continue;
      }
      List<Mention> before = mentions.subList(from, i);
      from = i + 1;
      boolean open = before.stream().anyMatch(it -> it.isAdjustment() && isOpen(sentence, it));
      Optional<ToldBudget> told = open ? Optional.empty() : toldBefore(adjusted, draft);
      told.flatMap(it -> terms(it, before, adjusted, came, draft))
          .ifPresent(
              it -> draft.claim(
                  new Claim.Sum(Claim.Origin.SENTENCE, adjusted.figure(), it, true)));
    }
  }

  /// 年中调减专户资金15万元 behind a table with the project's budgets of 300万元 and 285万元: claims that they differ by what a
  /// sentence tells behind both, where they do, since it may leave a change out.
  static void behind(Sentence sentence, List<Mention> mentions, Draft draft) {
    if (mentions.isEmpty()) {
      return;
    }
    List<Mention> changes =
        mentions.stream()
            .filter(it -> it.start() >= sentence.start() && it.isAdjustment())
            .toList();
    if (changes.isEmpty()
        || changes.stream().anyMatch(it -> it.stated().flatMap(Stated::subject).isPresent())) {
      return;
    }
    Location place = sentence.place().location();
    List<Fact> budgets = ofProject(draft, Phase.BUDGET);
    for (Fact adjusted : budgets.isEmpty() ? budgets : ofProject(draft, Phase.ADJUSTED)) {
      if (Bases.isInOnePlace(adjusted.figure().location(), place)) {
        continue;
      }
      Optional<List<Claim.Term>> terms =
          budgets.stream()
              .filter(
                  it -> it.indicator().equals(adjusted.indicator())
                      && it.subject().equals(adjusted.subject())
                      && it.year().equals(adjusted.year()))
              .map(it -> terms(it, changes))
              .filter(it -> comes(it, adjusted.figure()))
              .findFirst();
      if (terms.isPresent()) {
        if (!isClaimed(adjusted, terms.get(), draft)) {
          draft.claim(
              new Claim.Sum(Claim.Origin.SENTENCE, adjusted.figure(), terms.get(), true));
        }
        return;
      }
    }
  }

  private static List<Fact> ofProject(Draft draft, Phase phase) {
    return draft.facts()
        .stream()
        .filter(it -> it.phase().equals(Optional.of(phase)) && it.fund().isEmpty())
        .filter(it -> it.indicator().startsWith("programme."))
        .toList();
  }

  private static List<Claim.Term> terms(Fact budget, List<Mention> changes) {
    return Stream.concat(
        Stream.of(Claim.Term.plus(budget.figure())),
        changes.stream()
            .map(
                it -> it.states("adjust.cut")
                    ? Claim.Term.minus(it.figure())
                    : Claim.Term.plus(it.figure())))
        .toList();
  }

  private static boolean isClaimed(Fact adjusted, List<Claim.Term> terms, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum
                && (sum.total().key().equals(adjusted.figure().key()) && sum.parts().size() > 1
                    && sum.parts().contains(terms.get(1))
                    || sum.parts().equals(terms)));
  }

  private static Optional<ToldBudget> toldBefore(Mention adjusted, Draft draft) {
    Stated stated = adjusted.stated().orElseThrow();
    List<Fact> before =
        draft.facts()
            .stream()
            .takeWhile(it -> !it.key().equals(adjusted.figure().key()))
            .toList();
    return ToldBudget.last(
        before, adjusted.figure().section(),
        it -> it.indicator().equals(stated.indicator()) && it.subject().equals(stated.subject())
            && it.fund().equals(stated.fund())
            && (it.year().equals(stated.year()) || it.phase().equals(Optional.of(Phase.ADJUSTED))));
  }

  /// What comes to the budget; where nothing does, all that is told, if no other money is.
  ///
  /// @param came whether it is told as what has come, which may be less
  private static Optional<List<Claim.Term>> terms(
      ToldBudget told, List<Mention> before, Mention adjusted, boolean came, Draft draft) {
    return Stream.of(told.changed(), told.all())
        .filter(it -> it.size() > 1 && comes(it, adjusted.figure()))
        .findFirst()
        .or(
            () -> Optional.of(told.all())
                .filter(it -> haveUnit(it, adjusted.figure()) && !isAvailable(adjusted) && !came)
                .filter(it -> isAll(it, told, before, adjusted, draft)));
  }

  private static boolean haveUnit(List<Claim.Term> terms, Figure adjusted) {
    String unit = adjusted.quantity().unit();
    return terms.stream().allMatch(it -> it.figure().quantity().unit().equals(unit));
  }

  private static boolean comes(List<Claim.Term> terms, Figure adjusted) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Claim.Term term : terms) {
      BigDecimal value = term.figure().quantity().value();
      sum = term.sign() < 0 ? sum.subtract(value) : sum.add(value);
    }
    return haveUnit(terms, adjusted) && sum.compareTo(adjusted.quantity().value()) == 0;
  }

  /// Whether no money was told besides since the budget: where something was given besides, or left from another year
  /// and not said to be added, the changes are not all; of several additions one may be what the others come to.
  private static boolean isAll(
      List<Claim.Term> all, ToldBudget told, List<Mention> before, Mention adjusted,
      Draft draft) {
    Set<String> known = new HashSet<>();
    all.forEach(it -> known.add(it.figure().key()));
    draft.facts()
        .stream()
        .filter(it -> PARTS.is(it.indicator()))
        .forEach(it -> known.add(it.key()));
    String unit = adjusted.figure().quantity().unit();
    boolean others =
        draft.figures()
            .stream()
            .dropWhile(it -> !it.key().equals(told.budget().key()))
            .takeWhile(it -> !it.key().equals(adjusted.figure().key()))
            .anyMatch(it -> it.quantity().unit().equals(unit) && !known.contains(it.key()));
    long added =
        before.stream()
            .filter(it -> it.states(OPENING) && ADDS.begins(it.left()))
            .count();
    // 加上年初结转，全年预算452万元: of a total the rule knows more that is told elsewhere.
    boolean total = adjusted.indicator().filter(TOTALS::contains).isPresent();
    return !others && all.size() > 1 && (added > 0 || !total) && added == told.left().size()
        && told.changes().stream().allMatch(it -> it.subject().isEmpty())
        && told.changes().stream().map(Fact::indicator).distinct().count() == told.changes().size();
  }

  /// 调整后预算, and 全年预算 or what can be spent behind a change.
  private static boolean isAdjusted(Mention mention) {
    return mention.phase().equals(Optional.of(Phase.ADJUSTED))
        && (mention.indicator().filter(TOTALS::contains).isPresent()
            || isProgramme(mention)
                && (mention.left().contains(AFTER) || mention.left().contains("全年预算")
                    || isAvailable(mention)));
  }

  private static boolean isProgramme(Mention mention) {
    return mention.phase().equals(Optional.of(Phase.ADJUSTED))
        && mention.indicator().filter(it -> it.startsWith("programme.")).isPresent();
  }

  /// 全年可用资金180万元, which may hold money that is told nowhere.
  private static boolean isAvailable(Mention mention) {
    return mention.left().contains("可用") || mention.left().contains("可支配");
  }

  /// Whether a change is told by the way, or only a part of one.
  private static boolean isOpen(Sentence sentence, Mention change) {
    return sentence.bracketAround(change.start()).isPresent() || change.left().contains("其中")
        || change.token().value().signum() < 0;
  }
}
