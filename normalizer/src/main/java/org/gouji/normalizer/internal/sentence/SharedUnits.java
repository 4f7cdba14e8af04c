package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import org.gouji.normalizer.internal.text.Token;

/// Gives numbers behind 分别 the unit that stands behind the last of them: 分别为30、18和12万元. Immutable.
final class SharedUnits {

  private static final String EACH = "分别";
  private static final String MONEY = "元";
  private static final int LONGEST_VERB = 6;
  private static final String JOINTS = "、和及与";

  private SharedUnits() {}

  /// The tokens of a text, its numbers with the units that they share.
  static List<Token> given(List<Token> tokens, String text) {
    if (!text.contains(EACH)) {
      return tokens;
    }
    List<Token> given = new ArrayList<>(tokens);
    for (int i = 0; i < given.size(); i++) {
      int last = last(given, i, text);
      for (int at = i; at < last; at++) {
        given.set(at, with(((Token.Number) given.get(last)).unit(), (Token.Number) given.get(at)));
      }
      i = Math.max(i, last);
    }
    return given;
  }

  /// The place of the number whose unit is that of a run of bare ones, which begins at a place behind 分别; the place
  /// itself without such a run.
  private static int last(List<Token> tokens, int first, String text) {
    if (!isBare(tokens.get(first)) || !isOfEach(text, tokens.get(first).start())) {
      return first;
    }
    for (int at = first + 1; at < tokens.size(); at++) {
      String between = text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
      if (between.length() != 1 || JOINTS.indexOf(between.charAt(0)) < 0) {
        return first;
      }
      if (!isBare(tokens.get(at))) {
        return tokens.get(at) instanceof Token.Number number && !number.chinese()
            && (number.unit().endsWith(MONEY) || number.unit().equals("%")) ? at : first;
      }
    }
    return first;
  }

  private static boolean isBare(Token token) {
    return token instanceof Token.Number number && number.unit().isEmpty() && !number.chinese();
  }

  private static boolean isOfEach(String text, int start) {
    int each = text.lastIndexOf(EACH, start);
    return each >= 0 && start - each - EACH.length() <= LONGEST_VERB
        && text.substring(each, start).chars().allMatch(Character::isIdeographic);
  }

  private static Token.Number with(String unit, Token.Number number) {
    return new Token.Number(
        number.start(), number.end(), number.value(), unit, number.lower(), number.upper(),
        number.exactness(), number.chinese());
  }
}
