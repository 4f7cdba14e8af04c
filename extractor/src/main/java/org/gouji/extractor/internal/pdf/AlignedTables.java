package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/// Finds tables without rulings: figures that line up in at least three columns over at least three
/// lines, or in two beside a column of names, all of them filled, below names of all three. Nothing
/// less is taken for a table, so that prose never becomes one.
final class AlignedTables {

  /// Pieces of a line farther apart than this, in ems, stand in different columns.
  private static final double COLUMN_GAP = 1.0;

  private static final int COLUMNS = 3;

  /// Columns of figures beside one of names.
  private static final int FEWEST = 2;

  private static final int ROWS = 3;

  /// Figures of one column end, begin or are centred within this many points of one another.
  private static final double ALIGNED = 3;

  /// Lines of one table follow within this many ems, heads included.
  private static final double NEXT = 3.2;

  /// Lines of one name follow within this many ems.
  private static final double TIGHT = 1.8;

  /// Lines of column names above the figures.
  private static final int MOST_HEADS = 3;

  /// A column name is no longer than this, a sentence is.
  private static final int LONGEST_HEAD = 16;

  /// A page with more lines is no page of a report.
  private static final int MOST_LINES = 2000;

  private static final String OF_FIGURES = "0123456789.,，．-−+%％—／/()（）";

  /// A table that was found.
  ///
  /// @param grid its cells
  /// @param glyphs what stands in them
  record Found(Grid grid, List<Glyph> glyphs) {}

  private record Segment(List<Glyph> glyphs, double left, double right, boolean figure) {

    boolean overlaps(double from, double to) {
      return left < to && right > from;
    }
  }

  private record Row(List<Glyph> glyphs, List<Segment> segments, double baseline, double size) {

    List<Segment> figures() {
      List<Segment> figures = new ArrayList<>(segments.size());
      for (Segment segment : segments) {
        if (segment.figure()) {
          figures.add(segment);
        }
      }
      return figures;
    }
  }

  /// From `left` to `right` no other column has anything.
  private record Column(double left, double right, boolean figures) {}

  private final List<Row> rows;

  private AlignedTables(List<List<Glyph>> lines) {
    this.rows = new ArrayList<>(lines.size());
    for (List<Glyph> line : lines) {
      rows.add(row(line));
    }
  }

  /// @param lines glyphs by line, from top to bottom
  static List<Found> in(List<List<Glyph>> lines) {
    return lines.size() > MOST_LINES ? List.of() : new AlignedTables(lines).find();
  }

