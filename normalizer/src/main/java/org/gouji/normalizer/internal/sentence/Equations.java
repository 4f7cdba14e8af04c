package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Token;

/// Reads rates that a report works out in place: 在职人员控制率=14/15×100%=93.33%. Immutable.
final class Equations {

  private static final String TIMES = "×✕xX*╳";
  private static final String EQUALS = "=≈";
  /// Where the name of a rate ends: 公用经费控制率为45.3÷45.3×100%.
  private static final String MARKS = "=:(0123456789";

  private final Catalogue catalogue;
  private final LabelFinder labels;

  Equations(Catalogue catalogue, LabelFinder labels) {
    this.catalogue = catalogue;
    this.labels = labels;
  }

  /// Whether a percentage is the 100% that a quotient is multiplied with.
  static boolean isFactor(Spot spot) {
    String left = spot.left();
    return !left.isEmpty() && TIMES.indexOf(left.charAt(left.length() - 1)) >= 0;
  }

  /// The rate that its equation begins with the name of, for the figure that it ends with.
  Optional<Named> result(Token.Number token, Spot spot) {
    String text = spot.sentence().text();
    if (token.start() == 0 || EQUALS.indexOf(text.charAt(token.start() - 1)) < 0) {
      return Optional.empty();
    }
    String equation = text.substring(spot.sentence().clauseStart(spot.leftStart()), spot.end());
    for (int at = 0; at < equation.length(); at++) {
      if (MARKS.indexOf(equation.charAt(at)) >= 0) {
        Optional<LabelFinder.Label> name =
            labels.find(equation.substring(0, at), spot.context().organization())
                .filter(it -> isRate(it.indicator()));
        if (name.isPresent()) {
          LabelFinder.Label it = name.get();
          return Optional.of(
              new Named(
                  it.indicator(), it.label(), Optional.empty(), Optional.empty(), Grounds.LABEL,
                  false));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isRate(String indicator) {
    return catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.PERCENT;
  }
}
