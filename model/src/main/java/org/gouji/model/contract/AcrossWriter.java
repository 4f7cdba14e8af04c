package org.gouji.model.contract;

import org.gouji.model.assessment.Across;
import org.gouji.model.report.Identity;

/// Writes `gouji-across/1`.
final class AcrossWriter {

  private AcrossWriter() {}

  static String write(Across across) {
    return Json.object(
        json -> json.string("schema", "gouji-across/1")
            .object("engine", it -> ReportWriter.engine(it, across.engine()))
            .string("organization", across.organization())
            .list("reports", across.reports(), AcrossWriter::entry)
            .list("checks", across.checks(), ReportWriter::check)
            .object("summary", it -> ReportWriter.verdicts(it, across.checks())));
  }

  private static void entry(Json json, Across.Entry entry) {
    Identity identity = entry.identity();
    json.string("file", entry.source().file())
        .string("path", entry.source().path())
        .string("sha256", entry.source().sha256())
        .string("title", identity.title())
        .string("scope", identity.scope().map(Identity.Scope::word));
    if (identity.fiscalYear().isPresent()) {
      json.number("fiscalYear", identity.fiscalYear().get());
    }
    json.string("kind", identity.kind().word())
        .string("dateFilled", identity.dateFilled().map(Object::toString));
  }
}
