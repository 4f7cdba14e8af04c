package org.gouji.model.document;

import java.util.Optional;

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

  private static final String NUMERALS = "〇零一二三四五六七八九十百";
  private static final String DIGITS = "0123456789０１２３４５６７８９";
  private static final String OPENING = "（(";
  private static final String CLOSING = "）)";
  private static final String POINTS = "、．.";

  private static final int MOST_NUMERALS = 4;
  private static final int MOST_DIGITS = 2;

  /// The number at the start of a line; empty when it begins with something else.
  public static Optional<HeadingNumber> at(String line) {
    String text = line.startsWith("- ") ? "  " + line.substring(2) : line;
    int start = blanks(text, 0);
    boolean part = is(text, start, "第");
    boolean opened = is(text, start, OPENING);
    int numeral = part ? start + 1 : opened ? blanks(text, start + 1) : start;
    int chinese = numerals(text, numeral, NUMERALS, MOST_NUMERALS);
    int arabic = numerals(text, numeral, DIGITS, MOST_DIGITS);
    if (part) {
      return of(text, start, numeral, chinese, 1, behindPart(text, chinese));
    }
    if (opened) {
      int end = Math.max(chinese, arabic);
      int closing = blanks(text, end);
      int behind = is(text, closing, CLOSING) ? skip(text, closing + 1, POINTS) : 0;
      return of(text, start, numeral, end, end == chinese ? 3 : 5, behind);
    }
    if (chinese > numeral) {
      return of(text, start, numeral, chinese, 2, behindChinese(text, chinese));
    }
    if (arabic > numeral) {
      boolean closed = is(text, arabic, CLOSING);
      int behind = closed ? arabic + 1 : behindArabic(text, arabic);
      return of(text, start, numeral, arabic, closed ? 5 : 4, behind);
    }
    boolean circled = start < text.length() && isCircled(text.charAt(start));
    return circled
        ? of(text, start, numeral, numeral + 1, 6, skip(text, numeral + 1, POINTS))
        : Optional.empty();
  }

  /// @param start of what is printed
  /// @param numeral where its numeral begins
  /// @param end behind the numeral
  /// @param behind behind all of it; 0 where it is no number
  private static Optional<HeadingNumber> of(
      String text, int start, int numeral, int end, int level, int behind) {
    int value = behind == 0 || end == numeral ? 0 : number(text.substring(numeral, end));
    return value == 0
        ? Optional.empty()
        : Optional.of(
            new HeadingNumber(
                text.substring(start, behind), value, level, blanks(text, behind)));
  }

  /// 第一部分, 第一章：
  private static int behindPart(String text, int numeral) {
    int end =
        text.startsWith("部分", numeral) ? numeral + 2 : is(text, numeral, "章") ? numeral + 1 : 0;
    return end == 0 ? 0 : skip(text, end, "、．.：:");
  }

  /// 一、 and 一. but neither the numbers that 一、二、三 lists nor 一，二是.
  private static int behindChinese(String text, int numeral) {
    int mark = blanks(text, numeral);
    int behind =
        is(text, mark, "、．") ? mark + 1 : is(text, numeral, ".，,") ? numeral + 1 : 0;
    int next = numerals(text, behind, NUMERALS, MOST_NUMERALS);
    return next > behind && is(text, next, "、是") ? 0 : behind;
  }

  /// Behind 1. a digit must not follow: 1.60万元 is an amount.
  private static int behindArabic(String text, int numeral) {
    int mark = blanks(text, numeral);
    return is(text, mark, ".．、") && !is(text, mark + 1, DIGITS) ? mark + 1 : 0;
  }

  /// Behind the numerals from an offset on, if there are no more of them than a number has.
  private static int numerals(String text, int at, String of, int most) {
    int end = at;
    while (is(text, end, of)) {
      end++;
    }
    return end - at <= most ? end : at;
  }

  private static int blanks(String text, int at) {
    int end = at;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Behind one character of some, where one stands.
  private static int skip(String text, int at, String some) {
    return is(text, at, some) ? at + 1 : at;
  }

  private static boolean is(String text, int at, String some) {
    return at < text.length() && some.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isCircled(char c) {
    return c >= '①' && c <= '⑳';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u3000' || c == '\u00a0';
  }

  /// @return 0 for what is no number
  private static int number(String printed) {
    int total = 0;
    int digit = 0;
    for (char c : printed.toCharArray()) {
      if (isCircled(c)) {
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
