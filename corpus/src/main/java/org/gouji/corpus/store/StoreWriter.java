package org.gouji.corpus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes a store. What was put since the last [#commit] is one transaction: all of it is there, or
/// nothing. One process writes at a time, others may read. For one thread.
///
/// A file's bytes have one report, however often they lie around: the first file that has them is
/// `imported` or `failed`, the others are `duplicate`. When the first one goes (its path has other
/// bytes now), the next takes its place.
///
/// Every method throws an [UncheckedIOException] when the disk is full or the file is damaged.
public final class StoreWriter implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final StoreLock lock;
  private final Connection connection;
  private final ReportRows rows;
  private final Insert files;
  private final Insert failures;

  /// Those that are run for every file, by their SQL: to prepare one takes longer than to run it.
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private StoreWriter(Path folder, StoreLock lock, Connection connection) throws SQLException {
    this.folder = folder;
    this.lock = lock;
    this.connection = connection;
    this.rows = new ReportRows(connection);
    this.files = new Insert(connection, "files", 7);
    this.failures = new Insert(connection, "failures", 7);
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /// Makes the folder and an empty store where there is none.
  ///
  /// @throws StoreHeld when another process writes to it
  public static StoreWriter open(Path folder) {
    StoreLock lock;
    try {
      Files.createDirectories(folder);
      lock = StoreLock.acquire(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException(folder + ": " + e, e));
    }
    try {
      return new StoreWriter(folder, lock, Database.write(folder));
    } catch (SQLException e) {
      letGo(lock);
      throw Database.fault(folder, e);
    } catch (RuntimeException e) {
      letGo(lock);
      throw e;
    }
  }

  private static void letGo(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What became of a path in an earlier run, or earlier in this one.
  public Optional<Known> known(String path) {
    return run(
        () -> {
          String sql =
              "SELECT f.sha256, f.bytes, f.modified, f.outcome, f.reason,"
                  + " coalesce(x.engine, r.engine) AS engine FROM files f"
                  + " LEFT JOIN failures x ON x.path = f.path"
                  + " LEFT JOIN reports r ON r.sha256 = f.sha256 AND f.outcome = 'imported'"
                  + " WHERE f.path = ?";
          PreparedStatement statement = prepared(sql);
          statement.setString(1, path);
          try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.of(known(result)) : Optional.empty();
          }
        });
  }

  private static Known known(ResultSet result) throws SQLException {
    return new Known(
        Optional.ofNullable(result.getString("sha256")),
        Optional.ofNullable(result.getString("bytes")).map(Long::valueOf),
        Optional.ofNullable(result.getString("modified")).map(Instant::parse),
        result.getString("outcome"),
        Optional.ofNullable(result.getString("reason")).orElse(""),
        Optional.ofNullable(result.getString("engine")));
  }

  /// The path that bytes were read from, or from which they could not be; duplicates of it are not
  /// meant.
  public Optional<String> first(String sha256) {
    return run(
        () -> {
          String sql =
              "SELECT path FROM files WHERE sha256 = ? AND outcome IN ('imported', 'failed')";
          PreparedStatement statement = prepared(sql);
          statement.setString(1, sha256);
          try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
          }
        });
  }

  /// Records what became of a file, in place of what the store had of it.
  public void put(FileEntry entry, FileOutcome outcome) {
    run(
        () -> {
          Optional<Known> before = known(entry.path());
          Optional<String> left =
              before.filter(it -> it.outcome().equals("imported") || it.outcome().equals("failed"))
                  .flatMap(Known::sha256)
                  .filter(it -> !entry.sha256().equals(Optional.of(it)));
          if (left.isPresent()) {
            handOver(entry.path(), left.get(), before.get());
          }
          // A failure goes with its file, by the foreign key.
          update("DELETE FROM files WHERE path = ?", it -> it.setString(1, entry.path()));
          switch (outcome) {
            case FileOutcome.Imported(var document, var engine) ->
                imported(entry, document, engine);
            case FileOutcome.Failed(var document, var engine) -> failed(entry, document, engine);
            case FileOutcome.Skipped(var rule) -> file(entry, "skipped", Optional.of(rule.word()));
            case FileOutcome.Duplicate() -> file(entry, "duplicate", Optional.empty());
          }
          return Optional.empty();
        });
  }

  /// Records that a file was touched and has the bytes that it had: what became of it stands.
  public void touch(FileEntry entry) {
    run(
        () -> {
          update(
              "UPDATE files SET modified = ? WHERE path = ?",
              it -> {
                it.setString(1, entry.modified().map(Instant::toString).orElse(null));
                it.setString(2, entry.path());
              });
          return Optional.empty();
        });
  }

  private void imported(FileEntry entry, byte[] document, String engine) throws SQLException {
    String sha256 = entry.sha256().orElseThrow();
    deleteReport(sha256);
    file(entry, "imported", Optional.empty());
    rows.write(sha256, entry.path(), engine, document);
  }

  private void failed(FileEntry entry, String document, String engine) throws SQLException {
    if (entry.sha256().isPresent()) {
      deleteReport(entry.sha256().get());
    }
    JsonNode failure = parsed(document).path("failure");
    String kind = failure.path("kind").asText();
    file(entry, "failed", Optional.of(kind));
    failures.put(entry.path()).put(entry.sha256()).put(kind);
    failures.texts(failure.path("message"), "zh", "en").put(engine).put(document).end();
    failures.flush();
  }

  private void file(FileEntry entry, String outcome, Optional<String> reason)
      throws SQLException {
    files.put(entry.path()).put(entry.name()).put(entry.sha256());
    files.put(entry.bytes().map(String::valueOf));
    files.put(entry.modified().map(Instant::toString)).put(outcome).put(reason).end();
    files.flush();
  }

  /// The bytes' first file has others now: the next one takes its place, and without one the report
  /// goes.
  private void handOver(String path, String sha256, Known first) throws SQLException {
    Optional<String> heir = duplicate(sha256);
    if (heir.isEmpty()) {
      deleteReport(sha256);
      return;
    }
    update(
        "UPDATE files SET outcome = ?, reason = nullif(?, '') WHERE path = ?",
        it -> {
          it.setString(1, first.outcome());
          it.setString(2, first.reason());
          it.setString(3, heir.get());
        });
    for (String table : List.of("reports", "failures")) {
      update(
          "UPDATE " + table + " SET path = ? WHERE path = ? AND sha256 = ?",
          it -> {
            it.setString(1, heir.get());
            it.setString(2, path);
            it.setString(3, sha256);
          });
    }
  }

  private Optional<String> duplicate(String sha256) throws SQLException {
    String sql =
        "SELECT path FROM files WHERE sha256 = ? AND outcome = 'duplicate' ORDER BY path LIMIT 1";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, sha256);
      ResultSet result = statement.executeQuery();
      return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
    }
  }

  private void deleteReport(String sha256) throws SQLException {
    update("DELETE FROM reports WHERE sha256 = ?", it -> it.setString(1, sha256));
  }

  /// Records that a run has begun, or how far it has come.
  ///
  /// @param paths as given, a JSON array
  public void put(Run run, String paths) {
    run(
        () -> {
          update(
              "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              it -> bind(it, run, paths));
          return Optional.empty();
        });
  }

  private static void bind(PreparedStatement statement, Run run, String paths)
      throws SQLException {
    Run.Tally tally = run.tally();
    statement.setString(1, run.started().toString());
    statement.setString(2, run.host());
    statement.setLong(3, run.pid());
    statement.setString(4, run.ended().map(Instant::toString).orElse(null));
    statement.setString(5, run.outcome());
    statement.setString(6, run.engine());
    statement.setString(7, paths);
    statement.setLong(8, tally.found());
    statement.setLong(9, tally.unchanged());
    statement.setLong(10, tally.imported());
    statement.setLong(11, tally.duplicate());
    statement.setLong(12, tally.failed());
    statement.setLong(13, tally.skipped());
  }

  /// Organisations whose reports have changed since they were held against one another, with the
  /// state that they are in now; and those that have no report any more, with an empty one.
  ///
  /// @param engine that would compare them
  public Map<String, String> uncompared(String engine) {
    return run(
        () -> {
          Map<String, String> states = states();
          states.replaceAll((organization, reports) -> Digests.sha256(engine + " " + reports));
          Map<String, String> changed = new TreeMap<>(states);
          try (Statement statement = connection.createStatement()) {
            ResultSet result = statement.executeQuery("SELECT organization, state FROM compared");
            while (result.next()) {
              String organization = result.getString(1);
              if (!states.containsKey(organization)) {
                changed.put(organization, "");
              } else if (states.get(organization).equals(result.getString(2))) {
                changed.remove(organization);
              }
            }
          }
          return changed;
        });
  }

  private Map<String, String> states() throws SQLException {
    Map<String, String> states = new TreeMap<>();
    String sql =
        "SELECT organization, sha256, engine FROM reports WHERE organization IS NOT NULL"
            + " ORDER BY organization, sha256";
    try (Statement statement = connection.createStatement()) {
      ResultSet result = statement.executeQuery(sql);
      while (result.next()) {
        states.merge(
            result.getString(1), result.getString(2) + " " + result.getString(3), String::concat);
      }
    }
    return states;
  }

  /// The documents of an organisation's reports, by path; none where all are versions of one report, of
  /// one year, kind and scope, for those are not held against one another.
  public List<String> documentsOf(String organization) {
    return run(
        () -> {
          List<String> documents = new ArrayList<>();
          String sql =
              "SELECT d.document FROM reports r JOIN documents d ON d.report = r.sha256"
                  + " WHERE r.organization = ?1 AND (SELECT count(*) FROM (SELECT DISTINCT"
                  + " fiscal_year, kind, scope FROM reports WHERE organization = ?1"
                  + " AND fiscal_year IS NOT NULL)) > 1 ORDER BY r.path, r.sha256";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, organization);
            ResultSet result = statement.executeQuery();
            while (result.next()) {
              documents.add(result.getString(1));
            }
          }
          return documents;
        });
  }

  /// Records what an organisation's reports say of one another, in place of what they said before.
  ///
  /// @param state of [#uncompared]; an empty one forgets the organisation
  /// @param documents `gouji-across/1`
  public void putAcross(String organization, String state, List<String> documents) {
    run(
        () -> {
          update(
              "DELETE FROM compared WHERE organization = ?", it -> it.setString(1, organization));
          if (!state.isEmpty()) {
            update(
                "INSERT INTO compared VALUES (?, ?)",
                it -> {
                  it.setString(1, organization);
                  it.setString(2, state);
                });
            for (int i = 0; i < documents.size(); i++) {
              String document = documents.get(i);
              AcrossRows.write(connection, organization, i + 1, document, parsed(document));
            }
          }
          return Optional.empty();
        });
  }

  /// Who this writer is to others.
  public Holder holder() {
    return lock.holder();
  }

  /// Ends the transaction: what was put is there from now on, whatever happens.
  public void commit() {
    run(
        () -> {
          connection.commit();
          return Optional.empty();
        });
  }

  /// Forgets what was put since the last commit.
  public void rollback() {
    run(
        () -> {
          connection.rollback();
          return Optional.empty();
        });
  }

  private void update(String sql, Binding binding) throws SQLException {
    PreparedStatement statement = prepared(sql);
    binding.bind(statement);
    statement.executeUpdate();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  private static JsonNode parsed(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no contract document: " + e.getOriginalMessage(), e);
    }
  }

  private <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Database.fault(folder, e);
    }
  }

  /// What was not committed is lost.
  @Override
  public void close() {
    // With a connection its statements are closed as well.
    try (lock; connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw Database.fault(folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
