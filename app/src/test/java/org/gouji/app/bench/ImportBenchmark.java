package org.gouji.app.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.bulk.ImportListener;
import org.gouji.corpus.bulk.ImportOptions;
import org.gouji.corpus.bulk.ImportSummary;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.worker.WorkerSettings;

/// Prints how fast an import is beside Tika's plain extraction of the same files in as many processes
/// with the same heap, as the tables of `corpus/BENCHMARK.md`. The files are the digital reports of
/// the labelled corpus, each many times and each time with other bytes.
///
/// ```
/// mvn -q -Pbenchmark -DskipTests -Dimport=200,2000 package
/// ```
public final class ImportBenchmark {

  private static final int HEAP_MEGABYTES = 512;

  private static final int PARTS = 5;

  private final PrintStream out;
  private final Path folder;
  private final String tikaClassPath;
  private final int workers = Runtime.getRuntime().availableProcessors();

  private ImportBenchmark(PrintStream out, Path folder, String tikaClassPath) {
    this.out = out;
    this.folder = folder;
    this.tikaClassPath = tikaClassPath;
  }

  /// @param wall seconds that passed
  /// @param processor seconds of all processes together
  private record Cost(double wall, double processor) {}

  /// @param arguments the project's top folder; how many files each import has, with commas
  public static void main(String... arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path top = Path.of(arguments[0]).toRealPath();
    out.printf("Measured on: %s%n%n", Machine.describe());
    String here = System.getProperty("java.class.path");
    // Workers are started from the jar, as those of `./gouji import` are.
    System.setProperty("java.class.path", top.resolve("app/target/gouji-app.jar").toString());
    for (String count : arguments[1].split(",")) {
      Path folder = Files.createTempDirectory(top.resolve("app/target"), "import");
      new ImportBenchmark(out, folder, jars(TikaProcess.jar(folder), here))
          .run(top.resolve("corpus/labelled/files"), Integer.parseInt(count));
    }
  }

