package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;

/// What the money that a report about one project tells of is, where the words alone would say less. Immutable.
final class OfProgramme {

  private OfProgramme() {}

  /// 2020年、2021年分别支出62万元、64万元 in a report about one project is what that cost, and not all that a department spent.
  static Named instead(Named named, Spot spot) {
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
}
