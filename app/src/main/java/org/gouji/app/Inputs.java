package org.gouji.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.corpus.bulk.ReportFiles;

/// The files that a command line names.
///
/// @param files to read, each once: those named as they were named, those of a folder sorted by
///   name, its subfolders among them. A named one need not exist
/// @param closed folders whose files could not be listed
/// @param hidden how many files and folders inside folders were passed over as hidden or as lock
///   files of an office program
/// @param others how many files inside folders were passed over for their extension, by extension
/// @param repeated how many files were named, or met in folders, once more, under whatever path
record Inputs(
    List<Path> files, List<Path> closed, int hidden, Map<String, Integer> others, int repeated) {

  static Inputs find(List<Path> paths) {
    var search = new Search();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        search.folder(path);
      } else {
        search.file(path);
      }
    }
    return new Inputs(
        List.copyOf(search.files),
        List.copyOf(search.closed),
        search.hidden,
        search.others,
        search.repeated);
  }

  int passedOver() {
    return hidden + others.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static final class Search {

    private final List<Path> files = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private int hidden;
    private int repeated;

    /// Under the path that it is named by first. One that is not there has no other name.
    private void file(Path file) {
      Path real;
      try {
        real = file.toRealPath();
      } catch (IOException e) {
        real = file.toAbsolutePath().normalize();
      }
      if (seen.add(real)) {
        files.add(file);
      } else {
        repeated++;
      }
    }

    /// Links to folders are followed, and no folder is entered twice.
    private void folder(Path folder) {
      try {
        if (seen.add(folder.toRealPath())) {
          for (Path child : children(folder)) {
            child(child);
          }
        }
      } catch (IOException e) {
        closed.add(folder);
      }
    }

    private void child(Path child) throws IOException {
      String name = String.valueOf(child.getFileName());
      if (Files.isHidden(child) || name.startsWith("~$")) {
        hidden++;
      } else if (Files.isDirectory(child)) {
        folder(child);
      } else if (ReportFiles.EXTENSIONS.contains(ReportFiles.extension(name))) {
        file(child);
      } else {
        others.merge(ReportFiles.extension(name), 1, Integer::sum);
      }
    }

    private static List<Path> children(Path folder) throws IOException {
      try (Stream<Path> children = Files.list(folder)) {
        return children.sorted(Comparator.comparing(it -> String.valueOf(it.getFileName())))
            .toList();
      }
    }
  }
}
