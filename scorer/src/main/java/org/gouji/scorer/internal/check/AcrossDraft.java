package org.gouji.scorer.internal.check;

import java.util.Map;
import org.gouji.scorer.internal.relation.Judgement;

/// A relation between reports of one organisation, judged.
///
/// @param later the report that is held against the other one
/// @param earlier the other one, of the year before or of the same year
record AcrossDraft(Draft draft, Volume later, Volume earlier) {

  AcrossDraft with(Judgement judgement) {
    return new AcrossDraft(draft.with(judgement), later, earlier);
  }

  /// What the placeholders `{year}` and `{earlier}` of a message stand for.
  Map<String, String> years() {
    return Map.of(
        "year", String.valueOf(later.year()), "earlier", String.valueOf(earlier.year()));
  }
}
