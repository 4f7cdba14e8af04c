package org.gouji.extractor.internal.other;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gouji.extractor.internal.flow.Frame;
import org.gouji.extractor.internal.flow.ListCounter;
import org.gouji.extractor.internal.flow.ListLevel;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.StyleNames;
import org.gouji.extractor.internal.flow.Symbols;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Block;

/// Reads the paragraphs and tables of an OpenDocument text. Deleted text stands apart in such a file,
/// so what is read is what is left.
final class OdtStory {

  private static final int LAST_LEVEL = 8;
  private static final int MOST_REPEATED = 1024;

  private final Meter meter;
  private final OdtStyles styles;
  private final Map<String, ListCounter> counters;
  private final List<Piece> notes;
  private final Block.Role role;
  private final int depth;
  private final List<Piece> pieces = new ArrayList<>();
  private String listStyle = "";
  private int listLevel = -1;
  private boolean itemBegins;
  private boolean contents;

  OdtStory(Meter meter, OdtStyles styles, Block.Role role) {
    this(meter, styles, new HashMap<>(), new ArrayList<>(), role, 0);
  }

  private OdtStory(
      Meter meter,
      OdtStyles styles,
      Map<String, ListCounter> counters,
      List<Piece> notes,
      Block.Role role,
      int depth) {
    this.meter = meter;
    this.styles = styles;
    this.counters = counters;
    this.notes = notes;
    this.role = role;
    this.depth = depth;
  }

  private OdtStory inner(Block.Role other) throws Refusal {
    meter.nesting(depth + 1);
    return new OdtStory(meter, styles, counters, notes, other, depth + 1);
  }

  List<Piece> notes() {
    return notes;
  }

  /// Reads all children of the current element.
  List<Piece> read(Xml xml) throws Refusal {
    blocks(xml);
    return pieces;
  }

