package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.extractor.internal.pdf.PageLayout.Element;
import org.gouji.extractor.internal.pdf.PageLayout.LineElement;
import org.gouji.model.document.HeadingNumber;

/// Where the text of a document's pages begins and ends.
final class Margins {

  /// A line of prose fills at least this share of the page.
  private static final double LONG = 0.5;

  /// So many long lines say where a page's own margins are.
  private static final int ENOUGH = 4;

  /// @param left where full lines begin
  /// @param right where they end
  /// @param pitch from one baseline to the next inside a paragraph, in ems
  record Column(double left, double right, double pitch) {}

  /// One and a half lines, as reports are set, where no page tells.
  private static final double USUAL_PITCH = 1.6;

  /// Behind a line that ends this far before the margin, in ems, a paragraph has ended for certain.
  private static final double SHORT = 4;

  /// A gap above this, as a factor of the usual pitch, is space between paragraphs.
  private static final double SPACE = 1.12;

  /// A first line is set in by two ems, by custom; by one at least.
  private static final double INDENT = 1.2;

  /// So many certain beginnings have to be marked alike, and so large a share of them.
  private static final int SAMPLES = 4;

  private static final double SHARE = 0.85;

  private final Map<Integer, Column> byPage = new HashMap<>();
  private int beginnings;
  private int spaced;
  private int unnumbered;
  private int indented;

  static Margins of(List<PageLayout> pages, Set<Element> furniture) {
    var margins = new Margins();
    Map<Long, List<Sample>> byWidth = new HashMap<>();
    Map<Integer, List<Sample>> own = new HashMap<>();
    for (PageLayout page : pages) {
      List<Sample> lines = samples(page, furniture);
      own.put(page.number(), lines);
      byWidth
          .computeIfAbsent(Math.round(page.frame().across()), it -> new ArrayList<>())
          .addAll(lines);
    }
    for (PageLayout page : pages) {
      List<Sample> lines = own.get(page.number());
      if (lines.size() < ENOUGH) {
        lines = byWidth.get(Math.round(page.frame().across()));
      }
      margins.byPage.put(page.number(), column(lines, page));
    }
    pages.forEach(page -> margins.learn(page, furniture));
    return margins;
  }

  /// Learns how this document marks where a paragraph begins, where that is certain.
  private void learn(PageLayout page, Set<Element> furniture) {
    Column column = on(page.number());
    Line before = null;
    for (Element element : page.elements()) {
      if (!(element instanceof LineElement(Line line)) || furniture.contains(element)) {
        before = null;
        continue;
      }
      if (before != null
          && Math.abs(before.size() - line.size()) < 0.1 * line.size()
          && before.box().right() < column.right() - SHORT * before.size()
          && before.box().left() < column.left() + SHORT * before.size()) {
        begins(before, line, column);
      }
      before = line;
    }
  }

  private void begins(Line before, Line line, Column column) {
    beginnings++;
    double pitch = (line.baseline() - before.baseline()) / line.size();
    spaced += pitch > SPACE * column.pitch() ? 1 : 0;
    if (HeadingNumber.at(line.value()).isEmpty()) {
      unnumbered++;
      indented += line.box().left() > column.left() + INDENT * line.size() ? 1 : 0;
    }
  }

  /// Whether every paragraph stands apart from the one before.
  boolean spacesParagraphs() {
    return beginnings >= SAMPLES && spaced >= SHARE * beginnings;
  }

  /// Whether every paragraph's first line is set in.
  boolean indentsParagraphs() {
    return unnumbered >= SAMPLES && indented >= SHARE * unnumbered;
  }

  /// Whether a line stands apart from the one above it on the same page.
  boolean apart(Line before, Line line, int page) {
    return (line.baseline() - before.baseline()) / line.size() > SPACE * on(page).pitch();
  }

  /// A line of prose, and how far the next one stands below it, in ems; 0 when none does.
  private record Sample(Line line, double pitch) {}

  private static List<Sample> samples(PageLayout page, Set<Element> furniture) {
    List<Sample> samples = new ArrayList<>();
    List<Element> elements = page.elements();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LineElement(Line line)
          && !furniture.contains(elements.get(i))
          && line.box().width() >= LONG * page.frame().across()) {
        boolean followed =
            i + 1 < elements.size() && elements.get(i + 1) instanceof LineElement;
        double next = followed ? ((LineElement) elements.get(i + 1)).line().baseline() : 0;
        samples.add(new Sample(line, Math.max(0, (next - line.baseline()) / line.size())));
      }
    }
    return samples;
  }

  private static Column column(List<Sample> samples, PageLayout page) {
    if (samples.isEmpty()) {
      double across = page.frame().across();
      return new Column(0.15 * across, 0.85 * across, USUAL_PITCH);
    }
    List<Double> lefts = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    List<Double> pitches = new ArrayList<>();
    for (Sample sample : samples) {
      Line line = sample.line();
      lefts.add(line.box().left());
      if (!Script.neverFirst(line.value().charAt(line.value().length() - 1))) {
        // Punctuation may hang over the margin.
        rights.add(line.box().right());
      }
      if (sample.pitch() > 0) {
        pitches.add(sample.pitch());
      }
    }
    if (rights.isEmpty()) {
      samples.forEach(sample -> rights.add(sample.line().box().right()));
    }
    Collections.sort(lefts);
    Collections.sort(rights);
    Collections.sort(pitches);
    return new Column(
        lefts.get(lefts.size() / 20),
        rights.get(rights.size() - 1 - rights.size() / 20),
        pitches.isEmpty() ? USUAL_PITCH : pitches.get(pitches.size() / 4));
  }

  Column on(int page) {
    return byPage.get(page);
  }

  /// Size of most characters outside tables.
  static double bodySize(List<PageLayout> pages) {
    Map<Long, Integer> characters = new HashMap<>();
    for (PageLayout page : pages) {
      for (Element element : page.elements()) {
        if (element instanceof LineElement(Line line)) {
          characters.merge(Math.round(line.size() * 2), line.value().length(), Integer::sum);
        }
      }
    }
    return characters.entrySet()
        .stream()
        .max(
            Map.Entry.<Long, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(21L)
        / 2.0;
  }
}
