package org.gouji.extractor.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.extractor.internal.pdf.PageLayout.Element;
import org.gouji.extractor.internal.pdf.PageLayout.LineElement;
import org.gouji.model.document.Document.Furniture;

/// Tells running heads, feet and page numbers from the body: they stand at the outer edge of several
/// pages, at the same height and with the same words.
final class FurnitureFinder {

  /// Share of the page's height at its top and at its bottom where furniture stands.
  private static final double MARGIN = 0.12;

  /// Running heads are two lines at most.
  private static final int DEEPEST = 3;

  /// A running head has a year and a page number at most.
  private static final int MOST_FIGURES = 3;

  /// Pages differ by a rounding in where they put the same line.
  private static final double SAME_HEIGHT = 4;

  private static final Pattern FIGURES = Pattern.compile("[0-9０-９]+");

  /// What was found: the furniture, and the lines that it was.
  record Found(List<Furniture> furniture, Set<Element> lines) {}

  /// @param words with which others are compared; figures differ from page to page
  private record Candidate(
      int page, Line line, Element element, boolean top, int depth, String words) {}

  private static String words(boolean top, String line) {
    return (top ? "^" : "$") + FIGURES.matcher(Wording.bare(line)).replaceAll("#");
  }

  private final List<PageLayout> pages;
  private final double bodySize;
  private final Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  FurnitureFinder(List<PageLayout> pages, double bodySize) {
    this.pages = pages;
    this.bodySize = bodySize;
  }

  Found find() {
    List<Candidate> candidates = new ArrayList<>();
    for (PageLayout page : pages) {
      candidates(page, true, candidates);
      candidates(page, false, candidates);
    }
    Map<String, List<Candidate>> alike = new HashMap<>();
    for (Candidate candidate : candidates) {
      alike.computeIfAbsent(candidate.words(), it -> new ArrayList<>()).add(candidate);
    }
    List<Furniture> furniture = new ArrayList<>();
    int depth = -1;
    int page = -1;
    boolean reached = false;
    for (Candidate candidate : candidates) {
      boolean next = candidate.depth() == 0 || candidate.depth() == depth + 1 && reached;
      reached = next && furniture(candidate, alike.get(candidate.words()));
      depth = candidate.depth();
      if (reached) {
        taken.add(candidate.element());
        furniture.add(
            new Furniture(kind(candidate), candidate.line().text(), candidate.page()));
      }
    }
    for (PageLayout each : pages) {
      for (String mark : each.watermark()) {
        furniture.add(
            new Furniture(
                Furniture.Kind.WATERMARK,
                org.gouji.model.document.Text.of(mark.strip()),
                each.number()));
      }
    }
    return new Found(furniture, taken);
  }

  private static Furniture.Kind kind(Candidate candidate) {
    if (Wording.pageNumber(candidate.line().value())) {
      return Furniture.Kind.PAGE_NUMBER;
    }
    return candidate.top() ? Furniture.Kind.HEADER : Furniture.Kind.FOOTER;
  }

  /// The outermost lines of a page, from the edge inwards.
  private void candidates(PageLayout page, boolean top, List<Candidate> out) {
    List<Element> elements = page.elements();
    double height = page.frame().down();
    for (int depth = 0; depth < Math.min(DEEPEST, elements.size()); depth++) {
      Element element = elements.get(top ? depth : elements.size() - 1 - depth);
      if (!(element instanceof LineElement(Line line))
          || (top
              ? line.box().bottom() > MARGIN * height
              : line.box().top() < (1 - MARGIN) * height)) {
        return;
      }
      out.add(
          new Candidate(
              page.number(), line, element, top, depth, words(top, line.value())));
    }
  }

  private boolean furniture(Candidate candidate, List<Candidate> alike) {
    if (Wording.pageNumber(candidate.line().value())) {
      return true;
    }
    // A large line at the top may be the title of a form that fills each page; at the bottom none is.
    if (candidate.top() && candidate.line().size() > bodySize + 0.6
        || Wording.unit(candidate.line().value()).find()
        || Script.endsSentence(candidate.line().value())) {
      return false;
    }
    if (candidate.words().chars().filter(c -> c == '#').count() > MOST_FIGURES) {
      return false;
    }
    long same =
        alike.stream()
            .filter(
                it -> Math.abs(it.line().baseline() - candidate.line().baseline()) < SAME_HEIGHT)
            .map(Candidate::page)
            .distinct()
            .count();
    return same >= 3 || same >= 2 && same >= pages.size() - 1;
  }
}
