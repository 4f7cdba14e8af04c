package org.gouji.extractor.internal.pdf;

import org.gouji.model.document.Box;

/// How text runs on a page. Layout is worked out in a frame where text runs to the right; boxes are
/// turned back into the page as displayed when a result is made.
///
/// @param turn quarter turns clockwise from a line that runs to the right: 0 to 3
/// @param width of the page as displayed, in points
/// @param height of the page as displayed
/// @param lean angle, in radians clockwise, by which a scanned page lies askew about its middle; the
///   frame is straight
record Frame(int turn, double width, double height, double lean) {

  Frame(int turn, double width, double height) {
    this(turn, width, height, 0);
  }

  /// Width of the frame.
  double across() {
    return turn % 2 == 0 ? width : height;
  }

  /// Height of the frame.
  double down() {
    return turn % 2 == 0 ? height : width;
  }

  double x(double displayedX, double displayedY) {
    return switch (turn) {
      case 0 -> displayedX;
      case 1 -> displayedY;
      case 2 -> width - displayedX;
      default -> height - displayedY;
    };
  }

  double y(double displayedX, double displayedY) {
    return switch (turn) {
      case 0 -> displayedY;
      case 1 -> width - displayedX;
      case 2 -> height - displayedY;
      default -> displayedX;
    };
  }

  Box displayed(Box box) {
    return leaning(upright(box));
  }

  /// A box as large, where the page's lean has moved its middle; its sides stay level.
  private Box leaning(Box box) {
    if (lean == 0) {
      return box;
    }
    double x = (box.left() + box.right() - width) / 2;
    double y = (box.top() + box.bottom() - height) / 2;
    double dx = x * Math.cos(lean) - y * Math.sin(lean) - x;
    double dy = x * Math.sin(lean) + y * Math.cos(lean) - y;
    return new Box(box.left() + dx, box.top() + dy, box.right() + dx, box.bottom() + dy);
  }

  private Box upright(Box box) {
    return switch (turn) {
      case 0 -> box;
      case 1 -> new Box(width - box.bottom(), box.left(), width - box.top(), box.right());
      case 2 ->
          new Box(
              width - box.right(),
              height - box.bottom(),
              width - box.left(),
              height - box.top());
      default -> new Box(box.top(), height - box.right(), box.bottom(), height - box.left());
    };
  }

  Box framed(Box displayed) {
    double x1 = x(displayed.left(), displayed.top());
    double y1 = y(displayed.left(), displayed.top());
    double x2 = x(displayed.right(), displayed.bottom());
    double y2 = y(displayed.right(), displayed.bottom());
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
}
