package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads between what bounds one household or person is aided: 每户每年最低2000元，最高6000元. Immutable.
final class Standards {

  private static final Telltale LOWEST = Telltale.atEnd("低少于为是", "(?:最低|最少|不低于|不少于)(?:不低于|为|是)?$");
  private static final Telltale HIGHEST =
      Telltale.atEnd("高多过限为是达可助予放", "(?:最高|最多|不超过|上限)(?:不超过|为|是|可达|可)?(?:补助|救助|给予|资助|发放)?$");
  private static final Pattern EACH = Pattern.compile("每[户人名位]|标准");
  private static final Pattern AID = Pattern.compile("救助|慰问|帮扶|补助|资助");

  private Standards() {}

  /// Which bound of what one is given an amount is.
  static Optional<String> of(Spot spot) {
    boolean lowest = LOWEST.in(spot.left());
    if (!lowest && !HIGHEST.in(spot.left())) {
      return Optional.empty();
    }
    String said = spot.said();
    return EACH.matcher(said).find() && AID.matcher(said).find()
        ? Optional.of(lowest ? "standard.aid.min" : "standard.aid.max")
        : Optional.empty();
  }
}
