package org.gouji.model.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What recomputing one relation gave. "Cannot tell" is an answer, and is not "wrong".
public sealed interface Verdict {

  record Consistent() implements Verdict {}

  /// @param printed the printed side, where the relation has one number on that side
  /// @param computed the recomputed side
  /// @param difference printed − computed
  /// @param severity that of the rule, or less where the evidence is weaker
  record Inconsistent(
      Optional<BigDecimal> printed,
      Optional<BigDecimal> computed,
      Optional<BigDecimal> difference,
      Severity severity)
      implements Verdict {}

  /// @param missing what the check lacked: indicators that the report does not state, or a reason
  ///   such as `scope-differs`, `undecidable`, `unsure-reading`, `zero-base`
  record NotEvaluable(List<String> missing) implements Verdict {

    public NotEvaluable {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("say what was missing");
      }
    }
  }
}
