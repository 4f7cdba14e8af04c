package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Frame;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.GridCell;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.model.document.Block;

/// Reads one table with all changes accepted (ECMA-376 part 1, 17.4).
final class TableReader {

  /// Word has at most 63 columns; what says more is damaged.
  private static final int MOST_COLUMNS = 1024;

  private final StoryReader story;
  private final List<Piece.Row> rows = new ArrayList<>();
  private final List<Integer> edges = new ArrayList<>();
  private final List<Piece> behind = new ArrayList<>();
  private final Frame frame = new Frame();

  TableReader(StoryReader story) {
    this.story = story;
  }

  /// @return the table, and behind it the tables and text boxes that stand in its cells; of a table
  ///   that is only a frame what it frames
  List<Piece> read(Xml xml) throws Refusal {
    rows(xml);
    Optional<List<Piece>> framed = frame.content();
    if (framed.isPresent()) {
      return framed.get();
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Grid(rows, plausible(edges)));
    pieces.addAll(behind);
    return pieces;
  }

  private static List<Integer> plausible(List<Integer> edges) {
    for (int i = 1; i < edges.size(); i++) {
      if (edges.get(i) <= edges.get(i - 1)) {
        return List.of();
      }
    }
    return edges;
  }

  private void rows(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "tblGrid" -> readGrid(xml);
        case "tr" -> readRow(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml);
        default -> {}
      }
    }
  }

  private void readGrid(Xml xml) throws Refusal {
    edges.clear();
    edges.add(0);
    int level = xml.depth();
    while (xml.child(level)) {
      if (xml.name().equals("gridCol") && edges.size() <= MOST_COLUMNS) {
        edges.add(edges.getLast() + xml.number("w", 0));
      }
    }
  }

  /// A row while it is read.
  private static final class OpenRow {
    final List<GridCell> cells = new ArrayList<>();
    int column;
    boolean header;
    boolean gone;
  }

  private void readRow(Xml xml) throws Refusal {
    OpenRow row = new OpenRow();
    cells(xml, row);
    if (!row.gone && !row.cells.isEmpty()) {
      story.parts().meter().tick();
      rows.add(new Piece.Row(row.header, row.cells));
    }
  }

  private void cells(Xml xml, OpenRow row) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "trPr" -> readRowProperties(xml, row);
        case "tc" -> {
          if (!row.gone) {
            readCell(xml, row);
          }
        }
        case "sdt", "sdtContent", "customXml" -> cells(xml, row);
        default -> {}
      }
    }
  }

  private static void readRowProperties(Xml xml, OpenRow row) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "gridBefore" -> row.column = Math.clamp(xml.number("val", 0), 0, MOST_COLUMNS);
        case "tblHeader" -> row.header = xml.on();
        case "del" -> row.gone = true;
        case "aml:annotation" -> row.gone |= StoryReader.isDeletion(xml);
        case "hidden" -> row.gone |= xml.on();
        default -> {}
      }
    }
  }

  /// A cell while it is read.
  private static final class OpenCell {
    final StringBuilder text = new StringBuilder();
    int span = 1;
    boolean continues;
    boolean joinsLeft;
    boolean gone;
  }

  private void readCell(Xml xml, OpenRow row) throws Refusal {
    OpenCell cell = new OpenCell();
    StoryReader content = story.cell();
    int level = xml.depth();
    while (xml.child(level)) {
      if (xml.name().equals("tcPr")) {
        readCellProperties(xml, cell);
      } else if (!cell.gone) {
        content.block(xml, piece -> take(piece, cell));
      }
    }
    if (cell.gone) {
      return;
    }
    content.finish(piece -> take(piece, cell));
    frame.cell();
    if (cell.joinsLeft && !row.cells.isEmpty()) {
      GridCell left = row.cells.removeLast();
      row.cells.add(
          new GridCell(left.column(), left.span() + cell.span, left.continues(), left.text()));
    } else {
      row.cells.add(
          new GridCell(row.column, cell.span, cell.continues, cell.text.toString()));
    }
    row.column += cell.span;
  }

  private void take(Piece piece, OpenCell cell) {
    frame.take(piece);
    switch (piece) {
      case Piece.Line line when line.role() != Block.Role.TEXT_BOX -> {
        if (!line.text().isEmpty()) {
          cell.text.append(cell.text.isEmpty() ? "" : "\n").append(line.text());
        }
      }
      case Piece.Line line -> behind.add(line);
      case Piece.Grid grid -> behind.add(grid);
    }
  }

  private static void readCellProperties(Xml xml, OpenCell cell) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "gridSpan" -> cell.span = Math.clamp(xml.number("val", 1), 1, MOST_COLUMNS);
        case "vMerge", "vmerge" -> cell.continues = !xml.val().equals("restart");
        case "hMerge", "hmerge" -> cell.joinsLeft = !xml.val().equals("restart");
        case "cellDel" -> cell.gone = true;
        case "cellMerge" ->
            cell.continues = xml.attribute("vMerge").filter("cont"::equals).isPresent();
        default -> {}
      }
    }
  }
}
