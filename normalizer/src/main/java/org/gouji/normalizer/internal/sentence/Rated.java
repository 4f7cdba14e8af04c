package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Says of what a rate of completion is. Immutable.
final class Rated {

  private static final Telltale RATE_OF =
      Telltale.of(
          "^(?:如|其中|例如|比如|但|因此)?([\\p{IsHan}、]{3,20}(?:项目|经费|专项|活动|工程|专项资金))(?:预算|资金|支出)?的?(?:执行率|预算执行率|完成率)");
  /// 其中基本支出执行率100%
  private static final Telltale RATE_OF_DIVISION =
      Telltale.of("^(?:其中)?[:，]?(基本支出|项目支出|人员经费|公用经费)(?:预算)?的?(?:预算)?(?:执行率|完成率)");
  private static final Telltale ALL_FUNDS =
      Telltale.of(
          "^(?:全部|所有|各|各个|部分|个别|我会|我单位|本单位|本部门|部门|单位|财政|本|该|此|整体|年度|\\d|公用|人员|本级|机关|三公).*|项目支出|基本支出|一般公共|政府性基金");
  /// 整体支出执行率: a rate that says of what it is, all of it.
  private static final Telltale OVERALL =
      Telltale.of(
          "(?:(?:整体|总体|部门)(?:支出|预算|资金)?|(?:全部|所有)(?:项目|专项)(?:支出|预算|资金)?)的?(?:预算|支出)?(?:执行率|完成率)");
  /// What a report is about as a whole.
  private static final Set<String> OF_ALL = Set.of("expenditure.total", "programme.total");
  private static final String PROJECTS = "expenditure.project.total";

  private final LabelFinder labels;
  private final Phases phases;

  Rated(LabelFinder labels, Phases phases) {
    this.labels = labels;
    this.phases = phases;
  }

  /// A rate says of what it is, but for that of the whole expenditure.
  Optional<String> of(Spot spot) {
    if (OVERALL.in(spot.left())) {
      return Optional.empty();
    }
    Optional<String> named = ofProgramme(spot);
    if (named.isPresent()) {
      return named;
    }
    return phases.closedBefore(spot)
        .or(spot::ratedBefore)
        .filter(it -> it.indicator().filter(Rated::isPart).isPresent())
        .map(it -> it.stated().flatMap(Stated::subject).orElseGet(() -> item(it, spot)));
  }

  /// Whether a rate that may say that it is of all can be one of some money: 总体执行率 of what all projects cost, and 部门
  /// 整体支出执行率 of what the department spent.
  static boolean isOf(String left, Mention done) {
    boolean department = left.contains("部门") || left.contains("单位");
    return !OVERALL.in(left)
        || done.states("expenditure.total")
        || !department && done.states("programme.total");
  }

  private static boolean isPart(String indicator) {
    return !OF_ALL.contains(indicator) && !indicator.startsWith("score.");
  }

  /// 如职工疗休养项目执行率仅为76.5%: the programme that a rate names.
  private Optional<String> ofProgramme(Spot spot) {
    Matcher division = RATE_OF_DIVISION.matcher(spot.lastWords());
    if (division.find()) {
      return Optional.of(division.group(1));
    }
    Matcher named = RATE_OF.matcher(spot.lastWords());
    return named.find()
        ? Optional.of(named.group(1))
            .filter(it -> !ALL_FUNDS.in(it) && !labels.isQualifiersOnly(it))
        : Optional.empty();
  }

  /// What an amount is called: where it says 支出 only, by the one before it, or by the heading.
  private String item(Mention amount, Spot spot) {
    if (!phases.isBare(amount.label())) {
      return amount.label();
    }
    return spot.before()
        .stream()
        .filter(it -> it.indicator().equals(amount.indicator()) && !phases.isBare(it.label()))
        .reduce((first, second) -> second)
        .map(Mention::label)
        .or(() -> amount.indicator().filter(PROJECTS::equals).map(it -> "项目支出"))
        .or(() -> Optional.of(spot.context().heading()).filter(it -> labels.find(it).isPresent()))
        .orElse(amount.label());
  }
}
