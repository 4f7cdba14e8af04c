package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.corpus.sample.DocxWriter;
import org.gouji.corpus.sample.SampleReport;
import org.junit.jupiter.api.Test;

/// Short reports, most of them tables of many kinds, in which everything agrees with everything: none of them may be
/// accused. They are written like the sources of the labelled corpus, without any mark of what is true.
class ConsistentReportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stages stages = new Stages();

  @Test
  void nothingIsSaidAgainstWhatHolds() throws Exception {
    List<String> accused = new ArrayList<>();
    List<Path> sources = sources();
    int recomputed = 0;
    for (Path source : sources) {
      byte[] file = DocxWriter.write(SampleReport.read(source));
      JsonNode report = JSON.readTree(stages.check(stages.extract(file, "a.docx")));
      for (JsonNode check : report.path("checks")) {
        String severity = check.path("severity").asText();
        recomputed += check.path("verdict").asText().equals("consistent") ? 1 : 0;
        if (severity.equals("error") || severity.equals("warning")) {
          accused.add(
              source.getFileName() + " " + check.path("rule").asText() + " "
                  + check.path("formula").asText());
        }
      }
    }
    assertThat(accused).isEmpty();
    assertThat(recomputed).as("relations in %d reports", sources.size())
        .isGreaterThan(10 * sources.size());
  }

  private static List<Path> sources() throws IOException, URISyntaxException {
    Path folder =
        Path.of(ConsistentReportsTest.class.getResource("/consistent-reports").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
