package org.gouji.normalizer.internal.text;

import java.util.HashMap;
import java.util.Map;
import org.gouji.model.data.DataSet;

/// Traditional characters and the simplified ones that they are read as, one for one. Immutable.
public final class Characters {

  private static final String FILE = "/org/gouji/normalizer/vocabulary/characters";

  private static final char FIRST = 0x4e00;
  private static final char LAST = 0x9fff;

  /// By how far a character is behind [#FIRST]; 0 for those that are their own.
  private final char[] simplified;

  private Characters(Map<Character, Character> pairs) {
    this.simplified = new char[LAST - FIRST + 1];
    pairs.forEach((traditional, own) -> simplified[traditional - FIRST] = own);
  }

  /// The shape of the file.
  record Pairs(String pairs) {}

  /// Reads the table; faults are left with the data set.
  public static Characters read(DataSet data) {
    Map<Character, Character> simplified = new HashMap<>();
    for (var entry : data.read(Characters.class, FILE + ".yaml", FILE + ".schema.json",
        Pairs.class)) {
      for (String pair : entry.value().pairs().split(" ")) {
        if (pair.charAt(0) < FIRST || pair.charAt(0) > LAST) {
          data.fault(entry, "the character " + pair.charAt(0) + " is no Chinese one");
          continue;
        }
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
    return c < FIRST || c > LAST || simplified[c - FIRST] == 0 ? c : simplified[c - FIRST];
  }
}
