package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Names what numbered paragraphs begin with that follow the words 项目支出650.59万元。其中：, whatever is told of each behind its
/// amount: 1、森林防灭火121.50万元，用于扑火队伍补助。 They are what projects cost. Immutable.
final class ItemsBelow {

  private static final String DIGITS = "一二三四五六七八九十";
  private static final Telltale ITEM =
      Telltale.of(
          "^\\(?(?<number>\\d{1,2}|[" + DIGITS
              + "])[.、)是](?<name>[\\p{IsHan}、“”]{3,30}?)"
              + "(?:(?:实际|全年|共|累计)*(?:支出|列支|开支|使用|支付|投入|花费)(?:资金|经费|金额)?)?(?:为|共|共计|计|:)?$");
  private static final Telltale ITEM_BEGINS =
      Telltale.of("^[(（]?(?<number>\\d{1,2}|[" + DIGITS + "])[.、)）．是]");
  /// Behind the amount the item ends, or says what that was for and what came of it, but not what was spent of it.
  private static final Telltale ENDS =
      Telltale.of(
          "(?:\\([^()]*\\))?(?:$|[；。]|，(?![^，。；]{0,10}(?:支出|使用|支付|执行|列支|完成|决算)[^，。；\\d]{0,6}[\\d.,]+(?:万|亿)?元))");
  /// What stands right before the first of them.
  private static final Telltale ANNOUNCED =
      Telltale.of("(?:其中|如下|包括|分别[为是]|具体[为是]?|用于|方向[为是]?|用途[为是]?|内容[为是]?|构成[为是]?|明细|[：:])[：:。]?$");
  /// 全年项目支出安排如下
  private static final Telltale OF_PROJECTS =
      Telltale.of("(?:项目|专项)(?:支出|资金|经费|费用)[^，。；:]{0,12}[：:。]$");
  private static final Telltale SPENT = Telltale.of("支出|使用|执行|开支|列支|用途|用于|决算");
  private static final Telltale NO_COST =
      Telltale.of("来源|收入|到位|下达|拨付|分配|分解|问题|任务|结余|结转|调整|追加|计划|预算|上年|基本支出|三公");
  private static final Telltale WHOLE =
      Telltale.of("expenditure\\.project\\.total|programme\\.(?:total|amount)");
  /// Who got money or spent it.
  private static final Telltale RECIPIENT =
      Telltale.of("[县区市镇乡村州旗省局会委部院校馆站所队]$|(?:本级|机关|街道|中心|单位|部门|企业|公司)$");
  /// Which part of all cost something is told of the economic classification, too.
  private static final Telltale OF_NATURE =
      Telltale.of("工资|福利支出|商品和服务|对个人和家庭|资本性|人员经费|公用经费|基本支出|项目支出|三公");
  private static final int NEAR = 6;

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  ItemsBelow(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// What an amount is that a numbered paragraph begins with.
  Optional<Named> of(Spot spot) {
    return name(spot).map(
        it -> new Named(
            "programme.amount", it, Optional.of(it), Optional.empty(), Grounds.PATTERN, false));
  }

  /// That of such an item: what was spent on it.
  Optional<Phase> phase(Spot spot) {
    return name(spot).map(it -> Phase.FINAL);
  }

  private Optional<String> name(Spot spot) {
    if (spot.leftStart() > 0 || spot.left().length() < 5 || !isNumbered(spot.left())) {
      return Optional.empty();
    }
    Matcher item = ITEM.matcher(spot.left());
    return item.find() && isName(item.group("name"))
        && ENDS.matcher(spot.sentence().text(), amountEnd(spot), spot.sentence().text().length())
            .lookingAt()
        && (number(item) == 1 ? isAnnounced(spot) : isNext(spot, item))
            ? Optional.of(item.group("name"))
            : Optional.empty();
  }

  private static boolean isNumbered(String words) {
    char first = words.charAt(words.charAt(0) == '(' ? 1 : 0);
    return first >= '0' && first <= '9' || DIGITS.indexOf(first) >= 0;
  }

  private static int amountEnd(Spot spot) {
    return spot.sentence()
        .tokens()
        .stream()
        .filter(it -> it.start() >= spot.end())
        .findFirst()
        .map(it -> it.end())
        .orElse(spot.end());
  }

  private static int number(Matcher item) {
    String number = item.group("number");
    int chinese = DIGITS.indexOf(number.charAt(0));
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(number);
  }

  /// Whether the paragraph above says that it goes on with what was spent on projects.
  private static boolean isAnnounced(Spot spot) {
    String above = spot.sentence().above();
    if (!ANNOUNCED.in(above)) {
      return false;
    }
    String last = above.substring(above.lastIndexOf('。', above.length() - 2) + 1);
    if (OF_PROJECTS.in(last)) {
      return SPENT.in(last) && !NO_COST.in(last);
    }
    return !NO_COST.in(last.substring(last.lastIndexOf('，') + 1))
        && last(spot.sentence().facts())
            .filter(it -> WHOLE.is(it.indicator()))
            .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> above.replace(",", "")
                .contains(it.figure().quantity().value().toPlainString()))
            .isPresent();
  }

  /// The last amount of what all cost that was told.
  private static Optional<Fact> last(List<Fact> facts) {
    return facts.subList(Math.max(0, facts.size() - NEAR), facts.size())
        .stream()
        .filter(it -> !it.indicator().startsWith("ratio.") && !it.indicator().endsWith(".share"))
        .reduce((first, second) -> second);
  }

  /// Whether the item before it was one.
  private static boolean isNext(Spot spot, Matcher item) {
    List<Fact> facts = spot.sentence().facts();
    return facts.subList(Math.max(0, facts.size() - NEAR), facts.size())
        .stream()
        .filter(it -> it.indicator().equals("programme.amount"))
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .filter(it -> it.grounds() == Grounds.PATTERN)
        .map(it -> ITEM_BEGINS.matcher(it.figure().quote()))
        .anyMatch(
            it -> it.lookingAt() && number(it) + 1 == number(item));
  }

  private boolean isName(String name) {
    return !labels.isQualifiersOnly(name)
        && labels.find(name).isEmpty()
        && !vocabulary.words(Kind.NO_PROGRAMME).in(name)
        && vocabulary.words(Kind.EXPENSE_KIND).at(name, 0).filter(name::equals).isEmpty()
        && !Programmes.isSource(name) && !Programmes.isManner(name)
        && !RECIPIENT.in(name) && !OF_NATURE.in(name);
  }
}
