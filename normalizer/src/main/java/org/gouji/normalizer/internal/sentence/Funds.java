package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says of which fund an amount in its sentence is: by its own words, then by the figures before it, last by its
/// heading. Immutable.
final class Funds {

  /// 财政拨款支出528万元，占本年支出合计573万元的92.1%: the money of all funds.
  private static final Telltale OF_ALL =
      Telltale.of("占[^，]*(?:合计|总计|总支出|总收入|总额)$");
  /// 甲补助资金(一般公共预算)和乙资金: the fund of one of several is not that of all.
  private static final Telltale OF_ONE_OF_THEM = Telltale.of("\\([^()]*\\)(?=[和及与、])");

  private final Vocabulary vocabulary;
  private final Qualifiers qualifiers;
  private final Phases phases;

  Funds(Vocabulary vocabulary, Qualifiers qualifiers, Phases phases) {
    this.vocabulary = vocabulary;
    this.qualifiers = qualifiers;
    this.phases = phases;
  }

  /// Of which fund an amount is; empty where nothing says.
  Optional<Fund> of(Spot spot, String indicator) {
    if (Rates.isCompletion(indicator)) {
      return ofSpent(spot);
    }
    if (TwoGivers.isOfNoFund(spot)) {
      return Optional.empty();
    }
    Optional<Fund> own =
        qualifiers.fund(OF_ONE_OF_THEM.without(spot.left()))
            .or(() -> TwoGivers.fund(spot, indicator))
            .or(() -> FiscalPart.fund(spot, indicator));
    if (own.isEmpty() && OF_ALL.in(spot.left())) {
      return Optional.empty();
    }
    if (own.isEmpty()) {
      own = fundOfLast(spot.before(), indicator).filter(it -> phases.isBare(spot.left()));
    }
    if (own.isEmpty() && isOfAccounts(indicator)) {
      own = fundOfWhole(spot).or(() -> fundOfTitle(spot));
    }
    if (own.isEmpty()) {
      own = fundOfAccount(spot, indicator);
    }
    if (own.equals(Optional.of(Fund.FISCAL))) {
      // In a chapter about one kind of it 财政拨款 is that kind.
      own = fundOfTitle(spot).or(() -> Optional.of(Fund.FISCAL));
    }
    if (own.isPresent() || !vocabulary.hasFundFromContext(indicator)) {
      return own;
    }
    String earlier = spot.earlier();
    return qualifiers.fund(earlier.substring(earlier.lastIndexOf('；') + 1));
  }

  /// 全年支出1268.90万元……财政拨款支出1254.20万元，执行率99.04%: that of what was spent right before the rate of it, where all that was is
  /// told, too.
  private static Optional<Fund> ofSpent(Spot spot) {
    return spot.lastInSentence()
        .filter(
            spent -> spot.sentence()
                .facts()
                .stream()
                .anyMatch(
                    it -> spent.states(it.indicator()) && it.fund().isEmpty()
                        && it.phase().equals(spent.phase())))
        .filter(it -> spot.leftStart() - it.end() <= 1)
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .flatMap(Mention::stated)
        .flatMap(Stated::fund);
  }

  /// That of the last of some figures that states an indicator.
  private static Optional<Fund> fundOfLast(List<Mention> before, String indicator) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).states(indicator) && !FiscalPart.isTold(before, i)) {
        return before.get(i).stated().flatMap(Stated::fund);
      }
    }
    return Optional.empty();
  }

  /// 一般公共预算年初结转和结余2万元，本年收入98万元，本年支出99万元，年末结转和结余1万元: an account of one fund.
  private static Optional<Fund> fundOfAccount(Spot spot, String indicator) {
    boolean continued = spot.left().startsWith("本年") || spot.left().startsWith("年末");
    if (!continued || !indicator.startsWith("carry.") && !Mention.isTotal(indicator)) {
      return Optional.empty();
    }
    for (Mention mention : spot.before()) {
      if (mention.states("carry.opening") && mention.start() >= spot.sentence().start()) {
        return mention.stated().flatMap(Stated::fund);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfAccounts(String indicator) {
    return indicator.startsWith("expenditure.") || indicator.startsWith("revenue.");
  }

  /// The parts of money of one fund are of that fund.
  private Optional<Fund> fundOfWhole(Spot spot) {
    if (spot.before().isEmpty() || !vocabulary.words(Kind.OF_WHICH).in(spot.open())) {
      return Optional.empty();
    }
    List<Mention> before =
        spot.before()
            .stream()
            .filter(it -> !spot.sentence().closesBracket(it.end(), spot.end()))
            .filter(it -> !it.isPercent() && !Phases.isSince(it))
            .toList();
    return before.isEmpty()
        ? Optional.empty()
        : before.get(phases.wholeBefore(spot, before)).stated().flatMap(Stated::fund);
  }

  /// Chapters of final accounts are about one fund each: 一般公共预算财政拨款支出决算情况说明.
  private Optional<Fund> fundOfTitle(Spot spot) {
    boolean accounts =
        spot.context().kind() == Identity.Kind.FINAL_ACCOUNTS
            || spot.context().kind() == Identity.Kind.BUDGET;
    return qualifiers.onlyFund(spot.context().heading())
        .filter(
            it -> accounts || it == Fund.GOVERNMENT_FUND || it == Fund.STATE_CAPITAL);
  }
}
