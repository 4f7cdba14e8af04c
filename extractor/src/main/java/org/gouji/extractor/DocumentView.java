package org.gouji.extractor;

import java.util.HashMap;
import java.util.Map;
import org.gouji.model.document.Block;
import org.gouji.model.document.Document;

/// A document as a person can look at it.
public final class DocumentView {

  /// Stands where a cell covers the next column, or the next row.
  private static final String COLUMN_COVERED = "←";

  private static final String ROW_COVERED = "↑";

  private DocumentView() {}

  /// The body line by line: numbers as displayed, a table row by row with ` | ` between cells, ← and ↑
  /// where a cell further left or above reaches, ` ⏎ ` between the paragraphs of a cell.
  public static String text(Document document) {
    StringBuilder out = new StringBuilder();
    boolean behindTable = false;
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Heading heading -> {
          out.append(out.isEmpty() ? "" : "\n").append(heading.text().value()).append('\n');
        }
        case Block.Paragraph paragraph -> out.append(paragraph.text().value()).append('\n');
        case Block.Table table -> out.append(behindTable ? "\n" : "").append(rows(table));
      }
      behindTable = block instanceof Block.Table;
    }
    return out.toString();
  }

  /// A page that needs nothing else: headings, paragraphs and tables with their spans; the place of
  /// each is its tooltip and in `data-` attributes.
  public static String html(Document document) {
    return new HtmlView().page(document);
  }

  private static String rows(Block.Table table) {
    Map<Long, String> shown = new HashMap<>();
    for (Block.Cell cell : table.cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
          String text = row > cell.row() ? ROW_COVERED : COLUMN_COVERED;
          boolean anchor = row == cell.row() && column == cell.column();
          shown.put(at(row, column), anchor ? inline(cell.text().value()) : text);
        }
      }
    }
    StringBuilder out = new StringBuilder();
    for (int row = 1; row <= table.rows(); row++) {
      for (int column = 1; column <= table.columns(); column++) {
        out.append(column == 1 ? "| " : " | ").append(shown.getOrDefault(at(row, column), ""));
      }
      out.append(" |\n");
    }
    return out.toString();
  }

  private static long at(int row, int column) {
    return (long) row << 32 | column;
  }

  private static String inline(String text) {
    return text.replace("|", "｜").replace("\n", " ⏎ ").replace("\t", " ");
  }
}
