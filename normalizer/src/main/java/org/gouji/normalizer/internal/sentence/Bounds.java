package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says how the words before a figure bound it: 不低于90分, 超过20家. Immutable.
final class Bounds {

  private final Vocabulary vocabulary;

  Bounds(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Empty where the figure itself is printed with a bound, or nothing bounds it.
  Optional<Exactness> of(Token.Number token, Spot spot) {
    String left = spot.left();
    if (token.exactness() != Exactness.EXACT) {
      return Optional.empty();
    }
    if (vocabulary.words(Kind.FLOOR).in(left)) {
      return Optional.of(Exactness.AT_LEAST);
    }
    if (vocabulary.words(Kind.CEILING).in(left)) {
      return Optional.of(Exactness.AT_MOST);
    }
    if (vocabulary.words(Kind.ABOVE).before(left, left.length()).isPresent()) {
      return Optional.of(Exactness.ABOVE);
    }
    return vocabulary.words(Kind.BELOW).before(left, left.length()).map(it -> Exactness.BELOW);
  }

  /// Whether a figure is one value: 总分≥90分 is a step of a scale, and no score that anybody got.
  boolean isExact(Token.Number token, Spot spot) {
    return switch (of(token, spot).orElse(token.exactness())) {
      case EXACT, APPROXIMATE -> true;
      case AT_LEAST, AT_MOST, ABOVE, BELOW -> false;
    };
  }
}
