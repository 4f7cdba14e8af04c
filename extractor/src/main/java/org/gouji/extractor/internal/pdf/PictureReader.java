package org.gouji.extractor.internal.pdf;

import ai.onnxruntime.OrtException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gouji.extractor.internal.ocr.Recogniser;
import org.gouji.extractor.internal.ocr.Scan;
import org.gouji.extractor.internal.ocr.Sign;
import org.gouji.extractor.internal.ocr.Stroke;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Box;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads pages from their pictures, as if they had drawn glyphs and rulings.
final class PictureReader {

  private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

  /// What the recogniser needs for 9 pt, and what offices scan with.
  private static final double DPI = 200;

  /// Pixels of a page when drawn; A3 has 7.7 million. Larger pages are drawn coarser, …
  private static final double MOST = 16e6;

  /// … down to this, where text of any size is illegible.
  private static final double COARSEST = 40;

  /// Pixels that the pictures of one page may have as stored: A3 at 600 dots an inch has 70 million.
  private static final long STORED = 150_000_000;

  private static final int NESTED_FORMS = 4;

  /// Upright pages are read more surely than this, pages upside down less.
  private static final double UPRIGHT = 0.75;

  private static final double POINTS = 72;

  private final PDDocument pdf;
  private final Supplier<Optional<Recogniser>> recogniser;
  private final Deadline deadline;

  PictureReader(PDDocument pdf, Supplier<Optional<Recogniser>> recogniser, Deadline deadline) {
    this.pdf = pdf;
    this.recogniser = recogniser;
    this.deadline = deadline;
  }

  /// The page as its picture shows it; as it was where it cannot be read.
  ///
  /// @param index of the page, from 0
  PageContent read(int index, PageContent drawn) throws Refusal {
    Optional<Recogniser> found = recogniser.get();
    double inches = drawn.frame().width() / POINTS * (drawn.frame().height() / POINTS);
    double dpi = Math.min(DPI, Math.sqrt(MOST / inches));
    if (found.isEmpty() || dpi < COARSEST) {
      return drawn;
    }
    deadline.grant(Limits.PICTURE);
    try {
      if (stored(pdf.getPage(index).getResources(), 0) > STORED) {
        return drawn;
      }
      var renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
      BufferedImage picture =
          renderer.renderImageWithDPI(index, (float) dpi, ImageType.RGB);
      deadline.check();
      return content(picture, dpi, found.get(), drawn);
    } catch (IOException | OrtException | RuntimeException e) {
      LOG.debug("page {} cannot be read from its picture", index + 1, e);
      return drawn;
    }
  }

  private static long stored(PDResources resources, int depth) throws IOException {
    long pixels = 0;
    if (resources == null || depth > NESTED_FORMS) {
      return pixels;
    }
    for (COSName name : resources.getXObjectNames()) {
      switch (resources.getXObject(name)) {
        case PDImageXObject image ->
            pixels += (long) Math.max(0, image.getWidth()) * Math.max(0, image.getHeight());
        case PDFormXObject form -> pixels += stored(form.getResources(), depth + 1);
        case null, default -> {
          // PostScript draws nothing.
        }
      }
    }
    return pixels;
  }

  /// A page read as if its picture stood upright when turned.
  private record Attempt(Scan scan, Frame frame, Scan.Reading reading) {}

  private PageContent content(
      BufferedImage picture, double dpi, Recogniser recogniser, PageContent drawn)
      throws OrtException, Refusal {
    Attempt best = attempt(picture, dpi, 0, recogniser, drawn.frame());
    if (best.reading().sideways()) {
      best = attempt(picture, dpi, 1, recogniser, drawn.frame());
    }
    if (best.reading().sureness() < UPRIGHT) {
      int other = best.frame().turn() + 2;
      Attempt turned = attempt(picture, dpi, other, recogniser, drawn.frame());
      best = turned.reading().sureness() > best.reading().sureness() ? turned : best;
    }
    var quality =
        new PageContent.Quality(
            best.reading().signs().size(), 0, 0, drawn.quality().imageCover(), 0,
            drawn.quality().complete(), true);
    return new PageContent(
        drawn.number(), best.frame(), glyphs(best.reading().signs()), List.of(),
        drawn.watermark(), rulings(best.scan().levels()), rulings(best.scan().uprights()),
        quality);
  }

  /// @param turn quarter turns clockwise that the text is turned by on the page as displayed
  private Attempt attempt(
      BufferedImage picture, double dpi, int turn, Recogniser recogniser, Frame page)
      throws OrtException, Refusal {
    Scan scan = Scan.of(upright(picture, turn), dpi);
    var frame = new Frame(turn, page.width(), page.height(), scan.lean());
    List<Box> cells = new ArrayList<>();
    for (Grid grid : Grids.of(rulings(scan.levels()), rulings(scan.uprights()))) {
      cells.addAll(grid.boxes());
    }
    return new Attempt(scan, frame, scan.read(cells, recogniser, deadline::check));
  }

  private static BufferedImage upright(BufferedImage picture, int turn) {
    if (turn == 0) {
      return picture;
    }
    var frame = new Frame(turn, picture.getWidth(), picture.getHeight());
    var out =
        new BufferedImage(
            (int) frame.across(), (int) frame.down(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        // Middles of pixels.
        out.setRGB((int) frame.x(x + 0.5, y + 0.5), (int) frame.y(x + 0.5, y + 0.5),
            picture.getRGB(x, y));
      }
    }
    return out;
  }

  private static List<Glyph> glyphs(List<Sign> signs) {
    List<Glyph> out = new ArrayList<>();
    for (Sign sign : signs) {
      String text = GlyphFont.readable(sign.text());
      if (text != null && !text.isEmpty()) {
        out.add(
            new Glyph(text, sign.left(), sign.right(), sign.baseline(), sign.size(), false, false,
                sign.confidence()));
      }
    }
    return out;
  }

  private static List<Ruling> rulings(List<Stroke> strokes) {
    return strokes.stream().map(it -> new Ruling(it.position(), it.from(), it.to())).toList();
  }
}
