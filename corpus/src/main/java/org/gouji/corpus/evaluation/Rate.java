package org.gouji.corpus.evaluation;

import java.util.Locale;

/// So many right of so many, with what that says about the next case.
///
/// @param right of them
/// @param all how many there were
public record Rate(int right, int all) {

  /// The 97.5 % point of the normal distribution: 95 % lie between it and its negative.
  private static final double Z = 1.959964;

  public Rate {
    if (right < 0 || right > all) {
      throw new IllegalArgumentException(right + " right of " + all);
    }
  }

  Rate plus(Rate other) {
    return new Rate(right + other.right, all + other.all);
  }

  /// From 0 to 1; 1 of nothing.
  public double value() {
    return all == 0 ? 1 : (double) right / all;
  }

  /// Lower end of the 95 % interval of Wilson (1927), which stays sane at 0 and 1 and for small n.
  public double lower() {
    return all == 0 ? 0 : Math.max(0, middle() - spread());
  }

  /// Upper end of the same.
  public double upper() {
    return all == 0 ? 1 : Math.min(1, middle() + spread());
  }

  private double middle() {
    return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double spread() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
  }

  /// Such as `97.5% [91.2, 99.3] 78/80`.
  @Override
  public String toString() {
    return all == 0
        ? "-"
        : String.format(
            Locale.ROOT, "%.1f%% [%.1f, %.1f] %d/%d", 100 * value(), 100 * lower(), 100 * upper(),
            right, all);
  }
}
