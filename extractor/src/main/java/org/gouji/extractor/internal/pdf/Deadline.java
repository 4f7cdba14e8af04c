package org.gouji.extractor.internal.pdf;

import java.time.Duration;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;

/// The moment when reading one file has taken too long.
final class Deadline {

  private final long start = System.nanoTime();
  private final Duration longest;
  private Duration allowed;

  Deadline(Duration allowed) {
    this(allowed, allowed);
  }

  /// @param longest how far [#grant] can put it off
  Deadline(Duration allowed, Duration longest) {
    this.allowed = allowed;
    this.longest = longest;
  }

  /// Puts it off, because there is more to do than was known.
  void grant(Duration more) {
    Duration sum = allowed.plus(more);
    allowed = sum.compareTo(longest) < 0 ? sum : longest;
  }

  boolean passed() {
    return System.nanoTime() - start >= allowed.toNanos();
  }

  void check() throws Refusal {
    if (passed()) {
      throw Refusal.of(
          Failure.Kind.TIMED_OUT,
          "读取超过 %d 秒".formatted(allowed.toSeconds()),
          "reading took longer than %d seconds".formatted(allowed.toSeconds()));
    }
  }
}
