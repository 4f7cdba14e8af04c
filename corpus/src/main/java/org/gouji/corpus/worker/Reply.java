package org.gouji.corpus.worker;

import java.nio.charset.StandardCharsets;

/// What became of a job.
///
/// @param read whether there is a report
/// @param line the document in UTF-8: `gouji-report/1`, or `gouji-failure/1` where there is none
public record Reply(boolean read, byte[] line) {

  public String document() {
    return new String(line, StandardCharsets.UTF_8);
  }
}
