package org.gouji.normalizer;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.document.Text;

/// A paragraph in pieces that can be read in bounded time: what a sentence says is looked for in all
/// of its words, once for every figure in it. No paragraph that a person wrote has ever had two.
final class Pieces {

  /// Characters. The longest paragraph of the reports seen had 2,900.
  private static final int LONGEST = 10_000;

  /// How far back a better place to part is looked for.
  private static final int BACK = 2_000;

  /// Where a paragraph is parted, the best first.
  private static final List<String> ENDS = List.of("。\n", "；;", "，,、：: ");

  private Pieces() {}

  /// The same characters in the same order.
  static List<Text> of(Text text) {
    String value = text.value();
    if (value.length() <= LONGEST) {
      return List.of(text);
    }
    List<Text> pieces = new ArrayList<>();
    int start = 0;
    while (value.length() - start > LONGEST) {
      int end = end(value, start + LONGEST);
      pieces.add(text.slice(start, end));
      start = end;
    }
    pieces.add(text.slice(start, value.length()));
    return pieces;
  }

  /// Never inside a number, unless that alone is longer than what is looked through.
  private static int end(String value, int latest) {
    for (String ends : ENDS) {
      for (int at = latest; at > latest - BACK; at--) {
        if (ends.indexOf(value.charAt(at - 1)) >= 0) {
          return at;
        }
      }
    }
    for (int at = latest; at > latest - BACK; at--) {
      if (!numeric(value.charAt(at - 1))) {
        return at;
      }
    }
    return latest;
  }

  private static boolean numeric(char c) {
    return Character.isDigit(c) || c == '.' || c == '．';
  }
}
