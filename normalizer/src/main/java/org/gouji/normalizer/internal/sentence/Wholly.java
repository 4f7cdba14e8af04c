package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says which part a figure is all of: “三公”经费1.2万元，全部为公务接待费 tells of both. Immutable.
final class Wholly {

  private static final Pattern ALL =
      Pattern.compile("[，、(]?(?:且|并)?(?:全部|全)(?:都)?(?:为|是|系|属于|来自|来源于)(?:当年|本年|年初)?");
  private static final String ENDS = "，。；、)(\n";
  private static final int LONGEST = 20;

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
    String text = spot.sentence().text();
    Matcher all = ALL.matcher(text).region(token.end(), spot.sentence().end());
    if (!all.lookingAt()) {
      return Optional.empty();
    }
    int end = all.end();
    while (end < spot.sentence().end() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(all.end(), end);
    return name.length() > LONGEST
        ? Optional.empty()
        : labels.find(name)
            .flatMap(it -> vocabulary.indicator(it.label()))
            .filter(
                it -> Partitions.isWithin(
                    catalogue, Optional.of(whole.indicator()), Optional.of(it)))
            .map(
                it -> new Stated(
                    it, whole.phase(), whole.year(), whole.fund(), whole.subject(),
                    whole.grounds()));
  }
}
