package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.gouji.model.catalogue.Catalogue;

/// Every figure that states an indicator, a line each.
final class FactSheet {

  private final Sheet sheet;
  private final Labels labels;
  private final Map<String, String> names = new HashMap<>();

  FactSheet(Sheets sheets, Labels labels, Catalogue catalogue) {
    this.labels = labels;
    catalogue.indicators().forEach(it -> names.put(it.id(), labels.either(it.zh(), it.en())));
    sheet = sheets.create(
        "facts",
        Column.list(
            "organization 24", "reportYear 7", "name 26", "indicator 34", "label 24", "phase 8",
            "year 7", "fund 12", "subject 20", "printed 14", "value 14", "unit 7", "amount 16",
            "lower 12", "upper 12", "exactness 8", "confidence 8", "grounds 8", "section 24",
            "quote 60",
            "place 40", "file 36", "key 8"));
  }

  void add(JsonNode document) {
    Map<String, String> sections = new HashMap<>();
    document.path("sections")
        .forEach(it -> sections.put(it.path("key").asText(), it.path("title").asText()));
    document.path("facts").forEach(it -> line(document, it, sections));
  }

  void finish() {
    sheet.finish();
  }

  private void line(JsonNode document, JsonNode fact, Map<String, String> sections) {
    String indicator = fact.path("indicator").asText();
    sheet.line()
        .text(document.at("/identity/organization").asText())
        .figure(document.at("/identity/fiscalYear").asText())
        .text(names.getOrDefault(indicator, ""))
        .text(indicator)
        .text(fact.path("label").asText())
        .text(labels.word("phase", fact.path("phase")))
        .figure(fact.path("year").asText())
        .text(labels.word("fund", fact.path("fund")))
        .text(fact.path("subject").asText())
        .text(fact.path("printed").asText())
        .figure(fact.path("value").asText())
        .text(fact.path("unit").asText())
        .figure(fact.path("amount").asText())
        .figure(fact.path("lower").asText())
        .figure(fact.path("upper").asText())
        .text(labels.word("exactness", fact.path("exactness")))
        .figure(fact.path("confidence").asText())
        .text(labels.word("grounds", fact.path("grounds")))
        .text(sections.getOrDefault(fact.path("section").asText(), ""))
        .text(fact.path("quote").asText())
        .text(labels.place(fact.path("location")))
        .text(document.at("/source/file").asText())
        .text(fact.path("key").asText())
        .end();
  }
}
