package org.gouji.corpus.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Who may write to a store. The system lets go of the lock when its process ends, however it ends; a
/// file beside it says who has it.
final class StoreLock implements AutoCloseable {

  /// Whatever this process wrote is younger; a process before it may have had the same number.
  private static final Instant LOADED = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private static final int ATTEMPTS = 10;

  private static final long PAUSE_MILLIS = 100;

  private final Path folder;
  private final FileChannel channel;
  private final Holder holder;

  private StoreLock(Path folder, FileChannel channel, Holder holder) {
    this.folder = folder;
    this.channel = channel;
    this.holder = holder;
  }

  private static Path lock(Path folder) {
    return folder.resolve("import.lock");
  }

  private static Path text(Path folder) {
    return folder.resolve("import.holder");
  }

  /// @throws StoreHeld when another process has it, or another writer of this one
  static StoreLock acquire(Path folder) throws IOException {
    // Where this process has the lock, to open the file and to close it again would undo it.
    if (read(folder).filter(StoreLock::isHere).isPresent()) {
      throw new StoreHeld(folder, read(folder));
    }
    FileChannel channel =
        FileChannel.open(lock(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // More than once, for one who only looks whether somebody writes holds it for a moment.
      for (int attempt = 1; tryLock(channel, false).isEmpty(); attempt++) {
        if (attempt == ATTEMPTS) {
          throw new StoreHeld(folder, read(folder));
        }
        pause();
      }
      Holder me =
          new Holder(
              ProcessHandle.current().pid(),
              host(),
              Instant.now().truncatedTo(ChronoUnit.MILLIS));
      Files.write(
          text(folder), List.of(String.valueOf(me.pid()), me.host(), me.since().toString()));
      return new StoreLock(folder, channel, me);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Who writes at this moment.
  static Optional<Holder> holder(Path folder) {
    Optional<Holder> said = read(folder);
    if (said.isEmpty() || said.filter(StoreLock::isHere).isPresent()) {
      return said;
    }
    try (FileChannel channel = FileChannel.open(lock(folder), StandardOpenOption.READ)) {
      return tryLock(channel, true).isPresent() ? Optional.empty() : said;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isHere(Holder holder) {
    return holder.pid() == ProcessHandle.current().pid()
        && holder.host().equals(host())
        && !holder.since().isBefore(LOADED);
  }

  /// Who has this lock.
  Holder holder() {
    return holder;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(text(folder));
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static Optional<Holder> read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(text(folder));
      return Optional.of(
          new Holder(Long.parseLong(lines.get(0)), lines.get(1), Instant.parse(lines.get(2))));
    } catch (IOException | RuntimeException e) {
      // Nobody, or somebody who has not said yet who he is.
      return Optional.empty();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
