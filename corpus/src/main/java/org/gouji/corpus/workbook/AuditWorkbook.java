package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gouji.corpus.output.DocumentSink;
import org.gouji.corpus.output.Draft;
import org.gouji.extractor.reader.Scratch;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;

/// Writes the audit workbook (.xlsx): what it counts, a line a report, every finding with its
/// formula, quotes and places, the facts, the scorecards, and the files that could not be read.
/// Lines go to disk as they come, so that its size is no matter of memory.
///
/// A text never becomes a formula, whatever a report or a file name has in it. For one thread, from
/// creation to close.
public final class AuditWorkbook implements DocumentSink {

  /// Lines kept in memory of each sheet.
  private static final int WINDOW = 50;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Draft draft;
  private final SXSSFWorkbook book;
  private final Labels labels;
  private final Links links;
  private final Cover cover;
  private final Sheet summary;
  private final Sheet failures;
  private final FindingSheet findings;
  private final FactSheet facts;
  private final ScorecardSheet scorecards;

  /// What a workbook is to be like.
  ///
  /// @param language of headings and messages; what reports print stays as it is
  /// @param least findings less grave are left out
  /// @param selection what the reports were chosen by, for the cover; empty for all
  public record Options(Language language, Severity least, String selection) {

    public static Options everything(Language language) {
      return new Options(language, Severity.INFO, "");
    }
  }

  /// @param out where it will stand, once it is finished
  /// @param replace whether a file that stands there may be replaced
  /// @throws java.nio.file.FileAlreadyExistsException where it may not
  public static AuditWorkbook create(
      Path out, boolean replace, Catalogue catalogue, Options options) throws IOException {
    return new AuditWorkbook(
        Draft.file(out, replace),
        out,
        catalogue,
        options,
        SpreadsheetVersion.EXCEL2007.getMaxRows());
  }

  /// @param rows in one sheet, the heading included
  AuditWorkbook(Draft draft, Path out, Catalogue catalogue, Options options, int rows) {
    this.draft = draft;
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(Scratch.folder().resolve("workbook").toFile()));
    book = new SXSSFWorkbook(WINDOW);
    book.setCompressTempFiles(true);
    labels = new Labels(options.language());
    links = new Links(book.getCreationHelper(), out.toAbsolutePath().normalize().getParent());
    var styles = new Styles(book);
    var sheets = new Sheets(book, styles, links, labels, rows);
    cover = new Cover(book, styles, labels, options);
    summary = sheets.create("summary", SummaryLine.COLUMNS);
    findings = new FindingSheet(sheets, labels, options.least());
    facts = new FactSheet(sheets, labels, catalogue);
    scorecards = new ScorecardSheet(sheets, labels);
    failures =
        sheets.create("failures", Column.list("file 40", "path 60", "kind 14", "message 70"));
  }

  private interface Step {
    void run() throws IOException;
  }

  /// Rows go to disk as they come, and what a full one makes of that the library has inside an
  /// exception of another kind.
  private static void written(Step step) throws IOException {
    try {
      step.run();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void add(String line) throws IOException {
    JsonNode document = MAPPER.readTree(line);
    written(() -> add(document));
  }

  private void add(JsonNode document) throws IOException {
    JsonNode source = document.path("source");
    if (document.has("failure")) {
      JsonNode failure = document.path("failure");
      cover.failure();
      failures.line()
          .file(source.path("file").asText(), source.path("path").asText())
          .text(source.path("path").asText())
          .text(labels.word("failure", failure.path("kind")))
          .text(labels.of(failure.path("message")))
          .end();
      return;
    }
    if (!document.has("source")) {
      cover.across(document);
      findings.add(document);
      return;
    }
    cover.report(document);
    String first = findings.nextAddress();
    boolean any = findings.add(document);
    new SummaryLine(labels, document)
        .write(summary.line(), any ? Optional.of(first) : Optional.empty());
    facts.add(document);
    scorecards.add(document);
  }

  @Override
  public void finish() throws IOException {
    written(this::complete);
    draft.publish();
  }

  private void complete() throws IOException {
    summary.finish();
    findings.finish();
    facts.finish();
    scorecards.finish();
    failures.finish();
    cover.write(links.areTooMany());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.path()))) {
      book.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    try (draft) {
      book.close();
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }
}
