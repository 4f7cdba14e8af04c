package org.gouji.corpus.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gouji.corpus.store.Contents;
import org.gouji.corpus.store.Counts;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Somebody pulls the plug. What stands in the store when the import has been started again is what an
/// import without any trouble leaves, row for row.
class KilledImportTest {

  @TempDir
  private Path temp;

  private static long files(Path store) {
    if (!Store.exists(store)) {
      return 0;
    }
    try (Store open = Store.open(store)) {
      return open.counts().files();
    } catch (java.io.UncheckedIOException e) {
      // It is being made at this moment.
      return 0;
    }
  }

  /// Runs an import and kills it once so many files stand in its store.
  private static void killAt(long files, Path store, Path in) throws Exception {
    Process process = ImportMain.start(store, in);
    Instant deadline = Instant.now().plus(Duration.ofMinutes(20));
    while (files(store) < files && process.isAlive() && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    List<ProcessHandle> workers = process.descendants().toList();
    assertThat(process.isAlive()).as("was killed before it was done").isTrue();
    process.destroyForcibly().waitFor();
    assertThat(workers).isNotEmpty();
    for (ProcessHandle worker : workers) {
      worker.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private void equalsAnUndisturbedOne(Path in, long... kills) throws Exception {
    Path store = temp.resolve("killed");
    for (long kill : kills) {
      killAt(kill, store, in);
    }
    ImportSummary resumed = run(store, in);
    assertThat(resumed.run().tally().unchanged()).isGreaterThanOrEqualTo(kills[kills.length - 1]);

    Path other = temp.resolve("undisturbed");
    ImportSummary undisturbed = run(other, in);
    assertThat(resumed.counts()).isEqualTo(undisturbed.counts());
    Map<String, List<String>> expected = Contents.of(other);
    Map<String, List<String>> rows = Contents.of(store);
    assertThat(rows.keySet()).isEqualTo(expected.keySet());
    expected.forEach((table, each) -> assertThat(rows.get(table)).as(table).isEqualTo(each));
    try (Store open = Store.open(store)) {
      assertThat(open.runs()).extracting(Run::outcome)
          .startsWith("finished")
          .hasSize(kills.length + 1)
          .endsWith("running");
    }
  }

  private static ImportSummary run(Path store, Path in) {
    return Corpus.open(store)
        .importFiles(List.of(in), ImportMain.options(2), ImportListener.NONE);
  }

  private static long count(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /// More files than the store takes at once, so that it tells of the first before the last are read.
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void twoHundredFilesAndOneKill() throws Exception {
    Path in = temp.resolve("in");
    Folders.many(in, 200, 1);

    equalsAnUndisturbedOne(in, 10);
  }

  /// With files that crash, hang and eat memory among them, and three kills at random moments, none so
  /// late that the store may tell of it when the workers are done.
  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  @EnabledIfSystemProperty(named = "gouji.long", matches = "true")
  void twoThousandFilesAndThreeKills() throws Exception {
    long seed = System.nanoTime();
    Path in = temp.resolve("in");
    Folders.many(in, 1997, seed);
    Folders.misbehaving(in.resolve("年度 3"), "crash", "hang", "eat");
    var random = new Random(seed);

    equalsAnUndisturbedOne(
        in, 1 + random.nextInt(600), 601 + random.nextInt(600), 1201 + random.nextInt(400));

    try (Store store = Store.open(temp.resolve("killed"))) {
      Counts counts = store.counts();
      assertThat(counts.files()).as("seed %d", seed).isEqualTo(2000).isEqualTo(count(in));
      assertThat(counts.duplicate()).isGreaterThanOrEqualTo(190);
      assertThat(counts.failed()).isGreaterThan(80);
      assertThat(counts.failures()).containsEntry("crashed", 1L)
          .containsEntry("timed-out", 1L)
          .containsEntry("out-of-memory", 1L);
    }
  }
}
