package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;

/// What the columns of a table say of how its amounts changed since the year before: 比上年增减 and 增减率
/// beside 决算数 of two years. 增减 may be against the budget, and may have no sign: it is claimed of all
/// rows only where more than one bears it out, and more than do not.
final class YearChanges {

  private static final Set<String> CHANGES = Set.of("difference", "change-rate");
  private static final String FINAL = "final";
  private static final int FEWEST = 2;
  private static final int DIVISION_SCALE = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Collection<Map<Integer, Figure>> rows;
  private final Draft draft;

  /// @param rows the figures of each row by column
  YearChanges(Collection<Map<Integer, Figure>> rows, Draft draft) {
    this.rows = rows;
    this.draft = draft;
  }

  /// Claims what the columns of a part say.
  void find(Part part) {
    Optional<Part.Column> current = part.latest(FINAL);
    Optional<Part.Column> prior = current.flatMap(it -> prior(part, it));
    if (prior.isEmpty()) {
      return;
    }
    for (Part.Column column : part.columns()) {
      if (CHANGES.contains(column.name())) {
        claim(current.get().index(), prior.get().index(), column.index());
      }
    }
  }

  private static Optional<Part.Column> prior(Part part, Part.Column current) {
    return part.column("prior")
        .or(
            () -> part.columns()
                .stream()
                .filter(
                    it -> it.name().equals(FINAL) && it.year() > 0
                        && it.year() == current.year() - 1)
                .findFirst());
  }

  private void claim(int current, int prior, int change) {
    List<Claim.Change> claims = new ArrayList<>();
    int holds = 0;
    int fails = 0;
    for (Map<Integer, Figure> row : rows) {
      Figure now = row.get(current);
      Figure before = row.get(prior);
      Figure told = row.get(change);
      if (now == null || before == null || told == null || !areOfOneUnit(now, before, told)) {
        continue;
      }
      boolean rate = isRate(told);
      boolean adds = rate ? isRate(told, now, before) : isDelta(told, now, before);
      boolean changed = told.quantity().value().signum() != 0;
      holds += adds && changed ? 1 : 0;
      fails += adds ? 0 : 1;
      claims.add(
          new Claim.Change(
              Claim.Origin.TABLE, Optional.of(now), Optional.of(before),
              Optional.of(told).filter(it -> !rate), Optional.of(told).filter(it -> rate),
              told.quantity().value().signum() >= 0));
    }
    if (holds >= FEWEST && holds > fails) {
      claims.forEach(draft::claim);
    }
  }

  private static boolean isRate(Figure figure) {
    return figure.quantity().unit().equals("%");
  }

  private static boolean areOfOneUnit(Figure now, Figure before, Figure told) {
    String unit = now.quantity().unit();
    return unit.equals(before.quantity().unit())
        && (isRate(told) || unit.equals(told.quantity().unit()));
  }

  private static boolean isDelta(Figure told, Figure now, Figure before) {
    return ColumnClaims.addsUp(
        new Claim.Sum(
            Claim.Origin.TABLE, told,
            List.of(Claim.Term.plus(now), Claim.Term.minus(before)), true));
  }

  private static boolean isRate(Figure told, Figure now, Figure before) {
    BigDecimal base = before.quantity().value();
    if (base.signum() == 0) {
      return now.quantity().value().signum() == 0;
    }
    BigDecimal rate =
        now.quantity()
            .value()
            .subtract(base)
            .multiply(HUNDRED)
            .divide(base, DIVISION_SCALE, RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(told.quantity().value().scale());
    return rate.subtract(told.quantity().value()).abs().compareTo(step) <= 0;
  }
}
