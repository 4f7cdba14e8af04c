package org.gouji.normalizer.internal.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// Codes of the classification of revenue and expenditure: 2080505 in one cell or as 208 | 05 | 05, or
/// before the words of a row.
final class Codes {

  /// A class has three digits, what is below it two more each.
  private static final Telltale CODE = Telltale.of("[1-7]\\d{2}(?:\\d{2}){0,2}");

  private static final Telltale LEADING = Telltale.of("^(\\d{3,7})(?!\\d)[.、]?");
  private static final Telltale PIECE = Telltale.of("\\d{2,7}");
  private static final int DEEPEST = 3;

  private Codes() {}

  /// The code of a row; empty without one.
  ///
  /// @param label column of the words that name the row
  static String of(Grid grid, int row, int label) {
    String words = label > 0 ? grid.text(row, label) : "";
    if (begins(words)) {
      Matcher leading = LEADING.matcher(words);
      if (leading.find()) {
        return leading.group(1);
      }
    }
    if (label <= 1) {
      return "";
    }
    Deque<String> pieces = new ArrayDeque<>();
    String code = "";
    for (int column = label - 1; column >= 1 && pieces.size() < DEEPEST; column--) {
      String text = grid.text(row, column);
      if (text.isEmpty()) {
        continue;
      }
      if (!begins(text) || !PIECE.is(text)) {
        break;
      }
      pieces.addFirst(text);
      String joined = String.join("", pieces);
      boolean divided = pieces.stream().skip(1).allMatch(it -> it.length() == 2);
      if (divided && CODE.is(joined)) {
        code = joined;
      }
    }
    return code;
  }

  /// The words of a row without a code before them.
  static String without(String words) {
    return begins(words) ? LEADING.withoutFirst(words) : words;
  }

  /// Most words have none, and are told so without a pattern.
  private static boolean begins(String words) {
    return !words.isEmpty() && words.charAt(0) >= '0' && words.charAt(0) <= '9';
  }
}
