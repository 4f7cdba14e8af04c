package org.gouji.extractor.internal.pdf;

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

  /// The same line with its outline in another frame.
  Line at(Box other) {
    return new Line(text, other, baseline, size, bold, first, turned);
  }
}
