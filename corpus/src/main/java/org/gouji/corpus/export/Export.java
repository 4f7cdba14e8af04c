package org.gouji.corpus.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gouji.corpus.output.DocumentSink;
import org.gouji.corpus.query.Across;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;
import org.gouji.corpus.store.StoredDocument;
import org.gouji.corpus.workbook.AuditWorkbook;
import org.gouji.model.Message.Language;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;

/// Writes what a store holds for other programs. All of an export is of one moment, also while an
/// import goes on, and it takes little memory whatever the size of the store: rows and documents pass
/// one at a time.
///
/// @param format what to write
/// @param selection which reports; what belongs to no report, such as a file that could not be read,
///   is left out unless all are meant. Where it asks for a severity, tables and the workbook leave out
///   lesser findings too; documents stay whole
/// @param replace whether an output that stands there may be replaced
/// @param mark whether files of CSV begin with a byte order mark, which Excel wants
/// @param language of the workbook's headings and messages
/// @param chosen the selection in words, for the workbook's cover; empty for all
public record Export(
    Format format,
    Selection selection,
    boolean replace,
    boolean mark,
    Language language,
    String chosen) {

  /// Everything, and nothing that stands there is replaced.
  public static Export of(Format format) {
    return new Export(format, Selection.ALL, false, false, Language.ZH, "");
  }

  /// Writes it. The output appears when it is complete.
  ///
  /// @param out a file, or a folder for a format of several files
  /// @throws java.nio.file.FileAlreadyExistsException where something stands there that may not be
  ///   replaced
  /// @throws UncheckedIOException when the store cannot be read
  public void write(Store store, Path out) throws IOException {
    switch (format) {
      case JSONL -> documents(store, new DocumentFile(out, replace, false));
      case JSON -> documents(store, new DocumentFile(out, replace, true));
      case XLSX -> documents(store, workbook(out));
      case CSV -> tables(store, new CsvFolder(out, replace, mark));
      case PARQUET -> tables(store, new ParquetFolder(out, replace));
      case DUCKDB -> tables(store, new DuckDbFile(out, replace));
    }
  }

  private DocumentSink workbook(Path out) throws IOException {
    return AuditWorkbook.create(
        out,
        replace,
        Catalogue.load(),
        new AuditWorkbook.Options(language, selection.least().orElse(Severity.INFO), chosen));
  }

  private void documents(Store store, DocumentSink sink) throws IOException {
    try (sink) {
      Consumer<StoredDocument> add = it -> add(sink, it.document());
      atOneMoment(
          store,
          () -> {
            store.documents(selection, add);
            if (selection.equals(Selection.ALL)) {
              store.failures(add);
            }
            Across.documents(store, selection, it -> add(sink, it));
          });
      sink.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(DocumentSink sink, String document) {
    try {
      sink.add(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tables(Store store, TableSink sink) throws IOException {
    try (sink) {
      atOneMoment(
          store,
          () -> {
            for (Table table : Table.ALL) {
              sink.begin(table);
              rows(store.connection(), table, sink);
              sink.end();
            }
          });
      sink.finish();
    }
  }

  private void rows(Connection connection, Table table, TableSink sink)
      throws IOException, SQLException {
    List<Object> parameters = new ArrayList<>();
    String query = table.query(selection, parameters);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      String[] values = new String[table.columns().size()];
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          for (int i = 0; i < values.length; i++) {
            values[i] = result.getString(i + 1);
          }
          sink.row(Arrays.asList(values));
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException, SQLException;
  }

  /// What is committed meanwhile is not seen: SQLite keeps the view of the moment when the first row
  /// was read.
  private static void atOneMoment(Store store, Work work) throws IOException {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("BEGIN");
      try {
        work.run();
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
