package org.gouji.extractor.internal.ocr;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A grey picture; 0 is black, 255 white, pixels row by row.
record Gray(int width, int height, byte[] pixels) {

  static final int WHITE = 255;

  static Gray blank(int width, int height) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) WHITE);
    return new Gray(width, height, pixels);
  }

  /// A coloured picture by its lightness as the eye has it.
  static Gray of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      colours(picture, y, row);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        pixels[y * width + x] =
            (byte) ((299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff))
                / 1000);
      }
    }
    return new Gray(width, height, pixels);
  }

  /// A row of a picture, each pixel as red, green and blue in the lower 24 bits. A picture that has
  /// them in memory like that gives them as they are; to ask for each as a colour takes ten times as
  /// long.
  static void colours(BufferedImage picture, int y, int[] row) {
    if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
      picture.getRaster().getDataElements(0, y, row.length, 1, row);
    } else {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  void set(int x, int y, int value) {
    pixels[y * width + x] = (byte) value;
  }

  /// Between four pixels; white outside.
  double between(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    double above = orWhite(left, top) * (1 - fx) + orWhite(left + 1, top) * fx;
    double below = orWhite(left, top + 1) * (1 - fx) + orWhite(left + 1, top + 1) * fx;
    return above * (1 - fy) + below * fy;
  }

  private int orWhite(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y);
  }

  /// What an area shows, stretched to another size; white outside the picture.
  Gray scaled(Area area, int across, int down) {
    byte[] out = new byte[across * down];
    double sx = (double) area.width() / across;
    double sy = (double) area.height() / down;
    for (int y = 0; y < down; y++) {
      double from = area.top() + (y + 0.5) * sy - 0.5;
      for (int x = 0; x < across; x++) {
        out[y * across + x] =
            (byte) Math.round(between(area.left() + (x + 0.5) * sx - 0.5, from));
      }
    }
    return new Gray(across, down, out);
  }

  /// Turned about its middle, clockwise for a positive angle in radians.
  Gray turned(double angle) {
    Gray out = blank(width, height);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double cx = (width - 1) / 2.0;
    double cy = (height - 1) / 2.0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - cx;
        double dy = y - cy;
        out.set(x, y,
            (int) Math.round(between(cx + dx * cos + dy * sin, cy - dx * sin + dy * cos)));
      }
    }
    return out;
  }
}
