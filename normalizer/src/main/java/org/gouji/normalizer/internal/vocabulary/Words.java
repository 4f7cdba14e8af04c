package org.gouji.normalizer.internal.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A set of words that is looked for in texts, longest first.
public final class Words {

  private final List<String> all;
  private final Map<Character, List<String>> byFirst;
  private final Map<Character, List<String>> byLast;

  public Words(Collection<String> words) {
    Comparator<String> longestFirst =
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    List<String> sorted = words.stream().distinct().sorted(longestFirst).toList();
    this.all = sorted;
    this.byFirst =
        new HashMap<>(sorted.stream().collect(Collectors.groupingBy(it -> it.charAt(0))));
    this.byLast =
        new HashMap<>(
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
    for (String word : byFirst.getOrDefault(text.charAt(offset), List.of())) {
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
    for (String word : byLast.getOrDefault(text.charAt(offset - 1), List.of())) {
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
    List<String> found = new ArrayList<>();
    for (String word : byLast.getOrDefault(text.charAt(offset - 1), List.of())) {
      if (text.startsWith(word, offset - word.length())) {
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
      Optional<String> word = before(text, end);
      if (word.isPresent()) {
        return Optional.of(new Match(word.get(), end - word.get().length(), end));
      }
    }
    return Optional.empty();
  }

  /// The occurrence that begins first in a text; of those that begin there the longest.
  public Optional<Match> first(String text) {
    for (int start = 0; start < text.length(); start++) {
      Optional<String> word = at(text, start);
      if (word.isPresent()) {
        return Optional.of(new Match(word.get(), start, start + word.get().length()));
      }
    }
    return Optional.empty();
  }

  /// @param start 0-based
  /// @param end behind its last character
  public record Match(String word, int start, int end) {}
}
