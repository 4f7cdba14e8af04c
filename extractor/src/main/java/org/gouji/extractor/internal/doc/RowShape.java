package org.gouji.extractor.internal.doc;

import java.util.List;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.gouji.extractor.internal.flow.EdgeRow;

/// The cells of one row as its end mark describes them ([MS-DOC] 2.6.3, sprmTDefTable).
///
/// @param edges distance of each cell border from the margin, in twentieths of a point: one more than
///   there are cells
/// @param joinsLeft which cells are part of the one before them
/// @param continues which cells carry on the one above them
/// @param header whether the row is repeated on each page
record RowShape(int[] edges, boolean[] joinsLeft, boolean[] continues, boolean header) {

  private static final int HEADER = 0x04;
  private static final int DEFINITION = 0x08;
  private static final int MERGE = 0x24;
  private static final int VERTICAL_MERGE = 0x2b;

  /// Bytes of one TC80 structure.
  private static final int CELL_LENGTH = 20;

  private static final int MERGED = 0x0002;
  private static final int VERTICALLY_MERGED = 0x0020;
  private static final int VERTICAL_RESTART = 0x0040;

  EdgeRow with(List<String> texts) {
    return new EdgeRow(edges, joinsLeft, continues, header, texts);
  }

  int cells() {
    return edges.length - 1;
  }

  /// @param properties of the paragraph that ends the row, from its third byte on
  /// @return a row without cells where they define none
  static RowShape read(byte[] properties) {
    RowShape shape = null;
    boolean header = false;
    SprmIterator iterator = new SprmIterator(properties, 2);
    while (iterator.hasNext()) {
      SprmOperation operation = iterator.next();
      if (operation.getType() != SprmOperation.TYPE_TAP) {
        continue;
      }
      byte[] bytes = operation.getGrpprl();
      int at = operation.getGrpprlOffset();
      switch (operation.getOperation()) {
        case HEADER -> header = bytes[at] != 0;
        case DEFINITION -> shape = define(bytes, at, operation.size());
        case MERGE -> merge(shape, bytes[at], bytes[at + 1]);
        case VERTICAL_MERGE -> mergeDown(shape, bytes[at], bytes[at + 1]);
        default -> {}
      }
    }
    return shape == null
        ? new RowShape(new int[1], new boolean[0], new boolean[0], header)
        : new RowShape(shape.edges, shape.joinsLeft, shape.continues, header);
  }

  /// @param at offset of the number of cells; POI has passed the length in front of it
  /// @param size of the whole property, which begins four bytes before that
  private static RowShape define(byte[] bytes, int at, int size) {
    int end = Math.min(bytes.length, at - 4 + size);
    int cells = bytes[at] & 0xff;
    int[] edges = new int[cells + 1];
    int position = at + 1;
    for (int i = 0; i <= cells; i++, position += 2) {
      edges[i] = (short) int16(bytes, position);
    }
    boolean[] joinsLeft = new boolean[cells];
    boolean[] continues = new boolean[cells];
    for (int i = 0; i < cells && position + 2 <= end; i++, position += CELL_LENGTH) {
      int flags = int16(bytes, position);
      joinsLeft[i] = i > 0 && (flags & MERGED) != 0;
      continues[i] = (flags & VERTICALLY_MERGED) != 0 && (flags & VERTICAL_RESTART) == 0;
    }
    return new RowShape(edges, joinsLeft, continues, false);
  }

  private static void merge(RowShape shape, int first, int limit) {
    for (int i = first + 1; shape != null && first >= 0 && i < limit && i < shape.cells(); i++) {
      shape.joinsLeft[i] = true;
    }
  }

  private static void mergeDown(RowShape shape, int cell, int flags) {
    if (shape != null && cell >= 0 && cell < shape.cells()) {
      shape.continues[cell] = flags == 1;
    }
  }

  private static int int16(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }
}
