package org.gouji.corpus.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills rows of one table from an array of a document while it is parsed, one of each object.
///
/// The columns are told by what they take, in their order: `printed` the field of that name,
/// `location.page` one inside another, `missing[]` an array as the text that it is, `amount:e4` the
/// field `amount` in ten-thousandths, `#report` and `#position` which report it is and the how many-eth.
final class ArrayInsert implements AutoCloseable {

  private static final String ARRAY = "[]";
  private static final String TEN_THOUSANDTHS = ":e4";

  private final PreparedStatement statement;
  private final int columns;
  private final Fields fields = new Fields();
  private int report;
  private Optional<Integer> position = Optional.empty();

  /// Where the fields of an object go.
  private static final class Fields {
    final Map<String, Integer> columns = new HashMap<>();
    final Map<String, Integer> tenThousandths = new HashMap<>();
    final Map<String, Fields> inner = new HashMap<>();
  }

  ArrayInsert(Connection connection, String table, String takes) throws SQLException {
    String[] each = takes.split(" ");
    this.columns = each.length;
    for (int column = 1; column <= columns; column++) {
      take(each[column - 1], column);
    }
    String cells =
        Arrays.stream(each)
            .map(it -> it.endsWith(ARRAY) ? "CAST(? AS TEXT)" : "?")
            .collect(Collectors.joining(","));
    this.statement =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + cells + ")");
  }

  private void take(String what, int column) {
    if (what.equals("#report")) {
      report = column;
    } else if (what.equals("#position")) {
      position = Optional.of(column);
    } else if (what.endsWith(TEN_THOUSANDTHS)) {
      fields.tenThousandths.put(what.substring(0, what.indexOf(':')), column);
    } else {
      String path = what.endsWith(ARRAY) ? what.substring(0, what.length() - 2) : what;
      int dot = path.indexOf('.');
      Fields of =
          dot < 0
              ? fields
              : fields.inner.computeIfAbsent(path.substring(0, dot), it -> new Fields());
      of.columns.put(path.substring(dot + 1), column);
    }
  }

  /// @param parser at the beginning of the array; behind it afterwards
  /// @param line what is parsed
  void fill(String sha256, JsonParser parser, byte[] line) throws IOException, SQLException {
    int number = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      number++;
      for (int column = 1; column <= columns; column++) {
        statement.setNull(column, Types.NULL);
      }
      statement.setString(report, sha256);
      if (position.isPresent()) {
        statement.setInt(position.get(), number);
      }
      object(fields, parser, line);
      statement.addBatch();
    }
  }

  private void object(Fields of, JsonParser parser, byte[] line) throws IOException, SQLException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      Integer column = of.columns.get(name);
      if (column != null) {
        cell(column, token, parser, line);
        tenThousandths(of.tenThousandths.get(name), parser);
      } else if (token == JsonToken.START_OBJECT && of.inner.containsKey(name)) {
        object(of.inner.get(name), parser, line);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void cell(int column, JsonToken token, JsonParser parser, byte[] line)
      throws IOException, SQLException {
    switch (token) {
      case VALUE_NUMBER_INT -> statement.setLong(column, parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> statement.setDouble(column, parser.getDoubleValue());
      case VALUE_TRUE -> statement.setInt(column, 1);
      case VALUE_FALSE -> statement.setInt(column, 0);
      case START_ARRAY -> statement.setBytes(column, array(parser, line));
      default -> statement.setString(column, parser.getText());
    }
  }

  private static byte[] array(JsonParser parser, byte[] line) throws IOException {
    int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    parser.skipChildren();
    return Arrays.copyOfRange(
        line, from, Math.toIntExact(parser.currentLocation().getByteOffset()));
  }

  /// An amount in yuan as ten-thousandths, where that is exact.
  private void tenThousandths(Integer column, JsonParser parser) throws IOException, SQLException {
    if (column == null) {
      return;
    }
    try {
      BigDecimal amount = new BigDecimal(parser.getText());
      statement.setLong(column, amount.scaleByPowerOfTen(4).longValueExact());
    } catch (ArithmeticException e) {
      // It has more decimals or does not fit: the column is empty.
    }
  }

  void flush() throws SQLException {
    statement.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
