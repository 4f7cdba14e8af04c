package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.testing.Copier;
import org.gouji.extractor.testing.Copier.Look;
import org.gouji.model.document.Block;
import org.gouji.model.document.Box;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of pages whose text is known.
class ScannedPdfTest {

  /// A box that was read from a picture lies this near to the one of the text layer, in points.
  private static final double NEAR = 7;

  @Test
  void readsAPageThatLiesAskewUnderASeal() throws IOException, Refusal {
    Document digital = Sketch.read(ScorecardPdfTest.bytes("wqy"), Limits.DEFAULT);

    Document scanned =
        read(new Copier(150).askew(1.5)
            .noisy(8)
            .sealed()
            .copy(ScorecardPdfTest.bytes("wqy"), new Random(1)));

    assertThat(scanned.pages()).allMatch(Document.Page::byOcr);
    assertThat(scanned.notices()).extracting(it -> it.code()).contains("page-ocr");
    assertSame(digital, scanned, 0.97);
    assertPlaces(digital, scanned);
  }

  @ParameterizedTest
  @EnabledIfSystemProperty(named = "gouji.long", matches = "true")
  @CsvSource({
    "wqy, 110, 0, 0, false", "wqy, 200, -1.5, 12, true", "sans, 150, 0.7, 6, true",
    "serif, 130, -0.4, 10, false", "serif, 300, 3, 4, true"})
  void readsBadCopies(String font, int dpi, double degrees, double noise, boolean seal)
      throws IOException, Refusal {
    Document digital = Sketch.read(ScorecardPdfTest.bytes(font), Limits.DEFAULT);

    Document scanned =
        read(
            new Copier(Look.SCANNER, dpi, degrees, noise, 0.7f, seal, 0)
                .copy(ScorecardPdfTest.bytes(font), new Random(dpi)));

    assertSame(digital, scanned, 0.95);
  }

