package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells where an amount is a part of one by which money changed, or that was left of it, and no total of its own: 由财政收回2.47万元
/// （基本支出1.83万元、项目支出0.64万元）, 年中追加215万元（基本支出53.7万元、项目支出161.3万元）. Immutable.
final class PartsOfChange {

  private static final Telltale MONEY =
      Telltale.of("(?:expenditure|three-public|programme|revenue)\\..*");
  private static final String NO_MORE =
      "(?![^，；]*(?:后|共计?|合计|总计))[^，；:]{0,16}(?<!至|到|至为|到为|原因是|由于)$";
  private static final String LEFT =
      "收回|交回|缴回|退回|上缴|核销|注销|调减|核减|追减|压减|压缩|调增|核增|追加|增拨|增补|结转|结余|节余|剩余|结存|余额|节约|节省|差额|差异|差距|缺口|沉淀|盘活"
          + "|未(?:能)?(?:及时|实际|形成|完成)*(?:执行|支出|支付|使用|列支|用|拨付|下达|安排)";
  /// What money was cut by, added to by, or left over: 追加后预算 is what it came to.
  private static final Telltale OF_CHANGE = Telltale.of("(?:" + LEFT + ")" + NO_MORE);
  /// 比上年增加27.82万元，其中：基本支出331.92万元 may divide what was spent as well: only what adds up is a part of it.
  private static final Telltale OF_DIFFERENCE =
      Telltale.of("(?:" + LEFT + "|增加|减少|增长|下降|超支|超出|高于|低于|[多少]支出?)" + NO_MORE);
  /// 收入总计（含年末结转）
  private static final Telltale BRACKET = Telltale.of("\\([^()]*\\)");
  private static final Telltale LAST =
      Telltale.of("(?:" + LEFT + ")[^，。；\\d]{0,12}(\\d+(?:\\.\\d+)?)((?:万|亿|千)?元)。$");
  private static final Telltale MARK =
      Telltale.of("其中|分别(?:为|是)|包括|具体(?:为|是)|涉及|:|元中，|元由");
  private static final Telltale HALF = Telltale.of("(?:基本|项目)(?:支出|经费)[^，；\\d]{0,6}$");

  private final Units units;

  PartsOfChange(Units units) {
    this.units = units;
  }

  /// @param token the amount
  boolean isOne(String indicator, Token.Number token, Spot spot) {
    if (!MONEY.is(indicator) || !units.isMoney(token.unit())) {
      return false;
    }
    if (spot.before().stream().noneMatch(it -> isOf(OF_DIFFERENCE, it))) {
      return isOfSentenceBefore(token, spot.sentence());
    }
    OptionalInt bracket = spot.sentence().bracketAround(token.start());
    List<Mention> before =
        spot.before()
            .stream()
            .filter(it -> units.isMoney(it.token().unit()))
            .filter(it -> !spot.sentence().closesBracket(it.end(), token.start()))
            .toList();
    if (bracket.isPresent()) {
      return before.stream()
          .filter(it -> it.end() == bracket.getAsInt())
          .findFirst()
          .filter(it -> isOf(OF_CHANGE, it)
              && isIn(it.end(), it.token().yuan(units), true, token, spot.sentence()))
          .isPresent();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention change = before.get(i);
      if (isOf(OF_DIFFERENCE, change)) {
        String between = spot.sentence().text().substring(change.end(), token.start());
        Optional<Mention> next =
            Optional.of(i + 1).filter(it -> it < before.size()).map(before::get);
        boolean marked =
            isOf(OF_CHANGE, change) && between.indexOf('；') < 0
                && isMarked(change, next.map(Mention::start).orElse(token.start()), spot);
        return isIn(change.end(), change.token().yuan(units), marked, token, spot.sentence());
      }
    }
    return false;
  }

  /// 未执行预算75.60万元。其中：基本支出6.74万元，项目支出68.86万元: whether a sentence divides what the one before it ends with, whatever that
  /// is called, and all of it.
  private boolean isOfSentenceBefore(Token.Number token, Sentence sentence) {
    if (!sentence.text().startsWith("其中", sentence.start())) {
      return false;
    }
    Matcher last =
        LAST.matcher(
            sentence.text(), sentence.clauseStart(Math.max(0, sentence.start() - 1), 0),
            sentence.start());
    return last.find()
        && isIn(
            sentence.start(), units.yuan(new BigDecimal(last.group(1)), last.group(2)), false,
            token,
            sentence);
  }

  private static boolean isOf(Telltale kind, Mention change) {
    return kind.in(BRACKET.without(change.left()));
  }

  /// Whether a list begins between an amount and the next.
  private static boolean isMarked(Mention change, int next, Spot spot) {
    return MARK.in(
        spot.sentence().text().substring(change.end() - 1, next));
  }

  /// Whether an amount stands in the list behind a change: among those that come to it, or where a mark says that it is
  /// divided in one of no more than it.
  private boolean isIn(
      int from, BigDecimal change, boolean marked, Token.Number token, Sentence sentence) {
    BigDecimal whole = change.abs();
    BigDecimal sum = BigDecimal.ZERO;
    boolean behind = false;
    boolean fits = true;
    int size = 0;
    for (Token.Number amount : list(from, token, sentence)) {
      BigDecimal value = amount.yuan(units);
      sum = sum.add(value);
      size++;
      behind |= amount.start() == token.start();
      fits &=
          value.compareTo(whole) <= 0
              || !HALF.in(
                  sentence.text().substring(sentence.clauseStart(amount.start()), amount.start()));
      if (sum.compareTo(whole) == 0 && (size > 1 || marked)) {
        return behind || sentence.bracketAround(token.start()).isPresent();
      }
    }
    return marked && fits && token.yuan(units).compareTo(whole) <= 0;
  }

  /// The amounts of the list that an amount stands in, up to the end of its part of the sentence.
  private List<Token.Number> list(int from, Token.Number token, Sentence sentence) {
    int depth = sentence.bracketAround(token.start()).orElse(-1);
    int end = sentence.text().indexOf('；', token.end());
    List<Token.Number> list = new ArrayList<>();
    for (Token other : sentence.tokens()) {
      if (other instanceof Token.Number number && number.start() >= from
          && (end < 0 || depth >= 0 || number.start() < end)
          && units.isMoney(number.unit())
          && sentence.bracketAround(number.start()).orElse(-1) == depth) {
        list.add(number);
      }
    }
    return list;
  }
}
