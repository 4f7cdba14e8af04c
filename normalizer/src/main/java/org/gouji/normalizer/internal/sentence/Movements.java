package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Says what a count, a rate or a score is of that is told only as where another one came from, or where
/// it led: 由上年的88个增加到103个, 97%，较2021年的95%, 增加1名达到5名; and from where amounts moved:
/// 会议费由上年的2.10万元压减至1.35万元. Immutable.
final class Movements {

  private static final String THE_YEAR =
      "(?:(?:19|20)\\d{2}年度?(?:末|底)?|本年度?(?:末|底)?|今年末?|当年末?|年末|年底|目前)";

  /// Words for what became of something.
  static final Telltale TO =
      Telltale.of(
          "^[，、]?(?:[到至]?" + THE_YEAR
              + ")?(?:稳步|逐步|大幅|小幅|进一步|相应|陆续|略微|明显|持续|最终|统一|动态|已|再|又|也|略)*"
              + "(?:压减|压缩|调减|调增|调整|核减|核增|精简|缩减|缩小|裁减|削减|下降|降低|降|减少|减|增加|增长|增|提高|提升|上升|上涨"
              + "|回升|回落|跃升|攀升|升|涨|扩大|归并|合并|撤并|整合|优化|动态管理|消化|变更|变)(?:至|到|为|成|了到)(?:"
              + THE_YEAR + ")?的?$");
  /// 上年度为121万元，本年度为98万元: what it is in the year itself.
  private static final Telltale NOW =
      Telltale.of("^[，、]?(?:而)?" + THE_YEAR + "(?:决算|支出|执行)?数?(?:则|仅|已)?(?:为|是)$");
  private static final Telltale START = Telltale.of("[由从](?:原来的|原有的|原先的)?$");
  /// 与上年相比，退休人员由9人增至10人: what tells that where something comes from is the year before.
  private static final Telltale YEAR_BEFORE =
      Telltale.of(
          "(?:(?<!加)上年|去年|上一年|((?:19|20)\\d{2})年)度?(?!(?:年?[初末底])?(?:结转|结余|追加|未))");
  /// 较上年末的 is what came before, and nothing else.
  private static final Telltale BASE =
      Telltale.of(
          "^[，、(]?(?:而|高于|低于)?(?:较|比|与|同|相比)?(?:上年|去年|上一年|(?:19|20)\\d{2}年)度?(?:末|底|年末|年底|同期)?(?:的|为|是)?$");
  private static final Telltale REACHED =
      Telltale.of("[，、]?(?:已|现|目前)?(?:达到?了?|增至|增加到|升至|降至|减至|变为)");

  private static final Telltale STAYS =
      Telltale.of("^[，、]?(?:仍然?|依然|继续|保持|维持)(?:保持|维持)?(?:为|是|在)$");
  /// 编制数与上年一致
  private static final Telltale AS_BEFORE =
      Telltale.of(
          "([^，。；]{2,16}?)(?:与|同|较|和)?(?:上年|去年|(?:19|20)\\d{2}年)度?(?:末|底|同期)?(?:相比)?(?:一致|持平|相同|不变|没有变化|无变化|保持不变)，");

  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Changes changes;

  Movements(LabelFinder labels, Qualifiers qualifiers, Changes changes) {
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.changes = changes;
  }

  /// What a figure is of that moved there from the one right before it, or that the one right before it moved from.
  Optional<Named> find(Token.Number token, Spot spot) {
    if (STAYS.in(spot.left())) {
      return stayed(spot);
    }
    if (BASE.in(spot.left())) {
      return base(token, spot);
    }
    Optional<Mention> last =
        spot.lastInSentence()
            .filter(it -> it.token().unit().equals(token.unit()));
    Optional<Named> came =
        from(spot).filter(it -> last.equals(Optional.of(it))).flatMap(Movements::named);
    if (last.isEmpty() || came.isPresent()) {
      return came;
    }
    if (isRisen(spot, last.get())) {
      return named(last.get())
          .or(() -> labelled(before(last.get().left(), tellsFrom(last.get().left())), spot));
    }
    if (REACHED.is(spot.left()) && changes.isChange(last.get())) {
      return changes
          .subject(spot.sentence().text().substring(last.get().leftStart(), last.get().start()))
          .flatMap(it -> labelled(it.label(), spot));
    }
    return Optional.empty();
  }

