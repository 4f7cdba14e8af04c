package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gouji.app.HarmfulReader.Harm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` and `extract` make of files that hang what reads them, or take it down.
class WatchdogTest {

  private static final Path GOOD = Gouji.SAMPLES.resolve("xihe-2023.docx");

  @TempDir
  private Path temp;

  private final Map<Harm, Path> harmful = new EnumMap<>(Harm.class);

  @BeforeEach
  void writeThem() throws IOException {
    for (Harm harm : Harm.values()) {
      harmful.put(harm, Files.write(temp.resolve(harm + ".docx"), harm.file()));
    }
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void losesNoFileButTheHarmfulOnes() throws IOException {
    Path last = Files.copy(GOOD, temp.resolve("last.docx"));
    Gouji run =
        Gouji.run(
            "check",
            "--json",
            harmful.get(Harm.HALTS),
            GOOD,
            harmful.get(Harm.OVERFLOWS),
            harmful.get(Harm.EATS_MEMORY),
            harmful.get(Harm.MISSES_A_CLASS),
            last);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"kind\":\"crashed\"", "42", "HALTS.docx"),
            line -> assertThat(line).contains("gouji-report/1", "xihe-2023.docx"),
            line -> assertThat(line).contains("\"kind\":\"crashed\"", "OVERFLOWS.docx"),
            line -> assertThat(line).contains("\"kind\":\"out-of-memory\"", "EATS_MEMORY.docx"),
            line -> assertThat(line).contains("\"kind\":\"internal\"", "MISSES_A_CLASS.docx"),
            line -> assertThat(line).contains("gouji-report/1", "last.docx"));
    assertThat(run.err().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("HALTS.docx", "（crashed）"),
            line -> assertThat(line).contains("OVERFLOWS.docx", "（crashed）"),
            line -> assertThat(line).contains("EATS_MEMORY.docx", "（out-of-memory）"),
            line -> assertThat(line).contains("MISSES_A_CLASS.docx", "（internal）"));
  }

  /// The other file is an empty one, which is answered for at once on however busy a machine.
  @Test
  void goesOnAfterAFileThatHangs() throws IOException {
    Path empty = Files.createFile(temp.resolve("empty.docx"));
    Gouji run = Gouji.run("check", "--json", "--timeout=1", harmful.get(Harm.HANGS), empty);

    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"kind\":\"timed-out\"", "HANGS.docx"),
            line -> assertThat(line).contains("\"kind\":\"empty\"", "empty.docx"));
  }

  /// What it was is known, whatever became of it.
  @Test
  void namesALostFileByItsContent() {
    assertThat(Gouji.run("check", "--json", harmful.get(Harm.HALTS), GOOD).out())
        .containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
  }

  @Test
  void answersForASingleFileToo() throws Exception {
    Map<Harm, String> kinds =
        Map.of(
            Harm.HANGS, "timed-out",
            Harm.EATS_MEMORY, "out-of-memory",
            Harm.OVERFLOWS, "crashed");
    Map<Harm, Process> processes = start(kinds.keySet(), "check", "--json");
    for (Map.Entry<Harm, String> each : kinds.entrySet()) {
      Process process = processes.get(each.getKey());
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(process.exitValue()).as(out).isEqualTo(3);
      assertThat(out).hasLineCount(1).contains("\"kind\":\"" + each.getValue() + "\"");
    }
  }

  @Test
  void answersToWhoOnlyLooksAtAFile() throws Exception {
    Map<Harm, String> messages =
        Map.of(
            Harm.HANGS, "（timed-out）",
            Harm.EATS_MEMORY, "（out-of-memory）",
            Harm.OVERFLOWS, "（crashed）");
    Map<Harm, Process> processes = start(messages.keySet(), "extract");
    for (Map.Entry<Harm, String> each : messages.entrySet()) {
      Process process = processes.get(each.getKey());
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(process.exitValue()).as(err).isEqualTo(3);
      assertThat(err).hasLineCount(1).contains(each.getKey() + ".docx：", each.getValue());
    }
  }

  @Test
  void printsWhatTheSameFilesPrintOneByOne() {
    Path wrong = Gouji.SAMPLES.resolve("shanqian-2020.docx");

    assertThat(Gouji.run("check", "--lang", "en", "--severity", "error", GOOD, wrong).out())
        .startsWith(
            Gouji.run("check", "--lang", "en", "--severity", "error", GOOD).out()
                + Gouji.run("check", "--lang", "en", "--severity", "error", wrong).out());
  }

  /// Not even when nobody could tell it to.
  @Test
  void endsWithTheProcessThatStartedIt() throws Exception {
    Process process = start("check", GOOD.toString(), harmful.get(Harm.HANGS).toString());
    // The first report is out, so the second file is being read.
    process.inputReader().readLine();
    List<ProcessHandle> children = process.descendants().toList();
    assertThat(children).isNotEmpty();

    process.destroyForcibly().waitFor();
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  /// A process for each of these files, all at a time: a start takes longer than what follows. Little
  /// time is for what needs all of it.
  private Map<Harm, Process> start(Set<Harm> harms, String... arguments) throws IOException {
    Map<Harm, Process> processes = new EnumMap<>(Harm.class);
    for (Harm harm : harms) {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.add(harm == Harm.HANGS ? "--timeout=1" : "--timeout=60");
      all.add(harmful.get(harm).toString());
      processes.put(harm, start(all.toArray(String[]::new)));
    }
    return processes;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx300m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }
}
