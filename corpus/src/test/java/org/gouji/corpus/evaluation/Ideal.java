package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/// The answer of a reader that makes no mistake, made from gold: each fact and figure in a paragraph of
/// its own, each relation a check.
final class Ideal {

  final ObjectNode answer = JsonNodeFactory.instance.objectNode();
  final ObjectNode seen = JsonNodeFactory.instance.objectNode();
  private final ArrayNode blocks = seen.putArray("blocks");
  private int keys;

  Ideal(JsonNode gold) {
    answer.put("schema", "gouji-report/1");
    answer.putObject("engine")
        .put("version", "0.1.0")
        .put("catalogue", "0123456789ab")
        .put("rules", "0123456789ab");
    answer
        .putObject("source")
        .put("file", "ideal.docx")
        .put("path", "ideal.docx")
        .put("sha256", "0".repeat(64))
        .put("mediaType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .put("bytes", 1)
        .put("reader", "docx")
        .putArray("notices");
    ObjectNode identity = gold.path("identity").deepCopy();
    identity.putArray("basis");
    answer.set("identity", identity);
    sections(gold);
    facts(gold);
    rows(gold);
    answer.putArray("figures");
    answer.putArray("checks");
    gold.path("findings").path("must").forEach(it -> check(it, "inconsistent"));
    gold.path("holds").forEach(it -> check(it, "consistent"));
    ObjectNode summary = answer.putObject("summary");
    for (String count : new String[] {"figures", "facts", "figuresInChecks", "tables",
      "tablesUnderstood", "pagesByOcr",
      "scorecardRows", "consistent", "inconsistent", "notEvaluable", "infos", "warnings",
      "errors"}) {
      summary.put(count, 0);
    }
  }

  private String key() {
    return "k" + ++keys;
  }

  private void locate(ObjectNode thing, String text) {
    int block = blocks.size() + 1;
    blocks.addObject()
        .put("kind", "paragraph")
        .put("text", text)
        .putObject("location")
        .put("block", block);
    thing.putObject("location").put("block", block);
  }

  private void sections(JsonNode gold) {
    ArrayNode sections = answer.putArray("sections");
    for (JsonNode section : gold.path("sections")) {
      ObjectNode one = sections.addObject().put("key", key()).put("level", 1);
      one.put("id", section.path("id").asText()).put("title", section.path("title").asText());
      locate(one, section.path("title").asText());
    }
  }

  private void facts(JsonNode gold) {
    ArrayNode facts = answer.putArray("facts");
    for (JsonNode expected : gold.path("facts")) {
      ObjectNode fact = facts.addObject().put("key", key()).put("id", "0".repeat(16));
      for (String field : new String[] {"indicator", "phase", "year", "fund", "subject", "unit",
        "lower", "upper", "printed", "quote"}) {
        if (expected.has(field)) {
          fact.set(field, expected.get(field));
        }
      }
      fact.put("value",
          expected.has("value") ? expected.get("value").asText() : expected.get("lower").asText());
      fact.put("exactness", expected.has("value") ? "exact" : "approximate")
          .put("confidence", 1.0)
          .put("grounds", "label");
      locate(fact, expected.path("quote").asText());
    }
  }

  private void rows(JsonNode gold) {
    ArrayNode cards = answer.putArray("scorecards");
    if (gold.path("scorecardRows").isEmpty()) {
      return;
    }
    ObjectNode card =
        cards.addObject().put("key", key()).put("title", "自评表").put("kind", "whole-department");
    locate(card, "自评表");
    ArrayNode rows = card.putArray("rows");
    for (JsonNode row : gold.path("scorecardRows")) {
      ObjectNode one = row.deepCopy();
      one.put("key", key());
      for (String entry : new String[] {"target", "actual"}) {
        if (one.has(entry)) {
          String printed = one.get(entry).asText();
          one.putObject(entry).put("printed", printed);
        }
      }
      locate(one, row.toString());
      rows.add(one);
    }
  }

  private final Map<JsonNode, String> roots = new HashMap<>();

  ObjectNode check(JsonNode relation, String verdict) {
    String key = key();
    ObjectNode check =
        answer.withArray("checks").addObject().put("key", key).put("fingerprint", "0".repeat(16));
    check.put("rule", relation.path("rule").asText("claim.sum"))
        .put("origin", "rule")
        .put("basis", "identity");
    check.put("verdict", verdict);
    check.putObject("message").put("zh", "…").put("en", "…");
    ArrayNode operands = check.putArray("operands");
    String quote = relation.path("quote").asText();
    for (JsonNode number : relation.path("involves")) {
      operand(operands, number.asText(), quote + " " + number.asText());
    }
    if (operands.isEmpty()) {
      JsonNode section = answer.path("sections").path(0);
      ObjectNode operand =
          operands.addObject().put("role", "section").put("ref", section.path("key").asText());
      operand.put("printed", quote).set("location", section.path("location"));
    }
    if (verdict.equals("inconsistent")) {
      JsonNode cause = relation.path("cause");
      String root = cause.has("figure") ? roots.computeIfAbsent(cause, it -> key) : key;
      check.put("severity", relation.path("severity").asText()).put("rootCause", root);
      if (cause.has("figure")) {
        ObjectNode said = check.putObject("cause")
            .put("kind", cause.path("kind").asText())
            .put("confirmed", false);
        String ref =
            operand(operands, cause.path("figure").asText(), cause.path("figure").asText());
        said.putArray("candidates")
            .addObject()
            .put("ref", ref)
            .put("value", cause.path("value").asText())
            .put("kind", "digits-swapped");
      }
    }
    return check;
  }

  private String operand(ArrayNode operands, String number, String quote) {
    ObjectNode figure =
        answer.withArray("figures").addObject().put("key", key()).put("printed", number);
    figure.put("value", number)
        .put("exactness", "exact")
        .put("confidence", 1.0)
        .put("quote", quote);
    locate(figure, quote);
    ObjectNode operand =
        operands.addObject().put("role", "part").put("ref", figure.get("key").asText());
    operand.put("printed", number).put("value", number).set("location", figure.get("location"));
    return figure.get("key").asText();
  }
}
