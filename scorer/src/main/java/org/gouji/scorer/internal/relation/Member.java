package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Operand;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
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
    return Operand.of(role, figure, indicator);
  }

  public Member in(String other) {
    return new Member(other, figure, indicator);
  }

  /// The member as it would be with another number, if its figure is the one of that key.
  Member with(String key, BigDecimal value, int places) {
    if (!figure.key().equals(key)) {
      return this;
    }
    BigDecimal known =
        value.scale() > places ? value.setScale(places, RoundingMode.HALF_UP) : value;
    Quantity quantity =
        Quantity.exact(figure.quantity().printed(), known, figure.quantity().unit());
    Figure other =
        new Figure(
            key,
            quantity,
            places,
            figure.label(),
            figure.section(),
            figure.location(),
            figure.quote(),
            figure.confidence());
    return new Member(role, other, indicator);
  }

  public String key() {
    return figure.key();
  }

  static List<Operand> operands(List<Member> members) {
    Operand[] operands = new Operand[members.size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = members.get(i).operand();
    }
    return List.of(operands);
  }

  /// Whether one of several is the figure of a key.
  public static boolean has(List<Member> members, String key) {
    for (Member member : members) {
      if (member.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /// Of several, each once.
  public static Set<String> keys(List<Member> members) {
    Set<String> keys = new HashSet<>();
    for (Member member : members) {
      keys.add(member.key());
    }
    return keys;
  }
}
