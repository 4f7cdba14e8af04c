package org.gouji.extractor.internal.pdf;

import java.util.List;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;

/// The text of one cell from its lines.
///
/// @param open whether its last line is full and ends no sentence
/// @param low whether there is no room for one more line below it
record CellText(Text text, boolean open, boolean low) {

  /// What a cell leaves free at each side: Word's default is 5.4 pt, spreadsheets use 1 to 3.
  private static final double MOST_PADDING = 5.4;

  /// A line is broken by the layout when what follows would not have fitted; justified text and
  /// rounding of widths leave up to this much of an em.
  private static final double SLACK = 0.55;

  /// A digit is half an em wide, up to 0.64 in fonts for screens.
  private static final double DIGIT = 0.65;

  /// The same in a picture, where a line is as wide as its ink.
  private static final double SEEN_DIGIT = 0.9;

  /// @param lines of the cell, from top to bottom
  /// @param cell its outline in the layout frame
  static CellText of(List<Line> lines, Box cell) {
    if (lines.isEmpty()) {
      return new CellText(Text.of(""), false, false);
    }
    double padding = MOST_PADDING;
    double widest = 0;
    for (Line line : lines) {
      padding = Math.min(padding, Math.max(0, line.box().left() - cell.left()));
      padding = Math.min(padding, Math.max(0, cell.right() - line.box().right()));
      widest = Math.max(widest, line.box().width());
    }
    double room = Math.max(widest, cell.width() - 2 * padding);
    var join = new TextJoin();
    Line before = null;
    for (Line line : lines) {
      if (before == null) {
        join.append(line.text());
      } else if (full(before, line, room)) {
        wrap(join, before, line, room);
      } else {
        join.newline(line.text());
      }
      before = line;
    }
    boolean open =
        room - before.box().width() < next(before) * before.size()
            && !Script.endsSentence(before.value());
    boolean low = cell.bottom() - before.box().bottom() < 1.2 * before.size();
    return new CellText(join.text(), open, low);
  }

  /// What would have to fit behind a line, in ems: half an em for one more digit, else an ideograph.
  private static double next(Line line) {
    return digit(line.value().charAt(line.value().length() - 1)) ? DIGIT : 1 + SLACK;
  }

  private static boolean full(Line before, Line line, double room) {
    return line.turned() == before.turned()
        && room - before.box().width() < line.first() + SLACK * line.size();
  }

  /// A figure that is wider than its cell is broken anywhere; its parts are one figure.
  private static void wrap(TextJoin join, Line before, Line line, double room) {
    char last = before.value().charAt(before.value().length() - 1);
    char first = line.value().charAt(0);
    double most = seen(before) ? SEEN_DIGIT : DIGIT;
    boolean broken =
        digit(last) && digit(first) && room - before.box().width() < most * before.size();
    if (broken) {
      join.append(line.text());
    } else {
      join.wrap(line.text());
    }
  }

  /// Whether a line was read from a picture: its box ends with the ink.
  private static boolean seen(Line line) {
    return line.text().spans().stream().anyMatch(it -> it.confidence() < 1);
  }

  /// Whether a character may stand inside a figure.
  static boolean digit(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == ',';
  }
}
