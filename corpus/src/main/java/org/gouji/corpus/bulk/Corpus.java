package org.gouji.corpus.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gouji.corpus.export.Export;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.corpus.query.Finding;
import org.gouji.corpus.query.Query;
import org.gouji.corpus.query.StoredFact;
import org.gouji.corpus.query.StoredReport;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.corpus.worker.WorkerPool;

/// A folder with the reports of many files, and everything that was found in them.
///
/// ```java
/// Corpus corpus = Corpus.open(Path.of("corpus"));
/// corpus.importFiles(List.of(Path.of("reports")), ImportOptions.standard(), ImportListener.NONE);
/// try (Stream<Finding> findings = corpus.findings(Selection.ALL.atLeast(Severity.ERROR))) {
///   findings.forEach(it -> System.out.println(it.report().path() + ": " + it.message().en()));
/// }
/// corpus.export(Export.of(Format.PARQUET), Path.of("parquet"));
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

  /// Holds the reports of each organisation against one another, where they or the rules have changed
  /// since that was done. An import does the same at its end.
  ///
  /// @param rules a folder with further rules, YAML files like those of the rule book
  /// @return how many organisations were looked at
  /// @throws org.gouji.corpus.store.StoreHeld when an import is running
  /// @throws IllegalStateException listing every fault of the rules
  /// @throws UncheckedIOException when the machine is at fault
  public int compare(Optional<Path> rules) {
    try (StoreWriter writer = StoreWriter.open(folder)) {
      return Comparison.run(writer, rules, () -> stopping);
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

  /// Reports by path. The stream has to be closed.
  public Stream<StoredReport> reports(Selection selection) {
    return stream(query -> query.reports(selection));
  }

  /// Findings by the path of their reports. The stream has to be closed.
  public Stream<Finding> findings(Selection selection) {
    return stream(query -> query.findings(selection));
  }

  /// What reports of one organisation contradict each other in. The stream has to be closed.
  public Stream<AcrossFinding> acrossFindings(Selection selection) {
    return stream(query -> query.acrossFindings(selection));
  }

  /// Whether a rule was applied to a report of the store, or across reports; one of the rule book or of
  /// a user.
  public boolean isApplied(String rule) {
    try (Store store = store()) {
      return new Query(store).isApplied(rule);
    }
  }

  /// Facts by the path of their reports. The stream has to be closed.
  public Stream<StoredFact> facts(Selection selection) {
    return stream(query -> query.facts(selection));
  }

  private <T> Stream<T> stream(Function<Query, Stream<T>> asked) {
    Store store = store();
    try {
      return asked.apply(new Query(store)).onClose(store::close);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// Writes what the store holds for other programs; it can be used while an import runs.
  ///
  /// @param out a file, or a folder for a format of several files
  /// @throws java.nio.file.FileAlreadyExistsException where something stands there that may not be
  ///   replaced, such as a file that a store keeps for itself
  /// @throws UncheckedIOException when the machine is at fault, or there is no store yet
  public void export(Export export, Path out) throws FileAlreadyExistsException {
    if (Store.isFileOfStore(out)) {
      throw new FileAlreadyExistsException(out.toString());
    }
    try (Store store = store()) {
      export.write(store, out);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
