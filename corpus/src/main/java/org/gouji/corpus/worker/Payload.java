package org.gouji.corpus.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file on their way to a worker, which never opens a file by itself: so a name that
/// does not survive a text, and a file inside an archive, are nothing special.
public sealed interface Payload {

  long bytes();

  InputStream open() throws IOException;

  /// Small enough to be held.
  record InMemory(byte[] content) implements Payload {

    @Override
    public long bytes() {
      return content.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  /// Read again while it is handed over.
  ///
  /// @param bytes that it had when it was read first
  /// @param temporary whether it is to be deleted then
  record OnDisk(Path file, long bytes, boolean temporary) implements Payload {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
