package org.gouji.extractor.internal.other;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.extractor.internal.flow.ListLevel;
import org.gouji.extractor.internal.flow.NumberFormat;
import org.gouji.extractor.internal.flow.Piece.Alignment;
import org.gouji.extractor.internal.flow.Xml;
import org.gouji.extractor.reader.Refusal;

/// The styles of an OpenDocument text, from both of its parts (OpenDocument 1.3 part 3, chapter 16).
final class OdtStyles {

  private static final int LEVELS = 9;

  /// Stands for the numbers of headings among the list styles.
  static final String OUTLINE = "";

  private static final class Style {
    String parent = "";
    String display = "";
    Optional<Alignment> alignment = Optional.empty();
    Optional<Boolean> hidden = Optional.empty();
    Optional<String> font = Optional.empty();
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, ListLevel[]> lists = new HashMap<>();

  void read(Xml xml) throws Refusal {
    while (xml.descendant(0)) {
      switch (xml.name()) {
        case "style:style" -> readStyle(xml);
        case "text:list-style" -> readList(xml, xml.attribute("name").orElse("?"));
        case "text:outline-style" -> readList(xml, OUTLINE);
        case "office:body" -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void readStyle(Xml xml) throws Refusal {
    Style style = new Style();
    style.parent = xml.attribute("parent-style-name").orElse("");
    String name = xml.attribute("name").orElse("");
    style.display = xml.attribute("display-name").orElse(name);
    int level = xml.depth();
    while (xml.child(level)) {
      switch (xml.name()) {
        case "style:paragraph-properties" ->
            style.alignment = xml.attribute("text-align").map(OdtStyles::alignment);
        case "style:text-properties" -> {
          style.hidden = xml.attribute("display").map("none"::equals);
          style.font = xml.attribute("font-name");
        }
        default -> {}
      }
    }
    styles.putIfAbsent(name, style);
  }

  private static Alignment alignment(String value) {
    return switch (value) {
      case "center" -> Alignment.CENTER;
      case "end", "right" -> Alignment.END;
      default -> Alignment.START;
    };
  }

  private void readList(Xml xml, String name) throws Refusal {
    ListLevel[] levels = new ListLevel[LEVELS];
    lists.putIfAbsent(name, levels);
    int depth = xml.depth();
    while (xml.child(depth)) {
      int index = xml.number("level", 1) - 1;
      if (index < 0 || index >= LEVELS) {
        continue;
      }
      boolean bullet = xml.name().equals("text:list-level-style-bullet");
      NumberFormat format =
          bullet ? NumberFormat.BULLET : format(xml.attribute("num-format").orElse(""));
      String text =
          bullet
              ? xml.attribute("bullet-char").orElse("•")
              : format == NumberFormat.NONE ? "" : numbered(xml, index);
      int start = Math.clamp(xml.number("start-value", 1), 0, 1_000_000);
      levels[index] = new ListLevel(start, format, text, suffix(xml), index, false);
    }
  }

  private static String numbered(Xml xml, int index) {
    int shown = Math.clamp(xml.number("display-levels", 1), 1, index + 1);
    List<String> numbers = new ArrayList<>();
    for (int i = index - shown + 1; i <= index; i++) {
      numbers.add("%" + (i + 1));
    }
    return xml.attribute("num-prefix").orElse("")
        + String.join(".", numbers)
        + xml.attribute("num-suffix").orElse("");
  }

  private static String suffix(Xml xml) throws Refusal {
    String follows = "listtab";
    int level = xml.depth();
    while (xml.descendant(level)) {
      follows = xml.attribute("label-followed-by").orElse(follows);
    }
    return switch (follows) {
      case "nothing" -> "";
      case "space" -> " ";
      default -> "\t";
    };
  }

  private static NumberFormat format(String sample) {
    if (sample.isEmpty()) {
      return NumberFormat.NONE;
    }
    return switch (sample.charAt(0)) {
      case 'a' -> NumberFormat.LOWER_LETTER;
      case 'A' -> NumberFormat.UPPER_LETTER;
      case 'i' -> NumberFormat.LOWER_ROMAN;
      case 'I' -> NumberFormat.UPPER_ROMAN;
      case '一' -> NumberFormat.CHINESE_COUNTING_THOUSAND;
      case '壹' -> NumberFormat.CHINESE_LEGAL_SIMPLIFIED;
      case '①' -> NumberFormat.DECIMAL_ENCLOSED_CIRCLE;
      case '１' -> NumberFormat.DECIMAL_FULL_WIDTH;
      case '甲' -> NumberFormat.IDEOGRAPH_TRADITIONAL;
      case '子' -> NumberFormat.IDEOGRAPH_ZODIAC;
      default -> NumberFormat.DECIMAL;
    };
  }

  /// All levels of a list style; those that it does not define show nothing.
  List<ListLevel> list(String name) {
    ListLevel[] known = lists.getOrDefault(name, new ListLevel[LEVELS]);
    List<ListLevel> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(
          known[i] == null
              ? new ListLevel(1, NumberFormat.NONE, "", "", i, false)
              : known[i]);
    }
    return levels;
  }

  Alignment alignment(Optional<String> name) {
    return inherited(name).stream()
        .flatMap(it -> it.alignment.stream())
        .findFirst()
        .orElse(Alignment.START);
  }

  boolean hidden(Optional<String> name) {
    return inherited(name).stream().flatMap(it -> it.hidden.stream()).findFirst().orElse(false);
  }

  /// The name of the font; empty where no style says it.
  String font(Optional<String> name) {
    return inherited(name).stream().flatMap(it -> it.font.stream()).findFirst().orElse("");
  }

  /// The name that a person sees of the style or of the common one that it changes.
  String display(Optional<String> name) {
    List<Style> chain = inherited(name);
    Style shown = chain.isEmpty() ? new Style() : chain.getFirst();
    boolean automatic = shown.display.matches("P[0-9]+") && chain.size() > 1;
    return automatic ? chain.get(1).display : shown.display;
  }

  private List<Style> inherited(Optional<String> name) {
    List<Style> chain = new ArrayList<>();
    String at = name.orElse("");
    while (styles.containsKey(at) && !chain.contains(styles.get(at))) {
      chain.add(styles.get(at));
      at = styles.get(at).parent;
    }
    return chain;
  }
}
