package org.gouji.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a result with a checked-in file. `-Dgolden.update` rewrites the files and then fails,
/// so that an updating run can never pass for a test run: read the diff, and run again without it.
public final class Golden {

  private Golden() {}

  public static void assertMatches(Path expected, String actual) throws IOException {
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, actual);
      fail("rewrote " + expected);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
