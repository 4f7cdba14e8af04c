package org.gouji.extractor.internal.pdf;

import java.util.List;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;

/// What one page shows of a table.
///
/// @param page 1-based
/// @param xs edges of the columns in the page's layout frame, ascending
/// @param ys edges of the rows
/// @param cells by row and column
/// @param box outline in the layout frame
/// @param displayed outline on the page as displayed
record TablePart(
    int page, double[] xs, double[] ys, List<Cell> cells, Box box, Box displayed) {

  /// @param row 0-based
  /// @param column 0-based
  /// @param box outline on the page as displayed
  /// @param open whether its text may go on elsewhere: its last line is full and ends no sentence
  /// @param low whether its text reaches its lower edge
  record Cell(
      int row, int column, int rowSpan, int columnSpan, Text text, Box box, boolean open,
      boolean low) {

    boolean blank() {
      return text.isBlank();
    }
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }
}
