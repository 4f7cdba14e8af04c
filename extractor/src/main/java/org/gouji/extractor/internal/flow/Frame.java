package org.gouji.extractor.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out whether a table is only a frame around text: one cell with a table or many lines in it.
/// Forms put a whole report into such a cell, where it is body text and no cell of a table.
public final class Frame {

  /// A cell with fewer lines may be a box of a form; the text of a report has more.
  private static final int MANY_LINES = 8;

  private final List<Piece> inside = new ArrayList<>();
  private int cells;

  /// Says that there is another cell; what it holds may be taken before or behind this call.
  public void cell() {
    cells++;
    if (cells > 1) {
      inside.clear();
    }
  }

  /// Takes a piece that stands in the table, in reading order.
  public void take(Piece piece) {
    if (cells <= 1) {
      inside.add(piece);
    }
  }

  public void takeAll(List<Piece> pieces) {
    pieces.forEach(this::take);
  }

  /// What the frame holds, if it is one.
  public Optional<List<Piece>> content() {
    boolean holdsTable = inside.stream().anyMatch(Piece.Grid.class::isInstance);
    long lines =
        inside.stream()
            .filter(it -> it instanceof Piece.Line line && !line.text().isEmpty())
            .count();
    boolean frame = cells == 1 && (holdsTable || lines >= MANY_LINES);
    return frame ? Optional.of(List.copyOf(inside)) : Optional.empty();
  }
}
