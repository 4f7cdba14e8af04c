package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Says what a budget came to by a change told right before: 年初安排60万元，追加5万元后为65万元. Immutable.
final class AfterChange {

  private static final Telltale AFTER =
      Telltale.of("后", "^后(?:的)?(?:(?:全年|总)?预算)?(?:共计|合计|总额|达到|增至|减至|共|为|达)+$");

  private AfterChange() {}

  static Optional<Named> of(Spot spot) {
    return budget(spot)
        .map(
            it -> new Named(
                it.indicator().orElseThrow(), it.label(), it.stated().flatMap(Stated::subject),
                Optional.empty(), Grounds.TOPIC, false));
  }

  static Optional<Phase> phase(Spot spot) {
    return budget(spot).map(it -> Phase.ADJUSTED);
  }

  private static Optional<Mention> budget(Spot spot) {
    boolean changed =
        AFTER.is(spot.left())
            && spot.lastInSentence()
                .filter(it -> it.isAdjustment() && it.end() == spot.leftStart())
                .isPresent();
    return changed
        ? spot.inSentence()
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)) && !it.isPercent())
            .reduce((first, second) -> second)
        : Optional.empty();
  }
}
