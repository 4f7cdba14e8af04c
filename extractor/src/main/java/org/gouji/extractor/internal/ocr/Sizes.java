package org.gouji.extractor.internal.ocr;

import java.util.ArrayList;
import java.util.List;

/// How large the characters of a line are and where they stand, from the outline of its ink.
final class Sizes {

  /// Ideographs fill this share of their em from top to bottom, …
  private static final double IDEOGRAPH = 0.92;

  /// … digits and capitals this, …
  private static final double DIGIT = 0.73;

  /// … and brackets and commas hang this far below the line that digits stand on.
  private static final double BELOW = 0.15;

  /// The middle of an ideograph above its baseline, in ems.
  private static final double MIDDLE = 0.36;

  /// A step is one between neighbours within these shares of what the height says.
  private static final double NARROW = 0.7;

  private static final double WIDE = 1.3;

  private static final int ENOUGH = 3;

  /// Sizes that differ by less than this share are one: no office program sets 10.5 beside 11 pt.
  private static final double SAME = 0.16;

  /// Centres of two ideographs that are this many ems apart have room for a third between them; a comma
  /// stands off its centre.
  private static final double FAR = 2;

  /// The same beside a digit or a letter.
  private static final double FAR_MIXED = 1.6;

  private Sizes() {}

  /// @param letters their centres in pixels of the page
  /// @param line outline of their ink
  /// @param middle y of the middle of its ink
  /// @param scale points for a pixel
  static List<Sign> signs(
      List<Recogniser.Letter> letters, Area line, double middle, double scale) {
    boolean wide = letters.stream().anyMatch(it -> ideograph(it.text()));
    boolean hanging = letters.stream().anyMatch(it -> ",;()（），；[]gjpqy".contains(it.text()));
    double em = em(letters, line, wide, hanging);
    double baseline =
        wide
            ? middle + MIDDLE * em
            : line.bottom() - (hanging ? BELOW * em : 0);
    List<Sign> out = new ArrayList<>();
    List<Recogniser.Letter> seen = withoutBlanks(letters);
    for (int i = 0; i < seen.size(); i++) {
      Recogniser.Letter letter = seen.get(i);
      double half = (full(letter.text()) ? 0.5 : 0.3) * em;
      double left = i == 0 ? line.left() : side(seen.get(i - 1), letter, -half, em);
      double right =
          i + 1 == seen.size() ? line.right() : side(letter, seen.get(i + 1), half, em);
      out.add(
          new Sign(
              letter.text(),
              left * scale,
              Math.max(left, right) * scale,
              baseline * scale,
              em * scale,
              letter.confidence()));
    }
    return out;
  }

  /// The side between two letters: half-way, or near the one that is asked for where they are far
  /// apart, so that the gap shows.
  private static double side(Recogniser.Letter a, Recogniser.Letter b, double half, double em) {
    double far = full(a.text()) && full(b.text()) ? FAR : FAR_MIXED;
    if (b.centre() - a.centre() > far * em) {
      return (half > 0 ? a.centre() : b.centre()) + half;
    }
    return (a.centre() + b.centre()) / 2;
  }

  /// Without the blanks that the network sees in the empty half of a comma: between two characters that
  /// fill an em only their distance tells.
  private static List<Recogniser.Letter> withoutBlanks(List<Recogniser.Letter> letters) {
    List<Recogniser.Letter> out = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      boolean blank = letters.get(i).text().isBlank();
      boolean end = i == 0 || i + 1 == letters.size();
      if (!blank
          || !end && !(full(letters.get(i - 1).text()) && full(letters.get(i + 1).text()))) {
        out.add(letters.get(i));
      }
    }
    return out;
  }

  private static boolean full(String text) {
    return !text.isEmpty()
        && (text.charAt(0) >= 0x2e80 || "“”‘’…—·".indexOf(text.charAt(0)) >= 0);
  }

  private static double em(
      List<Recogniser.Letter> letters, Area line, boolean wide, boolean hanging) {
    double high =
        line.height() / (wide ? IDEOGRAPH : hanging ? DIGIT + BELOW : DIGIT);
    // Ideographs stand an em apart. The network knows places to a sixth of an em only, so that no
    // single step says how much that is.
    double sum = 0;
    int steps = 0;
    for (int i = 1; i < letters.size(); i++) {
      double step = letters.get(i).centre() - letters.get(i - 1).centre();
      if (ideograph(letters.get(i).text())
          && ideograph(letters.get(i - 1).text())
          && step > NARROW * high
          && step < WIDE * high) {
        sum += step;
        steps++;
      }
    }
    return steps < ENOUGH ? high : sum / steps;
  }

  private static boolean ideograph(String text) {
    return !text.isEmpty() && text.charAt(0) >= 0x4e00 && text.charAt(0) < 0xa000;
  }

  /// The same signs, sizes that are nearly one made one: the most frequent of them.
  static List<Sign> settled(List<Sign> signs) {
    List<Sign> open = new ArrayList<>(signs);
    List<Sign> out = new ArrayList<>();
    List<Double> levels = new ArrayList<>();
    while (!open.isEmpty()) {
      double usual = usual(open);
      levels.add(usual);
      open.removeIf(it -> Math.abs(it.size() - usual) <= SAME * usual);
    }
    for (Sign sign : signs) {
      double size =
          levels.stream()
              .filter(it -> Math.abs(sign.size() - it) <= SAME * it)
              .findFirst()
              .orElse(sign.size());
      out.add(
          new Sign(
              sign.text(), sign.left(), sign.right(), sign.baseline(), size, sign.confidence()));
    }
    return out;
  }

  /// The half point around which most of the sizes lie.
  private static double usual(List<Sign> signs) {
    double best = signs.getFirst().size();
    long most = 0;
    for (double size = 4; size < 60; size += 0.5) {
      double at = size;
      long near = signs.stream().filter(it -> Math.abs(it.size() - at) <= SAME / 2 * at).count();
      if (near > most) {
        most = near;
        best = size;
      }
    }
    return best;
  }
}
