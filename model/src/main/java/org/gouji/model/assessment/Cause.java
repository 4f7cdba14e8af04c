package org.gouji.model.assessment;

import java.math.BigDecimal;
import java.util.List;

/// What probably went wrong where a check is inconsistent.
///
/// @param kind such as `digits-swapped`, `digit-lost`, `unit-slip`, `wrong-base`, `total-equals-part`
/// @param candidates the single edits that would repair the relation, likeliest first, three at most
/// @param confirmed whether a second relation confirms the first candidate
public record Cause(String kind, List<Candidate> candidates, boolean confirmed) {

  public Cause {
    candidates = List.copyOf(candidates);
  }

  /// @param ref key of the figure to change
  /// @param value what it would have to be, in its printed unit
  public record Candidate(String ref, BigDecimal value, String kind) {}
}
