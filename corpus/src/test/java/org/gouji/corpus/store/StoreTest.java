package org.gouji.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  private Path temp;

  private Path folder() {
    return temp.resolve("corpus");
  }

  private static FileEntry entry(String path, String sha256) {
    return new FileEntry(
        path, path, Optional.of(sha256), Optional.of(1L), Optional.empty());
  }

  private static FileOutcome.Failed failed() {
    return new FileOutcome.Failed(
        "{\"failure\":{\"kind\":\"corrupt\",\"message\":{\"zh\":\"坏\",\"en\":\"bad\"}}}", "test");
  }

  private static List<String> texts(Store store, String sql) {
    List<String> texts = new ArrayList<>();
    store.each(sql, List.of(), row -> texts.add(row.text("it").orElse("-")));
    return texts;
  }

  /// Each array of the document has as many rows in its table, and its figures are the same.
  @Test
  void hasEveryThingThatTheDocumentsHave() throws Exception {
    Filled.withSamples(folder(), temp);

    try (Store store = Store.open(folder())) {
      List<StoredDocument> documents = new ArrayList<>();
      store.documents(Selection.ALL, documents::add);
      assertThat(documents).hasSize(6).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
      for (StoredDocument each : documents) {
        JsonNode document = JSON.readTree(each.document());
        assertRows(store, each, "sections", document.path("sections").size());
        assertRows(store, each, "facts", document.path("facts").size());
        assertRows(store, each, "figures", document.path("figures").size());
        assertRows(store, each, "scorecards", document.path("scorecards").size());
        assertRows(store, each, "scorecard_rows", document.findValues("rows")
            .stream()
            .mapToInt(JsonNode::size)
            .sum());
        assertRows(store, each, "checks", document.path("checks").size());
        assertRows(store, each, "operands", document.findValues("operands")
            .stream()
            .mapToInt(JsonNode::size)
            .sum());
        for (JsonNode fact : document.path("facts")) {
          store.each(
              "SELECT * FROM facts WHERE report = ? AND key = ?",
              List.of(each.sha256(), fact.path("key").asText()),
              row -> assertFact(fact, row));
        }
      }
    }
  }

  /// The view takes them out of the text that they are kept as.
  @Test
  void hasTheOperandsOfEveryCheckInTheirOrder() throws Exception {
    Filled.withSamples(folder(), temp);

    try (Store store = Store.open(folder())) {
      List<StoredDocument> documents = new ArrayList<>();
      store.documents(Selection.ALL, documents::add);
      for (StoredDocument each : documents) {
        for (JsonNode check : JSON.readTree(each.document()).path("checks")) {
          Iterator<JsonNode> operands = check.path("operands").iterator();
          store.each(
              "SELECT * FROM operands WHERE report = ? AND check_key = ? ORDER BY position",
              List.of(each.sha256(), check.path("key").asText()),
              row -> assertOperand(operands.next(), row));
          assertThat(operands.hasNext()).isFalse();
        }
      }
    }
  }

  private static void assertOperand(JsonNode operand, Store.Row row) {
    for (String field : List.of("role", "ref", "printed", "value", "unit", "label")) {
      assertThat(row.text(field).orElse("")).isEqualTo(operand.path(field).asText());
    }
    assertThat(row.number("derived")).contains(operand.has("derived") ? 1L : 0L);
    JsonNode location = operand.path("location");
    assertThat(row.text("place").orElse("")).isEqualTo(location.path("path").asText());
    assertThat(row.number("block").orElse(0L)).isEqualTo(location.path("block").asLong());
    assertThat(row.number("table_row").orElse(0L)).isEqualTo(location.path("row").asLong());
    assertThat(row.number("table_column").orElse(0L)).isEqualTo(location.path("column").asLong());
    assertThat(row.number("page").orElse(0L)).isEqualTo(location.path("page").asLong());
    assertThat(row.text("box").orElse(""))
        .isEqualTo(location.has("box") ? location.path("box").toString() : "");
  }

  private static void assertRows(Store store, StoredDocument document, String table, int rows) {
    store.each(
        "SELECT count(*) AS n FROM " + table + " WHERE report = ?",
        List.of(document.sha256()),
        row -> assertThat(row.number("n")).as(document.path() + " " + table)
            .contains((long) rows));
  }

  private static void assertFact(JsonNode fact, Store.Row row) {
    for (String field : List.of("id", "indicator", "printed", "value", "exactness", "grounds",
        "quote")) {
      assertThat(row.text(field)).contains(fact.path(field).asText());
    }
    assertThat(row.text("place")).contains(fact.path("location").path("path").asText());
    assertThat(row.number("block")).contains(fact.path("location").path("block").asLong());
    if (fact.has("amount")) {
      BigDecimal amount = new BigDecimal(fact.path("amount").asText());
      assertThat(row.text("amount")).contains(amount.toPlainString());
      assertThat(new BigDecimal(row.number("amount_e4").orElseThrow()).movePointLeft(4))
          .isEqualByComparingTo(amount);
    } else {
      assertThat(row.number("amount_e4")).isEmpty();
    }
  }

  @Test
  void countsEveryFileOnce() throws Exception {
    Filled.withSamples(folder(), temp);

    try (Store store = Store.open(folder())) {
      Counts counts = store.counts();
      assertThat(counts.files()).isEqualTo(7);
      assertThat(counts.imported()).isEqualTo(6);
      assertThat(counts.failed()).isEqualTo(1);
      assertThat(counts.failures()).containsOnlyKeys("unsupported");
    }
  }

  @Test
  void selectsByOrganisationYearAndSeverity() throws Exception {
    Filled.withSamples(folder(), temp);

    try (Store store = Store.open(folder())) {
      assertThat(files(store, Optional.of("山前"), 0, 9999, Optional.empty())).hasSize(1);
      assertThat(files(store, Optional.empty(), 2022, 2022, Optional.empty())).hasSize(2);
      assertThat(files(store, Optional.empty(), 0, 9999, Optional.of(Severity.ERROR))).hasSize(3);
    }
  }

  private static List<String> files(
      Store store, Optional<String> organization, int from, int to, Optional<Severity> least) {
    List<String> files = new ArrayList<>();
    store.documents(
        new Selection(organization, Optional.of(from), Optional.of(to), least),
        it -> files.add(it.path()));
    return files;
  }

  @Test
  void everyFindingHasItsContext() throws Exception {
    Filled.withSamples(folder(), temp);

    try (Store store = Store.open(folder())) {
      List<String> findings = new ArrayList<>();
      store.each(
          "SELECT * FROM findings WHERE severity = 'error'",
          List.of(),
          row -> {
            assertThat(row.text("organization")).isPresent();
            assertThat(row.text("quote")).isPresent();
            assertThat(row.text("place")).isPresent();
            findings.add(row.text("rule").orElseThrow());
          });
      assertThat(findings).contains("expenditure.by-union-account");
      assertThat(texts(store, "SELECT count(*) AS it FROM latest_reports")).containsExactly("6");
      assertThat(texts(store, "SELECT count(*) > 100 AS it FROM latest_facts"))
          .containsExactly("1");
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere() throws Exception {
    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), failed());
      writer.commit();
      writer.put(entry("b", "2"), failed());
    }

    try (Store store = Store.open(folder())) {
      assertThat(texts(store, "SELECT path AS it FROM files")).containsExactly("a");
    }
  }

  @Test
  void readsWhileAnotherWrites() {
    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), failed());
      writer.commit();
      writer.put(entry("b", "2"), failed());
      try (Store store = Store.open(folder())) {
        assertThat(store.counts().files()).isEqualTo(1);
        assertThat(store.holder()).contains(writer.holder());
        writer.commit();
        assertThat(store.counts().files()).isEqualTo(2);
      }
    }
    try (Store store = Store.open(folder())) {
      assertThat(store.holder()).isEmpty();
    }
  }

  @Test
  void letsOneWriteAndNamesIt() {
    try (StoreWriter writer = StoreWriter.open(folder())) {
      assertThatThrownBy(() -> StoreWriter.open(folder()))
          .isInstanceOfSatisfying(
              StoreHeld.class,
              held -> assertThat(held.holder()).contains(writer.holder()));
      assertThat(writer.holder().pid()).isEqualTo(ProcessHandle.current().pid());
    }
    StoreWriter.open(folder()).close();
  }

  @Test
  void theNextDuplicateTakesThePlaceOfAFileThatChanged() throws Exception {
    String document = document();
    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), FileOutcome.Imported.of(document, "test"));
      writer.put(entry("c", "1"), new FileOutcome.Duplicate());
      writer.put(entry("b", "1"), new FileOutcome.Duplicate());
      writer.put(entry("a", "2"), failed());
      writer.commit();
    }
    try (Store store = Store.open(folder())) {
      assertThat(texts(store, "SELECT path || outcome AS it FROM files ORDER BY path"))
          .containsExactly("afailed", "bimported", "cduplicate");
      assertThat(texts(store, "SELECT path AS it FROM reports")).containsExactly("b");
    }
  }

  @Test
  void aDuplicateOfWhatFailedFailsInItsPlace() {
    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), failed());
      writer.put(entry("b", "1"), new FileOutcome.Duplicate());
      writer.put(entry("a", "2"), new FileOutcome.Skipped(SkipRule.EXTENSION));
      writer.commit();
    }
    try (Store store = Store.open(folder())) {
      assertThat(texts(store, "SELECT path || outcome || reason AS it FROM files ORDER BY path"))
          .containsExactly("askippedextension", "bfailedcorrupt");
      assertThat(texts(store, "SELECT path AS it FROM failures")).containsExactly("b");
    }
  }

  @Test
  void aReportGoesWithTheLastFileThatHasItsBytes() throws Exception {
    String document = document();
    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), FileOutcome.Imported.of(document, "test"));
      writer.put(entry("a", "2"), failed());
      writer.commit();
    }
    try (Store store = Store.open(folder())) {
      for (String table : List.of("reports", "documents", "facts", "checks", "operands")) {
        assertThat(texts(store, "SELECT count(*) AS it FROM " + table)).as(table)
            .containsExactly("0");
      }
    }
  }

  private String document() throws Exception {
    Path other = temp.resolve("other");
    Filled.with(other, List.of(Filled.REPORTS.resolve("shanqian-2020.docx")));
    List<String> documents = new ArrayList<>();
    try (Store store = Store.open(other)) {
      store.documents(Selection.ALL, it -> documents.add(it.document()));
    }
    return documents.get(0);
  }

  @Test
  void aReportThatIsReadAgainIsThereOnce() throws Exception {
    String document = document();
    try (StoreWriter writer = StoreWriter.open(folder())) {
      for (String engine : List.of("old", "new")) {
        writer.put(entry("a", "1"), FileOutcome.Imported.of(document, engine));
        writer.commit();
      }
      assertThat(writer.known("a").flatMap(Known::engine)).contains("new");
    }
    try (Store store = Store.open(folder())) {
      assertThat(texts(store, "SELECT engine AS it FROM reports")).containsExactly("new");
    }
  }

  /// They are not held against one another, so nobody has to read them.
  @Test
  void handsOutNoVersionsOfOneReport() throws Exception {
    Filled.withSamples(folder(), temp);
    byte[] document = document().getBytes(StandardCharsets.UTF_8);

    try (StoreWriter writer = StoreWriter.open(folder())) {
      writer.put(entry("a", "1"), new FileOutcome.Imported(document, "test"));
      writer.put(entry("b", "2"), new FileOutcome.Imported(document, "test"));
      assertThat(writer.documentsOf("山前县总工会")).isEmpty();
      byte[] later =
          new String(document, StandardCharsets.UTF_8)
              .replace("\"fiscalYear\":2020", "\"fiscalYear\":2021")
              .getBytes(StandardCharsets.UTF_8);
      writer.put(entry("c", "3"), new FileOutcome.Imported(later, "test"));
      assertThat(writer.documentsOf("山前县总工会")).hasSizeGreaterThan(2);
    }
  }

  @Test
  void saysWhereThereIsNoStore() {
    assertThatThrownBy(() -> Store.open(temp))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("corpus.db");
  }

  @Test
  void refusesWhatIsNoStore() throws Exception {
    Files.write(temp.resolve("corpus.db"), new byte[5000]);

    assertThatThrownBy(() -> Store.open(temp)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> StoreWriter.open(temp)).isInstanceOf(UncheckedIOException.class);
  }
}
