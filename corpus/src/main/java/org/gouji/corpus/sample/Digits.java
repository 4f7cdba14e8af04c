package org.gouji.corpus.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slips of the pen in the number of a printed figure. Thousands commas are left as they stand.
final class Digits {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private Digits() {}

  static Optional<BigDecimal> read(String printed) {
    Matcher found = NUMBER.matcher(printed);
    return found.find()
        ? Optional.of(new BigDecimal(found.group().replace(",", "")))
        : Optional.empty();
  }

  static Optional<String> replace(String printed, String number) {
    Matcher found = NUMBER.matcher(printed);
    return found.find()
        ? Optional.of(printed.substring(0, found.start()) + number + printed.substring(found.end()))
        : Optional.empty();
  }

  static Optional<String> swap(String printed, RandomGenerator random) {
    return edit(printed, random,
        number -> at -> at + 1 < number.length() && digits(number, at, at + 1)
            && number.charAt(at) != number.charAt(at + 1)
                ? number.substring(0, at) + number.charAt(at + 1) + number.charAt(at)
                    + number.substring(at + 2)
                : number);
  }

  static Optional<String> lose(String printed, RandomGenerator random) {
    return edit(printed, random,
        number -> at -> Character.isDigit(number.charAt(at))
            ? number.substring(0, at) + number.substring(at + 1)
            : number);
  }

  /// A digit struck twice.
  static Optional<String> add(String printed, RandomGenerator random) {
    return edit(printed, random,
        number -> at -> Character.isDigit(number.charAt(at))
            ? number.substring(0, at + 1) + number.substring(at)
            : number);
  }

  static Optional<String> change(String printed, RandomGenerator random) {
    char other = (char) ('1' + random.nextInt(9));
    return edit(printed, random,
        number -> at -> Character.isDigit(number.charAt(at))
            ? number.substring(0, at) + other + number.substring(at + 1)
            : number);
  }

  /// One place to the right.
  static Optional<String> movePoint(String printed) {
    return read(printed)
        .filter(it -> it.scale() > 0 && it.signum() > 0)
        .flatMap(it -> replace(printed, it.movePointRight(1).setScale(it.scale()).toPlainString()));
  }

  private static boolean digits(String number, int a, int b) {
    return Character.isDigit(number.charAt(a)) && Character.isDigit(number.charAt(b));
  }

  /// One edit at a place where it changes the number and leaves a usual one: no leading zero, two
  /// decimals at most.
  private static Optional<String> edit(
      String printed, RandomGenerator random,
      java.util.function.Function<String, IntFunction<String>> edits) {
    Matcher found = NUMBER.matcher(printed);
    if (!found.find() || found.group().contains(",")) {
      return Optional.empty();
    }
    String number = found.group();
    List<String> changed = new ArrayList<>();
    for (int at = 0; at < number.length(); at++) {
      String other = edits.apply(number).apply(at);
      if (other.matches("(?:0|[1-9]\\d*)(?:\\.\\d{1,2})?")
          && new BigDecimal(other).compareTo(new BigDecimal(number)) != 0) {
        changed.add(other);
      }
    }
    return changed.isEmpty()
        ? Optional.empty()
        : replace(printed, changed.get(random.nextInt(changed.size())));
  }
}
