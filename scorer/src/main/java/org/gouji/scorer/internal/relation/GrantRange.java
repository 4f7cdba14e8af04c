package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Least standard × persons ≤ amount ≤ highest standard × persons.
public record GrantRange(
    Member amount, Member persons, Optional<Member> least, Optional<Member> most)
    implements Relation {

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>(List.of(amount, persons));
    least.ifPresent(members::add);
    most.ifPresent(members::add);
    return members;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Operand> operands = members().stream().map(Member::operand).toList();
    String what = Formula.printed(amount) + " ÷ " + Formula.printed(persons);
    if (!members().stream().allMatch(it -> it.amount(reckoner).isExact())) {
      return Judgement.unclear(operands, what, "undecidable");
    }
    if (persons.amount(reckoner).value().signum() <= 0) {
      return Judgement.unclear(operands, what, "zero-base");
    }
    String limits =
        least.map(it -> it.figure().printed()).orElse("") + " … "
            + most.map(it -> it.figure().printed()).orElse("");
    if (agrees(true, reckoner)) {
      return Judgement.holds(operands, what + " = " + limits);
    }
    return failing(operands, what, reckoner);
  }

  private Judgement failing(List<Operand> operands, String what, Reckoner reckoner) {
    BigDecimal printed = amount.amount(reckoner).value();
    boolean above =
        most.isPresent()
            && times(most.get(), true, reckoner).upper().compareTo(printed) < 0;
    Member limit = above ? most.get() : least.orElseGet(most::get);
    BigDecimal computed =
        limit.amount(reckoner).value().multiply(persons.amount(reckoner).value());
    BigDecimal mean =
        Formula.rounded(
            Interval.exact(printed)
                .over(Interval.exact(persons.amount(reckoner).value()))
                .lower(),
            0);
    String formula =
        what + " = " + mean.toPlainString() + "元 " + (above ? ">" : "<") + " "
            + limit.figure().printed();
    int power = -reckoner.power(amount.figure().quantity().unit());
    BigDecimal stated = amount.figure().quantity().value();
    BigDecimal exact = computed.scaleByPowerOfTen(power).stripTrailingZeros();
    BigDecimal allowed = exact.setScale(Math.max(exact.scale(), Math.max(stated.scale(), 0)));
    return Judgement.fails(operands, formula, stated, allowed, agrees(false, reckoner));
  }

  private boolean agrees(boolean filled, Reckoner reckoner) {
    Interval paid = amount.amount(reckoner).interval(filled);
    boolean enough =
        least
            .map(it -> times(it, filled, reckoner).lower().compareTo(paid.upper()) <= 0)
            .orElse(true);
    boolean within =
        most.map(it -> times(it, filled, reckoner).upper().compareTo(paid.lower()) >= 0)
            .orElse(true);
    return enough && within;
  }

  /// A standard is a rule, not a measurement: it is exact.
  private Interval times(Member standard, boolean filled, Reckoner reckoner) {
    return Interval.exact(standard.amount(reckoner).value())
        .times(persons.amount(reckoner).interval(filled));
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new GrantRange(
        amount.with(key, value, places),
        persons.with(key, value, places),
        least.map(it -> it.with(key, value, places)),
        most.map(it -> it.with(key, value, places)));
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return Optional.empty();
  }
}
