package org.gouji.normalizer.internal.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with its forms unified, and the way back to the printed characters.
///
/// Full-width digits, letters, signs and brackets become half-width, traditional characters simplified, range dashes become `-`, blanks
/// go where they only separate Chinese characters, digits and units, quotation marks and bookmark
/// residues go altogether.
/// Blanks between two numbers or two Latin words stay: they separate. Folding twice changes nothing.
public final class Folded {

  private static final Pattern RESIDUE =
      Pattern.compile("\\[bookmark:[^\\]]*\\]|PAGEREF\\s+_Toc\\d+\\s+\\\\h\\s*\\d*");

  private static final Characters CHARACTERS = Characters.load();

  private final String original;
  private final String text;
  private final int[] origin;

  private Folded(String original, String text, int[] origin) {
    this.original = original;
    this.text = text;
    this.origin = origin;
  }

  public static Folded of(String original) {
    boolean[] dropped = new boolean[original.length()];
    if (original.contains("[bookmark:") || original.contains("PAGEREF")) {
      Matcher residue = RESIDUE.matcher(original);
      while (residue.find()) {
        Arrays.fill(dropped, residue.start(), residue.end(), true);
      }
    }
    StringBuilder text = new StringBuilder(original.length());
    int[] origin = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      if (dropped[i]) {
        continue;
      }
      char c = CHARACTERS.simplified(fold(original.charAt(i)));
      c = c == '，' && isThousands(text, original, i) ? ',' : c;
      if (c == 0 || c == ' ' && !separates(text, original, i, dropped)) {
        continue;
      }
      origin[text.length()] = i;
      text.append(c);
    }
    origin[text.length()] = original.length();
    return new Folded(original, text.toString(), Arrays.copyOf(origin, text.length() + 1));
  }

  /// The folded characters.
  public String text() {
    return text;
  }

  public String original() {
    return original;
  }

  /// Offset in the printed text of a folded character.
  public int start(int folded) {
    return origin[folded];
  }

  /// Offset behind the printed character that the folded one before `folded` came from.
  public int end(int folded) {
    return folded == 0 ? 0 : origin[folded - 1] + 1;
  }

  /// The printed characters behind folded ones.
  public String printed(int from, int to) {
    return from >= to ? "" : original.substring(start(from), end(to));
  }

  /// ２１，６００: a full-width comma between a digit and three more.
  private static boolean isThousands(StringBuilder before, String original, int at) {
    if (before.isEmpty() || !isDigit(before.charAt(before.length() - 1))) {
      return false;
    }
    for (int i = at + 1; i <= at + 3; i++) {
      if (i >= original.length() || !isDigit(fold(original.charAt(i)))) {
        return false;
      }
    }
    return original.charAt(at + 1) >= '０'
        && (at + 4 >= original.length() || !isDigit(fold(original.charAt(at + 4))));
  }

  /// A blank stays only between two characters that would run together without it.
  private static boolean separates(
      StringBuilder before, String original, int at, boolean[] dropped) {
    int next = at + 1;
    while (next < original.length()
        && (dropped[next] || fold(original.charAt(next)) == ' '
            || fold(original.charAt(next)) == 0)) {
      next++;
    }
    if (before.isEmpty() || next == original.length()) {
      return false;
    }
    char left = before.charAt(before.length() - 1);
    char right = fold(original.charAt(next));
    int behind = next + 1;
    while (behind < original.length()
        && (dropped[behind] || fold(original.charAt(behind)) == 0)) {
      behind++;
    }
    if (isDigit(left) && right == '.' && behind < original.length()) {
      return !isDigit(fold(original.charAt(behind)));
    }
    if (left == '.' && isDigit(right)) {
      return !brokenPoint(before);
    }
    return left != '-' && joins(left) && joins(right);
  }

  /// Whether a point that stands before a blank belongs to a number that a PDF tore apart: `307. 82`.
  /// A list number (`2. 2021年`) has one or two digits and begins the text.
  private static boolean brokenPoint(StringBuilder before) {
    int digits = 0;
    for (int i = before.length() - 2; i >= 0 && isDigit(before.charAt(i)); i--) {
      digits++;
    }
    return digits >= 1 && before.length() - 1 > digits;
  }

  private static boolean joins(char c) {
    return c < 0x80
        && (Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '%' || c == '-');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// @return 0 for a character that is dropped, a blank for any white space but a line end
  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      char half = (char) (c - 0xFEE0);
      return switch (half) {
        case ',', ';', '!', '?' -> c;
        case '~' -> '-';
        case '"' -> 0;
        default -> half;
      };
    }
    return switch (c) {
      case '\n' -> '\n';
      case '\t', '\r', '\u000b', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009', ' ' -> ' ';
      case '\u200b', '\ufeff', '\u00ad', '\u200e', '\u200f' -> 0;
      case '“', '”', '‘', '’', '"', '「', '」', '『', '』' -> 0;
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      case '—', '–', '―', '−', '‐', '‑', '~', '〜' -> '-';
      case '〖' -> '〔';
      case '〗' -> '〕';
      default -> c;
    };
  }
}
