package org.gouji.extractor.internal.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.extractor.Extraction;
import org.gouji.extractor.Extractor;
import org.gouji.extractor.reader.Limits;
import org.gouji.model.Failure;
import org.gouji.model.Outcome;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;

/// Builds a .docx in memory from the XML of its parts.
public final class Docx {

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

  static final String NAMESPACES =
      """
       xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
       xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
       xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
       xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
       xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
       xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
      """;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relationships = new StringBuilder();

  private Docx() {}

  /// @param body what stands between `<w:body>` and `</w:body>`
  public static Docx of(String body) {
    Docx docx = new Docx();
    docx.raw(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    docx.raw(
        "word/document.xml",
        "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    return docx;
  }

  Docx styles(String styles) {
    return part("styles", "styles.xml", "<w:styles" + NAMESPACES + ">" + styles + "</w:styles>");
  }

  Docx numbering(String numbering) {
    return part(
        "numbering",
        "numbering.xml",
        "<w:numbering" + NAMESPACES + ">" + numbering + "</w:numbering>");
  }

  Docx footnotes(String notes) {
    return part(
        "footnotes", "footnotes.xml", "<w:footnotes" + NAMESPACES + ">" + notes + "</w:footnotes>");
  }

  Docx footer(String content) {
    return part("footer", "footer1.xml", "<w:ftr" + NAMESPACES + ">" + content + "</w:ftr>");
  }

  Docx header(String content) {
    return part("header", "header1.xml", "<w:hdr" + NAMESPACES + ">" + content + "</w:hdr>");
  }

  /// Adds a part that the document is related to; its relationship's id is the type.
  Docx part(String type, String name, String xml) {
    return part(type, name, xml.getBytes(StandardCharsets.UTF_8));
  }

  Docx part(String type, String name, byte[] bytes) {
    relate(type, OFFICE + "/relationships/" + type, name, "");
    parts.put("word/" + name, bytes);
    return this;
  }

  public Docx relate(String id, String type, String target, String attributes) {
    relationships.append(
        "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
            .formatted(id, type, target, attributes));
    return this;
  }

  public Docx raw(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Docx without(String name) {
    parts.remove(name);
    return this;
  }

  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put(
        "word/_rels/document.xml.rels",
        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationships
            + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    return zip(all);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public Extraction extract() {
    return Extractor.create(Limits.DEFAULT).extract(bytes(), "报告.docx", "报告.docx");
  }

  Document document() {
    return switch (extract().outcome()) {
      case Outcome.Ok<Document>(Document document) -> document;
      case Outcome.Failed<Document>(Failure failure) -> throw new AssertionError(failure);
    };
  }

  Failure failure() {
    return switch (extract().outcome()) {
      case Outcome.Ok<Document>(Document document) -> throw new AssertionError(document);
      case Outcome.Failed<Document>(Failure failure) -> failure;
    };
  }

  List<Block> blocks() {
    return document().blocks();
  }

  /// The text of each block; a table as its cells.
  List<String> texts() {
    return blocks().stream().map(Docx::text).toList();
  }

  static String text(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text().value();
      case Block.Paragraph paragraph -> paragraph.text().value();
      case Block.Table table -> String.join(" | ", cells(table));
    };
  }

  Block.Table table() {
    return blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Each anchor as `row,column rows×columns text`, without the spans where both are 1.
  static List<String> cells(Block.Table table) {
    return table.cells()
        .stream()
        .map(
            cell -> cell.row()
                + ","
                + cell.column()
                + (cell.rowSpan() * cell.columnSpan() == 1
                    ? ""
                    : " " + cell.rowSpan() + "×" + cell.columnSpan())
                + " "
                + cell.text().value())
        .toList();
  }

  /// A paragraph.
  static String p(String text) {
    return p("", text);
  }

  /// @param properties what stands in its `w:pPr`
  static String p(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
  }

  /// A run.
  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String tbl(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String tc(String text) {
    return tc("", text);
  }

  /// @param properties what stands in its `w:tcPr`
  static String tc(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
  }

  /// A paragraph of a list.
  static String item(int number, int level, String text) {
    return p(numPr(number, level), text);
  }

  static String numPr(int number, int level) {
    return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
        .formatted(level, number);
  }

  /// A list definition of the same number, and the list.
  static String list(int id, String... levels) {
    StringBuilder xml = new StringBuilder();
    xml.append("<w:abstractNum w:abstractNumId=\"%d\">".formatted(id));
    for (int i = 0; i < levels.length; i++) {
      xml.append("<w:lvl w:ilvl=\"%d\">%s</w:lvl>".formatted(i, levels[i]));
    }
    return xml.append("</w:abstractNum>").toString()
        + "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>".formatted(id, id);
  }

  static String level(String format, String text) {
    return "<w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%s\"/>"
        .formatted(format, text);
  }
}
