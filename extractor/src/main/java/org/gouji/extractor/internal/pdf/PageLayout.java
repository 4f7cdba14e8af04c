package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
    for (int i = 0; i < grids.size(); i++) {
      if (!withoutColumns(grids.get(i), inside.get(i), outside)) {
        elements.add(table(grids.get(i), inside.get(i), content));
      }
    }
    Set<Glyph> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    List<List<Glyph>> rows = LineBuilder.rows(outside);
    for (AlignedTables.Found found : AlignedTables.in(rows)) {
      elements.add(table(found.grid(), found.glyphs(), content));
      placed.addAll(found.glyphs());
    }
    if (!placed.isEmpty()) {
      outside.removeIf(placed::contains);
      rows = LineBuilder.rows(outside);
    }
    var builder = new LineBuilder(content.frame(), content.number(), false);
    for (Line line : builder.linesOf(rows)) {
      elements.add(new LineElement(line));
    }
    for (PageContent.Aside aside : content.aside()) {
      for (Line line : turned(aside, content, grids)) {
        elements.add(new LineElement(line));
      }
    }
    elements.sort(READING);
    return new PageLayout(
        content.number(), content.frame(), elements, content.watermark(), content.quality());
  }

  /// Lines outside tables that run in another direction than most of the page.
  private static List<Line> turned(
      PageContent.Aside aside, PageContent content, List<Grid> grids) {
    List<Line> lines = new ArrayList<>();
    for (Line line : new LineBuilder(aside.frame(), content.number(), true).lines(aside.glyphs())) {
      Box box = content.frame().framed(aside.frame().displayed(line.box()));
      if (holder(grids, (box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2) < 0) {
        lines.add(line.at(box));
      }
    }
    return lines;
  }

  private static Element table(Grid grid, List<Glyph> glyphs, PageContent content) {
    return new TableElement(new GridFiller(RowSplit.split(grid, glyphs), content).fill(glyphs));
  }

  /// Hands on the glyphs of a grid that has lines between rows only while its figures stand in
  /// columns: those are found by how they line up.
  private static boolean withoutColumns(Grid grid, List<Glyph> glyphs, List<Glyph> outside) {
    if (grid.columns() > 1 || AlignedTables.in(LineBuilder.rows(glyphs)).isEmpty()) {
      return false;
    }
    outside.addAll(glyphs);
    return true;
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
