package org.gouji.normalizer.internal.sentence;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads what could be spent as what the amounts before it come to: what was left of the year before, with the budget
/// of a project, that of the department as it was adjusted, what came in, or what several gave for a project.
/// 上年结转6万元，本年预算54万元，两项共60万元.
/// Immutable.
final class Available {

  private static final Telltale IN_ALL =
      Telltale.of(
          "[，、；]?(?:以上|上述|[两二三四]项|两者|二者|三者|项目|全年|当年|本年度?|年度|实际)*"
              + "(?:(?:可用|可支配|可使用|可支出|资金|财力|预算|总)*(?:合计|共计|总计|共有|共)(?:可用|可支配|可使用|可支出)?"
              + "|(?:可用|可支配|可使用|可支出|总)+(?:的)?(?:资金|财力|预算|金额)"
              + "|(?<=全年|当年|年度|[^不]共)(?:可用|可支配|可使用)"
              + "|预算(?:总额|总数|总计|合计|总规模))(?:资金|财力|预算|金额|总额)?(?:为|是|有|达)?");
  private static final String OPENING = "carry.opening";
  private static final String ADDITION = "adjust.addition";
  private static final String CUT = "adjust.cut";
  private static final String EXPENDITURE = "expenditure.total";
  private static final String REVENUE = "revenue.total";
  private static final String ALL_REVENUE = "revenue.grand-total";

  private static final String PROJECT = "programme.total";

  private final Units units;
  private final GivenTogether given;

  Available(Units units, GivenTogether given) {
    this.units = units;
    this.given = given;
  }

  /// What an amount is that the ones before it come to; empty where they do not.
  Optional<Named> find(Token.Number token, Spot spot) {
    return whole(token, spot).map(
        it -> new Named(
            it.indicator(), spot.lastWords(), it.subject(), Optional.empty(), Grounds.TOPIC,
            false));
  }

  /// Its phase, where it is what an indicator states.
  Optional<Phase> phase(Token.Number token, Spot spot, String indicator) {
    return whole(token, spot).filter(it -> it.indicator().equals(indicator)).map(Whole::phase);
  }

  private record Whole(String indicator, Optional<String> subject, Phase phase) {}

  private Optional<Whole> whole(Token.Number token, Spot spot) {
    if (!units.isMoney(token.unit()) || !IN_ALL.is(spot.left())) {
      return Optional.empty();
    }
    BigDecimal left =
        last(spot, it -> it.states(OPENING)).map(it -> it.token().yuan(units)).orElse(ZERO);
    Predicate<BigDecimal> comes = it -> it.compareTo(token.yuan(units)) == 0;
    Optional<Whole> project =
        last(spot, Available::isBudget)
            .filter(
                it -> left.signum() > 0 && comes.test(it.token().yuan(units).add(left))
                    || comes.test(it.token().yuan(units).add(changes(it, spot)).add(left))
                        && changes(it, spot).signum() > 0)
            .flatMap(Mention::stated)
            .map(it -> new Whole(it.indicator(), it.subject(), Phase.ADJUSTED));
    return project
        .or(
            () -> given.phaseOfAll(token, spot)
                .map(it -> new Whole(PROJECT, Optional.empty(), it)))
        .or(() -> allRevenue(spot, left, comes))
        .or(() -> adjusted(spot, comes));
  }

  /// What was added to a budget since it was told in the sentence, less what was cut.
  private BigDecimal changes(Mention budget, Spot spot) {
    return spot.inSentence()
        .filter(it -> it.start() > budget.start())
        .map(
            it -> it.states(ADDITION) ? it.token().yuan(units)
                : it.states(CUT) ? it.token().yuan(units).negate() : ZERO)
        .reduce(ZERO, BigDecimal::add);
  }

  /// 年初预算74万元，年中追加54万元，上年结转1万元，全年可用资金129万元: the budget of the year, whose parts other sentences may
  /// tell.
  private Optional<Whole> adjusted(Spot spot, Predicate<BigDecimal> comes) {
    List<Fact> facts = spot.sentence().facts();
    Predicate<Fact> own =
        it -> it.subject().isEmpty() && it.year().equals(spot.context().fiscalYear());
    BigDecimal left =
        facts.stream()
            .filter(it -> it.indicator().equals(OPENING) && own.test(it))
            .reduce((first, second) -> second)
            .map(it -> it.figure().quantity().yuan(units))
            .orElse(ZERO);
    return ToldBudget.last(
        facts, spot.sentence().place().section(),
        it -> it.indicator().equals(EXPENDITURE) && own.test(it))
        .filter(
            it -> !it.changes().isEmpty() && comes.test(sum(it.changed()))
                || left.signum() != 0 && comes.test(sum(it.changed()).add(left)))
        .map(it -> new Whole(EXPENDITURE, Optional.empty(), Phase.ADJUSTED));
  }

  private BigDecimal sum(List<Claim.Term> terms) {
    BigDecimal sum = ZERO;
    for (Claim.Term it : terms) {
      BigDecimal yuan = it.figure().quantity().yuan(units);
      sum = it.sign() < 0 ? sum.subtract(yuan) : sum.add(yuan);
    }
    return sum;
  }

  /// 财政拨款收入251万元，上年结转4万元，可用资金合计255万元: what came in and what there was before.
  private Optional<Whole> allRevenue(Spot spot, BigDecimal left, Predicate<BigDecimal> comes) {
    boolean all =
        spot.inSentence().anyMatch(it -> isRevenue(it) && isDone(it))
            && comes.test(sum(spot, it -> units.isMoney(it.token().unit())));
    boolean total =
        last(spot, it -> it.states(REVENUE) && isDone(it))
            .filter(it -> comes.test(it.token().yuan(units).add(left)))
            .isPresent();
    return left.signum() > 0 && (all || total)
        ? Optional.of(new Whole(ALL_REVENUE, Optional.empty(), Phase.FINAL))
        : Optional.empty();
  }

  private static boolean isDone(Mention mention) {
    return mention.phase().filter(it -> it != Phase.FINAL).isEmpty();
  }

  private static boolean isRevenue(Mention mention) {
    return mention.indicator().filter(it -> it.startsWith("revenue.")).isPresent();
  }

  private BigDecimal sum(Spot spot, Predicate<Mention> which) {
    return spot.inSentence()
        .filter(which)
        .map(it -> it.token().yuan(units))
        .reduce(ZERO, BigDecimal::add);
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

}
