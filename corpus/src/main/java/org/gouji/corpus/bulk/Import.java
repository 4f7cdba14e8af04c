package org.gouji.corpus.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.store.Holder;
import org.gouji.corpus.store.Known;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.SkipRule;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.corpus.worker.Job;
import org.gouji.corpus.worker.Reply;
import org.gouji.corpus.worker.WorkerPool;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.document.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run. Its thread finds files, hashes them, hands them to workers and writes what comes back; a
/// file whose bytes are on their way to a worker already waits for that one's reply, so that a
/// duplicate is never in the store without what it is a duplicate of.
final class Import implements Archive.Sink {

  private static final Logger LOG = LoggerFactory.getLogger(Import.class);

  /// Jobs for each worker that are under way: one is being read, and the next must not be missing when
  /// it is done.
  private static final int AHEAD = 3;

  /// A transaction: what a kill can undo at most, one sync to the disk, and one copy of each page that
  /// its reports have in common.
  private static final int BATCH = 128;

  private static final Duration BATCH_TIME = Duration.ofSeconds(2);

  private static final long POLL_MILLIS = 100;

  private final StoreWriter writer;
  private final WorkerPool pool;
  private final ImportOptions options;
  private final ImportListener listener;
  private final BooleanFlag stopping;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final String paths;
  private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private final Map<String, List<FileEntry>> underWay = new HashMap<>();
  private Run.Tally tally = Run.Tally.NONE;
  private Run.Tally safe = Run.Tally.NONE;
  private int uncommitted;
  private Instant committed = Instant.now();
  private long total;

  /// Whether somebody wants the run to stop.
  interface BooleanFlag {
    boolean isSet();
  }

  private record Done(FileEntry entry, Optional<Reply> reply, Optional<Throwable> fault) {}

  Import(
      StoreWriter writer,
      WorkerPool pool,
      ImportOptions options,
      ImportListener listener,
      BooleanFlag stopping,
      String paths) {
    this.writer = writer;
    this.pool = pool;
    this.options = options;
    this.listener = listener;
    this.stopping = stopping;
    this.paths = paths;
  }

  /// @return the run as it stands in the store
  Run run(List<Path> roots, Path store) throws InterruptedException {
    record("running", Optional.empty());
    commit();
    try {
      List<Candidate> candidates = Discovery.find(roots, store);
      total = candidates.size();
      listener.found(total);
      for (Candidate candidate : candidates) {
        if (isStopping()) {
          break;
        }
        take(candidate);
      }
      while (!underWay.isEmpty() && !isStopping()) {
        await();
      }
      Comparison.run(writer, options.workers().rules(), this::isStopping);
    } catch (UncheckedIOException | IllegalStateException e) {
      pool.kill();
      breakOff(e);
      throw e;
    }
    if (isStopping()) {
      pool.kill();
    }
    return end(isStopping() ? "stopped" : "finished");
  }

  /// Half a file may have been written: all since the last commit is done again by the next run.
  private void breakOff(RuntimeException fault) {
    try {
      writer.rollback();
      tally = safe;
      end("broken");
    } catch (UncheckedIOException e) {
      // The disk is still full, most likely.
      fault.addSuppressed(e);
    }
  }

  @Override
  public boolean isStopping() {
    return stopping.isSet() || Thread.currentThread().isInterrupted();
  }

  @Override
  public void more(int files) {
    total += files;
    listener.found(total);
  }

  private void take(Candidate candidate) throws InterruptedException {
    switch (candidate) {
      case Candidate.Passed passed -> skipped(passed.entry(), passed.rule());
      case Candidate.Closed closed -> {
        if (!isSettled(closed.entry())) {
          failed(closed.entry(), new Failure(Failure.Kind.UNREADABLE, closed.why()));
        }
      }
      case Candidate.Readable readable -> {
        if (!isSettled(readable.entry())) {
          read(readable);
        }
      }
      case Candidate.Archive archive -> {
        if (!isSettled(archive.entry())) {
          Archive.enter(archive.entry(), archive.file(), this, Limits.DEFAULT.bytes());
        }
      }
    }
  }

  private void read(Candidate.Readable readable) throws InterruptedException {
    FileEntry entry = readable.entry();
    long limit = Limits.DEFAULT.bytes();
    if (entry.bytes().orElse(0L) > limit) {
      failed(entry, tooLarge(limit));
      return;
    }
    Intake.Taken taken;
    try {
      taken = Intake.file(readable.file(), limit);
    } catch (Intake.TooLarge e) {
      failed(entry, tooLarge(limit));
      return;
    } catch (IOException e) {
      failed(
          entry,
          new Failure(Failure.Kind.UNREADABLE, Discovery.why(readable.file(), e)));
      return;
    }
    taken(entry.read(taken.sha256(), taken.payload().bytes()), taken);
  }

  private static Failure tooLarge(long limit) {
    return Failure.of(
        Failure.Kind.TOO_LARGE, "文件超过 " + limit + " 字节", "larger than " + limit + " bytes");
  }

