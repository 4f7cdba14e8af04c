package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Members of relations from what a report prints: `41.6万元`, `≥95%`, `3000余份`, and `41.6万元 ~2` for one whose
/// column has two decimals, `@150 万元` for one whose unit stands at the head of its column.
final class Printed {

  private static final Pattern FIGURE =
      Pattern.compile("(@?)([≥≤><约]?)(-?[\\d,]+(?:\\.\\d+)?)(余?) ?([^ ~]*)(?: ~(\\d))?");
  private static final Reckoner RECKONER = new Reckoner(Catalogue.load());

  private Printed() {}

  static Reckoner reckoner() {
    return RECKONER;
  }

  /// @param key of the figure, and its role
  static Member member(String key, String printed) {
    return new Member(key, figure(key, printed), Optional.empty());
  }

  static Term plus(String key, String printed) {
    return Term.plus(member(key, printed));
  }

  static Term minus(String key, String printed) {
    return Term.minus(member(key, printed));
  }

  static Figure figure(String key, String text) {
    if (text.equals("无")) {
      return figure(key, Quantity.exact(text, BigDecimal.ZERO, ""), 0);
    }
    Matcher found = FIGURE.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(text);
    }
    BigDecimal value = new BigDecimal(found.group(3).replace(",", ""));
    String unit = found.group(5);
    String printed =
        found.group(1).isEmpty()
            ? text.replaceFirst(" ~.*", "")
            : found.group(2) + found.group(3) + found.group(4);
    Quantity exact = Quantity.exact(printed, value, unit);
    boolean about = found.group(2).equals("约") || !found.group(4).isEmpty();
    Quantity quantity =
        about
            ? Quantity.approximate(
                printed, value, unit, value, value.add(BigDecimal.ONE.movePointLeft(value.scale())))
            : switch (found.group(2)) {
              case "≥" -> exact.qualified(Quantity.Exactness.AT_LEAST);
              case "≤" -> exact.qualified(Quantity.Exactness.AT_MOST);
              case ">" -> exact.qualified(Quantity.Exactness.ABOVE);
              case "<" -> exact.qualified(Quantity.Exactness.BELOW);
              default -> exact;
            };
    int places =
        found.group(6) == null ? Math.max(value.scale(), 0) : Integer.parseInt(found.group(6));
    return figure(key, quantity, places);
  }

  private static Figure figure(String key, Quantity quantity, int places) {
    return new Figure(
        key, quantity, places, "", Optional.empty(), Location.InBody.of(1), quantity.printed(), 1);
  }
}
