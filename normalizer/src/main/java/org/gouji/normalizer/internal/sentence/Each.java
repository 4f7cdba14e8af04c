package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.text.Telltale;

/// Gives figures that stand behind all of their names the words that each would have alone: behind 行政、事业编制分别为
/// the first has 行政编制, and behind 基本支出预算数、决算数分别为 the second 基本支出决算数. Immutable.
final class Each {

  private static final String LIST =
      "([^，。；:、\\d]{1,20}(?:[、和及与][^，。；:、\\d]{1,20}?){1,5}?)";
  private static final Telltale TOLD =
      Telltale.of(LIST + "(?:分别|依次)(?:[为是达到]|达到)?$");
  private static final Telltale SAME = Telltale.of(LIST + "(?:金额|数)?均(?:为|是|达)$");

  private final LabelFinder labels;
  private final Together together;

  Each(LabelFinder labels, Together together) {
    this.labels = labels;
    this.together = together;
  }

  /// A figure's surroundings as if it were told alone; as they are where it is told so, where its names are as
  /// many labels, and where one of them can not be completed.
  Spot alone(Spot spot) {
    List<String> same = same(spot);
    List<String> names = same.isEmpty() ? names(spot) : same;
    if (names.isEmpty()) {
      return spot;
    }
    String words = same.isEmpty() ? names.get(together.place(spot)) : same.get(same.size() - 1);
    return words.length() > spot.said().length() ? spot : spot.as(words);
  }

  /// What else has the amount of a figure, each with the words that it would have alone: 公务接待费预算 beside the
  /// 公务接待费决算 of 公务接待费预算、决算均为.
  List<String> others(Spot spot) {
    List<String> same = same(spot);
    return same.isEmpty() ? same : same.subList(0, same.size() - 1);
  }

  private List<String> same(Spot spot) {
    return SAME.group(spot.left())
        .filter(it -> !isOne(it))
        .map(this::items)
        .map(this::completed)
        .orElse(List.of());
  }

  /// 收入、支出总计 is one name of one amount.
  private boolean isOne(String told) {
    return labels.find(told)
        .map(LabelFinder.Label::label)
        .filter(it -> Together.items(it).size() > 1)
        .isPresent();
  }

  private List<String> names(Spot spot) {
    int place = together.place(spot);
    if (place > 0 && !Together.isNext(spot.left())) {
      return List.of();
    }
    String left =
        place == 0 ? spot.left() : spot.before().get(spot.before().size() - place).left();
    return TOLD.group(left)
        .map(this::items)
        .filter(it -> it.size() == together.run(spot))
        .map(this::completed)
        .orElse(List.of());
  }

  /// The items of a list; none where they are as many labels.
  private List<String> items(String told) {
    List<String> items = Together.items(told);
    boolean labelled =
        labels.find(told).filter(it -> labels.joined(told, it).size() == items.size()).isPresent();
    return labelled ? List.of() : items;
  }

  /// Each of some names with what it shares with the first or the last; empty where one stays without a label.
  private List<String> completed(List<String> items) {
    if (items.stream().allMatch(labels::isQualifiersOnly)) {
      // 年初预算数与调整后预算数均为: two phases of what the text is about.
      return items;
    }
    List<String> completed = new ArrayList<>();
    String last = items.isEmpty() ? "" : items.get(items.size() - 1);
    for (String item : items) {
      Optional<String> words =
          isLabel(item, 0)
              ? Optional.of(item)
              : withTail(item, last).or(() -> withHead(items.get(0), item));
      if (words.isEmpty()) {
        return List.of();
      }
      completed.add(words.get());
    }
    return completed;
  }

  private Optional<String> withTail(String item, String last) {
    for (int i = 1; i < last.length(); i++) {
      String words = item + last.substring(i);
      if (isLabel(words, item.length())) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /// 净值 behind 固定资产原值 is 固定资产净值, and 决算数 behind 基本支出预算数 is 基本支出决算数.
  private Optional<String> withHead(String first, String item) {
    if (labels.isQualifiersOnly(item)) {
      return labels.find(first).map(it -> first.substring(0, it.end()) + item);
    }
    for (int i = first.length() - 1; i > 0; i--) {
      String words = first.substring(0, i) + item;
      if (isLabel(words, words.length() - item.length())) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /// Whether words end with a label that begins before an offset, or at their start.
  private boolean isLabel(String words, int before) {
    return labels.find(words)
        .filter(it -> it.start() < before || before == 0)
        .isPresent();
  }
}
