package org.gouji.normalizer.internal.sentence;

import org.gouji.normalizer.internal.text.Telltale;

/// Says whether 余 alone tells what was left of money: 支出112万元，余8万元交回财政. The rest of a list that divides an amount is
/// no such thing: 其中培训费100万元，余80万元用于演练. Immutable.
final class PlainRest {

  private static final Telltale REST =
      Telltale.of("[，、；]?(?:资金|尚|仍)?余(?:款|额|资金)?(?:为|共)?");
  /// What becomes of money that is left.
  private static final Telltale BECOMES =
      Telltale.of(
          "^(?:资金|[，]?(?:次年|年[底末]|已|均|全部|全数|将|按规定|按要求|根据规定))*(?:由[^，。；]{2,10}?)?"
              + "(?:收回|收缴|交回|交还|缴回|上缴|缴库|退回|结转|未支|清算)");
  private static final Telltale DIVIDED = Telltale.of("其中|包括|用于|分别|含|构成|分为");

  private PlainRest() {}

  static boolean is(Spot spot) {
    return REST.is(spot.left())
        && (BECOMES.begins(spot.right())
            || spot.right().isEmpty() && !DIVIDED.in(spot.said()));
  }
}
