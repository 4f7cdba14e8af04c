package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Telltale;

/// Gives the programme of a report its name where a text leaves out who gave the money: 林业改革资金 in a report about 中央财政林业改革资金.
/// Immutable.
final class FullName {

  private static final Telltale GIVERS =
      Telltale.of(
          "(?:(?:19|20)\\d{2}年度?)?(?:(?:中央|中|自治区|省|市|州|县|区|上级)级?(?:预算内|财政)?[和及与、]?)+(?:专项|补助)?");
  /// Where others gave money for the same the name is of theirs, too.
  private static final Telltale OTHERS = Telltale.of("配套|自筹");
  private static final int SHORTEST = 6;

  private FullName() {}

  /// @param name of a programme, as it is printed before its amount
  static String of(String name, Spot spot) {
    Optional<String> programme =
        spot.context().kind() == Identity.Kind.PROJECT && !spot.context().oneOfSeveral()
            ? spot.context().programme()
            : Optional.empty();
    return programme
        .filter(it -> it.length() > name.length() && name.length() >= SHORTEST && it.endsWith(name))
        .filter(
            it -> GIVERS.is(it.substring(0, it.length() - name.length())))
        .filter(it -> !OTHERS.in(spot.sentence().text()))
        .orElse(name);
  }
}
