package org.gouji.app.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;

/// Everything of a report that a check can refer to, by key.
final class Readings implements Sources {

  /// A label is a whole cell now and then; a person knows it by its first words.
  private static final int LONGEST_NAME = 24;

  private final Words words;
  private final Map<String, Reading> byKey = new HashMap<>();
  private final Map<Location, String> cells = new HashMap<>();

  Readings(Report report, Words words) {
    this.words = words;
    report.figures().forEach(this::add);
    report.readings().forEach(this::add);
    report.facts().forEach(it -> add(it.figure()));
    for (Scorecard scorecard : report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        cell(row, "weight", row.weight());
        cell(row, "target", row.target().flatMap(Scorecard.Entry::figure));
        cell(row, "actual", row.actual().flatMap(Scorecard.Entry::figure));
        cell(row, "score", row.score());
      }
      for (Scorecard.FundRow row : scorecard.funds()) {
        column(row, "budget", row.budget());
        column(row, "adjusted", row.adjusted());
        column(row, "executed", row.executed());
      }
    }
  }

  @Override
  public Optional<Reading> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public String name(Operand operand) {
    return name(operand.location(), operand.label());
  }

  @Override
  public String name(Reading reading) {
    return name(reading.location(), reading instanceof Figure figure ? figure.label() : "");
  }

  @Override
  public String place(Operand operand) {
    return Places.say(words, operand.location());
  }

  /// A cell of a scorecard is known by its row and column.
  private String name(Location location, String label) {
    String name = cells.getOrDefault(location, shortened(label));
    return name.isEmpty() ? shortened(label) : name;
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }

  private void cell(Scorecard.Row row, String field, Optional<Figure> figure) {
    figure.ifPresent(this::add);
    if (figure.isPresent() && !row.level3().isEmpty()) {
      cells.put(figure.get().location(), named(row.level3(), field));
    }
  }

  private void column(Scorecard.FundRow row, String field, Optional<Figure> figure) {
    figure.ifPresent(this::add);
    figure.ifPresent(it -> cells.put(it.location(), named(row.label(), field)));
  }

  private String named(String row, String field) {
    return words.say("cell", shortened(row), words.say("cell." + field));
  }

  private void add(Reading reading) {
    byKey.put(reading.key(), reading);
  }
}
