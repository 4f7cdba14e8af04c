package org.gouji.corpus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.gouji.extractor.reader.Scratch;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Opens `corpus.db` of a folder.
final class Database {

  static final String NAME = "corpus.db";

  /// Kept as `user_version`. A store of another version is refused: it is made anew from the files.
  private static final int VERSION = 2;

  private static final int BUSY_MILLIS = 10_000;

  /// A report's rows go to one place of each table and to many of the indices; what is not kept in
  /// memory is read again. With SQLite's 2 MB a report cost a tenth more of the processor's time.
  private static final int CACHE_KIBIBYTES = 64 << 10;

  /// Pages that many reports change, those of the indices above all, are copied to the database once in
  /// 64 MB of log. With SQLite's 4 MB a report cost a quarter more of the processor's time.
  private static final int CHECKPOINT_PAGES = 16_000;

  /// Where the driver puts the library that it loads. In a folder of ours it is removed at the next
  /// start when this process is killed.
  private static final String LIBRARY_FOLDER = "org.sqlite.tmpdir";

  private Database() {}

  private static void keepLibraryTogether() {
    if (System.getProperty(LIBRARY_FOLDER) == null) {
      System.setProperty(LIBRARY_FOLDER, Scratch.folder().toString());
    }
  }

  static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  /// Makes the tables where there are none.
  static Connection write(Path folder) throws SQLException {
    keepLibraryTogether();
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // A batch that was committed outlives a power cut; one sync a batch costs next to nothing.
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // A negative size is in kibibytes.
    config.setCacheSize(-CACHE_KIBIBYTES);
    Connection connection = config.createConnection("jdbc:sqlite:" + file(folder));
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      }
      connection.setAutoCommit(false);
      if (version(connection) == 0) {
        create(connection);
      }
      require(connection, folder);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Sees what was committed, also while another process writes.
  static Connection read(Path folder) throws SQLException {
    keepLibraryTogether();
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + location(folder));
    try {
      require(connection, folder);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Readers in WAL mode write to the index of the log. Where they may not, and nobody has left a log,
  /// the file is all there is.
  private static String location(Path folder) {
    Path file = file(folder);
    Path log = folder.resolve(NAME + "-wal");
    return Files.isWritable(folder) || Files.exists(log)
        ? file.toString()
        : "file:" + file.toUri().getRawPath() + "?immutable=1";
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements()) {
        statement.executeUpdate(each);
      }
      statement.executeUpdate("PRAGMA user_version = " + VERSION);
    }
    connection.commit();
  }

  /// What stands between two semicolons at the end of a line; comments have none.
  private static List<String> statements() {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(";\\s*\\n")).filter(it -> !it.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(Connection connection, Path folder) throws SQLException {
    int version = version(connection);
    if (version != VERSION) {
      throw new UncheckedIOException(
          new IOException(file(folder) + " is no store of version " + VERSION + ": " + version));
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  /// What SQLite has to say of a full disk or a damaged file: the machine is at fault.
  static UncheckedIOException fault(Path folder, SQLException e) {
    return new UncheckedIOException(new IOException(file(folder) + ": " + e.getMessage(), e));
  }
}
