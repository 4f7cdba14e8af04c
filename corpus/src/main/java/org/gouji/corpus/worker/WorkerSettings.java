package org.gouji.corpus.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gouji.extractor.reader.OcrMode;

/// How workers are run.
///
/// @param workers how many processes
/// @param heapMegabytes that each may use for Java's heap
/// @param time for one file; the reader stops by itself then, and its process is ended a little later
/// @param filesEach after so many a process makes room for a new one, so that nothing adds up
/// @param ocr which pages of a PDF are read from their pictures
/// @param rules a folder with further rules, YAML files like those of the rule book
/// @param archive where the JVM keeps the classes of a worker as it has laid them out, for faster
///   starts; written when it is not there
/// @param options more flags for the JVM
/// @param log gets what workers print, line by line, from several threads
public record WorkerSettings(
    int workers,
    int heapMegabytes,
    Duration time,
    int filesEach,
    OcrMode ocr,
    Optional<Path> rules,
    Optional<Path> archive,
    List<String> options,
    Consumer<String> log) {

  /// The largest report seen, a budget book of 446 pages, needs 200 MB.
  public static final int HEAP_MEGABYTES = 1024;

  public static final Duration TIME = Duration.ofMinutes(2);

  /// A start takes about as long as reading fifty reports.
  public static final int FILES_EACH = 2000;

  public WorkerSettings {
    options = List.copyOf(options);
    if (workers < 1 || filesEach < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("nothing would be read");
    }
  }

  /// One process a core.
  public static WorkerSettings standard() {
    return new WorkerSettings(
        Runtime.getRuntime().availableProcessors(),
        HEAP_MEGABYTES,
        TIME,
        FILES_EACH,
        OcrMode.AUTO,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        line -> {});
  }

  public WorkerSettings withWorkers(int other) {
    return new WorkerSettings(other, heapMegabytes, time, filesEach, ocr, rules, archive, options,
        log);
  }

  public WorkerSettings withHeapMegabytes(int other) {
    return new WorkerSettings(workers, other, time, filesEach, ocr, rules, archive, options, log);
  }

  public WorkerSettings withTime(Duration other) {
    return new WorkerSettings(workers, heapMegabytes, other, filesEach, ocr, rules, archive,
        options, log);
  }

  public WorkerSettings withFilesEach(int other) {
    return new WorkerSettings(workers, heapMegabytes, time, other, ocr, rules, archive, options,
        log);
  }

  public WorkerSettings withOcr(OcrMode other) {
    return new WorkerSettings(
        workers, heapMegabytes, time, filesEach, other, rules, archive, options, log);
  }

  public WorkerSettings withRules(Path other) {
    return new WorkerSettings(
        workers, heapMegabytes, time, filesEach, ocr, Optional.of(other), archive, options, log);
  }

  public WorkerSettings withArchive(Path other) {
    return new WorkerSettings(
        workers, heapMegabytes, time, filesEach, ocr, rules, Optional.of(other), options, log);
  }

  public WorkerSettings withLog(Consumer<String> other) {
    return new WorkerSettings(workers, heapMegabytes, time, filesEach, ocr, rules, archive, options,
        other);
  }
}
