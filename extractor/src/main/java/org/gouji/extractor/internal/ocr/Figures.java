package org.gouji.extractor.internal.ocr;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/// Reads every figure of a line a second time, shown to the network in another width: a digit or a
/// decimal point that one reading loses, sure of all others, is mostly there in the other.
final class Figures {

  /// What figures are made of, in either width.
  private static final String PARTS = "0123456789.,:%-０１２３４５６７８９．，：％－";

  /// How much wider a line is shown the second time.
  private static final double STRETCH = 1.2;

  /// How sure a figure is that was read in two ways.
  private static final double DISPUTED = 0.4;

  private final Recogniser recogniser;
  private final Gray gray;

  Figures(Recogniser recogniser, Gray gray) {
    this.recogniser = recogniser;
    this.gray = gray;
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
      dispute(runs.subList(i, last + 1), recogniser.read(gray, shown, STRETCH), out);
      i = last;
    }
    return out;
  }

  private static List<Run> runs(List<Recogniser.Letter> letters) {
    List<Run> out = new ArrayList<>();
    for (int from = 0; from < letters.size(); from++) {
      int to = from;
      boolean digit = false;
      while (to < letters.size() && isPart(letters.get(to).text())) {
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
      boolean same =
          others.size() == runs.size() && text(run, out).equals(text(others.get(i), again));
      for (int at = run.from(); at < run.to() && !same; at++) {
        out.set(at, out.get(at).doubted(1 - DISPUTED));
      }
    }
  }

  private static String text(Run run, List<Recogniser.Letter> letters) {
    StringBuilder out = new StringBuilder();
    letters.subList(run.from(), run.to()).forEach(it -> out.append(it.text()));
    return java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFKC);
  }
}
