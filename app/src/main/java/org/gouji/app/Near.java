package org.gouji.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What somebody may have meant by a word that there is not.
final class Near {

  private static final int MOST = 5;

  private Near() {}

  /// Those that contain the word; where there is none, those that a few slips make of it, the nearest
  /// first.
  ///
  /// @return at most five of the known words
  static List<String> of(String word, Collection<String> known) {
    String asked = word.toLowerCase(Locale.ROOT);
    List<String> containing = known.stream().filter(it -> it.contains(asked)).limit(MOST).toList();
    if (!containing.isEmpty()) {
      return containing;
    }
    int slips = Math.max(1, asked.length() / 3);
    return known.stream()
        .filter(it -> distance(asked, it) <= slips)
        .sorted(Comparator.comparingInt(it -> distance(asked, it)))
        .limit(MOST)
        .toList();
  }

  /// Characters to be put in, left out or changed.
  private static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[before.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[to.length()];
  }
}
