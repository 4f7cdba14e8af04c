package org.gouji.extractor.internal.docx;

import java.util.List;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Fields;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Block;

/// Reads one story (the body, a text box, a note, a header) or a cell of one: a run of paragraphs
/// and tables.
final class StoryReader {

  /// Takes the pieces of a story in reading order.
  interface Sink {
    void add(Piece piece) throws Refusal;
  }

  private final Parts parts;
  private final String part;
  private final Fields fields;
  private final Block.Role role;
  private final int tables;
  private String pending = "";
  private boolean contents;

  private StoryReader(Parts parts, String part, Fields fields, Block.Role role, int tables) {
    this.parts = parts;
    this.part = part;
    this.fields = fields;
    this.role = role;
    this.tables = tables;
  }

  /// @param part that the story is in, whose relationships hold for it
  static StoryReader story(Parts parts, String part, Block.Role role) {
    return new StoryReader(parts, part, new Fields(), role, 0);
  }

  /// A cell belongs to the story that its table is in: fields may begin outside.
  StoryReader cell() throws Refusal {
    parts.meter().nesting(tables + 1);
    return new StoryReader(parts, part, fields, Block.Role.BODY, tables + 1);
  }

  StoryReader textBox() throws Refusal {
    parts.meter().nesting(tables + 1);
    return new StoryReader(parts, part, new Fields(), Block.Role.TEXT_BOX, tables + 1);
  }

  Parts parts() {
    return parts;
  }

  String part() {
    return part;
  }

  Fields fields() {
    return fields;
  }

  boolean inTable() {
    return tables > 0 && role == Block.Role.BODY;
  }

  Block.Role role() {
    return contents && role == Block.Role.BODY ? Block.Role.CONTENTS : role;
  }

  /// Reads all children of the current element.
  ///
  /// @return whether a field was left open whose code never ended
  boolean read(Xml xml, Sink sink) throws Refusal {
    blocks(xml, sink);
    finish(sink);
    return !fields.visible();
  }

  /// Hands over what waited for a next paragraph that never came.
  void finish(Sink sink) throws Refusal {
    if (!pending.isEmpty()) {
      sink.add(Piece.Line.of(pending).as(role()));
      pending = "";
    }
  }

  private void blocks(Xml xml, Sink sink) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      block(xml, sink);
    }
  }

  /// Reads the current element.
  void block(Xml xml, Sink sink) throws Refusal {
    switch (xml.name()) {
      case "p" -> paragraph(xml, sink);
      case "tbl" -> {
        for (Piece piece : new TableReader(this).read(xml)) {
          sink.add(piece);
        }
      }
      case "sdt" -> control(xml, sink);
      case "ins", "moveTo", "customXml", "smartTag", "wx:sect", "wx:sub-section", "aml:content" ->
          blocks(xml, sink);
      case "aml:annotation" -> {
        if (!isDeletion(xml)) {
          blocks(xml, sink);
        }
      }
      case "mc:AlternateContent" -> alternatives(xml, sink);
      case "altChunk" ->
          parts.notice(
              Notice.of(
                  "embedded-document",
                  "文档中嵌入了另一份文件，未读取其内容",
                  "another file is embedded in the body and was not read"));
      default -> {}
    }
  }

  /// How Word 2003 tracks a change, among other things that it notes beside the text.
  static boolean isDeletion(Xml xml) {
    return xml.attribute("type").filter("Word.Deletion"::equals).isPresent();
  }

  private void paragraph(Xml xml, Sink sink) throws Refusal {
    ParagraphReader paragraph = new ParagraphReader(this);
    Piece.Line line = paragraph.read(xml, pending);
    pending = "";
    if (paragraph.joinsNext()) {
      pending = line.text();
    } else {
      sink.add(line);
    }
    for (Piece piece : paragraph.anchored()) {
      sink.add(piece);
    }
  }

  /// Content controls are not seen, only what they hold.
  private void control(Xml xml, Sink sink) throws Refusal {
    boolean outer = contents;
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "sdtPr" -> contents |= isContentsGallery(xml);
        case "sdtContent" -> blocks(xml, sink);
        default -> {}
      }
    }
    contents = outer;
  }

  private static boolean isContentsGallery(Xml xml) throws Refusal {
    boolean found = false;
    int level = xml.depth();
    while (xml.descendant(level)) {
      found |= xml.name().equals("docPartGallery") && xml.val().equals("Table of Contents");
    }
    return found;
  }

  /// Of several encodings of one thing the first that holds something readable.
  private void alternatives(Xml xml, Sink sink) throws Refusal {
    boolean[] found = {false};
    int level = xml.depth();
    while (xml.child(level)) {
      if (!found[0]) {
        blocks(
            xml,
            piece -> {
              found[0] = true;
              sink.add(piece);
            });
      }
    }
  }

  /// Reads a note that stands where it is referred to, as in Word 2003 XML.
  void note(Xml xml) throws Refusal {
    story(parts, part, Block.Role.FOOTNOTE).read(xml, parts.notes()::add);
  }

  /// Reads the pieces of a text box that is anchored in a paragraph of this story.
  void textBox(Xml xml, List<Piece> anchored) throws Refusal {
    textBox().read(xml, anchored::add);
  }
}
