package org.gouji.normalizer.internal.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says by the words around a figure what it counts.
///
/// @param indicator what the figure then states
/// @param units one of which the figure has
/// @param all groups of words; one of each stands in the stretch around the figure
/// @param left likewise, before the figure only
/// @param right likewise, behind the figure only
/// @param topic likewise, in the paragraph up to the end of its clause, or in its headings
/// @param after indicators, one of which the figure before it in the sentence states
/// @param none words that may not stand in the stretch
/// @param end which end of a range it is, for patterns that read ranges only
/// @param subject where the words stand that say which one
/// @param overLabels whether it speaks before the label that stands before the figure
public record FigurePattern(
    String indicator,
    List<String> units,
    List<List<String>> all,
    List<List<String>> left,
    List<List<String>> right,
    List<List<String>> topic,
    List<String> after,
    List<String> none,
    Optional<Side> subject,
    boolean overLabels,
    Optional<End> end,
    String example) {

  /// A figure told right behind a certain other one speaks as loud as a word of four characters.
  private static final int FOLLOWING = 8;

  public FigurePattern {
    all = longestFirst(all);
    left = longestFirst(left);
    right = longestFirst(right);
    topic = longestFirst(topic);
  }

  private static List<List<String>> longestFirst(List<List<String>> groups) {
    return groups.stream()
        .map(it -> it.stream().sorted(Comparator.comparing(String::length).reversed()).toList())
        .toList();
  }

  /// What stands around a figure.
  ///
  /// @param before the stretch before it
  /// @param behind the stretch behind it
  /// @param stretch both
  /// @param topic the headings, and the paragraph up to the end of its clause
  /// @param clause what stands before it and behind it in its own clause
  public record Around(
      String before, String behind, String stretch, String clause, String topic) {

    public static Around of(String before, String behind, String topic) {
      int end = 0;
      while (end < behind.length() && "，；。)".indexOf(behind.charAt(end)) < 0) {
        end++;
      }
      String stretch = before + "\u0000" + behind;
      return new Around(
          before, behind, stretch,
          end == behind.length() ? stretch : stretch.substring(0, before.length() + 1 + end),
          topic);
    }
  }

  /// How much of the text around a figure of one of its units speaks for it: the length of the longest
  /// word of each group that was met. 0 when it does not hold.
  public int weight(Around around) {
    int own = longest(left, around.before());
    int next = own < 0 ? -1 : longest(right, around.behind());
    if (next < 0) {
      return 0;
    }
    int any = longest(all, around.stretch());
    int about = any < 0 ? -1 : longest(topic, around.topic());
    if (about < 0) {
      return 0;
    }
    // Few patterns come so far, and what they may not stand beside are many words.
    for (String word : none) {
      if (around.clause().contains(word)) {
        return 0;
      }
    }
    return (after.isEmpty() ? 1 : FOLLOWING) + 2 * (own + next + any) + about;
  }

  /// The lengths of the longest word of each group; -1 where a group has none in the text.
  private static int longest(List<List<String>> groups, String text) {
    int sum = 0;
    for (int i = 0; i < groups.size(); i++) {
      List<String> group = groups.get(i);
      int j = 0;
      while (j < group.size() && !text.contains(group.get(j))) {
        j++;
      }
      if (j == group.size()) {
        return -1;
      }
      sum += group.get(j).length();
    }
    return sum;
  }
}
