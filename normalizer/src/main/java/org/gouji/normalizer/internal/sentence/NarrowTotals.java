package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells totals that are those of their parts only: 全年实际支出9.73万元，其中车辆运行维护费7.15万元 is what was spent on 三公经费.
/// Immutable.
final class NarrowTotals {

  private static final Telltale PART = Telltale.of("[，(]其中[:，]?([^，。；:\\d]{4,16}?)(?=\\d)");
  private static final String SPENT = "expenditure.total";
  private static final String FAMILY = "three-public.";
  private static final String ALL = FAMILY + "total";
  private static final String TOPIC = "三公";

  private final LabelFinder labels;

  NarrowTotals(LabelFinder labels) {
    this.labels = labels;
  }

  Named instead(Named named, Token.Number token, Spot spot) {
    if (!named.indicator().equals(SPENT) && !named.indicator().isEmpty()
        || !spot.left().contains("支出") || !spot.told().contains(TOPIC)) {
      return named;
    }
    Sentence sentence = spot.sentence();
    Matcher part = PART.matcher(sentence.text(), token.end(), sentence.end());
    boolean narrow =
        part.lookingAt()
            && labels.find(part.group(1))
                .filter(it -> it.start() == 0 && it.indicator().startsWith(FAMILY))
                .filter(it -> !it.indicator().equals(ALL))
                .isPresent();
    return narrow
        ? new Named(
            ALL, named.label(), Optional.empty(), Optional.empty(), Grounds.TOPIC,
            false)
        : named;
  }
}
