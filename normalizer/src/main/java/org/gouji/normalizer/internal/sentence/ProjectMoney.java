package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Phase;

/// Reads amounts that tell by their words and what stands before them of which money of projects they are. Immutable.
final class ProjectMoney {

  private ProjectMoney() {}

  static Optional<Named> of(Spot spot) {
    return CarriedIn.of(spot)
        .or(() -> AllProjects.of(spot))
        .or(() -> TwoGivers.of(spot))
        .or(() -> FiscalPart.of(spot))
        .or(() -> AfterChange.of(spot));
  }

  /// The phase of what is a budget after a change, or a part of one, and of what is needed and perhaps not given.
  static Optional<Phase> phase(Spot spot) {
    return MeantMoney.isNeeded(spot)
        ? Optional.of(Phase.TARGET)
        : AfterChange.phase(spot)
            .or(() -> TwoGivers.phase(spot))
            .or(() -> FiscalPart.phase(spot));
  }
}
