package org.gouji.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.model.Message;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.document.Notice;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Report;

/// One report's assessment for people: findings by severity, then what was recomputed and what
/// could not be. Start reading at [#of]. Safe for use by several threads.
public final class ReportText {

  /// Names shown of what was missing, the most frequent first.
  private static final int MISSING = 6;

  /// When less than this part of the figures was understood, the report says so first: one in three.
  private static final int ONE_IN = 3;

  /// Behind an indicator of which the report states several values.
  private static final String AMBIGUOUS = ": ambiguous";

  private final Words words;
  private final Paint paint;
  private final Severity least;
  private final Catalogue catalogue;
  private final Map<String, Message> titles;

  /// @param least the least severity that is shown
  /// @param titles names of rules by id; a rule without one is shown by its id
  public ReportText(
      Words words,
      Paint paint,
      Severity least,
      Catalogue catalogue,
      Map<String, Message> titles) {
    this.words = words;
    this.paint = paint;
    this.least = least;
    this.catalogue = catalogue;
    this.titles = Map.copyOf(titles);
  }

  /// Several lines, the last one ended.
  public String of(Assessment assessment) {
    var out = new StringBuilder();
    var readings = new Readings(assessment);
    heading(assessment.report(), out);
    if (readings.understood() * ONE_IN < readings.seen()) {
      out.append(
          paint.by(
              Severity.WARNING,
              words.say("report.poor", readings.seen(), readings.understood())))
          .append('\n');
    }
    for (Notice notice : assessment.report().notices()) {
      out.append(words.say("report.notice", words.of(notice.message())));
      notice.location().ifPresent(it -> out.append(words.say("finding.at", Places.say(words, it))));
      out.append('\n');
    }
    findings(assessment, readings, out);
    out.append('\n');
    summary(assessment, readings, out);
    return out.toString();
  }

  private void heading(Report report, StringBuilder out) {
    Identity identity = report.identity();
    List<String> parts = new ArrayList<>();
    parts.add(identity.organization().orElseGet(() -> words.say("report.nobody")));
    identity.fiscalYear().ifPresent(it -> parts.add(words.say("report.year", it)));
    parts.add(words.say("kind." + identity.kind().word()));
    out.append(paint.bold("── " + String.join("  ", parts)))
        .append('\n')
        .append("   ")
        .append(report.source().path())
        .append('\n');
  }

  private void findings(Assessment assessment, Readings readings, StringBuilder out) {
    List<Root> roots = roots(assessment.checks());
    var finding = new FindingText(words, paint, readings, out);
    int hidden = 0;
    for (Severity severity : Severity.values()) {
      if (severity.compareTo(least) < 0) {
        hidden += (int) roots.stream().filter(it -> it.gravest() == severity).count();
      }
    }
    Severity[] gravestFirst = {Severity.ERROR, Severity.WARNING, Severity.INFO};
    for (Severity severity : gravestFirst) {
      List<Root> group =
          roots.stream()
              .filter(it -> it.gravest() == severity && severity.compareTo(least) >= 0)
              .toList();
      if (!group.isEmpty()) {
        String title = words.say("severity." + severity.word(), group.size());
        out.append('\n').append(paint.by(severity, title)).append('\n');
      }
      for (Root root : group) {
        finding.print(root.check(), " ");
        for (Check attached : root.attached()) {
          finding.printAttached(attached, "    ");
        }
      }
    }
    if (hidden > 0) {
      out.append('\n').append(words.say("report.hidden", hidden)).append('\n');
    }
  }

  /// A finding and those that share its wrong figure.
  private record Root(Check check, List<Check> attached) {

    /// A root may itself be less grave than what hangs on it.
    Severity gravest() {
      Severity gravest = check.severity().orElseThrow();
      for (Check other : attached) {
        Severity severity = other.severity().orElseThrow();
        gravest = severity.compareTo(gravest) > 0 ? severity : gravest;
      }
      return gravest;
    }
  }

  private static List<Root> roots(List<Check> checks) {
    List<Check> found = checks.stream().filter(it -> it.severity().isPresent()).toList();
    Map<String, Root> roots = new LinkedHashMap<>();
    for (Check check : found) {
      if (isRoot(check)) {
        roots.put(check.key(), new Root(check, new ArrayList<>()));
      }
    }
    for (Check check : found) {
      if (!isRoot(check)) {
        Root root = roots.get(check.rootCause().orElseThrow());
        if (root == null) {
          roots.put(check.key(), new Root(check, new ArrayList<>()));
        } else {
          root.attached().add(check);
        }
      }
    }
    return List.copyOf(roots.values());
  }

  private static boolean isRoot(Check check) {
    return check.rootCause().isEmpty() || check.rootCause().get().equals(check.key());
  }

  private void summary(Assessment assessment, Readings readings, StringBuilder out) {
    List<Check> agree = new ArrayList<>();
    List<Check> disagree = new ArrayList<>();
    List<Verdict.NotEvaluable> open = new ArrayList<>();
    for (Check check : assessment.checks()) {
      switch (check.verdict()) {
        case Verdict.Consistent() -> agree.add(check);
        case Verdict.Inconsistent ignored -> disagree.add(check);
        case Verdict.NotEvaluable missing -> open.add(missing);
      }
    }
    line(
        out,
        words.say(
            "summary.checks",
            assessment.checks().size(),
            agree.size(),
            disagree.size(),
            open.size()));
    if (!agree.isEmpty()) {
      line(out, words.say("summary.agree", counted(byCount(agree.stream().map(this::title)))));
    }
    if (!open.isEmpty()) {
      line(
          out,
          words.say(
              "summary.open",
              counted(
                  byCount(open.stream().flatMap(it -> it.missing().stream()).map(this::name)))));
    }
    Report report = assessment.report();
    line(
        out,
        words.say(
            "summary.figures",
            readings.seen(),
            readings.understood(),
            report.facts().size(),
            report.tally().tables(),
            report.tally().tablesUnderstood()));
    if (report.tally().pagesByOcr() > 0) {
      line(out, words.say("summary.ocr", report.tally().pagesByOcr()));
    }
  }

  private String title(Check check) {
    Message title = titles.get(check.rule());
    return title == null ? check.rule() : words.of(title);
  }

  /// Of an indicator, or of a reason such as `scope-differs`.
  private String name(String missing) {
    if (missing.endsWith(AMBIGUOUS)) {
      String id = missing.substring(0, missing.length() - AMBIGUOUS.length());
      return words.say("missing.ambiguous", name(id));
    }
    Optional<Indicator> indicator = catalogue.indicator(missing);
    return indicator.map(it -> words.of(new Message(it.zh(), it.en())))
        .or(() -> words.find("missing." + missing))
        .orElse(missing);
  }

  /// Most frequent first, ties in the order of the report.
  private static Map<String, Long> byCount(java.util.stream.Stream<String> names) {
    Map<String, Long> counts =
        names.collect(
            Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(it -> sorted.put(it.getKey(), it.getValue()));
    return sorted;
  }

  private String counted(Map<String, Long> counts) {
    String shown =
        counts.entrySet()
            .stream()
            .limit(MISSING)
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(words.say("summary.comma")));
    int more = counts.size() - MISSING;
    return more > 0 ? shown + words.say("summary.more", more) : shown;
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
