package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;

/// A stated number = how many there are.
///
/// @param items what was counted, as an operand
/// @param found their number
/// @param closed whether the list is all of them; an open one that is shorter says nothing
public record Counted(Member stated, Operand items, int found, boolean closed)
    implements Relation {

  @Override
  public List<Member> members() {
    return List.of(stated);
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Operand> operands = List.of(stated.operand(), items);
    Amount amount = stated.amount(reckoner);
    BigDecimal number = BigDecimal.valueOf(found);
    int sign = number.compareTo(amount.value());
    String formula = stated.figure().printed() + (sign == 0 ? " = " : " ≠ ") + found;
    if (!amount.isExact()) {
      return Judgement.unclear(operands, formula, "undecidable");
    }
    if (sign == 0) {
      return Judgement.holds(operands, formula);
    }
    if (!closed && sign < 0) {
      return Judgement.unclear(operands, formula, "open-list");
    }
    return Judgement.fails(operands, formula)
        .with(
            new Fails(
                Optional.of(amount.value()),
                Optional.of(number),
                Optional.of(amount.value().subtract(number)),
                closed ? Severity.ERROR : Severity.WARNING));
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Counted(stated.with(key, value, places), items, found, closed);
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return Optional.of(Interval.exact(BigDecimal.valueOf(found)));
  }
}
