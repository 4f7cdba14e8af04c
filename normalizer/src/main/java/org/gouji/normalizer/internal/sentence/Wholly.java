package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says which part a figure is all of: “三公”经费1.2万元，全部为公务接待费 tells of both. Immutable.
final class Wholly {

  private static final Telltale ALL =
      Telltale.of("[，、(]?(?:且|并)?(?:(?:全部|全)(?:都)?|均|都)(?:为|是|系|属于|来自|来源于)(?:当年|本年|年初)?");
  private static final String ENDS = "，。；、)(\n";
  private static final int LONGEST = 20;
  private static final int LEAD = 3;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Wholly(Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// The part that a figure is told to be wholly, right behind it; empty where the catalogue has what is named
  /// there as no part of it.
  Optional<Stated> part(Token.Number token, Spot spot, Stated whole) {
    return label(spot.sentence(), token.end(), whole.indicator())
        .flatMap(it -> vocabulary.indicator(it.label()))
        .map(
            it -> new Stated(
                it, whole.phase(), whole.year(), whole.fund(), whole.subject(),
                whole.grounds()));
  }

  /// The name of the part that is all of a figure, right behind that.
  ///
  /// @param from behind the figure, an offset into the text of its sentence
  /// @param whole what the figure states
  Optional<LabelFinder.Label> label(Sentence sentence, int from, String whole) {
    String text = sentence.text();
    if (!beginsAll(text, from)) {
      return Optional.empty();
    }
    Matcher all = ALL.matcher(text, from, sentence.end());
    if (!all.lookingAt()) {
      return Optional.empty();
    }
    int end = all.end();
    while (end < sentence.end() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(all.end(), end);
    return name.length() > LONGEST
        ? Optional.empty()
        : labels.find(name)
            .filter(
                it -> Partitions.isWithin(
                    catalogue, Optional.of(whole), vocabulary.indicator(it.label())));
  }

  /// Whether one of the words for all may begin at an offset, behind a mark and a joint.
  private static boolean beginsAll(String text, int from) {
    for (int i = from; i < Math.min(from + LEAD, text.length()); i++) {
      if ("全均都".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
