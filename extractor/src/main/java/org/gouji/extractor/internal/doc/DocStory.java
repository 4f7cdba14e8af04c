package org.gouji.extractor.internal.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.EdgeRow;
import org.gouji.extractor.internal.flow.Fields;
import org.gouji.extractor.internal.flow.Frame;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.StyleNames;
import org.gouji.model.document.Block;

/// Reads one story (the body, a text box, the notes, a header): a run of paragraphs, some of which
/// are the cells and row ends of tables.
final class DocStory {

  private final BinaryDocument document;
  private final Meter meter;
  private final Block.Role role;
  private final Map<Integer, BinaryDocument.Story> boxes;
  private final LineReader lines;
  private final List<Paragraph> paragraphs;
  private final int depth;
  private int next;
  private String pending = "";

  /// @param boxes what is anchored at an offset of the text; what was read is taken out
  /// @param fieldsShown whether fields that never end are text
  DocStory(
      BinaryDocument document,
      Meter meter,
      Block.Role role,
      BinaryDocument.Story story,
      Map<Integer, BinaryDocument.Story> boxes,
      boolean fieldsShown) {
    this(document, meter, role, story, boxes, fieldsShown, 0);
  }

  private DocStory(
      BinaryDocument document,
      Meter meter,
      Block.Role role,
      BinaryDocument.Story story,
      Map<Integer, BinaryDocument.Story> boxes,
      boolean fieldsShown,
      int depth) {
    this.document = document;
    this.meter = meter;
    this.role = role;
    this.boxes = boxes;
    this.lines = new LineReader(document, new Fields(), fieldsShown);
    this.paragraphs = document.paragraphs(story.start(), story.end());
    this.depth = depth;
  }

  /// Reads all of it.
  List<Piece> read() throws Refusal {
    List<Piece> pieces = new ArrayList<>();
    while (next < paragraphs.size()) {
      if (paragraphs.get(next).level() > 0) {
        pieces.addAll(table(1));
      } else {
        List<Piece> anchored = new ArrayList<>();
        line(paragraphs.get(next++), anchored).ifPresent(pieces::add);
        pieces.addAll(anchored);
      }
    }
    if (!pending.isEmpty()) {
      pieces.add(Piece.Line.of(pending).as(role));
    }
    return pieces;
  }

  /// Whether a field was left open whose code never ended.
  boolean unfinished() {
    return lines.unfinished();
  }

  /// @param anchored takes what stands in text boxes of the paragraph
  /// @return empty when the paragraph goes on in the next one
  private Optional<Piece.Line> line(Paragraph paragraph, List<Piece> anchored) throws Refusal {
    meter.tick();
    LineReader.Shown shown = lines.read(paragraph);
    for (int anchor : shown.anchors()) {
      BinaryDocument.Story box = boxes.remove(anchor);
      if (box != null) {
        meter.nesting(depth + 1);
        anchored.addAll(
            new DocStory(
                document, meter, Block.Role.TEXT_BOX, box, boxes, lines.fieldsShown(),
                depth + 1)
                .read());
      }
    }
    for (int object : shown.objects()) {
      document.sheet(object).ifPresent(anchored::add);
    }
    if (shown.joinsNext() || paragraph.dropCap()) {
      pending += shown.text();
      return Optional.empty();
    }
    Optional<ListNumbers.Label> label =
        shown.counted()
            ? document.numbers().next(paragraph.list(), paragraph.listLevel())
            : Optional.empty();
    String number = label.map(ListNumbers.Label::number).orElse("");
    String suffix = label.map(ListNumbers.Label::suffix).orElse("");
    String text = number + suffix + pending + shown.text();
    pending = "";
    String style = document.style(paragraph.style()).name();
    return Optional.of(
        new Piece.Line(
            text,
            number.length(),
            paragraph.outline(),
            role(paragraph, shown, style),
            paragraph.alignment(),
            StyleNames.isCaption(style)));
  }

  private Block.Role role(Paragraph paragraph, LineReader.Shown shown, String style) {
    if (role != Block.Role.BODY) {
      return role;
    }
    if (shown.contents() || StyleNames.isContents(style)) {
      return Block.Role.CONTENTS;
    }
    return paragraph.framed() ? Block.Role.TEXT_BOX : role;
  }

  /// A table while it is read: its rows, the cells of the row that has not ended, the text of the cell
  /// that has not.
  private static final class OpenTable {
    final List<EdgeRow> rows = new ArrayList<>();
    final List<Piece> behind = new ArrayList<>();
    final Frame frame = new Frame();
    final List<String> cells = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();

    void take(String text) {
      if (!text.isEmpty()) {
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
      }
    }

    void takeBehind(List<Piece> pieces) {
      frame.takeAll(pieces);
      behind.addAll(pieces);
    }

    void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    /// Cells whose row never ends, as in a damaged file: their text is kept.
    List<Piece> pieces() {
      endCell();
      String rest = String.join("\t", cells);
      List<Piece> pieces = new ArrayList<>();
      pieces.add(EdgeRow.grid(rows));
      if (!rest.isBlank()) {
        pieces.add(Piece.Line.of(rest));
      }
      pieces.addAll(behind);
      return frame.content().orElse(pieces);
    }
  }

  /// Reads a table and what stands in its cells.
  ///
  /// @param level of its paragraphs
  private List<Piece> table(int level) throws Refusal {
    meter.nesting(level);
    OpenTable table = new OpenTable();
    while (next < paragraphs.size() && paragraphs.get(next).level() >= level) {
      Paragraph paragraph = paragraphs.get(next);
      if (paragraph.level() > level) {
        table.takeBehind(table(level + 1));
        continue;
      }
      next++;
      if (paragraph.row().isEmpty()) {
        paragraphInCell(paragraph, table);
        continue;
      }
      if (!lines.deleted(paragraph.end() - 1)) {
        table.rows.add(paragraph.row().get().with(table.cells));
      }
      table.cells.clear();
      table.cell.setLength(0);
    }
    return table.pieces();
  }

  private void paragraphInCell(Paragraph paragraph, OpenTable table) throws Refusal {
    List<Piece> anchored = new ArrayList<>();
    Optional<Piece.Line> line = line(paragraph, anchored);
    line.ifPresent(table.frame::take);
    table.takeBehind(anchored);
    table.take(line.map(Piece.Line::text).orElse(""));
    if (paragraph.cellEnd()) {
      table.take(pending);
      pending = "";
      table.endCell();
      table.frame.cell();
    }
  }
}
