package org.gouji.normalizer.internal.text;

import java.util.BitSet;
import java.util.regex.Matcher;

/// A text with its forms unified, and the way back to the printed characters.
///
/// Full-width digits, letters, signs and brackets become half-width, commas and semicolons that end
/// clauses full-width, traditional characters simplified, range dashes become `-`, blanks
/// go where they only separate Chinese characters, digits and units, quotation marks and bookmark
/// residues go altogether.
/// Blanks between two numbers or two Latin words stay: they separate. Folding twice changes nothing.
public final class Folded {

  private static final Telltale RESIDUE =
      Telltale.of("\\[bookmark:[^\\]]*\\]|PAGEREF\\s+_Toc\\d+\\s+\\\\h\\s*\\d*");

  private static final char FIRST_IDEOGRAPH = '㐀';
  private static final char LAST_IDEOGRAPH = '鿿';

  /// Behind the characters of ASCII.
  private static final char FIRST_WIDE = 0x80;

  /// What may stand between a mark and the character that it is judged by, a dropped one among it.
  private static final String PASSED = " ,;\0";

  /// From a half-width mark to its full-width form.
  private static final int WIDER = 0xFEE0;

  /// Never changed.
  private static final BitSet NOTHING = new BitSet();

  /// Every folded character comes from the one at its own offset.
  private static final int[] UNMOVED = {};

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
    int plain = 0;
    while (plain < original.length() && isPlain(original.charAt(plain))) {
      plain++;
    }
    return plain == original.length()
        ? new Folded(original, original, UNMOVED)
        : folded(original);
  }

  private static Folded folded(String original) {
    BitSet dropped = residues(original);
    char[] text = new char[original.length()];
    int[] origin = UNMOVED;
    int length = 0;
    for (int i = 0; i < original.length(); i++) {
      if (dropped.get(i)) {
        continue;
      }
      char c = CHARACTERS.simplified(fold(original.charAt(i)));
      c = c == '，' && isThousands(text, length, original, i) ? ',' : c;
      c = (c == ',' || c == ';') && endsClause(text, length, original, i) ? fullWidth(c) : c;
      if (c == 0 || c == ' ' && !separates(text, length, original, i, dropped)) {
        continue;
      }
      if (length != i) {
        origin = origin.length == 0 ? unmoved(original.length() + 1, length) : origin;
        origin[length] = i;
      }
      text[length++] = c;
    }
    if (length != original.length()) {
      origin = origin.length == 0 ? unmoved(original.length() + 1, length) : origin;
      origin[length] = original.length();
    }
    return new Folded(original, new String(text, 0, length), origin);
  }

  /// @param moved the first offset that is left to be filled
  private static int[] unmoved(int length, int moved) {
    int[] origin = new int[length];
    for (int i = 0; i < moved; i++) {
      origin[i] = i;
    }
    return origin;
  }

  /// Whether a character stays as it is, whatever stands around it.
  private static boolean isPlain(char c) {
    return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH
        ? CHARACTERS.simplified(c) == c
        : Folded.isDigit(c) || c == '.' || c == '。' || c == '、' || c == '%';
  }

  private static BitSet residues(String original) {
    if (original.indexOf('[') < 0 && original.indexOf('P') < 0) {
      return NOTHING;
    }
    BitSet dropped = new BitSet();
    Matcher residue = RESIDUE.matcher(original);
    while (residue.find()) {
      dropped.set(residue.start(), residue.end());
    }
    return dropped;
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
    return origin.length == 0 ? folded : origin[folded];
  }

  /// Offset behind the printed character that the folded one before `folded` came from.
  public int end(int folded) {
    return folded == 0 ? 0 : start(folded - 1) + 1;
  }

  /// The printed characters behind folded ones.
  public String printed(int from, int to) {
    return from >= to ? "" : original.substring(start(from), end(to));
  }

  /// ２１，６００: a full-width comma between a digit and three more.
  ///
  /// @param before what is folded of the text before it
  /// @param length how many characters that has
  private static boolean isThousands(char[] before, int length, String original, int at) {
    if (length == 0 || !isDigit(before[length - 1])) {
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

  /// 支出12万元,其中: a half-width mark beside a character that is no digit and no Latin letter ends a
  /// clause, as a full-width one does; 1,234 and what is left of it do not.
  private static boolean endsClause(char[] before, int length, String original, int at) {
    if (length == 0) {
      return false;
    }
    char left = before[length - 1];
    if (left >= FIRST_WIDE || left == '%' || left == ')') {
      return true;
    }
    int next = at + 1;
    while (next < original.length()
        && PASSED.indexOf(fold(original.charAt(next))) >= 0) {
      next++;
    }
    return next < original.length() && fold(original.charAt(next)) >= FIRST_WIDE;
  }

  private static char fullWidth(char c) {
    return (char) (c + WIDER);
  }

  /// A blank stays only between two characters that would run together without it.
  private static boolean separates(
      char[] before, int length, String original, int at, BitSet dropped) {
    int next = at + 1;
    while (next < original.length()
        && (dropped.get(next) || fold(original.charAt(next)) == ' '
            || fold(original.charAt(next)) == 0)) {
      next++;
    }
    if (length == 0 || next == original.length()) {
      return false;
    }
    char left = before[length - 1];
    char right = fold(original.charAt(next));
    int behind = next + 1;
    while (behind < original.length()
        && (dropped.get(behind) || fold(original.charAt(behind)) == 0)) {
      behind++;
    }
    if (right == ',' && endsClause(before, length, original, next)) {
      return false;
    }
    if (isDigit(left) && right == '.' && behind < original.length()) {
      return !isDigit(fold(original.charAt(behind)));
    }
    if (left == '.' && isDigit(right)) {
      return !brokenPoint(before, length);
    }
    // A sign of percent never begins a number: 10.73 %.
    return left != '-' && right != '%' && joins(left) && joins(right);
  }

  /// Whether a point that stands before a blank belongs to a number that a PDF tore apart: `307. 82`.
  /// A list number (`2. 2021年`) has one or two digits and begins the text.
  private static boolean brokenPoint(char[] before, int length) {
    int digits = 0;
    for (int i = length - 2; i >= 0 && isDigit(before[i]); i--) {
      digits++;
    }
    return digits >= 1 && length - 1 > digits;
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
    if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
      return c;
    }
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
      // A box drawing, a small form and three more that are printed for it.
      case '═', '﹦', '⹀', '゠', '꞊' -> '=';
      case '—', '–', '―', '−', '‐', '‑', '~', '〜' -> '-';
      case '〖' -> '〔';
      case '〗' -> '〕';
      default -> c;
    };
  }
}
