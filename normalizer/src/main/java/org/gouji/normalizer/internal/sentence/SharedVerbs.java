package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Gives a figure in a list the verb that begins the list: behind 慰问困难职工420户 the 劳模35人 are 慰问劳模, and one without a
/// word of its own what stands before the figure right before it. Immutable.
final class SharedVerbs {

  private static final Telltale ITEM = Telltale.of("[、和及与]([\\p{IsHan}“”]{2,16})");

  private final Vocabulary vocabulary;

  SharedVerbs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The words that a count would have alone, its verb that of the first of its list; empty where it begins one,
  /// or has a verb of its own.
  Optional<String> words(Spot spot) {
    if (spot.left().isEmpty()) {
      return beside(spot);
    }
    Matcher item = ITEM.matcher(spot.left());
    if (!item.matches() || vocabulary.words(Kind.VERB).in(item.group(1))) {
      return Optional.empty();
    }
    List<Mention> before = spot.before();
    int end = spot.leftStart();
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (mention.end() != end || mention.start() < spot.sentence().start()) {
        return Optional.empty();
      }
      Optional<Words.Match> verb = vocabulary.words(Kind.VERB).last(mention.left());
      if (verb.isPresent()) {
        return Optional.of(verb.get().word() + item.group(1));
      }
      if (!ITEM.is(mention.left())) {
        return Optional.empty();
      }
      end = mention.leftStart();
    }
    return Optional.empty();
  }

  /// 举办培训班2期136人, 理赔138人次21.36万元: the words before the figure that stands right before this one, in another
  /// measure.
  private static Optional<String> beside(Spot spot) {
    return spot.lastInSentence()
        .filter(it -> it.end() == spot.leftStart())
        .filter(it -> it.indicator().filter(id -> id.startsWith("union.")).isPresent())
        .map(Mention::left)
        .filter(it -> !it.isEmpty());
  }
}
