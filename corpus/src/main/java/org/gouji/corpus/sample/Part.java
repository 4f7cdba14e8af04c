package org.gouji.corpus.sample;

import java.util.List;
import java.util.Optional;

/// One piece of a sample report, as its source has it.
public sealed interface Part {

  /// A line of the body.
  ///
  /// @param level of a heading, 1 for the highest; 0 otherwise
  /// @param auto the number that Word is to compute, as it will show it; empty where there is none or
  ///   where it is typed
  /// @param section id of a heading's section
  /// @param titleLength how many leading characters are the heading, where text follows in the line
  record Line(
      Kind kind,
      int level,
      Optional<String> auto,
      Optional<String> section,
      int titleLength,
      Marked text)
      implements Part {}

  /// How a line stands.
  enum Kind {
    TITLE,
    HEADING,
    BODY,
    CENTRED,
    RIGHT
  }

  /// Lines in a text box, as cover pages have them.
  record Box(List<Line> lines) implements Part {

    public Box {
      lines = List.copyOf(lines);
    }
  }

  /// @param caption line above it
  /// @param unit line above it, to the right
  /// @param money unit of its amounts, from that line or from a header; empty where the cells say it
  /// @param header how many leading rows repeat on each page
  /// @param columns widths in characters
  /// @param rows all the rows, each with every cell of the grid
  record Grid(
      Optional<Marked> caption,
      Optional<String> unit,
      String money,
      int header,
      List<Integer> columns,
      List<Row> rows)
      implements Part {

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// @param roles what the columns of this row are in a scorecard; empty outside one
  /// @param fixed roles that no column has, such as `level1=产出`
  /// @param card name of the scorecard
  record Row(List<Cell> cells, List<String> roles, List<String> fixed, String card) {

    public Row {
      cells = List.copyOf(cells);
      roles = List.copyOf(roles);
      fixed = List.copyOf(fixed);
    }
  }

  /// @param merged whether it belongs to the cell on its left, above it, or to none
  record Cell(Merge merged, Marked text) {}

  /// What a cell is merged with.
  enum Merge {
    NONE,
    LEFT,
    ABOVE
  }

  /// A change of the layout.
  enum Break implements Part {
    PAGE,
    LANDSCAPE,
    PORTRAIT
  }
}
