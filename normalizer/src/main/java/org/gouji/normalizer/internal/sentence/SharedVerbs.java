package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Gives a count in a list the verb that begins the list: behind 慰问困难职工420户 the 劳模35人 are 慰问劳模. Immutable.
final class SharedVerbs {

  private static final Pattern ITEM = Pattern.compile("[、和及与]([\\p{IsHan}“”]{2,16})");

  private final Vocabulary vocabulary;

  SharedVerbs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The words that a count would have alone, its verb that of the first of its list; empty where it begins one,
  /// or has a verb of its own.
  Optional<String> words(Spot spot) {
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
      if (!ITEM.matcher(mention.left()).matches()) {
        return Optional.empty();
      }
      end = mention.leftStart();
    }
    return Optional.empty();
  }
}
