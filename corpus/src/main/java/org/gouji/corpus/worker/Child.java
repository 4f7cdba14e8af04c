package org.gouji.corpus.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gouji.extractor.reader.Limits;

/// A worker process, seen from the side that started it. For one thread.
final class Child implements AutoCloseable {

  /// A start takes about a second; a machine under load needs more.
  private static final Duration START = Duration.ofMinutes(2);

  private static final Duration END = Duration.ofSeconds(25);

  /// With which a JVM ends that was told to when memory is exhausted.
  private static final int OUT_OF_MEMORY = 3;

  private static final int LAST_LINES = 20;

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final WorkerSettings settings;
  private final ScheduledExecutorService clock;
  private final Optional<Path> archive;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final Thread listener;
  private int files;
  private volatile boolean outOfTime;

  /// How a child came to its end in the middle of a file.
  ///
  /// @param code of its exit
  record Death(boolean outOfTime, boolean outOfMemory, int code) {}

  /// Either a frame or a death.
  record Answer(Optional<Frame> frame, Optional<Death> death) {}

  /// What was to be handed over could not be read.
  static final class SourceFault extends Exception {

    private static final long serialVersionUID = 1;

    SourceFault(IOException cause) {
      super(cause.toString(), cause);
    }
  }

  private Child(
      Process process,
      WorkerSettings settings,
      ScheduledExecutorService clock,
      Optional<Path> archive) {
    this.process = process;
    this.settings = settings;
    this.clock = clock;
    this.archive = archive;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.listener = new Thread(this::listen, "worker " + process.pid());
    listener.setDaemon(true);
    listener.start();
  }

