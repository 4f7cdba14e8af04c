package org.gouji.model.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number that a heading or list item begins with.
///
/// Levels come from the pattern, not from the value, because published reports slip in the values
/// (duplicated and skipped numbers, Arabic digits where Chinese ones are meant). The usual order is
/// 第一部分, 一、, （一）, 1., (1), ① (党政机关公文格式 GB/T 9704—2012, 7.3.3, has the middle four).
///
/// @param printed the number with its punctuation and without blanks around it, such as `（二）`
/// @param value what it counts, from 1
/// @param level 1 to 6, by pattern
/// @param length how many characters of the line it takes, blanks behind it included
public record HeadingNumber(String printed, int value, int level, int length) {

  private static final String CHINESE = "[〇零一二三四五六七八九十百]{1,4}";
  private static final String ARABIC = "[0-9０-９]{1,2}";
  private static final String BLANK = "[\\s\\u3000\\u00a0]";

  /// @param first the characters that it may begin with
  /// @param behind the characters of which one stands behind its numeral
  private record Form(int level, String first, String behind, Pattern pattern) {}

  private static Form form(int level, String first, String behind, String pattern) {
    return new Form(
        level, first, behind, Pattern.compile("^(" + BLANK + "*)(" + pattern + ")" + BLANK + "*"));
  }

  private static final String NUMERALS = "〇零一二三四五六七八九十百";
  private static final String DIGITS = "0123456789０１２３４５６７８９";
  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
  private static final String OPENING = "第（(";

  /// Behind 1. a digit must not follow (1.60万元 is an amount), nor behind 1、 … a quantity's unit.
  private static final List<Form> FORMS =
      List.of(
          form(1, "第", "部章", "第(?<n>" + CHINESE + ")(?:部分|章)[、．.：:]?"),
          form(
              2, NUMERALS, "、．.，,",
              "(?<n>" + CHINESE + ")(?:" + BLANK + "*[、．]|[.，,])(?!" + CHINESE + "[、是])"),
          form(3, "（(", "）)", "[（(]" + BLANK + "*(?<n>" + CHINESE + ")" + BLANK + "*[）)][、．.]?"),
          form(4, DIGITS, ".．、", "(?<n>" + ARABIC + ")" + BLANK + "*[.．、](?![0-9０-９])"),
          form(5, "（(", "）)", "[（(]" + BLANK + "*(?<n>" + ARABIC + ")" + BLANK + "*[）)][、．.]?"),
          form(5, DIGITS, ")）", "(?<n>" + ARABIC + ")[)）]"),
          form(6, CIRCLED, "", "(?<n>[①-⑳])[、．.]?"));

  /// The number at the start of a line; empty when it begins with something else.
  public static Optional<HeadingNumber> at(String line) {
    String text = line.startsWith("- ") ? "  " + line.substring(2) : line;
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || !begins(text.charAt(start))) {
      return Optional.empty();
    }
    int behind = behindNumeral(text, start);
    for (Form form : FORMS) {
      boolean marked =
          form.behind().isEmpty()
              || behind < text.length() && form.behind().indexOf(text.charAt(behind)) >= 0;
      if (!marked || form.first().indexOf(text.charAt(start)) < 0) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.lookingAt()) {
        int value = number(matcher.group("n"));
        if (value > 0) {
          return Optional.of(
              new HeadingNumber(matcher.group(2), value, form.level(), matcher.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean begins(char c) {
    return NUMERALS.indexOf(c) >= 0 || DIGITS.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0
        || c >= '①' && c <= '⑳';
  }

  /// Behind the sign that opens a number, the numeral and blanks: most lines have nothing there that
  /// makes it a number, and a look at one character tells.
  private static int behindNumeral(String text, int start) {
    int at = OPENING.indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
    while (at < text.length()
        && (isBlank(text.charAt(at)) || NUMERALS.indexOf(text.charAt(at)) >= 0
            || DIGITS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /// Whether a character is one of [#BLANK].
  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u3000' || c == '\u00a0';
  }

  /// @return 0 for what is no number
  private static int number(String printed) {
    int total = 0;
    int digit = 0;
    for (char c : printed.toCharArray()) {
      if (c >= '①' && c <= '⑳') {
        return c - '①' + 1;
      }
      int numeric = c >= '０' && c <= '９' ? c - '０' : c >= '0' && c <= '9' ? c - '0' : -1;
      if (numeric >= 0) {
        total = total * 10 + numeric;
        continue;
      }
      switch (c) {
        case '十' -> {
          total += Math.max(digit, 1) * 10;
          digit = 0;
        }
        case '百' -> {
          total += Math.max(digit, 1) * 100;
          digit = 0;
        }
        case '〇', '零' -> digit = 0;
        default -> digit = "一二三四五六七八九".indexOf(c) + 1;
      }
    }
    return total + digit;
  }
}
