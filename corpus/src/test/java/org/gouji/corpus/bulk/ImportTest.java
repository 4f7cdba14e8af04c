package org.gouji.corpus.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gouji.corpus.store.Contents;
import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.store.Run;
import org.gouji.corpus.store.Store;
import org.gouji.corpus.store.StoreHeld;
import org.gouji.corpus.store.StoreWriter;
import org.gouji.corpus.worker.WorkerSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportTest {

  private static final Charset GBK = Charset.forName("GB18030");

  @TempDir
  private Path temp;

  private Path in;

  private Path store;

  @BeforeEach
  void folders() throws Exception {
    in = Files.createDirectories(temp.resolve("in"));
    store = temp.resolve("corpus");
  }

  private static byte[] sample(String name) throws Exception {
    return Files.readAllBytes(Path.of("reports", name));
  }

  private static ImportOptions options() {
    return ImportOptions.standard()
        .with(WorkerSettings.standard().withWorkers(1).withHeapMegabytes(256));
  }

  /// While one worker hangs the other goes on. So much time any report has, on however busy a machine.
  private static ImportOptions impatient() {
    return ImportOptions.standard()
        .with(options().workers().withWorkers(2).withTime(Duration.ofSeconds(8)));
  }

  private ImportSummary run(ImportOptions options) {
    return Corpus.open(store).importFiles(List.of(in), options, ImportListener.NONE);
  }

  /// Outcome and reason of every file, by its path below the folder that was imported.
  private Map<String, String> outcomes() {
    Map<String, String> outcomes = new TreeMap<>();
    try (Store open = Store.open(store)) {
      open.each(
          "SELECT path, outcome, reason FROM files",
          List.of(),
          row -> outcomes.put(
              row.text("path").orElseThrow().substring(in.toString().length() + 1),
              row.text("outcome").orElseThrow()
                  + row.text("reason").map(it -> " " + it).orElse("")));
    }
    return outcomes;
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  /// One of everything that a folder can hold.
  private void everything() throws Exception {
    byte[] xihe = sample("xihe-2023.docx");
    byte[] linjiang = sample("linjiang-2022.docx");
    Files.write(in.resolve("a.docx"), xihe);
    Path odd = Files.createDirectories(in.resolve("年 度/\"引\"号"));
    Files.write(odd.resolve("报告 '1'\n.docx"), xihe);
    Files.write(in.resolve("broken.docx"), Arrays.copyOf(xihe, 300));
    Files.write(in.resolve("empty.doc"), new byte[0]);
    Files.write(in.resolve("empty2.doc"), new byte[0]);
    Files.write(in.resolve("notes.txt"), new byte[] {65});
    Files.write(in.resolve("~$a.docx"), xihe);
    Files.write(in.resolve(".hidden.docx"), xihe);
    Files.write(Files.createDirectories(in.resolve(".git")).resolve("b.docx"), linjiang);
    Files.createSymbolicLink(in.resolve("gone.docx"), in.resolve("nowhere"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    byte[] inner = Folders.zip(GBK, files("临江县/自评.docx", linjiang, "临江县/附件.xls", xihe));
    Files.write(
        in.resolve("报送.zip"),
        Folders.zip(GBK, files("西河县/自评.docx", xihe, "下级.zip", inner, "__MACOSX/._a", xihe)));
    Files.write(in.resolve("torn.zip"), Arrays.copyOf(inner, 500));
    Folders.misbehaving(in.resolve("bad"), "crash", "hang", "eat", "fault");
  }

  @Test
  void everyFileEndsInOneOutcome() throws Exception {
    everything();

    ImportSummary summary = run(impatient());

    assertThat(outcomes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("a.docx", "imported"),
                Map.entry("年 度/\"引\"号/报告 '1'\n.docx", "duplicate"),
                Map.entry("broken.docx", "failed corrupt"),
                Map.entry("empty.doc", "failed empty"),
                Map.entry("empty2.doc", "failed empty"),
                Map.entry("notes.txt", "skipped extension"),
                Map.entry("~$a.docx", "skipped office-temporary"),
                Map.entry(".hidden.docx", "skipped hidden"),
                Map.entry(".git/b.docx", "skipped hidden"),
                Map.entry("gone.docx", "failed unreadable"),
                Map.entry("loop", "skipped folder-seen"),
                Map.entry("报送.zip", "skipped archive"),
                Map.entry("报送.zip!/西河县/自评.docx", "duplicate"),
                Map.entry("报送.zip!/下级.zip", "skipped archive"),
                Map.entry("报送.zip!/下级.zip!/临江县/自评.docx", "imported"),
                Map.entry("报送.zip!/下级.zip!/临江县/附件.xls", "skipped extension"),
                Map.entry("报送.zip!/__MACOSX/._a", "skipped hidden"),
                Map.entry("torn.zip", "failed corrupt"),
                Map.entry("bad/crash.docx", "failed crashed"),
                Map.entry("bad/hang.docx", "failed timed-out"),
                Map.entry("bad/eat.docx", "failed out-of-memory"),
                Map.entry("bad/fault.docx", "failed internal")));
    Run.Tally tally = summary.run().tally();
    assertThat(tally).isEqualTo(new Run.Tally(22, 0, 2, 2, 9, 9));
    assertThat(summary.counts().files()).isEqualTo(22);
    assertThat(summary.complete()).isTrue();
    assertThat(ProcessHandle.current().children()).isEmpty();
    assertThat(store.resolve("import.log")).exists();

    Map<String, List<String>> first = Contents.of(store);
    assertThat(run(impatient()).run().tally()).isEqualTo(new Run.Tally(22, 22, 0, 0, 0, 0));
    assertThat(Contents.of(store)).isEqualTo(first);
    var retry = new ImportOptions(impatient().workers(), true, false);
    assertThat(run(retry).run().tally()).isEqualTo(new Run.Tally(22, 13, 0, 0, 9, 0));
    assertThat(Contents.of(store)).isEqualTo(first);
  }

  @Test
  void aStoppedImportGoesOnWhereItWas() throws Exception {
    Folders.many(in, 12, 1);
    run(options());
    Map<String, List<String>> undisturbed = Contents.of(store);

    store = temp.resolve("other");
    Corpus corpus = Corpus.open(store);
    ImportSummary stopped =
        corpus.importFiles(List.of(in), options(), new ImportListener() {
          @Override
          public void done(FileEntry entry, FileOutcome outcome) {
            corpus.stop();
          }
        });
    ImportSummary resumed = run(options());

    assertThat(stopped.complete()).isFalse();
    assertThat(stopped.run().outcome()).isEqualTo("stopped");
    assertThat(stopped.run().tally().found()).isBetween(1L, 6L);
    assertThat(resumed.run().tally().unchanged()).isEqualTo(stopped.run().tally().found());
    assertThat(resumed.run().tally().found()).isEqualTo(12);
    assertThat(Contents.of(store)).isEqualTo(undisturbed);
    try (Store open = Store.open(store)) {
      assertThat(open.runs()).extracting(Run::outcome).containsExactly("finished", "stopped");
    }
  }

  @Test
  void readsAgainWhatChangedAndWhatAnotherEngineRead() throws Exception {
    byte[] xihe = sample("xihe-2023.docx");
    Path a = Files.write(in.resolve("a.docx"), xihe);
    Files.write(in.resolve("b.docx"), xihe);
    Files.write(in.resolve("c.docx"), sample("yunhe-2021.docx"));
    run(options());

    Files.write(a, sample("linjiang-2022.docx"));
    Files.setLastModifiedTime(in.resolve("c.docx"), FileTime.from(Instant.EPOCH));
    assertThat(run(options()).run().tally()).isEqualTo(new Run.Tally(3, 2, 1, 0, 0, 0));
    assertThat(outcomes()).containsEntry("a.docx", "imported").containsEntry("b.docx", "imported");

    outdate("b.docx");
    assertThat(run(options()).run().tally().unchanged()).isEqualTo(3);
    var refresh = new ImportOptions(options().workers(), false, true);
    assertThat(run(refresh).run().tally()).isEqualTo(new Run.Tally(3, 2, 1, 0, 0, 0));
    assertThat(run(refresh).run().tally().unchanged()).isEqualTo(3);
  }

  private void year(int year, int staff) throws Exception {
    Files.writeString(
        in.resolve(year + ".html"),
        """
        <html><head><meta charset="utf-8"></head><body>
        <h1>青岭县总工会%1$d年度部门整体支出绩效自评报告</h1>
        <h2>一、部门基本情况</h2>
        <p>%1$d年我会核定编制%2$d名，联系电话：13812345678，身份证号11010519491231002X。</p>
        </body></html>
        """.formatted(year, staff));
  }

  /// The establishment grows from nine to twelve and nobody says why.
  @Test
  void holdsTheReportsOfOneOrganisationAgainstOneAnother() throws Exception {
    year(2020, 9);
    year(2021, 12);
    run(options());

    List<String> findings = new ArrayList<>();
    List<String> sides = new ArrayList<>();
    try (Store open = Store.open(store)) {
      open.each(
          "SELECT * FROM across_findings",
          List.of(),
          row -> findings.add(
              row.text("rule").orElseThrow() + row.text("places").orElseThrow()));
      open.each(
          "SELECT r.file AS file, o.printed AS printed, f.indicator AS indicator"
              + " FROM across_operands o JOIN reports r ON r.sha256 = o.report"
              + " JOIN facts f ON f.report = o.report AND f.key = o.ref ORDER BY file",
          List.of(),
          row -> sides.add(
              row.text("file").orElseThrow() + " " + row.text("printed").orElseThrow()));
    }
    assertThat(findings).singleElement()
        .asString()
        .startsWith("across.establishment")
        .contains("12名 [2021.html", "9名 [2020.html");
    assertThat(sides).containsExactly("2020.html 9名", "2021.html 12名");
    Map<String, List<String>> before = Contents.of(store);
    run(options());
    assertThat(Contents.of(store)).isEqualTo(before);

    year(2021, 9);
    run(options());
    try (Store open = Store.open(store)) {
      assertThat(number(open, "SELECT count(*) AS n FROM across_findings")).isZero();
    }
  }

  @Test
  void nobodysNumbersAreInTheStore() throws Exception {
    year(2020, 9);
    run(options());

    assertThat(Contents.of(store).toString()).contains("9名")
        .doesNotContain("13812345678", "11010519491231002X");
  }

  private static long number(Store store, String sql) {
    long[] number = {-1};
    store.each(sql, List.of(), row -> number[0] = row.number("n").orElseThrow());
    return number[0];
  }

  /// As if an older version had read it.
  private void outdate(String name) throws Exception {
    try (var connection =
        java.sql.DriverManager.getConnection("jdbc:sqlite:" + store.resolve("corpus.db"));
        var statement =
            connection.prepareStatement("UPDATE reports SET engine = 'old' WHERE path = ?")) {
      statement.setString(1, in.resolve(name).toString());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void aSecondImportSaysWhoHoldsTheStore() {
    try (StoreWriter writer = StoreWriter.open(store)) {
      assertThatThrownBy(() -> run(options()))
          .isInstanceOfSatisfying(
              StoreHeld.class,
              held -> assertThat(held.holder()).contains(writer.holder()));
    }
  }

  @Test
  void saysWhereNothingCanBeWritten() throws Exception {
    Files.write(temp.resolve("file"), new byte[1]);
    store = temp.resolve("file/corpus");

    assertThatThrownBy(() -> run(options())).isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("file");
  }

  @Test
  void namesInArchivesAreChineseWhateverWroteThem() throws Exception {
    for (Charset charset : List.of(GBK, StandardCharsets.UTF_8)) {
      Path file =
          Files.write(
              in.resolve(charset + ".zip"),
              Folders.zip(charset, files("大通县总工会/通知 联通.txt", new byte[] {1})));
      assertThat(names(file)).as(charset.name()).containsExactly("大通县总工会/通知 联通.txt");
    }
    byte[] unflagged =
        Folders.zip(StandardCharsets.ISO_8859_1,
            files(new String("报告.txt".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1), new byte[] {1}));
    assertThat(names(Files.write(in.resolve("mac.zip"), unflagged))).containsExactly("报告.txt");
  }

  private static List<String> names(Path zip) throws Exception {
    try (var file = org.apache.commons.compress.archivers.zip.ZipFile.builder()
        .setPath(zip)
        .setCharset(StandardCharsets.ISO_8859_1)
        .get();
        Stream<? extends org.apache.commons.compress.archivers.zip.ZipArchiveEntry> entries =
            java.util.Collections.list(file.getEntries()).stream()) {
      return entries.map(EntryName::of).toList();
    }
  }
}
