package org.gouji.model.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;

/// A report with everything that was recomputed of it.
///
/// @param checks in the order of the report, roots before what is attached to them
/// @param engine what produced it, so that a later run knows what to redo
public record Assessment(Report report, List<Check> checks, Engine engine) {

  /// @param version of the program
  /// @param catalogue prefix of the SHA-256 of the catalogue's files
  /// @param rules prefix of the SHA-256 of the rule book's files
  public record Engine(String version, String catalogue, String rules) {}

  public Assessment {
    checks = List.copyOf(checks);
  }

  /// How many figures of the report were understood: they state an indicator, stand in a scorecard or
  /// take part in a check. Never more than [#seen].
  public int understood() {
    Set<String> keys = new HashSet<>();
    for (Fact fact : report.facts()) {
      keys.add(fact.key());
    }
    for (Scorecard scorecard : report.scorecards()) {
      addFigures(scorecard, keys);
    }
    Set<String> figures = new HashSet<>();
    for (Figure figure : report.figures()) {
      figures.add(figure.key());
    }
    for (Check check : checks) {
      for (Operand operand : check.operands()) {
        if (operand.ref().isPresent() && figures.contains(operand.ref().get())) {
          keys.add(operand.ref().get());
        }
      }
    }
    return keys.size();
  }

  /// How many figures the report has.
  public int seen() {
    return Math.max(report.tally().figures(), understood());
  }

  private static void addFigures(Scorecard scorecard, Set<String> keys) {
    for (Scorecard.Row row : scorecard.rows()) {
      add(row.weight(), keys);
      row.target().ifPresent(it -> add(it.figure(), keys));
      row.actual().ifPresent(it -> add(it.figure(), keys));
      add(row.score(), keys);
    }
    for (Scorecard.FundRow row : scorecard.funds()) {
      add(row.budget(), keys);
      add(row.adjusted(), keys);
      add(row.executed(), keys);
      add(row.weight(), keys);
      add(row.rate(), keys);
      add(row.score(), keys);
    }
    scorecard.groups().forEach(it -> keys.add(it.weight().key()));
    scorecard.totals().forEach(it -> keys.add(it.figure().key()));
  }

  private static void add(Optional<Figure> figure, Set<String> keys) {
    figure.ifPresent(it -> keys.add(it.key()));
  }
}
