package org.gouji.corpus.sample;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Draws a sample report as a PDF, every run and every ruling at its place, as forms programs do. The
/// layout is plain on purpose; what word processors make of a report comes from one.
public final class PdfWriter implements AutoCloseable {

  private static final float MARGIN = 72;
  private static final float BODY = 15;
  private static final float TITLE = 20;
  private static final float CELL = 10;
  private static final float LEADING = 1.5f;
  private static final float PADDING = 3;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;
  private PDRectangle paper = PDRectangle.A4;
  private float y;

  private PdfWriter(File file) throws IOException {
    font = PDType0Font.load(document, first(file), true);
  }

  /// @param font a TrueType font, or a collection whose first font is taken, with Chinese glyphs
  public static byte[] write(SampleReport report, File font) throws IOException {
    try (PdfWriter writer = new PdfWriter(font)) {
      return writer.write(report);
    }
  }

  private static TrueTypeFont first(File file) throws IOException {
    if (!file.getName().endsWith(".ttc")) {
      return new org.apache.fontbox.ttf.TTFParser()
          .parse(new org.apache.pdfbox.io.RandomAccessReadBufferedFile(file));
    }
    List<TrueTypeFont> fonts = new ArrayList<>();
    new TrueTypeCollection(file).processAllFonts(fonts::add);
    return fonts.get(0);
  }

  private byte[] write(SampleReport report) throws IOException {
    turn();
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Line line -> line(line);
        case Part.Box box -> {
          for (Part.Line line : box.lines()) {
            line(line);
          }
        }
        case Part.Grid grid -> grid(grid);
        case Part.Break change -> {
          paper = change == Part.Break.LANDSCAPE
              ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
              : PDRectangle.A4;
          turn();
        }
      }
    }
    page.close();
    Calendar date = Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"));
    date.clear();
    date.set(2026, Calendar.JANUARY, 1);
    document.getDocumentInformation().setCreationDate(date);
    document.setDocumentId(1L);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(paper);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    page.setLineWidth(0.5f);
    y = paper.getHeight() - MARGIN;
  }

  private void line(Part.Line line) throws IOException {
    float size = line.kind() == Part.Kind.TITLE ? TITLE : BODY;
    String indent = line.kind() == Part.Kind.BODY || line.kind() == Part.Kind.HEADING ? "　　" : "";
    String text = indent + line.auto().orElse("") + line.text().text();
    float width = paper.getWidth() - 2 * MARGIN;
    for (String row : wrap(text, size, width)) {
      float free = width - width(row, size);
      float shift =
          switch (line.kind()) {
            case TITLE, CENTRED -> free / 2;
            case RIGHT -> free;
            case HEADING, BODY -> 0;
          };
      row(row, size, shift);
    }
  }

  private void row(String text, float size, float shift) throws IOException {
    if (y - size * LEADING < MARGIN) {
      turn();
    }
    y -= size * LEADING;
    text(text, size, MARGIN + shift, y);
  }

  private void text(String text, float size, float x, float baseline) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, baseline);
    page.showText(text);
    page.endText();
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }

  private List<String> wrap(String text, float size, float width) throws IOException {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (width(row.toString() + c, size) > width) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(c);
    }
    rows.add(row.toString());
    return rows;
  }

  private void grid(Part.Grid grid) throws IOException {
    if (grid.caption().isPresent()) {
      String caption = grid.caption().get().text();
      row(caption, BODY, (paper.getWidth() - 2 * MARGIN - width(caption, BODY)) / 2);
    }
    if (grid.unit().isPresent()) {
      row(grid.unit().get(), CELL, paper.getWidth() - 2 * MARGIN - width(grid.unit().get(), CELL));
    }
    y -= CELL / 2;
    float[] lefts = lefts(grid);
    float[] heights = heights(grid, lefts);
    int first = 0;
    while (first < heights.length) {
      int next = first;
      float bottom = y;
      while (next < heights.length && bottom - heights[next] >= MARGIN) {
        bottom -= heights[next++];
      }
      if (next == first) {
        turn();
        continue;
      }
      piece(grid, lefts, heights, first, next);
      first = next;
      if (first < heights.length) {
        turn();
      }
    }
    y -= CELL;
  }

  private float[] lefts(Part.Grid grid) {
    float width = paper.getWidth() - 2 * MARGIN;
    int total = grid.columns().stream().mapToInt(Integer::intValue).sum();
    float[] lefts = new float[grid.columns().size() + 1];
    lefts[0] = MARGIN;
    for (int i = 0; i < grid.columns().size(); i++) {
      lefts[i + 1] = lefts[i] + width * grid.columns().get(i) / total;
    }
    return lefts;
  }

  private float[] heights(Part.Grid grid, float[] lefts) throws IOException {
    float[] heights = new float[grid.rows().size()];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = CELL * LEADING + 2 * PADDING;
      for (int column = 0; column < grid.columns().size(); column++) {
        if (Spans.anchor(grid, row, column)) {
          Spans spans = Spans.of(grid, row, column);
          float width = lefts[column + spans.columns()] - lefts[column] - 2 * PADDING;
          int lines =
              wrap(grid.rows().get(row).cells().get(column).text().text(), CELL, width).size();
          heights[row] =
              Math.max(heights[row], lines * CELL * LEADING / spans.rows() + 2 * PADDING);
        }
      }
    }
    return heights;
  }

  /// The rows of a table that fit on this page; an area that goes on below has its text here.
  private void piece(Part.Grid grid, float[] lefts, float[] heights, int first, int end)
      throws IOException {
    float top = y;
    for (int row = first; row < end; row++) {
      for (int column = 0; column < grid.columns().size(); column++) {
        if (Spans.anchor(grid, row, column)) {
          Spans spans = Spans.of(grid, row, column);
          cell(grid, row, column, lefts, top, sum(heights, row, Math.min(row + spans.rows(), end)),
              spans);
        } else if (row == first
            && grid.rows().get(row).cells().get(column).merged() == Part.Merge.ABOVE) {
          rest(grid, row, column, lefts, top, heights, end);
        }
      }
      top -= heights[row];
    }
    y = top;
  }

  private void cell(
      Part.Grid grid, int row, int column, float[] lefts, float top, float height, Spans spans)
      throws IOException {
    float left = lefts[column];
    float width = lefts[column + spans.columns()] - left;
    page.addRect(left, top - height, width, height);
    page.stroke();
    List<String> lines =
        wrap(grid.rows().get(row).cells().get(column).text().text(), CELL, width - 2 * PADDING);
    float baseline = top - (height - lines.size() * CELL * LEADING) / 2 - CELL * 1.2f;
    for (String line : lines) {
      text(line, CELL, left + (width - width(line, CELL)) / 2, baseline);
      baseline -= CELL * LEADING;
    }
  }

  /// The outline of an area that began on the page before.
  private void rest(Part.Grid grid, int row, int column, float[] lefts, float top, float[] heights,
      int end)
      throws IOException {
    int below = row;
    while (below < end && grid.rows().get(below).cells().get(column).merged() == Part.Merge.ABOVE) {
      below++;
    }
    float height = sum(heights, row, below);
    page.addRect(lefts[column], top - height, lefts[column + 1] - lefts[column], height);
    page.stroke();
  }

  private static float sum(float[] heights, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += heights[i];
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
