package org.gouji.extractor.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes scans of PDFs: pictures of their pages, as bad as an office makes them. The same seed gives the
/// same pictures.
///
/// @param look what made the picture
/// @param dpi dots to an inch
/// @param degrees by which the page lies askew, clockwise
/// @param noise deviation of each pixel's lightness, of 255
/// @param quality of the JPEG, from 0 to 1; a fax has none
/// @param seal whether a red seal is stamped on each page
/// @param turns quarter turns clockwise by which the picture lies on its side
public record Copier(
    Look look, int dpi, double degrees, double noise, float quality, boolean seal, int turns) {

  /// What made the picture.
  public enum Look {
    /// Even light, colours.
    SCANNER,
    /// Even light, no colours.
    COPIER,
    /// Black or white, nothing between, and specks.
    FAX,
    /// Light that falls off towards one corner, a yellow tint, not quite sharp.
    PHOTO
  }

  /// How far a fax's pixels must be from white to be black, of 255.
  private static final int BLACK = 150;

  /// One pixel of so many is a speck on a fax.
  private static final int SPECK = 2500;

  /// A clean copy.
  public Copier(int dpi) {
    this(Look.SCANNER, dpi, 0, 0, 0.7f, false, 0);
  }

  public Copier askew(double angle) {
    return new Copier(look, dpi, angle, noise, quality, seal, turns);
  }

  public Copier noisy(double deviation) {
    return new Copier(look, dpi, degrees, deviation, quality, seal, turns);
  }

  public Copier packed(float jpeg) {
    return new Copier(look, dpi, degrees, noise, jpeg, seal, turns);
  }

  public Copier sealed() {
    return new Copier(look, dpi, degrees, noise, quality, true, turns);
  }

  public Copier turned(int quarters) {
    return new Copier(look, dpi, degrees, noise, quality, seal, quarters);
  }

  public Copier by(Look other) {
    return new Copier(other, dpi, degrees, noise, quality, seal, turns);
  }

  /// Use: `java -cp … org.gouji.extractor.testing.Copier IN.pdf OUT.pdf LOOK DPI DEGREES NOISE QUALITY
  /// SEAL TURNS SEED`
  public static void main(String[] words) throws IOException {
    var copier =
        new Copier(
            Look.valueOf(words[2].toUpperCase(Locale.ROOT)),
            Integer.parseInt(words[3]),
            Double.parseDouble(words[4]),
            Double.parseDouble(words[5]),
            Float.parseFloat(words[6]),
            Boolean.parseBoolean(words[7]),
            Integer.parseInt(words[8]));
    byte[] copy =
        copier.copy(Files.readAllBytes(Path.of(words[0])), new Random(Long.parseLong(words[9])));
    Files.write(Path.of(words[1]), copy);
  }

  /// A PDF with a picture of each page of another.
  public byte[] copy(byte[] pdf, Random random) throws IOException {
    try (PDDocument in = Loader.loadPDF(pdf); PDDocument out = new PDDocument()) {
      // Otherwise the time of writing makes the bytes differ.
      out.setDocumentId(1L);
      for (int i = 0; i < in.getNumberOfPages(); i++) {
        BufferedImage drawn = new PDFRenderer(in).renderImageWithDPI(i, dpi, ImageType.RGB);
        PDImageXObject picture = stored(out, turned(worsened(drawn, random)));
        float width = picture.getWidth() * 72f / dpi;
        float height = picture.getHeight() * 72f / dpi;
        var page = new PDPage(new PDRectangle(width, height));
        out.addPage(page);
        try (var content = new PDPageContentStream(out, page)) {
          content.drawImage(picture, 0, 0, width, height);
        }
      }
      var bytes = new ByteArrayOutputStream();
      out.save(bytes);
      return bytes.toByteArray();
    }
  }

  private PDImageXObject stored(PDDocument out, BufferedImage picture) throws IOException {
    return switch (look) {
      case SCANNER, PHOTO -> JPEGFactory.createFromImage(out, picture, quality);
      case COPIER ->
        JPEGFactory.createFromImage(out, redrawn(picture, BufferedImage.TYPE_BYTE_GRAY), quality);
      case FAX ->
        CCITTFactory.createFromImage(out, redrawn(picture, BufferedImage.TYPE_BYTE_BINARY));
    };
  }

  private static BufferedImage redrawn(BufferedImage picture, int type) {
    var out = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
    Graphics2D pen = out.createGraphics();
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return out;
  }

  private BufferedImage turned(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var out =
        turns % 2 == 0
            ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
    pen.rotate(turns * Math.PI / 2);
    pen.translate(-width / 2.0, -height / 2.0);
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return out;
  }

  private BufferedImage worsened(BufferedImage drawn, Random random) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    var out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
    pen.drawImage(drawn, 0, 0, null);
    if (seal) {
      stamp(pen, (0.3 + 0.4 * random.nextDouble()) * width,
          (0.15 + 0.5 * random.nextDouble()) * height);
    }
    pen.dispose();
    int corner = random.nextInt(4);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double far = (corner % 2 == 0 ? x : width - x) / (double) width
            + (corner < 2 ? y : height - y) / (double) height;
        out.setRGB(x, y, pixel(out, x, y, far / 2, random));
      }
    }
    return out;
  }

  /// @param far from the light, from 0 to 1
  private int pixel(BufferedImage out, int x, int y, double far, Random random) {
    int rgb = out.getRGB(x, y);
    double shift = noise == 0 ? 0 : noise * random.nextGaussian();
    return switch (look) {
      case SCANNER, COPIER -> rgb(rgb, 1, 1, shift);
      case FAX -> {
        int light = (rgb >> 16 & 0xff) + 2 * (rgb >> 8 & 0xff) + (rgb & 0xff);
        boolean speck = random.nextInt(SPECK) == 0;
        yield (light / 4 + shift < BLACK) != speck ? 0 : 0xffffff;
      }
      case PHOTO -> {
        // The mean with the pixel at the right and the one below, which are still sharp.
        int right = out.getRGB(Math.min(x + 1, out.getWidth() - 1), y);
        int below = out.getRGB(x, Math.min(y + 1, out.getHeight() - 1));
        int blurred = 0;
        for (int bits = 0; bits <= 16; bits += 8) {
          int sum = 2 * (rgb >> bits & 0xff) + (right >> bits & 0xff) + (below >> bits & 0xff);
          blurred |= sum / 4 << bits;
        }
        yield rgb(blurred, 0.97 - 0.45 * far, 0.85, shift);
      }
    };
  }

  private static int rgb(int rgb, double light, double blue, double shift) {
    return level((rgb >> 16 & 0xff) * light + shift) << 16
        | level((rgb >> 8 & 0xff) * light + shift) << 8
        | level((rgb & 0xff) * light * blue + shift);
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /// A ring of 42 mm with a star, which lets the print beneath it through.
  private void stamp(Graphics2D pen, double x, double y) {
    double radius = 21 / 25.4 * dpi;
    pen.setComposite(MultiplyComposite.INSTANCE);
    pen.setColor(new Color(214, 40, 40));
    pen.setStroke(new BasicStroke(dpi / 25f));
    pen.drawOval((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    for (int i = 0; i < 5; i++) {
      double angle = 2 * Math.PI * i / 5;
      double other = angle + 4 * Math.PI / 5;
      pen.drawLine(
          (int) (x + radius / 2.5 * Math.sin(angle)),
          (int) (y - radius / 2.5 * Math.cos(angle)),
          (int) (x + radius / 2.5 * Math.sin(other)),
          (int) (y - radius / 2.5 * Math.cos(other)));
    }
  }
}
