package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.gouji.app.hostile.HostileFolder;
import org.gouji.corpus.Pipeline;
import org.gouji.corpus.worker.Job;
import org.gouji.corpus.worker.Payload;
import org.gouji.corpus.worker.Reply;
import org.gouji.corpus.worker.WorkerPool;
import org.gouji.corpus.worker.WorkerSettings;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Every file that was made to do harm comes to its expected end, whatever reads it. Not on Windows,
/// which has no such names.
@DisabledOnOs(OS.WINDOWS)
class HostileTest {

  private static final Path DOC = Gouji.ROOT.resolve("corpus/labelled/files/changyan-2023.doc");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final boolean LONG = Boolean.getBoolean("gouji.long");

  @TempDir
  private Path folder;

  private Map<String, String> written(String... marks) throws Exception {
    Map<String, String> expected = HostileFolder.expected(Set.of(marks));
    HostileFolder.write(folder, DOC, expected.keySet());
    return expected;
  }

  private static String outcome(String line) throws IOException {
    return JSON.readTree(line).path("failure").path("kind").asText("read");
  }

  @Test
  void endsAsExpectedInThisProcess() throws Exception {
    Map<String, String> expected = LONG ? written("once", "slow") : written("once");
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    Map<String, String> outcomes = new TreeMap<>();
    for (String file : expected.keySet()) {
      outcomes.put(file, switch (pipeline.check(folder.resolve(file)).outcome()) {
        case Outcome.Ok<?> ok -> "read";
        case Outcome.Failed<?>(var failure) -> failure.kind().word();
      });
    }
    assertThat(outcomes).containsExactlyEntriesOf(expected);
  }

  /// One line of JSON for each file that the folder has, in one go.
  @Test
  void endsAsExpectedInCheck() throws Exception {
    Map<String, String> expected = LONG ? written("once") : written();
    Gouji run = Gouji.run("check", "--json", folder);

    assertThat(run.exitCode()).isEqualTo(3);
    Map<String, String> outcomes = new TreeMap<>();
    for (String line : run.out().lines().toList()) {
      JsonNode file = JSON.readTree(line).path("source").path("file");
      outcomes.put(file.asText(), outcome(line));
    }
    assertThat(outcomes).containsExactlyEntriesOf(expected);
    assertThat(run.err().lines()).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void endsAsExpectedInWorkers() throws Exception {
    Map<String, String> expected = LONG ? written("once") : written();
    Map<String, CompletableFuture<Reply>> replies = new TreeMap<>();
    Map<String, String> outcomes = new TreeMap<>();
    try (var pool = WorkerPool.start(WorkerSettings.standard().withWorkers(1))) {
      for (String file : expected.keySet()) {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        replies.put(file, pool.read(new Job(file, file, "0", new Payload.InMemory(bytes))));
      }
      for (Map.Entry<String, CompletableFuture<Reply>> reply : replies.entrySet()) {
        outcomes.put(reply.getKey(), outcome(reply.getValue().get().document()));
      }
    }
    assertThat(outcomes).containsExactlyEntriesOf(expected);
  }

  /// What a folder can hold besides files. Links are followed, also out of the folder; nothing is read
  /// twice on the way, and what has no end is not begun.
  @Test
  void readsFilesAndNothingElse() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    HostileFolder.write(outside, DOC, List.of("formulas.docx"));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.createDirectory(reports.resolve("folder.pdf"));
    Files.createSymbolicLink(reports.resolve("loop"), reports);
    Files.createSymbolicLink(reports.resolve("up"), Path.of("..").resolve("reports"));
    Files.createSymbolicLink(reports.resolve("circle.docx"), Path.of("circle.docx"));
    Files.createSymbolicLink(reports.resolve("nowhere.docx"), Path.of("gone.docx"));
    Files.createSymbolicLink(reports.resolve("endless.docx"), Path.of("/dev/zero"));
    Files.createSymbolicLink(reports.resolve("link.docx"), outside.resolve("formulas.docx"));
    List<String> unreadable = new ArrayList<>(List.of("circle", "nowhere", "endless"));
    if (new ProcessBuilder("mkfifo", reports.resolve("pipe.docx").toString()).start()
        .waitFor() == 0) {
      unreadable.add("pipe");
    }
    Path locked = Files.copy(outside.resolve("formulas.docx"), reports.resolve("locked.docx"));
    assertThat(locked.toFile().setReadable(false)).isTrue();
    if (!Files.isReadable(locked)) {
      unreadable.add("locked");
    }

    Gouji run = Gouji.run("check", "--json", reports);
    Map<String, String> outcomes = new TreeMap<>();
    for (String line : run.out().lines().toList()) {
      outcomes.put(
          JSON.readTree(line).path("source").path("file").asText().replace(".docx", ""),
          outcome(line));
    }
    Map<String, String> expected = new TreeMap<>(Map.of("link", "read", "locked", "read"));
    unreadable.forEach(name -> expected.put(name, "unreadable"));
    assertThat(outcomes).containsExactlyEntriesOf(expected);
  }
}
