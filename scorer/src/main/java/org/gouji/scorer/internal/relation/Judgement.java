package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;

/// What recomputing a relation gave, before a rule says how grave it is.
///
/// @param operands what took part, the total first
/// @param formula the relation in numbers
/// @param remark what a reader should know of it, if anything
public record Judgement(Outcome outcome, List<Operand> operands, String formula, Optional<Remark> remark) {

  public Judgement {
    operands = List.copyOf(operands);
  }

  public sealed interface Outcome {

    /// The same; a failure no graver than that.
    default Outcome atMost(Severity severity) {
      return this;
    }
  }

  public record Holds() implements Outcome {}

  /// @param limit the gravest that the evidence allows
  public record Fails(
      Optional<BigDecimal> printed,
      Optional<BigDecimal> computed,
      Optional<BigDecimal> difference,
      Severity limit)
      implements Outcome {

    @Override
    public Fails atMost(Severity other) {
      return new Fails(printed, computed, difference, limit.atMost(other));
    }

    public static Fails plainly() {
      return new Fails(Optional.empty(), Optional.empty(), Optional.empty(), Severity.ERROR);
    }
  }

  /// @param missing what the relation lacked
  public record Unclear(List<String> missing) implements Outcome {

    public Unclear {
      missing = List.copyOf(missing);
    }

    public static Unclear because(String reason) {
      return new Unclear(List.of(reason));
    }
  }

  /// How a relation holds or fails.
  public enum Remark {
    /// It holds within the rounding of its figures.
    ROUNDING,
    /// It fails only when dropped zeros are read back.
    DROPPED_ZEROS,
    /// Digits were cut off instead of rounded.
    TRUNCATED,
    /// Only another definition, known to be wrong, fits.
    WRONG_BASE,
    /// Last year's balance is not printed; it holds with one of 0.
    IMPLIED_ZERO,
    /// An approximate figure took part.
    APPROXIMATE,
    /// No slip of the pen explains it, and its figures stand apart.
    UNEXPLAINED
  }

  public static Judgement holds(List<Operand> operands, String formula) {
    return new Judgement(new Holds(), operands, formula, Optional.empty());
  }

  public static Judgement fails(List<Operand> operands, String formula) {
    return new Judgement(Fails.plainly(), operands, formula, Optional.empty());
  }

  /// A failure of what was printed against what was computed.
  ///
  /// @param zeros whether it fails only when dropped zeros are read back
  static Judgement fails(
      List<Operand> operands,
      String formula,
      BigDecimal printed,
      BigDecimal computed,
      boolean zeros) {
    return new Judgement(
        new Fails(
            Optional.of(printed),
            Optional.of(computed),
            Optional.of(printed.subtract(computed)),
            zeros ? Severity.WARNING : Severity.ERROR),
        operands,
        formula,
        zeros ? Optional.of(Remark.DROPPED_ZEROS) : Optional.empty());
  }

  public static Judgement unclear(List<Operand> operands, String formula, String... reasons) {
    return new Judgement(new Unclear(List.of(reasons)), operands, formula, Optional.empty());
  }

  public Judgement remarked(Remark other) {
    return new Judgement(outcome, operands, formula, Optional.of(other));
  }

  public Judgement with(Outcome other) {
    return new Judgement(other, operands, formula, remark);
  }

  public boolean has(Remark other) {
    return remark.isPresent() && remark.get() == other;
  }

  public boolean isFailure() {
    return outcome instanceof Fails;
  }
}
