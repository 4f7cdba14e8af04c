package org.gouji.corpus.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the checks of one document refer to, by key.
final class Readings {

  /// Quotes of one finding: a total has all rows of its scorecard as operands.
  private static final int QUOTES = 8;

  private final Map<String, JsonNode> byKey = new HashMap<>();
  private final Map<String, JsonNode> rows = new HashMap<>();

  Readings(JsonNode document) {
    for (String list : List.of("facts", "figures")) {
      document.path(list).forEach(it -> byKey.put(it.path("key").asText(), it));
    }
    for (JsonNode scorecard : document.path("scorecards")) {
      scorecard.path("rows").forEach(it -> rows.put(it.path("key").asText(), it));
    }
  }

  /// What an operand or a candidate is called: `绩效管理制度健全性`, or empty.
  String name(String ref, String label) {
    JsonNode row = row(ref);
    String name = row.path("level3").asText();
    return !name.isEmpty() ? name : label.isEmpty() ? byKey(ref).path("label").asText() : label;
  }

  /// The figure as it stands, with its unit.
  String printed(String ref) {
    return field(ref, "printed");
  }

  String unit(String ref) {
    return field(ref, "unit");
  }

  /// The words around the operands, each once, a line each.
  String quotes(JsonNode operands) {
    Set<String> quotes = new LinkedHashSet<>();
    for (JsonNode operand : operands) {
      String quote = byKey(operand.path("ref").asText()).path("quote").asText();
      if (!quote.isBlank() && quotes.size() < QUOTES) {
        quotes.add(quote.strip().replaceAll("\\s+", " "));
      }
    }
    return String.join("\n", quotes);
  }

  /// Weight and score of a row are plain decimals, target and actual have their characters too.
  private String field(String ref, String field) {
    JsonNode row = row(ref);
    if (row.isMissingNode()) {
      return byKey(ref).path(field).asText();
    }
    JsonNode cell = row.path(ref.substring(ref.lastIndexOf('.') + 1));
    return cell.isObject() ? cell.path(field).asText() : field.equals("unit") ? "" : cell.asText();
  }

  private JsonNode row(String ref) {
    int dot = ref.lastIndexOf('.');
    return find(rows, dot < 0 ? ref : ref.substring(0, dot));
  }

  private JsonNode byKey(String ref) {
    return find(byKey, ref);
  }

  private static JsonNode find(Map<String, JsonNode> map, String key) {
    JsonNode found = map.get(key);
    return found == null ? MissingNode.getInstance() : found;
  }
}