  /// 理赔315人次、28.6万元，比2021年的270人次增加: the last figure of the measure word, but for changes and of the same
  /// year.
  private Optional<Named> base(Token.Number token, Spot spot) {
    return spot.inSentence()
        .filter(it -> it.token().unit().equals(token.unit()))
        .reduce((first, second) -> second)
        .filter(it -> !changes.isChange(it))
        .filter(it -> !year(spot.left(), spot).equals(it.stated().flatMap(Stated::year)))
        .flatMap(Movements::named);
  }

  /// 编制数与上年一致，仍为21名: what the clause before says has not changed.
  private Optional<Named> stayed(Spot spot) {
    Matcher before = AS_BEFORE.matcher(spot.sentence().text());
    return before.region(spot.clauseBefore(), spot.leftStart()).matches()
        ? labelled(before.group(1), spot)
        : Optional.empty();
  }

  private Optional<Integer> year(String words, Spot spot) {
    return qualifiers.year(words, spot.context().fiscalYear());
  }

  /// 会员总数由上年末的118000人增至124500人
  private static boolean isRisen(Spot spot, Mention last) {
    return tellsFrom(last.left()) >= 0 && TO.in(spot.left());
  }

  /// Whether another figure came from one: 由2021年的31万元增至36万元.
  static boolean isStart(Mention mention) {
    return tellsFrom(mention.left()) >= 0 && TO.begins(mention.right());
  }

  /// Whether a figure is what became of the one right before it: 由13人减少为12人.
  static boolean isEnd(Spot spot) {
    return spot.last()
        .filter(it -> it.end() == spot.leftStart() && isRisen(spot, it))
        .isPresent();
  }

  /// What was there before, where a figure is what became of it in the year that is told of; empty elsewhere.
  static Optional<Mention> from(Spot spot) {
    Optional<Mention> last =
        spot.lastInSentence()
            .filter(it -> it.end() == spot.leftStart() || it.end() + 1 == spot.leftStart());
    if (last.isEmpty() || !TO.in(spot.left()) && !NOW.in(spot.left())) {
      return Optional.empty();
    }
    Optional<Integer> now = spot.context().fiscalYear();
    return last
        .filter(
            it -> it.stated()
                .flatMap(stated -> stated.year())
                .filter(year -> now.isPresent() && year < now.get())
                .isPresent())
        .filter(
            it -> Qualifiers.said(spot.left())
                .filter(year -> !now.equals(Optional.of(year)))
                .isEmpty());
  }

  /// The year of a figure that another one came from, where its sentence tells that it is the year before.
  static Optional<Integer> startYear(Spot spot) {
    Optional<Integer> now = spot.context().fiscalYear();
    if (now.isEmpty() || !START.in(spot.left()) || spot.left().contains("预算")
        || !TO.begins(spot.right())) {
      return Optional.empty();
    }
    Matcher told = YEAR_BEFORE.matcher(spot.said());
    Optional<Integer> year = Optional.empty();
    while (told.find()) {
      year =
          Optional.of(told.group(1) == null ? now.get() - 1 : Integer.parseInt(told.group(1)))
              .filter(it -> it < now.get());
    }
    return year;
  }

  private static Optional<Named> named(Mention mention) {
    return mention.stated()
        .map(
            it -> new Named(
                it.indicator(), mention.label(), it.subject(), Optional.empty(), Grounds.TOPIC,
                false));
  }

  private Optional<Named> labelled(String words, Spot spot) {
    return labels.find(words, spot.context().organization())
        .map(
            it -> new Named(
                it.indicator(), it.label(), Optional.empty(), Optional.empty(), Grounds.TOPIC,
                false));
  }

  /// Whether a number is where another one came from, and nothing says when it was so.
  boolean isUndatedStart(Spot spot) {
    return tellsFrom(spot.left()) >= 0
        && TO.begins(spot.right())
        && qualifiers.year(spot.left(), Optional.of(0)).isEmpty()
        && startYear(spot).isEmpty();
  }

  /// What an amount of the year is of that another one, of the year before, led to.
  static Optional<Named> amount(Spot spot) {
    return from(spot).flatMap(Movements::named);
  }

  private static String before(String words, int at) {
    return words.substring(0, at);
  }

  /// Where words say that something came from there; -1 where they do not.
  private static int tellsFrom(String left) {
    return Math.max(left.lastIndexOf('由'), left.lastIndexOf('从'));
  }
}
