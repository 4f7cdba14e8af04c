package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Holds the checks of an answer against the findings and the relations of gold.
final class Findings {

  /// Operands that a check may have beyond those that gold names: another base, a part that is 0.
  private static final int EXTRA = 3;

  private static final List<String> SEVERITIES = List.of("info", "warning", "error");

  private final JsonNode gold;
  private final Answer answer;
  private final List<JsonNode> wrong;

  Findings(JsonNode gold, Answer answer) {
    this.gold = gold;
    this.answer = answer;
    this.wrong = answer.checks("inconsistent");
  }

  /// @param check the check that serves the finding; empty where it was missed
  record Found(JsonNode finding, Optional<JsonNode> check) {}

  List<JsonNode> must() {
    return Answer.items(gold.path("findings"), "must");
  }

  /// Every finding that had to be reported; a check serves one of them.
  List<Found> found() {
    List<JsonNode> must = must();
    List<List<JsonNode>> candidates = must.stream().map(this::hits).toList();
    Map<Integer, JsonNode> served = serve(candidates);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < must.size(); i++) {
      found.add(new Found(must.get(i), Optional.ofNullable(served.get(i))));
    }
    return found;
  }

  private List<JsonNode> hits(JsonNode finding) {
    int least = SEVERITIES.indexOf(finding.path("severity").asText());
    return wrong.stream()
        .filter(check -> has(check, finding))
        .filter(check -> SEVERITIES.indexOf(check.path("severity").asText()) >= least)
        .toList();
  }

  /// Inconsistencies of severity error or warning that gold neither has nor allows, and that are not
  /// attached to a right finding about one of the same figures.
  List<JsonNode> falseAlarms() {
    Set<JsonNode> explained = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonNode> leads = new ArrayList<>();
    for (JsonNode finding : must()) {
      wrong.stream().filter(check -> has(check, finding)).forEach(explained::add);
      leads.addAll(hits(finding));
    }
    for (JsonNode finding : Answer.items(gold.path("findings"), "may")) {
      wrong.stream().filter(check -> has(check, finding)).forEach(explained::add);
    }
    for (JsonNode lead : List.copyOf(leads)) {
      String root = lead.path("rootCause").asText();
      wrong.stream()
          .filter(it -> !root.isEmpty() && it.path("key").asText().equals(root)
              && explained.contains(it))
          .forEach(leads::add);
    }
    for (JsonNode lead : leads) {
      wrong.stream().filter(check -> attached(check, lead)).forEach(explained::add);
    }
    return wrong.stream().filter(Findings::accuses).filter(it -> !explained.contains(it)).toList();
  }

  /// Inconsistencies of severity error or warning.
  long accusations() {
    return wrong.stream().filter(Findings::accuses).count();
  }

  private static boolean accuses(JsonNode check) {
    return !check.path("severity").asText().equals("info");
  }

  private boolean attached(JsonNode check, JsonNode lead) {
    String root = lead.path("rootCause").asText();
    return !root.isEmpty()
        && root.equals(check.path("rootCause").asText())
        && !Collections.disjoint(figures(check), figures(lead));
  }

  /// The figures of a check by reference and by value; 0 is no common ground.
  private Set<String> figures(JsonNode check) {
    Set<String> figures = new HashSet<>();
    for (JsonNode operand : Answer.items(check, "operands")) {
      String ref = operand.path("ref").asText();
      if (answer.thing(ref).isPresent()) {
        figures.add("ref " + ref);
        answer
            .number(operand)
            .filter(it -> it.signum() != 0)
            .ifPresent(it -> figures.add("value " + it.toPlainString()));
      }
    }
    return figures;
  }

  /// Relations that hold and that no consistent check has recomputed. Here one check may serve several
  /// of them, as gold may name a relation more than once.
  boolean recomputed(JsonNode relation) {
    return answer.checks("consistent").stream().anyMatch(check -> has(check, relation));
  }

  /// Whether the operands of a check include every figure of `involves`, with few others, and the
  /// check, or something it refers to, says the quote.
  private boolean has(JsonNode check, JsonNode want) {
    List<JsonNode> operands = Answer.items(check, "operands");
    int named = want.path("involves").size();
    if (named == 0 && !want.has("quote")
        || operands.stream().noneMatch(it -> answer.thing(it.path("ref").asText()).isPresent())
        || !want.path("wide").asBoolean() && operands.size() > named + EXTRA) {
      return false;
    }
    Map<BigDecimal, Integer> said = new HashMap<>();
    operands
        .forEach(it -> answer.number(it).ifPresent(number -> said.merge(number, 1, Integer::sum)));
    for (JsonNode figure : want.path("involves")) {
      BigDecimal number = Numbers.figure(figure.asText()).orElseThrow();
      if (said.merge(number, -1, Integer::sum) < 0) {
        return false;
      }
    }
    String quote = Numbers.fold(want.path("quote").asText());
    return quote.isEmpty() || says(check, operands, quote);
  }

  private boolean says(JsonNode check, List<JsonNode> operands, String quote) {
    return Answer.texts(check).contains(quote)
        || operands.stream()
            .map(it -> answer.thing(it.path("ref").asText()))
            .flatMap(Optional::stream)
            .anyMatch(it -> Answer.texts(it).contains(quote));
  }

  /// Whether the check, or the check that it is attached to, names the known mistake, such as a wrong base, or
  /// as its first candidate the wrong figure and, where gold has it, the
  /// right one.
  boolean namesCause(JsonNode check, JsonNode cause) {
    return Stream.of(check, root(check)).anyMatch(it -> names(it.path("cause"), cause, 1));
  }

  /// The same where any of the candidates will do.
  boolean offersCause(JsonNode check, JsonNode cause) {
    return Stream.of(check, root(check))
        .anyMatch(it -> names(it.path("cause"), cause, Integer.MAX_VALUE));
  }

  /// The check that this one is attached to, or itself.
  JsonNode root(JsonNode check) {
    String root = check.path("rootCause").asText();
    return wrong.stream()
        .filter(it -> !root.isEmpty() && it.path("key").asText().equals(root))
        .findFirst()
        .orElse(check);
  }

  /// Whether the wrong figure takes part in a check.
  boolean involves(JsonNode check, JsonNode cause) {
    Optional<BigDecimal> figure = Numbers.figure(cause.path("figure").asText());
    return Answer.items(check, "operands")
        .stream()
        .anyMatch(it -> answer.number(it).equals(figure));
  }

  private boolean names(JsonNode said, JsonNode cause, int most) {
    if (said.has("kind") && said.path("candidates").isEmpty()) {
      return said.get("kind").equals(cause.path("kind"));
    }
    return Answer.items(said, "candidates").stream().limit(most).anyMatch(it -> is(it, cause));
  }

  private boolean is(JsonNode candidate, JsonNode cause) {
    Optional<BigDecimal> figure = answer.thing(candidate.path("ref").asText())
        .flatMap(it -> Numbers.figure(it.path("value").asText()));
    return figure.isPresent()
        && figure.equals(Numbers.figure(cause.path("figure").asText()))
        && (!cause.has("value")
            || Numbers.figure(candidate.path("value").asText())
                .equals(Numbers.figure(cause.path("value").asText())));
  }

  /// One candidate to each list, to as many lists as can be.
  private static Map<Integer, JsonNode> serve(List<List<JsonNode>> candidates) {
    Map<JsonNode, Integer> owner = new IdentityHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      claim(candidates, i, owner, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    Map<Integer, JsonNode> served = new HashMap<>();
    owner.forEach((check, list) -> served.put(list, check));
    return served;
  }

  private static boolean claim(
      List<List<JsonNode>> candidates, int list, Map<JsonNode, Integer> owner, Set<JsonNode> seen) {
    for (JsonNode check : candidates.get(list)) {
      if (seen.add(check)) {
        Integer other = owner.get(check);
        if (other == null || claim(candidates, other, owner, seen)) {
          owner.put(check, list);
          return true;
        }
      }
    }
    return false;
  }
}
