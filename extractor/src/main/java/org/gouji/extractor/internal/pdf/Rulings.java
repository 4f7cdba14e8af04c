package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rulings of one direction, as a reader sees them: what touches is one line.
final class Rulings {

  /// Two lines nearer than this are one double line. The widest double rule of Word is 6 pt over all,
  /// 4 pt from middle to middle; the lowest row with text in it is 5 pt high.
  static final double DOUBLE = 4;

  /// The pieces of one line lie this near to one another in its own direction, dashes included, …
  private static final double DASH = 3.2;

  /// … and leave it this little.
  private static final double SAME = 0.8;

  /// Shorter ones are dots, ticks and dashes that nothing joins.
  private static final double SHORTEST = 5;

  private Rulings() {}

  static List<Ruling> joined(List<Ruling> pieces) {
    List<Ruling> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Ruling::position));
    List<Ruling> out = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).position() - sorted.get(i - 1).position() > SAME
          || sorted.get(i).position() - sorted.get(start).position() > 2 * SAME) {
        join(sorted.subList(start, i), out);
        start = i;
      }
    }
    return out;
  }

  private static void join(List<Ruling> level, List<Ruling> out) {
    List<Ruling> sorted = new ArrayList<>(level);
    sorted.sort(Comparator.comparingDouble(Ruling::from));
    double position = 0;
    double weight = 0;
    double from = 0;
    double to = Double.NEGATIVE_INFINITY;
    for (Ruling piece : sorted) {
      if (piece.from() > to + DASH) {
        add(position / weight, from, to, out);
        position = 0;
        weight = 0;
        from = piece.from();
        to = piece.to();
      }
      double length = Math.max(0.1, piece.length());
      position += piece.position() * length;
      weight += length;
      to = Math.max(to, piece.to());
    }
    add(position / weight, from, to, out);
  }

  private static void add(double position, double from, double to, List<Ruling> out) {
    if (to - from >= SHORTEST) {
      out.add(new Ruling(position, from, to));
    }
  }

  /// The places of the lines, ascending; those that are nearer than [#DOUBLE] are one.
  static double[] levels(List<Double> positions) {
    List<Double> sorted = new ArrayList<>(positions);
    sorted.sort(Comparator.naturalOrder());
    List<Double> levels = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) - sorted.get(start) > DOUBLE) {
        levels.add((sorted.get(start) + sorted.get(i - 1)) / 2);
        start = i;
      }
    }
    return levels.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
