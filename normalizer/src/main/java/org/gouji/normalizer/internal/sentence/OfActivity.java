package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells what one of a project's activities cost, 托养144人，每人补助3200元，实际支付46.08万元, from what the project did, whose amount
/// the report has told before and which is far more. Immutable.
final class OfActivity {

  /// What tells of people or of one of them before an amount in its sentence: the amount is what was given to them.
  private static final Telltale TO_PEOPLE =
      Telltale.of(
          "每[人户名位生处家]|人均|户均|\\d[余多]?(?:人次|户次|人|名|户|家|处)(?![\\p{IsHan}]{0,4}(?:项目|会议))");
  private static final Telltale OF_ALL =
      Telltale.of("[本该]项目|项目(?:资金|总|共|实际|全年|累计)|总(?:支出|投入|额)");
  /// Which part of what is told an amount is at most, to be no mistake about all of it.
  private static final BigDecimal FAR = BigDecimal.valueOf(6, 1);

  private final Units units;

  OfActivity(Units units) {
    this.units = units;
  }

  /// Whether an amount that only the topic gives to the report's programme is of one activity.
  boolean isOne(Named named, Token.Number token, Spot spot) {
    boolean own =
        named.grounds() == Grounds.TOPIC && named.indicator().equals("programme.amount")
            && spot.context().kind() == Identity.Kind.PROJECT
            && named.subject().equals(spot.context().programme());
    return own && units.isMoney(token.unit()) && TO_PEOPLE.in(spot.said())
        && !OF_ALL.in(spot.said()) && isFarBelow(token, spot);
  }

  /// Whether an amount is far below all that were told of the programme, and none of them with its point moved.
  private boolean isFarBelow(Token.Number token, Spot spot) {
    BigDecimal value = token.yuan(units);
    Optional<BigDecimal> least = Optional.empty();
    for (Fact fact : spot.sentence().facts()) {
      if (!fact.indicator().equals("programme.amount")
          || !fact.subject().equals(spot.context().programme())) {
        continue;
      }
      Quantity quantity = fact.figure().quantity();
      BigDecimal told = quantity.yuan(units);
      if (digits(told).equals(digits(value))) {
        return false;
      }
      least = Optional.of(least.filter(it -> it.compareTo(told) < 0).orElse(told));
    }
    return least.filter(it -> value.compareTo(it.multiply(FAR)) < 0).isPresent();
  }

  private static String digits(BigDecimal value) {
    return value.stripTrailingZeros().unscaledValue().toString();
  }
}
