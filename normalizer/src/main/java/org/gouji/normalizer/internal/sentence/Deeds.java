package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Names the parts of what a report's project cost by what was done with the money: 购买图书2000册20万元；举办培训班4期，支出8万元. Only the
/// amounts of a sentence that come to what was told before it are such parts. Immutable.
final class Deeds {

  private static final Telltale DEED =
      Telltale.of(
          "(?:其中|支出|构成|资金|具体|分别|为|是|包括)*[:，]?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|[一二三四五六]是)?"
              + "(?:全年|统一|集中|共|用于|用作)*"
              + "(?:举办|组织|开展|购置|购买|采购|制作|印制|添置|配备)了?"
              + "(?<name>[\\p{IsHan}、“”]{2,20}?)(?:\\d[\\d.]*(?:余)?(?:人次|[期枚场次批册台套辆件个块份组只支把处座间张本人名家]))?"
              + "(?:，?(?:共|实际|累计)*(?:支出|花费|支付|用去)?(?:资金|经费)?(?:为|共)?)");
  private static final Telltale WHOLE =
      Telltale.of("programme\\.(?:amount|total)|expenditure\\.project\\.total");
  private static final Telltale BAD = Telltale.of(".*(?:每|均|标准|其[他余]|等)");
  private static final String ENDS = "；。:";
  /// Every amount of a list asks for those around it.
  private static final int LONGEST_LIST = 40;

  private final Units units;

  Deeds(Units units) {
    this.units = units;
  }

  /// What the money of a part was for, without what was done.
  Optional<String> name(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    String said = spot.sentence().text().substring(spot.sentence().start(), spot.end());
    int from = said.length();
    while (from > 0 && ENDS.indexOf(said.charAt(from - 1)) < 0) {
      from--;
    }
    Matcher deed = DEED.matcher(said.substring(from));
    return deed.matches() && !BAD.is(deed.group("name")) && comesToTold(spot)
        ? Optional.of(deed.group("name"))
        : Optional.empty();
  }

  private boolean comesToTold(Spot spot) {
    BigDecimal sum = BigDecimal.ZERO;
    int members = 0;
    for (Token token : spot.sentence().tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= spot.sentence().start() && number.end() <= spot.sentence().end()
          && !PartialAmounts.isAside(spot.sentence(), number)) {
        sum = sum.add(number.yuan(units));
        members++;
      }
    }
    BigDecimal all = sum;
    return members > 1 && members <= LONGEST_LIST
        && spot.sentence().facts().stream().anyMatch(it -> isWhole(it, all));
  }

  private boolean isWhole(Fact fact, BigDecimal sum) {
    return WHOLE.is(fact.indicator())
        && units.isMoney(fact.figure().quantity().unit())
        && fact.figure()
            .quantity()
            .yuan(units)
            .compareTo(sum) == 0;
  }
}