  /// Starts a process and does not wait for it.
  ///
  /// @param mayArchive whether it may leave an archive of its classes
  /// @param compilesWell whether it is given time to compile what it does often as well as it can
  static Child start(
      WorkerSettings settings,
      ScheduledExecutorService clock,
      boolean mayArchive,
      boolean compilesWell) {
    Optional<Path> archive =
        settings.archive()
            .filter(it -> mayArchive && !Files.exists(it))
            .map(it -> it.resolveSibling(it.getFileName() + "." + ProcessHandle.current().pid()));
    try {
      ProcessBuilder builder = new ProcessBuilder(command(settings, archive, compilesWell));
      // Under another locale a JVM would write other bytes for the same text.
      builder.environment().putIfAbsent("LC_ALL", "C.UTF-8");
      return new Child(builder.start(), settings, clock, archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      WorkerSettings settings, Optional<Path> archive, boolean compilesWell) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "gouji-%p.log"),
            // ONNX Runtime loads a library.
            "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto",
            // What the JVM has to say must not go to standard output.
            "-Xlog:disable",
            "-Xlog:all=error,cds*=off:stderr",
            "-Dfile.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.awt.headless=true"));
    // Objects are laid out as the launcher chose for the process that starts this one.
    ManagementFactory.getRuntimeMXBean()
        .getInputArguments()
        .stream()
        .filter(it -> it.endsWith("UseCompactObjectHeaders"))
        .forEach(command::add);
    if (!compilesWell) {
      // Two thousand reports take a process 28 s of the processor's time like this; with the second
      // compiler 41 s, 18 of them its own, and it has not earned that back after five thousand.
      command.add("-XX:TieredStopAtLevel=1");
    }
    archive.ifPresent(it -> command.add("-XX:ArchiveClassesAtExit=" + it));
    if (archive.isEmpty()) {
      settings.archive()
          .filter(Files::exists)
          .ifPresent(it -> command.add("-XX:SharedArchiveFile=" + it));
    }
    command.addAll(settings.options());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerMain.class.getName());
    command.add(String.valueOf(Math.max(1, settings.time().toSeconds())));
    command.add(settings.ocr().name());
    settings.rules().ifPresent(it -> command.add(it.toString()));
    return command;
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        settings.log().accept(line);
        synchronized (lastLines) {
          lastLines.add(line);
          if (lastLines.size() > LAST_LINES) {
            lastLines.remove();
          }
        }
      }
    } catch (IOException e) {
      // The process is gone.
    }
  }

  /// Waits until the process can begin.
  ///
  /// @return its engine
  /// @throws UncheckedIOException when it cannot be started, with what it printed
  String awaitReady() {
    Answer answer = timed(START, this::receive);
    Optional<Frame> frame = answer.frame();
    if (frame.isPresent() && frame.get().kind() == Frame.Kind.READY) {
      return frame.get().text();
    }
    String said = frame.map(Frame::text).orElseGet(this::printed);
    throw new UncheckedIOException(
        new IOException(
            "a worker process does not start: "
                + (said.isEmpty() ? answer.death().toString() : said)));
  }

  private String printed() {
    try {
      listener.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (lastLines) {
      return String.join(" | ", lastLines);
    }
  }

  private interface Exchange<E extends Exception> {
    Answer run() throws IOException, E;
  }

  /// Hands a file over and waits for what becomes of it.
  Answer read(Job job) throws SourceFault {
    files++;
    return timed(
        Limits.DEFAULT.within(settings.time()).hard(job.file(), job.payload().bytes()),
        () -> {
          hand(job);
          return receive();
        });
  }

  /// Files that it was given so far.
  int files() {
    return files;
  }

  private void hand(Job job) throws IOException, SourceFault {
    Frame.writeText(to, job.file());
    Frame.writeText(to, job.path());
    to.writeInt((int) job.payload().bytes());
    try (InputStream source = open(job)) {
      byte[] buffer = new byte[1 << 16];
      long left = job.payload().bytes();
      while (left > 0) {
        int read = readSome(source, buffer, (int) Math.min(buffer.length, left));
        to.write(buffer, 0, read);
        left -= read;
      }
    }
    to.flush();
  }

  private static InputStream open(Job job) throws SourceFault {
    try {
      return job.payload().open();
    } catch (IOException e) {
      throw new SourceFault(e);
    }
  }

  private static int readSome(InputStream source, byte[] buffer, int length) throws SourceFault {
    try {
      int read = source.read(buffer, 0, length);
      if (read < 0) {
        throw new IOException("shorter than before");
      }
      return read;
    } catch (IOException e) {
      throw new SourceFault(e);
    }
  }

  private Answer receive() throws IOException {
    Optional<Frame> frame = Frame.read(from);
    return frame.isPresent() ? new Answer(frame, Optional.empty()) : died();
  }

  /// Without an answer there is no telling what else stands in the stream: the process has to go.
  private Answer died() {
    boolean alone;
    try {
      // One that ended by itself has its own exit code.
      alone = process.waitFor(2, TimeUnit.SECONDS);
      if (!alone) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return new Answer(Optional.empty(), Optional.of(new Death(outOfTime, false, -1)));
    }
    int code = process.exitValue();
    boolean memory = alone && code == OUT_OF_MEMORY;
    return new Answer(Optional.empty(), Optional.of(new Death(outOfTime, memory, code)));
  }

  private <E extends Exception> Answer timed(Duration limit, Exchange<E> exchange) throws E {
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              outOfTime = true;
              process.destroyForcibly();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (IOException e) {
      // It closed its input: it is no more, or will be soon.
      return died();
    } finally {
      alarm.cancel(false);
    }
  }

  /// Ends it at once, also in the middle of a file.
  void kill() {
    process.destroyForcibly();
  }

  /// Waits until it is no more, after [#kill] or [#close].
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /// Lets it end in order: it has read the last file that it was given.
  @Override
  public void close() {
    try {
      to.close();
    } catch (IOException e) {
      // It is no more.
    }
    try {
      if (process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
        keepArchive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  /// Under its name only once it is whole: others may look for it at any time.
  private void keepArchive() {
    if (archive.isPresent() && Files.exists(archive.get())) {
      try {
        Files.move(
            archive.get(), settings.archive().orElseThrow(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        settings.log().accept("the archive of classes was not kept: " + e);
      }
    }
  }
}
