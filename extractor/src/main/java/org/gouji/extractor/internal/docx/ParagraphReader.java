package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Fields;
import org.gouji.extractor.internal.flow.Blanks;
import org.gouji.extractor.internal.flow.Piece;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.model.document.Block;

/// Reads one paragraph as it is displayed with all changes accepted.
final class ParagraphReader {

  private final StoryReader story;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> anchored = new ArrayList<>();
  private String style;
  private Optional<Integer> outline = Optional.empty();
  private Optional<Integer> numberId = Optional.empty();
  private Optional<Integer> numberLevel = Optional.empty();
  private Optional<Alignment> alignment = Optional.empty();
  private Optional<Numbering.Label> label = Optional.empty();
  private boolean counted;
  private boolean styleHidden;
  private boolean markRemoved;
  private boolean markHidden;
  private boolean framed;
  private boolean dropCap;
  private boolean contents;

  ParagraphReader(StoryReader story) {
    this.story = story;
    this.style = story.parts().styles().defaultParagraph();
  }

  /// @param before characters of paragraphs above whose end mark is gone
  Piece.Line read(Xml xml, String before) throws Refusal {
    contents = story.fields().inContents();
    int level = xml.depth();
    while (xml.child(level)) {
      if (xml.name().equals("pPr")) {
        readProperties(xml);
        count();
      } else {
        inline(xml);
      }
    }
    count();
    return line(before);
  }

  /// Whether the paragraph has lost its end mark, so that the next one carries it on.
  boolean joinsNext() {
    return (markRemoved || dropCap) && !Blanks.strip(text.toString()).isEmpty();
  }

  /// What stands in text boxes and embedded sheets of the paragraph.
  List<Piece> anchored() {
    return anchored;
  }

  private Piece.Line line(String before) {
    Styles styles = story.parts().styles();
    String number = label.map(Numbering.Label::number).orElse("");
    String suffix = label.map(Numbering.Label::suffix).orElse("");
    int level = outline.map(Styles::counted).orElseGet(() -> styles.outline(style));
    Alignment set =
        alignment.or(() -> styles.inherited(style, it -> it.alignment)).orElse(Alignment.START);
    return new Piece.Line(
        number + suffix + before + text, number.length(), level, role(), set,
        styles.isCaption(style));
  }

  private Block.Role role() {
    Block.Role role = story.role();
    if (role != Block.Role.BODY) {
      return role;
    }
    if (contents || story.parts().styles().isContents(style)) {
      return Block.Role.CONTENTS;
    }
    return framed && !story.inTable() ? Block.Role.TEXT_BOX : role;
  }

  private void count() {
    if (!counted) {
      counted = true;
      styleHidden = story.parts().styles().hidden(style);
      if (!markRemoved && !markHidden) {
        label = story.parts().numbering().next(style, numberId, numberLevel);
      }
    }
  }

  private void readProperties(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "pStyle" -> style = xml.val();
        case "outlineLvl" -> outline = Optional.of(xml.number("val", 9));
        case "jc" -> alignment = Optional.of(Styles.alignment(xml.val()));
        case "framePr" -> {
          dropCap = xml.attribute("dropCap").filter(it -> !it.equals("none")).isPresent();
          framed = !dropCap;
        }
        case "numPr", "listPr" -> readNumber(xml);
        case "rPr" -> readMark(xml);
        default -> {}
      }
    }
  }

  private void readNumber(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "numId", "ilfo" -> numberId = Optional.of(xml.number("val", 0));
        case "ilvl" -> numberLevel = Optional.of(xml.number("val", 0));
        default -> {}
      }
    }
  }

  /// The properties of the mark that ends the paragraph.
  private void readMark(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "del", "moveFrom" -> markRemoved = true;
        case "aml:annotation" -> markRemoved |= StoryReader.isDeletion(xml);
        case "vanish" -> markHidden = xml.on();
        case "specVanish" -> markHidden &= !xml.on();
        default -> {}
      }
    }
  }

  private void inlines(Xml xml) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      inline(xml);
    }
  }

  /// Reads what may stand in a paragraph beside runs.
  private void inline(Xml xml) throws Refusal {
    switch (xml.name()) {
      case "r" -> new RunReader(this, story, styleHidden).read(xml);
      case "ins", "moveTo", "hyperlink", "hlink", "smartTag", "customXml", "dir", "bdo",
          "sdtContent" ->
          inlines(xml);
      case "sdt", "aml:content" -> inlines(xml);
      case "aml:annotation" -> {
        if (!StoryReader.isDeletion(xml)) {
          inlines(xml);
        }
      }
      case "fldSimple" -> {
        Fields fields = story.fields();
        fields.begin();
        fields.code(xml.attribute("instr").orElse(""));
        fields.separate();
        inlines(xml);
        fields.end();
      }
      case "mc:AlternateContent" -> alternatives(xml, this::inlines);
      case "m:oMath", "m:oMathPara" -> new MathReader(this).read(xml);
      default -> {}
    }
  }

  /// Reads one of several encodings.
  interface Branch {
    void read(Xml xml) throws Refusal;
  }

  /// Of several encodings of one thing reads the first that holds something readable.
  void alternatives(Xml xml, Branch branch) throws Refusal {
    int level = xml.depth();
    boolean found = false;
    while (xml.child(level)) {
      if (!found) {
        int before = text.length() + anchored.size();
        branch.read(xml);
        found = text.length() + anchored.size() > before;
      }
    }
  }

  void append(String characters) {
    if (story.fields().visible() || story.parts().fieldsShown()) {
      text.append(characters);
      contents |= story.fields().inContents();
    }
  }
}
