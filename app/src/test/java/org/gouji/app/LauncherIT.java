package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.corpus.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./gouji` as a shell starts it, under `LC_ALL=C` unless a test says otherwise. Mostly a copy that
/// stands in a folder with a blank and Chinese characters in its name, without sources; Maven is
/// always a script that says that it was asked.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /// So many files that an import of them is not over before it is interrupted.
  private static final List<Path> LONG_IMPORT =
      List.of(ROOT.resolve("corpus/unseen/files"), ROOT.resolve("corpus/labelled/files"));

  private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

  private static final String VERSION = "gouji 0.1.0\n";

  @TempDir
  private Path temp;

  private Path home;

  private Path asked;

  private final Map<String, String> environment = new TreeMap<>();

  private record Run(int exitCode, String out, String err) {}

  private record Started(Process process, Path out, Path err) {}

  @BeforeEach
  void standsInAFolderWithAnAwkwardName() throws IOException {
    home = Files.createDirectories(temp.resolve("勾 稽"));
    Path product = Files.createDirectories(home.resolve("app/target"));
    Path built = ROOT.resolve("app/target");
    Files.copy(ROOT.resolve("gouji"), home.resolve("gouji"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(built.resolve("gouji-app.jar"), product.resolve("gouji-app.jar"));
    Files.createSymbolicLink(product.resolve("lib"), built.resolve("lib"));
    Files.createFile(product.resolve("stamp"));
    Files.createDirectory(temp.resolve("bin"));
    asked = temp.resolve("asked");
    maven("exit 1");
    environment.put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("HOME", temp.toString());
    environment.put("LC_ALL", "C");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  @AfterEach
  void leavesTheBuildAlone() throws IOException {
    Files.delete(home.resolve("app/target/lib"));
  }

  @Test
  void printsItsVersionAndNothingElse() throws Exception {
    assertThat(gouji("--version")).isEqualTo(new Run(0, VERSION, ""));
  }

  /// What `mvn verify` leaves behind is what the launcher starts.
  @Test
  void startsWithoutMavenAfterABuild() throws Exception {
    assertThat(run(ROOT, "./gouji", "--version")).isEqualTo(new Run(0, VERSION, ""));
    assertThat(asked).doesNotExist();
  }

  @Test
  void startsFromAnyFolderAndThroughLinks() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("别 处/里"));
    Path link = Files.createSymbolicLink(folder.resolve("链 接"), home.resolve("gouji"));
    Path second = Files.createSymbolicLink(temp.resolve("bin/gouji"), Path.of("../别 处/里/链 接"));

    assertThat(run(folder, home.resolve("gouji").toString(), "--version").out()).isEqualTo(VERSION);
    assertThat(run(folder, "./链 接", "--version").out()).isEqualTo(VERSION);
    assertThat(run(temp, link.toString(), "--version").out()).isEqualTo(VERSION);
    assertThat(run(temp, second.toString(), "--version").out()).isEqualTo(VERSION);
    assertThat(run(temp, "sh", "-c", "gouji --version").out()).isEqualTo(VERSION);
    assertThat(run(home, "sh", "gouji", "--version").out()).isEqualTo(VERSION);
  }

  /// Under LC_ALL=C a JVM neither finds nor prints such a name.
  @Test
  void opensFilesWithChineseNames() throws Exception {
    Files.writeString(home.resolve("参 数.txt"), "--version\n");

    assertThat(gouji("@参 数.txt")).isEqualTo(new Run(0, VERSION, ""));
    assertThat(gouji("没有 这个.docx").err()).contains("没有 这个.docx");
  }

  @Test
  void asksTheLocaleForTheLanguage() throws Exception {
    assertThat(gouji("--help").out()).contains("显示");
    environment.put("LC_ALL", "");
    environment.put("LANG", "en_US.UTF-8");
    assertThat(gouji("--help").out()).doesNotContain("显示");
    environment.put("LC_MESSAGES", "zh_CN.UTF-8");
    assertThat(gouji("--help").out()).contains("显示");
    assertThat(gouji("--lang", "en", "--help").out()).doesNotContain("显示");
    environment.put("GOUJI_LANG", "en");
    assertThat(gouji("--help").out()).doesNotContain("显示");
  }

  /// The whole way from a shell: twice, because the first run leaves a class-data archive behind.
  @Test
  void printsNothingButJsonLines() throws Exception {
    Run first = gouji("check", "--json", Gouji.SAMPLES.toString());

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).isEqualTo(Gouji.run("check", "--json", Gouji.SAMPLES).out());
    assertThat(gouji("check", "--json", Gouji.SAMPLES.toString())).isEqualTo(first);
  }

  /// Ctrl-C reaches every process of the group: the import ends in order, no file is blamed for the
  /// end of its worker, nobody survives, and the next start does the rest.
  @Test
  void endsAnImportInOrderAtControlC() throws Exception {
    assumeTrue(isInterruptible(), "in the background of a shell nobody hears Ctrl-C");
    List<String> command = new ArrayList<>(List.of("import"));
    LONG_IMPORT.forEach(it -> command.add(it.toString()));
    command.addAll(List.of("--corpus", "库", "--ocr", "never", "--workers", "1"));
    List<String> grouped = new ArrayList<>(List.of("setsid", "./gouji"));
    grouped.addAll(command);
    Started started = start(home, grouped.toArray(String[]::new));
    Path store = home.resolve("库");
    while (started.process().isAlive() && files(store) == 0) {
      Thread.sleep(50);
    }
    List<ProcessHandle> workers = started.process().descendants().toList();
    new ProcessBuilder("kill", "-INT", "--", "-" + started.process().pid()).start().waitFor();

    Run stopped = finished(started);
    assertThat(stopped.exitCode()).isEqualTo(130);
    assertThat(stopped.out()).contains("已中断").doesNotContain("crashed");
    assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    long done = files(store);
    long all = 0;
    for (Path folder : LONG_IMPORT) {
      try (Stream<Path> files = Files.list(folder)) {
        all += files.count();
      }
    }
    assertThat(done).isBetween(1L, all - 1);
    assertThat(gouji("status", "--corpus", "库").out()).contains("被中断").doesNotContain("crashed");
  }

  /// The same at a terminal, where a bar is drawn: whatever draws it must leave Ctrl-C to the import.
  @Test
  void endsAnImportInOrderAtControlCInATerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "nothing here makes a terminal");
    assumeTrue(isInterruptible(), "in the background of a shell nobody hears Ctrl-C");
    String in =
        LONG_IMPORT.stream().map(it -> "'" + it + "'").collect(Collectors.joining(" "));
    var builder =
        new ProcessBuilder(
            "script", "-qfec",
            "./gouji import " + in + " --corpus 库 --ocr never --workers 1", "/dev/null")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("typescript").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    while (process.isAlive() && files(home.resolve("库")) == 0) {
      Thread.sleep(50);
    }
    process.getOutputStream().write(3);
    process.getOutputStream().flush();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(temp.resolve("typescript")).content().contains("%", "已中断");
    assertThat(gouji("status", "--corpus", "库").out()).contains("被中断").doesNotContain("crashed");
  }

  /// Whether this process, and so its children, has the usual answer to SIGINT.
  private static boolean isInterruptible() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("SigIgn:"))
          .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
    }
  }

  private static long files(Path store) {
    if (!Store.exists(store)) {
      return 0;
    }
    try (Store open = Store.open(store)) {
      return open.counts().files();
    } catch (UncheckedIOException e) {
      // It is being made at this moment.
      return 0;
    }
  }

  @Test
  void endsWithTheExitCodeOfTheCommand() throws Exception {
    assertThat(gouji("check", "没有.docx").exitCode()).isEqualTo(3);
    assertThat(gouji("check", Gouji.SAMPLES.resolve("shanqian-2020.docx").toString()).exitCode())
        .isEqualTo(1);
    assertThat(gouji("check", "--nope").exitCode()).isEqualTo(2);
  }

  @Test
  void keepsQuietAboutASpoiledArchive() throws Exception {
    gouji();
    List<Path> archives = archives();
    assertThat(archives).hasSize(1);
    byte[] whole = Files.readAllBytes(archives.get(0));

    List<byte[]> spoiled =
        List.of(
            new byte[0],
            "spoiled".getBytes(),
            new byte[whole.length],
            Arrays.copyOf(whole, 4),
            Arrays.copyOf(whole, whole.length / 2));
    for (byte[] bytes : spoiled) {
      Files.write(archives.get(0), bytes);
      assertThat(gouji("--version")).isEqualTo(new Run(0, VERSION, ""));
    }
    Files.write(archives.get(0), new byte[9]);
    gouji();
    assertThat(Files.size(archives.get(0))).as("written anew").isGreaterThan(1000);
  }

  /// What reads a PDF is of no use to a Word file, and a start without it is slower by a fifth.
  @Test
  void keepsAnArchiveForEachKindOfFile() throws Exception {
    Path folder = Gouji.ROOT.resolve("corpus/labelled/files");
    for (String kind : List.of("docx", "doc", "pdf")) {
      gouji("check", folder.resolve("qingling-2022." + kind).toString());
      gouji("check", "--json", folder.resolve("qingling-2022." + kind).toString());
    }

    assertThat(archives()).hasSize(3);
  }

  /// An archive of `--version` would hold next to nothing, and would be kept.
  @Test
  void makesNoArchiveOfAnEmptyRun() throws Exception {
    gouji("--version");
    gouji("check", "--help");

    assertThat(archives()).isEmpty();
  }

  @Test
  void buildsWhenASourceIsNewer() throws Exception {
    maven("touch app/target/stamp");
    newer("scorer/src/main/java/org/gouji/scorer/Rule.java");

    Run built = gouji("--version");
    assertThat(built.out()).isEqualTo(VERSION);
    assertThat(built.err()).hasLineCount(1).contains("正在重新编译");
    assertThat(asked).content().contains("package").doesNotContain("clean").hasLineCount(1);
    assertThat(gouji("--version")).isEqualTo(new Run(0, VERSION, ""));
  }

  /// The first start of a clone on a machine whose local repository lacks something.
  @Test
  void usesTheNetworkOnlyForWhatIsNotThere() throws Exception {
    Files.delete(home.resolve("app/target/stamp"));
    maven(
        """
        case " $* " in
          *" -o "*) echo 'Cannot access central in offline mode'; exit 1 ;;
        esac
        touch app/target/stamp""");
    environment.put("GOUJI_LANG", "en");

    Run built = gouji("--version");
    assertThat(built.out()).isEqualTo(VERSION);
    assertThat(built.err()).hasLineCount(1).contains("first use");
    assertThat(asked).content().hasLineCount(2);
  }

  @Test
  void showsTheEndOfALogWhenTheBuildFails() throws Exception {
    maven("echo '[ERROR] a semicolon is missing'\nexit 1");
    newer("pom.xml");

    Run failed = gouji("--version");
    assertThat(failed.exitCode()).isEqualTo(4);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("a semicolon is missing", "编译失败", "勾 稽/target/build.log");
    assertThat(asked).content().hasLineCount(1);
    assertThat(home.resolve("target/building")).doesNotExist();
  }

  @Test
  void buildsOnceForAllWhoWait() throws Exception {
    maven("sleep 2\ntouch app/target/stamp");
    newer("pom.xml");
    List<Started> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(start(home, "./gouji", "--version"));
    }
    for (Started start : starts) {
      assertThat(finished(start).out()).isEqualTo(VERSION);
    }
    assertThat(asked).content().hasLineCount(1);
  }

  /// Its holder was killed, or the machine went down.
  @Test
  void takesOverAnAbandonedBuild() throws Exception {
    maven("touch app/target/stamp");
    newer("pom.xml");
    Process gone = new ProcessBuilder("sh", "-c", "uname -n").start();
    String host = new String(gone.getInputStream().readAllBytes()).strip();
    gone.waitFor();
    Path lock = Files.createDirectories(home.resolve("target")).resolve("building");
    Files.createSymbolicLink(lock, Path.of(host + ":" + gone.pid()));

    assertThat(gouji("--version").out()).isEqualTo(VERSION);
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  @Test
  void saysWhenTheJavaThatWasNamedWillNotDo() throws Exception {
    environment.put("GOUJI_JAVA", temp.toString());

    Run failed = gouji("--version");
    assertThat(failed.exitCode()).isEqualTo(4);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).hasLineCount(1).contains("GOUJI_JAVA", "21");
  }

  @Test
  void takesAJavaByItsPath() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("GOUJI_JAVA", System.getProperty("java.home") + "/bin/java");

    assertThat(gouji("--version")).isEqualTo(new Run(0, VERSION, ""));
  }

  @Test
  void laysObjectsOutCompactlyWhereTheJavaBringsItsOwnLikeThat() throws Exception {
    Path java = temp.resolve("jdk");
    environment.put("GOUJI_JAVA", java.toString());
    jdk(java, 25);
    assertThat(gouji("--version").out()).doesNotContain(COMPACT);

    Files
        .createFile(Files.createDirectories(java.resolve("lib/server")).resolve("classes_coh.jsa"));
    assertThat(gouji("--version").out()).contains(COMPACT);

    jdk(java, 21);
    assertThat(gouji("--version").out()).doesNotContain(COMPACT);
  }

  /// One that prints what it is started with.
  private static void jdk(Path folder, int version) throws IOException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private List<Path> archives() throws IOException {
    Path folder = home.resolve("app/target/cds");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void newer(String source) throws IOException {
    Path file = home.resolve(source);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    Path stamp = home.resolve("app/target/stamp");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private void maven(String does) throws IOException {
    Path script = temp.resolve("bin/mvn");
    Files.writeString(script, "#!/bin/sh\necho \"$*\" >>'" + asked + "'\n" + does + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private Run gouji(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./gouji"));
    command.addAll(List.of(arguments));
    return run(home, command.toArray(String[]::new));
  }

  private Run run(Path folder, String... command) throws Exception {
    return finished(start(folder, command));
  }

  private Started start(Path folder, String... command) throws IOException {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Started(process, out, err);
  }

  private static Run finished(Started started) throws Exception {
    boolean ended = started.process().waitFor(60, TimeUnit.SECONDS);
    started.process().destroyForcibly();
    assertThat(ended).as("ended within a minute").isTrue();
    return new Run(
        started.process().exitValue(),
        Files.readString(started.out()),
        Files.readString(started.err()));
  }
}
