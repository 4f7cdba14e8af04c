package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is found in a report does not depend on the format that it was published in.
class FormatsTest {

  private static final Path FILES = Path.of("labelled/files");

  private final Stages pipeline = new Stages();

  /// What was found, by fingerprint, which re-runs and formats share.
  private Map<String, String> findings(Path file) throws IOException {
    JsonNode document =
        new JsonMapper().readTree(pipeline.check(pipeline.extract(file)));
    Map<String, String> findings = new TreeMap<>();
    for (JsonNode check : document.path("checks")) {
      if (check.path("verdict").asText().equals("inconsistent")) {
        findings.put(
            check.path("fingerprint").asText(),
            check.path("rule").asText() + " " + check.path("severity").asText());
      }
    }
    return findings;
  }

  @Test
  void wordAndPdfOfOneReportGiveTheSameFingerprints() throws IOException {
    List<String> stems;
    try (Stream<Path> files = Files.list(FILES)) {
      stems =
          files.map(it -> it.getFileName().toString())
              .filter(it -> it.endsWith(".doc"))
              .map(it -> it.substring(0, it.length() - ".doc".length()))
              .filter(it -> Files.exists(FILES.resolve(it + ".pdf")))
              .sorted()
              .toList();
    }
    assertThat(stems).hasSizeGreaterThan(9);
    for (String stem : stems) {
      Map<String, String> docx = findings(FILES.resolve(stem + ".docx"));
      assertThat(findings(FILES.resolve(stem + ".doc"))).as(stem + ".doc").isEqualTo(docx);
      assertThat(findings(FILES.resolve(stem + ".pdf"))).as(stem + ".pdf").isEqualTo(docx);
    }
  }
}
