package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gouji.model.document.Box;

/// Takes down what a page's content draws, in points from the top left corner of the page as
/// displayed, and hands it out in the direction in which most of the text runs.
final class PageCanvas {

  /// A filled box is a ruling up to this thickness. The thickest rule Word offers is 6 pt; shading
  /// that thin does not exist in tables with text.
  private static final double THICKEST = 6;

  /// A line may lean this much (points over its whole length) and still be straight.
  private static final double LEANING = 0.7;

  /// Lighter than this a colour hardly shows on white: grey of 0.8 is what watermarks use.
  private static final double PALE = 0.78;

  /// Pale text of this size and more is a watermark; smaller, it is white on a dark header cell.
  private static final double WATERMARK_SIZE = 24;

  /// Paper so white that a line on it shows nothing.
  private static final double WHITE = 0.97;

  /// How far outside the page a line is still one of its border.
  private static final double EDGE = 3;

  private final double width;
  private final double height;
  private final Transform display;
  private final List<List<Glyph>> glyphs =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<List<Glyph>> hidden =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final StringBuilder watermark = new StringBuilder();
  private final List<Ruling> horizontals = new ArrayList<>();
  private final List<Ruling> verticals = new ArrayList<>();
  private final Path path = new Path();
  private int readable;
  private int unreadable;
  private int curves;
  private double imageArea;

  PageCanvas(PDPage page) {
    PDRectangle crop = page.getCropBox();
    boolean upright = page.getRotation() % 180 == 0;
    double w = Math.max(1, crop.getWidth());
    double h = Math.max(1, crop.getHeight());
    this.width = upright ? w : h;
    this.height = upright ? h : w;
    this.display = display(crop, page.getRotation());
  }

  /// From the page's own coordinates to those of the page as displayed.
  static Transform display(PDRectangle crop, int rotation) {
    double left = crop.getLowerLeftX();
    double bottom = crop.getLowerLeftY();
    double right = crop.getUpperRightX();
    double top = crop.getUpperRightY();
    return switch (Math.floorMod(rotation, 360)) {
      case 90 -> new Transform(0, 1, 1, 0, -bottom, -left);
      case 180 -> new Transform(-1, 0, 0, 1, right, -bottom);
      case 270 -> new Transform(0, -1, -1, 0, top, right);
      default -> new Transform(1, 0, 0, -1, -left, top);
    };
  }

  Transform display() {
    return display;
  }

  /// A glyph whose em is the unit square of `em`, `width` ems wide.
  ///
  /// @param seen whether it is painted; text that is not counts under a picture of the page only
  void glyph(
      String text,
      Transform em,
      double width,
      boolean bold,
      double lightness,
      boolean seen,
      Optional<Box> clip) {
    double dx = em.a();
    double dy = em.b();
    double advance = Math.hypot(dx, dy);
    double size = Math.hypot(em.c(), em.d());
    if (!(advance > 0 && size > 0.5 && size < 2000) || outside(em.e(), em.f())
        || clip.isPresent() && cutOff(clip.get(), em, width)) {
      return;
    }
    if (text == null) {
      unreadable++;
      text = "\ufffd";
    } else if (!text.isBlank()) {
      readable++;
    }
    int turn = turn(dx / advance, dy / advance);
    boolean pale = lightness > PALE;
    if (turn < 0 || seen && pale && size >= WATERMARK_SIZE) {
      watermark.append(text);
      return;
    }
    var frame = new Frame(turn, this.width, height);
    double x = frame.x(em.e(), em.f());
    double end = x + Math.max(0, width) * advance;
    (seen ? glyphs : hidden)
        .get(turn)
        .add(new Glyph(text, x, end, frame.y(em.e(), em.f()), size, bold, pale, 1));
  }

  /// Whether the middle of a glyph is cut off: a spreadsheet draws a text that is too long for its cell
  /// in full and clips it, and its end would run into the figures of the next cell.
  private static boolean cutOff(Box clip, Transform em, double width) {
    double x = em.x(width / 2, 0.36);
    double y = em.y(width / 2, 0.36);
    return x < clip.left() - 1
        || x > clip.right() + 1
        || y < clip.top() - 1
        || y > clip.bottom() + 1;
  }

