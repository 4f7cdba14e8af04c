package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The first sheet: what the workbook is about, what it counts, and how it wants to be read. It is
/// written last, when the counts are known.
final class Cover {

  private final SXSSFSheet sheet;
  private final Styles styles;
  private final Labels labels;
  private final AuditWorkbook.Options options;
  private final Set<String> engines = new TreeSet<>();
  private int next;
  private int reports;
  private int failures;
  private int withErrors;
  private long errors;
  private long warnings;
  private long infos;
  private long consistent;
  private long notEvaluable;

  Cover(SXSSFWorkbook book, Styles styles, Labels labels, AuditWorkbook.Options options) {
    this.styles = styles;
    this.labels = labels;
    this.options = options;
    sheet = book.createSheet(labels.say("cover"));
  }

  void report(JsonNode document) {
    reports++;
    withErrors += document.at("/summary/errors").asInt() > 0 ? 1 : 0;
    across(document);
  }

  /// Checks of a report, or across reports.
  void across(JsonNode document) {
    JsonNode summary = document.path("summary");
    errors += summary.path("errors").asInt();
    warnings += summary.path("warnings").asInt();
    infos += summary.path("infos").asInt();
    consistent += summary.path("consistent").asInt();
    notEvaluable += summary.path("notEvaluable").asInt();
    JsonNode engine = document.path("engine");
    engines.add(
        labels.say(
            "cover.engine",
            engine.path("version").asText(),
            engine.path("rules").asText(),
            engine.path("catalogue").asText()));
  }

  void failure() {
    failures++;
  }

  void write(boolean tooManyLinks) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.setColumnWidth(0, 28 * 256);
    sheet.setColumnWidth(1, 100 * 256);
    Row title = sheet.createRow(next++);
    Cell cell = title.createCell(0);
    cell.setCellStyle(styles.title());
    cell.setCellValue(labels.say("cover.title"));
    next++;
    count("reports", reports);
    count("withErrors", withErrors);
    count("failures", failures);
    count("errors", errors);
    count("warnings", warnings);
    count("infos", infos);
    count("consistent", consistent);
    count("notEvaluable", notEvaluable);
    if (!options.selection().isEmpty()) {
      text(labels.say("cover.selection"), options.selection());
    }
    engines.forEach(it -> text(labels.say("cover.engines"), it));
    next++;
    for (String part : new String[] {"sheets", "finding", "rounding", "severity", "unchecked",
      "places"}) {
      text(labels.say("cover.read." + part), labels.say("cover.read." + part + ".text"));
    }
    if (tooManyLinks) {
      text(labels.say("cover.links"), labels.say("cover.links.text"));
    }
  }

  private void count(String key, long number) {
    Row row = sheet.createRow(next++);
    row.createCell(0).setCellValue(labels.say("cover." + key));
    Cell cell = row.createCell(1);
    cell.setCellStyle(styles.count());
    cell.setCellValue(number);
  }

  private void text(String name, String text) {
    Row row = sheet.createRow(next++);
    Cell left = row.createCell(0);
    left.setCellStyle(styles.text(false, Styles.Tone.PLAIN));
    left.setCellValue(name);
    Cell right = row.createCell(1);
    right.setCellStyle(styles.text(Sheet.looksLikeFormula(text), Styles.Tone.PLAIN));
    right.setCellValue(Sheet.fitting(text));
    row.setHeightInPoints(Sheet.height(text, 100));
  }
}