  /// The jars of a class path, and one more.
  private static String jars(Path more, String classPath) {
    return Stream.concat(
        Stream.of(more.toString()),
        Stream.of(classPath.split(File.pathSeparator)).filter(it -> it.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void run(Path samples, int count) throws Exception {
    List<Path> files = makeFiles(samples, count);
    // Tika first: whatever the system keeps of the files in memory serves the second more.
    String archive = folder.resolve("tika.jsa").toString();
    Cost tika = tika(files, List.of());
    TikaProcess.start(
        tikaClassPath,
        files.subList(0, Math.min(files.size(), 100)),
        HEAP_MEGABYTES,
        List.of("-XX:ArchiveClassesAtExit=" + archive)).await();
    Cost archived = tika(files, List.of("-XX:SharedArchiveFile=" + archive));
    Cost quick =
        tika(files, List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1"));
    // The first import leaves the archive that the second has.
    Cost first = ours("first", new Watch(count));
    var watch = new Watch(count);
    Cost ours = ours("later", watch);
    print(count, List.of(tika, archived, quick), first, ours);
    watch.print(out);
    out.println();
  }

  private List<Path> makeFiles(Path samples, int count) throws IOException {
    List<Path> from;
    try (Stream<Path> all = Files.list(samples)) {
      from =
          all.filter(it -> !it.toString().contains("scan") && !Benchmark.format(it).isEmpty())
              .sorted()
              .toList();
    }
    Path in = Files.createDirectories(folder.resolve("in"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path sample = from.get(i % from.size());
      byte[] bytes = Files.readAllBytes(sample);
      byte[] tail = "%%%05d\n".formatted(i).getBytes(StandardCharsets.US_ASCII);
      byte[] other = new byte[bytes.length + tail.length];
      System.arraycopy(bytes, 0, other, 0, bytes.length);
      System.arraycopy(tail, 0, other, bytes.length, tail.length);
      if (Benchmark.format(sample).equals("docx")) {
        // A zip may end with a comment of so many bytes.
        other[bytes.length - 2] = (byte) tail.length;
      }
      files.add(Files.write(in.resolve("%05d-%s".formatted(i, sample.getFileName())), other));
    }
    return files;
  }

  private Cost ours(String store, Watch watch) {
    WorkerSettings settings =
        WorkerSettings.standard()
            .withWorkers(workers)
            .withHeapMegabytes(HEAP_MEGABYTES)
            .withArchive(folder.resolve("worker.jsa"));
    long start = System.nanoTime();
    Duration before = processor(ProcessHandle.current());
    ImportSummary summary =
        Corpus.open(folder.resolve(store))
            .importFiles(
                List.of(folder.resolve("in")), ImportOptions.standard().with(settings), watch);
    double wall = seconds(System.nanoTime() - start);
    if (summary.counts().imported() != summary.counts().files()) {
      throw new IllegalStateException(summary.counts().toString());
    }
    Duration own = processor(ProcessHandle.current()).minus(before);
    return new Cost(wall, seconds(own.plus(watch.workers()).toNanos()));
  }

  private Cost tika(List<Path> files, List<String> flags) throws Exception {
    long start = System.nanoTime();
    List<TikaProcess> processes = new ArrayList<>();
    int shares = Math.min(workers, files.size());
    for (int i = 0; i < shares; i++) {
      List<Path> share = new ArrayList<>();
      for (int k = i; k < files.size(); k += shares) {
        share.add(files.get(k));
      }
      processes.add(TikaProcess.start(tikaClassPath, share, HEAP_MEGABYTES, flags));
    }
    double processor = 0;
    for (TikaProcess process : processes) {
      processor += process.await();
    }
    return new Cost(seconds(System.nanoTime() - start), processor);
  }

  /// @param tika as a JVM starts by itself; with a class-data archive of its own; with that and the
  ///   flag that workers have: without the second compiler
  private void print(int count, List<Cost> tika, Cost first, Cost ours) {
    out.printf(
        "| %d files, %d processes, heap %d MB | s | files a second | processor s | ms a file |%n",
        count, workers, HEAP_MEGABYTES);
    out.println("|---|---:|---:|---:|---:|");
    row("Tika, plain text", count, tika.get(0));
    row("Tika, plain text, archive", count, tika.get(1));
    row("Tika, plain text, archive, first compiler only", count, tika.get(2));
    row("gouji import: read, checked, stored", count, ours);
    row("the same for the first time", count, first);
    ratio("files a second beside Tika's", ours, tika.get(0));
    ratio("beside Tika's with an archive", ours, tika.get(1));
    ratio("beside Tika's with an archive and the first compiler only", ours, tika.get(2));
    ratio("the first import beside Tika's", first, tika.get(0));
    out.println();
  }

  private void row(String name, int count, Cost cost) {
    out.printf(
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        cost.wall(),
        count / cost.wall(),
        cost.processor(),
        1000 * cost.processor() / count);
  }

  private void ratio(String name, Cost ours, Cost theirs) {
    out.printf(
        "| %s | | %.2f | | %.2f |%n",
        name,
        theirs.wall() / ours.wall(),
        theirs.processor() / ours.processor());
  }

  private static Duration processor(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }

  /// What an import does with time and memory as it goes on.
  private static final class Watch implements ImportListener {

    private final int count;
    private final Map<Long, Duration> workers = new HashMap<>();
    private final List<Double> walls = new ArrayList<>();
    private final List<Double> processors = new ArrayList<>();
    private final List<Double> parent = new ArrayList<>();
    private final List<Long> megabytes = new ArrayList<>();
    private int done;

    Watch(int count) {
      this.count = count;
    }

    @Override
    public void done(FileEntry entry, FileOutcome outcome) {
      done++;
      if (done == 1 || done % Math.max(1, count / PARTS) == 0) {
        ProcessHandle.current()
            .descendants()
            .forEach(it -> workers.put(it.pid(), processor(it)));
        walls.add(seconds(System.nanoTime()));
        processors.add(seconds(workers().toNanos()));
        parent.add(seconds(processor(ProcessHandle.current()).toNanos()));
        System.gc();
        megabytes.add(
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
      }
    }

    /// Of all worker processes so far.
    Duration workers() {
      return workers.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    void print(PrintStream out) {
      out.println(
          "| fifth of the files | files a second | workers' ms a file | parent's ms a file |"
              + " live heap of the parent, MB |");
      out.println("|---|---:|---:|---:|---:|");
      int each = Math.max(1, count / PARTS);
      Optional<Double> first = Optional.empty();
      double last = 0;
      for (int i = 1; i < walls.size(); i++) {
        last = 1000 * (processors.get(i) - processors.get(i - 1)) / each;
        first = first.isPresent() ? first : Optional.of(last);
        out.printf(
            "| %d | %.1f | %.1f | %.1f | %d |%n",
            i,
            each / (walls.get(i) - walls.get(i - 1)),
            last,
            1000 * (parent.get(i) - parent.get(i - 1)) / each,
            megabytes.get(i));
      }
      out.printf("%nLast fifth beside the first, by processor time: %.2f%n", first.get() / last);
    }
  }
}
