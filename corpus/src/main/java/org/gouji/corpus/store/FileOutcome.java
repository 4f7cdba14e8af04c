package org.gouji.corpus.store;

import java.nio.charset.StandardCharsets;

/// What became of one file of an import. Each has exactly one.
public sealed interface FileOutcome {

  /// It was read and checked, whatever was found in it.
  ///
  /// @param document `gouji-report/1` in UTF-8
  /// @param engine what read it: version, then digests of what it knows
  record Imported(byte[] document, String engine) implements FileOutcome {

    public static Imported of(String document, String engine) {
      return new Imported(document.getBytes(StandardCharsets.UTF_8), engine);
    }
  }

  /// The bytes are those of another file, which was read, or could not be.
  record Duplicate() implements FileOutcome {}

  /// It could not be read.
  ///
  /// @param document `gouji-failure/1`
  /// @param engine what tried to read it
  record Failed(String document, String engine) implements FileOutcome {}

  /// It was not looked into.
  record Skipped(SkipRule rule) implements FileOutcome {}

  /// The word of the store.
  default String word() {
    return switch (this) {
      case Imported ignored -> "imported";
      case Duplicate ignored -> "duplicate";
      case Failed ignored -> "failed";
      case Skipped ignored -> "skipped";
    };
  }
}
