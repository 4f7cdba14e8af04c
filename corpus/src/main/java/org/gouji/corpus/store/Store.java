package org.gouji.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gouji.model.assessment.Severity;

/// Reads a store, also while an import writes to it. Results come one by one in an order that depends
/// on content alone, so a corpus of any size takes little memory. For one thread.
///
/// Every method throws an [UncheckedIOException] when the file cannot be read.
public final class Store implements AutoCloseable {

  /// Whatever else SQLite puts beside a database begins with its name.
  private static final Pattern OWN_FILES =
      Pattern.compile(
          Pattern.quote(Database.NAME) + "(-\\w+)?|import\\.(lock|holder|log)",
          Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final Connection connection;

  private Store(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  /// One row of a result. Columns go by name; null is empty.
  public interface Row {

    Optional<String> text(String column);

    Optional<Long> number(String column);
  }

  /// @throws UncheckedIOException with a [NoSuchFileException] when there is no store
  public static Store open(Path folder) {
    if (!exists(folder)) {
      throw new UncheckedIOException(
          new NoSuchFileException(Database.file(folder).toString()));
    }
    try {
      return new Store(folder, Database.read(folder));
    } catch (SQLException e) {
      throw Database.fault(folder, e);
    }
  }

  public static boolean exists(Path folder) {
    return Files.exists(Database.file(folder));
  }

  /// Whether a path is one that a store keeps for itself, by whatever links: the database and its log,
  /// and what an import writes beside them. Nothing else may be put there.
  public static boolean isFileOfStore(Path path) {
    Path real = real(path);
    Path folder = real.getParent();
    return folder != null
        && exists(folder)
        && OWN_FILES.matcher(String.valueOf(real.getFileName())).matches();
  }

  /// What is not there yet is named by the folder it would be in.
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      if (Files.exists(path)) {
        return path.toRealPath();
      }
      Path folder = path.toAbsolutePath().getParent();
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      return absolute;
    }
  }

  /// The process that writes to it at this moment.
  public Optional<Holder> holder() {
    return StoreLock.holder(folder);
  }

  public Counts counts() {
    SortedMap<String, Long> failures = new TreeMap<>();
    SortedMap<String, Long> skips = new TreeMap<>();
    Map<String, Long> outcomes = new TreeMap<>();
    each(
        "SELECT outcome, reason, files FROM outcomes",
        List.of(),
        row -> {
          String outcome = row.text("outcome").orElseThrow();
          long files = row.number("files").orElseThrow();
          outcomes.merge(outcome, files, Long::sum);
          if (outcome.equals("failed")) {
            failures.put(row.text("reason").orElseThrow(), files);
          } else if (outcome.equals("skipped")) {
            skips.put(row.text("reason").orElseThrow(), files);
          }
        });
    return new Counts(
        outcomes.getOrDefault("imported", 0L),
        outcomes.getOrDefault("duplicate", 0L),
        outcomes.getOrDefault("failed", 0L),
        outcomes.getOrDefault("skipped", 0L),
        failures,
        skips);
  }

  /// The documents of reports, by path.
  public void documents(Selection selection, Consumer<StoredDocument> each) {
    List<Object> parameters = new ArrayList<>();
    String where = where(selection, parameters);
    each(
        "SELECT r.path, r.sha256, d.document FROM reports r JOIN documents d ON d.report = r.sha256"
            + where + " ORDER BY r.path, r.sha256",
        parameters,
        row -> each.accept(document(row)));
  }

  /// The documents of files that could not be read, by path.
  public void failures(Consumer<StoredDocument> each) {
    each(
        "SELECT path, sha256, document FROM failures ORDER BY path",
        List.of(),
        row -> each.accept(document(row)));
  }

