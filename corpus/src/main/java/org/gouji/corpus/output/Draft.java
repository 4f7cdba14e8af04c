package org.gouji.corpus.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An output that is being written beside the place where it will stand. It appears there all at
/// once when it is complete, so that nobody ever reads half of it, and not at all when writing it
/// failed.
public final class Draft implements Closeable {

  /// Characters of the name that show whose draft it is.
  private static final int NAME = 20;

  private final Path target;
  private final Path path;
  private final boolean replace;
  private boolean published;

  private Draft(Path target, Path path, boolean replace) {
    this.target = target;
    this.path = path;
    this.replace = replace;
  }

  /// A file to be.
  ///
  /// @param replace whether a file that stands there may be replaced
  /// @throws FileAlreadyExistsException where it may not, or where no ordinary file stands there
  public static Draft file(Path target, boolean replace) throws IOException {
    boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (there && !(replace && Files.isRegularFile(target))) {
      throw new FileAlreadyExistsException(target.toString());
    }
    // Through a link: the file it leads to is replaced, the link stays.
    Path real = there ? target.toRealPath() : target;
    return new Draft(real, beside(real), replace);
  }

  /// A folder of files to be.
  ///
  /// @param replace whether a folder that stands there may be replaced
  /// @param ours which names of files in it an earlier export may have written; a folder with
  ///   anything else in it is never replaced
  /// @throws FileAlreadyExistsException where something stands there that may not be replaced
  public static Draft folder(Path target, boolean replace, Predicate<String> ours)
      throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> inside = Files.isDirectory(target) ? list(target) : List.of(target);
      boolean free = Files.isDirectory(target)
          && (inside.isEmpty()
              || replace
                  && inside.stream()
                      .allMatch(
                          it -> Files.isRegularFile(it) && ours.test(it.getFileName().toString())));
      if (!free) {
        throw new FileAlreadyExistsException(target.toString());
      }
      target = target.toRealPath();
    }
    Path path = beside(target);
    Files.createDirectory(path);
    return new Draft(target, path, replace);
  }

  /// What to write: a file, which does not exist yet, or a folder to put files in, which does.
  public Path path() {
    return path;
  }

  /// Lets the output appear at its place.
  ///
  /// @throws FileAlreadyExistsException when something has come to stand there meanwhile
  public void publish() throws IOException {
    if (Files.isDirectory(path)) {
      publishFolder();
    } else if (replace) {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.move(path, target);
    }
    published = true;
  }

  /// A full folder cannot be replaced in one step; the old one steps aside for a moment.
  private void publishFolder() throws IOException {
    Path old = path.resolveSibling(path.getFileName() + ".old");
    boolean there = Files.isDirectory(target);
    if (there) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    if (there) {
      delete(old);
    }
  }

  @Override
  public void close() throws IOException {
    if (!published) {
      delete(path);
    }
  }

  /// A free name in the same folder: hidden, and short whatever the target's is, for a file name has
  /// 255 bytes at most. A file made for temporary use would be closed to other users later, too.
  private static Path beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NotDirectoryException(String.valueOf(folder));
    }
    String name = String.valueOf(target.getFileName());
    String start = name.codePoints()
        .limit(NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
    return folder.resolve("." + start + "." + UUID.randomUUID() + ".part");
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return new ArrayList<>(inside.toList());
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(path, new SimpleFileVisitor<>() {

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
        Files.delete(folder);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
