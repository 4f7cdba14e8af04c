package org.gouji.corpus.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.output.Draft;

/// A database with each table and view of the store.
final class DuckDbFile implements TableSink {

  private final Draft draft;
  private final DuckDb database;

  DuckDbFile(Path out, boolean replace) throws IOException {
    draft = Draft.file(out, replace);
    database = DuckDb.create(draft, draft.path());
  }

  @Override
  public void begin(Table table) throws IOException {
    database.begin(table);
  }

  @Override
  public void row(List<String> values) throws IOException {
    database.row(values);
  }

  @Override
  public void end() throws IOException {
    database.end();
  }

  @Override
  public void finish() throws IOException {
    // Leaves the file without a log beside it.
    database.execute("USE memory");
    database.execute("DETACH export");
    draft.publish();
  }

  @Override
  public void close() throws IOException {
    try (draft; database) {
      // both, whatever becomes of the other
    }
  }
}
