package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Gives a figure that stands apart from its name the words that it would have beside it: in
/// 固定资产原值与上年持平，为87万元 those are 固定资产原值, and in 收入降至298万元 they are 收入. Immutable.
final class Apart {

  private static final Telltale ONLY_IS = Telltale.of("^(?:均|都)?(?:为|是|达|达到)$");
  private static final Telltale AS_BEFORE =
      Telltale.of(
          "(?<name>[^，。；:]{2,20}?)(?:与|同|较|和)(?:上年|去年|(?:19|20)\\d{2}年)度?(?:末|底|同期)?(?:相比)?"
              + "(?:基本)?(?:一致|持平|相同|不变|没有变化|无变化|保持不变)，");
  /// 受救助对象减少影响实际支出61.95万元
  private static final Telltale WHY =
      Telltale.of(
          "^(?:受|因|由于)[^，。；:\\d]{2,20}?(?:影响|原因|推迟|延期|延后|取消|减少|增加)(?=(?:实际|最终|仅|只)(?:支出|使用|支付|执行|完成支出))");
  /// 除本项目预算55万元外
  private static final Telltale EXCEPT = Telltale.of("^除了?(?=[\\p{IsHan}])");
  private static final Telltale BESIDES = Telltale.of("^(?:之外|以外|外)");
  /// 由预算的398万元增加到决算的424万元
  private static final Telltale FROM_BUDGET =
      Telltale.of("[由从](?:年初)?预算数?的?$");
  private static final Telltale TO_ACCOUNTS =
      Telltale.of(
          "^(?:增加|增长|减少|压减|下降|降低|调整|上升|提高|变为|增|降|减)?(?:到|至|为)?(?:实际|年末)?(?:决算|执行)数?的?为?$");
  /// 拨缴经费收入降至298.4万元
  private static final Telltale LED =
      Telltale.of(
          "(?:进一步|大幅|小幅|逐步|略)?(?:下降|降低|降|下滑|回落|增加|增长|增|上升|提高|升|回升|减少|减)(?:至|到|为)了?$");
  private static final Telltale FROM = Telltale.of("[由从]|预算|[计规]划|目标|标准|拟|将|力争|争取|确保|控制");
  /// 主要来自项目支出，由上年的131万元降至119万元
  private static final Telltale CAME =
      Telltale.of("^[由从](?:上年度?|去年|(?:19|20)\\d{2}年度?)(?:同期)?的?$");
  private static final Telltale SOURCE = Telltale.of("^.*(?:来自于?|来源于|在于|源于|主要是)");
  /// 项目资金相应由50万元调整为56万元
  private static final Telltale BEFORE_CHANGE = Telltale.of("(?:相应|也|同步|随之|总额)*[由从]$");
  private static final Telltale CHANGED =
      Telltale.of("^(?:相应)?(?:调整|调增|调减|追加|核增|核减)(?:为|到|至)");
  /// 公用经费按在职人员19人、人均1.2万元的定额测算，年初共安排22.8万元
  private static final Telltale BY_RATE = Telltale.of(
      "(?:^|[，；])(?<name>[^，。；:\\d按]{2,12}(?:费|经费|支出|资金|收入))按照?[^。；:]{4,40}(?:测算|核定|核算|计算|编列|编制)，$");
  private static final Telltale GIVEN =
      Telltale.of("^(?:年初|全年|共|预算|财政|核定|合计|部门)*(?:安排|预算|核定|下达)(?:预算)?(?:为|共|共计)?$");
  /// 退休人员逐年增加，2020年末为11人，2021年末为12人
  private static final Telltale OF_YEAR =
      Telltale.of(
          "^(?:而)?(?<year>(?:19|20)\\d{2}年度?(?:末|底)?)(?:则|已)?(?:为|是|有|达|达到|增至|增加到|减至|减少到|降至)?$");
  private static final Telltale OVER_YEARS =
      Telltale.of(
          "(?<name>[^，。；:\\d]{2,12}?)(?:人数|数量|规模)?(?:近[两三几]年)?(?:总体|基本|持续)?(?:逐年|连年|连续[两三]年|稳步|持续|总体)?"
              + "(?:增加|减少|增长|下降|上升|保持稳定|稳定)，");
  private static final Telltale OTHER_YEARS =
      Telltale.of("(?:(?:19|20)\\d{2}年度?[、和至及])+(?:19|20)\\d{2}年度?");
  /// 年初固定资产原值30万元，本年新增2万元，年末原值32万元
  private static final Telltale AT_THE_END =
      Telltale.of(
          "^[，；]?(?:截?至)?(?:本|当)?[年期][末底](?<of>原值|净值|总额|总值|合计|余额|数)?(?:为|是|达|达到|增至|增加到|减至|减少到|降至)?$");
  private static final Telltale OPENING = Telltale.of("[年期]初");
  private static final String STOCK = "asset.";
  /// 收入总计由本年收入100万元、年初结转5万元构成: the total that an amount is a part of is not its name.
  private static final Telltale MADE_OF =
      Telltale.of(
          "^[^，。；:]*?总计(?:的?[构组]成(?:为|是|包括|情况)?|中|其中|由|包括|包含|含有?|来自)[:，]?(?=本年|当年|全年)");
  private static final String ACCOUNTS = "决算";
  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Changes changes;

