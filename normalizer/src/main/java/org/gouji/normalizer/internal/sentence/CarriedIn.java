package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what a project had left from a year before the one that is told of: 2024年结转2023年项目资金合计459万元, 其中2023年结转80万元.
/// Immutable.
final class CarriedIn {

  private static final String TAIL = "(?:共|共计|合计|总计|总额|为|达)*$";
  private static final Telltale OF_YEAR =
      Telltale.of(
          "(?:结转(?:的)?(?<from>(?:19|20)\\d{2})年度?(?!结转)[\\p{IsHan}]{0,24}?(?:资金|经费)"
              + "|(?<by>(?:19|20)\\d{2})年度?(?:结转|结余)(?:结余|和结余)?(?:资金|经费)?)" + TAIL);

  private CarriedIn() {}

  /// What was left from an earlier year, in a report about projects.
  static Optional<Named> of(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT) {
      return Optional.empty();
    }
    return OF_YEAR.match(spot.left())
        .map(CarriedIn::year)
        .filter(it -> spot.context().fiscalYear().filter(now -> it < now).isPresent())
        .map(
            it -> new Named(
                "carry.opening", "", Optional.empty(), Optional.empty(), Grounds.PATTERN, false));
  }

  private static int year(Matcher told) {
    return Integer.parseInt(told.group("from") == null ? told.group("by") : told.group("from"));
  }
}
