package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.extractor.internal.pdf.PageLayout.Element;
import org.gouji.extractor.internal.pdf.PageLayout.LineElement;

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

  private final Map<Integer, Column> byPage = new HashMap<>();

  static Margins of(List<PageLayout> pages, Set<Element> furniture) {
    var margins = new Margins();
    Map<Long, List<Line>> byWidth = new HashMap<>();
    Map<Integer, List<Line>> own = new HashMap<>();
    for (PageLayout page : pages) {
      List<Line> lines = new ArrayList<>();
      for (Element element : page.elements()) {
        if (element instanceof LineElement(Line line)
            && !furniture.contains(element)
            && line.box().width() >= LONG * page.frame().across()) {
          lines.add(line);
        }
      }
      own.put(page.number(), lines);
      byWidth
          .computeIfAbsent(Math.round(page.frame().across()), it -> new ArrayList<>())
          .addAll(lines);
    }
    for (PageLayout page : pages) {
      List<Line> lines = own.get(page.number());
      if (lines.size() < ENOUGH) {
        lines = byWidth.get(Math.round(page.frame().across()));
      }
      margins.byPage.put(page.number(), column(lines, page));
    }
    return margins;
  }

  private static Column column(List<Line> lines, PageLayout page) {
    if (lines.isEmpty()) {
      double across = page.frame().across();
      return new Column(0.15 * across, 0.85 * across, 1.6);
    }
    List<Double> lefts = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    List<Double> pitches = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      lefts.add(line.box().left());
      rights.add(line.box().right());
      if (before != null && line.baseline() > before.baseline()) {
        pitches.add((line.baseline() - before.baseline()) / line.size());
      }
      before = line;
    }
    Collections.sort(lefts);
    Collections.sort(rights);
    Collections.sort(pitches);
    return new Column(
        lefts.get(lefts.size() / 20),
        rights.get(rights.size() - 1 - rights.size() / 20),
        pitches.isEmpty() ? 1.6 : pitches.get(pitches.size() / 4));
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
