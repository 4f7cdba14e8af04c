package org.gouji.extractor.internal.pdf;

import java.util.List;
import org.gouji.model.document.Box;
import org.gouji.model.document.Text;

/// A line of text in the page's layout frame.
///
/// @param text without blanks around it; its spans are on the page as displayed
/// @param box outline in the layout frame
/// @param baseline of most of its glyphs
/// @param size of most of its glyphs
/// @param bold whether most of its glyphs are
/// @param first width of what cannot be parted from its first character: a figure, a word, or an
///   ideograph with the punctuation behind it
/// @param turned whether it runs in another direction than the page
record Line(
    Text text,
    Box box,
    double baseline,
    double size,
    boolean bold,
    double first,
    boolean turned) {

  String value() {
    return text.value();
  }

  double middle() {
    return (box.left() + box.right()) / 2;
  }

  /// The lines that the glyphs make, from top to bottom.
  static List<Line> of(List<Glyph> glyphs, Frame frame, int page) {
    return new LineBuilder(frame, page, false).lines(glyphs);
  }
}
