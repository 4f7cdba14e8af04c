package org.gouji.normalizer.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.gouji.model.data.DataSet;

/// Traditional characters and the simplified ones that they are read as, one for one. Immutable.
public final class Characters {

  private static final String FILE = "/org/gouji/normalizer/vocabulary/characters";

  private final Map<Character, Character> simplified;

  private Characters(Map<Character, Character> simplified) {
    this.simplified = Map.copyOf(simplified);
  }

  /// The shape of the file.
  record Pairs(String pairs) {}

  /// Reads the table; faults are left with the data set.
  public static Characters read(DataSet data) {
    Map<Character, Character> simplified = new HashMap<>();
    for (var entry : data.read(Characters.class, FILE + ".yaml", FILE + ".schema.json",
        Pairs.class)) {
      for (String pair : entry.value().pairs().split(" ")) {
        if (simplified.put(pair.charAt(0), pair.charAt(1)) != null) {
          data.fault(entry, "the character " + pair.charAt(0) + " stands twice");
        }
      }
    }
    return new Characters(simplified);
  }

  static Characters load() {
    DataSet data = new DataSet();
    Characters characters = read(data);
    data.finish();
    return characters;
  }

  /// The simplified form of a character; most are their own.
  char simplified(char c) {
    return c < 0x4e00 || c > 0x9fff ? c : simplified.getOrDefault(c, c);
  }
}
