package org.gouji.corpus.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Store;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.corpus.worker.WorkerPool;

/// A folder with the reports of many files, and everything that was found in them.
///
/// ```java
/// Corpus corpus = Corpus.open(Path.of("corpus"));
/// corpus.importFiles(List.of(Path.of("reports")), ImportOptions.standard(), ImportListener.NONE);
/// try (Store store = corpus.store()) {
///   store.each("SELECT organization, message_en FROM findings", List.of(), System.out::println);
/// }
/// ```
public final class Corpus {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private volatile boolean stopping;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /// @param folder need not exist; the first import makes it
  public static Corpus open(Path folder) {
    return new Corpus(folder);
  }

  /// Reads, with worker processes, every file below some paths that is not in the store yet, and gives
  /// each an outcome. What was done is kept at any time: an import that was stopped or killed goes on
  /// where it was when it is started again.
  ///
  /// @param paths files, folders with all that is in them, and zip archives
  /// @throws org.gouji.corpus.store.StoreHeld when another import is running
  /// @throws UncheckedIOException when the machine is at fault: a full disk, a folder that cannot be
  ///   written to, workers that do not start
  public ImportSummary importFiles(
      List<Path> paths, ImportOptions options, ImportListener listener) {
    try (StoreWriter writer = StoreWriter.open(folder);
        PrintWriter log = log();
        WorkerPool pool =
            WorkerPool.start(options.workers().withLog(line -> print(log, line)))) {
      Run run =
          new Import(writer, pool, options, listener, () -> stopping, json(paths))
              .run(paths, folder);
      try (Store store = store()) {
        return new ImportSummary(run, store.counts(), run.outcome().equals("finished"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// Makes a running import of this object end soon and in order. For another thread.
  public void stop() {
    stopping = true;
  }

  /// For queries; see `schema.sql`. It can be used while an import runs.
  ///
  /// @throws UncheckedIOException when there is none yet
  public Store store() {
    return Store.open(folder);
  }

  /// What workers print, stack traces of faults in this program above all.
  private PrintWriter log() {
    try {
      BufferedWriter file =
          Files.newBufferedWriter(
              folder.resolve("import.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new PrintWriter(file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(PrintWriter log, String line) {
    synchronized (log) {
      log.println(line);
    }
  }

  private static String json(List<Path> paths) {
    try {
      return JSON.writeValueAsString(paths.stream().map(Discovery::text).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
