package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells what one of a project's activities cost from what all of it did: 组织48名劳模疗休养，支出17.28万元 behind a project
/// that cost more. Immutable.
final class Activities {

  private static final Telltale SPENT =
      Telltale.of("^[，；]?(?:共|实际|共计|合计)?(?:支出|支付|花费|使用)(?:资金|经费|费用)?(?:为|了)?$");
  private static final Telltale PEOPLE = Telltale.of("[人名位户]次?|人次|户次");
  private static final String AMOUNT = "programme.amount";

  private final Units units;

  Activities(Units units) {
    this.units = units;
  }

  /// Whether an amount that seems to be the project's is that of what its sentence tells that was done.
  boolean isOne(Token.Number token, Spot spot, Stated stated) {
    return stated.indicator().equals(AMOUNT)
        && spot.context().kind() == Identity.Kind.PROJECT
        && stated.subject().isPresent()
        && stated.subject().equals(spot.context().programme())
        && SPENT.in(spot.left())
        && spot.lastInSentence().isPresent()
        && spot.inSentence()
            .noneMatch(it -> units.isMoney(it.token().unit()) && it.stated().isPresent())
        && spot.inSentence().anyMatch(it -> PEOPLE.is(it.token().unit()))
        && isLess(token, spot);
  }

  /// Whether more was told before to have been spent on the project.
  private boolean isLess(Token.Number token, Spot spot) {
    return spot.sentence()
        .facts()
        .stream()
        .filter(it -> it.indicator().equals(AMOUNT) || it.indicator().equals("programme.total"))
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .map(it -> it.figure().quantity())
        .anyMatch(it -> it.yuan(units).compareTo(token.yuan(units)) > 0);
  }

}
