package org.gouji.extractor.internal.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes scans of PDFs: pictures of their pages, as bad as an office's copier makes them.
///
/// @param dpi dots to an inch
/// @param degrees by which the page lies askew, clockwise
/// @param noise deviation of each colour of a pixel, of 255
/// @param seal whether a red seal is stamped on the page
record Copier(int dpi, double degrees, double noise, boolean seal) {

  byte[] copy(byte[] pdf, Random random) throws IOException {
    try (PDDocument in = Loader.loadPDF(pdf); PDDocument out = new PDDocument()) {
      for (int i = 0; i < in.getNumberOfPages(); i++) {
        PDRectangle crop = in.getPage(i).getCropBox();
        BufferedImage drawn = new PDFRenderer(in).renderImageWithDPI(i, dpi, ImageType.RGB);
        var page = new PDPage(new PDRectangle(crop.getWidth(), crop.getHeight()));
        out.addPage(page);
        var picture = JPEGFactory.createFromImage(out, worsened(drawn, random), 0.7f);
        try (var content = new PDPageContentStream(out, page)) {
          content.drawImage(picture, 0, 0, crop.getWidth(), crop.getHeight());
        }
      }
      var bytes = new ByteArrayOutputStream();
      out.save(bytes);
      return bytes.toByteArray();
    }
  }

  private BufferedImage worsened(BufferedImage drawn, Random random) {
    var out =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, out.getWidth(), out.getHeight());
    pen.rotate(Math.toRadians(degrees), out.getWidth() / 2.0, out.getHeight() / 2.0);
    pen.drawImage(drawn, 0, 0, null);
    if (seal) {
      stamp(pen, out.getWidth() / 2, out.getHeight() / 4);
    }
    pen.dispose();
    for (int y = 0; y < out.getHeight() && noise > 0; y++) {
      for (int x = 0; x < out.getWidth(); x++) {
        int rgb = out.getRGB(x, y);
        int shift = (int) Math.round(noise * random.nextGaussian());
        out.setRGB(
            x, y, level(rgb >> 16, shift) << 16 | level(rgb >> 8, shift) << 8 | level(rgb, shift));
      }
    }
    return out;
  }

  private static int level(int value, int shift) {
    return Math.clamp((value & 0xff) + shift, 0, 255);
  }

  /// A ring of 42 mm with a star, which lets the print beneath it through.
  private void stamp(Graphics2D pen, int x, int y) {
    int radius = (int) (21 / 25.4 * dpi);
    pen.setComposite(MultiplyComposite.INSTANCE);
    pen.setColor(new Color(214, 40, 40));
    pen.setStroke(new BasicStroke(dpi / 25f));
    pen.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
    for (int i = 0; i < 5; i++) {
      double angle = 2 * Math.PI * i / 5;
      double other = angle + 4 * Math.PI / 5;
      pen.drawLine(
          x + (int) (radius / 2.5 * Math.sin(angle)),
          y - (int) (radius / 2.5 * Math.cos(angle)),
          x + (int) (radius / 2.5 * Math.sin(other)),
          y - (int) (radius / 2.5 * Math.cos(other)));
    }
  }
}
