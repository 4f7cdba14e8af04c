package org.gouji.corpus.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Who may write to a store. The system lets go of the lock when its process ends, however it ends;
/// the file that carries it says who it was.
final class StoreLock implements AutoCloseable {

  /// The locked byte is far behind the text, which others have to read: on Windows a lock keeps
  /// readers off.
  private static final long PLACE = Long.MAX_VALUE - 1;

  private static final int ATTEMPTS = 10;

  private static final long PAUSE_MILLIS = 100;

  private final FileChannel channel;
  private final Holder holder;

  private StoreLock(FileChannel channel, Holder holder) {
    this.channel = channel;
    this.holder = holder;
  }

  private static Path file(Path folder) {
    return folder.resolve("import.lock");
  }

  /// @throws StoreHeld when another process has it
  static StoreLock acquire(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file(folder),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      // More than once, for one who only looks whether somebody writes holds it for a moment.
      for (int attempt = 1; tryLock(channel, false).isEmpty(); attempt++) {
        if (attempt == ATTEMPTS) {
          throw new StoreHeld(folder, read(folder));
        }
        pause();
      }
      Holder me = new Holder(
          ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      String text = me.pid() + "\n" + me.host() + "\n" + me.since() + "\n";
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      return new StoreLock(channel, me);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Who writes at this moment.
  static Optional<Holder> holder(Path folder) {
    if (!Files.exists(file(folder))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.READ)) {
      return tryLock(channel, true).isPresent() ? Optional.empty() : read(folder);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Who has this lock.
  Holder holder() {
    return holder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static Optional<FileLock> tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(PLACE, 1, shared));
    } catch (OverlappingFileLockException e) {
      // This process has it, for another writer.
      return Optional.empty();
    }
  }

  private static Optional<Holder> read(Path folder) {
    try {
      var lines = Files.readAllLines(file(folder));
      return Optional.of(
          new Holder(Long.parseLong(lines.get(0)), lines.get(1), Instant.parse(lines.get(2))));
    } catch (IOException | RuntimeException e) {
      // Between the lock and the text there is a moment without text.
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
