package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.model.contract.Contract;
import org.gouji.model.data.Schemas;
import org.gouji.model.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What `gouji check --json` promises to those who read it, over every sample and labelled report; its
/// scans, which take seconds a page, as files without a text.
class ContractTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Path LABELLED = Gouji.ROOT.resolve("corpus/labelled/files");

  private static Gouji run;

  private static final String ACROSS = "gouji-across/1";

  /// Of one file each.
  private static List<JsonNode> documents = List.of();

  /// Checks across the reports of one organisation.
  private static List<JsonNode> across = List.of();

  @BeforeAll
  static void check() throws IOException {
    run = Gouji.run("check", "--json", "--ocr", "never", Gouji.SAMPLES, LABELLED);
    List<JsonNode> read = new ArrayList<>();
    List<JsonNode> behind = new ArrayList<>();
    for (String line : run.out().split("\n")) {
      JsonNode document = MAPPER.readTree(line);
      (document.path("schema").asText().equals(ACROSS) ? behind : read).add(document);
    }
    documents = read;
    across = behind;
  }

  @Test
  void everyFileIsALineAndNothingElseIs() throws IOException {
    List<String> paths = documents.stream().map(it -> it.at("/source/path").asText()).toList();
    List<String> files = new ArrayList<>();
    for (Path folder : List.of(Gouji.SAMPLES, LABELLED)) {
      try (Stream<Path> listed = Files.list(folder)) {
        listed.map(Path::toString).sorted().forEach(files::add);
      }
    }
    assertThat(paths).isEqualTo(files).isNotEmpty();
  }

  @Test
  void theSamplesAreReadWithoutAWord() {
    Gouji samples = Gouji.run("check", "--json", Gouji.SAMPLES);

    assertThat(samples.err()).isEmpty();
    assertThat(samples.out().lines())
        .allMatch(it -> it.startsWith("{\"schema\":\"gouji-report/1\""));
  }

  @Test
  void everyFailureIsSaidInOneLineToo() {
    assertThat(run.err().lines().count())
        .isEqualTo(documents.stream().filter(it -> it.has("failure")).count());
  }

  @Test
  void everyLineKeepsItsSchema() {
    for (JsonNode document : documents) {
      String schema = document.path("schema").asText().replace("/1", "");
      assertThat(Schemas.of(Contract.schema(schema)).validate(document))
          .as(name(document))
          .isEmpty();
    }
  }

  /// What is stored is compared with other reports later.
  @Test
  void checksAcrossReportsReferToWhatStandsThere() {
    for (JsonNode document : across) {
      assertThat(Schemas.of(Contract.schema("gouji-across")).validate(document)).isEmpty();
      assertNoNull(document.path("organization").asText(), document);
      for (JsonNode check : document.path("checks")) {
        check.path("operands").forEach(it -> assertStands(it.path("ref").asText()));
      }
    }
  }

  private static void assertStands(String ref) {
    String[] halves = ref.split("#");
    JsonNode report =
        documents.stream()
            .filter(it -> it.at("/source/sha256").asText().equals(halves[0]))
            .findFirst()
            .orElseThrow();
    Set<String> keys = keys(report.path("facts"));
    for (JsonNode row : report.path("scorecards").findValues("funds")) {
      row.findValuesAsText("key").forEach(keys::add);
    }
    assertThat(keys).contains(halves[1]);
  }

  @Test
  void everyReportCanBeReadBack() {
    for (JsonNode document : documents) {
      if (document.path("schema").asText().equals("gouji-report/1")) {
        Report report = Contract.read(document.toString());

        assertThat(report.facts()).as(name(document)).hasSize(document.path("facts").size());
        assertThat(report.source().sha256())
            .isEqualTo(document.at("/source/sha256").asText());
        assertThat(report.scorecards()).hasSize(document.path("scorecards").size());
      }
    }
  }

  @Test
  void nothingIsNull() {
    for (JsonNode document : documents) {
      assertNoNull(name(document), document);
    }
  }

  private static void assertNoNull(String place, JsonNode node) {
    assertThat(node.isNull()).as(place).isFalse();
    node.properties().forEach(it -> assertNoNull(place + "/" + it.getKey(), it.getValue()));
    if (node.isArray()) {
      node.forEach(it -> assertNoNull(place, it));
    }
  }

  @Test
  void keysAreUniqueAndEveryReferenceResolves() {
    for (JsonNode document : documents) {
      Set<String> keys = new HashSet<>();
      for (String list : List.of("sections", "facts", "figures", "scorecards", "checks")) {
        addKeys(name(document), document.path(list), keys);
      }
      document.path("scorecards").forEach(it -> addKeys(name(document), it.path("rows"), keys));
      Set<String> sections = keys(document.path("sections"));
      Set<String> checks = keys(document.path("checks"));

      assertResolved(document, "/sections", "parent", sections);
      assertResolved(document, "/facts", "section", sections);
      assertResolved(document, "/figures", "section", sections);
      assertResolved(document, "/checks", "rootCause", checks);
      for (JsonNode check : document.path("checks")) {
        check.at("/effect/crosses")
            .forEach(it -> assertThat(checks).contains(it.path("check").asText()));
        List<JsonNode> references = new ArrayList<>();
        check.path("operands").forEach(references::add);
        check.at("/cause/candidates").forEach(references::add);
        for (JsonNode reference : references) {
          if (reference.has("ref")) {
            assertRef(document, reference.path("ref").asText(), keys);
          } else {
            assertThat(reference.path("derived").asBoolean()).as(name(document)).isTrue();
          }
        }
      }
    }
  }

  /// A key, or the field of a scorecard's row that is really there.
  private static void assertRef(JsonNode document, String ref, Set<String> keys) {
    if (keys.contains(ref)) {
      return;
    }
    int dot = ref.lastIndexOf('.');
    assertThat(dot).as("%s of %s", ref, name(document)).isPositive();
    for (JsonNode scorecard : document.path("scorecards")) {
      for (JsonNode row : scorecard.path("rows")) {
        if (row.path("key").asText().equals(ref.substring(0, dot))) {
          assertThat(row.has(ref.substring(dot + 1))).as(ref).isTrue();
          return;
        }
      }
    }
    assertThat(ref).as("refers to nothing in %s", name(document)).isIn(keys);
  }

  private static void addKeys(String name, JsonNode list, Set<String> keys) {
    for (JsonNode element : list) {
      String key = element.path("key").asText();
      assertThat(keys.add(key)).as("%s twice in %s", key, name).isTrue();
    }
  }

  private static Set<String> keys(JsonNode list) {
    Set<String> keys = new HashSet<>();
    list.forEach(it -> keys.add(it.path("key").asText()));
    return keys;
  }

  private static void assertResolved(
      JsonNode document, String list, String field, Set<String> keys) {
    for (JsonNode element : document.at(list)) {
      if (element.has(field)) {
        assertThat(keys).as(name(document)).contains(element.path(field).asText());
      }
    }
  }

  /// `97.60` must not become 97.6, nor 0.1 something with a tail.
  @Test
  void figuresSurviveToTheLastPrintedDigit() {
    int seen = 0;
    for (JsonNode document : documents) {
      for (JsonNode fact : document.path("facts")) {
        assertThat(fact.path("value").isTextual()).isTrue();
        String value = fact.path("value").asText();
        String printed = fact.path("printed").asText().replace(",", "").replace("，", "");
        assertThat(new BigDecimal(value).toPlainString()).isEqualTo(value);
        String unit = fact.path("unit").asText();
        if (printed.matches("\\d+\\.\\d+\\Q" + unit + "\\E")) {
          // 减少0.24万元 is negative.
          assertThat(value.replace("-", "") + unit).as(name(document)).isEqualTo(printed);
          seen++;
        }
      }
    }
    assertThat(seen).as("figures with decimals").isGreaterThan(50);
  }

  /// Every third file, so that each has other neighbours than before.
  @Test
  void theSameBytesInGiveTheSameBytesOut() throws IOException {
    List<Object> words = new ArrayList<>(List.of("check", "--json", "--ocr", "never"));
    try (Stream<Path> listed = Files.list(LABELLED)) {
      List<Path> files = listed.sorted().toList();
      for (int i = 0; i < files.size(); i += 3) {
        words.add(files.get(i));
      }
    }
    List<String> again =
        Gouji.run(words.toArray()).out().lines().filter(it -> !it.contains(ACROSS)).toList();

    assertThat(again).hasSize(words.size() - 4);
    assertThat(run.out().lines()).containsAll(again);
  }

  @Test
  void theSummaryCountsWhatIsThere() {
    for (JsonNode document : documents) {
      var verdicts = new TreeMap<String, Integer>();
      document.path("checks")
          .forEach(it -> verdicts.merge(it.path("verdict").asText(), 1, Integer::sum));
      JsonNode summary = document.path("summary");

      if (document.has("failure")) {
        continue;
      }
      assertThat(summary.path("facts").asInt()).isEqualTo(document.path("facts").size());
      assertThat(summary.path("consistent").asInt())
          .isEqualTo(verdicts.getOrDefault("consistent", 0));
      assertThat(summary.path("inconsistent").asInt())
          .isEqualTo(verdicts.getOrDefault("inconsistent", 0));
      assertThat(summary.path("notEvaluable").asInt())
          .isEqualTo(verdicts.getOrDefault("not-evaluable", 0));
    }
  }

  private static String name(JsonNode document) {
    return document.at("/source/file").asText();
  }
}
