package org.gouji.extractor.internal.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.gouji.extractor.internal.flow.ListCounter;
import org.gouji.extractor.internal.flow.ListLevel;
import org.gouji.extractor.internal.flow.NumberFormat;
import org.gouji.extractor.internal.flow.Symbols;

/// Automatic numbers as Word shows them ([MS-DOC] 2.9.131, LFO, and 2.9.150, LVLF). Counts as it is
/// asked, so ask in document order.
final class ListNumbers {

  private static final int LEVELS = 9;
  private static final int LAST_START = 1_000_000;

  /// Offsets in an LVLF: the flags, and the level that restarts this one.
  private static final int FLAGS = 5;

  private static final int RESTART = 26;
  private static final int NO_RESTART = 0x08;

  /// @param number as displayed
  /// @param suffix what stands between it and the text
  record Label(String number, String suffix) {}

  /// @param definition which lists share one counter
  /// @param starts by level, for the first item of this list
  private record Instance(int definition, List<ListLevel> levels, Map<Integer, Integer> starts) {}

  private final Map<Integer, Instance> instances = new HashMap<>();
  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final Map<Integer, Set<Integer>> restarted = new HashMap<>();

  /// Decodes a list that some paragraph is an item of.
  ///
  /// @param list 1-based index
  /// @param fonts names by index
  void load(ListTables tables, int list, java.util.function.IntFunction<String> fonts) {
    if (tables == null || instances.containsKey(list)) {
      return;
    }
    try {
      int definition = tables.getLfo(list).getLsid();
      ListData data = tables.getListData(definition);
      if (data != null) {
        instances.put(list, instance(definition, data, tables.getLfoData(list), fonts));
      }
    } catch (NoSuchElementException e) {
      // The paragraph points to a list that is not there: Word shows no number either.
      return;
    }
  }

  private static Instance instance(
      int definition, ListData data, LFOData overrides,
      java.util.function.IntFunction<String> fonts) {
    List<ListLevel> levels = new ArrayList<>(LEVELS);
    for (int i = 0; i < LEVELS; i++) {
      levels.add(
          i < data.getLevels().length
              ? level(data.getLevels()[i], i, fonts)
              : new ListLevel(1, NumberFormat.DECIMAL, "", "\t", i, false));
    }
    Map<Integer, Integer> starts = new HashMap<>();
    if (overrides != null && overrides.getRgLfoLvl() != null) {
      for (ListFormatOverrideLevel override : overrides.getRgLfoLvl()) {
        int index = override.getLevelNum();
        if (index < 0 || index >= LEVELS) {
          continue;
        }
        int start = override.getIStartAt();
        if (override.isFormatting() && override.getLevel() != null) {
          levels.set(index, level(override.getLevel(), index, fonts));
          start = override.getLevel().getStartAt();
        }
        if (override.isStartAt()) {
          starts.put(index, Math.clamp(start, 0, LAST_START));
        }
      }
    }
    return new Instance(definition, List.copyOf(levels), starts);
  }

  private static ListLevel level(
      org.apache.poi.hwpf.model.ListLevel level,
      int index,
      java.util.function.IntFunction<String> fonts) {
    byte[] bytes = level.toByteArray();
    boolean restarts = (bytes[FLAGS] & NO_RESTART) == 0;
    NumberFormat format = NumberFormat.coded(level.getNumberFormat());
    StringBuilder text = new StringBuilder();
    String stored = level.getNumberText() == null ? "" : level.getNumberText();
    for (char c : stored.toCharArray()) {
      if (c < LEVELS) {
        text.append('%').append((char) ('1' + c));
      } else {
        text.append(c);
      }
    }
    String font = fonts.apply(RunLook.font(level.getGrpprlChpx(), 0));
    String suffix =
        switch (level.getTypeOfCharFollowingTheNumber()) {
          case 1 -> " ";
          case 2 -> "";
          default -> "\t";
        };
    return new ListLevel(
        Math.clamp(level.getStartAt(), 0, LAST_START),
        format,
        Symbols.unicode(text.toString(), font),
        suffix,
        restarts ? index : bytes[RESTART],
        level.isLegalNumbering());
  }

  /// Counts one paragraph.
  ///
  /// @param list 1-based index; 0 for none
  /// @param level 0-based
  Optional<Label> next(int list, int level) {
    Instance instance = instances.get(list);
    if (instance == null) {
      return Optional.empty();
    }
    int index = Math.clamp(level, 0, LEVELS - 1);
    Set<Integer> begun = restarted.computeIfAbsent(list, it -> new HashSet<>());
    OptionalInt restart =
        instance.starts().containsKey(index) && begun.add(index)
            ? OptionalInt.of(instance.starts().get(index))
            : OptionalInt.empty();
    String number =
        counters
            .computeIfAbsent(instance.definition(), it -> new ListCounter())
            .next(index, instance.levels(), restart);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Label(number, instance.levels().get(index).suffix()));
  }
}
