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
/// Without files (`-Dfiles="in/a.docx in/b.pdf"`) it takes the digital reports of the labelled corpus.
public final class Benchmark {

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
    if (files.isEmpty()) {
      files.addAll(labelled(top));
    }
    out.printf("Measured on: %s%n%n", Machine.describe());
    new ColdStart(top, out).print(files);
    new StageTimes(out).print(files);
  }

  private static List<Path> labelled(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("corpus/labelled/files", "corpus/reports")) {
      try (Stream<Path> all = Files.list(top.resolve(folder))) {
        all.filter(file -> !file.toString().contains("scan") && !format(file).isEmpty())
            .sorted()
            .forEach(found::add);
      }
    }
    return found;
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
