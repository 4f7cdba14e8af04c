package org.gouji.corpus.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a sample report as .docx, part by part as ECMA-376 has them: merged cells, automatic
/// Chinese numbers, text boxes. By hand and not with POI, for two reasons: the file is the same byte
/// for byte every time, and a fixture that the reader's own library wrote would share its mistakes.
public final class DocxWriter {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String VML =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  /// A4 with the margins of an official document, in twentieths of a point.
  private static final int LONG = 16838;

  private static final int SHORT = 11906;
  private static final int MARGIN = 1440;

  private final SampleReport report;
  private final String font;
  private final boolean styled;
  private final Numbering numbering = new Numbering();
  private final StringBuilder body = new StringBuilder();
  private boolean landscape;

  private DocxWriter(SampleReport report) {
    this.report = report;
    this.font = report.attribute("font").orElse("仿宋");
    this.styled = report.attribute("styles").isPresent();
  }

  /// The file's bytes; the same for the same source.
  public static byte[] write(SampleReport report) {
    return new DocxWriter(report).write();
  }

  private byte[] write() {
    for (Part part : report.parts()) {
      switch (part) {
        case Part.Line line -> line(line);
        case Part.Box box -> box(box);
        case Part.Grid grid -> grid(grid);
        case Part.Break change -> change(change);
      }
    }
    body.append(section());
    Map<String, String> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", contentTypes());
    files.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    files.put("word/document.xml",
        HEAD + "<w:document " + W + VML + "><w:body>" + body + "</w:body></w:document>");
    files.put("word/styles.xml", styles());
    files.put("word/numbering.xml", numberingPart());
    files.put("word/footer1.xml", footer());
    files.put(
        "word/_rels/document.xml.rels",
        relations("styles", "styles.xml", "numbering", "numbering.xml", "footer", "footer1.xml"));
    return Xml.zip(files);
  }

  private void line(Part.Line line) {
    StringBuilder properties = new StringBuilder();
    boolean bold = false;
    int size = 32;
    switch (line.kind()) {
      case TITLE -> {
        properties.append("<w:jc w:val=\"center\"/>");
        bold = true;
        size = 44;
      }
      case HEADING -> {
        if (styled) {
          properties.append("<w:pStyle w:val=\"Heading").append(line.level()).append("\"/>");
        }
        bold = true;
      }
      case BODY -> properties.append("<w:ind w:firstLine=\"640\"/>");
      case CENTRED -> properties.append("<w:jc w:val=\"center\"/>");
      case RIGHT -> properties.append("<w:jc w:val=\"right\"/>");
    }
    line.auto()
        .ifPresent(
            number -> properties.insert(
                styled && line.kind() == Part.Kind.HEADING ? properties.indexOf("/>") + 2 : 0,
                "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>"
                    .formatted(numbering.next(number))));
    String text = line.text().text();
    int split = line.kind() == Part.Kind.HEADING && line.titleLength() > 0
        ? line.titleLength()
        : text.length();
    paragraph(properties.toString(),
        run(text.substring(0, split), bold, size) + run(text.substring(split), false, size));
  }

  private void paragraph(String properties, String runs) {
    body.append("<w:p><w:pPr>").append(properties).append("</w:pPr>").append(runs).append("</w:p>");
  }

  private String run(String text, boolean bold, int size) {
    if (text.isEmpty()) {
      return "";
    }
    return ("<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/>%2$s<w:sz w:val=\"%3$d\"/>"
        + "</w:rPr><w:t xml:space=\"preserve\">%4$s</w:t></w:r>")
        .formatted(font, bold ? "<w:b/>" : "", size, Xml.escape(text));
  }

