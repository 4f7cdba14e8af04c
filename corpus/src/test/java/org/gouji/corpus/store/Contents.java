package org.gouji.corpus.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that is in a store but when and where it was made.
public final class Contents {

  private Contents() {}

  /// Rows by table, in the order of their keys.
  public static Map<String, List<String>> of(Path folder) throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    try (Store store = Store.open(folder);
        Statement statement = store.connection().createStatement()) {
      List<String> tables = new ArrayList<>();
      ResultSet names =
          statement.executeQuery(
              "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'runs'");
      while (names.next()) {
        tables.add(names.getString(1));
      }
      for (String table : tables) {
        contents.put(table, rows(statement, table));
      }
    }
    return contents;
  }

  private static List<String> rows(Statement statement, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    ResultSet result = statement.executeQuery("SELECT * FROM " + table);
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= columns; i++) {
        row.append(result.getString(i)).append('|');
      }
      rows.add(row.toString());
    }
    rows.sort(null);
    return rows;
  }
}
