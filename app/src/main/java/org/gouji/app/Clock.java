package org.gouji.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.gouji.extractor.reader.Limits;

/// How long a file may be examined before it is given up, with whatever examines it.
///
/// @param limits that readers keep by themselves, as far as they look at the clock
record Clock(Limits limits) {

  /// A quarter more than its reader may take: one that looks at the clock may be in the middle of
  /// something, and what comes behind it wants some as well. Scanned pages have time of their own, and
  /// nobody here sees how many there are.
  Duration hardLimit(Path file) {
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    Duration soft = limits.longest(pdf ? file.toFile().length() : 0);
    return soft.plus(soft.dividedBy(4)).plusSeconds(1);
  }
}
