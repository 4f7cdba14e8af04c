package org.gouji.corpus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Lays a `gouji-across/1` document out in rows.
final class AcrossRows {

  private AcrossRows() {}

  /// @param position of the document among those of its organisation
  static void write(
      Connection connection, String organization, int position, String line, JsonNode document)
      throws SQLException {
    try (Insert across = new Insert(connection, "across", 4);
        Insert checks = new Insert(connection, "across_checks", 22);
        Insert operands = new Insert(connection, "across_operands", 18)) {
      across.put(organization).put(position).put(document.path("reports").size()).put(line).end();
      int number = 0;
      for (JsonNode check : document.path("checks")) {
        checks.put(organization).put(position).texts(check, "key").put(++number);
        verdict(checks, check);
        int operand = 0;
        for (JsonNode each : check.path("operands")) {
          operands.put(organization).put(position).texts(check, "key").put(++operand);
          operand(operands, each);
        }
      }
      across.flush();
      checks.flush();
      operands.flush();
    }
  }

  private static void verdict(Insert insert, JsonNode check) throws SQLException {
    insert.texts(check, "fingerprint", "rule", "origin", "basis", "verdict", "severity");
    insert.texts(check.path("message"), "zh", "en");
    insert.texts(check, "formula", "printed", "computed", "difference", "missing");
    JsonNode cause = check.path("cause");
    insert.texts(cause, "kind").numbers(cause, "confirmed").texts(cause, "candidates");
    insert.texts(check.path("effect"), "grade").texts(check, "rootCause").end();
  }

  private static void operand(Insert insert, JsonNode operand) throws SQLException {
    // sha256#key
    String ref = operand.path("ref").asText();
    int hash = ref.indexOf('#');
    insert.put(hash < 0 ? Optional.empty() : Optional.of(ref.substring(0, hash)));
    insert.texts(operand, "role");
    insert.put(hash < 0 ? Optional.empty() : Optional.of(ref.substring(hash + 1)));
    insert.put(operand.has("derived") ? 1 : 0);
    insert.texts(operand, "printed", "value", "unit", "label").place(operand).end();
  }
}
