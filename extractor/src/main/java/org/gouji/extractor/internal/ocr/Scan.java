package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OrtException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Box;

/// A picture of a page without its seals and straightened: first its rulings, then, once the caller
/// knows the cells that they make, its text. Everything is in points from the top left corner.
public final class Scan {

  private static final double POINTS = 72;

  /// Readings worse than this are of drawings, stamps and dirt, not of text.
  private static final double LEGIBLE = 0.5;

  /// Longer lines are read in parts, in multiples of their height: the network learnt from lines of
  /// some 25 characters.
  private static final double LONGEST = 30;

  /// A part is at least this share of the longest: between there and its end it is cut at the widest
  /// gap, which is mostly one beside a comma.
  private static final double SHORTEST = 0.4;

  /// Nearer than so many of their heights two lines may be one that fell apart.
  private static final double BESIDE = 1.5;

  /// Text keeps farther from an upright ruling than this, in inches.
  private static final double REMNANT = 0.03;

  /// A patch of text is a line, and no single character, when one side is this much longer.
  private static final double OBLONG = 2;

  /// Share of a line's ink above, and below, which nothing says where it stands.
  private static final double TAIL = 0.03;

  /// Says when reading has taken too long.
  public interface Deadline {

    void check() throws Refusal;
  }

  private final Gray gray;
  private final double dpi;
  private final double lean;
  private final RulingFinder rulings;
  private final Ink marked;

  private Scan(Gray gray, double dpi, double lean, Ink marked) {
    this.gray = gray;
    this.dpi = dpi;
    this.lean = lean;
    this.marked = marked;
    this.rulings = new RulingFinder(marked, dpi);
  }

  /// @param picture of a whole page, as displayed
  /// @param dpi pixels to an inch
  public static Scan of(BufferedImage picture, double dpi) {
    Gray gray = Seals.without(picture, dpi);
    Ink ink = Ink.of(gray);
    double lean = Skew.of(ink);
    if (lean == 0) {
      return new Scan(gray, dpi, lean, ink);
    }
    Gray straight = gray.turned(-lean);
    return new Scan(straight, dpi, lean, Ink.of(straight));
  }

  /// The angle, in radians clockwise, by which the page was askew about its middle.
  public double lean() {
    return lean;
  }

  public List<Stroke> levels() {
    return strokes(rulings.levels());
  }

  public List<Stroke> uprights() {
    return strokes(rulings.uprights());
  }

  private List<Stroke> strokes(List<RulingFinder.Rule> rules) {
    return rules.stream()
        .map(it -> new Stroke(points(it.position()), points(it.from()), points(it.to())))
        .toList();
  }

  private double points(double pixels) {
    return pixels * POINTS / dpi;
  }

  /// What was read of a page.
  ///
  /// @param sideways whether its lines run up or down, so that none was read
  /// @param sureness how sure its letters are on average, those that were left out included; 1 where
  ///   there is no line
  public record Reading(List<Sign> signs, boolean sideways, double sureness) {}

