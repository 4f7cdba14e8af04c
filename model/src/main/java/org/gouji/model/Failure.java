package org.gouji.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why one file gave no report.
///
/// @param kind what to do about it
/// @param message one line for a person: what was found and what was expected
public record Failure(Kind kind, Message message) {

  /// A file's own faults. When the machine is at fault (disk full, temporary folder read-only)
  /// every file would fail alike, so that is an [java.io.UncheckedIOException] and stops the run.
  public enum Kind {
    /// Gone, or no permission.
    @JsonProperty("unreadable")
    UNREADABLE,
    @JsonProperty("encrypted")
    ENCRYPTED,
    @JsonProperty("corrupt")
    CORRUPT,
    @JsonProperty("empty")
    EMPTY,
    @JsonProperty("unsupported")
    UNSUPPORTED,
    /// Pages are pictures and no text could be recognised on them.
    @JsonProperty("no-text")
    NO_TEXT,
    /// A limit on bytes, pages, cells or nesting was passed.
    @JsonProperty("too-large")
    TOO_LARGE,
    @JsonProperty("timed-out")
    TIMED_OUT,
    @JsonProperty("out-of-memory")
    OUT_OF_MEMORY,
    /// The process that read it died, or its stack overflowed.
    @JsonProperty("crashed")
    CRASHED,
    /// A fault in this program: the stack trace is in the log, the batch goes on.
    @JsonProperty("internal")
    INTERNAL;

    /// The word of the contract, such as `no-text`.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public static Failure of(Kind kind, String zh, String en) {
    return new Failure(kind, new Message(zh, en));
  }
}
