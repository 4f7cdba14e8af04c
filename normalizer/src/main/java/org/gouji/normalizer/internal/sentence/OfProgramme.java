package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// What the money that a report about one project tells of is, where the words alone would say less. Immutable.
final class OfProgramme {

  private static final String COVERED = "eval.covered.amount";
  private static final Telltale COVERS = Telltale.of("涉及");
  private static final Telltale EVALUATED = Telltale.of("自评|评价|评估|纳入");

  /// Money of one kind says so, and is only a part.
  private static final Telltale OF_ONE_FUND = Telltale.of("一般公共|政府性基金|国有资本");
  /// 涉及资金900万元，全年执行870万元
  private static final Telltale SPENT_BEHIND =
      Telltale.of(
          "[，、；](?:截[至止][^，。；]{2,14}?，?)?(?:全年|年度|当年|本年度?|年末|年底|实际|已|累计|共|总)*"
              + "(?:执行|支出|支付|使用)(?:数|资金|金额|总额)?(?:共|合计|共计|达|为|了)*[\\d.,]+(?:万|亿)?元");
  private static final Telltale SPENT =
      Telltale.of(
          "^[，、；](?:截[至止][^，。；]{2,14}?，?)?(?:全年|年度|当年|本年度?|年末|年底|实际|已|累计|共|总)*"
              + "(?:执行|支出|支付|使用)(?:数|资金|金额|总额)?(?:共|合计|共计|达|为|了)*$");

  private OfProgramme() {}

  /// Whether an amount is what evaluated projects were given, with what they spent of it told right behind, in a report
  /// about several of them.
  static boolean areGiven(Spot spot) {
    return spot.context().kind() == Identity.Kind.PROJECT
        && spot.context().programme().isEmpty() && COVERS.in(spot.left())
        && !OF_ONE_FUND.in(spot.left())
        && spot.sentence()
            .tokens()
            .stream()
            .filter(it -> it.start() <= spot.end() && it.end() > spot.end())
            .anyMatch(
                it -> SPENT_BEHIND.begins(
                    spot.sentence().text().substring(it.end(), spot.sentence().end())));
  }

  /// 2020年、2021年分别支出62万元、64万元 in a report about one project is what that cost, and not all that a department spent.
  static Named instead(Named named, Spot spot) {
    if (Recipients.isOne(named, spot)) {
      return Named.nothing(named.label(), false);
    }
    if (named.indicator().equals(COVERED)) {
      return covered(named, spot);
    }
    Optional<String> programme = spot.context().programme();
    boolean of =
        named.indicator().equals("expenditure.total")
            && spot.context().kind() == Identity.Kind.PROJECT
            && programme.isPresent()
            && Together.haveEach(spot.said());
    return of
        ? new Named(
            "programme.amount", named.label(), programme, Optional.empty(), Grounds.TOPIC, false)
        : named;
  }

  /// 实施项目6个，涉及资金210万元 is what these have where nobody speaks of an evaluation, and what is told beside what was
  /// spent of it is so too.
  private static Named covered(Named named, Spot spot) {
    boolean counted = spot.inSentence().anyMatch(it -> it.states("programme.count"));
    boolean evaluated =
        EVALUATED.in(spot.sentence().text()) || EVALUATED.in(spot.context().heading());
    boolean spent =
        named.implied() && !OF_ONE_FUND.in(spot.earlier())
            && SPENT.in(spot.sentence().text().substring(spot.clauseBefore(), spot.end()));
    return !named.implied() && counted && !evaluated || areGiven(spot) || spent
        ? new Named(
            "programme.total", named.label(), Optional.empty(), Optional.empty(), named.grounds(),
            named.ambiguous())
        : named;
  }
}
