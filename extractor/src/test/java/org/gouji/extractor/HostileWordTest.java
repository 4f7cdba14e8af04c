package org.gouji.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.extractor.internal.docx.Docx;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are damaged, or made to do harm: a document or a failure with its kind, in bounded time
/// and memory.
class HostileWordTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/word");

  /// Of each kind of damage and file; a thousand in long runs.
  private static final int DAMAGES = Boolean.getBoolean("gouji.long") ? 1000 : 20;

  private static final Extractor EXTRACTOR = Extractor.create(Limits.DEFAULT);

  private static Failure.Kind kind(Extraction extraction) {
    return switch (extraction.outcome()) {
      case Outcome.Ok<Document>(Document document) -> throw new AssertionError(document);
      case Outcome.Failed<Document>(Failure failure) -> failure.kind();
    };
  }

  private static Failure.Kind kind(byte[] bytes) {
    return kind(EXTRACTOR.extract(bytes, "报告.docx", "报告.docx"));
  }

  private static byte[] zip(String name, byte[] content, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(content);
      }
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void stopsUnpackingABomb() throws IOException {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');

    assertThat(kind(zip("word/document.xml", blanks, 200))).isEqualTo(Failure.Kind.TOO_LARGE);
  }

  @Test
  void expandsAndFetchesNoEntity() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    String thief =
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
            + bomb.substring(bomb.indexOf("<w:document")).replace("&b;", "&a;");

    assertThat(kind(Docx.of("").raw("word/document.xml", bomb).bytes()))
        .isEqualTo(Failure.Kind.CORRUPT);
    assertThat(kind(Docx.of("").raw("word/document.xml", thief).bytes()))
        .isEqualTo(Failure.Kind.CORRUPT);
  }

  @Test
  void followsNothingOutOfTheFile() {
    Docx docx =
        Docx.of("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
            .relate("s", "x/styles", "http://example.invalid/s.xml", " TargetMode=\"External\"")
            .relate("n", "x/numbering", "../../../../etc/passwd", "")
            .relate("h", "x/header", "file:///etc/passwd", " TargetMode=\"External\"");

    assertThat(docx.extract().outcome()).isInstanceOf(Outcome.Ok.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    String table = "<w:tbl><w:tr><w:tc>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60);
    String tags = "<w:smartTag>".repeat(20_000) + "</w:smartTag>".repeat(20_000);

    assertThat(kind(Docx.of(table).bytes())).isEqualTo(Failure.Kind.TOO_LARGE);
    assertThat(kind(Docx.of("<w:p>" + tags + "</w:p>").bytes())).isEqualTo(Failure.Kind.TOO_LARGE);
  }

  @Test
  void countsWhatASpanCovers() {
    String row =
        "<w:tr>"
            + "<w:tc><w:tcPr><w:gridSpan w:val='100000000'/></w:tcPr><w:p/></w:tc>".repeat(3)
            + "</w:tr>";

    assertThat(Docx.of("<w:tbl>" + row.repeat(3) + "</w:tbl>").extract().outcome())
        .isInstanceOf(Outcome.Ok.class);
  }

  @Test
  void readsATableOfTenThousandRows() {
    String cells = "<w:tc><w:p><w:r><w:t>1,234.50</w:t></w:r></w:p></w:tc>".repeat(8);
    Extraction extraction =
        Docx.of("<w:tbl>" + ("<w:tr>" + cells + "</w:tr>").repeat(10_000) + "</w:tbl>").extract();

    assertThat(extraction.outcome())
        .isInstanceOfSatisfying(
            Outcome.Ok.class,
            ok -> assertThat(((Block.Table) ((Document) ok.value()).blocks().getFirst()).cells())
                .hasSize(80_000));
  }

  @Test
  void obeysItsLimits() {
    byte[] docx = Docx.of("<w:p><w:r><w:t>一二三四</w:t></w:r></w:p>".repeat(2000)).bytes();
    Limits all = Limits.DEFAULT;
    Limits few =
        new Limits(all.bytes(), all.unpackedBytes(), 1, 100, 10, 1, 1000, all.time());
    Limits quick =
        new Limits(all.bytes(), all.unpackedBytes(), 1, 9999, 10, 1, 99_999, Duration.ZERO);

    assertThat(kind(Extractor.create(few).extract(docx, "", ""))).isEqualTo(Failure.Kind.TOO_LARGE);
    assertThat(kind(Extractor.create(quick).extract(docx, "", "")))
        .isEqualTo(Failure.Kind.TIMED_OUT);
  }

  @Test
  void saysWhatAFileIsInsteadOfAReport() throws IOException {
    byte[] one = {1};
    assertThat(kind("报告".getBytes(StandardCharsets.UTF_8))).isEqualTo(Failure.Kind.UNSUPPORTED);
    assertThat(kind(zip("xl/workbook.xml", one, 1))).isEqualTo(Failure.Kind.UNSUPPORTED);
    assertThat(kind(zip("a.txt", one, 1))).isEqualTo(Failure.Kind.UNSUPPORTED);
    assertThat(kind(new byte[0])).isEqualTo(Failure.Kind.EMPTY);
    Outcome<Document> excel = EXTRACTOR.extract(zip("xl/workbook.xml", one, 1), "", "").outcome();
    assertThat(excel.toString()).contains("Excel");
  }

  private static byte[] ole(String... streams) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      for (String stream : streams) {
        files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @Test
  void knowsWhatElseIsWrittenInOle() throws IOException {
    assertThat(kind(ole("EncryptionInfo", "EncryptedPackage"))).isEqualTo(Failure.Kind.ENCRYPTED);
    assertThat(kind(ole("Workbook"))).isEqualTo(Failure.Kind.UNSUPPORTED);
    assertThat(kind(ole("PowerPoint Document"))).isEqualTo(Failure.Kind.UNSUPPORTED);
    assertThat(kind(ole("WordDocument", "1Table"))).isEqualTo(Failure.Kind.CORRUPT);
  }

  @Test
  void losesNoFigureToAFlippedBit() throws IOException {
    byte[] docx = Files.readAllBytes(FOLDER.resolve("report.docx"));
    int at = new String(docx, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 200;
    docx[at] ^= 1;

    assertThat(kind(docx)).isEqualTo(Failure.Kind.CORRUPT);
  }

  /// The JDK's parser would, and standard error is read by people.
  @Test
  void saysNothingOfDamagedCharacters() throws IOException {
    String body =
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>x\u00ff\u00fe</w:t></w:r></w:p></w:body></w:document>";
    byte[] docx = zip("word/document.xml", body.getBytes(StandardCharsets.ISO_8859_1), 1);
    PrintStream before = System.err;
    var printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(kind(docx)).isEqualTo(Failure.Kind.CORRUPT);
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void readsXmlInTheEncodingThatItNames() throws IOException {
    String body =
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>支出</w:t></w:r></w:p></w:body></w:document>";
    Map<String, String> declarations =
        Map.of(
            "UTF-8", "\ufeff<?xml version='1.0' encoding='utf-8'?>",
            "UTF-16", "<?xml version='1.0' encoding='UTF-16'?>",
            "GB18030", "<?xml version='1.0' encoding=\"GB18030\"?>");
    for (Map.Entry<String, String> each : declarations.entrySet()) {
      byte[] bytes = (each.getValue() + body).getBytes(Charset.forName(each.getKey()));
      assertThat(EXTRACTOR.extract(zip("word/document.xml", bytes, 1), "", "").outcome())
          .as(each.getKey())
          .isInstanceOfSatisfying(
              Outcome.Ok.class,
              ok -> assertThat(DocumentView.text((Document) ok.value())).isEqualTo("支出\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.odt"})
  void survivesFilesThatEndAnywhere(String file) throws IOException {
    byte[] whole = Files.readAllBytes(FOLDER.resolve(file));
    Random random = new Random(20_230_501);
    for (int i = 0; i < DAMAGES; i++) {
      int length = 1 + random.nextInt(whole.length - 1);
      assertTyped(Arrays.copyOf(whole, length), file + " cut at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.odt"})
  void survivesFlippedBits(String file) throws IOException {
    byte[] whole = Files.readAllBytes(FOLDER.resolve(file));
    Random random = new Random(20_230_502);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = whole.clone();
      int flips = 1 + random.nextInt(8);
      for (int j = 0; j < flips; j++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertTyped(damaged, file + " with the bits of round " + i);
    }
  }

  private static void assertTyped(byte[] bytes, String what) {
    switch (EXTRACTOR.extract(bytes, "报告", "报告").outcome()) {
      case Outcome.Ok<Document> ok -> {}
      case Outcome.Failed<Document>(Failure failure) ->
          assertThat(failure.kind()).as(what).isNotEqualTo(Failure.Kind.INTERNAL);
    }
  }
}