  /// The text of the page.
  ///
  /// @param cells that the rulings make; no line of text crosses their sides
  /// @throws OrtException when the networks fail
  /// @throws Refusal when it has taken too long
  public Reading read(List<Box> cells, Recogniser recogniser, Deadline deadline)
      throws OrtException, Refusal {
    rulings.erase(gray);
    Ink ink = Ink.of(gray);
    var edges = new boolean[ink.dark().length];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = marked.dark()[i] && !ink.dark()[i];
    }
    List<Area> found = recogniser.detect(gray, dpi, new Ink(ink.width(), ink.height(), edges));
    deadline.check();
    if (sideways(found)) {
      return new Reading(List.of(), true, 0);
    }
    List<Area> places = cells.stream().map(this::pixels).toList();
    List<Area> areas = new LineFinder(ink, dpi, places).lines(found);
    List<Line> lines = new ArrayList<>();
    List<Recogniser.Letter> all = new ArrayList<>();
    for (Area area : areas) {
      List<Recogniser.Letter> seen = new ArrayList<>();
      List<Recogniser.Letter> letters = new ArrayList<>();
      for (Area part : parts(area, ink)) {
        deadline.check();
        Area shown = shown(part, area);
        List<Recogniser.Letter> read = recogniser.read(gray, shown, 1);
        seen.addAll(read);
        letters.addAll(new Figures(recogniser, gray).confirmed(read, shown));
      }
      all.addAll(seen);
      // A figure that is doubted is text all the same.
      lines.add(new Line(area, letters, sureness(seen) >= LEGIBLE));
    }
    return new Reading(signs(lines, ink), false, lines.isEmpty() ? 1 : sureness(all));
  }

  private record Line(Area area, List<Recogniser.Letter> letters, boolean legible) {

    /// Whether both may be pieces of one figure.
    boolean beside(Line other) {
      int common =
          Math.min(area.bottom(), other.area.bottom()) - Math.max(area.top(), other.area.top());
      int gap =
          Math.max(area.left(), other.area.left()) - Math.min(area.right(), other.area.right());
      int height = Math.max(area.height(), other.area.height());
      return common > 0 && gap < BESIDE * height;
    }
  }

  private List<Sign> signs(List<Line> lines, Ink ink) {
    List<Line> illegible = lines.stream().filter(it -> !it.legible()).toList();
    List<Sign> out = new ArrayList<>();
    for (Line line : lines) {
      if (line.legible() && !remnant(line)) {
        List<Recogniser.Letter> letters =
            illegible.stream().anyMatch(line::beside)
                ? Figures.doubted(line.letters())
                : line.letters();
        out.addAll(
            Sizes.signs(letters, line.area(), middle(line.area(), ink), POINTS / dpi));
      }
    }
    return Sizes.settled(out);
  }

  /// Whether it is a piece of an upright ruling, which looks like a one.
  private boolean remnant(Line line) {
    double x = (line.area().left() + line.area().right()) / 2.0;
    return line.letters().size() == 1
        && "1Il|丨".contains(line.letters().getFirst().text())
        && rulings.uprights()
            .stream()
            .anyMatch(it -> Math.abs(it.position() - x) <= REMNANT * dpi);
  }

  /// Whether most text is in patches that are higher than wide. A word that runs down beside a table
  /// does not make a page lie on its side.
  private static boolean sideways(List<Area> found) {
    long tall = 0;
    long wide = 0;
    for (Area area : found) {
      long size = (long) area.width() * area.height();
      tall += area.height() > OBLONG * area.width() ? size : 0;
      wide += area.width() > OBLONG * area.height() ? size : 0;
    }
    return tall > wide;
  }

  private Area pixels(Box box) {
    double scale = dpi / POINTS;
    return new Area(
        (int) Math.round(box.left() * scale),
        (int) Math.round(box.top() * scale),
        (int) Math.round(box.right() * scale),
        (int) Math.round(box.bottom() * scale));
  }

  /// A part of a line with the paper around it.
  private static Area shown(Area part, Area line) {
    Area wide = part.grown((line.height() + 4) / 8 + 2, (line.height() + 4) / 10 + 1);
    // Beyond a cut stands the next character, half of which would be read as one of its own.
    return new Area(
        part.left() > line.left() ? part.left() : wide.left(),
        wide.top(),
        part.right() < line.right() ? part.right() : wide.right(),
        wide.bottom());
  }

  private static double sureness(List<Recogniser.Letter> letters) {
    return letters.stream().mapToDouble(Recogniser.Letter::confidence).average().orElse(0);
  }

  /// The height half-way between the rows of pixels that all but the last of a line's ink lies
  /// within: brackets and tails, which have little ink, do not move it.
  private static double middle(Area line, Ink ink) {
    int[] rows = new int[line.height()];
    int all = 0;
    for (int y = 0; y < rows.length; y++) {
      for (int x = line.left(); x < line.right(); x++) {
        if (ink.at(x, line.top() + y)) {
          rows[y]++;
          all++;
        }
      }
    }
    int top = 0;
    for (int sum = rows[0]; top + 1 < rows.length && sum < TAIL * all; sum += rows[top]) {
      top++;
    }
    int bottom = rows.length - 1;
    for (int sum = rows[bottom]; bottom > top && sum < TAIL * all; sum += rows[bottom]) {
      bottom--;
    }
    return line.top() + (top + bottom + 1) / 2.0;
  }

  /// Cuts a long line at its widest gaps.
  private static List<Area> parts(Area line, Ink ink) {
    List<Area> out = new ArrayList<>();
    double longest = LONGEST * line.height();
    int start = line.left();
    while (line.right() - start > longest) {
      int cut = cut(line, ink, (int) (start + SHORTEST * longest), (int) (start + longest));
      out.add(new Area(start, line.top(), cut, line.bottom()));
      start = cut;
    }
    out.add(new Area(start, line.top(), line.right(), line.bottom()));
    return out;
  }

  /// The middle of the widest gap between two places of a line; the second place without a gap.
  private static int cut(Area line, Ink ink, int from, int to) {
    int best = to;
    int widest = 0;
    int empty = 0;
    for (int x = from; x < to; x++) {
      boolean dark = false;
      for (int y = line.top(); y < line.bottom() && !dark; y++) {
        dark = ink.at(x, y);
      }
      empty = dark ? 0 : empty + 1;
      if (empty > widest) {
        widest = empty;
        best = x - empty / 2;
      }
    }
    return best;
  }
}
