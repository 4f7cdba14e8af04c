package org.gouji.extractor.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;
import org.gouji.model.document.Document;
import org.junit.jupiter.api.Test;

class DamageTest {

  /// Cases of each kind of damage.
  private static final int CASES = Boolean.getBoolean("gouji.long") ? 1000 : 20;

  private static final Limits LIMITS = limits(1000, 50_000_000, Duration.ofSeconds(20));

  private static Limits limits(int pages, long unpacked, Duration time) {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        usual.bytes(),
        unpacked,
        pages,
        usual.blocks(),
        usual.cells(),
        usual.nesting(),
        usual.characters(),
        time);
  }

  @Test
  void readsOrRefusesWhatIsCutShort() {
    for (byte[] bytes : files()) {
      for (int i = 0; i < CASES; i++) {
        int length = (int) ((long) bytes.length * i / CASES);
        readOrRefuse(Arrays.copyOf(bytes, length), "cut to " + length);
      }
    }
  }

  @Test
  void readsOrRefusesFlippedBits() {
    for (byte[] bytes : files()) {
      for (int seed = 0; seed < CASES; seed++) {
        var random = new Random(seed);
        byte[] damaged = bytes.clone();
        for (int i = 0; i < 1 + seed % 40; i++) {
          damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        readOrRefuse(damaged, "seed " + seed);
      }
    }
  }

  private static byte[][] files() {
    return new byte[][] {
      ScorecardPdfTest.bytes("wqy"),
      ScorecardPdfTest.bytes("serif"),
      new Sketch().table(100, 100, new String[][] {{"a", "1"}, {"b", "2"}}).bytes()
    };
  }

  private static void readOrRefuse(byte[] bytes, String what) {
    try {
      assertThat(Sketch.tried(bytes, LIMITS).pages()).as(what).isNotEmpty();
    } catch (Refusal e) {
      assertThat(e.failure().kind())
          .as(what)
          .isIn(Failure.Kind.CORRUPT, Failure.Kind.NO_TEXT, Failure.Kind.ENCRYPTED);
    }
  }

  private static Failure.Kind refusal(byte[] bytes, Limits limits) {
    try {
      Sketch.tried(bytes, limits);
    } catch (Refusal e) {
      return e.failure().kind();
    }
    throw new AssertionError("was read");
  }

  @Test
  void knowsAPdfByItsHeader() {
    var reader = new PdfReader(OcrMode.NEVER);

    assertThat(reader.detect(bytes("\n\n%PDF-1.7"), "x.doc")).contains("application/pdf");
    assertThat(reader.detect(bytes(" ".repeat(1019) + "%PDF-"), "x")).isPresent();
    assertThat(reader.detect(bytes(" ".repeat(1020) + "%PDF-"), "x.pdf")).isEmpty();
    assertThat(reader.detect(bytes("%PDF"), "x.pdf")).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void opensWhatOnlyItsOwnerMayChange() throws IOException {
    assertThat(Sketch.read(encrypted(""), LIMITS).blocks()).hasSize(1);
  }

  @Test
  void refusesWhatNeedsAPassword() throws IOException {
    assertThat(refusal(encrypted("secret"), LIMITS)).isEqualTo(Failure.Kind.ENCRYPTED);
  }

  private static byte[] encrypted(String user) throws IOException {
    byte[] plain = new Sketch().text(100, 100, "Body.").bytes();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(plain)) {
      var policy = new StandardProtectionPolicy("owner", user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void refusesMorePagesThanTheLimit() {
    var sketch = new Sketch().text(100, 100, "1").page().text(100, 100, "2").page();

    assertThat(refusal(sketch.bytes(), limits(2, 1_000_000, Duration.ofSeconds(20))))
        .isEqualTo(Failure.Kind.TOO_LARGE);
  }

  @Test
  void readsFiveThousandEmptyPages() throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(
        new Sketch().text(100, 100, "Body.").bytes())) {
      for (int i = 0; i < 5000; i++) {
        document.addPage(new PDPage());
      }
      Document read = Sketch.read(saved(document), Limits.DEFAULT);
      assertThat(read.pages()).hasSize(5001);
      assertThat(read.blocks()).hasSize(1);
    }
  }

  @Test
  void refusesAPageTreeThatHoldsItself() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary root = document.getPages().getCOSObject();
      COSArray kids = root.getCOSArray(COSName.KIDS);
      var inner = new COSDictionary();
      inner.setItem(COSName.TYPE, COSName.PAGES);
      inner.setItem(COSName.KIDS, kids);
      kids.add(inner);
      readOrRefuse(saved(document), "loop");
    }
  }

  /// Pages are not lost without a word.
  @Test
  void saysThatPagesAreMissingBehindDamage() throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(
        new Sketch().text(100, 100, "First.").bytes())) {
      var kid = new COSDictionary();
      kid.setItem(COSName.TYPE, COSName.FONT);
      document.getPages().getCOSObject().getCOSArray(COSName.KIDS).add(kid);
      document.getPages().getCOSObject().setInt(COSName.COUNT, 2);
      Document read = Sketch.read(saved(document), LIMITS);
      assertThat(read.pages()).hasSize(1);
      assertThat(read.notices()).extracting(it -> it.code()).containsExactly("pages-missing");
    }
  }

  @Test
  void readsNoMoreOfAPageThanTheLimit() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = new byte[1 << 16];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1000; i++) {
          out.write(blanks);
        }
      }
      page.setContents(stream);
      byte[] bytes = saved(document);
      assertThat(bytes.length).isLessThan(200_000);
      assertThat(refusal(bytes, limits(10, 1 << 20, Duration.ofSeconds(20))))
          .isEqualTo(Failure.Kind.NO_TEXT);
    }
  }

  @Test
  void stopsWhenTheTimeIsUp() {
    assertThatThrownBy(
        () -> Sketch.tried(
            ScorecardPdfTest.bytes("wqy"), limits(10, 1 << 20, Duration.ofNanos(1))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("longer than");
  }

  @Test
  void refusesAScanAndSaysWhy() throws IOException {
    assertThatThrownBy(() -> Sketch.tried(scan(""), LIMITS))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "scanned pages without a text layer, and recognition is switched off");
  }

  @Test
  void saysWhichPagesNeedRecognition() throws IOException {
    Document document = Sketch.read(scan("A page of text behind the cover."), LIMITS);

    assertThat(document.notices())
        .extracting(
            it -> it.code() + " " + it.location().orElseThrow().page().orElseThrow().number())
        .containsExactly("page-needs-ocr 1");
    assertThat(document.blocks()).hasSize(1);
  }

  @Test
  void saysWhichTextWasRecognisedOnAPicture() throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(scan(""))) {
      try (var out = new PDPageContentStream(
          document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
        out.beginText();
        out.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
        out.setFont(
            new org.apache.pdfbox.pdmodel.font.PDType1Font(
                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
            12);
        out.newLineAtOffset(100, 700);
        out.showText("Recognised text of a page: 12.5 of 30 were spent.");
        out.endText();
      }
      Document read = Sketch.read(saved(document), LIMITS);
      assertThat(read.blocks()).hasSize(1);
      assertThat(read.pages().getFirst().byOcr()).isTrue();
      assertThat(read.notices()).extracting(it -> it.code()).containsExactly("page-ocr");
    }
  }

  /// A page that is a picture, and one of text where there is any.
  static byte[] scan(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var picture =
          new java.awt.image.BufferedImage(40, 60, java.awt.image.BufferedImage.TYPE_INT_RGB);
      try (var out = new PDPageContentStream(document, page)) {
        out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
      }
      if (!text.isEmpty()) {
        try (PDDocument other = org.apache.pdfbox.Loader.loadPDF(
            new Sketch().text(100, 100, text).bytes())) {
          document.importPage(other.getPage(0));
          return saved(document);
        }
      }
      return saved(document);
    }
  }

  @Test
  void doesNotMixAWatermarkIntoTheText() {
    var sketch = new Sketch().text(100, 100, "Spent 12.5 of 30.");
    sketch.add(
        out -> {
          out.saveGraphicsState();
          out.transform(
              org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 4, 100, 600));
        });
    sketch.text(20, 800, 30, "DRAFT");
    sketch.add(PDPageContentStream::restoreGraphicsState);

    Document document = sketch.read();
    assertThat(document.blocks()).hasSize(1);
    assertThat(document.furniture())
        .extracting(it -> it.kind() + " " + it.text().value())
        .containsExactly("WATERMARK DRAFT");
  }
}
