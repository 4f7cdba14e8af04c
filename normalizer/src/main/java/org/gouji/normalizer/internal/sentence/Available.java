package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;

/// Reads what a project could spend as what was left of the year before and the budget of this one come to: 上年结转6万元，本年预算
/// 54万元，两项共60万元. Immutable.
final class Available {

  private static final Pattern IN_ALL =
      Pattern.compile(
          "[，、；]?(?:以上|两项|两者|二者|项目|全年|当年|本年度?|年度|实际)*"
              + "(?:(?:可用|可支配|可使用|可支出|资金|财力|预算|总)*(?:合计|共计|总计|共有|共)(?:可用|可支配|可使用|可支出)?"
              + "|(?:可用|可支配|可使用|可支出|总)+(?:的)?(?:资金|财力|预算|金额))(?:资金|财力|预算|金额|总额)?(?:为|是|有|达)?");
  private static final String OPENING = "carry.opening";

  private final Units units;

  Available(Units units) {
    this.units = units;
  }

  /// The budget of a project that an amount is with what was left before it; empty where the two do not come to it.
  Optional<Named> find(Token.Number token, Spot spot) {
    return budget(token, spot).map(
        it -> new Named(
            it.stated().orElseThrow().indicator(), spot.lastWords(),
            it.stated().flatMap(Stated::subject), Optional.empty(), Grounds.TOPIC, false));
  }

  boolean is(Token.Number token, Spot spot) {
    return budget(token, spot).isPresent();
  }

  private Optional<Mention> budget(Token.Number token, Spot spot) {
    if (!units.isMoney(token.unit()) || !IN_ALL.matcher(spot.left()).matches()) {
      return Optional.empty();
    }
    Optional<Mention> left = last(spot, it -> it.states(OPENING));
    Optional<Mention> budget = last(spot, Available::isBudget);
    return budget.filter(
        it -> left.isPresent()
            && yuan(it.token()).add(yuan(left.get().token())).compareTo(yuan(token)) == 0);
  }

  private static Optional<Mention> last(
      Spot spot, Predicate<Mention> isOne) {
    return spot.inSentence()
        .filter(isOne)
        .reduce((first, second) -> second);
  }

  private static boolean isBudget(Mention mention) {
    return mention.phase().equals(Optional.of(Phase.BUDGET))
        && mention.indicator().filter(it -> it.startsWith("programme.")).isPresent();
  }

  private BigDecimal yuan(Token.Number token) {
    return units.yuan(token.value(), token.unit());
  }
}
