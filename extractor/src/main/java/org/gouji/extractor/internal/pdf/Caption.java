package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.document.Text;

/// What is printed above a table and belongs to it.
///
/// @param title of the table
/// @param unit the words that state its unit
/// @param lines the lines that hold them
record Caption(Optional<Text> title, Optional<Text> unit, List<Line> lines) {

  /// Title, subtitle, who filled it in, and the unit: no more lines than these.
  private static final int MOST_LINES = 4;

  /// Farther above than this, in points, a line belongs to something else.
  private static final double FAR = 60;

  private static final int LONGEST = 60;

  /// How far from the middle a centred line may stand, as a share of the page's width.
  private static final double CENTRED = 0.04;

  /// @param above the lines above the table, the nearest first
  static Caption of(List<Line> above, TablePart part, PageLayout page, double bodySize) {
    return of(above, part.box().top(), part, page, bodySize);
  }

  /// Of a table at the top of a page.
  ///
  /// @param before the last lines of the page before, the nearest first
  static Caption onPageBefore(
      List<Line> before, TablePart part, PageLayout page, double bodySize) {
    double edge = before.isEmpty() ? 0 : before.get(0).box().bottom();
    return of(before, edge, part, page, bodySize);
  }

  /// @param lowest where what the lines stand above begins
  private static Caption of(
      List<Line> above, double lowest, TablePart part, PageLayout page, double bodySize) {
    List<Line> lines = new ArrayList<>();
    Optional<Text> unit = Optional.empty();
    Optional<Text> title = Optional.empty();
    List<Line> pending = new ArrayList<>();
    double edge = lowest;
    for (int i = 0; i < Math.min(MOST_LINES, above.size()) && title.isEmpty(); i++) {
      Line line = above.get(i);
      if (edge - line.box().bottom() > FAR || line.box().top() > lowest) {
        break;
      }
      edge = line.box().top();
      Matcher matcher = Wording.unit(line.value());
      boolean found = matcher.find();
      boolean stated = found && !Script.endsSentence(line.value());
      if (found && !stated && lines.isEmpty()) {
        // 收支情况见下表（单位：万元）。 is a sentence that tells it.
        unit = Optional.of(line.text().slice(matcher.start(), matcher.end()));
        break;
      }
      if (unit.isEmpty() && (stated || alone(line, part))) {
        unit =
            Optional.of(
                stated ? line.text().slice(matcher.start(), matcher.end()) : line.text());
        lines.add(line);
        lines.addAll(pending);
        pending.clear();
      } else if (subtitle(line)
          || Wording.filledBy(line.value())
          || Wording.formNumber(line.value())) {
        pending.add(line);
      } else if (title(line, part, page, bodySize)) {
        title = Optional.of(line.text());
        lines.addAll(pending);
        lines.add(line);
      } else {
        break;
      }
    }
    return new Caption(title, unit, lines);
  }

  /// `万元` counts where it is set to the right edge of the table.
  private static boolean alone(Line line, TablePart part) {
    return Wording.unitAlone(line.value())
        && line.box().right() > part.box().right() - 0.1 * part.box().width();
  }

  private static boolean subtitle(Line line) {
    return line.value().matches("[（(].{1,20}[）)]");
  }

  private static boolean title(Line line, TablePart part, PageLayout page, double bodySize) {
    String text = line.value();
    if (text.length() > LONGEST || Script.endsSentence(text) || Script.endsWithColon(text)) {
      return false;
    }
    boolean named = Wording.tableName(text);
    if (HeadingNumber.at(text).isPresent() && !named) {
      return false;
    }
    double across = page.frame().across();
    double table = (part.box().left() + part.box().right()) / 2;
    boolean centred =
        Math.abs(line.middle() - table) < CENTRED * across
            || Math.abs(line.middle() - across / 2) < CENTRED * across;
    boolean shorter = line.box().width() < 0.9 * part.box().width() || line.size() > bodySize;
    return centred && shorter || named && text.length() <= 40;
  }
}
