package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Gives numbers a measure word that stands in none, or that elsewhere is a manner of speaking, where the name of what
/// they count stands right before them. Immutable.
final class BareNumbers {

  private static final String LIST_END = "，,；;。、)";
  private static final String PERSONS = "人";
  private static final String PERCENT = "%";
  private static final Telltale POSTS =
      Telltale.of("(?:编制?|编制数|人员|人数|在职|实有|退休)(?:为|:)?$");
  private static final String ZERO = "零";
  private static final String MONEY = "万元";
  private static final Telltale SPENT = Telltale.of("(?:费|费用|支出|经费|决算数?|预算数?)(?:均)?(?:为|是)$");
  /// 因公出国费预算数和决算数均为0
  private static final Telltale TWO_PHASES =
      Telltale.of("(?:年初)?预算数?[和及与、](?:支出)?(?:决算|执行)数?(?=均|都)");
  private static final Telltale RECEIVED = Telltale.of("(?:拨款|收入|资金|结转|结余)(?:均)?(?:为|是)$");
  private static final Telltale RATE = Telltale.of("率(?:为|是|:)$");

  private final Meaning meaning;

  BareNumbers(Meaning meaning) {
    this.meaning = meaning;
  }

  /// 行政编制8、事业编制5人: a bare number right behind what counts persons, told among others, counts them; 结转结余率为0 is
  /// none of anything, and 公务接待费支出为0 no money.
  Token.Number of(Sentence sentence, Token.Number bare) {
    String text = sentence.text();
    boolean nothing = bare.value().signum() == 0;
    if (!isClosed(text, bare.end()) || bare.chinese()) {
      return bare;
    }
    int from = sentence.clauseStart(bare.start());
    if (bare.value().scale() <= 0 && POSTS.matcher(text, from, bare.start()).find()
        && isNamed(text.substring(from, bare.start()), "staff.")) {
      return counting(bare, PERSONS);
    }
    if (nothing
        && (isSpent(text, from, bare.start()) || isReceived(text, from, bare.start()))) {
      return counting(bare, MONEY);
    }
    boolean none =
        nothing && RATE.matcher(text, from, bare.start()).find()
            && isNamed(text.substring(from, bare.start()), "ratio.");
    return none ? counting(bare, PERCENT) : bare;
  }

  private boolean isSpent(String text, int from, int to) {
    return SPENT.matcher(text, from, to).find()
        && isNamed(TWO_PHASES.withoutFirst(text.substring(from, to)), "three-public.");
  }

  /// 政府性基金拨款为0
  private boolean isReceived(String text, int from, int to) {
    String words = text.substring(from, to);
    return RECEIVED.in(words)
        && (isNamed(words, "revenue.") || isNamed(words, "carry."));
  }

  /// 工勤编制一名: one of them, and 车辆运行费为零 none of it, though 一名 counts nothing elsewhere.
  Optional<Token.Number> of(Sentence sentence, Token.Name name) {
    String text = sentence.text();
    boolean one =
        name.end() - name.start() == 2 && text.charAt(name.start()) == '一'
            && "名个".indexOf(text.charAt(name.start() + 1)) >= 0
            && isClosed(text, name.end());
    int from = sentence.clauseStart(name.start());
    if (text.startsWith(ZERO, name.start()) && name.end() == name.start() + 1
        && isClosed(text, name.end()) && isSpent(text, from, name.start())) {
      return Optional.of(
          new Token.Number(
              name.start(), name.end(), BigDecimal.ZERO, MONEY, BigDecimal.ZERO, BigDecimal.ZERO,
              Exactness.EXACT, false));
    }
    return one && isNamed(text.substring(from, name.start()), "staff.")
        ? Optional.of(
            new Token.Number(
                name.start(), name.end(), BigDecimal.ONE,
                text.substring(name.end() - 1, name.end()),
                BigDecimal.ONE, BigDecimal.ONE, Exactness.EXACT, true))
        : Optional.empty();
  }

  private boolean isNamed(String words, String family) {
    return meaning.label(words).filter(it -> it.startsWith(family)).isPresent();
  }

  private static boolean isClosed(String text, int end) {
    return end == text.length() || LIST_END.indexOf(text.charAt(end)) >= 0;
  }

  private static Token.Number counting(Token.Number bare, String unit) {
    return new Token.Number(
        bare.start(), bare.end(), bare.value(), unit, bare.lower(), bare.upper(),
        bare.exactness(), false);
  }
}
