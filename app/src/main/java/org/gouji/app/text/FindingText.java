package org.gouji.app.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /// A formula that reckons; `93 > 89` says no more than the message.
  private static final Pattern RECKONS = Pattern.compile("[+−×÷]");

  private final Words words;
  private final Paint paint;
  private final Sources sources;
  private final List<Check> checks;
  private final StringBuilder out;

  /// @param checks of the report, for those that a finding speaks of
  FindingText(
      Words words, Paint paint, Sources sources, List<Check> checks, StringBuilder out) {
    this.words = words;
    this.paint = paint;
    this.sources = sources;
    this.checks = checks;
    this.out = out;
  }

  /// A finding with all that is known of it.
  void print(Check check, String indent) {
    out.append(indent).append("● ").append(paint.bold(words.of(check.message()))).append('\n');
    String inner = indent + "  ";
    formula(check, inner);
    if (check.verdict() instanceof Verdict.Inconsistent found) {
      bothFigures(check, found).ifPresent(it -> line(inner, it));
    }
    operands(check.operands(), inner);
    quotes(check, inner);
    check.cause().flatMap(it -> cause(check, it)).ifPresent(it -> line(inner, it));
    check.effect().ifPresent(it -> effect(it, inner));
    line(inner, paint.faint(source(check)));
  }

  /// A finding that goes away with the one that it is attached to: what it is, and where the figures
  /// stand that the other has not.
  void printAttached(Check root, Check check, String indent) {
    line(indent, words.say("finding.attached", words.of(check.message())));
    formula(check, indent + "  ");
    Set<Optional<String>> shown = new HashSet<>();
    root.operands().forEach(it -> shown.add(it.ref()));
    operands(
        check.operands()
            .stream()
            .filter(it -> it.ref().isEmpty() || !shown.contains(it.ref()))
            .toList(),
        indent + "  ");
  }

  /// Many a message has the formula in it already.
  private void formula(Check check, String indent) {
    boolean said = words.of(check.message()).contains(check.formula());
    if (!said && RECKONS.matcher(check.formula()).find()) {
      line(indent, check.formula());
    }
  }

  /// What the two sides are called depends on the relation: a limit and what passed it, one figure
  /// here and there, or what is printed and what it should come to.
  private Optional<String> bothFigures(Check check, Verdict.Inconsistent found) {
    if (found.printed().isEmpty() || found.computed().isEmpty() || check.operands().isEmpty()) {
      return Optional.empty();
    }
    Operand first = check.operands().get(0);
    BigDecimal printed = found.printed().get();
    BigDecimal computed = found.computed().get();
    BigDecimal difference = found.difference().orElse(printed.subtract(computed));
    String key = "finding.figures." + switch (first.role()) {
      case "whole" -> "limit";
      case "first", "mention" -> "two";
      case "entry" -> "number";
      default -> difference.signum() < 0 ? "less" : "more";
    };
    String unit = first.role().equals("entry") ? "" : first.unit();
    boolean repeats =
        !key.endsWith("less")
            && !key.endsWith("more")
            && saysAll(check, printed, computed, difference);
    return repeats
        ? Optional.empty()
        : Optional.of(
            words.say(
                key,
                printed.toPlainString() + unit,
                computed.toPlainString() + unit,
                difference.abs().toPlainString() + unit));
  }

  private boolean saysAll(Check check, BigDecimal... figures) {
    String message = words.of(check.message());
    for (BigDecimal figure : figures) {
      if (!message.contains(figure.abs().toPlainString())) {
        return false;
      }
    }
    return true;
  }

  /// Neighbours that stand at one place share a line.
  private void operands(List<Operand> operands, String indent) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    String last = "";
    for (Operand operand : operands.subList(0, Math.min(OPERANDS, operands.size()))) {
      String place = sources.place(operand);
      if (!place.equals(last) && places.containsKey(place)) {
        flush(places, indent);
      }
      places.computeIfAbsent(place, it -> new LinkedHashSet<>()).add(figure(operand));
      last = place;
    }
    flush(places, indent);
    if (operands.size() > OPERANDS) {
      line(indent, words.say("finding.more", operands.size() - OPERANDS));
    }
  }

  private void flush(Map<String, Set<String>> places, String indent) {
    places.forEach(
        (place, figures) -> line(
            indent,
            "· "
                + String.join(words.say("summary.comma"), figures)
                + paint.faint(words.say("finding.at", place))));
    places.clear();
  }

  /// As printed; where the unit stands at the head of the column, it is added in brackets.
  String figure(Operand operand) {
    String printed = oneLine(operand.printed());
    boolean bare = !printed.isEmpty() && Character.isDigit(printed.charAt(printed.length() - 1));
    String unit =
        bare && operand.value().isPresent() && !operand.unit().isEmpty()
            ? words.say("finding.unit", operand.unit())
            : "";
    return named(sources.name(operand), paint.bold(printed) + unit);
  }

  /// The sentences and rows that the figures stand in, those that may have to be repaired first. A
  /// quote that has nothing but the figure and its name is said already.
  private void quotes(Check check, String indent) {
    Set<String> suspects = new HashSet<>();
    check.cause()
        .ifPresent(it -> it.candidates().forEach(candidate -> suspects.add(candidate.ref())));
    Set<String> said = new HashSet<>();
    List<Operand> shown = new ArrayList<>();
    for (Operand operand : check.operands()) {
      if (shown.size() < OPERANDS && operand.ref().flatMap(sources::find).isPresent()) {
        shown.add(operand);
        said.add(bare(operand.label() + operand.printed()));
      }
    }
    shown.sort(Comparator.comparing(it -> !suspects.contains(it.ref().orElse(""))));
    var quotes = new Quotes();
    for (Operand operand : shown) {
      Reading reading = operand.ref().flatMap(sources::find).orElseThrow();
      if (!said.contains(bare(reading.quote()))) {
        quotes.add(reading, sources.place(operand));
      }
    }
    quotes.lines()
        .stream()
        .limit(QUOTES)
        .forEach(it -> line(indent, paint.faint(words.say("finding.quote", it))));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String named(String label, String printed) {
    return label.isEmpty() ? printed : label + " " + printed;
  }

  /// Empty where the message has said it all.
  private Optional<String> cause(Check check, Cause cause) {
    String kind = words.find("cause." + cause.kind()).orElse(cause.kind());
    if (cause.candidates().isEmpty() && words.of(check.message()).contains(kind)) {
      return Optional.empty();
    }
    var text = new StringBuilder(words.say("finding.cause", kind));
    String key = "finding.repair";
    for (Cause.Candidate candidate : cause.candidates()) {
      Optional<Reading> reading = sources.find(candidate.ref());
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
    return Optional.of(text.toString());
  }

  private String named(Reading reading) {
    return named(sources.name(reading), oneLine(reading.printed()));
  }

  private static String unit(Reading reading) {
    return reading instanceof Figure figure ? figure.quantity().unit() : "";
  }

  private void effect(Check.Effect effect, String indent) {
    effect.grade()
        .ifPresent(
            it -> line(
                indent,
                it.equals("unchanged")
                    ? words.say("finding.grade.unchanged")
                    : words.say("finding.grade", it)));
    for (Check.Crossing crossing : effect.crosses()) {
      String key = crossing.kept() ? "finding.crosses.kept" : "finding.crosses.missed";
      checks.stream()
          .filter(it -> it.key().equals(crossing.check()))
          .findFirst()
          .ifPresent(it -> line(indent, words.say(key, it.formula(), it.rule())));
    }
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
