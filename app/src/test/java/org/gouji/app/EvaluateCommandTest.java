package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  private static final Path LABELLED = Gouji.ROOT.resolve("corpus/labelled");

  @TempDir
  private Path temp;

  @BeforeEach
  void oneReportAndItsTruth() throws Exception {
    Files.copy(LABELLED.resolve("files/xihe-2023.docx"), temp.resolve("xihe-2023.docx"));
    Files.copy(LABELLED.resolve("gold/xihe-2023.json"), temp.resolve("xihe-2023.json"));
  }

  @Test
  void measuresAgainstTheTruth() throws Exception {
    Gouji run = Gouji.run("evaluate", temp);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("docx");
    JsonNode json = new ObjectMapper().readTree(Gouji.run("evaluate", temp, "--json").out());
    assertThat(json.isObject()).isTrue();
    assertThat(Gouji.run("evaluate", temp, "--show", "xihe").out())
        .startsWith(run.out().stripTrailing())
        .contains("xihe-2023.docx");
  }

  @Test
  void saysThatThereIsNothingToMeasure() throws Exception {
    Files.delete(temp.resolve("xihe-2023.json"));

    Gouji run = Gouji.run("evaluate", temp);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("没有带答案的报告");
  }

  @Test
  void measuresOnlyWhatIsAskedFor() {
    assertThat(Gouji.run("evaluate", temp, "--format", "docx").exitCode()).isZero();
    assertThat(Gouji.run("evaluate", temp, "--format", "pdf").exitCode()).isEqualTo(2);
    assertThat(Gouji.run("evaluate", temp, "--family", "no-such-family").exitCode()).isEqualTo(2);
  }

  /// The truth then asks for one figure more than before: the report that changed is named.
  @Test
  void namesWhatBecameWorse() throws Exception {
    Path baseline = temp.resolve("baseline.txt");
    Files.writeString(baseline, Gouji.run("evaluate", temp, "--json").out());
    assertThat(Gouji.run("evaluate", temp, "--baseline", baseline).exitCode()).isZero();
    Path gold = temp.resolve("xihe-2023.json");
    Files.writeString(
        gold, Files.readString(gold).replaceFirst("\"value\":\\s*\"\\d+", "\"value\": \"987654"));

    Gouji run = Gouji.run("evaluate", temp, "--baseline", baseline);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("xihe-2023");
  }
}
