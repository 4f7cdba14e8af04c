package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Where there is no more room, one line says so, and nothing stands there that is not whole. The
/// system limits the size of files for a process that a shell starts, so that writing fails as it does
/// on a full disk.
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

  @TempDir
  private Path temp;

  private record Ended(int exitCode, String err) {}

  /// @param blocks of 512 bytes that a file may have, as POSIX counts
  private static Ended run(int blocks, Object... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "ulimit -f " + blocks + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstderr.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String err =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), err);
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void anImportStopsOnceAndSaysWhy() throws Exception {
    Path store = temp.resolve("store");
    Ended full = run(2400, "import", Gouji.ROOT.resolve("corpus/labelled/files"), "--ocr", "never",
        "--corpus", store);

    assertThat(full.exitCode()).as(full.err()).isEqualTo(4);
    assertThat(full.err().lines().filter(it -> !it.startsWith("已处理 ")))
        .hasSize(1)
        .allMatch(it -> it.contains("运行中止") && it.contains("corpus.db"));
    assertThat(Gouji.run("status", "--corpus", store).exitCode()).isZero();
  }

  @Test
  void anExportLeavesNothingThatIsNotWhole() throws Exception {
    Path store = temp.resolve("store");
    Stores.withSamples(store, 100);
    Path out = Files.createDirectory(temp.resolve("out"));
    for (String format : List.of("jsonl", "csv", "xlsx", "parquet", "duckdb")) {
      Ended full =
          run(2400, "export", "--corpus", store, "--format", format, "-o", out.resolve(format));

      assertThat(full.exitCode()).as(format + " " + full.err()).isEqualTo(4);
      assertThat(full.err()).as(format).hasLineCount(1).contains("运行中止");
      assertThat(inside(out)).as(format).isEmpty();
    }
  }
}
