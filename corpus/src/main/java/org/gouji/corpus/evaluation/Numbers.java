package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures and texts of a contract document, compared as gold compares them.
final class Numbers {

  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
  private static final Pattern DECIMAL = Pattern.compile("-?" + NUMBER);
  private static final Pattern DIGITS = Pattern.compile(NUMBER);
  private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百千万亿]+");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

  private static final List<Set<String>> SAME_UNIT =
      List.of(
          Set.of("人", "名", "位", "个"),
          Set.of("家", "个", "户"),
          Set.of("%", "百分比"),
          Set.of("场", "次", "期"),
          Set.of("份", "件"));
  private static final Map<String, Integer> MONEY =
      Map.of("元", 0, "圆", 0, "千元", 3, "万元", 4, "万", 4, "百万元", 6, "亿元", 8, "亿", 8);

  private Numbers() {}

  /// Half-width, and one way of writing ≥, ≤ and minus.
  static String wide(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace("≥", ">=")
        .replace("≤", "<=")
        .replace('\u2212', '-');
  }

  static String fold(String text) {
    return wide(text).replaceAll("\\s+", "");
  }

  /// The first number of a text, with its sign.
  static Optional<BigDecimal> decimal(String text) {
    Matcher found = DECIMAL.matcher(fold(text));
    return found.find()
        ? Optional.of(new BigDecimal(found.group().replace(",", "")))
        : Optional.empty();
  }

  /// The first number of a text, in digits or else in Chinese numerals, without its sign.
  static Optional<BigDecimal> figure(String text) {
    Optional<BigDecimal> number = decimal(text);
    return (number.isPresent() ? number : chinese(text)).map(it -> it.abs().stripTrailingZeros());
  }

  private static Optional<BigDecimal> chinese(String text) {
    Matcher found = CHINESE.matcher(fold(text));
    if (!found.find()) {
      return Optional.empty();
    }
    long total = 0;
    long digit = 0;
    for (char c : found.group().toCharArray()) {
      int unit = Math.max("十百千万".indexOf(c), -1);
      if (unit >= 0) {
        total += (digit == 0 ? 1 : digit) * (long) Math.pow(10, unit + 1);
        digit = 0;
      } else {
        digit = Math.max("零一二三四五六七八九".indexOf(c == '两' ? '二' : c == '〇' ? '零' : c), 0);
      }
    }
    return Optional.of(BigDecimal.valueOf(total + digit));
  }

  /// Its digits without point, sign, and zeros at either end: what survives a change of unit.
  static String significant(String number) {
    String digits = number.replaceAll("[,.\\-]", "");
    return digits.replaceAll("^0+|0+$", "");
  }

  /// The characters of a printed figure that have to be found at its place: its numbers, else its
  /// Chinese numerals, else (无) all of it.
  static List<String> digits(String printed) {
    String text = fold(printed);
    List<String> numbers = new ArrayList<>();
    DIGITS.matcher(text).results().forEach(it -> numbers.add(it.group().replace(",", "")));
    if (numbers.isEmpty()) {
      Matcher chinese = CHINESE.matcher(text);
      numbers.add(chinese.find() ? chinese.group() : text);
    }
    return numbers;
  }

  /// Whether a text holds those characters, as whole numbers: 5 is not in 500. A number may be broken
  /// by the end of a line.
  static boolean holds(String text, String printed) {
    if (fold(printed).isEmpty()) {
      return false;
    }
    String spaced = THOUSANDS.matcher(wide(text).replaceAll("\\s+", " ")).replaceAll("");
    String bare = THOUSANDS.matcher(fold(text)).replaceAll("");
    return digits(printed).stream().allMatch(it -> whole(spaced, it) || whole(bare, it));
  }

  private static boolean whole(String text, String number) {
    String quoted = Pattern.quote(number);
    String pattern =
        Character.isDigit(number.charAt(0)) ? "(?<![\\d.])" + quoted + "(?!\\d|\\.\\d)" : quoted;
    return Pattern.compile(pattern).matcher(text).find();
  }

  static boolean sameUnit(String gold, String said) {
    String a = fold(gold);
    String b = fold(said);
    return a.isEmpty()
        || a.equals(b)
        || MONEY.containsKey(a) && MONEY.containsKey(b)
        || SAME_UNIT.stream().anyMatch(it -> it.contains(a) && it.contains(b));
  }

  /// Whether one field of both is the same number; money across units.
  static boolean same(JsonNode gold, JsonNode fact, String field) {
    Optional<BigDecimal> a = decimal(gold.path(field).asText());
    Optional<BigDecimal> b = decimal(fact.path(field).asText());
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Integer from = MONEY.get(fold(gold.path("unit").asText()));
    Integer to = MONEY.get(fold(fact.path("unit").asText()));
    return from != null && to != null
        ? a.get().scaleByPowerOfTen(from).compareTo(b.get().scaleByPowerOfTen(to)) == 0
        : a.get().compareTo(b.get()) == 0;
  }

  /// How much of the shorter quote is one run that both have, from 0 to 1; of a row of cells, runs, as
  /// its cells may be joined by anything.
  static double kin(String a, String b, boolean cells) {
    String x = core(a);
    String y = core(b);
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    int run = longestRun(x, y)[2];
    if (cells) {
      run = Math.max(run, runs(x, y));
    }
    return (double) run / Math.min(x.length(), y.length());
  }

  private static String core(String text) {
    StringBuilder core = new StringBuilder();
    fold(text)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || ".%<>=".indexOf(c) >= 0)
        .forEach(core::appendCodePoint);
    return core.toString();
  }

  /// The total length of the common runs longer than one character, in order.
  private static int runs(String a, String b) {
    int[] run = longestRun(a, b);
    if (run[2] == 0) {
      return 0;
    }
    int rest =
        runs(a.substring(0, run[0]), b.substring(0, run[1]))
            + runs(a.substring(run[0] + run[2]), b.substring(run[1] + run[2]));
    return rest + (run[2] > 1 ? run[2] : 0);
  }

  /// @return start in a, start in b, length
  private static int[] longestRun(String a, String b) {
    int[] best = {0, 0, 0};
    int[] above = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] here = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        if (a.charAt(i) == b.charAt(j)) {
          here[j + 1] = above[j] + 1;
          if (here[j + 1] > best[2]) {
            best = new int[] {i + 1 - here[j + 1], j + 1 - here[j + 1], here[j + 1]};
          }
        }
      }
      above = here;
    }
    return best;
  }
}
