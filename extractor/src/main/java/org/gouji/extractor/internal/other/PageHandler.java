package org.gouji.extractor.internal.other;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.extractor.internal.flow.Frame;
import org.gouji.extractor.internal.flow.Meter;
import org.gouji.extractor.internal.flow.NumberFormat;
import org.gouji.extractor.internal.flow.Numbers;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.document.Block;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// From the elements of a page to lines and grids, as a browser shows them.
final class PageHandler extends DefaultHandler {

  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd",
          "blockquote", "section", "article", "header", "footer", "main", "aside", "nav", "center",
          "pre", "form", "fieldset", "caption", "body", "hr", "address", "figure", "figcaption");

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "noscript", "template", "del", "textarea", "object", "svg");

  /// The number of a note, which would join the figure in front of it.
  private static final Pattern NOTE_LINK =
      Pattern.compile("#_?(?:ftn|edn|ftnref|ednref|sdfootnote|sdendnote)[0-9].*");

  /// A cell that is being read, or the page itself.
  private static final class Place {
    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();
    final int rowSpan;
    final int columnSpan;

    Place(int rowSpan, int columnSpan) {
      this.rowSpan = rowSpan;
      this.columnSpan = columnSpan;
    }
  }

  /// A table that is being read.
  private static final class OpenTable {
    final TableBuilder builder = new TableBuilder();
    final List<Piece> behind = new ArrayList<>();
    final Frame frame = new Frame();
    boolean head;
    boolean cellOpen;
  }

  /// A list that is being read.
  private static final class OpenList {
    final boolean ordered;
    final NumberFormat format;
    int next;

    OpenList(boolean ordered, NumberFormat format, int next) {
      this.ordered = ordered;
      this.format = format;
      this.next = next;
    }
  }

  private final Meter meter;
  private final Deque<Place> places = new ArrayDeque<>();
  private final Deque<OpenTable> tables = new ArrayDeque<>();
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private final Deque<Alignment> alignments = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private String number = "";
  private int outline;
  private int unseen;

  PageHandler(Meter meter) {
    this.meter = meter;
    places.push(new Place(1, 1));
  }

  /// All that was read.
  List<Piece> pieces() throws SAXException {
    while (!tables.isEmpty()) {
      endTable();
    }
    flush();
    return places.peekLast().pieces;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0 || UNSEEN.contains(name) || hidden(attributes)) {
      unseen += isVoid(name) ? 0 : 1;
      return;
    }
    try {
      meter.tick();
      start(name, attributes);
    } catch (Refusal e) {
      throw new SAXException(e);
    }
  }

  private static boolean isVoid(String name) {
    return Set.of("br", "hr", "img", "input", "meta", "link", "col", "base", "wbr").contains(name);
  }

  private static boolean hidden(Attributes attributes) {
    String link = attributes.getValue("href");
    if (link != null && NOTE_LINK.matcher(link).matches()) {
      return true;
    }
    String style = attributes.getValue("style");
    if (style == null) {
      return false;
    }
    String plain = style.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("mso-hide:all");
  }

  private void start(String name, Attributes attributes) throws Refusal, SAXException {
    switch (name) {
      case "table" -> {
        flush();
        meter.nesting(tables.size() + 1);
        tables.push(new OpenTable());
      }
      case "thead" -> {
        if (!tables.isEmpty()) {
          tables.peek().head = true;
        }
      }
      case "tr" -> {
        if (!tables.isEmpty()) {
          endCell();
          tables.peek().builder.beginRow(tables.peek().head);
        }
      }
      case "td", "th" -> {
        if (!tables.isEmpty()) {
          endCell();
          beginCell(attributes);
        }
      }
      case "br" -> line.append('\n');
      case "input" -> box(attributes);
      default -> {
        if (BLOCKS.contains(name)) {
          startBlock(name, attributes);
        }
      }
    }
  }

  private void startBlock(String name, Attributes attributes) throws SAXException {
    flush();
    alignments.push(alignment(attributes));
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> outline = name.charAt(1) - '0';
      case "ol" ->
          lists.push(
              new OpenList(
                  true,
                  format(attributes.getValue("type")),
                  Numbers.parse(attributes.getValue("start"), 1)));
      case "ul" -> lists.push(new OpenList(false, NumberFormat.BULLET, 1));
      case "li" -> {
        if (!lists.isEmpty() && lists.peek().ordered) {
          OpenList list = lists.peek();
          list.next = Numbers.parse(attributes.getValue("value"), list.next);
          number = list.format.write(Math.max(0, list.next++)) + ".";
        }
      }
      default -> {}
    }
  }

  private static NumberFormat format(String type) {
    return switch (type == null ? "1" : type) {
      case "a" -> NumberFormat.LOWER_LETTER;
      case "A" -> NumberFormat.UPPER_LETTER;
      case "i" -> NumberFormat.LOWER_ROMAN;
      case "I" -> NumberFormat.UPPER_ROMAN;
      default -> NumberFormat.DECIMAL;
    };
  }

  private Alignment alignment(Attributes attributes) {
    String align = attributes.getValue("align");
    String style = attributes.getValue("style");
    String all = ((align == null ? "" : "text-align:" + align) + ";" + style)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
    if (all.contains("text-align:center")) {
      return Alignment.CENTER;
    }
    if (all.contains("text-align:right")) {
      return Alignment.END;
    }
    boolean said = all.contains("text-align:");
    return said || alignments.isEmpty() ? Alignment.START : alignments.peek();
  }

  private void box(Attributes attributes) {
    String type = attributes.getValue("type");
    if ("checkbox".equalsIgnoreCase(type) || "radio".equalsIgnoreCase(type)) {
      line.append(attributes.getValue("checked") == null ? "□" : "☑");
    }
  }

  private void beginCell(Attributes attributes) {
    OpenTable table = tables.peek();
    table.cellOpen = true;
    table.frame.cell();
    places.push(
        new Place(
            Numbers.parse(attributes.getValue("rowspan"), 1),
            Numbers.parse(attributes.getValue("colspan"), 1)));
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0) {
      unseen -= isVoid(name) ? 0 : 1;
      return;
    }
    switch (name) {
      case "table" -> {
        if (!tables.isEmpty()) {
          endTable();
        }
      }
      case "thead" -> {
        if (!tables.isEmpty()) {
          tables.peek().head = false;
        }
      }
      case "td", "th", "tr" -> {
        if (!tables.isEmpty()) {
          endCell();
        }
      }
      default -> {
        if (BLOCKS.contains(name)) {
          flush();
          outline = 0;
          alignments.poll();
          if ((name.equals("ol") || name.equals("ul")) && !lists.isEmpty()) {
            lists.pop();
          }
        }
      }
    }
  }

  private void endCell() throws SAXException {
    OpenTable table = tables.peek();
    if (!table.cellOpen) {
      flush();
      return;
    }
    flush();
    table.cellOpen = false;
    Place cell = places.pop();
    table.builder.cell(cell.rowSpan, cell.columnSpan, cell.text.toString());
    table.behind.addAll(cell.pieces);
  }

  private void endTable() throws SAXException {
    endCell();
    OpenTable table = tables.pop();
    Place outer = places.peek();
    List<Piece> read = new ArrayList<>();
    read.add(table.builder.grid());
    read.addAll(table.behind);
    read = table.frame.content().orElse(read);
    outer.pieces.addAll(read);
    if (!tables.isEmpty()) {
      tables.peek().frame.takeAll(read);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (unseen > 0) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      char c = characters[i];
      boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && " \n".indexOf(line.charAt(line.length() - 1)) < 0) {
        line.append(' ');
      }
    }
  }

  /// Ends the paragraph that is being read.
  private void flush() throws SAXException {
    Alignment alignment = alignments.isEmpty() ? Alignment.START : alignments.peek();
    String separator = number.isEmpty() ? "" : " ";
    Piece.Line read =
        new Piece.Line(
            number + separator + line, number.length(), outline, Block.Role.BODY, alignment, false);
    boolean empty = line.toString().isBlank();
    line.setLength(0);
    if (empty) {
      return;
    }
    number = "";
    Place place = places.peek();
    if (tables.isEmpty() || !tables.peek().cellOpen) {
      place.pieces.add(read);
    } else {
      tables.peek().frame.take(read);
      place.text.append(place.text.isEmpty() ? "" : "\n").append(read.text());
    }
  }
}
