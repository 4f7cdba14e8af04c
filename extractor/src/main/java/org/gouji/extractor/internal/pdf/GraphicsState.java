package org.gouji.extractor.internal.pdf;

import java.util.Optional;
import org.gouji.model.document.Box;

/// The part of a page's graphics state that decides where text and lines fall (PDF 32000-1:2008, 8.4
/// and 9.3).
final class GraphicsState {

  Transform matrix;
  Transform text = Transform.IDENTITY;
  private Transform line = Transform.IDENTITY;
  GlyphFont font;
  double fontSize;
  double characterSpacing;
  double wordSpacing;
  double horizontalScale = 1;
  double leading;
  double rise;
  int mode;

  /// Lightness of what is filled and stroked, 0 for black.
  double fill;

  double stroke;
  double alpha = 1;

  /// Outside this, in displayed points, nothing is painted; empty while nothing is cut off.
  Optional<Box> clip = Optional.empty();

  GraphicsState(Transform matrix) {
    this.matrix = matrix;
  }

  GraphicsState copy() {
    var copy = new GraphicsState(matrix);
    copy.text = text;
    copy.line = line;
    copy.font = font;
    copy.fontSize = fontSize;
    copy.characterSpacing = characterSpacing;
    copy.wordSpacing = wordSpacing;
    copy.horizontalScale = horizontalScale;
    copy.leading = leading;
    copy.rise = rise;
    copy.mode = mode;
    copy.fill = fill;
    copy.stroke = stroke;
    copy.alpha = alpha;
    copy.clip = clip;
    return copy;
  }

  /// Cuts off what lies outside an outline as well.
  void clip(Box outline) {
    if (clip.isEmpty()) {
      clip = Optional.of(outline);
      return;
    }
    Box old = clip.get();
    double left = Math.max(old.left(), outline.left());
    double top = Math.max(old.top(), outline.top());
    double right = Math.max(left, Math.min(old.right(), outline.right()));
    double bottom = Math.max(top, Math.min(old.bottom(), outline.bottom()));
    clip = Optional.of(new Box(left, top, right, bottom));
  }

  /// Begins a line of text at a matrix.
  void line(Transform start) {
    line = start;
    text = start;
  }

  void nextLine(double tx, double ty) {
    line(line.shifted(tx, ty));
  }

  /// Moves the pen along the line of text.
  void advance(double distance) {
    text =
        font != null && font.vertical()
            ? text.shifted(0, distance)
            : text.shifted(distance, 0);
  }
}
