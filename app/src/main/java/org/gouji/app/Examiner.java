package org.gouji.app;

import java.nio.file.Path;

/// Reads and checks one file after the other, and has an answer to every one.
interface Examiner extends AutoCloseable {

  /// @throws java.io.UncheckedIOException when the machine is at fault
  /// @throws IllegalStateException when our data is
  Answer examine(Path file);

  @Override
  void close();
}