  private boolean outside(double x, double y) {
    return !(x > -2 && x < width + 2 && y > -2 && y < height + 2);
  }

  /// Quarter turns clockwise, or -1 for a direction between them. Two degrees are a scanner's.
  private static int turn(double cos, double sin) {
    if (Math.abs(sin) < 0.035) {
      return cos > 0 ? 0 : 2;
    }
    if (Math.abs(cos) < 0.035) {
      return sin > 0 ? 1 : 3;
    }
    return -1;
  }

  /// A picture in the unit square of `square`.
  void image(Transform square) {
    double left = square.e() + Math.min(0, square.a()) + Math.min(0, square.c());
    double right = square.e() + Math.max(0, square.a()) + Math.max(0, square.c());
    double top = square.f() + Math.min(0, square.b()) + Math.min(0, square.d());
    double bottom = square.f() + Math.max(0, square.b()) + Math.max(0, square.d());
    double across = Math.min(right, width) - Math.max(left, 0);
    double down = Math.min(bottom, height) - Math.max(top, 0);
    if (across > 0 && down > 0) {
      imageArea += across * down;
    }
  }

  Path path() {
    return path;
  }

  /// The path under construction, in displayed points.
  final class Path {

    private double[] points = new double[64];
    private int[] starts = new int[16];
    private boolean[] curved = new boolean[16];
    private int size;
    private int parts;

    void move(double x, double y) {
      if (parts == starts.length) {
        starts = Arrays.copyOf(starts, 2 * parts);
        curved = Arrays.copyOf(curved, 2 * parts);
      }
      starts[parts] = size;
      curved[parts++] = false;
      add(x, y);
    }

    void line(double x, double y) {
      if (parts == 0) {
        move(x, y);
      } else {
        add(x, y);
      }
    }

    void curve(double x, double y) {
      line(x, y);
      curved[parts - 1] = true;
    }

    void close() {
      if (parts > 0 && size > starts[parts - 1]) {
        int start = starts[parts - 1];
        add(points[start], points[start + 1]);
      }
    }

    private void add(double x, double y) {
      if (size + 2 > points.length) {
        points = Arrays.copyOf(points, 2 * points.length);
      }
      points[size++] = x;
      points[size++] = y;
    }

    void stroke(double lightness) {
      if (lightness < WHITE) {
        for (int part = 0; part < parts; part++) {
          int end = end(part);
          for (int i = starts[part]; !curved[part] && i + 3 < end; i += 2) {
            segment(points[i], points[i + 1], points[i + 2], points[i + 3]);
          }
        }
      }
    }

    void fill(double lightness) {
      for (int part = 0; part < parts; part++) {
        if (curved[part]) {
          curves++;
        } else if (lightness < WHITE) {
          filled(starts[part], end(part));
        }
      }
    }

    private int end(int part) {
      return part + 1 < parts ? starts[part + 1] : size;
    }

    /// A thin box is a ruling; anything else is shading or drawing.
    private void filled(int start, int end) {
      int count = (end - start) / 2;
      if (count < 4 || count > 6) {
        return;
      }
      double left = points[start];
      double right = left;
      double top = points[start + 1];
      double bottom = top;
      for (int i = start; i < end; i += 2) {
        left = Math.min(left, points[i]);
        right = Math.max(right, points[i]);
        top = Math.min(top, points[i + 1]);
        bottom = Math.max(bottom, points[i + 1]);
      }
      double across = right - left;
      double down = bottom - top;
      if (down <= THICKEST && across > 1.5 * down || across <= 1.5 && down <= 1.5) {
        level((top + bottom) / 2, left, right);
      }
      if (across <= THICKEST && down > 1.5 * across || across <= 1.5 && down <= 1.5) {
        upright((left + right) / 2, top, bottom);
      }
    }

