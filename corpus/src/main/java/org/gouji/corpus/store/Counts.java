package org.gouji.corpus.store;

import java.util.SortedMap;

/// How many files ended how. The four add up to all files.
///
/// @param failures how many failed, by kind
/// @param skips how many were skipped, by rule
public record Counts(
    long imported,
    long duplicate,
    long failed,
    long skipped,
    SortedMap<String, Long> failures,
    SortedMap<String, Long> skips) {

  public long files() {
    return imported + duplicate + failed + skipped;
  }
}
