package org.gouji.corpus.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.gouji.corpus.output.Draft;
import org.gouji.extractor.reader.Scratch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database file of DuckDB that is being filled. What does not fit into [#MEMORY] goes to disk, and
/// nothing is fetched: Parquet is part of the library.
final class DuckDb implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DuckDb.class);

  private static final String MEMORY = "256MB";

  /// Room for every figure that a report can print. One with more decimals is left out, for a rounded
  /// one would be another figure; its printed characters stand beside it.
  private static final int DIGITS = 38;

  private static final int DECIMALS = 8;

  /// The driver unpacks 70 MB into the system's folder for temporary files and cannot be told to use
  /// another. It removes them when the process ends, unless that was killed.
  private static final String LIBRARY = "libduckdb_java*.so";

  /// One that was just unpacked may not be loaded yet.
  private static final Duration ABANDONED = Duration.ofHours(1);

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

  /// @param draft of which it is part, and which is no more when it cannot be made
  /// @param file does not exist yet
  static DuckDb create(Draft draft, Path file) throws IOException {
    try {
      return create(file);
    } catch (IOException | RuntimeException e) {
      draft.close();
      throw e;
    }
  }

  private static DuckDb create(Path file) throws IOException {
    removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
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
    } catch (LinkageError e) {
      // No room for the library, or no library for this machine.
      throw new IOException("DuckDB: " + first(e).getMessage(), e);
    }
  }

  private static Throwable first(Throwable fault) {
    return fault.getCause() == null ? fault : first(fault.getCause());
  }

  /// Libraries that killed processes left. Where one is still in use, systems either keep it for that
  /// process or do not let it be deleted.
  static void removeAbandoned(Path folder) {
    Instant latest = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, LIBRARY)) {
      for (Path each : libraries) {
        if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(each).toInstant().isBefore(latest)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException e) {
      LOG.debug("a library of another process stays in {}", folder, e);
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
