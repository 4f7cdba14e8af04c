package org.gouji.normalizer.internal.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.document.Text;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Titles of headings that were read from a picture of a page: of characters that the recogniser was not
/// sure of, those are taken that make a title which the vocabulary knows. Immutable.
public final class SeenTitles {

  /// Characters that were read with less than this may be others.
  private static final double SURE = 0.9;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;

  /// A title differs in no more characters than these, and in no more than two of five.
  private static final int MOST_OTHERS = 2;
  private static final double SHARE = 0.4;

  private final Map<String, String> known;
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  public SeenTitles(Vocabulary vocabulary) {
    this.known = vocabulary.sections();
    known.keySet()
        .forEach(
            it -> byLength.computeIfAbsent(it.length(), any -> new ArrayList<>()).add(it));
  }

  /// The title behind the number of a heading, as it stands where it was read surely, is known already,
  /// or may be several known ones.
  ///
  /// @param from where in the text the title begins
  public String title(Text text, int from) {
    String title = text.value().substring(from);
    if (title.length() > LONGEST || text.confidence(from, text.value().length()) >= SURE) {
      return title;
    }
    String form = Vocabulary.heading(title);
    int at = title.indexOf(form);
    if (form.length() < SHORTEST || at < 0 || known.containsKey(form)) {
      return title;
    }
    int fewest = (int) Math.min(MOST_OTHERS, form.length() * SHARE) + 1;
    String best = "";
    for (String alias : byLength.getOrDefault(form.length(), List.of())) {
      int others = others(alias, form, text, from + at);
      if (others < fewest) {
        fewest = others;
        best = alias;
      } else if (others == fewest) {
        best = "";
      }
    }
    return best.isEmpty()
        ? title
        : title.substring(0, at) + best + title.substring(at + form.length());
  }

  /// How many characters of an alias are others than were read, each of them in a place of which the
  /// recogniser was not sure; more than any title may have where one is not.
  private static int others(String alias, String form, Text text, int start) {
    int others = 0;
    for (int i = 0; i < form.length() && others <= MOST_OTHERS; i++) {
      if (alias.charAt(i) != form.charAt(i)) {
        others += text.confidence(start + i, start + i + 1) < SURE ? 1 : MOST_OTHERS + 1;
      }
    }
    return others;
  }
}
