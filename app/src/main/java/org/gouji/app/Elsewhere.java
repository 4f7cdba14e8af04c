package org.gouji.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gouji.app.text.Words;
import org.gouji.extractor.reader.Limits;
import picocli.CommandLine.Help.Ansi;

/// Examines files in a process of its own, a [Child]. A file that takes it down, or holds it up, is
/// answered for all the same, and the next file has a new process.
final class Elsewhere implements Examiner {

  /// A start takes a second or two; so long takes none that will ever be done.
  private static final Duration START = Duration.ofMinutes(2);

  /// What a process that has nothing to do any more may take to end.
  private static final Duration END = Duration.ofSeconds(20);

  private final List<String> arguments;
  private final Limits limits;
  private final Words words;
  private Optional<Running> running = Optional.empty();

  private record Running(Process process, DataInputStream in, DataOutputStream out) {}

  /// @param arguments of `check`, with any one PATH
  Elsewhere(List<String> arguments, Limits limits, Words words) {
    this.arguments = List.copyOf(arguments);
    this.limits = limits;
    this.words = words;
  }

  @Override
  public Answer examine(Path file) {
    Running child = running.orElseGet(this::start);
    Duration limit = limits.hard(file.toString(), file.toFile().length());
    try {
      Reply.text(child.out(), file.toString());
      child.out().flush();
      return switch (reply(child, limit)) {
        case Reply.Answered(var answer, boolean last) -> {
          if (last) {
            close();
          }
          yield answer;
        }
        case Reply.Stopped stopped -> throw stop(stopped);
        case Reply.Ready() -> throw new IllegalStateException("was ready before");
      };
    } catch (TimeoutException e) {
      end(child, Duration.ZERO);
      return Loss.time(limit).of(file, words);
    } catch (IOException e) {
      int exitCode = end(child, END);
      Loss loss = exitCode == Child.NO_MEMORY ? Loss.memory() : Loss.process(exitCode);
      return loss.of(file, words);
    }
  }

  private Running start() {
    try {
      Process process = new ProcessBuilder(command())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      var child =
          new Running(
              process,
              new DataInputStream(new BufferedInputStream(process.getInputStream())),
              new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
      running = Optional.of(child);
      return switch (reply(child, START)) {
        case Reply.Ready() -> child;
        case Reply.Stopped stopped -> throw stop(stopped);
        case Reply.Answered early -> throw new IOException("answered before it was asked");
      };
    } catch (IOException | TimeoutException e) {
      close();
      throw new UncheckedIOException(new IOException(words.say("machine.child"), e));
    }
  }

  private RuntimeException stop(Reply.Stopped stopped) {
    close();
    return stopped.data()
        ? new IllegalStateException(stopped.message())
        : new UncheckedIOException(new IOException(stopped.message()));
  }

  private static Reply reply(Running child, Duration within) throws IOException, TimeoutException {
    var reply = new FutureTask<>(() -> Reply.read(child.in()));
    Thread.ofPlatform().daemon().name("reply").start(reply);
    try {
      return reply.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a run", e);
    }
  }

  /// @return its exit code
  private int end(Running child, Duration grace) {
    running = Optional.empty();
    try {
      child.out().close();
    } catch (IOException e) {
      // It is gone already, and that is what was wanted.
    }
    try {
      if (!child.process().waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        child.process().destroyForcibly();
      }
      return child.process().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a run", e);
    }
  }

  @Override
  public void close() {
    running.ifPresent(child -> end(child, END));
  }

  /// The JVM that runs here, its flags and class path, and a class-data archive of the child's own:
  /// what `./gouji` gave to this process is for this process.
  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!flag.startsWith("-XX:SharedArchiveFile=")
          && !flag.startsWith("-XX:ArchiveClassesAtExit=")
          && !flag.startsWith("-Dgouji.archives=")
          && !flag.startsWith("-agentlib:jdwp")) {
        command.add(flag);
      }
    }
    // The launcher says where it keeps its own.
    String archives = System.getProperty("gouji.archives", "");
    if (!archives.isEmpty()) {
      String archive = archives + "-check-child.jsa";
      boolean there = Files.exists(Path.of(archive));
      command.add((there ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    }
    // As the manifest of the jar says for this process: character recognition loads a library.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+DisplayVMOutputToStderr");
    // Its standard output is a pipe; what it prints is for the standard output of this process.
    command.add("-Dpicocli.ansi=" + Ansi.AUTO.enabled());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(arguments);
    return command;
  }
}
