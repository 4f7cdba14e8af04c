package org.gouji.extractor.internal.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/// Takes the red seals off a page. What is printed black beneath one stays black, as the red light
/// of a pixel tells them apart; red headings and red figures stay as well, for they are no squares.
final class Seals {

  /// Side of the squares by which red is gathered, in pixels of 200 to the inch.
  private static final int SQUARE = 8;

  /// By how much red exceeds the other colours in ink of a seal, even a faint one.
  private static final int RED = 36;

  /// A square with this many red pixels is part of something red.
  private static final int ENOUGH = 6;

  /// A seal is between 18 and 62 mm across (seals of offices have 38 to 50 mm, of persons 18).
  private static final double SMALLEST = 18 / 25.4;

  private static final double LARGEST = 62 / 25.4;

  private static final double OBLONG = 1.8;

  private final BufferedImage picture;
  private final double dpi;
  private final int across;
  private final int down;
  private final boolean[] red;

  private Seals(BufferedImage picture, double dpi) {
    this.picture = picture;
    this.dpi = dpi;
    this.across = (picture.getWidth() + SQUARE - 1) / SQUARE;
    this.down = (picture.getHeight() + SQUARE - 1) / SQUARE;
    this.red = new boolean[across * down];
  }

  /// The grey picture of a page without its seals.
  static Gray without(BufferedImage picture, double dpi) {
    Gray gray = Gray.of(picture);
    new Seals(picture, dpi).erase(gray);
    return gray;
  }

  private void erase(Gray gray) {
    int[] counts = new int[red.length];
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      Gray.colours(picture, y, row);
      for (int x = 0; x < row.length; x++) {
        if (excess(row[x]) > RED) {
          counts[y / SQUARE * across + x / SQUARE]++;
        }
      }
    }
    for (int i = 0; i < red.length; i++) {
      red[i] = counts[i] >= ENOUGH;
    }
    for (int i = 0; i < red.length; i++) {
      if (red[i]) {
        Area squares = spread(i);
        if (seal(squares)) {
          bleach(gray, squares.grown(1, 1));
        }
      }
    }
  }

  private static int excess(int rgb) {
    return (rgb >> 16 & 0xff) - Math.max(rgb >> 8 & 0xff, rgb & 0xff);
  }

  /// Outline of the squares that hang together with one, which are taken off the list.
  private Area spread(int start) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    red[start] = false;
    Area area = null;
    while (!open.isEmpty()) {
      int at = open.remove();
      int x = at % across;
      int y = at / across;
      var own = new Area(x, y, x + 1, y + 1);
      area = area == null ? own : area.union(own);
      // Two squares on: the letters of a seal stand apart.
      for (int ny = Math.max(0, y - 2); ny <= Math.min(down - 1, y + 2); ny++) {
        for (int nx = Math.max(0, x - 2); nx <= Math.min(across - 1, x + 2); nx++) {
          if (red[ny * across + nx]) {
            red[ny * across + nx] = false;
            open.add(ny * across + nx);
          }
        }
      }
    }
    return area;
  }

  private boolean seal(Area squares) {
    double width = squares.width() * SQUARE / dpi;
    double height = squares.height() * SQUARE / dpi;
    return Math.min(width, height) >= SMALLEST
        && Math.max(width, height) <= LARGEST
        && Math.max(width, height) <= OBLONG * Math.min(width, height);
  }

  private void bleach(Gray gray, Area squares) {
    int right = Math.min(gray.width(), squares.right() * SQUARE);
    int bottom = Math.min(gray.height(), squares.bottom() * SQUARE);
    for (int y = Math.max(0, squares.top() * SQUARE); y < bottom; y++) {
      for (int x = Math.max(0, squares.left() * SQUARE); x < right; x++) {
        int rgb = picture.getRGB(x, y);
        int excess = excess(rgb);
        if (excess > RED / 3) {
          // Red light goes through red ink; half the excess on top makes dark red ink white too.
          gray.set(x, y, Math.min(Gray.WHITE, (rgb >> 16 & 0xff) + excess / 2));
        }
      }
    }
  }
}
