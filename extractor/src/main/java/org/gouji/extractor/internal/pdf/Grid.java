package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.document.Box;

/// The cells of one ruled table on one page.
///
/// @param xs edges of its columns, ascending, in the layout frame
/// @param ys edges of its rows, ascending
/// @param areas its cells by row and column; they tile the grid
record Grid(double[] xs, double[] ys, List<Area> areas) {

  /// @param row 0-based
  /// @param column 0-based
  record Area(int row, int column, int rowSpan, int columnSpan) {}

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  Box box() {
    return new Box(xs[0], ys[0], xs[columns()], ys[rows()]);
  }

  Box box(Area area) {
    return new Box(
        xs[area.column()],
        ys[area.row()],
        xs[area.column() + area.columnSpan()],
        ys[area.row() + area.rowSpan()]);
  }

  /// Where its cells stand.
  List<Box> boxes() {
    return areas.stream().map(this::box).toList();
  }

  /// The index of the area that holds each place of the grid.
  int[][] index() {
    int[][] index = new int[rows()][columns()];
    for (int i = 0; i < areas.size(); i++) {
      Area area = areas.get(i);
      for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
        for (int column = area.column(); column < area.column() + area.columnSpan(); column++) {
          index[row][column] = i;
        }
      }
    }
    return index;
  }

  /// The place between the edges; -1 outside.
  static int between(double[] edges, double value) {
    if (!(value >= edges[0] && value <= edges[edges.length - 1])) {
      return -1;
    }
    int low = 0;
    int high = edges.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (edges[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The grid whose places are parted by the edges given; where none parts two places they are one
  /// cell. What would not be a rectangle is cut into rectangles, from the top left.
  ///
  /// @param right `[row][column]`: whether a line stands at the right of that place
  /// @param below whether one runs below it
  static Grid of(double[] xs, double[] ys, boolean[][] right, boolean[][] below) {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    var groups = new Groups(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        if (column + 1 < columns && !right[row][column]) {
          groups.join(place, place + 1);
        }
        if (row + 1 < rows && !below[row][column]) {
          groups.join(place, place + columns);
        }
      }
    }
    return new Grid(xs, ys, rectangles(groups, rows, columns));
  }

  private static List<Area> rectangles(Groups groups, int rows, int columns) {
    boolean[] taken = new boolean[rows * columns];
    List<Area> areas = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        if (taken[place]) {
          continue;
        }
        int group = groups.of(place);
        int across = 1;
        while (column + across < columns
            && !taken[place + across]
            && groups.of(place + across) == group) {
          across++;
        }
        int down = 1;
        while (row + down < rows && all(groups, taken, group, place + down * columns, across)) {
          down++;
        }
        for (int r = 0; r < down; r++) {
          for (int c = 0; c < across; c++) {
            taken[place + r * columns + c] = true;
          }
        }
        areas.add(new Area(row, column, down, across));
      }
    }
    return areas;
  }

  private static boolean all(Groups groups, boolean[] taken, int group, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (taken[i] || groups.of(i) != group) {
        return false;
      }
    }
    return true;
  }
}
