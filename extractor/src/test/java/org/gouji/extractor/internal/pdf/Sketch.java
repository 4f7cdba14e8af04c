package org.gouji.extractor.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.OcrMode;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;

/// A PDF drawn for a test, in points from the top left corner of the page as displayed.
final class Sketch {

  static final double WIDTH = 600;
  static final double HEIGHT = 800;

  /// One thing that is drawn.
  interface Stroke {
    void draw(PDPageContentStream out) throws IOException;
  }

  private final List<List<Stroke>> pages = new ArrayList<>(List.of(new ArrayList<>()));
  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private int rotation;
  private double crop;

  /// Displays the pages turned clockwise.
  Sketch rotated(int degrees) {
    rotation = degrees;
    return this;
  }

  /// Cuts this much off each side; what is drawn stands inside.
  Sketch cropped(double margin) {
    crop = margin;
    return this;
  }

  Sketch page() {
    pages.add(new ArrayList<>());
    return this;
  }

  Sketch add(Stroke stroke) {
    pages.getLast().add(stroke);
    return this;
  }

  Sketch text(double left, double baseline, String text) {
    return text(left, baseline, 10, text);
  }

  Sketch text(double left, double baseline, double size, String text) {
    return add(
        out -> {
          out.beginText();
          out.setFont(font, (float) size);
          out.setTextMatrix(new Matrix(1, 0, 0, 1, (float) left, (float) (HEIGHT - baseline)));
          out.showText(text);
          out.endText();
        });
  }

  /// Text that ends at a place, as figures in a column do.
  Sketch textTo(double right, double baseline, String text) {
    return text(right - width(text, 10), baseline, text);
  }

  double width(String text, double size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sketch line(double x1, double y1, double x2, double y2) {
    return add(
        out -> {
          out.setLineWidth(0.5f);
          out.moveTo((float) x1, (float) (HEIGHT - y1));
          out.lineTo((float) x2, (float) (HEIGHT - y2));
          out.stroke();
        });
  }

  /// A ruling that is a thin filled box.
  Sketch bar(double left, double top, double right, double bottom) {
    return add(
        out -> {
          out.addRect(
              (float) left,
              (float) (HEIGHT - bottom),
              (float) (right - left),
              (float) (bottom - top));
          out.fill();
        });
  }

  /// Lines at all the places.
  Sketch grid(double[] xs, double[] ys) {
    for (double y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    for (double x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    return this;
  }

  /// A whole table of cells of 80 by 20 points, its texts 4 points from their left edges.
  Sketch table(double left, double top, String[][] rows) {
    double[] xs = new double[rows[0].length + 1];
    double[] ys = new double[rows.length + 1];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = left + 80 * i;
    }
    for (int i = 0; i < ys.length; i++) {
      ys[i] = top + 20 * i;
    }
    grid(xs, ys);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        if (!rows[row][column].isEmpty()) {
          text(xs[column] + 4, ys[row] + 14, rows[row][column]);
        }
      }
    }
    return this;
  }

  /// The same page drawn in another order.
  Sketch shuffled(Random random) {
    pages.forEach(page -> Collections.shuffle(page, random));
    return this;
  }

  byte[] bytes() {
    try (PDDocument document = new PDDocument()) {
      for (List<Stroke> strokes : pages) {
        boolean upright = rotation % 180 == 0;
        float across = (float) ((upright ? WIDTH : HEIGHT) + 2 * crop);
        float down = (float) ((upright ? HEIGHT : WIDTH) + 2 * crop);
        PDPage page = new PDPage(new PDRectangle(across, down));
        page.setRotation(rotation);
        page.setCropBox(
            new PDRectangle(
                (float) crop, (float) crop, across - 2 * (float) crop, down - 2 * (float) crop));
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
          out.transform(Matrix.getTranslateInstance((float) crop, (float) crop));
          out.transform(undo());
          for (Stroke stroke : strokes) {
            stroke.draw(out);
          }
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Draws so that the page, once turned, stands upright.
  private Matrix undo() {
    return switch (rotation) {
      case 90 -> new Matrix(0, 1, -1, 0, (float) HEIGHT, 0);
      case 180 -> new Matrix(-1, 0, 0, -1, (float) WIDTH, (float) HEIGHT);
      case 270 -> new Matrix(0, -1, 1, 0, 0, (float) WIDTH);
      default -> new Matrix();
    };
  }

  Document read() {
    return read(bytes(), Limits.DEFAULT);
  }

  static Document read(byte[] bytes, Limits limits) {
    try {
      return tried(bytes, limits);
    } catch (Refusal e) {
      throw new AssertionError(e);
    }
  }

  static Document tried(byte[] bytes, Limits limits) throws Refusal {
    var source = new Source("t.pdf", "t.pdf", "", "application/pdf", bytes.length, 0, "pdf");
    return new PdfReader(OcrMode.NEVER).read(bytes, source, limits);
  }

  static List<Block.Table> tables(Document document) {
    return document.blocks()
        .stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }

  /// The one table of a document.
  static Block.Table table(Document document) {
    List<Block.Table> tables = tables(document);
    if (tables.size() != 1) {
      throw new AssertionError(tables.size() + " tables");
    }
    return tables.getFirst();
  }

  /// Rows as text, cells parted by ` | `, with spans before those that have some.
  static List<String> rows(Block.Table table) {
    List<String> rows = new ArrayList<>();
    for (int row = 1; row <= table.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (Block.Cell cell : table.cells()) {
        if (cell.row() == row) {
          boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
          String span = merged ? cell.rowSpan() + "x" + cell.columnSpan() + ":" : "";
          cells.add(span + cell.text().value());
        }
      }
      rows.add(String.join(" | ", cells));
    }
    return rows;
  }
}
