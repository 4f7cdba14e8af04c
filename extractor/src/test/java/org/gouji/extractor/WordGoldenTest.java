package org.gouji.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.extractor.internal.docx.Docx;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Document;
import org.gouji.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A report with all that Word has, in both formats of Word.
class WordGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/word");

  static Document document(Path file) {
    return switch (Extractor.create(Limits.DEFAULT).extract(file).outcome()) {
      case Outcome.Ok<Document>(Document document) -> document;
      case Outcome.Failed<Document>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.docx", "report.doc", "report.odt"})
  void readsAsAPersonWouldReadIt(String file) throws IOException {
    Golden.assertMatches(FOLDER.resolve("report.txt"),
        DocumentView.text(document(FOLDER.resolve(file))));
  }

  @Test
  void givesTheSameBlocksFromBothFormats() {
    Document docx = document(FOLDER.resolve("report.docx"));
    Document doc = document(FOLDER.resolve("report.doc"));

    assertThat(doc.blocks()).isEqualTo(docx.blocks());
    assertThat(doc.furniture()).isEqualTo(docx.furniture());
  }

  @Test
  void givesTheSameBlocksFromOpenDocument() {
    assertThat(document(FOLDER.resolve("report.odt")).blocks())
        .isEqualTo(document(FOLDER.resolve("report.docx")).blocks());
  }

  @Test
  void goesByTheBytesAndNotByTheName() throws IOException {
    Extractor extractor = Extractor.create(Limits.DEFAULT);
    byte[] docx = Files.readAllBytes(FOLDER.resolve("report.docx"));
    byte[] doc = Files.readAllBytes(FOLDER.resolve("report.doc"));

    assertThat(List.of(
        extractor.extract(docx, "报告.doc", "").source().reader(),
        extractor.extract(doc, "报告.docx", "").source().reader(),
        extractor.extract(doc, "报告.wps", "").source().reader()))
        .containsExactly("docx", "doc", "doc");
  }

  @Test
  void showsTheDocumentAsAPage() {
    String page = DocumentView.html(document(FOLDER.resolve("report.docx")));

    assertThat(page)
        .contains(
            "<h1 id=\"b3\" data-block=\"3\" title=\"第3段\"><span class=\"number\">一、</span>基本情况</h1>")
        .contains(
            "<td rowspan=\"2\" colspan=\"2\" data-row=\"5\" data-column=\"1\" title=\"表1 第5行 第1列\">合计</td>")
        .contains("<p class=\"header\">青岭县总工会</p>")
        .endsWith("</body>\n</html>\n");
  }

  @Test
  void escapesWhatAReportSaysOnThePage() {
    Extraction extraction =
        Docx.of("<w:p><w:r><w:t>&lt;script>alert(1)&lt;/script> &amp; \"'</w:t></w:r></w:p>")
            .extract();

    assertThat(extraction.outcome())
        .isInstanceOfSatisfying(
            Outcome.Ok.class,
            ok -> assertThat(DocumentView.html((Document) ok.value()))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39;"));
  }
}
