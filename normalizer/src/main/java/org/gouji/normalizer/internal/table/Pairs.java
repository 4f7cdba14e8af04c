package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Rows of names with a value behind each, 编制数 15 and 实际在职人数 14, which have no header. Immutable.
final class Pairs {

  private final Vocabulary vocabulary;
  private final CellFigures figures;

  Pairs(Vocabulary vocabulary, CellFigures figures) {
    this.vocabulary = vocabulary;
    this.figures = figures;
  }

  /// Those below a header.
  List<Integer> of(Grid grid, Part part) {
    List<Integer> rows = new ArrayList<>();
    for (int row = part.from(); row < part.to(); row++) {
      if (are(grid, row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /// Whether an indicator or a rate is named behind a value, with a value behind it.
  boolean are(Grid grid, int row) {
    boolean valued = false;
    boolean named = false;
    for (Block.Cell cell : grid.row(row)) {
      boolean value = figures.quantity(cell, "").isPresent();
      if (value && named) {
        return true;
      }
      String text = grid.text(cell);
      named = valued && (text.endsWith("率") || vocabulary.indicator(text).isPresent());
      valued |= value;
    }
    return false;
  }
}
