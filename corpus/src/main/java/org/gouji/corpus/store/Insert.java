package org.gouji.corpus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Optional;

/// Fills rows of one table, cell by cell in the order of its columns.
final class Insert implements AutoCloseable {

  private final PreparedStatement statement;
  private final int columns;
  private int column;

  /// @param columns how many the table has
  Insert(Connection connection, String table, int columns) throws SQLException {
    this(connection, table, Collections.nCopies(columns, "?").toArray(String[]::new));
  }

  /// @param cells what is made of the value of each column, with a question mark for it
  Insert(Connection connection, String table, String... cells) throws SQLException {
    this.columns = cells.length;
    this.statement =
        connection.prepareStatement(
            "INSERT INTO " + table + " VALUES (" + String.join(",", cells) + ")");
  }

  Insert put(String text) throws SQLException {
    statement.setString(++column, text);
    return this;
  }

  Insert put(byte[] bytes) throws SQLException {
    statement.setBytes(++column, bytes);
    return this;
  }

  Insert put(Optional<String> text) throws SQLException {
    return text.isPresent() ? put(text.get()) : nothing();
  }

  Insert put(long number) throws SQLException {
    statement.setLong(++column, number);
    return this;
  }

  private Insert nothing() throws SQLException {
    statement.setNull(++column, Types.NULL);
    return this;
  }

  /// Texts of an object; what it has not is null.
  Insert texts(JsonNode object, String... fields) throws SQLException {
    for (String field : fields) {
      JsonNode node = object.path(field);
      if (node.isMissingNode()) {
        nothing();
      } else {
        put(node.isValueNode() ? node.asText() : node.toString());
      }
    }
    return this;
  }

  /// Whole numbers of an object.
  Insert numbers(JsonNode object, String... fields) throws SQLException {
    for (String field : fields) {
      JsonNode node = object.path(field);
      if (node.isMissingNode()) {
        nothing();
      } else {
        put(node.asLong());
      }
    }
    return this;
  }

  /// The six columns of a place.
  Insert place(JsonNode object) throws SQLException {
    JsonNode location = object.path("location");
    numbers(location, "page");
    texts(location, "box");
    numbers(location, "block", "row", "column");
    return texts(location, "path");
  }

  void end() throws SQLException {
    if (column != columns) {
      throw new IllegalStateException(column + " cells for " + columns + " columns");
    }
    column = 0;
    statement.addBatch();
  }

  void flush() throws SQLException {
    statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
