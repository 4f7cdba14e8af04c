package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Says what a budget came to by a change told right before, 年初安排60万元，追加5万元后为65万元, and what of the budget of a
/// programme was really sent: 预算60万元，实际下达58万元. Immutable.
final class AfterChange {

  private static final Telltale AFTER =
      Telltale.of("^后(?:的)?(?:(?:全年|总)?预算)?(?:共计|合计|总额|达到|增至|减至|共|为|达)+$");

  private static final Telltale SENT =
      Telltale.of(
          "^[，、；]?(?:(?:财政|上级|年中|全年|当年)*(?:实际|已|共|累计)+(?:预算|资金|指标|财政|经费)*|(?:财政|预算|指标|资金)+)下达(?:预算|资金|经费|指标)*(?:共|为|了|数)*$");

  private AfterChange() {}

  static Optional<Named> of(Spot spot) {
    return budget(spot).flatMap(Mention::again);
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
        : sent(spot);
  }

  private static Optional<Mention> sent(Spot spot) {
    return SENT.is(spot.left())
        ? spot.lastInSentence()
            .filter(it -> spot.leftStart() - it.end() <= 1 && it.states("programme.amount"))
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)))
        : Optional.empty();
  }
}
