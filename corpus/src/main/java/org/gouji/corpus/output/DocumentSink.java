package org.gouji.corpus.output;

import java.io.Closeable;
import java.io.IOException;

/// Makes one output of contract documents that come one at a time; none is kept in memory.
public interface DocumentSink extends Closeable {

  /// Takes the next document.
  ///
  /// @param line a document of the JSON contract: a report, a failure, or checks across reports
  void add(String line) throws IOException;

  /// Completes the output, which until then does not exist under its name.
  void finish() throws IOException;

  /// Ends the work. An output that was not finished leaves nothing behind.
  @Override
  void close() throws IOException;
}
