package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;

/// Makes lines of glyphs by their places alone: some generators draw the figures of a row before its
/// labels, or a whole column before the next.
final class LineBuilder {

  /// Glyphs whose baselines differ by less than this share of an em stand on one line. Raised
  /// figures differ by a third; lines of one paragraph are at least a whole em apart.
  private static final double SAME_LINE = 0.5;

  /// A gap that is a blank although none is drawn, in ems. Between ideographs justified text has up
  /// to half an em; between digits, or letters, even a quarter is a new word.
  private static final double GAP_IDEOGRAPHS = 0.9;

  private static final double GAP_MIXED = 0.6;
  private static final double GAP_WORDS = 0.22;

  private static final Comparator<Glyph> ACROSS =
      (a, b) -> Double.compare(a.left(), b.left());

  private static final Comparator<Glyph> DOWN =
      (a, b) -> {
        int below = Double.compare(a.baseline(), b.baseline());
        return below != 0 ? below : ACROSS.compare(a, b);
      };

  private final Frame frame;
  private final int page;
  private final boolean turned;

  LineBuilder(Frame frame, int page, boolean turned) {
    this.frame = frame;
    this.page = page;
    this.turned = turned;
  }

  List<Line> lines(List<Glyph> glyphs) {
    return linesOf(rows(glyphs));
  }

  /// @param rows glyphs as [#rows] parts them
  List<Line> linesOf(List<List<Glyph>> rows) {
    List<Line> lines = new ArrayList<>(rows.size());
    for (List<Glyph> row : rows) {
      line(row, lines);
    }
    return lines;
  }

  /// Glyphs by line, from top to bottom, each from left to right.
  static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(DOWN);
    List<List<Glyph>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    double baseline = 0;
    double size = 0;
    for (Glyph glyph : sorted) {
      double reach = SAME_LINE * Math.min(glyph.size(), size);
      if (!row.isEmpty() && glyph.baseline() - baseline >= reach) {
        rows.add(row);
        row = new ArrayList<>();
      }
      if (row.isEmpty() || glyph.size() > size && !glyph.blank()) {
        baseline = glyph.baseline();
        size = glyph.size();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    for (List<Glyph> each : rows) {
      each.sort(ACROSS);
    }
    return rows;
  }

  private void line(List<Glyph> row, List<Line> lines) {
    List<Glyph> seen = withoutDoubles(row);
    int printed = 0;
    int bold = 0;
    for (Glyph glyph : seen) {
      if (!glyph.blank()) {
        printed++;
        bold += glyph.bold() ? 1 : 0;
      }
    }
    if (printed == 0) {
      return;
    }
    var builder = new StringBuilder();
    var spans = new Spans();
    Glyph before = null;
    StringBuilder blanks = new StringBuilder();
    for (Glyph glyph : seen) {
      if (glyph.blank()) {
        blanks.append(glyph.text());
        continue;
      }
      if (before != null) {
        builder.append(between(before, glyph, blanks));
      }
      blanks.setLength(0);
      spans.add(glyph, builder.length());
      builder.append(glyph.text());
      before = glyph;
    }
    spans.end();
    Glyph usual = usual(seen, printed);
    lines.add(
        new Line(
            new Text(builder.toString(), spans.list),
            around(seen),
            usual.baseline(),
            usual.size(),
            2 * bold > seen.size(),
            first(seen),
            turned));
  }

  /// Around what is printed of a row.
  private static Box around(List<Glyph> row) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Glyph glyph : row) {
      if (!glyph.blank()) {
        left = Math.min(left, glyph.left());
        right = Math.max(right, glyph.right());
        top = Math.min(top, glyph.top());
        bottom = Math.max(bottom, glyph.bottom());
      }
    }
    return new Box(left, top, Math.max(left, right), bottom);
  }

  /// A glyph drawn twice at one place (that is how some generators make bold) is one glyph.
  private static List<Glyph> withoutDoubles(List<Glyph> row) {
    List<Glyph> out = new ArrayList<>(row.size());
    for (Glyph glyph : row) {
      boolean doubled = false;
      for (int i = out.size() - 1; i >= 0 && i >= out.size() - 3 && !doubled; i--) {
        Glyph other = out.get(i);
        doubled =
            other.text().equals(glyph.text())
                && glyph.left() - other.left() < 0.3 * glyph.width()
                && Math.abs(glyph.baseline() - other.baseline()) < 0.3 * glyph.size();
      }
      if (!doubled) {
        out.add(glyph);
      }
    }
    return out;
  }

  /// What stands between two glyphs of a line: the blanks that the file draws there, or one where
  /// the gap alone parts two words.
  private static String between(Glyph a, Glyph b, StringBuilder blanks) {
    double gap = b.left() - a.right();
    double em = Math.min(a.size(), b.size());
    if (blanks.length() > 0) {
      return gap > 0.08 * em ? blanks.toString() : "";
    }
    boolean left = Script.wide(a.text().charAt(a.text().length() - 1));
    boolean right = Script.wide(b.text().charAt(0));
    double least = left && right ? GAP_IDEOGRAPHS : left || right ? GAP_MIXED : GAP_WORDS;
    return gap > least * em ? " " : "";
  }

  /// @param printed how many of them are no blanks
  private static Glyph usual(List<Glyph> glyphs, int printed) {
    double[] sizes = new double[printed];
    int count = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.blank()) {
        sizes[count++] = glyph.size();
      }
    }
    Arrays.sort(sizes);
    double median = sizes[printed / 2];
    for (Glyph glyph : glyphs) {
      if (!glyph.blank() && glyph.size() == median) {
        return glyph;
      }
    }
    throw new IllegalStateException("the median is one of them");
  }

  private static double first(List<Glyph> glyphs) {
    int at = 0;
    while (glyphs.get(at).blank()) {
      at++;
    }
    Glyph start = glyphs.get(at);
    double end = start.right();
    for (int i = at + 1; i < glyphs.size() && !glyphs.get(i).blank(); i++) {
      char c = glyphs.get(i).text().charAt(0);
      char last = glyphs.get(i - 1).text().charAt(0);
      if (Script.neverFirst(c) || Script.neverLast(last) || !Script.wide(last) && !Script.wide(c)) {
        end = glyphs.get(i).right();
      } else {
        break;
      }
    }
    return end - start.left();
  }

  /// Runs of glyphs of one width without gaps, so that a place inside can be interpolated.
  private final class Spans {

    final List<Text.Span> list = new ArrayList<>();
    private Glyph first;
    private Glyph last;
    private int start;
    private int end;
    private Box box;
    private double confidence;

    void add(Glyph glyph, int at) {
      boolean joins =
          first != null
              && !turned
              && frame.turn() == 0
              && at == end
              && glyph.text().length() == 1
              && last.text().length() == 1
              && Math.abs(glyph.width() - first.width()) < 0.02 * glyph.size()
              && Math.abs(glyph.left() - last.right()) < 0.06 * glyph.size()
              && glyph.size() == first.size();
      if (!joins) {
        end();
        first = glyph;
        start = at;
        box = glyph.box();
        confidence = glyph.confidence();
      } else {
        box = box.union(glyph.box());
        confidence = Math.min(confidence, glyph.confidence());
      }
      last = glyph;
      end = at + glyph.text().length();
    }

    void end() {
      if (first != null) {
        list.add(new Text.Span(start, end, page, frame.displayed(box), confidence));
        first = null;
      }
    }
  }
}
