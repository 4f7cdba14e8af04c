package org.gouji.extractor.internal.flow;

import java.util.Locale;

/// How Word writes the number of a list item, a page or a note. The names are those of
/// ECMA-376 part 1, 17.18.59 (ST_NumberFormat); the codes those of [MS-OSHARED] 2.2.1.3 (MSONFC).
public enum NumberFormat {
  DECIMAL(0),
  UPPER_ROMAN(1),
  LOWER_ROMAN(2),
  UPPER_LETTER(3),
  LOWER_LETTER(4),
  ORDINAL(5),
  IDEOGRAPH_DIGITAL(10),
  JAPANESE_COUNTING(11),
  DECIMAL_FULL_WIDTH(14),
  DECIMAL_HALF_WIDTH(15),
  JAPANESE_LEGAL(16),
  JAPANESE_DIGITAL_TEN_THOUSAND(17),
  DECIMAL_ENCLOSED_CIRCLE(18),
  DECIMAL_FULL_WIDTH2(19),
  DECIMAL_ZERO(22),
  BULLET(23),
  DECIMAL_ENCLOSED_FULLSTOP(26),
  DECIMAL_ENCLOSED_PAREN(27),
  DECIMAL_ENCLOSED_CIRCLE_CHINESE(28),
  IDEOGRAPH_ENCLOSED_CIRCLE(29),
  IDEOGRAPH_TRADITIONAL(30),
  IDEOGRAPH_ZODIAC(31),
  TAIWANESE_COUNTING(33),
  IDEOGRAPH_LEGAL_TRADITIONAL(34),
  TAIWANESE_COUNTING_THOUSAND(35),
  TAIWANESE_DIGITAL(36),
  CHINESE_COUNTING(37),
  CHINESE_LEGAL_SIMPLIFIED(38),
  CHINESE_COUNTING_THOUSAND(39),
  NUMBER_IN_DASH(57),
  NONE(255);

  private static final String PLAIN = "〇一二三四五六七八九";
  private static final String CIRCLE_ZERO = "○一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private final int code;

  NumberFormat(int code) {
    this.code = code;
  }

  /// @param name as in `w:numFmt`; an unknown one is written in Arabic digits
  public static NumberFormat named(String name) {
    String upper = name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    for (NumberFormat format : values()) {
      if (format.name().equals(upper)) {
        return format;
      }
    }
    return DECIMAL;
  }

  /// @param code as in an LVLF's `nfc`; an unknown one is written in Arabic digits
  public static NumberFormat coded(int code) {
    for (NumberFormat format : values()) {
      if (format.code == code) {
        return format;
      }
    }
    return DECIMAL;
  }

  /// @param value not negative
  public String write(int value) {
    return switch (this) {
      case DECIMAL, DECIMAL_HALF_WIDTH -> Integer.toString(value);
      case UPPER_ROMAN -> roman(value);
      case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT);
      case UPPER_LETTER -> letters(value, 'A');
      case LOWER_LETTER -> letters(value, 'a');
      case ORDINAL -> value + ordinalEnding(value);
      case DECIMAL_FULL_WIDTH, DECIMAL_FULL_WIDTH2 -> shifted(value, '０');
      case DECIMAL_ZERO -> value < 10 ? "0" + value : Integer.toString(value);
      case BULLET, NONE -> "";
      case NUMBER_IN_DASH -> "- " + value + " -";
      case DECIMAL_ENCLOSED_CIRCLE, DECIMAL_ENCLOSED_CIRCLE_CHINESE -> enclosed(value, '①', 20);
      case DECIMAL_ENCLOSED_FULLSTOP -> enclosed(value, '⒈', 20);
      case DECIMAL_ENCLOSED_PAREN -> enclosed(value, '⑴', 20);
      case IDEOGRAPH_ENCLOSED_CIRCLE -> enclosed(value, '㊀', 10);
      case IDEOGRAPH_TRADITIONAL -> listed(value, STEMS);
      case IDEOGRAPH_ZODIAC -> listed(value, BRANCHES);
      case IDEOGRAPH_DIGITAL, JAPANESE_DIGITAL_TEN_THOUSAND -> digits(value, PLAIN);
      case TAIWANESE_DIGITAL -> digits(value, CIRCLE_ZERO);
      case CHINESE_COUNTING, TAIWANESE_COUNTING ->
          value < 100 ? counted(value, PLAIN, "十百千", false) : digits(value, CIRCLE_ZERO);
      case CHINESE_COUNTING_THOUSAND, TAIWANESE_COUNTING_THOUSAND ->
          counted(value, "零一二三四五六七八九", "十百千", false);
      case JAPANESE_COUNTING ->
          counted(value, PLAIN, "十百千", false).replace("〇", "").replaceAll("^一(?=[百千])", "");
      case CHINESE_LEGAL_SIMPLIFIED -> counted(value, LEGAL, "拾佰仟", true);
      case IDEOGRAPH_LEGAL_TRADITIONAL, JAPANESE_LEGAL ->
          counted(value, LEGAL_TRADITIONAL, "拾佰仟", true);
    };
  }

  /// @param zero the digit nought of the script
  private static String shifted(int value, char zero) {
    return digits(
        value,
        new String(
            new char[] {
              zero,
              (char) (zero + 1),
              (char) (zero + 2),
              (char) (zero + 3),
              (char) (zero + 4),
              (char) (zero + 5),
              (char) (zero + 6),
              (char) (zero + 7),
              (char) (zero + 8),
              (char) (zero + 9)
            }));
  }

  private static String digits(int value, String digits) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(value).toCharArray()) {
      out.append(digits.charAt(c - '0'));
    }
    return out.toString();
  }

  /// @param leadingOne whether ten is 壹拾 and not 十
  private static String counted(int value, String digits, String places, boolean leadingOne) {
    if (value == 0 || value > 9999) {
      return digits(value, digits);
    }
    String decimal = Integer.toString(value);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      int place = decimal.length() - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        out.append(digits.charAt(0));
        gap = false;
      }
      boolean bareTen = place == 1 && digit == 1 && out.isEmpty() && !leadingOne;
      if (!bareTen) {
        out.append(digits.charAt(digit));
      }
      if (place > 0) {
        out.append(places.charAt(place - 1));
      }
    }
    return out.toString();
  }

  private static String enclosed(int value, char one, int last) {
    return value >= 1 && value <= last
        ? String.valueOf((char) (one + value - 1))
        : Integer.toString(value);
  }

  private static String listed(int value, String signs) {
    return value >= 1 && value <= signs.length()
        ? signs.substring(value - 1, value)
        : Integer.toString(value);
  }

  /// Word repeats the letter behind z: aa, bb, and so on.
  private static String letters(int value, char first) {
    if (value < 1) {
      return Integer.toString(value);
    }
    int times = Math.min((value - 1) / 26 + 1, 32);
    return String.valueOf((char) (first + (value - 1) % 26)).repeat(times);
  }

  private static String roman(int value) {
    if (value < 1 || value > 3999) {
      return Integer.toString(value);
    }
    int[] steps = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder out = new StringBuilder();
    int rest = value;
    for (int i = 0; i < steps.length; i++) {
      while (rest >= steps[i]) {
        out.append(signs[i]);
        rest -= steps[i];
      }
    }
    return out.toString();
  }

  private static String ordinalEnding(int value) {
    int tens = value % 100;
    if (tens >= 11 && tens <= 13) {
      return "th";
    }
    return switch (value % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