  private void blocks(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "text:p" -> paragraph(xml, 0);
        case "text:h" -> paragraph(xml, Math.clamp(xml.number("outline-level", 1), 1, 9));
        case "text:list" -> list(xml);
        case "text:section", "text:index-body", "text:index-title", "draw:text-box" -> blocks(xml);
        case "text:table-of-content" -> {
          contents = true;
          blocks(xml);
          contents = false;
        }
        case "table:table" -> table(xml);
        case "draw:frame", "draw:custom-shape", "draw:g" -> pieces.addAll(box(xml));
        default -> {}
      }
    }
  }

  private List<Piece> box(Xml xml) throws Refusal {
    return inner(Block.Role.TEXT_BOX).read(xml);
  }

  private void list(Xml xml) throws Refusal {
    String outer = listStyle;
    listStyle = xml.attribute("style-name").orElse(outer);
    boolean goesOn =
        xml.attribute("continue-numbering").filter("true"::equals).isPresent()
            || xml.attribute("continue-list").isPresent();
    if (listLevel < 0 && !goesOn) {
      counters.put(listStyle, new ListCounter());
    }
    listLevel = Math.min(listLevel + 1, LAST_LEVEL);
    int level = xml.depth();
    while (xml.child(level)) {
      itemBegins = xml.name().equals("text:list-item");
      blocks(xml);
    }
    itemBegins = false;
    listLevel--;
    listStyle = outer;
  }

  private void paragraph(Xml xml, int outline) throws Refusal {
    meter.tick();
    Optional<String> style = xml.attribute("style-name");
    String number = "";
    String suffix = "";
    boolean heading = outline > 0 && listLevel < 0;
    if (itemBegins && listLevel >= 0 || heading) {
      String list = heading ? OdtStyles.OUTLINE : listStyle;
      int level = heading ? outline - 1 : listLevel;
      List<ListLevel> levels = styles.list(list);
      number =
          counters
              .computeIfAbsent(list, it -> new ListCounter())
              .next(level, levels, OptionalInt.empty());
      suffix = number.isEmpty() ? "" : levels.get(level).suffix();
      itemBegins = false;
    }
    List<Piece> anchored = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (!styles.hidden(style)) {
      inline(xml, text, anchored);
    }
    String name = styles.display(style);
    boolean listed = contents || StyleNames.isContents(name);
    pieces.add(
        new Piece.Line(
            number + suffix + text,
            number.length(),
            outline > 0 ? outline : StyleNames.outline(name),
            listed && role == Block.Role.BODY ? Block.Role.CONTENTS : role,
            styles.alignment(style),
            StyleNames.isCaption(name)));
    pieces.addAll(anchored);
  }

  private void inline(Xml xml, StringBuilder text, List<Piece> anchored) throws Refusal {
    int level = xml.depth();
    while (xml.content(level)) {
      if (xml.onText()) {
        append(text, xml.characters());
      } else {
        element(xml, text, anchored);
      }
    }
  }

  private void element(Xml xml, StringBuilder text, List<Piece> anchored) throws Refusal {
    switch (xml.name()) {
      case "text:s" -> text.append(" ".repeat(Math.clamp(xml.number("c", 1), 1, 1000)));
      case "text:tab" -> text.append('\t');
      case "text:line-break" -> text.append('\n');
      case "text:note" -> note(xml);
      case "text:span" -> {
        if (!styles.hidden(xml.attribute("style-name"))) {
          String font = styles.font(xml.attribute("style-name"));
          int before = text.length();
          inline(xml, text, anchored);
          text.replace(before, text.length(), Symbols.unicode(text.substring(before), font));
        }
      }
      case "draw:frame", "draw:custom-shape", "draw:g" -> anchored.addAll(box(xml));
      case "text:ruby-text", "text:hidden-text", "office:annotation" -> {}
      default -> {
        if (xml.name().startsWith("text:")) {
          inline(xml, text, anchored);
        }
      }
    }
  }

  private void note(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      if (xml.name().equals("text:note-body")) {
        notes.addAll(inner(Block.Role.FOOTNOTE).read(xml));
      }
    }
  }

  /// White space counts once; more of it has elements of its own.
  private static void append(StringBuilder text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        text.append(c);
      } else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  /// A table while it is read.
  private static final class OpenTable {
    final TableBuilder builder = new TableBuilder();
    final List<Piece> behind = new ArrayList<>();
    final Frame frame = new Frame();
  }

  private void table(Xml xml) throws Refusal {
    OpenTable table = new OpenTable();
    rows(xml, table, false);
    List<Piece> read = new ArrayList<>();
    read.add(table.builder.grid());
    read.addAll(table.behind);
    pieces.addAll(table.frame.content().orElse(read));
  }

  private void rows(Xml xml, OpenTable table, boolean header) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "table:table-header-rows" -> rows(xml, table, true);
        case "table:table-rows", "table:table-row-group" -> rows(xml, table, header);
        case "table:table-row" -> {
          table.builder.beginRow(header);
          int inside = xml.depth();
          while (xml.child(inside)) {
            if (xml.name().equals("table:table-cell")) {
              cell(xml, table);
            }
          }
        }
        default -> {}
      }
    }
  }

  private void cell(Xml xml, OpenTable table) throws Refusal {
    int rowSpan = xml.number("number-rows-spanned", 1);
    int columnSpan = xml.number("number-columns-spanned", 1);
    int repeated = Math.clamp(xml.number("number-columns-repeated", 1), 1, MOST_REPEATED);
    StringBuilder text = new StringBuilder();
    for (Piece piece : inner(Block.Role.BODY).read(xml)) {
      table.frame.take(piece);
      if (piece instanceof Piece.Line line && line.role() != Block.Role.TEXT_BOX) {
        text.append(text.isEmpty() || line.text().isEmpty() ? "" : "\n").append(line.text());
      } else {
        table.behind.add(piece);
      }
    }
    for (int i = 0; i < repeated; i++) {
      meter.cells(1);
      table.frame.cell();
      table.builder.cell(rowSpan, columnSpan, text.toString());
    }
  }
}
