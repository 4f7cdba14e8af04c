package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Adds up what an amount is said to have been used for: 全年支出50万元，用于劳模慰问20万元、困难帮扶30万元. Nothing says that these
/// are all, so that a list which comes to another amount claims nothing. Immutable.
final class UsedFor {

  private static final Telltale USED =
      Telltale.of("(?:\\([^()]*\\))?，(?:主要|分别|全部|具体|均|其中|资金)*用于");
  private static final Telltale BETWEEN = Telltale.of("[^；。\\d]*");
  private static final Telltale WHOLE =
      Telltale.of("programme\\.(?:amount|total)|expenditure\\.(?:project\\.)?total");

  private UsedFor() {}

  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    for (int i = 0; i + 2 < mentions.size(); i++) {
      Mention whole = mentions.get(i);
      boolean used =
          whole.start() >= sentence.start()
              && whole.indicator().filter(it -> WHOLE.is(it)).isPresent()
              && USED.matcher(sentence.text(), whole.end(), sentence.end()).lookingAt();
      if (used) {
        claim(sentence, whole, mentions.subList(i + 1, mentions.size()), units, draft);
      }
    }
  }

  private static void claim(
      Sentence sentence, Mention whole, List<Mention> behind, Units units, Draft draft) {
    List<Figure> parts = new ArrayList<>();
    BigDecimal rest = whole.token().yuan(units);
    int from = whole.end();
    for (Mention part : behind) {
      if (!isPart(part, whole, units)
          || !BETWEEN.is(sentence.text().substring(from, part.start()))) {
        break;
      }
      parts.add(part.figure());
      rest = rest.subtract(part.token().yuan(units));
      from = part.end();
    }
    if (parts.size() > 1 && rest.signum() == 0 && !UseLists.isClaimed(parts, draft)) {
      draft.claim(
          new Claim.Sum(
              Claim.Origin.SENTENCE, whole.figure(),
              parts.stream().map(Claim.Term::plus).toList(), true));
    }
  }

  private static boolean isPart(Mention part, Mention whole, Units units) {
    return units.isMoney(part.token().unit())
        && part.states("programme.amount")
        && part.phase().equals(whole.phase())
        && part.stated().flatMap(Stated::subject).isPresent()
        && !part.stated().flatMap(Stated::subject).equals(whole.stated().flatMap(Stated::subject));
  }
}
