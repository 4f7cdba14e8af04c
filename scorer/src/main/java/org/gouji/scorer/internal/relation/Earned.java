package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.arithmetic.Amount;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement.Fails;
import org.gouji.scorer.internal.relation.Judgement.Remark;

/// Score = weight × the share that was reached, never more than the weight.
///
/// @param actual of which the share is: a percentage, or an amount of the target; where there is none the
///   weight is earned in full
/// @param target of the actual; empty where the actual is a percentage
/// @param places the most decimals of the score column
public record Earned(
    Member score, Member weight, Optional<Member> actual, Optional<Member> target, int places)
    implements Relation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>(List.of(score, weight));
    actual.ifPresent(members::add);
    target.ifPresent(members::add);
    return members;
  }

  /// What the score comes to, unrounded; empty where the figures leave it open.
  public Optional<BigDecimal> computed(Reckoner reckoner) {
    return share(reckoner).map(it -> weight.amount(reckoner).value().multiply(it));
  }

  private Optional<BigDecimal> share(Reckoner reckoner) {
    if (actual.isEmpty()) {
      return Optional.of(BigDecimal.ONE);
    }
    if (isApproximate(actual, reckoner) || isApproximate(target, reckoner)) {
      return Optional.empty();
    }
    BigDecimal reached = actual.get().amount(reckoner).value();
    BigDecimal full = target.map(it -> it.amount(reckoner).value()).orElse(HUNDRED);
    return full.signum() <= 0 || reached.signum() < 0
        ? Optional.empty()
        : Optional.of(reached.divide(full, MathContext.DECIMAL128).min(BigDecimal.ONE));
  }

  private static boolean isApproximate(Optional<Member> member, Reckoner reckoner) {
    return member.isPresent()
        && member.get().amount(reckoner).certainty() == Amount.Certainty.APPROXIMATE;
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    List<Operand> operands = Member.operands(members());
    Optional<BigDecimal> share = share(reckoner);
    if (share.isEmpty()) {
      return Judgement.unclear(operands, "", "undecidable");
    }
    BigDecimal printed = score.figure().quantity().value();
    BigDecimal computed = weight.figure().quantity().value().multiply(share.get());
    boolean fits = rounds(computed, printed, places);
    String formula =
        weight.figure().quantity().value().toPlainString()
            + " × " + shown(share.get().multiply(HUNDRED))
            + "% = " + shown(computed)
            + (fits ? " → " : " ≠ ") + printed.toPlainString();
    if (fits) {
      return Judgement.holds(operands, formula);
    }
    boolean own = rounds(computed, printed, printed.scale());
    return new Judgement(
        new Fails(
            Optional.of(printed),
            Optional.of(Formula.plain(computed.stripTrailingZeros())),
            Optional.of(printed.subtract(computed)),
            own ? Severity.WARNING : Severity.ERROR),
        operands,
        formula,
        own ? Optional.of(Remark.DROPPED_ZEROS) : Optional.empty());
  }

  private static String shown(BigDecimal value) {
    return Formula.rounded(value, 0).stripTrailingZeros().toPlainString();
  }

  private static boolean rounds(BigDecimal computed, BigDecimal printed, int places) {
    return Interval.around(printed, places).contains(computed);
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return new Earned(
        score.with(key, value, places),
        weight.with(key, value, places),
        actual.map(it -> it.with(key, value, places)),
        target.map(it -> it.with(key, value, places)),
        places);
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    Optional<BigDecimal> share = share(reckoner);
    if (share.isEmpty()) {
      return Optional.empty();
    }
    Interval earned = Interval.around(score.amount(reckoner).value(), places);
    BigDecimal full = weight.amount(reckoner).value();
    if (member.key().equals(score.key())) {
      return Optional.of(Interval.exact(full.multiply(share.get())));
    }
    if (member.key().equals(weight.key())) {
      return share.get().signum() > 0
          ? Optional.of(earned.over(Interval.exact(share.get())))
          : Optional.empty();
    }
    boolean percentage =
        target.isEmpty() && actual.filter(it -> it.key().equals(member.key())).isPresent();
    return percentage && full.signum() > 0
        ? Optional.of(earned.over(Interval.exact(full)).shifted(2))
        : Optional.empty();
  }
}
