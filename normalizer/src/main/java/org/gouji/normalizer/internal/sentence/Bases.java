package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Looks for what a percentage may be of, in all that was told so far. Immutable.
final class Bases {

  private final Catalogue catalogue;

  Bases(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The last figure told of an indicator, in the year of another one.
  Optional<Figure> latest(
      Draft draft, String indicator, Optional<Phase> phase, Mention beside) {
    return latest(draft, indicator, phase, beside, Optional.empty());
  }

  Optional<Figure> latest(
      Draft draft, String indicator, Optional<Phase> phase, Mention beside,
      Optional<String> subject) {
    Optional<Integer> year = beside.stated().flatMap(Stated::year);
    Optional<Fact> latest = Optional.empty();
    for (Fact fact : draft.facts()) {
      if (!fact.indicator().equals(indicator)) {
        continue;
      }
      // 会员34709人，较上年末的33476人净增；其中女会员6969人，占会员总数的20%: of this year's, where nothing says of which.
      boolean earlier =
          latest.flatMap(Fact::year)
              .filter(own -> fact.year().filter(it -> it < own).isPresent())
              .isPresent();
      if (!earlier
          && (year.isEmpty() || fact.year().equals(year))
          && (subject.isEmpty() && isOfOneUnit(fact, beside) || fact.subject().equals(subject))
          && !fact.key().equals(beside.figure().key())
          && !isOfOneFund(fact, beside)
          && (fact.phase().equals(phase) || phase.isEmpty())) {
        latest = Optional.of(fact);
      }
    }
    return latest.map(Fact::figure);
  }

  /// Whether a percentage is that of a part in a whole, as it is printed.
  boolean isShare(Mention percent, Mention part, Figure whole) {
    return comparable(whole, part.figure()) && isRate(percent, part.figure(), whole);
  }

  boolean isRate(Mention percent, Figure part, Figure whole) {
    if (whole.quantity().value().signum() == 0) {
      return false;
    }
    BigDecimal printed = percent.figure().quantity().value();
    return part.quantity()
        .inBaseUnit(catalogue.units())
        .multiply(BigDecimal.valueOf(100))
        .divide(whole.quantity().inBaseUnit(catalogue.units()), printed.scale(),
            RoundingMode.HALF_UP)
        .compareTo(printed) == 0;
  }

  boolean comparable(Figure a, Figure b) {
    return catalogue.units().comparable(a.quantity().unit(), b.quantity().unit());
  }

  /// Money of one fund is no whole of what is said to be of another one, or of the same total; 财政拨款
  /// is the whole of its kinds.
  private static boolean isOfOneFund(Fact fact, Mention part) {
    Optional<Fund> fund = part.stated().flatMap(Stated::fund);
    boolean total = part.indicator().equals(Optional.of(fact.indicator()));
    boolean contains =
        fact.fund()
            .filter(it -> it == Fund.ALL || it == Fund.FISCAL && !fund.equals(fact.fund()))
            .isPresent();
    return fact.fund().isPresent()
        && !contains
        && (total || fund.isPresent() && !fund.equals(fact.fund()));
  }

  /// A total of one second-level unit is no whole of what is told of another, or of all of them.
  private boolean isOfOneUnit(Fact fact, Mention part) {
    boolean shared =
        catalogue.indicator(fact.indicator()).map(Indicator::subject).orElse(false);
    return shared
        || fact.subject().isEmpty()
        || fact.subject().equals(part.stated().flatMap(Stated::subject));
  }

  static boolean isInOnePlace(Location a, Location b) {
    return a instanceof Location.InBody one && b instanceof Location.InBody other
        && one.block() == other.block();
  }
}
