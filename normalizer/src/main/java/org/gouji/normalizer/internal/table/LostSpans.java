package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tables that were copied as text keep the order of their cells and lose what was merged over several
/// columns: each row then begins at the left and ends before the table does. A header of several rows
/// tells what stood over what, and a row of sums under which figures it belongs.
final class LostSpans {

  private static final Telltale NUMBER = Telltale.of("[-−+]?\\d[\\d,]*(?:\\.\\d+)?%?");
  /// Not the number of an item or a code.
  private static final Telltale AMOUNT =
      Telltale.of("[-−+]?(?:\\d[\\d,]*\\.\\d+%?|\\d{1,3}(?:,\\d{3})+)");
  private static final Telltale DASH = Telltale.of("[-—－–/]*");
  private static final Telltale SUM = Telltale.of("(?:金额|资金|支出|收入|本年)?(?:合计|总计|小计)");

  /// Narrower tables have nothing that could be merged.
  private static final int NARROWEST = 3;

  private final Block.Table table;
  private final Vocabulary vocabulary;
  /// What stands at each row and column, 1-based, as far as it is known.
  private final Block.Cell[][] at;
  /// What is printed there; a cell of several rows prints in its first.
  private final String[][] text;
  private final Map<Block.Cell, Block.Cell> changed = new HashMap<>();
  private final Set<Block.Cell> gone = new HashSet<>();

