package org.gouji.normalizer.internal.text;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads Chinese numerals: 一百二十三万四千, 两千, 廿五, 壹佰, 一万五 (the tail digit takes the next
/// lower unit), 二〇二三.
final class ChineseNumber {

  static final String DIGITS = "零一二三四五六七八九";
  static final String CHARACTERS = "〇零一二三四五六七八九十百千万亿两廿壹贰叁肆伍陆柒捌玖拾佰仟萬億";

  /// Behind it stand the decimals, digit by digit: 五十二点一七.
  static final char POINT = '点';

  private ChineseNumber() {}

  /// Empty for what is no number, such as 万 alone.
  static Optional<BigDecimal> parse(String numeral) {
    int point = numeral.indexOf(POINT);
    if (point < 0) {
      return whole(numeral);
    }
    int end = point + 1;
    StringBuilder decimals = new StringBuilder();
    while (end < numeral.length() && digit(numeral.charAt(end)) >= 0) {
      decimals.append(digit(numeral.charAt(end++)));
    }
    Optional<BigDecimal> scale = end == numeral.length()
        ? Optional.of(BigDecimal.ONE)
        : whole("一" + numeral.substring(end));
    return decimals.isEmpty()
        ? Optional.empty()
        : whole(numeral.substring(0, point))
            .map(it -> new BigDecimal(it + "." + decimals))
            .flatMap(it -> scale.map(it::multiply));
  }

  private static int digit(char c) {
    return DIGITS.indexOf(plain(String.valueOf(c)));
  }

  private static Optional<BigDecimal> whole(String numeral) {
    String plain = plain(numeral);
    if (plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return plain.length() == 1 || plain.length() == 4
          ? Optional.of(positional(plain))
          : Optional.empty();
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    long lastUnit = 1;
    for (char c : plain.toCharArray()) {
      int value = DIGITS.indexOf(c);
      if (value >= 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = value;
        if (value == 0) {
          lastUnit = 10;
        }
        continue;
      }
      long unit = unit(c);
      if (unit < 10_000) {
        section += (digit < 0 ? unit == 10 ? 1 : 0 : digit) * unit;
      } else {
        if (section == 0 && digit < 0) {
          return Optional.empty();
        }
        total = (total + section + Math.max(digit, 0)) * unit;
        section = 0;
      }
      lastUnit = unit;
      digit = -1;
    }
    long tail = digit < 0 ? 0 : lastUnit >= 100 ? digit * lastUnit / 10 : digit;
    long value = total + section + tail;
    return value == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
  }

  private static BigDecimal positional(String digits) {
    BigDecimal value = BigDecimal.ZERO;
    for (char c : digits.toCharArray()) {
      value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(DIGITS.indexOf(c)));
    }
    return value;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> throw new IllegalArgumentException("no numeral: " + c);
    };
  }

  private static String plain(String numeral) {
    StringBuilder plain = new StringBuilder();
    for (char c : numeral.toCharArray()) {
      int banking = "壹贰叁肆伍陆柒捌玖".indexOf(c);
      if (banking >= 0) {
        plain.append(DIGITS.charAt(banking + 1));
      } else {
        switch (c) {
          case '〇' -> plain.append('零');
          case '两' -> plain.append('二');
          case '廿' -> plain.append("二十");
          case '拾' -> plain.append('十');
          case '佰' -> plain.append('百');
          case '仟' -> plain.append('千');
          case '萬' -> plain.append('万');
          case '億' -> plain.append('亿');
          default -> plain.append(c);
        }
      }
    }
    return plain.toString();
  }
}
