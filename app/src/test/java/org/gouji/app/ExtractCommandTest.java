package org.gouji.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.gouji.model.contract.Contract;
import org.gouji.model.data.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

  private static final Path SAMPLE = Gouji.SAMPLES.resolve("xihe-2023.docx");

  private static final String SENTENCE = "核定编制7名，年末在职人员7名。";

  @TempDir
  private Path temp;

  @Test
  void showsTheBodyAsText() {
    Gouji run = Gouji.run("extract", SAMPLE);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).contains("（二）人员概况", SENTENCE);
  }

  @Test
  void showsTheBodyAsAPage() {
    assertThat(Gouji.run("extract", SAMPLE, "--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains(SENTENCE, "<td");
  }

  @Test
  void printsADocumentOfTheContract() throws Exception {
    Gouji run = Gouji.run("extract", SAMPLE, "--format", "json");

    assertThat(run.out()).hasLineCount(1);
    JsonNode document = new ObjectMapper().readTree(run.out());
    assertThat(Schemas.of(Contract.schema("gouji-document")).validate(document)).isEmpty();
    assertThat(document.findValuesAsText("text")).contains(SENTENCE);
  }

  @Test
  void drawsThePagesOfAPdf() throws Exception {
    Path pdf = Gouji.ROOT.resolve("extractor/src/test/resources/pdf/scorecard-wqy.pdf");
    Path folder = temp.resolve("图");

    Gouji run = Gouji.run("extract", pdf, "--overlay", folder);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("图");
    assertThat(folder.resolve("page-001.png")).isNotEmptyFile();
  }

  @Test
  void aWordFileHasNoPagesToDraw() {
    Gouji run = Gouji.run("extract", SAMPLE, "--overlay", temp);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("不是 PDF");
  }

  @Test
  void readsPagesFromTheirPicturesWhenToldTo() throws Exception {
    Path pdf = temp.resolve("digital.pdf");
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
        content.newLineAtOffset(100, 700);
        content.showText("Spent 149.35 of 160.00");
        content.endText();
      }
      document.save(pdf.toFile());
    }

    assertThat(Gouji.run("extract", pdf, "--format", "json", "--ocr", "auto").out())
        .contains("149.35")
        .doesNotContain("page-ocr");
    assertThat(Gouji.run("extract", pdf, "--format", "json", "--ocr", "always").out())
        .contains("149.35", "page-ocr");
  }

  @Test
  void leavesScansUnreadWhenToldTo() {
    Path scan = Gouji.ROOT.resolve("corpus/labelled/files/xianhu-2022-project-scan.pdf");

    for (String command : List.of("extract", "check")) {
      Gouji run = Gouji.run(command, scan, "--ocr", "never", "--lang", "en");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("recognition is switched off (no-text)");
    }
  }

  @Test
  void saysInOneLineWhyAFileCannotBeRead() throws Exception {
    Path text = Files.writeString(temp.resolve("其实是文本.docx"), "这不是 Word 文件\n");

    Gouji run = Gouji.run("extract", text);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("其实是文本.docx");
  }
}
