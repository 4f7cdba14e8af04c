package org.gouji.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Prints how fast Gouji is, with Tika's extraction of the same files beside it in the same run, as
/// the tables of `corpus/BENCHMARK.md`.
///
/// ```
/// mvn -q -Pbenchmark -DskipTests package
/// ```
///
/// Without files (`-Dfiles="in/a.docx in/b.pdf in/c-scan.pdf"`) it takes the reports of the labelled
/// corpus, and some of its scans.
public final class Benchmark {

  /// Enough of the labelled scans for a mean; each page takes seconds.
  private static final int SCANS = 4;

  private Benchmark() {}

  /// @param arguments the project's top folder, then files; none means the labelled corpus
  public static void main(String... arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path top = Path.of(arguments[0]).toRealPath();
    List<Path> files = new ArrayList<>();
    Arrays.stream(arguments)
        .skip(1)
        .filter(file -> !file.isBlank())
        .map(Path::of)
        .forEach(files::add);
    List<Path> scans = files.stream().filter(Benchmark::isScan).toList();
    files.removeAll(scans);
    if (files.isEmpty() && scans.isEmpty()) {
      List<Path> labelled = labelled(top);
      scans = labelled.stream().filter(Benchmark::isScan).limit(SCANS).toList();
      files.addAll(labelled.stream().filter(it -> !isScan(it)).toList());
    }
    out.printf("Measured on: %s%n%n", Machine.describe());
    if (!files.isEmpty()) {
      new ColdStart(top, out).print(files);
      new StageTimes(out).print(files);
    }
    new RecognitionTimes(out).print(scans);
  }

  private static List<Path> labelled(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("corpus/labelled/files", "corpus/reports")) {
      try (Stream<Path> all = Files.list(top.resolve(folder))) {
        all.filter(file -> !format(file).isEmpty()).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isScan(Path file) {
    return file.getFileName().toString().contains("scan");
  }

  /// `docx`, `doc` or `pdf` by the ending of the name; empty for others.
  static String format(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return List.of("docx", "doc", "pdf").contains(ending) ? ending : "";
  }

  static double median(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / 1e6;
  }
}
