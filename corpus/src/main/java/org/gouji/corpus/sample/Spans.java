package org.gouji.corpus.sample;

/// How far a cell of a sample table reaches.
///
/// @param rows covered, at least 1
/// @param columns covered, at least 1
record Spans(int rows, int columns) {

  /// Of the cell at a 0-based place, which is the anchor of its area.
  static Spans of(Part.Grid grid, int row, int column) {
    int columns = 1;
    while (column + columns < grid.columns().size()
        && merged(grid, row, column + columns) == Part.Merge.LEFT) {
      columns++;
    }
    int rows = 1;
    while (row + rows < grid.rows().size()
        && merged(grid, row + rows, column) == Part.Merge.ABOVE) {
      rows++;
    }
    return new Spans(rows, columns);
  }

  static boolean anchor(Part.Grid grid, int row, int column) {
    return merged(grid, row, column) == Part.Merge.NONE;
  }

  private static Part.Merge merged(Part.Grid grid, int row, int column) {
    return grid.rows().get(row).cells().get(column).merged();
  }
}
