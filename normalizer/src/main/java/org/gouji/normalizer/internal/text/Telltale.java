package org.gouji.normalizer.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only on texts that have what every match of it has: most have not, and are done
/// with at a fraction of the cost. Immutable.
public final class Telltale {

  /// So many signs are looked for one after the other in less time than all at once.
  private static final int FEW_SIGNS = 2;

  /// Matches nowhere, and is done at the first place.
  private static final Pattern NOTHING = Pattern.compile("^(?!)");

  private final Pattern pattern;
  private final String first;
  private final String last;
  private final boolean begin;
  private final boolean end;
  private final int least;
  private final String[] few;

  /// Characters, and pairs of them as one number, in order.
  private final int[] signs;

  /// A bit for the hash of each sign: most others are told by it to be none.
  private final long[] known = new long[8];

  private Telltale(String regex) {
    this.pattern = Pattern.compile(regex);
    Signs told = Signs.of(regex);
    this.first = told.first();
    this.last = told.last();
    this.begin = told.begin();
    this.end = told.end();
    this.least = told.least();
    List<String> within = told.within();
    this.few = within.size() <= FEW_SIGNS ? within.toArray(String[]::new) : new String[0];
    this.signs = new int[within.size() - few.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = number(within.get(i));
      int hash = hash(signs[i]);
      known[hash >> 6] |= 1L << hash;
    }
    Arrays.sort(signs);
  }

  /// @param regex an expression that `Pattern` takes
  public static Telltale of(String regex) {
    return new Telltale(regex);
  }

  /// Whether it matches a part of a text.
  public boolean in(String text) {
    return mayBeIn(text, 0, text.length()) && pattern.matcher(text).find();
  }

  /// Whether it matches the beginning of a text.
  public boolean begins(String text) {
    int end = text.length();
    return mayBegin(text, 0, end) && mayBeIn(text, 0, end) && pattern.matcher(text).lookingAt();
  }

  /// Whether it matches all of a text.
  public boolean is(String text) {
    int end = text.length();
    return mayBegin(text, 0, end)
        && mayEnd(text, 0, end)
        && mayBeIn(text, 0, end)
        && pattern.matcher(text).matches();
  }

  /// What finds its matches in a text, or in a region of it that is set then: none where the text cannot have
  /// any.
  public Matcher matcher(String text) {
    return (holds(text, 0, text.length()) ? pattern : NOTHING).matcher(text);
  }

  /// What finds its matches in a part of a text, as if there were nothing else.
  ///
  /// @param from 0-based
  /// @param to exclusive
  public Matcher matcher(String text, int from, int to) {
    return (mayBeIn(text, from, to) ? pattern : NOTHING).matcher(text).region(from, to);
  }

  /// How it matches a part of a text; empty where it does not.
  public Optional<Matcher> match(String text) {
    return mayBeIn(text, 0, text.length())
        ? Optional.of(pattern.matcher(text)).filter(Matcher::find)
        : Optional.empty();
  }

  /// What the first group of it holds in a text; empty where it is not there.
  public Optional<String> group(String text) {
    return match(text).map(it -> it.group(1));
  }

  /// A text without every part that it matches.
  public String without(String text) {
    return mayBeIn(text, 0, text.length()) ? pattern.matcher(text).replaceAll("") : text;
  }

  /// A text without the first part that it matches.
  public String withoutFirst(String text) {
    return mayBeIn(text, 0, text.length()) ? pattern.matcher(text).replaceFirst("") : text;
  }

  /// Whether a part of a text has what a match needs.
  boolean mayBeIn(String text, int from, int to) {
    return to - from >= least
        && (!begin || mayBegin(text, from, to))
        && (!end || mayEnd(text, from, to))
        && holds(text, from, to);
  }

  private boolean mayBegin(String text, int from, int to) {
    return first.isEmpty() || to > from && first.indexOf(text.charAt(from)) >= 0;
  }

  private boolean mayEnd(String text, int from, int to) {
    if (last.isEmpty()) {
      return true;
    }
    // A `$` matches before the end of the last line as well.
    return to > from
        && (last.indexOf(text.charAt(to - 1)) >= 0 || isLineEnd(text.charAt(to - 1)));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /// Whether a part of a text has one of the signs.
  private boolean holds(String text, int from, int to) {
    if (signs.length == 0) {
      for (String sign : few) {
        if (text.indexOf(sign, from, to) >= 0) {
          return true;
        }
      }
      return few.length == 0;
    }
    char before = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isSign(c) || isSign(before << Character.SIZE | c)) {
        return true;
      }
      before = c;
    }
    return false;
  }

  private boolean isSign(int number) {
    int hash = hash(number);
    return (known[hash >> 6] >> hash & 1) != 0 && Arrays.binarySearch(signs, number) >= 0;
  }

  private static int hash(int number) {
    return (number ^ number >>> 13) & 511;
  }

  private static int number(String sign) {
    return sign.length() == 1
        ? sign.charAt(0)
        : sign.charAt(0) << Character.SIZE | sign.charAt(1);
  }
}