  @Override
  public boolean isSettled(FileEntry entry) {
    Optional<Known> known = writer.known(entry.path());
    boolean settled = known.filter(it -> isSame(it, entry)).filter(this::stands).isPresent();
    if (settled) {
      unchanged();
    }
    return settled;
  }

  private static boolean isSame(Known known, FileEntry entry) {
    return known.bytes().equals(entry.bytes()) && known.modified().equals(entry.modified());
  }

  /// Whether an outcome is still true, as long as the bytes are.
  private boolean stands(Known known) {
    boolean outdated =
        options.refresh() && known.engine().filter(it -> !it.equals(pool.engine())).isPresent();
    return switch (known.outcome()) {
      case "failed" -> !options.retryFailed() && !outdated;
      // An archive is entered every time: it may be that not all of its files were read.
      case "skipped" -> false;
      default -> !outdated;
    };
  }

  private void unchanged() {
    tally = tally.plusUnchanged();
    listener.progress(tally);
  }

  @Override
  public void skipped(FileEntry entry, SkipRule rule) {
    Optional<Known> known = writer.known(entry.path());
    // What was named itself in an earlier run was read, whatever it is called.
    if (known.filter(it -> isSame(it, entry))
        .filter(it -> !it.outcome().equals("skipped") || it.reason().equals(rule.word()))
        .isPresent()) {
      unchanged();
    } else {
      put(entry, new FileOutcome.Skipped(rule));
    }
  }

  @Override
  public void failed(FileEntry entry, Failure failure) {
    Source source =
        new Source(
            entry.name(),
            entry.path(),
            entry.sha256().orElse(""),
            "application/octet-stream",
            entry.bytes().orElse(0L),
            0,
            "");
    put(entry, new FileOutcome.Failed(pool.contract().failure(source, failure), pool.engine()));
  }

  /// A file whose bytes were read.
  @Override
  public void taken(FileEntry entry, Intake.Taken taken) throws InterruptedException {
    String sha256 = taken.sha256();
    if (taken.payload().bytes() == 0) {
      // All empty files have the same bytes, and are no duplicates of one another for that.
      failed(
          entry,
          Failure.of(Failure.Kind.EMPTY, "文件为空（0 字节）", "the file is empty (0 bytes)"));
      return;
    }
    List<FileEntry> waiting = underWay.get(sha256);
    if (waiting != null) {
      waiting.add(entry);
      return;
    }
    Optional<String> first = writer.first(sha256);
    if (first.isPresent() && !first.get().equals(entry.path())) {
      put(entry, new FileOutcome.Duplicate());
    } else if (first.isPresent() && stands(writer.known(entry.path()).orElseThrow())) {
      writer.touch(entry);
      uncommitted++;
      unchanged();
    } else {
      hand(entry, taken);
    }
  }

  private void hand(FileEntry entry, Intake.Taken taken) throws InterruptedException {
    while (underWay.size() >= options.workers().workers() * AHEAD && !isStopping()) {
      await();
    }
    underWay.put(taken.sha256(), new ArrayList<>());
    pool.read(new Job(entry.name(), entry.path(), taken.sha256(), taken.payload()))
        .whenComplete(
            (reply, fault) -> done.add(
                new Done(entry, Optional.ofNullable(reply), Optional.ofNullable(fault))));
    for (Done each = done.poll(); each != null; each = done.poll()) {
      settle(each);
    }
  }

  private void await() throws InterruptedException {
    Done next = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    if (next != null) {
      settle(next);
    } else if (uncommitted > 0 && isDue()) {
      commit();
    }
  }

  private void settle(Done each) {
    if (each.fault().isPresent()) {
      throw fault(each.fault().get());
    }
    Reply reply = each.reply().orElseThrow();
    FileEntry entry = each.entry();
    put(
        entry,
        reply.read()
            ? new FileOutcome.Imported(reply.line(), pool.engine())
            : new FileOutcome.Failed(reply.document(), pool.engine()));
    for (FileEntry other : underWay.remove(entry.sha256().orElseThrow())) {
      put(other, new FileOutcome.Duplicate());
    }
  }

  private static RuntimeException fault(Throwable fault) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    return cause instanceof RuntimeException known
        ? known
        : new IllegalStateException(cause);
  }

  private void put(FileEntry entry, FileOutcome outcome) {
    writer.put(entry, outcome);
    tally = tally.plus(outcome);
    LOG.info("[{}] {}", entry.path(), outcome.word());
    uncommitted++;
    if (uncommitted >= BATCH || isDue()) {
      commit();
    }
    listener.done(entry, outcome);
    listener.progress(tally);
  }

  private boolean isDue() {
    return Duration.between(committed, Instant.now()).compareTo(BATCH_TIME) > 0;
  }

  private void commit() {
    record("running", Optional.empty());
    writer.commit();
    safe = tally;
    uncommitted = 0;
    committed = Instant.now();
  }

  private Run end(String outcome) {
    Run run = record(outcome, Optional.of(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    writer.commit();
    return run;
  }

  private Run record(String outcome, Optional<Instant> ended) {
    Holder me = writer.holder();
    Run run =
        new Run(started, ended, me.host(), me.pid(), outcome, pool.engine(), tally);
    writer.put(run, paths);
    return run;
  }
}
