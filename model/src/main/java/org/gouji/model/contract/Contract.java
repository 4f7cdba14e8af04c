package org.gouji.model.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.model.Failure;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.report.Report;

/// Writes the documents that others read. Each is one line of JSON without a line end; figures are
/// strings, what is unknown is absent, and nothing depends on clock, host or locale. Safe for use by
/// several threads.
public final class Contract {

  /// The schemas there are, by name; see [#schema].
  public static final List<String> SCHEMAS =
      List.of("gouji-report", "gouji-failure", "gouji-document", "gouji-across");

  private final ReportWriter reports;

  public Contract(Catalogue catalogue) {
    this.reports = new ReportWriter(catalogue);
  }

  /// A `gouji-report/1` document.
  public String report(Assessment assessment) {
    return new String(reportInUtf8(assessment), StandardCharsets.UTF_8);
  }

  /// The same in the bytes in which it is sent and stored.
  public byte[] reportInUtf8(Assessment assessment) {
    return reports.write(assessment);
  }

  /// A `gouji-failure/1` document.
  public String failure(Source source, Failure failure) {
    return Json.object(
        json -> json.string("schema", "gouji-failure/1")
            .object(
                "source",
                it -> it.string("file", source.file())
                    .string("path", source.path())
                    .text("sha256", source.sha256()))
            .object(
                "failure",
                it -> it.string("kind", failure.kind().word())
                    .message("message", failure.message())));
  }

  /// A `gouji-across/1` document: the checks across the reports of one organisation.
  public String across(Across across) {
    return AcrossWriter.write(across);
  }

  /// What a `gouji-report/1` document says of a report, as far as checks across reports need it:
  /// source, identity, facts and scorecards. Sections, claims and the readings that state no
  /// indicator are left out.
  ///
  /// @throws IllegalArgumentException where the text is no such document
  public static Report read(String document) {
    return ReportReader.read(document);
  }

  /// A `gouji-document/1` document: what the extractor saw.
  public String document(Document document) {
    return DocumentWriter.write(document);
  }

  /// The JSON Schema (draft 2020-12) of a name in [#SCHEMAS].
  ///
  /// @throws IllegalArgumentException for an unknown name
  public static String schema(String name) {
    if (!SCHEMAS.contains(name)) {
      throw new IllegalArgumentException("no such schema: " + name);
    }
    try (InputStream in = Contract.class.getResourceAsStream(name + "-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
