package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ToldScore;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what the text divides the points of a group into: under 项目决策情况, 该项分值15分，得13.5分, then 项目立项5分，得5分 and so on,
/// in that paragraph or in those behind it, until what could be got makes up that of the group. Those are scores of
/// the second level, whatever they are called, and come to what the group got. Immutable.
public final class DividedScores {

  private static final int FEWEST = 2;
  /// Ways to divide that are tried; the forms that were met have one or two.
  private static final int MOST_WAYS = 64;
  /// Items of a group and of its items, three times what was met.
  private static final int MOST_ITEMS = 40;

  private final ScoreGroups groups;

  public DividedScores(Vocabulary vocabulary) {
    this.groups = new ScoreGroups(vocabulary);
  }

  /// Revises the points of the items and claims their sums.
  public void complete(Draft draft) {
    List<ToldScore> told =
        draft.toldScores().stream().filter(it -> it.full().isPresent()).toList();
    int at = 0;
    while (at < told.size()) {
      Optional<Way> way =
          groups.isGroup(told.get(at), draft)
              ? divided(told, at, draft)
              : Optional.empty();
      if (way.isPresent()) {
        groups.take(told.get(at), way.get().items(), draft);
        told.subList(at + 1, way.get().end())
            .stream()
            .filter(it -> !way.get().items().contains(it))
            .forEach(it -> draft.forget(it.got()));
      }
      at = way.map(Way::end).orElse(at + 1);
    }
  }

  /// The points, of those that are told in the section of a group, that divide its mark; empty where they do not make it
  /// up, or in ways that differ.
  List<ToldScore> divided(ToldScore group, List<ToldScore> section, Draft draft) {
    boolean marked =
        group.full().isPresent() && section.size() <= MOST_ITEMS
            && section.stream().allMatch(it -> it.full().isPresent());
    return marked
        ? divided(group, section, 0, draft)
            .filter(it -> it.end() == section.size())
            .map(Way::items)
            .orElse(List.of())
        : List.of();
  }

  /// @param items one level below the group
  /// @param end behind the last of all that are told of it
  private record Way(List<ToldScore> items, int end) {

    BigDecimal got() {
      return items.stream()
          .map(it -> it.got().quantity().value())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /// What the points behind a group divide it into: the way in which they come to what it got, else the only one. Of
  /// 产出（30分）得28.6分，效果（20分）得19分，满意度（10分）得9.4分 the next groups make up the mark of the first by chance.
  private Optional<Way> divided(List<ToldScore> told, int group, Draft draft) {
    ToldScore whole = told.get(group);
    int end = group + 1;
    while (end < told.size() && end - group <= MOST_ITEMS
        && groups.isInSection(told.get(end), whole)) {
      end++;
    }
    return divided(whole, told.subList(0, end), group + 1, draft);
  }

  private Optional<Way> divided(ToldScore whole, List<ToldScore> told, int from, Draft draft) {
    List<Way> ways = new ArrayList<>();
    divide(told, from, mark(whole), List.of(), ways);
    BigDecimal got = whole.got().quantity().value();
    return ways.stream()
        .filter(it -> it.got().compareTo(got) == 0)
        .findFirst()
        .or(
            () -> ways.size() == 1
                ? Optional.of(ways.get(0))
                    .filter(
                        it -> it.items().stream().noneMatch(item -> groups.isGroup(item, draft)))
                : Optional.empty());
  }

  /// Adds the ways in which the next points make up what is left of a mark; those of an item may themselves be divided
  /// right behind it.
  private static void divide(
      List<ToldScore> told, int at, BigDecimal left, List<ToldScore> items, List<Way> ways) {
    if (left.signum() == 0 && items.size() >= FEWEST) {
      ways.add(new Way(items, at));
      return;
    }
    if (at == told.size() || mark(told.get(at)).compareTo(left) > 0 || ways.size() >= MOST_WAYS) {
      return;
    }
    ToldScore item = told.get(at);
    List<ToldScore> more = new ArrayList<>(items);
    more.add(item);
    BigDecimal rest = left.subtract(mark(item));
    int behind = behindParts(told, at);
    if (behind > at + 1) {
      divide(told, behind, rest, more, ways);
    }
    divide(told, at + 1, rest, more, ways);
  }

  private static BigDecimal mark(ToldScore score) {
    return score.full().orElseThrow();
  }

  /// Behind the points right behind an item that come to its mark.
  private static int behindParts(List<ToldScore> told, int item) {
    BigDecimal left = mark(told.get(item));
    int at = item + 1;
    while (at < told.size() && left.signum() > 0) {
      left = left.subtract(mark(told.get(at)));
      at++;
    }
    return left.signum() == 0 && at - item > FEWEST ? at : item + 1;
  }
}
