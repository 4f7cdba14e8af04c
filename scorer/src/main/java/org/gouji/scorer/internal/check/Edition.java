package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Across;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.relation.Member;

/// One report among those of an organisation. It has to do with what `gouji-report/1` says of it,
/// so that a report that was stored is compared like one that was just read.
final class Edition {

  private final Report report;
  private final Facts facts;
  private final Set<List<Integer>> rows = new HashSet<>();

  Edition(Report report, Catalogue catalogue) {
    this.report = report;
    this.facts = new Facts(report, catalogue);
    for (Scorecard scorecard : report.scorecards()) {
      scorecard.rows().forEach(it -> place(it.location()).ifPresent(rows::add));
    }
  }

  Report report() {
    return report;
  }

  List<Scorecard> scorecards() {
    return report.scorecards();
  }

  /// What it says of an indicator in a year. Rows of a scorecard are left out, whose scope is seldom
  /// that of the accounts, and so are targets.
  List<Stated> stated(Ref ref, int year) {
    List<Stated> stated = new ArrayList<>();
    for (Mention it : facts.of(ref)) {
      boolean fits =
          it.year().equals(Optional.of(year))
              && it.phase().filter(phase -> phase == Phase.TARGET).isEmpty()
              && (ref.phase().isEmpty() || it.phase().isEmpty() || ref.phase().equals(it.phase()))
              && place(it.fact().figure().location()).filter(rows::contains).isEmpty();
      if (fits) {
        stated.add(new Stated(this, it));
      }
    }
    return stated;
  }

  /// Whether a block of it states an indicator.
  boolean states(Ref ref, int block) {
    return facts.of(ref).stream().anyMatch(it -> it.block() == block);
  }

  /// A figure of it under a key that tells which report it stands in, with no more places than it
  /// prints: what its column or list dropped matters to its neighbours only.
  Member member(String role, Figure figure, Optional<String> indicator) {
    Figure own =
        new Figure(
            Across.ref(report.source(), figure.key()),
            figure.quantity(),
            figure.quantity().value().scale(),
            figure.label(),
            figure.section(),
            figure.location(),
            figure.quote(),
            figure.confidence());
    return new Member(role, own, indicator);
  }

  private static Optional<List<Integer>> place(Location location) {
    return location instanceof Location.InCell cell
        ? Optional.of(List.of(cell.block(), cell.row()))
        : Optional.empty();
  }
}
