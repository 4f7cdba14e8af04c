package org.gouji.extractor.internal.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.StyleNames;
import org.gouji.extractor.internal.flow.Xml;

/// What paragraphs and runs inherit from their styles.
final class Styles {

  /// Word's mark for body text in `w:outlineLvl`.
  private static final int BODY_TEXT = 9;

  /// One style as written; what is absent is inherited.
  static final class Style {
    String name = "";
    String basedOn = "";
    Optional<Integer> outline = Optional.empty();
    Optional<Integer> numberId = Optional.empty();
    Optional<Integer> numberLevel = Optional.empty();
    Optional<Boolean> hidden = Optional.empty();
    Optional<Alignment> alignment = Optional.empty();
    boolean isDefault;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, Integer> outlines = new HashMap<>();
  private String defaultParagraph = "";

  static Styles none() {
    return new Styles();
  }

  static Styles read(Xml xml) throws Refusal {
    Styles styles = new Styles();
    while (xml.descendant(0)) {
      if (xml.name().equals("style")) {
        styles.readStyle(xml);
      }
    }
    return styles;
  }

  private void readStyle(Xml xml) throws Refusal {
    Style style = new Style();
    String id = xml.attribute("styleId").orElse("");
    boolean paragraph = xml.attribute("type").orElse("paragraph").equals("paragraph");
    if (paragraph && xml.attribute("default")
        .filter(it -> !it.equals("0") && !it.equals("off"))
        .isPresent()) {
      defaultParagraph = id;
    }
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "name" -> style.name = xml.val();
        case "basedOn" -> style.basedOn = xml.val();
        case "pPr" -> readParagraphProperties(xml, style);
        case "rPr" -> {
          int inner = xml.depth();
          while (xml.child(inner)) {
            if (xml.name().equals("vanish")) {
              style.hidden = Optional.of(xml.on());
            }
          }
        }
        default -> {}
      }
    }
    styles.putIfAbsent(id, style);
  }

  private static void readParagraphProperties(Xml xml, Style style) throws Refusal {
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "outlineLvl" -> style.outline = Optional.of(xml.number("val", BODY_TEXT));
        case "jc" -> style.alignment = Optional.of(alignment(xml.val()));
        case "numPr", "listPr" -> {
          int inner = xml.depth();
          while (xml.child(inner)) {
            switch (xml.name()) {
              case "numId", "ilfo" -> style.numberId = Optional.of(xml.number("val", 0));
              case "ilvl" -> style.numberLevel = Optional.of(xml.number("val", 0));
              default -> {}
            }
          }
        }
        default -> {}
      }
    }
  }

  static Alignment alignment(String value) {
    return switch (value) {
      case "center" -> Alignment.CENTER;
      case "right", "end" -> Alignment.END;
      default -> Alignment.START;
    };
  }

  /// The style of a paragraph that names none.
  String defaultParagraph() {
    return defaultParagraph;
  }

  /// What the style or the nearest one that it is based on says.
  <T> Optional<T> inherited(String id, Function<Style, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (!at.isEmpty() && seen.add(at)) {
      Style style = styles.get(at);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> value = property.apply(style);
      if (value.isPresent()) {
        return value;
      }
      at = style.basedOn;
    }
    return Optional.empty();
  }

  /// @return 1 to 9; 0 for body text
  int outline(String id) {
    return outlines.computeIfAbsent(
        id,
        it -> inherited(it, style -> style.outline.or(() -> named(style.name)))
            .map(Styles::counted)
            .orElse(0));
  }

  /// @param outlineLevel 0-based, as in `w:outlineLvl`
  static int counted(int outlineLevel) {
    return outlineLevel >= 0 && outlineLevel < BODY_TEXT ? outlineLevel + 1 : 0;
  }

  private static Optional<Integer> named(String name) {
    int level = StyleNames.outline(name);
    return level == 0 ? Optional.empty() : Optional.of(level - 1);
  }

  boolean isContents(String id) {
    return StyleNames.isContents(name(id));
  }

  boolean isCaption(String id) {
    return StyleNames.isCaption(name(id));
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null ? id : style.name;
  }

  boolean hidden(String id) {
    return inherited(id, style -> style.hidden).orElse(false);
  }
}