  private LostSpans(Block.Table table, Vocabulary vocabulary) {
    this.table = table;
    this.vocabulary = vocabulary;
    this.at = new Block.Cell[table.rows() + 1][table.columns() + 1];
    this.text = new String[table.rows() + 1][table.columns() + 1];
    for (String[] row : text) {
      Arrays.fill(row, "");
    }
    for (Block.Cell cell : table.cells()) {
      String compact = Vocabulary.compact(cell.text().value());
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        at[row][cell.column()] = cell;
        text[row][cell.column()] = row == cell.row() ? compact : "";
      }
    }
  }

  /// The table as it was before, as far as that is certain; itself where nothing is missing. Every cell
  /// keeps its place.
  static Block.Table restored(Block.Table table, Vocabulary vocabulary) {
    if (table.columns() < NARROWEST
        || table.cells().stream().anyMatch(it -> it.columnSpan() > 1)) {
      return table;
    }
    LostSpans lost = new LostSpans(table, vocabulary);
    int header = lost.header();
    lost.spread(header);
    for (int row = header + 1; row <= table.rows(); row++) {
      lost.shift(header, row);
    }
    return lost.changed.isEmpty() && lost.gone.isEmpty() ? table : lost.changed();
  }

  /// The rows above the first that holds a number.
  private int header() {
    int row = 1;
    while (row <= table.rows() && Arrays.stream(text[row]).noneMatch(it -> isNumber(it))) {
      row++;
    }
    return row > table.rows() ? 0 : row - 1;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && NUMBER.is(text);
  }

  /// Spreads each row of the header over the columns of the row below it, from below.
  private void spread(int header) {
    for (int row = header - 1; row >= 1; row--) {
      int width = width(row);
      if (width == table.columns()) {
        continue;
      }
      Optional<int[]> spans = width < 2 ? Optional.empty() : spans(text[row + 1], width);
      if (spans.isEmpty() || !isPacked(row, width) || !names(row, width)) {
        return;
      }
      spread(row, spans.get());
    }
  }

  /// Whether most cells of a row name columns: 部门名称 and the name of one do not.
  private boolean names(int row, int width) {
    int known = 0;
    int filled = 0;
    for (int column = 1; column <= width; column++) {
      filled += text[row][column].isEmpty() ? 0 : 1;
      known += vocabulary.column(text[row][column]).isPresent() ? 1 : 0;
    }
    return known * 2 > filled;
  }

  /// How many columns each of some cells stands over: one over each column that the row below leaves
  /// blank, and one over each run that it fills, or over each repetition in a run. Empty where that
  /// makes another number of cells.
  private Optional<int[]> spans(String[] below, int cells) {
    List<Integer> spans = new ArrayList<>();
    int column = 1;
    while (column <= table.columns()) {
      int end = column;
      while (end <= table.columns() && !below[end].isEmpty()) {
        end++;
      }
      if (end == column) {
        spans.add(1);
        column++;
      } else {
        int period = period(below, column, end);
        for (; column < end; column += period) {
          spans.add(period);
        }
      }
    }
    boolean all = spans.size() == cells && spans.stream().anyMatch(it -> it > 1);
    return all ? Optional.of(spans.stream().mapToInt(it -> it).toArray()) : Optional.empty();
  }

  /// After how many columns a run of names begins again; its length where it does not.
  private static int period(String[] names, int from, int to) {
    int length = to - from;
    for (int period = 2; period <= length / 2; period++) {
      boolean repeats = length % period == 0;
      for (int column = from + period; repeats && column < to; column++) {
        repeats = names[column].equals(names[column - period]);
      }
      if (repeats) {
        return period;
      }
    }
    return length;
  }

  private void spread(int row, int[] spans) {
    Block.Cell[] cells = at[row];
    String[] words = text[row];
    for (int i = spans.length + 1; i <= table.columns(); i++) {
      drop(cells[i]);
    }
    at[row] = new Block.Cell[cells.length];
    text[row] = new String[words.length];
    int column = 1;
    for (int i = 1; i <= spans.length; i++) {
      int span = spans[i - 1];
      Block.Cell cell = cells[i];
      int rows = span == 1 && text[row + 1][column].isEmpty() ? down(cell, row, column) : 1;
      change(
          cell, new Block.Cell(row, column, rows, span, cell.text(), cell.location()));
      Arrays.fill(at[row], column, column + span, cell);
      Arrays.fill(text[row], column, column + span, words[i]);
      column += span;
    }
  }

  /// How many rows a cell of a header covers when the blank cell below goes on with it.
  private int down(Block.Cell cell, int row, int column) {
    Block.Cell below = at[row + 1][column];
    if (below == null || below == cell) {
      return below == null ? 1 : cell.rowSpan();
    }
    int rows = 1 + changed.getOrDefault(below, below).rowSpan();
    drop(below);
    return rows;
  }

  private void change(Block.Cell cell, Block.Cell other) {
    changed.put(cell, other);
    gone.remove(cell);
  }

  private void drop(Block.Cell cell) {
    if (cell != null) {
      changed.remove(cell);
      gone.add(cell);
    }
  }

  /// Moves the figures of a row of sums under those that they are the sums of: its name stood over the
  /// columns of words.
  private void shift(int header, int row) {
    int width = width(row);
    if (width < 2 || width == table.columns() || !isPacked(row, width)
        || !SUM.is(text[row][1])) {
      return;
    }
    boolean amiss = false;
    for (int column = 2; column <= width; column++) {
      boolean number = isNumber(text[row][column]);
      if (!number && !DASH.is(text[row][column])) {
        return;
      }
      // A sum of words is blank and stands where it should.
      amiss |= number && hasWords(header, row, column);
    }
    List<Integer> fitting = new ArrayList<>();
    for (int by = 1; amiss && by <= table.columns() - width; by++) {
      if (fits(header, row, width, by)) {
        fitting.add(by);
      }
    }
    if (fitting.size() == 1) {
      shift(row, width, fitting.get(0));
    }
  }

  /// Whether the figures of a row, moved to the right, stand where the others have figures like them,
  /// and its name over nothing but words and numbers of items.
  private boolean fits(int header, int row, int width, int by) {
    for (int column = 2; column <= 1 + by; column++) {
      if (hasAmounts(header, row, column)) {
        return false;
      }
    }
    for (int column = 2; column <= width; column++) {
      if (hasWords(header, row, column + by)
          || isPercent(text[row][column]) != hasPercents(header, row, column + by)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPercent(String text) {
    return text.endsWith("%");
  }

  private boolean hasPercents(int header, int sum, int column) {
    for (int row = header + 1; row <= table.rows(); row++) {
      if (row != sum && isPercent(text[row][column])) {
        return true;
      }
    }
    return false;
  }

  private void shift(int row, int width, int by) {
    Block.Cell name = at[row][1];
    for (int column = width + 1; column <= table.columns(); column++) {
      drop(at[row][column]);
    }
    change(
        name, new Block.Cell(row, 1, name.rowSpan(), 1 + by, name.text(), name.location()));
    for (int column = 2; column <= width; column++) {
      Block.Cell cell = at[row][column];
      change(
          cell,
          new Block.Cell(row, column + by, cell.rowSpan(), 1, cell.text(), cell.location()));
    }
  }

  private boolean hasWords(int header, int sum, int column) {
    for (int row = header + 1; row <= table.rows(); row++) {
      if (row != sum && text[row][column].codePoints().anyMatch(Character::isIdeographic)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAmounts(int header, int sum, int column) {
    for (int row = header + 1; row <= table.rows(); row++) {
      if (row != sum && AMOUNT.is(text[row][column])) {
        return true;
      }
    }
    return false;
  }

  /// The last column of a row with anything in it.
  private int width(int row) {
    int width = table.columns();
    while (width > 0 && text[row][width].isEmpty()) {
      width--;
    }
    return width;
  }

  /// Whether a row has its own cell in each column up to one, and none but its own behind.
  private boolean isPacked(int row, int width) {
    for (int column = 1; column <= table.columns(); column++) {
      Block.Cell cell = at[row][column];
      boolean own = cell == null ? column > width : cell.row() == row;
      boolean alone = cell == null || cell.rowSpan() == 1 || column == 1;
      if (!own || !alone) {
        return false;
      }
    }
    return true;
  }

  private Block.Table changed() {
    List<Block.Cell> cells = new ArrayList<>();
    for (Block.Cell cell : table.cells()) {
      if (!gone.contains(cell)) {
        cells.add(changed.getOrDefault(cell, cell));
      }
    }
    cells.sort(Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
    return new Block.Table(
        table.rows(), table.columns(), table.headerRows(), cells, table.caption(), table.unitLine(),
        table.location());
  }
}