  /// Every run, the last first.
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    each("SELECT * FROM runs ORDER BY started DESC", List.of(), row -> runs.add(run(row)));
    return runs;
  }

  private static Run run(Row row) {
    return new Run(
        Instant.parse(row.text("started").orElseThrow()),
        row.text("ended").map(Instant::parse),
        row.text("host").orElseThrow(),
        row.number("pid").orElseThrow(),
        row.text("outcome").orElseThrow(),
        row.text("engine").orElseThrow(),
        new Run.Tally(
            row.number("found").orElseThrow(),
            row.number("unchanged").orElseThrow(),
            row.number("imported").orElseThrow(),
            row.number("duplicate").orElseThrow(),
            row.number("failed").orElseThrow(),
            row.number("skipped").orElseThrow()));
  }

  private static StoredDocument document(Row row) {
    return new StoredDocument(
        row.text("path").orElseThrow(),
        row.text("sha256").orElse(""),
        row.text("document").orElseThrow());
  }

  /// The condition of a selection over `reports r`, and its parameters.
  ///
  /// @param parameters takes the values of its question marks
  /// @return empty, or ` WHERE …`
  public static String where(Selection selection, List<Object> parameters) {
    List<String> conditions = new ArrayList<>();
    selection.organization().ifPresent(it -> {
      conditions.add("instr(r.organization, ?) > 0");
      parameters.add(it);
    });
    selection.from().ifPresent(it -> {
      conditions.add("r.fiscal_year >= ?");
      parameters.add(it);
    });
    selection.to().ifPresent(it -> {
      conditions.add("r.fiscal_year <= ?");
      parameters.add(it);
    });
    selection.least()
        .ifPresent(
            it -> conditions.add(
                switch (it) {
                  case ERROR -> "r.errors > 0";
                  case WARNING -> "r.errors + r.warnings > 0";
                  case INFO -> "r.inconsistent > 0";
                }));
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /// The condition that a finding is as grave as a selection asks for.
  ///
  /// @param column that has its severity
  /// @return empty, or ` AND …`
  public static String graver(Selection selection, String column) {
    return selection.least()
        .map(
            least -> Stream.of(Severity.values())
                .filter(it -> it.compareTo(least) >= 0)
                .map(it -> "'" + it.word() + "'")
                .collect(Collectors.joining(", ", " AND " + column + " IN (", ")")))
        .orElse("");
  }

  /// Runs a query of the caller's own over the tables and views of `schema.sql`.
  ///
  /// @param parameters texts and whole numbers for its question marks
  /// @param each gets row after row; a row is valid during the call only
  public void each(String sql, List<?> parameters, Consumer<Row> each) {
    run(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
              statement.setObject(i + 1, parameters.get(i));
            }
            ResultSet result = statement.executeQuery();
            Row row = new ResultRow(result);
            while (result.next()) {
              each.accept(row);
            }
          }
          return Optional.empty();
        });
  }

  /// The same as a stream, which has to be closed. Rows are read while it is used.
  public <T> Stream<T> stream(String sql, List<?> parameters, Function<Row, T> element) {
    return run(
        () -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
          }
          ResultSet result = statement.executeQuery();
          Row row = new ResultRow(result);
          var rows =
              new Spliterators.AbstractSpliterator<T>(
                  Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {

                @Override
                public boolean tryAdvance(Consumer<? super T> action) {
                  boolean more = run(result::next);
                  if (more) {
                    action.accept(element.apply(row));
                  }
                  return more;
                }
              };
          return StreamSupport.stream(rows, false)
              .onClose(
                  () -> run(
                      () -> {
                        statement.close();
                        return Optional.empty();
                      }));
        });
  }

  private record ResultRow(ResultSet result) implements Row {

    @Override
    public Optional<String> text(String column) {
      try {
        return Optional.ofNullable(result.getString(column));
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException(e.getMessage(), e));
      }
    }

    @Override
    public Optional<Long> number(String column) {
      try {
        long number = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(number);
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException(e.getMessage(), e));
      }
    }
  }

  /// For queries that [#each] does not serve. It is read-only and is closed with the store.
  public Connection connection() {
    return connection;
  }

  private <T> T run(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Database.fault(folder, e);
    }
  }

  @Override
  public void close() {
    run(
        () -> {
          connection.close();
          return Optional.empty();
        });
  }
}
