package org.gouji.model.assessment;

import java.util.List;
import java.util.Optional;
import org.gouji.model.Message;

/// A rule or a claim, applied to one report.
///
/// @param key unique within the report
/// @param fingerprint the same for the same relation over the same values, in every format of the
///   report, over re-runs and engine versions
/// @param rule its id in the rule book
/// @param origin whether the report itself asserts it or the rule book demands it
/// @param formula the relation in numbers, such as `149.35 + 6 = 155.35 ≠ 149.35`
/// @param operands every figure that took part, the total first
/// @param effect what repairing it would change, such as the grade; empty when unknown
/// @param rootCause key of the check that it is attached to; its own for a root
public record Check(
    String key,
    String fingerprint,
    String rule,
    Origin origin,
    Basis basis,
    Verdict verdict,
    Message message,
    String formula,
    List<Operand> operands,
    Optional<Cause> cause,
    Optional<Effect> effect,
    Optional<String> rootCause) {

  /// Where a relation comes from.
  public enum Origin {
    CLAIM,
    RULE;

    private final String word = name().toLowerCase(java.util.Locale.ROOT);

    public String word() {
      return word;
    }
  }

  /// What repairing the cause would change beyond this check.
  ///
  /// @param grade `unchanged`, or the grade that the repaired score would earn; empty where no score is repaired
  /// @param crosses limits and targets on whose other side the repaired figure lies
  public record Effect(Optional<String> grade, List<Crossing> crosses) {

    public Effect {
      crosses = List.copyOf(crosses);
    }
  }

  /// @param check key of the check that holds the figure against the limit or target
  /// @param kept whether the repaired figure keeps to it
  public record Crossing(String check, boolean kept) {}

  public Check {
    operands = List.copyOf(operands);
  }

  /// The severity of an inconsistency; empty for the other verdicts.
  public Optional<Severity> severity() {
    return switch (verdict) {
      case Verdict.Consistent() -> Optional.empty();
      case Verdict.Inconsistent inconsistent -> Optional.of(inconsistent.severity());
      case Verdict.NotEvaluable ignored -> Optional.empty();
    };
  }
}
