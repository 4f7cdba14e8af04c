package org.gouji.extractor.internal.ocr;

import java.util.ArrayList;
import java.util.List;

/// Patches of likely text in what the first network makes of a picture.
final class Patches {

  private final float[] map;
  private final int width;
  private final int height;
  private final boolean[] seen;

  Patches(float[] map, int width, int height) {
    this.map = map;
    this.width = width;
    this.height = height;
    this.seen = new boolean[map.length];
  }

  /// @param sx pixels of the picture for one of the map, across
  /// @return outlines in pixels of the picture, grown back to the size of the text
  List<Area> areas(float text, float sure, double shrunk, double sx, double sy) {
    List<Area> out = new ArrayList<>();
    int[] stack = new int[map.length];
    for (int start = 0; start < map.length; start++) {
      if (seen[start] || map[start] <= text) {
        continue;
      }
      int size = 0;
      int count = 0;
      double sum = 0;
      stack[size++] = start;
      seen[start] = true;
      Area area = null;
      while (size > 0) {
        int at = stack[--size];
        int x = at % width;
        int y = at / width;
        sum += map[at];
        count++;
        var own = new Area(x, y, x + 1, y + 1);
        area = area == null ? own : area.union(own);
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
          for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
            int next = ny * width + nx;
            if (!seen[next] && map[next] > text) {
              seen[next] = true;
              stack[size++] = next;
            }
          }
        }
      }
      if (sum / count >= sure && Math.min(area.width(), area.height()) >= 3) {
        out.add(grown(area, shrunk, sx, sy));
      }
    }
    return out;
  }

  private static Area grown(Area area, double shrunk, double sx, double sy) {
    double w = area.width();
    double h = area.height();
    double by = w * h * shrunk / (2 * (w + h));
    return new Area(
        (int) Math.floor((area.left() - by) * sx),
        (int) Math.floor((area.top() - by) * sy),
        (int) Math.ceil((area.right() + by) * sx),
        (int) Math.ceil((area.bottom() + by) * sy));
  }
}
