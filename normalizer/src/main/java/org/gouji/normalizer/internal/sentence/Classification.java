package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds items of the classification of expenditure by function: …(类)…(款)行政运行(项). Immutable.
final class Classification {

  private static final Telltale ITEM =
      Telltale.of("([^()，。；:、\\s\\d]{2,30})\\((项|款|类)\\)(?![^()，。；:\\d]{2,30}\\((?:款|项)\\))");

  private static final int LONGEST_NAME = 30;

  private Classification() {}

  /// @param name without the mark of its level behind it
  /// @param end behind the mark, 0-based
  record Item(String name, int end) {}

  /// Whether words have an item, or a level alone.
  static boolean isIn(String words) {
    return words.contains("(项)") || words.contains("(款)") || words.contains("(类)");
  }

  /// The item that some words name last.
  static Optional<Item> last(String words) {
    int at = words.lastIndexOf('(');
    while (at > 0) {
      int before = words.lastIndexOf('(', at - 1);
      Matcher matcher =
          ITEM.matcher(words)
              .region(Math.max(before + 1, at - LONGEST_NAME), words.length())
              .useTransparentBounds(true);
      if (matcher.find() && matcher.end(1) == at) {
        return Optional.of(new Item(matcher.group(1), matcher.end()));
      }
      at = before;
    }
    return Optional.empty();
  }
}
