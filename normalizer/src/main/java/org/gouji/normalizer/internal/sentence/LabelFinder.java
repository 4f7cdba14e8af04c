package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.vocabulary.Words;

/// Finds the label that names a figure in the words before it: the longest one with nothing but
/// qualifiers and fillers between it and the figure. Immutable.
public final class LabelFinder {

  /// @param label as found, folded
  /// @param start 0-based in the text that was searched
  public record Label(String label, String indicator, int start, int end) {}

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年度?$");
  private static final List<Kind> SKIPPED =
      List.of(
          Kind.FILLER,
          Kind.PHASE_BUDGET,
          Kind.PHASE_ADJUSTED,
          Kind.PHASE_FINAL,
          Kind.FUND_FISCAL,
          Kind.FUND_ALL,
          Kind.LAST_YEAR,
          Kind.COMPARED);
  private static final String BOUNDARY = "，,；;。:、(\n和及与的";

  private final Vocabulary vocabulary;
  private final Words skipped;

  public LabelFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.skipped = Words.union(SKIPPED.stream().map(vocabulary::words).toList());
  }

  /// The label that ends the text, qualifiers behind it left aside.
  public Optional<Label> find(String text) {
    return find(text, "");
  }

  /// The same in a text that may call the reporting organisation by its name.
  ///
  /// @param organization its full name; empty when unknown
  public Optional<Label> find(String text, String organization) {
    return find(text, text.length(), organization, new HashMap<>());
  }

  /// Whether a text holds nothing but qualifiers and fillers.
  public boolean isQualifiersOnly(String text) {
    return skips(text, text.length(), new HashMap<>());
  }

  private Optional<Label> find(
      String text, int end, String organization, Map<Integer, Optional<Label>> known) {
    Optional<Label> before = known.get(end);
    if (before != null) {
      return before;
    }
    known.put(end, Optional.empty());
    Optional<Label> best = at(text, end, organization);
    boolean whole = best.isPresent() && vocabulary.labels().before(text, end).isPresent();
    if (!whole) {
      for (int skip : skips(text, end)) {
        Optional<Label> candidate = find(text, end - skip, organization, known);
        if (candidate.isPresent()
            && (best.isEmpty() || candidate.get().label().length() > best.get().label().length())) {
          best = candidate;
        }
      }
    }
    known.put(end, best);
    return best;
  }

  private Optional<Label> at(String text, int end, String organization) {
    Optional<String> label = vocabulary.labels().before(text, end);
    if (label.isPresent()) {
      return Optional.of(label(label.get(), end));
    }
    Optional<String> word = vocabulary.shortWords().before(text, end);
    if (word.isPresent()
        && standsAlone(text.substring(0, end - word.get().length()), organization)) {
      return Optional.of(label(word.get(), end));
    }
    return Optional.empty();
  }

  private Label label(String words, int end) {
    return new Label(
        words, vocabulary.indicator(words).orElseThrow(), end - words.length(), end);
  }

  /// Whether nothing but scope words, qualifiers and the organisation's name stands before a short
  /// word.
  private boolean standsAlone(String before, String organization) {
    int end = before.length();
    while (end > 0) {
      if (isOrganization(before.substring(0, end), organization)
          || BOUNDARY.indexOf(before.charAt(end - 1)) >= 0) {
        return true;
      }
      Optional<String> scope = vocabulary.words(Kind.SCOPE).before(before, end);
      int skip = scope.map(String::length).orElse(0);
      for (int each : skips(before, end)) {
        skip = Math.max(skip, each);
      }
      if (skip == 0) {
        return false;
      }
      end -= skip;
    }
    return true;
  }

  /// 区总工会 and 2021年区总工会 are the organisation itself.
  static boolean isOrganization(String words, String organization) {
    int start = words.length();
    while (start > 0 && Character.isIdeographic(words.charAt(start - 1))
        && words.charAt(start - 1) != '年') {
      start--;
    }
    String name = words.substring(start);
    return name.length() >= 2 && organization.contains(name);
  }

  /// The most characters that may be left aside before an offset; 0 where none may.
  int longestSkip(String text, int end) {
    return skips(text, end).stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private boolean skips(String text, int end, Map<Integer, Boolean> known) {
    if (end == 0) {
      return true;
    }
    Boolean before = known.get(end);
    if (before != null) {
      return before;
    }
    boolean result = vocabulary.words(Kind.SCOPE)
        .before(text, end)
        .map(it -> skips(text, end - it.length(), known))
        .orElse(false);
    for (int skip : skips(text, end)) {
      result = result || skips(text, end - skip, known);
    }
    known.put(end, result);
    return result;
  }

  /// How many characters may be left aside before an offset, every way of it.
  private List<Integer> skips(String text, int end) {
    if (end == 0 || text.charAt(end - 1) == '，') {
      return List.of();
    }
    List<Integer> skips = new ArrayList<>();
    List<String> words = skipped.allBefore(text, end);
    for (int i = words.size() - 1; i >= 0; i--) {
      skips.add(words.get(i).length());
    }
    char last = text.charAt(end - 1);
    if (last == '年' || last == '度') {
      Matcher year = YEAR.matcher(text.substring(Math.max(0, end - 6), end));
      if (year.find()) {
        skips.add(year.end() - year.start());
      }
    }
    return skips;
  }
}
