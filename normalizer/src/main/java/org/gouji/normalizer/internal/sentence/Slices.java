package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells the figures of what one source gave to a project, 省级资金支出58万元，执行率91%, from those of the project. Immutable.
final class Slices {

  /// Money called by where it came from, and how much of it there is, came or was spent.
  private static final Telltale OF_SOURCE =
      Telltale.of(
          "^(?:[，、；(]|其中[:，]?|\\(?[\\d一二三四五六七八九十]{1,2}[.、)])*"
              + "(?:(?:中央|国家|自治区|上|本|省|市|州|县|区|旗|乡镇|地方|自筹|社会)级?(?:和|及|、)?)+"
              + "(?:财政)?(?:专项|转移支付|补助|配套|匹配|衔接|预算)*(?:资金|补助|配套|拨款|经费)"
              + "(?:已|实际|全部|累计|全年|共|计划|应|预算)*(?:投入|到位|支出|支付|执行|使用|列支|结余|结转)?(?:资金|数)?(?:为|共|达|了)*"
              + "(?:[\\p{IsHan}]{2,3}率(?:为|达)?)?$");
  /// Who gave a part of it, where a list divides it: 中央财政, 省级, 企业自筹.
  private static final Telltale OF_GIVER =
      Telltale.of(
          "^(?:[，、；:(]|其中[:，]?|\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|(?:19|20)\\d{2}年度?|由|使用)*"
              + "(?:(?:(?:中央|央|国家|自治区|上|本|同|省|市|州|县|区|旗|乡镇|地方)级?(?:和|及|、)?)+"
              + "(?:财政)?(?:[\\p{IsHan}]{2,8}(?=转移支付))?(?:预算内|专项|转移支付|补助|配套|匹配|衔接|预算)*"
              + "|(?:企业|单位|群众|社会|村集体|其他|银行)?(?:自筹|捐赠|捐款|募捐|筹资|筹集|贷款))"
              + "(?:资金|补助|配套|匹配|拨款|经费|投资|投入)?"
              + "(?:已|实际|全部|累计|全年|共|计划|应|预算)*"
              + "(?:安排|下达|下拨|拨付|承担|负担|解决|到位|支出|支付|执行|使用|列支|结余|结转)?(?:资金|数)?(?:为|共|达|了)*$");
  /// 中央财政帮扶资金, 县级财政按在档人数配套: who gave a part of it, with what for or how much.
  private static final Telltale OF_LEVEL =
      Telltale.of(
          "^(?:[，、；:(]|其中[:，]?|\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|(?:19|20)\\d{2}年度?|由|使用)*"
              + "(?:中央|国家|自治区|上级|本级|地方|[省市州县区旗](?:级|本级)?)(?:财政|总工会|工会)?(?:专项)?"
              + "(?:按[\\p{IsHan}]{2,10}?(?:配套|补助|承担|匹配|安排)|(?<name>[\\p{IsHan}]{2,10}?)(?:专项|补助|配套)*(?:资金|经费|补助))"
              + "(?:已|实际|全部|累计|全年|共|计划|应|预算)*(?:安排|下达|下拨|拨付|到位)?(?:资金|数)?(?:为|共|达|了)*$");
  private static final Telltale ANOTHER =
      Telltale.of(
          "(?<=[\\d元，、；:(]|其中)(中央|国家|自治区|上级|本级|地方|[省市州县区旗])(?:级|本级)?(?:财政|总工会|工会)?(?:[\\p{IsHan}]{0,12}?)(?:资金|补助|经费|配套|承担|匹配|安排)(?:为|共)?[\\d.,]+(?:万|亿)?元");
  /// 来源有三块：中央财政专项帮扶资金92.60万元，省财政配套31.40万元: a list of where money came from, and what its members begin
  /// with.
  private static final Telltale SOURCES =
      Telltale.of("来源[^，。；:\\d]{0,8}[:，]|资金构成[^，。；:\\d]{0,4}[:，]");
  private static final Telltale FROM =
      Telltale.of(
          "^(?:[，、；]|[^，；]*[:，])?(?:\\(?[\\d一二三四五六七八九十]{1,2}[.、)]|[一二三四五]是)?"
              + "(?:中央|国家|自治区|上级|本级|[省市县区州旗](?:级|本级)?|社会|单位|工会|自筹)(?:财政|总工会|工会)?"
              + "[\\p{IsHan}]{0,12}$");
  /// 从工会经费中安排
  private static final Telltale OUT_OF =
      Telltale.of("从[^，。；]{2,14}[中里内](?:安排|列支|支出|支付|解决|拨付|补助)(?:资金|经费|了)*$");
  /// 彩票公益金, 一般公共预算: of which fund of the treasury a part of it is.
  private static final Telltale OF_FUND =
      Telltale.of(
          "^(?:[，、；:(]|其中[:，]?)*(?:(?:中央|省级?|市级?|县级?)(?:财政|专项)?)?"
              + "(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算|(?:专项)?(?:福利|体育|福|体)?彩票?公益金)"
              + "(?:财政)?(?:拨款|资金|补助|安排|支出)*[:]?(?:为|共)?$");
  private static final Telltale LOTTERY = Telltale.of("彩票?公益金");
  /// 地方投入残疾人补助资金
  private static final Telltale GIVEN_FOR =
      Telltale.of(
          "^(?:[，、；:(]|其中[:，]?|(?:19|20)[\\dxX×]{2}年度?)*(?<level>中央|国家|自治区|省|市|州|县|区|旗|地方)级?(?:财政)?"
              + "(?:投入|配套|匹配)(?:了)?[\\p{IsHan}]{2,24}(?:资金|经费|补助)(?:为|共)?$");
  /// 中央水利发展资金, 省级农田建设专项资金: the money of one level by its name. 国家级公益林 and 市场监管 are none.
  private static final Telltale NAMED =
      Telltale.of(
          "^(?:[，、；:(和及]|其中[:，]?|(?:19|20)[\\dxX×]{2}年度?)*"
              + "(?<level>中央|国家(?!级)|自治区|[省市州县区旗](?=级|本级|财政))(?:级|本级)?(?:财政)?"
              + "[\\p{IsHan}]{2,20}(?:资金|经费|补助)(?:为|共)?$");
  private static final Telltale LEVELS_NAMED =
      Telltale.of(
          "(?<![\\p{IsHan}])(?:其中|由|和|及)?(中央|国家(?!级)|自治区|地方|[省市州县区旗](?=级|本级|财政))(?:级|本级)?(?:财政)?"
              + "[\\p{IsHan}]{0,20}(?:资金|经费|补助|配套|自筹)(?:为|共)?[\\d.,]+(?:万|亿)?元");
  private static final Telltale LEVELS =
      Telltale.of("(中央|国家|自治区|省|市|州|县|区|旗|地方)级?(?:财政)?(?:专项|补助|配套|投入|下达|安排)*(?:资金|补助)");
  /// What goes on about the amount before it.
  private static final Telltale GOES_ON =
      Telltale.of(
          "[，、]?(?:已|实际|全部|累计|全年|共|预算|资金|均)*(?:到位|支出|支付|执行|使用|列支|结余|剩余|完成)?(?:资金|数|率)?(?:为|共|达|了|到)*");

