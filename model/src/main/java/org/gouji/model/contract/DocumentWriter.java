package org.gouji.model.contract;

import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;
import org.gouji.model.document.Source;
import org.gouji.model.document.Text;

/// Writes `gouji-document/1`.
final class DocumentWriter {

  private DocumentWriter() {}

  static String write(Document document) {
    return Json.object(
        json -> json.string("schema", "gouji-document/1")
            .object("source", it -> source(it, document.source()))
            .list("notices", document.notices(), DocumentWriter::notice)
            .list("blocks", document.blocks(), DocumentWriter::block)
            .list("furniture", document.furniture(), DocumentWriter::furniture));
  }

  /// The fields of a source; the caller opens and closes the object.
  static void source(Json json, Source source) {
    json.string("file", source.file())
        .string("path", source.path())
        .string("sha256", source.sha256())
        .string("mediaType", source.mediaType())
        .number("bytes", source.bytes());
    if (source.pages() > 0) {
      json.number("pages", source.pages());
    }
    json.string("reader", source.reader());
  }

  static void notice(Json json, Notice notice) {
    json.string("code", notice.code()).message("message", notice.message());
    if (notice.location().isPresent()) {
      json.location("location", notice.location().get());
    }
  }

  private static void block(Json json, Block block) {
    switch (block) {
      case Block.Heading heading ->
          json.string("kind", "heading")
              .location("location", heading.location())
              .number("level", heading.level())
              .text("number", heading.number())
              .string("title", heading.title())
              .string("text", heading.text().value());
      case Block.Paragraph paragraph ->
          json.string("kind", "paragraph")
              .string("role", role(paragraph.role()))
              .location("location", paragraph.location())
              .string("text", paragraph.text().value());
      case Block.Table table -> table(json, table);
    }
  }

  private static void table(Json json, Block.Table table) {
    json.string("kind", "table")
        .location("location", table.location())
        .number("rows", table.rows())
        .number("columns", table.columns());
    if (table.headerRows() > 0) {
      json.number("headerRows", table.headerRows());
    }
    json.string("caption", table.caption().map(Text::value))
        .string("unit", table.unitLine().map(Text::value))
        .list("cells", table.cells(), DocumentWriter::cell);
  }

  private static void cell(Json json, Block.Cell cell) {
    json.number("row", cell.row())
        .number("column", cell.column())
        .number("rowSpan", cell.rowSpan())
        .number("columnSpan", cell.columnSpan())
        .string("text", cell.text().value())
        .location("location", cell.location());
  }

  private static void furniture(Json json, Document.Furniture furniture) {
    json.string(
        "kind",
        switch (furniture.kind()) {
          case HEADER -> "header";
          case FOOTER -> "footer";
          case PAGE_NUMBER -> "page-number";
          case WATERMARK -> "watermark";
        })
        .string("text", furniture.text().value());
    if (furniture.page() > 0) {
      json.number("page", furniture.page());
    }
  }

  private static String role(Block.Role role) {
    return switch (role) {
      case BODY -> "body";
      case CONTENTS -> "contents";
      case FOOTNOTE -> "footnote";
      case TEXT_BOX -> "text-box";
      case CAPTION -> "caption";
    };
  }
}
