package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One document held against its gold.
///
/// @param document name of the file
/// @param format docx, doc, pdf, scan …
/// @param family of the form; empty where gold does not say
/// @param tally all its counts
/// @param aspects some of the counts again, by rule, indicator and grounds
/// @param differences what is missing, wrong or out of place, a line each
public record Comparison(
    String document,
    String format,
    String family,
    Tally tally,
    Map<Aspect, Map<String, Tally>> aspects,
    List<String> differences) {

  public Comparison {
    aspects = Collections.unmodifiableMap(new EnumMap<>(aspects));
    differences = List.copyOf(differences);
  }

  static Comparison of(String document, String format, JsonNode gold, Answer answer, Places places,
      List<String> contract) {
    return new Work(gold, answer, places).compare(document, format, contract);
  }

  private static final class Work {

    private final JsonNode gold;
    private final Answer answer;
    private final Places places;
    private final Map<Measure, Rate> rates = new EnumMap<>(Measure.class);
    private final Map<Aspect, Map<String, Tally>> aspects = new EnumMap<>(Aspect.class);
    private final List<String> differences = new ArrayList<>();
    private int falseAlarms;

    Work(JsonNode gold, Answer answer, Places places) {
      this.gold = gold;
      this.answer = answer;
      this.places = places;
    }

    Comparison compare(String document, String format, List<String> contract) {
      contract.stream().limit(20).forEach(it -> differences.add("contract: " + it));
      count(Measure.CONTRACT, contract.isEmpty());
      facts();
      rows();
      sections();
      identity();
      findings();
      return new Comparison(
          document,
          format,
          gold.path("family").asText(),
          new Tally(rates, falseAlarms, 1),
          aspects,
          differences);
    }

    private void count(Measure measure, boolean right) {
      rates.merge(measure, new Rate(right ? 1 : 0, 1), Rate::plus);
    }

    private void count(Measure measure, Aspect aspect, String name, boolean right) {
      add(aspect, name, new Tally(Map.of(measure, new Rate(right ? 1 : 0, 1)), 0, 0));
    }

    private void add(Aspect aspect, String name, Tally tally) {
      if (!name.isEmpty()) {
        aspects.computeIfAbsent(aspect, it -> new TreeMap<>()).merge(name, tally, Tally::plus);
      }
    }

    private void miss(String what, Object thing) {
      differences.add(what + ": " + thing);
    }

    private void facts() {
      List<JsonNode> golds = Answer.items(gold, "facts");
      List<JsonNode> facts = answer.facts();
      Map<Integer, Integer> pairs = new Facts(gold, answer).pairs();
      for (int i = 0; i < golds.size(); i++) {
        count(Measure.FACT_RECALL, pairs.containsKey(i));
        count(
            Measure.FACT_RECALL,
            Aspect.INDICATOR,
            golds.get(i).path("indicator").asText(),
            pairs.containsKey(i));
        if (!pairs.containsKey(i)) {
          miss("missing fact", golds.get(i));
          continue;
        }
        JsonNode fact = facts.get(pairs.get(i));
        Optional<String> fault = place(golds.get(i), fact);
        count(Measure.PLACES, fault.isEmpty());
        fault.ifPresent(it -> miss("place", it + " " + fact));
      }
      for (int j = 0; j < facts.size(); j++) {
        JsonNode fact = facts.get(j);
        if (pairs.containsValue(j)) {
          said(fact, true);
        } else if (judged(golds, fact) && golds.stream().noneMatch(it -> Facts.matches(it, fact))) {
          said(fact, false);
          miss("wrong fact", fact);
        }
      }
    }

    private void said(JsonNode fact, boolean right) {
      count(Measure.FACT_PRECISION, right);
      count(
          Measure.FACT_PRECISION,
          Aspect.INDICATOR,
          fact.path("indicator").asText(),
          right);
      count(Measure.FACT_PRECISION, Aspect.GROUNDS, fact.path("grounds").asText(), right);
    }

    /// Gold is complete for the indicators that it names or calls absent.
    private boolean judged(List<JsonNode> golds, JsonNode fact) {
      String indicator = fact.path("indicator").asText();
      if (golds.stream().anyMatch(it -> Facts.indicators(it).contains(indicator))) {
        return true;
      }
      for (JsonNode absent : gold.path("absent")) {
        String id = absent.asText();
        if (id.equals(indicator)
            || id.endsWith(".*") && indicator.startsWith(id.substring(0, id.length() - 1))) {
          return true;
        }
      }
      return false;
    }

    private Optional<String> place(JsonNode expected, JsonNode fact) {
      String printed = fact.path("printed").asText();
      if (Numbers.fold(printed).isEmpty()) {
        return Optional.of("no printed figure");
      }
      if (expected.has("value") && !sameDigits(fact.path("value").asText(), printed)) {
        return Optional.of("printed is another figure than value");
      }
      if (!Numbers.holds(fact.path("quote").asText(), printed)) {
        return Optional.of("the quote does not hold the figure");
      }
      if (Facts.kin(expected, fact) < 0.5) {
        return Optional.of("the quote is another one");
      }
      return places.fault(fact.path("location"), printed);
    }

    private static boolean sameDigits(String value, String printed) {
      String digits = Numbers.significant(value);
      boolean figures = Numbers.fold(printed).chars().anyMatch(Character::isDigit);
      return !figures || Numbers.digits(printed)
          .stream()
          .anyMatch(it -> Numbers.significant(it).equals(digits));
    }

    private void rows() {
      List<List<String>> said = new ArrayList<>(answer.rows().stream().map(Work::cells).toList());
      for (JsonNode row : gold.path("scorecardRows")) {
        List<String> want = cells(row);
        int skip = row.has("level1") ? 0 : 1;
        Optional<List<String>> hit =
            said.stream()
                .filter(it -> it.subList(skip, 7).equals(want.subList(skip, 7)))
                .findFirst();
        hit.ifPresent(said::remove);
        count(Measure.ROWS, hit.isPresent());
        if (hit.isEmpty()) {
          miss("missing row", row);
        }
      }
    }

    private static List<String> cells(JsonNode row) {
      List<String> cells = new ArrayList<>();
      for (String level : List.of("level1", "level2", "level3")) {
        cells.add(Numbers.fold(row.path(level).asText()));
      }
      cells.add(number(row.path("weight")));
      cells.add(Numbers.fold(printed(row.path("target"))));
      cells.add(Numbers.fold(printed(row.path("actual"))));
      cells.add(number(row.path("score")));
      return cells;
    }

    private static String printed(JsonNode cell) {
      return cell.isObject() ? cell.path("printed").asText() : cell.asText();
    }

    private static String number(JsonNode cell) {
      String text = Numbers.fold(printed(cell));
      return text.matches("-?\\d+(\\.\\d+)?")
          ? new BigDecimal(text).stripTrailingZeros().toPlainString()
          : text;
    }

    private void sections() {
      for (JsonNode section : gold.path("sections")) {
        String title = Numbers.fold(section.path("title").asText());
        boolean there =
            answer.sections()
                .stream()
                .filter(it -> it.path("id").asText().equals(section.path("id").asText()))
                .anyMatch(it -> Numbers.fold(it.path("title").asText()).contains(title));
        count(Measure.SECTIONS, there);
        if (!there) {
          miss("missing section", section);
        }
      }
    }

    private void identity() {
      for (Map.Entry<String, JsonNode> field : gold.path("identity").properties()) {
        JsonNode said = answer.document().path("identity").path(field.getKey());
        boolean same = same(field.getValue(), said);
        count(Measure.IDENTITY, same);
        if (!same) {
          miss("identity", field.getKey() + " " + field.getValue() + ", said " + said);
        }
      }
    }

    private static boolean same(JsonNode want, JsonNode said) {
      if (want.isObject()) {
        return want.properties()
            .stream()
            .allMatch(it -> same(it.getValue(), said.path(it.getKey())));
      }
      if (want.isArray()) {
        List<String> all = new ArrayList<>();
        said.forEach(it -> all.add(Numbers.fold(it.asText())));
        boolean every = true;
        for (JsonNode it : want) {
          every &= all.contains(Numbers.fold(it.asText()));
        }
        return every;
      }
      return Numbers.fold(want.asText()).equals(Numbers.fold(said.asText()));
    }

    /// What only one relation shows may be any of several slips; gold then says `first: false`.
    private void cause(Findings findings, Optional<JsonNode> check, JsonNode cause) {
      boolean offered = check.map(it -> findings.offersCause(it, cause)).orElse(false);
      count(Measure.CANDIDATES, offered);
      if (!offered) {
        miss("cause not offered", cause);
      }
      if (cause.path("first").asBoolean(true)) {
        boolean named = check.map(it -> findings.namesCause(it, cause)).orElse(false);
        count(Measure.CAUSES, named);
        if (!named) {
          miss("cause not named", cause);
        }
      }
    }

    /// The findings of one wrong figure have one root, and the figure is in it.
    private void roots(Findings findings) {
      Map<String, String> roots = new HashMap<>();
      for (Findings.Found found : findings.found()) {
        JsonNode cause = found.finding().path("cause");
        if (found.check().isPresent() && cause.has("figure")) {
          JsonNode root = findings.root(found.check().get());
          String figure = cause.path("figure").asText() + " " + cause.path("value").asText();
          String key = root.path("key").asText();
          boolean one = key.equals(roots.computeIfAbsent(figure, it -> key));
          boolean right = one && findings.involves(root, cause);
          count(Measure.ROOTS, right);
          if (!right) {
            miss("another root",
                found.check().get().path("key").asText() + " at " + key + " " + cause);
          }
        }
      }
    }

    private void findings() {
      Findings findings = new Findings(gold, answer);
      for (Findings.Found found : findings.found()) {
        boolean there = found.check().isPresent();
        count(Measure.FINDINGS, there);
        count(Measure.FINDINGS, Aspect.RULE, found.finding().path("rule").asText(), there);
        if (found.check().isEmpty()) {
          miss("missed finding", found.finding());
        }
        JsonNode cause = found.finding().path("cause");
        if (cause.has("figure")) {
          cause(findings, found.check(), cause);
        }
      }
      roots(findings);
      List<JsonNode> alarms = findings.falseAlarms();
      falseAlarms = alarms.size();
      for (JsonNode alarm : alarms) {
        String rule = alarm.path("rule").asText();
        add(Aspect.RULE, rule, new Tally(Map.of(), 1, 0));
        miss("false alarm", rule + " " + alarm.path("severity").asText() + " "
            + alarm.path("message").path("zh").asText());
      }
      int said = (int) findings.accusations();
      rates.put(Measure.FINDING_PRECISION, new Rate(said - falseAlarms, said));
      for (JsonNode relation : gold.path("holds")) {
        boolean done = findings.recomputed(relation);
        count(Measure.COVERAGE, done);
        count(Measure.COVERAGE, Aspect.RULE, relation.path("rule").asText(), done);
        if (!done) {
          miss("not recomputed", relation);
        }
      }
    }
  }
}
