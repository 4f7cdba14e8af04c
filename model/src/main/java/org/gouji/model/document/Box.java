package org.gouji.model.document;

/// An outline on a page, in points (1/72 inch) from the top left corner of the page as displayed,
/// that is after rotation and in the crop box.
///
/// @param left distance from the left edge
/// @param top distance from the top edge; grows downwards
/// @param right not less than `left`
/// @param bottom not less than `top`
public record Box(double left, double top, double right, double bottom) {

  public Box {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException(
          "box is inside out: [%s, %s, %s, %s]".formatted(left, top, right, bottom));
    }
  }

  /// The smallest box that holds both.
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }
}
