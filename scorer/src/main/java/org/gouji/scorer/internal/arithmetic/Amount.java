package org.gouji.scorer.internal.arithmetic;

import java.math.BigDecimal;

/// What a printed figure stands for, in its base unit: 元 for money, % for percentages, else its own.
///
/// @param value the printed number
/// @param own everything that rounds to it at its own last place
/// @param filled the same with the zeros put back that its column or list dropped; within `own`
public record Amount(BigDecimal value, Interval own, Interval filled, Certainty certainty) {

  /// How the words qualify the number.
  public enum Certainty {
    EXACT,
    /// 余, 多, 约, 近: an interval by convention, which accuses nobody.
    APPROXIMATE,
    /// ≥, 至少, 超过 and their like: one end is open.
    BOUND
  }

  /// @param filled whether dropped zeros are put back
  public Interval interval(boolean filled) {
    return filled ? this.filled : own;
  }

  public boolean isExact() {
    return certainty == Certainty.EXACT;
  }
}
