package org.gouji.extractor.internal.flow;

import java.util.Optional;
import org.gouji.extractor.internal.flow.Piece.Line;
import org.gouji.model.document.Block;
import org.gouji.model.document.HeadingNumber;

/// Which lines are headings: those that the file's outline names, and those that only their number
/// shows.
public final class Headings {

  /// A typed heading is no longer than this, number included; none seen in published reports is.
  private static final int LONGEST = 40;

  /// A styled one: people put a heading style on whole paragraphs.
  private static final int LONGEST_STYLED = 80;

  /// With 。 at its end a line is a heading only when it is short: （一）部门（单位）基本情况。
  private static final int LONGEST_WITH_STOP = 20;

  /// Behind 1. a shorter one still, for list items are sentences there: 1. 预算编制情况。
  private static final int LONGEST_ITEM_WITH_STOP = 10;

  /// [HeadingNumber] levels up to this have Chinese numerals: 第一部分, 一、 and （一）.
  private static final int LAST_CHINESE_LEVEL = 3;

  private Headings() {}

  /// What a heading's line is made of.
  ///
  /// @param level [HeadingNumber] level for a typed one, the outline's for a styled one
  /// @param styled whether the file's outline names it
  /// @param number as displayed; empty without one
  public record Found(int level, boolean styled, String number, String title) {}

  public static Optional<Found> find(Line line) {
    if (line.role() != Block.Role.BODY || line.text().isBlank()) {
      return Optional.empty();
    }
    Optional<HeadingNumber> number = HeadingNumber.at(line.text());
    if (line.outline() > 0 && !proseInHeadingStyle(line.text())) {
      return Optional.of(styled(line, number));
    }
    if (number.isPresent() && looksLikeHeading(line.text(), number.get())) {
      String title = Blanks.strip(line.text().substring(number.get().length()));
      return Optional.of(new Found(number.get().level(), false, number.get().printed(), title));
    }
    return Optional.empty();
  }

  private static Found styled(Line line, Optional<HeadingNumber> number) {
    String text = line.text();
    if (line.label() > 0 && (number.isEmpty() || number.get().length() < line.label())) {
      return new Found(
          line.outline(),
          true,
          Blanks.strip(text.substring(0, line.label())),
          Blanks.strip(text.substring(line.label())));
    }
    return number
        .map(
            it -> new Found(
                line.outline(),
                true,
                it.printed(),
                Blanks.strip(text.substring(it.length()))))
        .orElseGet(() -> new Found(line.outline(), true, "", text));
  }

  private static boolean proseInHeadingStyle(String text) {
    return text.length() > LONGEST_STYLED || text.length() > LONGEST && stopInside(text);
  }

  /// @param text a line that begins with the number
  public static boolean looksLikeHeading(String text, HeadingNumber number) {
    String title = Blanks.strip(text.substring(number.length()));
    if (title.isEmpty() || text.length() > LONGEST || stopInside(title)) {
      return false;
    }
    char last = title.charAt(title.length() - 1);
    if ("；;，,：:、…".indexOf(last) >= 0 || title.indexOf('\n') >= 0) {
      return false;
    }
    if ("。！？!?".indexOf(last) < 0) {
      return true;
    }
    int longest =
        number.level() <= LAST_CHINESE_LEVEL ? LONGEST_WITH_STOP : LONGEST_ITEM_WITH_STOP;
    return title.length() <= longest && title.indexOf('，') < 0;
  }

  private static boolean stopInside(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      if ("。；！？".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
