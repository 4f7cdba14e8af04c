package org.gouji.extractor.internal.ocr;

/// Whole pixels; right and bottom lie just outside.
record Area(int left, int top, int right, int bottom) {

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }

  Area union(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  Area common(Area other) {
    return new Area(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  Area grown(int across, int down) {
    return new Area(left - across, top - down, right + across, bottom + down);
  }

  boolean holds(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }
}
