package org.gouji.normalizer.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A set of words that is looked for in texts, longest first.
public final class Words {

  private final List<String> all;
  private final ByCharacter byFirst;
  private final ByCharacter byLast;

  public Words(Collection<String> words) {
    Comparator<String> longestFirst =
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    List<String> sorted = words.stream().distinct().sorted(longestFirst).toList();
    this.all = sorted;
    this.byFirst =
        new ByCharacter(sorted.stream().collect(Collectors.groupingBy(it -> it.charAt(0))));
    this.byLast =
        new ByCharacter(
            sorted.stream().collect(Collectors.groupingBy(it -> it.charAt(it.length() - 1))));
  }

  /// The words of several sets.
  public static Words union(Collection<Words> sets) {
    return new Words(sets.stream().flatMap(it -> it.all.stream()).toList());
  }

  /// Longest first.
  public List<String> all() {
    return all;
  }

  /// The longest word that begins at an offset.
  public Optional<String> at(String text, int offset) {
    if (offset >= text.length()) {
      return Optional.empty();
    }
    for (String word : byFirst.of(text.charAt(offset))) {
      if (text.startsWith(word, offset)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /// The longest word that ends right before an offset.
  public Optional<String> before(String text, int offset) {
    if (offset <= 0) {
      return Optional.empty();
    }
    for (String word : byLast.of(text.charAt(offset - 1))) {
      if (text.startsWith(word, offset - word.length())) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /// Every word that ends right before an offset, longest first.
  public List<String> allBefore(String text, int offset) {
    if (offset <= 0) {
      return List.of();
    }
    List<String> found = List.of();
    for (String word : byLast.of(text.charAt(offset - 1))) {
      if (text.startsWith(word, offset - word.length())) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(word);
      }
    }
    return found;
  }

  public boolean in(String text) {
    return last(text).isPresent();
  }

  /// The occurrence that ends last in a text; of those that end there the longest.
  public Optional<Match> last(String text) {
    for (int end = text.length(); end > 0; end--) {
      for (String word : byLast.of(text.charAt(end - 1))) {
        if (text.startsWith(word, end - word.length())) {
          return Optional.of(new Match(word, end - word.length(), end));
        }
      }
    }
    return Optional.empty();
  }

  /// The occurrence that begins first in a text; of those that begin there the longest.
  public Optional<Match> first(String text) {
    for (int start = 0; start < text.length(); start++) {
      for (String word : byFirst.of(text.charAt(start))) {
        if (text.startsWith(word, start)) {
          return Optional.of(new Match(word, start, start + word.length()));
        }
      }
    }
    return Optional.empty();
  }

  /// Words by one of their characters, without an object for the character: they are asked for at every
  /// place of a text. Open addressing, no more than half full.
  private static final class ByCharacter {

    private static final String[] NONE = {};

    private final char[] keys;
    private final String[][] words;

    /// A bit for the last eight bits of each character: most characters are told by it to begin nothing.
    private final long[] some = new long[4];

    ByCharacter(Map<Character, List<String>> lists) {
      int size = Math.max(2, Integer.highestOneBit(lists.size()) * 4);
      this.keys = new char[size];
      this.words = new String[size][];
      lists.forEach(
          (key, list) -> {
            int slot = slot(key);
            keys[slot] = key;
            words[slot] = list.toArray(String[]::new);
            some[key >> 6 & 3] |= 1L << key;
          });
    }

    private int slot(char key) {
      int slot = key * 31 & keys.length - 1;
      while (words[slot] != null && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    String[] of(char key) {
      if ((some[key >> 6 & 3] >> key & 1) == 0) {
        return NONE;
      }
      String[] found = words[slot(key)];
      return found == null ? NONE : found;
    }
  }

  /// @param start 0-based
  /// @param end behind its last character
  public record Match(String word, int start, int end) {}
}
