package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Box;

/// The lines and tables of one page, in reading order.
///
/// @param number 1-based
/// @param elements lines outside tables, and tables
/// @param watermark what is printed across the page
record PageLayout(
    int number,
    Frame frame,
    List<Element> elements,
    List<String> watermark,
    PageContent.Quality quality) {

  /// What stands on a page.
  sealed interface Element {

    /// Outline in the layout frame.
    Box box();
  }

  record LineElement(Line line) implements Element {

    @Override
    public Box box() {
      return line.box();
    }
  }

  record TableElement(TablePart part) implements Element {

    @Override
    public Box box() {
      return part.box();
    }
  }

  static PageLayout of(PageContent content) {
    if (content.quality().garbled()) {
      // Characters that nobody can know are worse than none: recognition has to read this page.
      return new PageLayout(
          content.number(), content.frame(), List.of(), content.watermark(), content.quality());
    }
    List<Grid> grids = Grids.of(content.horizontals(), content.verticals());
    List<Glyph> outside = new ArrayList<>();
    List<List<Glyph>> inside = new ArrayList<>();
    grids.forEach(grid -> inside.add(new ArrayList<>()));
    for (Glyph glyph : content.glyphs()) {
      int grid = holder(grids, glyph.middle(), glyph.centre());
      (grid < 0 ? outside : inside.get(grid)).add(glyph);
    }
    List<Element> elements = new ArrayList<>();
    var builder = new LineBuilder(content.frame(), content.number(), false);
    for (Line line : builder.lines(outside)) {
      elements.add(new LineElement(line));
    }
    for (int i = 0; i < grids.size(); i++) {
      var filler = new GridFiller(grids.get(i), content);
      elements.add(new TableElement(filler.fill(inside.get(i))));
    }
    elements.sort(READING);
    return new PageLayout(
        content.number(), content.frame(), elements, content.watermark(), content.quality());
  }

  /// Counts what the page holds against the limits of one file.
  void count(Meter meter) throws Refusal {
    for (Element element : elements) {
      meter.block();
      switch (element) {
        case LineElement(Line line) -> meter.characters(line.value().length());
        case TableElement(TablePart part) -> {
          meter.cells((long) part.rows() * part.columns());
          for (TablePart.Cell cell : part.cells()) {
            meter.characters(cell.text().value().length());
          }
        }
      }
    }
  }

  private static int holder(List<Grid> grids, double x, double y) {
    for (int i = 0; i < grids.size(); i++) {
      Box box = grids.get(i).box();
      if (x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom()) {
        return i;
      }
    }
    return -1;
  }

  /// From top to bottom; what begins at the same height, from left to right.
  private static final Comparator<Element> READING =
      Comparator.<Element>comparingDouble(it -> Math.round(it.box().top() / 4))
          .thenComparingDouble(it -> it.box().left());

}
