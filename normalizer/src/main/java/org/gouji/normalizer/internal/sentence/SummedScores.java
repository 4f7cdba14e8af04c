package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ToldScore;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds the points below those of a group that come to them, where the text does not tell what each item could get: under
/// 项目产出情况, 该类指标满分35分，得31.9分, then 产出数量得10.4分 and so on, up to the next group or the end of the section. Those that do not
/// come to what the group got are left as they are: some may not be told, or be those of the items' own parts. Immutable.
public final class SummedScores {

  private static final int FEWEST = 2;
  /// Items of a group and of its items, three times what was met.
  private static final int MOST_ITEMS = 40;

  private final ScoreGroups groups;

  public SummedScores(Vocabulary vocabulary) {
    this.groups = new ScoreGroups(vocabulary);
  }

  /// Revises the points of the items and claims what those come to.
  public void complete(Draft draft) {
    List<ToldScore> told = draft.toldScores();
    for (int at = 0; at < told.size(); at++) {
      ToldScore group = told.get(at);
      if (groups.isGroup(group, draft) && !isSummed(group, draft)) {
        List<ToldScore> behind = told.subList(at + 1, end(told, at, draft));
        items(behind, group.got().quantity().value(), List.of())
            .ifPresent(it -> take(group, it, behind, draft));
      }
    }
  }

  /// What divides an item again states nothing.
  private void take(
      ToldScore group, List<ToldScore> items, List<ToldScore> behind, Draft draft) {
    groups.take(group, items, draft);
    behind.stream().filter(it -> !items.contains(it)).forEach(it -> draft.forget(it.got()));
  }

  /// The points, of those that are told in the section of a group, that come to what it got; empty where they do not.
  static List<ToldScore> summed(ToldScore group, List<ToldScore> section) {
    return section.size() <= MOST_ITEMS
        ? items(section, group.got().quantity().value(), List.of()).orElse(List.of())
        : List.of();
  }

  static boolean isSummed(ToldScore group, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum && sum.total().key().equals(group.got().key()));
  }

  /// Behind the last points of the section that a group's stand in, or before those of the next group.
  private int end(List<ToldScore> told, int group, Draft draft) {
    int end = group + 1;
    while (end < told.size() && end - group <= MOST_ITEMS
        && groups.isInSection(told.get(end), told.get(group))
        && !groups.isGroup(told.get(end), draft)) {
      end++;
    }
    return end;
  }

  /// All of the points that are told, but for what those right behind an item divide it into, where they come to a sum.
  private static Optional<List<ToldScore>> items(
      List<ToldScore> told, BigDecimal left, List<ToldScore> items) {
    if (told.isEmpty()) {
      return Optional.of(items).filter(it -> left.signum() == 0 && it.size() >= FEWEST);
    }
    BigDecimal got = told.get(0).got().quantity().value();
    if (got.compareTo(left) > 0) {
      return Optional.empty();
    }
    List<ToldScore> more = new ArrayList<>(items);
    more.add(told.get(0));
    BigDecimal rest = left.subtract(got);
    int parts = parts(told, got);
    return Optional.of(parts)
        .filter(it -> it >= FEWEST)
        .flatMap(it -> items(told.subList(it + 1, told.size()), rest, more))
        .or(() -> items(told.subList(1, told.size()), rest, more));
  }

  /// How many of the points behind an item come to what it got; none where they do not.
  private static int parts(List<ToldScore> told, BigDecimal item) {
    BigDecimal left = item;
    int at = 1;
    while (at < told.size() && left.signum() > 0) {
      left = left.subtract(told.get(at).got().quantity().value());
      at++;
    }
    return left.signum() == 0 ? at - 1 : 0;
  }
}
