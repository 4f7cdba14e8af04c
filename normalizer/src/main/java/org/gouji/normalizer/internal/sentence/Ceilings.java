package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads a budget that was kept to, whose name stands behind it: 采购金额9.46万元，控制在11万元的政府采购预算之内. Immutable.
final class Ceilings {

  private static final Telltale KEPT =
      Telltale.of("(?:控制在|限定在|(?:没有|未|并未)(?:超出|超过|突破)|低于|少于)$");
  private static final Telltale BUDGET =
      Telltale.of(
          "的([^，。；\\d]{0,14}?)预算(?:数|额度|总额|安排|指标|限额)?(?:之内|以内|内|范围内|范围之内)?");

  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  Ceilings(LabelFinder labels, Qualifiers qualifiers) {
    this.labels = labels;
    this.qualifiers = qualifiers;
  }

  /// Whether an amount is such a budget.
  static boolean isOne(Spot spot) {
    return KEPT.in(spot.left()) && BUDGET.is(spot.right());
  }

  /// What it is a budget of: what stands behind it, or what was told right before.
  Optional<Named> of(Spot spot) {
    if (!isOne(spot)) {
      return Optional.empty();
    }
    String name = name(spot);
    Optional<String> indicator =
        labels.isQualifiersOnly(name)
            ? spot.lastInSentence()
                .flatMap(Mention::indicator)
            : labels.find(name + "预算")
                .or(() -> labels.find(name))
                .map(LabelFinder.Label::indicator);
    return Optional.of(
        indicator
            .map(
                it -> new Named(
                    it, name, Optional.empty(), Optional.empty(), Grounds.TOPIC, false))
            .orElse(Named.nothing(name, false)));
  }

  /// The budget at the beginning, where nothing says of another one.
  Optional<Phase> phase(Spot spot) {
    return qualifiers.phase(name(spot) + "预算");
  }

  private static String name(Spot spot) {
    Matcher budget = BUDGET.matcher(spot.right());
    return budget.matches() ? budget.group(1) : "";
  }
}
