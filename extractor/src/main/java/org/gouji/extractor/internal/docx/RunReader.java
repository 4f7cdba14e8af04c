package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Fields;
import org.gouji.extractor.internal.flow.OpcPackage;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Symbols;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.internal.sheet.EmbeddedSheets;
import org.gouji.model.document.Block;

/// Reads one run: characters of one look, and the objects that stand among them.
final class RunReader {

  private final ParagraphReader paragraph;
  private final StoryReader story;
  private boolean hidden;
  private String font = "";

  /// @param hidden whether the paragraph's style hides its text
  RunReader(ParagraphReader paragraph, StoryReader story, boolean hidden) {
    this.paragraph = paragraph;
    this.story = story;
    this.hidden = hidden;
  }

  void read(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      content(xml);
    }
  }

  private void content(Xml xml) throws Refusal {
    switch (xml.name()) {
      case "rPr" -> readProperties(xml);
      case "t" -> append(Symbols.unicode(xml.text(), font));
      case "tab", "ptab" -> append("\t");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "sym" -> append(symbol(xml));
      case "fldChar" -> field(xml);
      case "instrText" -> story.fields().code(xml.text());
      case "footnoteReference" -> note(xml, "footnote");
      case "endnoteReference" -> note(xml, "endnote");
      case "footnote", "endnote" -> story.note(xml);
      case "ruby" -> ruby(xml);
      case "mc:AlternateContent" -> paragraph.alternatives(xml, this::read);
      case "drawing", "pict", "object" -> {
        if (!hidden) {
          graphics(xml);
        }
      }
      default -> {}
    }
  }

  private void append(String characters) {
    if (!hidden) {
      paragraph.append(characters);
    }
  }

  private void readProperties(Xml xml) throws Refusal {
    Optional<Boolean> own = Optional.empty();
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "vanish" -> own = Optional.of(xml.on());
        case "rStyle" -> hidden |= story.parts().styles().hidden(xml.val());
        case "rFonts" ->
            font = xml.attribute("ascii").or(() -> xml.attribute("hAnsi")).orElse("");
        default -> {}
      }
    }
    hidden = own.orElse(hidden);
  }

  private static String symbol(Xml xml) {
    String code = xml.attribute("char").orElse("");
    return code.matches("[0-9A-Fa-f]{1,5}")
        ? Symbols.unicode(Integer.parseInt(code, 16), xml.attribute("font").orElse(""))
        : "";
  }

  private void field(Xml xml) throws Refusal {
    Fields fields = story.fields();
    switch (xml.attribute("fldCharType").orElse("")) {
      case "begin" -> {
        append(formField(xml));
        fields.begin();
      }
      case "separate" -> fields.separate();
      case "end" -> append(fields.end());
      default -> {}
    }
  }

  /// The value of a check box or list of a form, which has no result in the text.
  private static String formField(Xml xml) throws Refusal {
    List<String> entries = new ArrayList<>();
    int chosen = 0;
    String box = "";
    int level = xml.depth();
    while (xml.descendant(level)) {
      switch (xml.name()) {
        case "checkBox" -> box = "□";
        case "checked" -> box = xml.on() ? "☑" : "□";
        case "default" -> box = box.isEmpty() ? "" : xml.on() ? "☑" : "□";
        case "result" -> chosen = xml.number("val", 0);
        case "listEntry" -> entries.add(xml.val());
        default -> {}
      }
    }
    return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : box;
  }

  private void note(Xml xml, String kind) {
    if (!hidden && story.fields().visible()) {
      xml.attribute("id")
          .ifPresent(
              id -> (kind.equals("footnote") ? story.parts().footnotes() : story.parts().endnotes())
                  .add(id));
    }
  }

  /// Of characters with a reading above them only the characters.
  private void ruby(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      if (xml.name().equals("rubyBase")) {
        int inner = xml.depth();
        while (xml.child(inner)) {
          if (xml.name().equals("r")) {
            new RunReader(paragraph, story, hidden).read(xml);
          }
        }
      }
    }
  }

  /// Looks through a drawing for what can be read.
  private void graphics(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "txbxContent" -> story.textBox(xml, paragraph.anchored());
        case "mc:AlternateContent" -> paragraph.alternatives(xml, this::graphics);
        case "v:textpath" -> xml.attribute("string").ifPresent(this::wordArt);
        case "o:OLEObject" -> embedded(xml);
        default -> graphics(xml);
      }
    }
  }

  private void wordArt(String text) {
    if (story.role() == Block.Role.BODY) {
      paragraph
          .anchored()
          .add(Piece.Line.of(text).as(Block.Role.TEXT_BOX));
    } else {
      story.parts().watermarks().add(text);
    }
  }

  private void embedded(Xml xml) throws Refusal {
    Optional<String> id = xml.relationship("id");
    Parts parts = story.parts();
    if (id.isEmpty() || !xml.attribute("ProgID").orElse("").matches("(?:Excel|ET)\\..*")) {
      return;
    }
    Optional<OpcPackage.Relationship> target = parts.packed().relationship(story.part(), id.get());
    if (target.isEmpty() || !parts.packed().has(target.get().target())) {
      parts.notice(EmbeddedSheets.UNREADABLE);
      return;
    }
    try {
      parts.meter().nesting(1);
      byte[] bytes = parts.packed().bytes(target.get().target()).orElseThrow();
      EmbeddedSheets.read(bytes, parts.meter()).ifPresent(paragraph.anchored()::add);
    } catch (Refusal e) {
      if (!EmbeddedSheets.isOwn(e)) {
        throw e;
      }
      parts.notice(EmbeddedSheets.UNREADABLE);
    }
  }
}
