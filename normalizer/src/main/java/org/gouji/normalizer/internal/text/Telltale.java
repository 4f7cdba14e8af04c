package org.gouji.normalizer.internal.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only on texts with one of the characters that tell of it. Most texts have none
/// of them, and are done with at a fraction of the cost. Immutable.
public final class Telltale {

  /// So many are looked for one after the other in less time than all at once.
  private static final int FEW_SIGNS = 2;

  private final String signs;
  private final boolean last;
  private final Pattern pattern;

  /// A bit for the last nine bits of each sign: most other characters are told by it to be none.
  private final long[] known = new long[8];

  private Telltale(String signs, boolean last, String pattern) {
    this.signs = signs;
    this.last = last;
    this.pattern = Pattern.compile(pattern);
    signs.chars().forEach(c -> known[c >> 6 & known.length - 1] |= 1L << c);
  }

  /// @param signs characters, at least one of which stands in whatever the pattern matches
  /// @param pattern matches nothing that has none of them
  public static Telltale of(String signs, String pattern) {
    return new Telltale(signs, false, pattern);
  }

  /// One that matches at the end of texts only.
  ///
  /// @param signs characters, one of which is the last of whatever the pattern matches
  public static Telltale atEnd(String signs, String pattern) {
    return new Telltale(signs, true, pattern);
  }

  /// Whether it matches a part of a text.
  public boolean in(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /// Whether it matches the beginning of a text.
  public boolean begins(String text) {
    return mayBeIn(text) && pattern.matcher(text).lookingAt();
  }

  /// Whether it matches all of a text.
  public boolean is(String text) {
    return mayBeIn(text) && pattern.matcher(text).matches();
  }

  /// How it matches a part of a text; empty where it does not.
  public Optional<Matcher> match(String text) {
    return mayBeIn(text)
        ? Optional.of(pattern.matcher(text)).filter(Matcher::find)
        : Optional.empty();
  }

  /// A text without every part that it matches.
  public String without(String text) {
    return mayBeIn(text) ? pattern.matcher(text).replaceAll("") : text;
  }

  /// What the first group of it holds in a text; empty where it is not there.
  public Optional<String> group(String text) {
    if (!mayBeIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// A text without the first part that it matches.
  public String withoutFirst(String text) {
    return mayBeIn(text) ? pattern.matcher(text).replaceFirst("") : text;
  }

  private boolean mayBeIn(String text) {
    if (last) {
      char end = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
      return signs.indexOf(end) >= 0 || end == '\n';
    }
    if (signs.length() <= FEW_SIGNS) {
      for (int i = 0; i < signs.length(); i++) {
        if (text.indexOf(signs.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((known[c >> 6 & known.length - 1] >> c & 1) != 0 && signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