  @Test
  void saysHowSureEachCharacterIs() throws IOException, Refusal {
    byte[] pdf = new Sketch().text(100, 100, 14, "Spent 149.35 of 160.00").bytes();

    Document scanned = read(new Copier(200).copy(pdf, new Random(1)));

    Text text = ((Block.Paragraph) scanned.blocks().getFirst()).text();
    assertThat(text.value()).contains("149.35").contains("160.00");
    int at = text.value().indexOf("149.35");
    assertThat(text.confidence(at, at + 6)).isBetween(0.8, 0.99999);
    Box box = text.place(at, at + 6).orElseThrow().box().orElseThrow();
    assertThat(box.left()).isBetween(130.0, 148.0);
    assertThat(box.right()).isBetween(175.0, 196.0);
    assertThat(box.top()).isBetween(84.0, 92.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void readsPagesThatLieOnTheirSideOrHead(int turns) throws IOException, Refusal {
    byte[] pdf =
        new Sketch()
            .text(100, 100, 14, "Spent 149.35 and left 160.00 this year")
            .text(100, 140, 14, "and some more of what was left over")
            .text(100, 180, 14, "which makes 170.35 for three projects")
            .bytes();
    byte[] copy = new Copier(150).turned(turns).copy(pdf, new Random(1));

    Document turned = read(copy);
    assertThat(text(turned)).contains("149.35", "160.00", "170.35");
    Box box = turned.blocks().getFirst().location().page().orElseThrow().box().orElseThrow();
    Document.Page page = turned.pages().getFirst();
    // Near the corner at which the upright page has its top left.
    assertThat(box.left() + box.right() < page.width()).isEqualTo(turns == 3);
    assertThat(box.top() + box.bottom() < page.height()).isEqualTo(turns == 1);

    try (var document = Loader.loadPDF(copy); var out = new ByteArrayOutputStream()) {
      document.getPage(0).setRotation(360 - 90 * turns);
      document.save(out);
      Document upright = read(out.toByteArray());
      assertThat(text(upright)).isEqualTo(text(turned));
      assertThat(upright.blocks()
          .getFirst()
          .location()
          .page()
          .orElseThrow()
          .box()
          .orElseThrow()
          .top()).isBetween(80.0, 100.0);
    }
  }

  private static String text(Document document) {
    return document.blocks()
        .stream()
        .map(it -> ((Block.Paragraph) it).text().value())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void readsPicturesOnlyWhereThereIsNoTextLayer() throws Refusal {
    byte[] pdf = new Sketch().text(100, 100, 14, "A text layer of some length, 12.5").bytes();

    assertThat(read(pdf).pages().getFirst().byOcr()).isFalse();
    Document always = read(new PdfReader(OcrMode.ALWAYS), pdf);
    assertThat(always.pages().getFirst().byOcr()).isTrue();
    assertThat(((Block.Paragraph) always.blocks().getFirst()).text().value()).contains("12.5");
  }

  @Test
  void saysSoWherePicturesCannotBeRead() throws IOException, Refusal {
    var reader = new PdfReader(OcrMode.AUTO, Optional::empty);
    byte[] scan = DamageTest.scan("");
    byte[] both = DamageTest.scan("A page of text behind the cover.");

    assertThatThrownBy(() -> read(reader, scan))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "scanned pages without a text layer, and recognition is not to be had here");
    Document document = read(reader, both);
    assertThat(document.notices()).extracting(it -> it.code()).containsExactly("ocr-unavailable");
    assertThat(document.pages().getFirst().byOcr()).isFalse();
    assertThat(document.blocks()).hasSize(1);
  }

  @Test
  void refusesAPictureWithoutText() throws IOException {
    byte[] scan = DamageTest.scan("");

    assertThatThrownBy(() -> read(scan))
        .isInstanceOf(Refusal.class)
        .hasMessage("scanned pages on which no text was recognised");
  }

  private static Document read(byte[] pdf) throws Refusal {
    return read(new PdfReader(OcrMode.AUTO), pdf);
  }

  private static Document read(PdfReader reader, byte[] pdf) throws Refusal {
    var source = new Source("t.pdf", "t.pdf", "", "application/pdf", pdf.length, 0, "pdf");
    return reader.read(pdf, source, Limits.DEFAULT);
  }

  /// Every table with all its cells; the characters of nearly all of them, blanks aside.
  private static void assertSame(Document digital, Document scanned, double share) {
    List<Block.Table> expected = Sketch.tables(digital);
    List<Block.Table> tables = Sketch.tables(scanned);
    assertThat(tables).hasSameSizeAs(expected);
    int cells = 0;
    int same = 0;
    for (int i = 0; i < tables.size(); i++) {
      List<Block.Cell> one = expected.get(i).cells();
      List<Block.Cell> other = tables.get(i).cells();
      assertThat(other).extracting(ScannedPdfTest::span)
          .isEqualTo(one.stream().map(ScannedPdfTest::span).toList());
      for (int cell = 0; cell < one.size(); cell++) {
        cells++;
        same += words(one.get(cell)).equals(words(other.get(cell))) ? 1 : 0;
      }
    }
    assertThat((double) same / cells)
        .as("cells read: %s of %s", same, cells)
        .isGreaterThanOrEqualTo(share);
  }

  private static String span(Block.Cell cell) {
    return "%d %d %d %d"
        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
  }

  private static String words(Block.Cell cell) {
    return cell.text()
        .value()
        .replaceAll("\\s", "")
        .replace('（', '(')
        .replace('）', ')')
        .replace('：', ':')
        .replace('，', ',');
  }

  /// Boxes are on the page as displayed, askew, not on the straightened one.
  private static void assertPlaces(Document digital, Document scanned) {
    List<Block.Cell> one = Sketch.tables(digital).getFirst().cells();
    List<Block.Cell> other = Sketch.tables(scanned).getFirst().cells();
    for (int i = 0; i < one.size(); i++) {
      Box before = place(one.get(i));
      Box after = place(other.get(i));
      var page = digital.pages().getFirst();
      double x = (before.left() + before.right() - page.width()) / 2;
      double y = (before.top() + before.bottom() - page.height()) / 2;
      double turn = Math.toRadians(1.5);
      assertThat((after.left() + after.right() - page.width()) / 2)
          .isBetween(x * Math.cos(turn) - y * Math.sin(turn) - NEAR,
              x * Math.cos(turn) - y * Math.sin(turn) + NEAR);
      assertThat((after.top() + after.bottom() - page.height()) / 2)
          .isBetween(x * Math.sin(turn) + y * Math.cos(turn) - NEAR,
              x * Math.sin(turn) + y * Math.cos(turn) + NEAR);
    }
  }

  private static Box place(Block.Cell cell) {
    return cell.location().page().orElseThrow().box().orElseThrow();
  }
}
