package org.gouji.normalizer.internal.section;

import java.util.Map;
import java.util.Optional;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Which section a heading names: by alias first, then by the longest alias that it contains.
public final class SectionNames {

  /// An alias of fewer characters says too little inside a longer heading.
  private static final int SHORTEST_CONTAINED = 4;

  private final Vocabulary vocabulary;

  public SectionNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Optional<String> find(String title) {
    String bare = bare(title);
    Optional<String> exact = vocabulary.section(bare);
    return exact.isPresent() ? exact : contained(Vocabulary.heading(bare));
  }

  /// A title without 附表： and the like before it.
  static String bare(String title) {
    return title.strip().replaceFirst("^附(?:件|表)[\\d一二三四五六七八九十]*\\s*[:：]\\s*", "");
  }

  /// The alias has to be most of the heading, so that a sentence that mentions one is not taken.
  private Optional<String> contained(String heading) {
    String best = "";
    Optional<String> section = Optional.empty();
    for (Map.Entry<String, String> alias : vocabulary.sections().entrySet()) {
      String words = alias.getKey();
      if (words.length() >= SHORTEST_CONTAINED
          && words.length() * 2 > heading.length()
          && words.length() > best.length()
          && heading.contains(words)) {
        best = words;
        section = Optional.of(alias.getValue());
      }
    }
    return section;
  }
}
