package org.gouji.extractor.internal.pdf;

import java.time.Duration;
import org.gouji.extractor.reader.Refusal;
import org.gouji.model.Failure;

/// The moment when reading one file has taken too long.
final class Deadline {

  private final Duration allowed;
  private final long end;

  Deadline(Duration allowed) {
    this.allowed = allowed;
    this.end = System.nanoTime() + allowed.toNanos();
  }

  boolean passed() {
    return System.nanoTime() - end >= 0;
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
