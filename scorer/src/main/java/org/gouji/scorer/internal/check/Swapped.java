package org.gouji.scorer.internal.check;

import java.util.List;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Sum;

/// Tells whether a sum fails for two digits that changed places.
final class Swapped {

  /// Digits that a figure has at least: two digits of 98 that would make a sum come out changed places by chance.
  private static final int LONG_ENOUGH = 3;

  private Swapped() {}

  /// Whether a sum would come out but for two digits of one of its figures.
  static boolean explains(Sum sum, Reckoner reckoner) {
    for (Member it : sum.members()) {
      if (it.figure().quantity().value().unscaledValue().abs().toString().length() < LONG_ENOUGH) {
        continue;
      }
      boolean repaired =
          sum.required(it, reckoner)
              .map(
                  range -> Edits.into(
                      range,
                      it.figure(),
                      reckoner.power(it.figure().quantity().unit()),
                      reckoner.isMoney(it.figure())))
              .orElse(List.of())
              .stream()
              .filter(edit -> edit.kind() == Repair.Kind.DIGITS_SWAPPED)
              .map(edit -> sum.with(it.key(), edit.value(), edit.places()).judge(reckoner))
              .anyMatch(
                  other -> other.outcome() instanceof Judgement.Holds && other.remark().isEmpty());
      if (repaired) {
        return true;
      }
    }
    return false;
  }
}
