package org.gouji.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a source, to change one thing in it.
final class SourceText {

  private final SampleReport report;

  SourceText(SampleReport report) {
    this.report = report;
  }

  /// The report with other characters for one figure.
  ///
  /// @param name of a mark, or of a cell such as `救助人数.score`
  Optional<SampleReport> with(String name, String printed) {
    Matcher mark =
        Pattern.compile("(\\{\\{[^|{}]*#" + Pattern.quote(name) + "(?: [^|{}]*)?\\|)[^{}]*(}})")
            .matcher(report.source());
    if (mark.find()) {
      String changed =
          report.source().substring(0, mark.end(1)) + printed
              + report.source().substring(mark.start(2));
      return Optional.of(SampleReport.parse(report.id(), changed));
    }
    return cell(name, printed);
  }

  /// The report with one more paragraph, before the section on problems or at the end.
  SampleReport inserting(String paragraph) {
    Matcher problem = Pattern.compile("(?m)^# .*<problem>$").matcher(report.source());
    int at = problem.find() ? problem.start() : report.source().length();
    return SampleReport.parse(
        report.id(),
        report.source().substring(0, at) + paragraph + "\n" + report.source().substring(at));
  }

  private Optional<SampleReport> cell(String name, String printed) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    List<String> roles = List.of();
    boolean changed = false;
    for (String line : report.source().lines().toList()) {
      if (line.startsWith("@scorecard")) {
        roles = List.of(line.split("\\s+")[2].split(","));
      } else if (line.startsWith("@")) {
        roles = List.of();
      }
      int level = roles.indexOf("level3");
      int field = roles.indexOf(name.substring(dot + 1));
      if (level >= 0 && field >= 0 && line.startsWith("|")) {
        List<String> cells = cells(line);
        if (cells.get(level).strip().equals(name.substring(0, dot))) {
          cells.set(field, " " + printed + " ");
          line = "|" + String.join("|", cells) + "|";
          changed = true;
        }
      }
      lines.add(line);
    }
    return changed
        ? Optional.of(SampleReport.parse(report.id(), String.join("\n", lines) + "\n"))
        : Optional.empty();
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    int depth = 0;
    int start = 1;
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        cells.add(row.substring(start, i));
        start = i + 1;
      }
    }
    return cells;
  }
}
