package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;

/// Every row of every scorecard, a line each.
final class ScorecardSheet {

  private final Sheet sheet;
  private final Labels labels;

  ScorecardSheet(Sheets sheets, Labels labels) {
    this.labels = labels;
    sheet = sheets.create(
        "scorecards",
        Column.list(
            "organization 24", "year 7", "title 30", "subject 24", "level1 16", "level2 16",
            "level3 30", "weight 8", "target 20", "targetValue 10", "actual 20", "actualValue 10",
            "score 8", "reason 40", "place 24", "file 36", "key 10"));
  }

  void add(JsonNode document) {
    for (JsonNode scorecard : document.path("scorecards")) {
      scorecard.path("rows").forEach(it -> line(document, scorecard, it));
    }
  }

  void finish() {
    sheet.finish();
  }

  private void line(JsonNode document, JsonNode scorecard, JsonNode row) {
    sheet.line()
        .text(document.at("/identity/organization").asText())
        .figure(document.at("/identity/fiscalYear").asText())
        .text(scorecard.path("title").asText())
        .text(scorecard.path("subject").asText())
        .text(row.path("level1").asText())
        .text(row.path("level2").asText())
        .text(row.path("level3").asText())
        .figure(row.path("weight").asText())
        .text(row.at("/target/printed").asText())
        .figure(row.at("/target/value").asText())
        .text(row.at("/actual/printed").asText())
        .figure(row.at("/actual/value").asText())
        .figure(row.path("score").asText())
        .text(row.path("reason").asText())
        .text(labels.place(row.path("location")))
        .text(document.at("/source/file").asText())
        .text(row.path("key").asText())
        .end();
  }
}
