package org.gouji.scorer.internal.check;

import java.util.List;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Sum;

/// Tells whether a sum fails for two digits that changed places, or for the unit of its total.
final class Swapped {

  /// Digits that a figure has at least: two digits of 98 that would make a sum come out changed places by chance.
  private static final int LONG_ENOUGH = 3;

  private Swapped() {}

  /// Whether a sum would come out but for two digits of one of its figures.
  static boolean explains(Sum sum, Reckoner reckoner) {
    return sum.members()
        .stream()
        .anyMatch(it -> isRepaired(sum, it, Repair.Kind.DIGITS_SWAPPED, reckoner));
  }

  /// Whether a sum would come out were its total in another unit: 655400.00万元 is what 65.54万元 is in 元.
  static boolean isOfOtherUnit(Sum sum, Reckoner reckoner) {
    return isRepaired(sum, sum.total(), Repair.Kind.UNIT_SLIP, reckoner);
  }

  private static boolean isRepaired(
      Sum sum, Member member, Repair.Kind kind, Reckoner reckoner) {
    return member.figure().quantity().value().unscaledValue().abs().toString().length()
        >= LONG_ENOUGH
        && sum.required(member, reckoner)
            .map(
                range -> Edits.into(
                    range,
                    member.figure(),
                    reckoner.power(member.figure().quantity().unit()),
                    reckoner.isMoney(member.figure())))
            .orElse(List.of())
            .stream()
            .filter(edit -> edit.kind() == kind)
            .map(edit -> sum.with(member.key(), edit.value(), edit.places()).judge(reckoner))
            .anyMatch(
                other -> other.outcome() instanceof Judgement.Holds && other.remark().isEmpty());
  }
}