  Apart(Units units, Vocabulary vocabulary, LabelFinder labels, Changes changes) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.changes = changes;
  }

  /// A figure's surroundings as if its name stood beside it; as they are where it does, or where none is told.
  Spot beside(Token.Number token, Spot spot) {
    Optional<String> words =
        units.isMoney(token.unit()) ? ofAmount(spot) : ofYear(spot);
    return words.filter(it -> it.length() <= spot.said().length()).map(spot::as).orElse(spot);
  }

  private Optional<String> ofAmount(Spot spot) {
    String left = spot.left();
    if (ONLY_IS.in(left)) {
      return asBefore(spot).or(() -> changed(spot));
    }
    String said = WHY.withoutFirst(left);
    if (said.length() < left.length()) {
      return Optional.of(said);
    }
    if (EXCEPT.in(left) && BESIDES.begins(spot.right())) {
      return Optional.of(EXCEPT.withoutFirst(left));
    }
    String part = MADE_OF.withoutFirst(left);
    if (part.length() < left.length()) {
      return Optional.of(part);
    }
    return led(left)
        .or(() -> decided(spot))
        .or(() -> came(spot))
        .or(() -> adjusted(spot))
        .or(() -> byRate(spot))
        .or(() -> atTheEnd(spot))
        .or(() -> nextYear(spot));
  }

  /// 固定资产原值与上年持平，为: what the clause before says is as it was.
  private Optional<String> asBefore(Spot spot) {
    Matcher before = AS_BEFORE.matcher(spot.sentence().text());
    return before.region(spot.clauseBefore(), spot.leftStart()).matches()
        ? Optional.of(before.group("name")).flatMap(this::own)
        : Optional.empty();
  }

  /// 2022年支出下降2.06%，为388万元: what changed by the figure right before.
  private Optional<String> changed(Spot spot) {
    return spot.last()
        .filter(it -> isRightBefore(it, spot) && changes.isChange(it))
        .map(Mention::left)
        .map(it -> it.substring(0, direction(it)))
        .flatMap(this::own);
  }

  private static boolean isRightBefore(Mention mention, Spot spot) {
    return mention.end() + 1 == spot.leftStart()
        && spot.sentence().text().charAt(mention.end()) == '，';
  }

  private int direction(String words) {
    return Math.max(
        0,
        Math.max(
            vocabulary.words(Kind.INCREASE).last(words).map(Words.Match::start).orElse(-1),
            vocabulary.words(Kind.DECREASE).last(words).map(Words.Match::start).orElse(-1)));
  }

  private Optional<String> led(String left) {
    String name = LED.withoutFirst(left);
    return name.length() < left.length() && !FROM.in(name)
        ? own(name)
        : Optional.empty();
  }

  private Optional<String> came(Spot spot) {
    if (!CAME.in(spot.left()) || !Movements.TO.begins(spot.right())) {
      return Optional.empty();
    }
    String clause = spot.sentence()
        .text()
        .substring(spot.clauseBefore(), Math.max(spot.clauseBefore(), spot.leftStart() - 1));
    String of = SOURCE.withoutFirst(clause);
    return labels.find(of).map(it -> of.substring(it.start()) + spot.left());
  }

  /// 财政拨款收入由预算的398万元增加到决算的424万元: of what the budget right before is, which came to it.
  private Optional<String> decided(Spot spot) {
    return TO_ACCOUNTS.in(spot.left())
        ? spot.last()
            .filter(it -> it.end() == spot.leftStart() && FROM_BUDGET.in(it.left()))
            .map(it -> FROM_BUDGET.withoutFirst(it.left()))
            .filter(this::isNamed)
            .map(it -> it + ACCOUNTS)
        : Optional.empty();
  }

  private Optional<String> adjusted(Spot spot) {
    if (!BEFORE_CHANGE.in(spot.left()) || !CHANGED.begins(spot.right())) {
      return Optional.empty();
    }
    String name = BEFORE_CHANGE.withoutFirst(spot.left());
    return Optional.of(name)
        .filter(this::isNamed)
        .map(it -> it + "预算")
        .filter(it -> it.length() <= spot.said().length());
  }

  private Optional<String> byRate(Spot spot) {
    return GIVEN.in(spot.left())
        ? BY_RATE.match(spot.earlier())
            .map(it -> it.group("name"))
            .map(it -> it + spot.left())
        : Optional.empty();
  }

  /// 年初固定资产原值30万元，年末原值32万元: what is told of the year's end is of what is told of its beginning.
  private static Optional<String> atTheEnd(Spot spot) {
    Optional<Matcher> end = AT_THE_END.match(spot.left());
    return end.isEmpty()
        ? Optional.empty()
        : spot.inSentence()
            .filter(it -> it.indicator().filter(id -> id.startsWith(STOCK)).isPresent())
            .filter(it -> OPENING.in(it.left()))
            .reduce((first, second) -> second)
            .map(Mention::label)
            .filter(it -> isOf(end.get().group("of"), it))
            .map(it -> "年末" + it);
  }

  /// Whether words say no other value of what a name says: 净值 is none of 固定资产原值.
  private static boolean isOf(String value, String name) {
    return value == null || !value.endsWith("值") || name.endsWith(value) || !name.endsWith("值");
  }

  /// 2020年、2021年预算分别为58万元、60万元: the year of one that is not the first, and what the first is of.
  private Optional<String> nextYear(Spot spot) {
    Optional<Integer> year = Together.isOfRun(spot) ? Together.year(spot) : Optional.empty();
    return year
        .flatMap(it -> Together.told(spot))
        .map(Together.Run::words)
        .filter(it -> labels.find(it).isEmpty())
        .map(it -> OTHER_YEARS.matcher(it).replaceFirst(year.get() + "年"));
  }

  /// 退休人员逐年增加，2020年末为11人: what the clause that its sentence begins with says is told year by year.
  private Optional<String> ofYear(Spot spot) {
    if (spot.left().indexOf('年') < 0) {
      return Optional.empty();
    }
    Optional<String> year = OF_YEAR.match(spot.left()).map(it -> it.group("year"));
    Matcher over = OVER_YEARS.matcher(spot.said());
    return year.isPresent() && over.lookingAt() && isNamed(over.group("name"))
        ? Optional.of(over.group("name") + year.get())
        : Optional.empty();
  }

  /// Words without what the amount is compared with, where they name one of the report's and not of others: 较上年
  /// says of another year than its own, and 带动农户经营收入 is none of the union's.
  private Optional<String> own(String words) {
    int compared =
        vocabulary.words(Kind.COMPARED).first(words).map(Words.Match::start).orElse(words.length());
    String name = words.substring(0, compared);
    return labels.find(name)
        .map(it -> name.substring(0, it.start()))
        .filter(
            it -> labels.isQualifiersOnly(it)
                || vocabulary.words(Kind.SCOPE).before(it, it.length()).isPresent())
        .map(it -> name);
  }

  private boolean isNamed(String words) {
    return labels.find(words).isPresent();
  }
}
