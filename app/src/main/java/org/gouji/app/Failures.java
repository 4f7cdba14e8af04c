package org.gouji.app;

import java.nio.file.Path;
import org.gouji.app.text.Plain;
import org.gouji.app.text.Words;
import org.gouji.model.Failure;

/// How a file that could not be read is reported.
final class Failures {

  private Failures() {}

  /// One line, whatever the file's name has in it.
  static String line(Path path, Failure failure, Words words) {
    return words.say(
        "check.failed", Plain.line(path.toString()), words.of(failure.message()),
        failure.kind().word());
  }
}
