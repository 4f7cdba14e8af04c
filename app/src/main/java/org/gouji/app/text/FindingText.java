package org.gouji.app.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;

/// One finding for people: what disagrees, in numbers, where each figure stands, and what would
/// repair it.
final class FindingText {

  /// Operands shown of one finding. A scorecard's total has every row as an operand; `--json` has
  /// them all.
  private static final int OPERANDS = 8;

  /// Quotes shown of one finding.
  private static final int QUOTES = 3;

  private final Words words;
  private final Paint paint;
  private final Readings readings;
  private final StringBuilder out;

  FindingText(Words words, Paint paint, Readings readings, StringBuilder out) {
    this.words = words;
    this.paint = paint;
    this.readings = readings;
    this.out = out;
  }

  /// A finding with all that is known of it.
  void print(Check check, String indent) {
    out.append(indent).append("● ").append(paint.bold(words.of(check.message()))).append('\n');
    String inner = indent + "  ";
    formula(check, inner);
    if (check.verdict() instanceof Verdict.Inconsistent found) {
      bothFigures(found).ifPresent(it -> line(inner, it));
    }
    operands(check.operands(), inner);
    quotes(check, inner);
    check.cause().ifPresent(it -> line(inner, cause(it)));
    check.effect().ifPresent(it -> line(inner, effect(it.grade())));
    line(inner, paint.faint(source(check)));
  }

  /// A finding that goes away with the one that it is attached to: what it is and where.
  void printAttached(Check check, String indent) {
    line(indent, words.say("finding.attached", words.of(check.message())));
    formula(check, indent + "  ");
    operands(check.operands(), indent + "  ");
  }

  /// Many a message has the formula in it already.
  private void formula(Check check, String indent) {
    if (!check.formula().isEmpty() && !words.of(check.message()).contains(check.formula())) {
      line(indent, check.formula());
    }
  }

  private Optional<String> bothFigures(Verdict.Inconsistent found) {
    if (found.printed().isEmpty() || found.computed().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        words.say(
            "finding.figures",
            found.printed().get().toPlainString(),
            found.computed().get().toPlainString(),
            found.difference().map(BigDecimal::toPlainString).orElse("–")));
  }

  /// Neighbours that stand at one place share a line.
  private void operands(List<Operand> operands, String indent) {
    List<Operand> shown = shown(operands);
    for (int i = 0; i < shown.size(); i++) {
      String place = place(shown.get(i));
      var text = new StringBuilder("· ").append(figure(shown.get(i)));
      while (i + 1 < shown.size() && place(shown.get(i + 1)).equals(place)) {
        i++;
        text.append(words.say("summary.comma")).append(figure(shown.get(i)));
      }
      line(indent, text + paint.faint(words.say("finding.at", place)));
    }
    if (operands.size() > OPERANDS) {
      line(indent, words.say("finding.more", operands.size() - OPERANDS));
    }
  }

  private static List<Operand> shown(List<Operand> operands) {
    return operands.subList(0, Math.min(OPERANDS, operands.size()));
  }

  private String place(Operand operand) {
    return Places.say(words, operand.location());
  }

  private String figure(Operand operand) {
    return named(name(operand), paint.bold(operand.printed()));
  }

  /// The sentences and rows that the figures stand in, those that may have to be repaired first.
  private void quotes(Check check, String indent) {
    Set<String> suspects = new HashSet<>();
    check.cause()
        .ifPresent(it -> it.candidates().forEach(candidate -> suspects.add(candidate.ref())));
    List<Reading> read = new ArrayList<>();
    for (Operand operand : shown(check.operands())) {
      operand.ref().flatMap(readings::find).ifPresent(read::add);
    }
    read.sort(Comparator.comparing(it -> !suspects.contains(it.key())));
    var quotes = new Quotes();
    read.forEach(it -> quotes.add(it, Places.say(words, it.location())));
    quotes.lines()
        .stream()
        .limit(QUOTES)
        .forEach(it -> line(indent, paint.faint(words.say("finding.quote", it))));
  }

  private String name(Operand operand) {
    return operand.ref().flatMap(readings::row).orElse(operand.label());
  }

  private static String named(String label, String printed) {
    return label.isEmpty() ? printed : label + " " + printed;
  }

  private String cause(Cause cause) {
    String kind = words.find("cause." + cause.kind()).orElse(cause.kind());
    var text = new StringBuilder(words.say("finding.cause", kind));
    String key = "finding.repair";
    for (Cause.Candidate candidate : cause.candidates()) {
      Optional<Reading> reading = readings.find(candidate.ref());
      text.append(
          words.say(
              key,
              reading.map(this::named).orElse(candidate.ref()),
              candidate.value().toPlainString() + reading.map(FindingText::unit).orElse("")));
      key = "finding.or";
    }
    if (cause.confirmed()) {
      text.append(words.say("finding.confirmed"));
    }
    return text.toString();
  }

  private String named(Reading reading) {
    String label = reading instanceof Figure figure ? figure.label() : "";
    return named(readings.row(reading.key()).orElse(label), reading.printed());
  }

  private static String unit(Reading reading) {
    return reading instanceof Figure figure ? figure.quantity().unit() : "";
  }

  private String effect(String grade) {
    return grade.equals("unchanged")
        ? words.say("finding.grade.unchanged")
        : words.say("finding.grade", grade);
  }

  private String source(Check check) {
    String basis = switch (check.origin()) {
      case CLAIM -> words.say("basis.claim");
      case RULE -> words.say("basis." + check.basis().word());
    };
    return words.say("finding.rule", check.rule(), basis);
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
