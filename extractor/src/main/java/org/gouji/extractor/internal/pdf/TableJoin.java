package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gouji.extractor.internal.pdf.TablePart.Cell;
import org.gouji.model.document.Box;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Text;

/// A table whose parts stand on several pages, put together again.
final class TableJoin {

  /// Edges of one column differ by this much from page to page.
  private static final double SAME_EDGE = 4;

  /// A generator that prints rows twice at a page break repeats a handful at most.
  private static final int MOST_TWICE = 12;

  /// A merged cell that the page break cuts begins no farther back than this many cells.
  private static final int LOOKED_THROUGH = 20_000;

  /// A row of fewer characters may well stand twice.
  private static final int TELLING = 8;

  /// @param page 1-based
  private record Placed(Cell cell, int page) {}

  private final TablePart first;
  private double[] xs;
  private final List<Placed> cells = new ArrayList<>();
  private int rows;
  private int headerRows;
  private int dropped;
  private TablePart last;

  TableJoin(TablePart first) {
    this.first = first;
    this.last = first;
    this.xs = first.xs();
    this.rows = first.rows();
    first.cells().forEach(cell -> cells.add(new Placed(cell, first.page())));
  }

  TablePart first() {
    return first;
  }

  TablePart last() {
    return last;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return xs.length - 1;
  }

  /// Leading rows that the file repeats on every page.
  int headerRows() {
    return headerRows;
  }

  /// Rows that were left out because they were printed twice at a page break.
  int rowsTwice() {
    return dropped;
  }

  /// @param row 0-based
  /// @param column 0-based
  record Joined(int row, int column, int rowSpan, int columnSpan, Text text, int page, Box box) {}

  List<Joined> cells() {
    List<Joined> out = new ArrayList<>();
    for (Placed placed : cells) {
      Cell cell = placed.cell();
      out.add(
          new Joined(
              cell.row(),
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              cell.text(),
              placed.page(),
              cell.box()));
    }
    out.sort(
        java.util.Comparator.comparingInt(Joined::row).thenComparingInt(Joined::column));
    return out;
  }

  /// Whether the part has this table's columns, or some of them.
  boolean fits(TablePart next) {
    double[] more = xs.length >= next.xs().length ? xs : next.xs();
    double[] fewer = more == xs ? next.xs() : xs;
    double shift = next.xs()[0] - xs[0];
    if (Math.abs(shift) > 3 * SAME_EDGE) {
      return false;
    }
    double sign = more == xs ? -shift : shift;
    int at = 0;
    for (double edge : fewer) {
      while (at < more.length && more[at] < edge + sign - SAME_EDGE) {
        at++;
      }
      if (at == more.length || more[at] > edge + sign + SAME_EDGE) {
        return false;
      }
      at++;
    }
    return Math.abs(fewer[fewer.length - 1] + sign - more[more.length - 1]) <= SAME_EDGE;
  }

  /// How many leading rows of the part repeat those of this table.
  int repeated(TablePart next) {
    int count = 0;
    int most = Math.min(rows, next.rows());
    while (count < most - 1 && RepeatedRow.is(first.cells(), next.cells(), count)) {
      count++;
    }
    while (count > 0 && crossed(next.cells(), count)) {
      count--;
    }
    return count;
  }

  /// Whether what is repeated are names of columns, not only a title over the whole width: a form
  /// that has its title in its first row begins anew on every page.
  boolean namesColumns(TablePart next, int repeated) {
    for (int row = 0; row < repeated; row++) {
      int named = 0;
      for (Cell cell : next.cells()) {
        if (cell.row() == row && !cell.blank()) {
          named++;
        }
      }
      if (named > 1) {
        return true;
      }
    }
    return repeated == 0;
  }

  private static boolean crossed(List<Cell> cells, int row) {
    for (Cell cell : cells) {
      if (cell.row() < row && cell.row() + cell.rowSpan() > row) {
        return true;
      }
    }
    return false;
  }

