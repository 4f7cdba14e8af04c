package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Whether a figure stands where an answer says that it does: in the extractor's own document for a
/// format with blocks, in the page's text for a PDF. Reads the PDF anew, knowing nothing of the extractor.
interface Places {

  /// Points that a box may be off.
  double TOUCH = 2;

  /// Share of the page that a box may cover: a paragraph passes, a whole page is no place.
  double SHARE = 0.25;

  /// What is wrong with a location; empty when the figure is there.
  Optional<String> fault(JsonNode location, String printed);

  /// Those of a file with blocks.
  ///
  /// @param document a `gouji-document/1` document
  static Places inBlocks(JsonNode document) {
    Map<Integer, JsonNode> blocks = new HashMap<>();
    Answer.items(document, "blocks")
        .forEach(it -> blocks.put(it.path("location").path("block").asInt(), it));
    return (location, printed) -> inBlock(blocks, location, printed);
  }

  private static Optional<String> inBlock(Map<Integer, JsonNode> blocks, JsonNode location,
      String printed) {
    if (!location.path("block").isInt()) {
      return Optional.of("no block");
    }
    JsonNode block = blocks.get(location.path("block").asInt());
    if (block == null) {
      return Optional.of("no such block");
    }
    if (!block.path("kind").asText().equals("table")) {
      return location.has("row")
          ? Optional.of("a row in a block that is no table")
          : there(block.path("text").asText(), printed);
    }
    if (!location.path("row").isInt() || !location.path("column").isInt()) {
      return Optional.of("no row and column in a table");
    }
    return Answer.items(block, "cells")
        .stream()
        .filter(it -> covers(it, "row", location) && covers(it, "column", location))
        .findFirst()
        .map(it -> there(it.path("text").asText(), printed))
        .orElse(Optional.of("no such cell"));
  }

  private static boolean covers(JsonNode cell, String side, JsonNode location) {
    int first = cell.path(side).asInt();
    int at = location.path(side).asInt();
    return first <= at && at < first + cell.path(side + "Span").asInt(1);
  }

  private static Optional<String> there(String text, String printed) {
    return Numbers.holds(text, printed) ? Optional.empty() : Optional.of("the figure is not there");
  }

  /// Those of a PDF.
  ///
  /// @param scan whether it has no text to look into; then a box inside the page will do
  static Places onPages(Path pdf, boolean scan) {
    List<Page> pages = Page.of(pdf);
    return (location, printed) -> onPage(pages, scan, location, printed);
  }

  private static Optional<String> onPage(List<Page> pages, boolean scan, JsonNode location,
      String printed) {
    int number = location.path("page").asInt(0);
    JsonNode box = location.path("box");
    if (number < 1 || number > pages.size()) {
      return Optional.of(number == 0 ? "no page" : "no such page");
    }
    if (box.size() != 4) {
      return Optional.of("no box");
    }
    double left = box.get(0).asDouble();
    double top = box.get(1).asDouble();
    double right = box.get(2).asDouble();
    double bottom = box.get(3).asDouble();
    Page page = pages.get(number - 1);
    if (!(left < right && top < bottom)) {
      return Optional.of("the box is inside out");
    }
    if (left < -TOUCH || top < -TOUCH || right > page.width() + TOUCH
        || bottom > page.height() + TOUCH) {
      return Optional.of("the box leaves the page");
    }
    if ((right - left) * (bottom - top) > SHARE * page.width() * page.height()) {
      return Optional.of("the box is as good as the page");
    }
    return scan || Numbers.holds(page.text(left, top, right, bottom), printed)
        ? Optional.empty()
        : Optional.of("the figure is not in the box");
  }

  /// @param glyphs of the page, as displayed
  record Page(double width, double height, List<Glyph> glyphs) {

    /// @param x middle, in points from the left
    /// @param y baseline, in points from the top
    record Glyph(double x, double y, double height, String text) {}

    static List<Page> of(Path pdf) {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        List<Page> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
          boolean turned = page.getRotation() % 180 != 0;
          double width = page.getCropBox().getWidth();
          double height = page.getCropBox().getHeight();
          pages.add(
              new Page(turned ? height : width, turned ? width : height,
                  glyphs(document, pages.size() + 1)));
        }
        return pages;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<Glyph> glyphs(PDDocument document, int page) throws IOException {
      List<Glyph> glyphs = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              glyphs.add(
                  new Glyph(
                      text.getXDirAdj() + text.getWidthDirAdj() / 2,
                      text.getYDirAdj(),
                      text.getHeightDir(),
                      text.getUnicode() == null ? "" : text.getUnicode()));
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(document);
      return glyphs;
    }

    /// What stands in a box, line by line.
    String text(double left, double top, double right, double bottom) {
      StringBuilder text = new StringBuilder();
      double line = Double.NaN;
      List<Glyph> inside =
          glyphs.stream()
              .filter(it -> it.x() >= left - TOUCH && it.x() <= right + TOUCH)
              .filter(it -> it.y() - it.height() / 2 >= top - TOUCH
                  && it.y() - it.height() / 2 <= bottom + TOUCH)
              .sorted(Comparator.<Glyph>comparingLong(it -> Math.round(it.y() / TOUCH))
                  .thenComparingDouble(Glyph::x))
              .toList();
      for (Glyph glyph : inside) {
        text.append(Math.abs(glyph.y() - line) > TOUCH ? " " : "").append(glyph.text());
        line = glyph.y();
      }
      return text.toString();
    }
  }
}
