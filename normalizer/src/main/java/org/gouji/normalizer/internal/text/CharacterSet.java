package org.gouji.normalizer.internal.text;

/// A set of characters that is asked about every character of a text. Immutable.
final class CharacterSet {

  private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private CharacterSet(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      bits[c / Long.SIZE] |= 1L << c;
    }
  }

  /// The characters of some strings.
  static CharacterSet of(String... characters) {
    return new CharacterSet(String.join("", characters));
  }

  boolean has(char c) {
    return (bits[c / Long.SIZE] >>> c & 1) != 0;
  }
}
