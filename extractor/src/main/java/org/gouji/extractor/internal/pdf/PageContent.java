package org.gouji.extractor.internal.pdf;

import java.util.List;

/// What one page draws, in its layout frame.
///
/// @param number 1-based
/// @param frame how its text runs
/// @param glyphs upright ones, in the order in which they are drawn
/// @param aside glyphs that run in another of the four directions, by quarter turns from the frame's;
///   each list is in the frame of its own direction
/// @param watermark text that runs aslant or is both large and pale, as drawn
/// @param horizontals rulings that run to the right
/// @param verticals rulings that run down
/// @param quality how far the text layer can be trusted
record PageContent(
    int number,
    Frame frame,
    List<Glyph> glyphs,
    List<Aside> aside,
    List<String> watermark,
    List<Ruling> horizontals,
    List<Ruling> verticals,
    Quality quality) {

  /// @param frame where the glyphs' text runs to the right
  record Aside(Frame frame, List<Glyph> glyphs) {}

  /// @param readable glyphs with characters, blanks not counted
  /// @param unreadable glyphs whose characters the file does not tell
  /// @param hidden readable ones that are not painted, under a picture of the page
  /// @param imageCover share of the page that pictures cover, from 0
  /// @param curves filled outlines with curves, as text turned into drawings has
  /// @param complete whether the content was read to its end
  /// @param picture whether the glyphs were recognised on the page's picture by this program
  record Quality(
      int readable,
      int unreadable,
      int hidden,
      double imageCover,
      int curves,
      boolean complete,
      boolean picture) {

    /// Below this a page under a picture of its own size is a scan with a stamp on it at most.
    private static final int HARDLY_ANY = 30;

    static final double FULL_PAGE = 0.6;

    /// Text drawn as outlines has hundreds of them, a chart or a logo some dozens.
    private static final int OUTLINED = 300;

    boolean garbled() {
      return !picture && unreadable > 0 && unreadable >= 0.3 * (readable + unreadable);
    }

    /// Whether the text was recognised on a picture: by this program, or by another that laid it under
    /// or over the picture.
    boolean recognised() {
      return picture || hidden > 0 && 2 * hidden >= readable;
    }

    boolean needsRecognition() {
      return garbled()
          || !picture
              && (readable < HARDLY_ANY && imageCover >= FULL_PAGE
                  || readable == 0 && curves >= OUTLINED);
    }
  }
}
