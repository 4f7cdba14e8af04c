package org.gouji.extractor.internal.pdf;

/// A matrix of PDF 32000-1:2008, 8.3.3: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
record Transform(double a, double b, double c, double d, double e, double f) {

  static final Transform IDENTITY = new Transform(1, 0, 0, 1, 0, 0);

  /// This one first, then the other.
  Transform then(Transform next) {
    return new Transform(
        a * next.a + b * next.c,
        a * next.b + b * next.d,
        c * next.a + d * next.c,
        c * next.b + d * next.d,
        e * next.a + f * next.c + next.e,
        e * next.b + f * next.d + next.f);
  }

  /// This one after a shift by `tx`, `ty`.
  Transform shifted(double tx, double ty) {
    return new Transform(a, b, c, d, tx * a + ty * c + e, tx * b + ty * d + f);
  }

  double x(double px, double py) {
    return a * px + c * py + e;
  }

  double y(double px, double py) {
    return b * px + d * py + f;
  }

  /// How much it enlarges, on average over the directions.
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
