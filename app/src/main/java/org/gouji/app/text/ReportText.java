package org.gouji.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.model.Message;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Report;

/// One report's assessment for people: findings by severity, then what was recomputed and what
/// could not be. Start reading at [#of]. Safe for use by several threads.
public final class ReportText {

  /// When less than a third of the figures was understood, the report says so first; when it is less than
  /// two, its heading has the share.
  private static final int THIRDS = 3;

  private final Words words;
  private final Paint paint;
  private final Margin margin;
  private final FindingsText findings;
  private final SummaryText summary;

  /// @param least the least severity that is shown
  /// @param titles names of rules by id; a rule without one is shown by its id
  public ReportText(
      Words words,
      Paint paint,
      Margin margin,
      Severity least,
      Catalogue catalogue,
      Map<String, Message> titles) {
    this.words = words;
    this.paint = paint;
    this.margin = margin;
    this.findings = new FindingsText(words, paint, least);
    this.summary = new SummaryText(words, catalogue, titles);
  }

  /// Several lines, the last one ended.
  public String of(Assessment assessment) {
    var out = new StringBuilder();
    heading(assessment, out);
    if (assessment.understood() * THIRDS < assessment.seen()) {
      out.append(
          paint.by(
              Severity.WARNING,
              words.say("report.poor", assessment.seen(), assessment.understood())))
          .append('\n');
    }
    Notices.print(assessment.report().notices(), words, out);
    var readings = new Readings(assessment.report(), words);
    findings.print(assessment.checks(), readings, out);
    out.append('\n');
    summary.print(assessment, readings, out);
    return margin.wrap(out.toString());
  }

  private void heading(Assessment assessment, StringBuilder out) {
    Report report = assessment.report();
    Identity identity = report.identity();
    List<String> parts = new ArrayList<>();
    parts.add(identity.organization().orElseGet(() -> words.say("report.nobody")));
    identity.fiscalYear().ifPresent(it -> parts.add(words.say("report.year", it)));
    parts.add(words.say("kind." + identity.kind().word()));
    out.append(paint.bold("── " + String.join("  ", parts)))
        .append(partly(assessment))
        .append('\n')
        .append("   ")
        .append(Plain.line(report.source().path()))
        .append('\n');
  }

  /// How much of the report what follows is about, where that is not most of it.
  private String partly(Assessment assessment) {
    int understood = assessment.understood() * THIRDS;
    boolean partly =
        understood >= assessment.seen() && understood < 2 * assessment.seen();
    return partly
        ? "  " + paint.by(
            Severity.WARNING,
            words.say("report.partly", assessment.understood() * 100 / assessment.seen()))
        : "";
  }
}
