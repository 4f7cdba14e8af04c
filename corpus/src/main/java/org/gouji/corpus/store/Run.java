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

    /// With one more file whose outcome stood already.
    public Tally plusUnchanged() {
      return new Tally(found + 1, unchanged + 1, imported, duplicate, failed, skipped);
    }

    /// With one more file that ended so.
    public Tally plus(FileOutcome outcome) {
      return switch (outcome) {
        case FileOutcome.Imported ignored ->
            new Tally(found + 1, unchanged, imported + 1, duplicate, failed, skipped);
        case FileOutcome.Duplicate ignored ->
            new Tally(found + 1, unchanged, imported, duplicate + 1, failed, skipped);
        case FileOutcome.Failed ignored ->
            new Tally(found + 1, unchanged, imported, duplicate, failed + 1, skipped);
        case FileOutcome.Skipped ignored ->
            new Tally(found + 1, unchanged, imported, duplicate, failed, skipped + 1);
      };
    }
  }
}