  private void box(Part.Box box) {
    StringBuilder inside = new StringBuilder();
    for (Part.Line line : box.lines()) {
      inside
          .append("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>")
          .append(run(line.text().text(), line.kind() == Part.Kind.TITLE,
              line.kind() == Part.Kind.TITLE ? 44 : 32))
          .append("</w:p>");
    }
    int height =
        box.lines().stream().mapToInt(it -> it.kind() == Part.Kind.TITLE ? 70 : 34).sum() + 20;
    body.append(
        "<w:p><w:r><w:pict><v:shape id=\"box\" type=\"#_x0000_t202\" style=\"width:420pt;height:")
        .append(height)
        .append("pt\" stroked=\"f\"><v:textbox><w:txbxContent>")
        .append(inside)
        .append("</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
  }

  private void grid(Part.Grid grid) {
    grid.caption().ifPresent(it -> paragraph("<w:jc w:val=\"center\"/>", run(it.text(), true, 28)));
    grid.unit().ifPresent(it -> paragraph("<w:jc w:val=\"right\"/>", run(it, false, 21)));
    int total = grid.columns().stream().mapToInt(Integer::intValue).sum();
    int page = (landscape ? LONG : SHORT) - 2 * MARGIN;
    body.append(
        "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>".formatted(page));
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      body.append("<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>".formatted(side));
    }
    body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    grid.columns()
        .forEach(it -> body.append("<w:gridCol w:w=\"%d\"/>".formatted(page * it / total)));
    body.append("</w:tblGrid>");
    for (int row = 0; row < grid.rows().size(); row++) {
      body.append("<w:tr><w:trPr>")
          .append(row < grid.header() ? "<w:tblHeader/>" : "")
          .append("</w:trPr>");
      row(grid, row, page, total);
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    paragraph("", "");
  }

  private void row(Part.Grid grid, int row, int page, int total) {
    List<Part.Cell> cells = grid.rows().get(row).cells();
    for (int column = 0; column < cells.size();) {
      int span = 1;
      int width = grid.columns().get(column);
      while (column + span < cells.size() && cells.get(column + span).merged() == Part.Merge.LEFT) {
        width += grid.columns().get(column + span);
        span++;
      }
      Part.Cell cell = cells.get(column);
      body.append(
          "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(page * width / total));
      if (span > 1) {
        body.append("<w:gridSpan w:val=\"%d\"/>".formatted(span));
      }
      if (cell.merged() == Part.Merge.ABOVE) {
        body.append("<w:vMerge/>");
      } else if (mergedBelow(grid, row, column)) {
        body.append("<w:vMerge w:val=\"restart\"/>");
      }
      body.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
      for (String line : cell.text().text().split("\\\\n", -1)) {
        paragraph("<w:jc w:val=\"center\"/>", run(line, row < grid.header(), 21));
      }
      body.append("</w:tc>");
      column += span;
    }
  }

  private static boolean mergedBelow(Part.Grid grid, int row, int column) {
    return row + 1 < grid.rows().size()
        && grid.rows().get(row + 1).cells().get(column).merged() == Part.Merge.ABOVE;
  }

  private void change(Part.Break change) {
    switch (change) {
      case PAGE -> body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
      case LANDSCAPE -> turn(true);
      case PORTRAIT -> turn(false);
    }
  }

  /// Ends the section so far; what follows stands on paper the other way round.
  private void turn(boolean wide) {
    paragraph(section(), "");
    landscape = wide;
  }

  private String section() {
    return ("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
        + "<w:pgMar w:top=\"%4$d\" w:right=\"%4$d\" w:bottom=\"%4$d\" w:left=\"%4$d\" w:header=\"720\" w:footer=\"720\""
        + " w:gutter=\"0\"/></w:sectPr>")
        .formatted(
            landscape ? LONG : SHORT,
            landscape ? SHORT : LONG,
            landscape ? " w:orient=\"landscape\"" : "",
            MARGIN);
  }

  private String styles() {
    StringBuilder styles = new StringBuilder(HEAD + "<w:styles " + W + ">");
    styles.append(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            .formatted(font));
    styles.append(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
    for (int level = 1; level <= 4; level++) {
      styles.append(
          ("<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\"><w:name w:val=\"heading %1$d\"/><w:basedOn w:val=\"Normal\"/>"
              + "<w:pPr><w:outlineLvl w:val=\"%2$d\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>")
              .formatted(level, level - 1));
    }
    return styles.append("</w:styles>").toString();
  }

  private static String numberingPart() {
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < Numbering.LEVELS.size(); i++) {
      levels.append(
          ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:suff w:val=\"nothing\"/>"
              + "<w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/></w:lvl>")
              .formatted(i, Numbering.LEVELS.get(i).format(), Numbering.LEVELS.get(i).text()));
    }
    return HEAD + "<w:numbering " + W
        + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
        + levels
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
  }

  private static String footer() {
    return HEAD + "<w:ftr " + W
        + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
        + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
  }

  private static String contentTypes() {
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder xml =
        new StringBuilder(
            HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (String[] part : new String[][] {{"document", "document.main"}, {"styles", "styles"},
      {"numbering", "numbering"}, {"footer1", "footer"}}) {
      xml.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part[0],
          types, part[1]));
    }
    return xml.append("</Types>").toString();
  }

  /// @param pairs kind and target, by turns
  private static String relations(String... pairs) {
    StringBuilder xml =
        new StringBuilder(
            HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < pairs.length; i += 2) {
      xml.append(
          ("<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
              + " Target=\"%s\"/>").formatted(i / 2 + 1, pairs[i], pairs[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }
}
