package org.gouji.corpus.bulk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.SkipRule;
import org.gouji.model.Message;

/// Finds every file below some paths, always in the same order: by name, a folder's files where the
/// folder stands. Which of several files with the same bytes is the first depends on that order alone.
final class Discovery {

  private static final char UNDECODABLE = '\uFFFD';

  private final Map<String, Candidate> found = new LinkedHashMap<>();
  private final Set<Path> folders = new HashSet<>();
  private final Optional<Path> store;

  private Discovery(Optional<Path> store) {
    this.store = store;
  }

  /// @param store the folder of the store, whose own files are passed over
  static List<Candidate> find(List<Path> paths, Path store) {
    var discovery = new Discovery(real(store));
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (Files.isDirectory(absolute)) {
        discovery.folder(absolute, false);
      } else {
        discovery.named(absolute);
      }
    }
    return new ArrayList<>(discovery.found.values());
  }

  /// The text of a path, with `/` between folders. A name whose bytes are no text in this locale is
  /// written in percent signs, so that two of them never look alike.
  static String text(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.indexOf(UNDECODABLE) < 0 ? text : path.toUri().getRawPath();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void add(Candidate candidate) {
    found.putIfAbsent(candidate.entry().path(), candidate);
  }

  /// A file that is named itself is read whatever it is called.
  private void named(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        readable(file, entry(file, attributes));
      } else {
        add(new Candidate.Passed(entry(file, attributes), SkipRule.NOT_A_FILE));
      }
    } catch (IOException e) {
      closed(file, e);
    }
  }

  private void folder(Path folder, boolean hidden) {
    try {
      if (!folders.add(folder.toRealPath())) {
        add(new Candidate.Passed(bare(folder), SkipRule.FOLDER_SEEN));
        return;
      }
      List<Path> children = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      }
      children.sort(Comparator.comparing(Discovery::text));
      for (Path child : children) {
        child(child, hidden);
      }
    } catch (IOException e) {
      closed(folder, e);
    } catch (DirectoryIteratorException e) {
      closed(folder, e.getCause());
    }
  }

  private void child(Path child, boolean above) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
      boolean hidden = above || Files.isHidden(child);
      if (attributes.isDirectory()) {
        folder(child, hidden);
        return;
      }
      FileEntry entry = entry(child, attributes);
      if (isOfStore(child)) {
        add(new Candidate.Passed(entry, SkipRule.STORE));
      } else if (!attributes.isRegularFile()) {
        add(new Candidate.Passed(entry, SkipRule.NOT_A_FILE));
      } else {
        ReportFiles.skip(entry.name(), hidden)
            .ifPresentOrElse(
                rule -> add(new Candidate.Passed(entry, rule)), () -> readable(child, entry));
      }
    } catch (IOException e) {
      closed(child, e);
    }
  }

  private boolean isOfStore(Path child) throws IOException {
    return store.isPresent() && child.getParent().toRealPath().equals(store.get());
  }

  private void readable(Path file, FileEntry entry) {
    add(
        ReportFiles.isArchive(entry.name())
            ? new Candidate.Archive(entry, file)
            : new Candidate.Readable(entry, file));
  }

  private void closed(Path path, IOException e) {
    add(new Candidate.Closed(bare(path), why(path, e)));
  }

  /// Why a file or folder cannot be read.
  static Message why(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          ? new Message("链接指向的文件不存在", "a link to a file that does not exist")
          : new Message("文件不存在", "no such file");
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return new Message("没有读取权限", "no permission to read it");
    }
    return new Message("读取失败：" + e.getMessage(), "cannot be read: " + e.getMessage());
  }

  private static FileEntry entry(Path file, BasicFileAttributes attributes) {
    return new FileEntry(
        text(file),
        name(file),
        Optional.empty(),
        Optional.of(attributes.size()),
        Optional.of(Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis())));
  }

  private static FileEntry bare(Path path) {
    return new FileEntry(
        text(path), name(path), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String name(Path path) {
    String text = text(path);
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
