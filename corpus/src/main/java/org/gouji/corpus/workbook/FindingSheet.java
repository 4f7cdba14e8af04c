package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gouji.model.assessment.Severity;

/// Every finding, a line each: the reports in their order, in each the gravest first, and what has
/// the same cause behind it.
final class FindingSheet {

  private static final int OPERANDS = 40;

  private final Sheet sheet;
  private final Labels labels;
  private final Severity least;
  private int number;

  FindingSheet(Sheets sheets, Labels labels, Severity least) {
    this.labels = labels;
    this.least = least;
    sheet = sheets.create(
        "findings",
        Column.list(
            "number 6", "severity 7", "organization 24", "year 7", "message 50", "formula 36",
            "printed 12", "computed 12", "difference 12", "operands 56", "quotes 60", "cause 44",
            "grade 16", "sameCause 8", "rule 30", "basis 16", "file 36", "key 8",
            "fingerprint 18"));
  }

  String nextAddress() {
    return sheet.nextAddress();
  }

  /// @return whether the document has any
  boolean add(JsonNode document) {
    List<JsonNode> found = ordered(document.path("checks"));
    var readings = new Readings(document);
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonNode check : found) {
      numbers.put(check.path("key").asText(), ++number);
      line(new Source(document, check), check, readings, numbers);
    }
    return !found.isEmpty();
  }

  void finish() {
    sheet.finish();
  }

  private List<JsonNode> ordered(JsonNode checks) {
    Map<String, Severity> roots = new HashMap<>();
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode check : checks) {
      if (check.has("severity") && severity(check).compareTo(least) >= 0) {
        found.add(check);
        roots.merge(root(check), severity(check), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    Map<String, Integer> order = new HashMap<>();
    found.forEach(it -> order.putIfAbsent(root(it), order.size()));
    found.sort(
        Comparator.<JsonNode, Severity>comparing(it -> roots.get(root(it)))
            .reversed()
            .thenComparing(it -> order.get(root(it)))
            .thenComparing(it -> !root(it).equals(it.path("key").asText())));
    return found;
  }

  private static String root(JsonNode check) {
    return check.path("rootCause").asText(check.path("key").asText());
  }

  private static Severity severity(JsonNode check) {
    return Severity.valueOf(check.path("severity").asText().toUpperCase(Locale.ROOT));
  }

  private void line(
      Source source, JsonNode check, Readings readings, Map<String, Integer> numbers) {
    Sheet.Line line = sheet.line();
    line.count(number)
        .text(labels.word("severity", check.path("severity")), tone(severity(check)))
        .text(source.organization())
        .figure(source.year())
        .text(labels.of(check.path("message")))
        .text(check.path("formula").asText())
        .figure(check.path("printed").asText())
        .figure(check.path("computed").asText())
        .figure(check.path("difference").asText())
        .text(operands(check.path("operands"), readings, source))
        .text(readings.quotes(check.path("operands")))
        .text(cause(check.path("cause"), readings))
        .text(grade(check.at("/effect/grade").asText()));
    Integer root = root(check).equals(check.path("key").asText()) ? null : numbers.get(root(check));
    (root == null ? line.skip(1) : line.count(root))
        .text(check.path("rule").asText())
        .text(labels.word("basis", check.path(claimed(check) ? "origin" : "basis")))
        .file(source.file(), source.path())
        .text(check.path("key").asText())
        .text(check.path("fingerprint").asText())
        .end();
  }

  private static boolean claimed(JsonNode check) {
    return check.path("origin").asText().equals("claim");
  }

  private static Styles.Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Styles.Tone.ERROR;
      case WARNING -> Styles.Tone.WARNING;
      case INFO -> Styles.Tone.INFO;
    };
  }

  /// A line each: name, printed figure, place.
  private String operands(JsonNode operands, Readings readings, Source source) {
    List<String> lines = new ArrayList<>();
    for (JsonNode operand : operands) {
      if (lines.size() == OPERANDS) {
        lines.add(labels.say("finding.more", operands.size() - OPERANDS));
        break;
      }
      lines.add(
          labels.say(
              "finding.operand",
              named(
                  readings.name(operand.path("ref").asText(), operand.path("label").asText()),
                  operand.path("printed").asText()),
              source.place(operand, labels.place(operand.path("location")))));
    }
    return String.join("\n", lines);
  }

  private String cause(JsonNode cause, Readings readings) {
    if (cause.isMissingNode()) {
      return "";
    }
    var text = new StringBuilder(labels.word("cause", cause.path("kind")));
    String key = "finding.repair";
    for (JsonNode candidate : cause.path("candidates")) {
      String ref = candidate.path("ref").asText();
      text.append(
          labels.say(
              key,
              named(readings.name(ref, ""), readings.printed(ref)),
              candidate.path("value").asText() + readings.unit(ref)));
      key = "finding.or";
    }
    if (cause.path("confirmed").asBoolean()) {
      text.append(labels.say("finding.confirmed"));
    }
    return text.toString();
  }

  private static String named(String name, String printed) {
    return (name + " " + printed).strip();
  }

  private String grade(String grade) {
    return grade.equals("unchanged") ? labels.say("finding.unchanged") : grade;
  }
}
