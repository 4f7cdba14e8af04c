package org.gouji.extractor.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which this process keeps what it cannot hold in memory: the only place that is
/// written to without anybody's asking. It is gone when the process ends; when the process was killed,
/// the next one that needs such a folder removes it.
///
/// A file in it is locked as long as its process lives: the system lets go of the lock however the
/// process ends, which the number of a process does not tell.
public final class Scratch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

  private static final String PREFIX = "gouji-";
  private static final String LOCK = "lock";

  /// A folder without its lock file for so long was not left by somebody who is about to make it.
  private static final Duration UNLOCKED = Duration.ofHours(1);

  private final Path folder;
  private final FileChannel lock;

  private Scratch(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Made when it is first asked for: most runs need none.
  private static final class OfProcess {

    private static final Supplier<Path> FOLDER = open();

    private static Supplier<Path> open() {
      try {
        Scratch scratch = in(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "scratch"));
        return scratch::path;
      } catch (UncheckedIOException e) {
        return () -> {
          throw e;
        };
      }
    }
  }

  /// The folder of this process; the same one for every caller.
  ///
  /// @throws UncheckedIOException when none can be made, which is the machine's fault
  public static Path folder() {
    return OfProcess.FOLDER.get();
  }

  /// A new folder, once those of processes that are no more were removed.
  ///
  /// @param parent a folder that others may write to as well
  /// @throws UncheckedIOException when it cannot be written to
  static Scratch in(Path parent) {
    try {
      while (true) {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        Path file = Files.createFile(folder.resolve(LOCK));
        FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE);
        // Another process may take the folder for an abandoned one before it is locked.
        if (lock.tryLock() != null && Files.exists(file)) {
          removeAbandoned(parent, folder);
          return new Scratch(folder, lock);
        }
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e), e);
    }
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      remove(folder);
      lock.close();
    } catch (IOException e) {
      LOG.debug("{} stays until the next start", folder, e);
    }
  }

  private static void removeAbandoned(Path parent, Path own) throws IOException {
    UserPrincipal owner = Files.getOwner(own);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : folders) {
        // To open one's own lock file again would undo the lock.
        if (!each.equals(own)) {
          removeIfAbandoned(each, owner);
        }
      }
    }
  }

  private static void removeIfAbandoned(Path folder, UserPrincipal owner) {
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        return;
      }
      Path file = folder.resolve(LOCK);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
          if (lock.tryLock() != null) {
            remove(folder);
          }
        }
      } else if (isEmpty(folder) && Files.getLastModifiedTime(folder)
          .toInstant()
          .isBefore(Instant.now().minus(UNLOCKED))) {
        remove(folder);
      }
    } catch (IOException e) {
      // Another start was quicker, or the system still holds a file of it.
      LOG.debug("{} is left alone", folder, e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  /// Follows no links: what they lead to is somebody else's.
  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException e) throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
