package org.gouji.app;

import java.nio.file.Path;
import org.gouji.app.text.Words;
import org.gouji.model.Failure;

/// How a file that could not be read is reported.
final class Failures {

  private Failures() {}

  /// One line, whatever the file's name has in it.
  static String line(Path path, Failure failure, Words words) {
    String name = path.toString().replaceAll("\\p{Cntrl}", "?");
    return words.say("check.failed", name, words.of(failure.message()), failure.kind().word());
  }
}
