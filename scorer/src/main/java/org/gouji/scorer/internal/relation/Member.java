package org.gouji.scorer.internal.relation;

import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// A figure in its role in a relation.
///
/// @param role `total`, `part`, `percent`, `whole`, …
/// @param indicator what the figure states, where it states one
public record Member(String role, Figure figure, Optional<String> indicator) {

  public static Member of(String role, Fact fact) {
    return new Member(role, fact.figure(), Optional.of(fact.indicator()));
  }

  public Amount amount(Reckoner reckoner) {
    return reckoner.amount(figure, indicator);
  }

  public Operand operand() {
    Operand operand = Operand.of(role, figure);
    return indicator.map(operand::stating).orElse(operand);
  }

  public Member in(String other) {
    return new Member(other, figure, indicator);
  }

  public String key() {
    return figure.key();
  }
}
