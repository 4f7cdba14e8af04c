package org.gouji.extractor.internal.pdf;

/// A straight line along one axis of a page.
///
/// @param position y of a horizontal one, x of a vertical one
/// @param from where it begins on the other axis
/// @param to where it ends, not less than `from`
record Ruling(double position, double from, double to) {

  double length() {
    return to - from;
  }

  /// How much of the stretch it covers, in points.
  double covers(double start, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
}
