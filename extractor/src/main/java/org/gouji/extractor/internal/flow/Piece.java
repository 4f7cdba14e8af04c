package org.gouji.extractor.internal.flow;

import java.util.List;
import org.gouji.model.document.Block;

/// One piece of a body as a reader hands it over, before blocks are counted.
public sealed interface Piece {

  /// Where a paragraph's lines are set.
  enum Alignment {
    START,
    CENTER,
    END
  }

  /// @param text as displayed, automatic number included; `\n` where the author broke a line
  /// @param label how many leading characters are the automatic number
  /// @param outline level that the file itself gives, 1 to 9; 0 for body text
  /// @param captionStyle whether its style says that it captions something
  record Line(
      String text,
      int label,
      int outline,
      Block.Role role,
      Alignment alignment,
      boolean captionStyle)
      implements Piece {

    public Line {
      String clean = Blanks.clean(text);
      int leading = Blanks.leading(clean);
      label = Math.max(0, label - leading);
      text = Blanks.strip(clean);
      label = Math.min(label, text.length());
    }

    public static Line of(String text) {
      return new Line(text, 0, 0, Block.Role.BODY, Alignment.START, false);
    }

    public Line as(Block.Role other) {
      return new Line(text, label, outline, other, alignment, captionStyle);
    }
  }

  /// A table as rows of cells that say where in the grid they stand.
  ///
  /// @param edges distance of each grid line from the left, in twentieths of a point, where the file
  ///   gives it: one more than the grid has columns; else empty
  record Grid(List<Row> rows, List<Integer> edges) implements Piece {

    public Grid {
      rows = List.copyOf(rows);
      edges = List.copyOf(edges);
    }
  }

  /// @param header whether the file marks the row as one that is repeated on each page
  record Row(boolean header, List<GridCell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param column 0-based grid column of its left edge
  /// @param span grid columns covered, at least 1
  /// @param continues whether it carries on the cell above
  /// @param text its paragraphs, separated by `\n`
  record GridCell(int column, int span, boolean continues, String text) {}
}
