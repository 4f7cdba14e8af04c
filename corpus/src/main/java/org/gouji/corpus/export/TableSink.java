package org.gouji.corpus.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Makes one output of tables whose rows come one at a time.
interface TableSink extends Closeable {

  /// Begins a table; the rows that follow are its.
  void begin(Table table) throws IOException;

  /// @param values in the order of the columns; null where the store has none
  void row(List<String> values) throws IOException;

  /// Ends the table.
  void end() throws IOException;

  /// Completes the output, which until then does not exist under its name.
  void finish() throws IOException;
}
