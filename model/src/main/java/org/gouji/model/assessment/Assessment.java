package org.gouji.model.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
      figures(scorecard).forEach(it -> keys.add(it.key()));
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

  private static Stream<Figure> figures(Scorecard scorecard) {
    Stream<Optional<Figure>> rows =
        scorecard.rows()
            .stream()
            .flatMap(
                row -> Stream.of(
                    row.weight(),
                    row.target().flatMap(Scorecard.Entry::figure),
                    row.actual().flatMap(Scorecard.Entry::figure),
                    row.score()));
    Stream<Optional<Figure>> funds =
        scorecard.funds()
            .stream()
            .flatMap(
                row -> Stream.of(
                    row.budget(), row.adjusted(), row.executed(), row.weight(), row.rate(),
                    row.score()));
    Stream<Figure> sums =
        Stream.concat(
            scorecard.groups().stream().map(Scorecard.Group::weight),
            scorecard.totals().stream().map(Scorecard.Total::figure));
    return Stream.concat(Stream.concat(rows, funds).flatMap(Optional::stream), sums);
  }
}
