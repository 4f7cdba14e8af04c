package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.model.contract.Contract;
import org.gouji.model.data.Schemas;

/// What breaks the contract in a document: the JSON Schema, and what no schema can say.
final class ContractFaults {

  private final Schema reports = Schemas.of(Contract.schema("gouji-report"));
  private final Schema failures = Schemas.of(Contract.schema("gouji-failure"));

  List<String> of(JsonNode document) {
    boolean failure = document.path("schema").asText().startsWith("gouji-failure");
    List<String> faults = new ArrayList<>();
    (failure ? failures : reports)
        .validate(document)
        .forEach(error -> faults.add(error.getInstanceLocation() + " " + error.getMessage()));
    if (!failure) {
      Answer answer = new Answer(document);
      faults.addAll(keys(document, answer));
      faults.addAll(references(document, answer));
    }
    return faults;
  }

  private static List<String> keys(JsonNode document, Answer answer) {
    List<String> faults = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<JsonNode> things = new ArrayList<>(answer.rows());
    for (String list : List.of("sections", "facts", "figures", "scorecards", "checks")) {
      things.addAll(Answer.items(document, list));
    }
    for (JsonNode thing : things) {
      if (!keys.add(thing.path("key").asText())) {
        faults.add("key " + thing.path("key").asText() + " stands twice");
      }
    }
    return faults;
  }

  private static List<String> references(JsonNode document, Answer answer) {
    List<String> faults = new ArrayList<>();
    Set<String> sections = keysOf(document, "sections");
    Set<String> checks = keysOf(document, "checks");
    for (String list : List.of("sections", "facts", "figures")) {
      for (JsonNode thing : Answer.items(document, list)) {
        resolve(faults, thing, list.equals("sections") ? "parent" : "section", sections);
      }
    }
    for (JsonNode check : Answer.items(document, "checks")) {
      resolve(faults, check, "rootCause", checks);
      Answer.items(check.path("effect"), "crosses")
          .forEach(it -> resolve(faults, it, "check", checks));
      for (JsonNode operand : Answer.items(check, "operands")) {
        operand(faults, check, operand, answer);
      }
    }
    return faults;
  }

  private static void operand(List<String> faults, JsonNode check, JsonNode operand,
      Answer answer) {
    String at = "operand of " + check.path("key").asText();
    if (!operand.has("ref")) {
      if (!operand.path("derived").asBoolean() || !operand.has("location")) {
        faults.add(at + " with neither ref nor derived and location");
      }
    } else if (answer.thing(operand.get("ref").asText()).isEmpty()) {
      faults.add(at + " refers to nothing: " + operand.get("ref").asText());
    } else if (operand.has("value") && answer.number(operand).isEmpty()) {
      faults.add(at + " is not " + operand.get("ref").asText());
    }
  }

  private static void resolve(List<String> faults, JsonNode thing, String field, Set<String> keys) {
    if (thing.has(field) && !keys.contains(thing.get(field).asText())) {
      faults.add(
          "%s %s of %s".formatted(field, thing.get(field).asText(), thing.path("key").asText()));
    }
  }

  private static Set<String> keysOf(JsonNode document, String list) {
    Set<String> keys = new HashSet<>();
    Answer.items(document, list).forEach(it -> keys.add(it.path("key").asText()));
    return keys;
  }
}
