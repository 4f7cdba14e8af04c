package org.gouji.extractor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;

/// Times our extraction beside Tika's to XHTML, on the same bytes in the same warm JVM, taking turns.
///
/// ```
/// mvn -q -Pbenchmark -pl extractor -am test -DskipTests -Dfiles="in/a.docx in/a.doc"
/// ```
///
/// It prints, for each file, the median of the last rounds of either in milliseconds and ours as a
/// part of Tika's.
public final class ExtractionBenchmark {

  private static final int WARMING_ROUNDS = 60;
  private static final int MEASURED_ROUNDS = 40;

  private ExtractionBenchmark() {}

  public static void main(String[] files) throws Exception {
    PrintStream out = System.out;
    List<byte[]> contents = new ArrayList<>();
    for (String file : files) {
      contents.add(Files.readAllBytes(Path.of(file)));
    }
    Extractor extractor = Extractor.create(Limits.DEFAULT);
    AutoDetectParser tika = new AutoDetectParser();
    long[][][] nanos = new long[files.length][2][MEASURED_ROUNDS];
    int used = 0;
    for (int round = -WARMING_ROUNDS; round < MEASURED_ROUNDS; round++) {
      for (int i = 0; i < files.length; i++) {
        byte[] bytes = contents.get(i);
        String name = Path.of(files[i]).getFileName().toString();
        long start = System.nanoTime();
        used += extractor.extract(bytes, name, name).outcome().hashCode();
        long middle = System.nanoTime();
        used += xhtml(tika, bytes).length();
        long end = System.nanoTime();
        if (round >= 0) {
          nanos[i][0][round] = middle - start;
          nanos[i][1][round] = end - middle;
        }
      }
    }
    out.printf("%-32s %9s %9s %6s%n", "file", "ours ms", "tika ms", "part");
    for (int i = 0; i < files.length; i++) {
      double ours = median(nanos[i][0]) / 1e6;
      double theirs = median(nanos[i][1]) / 1e6;
      String name = Path.of(files[i]).getFileName().toString();
      out.printf("%-32s %9.2f %9.2f %6.2f%n", name, ours, theirs, ours / theirs);
    }
    out.println(used == 0 ? "" : "(both results were used)");
  }

  private static String xhtml(AutoDetectParser tika, byte[] bytes) throws IOException {
    ToXMLContentHandler handler = new ToXMLContentHandler();
    try {
      tika.parse(new ByteArrayInputStream(bytes), handler, new Metadata(), new ParseContext());
    } catch (Exception e) {
      throw new IOException(e);
    }
    return handler.toString();
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
