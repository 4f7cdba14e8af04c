package org.gouji.extractor.internal.pdf;

import org.gouji.model.document.Box;

/// One character (or a ligature) as it stands on a page, in the page's layout frame: points, y grows
/// downwards, text runs to the right.
///
/// @param text its characters; a blank where the file draws one
/// @param left where its advance begins
/// @param right where its advance ends
/// @param baseline y of the line that it stands on
/// @param size height of its em
/// @param bold whether it is drawn heavier than its neighbours
/// @param pale whether its colour hardly shows on white
/// @param confidence 1 in a text layer, what the recogniser said on a picture
record Glyph(
    String text,
    double left,
    double right,
    double baseline,
    double size,
    boolean bold,
    boolean pale,
    double confidence) {

  /// An ideograph fills its em from 0.86 above the baseline to 0.14 below it, in nearly every font.
  /// The font's own boxes are not asked: those of Noto CJK are taller than most table rows.
  private static final double ASCENT = 0.86;

  private static final double DESCENT = 0.14;

  private static final char FIRST_WIDE_BLANK = '\u1680';
  private static final char LAST_WIDE_BLANK = '\u3000';

  double middle() {
    return (left + right) / 2;
  }

  /// y of the middle of an ideograph.
  double centre() {
    return baseline - (ASCENT - DESCENT) / 2 * size;
  }

  double top() {
    return baseline - ASCENT * size;
  }

  double bottom() {
    return baseline + DESCENT * size;
  }

  double width() {
    return right - left;
  }

  boolean blank() {
    // Between these and beyond them there is no white space: nearly every glyph is told by one look.
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean dark = first > ' ' && first < FIRST_WIDE_BLANK || first > LAST_WIDE_BLANK;
    return !dark && text.isBlank();
  }

  Box box() {
    return new Box(Math.min(left, right), top(), Math.max(left, right), bottom());
  }
}
