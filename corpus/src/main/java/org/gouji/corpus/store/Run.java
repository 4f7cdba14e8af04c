package org.gouji.corpus.store;

import java.time.Instant;
import java.util.Optional;

/// An import, as the store has it.
///
/// @param outcome `running` `finished` `stopped` `broken`; `running` also where it was killed, see
///   [Store#holder]
/// @param tally what it has come to so far
public record Run(
    Instant started,
    Optional<Instant> ended,
    String host,
    long pid,
    String outcome,
    String engine,
    Tally tally) {

  /// How many files a run has met, and what became of them in it. The parts add up to `found`.
  ///
  /// @param unchanged whose outcome stood in the store already and is still true
  public record Tally(
      long found, long unchanged, long imported, long duplicate, long failed, long skipped) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);
  }
}
