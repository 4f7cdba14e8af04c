package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.bulk.Corpus;
import org.gouji.corpus.export.Export;
import org.gouji.corpus.export.Format;
import org.gouji.corpus.store.Selection;
import org.gouji.model.Message.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

  @TempDir
  private static Path corpus;

  @TempDir
  private Path temp;

  @BeforeAll
  static void fill() throws IOException {
    Stores.withSamples(corpus);
  }

  private static Gouji export(Format format, Path out, Object... more) {
    Object[] args =
        Stream.concat(
            Stream.of("export", "--corpus", corpus, "--format", format.word(), "-o", out),
            Stream.of(more))
            .toArray();
    return Gouji.run(args);
  }

  @ParameterizedTest
  @EnumSource
  void writesEveryFormat(Format format) {
    Path out = temp.resolve("出 '口'");
    Gouji run = export(format, out);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo("已写出 " + out);
    assertThat(run.err()).isEmpty();
    assertThat(out).exists();
  }

  @Test
  void whatStandsThereIsReplacedOnRequestOnly() throws IOException {
    Path out = Files.writeString(temp.resolve("a.jsonl"), "mine");
    Gouji refused = export(Format.JSONL, out, "--lang", "en");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("gouji: " + out + " exists already");
    assertThat(out).hasContent("mine");
    assertThat(export(Format.JSONL, out, "--force").exitCode()).isZero();
    assertThat(Files.readString(out)).startsWith("{\"schema\":\"gouji-report/1\"");
  }

  /// Whatever the format, and whether the file is there at the moment.
  @ParameterizedTest
  @ValueSource(
      strings = {"corpus.db", "corpus.db-wal", "corpus.db-shm", "import.lock", "import.log"})
  void noExportEverTakesThePlaceOfTheStore(String name) throws IOException {
    byte[] before = Files.readAllBytes(corpus.resolve("corpus.db"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), corpus);

    for (Format format : Format.values()) {
      for (Path folder : List.of(corpus, link, corpus.resolve("../" + corpus.getFileName()))) {
        Gouji run = export(format, folder.resolve(name), "--force");
        assertThat(run.exitCode()).as("%s %s", format, folder).isEqualTo(2);
        assertThat(run.err()).hasLineCount(2);
      }
    }
    assertThat(corpus.resolve("corpus.db")).hasBinaryContent(before);
    assertThat(export(Format.JSONL, corpus.resolve(name), "--force", "--lang", "en").err())
        .contains("is a file of the store itself");
    assertThatThrownBy(
        () -> Corpus.open(corpus)
            .export(
                new Export(Format.JSONL, Selection.ALL, true, false, Language.ZH, ""),
                corpus.resolve(name)))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void saysWhatIsInTheWayAndNotThatForceHelps() throws IOException {
    Path file = Files.writeString(temp.resolve("a"), "mine");
    Path folder = Files.createDirectory(temp.resolve("b"));
    Files.writeString(folder.resolve("c"), "mine");

    assertThat(export(Format.JSONL, folder).err()).contains("是文件夹").doesNotContain("--force");
    assertThat(export(Format.CSV, file, "--force").err()).contains(file + " 是文件");
    assertThat(export(Format.CSV, folder, "--force").err()).contains(folder + " 中有别的文件");
    assertThat(file).hasContent("mine");
    assertThat(folder.resolve("c")).hasContent("mine");
  }

  @Test
  void saysWhichFolderIsNotThere() {
    Path out = temp.resolve("no/a.jsonl");
    Gouji run = export(Format.JSONL, out, "--lang", "en");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("gouji: there is no such folder: " + temp.resolve("no") + "\n");
  }

  @Test
  void optionsChooseAndTheCoverSaysSo() throws IOException {
    Path out = temp.resolve("a.xlsx");
    assertThat(
        export(
            Format.XLSX, out, "--organization", "山前", "--year", "2019-2020", "--severity", "error")
            .exitCode())
        .isZero();

    try (var book = new XSSFWorkbook(Files.newInputStream(out))) {
      assertThat(book.getSheet("汇总").getLastRowNum()).isEqualTo(1);
      assertThat(book.getSheet("问题").getLastRowNum()).isEqualTo(1);
      assertThat(book.getSheet("说明").getRow(10).getCell(1).getStringCellValue())
          .isEqualTo("单位名称含“山前”、2019至2020年度、错误及以上");
    }
  }
}
