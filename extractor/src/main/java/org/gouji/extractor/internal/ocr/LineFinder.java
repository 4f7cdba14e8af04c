package org.gouji.extractor.internal.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts a page into lines of text: what the network found, parted at the sides of cells, drawn in to
/// the ink, and the ink that it overlooked, which single digits in cells often are.
final class LineFinder {

  /// Specks below this, in inches, are dust or a point between figures.
  private static final double SPECK = 0.016;

  /// No figure or word is lower than this.
  private static final double LOWEST = 0.045;

  /// Higher pieces of ink are drawings.
  private static final double HIGHEST = 0.6;

  private final Ink ink;
  private final double dpi;
  private final List<Area> cells;

  /// @param ink without rulings
  /// @param cells of tables, that no line of text leaves
  LineFinder(Ink ink, double dpi, List<Area> cells) {
    this.ink = ink;
    this.dpi = dpi;
    this.cells = cells;
  }

  /// Outlines of lines, tight around their ink.
  List<Area> lines(List<Area> found) {
    List<Area> pieces = pieces();
    List<Area> regions = new ArrayList<>();
    for (Area area : found) {
      regions.addAll(parted(area));
    }
    List<List<Area>> held = new ArrayList<>();
    regions.forEach(it -> held.add(new ArrayList<>()));
    List<Area> left = new ArrayList<>();
    for (Area piece : pieces) {
      int home = home(piece, regions);
      if (home >= 0) {
        held.get(home).add(piece);
      } else {
        left.add(piece);
      }
    }
    List<Area> lines = new ArrayList<>();
    for (List<Area> group : held) {
      for (List<Area> line : stacked(group)) {
        outline(line).ifPresent(lines::add);
      }
    }
    overlooked(left, lines);
    return lines;
  }

  private static java.util.Optional<Area> outline(List<Area> pieces) {
    return pieces.stream().reduce(Area::union);
  }

  /// The parts of an area that lie in one cell each, or in none.
  private List<Area> parted(Area area) {
    List<Area> out = new ArrayList<>();
    for (Area cell : cells) {
      Area part = area.common(cell);
      if (!part.isEmpty()) {
        out.add(part);
      }
    }
    return out.isEmpty() ? List.of(area) : out;
  }

  private int home(Area piece, List<Area> regions) {
    double x = (piece.left() + piece.right()) / 2.0;
    double y = (piece.top() + piece.bottom()) / 2.0;
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).holds(x, y) && cell(piece) == cell(regions.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Which cell the middle of an area lies in, or -1.
  private int cell(Area area) {
    double x = (area.left() + area.right()) / 2.0;
    double y = (area.top() + area.bottom()) / 2.0;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).holds(x, y)) {
        return i;
      }
    }
    return -1;
  }

  /// Parts what lies in several lines one below the other: rows of pixels without ink, or with hardly
  /// any, between parts that are both as high as text.
  private List<List<Area>> stacked(List<Area> group) {
    var whole = outline(group);
    if (whole.isEmpty() || whole.get().height() < 2.2 * LOWEST * dpi) {
      return List.of(group);
    }
    Area area = whole.get();
    boolean[] filled = new boolean[area.height()];
    for (Area piece : group) {
      for (int y = piece.top(); y < piece.bottom(); y++) {
        filled[y - area.top()] = true;
      }
    }
    List<List<Area>> out = new ArrayList<>();
    int start = 0;
    for (int y = 1; y < filled.length; y++) {
      if (!filled[y] && filled[y - 1]) {
        int next = y;
        while (!filled[next]) {
          next++;
        }
        if (y - start >= 2 * LOWEST * dpi && filled.length - next >= 2 * LOWEST * dpi) {
          out.add(between(group, area.top() + start, area.top() + next));
          start = next;
        }
        y = next;
      }
    }
    out.add(between(group, area.top() + start, area.bottom()));
    return out;
  }

  private static List<Area> between(List<Area> group, int top, int bottom) {
    return group.stream().filter(it -> it.top() >= top && it.top() < bottom).toList();
  }

  /// Ink that no region holds goes to the line beside it, or makes lines of its own.
  private void overlooked(List<Area> left, List<Area> lines) {
    List<Area> rest = new ArrayList<>(left);
    rest.sort(Comparator.comparingInt(Area::left));
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < rest.size(); i++) {
        int home = beside(rest.get(i), lines);
        if (home >= 0) {
          lines.set(home, lines.get(home).union(rest.remove(i--)));
          again = true;
        } else if (rest.get(i).height() >= LOWEST * dpi) {
          lines.add(rest.remove(i--));
          again = true;
        }
      }
    }
  }

  private int beside(Area piece, List<Area> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Area line = lines.get(i);
      int common = Math.min(piece.bottom(), line.bottom()) - Math.max(piece.top(), line.top());
      int gap = Math.max(piece.left(), line.left()) - Math.min(piece.right(), line.right());
      if (common >= 0.5 * Math.min(piece.height(), line.height())
          && gap <= 0.7 * line.height()
          && piece.height() <= 1.5 * line.height()
          && cell(piece) == cell(line)) {
        return i;
      }
    }
    return -1;
  }

  /// Outlines of connected ink, dust left out.
  private List<Area> pieces() {
    List<Area> out = new ArrayList<>();
    boolean[] seen = new boolean[ink.dark().length];
    int[] stack = new int[seen.length];
    for (int start = 0; start < seen.length; start++) {
      if (!seen[start] && ink.dark()[start]) {
        Area area = spread(start, seen, stack);
        if (Math.max(area.width(), area.height()) >= SPECK * dpi
            && area.height() <= HIGHEST * dpi) {
          out.add(area);
        }
      }
    }
    return out;
  }

  private Area spread(int start, boolean[] seen, int[] stack) {
    int width = ink.width();
    int size = 0;
    stack[size++] = start;
    seen[start] = true;
    int left = width;
    int top = ink.height();
    int right = 0;
    int bottom = 0;
    while (size > 0) {
      int at = stack[--size];
      int x = at % width;
      int y = at / width;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(ink.height() - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (!seen[next] && ink.dark()[next]) {
            seen[next] = true;
            stack[size++] = next;
          }
        }
      }
    }
    return new Area(left, top, right, bottom);
  }
}
