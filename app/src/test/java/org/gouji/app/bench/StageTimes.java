package org.gouji.app.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Outcome;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.document.Document;
import org.gouji.model.report.Report;
import org.gouji.normalizer.Normalizer;
import org.gouji.scorer.Scorer;
import org.xml.sax.SAXException;

/// Processor time and memory of each stage on the same bytes as Tika's extraction to XHTML, warm, in
/// turns. Time is that of the thread, so that what else the machine does matters little.
final class StageTimes {

  /// Both sides are warm when so many rounds took no less than [#STEADY] of as many before. After sixty
  /// rounds of one format the second compiler is still at work on both, and may pause for thirty; after
  /// some 300 it is done.
  private static final int WINDOW = 30;
  private static final double STEADY = 0.98;
  private static final int FEWEST_ROUNDS = 240;
  private static final int MOST_ROUNDS = 450;
  private static final int MEASURED_ROUNDS = 15;

  private final PrintStream out;
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Catalogue catalogue = Catalogue.load();
  private final Extractor extractor = Extractor.create(Limits.DEFAULT);
  private final Normalizer normalizer = Normalizer.create(catalogue);
  private final Scorer scorer = Scorer.create(catalogue);
  private final Contract contract = new Contract(catalogue);
  private final AutoDetectParser tika = new AutoDetectParser();
  private long used;

  StageTimes(PrintStream out) {
    this.out = out;
  }

  /// What is timed.
  private enum Stage {
    EXTRACT,
    NORMALIZE,
    SCORE,
    WRITE,
    TIKA
  }

  /// What the stages took for one file, a value a round.
  private record Taken(Map<Stage, List<Long>> nanos, Map<Stage, List<Long>> bytes) {

    Taken() {
      this(new EnumMap<>(Stage.class), new EnumMap<>(Stage.class));
    }

    double millis(Stage stage) {
      return Benchmark.median(nanos.get(stage));
    }

    double megabytes(Stage stage) {
      return Benchmark.median(bytes.get(stage));
    }

    double ours() {
      return millis(Stage.EXTRACT)
          + millis(Stage.NORMALIZE)
          + millis(Stage.SCORE)
          + millis(Stage.WRITE);
    }

    double oursMegabytes() {
      return megabytes(Stage.EXTRACT)
          + megabytes(Stage.NORMALIZE)
          + megabytes(Stage.SCORE)
          + megabytes(Stage.WRITE);
    }
  }

  void print(List<Path> files) throws IOException {
    out.println(
        "| warm, ms of processor a file (mean of the files' medians) | files | extract | normalise |"
            + " score | JSON | all of Gouji | Tika's XHTML | ratio | MB allocated, Gouji | Tika |"
            + " rounds before |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    List<Taken> all = new ArrayList<>();
    for (String format : List.of("docx", "doc", "pdf")) {
      Measured measured =
          measured(files.stream().filter(f -> Benchmark.format(f).equals(format)).toList());
      if (!measured.taken().isEmpty()) {
        row("." + format, measured.taken(), String.valueOf(measured.rounds()));
        all.addAll(measured.taken());
      }
    }
    row("all", all, "");
    out.println();
    if (used == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  /// @param rounds before the measured ones
  private record Measured(List<Taken> taken, int rounds) {}

  private Measured measured(List<Path> files) throws IOException {
    List<Taken> taken = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(Files.readAllBytes(file));
      taken.add(new Taken());
    }
    double before = Double.MAX_VALUE;
    double now = window(files, contents);
    int rounds = WINDOW;
    while (rounds < FEWEST_ROUNDS || now < before * STEADY && rounds < MOST_ROUNDS) {
      before = now;
      now = window(files, contents);
      rounds += WINDOW;
    }
    for (int round = 0; round < MEASURED_ROUNDS; round++) {
      round(files, contents, taken);
    }
    return new Measured(taken, rounds);
  }

  /// What a window of rounds takes on both sides, in processor time.
  private double window(List<Path> files, List<byte[]> contents) {
    long start = threads.getCurrentThreadCpuTime();
    for (int round = 0; round < WINDOW; round++) {
      round(files, contents, files.stream().map(it -> new Taken()).toList());
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private void round(List<Path> files, List<byte[]> contents, List<Taken> taken) {
    for (int i = 0; i < files.size(); i++) {
      run(contents.get(i), files.get(i).getFileName().toString(), taken.get(i));
    }
  }

  private void run(byte[] bytes, String name, Taken taken) {
    Extraction extraction =
        timed(Stage.EXTRACT, taken, () -> extractor.extract(bytes, name, name));
    switch (extraction.outcome()) {
      case Outcome.Ok<Document>(var document) -> {
        Report report = timed(Stage.NORMALIZE, taken, () -> normalizer.normalize(document));
        Assessment assessment = timed(Stage.SCORE, taken, () -> scorer.score(report));
        used += timed(Stage.WRITE, taken, () -> contract.reportInUtf8(assessment)).length;
      }
      case Outcome.Failed<Document>(var failure) ->
          throw new IllegalStateException(name + ": " + failure.message().en());
    }
    used += timed(Stage.TIKA, taken, () -> xhtml(bytes)).length();
  }

  private <T> T timed(Stage stage, Taken taken, Supplier<T> work) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    T result = work.get();
    long end = threads.getCurrentThreadCpuTime();
    long allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    taken.nanos().computeIfAbsent(stage, any -> new ArrayList<>()).add(end - start);
    taken.bytes().computeIfAbsent(stage, any -> new ArrayList<>()).add(allocated);
    return result;
  }

  private String xhtml(byte[] bytes) {
    ToXMLContentHandler handler = new ToXMLContentHandler();
    try {
      tika.parse(new ByteArrayInputStream(bytes), handler, new Metadata(), new ParseContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | TikaException e) {
      throw new IllegalStateException(e);
    }
    return handler.toString();
  }

  private void row(String name, List<Taken> taken, String rounds) {
    double ours = mean(taken, Taken::ours);
    double theirs = mean(taken, each -> each.millis(Stage.TIKA));
    out.printf(
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %s |%n",
        name,
        taken.size(),
        mean(taken, each -> each.millis(Stage.EXTRACT)),
        mean(taken, each -> each.millis(Stage.NORMALIZE)),
        mean(taken, each -> each.millis(Stage.SCORE)),
        mean(taken, each -> each.millis(Stage.WRITE)),
        ours,
        theirs,
        ours / theirs,
        mean(taken, Taken::oursMegabytes),
        mean(taken, each -> each.megabytes(Stage.TIKA)),
        rounds);
  }

  private static double mean(
      List<Taken> taken, java.util.function.ToDoubleFunction<Taken> figure) {
    return taken.stream().mapToDouble(figure).average().orElseThrow();
  }
}
