package org.gouji.normalizer.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a regular expression needs to match at all, as far as its own characters tell: a text that lacks
/// it need not be tried. After R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with
/// pairs of characters, as Chinese words are short, and with the ends of a match. What it does not
/// understand of an expression it says nothing of, never something wrong.
///
/// @param within strings of one or two characters, one of which stands in every text that holds a match;
///     empty where nothing is known
/// @param first the characters that a match may begin with, in any order; empty where they are not known
///     or a match may have none
/// @param last those it may end with, alike
/// @param begin whether a match can only be at the beginning of a text
/// @param end whether a match can only be at the end of a text
/// @param least characters that a match has at least
record Signs(
    List<String> within, String first, String last, boolean begin, boolean end, int least) {

  /// So many strings that a part of an expression may match are told one by one. With three times as many
  /// hardly a text more is told to have no match, and a start takes noticeably longer.
  private static final int MOST_STRINGS = 32;

  /// So many signs are looked for.
  private static final int MOST_SIGNS = 96;

  /// So many characters of a class are told.
  static final int MOST_CHARACTERS = 40;

  /// A character is found in texts so many times as often as a pair.
  private static final int WEIGHT_OF_ONE = 4;

  /// @param regex an expression that `Pattern` takes, without flags
  static Signs of(String regex) {
    Node node = new RegexParser(regex).parse();
    boolean told = node.least() > 0;
    return new Signs(
        List.copyOf(node.signs()),
        told ? node.first().orElse("") : "",
        told ? node.last().orElse("") : "",
        node.begin(), node.end(), node.least());
  }

  /// What is known of the matches of a part of an expression.
  ///
  /// @param whole all strings that it matches; empty where they are too many or not known
  /// @param beside where not all are known: one of these stands in a text wherever the part matches, in the
  ///     match or beside it; none where nothing is known
  /// @param first the characters that it may begin with, if it has any; empty where not known
  /// @param last those that it may end with
  record Node(
      Optional<List<String>> whole, List<String> beside, Optional<String> first,
      Optional<String> last, boolean begin, boolean end, int least) {

    private static final List<String> NO_CHARACTER = List.of("");

    /// A part that matches no characters: an anchor, or a look around.
    static Node at(boolean begin, boolean end, List<String> beside) {
      return new Node(
          Optional.of(NO_CHARACTER), beside, Optional.of(""), Optional.of(""), begin, end, 0);
    }

    /// Characters of which nothing is known but how many there are at least.
    static Node any(int least) {
      return new Node(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false, false, least);
    }

    static Node oneOf(String characters) {
      if (characters.length() > MOST_CHARACTERS) {
        return any(1);
      }
      List<String> whole = new ArrayList<>(characters.length());
      for (int i = 0; i < characters.length(); i++) {
        whole.add(characters.substring(i, i + 1));
      }
      Optional<String> ends = Optional.of(characters);
      return new Node(Optional.of(whole), List.of(), ends, ends, false, false, 1);
    }

    static Node word(String word) {
      int length = word.length();
      return new Node(
          Optional.of(List.of(word)), List.of(), Optional.of(word.substring(0, 1)),
          Optional.of(word.substring(length - 1)), false, false, length);
    }

    static Node inTurn(List<Node> parts) {
      if (parts.size() == 1) {
        return parts.get(0);
      }
      List<String> best = List.of();
      List<String> run = NO_CHARACTER;
      boolean all = true;
      int least = 0;
      for (Node part : parts) {
        best = better(best, part.beside());
        List<String> those = part.whole().orElse(List.of());
        least += part.least();
        if (!those.isEmpty() && run.size() * those.size() <= MOST_STRINGS) {
          run = product(run, those);
        } else {
          best = better(best, pairs(run));
          all = false;
          run = those.isEmpty() ? NO_CHARACTER : those;
        }
      }
      List<Node> back = parts.reversed();
      return new Node(
          all ? Optional.of(run) : Optional.empty(),
          all ? best : better(best, pairs(run)),
          ends(parts, Node::first),
          ends(back, Node::last),
          anchored(parts, Node::begin),
          anchored(back, Node::end),
          least);
    }

    static Node either(List<Node> parts) {
      if (parts.size() == 1) {
        return parts.get(0);
      }
      boolean begin = true;
      boolean end = true;
      int least = Integer.MAX_VALUE;
      for (Node part : parts) {
        begin &= part.begin();
        end &= part.end();
        least = Math.min(least, part.least());
      }
      Optional<List<String>> whole = wholeOf(parts);
      return new Node(
          whole,
          whole.isPresent() ? List.of() : besideAll(parts),
          endsOfAll(parts, Node::first),
          endsOfAll(parts, Node::last),
          begin, end, least);
    }

    /// @param once whether it is there once, if at all
    Node times(int fewest, boolean once) {
      if (fewest == 1 && once) {
        return this;
      }
      if (fewest > 0) {
        return new Node(Optional.empty(), signs(), first, last, begin, end, least * fewest);
      }
      Optional<List<String>> or = once ? whole.map(Node::orNone) : Optional.empty();
      return new Node(or, List.of(), first, last, false, false, 0);
    }

    /// One of these stands in a text wherever the part matches; none where nothing is known.
    List<String> signs() {
      return whole.map(it -> better(beside, pairs(it))).orElse(beside);
    }

    private boolean isPlace() {
      return whole.filter(NO_CHARACTER::equals).isPresent();
    }

    private static List<String> orNone(List<String> strings) {
      List<String> all = new ArrayList<>(strings);
      all.add("");
      return all;
    }

    private static Optional<List<String>> wholeOf(List<Node> parts) {
      List<String> all = new ArrayList<>();
      for (Node part : parts) {
        // What stands beside a part is lost where only its strings are kept.
        if (part.whole().isEmpty() || !part.beside().isEmpty()) {
          return Optional.empty();
        }
        all.addAll(part.whole().get());
      }
      return Optional.of(all).filter(it -> it.size() <= MOST_STRINGS);
    }

    private static List<String> besideAll(List<Node> parts) {
      List<String> all = new ArrayList<>();
      for (Node part : parts) {
        List<String> signs = part.signs();
        if (signs.isEmpty()) {
          return List.of();
        }
        for (String sign : signs) {
          if (!all.contains(sign)) {
            all.add(sign);
          }
        }
      }
      return all.size() <= MOST_SIGNS ? all : List.of();
    }

    private static boolean anchored(List<Node> parts, Predicate<Node> anchor) {
      for (Node part : parts) {
        if (anchor.test(part)) {
          return true;
        }
        if (!part.isPlace()) {
          return false;
        }
      }
      return false;
    }

    /// What the first of some parts may begin with, and the next where it may be empty.
    private static Optional<String> ends(
        List<Node> parts, Function<Node, Optional<String>> ends) {
      int reach = 0;
      while (reach < parts.size() && parts.get(reach).least() == 0) {
        reach++;
      }
      return endsOfAll(parts.subList(0, Math.min(reach + 1, parts.size())), ends);
    }

    private static Optional<String> endsOfAll(
        List<Node> parts, Function<Node, Optional<String>> ends) {
      StringBuilder all = new StringBuilder();
      for (Node part : parts) {
        Optional<String> those = ends.apply(part);
        if (those.isEmpty()) {
          return those;
        }
        add(those.get(), all);
      }
      return Optional.of(all.toString());
    }

    private static void add(String characters, StringBuilder all) {
      for (int i = 0; i < characters.length(); i++) {
        if (all.indexOf(characters.substring(i, i + 1)) < 0) {
          all.append(characters.charAt(i));
        }
      }
    }
  }

  private static List<String> product(List<String> heads, List<String> tails) {
    List<String> product = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        product.add(head.concat(tail));
      }
    }
    return product;
  }

  /// A pair of each of some strings; none where one has no character.
  private static List<String> pairs(List<String> strings) {
    if (strings.contains("")) {
      return List.of();
    }
    List<String> sorted = new ArrayList<>(strings);
    sorted.sort(Comparator.comparingInt(String::length));
    return better(pairs(sorted, true), pairs(sorted, false));
  }

  /// @param strings the shortest first: what they have serves longer ones as well
  /// @param atEnd whether the last pair of a string is taken, or the first
  private static List<String> pairs(List<String> strings, boolean atEnd) {
    List<String> pairs = new ArrayList<>();
    for (String string : strings) {
      if (!holdsOne(string, pairs)) {
        int length = string.length();
        pairs.add(
            length <= 2
                ? string
                : atEnd ? string.substring(length - 2) : string.substring(0, 2));
      }
    }
    return pairs;
  }

  private static boolean holdsOne(String string, List<String> pairs) {
    for (String pair : pairs) {
      if (string.contains(pair)) {
        return true;
      }
    }
    return false;
  }

  /// Those of two lists of signs that fewer texts have.
  private static List<String> better(List<String> one, List<String> other) {
    return !other.isEmpty() && (one.isEmpty() || weight(other) < weight(one)) ? other : one;
  }

  private static int weight(List<String> signs) {
    int weight = 0;
    for (String sign : signs) {
      weight += sign.length() == 1 ? WEIGHT_OF_ONE : 1;
    }
    return weight;
  }
}
