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

  /// Stands where a word or a text has no further character.
  private static final char NOTHING = 0;

  private final List<String> all;
  private final ByCharacter byFirst;
  private final ByCharacter byLast;

  public Words(Collection<String> words) {
    Comparator<String> longestFirst =
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    List<String> sorted = words.stream().distinct().sorted(longestFirst).toList();
    this.all = sorted;
    this.byFirst =
        new ByCharacter(
            sorted.stream().collect(Collectors.groupingBy(it -> it.charAt(0))),
            it -> it.charAt(1));
    this.byLast =
        new ByCharacter(
            sorted.stream().collect(Collectors.groupingBy(it -> it.charAt(it.length() - 1))),
            it -> it.charAt(it.length() - 2));
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
    Group group = byFirst.of(text.charAt(offset));
    char next = offset + 1 < text.length() ? text.charAt(offset + 1) : NOTHING;
    for (int i = 0; i < group.words.length; i++) {
      if (group.mayBe(i, next) && text.startsWith(group.words[i], offset)) {
        return Optional.of(group.words[i]);
      }
    }
    return Optional.empty();
  }

  /// The longest word that ends right before an offset.
  public Optional<String> before(String text, int offset) {
    if (offset <= 0) {
      return Optional.empty();
    }
    Group group = byLast.of(text.charAt(offset - 1));
    char next = offset > 1 ? text.charAt(offset - 2) : NOTHING;
    for (int i = 0; i < group.words.length; i++) {
      String word = group.words[i];
      if (group.mayBe(i, next) && text.startsWith(word, offset - word.length())) {
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
    Group group = byLast.of(text.charAt(offset - 1));
    char next = offset > 1 ? text.charAt(offset - 2) : NOTHING;
    for (int i = 0; i < group.words.length; i++) {
      String word = group.words[i];
      if (group.mayBe(i, next) && text.startsWith(word, offset - word.length())) {
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
      Optional<String> word =
          byLast.mayHave(text.charAt(end - 1)) ? before(text, end) : Optional.empty();
      if (word.isPresent()) {
        return Optional.of(new Match(word.get(), end - word.get().length(), end));
      }
    }
    return Optional.empty();
  }

  /// The occurrence that begins first in a text; of those that begin there the longest.
  public Optional<Match> first(String text) {
    for (int start = 0; start < text.length(); start++) {
      Optional<String> word =
          byFirst.mayHave(text.charAt(start)) ? at(text, start) : Optional.empty();
      if (word.isPresent()) {
        return Optional.of(new Match(word.get(), start, start + word.get().length()));
      }
    }
    return Optional.empty();
  }

  /// Words by one of their characters, without an object for the character: they are asked for at every
  /// place of a text. Open addressing, no more than half full.
  private static final class ByCharacter {

    private static final Group NONE = new Group(List.of(), it -> NOTHING);

    private final char[] keys;
    private final Group[] words;

    /// A bit for the last ten bits of each character: most characters are told by it to begin nothing.
    private final long[] some = new long[16];

    /// @param second of a word's characters, from the side on which it has the other
    ByCharacter(Map<Character, List<String>> lists, ToChar second) {
      int size = Math.max(2, Integer.highestOneBit(lists.size()) * 4);
      this.keys = new char[size];
      this.words = new Group[size];
      lists.forEach(
          (key, list) -> {
            int slot = slot(key);
            keys[slot] = key;
            words[slot] = new Group(list, second);
            some[key >> 6 & 15] |= 1L << key;
          });
    }

    private int slot(char key) {
      int slot = key * 31 & keys.length - 1;
      while (words[slot] != null && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    boolean mayHave(char key) {
      return (some[key >> 6 & 15] >> key & 1) != 0;
    }

    Group of(char key) {
      if (!mayHave(key)) {
        return NONE;
      }
      Group found = words[slot(key)];
      return found == null ? NONE : found;
    }
  }

  /// Words that share a character, longest first, with the one beside it: it tells most of them apart.
  private static final class Group {

    private final String[] words;
    private final char[] seconds;

    Group(List<String> words, ToChar second) {
      this.words = words.toArray(String[]::new);
      this.seconds = new char[words.size()];
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] = words.get(i).length() > 1 ? second.of(words.get(i)) : NOTHING;
      }
    }

    boolean mayBe(int word, char second) {
      return seconds[word] == second || seconds[word] == NOTHING;
    }
  }

  private interface ToChar {
    char of(String word);
  }

  /// @param start 0-based
  /// @param end behind its last character
  public record Match(String word, int start, int end) {}
}
