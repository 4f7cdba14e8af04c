package org.gouji.extractor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;

/// Times the recognition of PDFs, all their pages from pictures, in a warm JVM. It prints the seconds
/// a page takes: by the clock, and those that a core worked for it, which others on the machine do not
/// change.
///
/// ```
/// mvn -q -Pbenchmark -pl extractor -am test -DskipTests -Dbench=RecognitionBenchmark -Dfiles=in/a.pdf
/// ```
public final class RecognitionBenchmark {

  private RecognitionBenchmark() {}

  public static void main(String[] files) throws IOException {
    PrintStream out = System.out;
    Extractor extractor = Extractor.create(Limits.DEFAULT, OcrMode.ALWAYS);
    pages(extractor, Path.of(files[0]));
    out.printf("%-32s %5s %12s %12s%n", "file", "pages", "clock s/page", "core s/page");
    int pages = 0;
    double core = 0;
    for (String file : files) {
      long clock = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int read = pages(extractor, Path.of(file));
      double worked =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
      out.printf("%-32s %5d %12.2f %12.2f%n", Path.of(file).getFileName(), read,
          (System.nanoTime() - clock) / 1e9 / read, worked / read);
      pages += read;
      core += worked;
    }
    out.printf("%-32s %5d %12s %12.2f%n", "all", pages, "", core / pages);
  }

  private static int pages(Extractor extractor, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return switch (extractor.extract(Files.readAllBytes(file), name, name).outcome()) {
      case Outcome.Ok<Document>(var document) -> document.pages().size();
      case Outcome.Failed<Document>(var failure) -> throw new IOException(String.valueOf(failure));
    };
  }
}
