package org.gouji.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.Message;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Report;

/// What was recomputed and agreed, what could not be judged and why, and how much was understood.
final class SummaryText {

  /// Kinds of checks shown of those that agree, the most frequent first.
  private static final int AGREEING = 6;

  /// Checks shown of those that could not be judged for one reason.
  private static final int OPEN = 4;

  /// Behind an indicator of which the report states several values.
  private static final String AMBIGUOUS = ": ambiguous";

  private final Words words;
  private final Catalogue catalogue;
  private final Map<String, Message> titles;

  SummaryText(Words words, Catalogue catalogue, Map<String, Message> titles) {
    this.words = words;
    this.catalogue = catalogue;
    this.titles = Map.copyOf(titles);
  }

  void print(Assessment assessment, Sources sources, StringBuilder out) {
    checks(assessment.checks(), sources, out);
    Report report = assessment.report();
    int seen = assessment.seen();
    line(
        out,
        words.say(
            "summary.figures",
            seen,
            assessment.understood(),
            seen == 0 ? 100 : assessment.understood() * 100 / seen,
            checked(assessment.checks()),
            report.tally().tables(),
            report.tally().tablesUnderstood()));
    if (report.tally().pagesByOcr() > 0) {
      line(out, words.say("summary.ocr", report.tally().pagesByOcr()));
    }
  }

  /// Figures that a relation was recomputed with, whatever came of it.
  private static long checked(List<Check> checks) {
    return checks.stream()
        .filter(it -> !(it.verdict() instanceof Verdict.NotEvaluable))
        .flatMap(it -> it.operands().stream())
        .filter(it -> it.value().isPresent())
        .flatMap(it -> it.ref().stream())
        .distinct()
        .count();
  }

  void checks(List<Check> checks, Sources sources, StringBuilder out) {
    List<Check> agree = new ArrayList<>();
    Map<String, List<Check>> open = new LinkedHashMap<>();
    int disagree = 0;
    int unjudged = 0;
    for (Check check : checks) {
      switch (check.verdict()) {
        case Verdict.Consistent() -> agree.add(check);
        case Verdict.Inconsistent ignored -> disagree++;
        case Verdict.NotEvaluable(var missing) -> {
          unjudged++;
          open.computeIfAbsent(reason(missing), it -> new ArrayList<>()).add(check);
        }
      }
    }
    line(out, words.say("summary.checks", checks.size(), agree.size(), disagree, unjudged));
    if (!agree.isEmpty()) {
      line(out, words.say("summary.agree", agreeing(agree)));
    }
    if (unjudged > 0) {
      line(out, words.say("summary.open"));
      open.forEach((reason, some) -> open(reason, some, sources, out));
    }
  }

  /// Why, and then which relation over which figure where.
  private void open(String reason, List<Check> checks, Sources sources, StringBuilder out) {
    line(out, words.say("summary.reason", reason, checks.size()));
    var finding = new FindingText(words, Paint.none(), sources, checks, out);
    for (Check check : checks.subList(0, Math.min(OPEN, checks.size()))) {
      Optional<Operand> first = check.operands().stream().findFirst();
      String figure =
          first
              .map(it -> finding.figure(it) + words.say("finding.at", sources.place(it)))
              .map(it -> words.say("summary.figure", it))
              .orElse("");
      line(out, "     · " + title(check) + figure);
    }
    if (checks.size() > OPEN) {
      line(out, "     · " + words.say("summary.others", checks.size() - OPEN));
    }
  }

  private String title(Check check) {
    Message title = titles.get(check.rule());
    return title == null ? check.rule() : words.of(title);
  }

  private String reason(List<String> missing) {
    return missing.stream()
        .map(this::reason)
        .distinct()
        .collect(Collectors.joining(words.say("summary.comma")));
  }

  /// An indicator that is missing or has several values, or a word of the contract such as
  /// `scope-differs`.
  private String reason(String missing) {
    if (missing.endsWith(AMBIGUOUS)) {
      String id = missing.substring(0, missing.length() - AMBIGUOUS.length());
      return words.say("missing.ambiguous", indicator(id).orElse(id));
    }
    return indicator(missing)
        .map(it -> words.say("missing.indicator", it))
        .or(() -> words.find("missing." + missing))
        .orElse(missing);
  }

  private Optional<String> indicator(String id) {
    Optional<Indicator> indicator = catalogue.indicator(id);
    return indicator.map(it -> words.of(new Message(it.zh(), it.en())));
  }

  private String agreeing(List<Check> checks) {
    Map<String, Long> counts = byCount(checks.stream().map(this::title));
    String shown =
        counts.entrySet()
            .stream()
            .limit(AGREEING)
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(words.say("summary.semicolon")));
    int more = counts.size() - AGREEING;
    return more > 0 ? shown + words.say("summary.more", more) : shown;
  }

  /// Most frequent first, ties in the order of the report.
  private static Map<String, Long> byCount(Stream<String> names) {
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

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
