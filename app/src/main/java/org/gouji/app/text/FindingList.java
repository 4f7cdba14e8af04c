package org.gouji.app.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.corpus.query.Finding;
import org.gouji.corpus.query.StoredReport;
import org.gouji.model.Message;
import org.gouji.model.assessment.Severity;
import org.gouji.model.document.ReaderPath;

/// Findings of a store for people, one after the other under a heading for each report.
public final class FindingList {

  /// Characters of a quote that are shown.
  private static final int QUOTE = 72;

  private final Words words;
  private final Paint paint;
  private final Margin margin;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private String report = "";
  private String organization = "";
  private int reports;

  public FindingList(Words words, Paint paint, Margin margin) {
    this.words = words;
    this.paint = paint;
    this.margin = margin;
  }

  /// The text of the next finding, with a heading where its report is another than that before.
  public String next(Finding finding) {
    counts.merge(finding.severity(), 1, Integer::sum);
    List<String> lines = new ArrayList<>();
    if (!finding.report().sha256().equals(report)) {
      if (reports > 0) {
        lines.add("");
      }
      heading(finding.report(), lines);
      report = finding.report().sha256();
      reports++;
    }
    String indent = finding.isRoot() ? "   " : "     ";
    String mark = finding.isRoot() ? " ● " : "   └ ";
    lines.add(mark + message(finding.severity(), finding.message()));
    place(finding).ifPresent(it -> lines.add(indent + paint.faint(it)));
    lines.add(indent + paint.faint(finding.rule()));
    return margin.wrap(String.join(System.lineSeparator(), lines));
  }

  /// The text of the next finding between reports of one organisation, with a heading where that is
  /// another than before.
  public String next(AcrossFinding finding) {
    counts.merge(finding.severity(), 1, Integer::sum);
    List<String> lines = new ArrayList<>();
    if (!finding.organization().equals(organization)) {
      organization = finding.organization();
      lines.add("");
      lines.add(paint.bold("── " + words.say("findings.across", oneLine(organization))));
    }
    lines.add(" ● " + message(finding.severity(), finding.message()));
    finding.places().ifPresent(it -> lines.add("   " + paint.faint(oneLine(it))));
    lines.add("   " + paint.faint(finding.rule()));
    return margin.wrap(String.join(System.lineSeparator(), lines));
  }

  private String message(Severity severity, Message message) {
    return paint.by(severity, words.say("rules.severity." + severity.word())) + " "
        + paint.bold(oneLine(words.of(message)));
  }

  private void heading(StoredReport.Key key, List<String> lines) {
    String organization = key.organization().orElseGet(() -> words.say("report.nobody"));
    String year = key.fiscalYear().map(it -> "  " + words.say("report.year", it)).orElse("");
    String kind = words.find("kind." + key.kind()).orElse(key.kind());
    lines.add(paint.bold("── " + oneLine(organization) + year + "  " + kind));
    lines.add("   " + oneLine(key.path()));
  }

  /// Where it stands, and the words there.
  private Optional<String> place(Finding finding) {
    List<String> parts = new ArrayList<>();
    finding.page().ifPresent(it -> parts.add(words.say("place.page", it)));
    finding.place()
        .ifPresent(it -> parts.add(oneLine(words.of(new ReaderPath(it).message()))));
    finding.quote().ifPresent(it -> parts.add(words.say("finding.quote", shortened(oneLine(it)))));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(words.say("place.comma"), parts));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, QUOTE)) + "…";
  }

  /// A report or the name of a file may have anything in it.
  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
  }

  /// How many there were.
  public String end() {
    String listed =
        counts.entrySet()
            .stream()
            .sorted(Map.Entry.<Severity, Integer>comparingByKey().reversed())
            .map(it -> words.say("rules.severity." + it.getKey().word()) + " " + it.getValue())
            .collect(Collectors.joining(words.say("summary.comma")));
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    return total == 0
        ? words.say("findings.none")
        : System.lineSeparator() + words.say("findings.total", total, listed, reports);
  }
}
