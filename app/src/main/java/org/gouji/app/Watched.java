package org.gouji.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gouji.app.text.Words;
import org.gouji.extractor.reader.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Examines a file in a thread of this process and comes back when the time is up, whatever that
/// thread still does: nothing can stop it but the end of the process. So this is for a run's only
/// file; it saves the start of another process.
final class Watched implements Examiner {

  private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

  private final Examiner examiner;
  private final Limits limits;
  private final Words words;

  Watched(Examiner examiner, Limits limits, Words words) {
    this.examiner = examiner;
    this.limits = limits;
    this.words = words;
  }

  @Override
  public Answer examine(Path file) {
    Duration limit = limits.hard(file.toString(), file.toFile().length());
    var task = new FutureTask<>(() -> examiner.examine(file));
    Thread.ofPlatform().daemon().name("reading").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Loss.time(limit).of(file, words);
    } catch (ExecutionException e) {
      return afterFault(e.getCause(), file);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a run", e);
    }
  }

  /// Also in the process of a [Child], where it decides what that process ends with.
  private Answer afterFault(Throwable fault, Path file) {
    return switch (fault) {
      case OutOfMemoryError memory -> Loss.memory().of(file, words);
      case RuntimeException ours -> throw ours;
      default -> {
        LOG.error("[{}] could not be checked", file.getFileName(), fault);
        yield Loss.fault(fault).of(file, words);
      }
    };
  }

  @Override
  public void close() {
    examiner.close();
  }
}
