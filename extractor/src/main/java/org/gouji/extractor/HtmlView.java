package org.gouji.extractor;

import java.util.Locale;
import java.util.Optional;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;
import org.gouji.model.document.Box;
import org.gouji.model.document.Document;
import org.gouji.model.document.Document.Furniture;
import org.gouji.model.document.Location;

/// Writes the page of [DocumentView#html].
final class HtmlView {

  private static final int LAST_HEADING = 6;

  private static final String STYLE =
      """
      body { max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.7;
        font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
      table { border-collapse: collapse; margin: 1em 0; }
      td { border: 1px solid #888; padding: .2em .5em; vertical-align: top; white-space: pre-line; }
      tr.header td { background: #eee; font-weight: bold; }
      p { white-space: pre-line; margin: .4em 0; }
      .caption { text-align: center; }
      .contents, .footnote, .text-box, aside { color: #555; font-size: 90%; }
      .number { color: #36c; }
      """;

  private final StringBuilder out = new StringBuilder();

  String page(Document document) {
    out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    escape(document.source().file());
    out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    for (Block block : document.blocks()) {
      block(block);
    }
    furniture(document);
    out.append("</body>\n</html>\n");
    return out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        String tag = "h" + Math.min(heading.level(), LAST_HEADING);
        open(tag, "", heading.location());
        numbered(heading.text().value(), heading.label());
        out.append("</").append(tag).append(">\n");
      }
      case Block.Paragraph paragraph -> {
        open("p", name(paragraph.role()), paragraph.location());
        numbered(paragraph.text().value(), paragraph.label());
        out.append("</p>\n");
      }
      case Block.Table table -> table(table);
    }
  }

  private static String name(Block.Role role) {
    return switch (role) {
      case BODY -> "";
      case CONTENTS -> "contents";
      case FOOTNOTE -> "footnote";
      case TEXT_BOX -> "text-box";
      case CAPTION -> "caption";
    };
  }

  /// Marks what the file numbers by itself.
  private void numbered(String text, int label) {
    if (label > 0) {
      out.append("<span class=\"number\">");
      escape(text.substring(0, label));
      out.append("</span>");
    }
    escape(text.substring(label));
  }

  private void table(Block.Table table) {
    open("table", "", table.location());
    out.append("<tbody>\n");
    int next = 0;
    for (int row = 1; row <= table.rows(); row++) {
      out.append(row <= table.headerRows() ? "<tr class=\"header\">" : "<tr>");
      while (next < table.cells().size() && table.cells().get(next).row() == row) {
        cell(table.cells().get(next++));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private void cell(Block.Cell cell) {
    out.append("<td");
    if (cell.rowSpan() > 1) {
      attribute("rowspan", Integer.toString(cell.rowSpan()));
    }
    if (cell.columnSpan() > 1) {
      attribute("colspan", Integer.toString(cell.columnSpan()));
    }
    attribute("data-row", Integer.toString(cell.row()));
    attribute("data-column", Integer.toString(cell.column()));
    place(cell.location());
    title(cell.location().path());
    out.append('>');
    escape(cell.text().value());
    out.append("</td>");
  }

  private void open(String tag, String style, Location.InBody location) {
    out.append('<').append(tag);
    attribute("id", "b" + location.block());
    if (!style.isEmpty()) {
      attribute("class", style);
    }
    attribute("data-block", Integer.toString(location.block()));
    place(location);
    title(location.path());
    out.append('>');
  }

  private void title(String path) {
    if (!path.isEmpty()) {
      attribute("title", path);
    }
  }

  private void place(Location location) {
    Optional<Location.OnPage> page = location.page();
    if (page.isEmpty()) {
      return;
    }
    attribute("data-page", Integer.toString(page.get().number()));
    if (page.get().box().isPresent()) {
      Box box = page.get().box().get();
      attribute(
          "data-box",
          String.format(
              Locale.ROOT,
              "%.1f %.1f %.1f %.1f",
              box.left(),
              box.top(),
              box.right(),
              box.bottom()));
    }
  }

  /// Running heads and notices, behind the body.
  private void furniture(Document document) {
    if (document.furniture().isEmpty() && document.notices().isEmpty()) {
      return;
    }
    out.append("<aside><hr>\n");
    for (Furniture each : document.furniture()) {
      out.append("<p");
      attribute("class", each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      out.append('>');
      escape(each.text().value());
      out.append("</p>\n");
    }
    for (Notice notice : document.notices()) {
      out.append("<p class=\"notice\">");
      escape(notice.message().zh());
      out.append("</p>\n");
    }
    out.append("</aside>\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
  }
}
