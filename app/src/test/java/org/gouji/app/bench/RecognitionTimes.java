package org.gouji.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;

/// Seconds that a scanned page takes, all pages from pictures, in a warm JVM: by the clock, and those
/// that a core worked for it, which others on the machine do not change.
record RecognitionTimes(PrintStream out) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  void print(List<Path> scans) throws IOException {
    if (scans.isEmpty()) {
      return;
    }
    Extractor extractor = Extractor.create(Limits.DEFAULT, OcrMode.ALWAYS);
    pages(extractor, scans.getFirst()); // warms
    int pages = 0;
    long clock = System.nanoTime();
    long core = THREADS.getCurrentThreadCpuTime();
    for (Path scan : scans) {
      pages += pages(extractor, scan);
    }
    out.println("| scans | pages | s a page | s of a core a page |");
    out.println("|---|---:|---:|---:|");
    out.printf(
        "| %d files | %d | %.2f | %.2f |%n%n",
        scans.size(),
        pages,
        (System.nanoTime() - clock) / 1e9 / pages,
        (THREADS.getCurrentThreadCpuTime() - core) / 1e9 / pages);
  }

  private static int pages(Extractor extractor, Path file) throws IOException {
    String name = file.getFileName().toString();
    return switch (extractor.extract(Files.readAllBytes(file), name, name).outcome()) {
      case Outcome.Ok<Document>(var document) -> document.pages().size();
      case Outcome.Failed<Document>(var failure) ->
          throw new IOException(name + ": " + failure.message().en());
    };
  }
}
