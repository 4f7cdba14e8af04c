package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.export.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void theMachineIsToBlameForAFolderThatIsNotThere() {
    Path out = temp.resolve("no/a.jsonl");
    Gouji run = export(Format.JSONL, out, "--lang", "en");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().strip())
        .isEqualTo(
            "gouji: this machine is at fault, the run stopped: there is no such folder: "
                + temp.resolve("no"));
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
