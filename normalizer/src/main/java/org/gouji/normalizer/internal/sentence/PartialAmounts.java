package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells amounts of one person, and of a part of the year, from those of all. Immutable.
final class PartialAmounts {

  private static final Telltale PER_HEAD = Telltale.of("均每", "[人户生]均|平均|每[人户名位家](?!单位)");
  private static final Pattern IN_ALL = Pattern.compile("共|合计|总|累计|预算|决算");
  private static final Pattern WITHIN =
      Pattern.compile(
          "截[至止]到?(?:((?:19|20)\\d{2})年|当年|本年|今年)?(?:[1-9]|1[01])月(?:底|末|份|\\d{1,2}日)?，?"
              + "[\\p{IsHan}]{0,10}(?:支出|支付|使用|执行|列支|发放)[\\p{IsHan}]{0,6}$");

  /// 前三季度执行率, 6月末支出占全年预算的
  private static final Telltale RATE_WITHIN =
      Telltale.of(
          "月季半",
          "(?:上半年|前?[一二三两]个?季度|前(?:\\d+|[一二三四五六七八九十]+)个月|(?<!\\d)(?:[1-9]|1[01])月(?:份|底|末|\\d{1,2}日)?)"
              + "(?!至12月)[\\p{IsHan}]{0,12}(?:执行|支出|支付|使用)[\\p{IsHan}]{0,12}$");

  private PartialAmounts() {}

  /// Whether a percentage says how far money was spent within the year, and not at its end.
  static boolean isRateWithinYear(Spot spot) {
    int from = spot.sentence().clauseStart(spot.leftStart());
    return RATE_WITHIN.in(spot.sentence().text().substring(from, spot.end()));
  }

  /// Whether an amount is of one person, or was spent up to a month within the year.
  static boolean isOne(Spot spot) {
    return isPerHead(spot) || isWithinYear(spot);
  }

  /// 人均慰问金2000元 and 为每名职工发放500元 are what one was given, and no amount of all.
  private static boolean isPerHead(Spot spot) {
    if (spot.left().isEmpty()) {
      return false;
    }
    int from = spot.sentence().clauseStart(spot.leftStart());
    String clause = spot.sentence().text().substring(from, spot.end());
    return PER_HEAD.in(clause) && !IN_ALL.matcher(spot.left()).find();
  }

  /// 截至9月底仅支出21.3万元: what was spent within the year is no amount of it.
  private static boolean isWithinYear(Spot spot) {
    if (spot.said().indexOf('截') < 0) {
      return false;
    }
    Matcher within = WITHIN.matcher(spot.said());
    return within.find()
        && (within.group(1) == null
            || spot.context()
                .fiscalYear()
                .map(String::valueOf)
                .equals(Optional.of(within.group(1))));
  }
}
