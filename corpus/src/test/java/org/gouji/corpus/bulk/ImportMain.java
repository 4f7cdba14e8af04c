package org.gouji.corpus.bulk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gouji.corpus.worker.WorkerSettings;

/// An import in a process of its own, to be killed.
final class ImportMain {

  private ImportMain() {}

  static ImportOptions options(int workers) {
    return ImportOptions.standard()
        .with(
            WorkerSettings.standard()
                .withWorkers(workers)
                .withHeapMegabytes(256)
                .withTime(Duration.ofMinutes(2)));
  }

  /// @param args folder of the store; folder to import
  public static void main(String[] args) {
    Corpus.open(Path.of(args[0]))
        .importFiles(List.of(Path.of(args[1])), options(2), ImportListener.NONE);
  }

  static Process start(Path store, Path in) throws Exception {
    return start(List.of(), store, in);
  }

  /// @param before what stands in front of the command
  static Process start(List<String> before, Path store, Path in) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            ImportMain.class.getName(),
            store.toString(),
            in.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
