package org.gouji.corpus.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.gouji.corpus.Pipeline;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;

/// A child process: reads the files that come through its standard input, one at a time, and answers
/// each on its standard output. Ends when its standard input does, whatever it is doing.
///
/// Its memory is limited by the JVM, which ends it when there is none left; time is limited by
/// whoever started it.
public final class WorkerMain {

  private final DataInputStream in;
  private final DataOutputStream out;
  private final SynchronousQueue<Received> jobs = new SynchronousQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private record Received(String file, String path, byte[] bytes) {}

  private WorkerMain(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// @param args seconds for one file; name of an [OcrMode]; a folder with further rules, if any
  public static void main(String[] args) throws Exception {
    Limits limits = Limits.DEFAULT.within(Duration.ofSeconds(Long.parseLong(args[0])));
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Whatever a library prints must not stand between two frames.
    var err = new FileOutputStream(FileDescriptor.err);
    System.setOut(new PrintStream(err, true, StandardCharsets.UTF_8));
    Optional<Path> rules = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
    new WorkerMain(in, out).run(limits, OcrMode.valueOf(args[1]), rules);
  }

  private void run(Limits limits, OcrMode ocr, Optional<Path> rules)
      throws IOException, InterruptedException {
    // Ctrl-C at a terminal reaches every process of the group. Whoever started this one decides when
    // it ends; until then its shutdown waits, and the other threads go on.
    Runtime.getRuntime().addShutdownHook(new Thread(this::awaitEnd, "until the input ends"));
    Thread reader = new Thread(this::receive, "input");
    reader.setDaemon(true);
    reader.start();
    Pipeline pipeline;
    try {
      pipeline = Pipeline.create(limits, ocr, rules);
    } catch (IllegalStateException | UncheckedIOException e) {
      new Frame(Frame.Kind.MACHINE, String.valueOf(e.getMessage())).write(out);
      return;
    }
    new Frame(Frame.Kind.READY, pipeline.engine()).write(out);
    while (true) {
      Received job = jobs.take();
      answer(pipeline, job).write(out);
    }
  }

  private static Frame answer(Pipeline pipeline, Received job) {
    try {
      Pipeline.Checked checked = pipeline.check(job.bytes(), job.file(), job.path());
      return switch (checked.outcome()) {
        case Outcome.Ok<Assessment>(var assessment) -> new Frame(
            Frame.Kind.REPORT,
            assessment.report().tally().pagesByOcr() > 0
                ? Frame.Then.COMPILE_WELL
                : Frame.Then.GO_ON,
            checked.utf8());
        case Outcome.Failed<Assessment>(var failure) -> new Frame(
            Frame.Kind.FAILURE,
            Pipeline.isSoundAfter(failure.kind()) ? Frame.Then.GO_ON : Frame.Then.REPLACE,
            checked.utf8());
      };
    } catch (UncheckedIOException e) {
      return new Frame(Frame.Kind.MACHINE, String.valueOf(e.getMessage()));
    }
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Hands on one job after the other. While one is being read this waits for the next, and so for
  /// the end.
  private void receive() {
    try {
      while (true) {
        String file = Frame.readText(in);
        String path = Frame.readText(in);
        byte[] bytes = in.readNBytes(in.readInt());
        jobs.put(new Received(file, path, bytes));
      }
    } catch (IOException | InterruptedException e) {
      // The other end was closed.
    }
    ended.countDown();
    end();
  }

  /// In order, so that an archive of classes can be written; and in any case soon, for a parser that
  /// hangs holds up nobody's exit, but a shutdown hook of a library could.
  private static void end() {
    Thread last = new Thread(() -> haltIn(Duration.ofSeconds(20)), "last resort");
    last.setDaemon(true);
    last.start();
    Runtime.getRuntime().exit(0);
  }

  private static void haltIn(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
