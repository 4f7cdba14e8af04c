package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads that the money of a report's project came, where only its amount names it: 截至2022年12月，68.50万元全部到位 behind a budget
/// of 68.50万元.
final class CameAgain {

  private static final Telltale WHEN =
      Telltale.of(
          "^[，、]?(?:截[至止]到?)?(?:(?:19|20)\\d{2}年|当年|本年|年内)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[底末]?(?:前|止)?，?(?:上述|该项?|该笔)?(?:资金)?$");
  private static final Telltale ALL_CAME =
      Telltale.of("^(?:资金|经费)?(?:均|已|也)*(?:全部|全额|足额|如数|一次性)(?:及时)?(?:拨付|下达)?到位");

  private CameAgain() {}

  static Optional<Named> of(Spot spot) {
    boolean bare = spot.left().isEmpty() || spot.left().equals("，") || WHEN.in(spot.left());
    return spot.context().kind() == Identity.Kind.PROJECT && bare && ALL_CAME.in(spot.right())
        ? spot.context()
            .programme()
            .filter(it -> wasGiven(spot))
            .map(
                it -> new Named(
                    "programme.amount", spot.lastWords(), Optional.of(it), Optional.empty(),
                    Grounds.TOPIC, false))
        : Optional.empty();
  }

  private static boolean wasGiven(Spot spot) {
    Optional<Token.Number> amount =
        spot.sentence()
            .tokens()
            .stream()
            .filter(it -> it instanceof Token.Number && it.start() == spot.end())
            .map(Token.Number.class::cast)
            .findFirst();
    return amount.isPresent()
        && spot.sentence()
            .facts()
            .stream()
            .filter(CameAgain::isBudget)
            .map(it -> it.figure().quantity())
            .anyMatch(
                it -> it.unit().equals(amount.get().unit())
                    && it.value().compareTo(amount.get().value()) == 0);
  }

  private static boolean isBudget(Fact fact) {
    return (fact.indicator().equals("programme.amount")
        || fact.indicator().equals("programme.total")) && fact.fund().isEmpty()
        && fact.phase().filter(it -> it == Phase.BUDGET || it == Phase.ADJUSTED).isPresent();
  }
}
