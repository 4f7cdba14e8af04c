package org.gouji.normalizer.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A set of words that is looked for in texts, longest first.
public final class Words {

  private final List<String> all;
  private final Tree forward;
  private final Tree backward;

  public Words(Collection<String> words) {
    Comparator<String> longestFirst =
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    this.all = words.stream().distinct().sorted(longestFirst).toList();
    this.forward = new Tree(all, false);
    this.backward = new Tree(all, true);
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
    String longest = null;
    int place = Tree.ROOT;
    for (int i = offset; i < text.length(); i++) {
      place = forward.next(place, text.charAt(i));
      if (place == Tree.NOWHERE) {
        break;
      }
      longest = forward.words[place] == null ? longest : forward.words[place];
    }
    return Optional.ofNullable(longest);
  }

  /// The longest word that ends right before an offset.
  public Optional<String> before(String text, int offset) {
    String longest = null;
    int place = Tree.ROOT;
    for (int i = offset - 1; i >= 0; i--) {
      place = backward.next(place, text.charAt(i));
      if (place == Tree.NOWHERE) {
        break;
      }
      longest = backward.words[place] == null ? longest : backward.words[place];
    }
    return Optional.ofNullable(longest);
  }

  /// Every word that ends right before an offset, shortest first.
  public List<String> allBefore(String text, int offset) {
    List<String> found = List.of();
    int place = Tree.ROOT;
    for (int i = offset - 1; i >= 0; i--) {
      place = backward.next(place, text.charAt(i));
      if (place == Tree.NOWHERE) {
        break;
      }
      if (backward.words[place] != null) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(backward.words[place]);
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
          backward.mayBegin(text, end - 1, -1) ? before(text, end) : Optional.empty();
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
          forward.mayBegin(text, start, 1) ? at(text, start) : Optional.empty();
      if (word.isPresent()) {
        return Optional.of(new Match(word.get(), start, start + word.get().length()));
      }
    }
    return Optional.empty();
  }

  /// A text without the words in it: from its beginning on, the longest at each place.
  public String without(String text) {
    Optional<Match> found = first(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.substring(0, found.get().start()));
    for (int at = found.get().start(); at < text.length();) {
      Optional<String> word = at(text, at);
      if (word.isEmpty()) {
        rest.append(text.charAt(at));
      }
      at += word.map(String::length).orElse(1);
    }
    return rest.toString();
  }

  /// Words character by character: from the root a step for each, from one end of the word or the other.
  /// All steps are in one table, by the place they go from and the character; open addressing, no more
  /// than half full. A step and where it leads stand side by side, so that looking one up is one look at memory.
  private static final class Tree {

    static final int ROOT = 1;
    static final int NOWHERE = 0;

    /// Spreads steps over the table: the golden ratio, and of the product the middle bits.
    private static final int SPREAD = 0x9E3779B9;
    private static final int SPREAD_BITS = 12;

    private long[] steps = new long[16];
    private int places = ROOT;

    /// By place: the word that ends there, null where none does.
    private String[] words = new String[steps.length];

    /// A bit for the last twelve bits of each character that a word begins with here: most characters are
    /// told by it to begin none.
    private final long[] first = new long[64];

    /// A bit for the first two characters of each word, hashed, and for the only one of a word of one.
    private final long[] pairs;

    /// @param backward whether the words are read from their ends
    Tree(List<String> all, boolean backward) {
      this.pairs = new long[Integer.highestOneBit(Math.max(8, all.size() / 2))];
      for (String word : all) {
        int place = ROOT;
        for (int i = 0; i < word.length(); i++) {
          place = place(place, word.charAt(backward ? word.length() - 1 - i : i));
        }
        words[place] = word;
        char c = word.charAt(backward ? word.length() - 1 : 0);
        set(word.length() == 1
            ? pair(c, c)
            : pair(c, word.charAt(backward ? word.length() - 2 : 1)));
      }
    }

    private void set(int pair) {
      pairs[pair >>> 6 & pairs.length - 1] |= 1L << pair;
    }

    private boolean isSet(int pair) {
      return (pairs[pair >>> 6 & pairs.length - 1] >> pair & 1) != 0;
    }

    private static int pair(char c, char next) {
      return (c * 31 + next) * SPREAD >>> SPREAD_BITS;
    }

    /// Where a step goes, which is taken for the first time or not.
    private int place(int from, char c) {
      if (from == ROOT) {
        first[c >> 6 & 63] |= 1L << c;
      }
      int slot = slot(step(from, c));
      if (steps[slot] == 0) {
        if (places == Character.MAX_VALUE) {
          throw new IllegalStateException("too many words");
        }
        places++;
        steps[slot] = (long) step(from, c) << Integer.SIZE | places;
        if (places * 2 > steps.length) {
          grow();
        }
        return places;
      }
      return (int) steps[slot];
    }

    private void grow() {
      long[] before = steps;
      steps = new long[before.length * 2];
      words = Arrays.copyOf(words, steps.length / 2 + 2);
      for (long step : before) {
        if (step != 0) {
          steps[slot((int) (step >>> Integer.SIZE))] = step;
        }
      }
    }

    private static int step(int from, char c) {
      return from << Character.SIZE | c;
    }

    private int slot(int step) {
      int slot = step * SPREAD >>> SPREAD_BITS & steps.length - 1;
      while (steps[slot] != 0 && (int) (steps[slot] >>> Integer.SIZE) != step) {
        slot = slot + 1 & steps.length - 1;
      }
      return slot;
    }

    boolean begins(char c) {
      return (first[c >> 6 & 63] >> c & 1) != 0;
    }

    /// Whether a word may begin at a character of a text; false is certain.
    ///
    /// @param step to the character that is read next
    boolean mayBegin(String text, int at, int step) {
      char c = text.charAt(at);
      if (!begins(c)) {
        return false;
      }
      int next = at + step;
      return isSet(pair(c, c))
          || next >= 0 && next < text.length() && isSet(pair(c, text.charAt(next)));
    }

    int next(int from, char c) {
      return from == ROOT && !begins(c) ? NOWHERE : (int) steps[slot(step(from, c))];
    }
  }

  /// @param start 0-based
  /// @param end behind its last character
  public record Match(String word, int start, int end) {}
}
