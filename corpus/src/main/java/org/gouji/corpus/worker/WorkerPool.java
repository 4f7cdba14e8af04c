package org.gouji.corpus.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.gouji.model.Failure;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Source;

/// Worker processes that read files. Each is given one file at a time; one that crashes, hangs or
/// runs out of memory is replaced, and the file that it had is recorded as what happened to it.
///
/// A crash or a lack of memory is tried once more in a new process when the old one had read other
/// files before: no file pays for what others left behind.
public final class WorkerPool implements AutoCloseable {

  /// Scans are read a sixth faster by a process with both compilers, and that takes some 5 s of the
  /// processor's time to compile: as much as is won by six.
  private static final int SCANS = 6;

  private final WorkerSettings settings;
  private final Contract contract;
  private final String engine;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private final List<Slot> slots = new ArrayList<>();
  private final ScheduledExecutorService clock;
  private volatile boolean stopped;

  private record Task(Optional<Job> job, CompletableFuture<Reply> reply) {

    private static final Task END = new Task(Optional.empty(), new CompletableFuture<>());
  }

  private WorkerPool(WorkerSettings settings) {
    this.settings = settings;
    this.contract = new Contract(Catalogue.load());
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "worker clock");
              thread.setDaemon(true);
              return thread;
            });
    Child first = Child.start(settings, clock, true, false);
    List<Child> children = new ArrayList<>(List.of(first));
    for (int i = 1; i < settings.workers(); i++) {
      children.add(Child.start(settings, clock, false, false));
    }
    try {
      this.engine = first.awaitReady();
    } catch (RuntimeException e) {
      children.forEach(Child::kill);
      clock.shutdownNow();
      throw e;
    }
    for (Child child : children) {
      slots.add(new Slot(child, child == first));
    }
    slots.forEach(Thread::start);
  }

  /// Returns when the first process can begin.
  ///
  /// @throws UncheckedIOException when none can be started
  public static WorkerPool start(WorkerSettings settings) {
    return new WorkerPool(settings);
  }

  /// What reads the files, see [org.gouji.corpus.Pipeline#engine].
  public String engine() {
    return engine;
  }

  /// Writes the failures of files that never get to a worker.
  public Contract contract() {
    return contract;
  }

  /// Files are read in the order in which they come. A reply ends exceptionally, with an
  /// [UncheckedIOException], only where the machine is at fault.
  public CompletableFuture<Reply> read(Job job) {
    var task = new Task(Optional.of(job), new CompletableFuture<>());
    tasks.add(task);
    return task.reply();
  }

  /// Ends every process at once. What is being read stays without a reply.
  public void kill() {
    stopped = true;
    slots.forEach(Slot::kill);
  }

  /// Lets every process end in order, once it has read what it was given.
  @Override
  public void close() {
    if (!stopped) {
      slots.forEach(slot -> tasks.add(Task.END));
    }
    for (Slot slot : slots) {
      slot.await();
    }
    clock.shutdownNow();
  }

  /// One process after the other, and the thread that talks to it.
  private final class Slot extends Thread {

    private Child child;
    private boolean ready;
    private boolean worn;
    private int scans;

    Slot(Child child, boolean ready) {
      super("worker");
      this.child = child;
      this.ready = ready;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        for (Task task = tasks.take(); task.job().isPresent() && !stopped; task = tasks.take()) {
          serve(task.job().get(), task.reply());
        }
        end();
      } catch (InterruptedException e) {
        kill();
      }
    }

    private synchronized void end() {
      if (!stopped) {
        child.close();
      }
    }

    private void serve(Job job, CompletableFuture<Reply> reply) {
      try {
        Reply answer = read(job);
        if (!stopped) {
          reply.complete(answer);
        }
      } catch (RuntimeException e) {
        if (!stopped) {
          reply.completeExceptionally(e);
        }
      } finally {
        release(job.payload());
      }
    }

    private Reply read(Job job) {
      if (worn || child.files() >= settings.filesEach()) {
        child.close();
        replace();
      }
      awaitReady();
      boolean fresh = child.files() == 0;
      try {
        Child.Answer answer = child.read(job);
        if (answer.death().isPresent() && !answer.death().get().outOfTime() && !fresh && !stopped) {
          replace();
          awaitReady();
          answer = child.read(job);
        }
        return reply(job, answer);
      } catch (Child.SourceFault e) {
        child.kill();
        replace();
        String why = String.valueOf(e.getMessage());
        return failed(
            job, Failure.Kind.UNREADABLE, "读取失败：" + why, "cannot be read: " + why);
      }
    }

    private Reply reply(Job job, Child.Answer answer) {
      if (answer.death().isPresent()) {
        replace();
        return dead(job, answer.death().get());
      }
      Frame frame = answer.frame().orElseThrow();
      worn =
          switch (frame.then()) {
            case GO_ON -> false;
            case REPLACE -> true;
            case COMPILE_WELL -> ++scans == SCANS;
          };
      return switch (frame.kind()) {
        case REPORT -> new Reply(true, frame.bytes());
        case FAILURE -> new Reply(false, frame.bytes());
        case MACHINE -> throw new UncheckedIOException(new IOException(frame.text()));
        case READY -> throw new IllegalStateException("a worker began twice");
      };
    }

    private void awaitReady() {
      if (!ready) {
        child.awaitReady();
        ready = true;
      }
    }

    private synchronized void replace() {
      if (!stopped) {
        child = Child.start(settings, clock, false, scans >= SCANS);
        ready = false;
        worn = false;
      }
    }

    private synchronized void kill() {
      child.kill();
      interrupt();
    }

    private void await() {
      try {
        join();
        child.awaitEnd();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void release(Payload payload) {
    if (payload instanceof Payload.OnDisk file && file.temporary()) {
      try {
        Files.deleteIfExists(file.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Reply dead(Job job, Child.Death death) {
    if (death.outOfTime()) {
      long seconds = settings.time().toSeconds();
      return failed(
          job,
          Failure.Kind.TIMED_OUT,
          "读取超过 " + seconds + " 秒，已中止",
          "reading it took more than " + seconds + " seconds and was stopped");
    }
    if (death.outOfMemory()) {
      return failed(
          job,
          Failure.Kind.OUT_OF_MEMORY,
          "读取所需内存超过 " + settings.heapMegabytes() + " MB",
          "reading it takes more than " + settings.heapMegabytes() + " MB of memory");
    }
    return failed(
        job,
        Failure.Kind.CRASHED,
        "读取它的进程崩溃（退出码 " + death.code() + "）",
        "the process that read it crashed (exit code " + death.code() + ")");
  }

  private Reply failed(Job job, Failure.Kind kind, String zh, String en) {
    Source source =
        new Source(
            job.file(),
            job.path(),
            job.sha256(),
            "application/octet-stream",
            job.payload().bytes(),
            0,
            "");
    String failure = contract.failure(source, Failure.of(kind, zh, en));
    return new Reply(false, failure.getBytes(StandardCharsets.UTF_8));
  }
}