  private static Row row(List<Glyph> glyphs) {
    List<Segment> segments = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (glyph.blank()) {
        continue;
      }
      if (!open.isEmpty()
          && glyph.left() - open.getLast().right() > COLUMN_GAP * glyph.size()) {
        segments.add(segment(open));
        open = new ArrayList<>();
      }
      open.add(glyph);
    }
    if (!open.isEmpty()) {
      segments.add(segment(open));
    }
    Glyph first = glyphs.getFirst();
    return new Row(glyphs, segments, first.baseline(), first.size());
  }

  private static Segment segment(List<Glyph> glyphs) {
    boolean digit = false;
    boolean other = false;
    for (Glyph glyph : glyphs) {
      char c = glyph.text().charAt(0);
      digit |= c >= '0' && c <= '9';
      other |= OF_FIGURES.indexOf(c) < 0;
    }
    return new Segment(
        glyphs, glyphs.getFirst().left(), glyphs.getLast().right(), digit && !other);
  }

  private List<Found> find() {
    List<Found> found = new ArrayList<>();
    int at = 0;
    int free = 0;
    while (at < rows.size()) {
      int figures = Math.min(rows.get(at).figures().size(), COLUMNS);
      int end = figures < FEWEST ? at + 1 : end(at, figures);
      List<Column> columns = end - at < ROWS ? List.of() : columns(at, end, figures);
      int start = columns.isEmpty() ? at : heads(at, columns, free);
      if (columns.isEmpty() || figures < COLUMNS && !isFilled(start, at, end, columns)) {
        at++;
      } else {
        found.add(table(start, at, end, columns));
        at = end;
        free = end;
      }
    }
    return found;
  }

  /// Whether each line names or fills every column, the first of which holds names.
  private boolean isFilled(int start, int first, int end, List<Column> columns) {
    boolean filled = start < first && !columns.getFirst().figures();
    for (int i = start; filled && i < end; i++) {
      filled =
          rows.get(i).segments().size() == columns.size()
              && (i >= first || rows.get(i).figures().isEmpty());
    }
    return filled;
  }

  /// Behind the last line that goes on with the table that begins at a line. Lines with fewer figures
  /// belong to it when more lines with enough of them follow.
  private int end(int start, int figures) {
    int end = start + 1;
    for (int i = start + 1; i < rows.size() && follows(i); i++) {
      if (rows.get(i).figures().size() >= figures) {
        end = i + 1;
      } else if (rows.get(i).segments().size() == 1 && i - end >= 1) {
        break;
      }
    }
    return end;
  }

  private boolean follows(int row) {
    Row before = rows.get(row - 1);
    return rows.get(row).baseline() - before.baseline()
        < NEXT * Math.max(before.size(), rows.get(row).size());
  }

  /// The columns of the lines, from left to right; none when figures do not line up.
  private List<Column> columns(int start, int end, int least) {
    List<double[]> spans = new ArrayList<>();
    int full = 0;
    for (int i = start; i < end; i++) {
      full += rows.get(i).figures().size() >= least ? 1 : 0;
      for (Segment segment : rows.get(i).segments()) {
        spans.add(new double[] {segment.left(), segment.right()});
      }
    }
    List<Column> columns = new ArrayList<>();
    int lined = 0;
    for (double[] span : merged(spans)) {
      List<Segment> figures = figures(start, end, span);
      boolean aligned = figures.size() >= ROWS && aligned(figures);
      lined += aligned ? 1 : 0;
      columns.add(new Column(span[0], span[1], aligned));
    }
    return full >= ROWS && lined >= least ? columns : List.of();
  }

  private static List<double[]> merged(List<double[]> spans) {
    spans.sort(java.util.Comparator.comparingDouble(it -> it[0]));
    List<double[]> out = new ArrayList<>();
    for (double[] span : spans) {
      if (!out.isEmpty() && span[0] < out.getLast()[1]) {
        out.getLast()[1] = Math.max(out.getLast()[1], span[1]);
      } else {
        out.add(span.clone());
      }
    }
    return out;
  }

  private List<Segment> figures(int start, int end, double[] span) {
    List<Segment> figures = new ArrayList<>();
    for (int i = start; i < end; i++) {
      for (Segment segment : rows.get(i).figures()) {
        if (segment.overlaps(span[0], span[1])) {
          figures.add(segment);
        }
      }
    }
    return figures;
  }

  private static boolean aligned(List<Segment> figures) {
    return spread(figures, 1) <= ALIGNED
        || spread(figures, 0) <= ALIGNED
        || spread(figures, 0.5) <= ALIGNED;
  }

  /// How far apart the same point of all of them lies: 0 for their left, 1 for their right ends.
  private static double spread(List<Segment> figures, double share) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (Segment figure : figures) {
      double point = figure.left() + share * (figure.right() - figure.left());
      least = Math.min(least, point);
      most = Math.max(most, point);
    }
    return most - least;
  }

  /// The first of the lines above that name the columns.
  private int heads(int first, List<Column> columns, int least) {
    int start = first;
    while (start > least && first - start < MOST_HEADS && follows(start)) {
      Row above = rows.get(start - 1);
      boolean names = above.segments().size() > 1;
      for (Segment segment : above.segments()) {
        names &= segment.glyphs().size() <= LONGEST_HEAD && covers(segment, columns) > 0;
      }
      if (!names) {
        break;
      }
      start--;
    }
    return start;
  }

  private static int covers(Segment segment, List<Column> columns) {
    int count = 0;
    for (Column column : columns) {
      count += segment.overlaps(column.left(), column.right()) ? 1 : 0;
    }
    return count;
  }

  private Found table(int start, int first, int end, List<Column> columns) {
    double[] xs = between(start, end, columns);
    List<Double> ys = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    List<Grid.Area> areas = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Row row = rows.get(i);
      double top = row.glyphs().getFirst().top();
      if (i == start) {
        ys.add(top - 1);
      } else if (!continues(i, first, columns)) {
        ys.add((top + rows.get(i - 1).glyphs().getFirst().bottom()) / 2);
      }
      glyphs.addAll(row.glyphs());
      if (i == start || !continues(i, first, columns)) {
        areas(ys.size() - 1, i < first ? row : null, xs, areas);
      }
    }
    ys.add(rows.get(end - 1).glyphs().getFirst().bottom() + 1);
    double[] lines = ys.stream().mapToDouble(it -> it).toArray();
    return new Found(new Grid(xs, lines, areas), glyphs);
  }

  /// Where columns meet; the outermost are as wide as their names.
  private double[] between(int start, int end, List<Column> columns) {
    double[] xs = new double[columns.size() + 1];
    xs[0] = columns.getFirst().left() - 2;
    for (int i = 1; i < columns.size(); i++) {
      xs[i] = (columns.get(i - 1).right() + columns.get(i).left()) / 2;
    }
    xs[columns.size()] = columns.getLast().right() + 2;
    for (int i = start; i < end; i++) {
      List<Segment> segments = rows.get(i).segments();
      if (!segments.isEmpty()) {
        xs[0] = Math.min(xs[0], segments.getFirst().left() - 2);
        xs[columns.size()] = Math.max(xs[columns.size()], segments.getLast().right() + 2);
      }
    }
    return xs;
  }

  /// Whether a line is the rest of a name that did not fit into its column: it stands there alone, and
  /// the name above it fills the column.
  private boolean continues(int row, int first, List<Column> columns) {
    List<Segment> segments = rows.get(row).segments();
    if (row <= first || segments.size() != 1 || segments.getFirst().figure()) {
      return false;
    }
    for (Column column : columns) {
      boolean here = segments.getFirst().overlaps(column.left(), column.right());
      if (here && !column.figures()) {
        double size = rows.get(row).size();
        return rows.get(row).baseline() - rows.get(row - 1).baseline() < TIGHT * size
            && rows.get(row - 1)
                .segments()
                .stream()
                .anyMatch(
                    it -> it.overlaps(column.left(), column.right())
                        && it.right() > column.right() - size);
      }
    }
    return false;
  }

  /// One cell a column, but a name that stands over several columns is one cell.
  private static void areas(int at, Row head, double[] xs, List<Grid.Area> areas) {
    int column = 0;
    while (column < xs.length - 1) {
      int span = 1;
      for (Segment segment : head == null ? List.<Segment>of() : head.segments()) {
        if (segment.overlaps(xs[column] + 1, xs[column + 1] - 1)) {
          while (column + span < xs.length - 1
              && segment.overlaps(xs[column + span] + 1, xs[column + span + 1] - 1)) {
            span++;
          }
        }
      }
      areas.add(new Grid.Area(at, column, 1, span));
      column += span;
    }
  }
}
