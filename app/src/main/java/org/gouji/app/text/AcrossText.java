package org.gouji.app.text;

import java.util.List;
import java.util.Map;
import org.gouji.model.Message;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Report;

/// The checks across the reports of one organisation for people. Safe for use by several threads.
public final class AcrossText {

  private final Words words;
  private final Paint paint;
  private final Margin margin;
  private final FindingsText findings;
  private final SummaryText summary;

  /// @param least the least severity that is shown
  /// @param titles names of rules by id; a rule without one is shown by its id
  public AcrossText(
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
  ///
  /// @param reports those that were compared, for what stands around their figures
  public String of(Across across, List<Report> reports) {
    var out = new StringBuilder();
    out.append(paint.bold("══ " + words.say("across.title", across.organization()))).append('\n');
    for (Across.Entry entry : across.reports()) {
      out.append("   ")
          .append(entry.identity().fiscalYear().map(it -> words.say("report.year", it)).orElse(""))
          .append("  ")
          .append(words.say("kind." + entry.identity().kind().word()))
          .append("  ")
          .append(Plain.line(entry.source().path()))
          .append('\n');
    }
    var readings = new SeveralReadings(reports, words);
    findings.print(across.checks(), readings, out);
    out.append('\n');
    summary.checks(across.checks(), readings, out);
    return margin.wrap(out.toString());
  }
}
