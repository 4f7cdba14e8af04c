package org.gouji.extractor.internal.ocr;

/// By what angle a page lies askew.
final class Skew {

  /// Farther than this nobody lays a page on a scanner.
  private static final double FARTHEST = Math.toRadians(5);

  private static final double COARSE = Math.toRadians(0.25);
  private static final double FINE = Math.toRadians(0.03);

  /// Less than this moves no line of a page into the next: a pixel or two over its whole width.
  private static final double STRAIGHT = Math.toRadians(0.06);

  /// Every so manieth pixel is looked at, in both directions.
  private static final int STEP = 3;

  private final float[] xs;
  private final float[] ys;
  private final int points;
  private final int[] rows;

  private Skew(Ink ink) {
    int most = (ink.width() / STEP + 1) * (ink.height() / STEP + 1);
    xs = new float[most];
    ys = new float[most];
    int count = 0;
    for (int y = 0; y < ink.height(); y += STEP) {
      for (int x = 0; x < ink.width(); x += STEP) {
        if (ink.at(x, y)) {
          xs[count] = x - ink.width() / 2f;
          ys[count++] = y;
        }
      }
    }
    points = count;
    rows = new int[2 * (ink.height() + ink.width()) / STEP];
  }

  /// The angle, in radians, by which lines fall towards their right ends; 0 for a straight page.
  static double of(Ink ink) {
    var skew = new Skew(ink);
    double coarse = skew.best(-FARTHEST, FARTHEST, COARSE);
    double fine = skew.best(coarse - COARSE, coarse + COARSE, FINE);
    return Math.abs(fine) < STRAIGHT ? 0 : fine;
  }

  private double best(double from, double to, double step) {
    double best = 0;
    long most = sharpness(0);
    for (double angle = from; angle <= to; angle += step) {
      long now = sharpness(angle);
      if (now > most) {
        most = now;
        best = angle;
      }
    }
    return best;
  }

  /// How strongly ink is gathered in rows when rows fall by this angle.
  private long sharpness(double angle) {
    java.util.Arrays.fill(rows, 0);
    float slope = (float) Math.tan(angle);
    int shift = rows.length / 4;
    for (int i = 0; i < points; i++) {
      int row = shift + Math.round((ys[i] - slope * xs[i]) / STEP);
      if (row >= 0 && row < rows.length) {
        rows[row]++;
      }
    }
    long sum = 0;
    for (int row : rows) {
      sum += (long) row * row;
    }
    return sum;
  }
}
