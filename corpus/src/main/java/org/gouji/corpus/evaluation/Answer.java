package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A contract document as it was said; nothing about it is taken for granted.
final class Answer {

  private final JsonNode document;
  private final Map<String, JsonNode> things = new LinkedHashMap<>();

  Answer(JsonNode document) {
    this.document = document;
    for (String list : List.of("facts", "figures", "sections")) {
      items(document, list).forEach(it -> things.put(it.path("key").asText(), it));
    }
    rows().forEach(row -> row.properties().forEach(field -> {
      if (!field.getKey().equals("key") && !field.getKey().equals("location")) {
        things.put(row.path("key").asText() + "." + field.getKey(), cell(row, field.getValue()));
      }
    }));
    things.remove("");
  }

  private static JsonNode cell(JsonNode row, JsonNode value) {
    ObjectNode cell = JsonNodeFactory.instance.objectNode();
    cell.set("row", row);
    if (value.isObject()) {
      cell.setAll((ObjectNode) value);
    } else {
      cell.set("value", value);
    }
    return cell;
  }

  JsonNode document() {
    return document;
  }

  static List<JsonNode> items(JsonNode node, String key) {
    List<JsonNode> items = new ArrayList<>();
    node.path(key).forEach(item -> {
      if (item.isObject()) {
        items.add(item);
      }
    });
    return items;
  }

  List<JsonNode> facts() {
    return items(document, "facts");
  }

  List<JsonNode> sections() {
    return items(document, "sections");
  }

  List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    items(document, "scorecards").forEach(card -> rows.addAll(items(card, "rows")));
    return rows;
  }

  List<JsonNode> checks(String verdict) {
    return items(document, "checks").stream()
        .filter(it -> it.path("verdict").asText().equals(verdict))
        .toList();
  }

  /// What a `ref` names; empty for none.
  Optional<JsonNode> thing(String ref) {
    return Optional.ofNullable(things.get(ref));
  }

  /// The number of an operand; empty for one that refers to nothing, or to another figure. What was
  /// counted (derived) is evidence of no printed figure.
  Optional<BigDecimal> number(JsonNode operand) {
    Optional<JsonNode> thing = thing(operand.path("ref").asText());
    if (thing.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> said = own(operand);
    Optional<BigDecimal> meant = own(thing.get());
    if (said.isEmpty() || meant.isEmpty()) {
      return said.isEmpty() ? meant : said;
    }
    return Numbers.significant(said.get().toPlainString())
        .equals(Numbers.significant(meant.get().toPlainString()))
            ? meant
            : Optional.empty();
  }

  private static Optional<BigDecimal> own(JsonNode thing) {
    Optional<BigDecimal> value = Numbers.figure(thing.path("value").asText());
    return value.isPresent() ? value : Numbers.figure(thing.path("printed").asText());
  }

  /// All the text of a thing, folded.
  static String texts(JsonNode node) {
    if (node.isContainerNode()) {
      StringBuilder text = new StringBuilder();
      node.forEach(it -> text.append(texts(it)).append('\n'));
      return text.toString();
    }
    return Numbers.fold(node.asText());
  }
}
