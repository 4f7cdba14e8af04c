package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// What the money that a report about one project tells of is, where the words alone would say less. Immutable.
final class OfProgramme {

  private static final String COVERED = "eval.covered.amount";
  private static final Telltale EVALUATED = Telltale.of("评纳", "自评|评价|评估|纳入");

  private OfProgramme() {}

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

  /// 实施项目6个，涉及资金210万元 is what these have where nobody speaks of an evaluation.
  private static Named covered(Named named, Spot spot) {
    boolean counted = spot.inSentence().anyMatch(it -> it.states("programme.count"));
    boolean evaluated =
        EVALUATED.in(spot.sentence().text()) || EVALUATED.in(spot.context().heading());
    return !named.implied() && counted && !evaluated
        ? new Named(
            "programme.total", named.label(), Optional.empty(), Optional.empty(), named.grounds(),
            named.ambiguous())
        : named;
  }
}
