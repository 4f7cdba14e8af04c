package org.gouji.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The automatic numbers of a report: Word computes them, and the source says what it will show.
final class Numbering {

  /// @param shown what a number of it looks like
  /// @param format of Word
  /// @param text of Word, with `%n` for the number
  record Level(Pattern shown, String format, String text) {}

  /// One list of five levels; a level starts again below every number of a higher one.
  static final List<Level> LEVELS =
      List.of(
          new Level(Pattern.compile("[一二三四五六七八九十]+、"), "chineseCounting", "%1、"),
          new Level(Pattern.compile("（[一二三四五六七八九十]+）"), "chineseCounting", "（%2）"),
          new Level(Pattern.compile("\\d+\\."), "decimal", "%3."),
          new Level(Pattern.compile("（\\d+）"), "decimal", "（%4）"),
          new Level(Pattern.compile("\\d+、"), "decimal", "%5、"));

  private final int[] counts = new int[LEVELS.size()];

  /// Counts one number and says what it is.
  ///
  /// @return 0-based level
  /// @throws IllegalArgumentException where Word would show another number than the source does
  int next(String shown) {
    for (int level = 0; level < LEVELS.size(); level++) {
      if (LEVELS.get(level).shown().matcher(shown).matches()) {
        counts[level]++;
        java.util.Arrays.fill(counts, level + 1, counts.length, 0);
        String number =
            LEVELS.get(level).format().equals("decimal")
                ? String.valueOf(counts[level])
                : chinese(counts[level]);
        String computed = LEVELS.get(level).text().replaceAll("%\\d", number);
        if (!computed.equals(shown)) {
          throw new IllegalArgumentException("Word would show " + computed + ", not " + shown);
        }
        return level;
      }
    }
    throw new IllegalArgumentException("no automatic number looks like " + shown);
  }

  static String chinese(int number) {
    List<String> digits = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");
    List<String> text = new ArrayList<>();
    if (number >= 10) {
      text.add(number >= 20 ? digits.get(number / 10) : "");
      text.add("十");
    }
    text.add(digits.get(number % 10));
    return String.join("", text);
  }
}
