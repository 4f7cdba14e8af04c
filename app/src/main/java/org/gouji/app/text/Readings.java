package org.gouji.app.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;

/// Everything of a report that a check can refer to, by key, and how much of it was understood.
final class Readings {

  private final Map<String, Reading> byKey = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();
  private final Set<String> understood = new HashSet<>();
  private final int seen;

  Readings(Assessment assessment) {
    Report report = assessment.report();
    report.figures().forEach(this::add);
    report.readings().forEach(this::add);
    for (Fact fact : report.facts()) {
      understand(fact.figure());
    }
    report.scorecards().forEach(this::scorecard);
    assessment.checks()
        .forEach(check -> check.operands().forEach(it -> it.ref().ifPresent(this::use)));
    seen = Math.max(report.tally().figures(), understood.size());
  }

  Optional<Reading> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// What the row of a scorecard is about that a figure stands in; empty for other figures.
  Optional<String> row(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /// Figures that state an indicator, stand in a scorecard or take part in a check.
  int understood() {
    return understood.size();
  }

  /// Figures that were seen at all.
  int seen() {
    return seen;
  }

  private void scorecard(Scorecard scorecard) {
    for (Scorecard.Row row : scorecard.rows()) {
      row(row, row.weight());
      row(row, row.target().flatMap(Scorecard.Entry::figure));
      row(row, row.actual().flatMap(Scorecard.Entry::figure));
      row(row, row.score());
    }
    scorecard.groups().forEach(group -> understand(group.weight()));
    scorecard.totals().forEach(total -> understand(total.figure()));
    for (Scorecard.FundRow row : scorecard.funds()) {
      understand(row.budget());
      understand(row.adjusted());
      understand(row.executed());
      understand(row.weight());
      understand(row.rate());
      understand(row.score());
    }
  }

  private void row(Scorecard.Row row, Optional<Figure> figure) {
    understand(figure);
    if (figure.isPresent() && !row.level3().isEmpty()) {
      rows.put(figure.get().key(), row.level3());
    }
  }

  private void understand(Optional<Figure> figure) {
    figure.ifPresent(this::understand);
  }

  private void understand(Figure figure) {
    add(figure);
    understood.add(figure.key());
  }

  /// A section is an operand too, and no figure.
  private void use(String key) {
    if (byKey.get(key) instanceof Figure) {
      understood.add(key);
    }
  }

  private void add(Reading reading) {
    byKey.put(reading.key(), reading);
  }
}
