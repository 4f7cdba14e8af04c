package org.gouji.normalizer.internal.sentence;

import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells where a list of uses begins that no amount stands before: 项目支出主要用于困难职工帮扶资金82万元、.
final class FirstUse {

  private static final Telltale OF_PROJECTS =
      Telltale.of(
          "(?:全年|当年|本年度?|(?:19|20)\\d{2}年度?)?[^，。；:]{0,6}项目(?:支出|经费|资金)(?:全部|主要|均|具体|分别)*用于");

  private FirstUse() {}

  /// Whether an amount is the first of what the money of all projects was used for.
  static boolean is(Spot spot, Vocabulary vocabulary) {
    String said = spot.said();
    return spot.lastInSentence().isEmpty()
        && vocabulary.words(Kind.USED_FOR)
            .first(said)
            .filter(it -> OF_PROJECTS.is(said.substring(0, it.end())))
            .isPresent();
  }
}
