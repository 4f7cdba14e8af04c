package org.gouji.normalizer.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads as much of the syntax of `java.util.regex.Pattern` as tells what a match consists of. Used once.
final class RegexParser {

  private static final String DIGITS = "0123456789";

  private static final String QUANTIFIERS = "?*+{";
  private static final String SYNTAX = "^$.([)|\\" + QUANTIFIERS;
  private static final int HEX_DIGITS = 4;

  private final String regex;
  private int at;

  /// Whether flags may change what all the rest matches.
  private boolean flagged;

  RegexParser(String regex) {
    this.regex = regex;
  }

  Signs.Node parse() {
    Signs.Node all = alternatives();
    return flagged ? Signs.Node.any(0) : all;
  }

  private Signs.Node alternatives() {
    List<Signs.Node> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (takes('|')) {
      alternatives.add(sequence());
    }
    return Signs.Node.either(alternatives);
  }

  private Signs.Node sequence() {
    List<Signs.Node> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(quantified(part()));
    }
    return Signs.Node.inTurn(parts);
  }

  private Signs.Node part() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^' -> Signs.Node.at(true, false, List.of());
      case '$' -> Signs.Node.at(false, true, List.of());
      case '.' -> Signs.Node.any(1);
      case '(' -> group();
      case '[' -> set().map(Signs.Node::oneOf).orElseGet(() -> Signs.Node.any(1));
      case '\\' -> escaped();
      default -> Character.isSurrogate(c) ? Signs.Node.any(0) : Signs.Node.word(word());
    };
  }

  /// Behind its first character: as many as stand for themselves, each once.
  private String word() {
    int from = at - 1;
    while (isPlain(at)
        && (at + 1 == regex.length() || QUANTIFIERS.indexOf(regex.charAt(at + 1)) < 0)) {
      at++;
    }
    return regex.substring(from, at);
  }

  private boolean isPlain(int index) {
    return index < regex.length()
        && SYNTAX.indexOf(regex.charAt(index)) < 0
        && !Character.isSurrogate(regex.charAt(index));
  }

  /// Behind the bracket that opens it.
  private Signs.Node group() {
    if (!takes('?')) {
      return closed();
    }
    if (takes(':')) {
      return closed();
    }
    if (takes('=')) {
      return Signs.Node.at(false, false, closed().signs());
    }
    if (takes('!')) {
      closed();
      return Signs.Node.at(false, false, List.of());
    }
    if (!takes('<')) {
      // Flags, and atomic groups.
      flagged = true;
      closed();
      return Signs.Node.any(0);
    }
    if (takes('=')) {
      return Signs.Node.at(false, false, closed().signs());
    }
    if (takes('!')) {
      closed();
      return Signs.Node.at(false, false, List.of());
    }
    at = regex.indexOf('>', at) + 1;
    return closed();
  }

  private Signs.Node closed() {
    Signs.Node inside = alternatives();
    takes(')');
    return inside;
  }

  /// Behind a backslash.
  private Signs.Node escaped() {
    return literal().map(Signs.Node::oneOf).orElseGet(() -> Signs.Node.any(0));
  }

  /// The characters that an escape stands for; empty for those that are many, and for what is not a
  /// character.
  private Optional<String> literal() {
    char c = regex.charAt(at++);
    if (c == 'd') {
      return Optional.of(DIGITS);
    }
    if (c == 'n') {
      return Optional.of("\n");
    }
    if (c == 'p' || c == 'P' || c == 'k') {
      at = regex.indexOf(c == 'k' ? '>' : '}', at) + 1;
      return Optional.empty();
    }
    if (c == 'u') {
      at += HEX_DIGITS;
      return Optional.empty();
    }
    boolean plain = !Character.isLetterOrDigit(c);
    return plain ? Optional.of(String.valueOf(c)) : Optional.empty();
  }

  /// Behind the bracket that opens it: the characters of a set; empty where they are not told one by one.
  private Optional<String> set() {
    boolean told = !takes('^');
    StringBuilder set = new StringBuilder();
    while (!takes(']')) {
      char c = regex.charAt(at++);
      if (c == '[') {
        set();
        told = false;
      } else if (c == '&' || c == '\\' || Character.isSurrogate(c)) {
        Optional<String> those = c == '\\' ? literal() : Optional.empty();
        told &= those.isPresent();
        set.append(those.orElse(""));
      } else if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
        char to = regex.charAt(at + 1);
        told &= to != '\\' && to != '[' && to - c < Signs.MOST_CHARACTERS;
        for (char each = c; told && each <= to; each++) {
          set.append(each);
        }
        at += told ? 2 : 1;
      } else {
        set.append(c);
      }
    }
    return told ? Optional.of(set.toString()) : Optional.empty();
  }

  private Signs.Node quantified(Signs.Node part) {
    int fewest = 1;
    boolean once = true;
    if (takes('?')) {
      fewest = 0;
    } else if (takes('*')) {
      fewest = 0;
      once = false;
    } else if (takes('+')) {
      once = false;
    } else if (takes('{')) {
      int close = regex.indexOf('}', at);
      String[] bounds = regex.substring(at, close).split(",", -1);
      fewest = Integer.parseInt(bounds[0]);
      once = fewest <= 1 && bounds[bounds.length - 1].equals("1");
      at = close + 1;
    } else {
      return part;
    }
    if (!takes('?')) {
      takes('+');
    }
    return part.times(fewest, once);
  }

  private boolean takes(char expected) {
    boolean is = at < regex.length() && regex.charAt(at) == expected;
    if (is) {
      at++;
    }
    return is;
  }
}
