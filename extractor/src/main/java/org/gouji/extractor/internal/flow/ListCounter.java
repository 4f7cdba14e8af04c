package org.gouji.extractor.internal.flow;

import java.util.List;
import java.util.OptionalInt;

/// The numbers that one list has reached. Lists that share a definition share the counter, as in
/// Word, so that a second list continues the first unless it restarts.
public final class ListCounter {

  private static final int LEVELS = 9;

  /// Word counts to 32,767; more is a damaged file.
  private static final int LAST = 1_000_000;

  private final int[] values = new int[LEVELS];
  private final boolean[] used = new boolean[LEVELS];

  /// Counts one item and writes its number as displayed, without what separates it from the text.
  ///
  /// @param level 0-based
  /// @param levels all levels of the list
  /// @param restartAt the number that this item must have
  public String next(int level, List<ListLevel> levels, OptionalInt restartAt) {
    ListLevel own = levels.get(level);
    if (restartAt.isPresent()) {
      values[level] = restartAt.getAsInt();
    } else {
      values[level] = used[level] ? Math.min(values[level] + 1, LAST) : own.start();
    }
    used[level] = true;
    for (int deeper = level + 1; deeper < Math.min(levels.size(), LEVELS); deeper++) {
      if (level < levels.get(deeper).restart()) {
        used[deeper] = false;
      }
    }
    return written(own, levels);
  }

  private String written(ListLevel own, List<ListLevel> levels) {
    if (own.format() == NumberFormat.BULLET) {
      return own.text();
    }
    StringBuilder out = new StringBuilder();
    String text = own.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int other = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
      if (other < 0 || other >= Math.min(levels.size(), LEVELS)) {
        out.append(c);
        continue;
      }
      ListLevel shown = levels.get(other);
      boolean plain = own.legal() && shown.format() != NumberFormat.NONE;
      NumberFormat format = plain ? NumberFormat.DECIMAL : shown.format();
      out.append(format.write(used[other] ? values[other] : Math.max(0, shown.start())));
      i++;
    }
    return out.toString();
  }
}
