package org.gouji.corpus.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gouji.corpus.Pipeline;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkerPoolTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path SAMPLE = Path.of("reports/xihe-2023.docx");

  /// One process with little memory and time.
  private static WorkerSettings small() {
    return WorkerSettings.standard()
        .withWorkers(1)
        .withHeapMegabytes(96)
        .withTime(Duration.ofSeconds(5));
  }

  private static Job job(byte[] bytes) {
    return new Job("甲 乙.docx", "in/甲 乙.docx", "00", new Payload.InMemory(bytes));
  }

  private static Job misbehave(String what) {
    return job(Misbehaving.file(what));
  }

  private static Job sample() throws Exception {
    return job(Files.readAllBytes(SAMPLE));
  }

  private static String kind(CompletableFuture<Reply> reply) throws Exception {
    Reply got = reply.get(60, TimeUnit.SECONDS);
    assertThat(got.read()).isFalse();
    JsonNode document = JSON.readTree(got.document());
    assertThat(document.path("schema").asText()).isEqualTo("gouji-failure/1");
    assertThat(document.path("source").path("path").asText()).isEqualTo("in/甲 乙.docx");
    return document.path("failure").path("kind").asText();
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @Test
  void givesWhatThePipelineGives() throws Exception {
    Pipeline pipeline = Pipeline.create(Limits.DEFAULT);
    try (WorkerPool pool = WorkerPool.start(small())) {
      Reply reply = pool.read(sample()).get();

      assertThat(reply.read()).isTrue();
      assertThat(reply.document())
          .isEqualTo(
              pipeline.check(Files.readAllBytes(SAMPLE), "甲 乙.docx", "in/甲 乙.docx").line());
      assertThat(pool.engine()).isEqualTo(pipeline.engine());
    }
  }

  /// Whatever a file does to its process, the next one is read as if nothing had happened.
  @Test
  void losesOneFileToEachMisfortune() throws Exception {
    try (WorkerPool pool = WorkerPool.start(small())) {
      var crash = pool.read(misbehave("crash"));
      var hang = pool.read(misbehave("hang"));
      var eat = pool.read(misbehave("eat"));
      var fault = pool.read(misbehave("fault"));
      var print = pool.read(misbehave("print"));
      var good = pool.read(sample());

      assertThat(kind(crash)).isEqualTo("crashed");
      assertThat(kind(hang)).isEqualTo("timed-out");
      assertThat(kind(eat)).isEqualTo("out-of-memory");
      assertThat(kind(fault)).isEqualTo("internal");
      assertThat(kind(print)).isEqualTo("unsupported");
      assertThat(good.get().read()).isTrue();
    }
    assertThat(children()).isEmpty();
  }

  /// Three files leave 40 MB behind each. None of them is to blame.
  @Test
  void doesNotBlameAFileForWhatOthersLeftBehind() throws Exception {
    try (WorkerPool pool = WorkerPool.start(small())) {
      List<CompletableFuture<Reply>> replies = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        replies.add(pool.read(misbehave("leak")));
      }
      for (CompletableFuture<Reply> reply : replies) {
        assertThat(kind(reply)).isEqualTo("unsupported");
      }
    }
  }

  @Test
  void replacesAProcessAfterSoManyFiles() throws Exception {
    List<ProcessHandle> seen = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.start(small().withFilesEach(2))) {
      for (int i = 0; i < 5; i++) {
        assertThat(pool.read(sample()).get().read()).isTrue();
        children().stream().filter(it -> !seen.contains(it)).forEach(seen::add);
      }
    }
    assertThat(seen).hasSize(3);
    assertThat(children()).isEmpty();
  }

  /// After a fault nobody knows what works in that process and what does not.
  @Test
  void replacesAProcessThatAFileLeftUnsound() throws Exception {
    try (WorkerPool pool = WorkerPool.start(small())) {
      assertThat(kind(pool.read(misbehave("print")))).isEqualTo("unsupported");
      List<ProcessHandle> before = children();
      assertThat(kind(pool.read(misbehave("fault")))).isEqualTo("internal");
      assertThat(children()).isEqualTo(before);
      assertThat(pool.read(sample()).get().read()).isTrue();

      assertThat(children()).hasSize(1).isNotEqualTo(before);
    }
  }

  /// Loops over the pixels of a page are worth compiling well, and sentences are not.
  @Test
  void compilesWellOnceSeveralScansWereRead() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (WorkerPool pool = WorkerPool.start(small().withLog(lines::add))) {
      assertThat(kind(pool.read(misbehave("flags")))).isEqualTo("unsupported");
      for (int i = 0; i < 6; i++) {
        assertThat(pool.read(misbehave("scan")).get().read()).isTrue();
      }
      assertThat(kind(pool.read(misbehave("flags")))).isEqualTo("unsupported");
    }
    List<String> flags = lines.stream().filter(it -> it.contains("-Xmx96m")).toList();
    assertThat(flags).hasSize(2);
    assertThat(flags.get(0)).contains("-XX:TieredStopAtLevel=1");
    assertThat(flags.get(1)).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void aFileOnDiskIsHandedOverAndATemporaryOneRemoved(@TempDir Path temp) throws Exception {
    Path file = Files.copy(SAMPLE, temp.resolve("a"));
    try (WorkerPool pool = WorkerPool.start(small())) {
      Reply reply =
          pool.read(
              new Job("a.docx", "a.docx", "00",
                  new Payload.OnDisk(file, Files.size(file), true)))
              .get();

      assertThat(reply.read()).isTrue();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatShrinksMeanwhileCannotBeRead(@TempDir Path temp) throws Exception {
    Path file = Files.copy(SAMPLE, temp.resolve("a"));
    try (WorkerPool pool = WorkerPool.start(small())) {
      var shrunk =
          pool.read(
              new Job("甲 乙.docx", "in/甲 乙.docx", "00",
                  new Payload.OnDisk(file, Files.size(file) + 1, false)));
      var good = pool.read(sample());

      assertThat(kind(shrunk)).isEqualTo("unreadable");
      assertThat(good.get().read()).isTrue();
    }
  }

  @Test
  void killEndsEverythingAtOnce() throws Exception {
    WorkerPool pool = WorkerPool.start(small().withTime(Duration.ofMinutes(10)).withWorkers(2));
    var hang = pool.read(misbehave("hang"));
    pool.kill();
    pool.close();

    assertThat(hang).isNotDone();
    assertThat(children()).isEmpty();
  }

  @Test
  void saysWhyAProcessDoesNotStart() {
    var impossible =
        new WorkerSettings(
            1, 96, Duration.ofSeconds(1), 1, OcrMode.NEVER, Optional.empty(), Optional.empty(),
            List.of("-XX:+NoSuchFlag"), line -> {});

    assertThatThrownBy(() -> WorkerPool.start(impossible))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("does not start");
    assertThat(children()).isEmpty();
  }

  /// What libraries print is kept for whoever looks for it.
  @Test
  void logsWhatWorkersPrint() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (WorkerPool pool = WorkerPool.start(small().withLog(lines::add))) {
      pool.read(misbehave("print")).get();
    }
    assertThat(lines).contains("a library has something to say");
  }

  @Test
  void leavesAnArchiveOfClassesForTheNext(@TempDir Path temp) throws Exception {
    Path archive = temp.resolve("worker.jsa");
    for (int run = 0; run < 2; run++) {
      try (WorkerPool pool = WorkerPool.start(small().withArchive(archive))) {
        assertThat(pool.read(sample()).get().read()).isTrue();
      }
      try (var files = Files.list(temp)) {
        assertThat(files).hasSizeLessThanOrEqualTo(1);
      }
    }
  }
}
