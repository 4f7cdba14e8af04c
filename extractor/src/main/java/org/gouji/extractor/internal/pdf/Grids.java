package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the grids that the rulings of a page make.
final class Grids {

  /// Two lines meet when they come this near; drawing programs stop half a line's width short.
  private static final double MEETS = 3;

  /// A line stands at the edge of a place when it covers this much of it.
  private static final double COVERS = 0.6;

  /// A line that reaches this far past the last line across belongs to a column without an edge.
  private static final double BEYOND = 8;

  /// More lines than this on one page are a drawing or a map.
  private static final int MOST = 3000;

  private static final int MOST_PLACES = 100_000;

  private Grids() {}

  static List<Grid> of(List<Ruling> horizontals, List<Ruling> verticals) {
    List<Ruling> level = Rulings.joined(horizontals);
    List<Ruling> upright = Rulings.joined(verticals);
    if (level.size() + upright.size() > MOST) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (Component component : components(level, upright)) {
      grid(component).ifPresent(grids::add);
    }
    return outermost(grids);
  }

  /// Lines that hang together.
  private record Component(List<Ruling> level, List<Ruling> upright) {}

  private static List<Component> components(List<Ruling> level, List<Ruling> upright) {
    var groups = new Groups(level.size() + upright.size());
    for (int i = 0; i < level.size(); i++) {
      Ruling across = level.get(i);
      for (int j = 0; j < upright.size(); j++) {
        Ruling down = upright.get(j);
        if (meets(across, down.position()) && meets(down, across.position())) {
          groups.join(i, level.size() + j);
        }
      }
    }
    Map<Integer, Component> components = new TreeMap<>();
    for (int i = 0; i < level.size() + upright.size(); i++) {
      Component component =
          components.computeIfAbsent(
              groups.of(i), it -> new Component(new ArrayList<>(), new ArrayList<>()));
      if (i < level.size()) {
        component.level().add(level.get(i));
      } else {
        component.upright().add(upright.get(i - level.size()));
      }
    }
    return List.copyOf(components.values());
  }

  private static boolean meets(Ruling ruling, double position) {
    return position >= ruling.from() - MEETS && position <= ruling.to() + MEETS;
  }

  /// Empty for rulings that enclose no two cells.
  private static Optional<Grid> grid(Component component) {
    if (component.level().isEmpty() || component.upright().isEmpty()) {
      return Optional.empty();
    }
    double[] xs = edges(component.upright(), component.level());
    double[] ys = edges(component.level(), component.upright());
    if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > MOST_PLACES) {
      return Optional.empty();
    }
    boolean[][] uprightAt = covered(component.upright(), xs, ys);
    boolean[][] levelAt = covered(component.level(), ys, xs);
    xs = used(xs, uprightAt);
    ys = used(ys, levelAt);
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    if (rows * columns < 2) {
      return Optional.empty();
    }
    uprightAt = covered(component.upright(), xs, ys);
    levelAt = covered(component.level(), ys, xs);
    boolean[][] right = new boolean[rows][columns];
    boolean[][] below = new boolean[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        right[row][column] = uprightAt[column + 1][row];
        below[row][column] = levelAt[row + 1][column];
      }
    }
    Grid grid = Grid.of(xs, ys, right, below);
    return Optional.of(grid).filter(it -> it.areas().size() > 1);
  }

  /// Where the lines stand, and where the lines across end beyond the outermost of them: tables are
  /// often left open at their sides.
  private static double[] edges(List<Ruling> lines, List<Ruling> across) {
    List<Double> positions = new ArrayList<>();
    double first = Double.MAX_VALUE;
    double last = -Double.MAX_VALUE;
    for (Ruling line : lines) {
      positions.add(line.position());
      first = Math.min(first, line.position());
      last = Math.max(last, line.position());
    }
    List<Double> before = new ArrayList<>();
    List<Double> behind = new ArrayList<>();
    for (Ruling line : across) {
      if (line.from() < first - BEYOND) {
        before.add(line.from());
      }
      if (line.to() > last + BEYOND) {
        behind.add(line.to());
      }
    }
    if (2 * before.size() >= across.size() && before.size() > 1) {
      positions.add(before.stream().min(Comparator.naturalOrder()).orElseThrow());
    }
    if (2 * behind.size() >= across.size() && behind.size() > 1) {
      positions.add(behind.stream().max(Comparator.naturalOrder()).orElseThrow());
    }
    return Rulings.levels(positions);
  }

  /// @return `[edge][place]`: whether lines cover the edge along that place
  private static boolean[][] covered(List<Ruling> lines, double[] edges, double[] places) {
    double[][] covered = new double[edges.length][places.length - 1];
    for (Ruling line : lines) {
      int edge = nearest(edges, line.position());
      if (Math.abs(edges[edge] - line.position()) > Rulings.DOUBLE) {
        continue;
      }
      for (int place = 0; place + 1 < places.length; place++) {
        double share = line.covers(places[place], places[place + 1]);
        covered[edge][place] = Math.max(covered[edge][place], share);
      }
    }
    boolean[][] out = new boolean[edges.length][places.length - 1];
    for (int edge = 0; edge < edges.length; edge++) {
      for (int place = 0; place + 1 < places.length; place++) {
        out[edge][place] = covered[edge][place] >= COVERS * (places[place + 1] - places[place]);
      }
    }
    return out;
  }

  private static int nearest(double[] edges, double position) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      if (Math.abs(edges[i] - position) < Math.abs(edges[best] - position)) {
        best = i;
      }
    }
    return best;
  }

  /// Without the inner edges that no line covers anywhere.
  private static double[] used(double[] edges, boolean[][] covered) {
    List<Double> kept = new ArrayList<>();
    for (int edge = 0; edge < edges.length; edge++) {
      boolean any = edge == 0 || edge == edges.length - 1;
      for (boolean place : covered[edge]) {
        any |= place;
      }
      if (any) {
        kept.add(edges[edge]);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Without grids that lie inside another one's: a box drawn into a cell.
  private static List<Grid> outermost(List<Grid> grids) {
    List<Grid> out = new ArrayList<>();
    for (Grid grid : grids) {
      boolean inside =
          grids.stream().anyMatch(other -> other != grid && holds(other, grid));
      if (!inside) {
        out.add(grid);
      }
    }
    return out;
  }

  private static boolean holds(Grid outer, Grid inner) {
    return outer.box().left() <= inner.box().left()
        && outer.box().right() >= inner.box().right()
        && outer.box().top() <= inner.box().top()
        && outer.box().bottom() >= inner.box().bottom()
        && outer.areas().size() >= inner.areas().size();
  }
}
