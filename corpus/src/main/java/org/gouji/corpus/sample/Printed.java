package org.gouji.corpus.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure as gold reads it: the number, what its words allow, and its unit. Gold reads for itself,
/// so that a fault of the pipeline's number grammar cannot excuse itself here.
///
/// @param text the characters, without blanks and with half-width digits
/// @param value the number that is printed; of `300余名` it is 300
/// @param lower the least that the words allow
/// @param upper the most
/// @param unit as printed; 万 alone is 万元 only where the source says so
/// @param bound -1 for at most, 1 for at least, 0 for neither
public record Printed(
    String text, BigDecimal value, BigDecimal lower, BigDecimal upper, String unit, int bound) {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<op>>=|<=|≥|≤|=|>|<|不低于|不少于|至少|不超过|不高于|突破|超过|控制在)?"
              + "(?<pre>约|近)?"
              + "(?:(?<num>-?\\d[\\d,]*(?:\\.\\d+)?)|(?<cn>[零〇一二两三四五六七八九十百千]+))"
              + "(?<more>余|多)?(?<unit>[^\\d<>=]*?)(?<post>左右|以上|以内)?");

  /// Measure words that mean the same; the first stands for all.
  private static final List<String> SAME = List.of("人名位个", "家户", "场次期", "份件");

  private static final Map<String, Integer> MONEY =
      Map.of("元", 0, "千元", 3, "万元", 4, "万", 4, "百万元", 6, "亿元", 8);

  /// The figure in `text`, which holds nothing else; empty when it is no figure, such as 合规.
  public static Optional<Printed> read(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher found = FIGURE.matcher(bare);
    if (!found.matches()) {
      return Optional.empty();
    }
    BigDecimal value =
        found.group("num") != null
            ? new BigDecimal(found.group("num").replace(",", ""))
            : BigDecimal.valueOf(chinese(found.group("cn")));
    String unit = found.group("unit");
    if (unit.length() > 1 && unit.startsWith("万") && !MONEY.containsKey(unit)) {
      value = value.scaleByPowerOfTen(4);
      value = value.scale() < 0 ? value.setScale(0) : value;
      unit = unit.substring(1);
    }
    return Optional.of(
        words(bare, value, unit, found.group("pre"), found.group("more"), found.group("post"))
            .bounded(found.group("op"), found.group("post")));
  }

  private static Printed words(
      String text, BigDecimal value, String unit, String pre, String more, String post) {
    BigDecimal place = lastPlace(value);
    BigDecimal half = place.divide(BigDecimal.TWO);
    if (more != null) {
      return new Printed(text, value, value, value.add(place), unit, 0);
    }
    if ("近".equals(pre)) {
      return new Printed(text, value, value.subtract(place), value, unit, 0);
    }
    if ("约".equals(pre) || "左右".equals(post)) {
      return new Printed(text, value, value.subtract(half), value.add(half), unit, 0);
    }
    return new Printed(text, value, value, value, unit, 0);
  }

  private Printed bounded(String operator, String post) {
    String word = operator == null ? String.valueOf(post) : operator;
    int side =
        switch (word) {
          case ">=", "≥", ">", "不低于", "不少于", "至少", "突破", "超过", "以上" -> 1;
          case "<=", "≤", "<", "不超过", "不高于", "控制在", "以内" -> -1;
          default -> 0;
        };
    return new Printed(text, value, lower, upper, unit, side);
  }

  /// One word for all measure words that mean the same: 人 for 名 and 位.
  public static String measure(String unit) {
    return SAME.stream()
        .filter(words -> unit.length() == 1 && words.contains(unit))
        .map(words -> words.substring(0, 1))
        .findFirst()
        .orElse(unit);
  }

  public boolean exact() {
    return lower.compareTo(upper) == 0;
  }

  public boolean money() {
    return MONEY.containsKey(unit);
  }

  public boolean percent() {
    return unit.equals("%");
  }

  /// Half a unit of the last printed place, in 元 for money. A whole number of things was counted,
  /// not rounded, and has none.
  public BigDecimal half() {
    boolean counted = !money() && !percent() && value.scale() <= 0;
    return counted
        ? BigDecimal.ZERO
        : shift(new BigDecimal("0.5").scaleByPowerOfTen(-value.scale()));
  }

  /// The least that it can stand for, rounding and words included; money in 元.
  public BigDecimal least() {
    return shift(lower).subtract(half());
  }

  public BigDecimal most() {
    return shift(upper).add(half());
  }

  /// The value; money in 元.
  public BigDecimal base() {
    return shift(value);
  }

  Printed negated() {
    return new Printed(text, value.negate(), upper.negate(), lower.negate(), unit, bound);
  }

  Printed withUnit(String other) {
    return new Printed(text, value, lower, upper, other, bound);
  }

  private BigDecimal shift(BigDecimal number) {
    return number.scaleByPowerOfTen(MONEY.getOrDefault(unit, 0));
  }

  /// One unit of the last place that is not 0: of 2200 it is 100, of 10 it is 10.
  private static BigDecimal lastPlace(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-bare.scale())
        .setScale(Math.max(bare.scale(), 0), RoundingMode.UNNECESSARY);
  }

  private static long chinese(String numeral) {
    long total = 0;
    long digit = -1;
    for (char c : numeral.toCharArray()) {
      int at = "零一二三四五六七八九".indexOf(c == '两' ? '二' : c == '〇' ? '零' : c);
      if (at >= 0) {
        digit = at;
        continue;
      }
      int unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
      total += (digit < 0 ? 1 : digit) * unit;
      digit = 0;
    }
    return total + Math.max(digit, 0);
  }
}
