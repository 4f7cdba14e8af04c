package org.gouji.extractor.internal.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gouji.extractor.reader.Limits;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Block;
import org.gouji.model.document.Box;
import org.gouji.model.document.Document;
import org.gouji.model.document.Location;

/// Draws what was read over pictures of the pages.
public final class PageOverlay {

  /// Pixels a point: 108 dots per inch, enough to read a figure of 9 points.
  private static final float SCALE = 1.5f;

  private static final Color RULING = new Color(220, 0, 0, 110);
  private static final Color CELL = new Color(0, 70, 220);
  private static final Color BLOCK = new Color(0, 140, 60);

  private final Document document;
  private final Limits limits;

  public PageOverlay(Document document, Limits limits) {
    this.document = document;
    this.limits = limits;
  }

  /// @return the pictures that were written, by page
  public List<Path> write(Path pdf, Path dir) throws IOException, Refusal {
    Files.createDirectories(dir);
    List<Path> pictures = new ArrayList<>();
    try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
      var renderer = new PDFRenderer(file);
      var reader = new ContentReader(new Deadline(limits.time()), limits.unpackedBytes());
      for (int page = 1; page <= file.getNumberOfPages(); page++) {
        BufferedImage picture = renderer.renderImage(page - 1, SCALE, ImageType.RGB);
        Graphics2D out = picture.createGraphics();
        out.scale(SCALE, SCALE);
        rulings(out, reader.read(file.getPage(page - 1), page));
        blocks(out, page);
        out.dispose();
        Path path = dir.resolve("page-%03d.png".formatted(page));
        ImageIO.write(picture, "png", path.toFile());
        pictures.add(path);
      }
    }
    return pictures;
  }

  private static void rulings(Graphics2D out, PageContent content) {
    out.setColor(RULING);
    out.setStroke(new BasicStroke(2.5f));
    for (Ruling ruling : Rulings.joined(content.horizontals())) {
      double y = ruling.position();
      line(out, content.frame().displayed(new Box(ruling.from(), y, ruling.to(), y)));
    }
    for (Ruling ruling : Rulings.joined(content.verticals())) {
      double x = ruling.position();
      line(out, content.frame().displayed(new Box(x, ruling.from(), x, ruling.to())));
    }
  }

  private static void line(Graphics2D out, Box box) {
    out.draw(new Line2D.Double(box.left(), box.top(), box.right(), box.bottom()));
  }

  private void blocks(Graphics2D out, int page) {
    out.setStroke(new BasicStroke(0.7f));
    for (Block block : document.blocks()) {
      int number = block.location().block();
      switch (block) {
        case Block.Table table -> {
          for (Block.Cell cell : table.cells()) {
            box(out, cell.location(), page, CELL, cell.row() + "," + cell.column());
          }
          box(out, table.location(), page, BLOCK, "" + number);
        }
        case Block.Heading heading ->
            box(out, heading.location(), page, BLOCK, number + " H" + heading.level());
        case Block.Paragraph paragraph ->
            box(out, paragraph.location(), page, BLOCK, number + " " + paragraph.role());
      }
    }
  }

  private static void box(Graphics2D out, Location location, int page, Color color, String label) {
    Optional<Box> box =
        location.page().filter(it -> it.number() == page).flatMap(Location.OnPage::box);
    if (box.isEmpty()) {
      return;
    }
    Box at = box.get();
    out.setColor(color);
    out.draw(new Rectangle2D.Double(at.left(), at.top(), at.width(), at.height()));
    out.setFont(out.getFont().deriveFont(5f));
    out.drawString(label, (float) at.left() + 1, (float) at.top() + 5);
  }
}
