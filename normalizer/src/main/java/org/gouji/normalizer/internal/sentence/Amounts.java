package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.normalizer.internal.text.Token;

/// Looks through the amounts of a sentence for lists that come to something. Immutable.
final class Amounts {

  private static final int LONGEST_LIST = 100;

  private final Units units;

  Amounts(Units units) {
    this.units = units;
  }

  /// 项目共2个，分别是甲30万元、乙20万元，合计50万元: whether an amount is one of as many as the sentence says that there are
  /// projects.
  boolean isCounted(Spot spot) {
    Optional<Mention> count =
        spot.inSentence()
            .filter(it -> it.states("programme.count"))
            .reduce((first, second) -> second);
    if (count.isEmpty()) {
      return false;
    }
    int projects = count.get().token().value().intValue();
    List<BigDecimal> amounts = members(spot, count.get().end());
    int place = amounts.size() - members(spot, spot.end()).size();
    boolean all =
        amounts.size() == projects
            || amounts.size() == projects + 1
                && isSum(amounts.subList(0, projects), amounts.get(projects));
    return projects > 1 && all && place < projects;
  }

  /// Whether amounts come to a whole, those from the first of them on, the spot's among them: more may be told
  /// behind, 其中慰问54万元、助学28万元，结余3万元.
  boolean comesTo(Spot spot, List<BigDecimal> members, BigDecimal whole) {
    int behind = members(spot, spot.end()).size();
    for (int size = members.size(); size > 1 && size > members.size() - behind; size--) {
      if (isSum(members.subList(0, size), whole)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSum(List<BigDecimal> members, BigDecimal whole) {
    return members.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) == 0;
  }

  /// The amounts of a sentence from an offset on that stand in no bracket, in yuan; none where they are more than a
  /// sentence lists, for each of them asks for all.
  List<BigDecimal> members(Spot spot, int from) {
    List<BigDecimal> members = new ArrayList<>();
    for (Token token : spot.sentence().tokens()) {
      if (token instanceof Token.Number number && units.isMoney(number.unit())
          && number.start() >= Math.max(from, spot.sentence().start())
          && number.end() <= spot.sentence().end()
          && !PartialAmounts.isAside(spot.sentence(), number)) {
        members.add(number.yuan(units));
      }
      if (members.size() > LONGEST_LIST) {
        return List.of();
      }
    }
    return members;
  }
}
