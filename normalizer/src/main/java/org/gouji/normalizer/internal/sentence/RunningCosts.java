package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells what keeping a body running cost from programmes. Immutable.
final class RunningCosts {

  private static final Telltale RUNNING =
      Telltale.of("expenditure\\.(?:basic|econ|agency)|three-public");

  private RunningCosts() {}

  /// 公用经费45万元，其中办公用品10万元: whether an amount stands in a list of such costs.
  static boolean holds(Spot spot, Vocabulary vocabulary) {
    Optional<Words.Match> list = vocabulary.words(Kind.OF_WHICH).last(spot.said());
    int marker = list.map(Words.Match::start).orElse(-1);
    return marker >= 0
        && spot.said().indexOf('；', marker) < 0
        && Mention.lastAmount(
            spot.before()
                .stream()
                .filter(it -> it.end() <= spot.sentence().start() + marker)
                .toList())
            .flatMap(Mention::indicator)
            .filter(it -> RUNNING.begins(it))
            .isPresent();
  }
}
