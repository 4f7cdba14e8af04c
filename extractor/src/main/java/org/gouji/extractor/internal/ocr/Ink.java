package org.gouji.extractor.internal.ocr;

/// Which pixels of a picture are dark for their surroundings.
record Ink(int width, int height, boolean[] dark) {

  /// Half the side of the square whose mean a pixel is held against: two lines of text.
  private static final int REACH = 30;

  /// Darker than the mean by this share of it, and by this much at least, is ink. The thin rulings of
  /// a copy at 110 dots an inch are three tenths darker than the paper, paper noise one tenth.
  private static final double SHARE = 0.16;

  private static final int LEAST = 22;

  static Ink of(Gray gray) {
    int width = gray.width();
    int height = gray.height();
    boolean[] dark = new boolean[width * height];
    long[] columns = new long[width];
    int rows = 0;
    for (int y = -REACH; y < height; y++) {
      rows += add(gray, columns, y + REACH, 1);
      rows -= add(gray, columns, y - REACH - 1, -1);
      if (y >= 0) {
        row(gray, columns, y, rows, dark);
      }
    }
    return new Ink(width, height, dark);
  }

  private static int add(Gray gray, long[] columns, int y, int sign) {
    if (y < 0 || y >= gray.height()) {
      return 0;
    }
    for (int x = 0; x < gray.width(); x++) {
      columns[x] += (long) sign * gray.at(x, y);
    }
    return 1;
  }

  private static void row(Gray gray, long[] columns, int y, int rows, boolean[] dark) {
    int width = gray.width();
    long sum = 0;
    int count = 0;
    for (int x = -REACH; x < width; x++) {
      if (x + REACH < width) {
        sum += columns[x + REACH];
        count++;
      }
      if (x - REACH - 1 >= 0) {
        sum -= columns[x - REACH - 1];
        count--;
      }
      if (x >= 0) {
        double mean = (double) sum / ((long) count * rows);
        int value = gray.at(x, y);
        // Inside a dark band wider than the square nothing differs from its surroundings.
        dark[y * width + x] = value < mean - Math.max(LEAST, SHARE * mean) || value < 60;
      }
    }
  }

  boolean at(int x, int y) {
    return dark[y * width + x];
  }

  Ink transposed() {
    boolean[] out = new boolean[dark.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[x * height + y] = dark[y * width + x];
      }
    }
    return new Ink(height, width, out);
  }
}
