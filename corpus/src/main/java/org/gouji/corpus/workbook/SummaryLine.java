package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What stands about one report in the summary.
record SummaryLine(Labels labels, JsonNode document) {

  static final List<Column> COLUMNS =
      Column.list(
          "organization 26", "year 7", "kind 16", "title 40", "errors 7", "warnings 7", "infos 7",
          "checks 8", "consistent 8", "inconsistent 8", "notEvaluable 8", "figures 8",
          "understood 8",
          "understoodShare 8", "facts 8", "tables 8", "tablesUnderstood 8", "pagesByOcr 8",
          "notices 30", "file 40");

  /// @param findings where its findings begin; empty when it has none
  void write(Sheet.Line line, Optional<String> findings) {
    JsonNode identity = document.path("identity");
    JsonNode summary = document.path("summary");
    int checks = count("consistent") + count("inconsistent") + count("notEvaluable");
    line.text(identity.path("organization").asText())
        .figure(identity.path("fiscalYear").asText())
        .text(labels.word("kind", identity.path("kind")))
        .text(identity.path("title").asText());
    for (String severity : List.of("errors", "warnings", "infos")) {
      line.count(count(severity), count(severity) == 0 ? Optional.empty() : findings);
    }
    line.count(checks)
        .count(count("consistent"))
        .count(count("inconsistent"))
        .count(count("notEvaluable"))
        .count(count("figures"))
        .count(count("understood"))
        .count(share())
        .count(summary.path("facts").asInt())
        .count(count("tables"))
        .count(count("tablesUnderstood"))
        .count(count("pagesByOcr"))
        .text(notices())
        .file(
            document.at("/source/file").asText(),
            document.at("/source/path").asText())
        .end();
  }

  /// In percent, as the text of a report has it.
  private int share() {
    return count("figures") == 0 ? 100 : count("understood") * 100 / count("figures");
  }

  private int count(String field) {
    return document.path("summary").path(field).asInt();
  }

  private String notices() {
    StringBuilder notices = new StringBuilder();
    for (JsonNode notice : document.at("/source/notices")) {
      notices.append(notices.isEmpty() ? "" : "\n").append(labels.of(notice.path("message")));
    }
    return notices.toString();
  }
}
