package org.gouji.extractor.internal.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gouji.extractor.reader.Refusal;
import org.gouji.extractor.internal.flow.ListCounter;
import org.gouji.extractor.internal.flow.ListLevel;
import org.gouji.extractor.internal.flow.NumberFormat;
import org.gouji.extractor.internal.flow.Symbols;
import org.gouji.extractor.internal.flow.Xml;

/// Automatic numbers as Word shows them (ECMA-376 part 1, 17.9). Counts as it is asked, so ask in
/// document order.
final class Numbering {

  private static final int LEVELS = 9;
  private static final int LAST_START = 1_000_000;

  /// @param number as displayed
  /// @param suffix what stands between it and the text
  record Label(String number, String suffix) {}

  private static final class Definition {
    final ListLevel[] levels = new ListLevel[LEVELS];
    final String[] styles = new String[LEVELS];
    String numberingStyle = "";
  }

  private static final class Instance {
    int definition;
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, ListLevel> levels = new HashMap<>();
    final Set<Integer> restarted = new HashSet<>();
  }

  private final Styles styles;
  private final Map<Integer, Definition> definitions = new HashMap<>();
  private final Map<Integer, Instance> instances = new HashMap<>();
  private final Map<Integer, ListCounter> counters = new HashMap<>();

  private Numbering(Styles styles) {
    this.styles = styles;
  }

  static Numbering none(Styles styles) {
    return new Numbering(styles);
  }

  static Numbering read(Xml xml, Styles styles) throws Refusal {
    Numbering numbering = new Numbering(styles);
    while (xml.descendant(0)) {
      switch (xml.name()) {
        case "abstractNum", "listDef" -> numbering.readDefinition(xml);
        case "num", "list" -> numbering.readInstance(xml);
        default -> {}
      }
    }
    return numbering;
  }