    private void segment(double x1, double y1, double x2, double y2) {
      if (Math.abs(y1 - y2) <= LEANING && Math.abs(x1 - x2) > Math.abs(y1 - y2)) {
        level((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
      } else if (Math.abs(x1 - x2) <= LEANING && Math.abs(y1 - y2) > 0) {
        upright((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
      }
    }

    private void level(double y, double from, double to) {
      if (y >= -EDGE && y <= height + EDGE && to >= 0 && from <= width) {
        horizontals.add(new Ruling(y, Math.max(from, -EDGE), Math.min(to, width + EDGE)));
      }
    }

    private void upright(double x, double from, double to) {
      if (x >= -EDGE && x <= width + EDGE && to >= 0 && from <= height) {
        verticals.add(new Ruling(x, Math.max(from, -EDGE), Math.min(to, height + EDGE)));
      }
    }

    /// The outline of what it encloses; empty for a path that is none.
    Optional<Box> outline() {
      double left = Double.MAX_VALUE;
      double top = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      double bottom = -Double.MAX_VALUE;
      for (int i = 0; i < size; i += 2) {
        left = Math.min(left, points[i]);
        right = Math.max(right, points[i]);
        top = Math.min(top, points[i + 1]);
        bottom = Math.max(bottom, points[i + 1]);
      }
      return left <= right && top <= bottom
          ? Optional.of(new Box(left, top, right, bottom))
          : Optional.empty();
    }

    void clear() {
      size = 0;
      parts = 0;
    }
  }

  PageContent content(int number, boolean complete) {
    double cover = imageArea / (width * height);
    int unseen = 0;
    for (int i = 0; cover >= PageContent.Quality.FULL_PAGE && i < 4; i++) {
      unseen += (int) hidden.get(i).stream().filter(it -> !it.blank()).count();
      glyphs.get(i).addAll(hidden.get(i));
    }
    int turn = 0;
    for (int i = 1; i < 4; i++) {
      if (glyphs.get(i).size() > glyphs.get(turn).size()) {
        turn = i;
      }
    }
    var frame = new Frame(turn, width, height);
    List<PageContent.Aside> aside = new ArrayList<>();
    for (int i = 1; i < 4; i++) {
      List<Glyph> others = glyphs.get((turn + i) % 4);
      if (!others.isEmpty()) {
        var own = new Frame((turn + i) % 4, width, height);
        aside.add(new PageContent.Aside(own, others));
      }
    }
    List<String> marks = watermark.toString().isBlank() ? List.of() : List.of(watermark.toString());
    var quality =
        new PageContent.Quality(
            readable, unreadable, unseen, cover, curves, complete, false);
    return new PageContent(
        number,
        frame,
        glyphs.get(turn),
        aside,
        marks,
        turned(frame, turn % 2 == 0 ? horizontals : verticals, turn % 2 == 0),
        turned(frame, turn % 2 == 0 ? verticals : horizontals, turn % 2 != 0),
        quality);
  }

  /// @param level whether the rulings run across the page as displayed
  private List<Ruling> turned(Frame frame, List<Ruling> rulings, boolean level) {
    if (frame.turn() == 0) {
      return rulings;
    }
    List<Ruling> out = new ArrayList<>(rulings.size());
    for (Ruling ruling : rulings) {
      out.add(turned(frame, ruling, level));
    }
    return out;
  }

  private static Ruling turned(Frame frame, Ruling ruling, boolean across) {
    double x1 = across ? ruling.from() : ruling.position();
    double y1 = across ? ruling.position() : ruling.from();
    double x2 = across ? ruling.to() : ruling.position();
    double y2 = across ? ruling.position() : ruling.to();
    double fx1 = frame.x(x1, y1);
    double fy1 = frame.y(x1, y1);
    double fx2 = frame.x(x2, y2);
    double fy2 = frame.y(x2, y2);
    boolean level = Math.abs(fx1 - fx2) >= Math.abs(fy1 - fy2);
    return level
        ? new Ruling(fy1, Math.min(fx1, fx2), Math.max(fx1, fx2))
        : new Ruling(fx1, Math.min(fy1, fy2), Math.max(fy1, fy2));
  }
}