  /// Appends a part that [#fits].
  void append(TablePart next) {
    if (next.xs().length > xs.length) {
      refine(next);
    }
    List<Cell> incoming = aligned(next);
    int skip = repeated(next);
    headerRows = Math.max(headerRows, skip);
    skip += printedTwice(incoming, next.rows(), skip);
    int shift = rows - skip;
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : incoming) {
      if (cell.row() >= skip) {
        kept.add(moved(cell, shift));
      }
    }
    boolean broken = continues(kept, rows);
    if (broken) {
      shift--;
      List<Cell> up = new ArrayList<>();
      kept.forEach(cell -> up.add(moved(cell, -1)));
      kept = up;
    }
    int seam = rows;
    for (Cell cell : kept) {
      add(cell, next.page(), broken, seam);
    }
    rows = shift + next.rows();
    last = next;
  }

  private void add(Cell cell, int page, boolean broken, int seam) {
    if (broken && cell.row() == seam - 1) {
      int above = above(cell, seam);
      Placed placed = cells.get(above);
      cells.set(above,
          new Placed(continued(placed.cell(), cell, cell.rowSpan() - 1), placed.page()));
    } else if (!broken && cell.row() == seam
        && (cell.blank() ? spansOn(cell, seam) : isLastCharacter(cell, seam))) {
      int above = above(cell, seam);
      Placed placed = cells.get(above);
      cells.set(above, new Placed(continued(placed.cell(), cell, cell.rowSpan()), placed.page()));
    } else {
      cells.add(new Placed(cell, page));
    }
  }

  /// A merged cell that the page break cut: nothing is printed in its lower part.
  private boolean spansOn(Cell cell, int seam) {
    int above = above(cell, seam);
    if (above < 0) {
      return false;
    }
    Cell upper = cells.get(above).cell();
    return !upper.blank() && (upper.rowSpan() > 1 || cell.rowSpan() > 1);
  }

  /// The last character of words that the page break cut in a cell of several rows: no name of a row
  /// has one alone.
  private boolean isLastCharacter(Cell cell, int seam) {
    String text = cell.text().value().strip();
    int above =
        text.length() == 1 && Character.isIdeographic(text.charAt(0)) ? above(cell, seam) : -1;
    if (above < 0) {
      return false;
    }
    Cell upper = cells.get(above).cell();
    return upper.text().value().strip().length() > 1 && upper.open() && upper.low();
  }

  /// The cell in the last row of the same columns; -1 when there is none.
  private int above(Cell cell, int seam) {
    int least = Math.max(0, cells.size() - LOOKED_THROUGH);
    for (int i = cells.size() - 1; i >= least; i--) {
      Cell upper = cells.get(i).cell();
      if (upper.column() == cell.column()
          && upper.columnSpan() == cell.columnSpan()
          && upper.row() + upper.rowSpan() == seam) {
        return i;
      }
    }
    return -1;
  }

  private static Cell continued(Cell upper, Cell lower, int moreRows) {
    Text text = upper.text();
    if (!lower.blank()) {
      var join = new TextJoin().append(text);
      boolean figure = figure(lower.text().value());
      text = (figure ? join.append(lower.text()) : join.wrap(lower.text())).text();
    }
    return new Cell(
        upper.row(),
        upper.column(),
        upper.rowSpan() + moreRows,
        upper.columnSpan(),
        text,
        upper.box(),
        lower.open(),
        lower.low());
  }

  private static Cell moved(Cell cell, int rows) {
    return new Cell(
        cell.row() + rows,
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.text(),
        cell.box(),
        cell.open(),
        cell.low());
  }

  /// Whether the row at the seam is the rest of the last row: its texts go on where texts above
  /// stopped in the middle at the lower edge. A figure goes on only as the rest of a figure, and only
  /// where some text above has no rest.
  private boolean continues(List<Cell> incoming, int seam) {
    boolean any = false;
    boolean low = false;
    boolean figures = false;
    boolean blankBelowText = false;
    for (Cell cell : incoming) {
      if (cell.row() != seam) {
        continue;
      }
      int above = above(cell, seam);
      if (above < 0) {
        return false;
      }
      Cell upper = cells.get(above).cell();
      if (cell.blank()) {
        blankBelowText |= !upper.blank();
      } else if (!goesOn(upper, cell)) {
        return false;
      } else {
        any = true;
        low |= upper.low();
        figures |= figure(cell.text().value());
      }
    }
    return any && low && (blankBelowText || !figures && incoming.size() > 1);
  }

  private static boolean goesOn(Cell upper, Cell cell) {
    String text = cell.text().value();
    return !upper.blank()
        && upper.open()
        && figure(text) == figure(upper.text().value())
        && (figure(text) || HeadingNumber.at(text).isEmpty());
  }

  private static boolean figure(String text) {
    return text.chars().noneMatch(c -> Character.isLetter(c));
  }

  private int printedTwice(List<Cell> incoming, int count, int from) {
    List<Cell> here = lastRows(MOST_TWICE);
    for (int most = Math.min(MOST_TWICE, Math.min(rows, count - from)); most > 0; most--) {
      boolean same = !crossed(incoming, from + most);
      for (int i = 0; same && i < most; i++) {
        List<String> above = texts(here, rows - most + i);
        same = telling(above) && above.equals(texts(incoming, from + i));
      }
      if (same) {
        dropped += most;
        return most;
      }
    }
    return 0;
  }

  /// The cells that begin in the last rows, by row and column.
  private List<Cell> lastRows(int count) {
    List<Cell> last = new ArrayList<>();
    for (int i = cells.size() - 1; i >= 0 && cells.get(i).cell().row() >= rows - count; i--) {
      last.addFirst(cells.get(i).cell());
    }
    return last;
  }

  private static boolean telling(List<String> row) {
    return row.size() > 1 && row.stream().mapToInt(String::length).sum() >= TELLING;
  }

  private static List<String> texts(List<Cell> cells, int row) {
    List<String> out = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.row() == row && !cell.blank()) {
        out.add(Wording.bare(cell.text().value()));
      }
    }
    return out;
  }

  /// The cells of a part on the columns of this table.
  private List<Cell> aligned(TablePart next) {
    double shift = next.xs()[0] - xs[0];
    return aligned(next.cells(), next.xs(), shift);
  }

  private List<Cell> aligned(List<Cell> parts, double[] edges, double shift) {
    int[] at = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      at[i] = nearest(edges[i] - shift);
    }
    List<Cell> out = new ArrayList<>(parts.size());
    for (Cell cell : parts) {
      int column = at[cell.column()];
      out.add(
          new Cell(
              cell.row(),
              column,
              cell.rowSpan(),
              at[cell.column() + cell.columnSpan()] - column,
              cell.text(),
              cell.box(),
              cell.open(),
              cell.low()));
    }
    return out;
  }

  private int nearest(double x) {
    int best = 0;
    for (int i = 1; i < xs.length; i++) {
      if (Math.abs(xs[i] - x) < Math.abs(xs[best] - x)) {
        best = i;
      }
    }
    return best;
  }

  /// Takes over the finer columns of a part.
  private void refine(TablePart next) {
    double shift = next.xs()[0] - xs[0];
    double[] before = xs;
    xs = Arrays.stream(next.xs()).map(x -> x - shift).toArray();
    List<Cell> old = cells.stream().map(Placed::cell).toList();
    List<Cell> finer = aligned(old, before, 0);
    for (int i = 0; i < finer.size(); i++) {
      cells.set(i, new Placed(finer.get(i), cells.get(i).page()));
    }
  }
}