  private final Vocabulary vocabulary;
  private final GivenTogether given;

  Slices(Vocabulary vocabulary, GivenTogether given) {
    this.vocabulary = vocabulary;
    this.given = given;
  }

  /// Whether a figure in a report about projects is of what one source gave, and of no whole project.
  boolean isOne(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return false;
    }
    if (OF_SOURCE.in(spot.left()) || OF_GIVER.is(spot.left()) && isDivided(spot)
        || OUT_OF.in(spot.left()) && isDivided(spot)
        || isOfLevel(spot.left(), spot) && isDivided(spot)
        || FROM.is(spot.left()) && SOURCES.in(spot.said())
        || OF_FUND.is(spot.left()) && isPartOfSlice(spot) || isGivenBeside(spot)
        || isNamedBeside(spot)
        || given.isPart(spot)) {
      return true;
    }
    if (isOfLevelBefore(spot)) {
      return true;
    }
    if (!GOES_ON.is(spot.left())) {
      return false;
    }
    String text = spot.sentence().text();
    List<Mention> before = spot.inSentence().toList();
    int from = spot.leftStart();
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      if (text.substring(mention.end(), Math.max(mention.end(), from)).indexOf('；') >= 0) {
        return false;
      }
      if (OF_SOURCE.in(mention.left())) {
        return mention.indicator().isEmpty();
      }
      if (!GOES_ON.is(mention.left())) {
        return false;
      }
      from = mention.start();
    }
    return false;
  }

  /// 中央资金58万元（一般公共预算：40万元；彩票公益金：18万元）: whether a part of what one level gave is told, or what came of
  /// a lottery.
  private boolean isPartOfSlice(Spot spot) {
    OptionalInt opened = spot.sentence().bracketAround(spot.end());
    Optional<Mention> whole =
        opened.isEmpty()
            ? Optional.empty()
            : Mention.lastUpTo(opened.getAsInt(), spot.before());
    return whole.filter(it -> OF_SOURCE.in(it.left()) || OF_GIVER.is(it.left())).isPresent()
        || LOTTERY.in(spot.left()) && isDivided(spot);
  }

  /// 县级工会帮扶资金20万元（已支出18万元）
  private static boolean isOfLevelBefore(Spot spot) {
    String left = spot.left().startsWith("(") ? spot.left().substring(1) : spot.left();
    return GOES_ON.is(left)
        && spot.lastInSentence()
            .filter(it -> it.indicator().isEmpty() && isOfLevel(it.left(), spot))
            .isPresent();
  }

  /// 困难职工帮扶专项资金120万元，其中中央财政帮扶资金80万元，省级40万元: whether what one level gave is called no more than what
  /// was named before, where another level gave as well.
  private static boolean isOfLevel(String left, Spot spot) {
    Optional<Matcher> level = OF_LEVEL.match(left);
    String before = spot.sentence().text().substring(0, spot.leftStart());
    return level.isPresent()
        && Optional.ofNullable(level.get().group("name"))
            .filter(it -> !before.contains(it))
            .isEmpty()
        && ANOTHER.matcher(spot.sentence().text())
            .results()
            .map(it -> it.group(1))
            .distinct()
            .count() > 1;
  }

  /// 地方投入残疾人补助资金20万元 where another level's money is told as well: what one of them gave.
  private static boolean isGivenBeside(Spot spot) {
    Optional<String> level = GIVEN_FOR.match(spot.left()).map(it -> it.group("level"));
    return level.isPresent()
        && LEVELS.matcher(spot.sentence().text().substring(0, spot.leftStart()))
            .results()
            .anyMatch(it -> !it.group(1).equals(level.get()));
  }

  /// 其中：中央水利发展资金312万元，省级水利专项资金174万元: what one level gave under a name, in a list of what several levels did.
  private boolean isNamedBeside(Spot spot) {
    Optional<String> level = NAMED.match(spot.left()).map(it -> it.group("level"));
    return level.isPresent() && isDivided(spot)
        && LEVELS_NAMED.matcher(spot.sentence().text())
            .results()
            .anyMatch(it -> !it.group(1).equals(level.get()));
  }

  /// Whether a list divides what is told before it.
  private boolean isDivided(Spot spot) {
    return vocabulary.words(Kind.OF_WHICH).in(spot.said())
        || spot.sentence().bracketAround(spot.end()).isPresent()
        || spot.lastInSentence()
            .filter(it -> OF_SOURCE.in(it.left()) || OF_GIVER.is(it.left()))
            .isPresent();
  }
}
