package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;

/// Says of what a rate of control is that stands in a clause of its own: 公用经费控制在预算以内，控制率97.4%. Immutable.
final class Controls {

  private static final Telltale BARE =
      Telltale.of("^[，、；(]?(?:实际|全年)?控制率(?:为|是|约|达到?|:)?$");
  /// What may be told of in a sentence that has a rate of control.
  private static final Telltale MONEY =
      Telltale.of("(公用经费)|(三公”?经费)|在职|编制|人员|投资|概算|成本|规模|采购|费用?(?=[^用])");

  private Controls() {}

  /// The rate of what the sentence names last before it; empty where that is no kind of money that is controlled.
  static Optional<String> of(Spot spot) {
    if (!BARE.in(spot.left())) {
      return Optional.empty();
    }
    Matcher money = MONEY.matcher(spot.earlier());
    Optional<String> rate = Optional.empty();
    while (money.find()) {
      rate =
          money.group(1) != null ? Optional.of("ratio.public-control")
              : money.group(2) != null ? Optional.of("ratio.three-public-control")
              : Optional.empty();
    }
    return rate;
  }
}
