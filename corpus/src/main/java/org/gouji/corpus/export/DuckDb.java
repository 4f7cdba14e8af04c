package org.gouji.corpus.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.gouji.extractor.reader.Scratch;

/// A database file of DuckDB that is being filled. What does not fit into [#MEMORY] goes to disk, and
/// nothing is fetched: Parquet is part of the library.
final class DuckDb implements AutoCloseable {

  private static final String MEMORY = "256MB";

  /// Room for every figure that a report can print. One with more decimals is left out, for a rounded
  /// one would be another figure; its printed characters stand beside it.
  private static final int DIGITS = 38;

  private static final int DECIMALS = 8;

  private final DuckDBConnection connection;
  private DuckDBAppender appender;
  private List<Table.Column> columns = List.of();

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// What JDBC does.
  private interface Work {
    void run() throws SQLException;
  }

  /// @param file does not exist yet
  static DuckDb create(Path file) throws IOException {
    Path spill = Files.createDirectories(Scratch.folder().resolve("duckdb"));
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      var database = new DuckDb(connection.unwrap(DuckDBConnection.class));
      database.execute("SET memory_limit = '" + MEMORY + "'");
      database.execute("SET temp_directory = " + quoted(spill.toString()));
      database.execute("SET autoinstall_known_extensions = false");
      database.execute("SET autoload_known_extensions = false");
      database.execute("ATTACH " + quoted(file.toString()) + " AS export");
      database.execute("USE export");
      return database;
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  void begin(Table table) throws IOException {
    columns = table.columns();
    execute(
        columns.stream()
            .map(it -> '"' + it.name() + "\" " + type(it.type()))
            .collect(Collectors.joining(", ", "CREATE TABLE " + table.name() + " (", ")")));
    run(() -> appender = connection.createAppender("export", "main", table.name()));
  }

  void row(List<String> values) throws IOException {
    run(
        () -> {
          appender.beginRow();
          for (int i = 0; i < values.size(); i++) {
            append(columns.get(i).type(), values.get(i));
          }
          appender.endRow();
        });
  }

  void end() throws IOException {
    run(appender::close);
  }

  void execute(String sql) throws IOException {
    run(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private void append(Table.Type type, String value) throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (type) {
      case TEXT -> appender.append(value);
      case INTEGER -> appender.append(Long.parseLong(value));
      case DOUBLE -> appender.append(Double.parseDouble(value));
      case DATE -> appender.append(LocalDate.parse(value));
      case DECIMAL -> {
        var decimal = new BigDecimal(value);
        if (fits(decimal)) {
          appender.append(decimal.setScale(DECIMALS));
        } else {
          appender.appendNull();
        }
      }
    }
  }

  private static boolean fits(BigDecimal decimal) {
    BigDecimal shortest = decimal.stripTrailingZeros();
    return shortest.scale() <= DECIMALS
        && shortest.precision() - shortest.scale() <= DIGITS - DECIMALS;
  }

  private static String type(Table.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(" + DIGITS + ", " + DECIMALS + ")";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
    };
  }

  /// A text within a statement.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void run(Work work) throws IOException {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    run(connection::close);
  }
}
