package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/// Parts the rows of a table that has lines between its columns only: one ruled row holds a list of
/// figures in each of several columns, line by line.
final class RowSplit {

  /// Two lines of figures may be an amount and its share; three are a list.
  private static final int LINES = 3;

  private static final int COLUMNS = 2;

  /// Baselines of one row differ by less, in points.
  private static final double SAME = 3;

  private RowSplit() {}

  /// The grid with such rows parted; the same one where there are none.
  static Grid split(Grid grid, List<Glyph> glyphs) {
    List<double[]> cuts = new ArrayList<>();
    List<List<Glyph>> printed = printed(grid, glyphs);
    for (int row = 0; row < grid.rows(); row++) {
      cuts.add(cuts(grid, row, printed.get(row)));
    }
    if (cuts.stream().allMatch(it -> it.length == 0)) {
      return grid;
    }
    int[] shift = new int[grid.rows() + 1];
    List<Double> ys = new ArrayList<>(List.of(grid.ys()[0]));
    for (int row = 0; row < grid.rows(); row++) {
      for (double cut : cuts.get(row)) {
        ys.add(cut);
      }
      ys.add(grid.ys()[row + 1]);
      shift[row + 1] = shift[row] + cuts.get(row).length;
    }
    List<Grid.Area> areas = new ArrayList<>();
    for (Grid.Area area : grid.areas()) {
      int parts = area.rowSpan() == 1 ? cuts.get(area.row()).length + 1 : 1;
      int end = area.row() + area.rowSpan();
      int span = area.rowSpan() == 1 ? 1 : end + shift[end] - area.row() - shift[area.row()];
      for (int part = 0; part < parts; part++) {
        areas.add(
            new Grid.Area(
                area.row() + shift[area.row()] + part,
                area.column(),
                span,
                area.columnSpan()));
      }
    }
    return new Grid(grid.xs(), ys.stream().mapToDouble(it -> it).toArray(), areas);
  }

  /// Where the row is parted: between its lines of figures.
  ///
  /// @param printed between its two lines
  private static double[] cuts(Grid grid, int row, List<Glyph> printed) {
    List<Double> baselines = null;
    int lists = 0;
    for (Grid.Area area : grid.areas()) {
      if (area.row() != row || area.rowSpan() > 1) {
        continue;
      }
      List<Double> figures = figures(grid, area, printed);
      if (figures.size() >= LINES) {
        if (baselines != null && !same(baselines, figures)) {
          return new double[0];
        }
        baselines = figures;
        lists++;
      }
    }
    if (lists < COLUMNS) {
      return new double[0];
    }
    double[] cuts = new double[baselines.size() - 1];
    for (int i = 0; i < cuts.length; i++) {
      double pitch = baselines.get(i + 1) - baselines.get(i);
      // Below the descent of the upper line, which is a sixth of what is between.
      cuts[i] = baselines.get(i) + pitch / 4;
    }
    return cuts;
  }

  /// What is printed between the lines of each row.
  private static List<List<Glyph>> printed(Grid grid, List<Glyph> glyphs) {
    List<List<Glyph>> printed = new ArrayList<>(grid.rows());
    for (int row = 0; row < grid.rows(); row++) {
      printed.add(new ArrayList<>());
    }
    for (Glyph glyph : glyphs) {
      int row = glyph.blank() ? -1 : Grid.between(grid.ys(), glyph.centre());
      if (row >= 0 && glyph.centre() > grid.ys()[row] && glyph.centre() < grid.ys()[row + 1]) {
        printed.get(row).add(glyph);
      }
    }
    return printed;
  }

  /// Baselines of a cell whose every line is one figure; none for any other cell.
  ///
  /// @param glyphs what its row prints
  private static List<Double> figures(Grid grid, Grid.Area area, List<Glyph> glyphs) {
    var box = grid.box(area);
    List<Glyph> within = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.middle() > box.left() && glyph.middle() < box.right()) {
        if ("0123456789.,-%".indexOf(glyph.text().charAt(0)) < 0) {
          return List.of();
        }
        within.add(glyph);
      }
    }
    List<Double> baselines = new ArrayList<>();
    for (List<Glyph> line : LineBuilder.rows(within)) {
      baselines.add(line.getFirst().baseline());
    }
    return baselines;
  }

  private static boolean same(List<Double> a, List<Double> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = Math.abs(a.get(i) - b.get(i)) < SAME;
    }
    return same;
  }
}
