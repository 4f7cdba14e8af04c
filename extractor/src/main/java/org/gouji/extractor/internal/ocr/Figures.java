package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OrtException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells figures that can be relied upon from those that cannot. The network is sure of what it sees, and
/// says nothing of what it does not: a digit or a decimal point that it loses, a sign that it takes for
/// a digit. So every figure is read a second time, in another width, and looked at for what no
/// report prints.
final class Figures {

  /// What figures are made of, in either width.
  private static final String PARTS = "0123456789.,:·%-０１２３４５６７８９．，：％－";

  /// How much wider a line is shown the second time.
  private static final double STRETCH = 1.2;

  /// How sure a figure is that was read in two ways, or looks like none.
  private static final double DISPUTED = 0.4;

  /// What reports print: digits, those of large amounts in groups of three; a date or a range.
  private static final Pattern REGULAR =
      Pattern.compile(
          "[.,]?-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?[%,.-]*"
              + "|\\d{4}([-.]\\d{1,2}){1,2}|\\d+%?-\\d+%?");

  /// So many steps have room for one character between two digits.
  private static final double ROOM = 2.2;

  /// Reads a part of a page the second time.
  interface Again {

    List<Recogniser.Letter> read(Area area) throws OrtException;
  }

  private final Again again;

  Figures(Recogniser recogniser, Gray gray) {
    this(area -> recogniser.read(gray, area, STRETCH));
  }

  Figures(Again again) {
    this.again = again;
  }

  static boolean isPart(String text) {
    return text.length() == 1 && PARTS.contains(text);
  }

  private static boolean isDigit(String text) {
    return text.length() == 1 && Character.isDigit(text.charAt(0));
  }

  /// Letters of a line one behind the other that make a figure.
  private record Run(int from, int to) {}

  /// @param area that the letters were read in
  /// @return the same letters, those of disputed figures less sure
  List<Recogniser.Letter> confirmed(List<Recogniser.Letter> letters, Area area)
      throws OrtException {
    List<Run> runs = runs(letters);
    List<Recogniser.Letter> out = new ArrayList<>(letters);
    for (int i = 0; i < runs.size(); i++) {
      Area shown = around(runs.get(i), letters, area);
      int last = i;
      while (last + 1 < runs.size()
          && around(runs.get(last + 1), letters, area).left() < shown.right()) {
        last++;
        shown = shown.union(around(runs.get(last), letters, area));
      }
      dispute(runs.subList(i, last + 1), again.read(shown), out);
      i = last;
    }
    for (Run run : runs) {
      if (!REGULAR.matcher(text(run, letters)).matches()) {
        doubt(run, out);
      }
    }
    return out;
  }

  /// The same letters, no figure of them sure.
  static List<Recogniser.Letter> doubted(List<Recogniser.Letter> letters) {
    List<Recogniser.Letter> out = new ArrayList<>(letters);
    runs(letters).forEach(it -> doubt(it, out));
    return out;
  }

  private static void doubt(Run run, List<Recogniser.Letter> letters) {
    for (int at = run.from(); at < run.to(); at++) {
      letters.set(at, letters.get(at).doubted(1 - DISPUTED));
    }
  }

  /// The smaller middle one of the steps between neighbouring digits; 0 where there are too few.
  private static double usualStep(List<Recogniser.Letter> letters) {
    double[] steps =
        IntStream.range(1, letters.size())
            .filter(it -> neighbours(letters.get(it - 1), letters.get(it)))
            .mapToDouble(it -> letters.get(it).centre() - letters.get(it - 1).centre())
            .sorted()
            .toArray();
    return steps.length < 2 ? 0 : steps[(steps.length - 1) / 2];
  }

  private static boolean neighbours(Recogniser.Letter a, Recogniser.Letter b) {
    return isDigit(a.text()) && isDigit(b.text());
  }

  private static List<Run> runs(List<Recogniser.Letter> letters) {
    List<Run> out = new ArrayList<>();
    for (int from = 0; from < letters.size(); from++) {
      int to = from;
      boolean digit = false;
      while (to < letters.size()
          && (isPart(letters.get(to).text()) || to > from && lost(letters, to))) {
        digit |= isDigit(letters.get(to).text());
        to++;
      }
      if (digit) {
        out.add(new Run(from, to));
      }
      from = to;
    }
    return out;
  }

  /// Whether a blank between two digits is no wider than a point or a comma of their figure is: that of
  /// the next column is.
  private static boolean lost(List<Recogniser.Letter> letters, int at) {
    if (!letters.get(at).text().isBlank() || at + 1 == letters.size()) {
      return false;
    }
    Recogniser.Letter before = letters.get(at - 1);
    Recogniser.Letter behind = letters.get(at + 1);
    double step = usualStep(letters);
    return neighbours(before, behind) && behind.centre() - before.centre() <= ROOM * step;
  }

  /// A figure with the character before it and the one behind it.
  private static Area around(Run run, List<Recogniser.Letter> letters, Area area) {
    int left =
        run.from() < 2
            ? area.left()
            : between(letters.get(run.from() - 2), letters.get(run.from() - 1));
    int right =
        run.to() + 2 > letters.size()
            ? area.right()
            : run.to() + 1 < letters.size()
                ? between(letters.get(run.to()), letters.get(run.to() + 1))
            : area.right();
    return new Area(left, area.top(), Math.max(right, left + 1), area.bottom());
  }

  private static int between(Recogniser.Letter a, Recogniser.Letter b) {
    return (int) Math.round((a.centre() + b.centre()) / 2);
  }

  private static void dispute(
      List<Run> runs, List<Recogniser.Letter> again, List<Recogniser.Letter> out) {
    List<Run> others = runs(again);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (others.size() != runs.size() || !text(run, out).equals(text(others.get(i), again))) {
        doubt(run, out);
      }
    }
  }

  private static String text(Run run, List<Recogniser.Letter> letters) {
    StringBuilder out = new StringBuilder();
    letters.subList(run.from(), run.to()).forEach(it -> out.append(it.text()));
    return Normalizer.normalize(out, Normalizer.Form.NFKC);
  }
}
