package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ItemScore;
import org.gouji.normalizer.internal.text.Telltale;

/// Pairs the points that running text tells with their full marks. Where the full marks make a
/// hundred the points that were got make the total score. Used by one thread, for one paragraph.
public final class ItemScores {

  private static final Telltale MARK = Telltale.of("[(（](\\d+(?:\\.\\d+)?)分[)）]");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Scores scores;
  private final List<ItemScore> items = new ArrayList<>();
  private final int paragraph;
  private final String text;
  private Optional<BigDecimal> full;

  /// @param text of the paragraph
  /// @param paragraph which one of the report
  ItemScores(Scores scores, Context context, String text, int paragraph) {
    this.scores = scores;
    this.paragraph = paragraph;
    this.text = text;
    this.full = titled(context);
  }

  /// The full mark in the heading above: 1.目标制定（10分）.
  private static Optional<BigDecimal> titled(Context context) {
    if (context.titles().indexOf('分') < 0) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(context.heading());
    return mark.find() ? Optional.of(new BigDecimal(mark.group(1))) : Optional.empty();
  }

  void add(Mention mention) {
    boolean points =
        mention.token().unit().equals("分")
            && mention.indicator().filter(it -> !it.startsWith("score.level")).isEmpty();
    if (!points) {
      return;
    }
    switch (scores.role(mention.left(), mention.right())) {
      case FULL -> full(mention);
      case GOT -> got(mention.figure());
      case UNSAID -> {
        if (mention.indicator().isPresent()) {
          got(mention.figure());
        }
      }
      case LOST -> {
        // what is left is printed behind it, or nothing is
      }
    }
  }

  /// A full mark stands before its points or, in a bracket, behind them.
  private void full(Mention mention) {
    BigDecimal value = mention.figure().quantity().value();
    int last = items.size() - 1;
    if (mention.left().startsWith("(") && last >= 0 && items.get(last).full().isEmpty()) {
      items.set(last, item(Optional.of(value), items.get(last).got()));
    } else {
      full = Optional.of(value);
    }
  }

  /// Nobody gets more than the full mark: 满意度10分，自评得分97.2分.
  private void got(Figure figure) {
    items.add(item(full.filter(it -> it.compareTo(figure.quantity().value()) >= 0), figure));
    full = Optional.empty();
  }

  private ItemScore item(Optional<BigDecimal> mark, Figure got) {
    int level = HeadingNumber.at(text).map(HeadingNumber::level).orElse(0);
    return new ItemScore(paragraph, level, mark, got);
  }

  void finish(Draft draft) {
    items.forEach(draft::itemScore);
  }

  /// Claims the total score of the items whose full marks make a hundred: those of one paragraph,
  /// else those numbered alike, else all.
  public static void claim(Draft draft) {
    List<Fact> totals =
        draft.facts().stream().filter(it -> it.indicator().equals("score.total")).toList();
    if (totals.isEmpty()) {
      return;
    }
    // 上年得分93.6分 is no sum of this year's points.
    Optional<Integer> year =
        totals.stream().flatMap(it -> it.year().stream()).max(Integer::compare);
    Figure total =
        totals.stream()
            .filter(it -> it.year().isEmpty() || it.year().equals(year))
            .reduce((first, second) -> second)
            .orElseThrow()
            .figure();
    List<ToIntFunction<ItemScore>> groupings =
        List.of(ItemScore::paragraph, ItemScore::level, it -> 0);
    for (ToIntFunction<ItemScore> grouping : groupings) {
      Map<Integer, List<ItemScore>> groups =
          draft.itemScores()
              .stream()
              .collect(
                  Collectors.groupingBy(grouping::applyAsInt, TreeMap::new, Collectors.toList()));
      List<List<ItemScore>> whole =
          groups.values().stream().filter(ItemScores::makesAHundred).toList();
      whole.stream()
          .filter(it -> !isClaimed(draft, total, it))
          .forEach(it -> draft.claim(sum(draft, total, it)));
      if (!whole.isEmpty()) {
        return;
      }
    }
    groups(draft, total, year);
  }

  /// The points of groups that sections of their own tell make the total score where they come to it: 投入得19.2分 …… 效果得19分.
  private static void groups(Draft draft, Figure total, Optional<Integer> year) {
    Map<String, Figure> groups = new LinkedHashMap<>();
    draft.facts()
        .stream()
        .filter(it -> it.indicator().equals("score.level1") && it.year().equals(year))
        .filter(it -> it.grounds() != Grounds.CELL)
        .forEach(it -> groups.putIfAbsent(it.subject().orElse(""), it.figure()));
    List<ItemScore> items =
        groups.values().stream().map(it -> new ItemScore(0, 0, Optional.empty(), it)).toList();
    BigDecimal sum =
        items.stream()
            .map(it -> it.got().quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (items.size() > 2 && sum.compareTo(total.quantity().value()) == 0
        && !isClaimed(draft, total, items)) {
      draft.claim(sum(draft, total, items));
    }
  }

  private static boolean isClaimed(Draft draft, Figure total, List<ItemScore> items) {
    List<String> keys = items.stream().map(it -> it.got().key()).toList();
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Sum sum
                && sum.total().key().equals(total.key())
                && sum.parts().stream().map(term -> term.figure().key()).toList().equals(keys));
  }

  private static boolean makesAHundred(List<ItemScore> items) {
    return items.size() > 1
        && items.stream().allMatch(it -> it.full().isPresent())
        && items.stream()
            .map(it -> it.full().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(HUNDRED) == 0;
  }

  /// Points of one list are printed to one number of decimals, zeros dropped.
  private static Claim sum(Draft draft, Figure total, List<ItemScore> items) {
    int places =
        Math.max(
            total.places(), items.stream().mapToInt(it -> it.got().places()).max().orElse(0));
    List<Claim.Term> terms =
        items.stream().map(it -> Claim.Term.plus(draft.align(it.got(), places))).toList();
    return new Claim.Sum(Claim.Origin.SENTENCE, draft.align(total, places), terms, true);
  }
}
