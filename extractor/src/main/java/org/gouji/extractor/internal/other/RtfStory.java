package org.gouji.extractor.internal.other;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gouji.extractor.internal.flow.EdgeRow;
import org.gouji.extractor.internal.flow.Frame;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Block;

/// One story of an RTF file (the body, a note, a running head, a text box): takes characters and the
/// ends of paragraphs, cells and rows.
final class RtfStory {

  /// How a paragraph is set.
  ///
  /// @param depth how many tables it stands in
  record Look(int depth, int outline, Alignment alignment, boolean contents, boolean caption) {}

  /// The definition of a row while it is read.
  static final class RowDefinition {
    private final List<Integer> edges = new ArrayList<>();
    private final List<Boolean> joinsLeft = new ArrayList<>();
    private final List<Boolean> continues = new ArrayList<>();
    int left;
    boolean header;
    boolean cellJoins;
    boolean cellContinues;

    void endCell(int edge) {
      edges.add(edge);
      joinsLeft.add(cellJoins);
      continues.add(cellContinues);
      cellJoins = false;
      cellContinues = false;
    }

    private EdgeRow with(List<String> texts) {
      int[] all = new int[edges.size() + 1];
      boolean[] joins = new boolean[edges.size()];
      boolean[] carries = new boolean[edges.size()];
      all[0] = left;
      for (int i = 0; i < edges.size(); i++) {
        all[i + 1] = edges.get(i);
        joins[i] = joinsLeft.get(i);
        carries[i] = continues.get(i);
      }
      return new EdgeRow(all, joins, carries, header, texts);
    }
  }

  /// A table while it is read.
  private static final class OpenTable {
    final List<EdgeRow> rows = new ArrayList<>();
    final List<String> cells = new ArrayList<>();
    final StringBuilder cell = new StringBuilder();
    final List<Piece> behind = new ArrayList<>();
    final Frame frame = new Frame();

    void take(String text) {
      if (!text.isEmpty()) {
        cell.append(cell.isEmpty() ? "" : "\n").append(text);
      }
    }
  }

  private final Meter meter;
  private final Block.Role role;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<OpenTable> tables = new ArrayDeque<>();
  private final List<Piece> anchored = new ArrayList<>();
  private final StringBuilder label = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  RtfStory(Meter meter, Block.Role role) {
    this.meter = meter;
    this.role = role;
  }

  void append(String characters) {
    text.append(characters);
  }

  void appendLabel(String characters) {
    label.append(characters);
  }

  /// Takes what stands in a text box of the paragraph.
  void anchor(List<Piece> others) {
    anchored.addAll(others);
  }

  void endParagraph(Look look) throws Refusal {
    meter.tick();
    toDepth(look.depth());
    Piece.Line line = line(look);
    if (tables.isEmpty()) {
      pieces.add(line);
      pieces.addAll(anchored);
    } else {
      tables.peek().take(line.text());
      tables.peek().frame.take(line);
      tables.peek().frame.takeAll(anchored);
      tables.peek().behind.addAll(anchored);
    }
    anchored.clear();
  }

  private Piece.Line line(Look look) {
    String number = label.toString().stripTrailing();
    Block.Role own = role == Block.Role.BODY && look.contents() ? Block.Role.CONTENTS : role;
    Piece.Line line =
        new Piece.Line(
            label.toString() + text,
            number.length(),
            look.outline(),
            own,
            look.alignment(),
            look.caption());
    label.setLength(0);
    text.setLength(0);
    return line;
  }

  void endCell(Look look) throws Refusal {
    endParagraph(look);
    if (tables.isEmpty()) {
      return;
    }
    OpenTable table = tables.peek();
    meter.cells(1);
    table.frame.cell();
    table.cells.add(table.cell.toString());
    table.cell.setLength(0);
  }

  /// @param depth of the table whose row ends
  void endRow(int depth, RowDefinition definition) throws Refusal {
    toDepth(depth);
    OpenTable table = tables.peek();
    if (table != null && !table.cells.isEmpty()) {
      table.rows.add(definition.with(table.cells));
      table.cells.clear();
    }
  }

  /// Opens and closes tables until as many are open.
  private void toDepth(int depth) throws Refusal {
    meter.nesting(depth);
    while (tables.size() < depth) {
      tables.push(new OpenTable());
    }
    while (tables.size() > depth) {
      close(tables.pop());
    }
  }

  private void close(OpenTable table) {
    List<Piece> read = new ArrayList<>();
    read.add(EdgeRow.grid(table.rows));
    String rest = String.join("\t", table.cells) + table.cell;
    if (!rest.isBlank()) {
      read.add(Piece.Line.of(rest));
    }
    read.addAll(table.behind);
    read = table.frame.content().orElse(read);
    if (tables.isEmpty()) {
      pieces.addAll(read);
    } else {
      tables.peek().behind.addAll(read);
      tables.peek().frame.takeAll(read);
    }
  }

  /// All of it; call it once, at the end.
  List<Piece> finish(Look look) throws Refusal {
    if (!text.isEmpty() || !anchored.isEmpty()) {
      endParagraph(look);
    }
    toDepth(0);
    return pieces;
  }
}
