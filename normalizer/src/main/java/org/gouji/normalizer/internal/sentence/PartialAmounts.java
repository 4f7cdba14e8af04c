package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells amounts of one person or thing, and of a part of the year, from those of all. Immutable.
final class PartialAmounts {

  /// Lists ask about every amount, and a clause may have no end: words farther off say nothing of it.
  private static final int FARTHEST = 100;
  private static final Telltale PER_HEAD = Telltale.of("[人户生]均|平均|每[人户名位家](?!单位)");
  private static final Telltale IN_ALL = Telltale.of("共|合计|总|累计|预算|决算");
  /// 每个补助, 每间母婴室改造补助, 每场按: what each of several things costs or is given. 每年 and 每月 say when.
  private static final Telltale PER_THING =
      Telltale.of(
          "(?:每|单)(?:[个间处座所场次期台套亩吨件份辆头只支队班站点村校堂课片块株盏册本例单宗车船届批]|公里|千米|平方米|立方米|平米|米|基地|驿站|书屋|社区|乡镇|镇|乡|街道|县|企业|学校|学时|课时|车次|人次|对|组)(?:\\([^()]*\\)|[^，。；:、(\\d共总]){0,14}$"
              + "|(?:单价|单位成本|[个间座场期台套亩辆]均|均价)[^，。；:、(\\d共总]{0,8}$");
  private static final String MULTIPLES = "万亿千";
  private static final Telltale JOINED = Telltale.of("[和及与、加并]");
  /// 按6万元/个的标准, 6万元每个
  private static final Telltale RATED = Telltale.of("/(?:\\p{IsHan}|㎡|m)|每[个间处座所场次期台套亩吨件份辆]");
  private static final Telltale WITHIN =
      Telltale.of(
          "截[至止]到?(?:((?:19|20)\\d{2})年|当年|本年|今年)?(?:[1-9]|1[01])月(?:底|末|份|\\d{1,2}日)?，?"
              + "[\\p{IsHan}]{0,10}(?:支出|支付|使用|执行|列支|发放)[\\p{IsHan}]{0,6}$");

  /// 9月底累计支出, ；四季度支出, 上半年支出
  private static final Telltale SPENT_BY =
      Telltale.of(
          "(?:^|[，；。:、])(?:其中:?)?(?:(?:19|20)\\d{2}年|当年|本年度?)?(?:(?<!\\d)(?:[1-9]|1[01])月(?:份?底|末)|[上下]半年|前?[一二三四两]个?季度|第[一二三四]季度|前(?:\\d{1,2}|[一二三四五六七八九十]+)个月|1[-至到](?:[1-9]|1[01])月份?)"
              + "(?:累计|共|已|实际)*(?:完成)?(?:支出|支付|使用|列支)(?:资金|经费|金额)?(?:为|了|达)?$");
  /// 前三季度执行率, 6月末支出占全年预算的
  private static final Telltale RATE_WITHIN =
      Telltale.of(
          "(?:上半年|前?[一二三两]个?季度|前(?:\\d+|[一二三四五六七八九十]+)个月|(?<!\\d)(?:[1-9]|1[01])月(?:份|底|末|\\d{1,2}日)?)"
              + "(?!至12月)[\\p{IsHan}]{0,12}(?:执行|支出|支付|使用)[\\p{IsHan}]{0,12}$");

  private PartialAmounts() {}

  /// Whether a percentage says how far money was spent within the year, and not at its end.
  static boolean isRateWithinYear(Spot spot) {
    int from = spot.sentence().clauseStart(spot.leftStart());
    return RATE_WITHIN.in(spot.sentence().text().substring(from, spot.end()));
  }

  /// Whether an amount is of one person or thing, or was spent up to a month within the year.
  static boolean isOne(Spot spot) {
    return isPerHead(spot) || isPerThing(spot.left(), spot.right()) || isWithinYear(spot);
  }

  /// Whether an amount is none of those that a list adds up: it stands in a bracket, or is of one person or thing.
  static boolean isAside(Sentence sentence, Token.Number number) {
    String text = sentence.text();
    int from =
        sentence.clauseStart(
            number.start(), Math.max(sentence.start(), number.start() - FARTHEST));
    String left = text.substring(from, number.start());
    int to = Math.min(sentence.end(), number.end() + FARTHEST);
    return sentence.bracketAround(number.start()).isPresent()
        || isPerThing(left, text.substring(number.end(), to))
        || PER_HEAD.in(behindAmounts(left)) && !IN_ALL.in(left);
  }

  /// Whether an amount is what each of several things costs or is given.
  static boolean isPerThing(String left, String right) {
    return PER_THING.in(left) || RATED.begins(right);
  }

  /// 人均慰问金2000元 and 为每名职工发放500元 are what one was given, and no amount of all.
  private static boolean isPerHead(Spot spot) {
    if (spot.left().isEmpty()) {
      return false;
    }
    int from = spot.sentence().clauseStart(spot.leftStart());
    String clause = spot.sentence().text().substring(from, spot.end());
    return PER_HEAD.in(behindAmounts(clause)) && !IN_ALL.in(spot.left());
  }

  /// 按人均500元发放慰问金5.4万元: what one gets is told by the first amount, and the second is that of all.
  private static String behindAmounts(String clause) {
    int amount = clause.lastIndexOf('元');
    int digit = amount > 1 && MULTIPLES.indexOf(clause.charAt(amount - 1)) >= 0 ? 2 : 1;
    boolean told = amount >= digit && Character.isDigit(clause.charAt(amount - digit));
    return told && !JOINED.in(clause.substring(amount)) ? clause.substring(amount + 1) : clause;
  }

  /// 截至9月底仅支出21.3万元: what was spent within the year is no amount of it.
  private static boolean isWithinYear(Spot spot) {
    if (SPENT_BY.in(spot.left())) {
      return true;
    }
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
