package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/// Whose finding it is: of one report, or of what the reports of one organisation say of one another.
/// The latter is listed with the first of them that takes part, and each of its figures with its file.
///
/// @param document the report's, or that of the checks across reports
record Source(JsonNode document, JsonNode check) {

  String organization() {
    return across()
        ? document.path("organization").asText()
        : document.at("/identity/organization").asText();
  }

  String year() {
    return (across() ? first().path("fiscalYear") : document.at("/identity/fiscalYear")).asText();
  }

  String file() {
    return report().path("file").asText();
  }

  String path() {
    return report().path("path").asText();
  }

  /// Where an operand stands, in words.
  ///
  /// @param place within its report
  String place(JsonNode operand, String place) {
    return across() ? (report(operand).path("file").asText() + " " + place).strip() : place;
  }

  private boolean across() {
    return !document.has("source");
  }

  private JsonNode report() {
    return across() ? first() : document.path("source");
  }

  private JsonNode first() {
    return report(check.path("operands").path(0));
  }

  /// The report that an operand stands in: its ref is `sha256#key`.
  private JsonNode report(JsonNode operand) {
    String sha256 = operand.path("ref").asText().replaceFirst("#.*", "");
    for (JsonNode report : document.path("reports")) {
      if (report.path("sha256").asText().equals(sha256)) {
        return report;
      }
    }
    return MissingNode.getInstance();
  }
}
