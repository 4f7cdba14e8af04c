package org.gouji.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Times `./gouji check` on one file of each format, from the start of the process to its end.
record ColdStart(Path top, PrintStream out) {

  private static final int RUNS = 11;

  void print(List<Path> files) throws IOException, InterruptedException {
    out.println("| `./gouji check` on one file, from cold | runs | median s | fastest s |");
    out.println("|---|---:|---:|---:|");
    for (String format : List.of("docx", "doc", "pdf")) {
      List<Path> some =
          files.stream().filter(file -> Benchmark.format(file).equals(format)).toList();
      if (!some.isEmpty()) {
        print(format, some.getFirst());
      }
    }
    out.println();
  }

  private void print(String format, Path file) throws IOException, InterruptedException {
    run(file); // leaves the class-data archive behind
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      nanos.add(run(file));
    }
    out.printf(
        "| .%s | %d | %.2f | %.2f |%n",
        format,
        RUNS,
        Benchmark.median(nanos) / 1000,
        nanos.stream().mapToLong(Long::longValue).min().orElseThrow() / 1e9);
  }

  private long run(Path file) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(top.resolve("gouji").toString(), "check",
            file.toAbsolutePath().toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    int exit = command.start().waitFor();
    long took = System.nanoTime() - start;
    if (exit > 1) {
      throw new IllegalStateException(file + " ended with exit code " + exit);
    }
    return took;
  }
}
