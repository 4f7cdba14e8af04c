package org.gouji.extractor.internal.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gouji.extractor.internal.flow.Piece.GridCell;

/// A row whose cells say where their borders are, as binary Word files and RTF have it.
///
/// @param edges distance of each cell border from the margin, in twentieths of a point: one more than
///   the row's definition has cells
/// @param joinsLeft which cells are part of the one before them
/// @param continues which cells carry on the one above them
/// @param header whether the row is repeated on each page
/// @param texts of its cells; in a damaged file more or fewer than the definition has
public record EdgeRow(
    int[] edges, boolean[] joinsLeft, boolean[] continues, boolean header, List<String> texts) {

  /// Twentieths of a point given to a cell that the definition does not know.
  private static final int MADE_UP = 1000;

  public EdgeRow {
    texts = List.copyOf(texts);
  }

  /// Lays rows over one another by their borders.
  public static Piece.Grid grid(List<EdgeRow> rows) {
    List<int[]> edges = new ArrayList<>();
    TreeSet<Integer> all = new TreeSet<>();
    for (EdgeRow row : rows) {
      int[] own = row.rising();
      edges.add(own);
      for (int edge : own) {
        all.add(edge);
      }
    }
    List<Integer> order = new ArrayList<>(all);
    Map<Integer, Integer> index = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      index.put(order.get(i), i);
    }
    List<Piece.Row> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(rows.get(i).row(edges.get(i), index));
    }
    return new Piece.Grid(read, order);
  }

  /// The borders, each to the right of the one before.
  private int[] rising() {
    int[] rising = new int[texts.size() + 1];
    rising[0] = edges.length == 0 ? 0 : edges[0];
    for (int i = 1; i < rising.length; i++) {
      int wanted = i < edges.length ? edges[i] : rising[i - 1] + MADE_UP;
      rising[i] = Math.max(wanted, rising[i - 1] + 1);
    }
    return rising;
  }

  private Piece.Row row(int[] rising, Map<Integer, Integer> index) {
    List<GridCell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int from = index.get(rising[i]);
      int span = index.get(rising[i + 1]) - from;
      if (i < joinsLeft.length && joinsLeft[i] && !cells.isEmpty()) {
        GridCell left = cells.removeLast();
        cells.add(
            new GridCell(left.column(), left.span() + span, left.continues(), left.text()));
      } else {
        boolean carriesOn = i < continues.length && continues[i];
        cells.add(new GridCell(from, span, carriesOn, texts.get(i)));
      }
    }
    return new Piece.Row(header, cells);
  }
}
