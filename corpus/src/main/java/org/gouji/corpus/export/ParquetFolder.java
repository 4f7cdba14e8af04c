package org.gouji.corpus.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.output.Draft;

/// A folder with a file for each table and view of the store.
final class ParquetFolder implements TableSink {

  private static final String EXTENSION = ".parquet";

  /// Where the rows of one table gather; gone when the folder appears.
  private static final String STAGE = "stage.duckdb";

  private final Draft draft;
  private final DuckDb database;
  private String name = "";

  ParquetFolder(Path out, boolean replace) throws IOException {
    draft = Draft.folder(out, replace, name -> name.endsWith(EXTENSION));
    database = DuckDb.create(draft, draft.path().resolve(STAGE));
  }

  @Override
  public void begin(Table table) throws IOException {
    name = table.name();
    database.begin(table);
  }

  @Override
  public void row(List<String> values) throws IOException {
    database.row(values);
  }

  @Override
  public void end() throws IOException {
    database.end();
    Path file = draft.path().resolve(name + EXTENSION);
    database.execute(
        "COPY " + name + " TO " + DuckDb.quoted(file.toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
    database.execute("DROP TABLE " + name);
  }

  @Override
  public void finish() throws IOException {
    database.close();
    Files.delete(draft.path().resolve(STAGE));
    draft.publish();
  }

  @Override
  public void close() throws IOException {
    try (draft; database) {
      // both, whatever becomes of the other
    }
  }
}
