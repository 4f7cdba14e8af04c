package org.gouji.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.gouji.app.text.Words;

/// Writes results to standard output, each as soon as it is there.
final class Results {

  private Results() {}

  /// @throws UncheckedIOException when nobody reads any longer, or the disk is full
  static void print(String text, PrintWriter out, Words words) {
    out.println(text);
    // Also flushes.
    if (out.checkError()) {
      throw new UncheckedIOException(new IOException(words.say("machine.output")));
    }
  }
}
