package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Finds what became of the budget of projects by the changes that a sentence tells: 追加6万元，调减3万元，调整后预算133万元 behind a
/// budget of 130万元. Immutable.
final class AdjustedSums {

  private static final String CHANGE = "adjust.";
  private static final String CUT = "adjust.cut";
  private static final String AFTER = "后";

  private AdjustedSums() {}

  static void find(Sentence sentence, List<Mention> mentions, Draft draft) {
    int from = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention adjusted = mentions.get(i);
      if (!isAdjusted(adjusted) || adjusted.start() < sentence.start()) {
        continue;
      }
      List<Mention> before = mentions.subList(from, i);
      from = i + 1;
      boolean changed =
          before.stream()
              .anyMatch(it -> it.isAdjustment() && it.start() >= sentence.start())
              && before.stream().noneMatch(it -> it.isAdjustment() && isOpen(sentence, it));
      List<Fact> told = changed ? toldSince(adjusted, draft) : List.of();
      Optional<List<Claim.Term>> terms = terms(told, adjusted);
      if (terms.isPresent() && (comes(terms.get(), adjusted) || isAll(before, told))) {
        draft.claim(
            new Claim.Sum(Claim.Origin.SENTENCE, adjusted.figure(), terms.get(), true));
      }
    }
  }

  /// The budget that was told last of the same, and all that was told to have become of it since.
  private static List<Fact> toldSince(Mention adjusted, Draft draft) {
    Stated stated = adjusted.stated().orElseThrow();
    List<Fact> told = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      if (fact.key().equals(adjusted.figure().key())) {
        break;
      }
      boolean same =
          fact.indicator().equals(stated.indicator()) && fact.subject().equals(stated.subject())
              && fact.fund().equals(stated.fund());
      if (same && fact.phase().equals(Optional.of(Phase.BUDGET))
          && fact.year().equals(stated.year())) {
        told = new ArrayList<>(List.of(fact));
      } else if (same && fact.phase().equals(Optional.of(Phase.ADJUSTED))) {
        told.clear();
      } else if (!told.isEmpty() && fact.indicator().startsWith(CHANGE)) {
        told.add(fact);
      }
    }
    return told;
  }

  private static Optional<List<Claim.Term>> terms(List<Fact> told, Mention adjusted) {
    String unit = adjusted.figure().quantity().unit();
    boolean alike = told.stream().allMatch(it -> it.figure().quantity().unit().equals(unit));
    return told.size() < 2 || !alike
        ? Optional.empty()
        : Optional.of(
            told.stream()
                .map(
                    it -> it.indicator().equals(CUT)
                        ? Claim.Term.minus(it.figure())
                        : Claim.Term.plus(it.figure()))
                .toList());
  }

  private static boolean comes(List<Claim.Term> terms, Mention adjusted) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Claim.Term term : terms) {
      BigDecimal value = term.figure().quantity().value();
      sum = term.sign() < 0 ? sum.subtract(value) : sum.add(value);
    }
    return sum.compareTo(adjusted.token().value()) == 0;
  }

  /// Whether a sentence tells no money besides, and no more changes were told than it tells: where something was left from
  /// another year, or given besides, the changes are not all.
  private static boolean isAll(List<Mention> before, List<Fact> told) {
    long changes = before.stream().filter(Mention::isAdjustment).count();
    return changes == told.size() - 1
        && before.stream()
            .filter(it -> !it.isPercent() && !it.isAdjustment())
            .allMatch(it -> it.figure().key().equals(told.get(0).key()));
  }

  /// 调整后预算, and 全年预算 behind a change.
  private static boolean isAdjusted(Mention mention) {
    return mention.indicator().filter(it -> it.startsWith("programme.")).isPresent()
        && mention.phase().equals(Optional.of(Phase.ADJUSTED))
        && (mention.left().contains(AFTER) || mention.left().contains("全年预算"));
  }

  /// Whether a change is told by the way, or only a part of one.
  private static boolean isOpen(Sentence sentence, Mention change) {
    return sentence.bracketAround(change.start()).isPresent() || change.left().contains("其中")
        || change.token().value().signum() < 0;
  }
}
