package org.gouji.corpus.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Document;
import org.gouji.model.report.Report;
import org.gouji.normalizer.Normalizer;
import org.gouji.scorer.Scorer;

/// Times the normalizer and the scorer on reports that were extracted before, in one warm JVM.
///
/// ```
/// mvn -q -Pbenchmark -pl corpus -am test -DskipTests -Dfiles="corpus/labelled/files"
/// ```
///
/// For each file, and on the average, it prints the median of the last rounds in milliseconds.
public final class StagesBenchmark {

  private static final int WARMING_ROUNDS = 30;
  private static final int MEASURED_ROUNDS = 20;

  private StagesBenchmark() {}

  public static void main(String[] files) throws IOException {
    Catalogue catalogue = Catalogue.load();
    Normalizer normalizer = Normalizer.create(catalogue);
    Scorer scorer = Scorer.create(catalogue);
    List<String> names = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    read(files, names, documents);
    long[][][] nanos = new long[documents.size()][2][MEASURED_ROUNDS];
    int used = 0;
    for (int round = -WARMING_ROUNDS; round < MEASURED_ROUNDS; round++) {
      for (int i = 0; i < documents.size(); i++) {
        long start = System.nanoTime();
        Report report = normalizer.normalize(documents.get(i));
        long middle = System.nanoTime();
        used += scorer.score(report).checks().size();
        long end = System.nanoTime();
        if (round >= 0) {
          nanos[i][0][round] = middle - start;
          nanos[i][1][round] = end - middle;
        }
      }
    }
    print(names, nanos, used);
  }

  private static void print(List<String> names, long[][][] nanos, int used) {
    PrintStream out = System.out;
    out.printf("%-32s %13s %9s%n", "file", "normalise ms", "score ms");
    double[] sum = new double[2];
    for (int i = 0; i < nanos.length; i++) {
      double[] median = {median(nanos[i][0]), median(nanos[i][1])};
      out.printf("%-32s %13.2f %9.2f%n", names.get(i), median[0], median[1]);
      sum[0] += median[0] / nanos.length;
      sum[1] += median[1] / nanos.length;
    }
    out.printf("%-32s %13.2f %9.2f  (%d checks)%n", "average", sum[0], sum[1], used);
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }

  /// The digital reports among some files and folders; those that cannot be read are left out.
  private static void read(String[] files, List<String> names, List<Document> documents)
      throws IOException {
    Extractor extractor = Extractor.create(Limits.DEFAULT);
    for (String file : files) {
      try (Stream<Path> paths = Files.walk(Path.of(file))) {
        for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
          String name = path.getFileName().toString();
          if (!name.endsWith("-scan.pdf")
              && extractor.extract(path).outcome() instanceof Outcome.Ok<Document>(Document it)) {
            names.add(name);
            documents.add(it);
          }
        }
      }
    }
  }
}
