package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Finds what several gave for one project with all that they gave behind it: 中央财政下达资金1200万元，市级配套300万元，合计1500
/// 万元. What comes to more or less than that is left alone. Immutable.
final class GivenTogether {

  private static final Telltale GAVE =
      Telltale.of(
          "(?:\\([^()]*\\))?[，、；:和及]*(?:其中|(?:19|20)\\d{2}年度?|全年|[\\p{IsHan}]{0,6}(?:资金|经费)(?:由|包括|来源)?[:，]?"
              + "|由|实际|已|计划|拟|到位|投入|使用|支出|支付|争取|安排|收到)*"
              + "(?<giver>(?:中央|国家|自治区|上级|地方|本级|乡镇|[省市州县区旗])(?:级|本级)?(?:财政|总工会|工会|残联|妇联|科协|红十字会|\\p{IsHan}{2,3}局)?|(?:企业|单位|社会|村集体|个人|其他)(?:自筹)?|自筹)"
              + "(?:已|实际|全部|共|应|安排|下达|下拨|拨付|拨入|承担|负担|解决|到位|配套|补助|投入|匹配|支出|支付|使用|执行|列支|捐助|赞助|资金|专项|经费|预算|拨款|转移支付|衔接|的)*"
              + "(?:(?:我|全|对我)[省市州县区旗会局])?(?:[\\p{IsHan}、]{2,16}?(?:资金|经费|补助))?"
              + "(?:为|共|了|达)*");
  private static final Telltale SPENT = Telltale.of("支出|支付|使用|执行|列支");
  private static final String ARRIVED = "到位";
  private static final int FEWEST = 2;

  private final Units units;

  GivenTogether(Units units) {
    this.units = units;
  }

  /// Whether an amount is what one of them gave.
  boolean isPart(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT
        || !GAVE.is(spot.left())) {
      return false;
    }
    List<Token.Number> amounts = amounts(spot.sentence());
    for (int total = FEWEST; total < amounts.size(); total++) {
      int first = first(amounts, total, spot.sentence());
      if (first < total && amounts.get(first).start() <= spot.end()
          && spot.end() < amounts.get(total - 1).end()) {
        return true;
      }
    }
    return false;
  }

  /// How far the money is that an amount is all of; empty where it is not what several gave together.
  Optional<Phase> phaseOfAll(Token.Number token, Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    List<Token.Number> amounts = amounts(spot.sentence());
    int total = amounts.indexOf(token);
    int first = total < FEWEST ? total : first(amounts, total, spot.sentence());
    if (first >= total) {
      return Optional.empty();
    }
    String words =
        before(amounts, first, spot.sentence()) + before(amounts, first + 1, spot.sentence())
            + before(amounts, total, spot.sentence());
    return Optional.of(
        SPENT.in(words) ? Phase.FINAL : words.contains(ARRIVED) ? Phase.ADJUSTED : Phase.BUDGET);
  }

  /// The first of the amounts that one at a place is all of, each given by another; that place where there are none.
  private int first(List<Token.Number> amounts, int total, Sentence sentence) {
    if (!InAll.isTotal(before(amounts, total, sentence))) {
      return total;
    }
    BigDecimal rest = amounts.get(total).yuan(units);
    Set<String> givers = new HashSet<>();
    for (int i = total - 1; i >= 0 && rest.signum() > 0; i--) {
      Matcher gave = GAVE.matcher(before(amounts, i, sentence));
      if (!gave.matches() || !givers.add(gave.group("giver"))) {
        return total;
      }
      rest = rest.subtract(amounts.get(i).yuan(units));
      if (rest.signum() == 0 && givers.size() >= FEWEST) {
        return i;
      }
    }
    return total;
  }

  /// The words between an amount and the one before it, or the beginning of the sentence; of those before the first the
  /// last clause.
  private static String before(List<Token.Number> amounts, int at, Sentence sentence) {
    int end = amounts.get(at).start();
    int from =
        at == 0 ? Math.max(sentence.start(), sentence.clauseStart(end)) : amounts.get(at - 1).end();
    return sentence.text().substring(from, end);
  }

  private List<Token.Number> amounts(Sentence sentence) {
    List<Token.Number> amounts = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= sentence.start() && number.end() <= sentence.end()) {
        amounts.add(number);
      }
    }
    return amounts;
  }

}