  private void readDefinition(Xml xml) throws Refusal {
    Definition definition = new Definition();
    definitions.putIfAbsent(
        xml.number("abstractNumId", xml.number("listDefId", -1)), definition);
    int depth = xml.depth();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "numStyleLink", "listStyleLink" -> definition.numberingStyle = xml.val();
        case "lvl" -> {
          int index = xml.number("ilvl", 0);
          if (index >= 0 && index < LEVELS) {
            String[] style = {""};
            definition.levels[index] = readLevel(xml, index, style);
            definition.styles[index] = style[0];
          }
        }
        default -> {}
      }
    }
  }

  /// @param style takes the id of the paragraph style that is tied to the level
  private static ListLevel readLevel(Xml xml, int index, String[] style) throws Refusal {
    int start = 0;
    NumberFormat format = NumberFormat.DECIMAL;
    String text = "";
    String suffix = "\t";
    String font = "";
    int restart = index;
    boolean legal = false;
    int depth = xml.depth();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "start" -> start = Math.clamp(xml.number("val", 0), 0, LAST_START);
        case "nfc" -> format = NumberFormat.coded(xml.number("val", 0));
        case "numFmt" -> format = NumberFormat.named(xml.val());
        case "mc:AlternateContent" -> format = alternative(xml).orElse(format);
        case "lvlText" -> text = xml.val();
        case "lvlRestart" -> restart = xml.number("val", index);
        case "isLgl" -> legal = xml.on();
        case "pStyle" -> style[0] = xml.val();
        case "suff" -> suffix = suffix(xml.val());
        case "rPr" -> font = font(xml);
        default -> {}
      }
    }
    return new ListLevel(start, format, Symbols.unicode(text, font), suffix, restart, legal);
  }

  /// Formats that old versions do not know, such as `001, 002`, come with a fallback.
  private static Optional<NumberFormat> alternative(Xml xml) throws Refusal {
    Optional<NumberFormat> found = Optional.empty();
    int depth = xml.depth();
    while (xml.descendant(depth)) {
      if (xml.name().equals("numFmt")) {
        found = Optional.of(NumberFormat.named(xml.val()));
      }
    }
    return found;
  }

  private static String font(Xml xml) throws Refusal {
    String font = "";
    int depth = xml.depth();
    while (xml.child(depth)) {
      if (xml.name().equals("rFonts")) {
        font = xml.attribute("ascii").or(() -> xml.attribute("hAnsi")).orElse("");
      }
    }
    return font;
  }

  private static String suffix(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "nothing" -> "";
      case "space" -> " ";
      default -> "\t";
    };
  }

  private void readInstance(Xml xml) throws Refusal {
    Instance instance = new Instance();
    instances.putIfAbsent(xml.number("numId", xml.number("ilfo", -1)), instance);
    int depth = xml.depth();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "abstractNumId", "ilst" -> instance.definition = xml.number("val", -1);
        case "lvlOverride" -> readOverride(xml, instance);
        default -> {}
      }
    }
  }

  private static void readOverride(Xml xml, Instance instance) throws Refusal {
    int index = xml.number("ilvl", 0);
    int depth = xml.depth();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "startOverride" ->
            instance.starts.put(index, Math.clamp(xml.number("val", 0), 0, LAST_START));
        case "lvl" -> instance.levels.put(index, readLevel(xml, index, new String[1]));
        default -> {}
      }
    }
  }

  /// Counts one paragraph.
  ///
  /// @param style of the paragraph
  /// @param numberId its own `w:numId`; 0 takes the style's number away
  /// @param level its own `w:ilvl`
  Optional<Label> next(String style, Optional<Integer> numberId, Optional<Integer> level) {
    Optional<Integer> id = numberId.or(() -> styles.inherited(style, it -> it.numberId));
    if (id.isEmpty() || id.get() == 0) {
      return Optional.empty();
    }
    Instance instance = instances.get(id.get());
    if (instance == null) {
      return Optional.empty();
    }
    int definitionId = linked(instance.definition);
    Definition definition = definitions.get(definitionId);
    if (definition == null) {
      return Optional.empty();
    }
    int index = Math.clamp(level.orElseGet(() -> level(style, definition)), 0, LEVELS - 1);
    List<ListLevel> levels = levels(definition, instance);
    ListLevel own = levels.get(index);
    OptionalInt restart = OptionalInt.empty();
    if (instance.starts.containsKey(index) && instance.restarted.add(index)) {
      restart = OptionalInt.of(instance.starts.get(index));
    }
    String number =
        counters
            .computeIfAbsent(definitionId, it -> new ListCounter())
            .next(index, levels, restart);
    return number.isEmpty() ? Optional.empty() : Optional.of(new Label(number, own.suffix()));
  }

  /// A definition may only point to a numbering style, whose own number has the levels.
  private int linked(int definitionId) {
    int at = definitionId;
    for (int hops = 0; hops < LEVELS; hops++) {
      Definition definition = definitions.get(at);
      if (definition == null || definition.numberingStyle.isEmpty()) {
        return at;
      }
      Optional<Instance> next =
          styles
              .inherited(definition.numberingStyle, style -> style.numberId)
              .map(instances::get);
      if (next.isEmpty() || next.get().definition == at) {
        return at;
      }
      at = next.get().definition;
    }
    return at;
  }

  private int level(String style, Definition definition) {
    for (int i = 0; i < LEVELS; i++) {
      if (style.equals(definition.styles[i])) {
        return i;
      }
    }
    return styles.inherited(style, it -> it.numberLevel).orElse(0);
  }

  private static List<ListLevel> levels(Definition definition, Instance instance) {
    List<ListLevel> levels = new ArrayList<>(LEVELS);
    for (int i = 0; i < LEVELS; i++) {
      ListLevel level = instance.levels.getOrDefault(i, definition.levels[i]);
      levels.add(
          level == null ? new ListLevel(1, NumberFormat.DECIMAL, "", "\t", i, false) : level);
    }
    return levels;
  }
}
