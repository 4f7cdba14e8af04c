package org.gouji.extractor.internal.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gouji.extractor.internal.flow.Blanks;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.GridCell;
import org.gouji.extractor.reader.Refusal;

/// The cells of one sheet as displayed, before they become a table. Indices are 0-based.
final class SheetCells {

  private final Meter meter;
  private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
  private final List<CellRange> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private Optional<CellRange> shown = Optional.empty();

  SheetCells(Meter meter) {
    this.meter = meter;
  }

  void put(int row, int column, String text) throws Refusal {
    meter.cells(1);
    String clean = Blanks.strip(Blanks.clean(text));
    if (!clean.isEmpty()) {
      rows.computeIfAbsent(row, it -> new TreeMap<>()).put(column, clean);
    }
  }

  void merge(CellRange range) throws Refusal {
    meter.cells(1);
    merged.add(range);
  }

  void hideRow(int row) {
    hiddenRows.add(row);
  }

  void hideColumn(int column) {
    hiddenColumns.add(column);
  }

  /// @param range that the Word file shows of the sheet
  void show(CellRange range) {
    shown = Optional.of(range);
  }

  /// The rows and columns with something in them, as far as they are shown.
  ///
  /// @return empty for a sheet that shows nothing
  Optional<Piece.Grid> grid() throws Refusal {
    List<Integer> columns = columns();
    List<Piece.Row> read = new ArrayList<>();
    for (Map.Entry<Integer, SortedMap<Integer, String>> row : rows.entrySet()) {
      if (seesRow(row.getKey()) && row.getValue().keySet().stream().anyMatch(this::seesColumn)) {
        meter.cells(columns.size());
        read.add(new Piece.Row(false, row(row.getKey(), row.getValue(), columns)));
      }
    }
    return read.isEmpty() ? Optional.empty() : Optional.of(new Piece.Grid(read, List.of()));
  }

  private List<Integer> columns() {
    Set<Integer> used = new java.util.TreeSet<>();
    for (Map.Entry<Integer, SortedMap<Integer, String>> row : rows.entrySet()) {
      if (seesRow(row.getKey())) {
        row.getValue().keySet().stream().filter(this::seesColumn).forEach(used::add);
      }
    }
    return List.copyOf(used);
  }

  private List<GridCell> row(int row, Map<Integer, String> texts, List<Integer> columns) {
    List<GridCell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size();) {
      int column = columns.get(i);
      Optional<CellRange> area =
          merged.stream().filter(it -> it.holds(row, column)).findFirst();
      int span = 1;
      while (area.isPresent()
          && i + span < columns.size()
          && columns.get(i + span) <= area.get().lastColumn()) {
        span++;
      }
      boolean continues = area.isPresent() && firstSeenRow(area.get()) < row;
      String text =
          area.isPresent() && !continues
              ? texts.getOrDefault(area.get().firstColumn(), "")
              : texts.getOrDefault(column, "");
      cells.add(new GridCell(i, span, continues, text));
      i += span;
    }
    return cells;
  }

  /// An area may begin in a row that is not shown.
  private int firstSeenRow(CellRange area) {
    return rows.subMap(area.firstRow(), area.lastRow() + 1)
        .keySet()
        .stream()
        .filter(this::seesRow)
        .findFirst()
        .orElse(area.firstRow());
  }

  private boolean seesRow(int row) {
    return !hiddenRows.contains(row)
        && shown.filter(it -> row < it.firstRow() || row > it.lastRow()).isEmpty();
  }

  private boolean seesColumn(int column) {
    return !hiddenColumns.contains(column)
        && shown.filter(it -> column < it.firstColumn() || column > it.lastColumn()).isEmpty();
  }
}
