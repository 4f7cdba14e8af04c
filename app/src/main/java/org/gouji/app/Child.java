package org.gouji.app;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.gouji.app.Reply.Answered;
import org.gouji.app.Reply.Ready;
import org.gouji.app.Reply.Stopped;
import org.gouji.corpus.Pipeline;
import picocli.CommandLine.ParseResult;

/// The process behind [Elsewhere]: takes the path of one file after the other from standard input and
/// answers on standard output. It ends when its standard input does, whatever it is doing then: who
/// started it is gone.
final class Child {

  /// Ends a process that had no memory left; after that nothing in it can be relied upon. Not one of
  /// the codes that a JVM or a signal gives.
  static final int NO_MEMORY = 77;

  private static final long LOOKS_MILLIS = 100;

  private final DataInputStream in;
  private final DataOutputStream out;

  /// The next file; empty when there is none any more.
  private final BlockingQueue<Optional<Path>> asked = new LinkedBlockingQueue<>();

  private volatile boolean working;

  private Child(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// @param args those of `check`, with any one PATH
  public static void main(String[] args) throws IOException {
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Nobody else writes there.
    System.setOut(System.err);
    try {
      new Child(new DataInputStream(System.in), out).run(args);
      System.exit(ExitCode.OK);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(NO_MEMORY);
    } catch (UncheckedIOException e) {
      new Stopped(false, String.valueOf(e.getMessage())).write(out);
      System.exit(ExitCode.MACHINE);
    } catch (IllegalStateException e) {
      new Stopped(true, String.valueOf(e.getMessage())).write(out);
      System.exit(ExitCode.MACHINE);
    }
  }

  private void run(String[] args) throws IOException {
    Thread.ofPlatform().daemon().name("asked").start(this::listen);
    ParseResult parsed = Main.commandLine(args).parseArgs(args);
    var check = (CheckCommand) parsed.subcommand().commandSpec().userObject();
    try (Examiner examiner = check.here()) {
      new Ready().write(out);
      for (var file = next(); file.isPresent(); file = next()) {
        working = true;
        Answered answered = answer(examiner, file.get());
        working = false;
        answered.write(out);
        if (answered.last()) {
          return;
        }
      }
    }
  }

  private static Answered answer(Examiner examiner, Path file) {
    Answer answer = examiner.examine(file);
    return new Answered(answer,
        answer.failure().filter(kind -> !Pipeline.isSoundAfter(kind)).isPresent());
  }

  private Optional<Path> next() {
    try {
      return asked.take();
    } catch (InterruptedException e) {
      return Optional.empty();
    }
  }

  private void listen() {
    try {
      while (true) {
        asked.add(Optional.of(Path.of(Reply.text(in))));
      }
    } catch (IOException e) {
      asked.clear();
      asked.add(Optional.empty());
    }
    try {
      while (!working) {
        Thread.sleep(LOOKS_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
