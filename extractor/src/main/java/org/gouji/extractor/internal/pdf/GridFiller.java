package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.document.Box;

/// Puts glyphs into the cells of a grid.
final class GridFiller {

  /// Glyphs nearer than this share of an em are one word.
  private static final double WORD = 0.2;

  private final Grid grid;
  private final PageContent content;
  private final int[][] index;
  private final List<List<Glyph>> cells = new ArrayList<>();
  private final List<Map<Integer, List<Glyph>>> aside;

  GridFiller(Grid grid, PageContent content) {
    this.grid = grid;
    this.content = content;
    this.index = grid.index();
    this.aside = content.aside().stream().map(this::byCell).toList();
    for (int i = 0; i < grid.areas().size(); i++) {
      cells.add(new ArrayList<>());
    }
  }

  /// @param glyphs those whose centres lie in the grid
  TablePart fill(List<Glyph> glyphs) {
    for (List<Glyph> row : LineBuilder.rows(glyphs)) {
      int start = 0;
      for (int i = 1; i <= row.size(); i++) {
        if (i == row.size() || row.get(i).left() - row.get(i - 1).right() > WORD * row.get(i).size()
            || row.get(i).blank() != row.get(i - 1).blank()) {
          word(row.subList(start, i));
          start = i;
        }
      }
    }
    List<TablePart.Cell> out = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      out.add(cell(i, cells.get(i)));
    }
    return new TablePart(
        content.number(),
        grid.xs(),
        grid.ys(),
        out,
        grid.box(),
        content.frame().displayed(grid.box()));
  }

  /// A word whose glyphs stand in several cells is parted at the edge between them, unless the edge
  /// runs through a glyph: then it is one that is too long for its cell.
  private void word(List<Glyph> word) {
    int[] areas = new int[word.size()];
    boolean cut = false;
    for (int i = 0; i < areas.length; i++) {
      areas[i] = area(word.get(i));
      cut |=
          i > 0
              && areas[i] != areas[i - 1]
              && (pierced(word.get(i - 1)) || pierced(word.get(i)));
    }
    if (cut) {
      Arrays.fill(areas, figure(word) ? areas[areas.length - 1] : areas[0]);
    }
    for (int i = 0; i < areas.length; i++) {
      put(areas[i], word.get(i));
    }
  }

  private static boolean figure(List<Glyph> word) {
    return word.stream().allMatch(it -> "0123456789.,-%".contains(it.text()));
  }

  /// Whether an upright edge runs through the inner part of a glyph.
  private boolean pierced(Glyph glyph) {
    double margin = 0.2 * glyph.width();
    int from = Grid.between(grid.xs(), glyph.left() + margin);
    int to = Grid.between(grid.xs(), glyph.right() - margin);
    int row = Grid.between(grid.ys(), glyph.centre());
    if (row < 0 || from == to) {
      return false;
    }
    return from < 0 || to < 0 || index[row][from] != index[row][to];
  }

  private int area(Glyph glyph) {
    int row = Grid.between(grid.ys(), glyph.centre());
    int column = Grid.between(grid.xs(), glyph.middle());
    return row < 0 || column < 0 ? -1 : index[row][column];
  }

  private void put(int area, Glyph glyph) {
    if (area >= 0) {
      cells.get(area).add(glyph);
    }
  }

  private TablePart.Cell cell(int number, List<Glyph> glyphs) {
    Grid.Area area = grid.areas().get(number);
    Box box = grid.box(area);
    Box displayed = content.frame().displayed(box);
    List<Line> lines =
        new ArrayList<>(new LineBuilder(content.frame(), content.number(), false).lines(glyphs));
    for (int i = 0; i < content.aside().size(); i++) {
      List<Glyph> turned = aside.get(i).getOrDefault(number, List.of());
      Frame frame = content.aside().get(i).frame();
      lines.addAll(new LineBuilder(frame, content.number(), true).lines(turned));
    }
    CellText text = CellText.of(lines, box);
    return new TablePart.Cell(
        area.row(),
        area.column(),
        area.rowSpan(),
        area.columnSpan(),
        text.text(),
        displayed,
        text.open(),
        text.low());
  }

  /// Glyphs that run upwards or downwards, as the heads of narrow columns do, by the cell they are in.
  private Map<Integer, List<Glyph>> byCell(PageContent.Aside aside) {
    Map<Integer, List<Glyph>> cells = new HashMap<>();
    for (Glyph glyph : aside.glyphs()) {
      Box box = content.frame().framed(aside.frame().displayed(glyph.box()));
      int row = Grid.between(grid.ys(), (box.top() + box.bottom()) / 2);
      int column = Grid.between(grid.xs(), (box.left() + box.right()) / 2);
      if (row >= 0 && column >= 0) {
        cells.computeIfAbsent(index[row][column], it -> new ArrayList<>()).add(glyph);
      }
    }
    return cells;
  }
}
