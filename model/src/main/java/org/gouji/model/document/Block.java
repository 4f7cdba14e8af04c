package org.gouji.model.document;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// One piece of a report's body, in reading order: all that the extractor knows and no more.
///
/// The list is closed on purpose. A new kind of block is a compile error in every `switch` that
/// must now decide about it.
public sealed interface Block {

  Location.InBody location();

  /// @param level 1 for the highest: from the outline level or style where the file has one, else from
  ///   the pattern of the number (1 for 一、 2 for （一） 3 for 1. 4 for (1))
  /// @param number as displayed, such as `（二）`; empty for a heading without one
  /// @param title the heading without its number
  /// @param label how many leading characters of the text are an automatic number, which the file
  ///   computes and the author did not type; 0 for a literal one
  /// @param text the whole line as displayed, number included
  record Heading(
      int level, String number, String title, int label, Text text, Location.InBody location)
      implements Block {

    public Heading {
      if (level < 1) {
        throw new IllegalArgumentException("levels are counted from 1, not " + level);
      }
    }
  }

  /// @param label how many leading characters of the text are an automatic number
  /// @param text as displayed, number included
  record Paragraph(Role role, int label, Text text, Location.InBody location) implements Block {

    public static Paragraph of(String text, int block) {
      return new Paragraph(Role.BODY, 0, Text.of(text), Location.InBody.of(block));
    }
  }

  /// What a paragraph is in the layout.
  enum Role {
    BODY,
    /// A line of a table of contents: repeats headings, holds no figures.
    CONTENTS,
    FOOTNOTE,
    /// Stands in a text box or frame, as cover pages do.
    TEXT_BOX,
    /// The title or unit line of the table that follows; the table carries it too.
    CAPTION
  }

  /// @param rows grid height
  /// @param columns grid width
  /// @param headerRows how many leading rows the file itself marks as header; 0 when it does not say
  /// @param cells anchors only, by row and column: a merged area is one cell with its spans, never
  ///   repeated text
  /// @param caption the title above the table
  /// @param unitLine the line that states its unit, such as `单位：万元`
  record Table(
      int rows,
      int columns,
      int headerRows,
      List<Cell> cells,
      Optional<Text> caption,
      Optional<Text> unitLine,
      Location.InBody location)
      implements Block {

    public Table {
      cells = List.copyOf(cells);
      BitSet[] taken = new BitSet[rows];
      for (Cell cell : cells) {
        if (cell.row() + cell.rowSpan() - 1 > rows
            || cell.column() + cell.columnSpan() - 1 > columns) {
          throw new IllegalArgumentException(
              "cell %d,%d leaves a %d × %d grid".formatted(cell.row(), cell.column(), rows, columns));
        }
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
          BitSet filled = taken[row - 1] == null ? new BitSet() : taken[row - 1];
          taken[row - 1] = filled;
          int end = cell.column() + cell.columnSpan();
          int first = filled.nextSetBit(cell.column());
          if (first >= 0 && first < end) {
            throw new IllegalArgumentException("two cells at %d,%d".formatted(row, first));
          }
          filled.set(cell.column(), end);
        }
      }
    }
  }

  /// @param row 1-based row of the top left corner
  /// @param column 1-based column of the top left corner
  /// @param rowSpan rows covered, at least 1
  /// @param columnSpan columns covered, at least 1
  record Cell(
      int row, int column, int rowSpan, int columnSpan, Text text, Location.InCell location) {

    public Cell {
      if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
        throw new IllegalArgumentException(
            "no such cell: %d,%d spanning %d × %d".formatted(row, column, rowSpan, columnSpan));
      }
    }
  }
}
