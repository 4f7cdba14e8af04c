package org.gouji.corpus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.sample.Generate;
import org.gouji.corpus.sample.GoldWriter;
import org.gouji.corpus.sample.SampleReport;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final List<SampleReport> SOURCES = Generate.sources(Path.of("labelled/sources"));
  private static final ObjectNode GOLD = gold("shanqian-2020");

  private final Evaluation evaluation = new Evaluation(path -> "{}", path -> "{}");

  private static ObjectNode gold(String id) {
    return GoldWriter
        .gold(SOURCES.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow());
  }

  private Tally tally(Ideal ideal, JsonNode gold) {
    return evaluation.compare("ideal.docx", gold, ideal.answer.toString(), ideal.seen.toString())
        .tally();
  }

  @Test
  void idealAnswerToEveryReportIsRightInEverything() {
    for (SampleReport source : SOURCES) {
      ObjectNode gold = GoldWriter.gold(source);
      Ideal ideal = new Ideal(gold);
      Comparison comparison =
          evaluation.compare(source.id(), gold, ideal.answer.toString(), ideal.seen.toString());

      assertThat(comparison.differences()).as(source.id()).isEmpty();
      for (Measure measure : Measure.values()) {
        assertThat(comparison.tally().rate(measure).value()).as(source.id() + " " + measure)
            .isEqualTo(1.0);
      }
      assertThat(comparison.tally().falseAlarms()).isZero();
    }
  }

  @Test
  void idealAnswerCountsSomethingForEveryMeasure() {
    Tally all = Tally.sum(SOURCES.stream()
        .map(it -> tally(new Ideal(GoldWriter.gold(it)), GoldWriter.gold(it)))
        .toList());

    assertThat(Measure.values())
        .allSatisfy(it -> assertThat(all.rate(it).all()).as(it.word()).isPositive());
  }

  @Test
  void nothingSaidIsNothingFound() {
    Ideal ideal = new Ideal(GOLD);
    for (String list : List.of("sections", "facts", "figures", "scorecards", "checks")) {
      ideal.answer.putArray(list);
    }
    Tally tally = tally(ideal, GOLD);

    for (Measure measure : List.of(Measure.FACT_RECALL, Measure.SECTIONS, Measure.FINDINGS,
        Measure.COVERAGE)) {
      assertThat(tally.rate(measure).right()).as(measure.word()).isZero();
      assertThat(tally.rate(measure).all()).as(measure.word()).isPositive();
    }
    assertThat(tally.falseAlarms()).isZero();
  }

  @Test
  void factsWithoutYearsAreWrongFacts() {
    Ideal ideal = new Ideal(GOLD);
    ideal.answer.path("facts").forEach(it -> ((ObjectNode) it).remove("year"));
    Tally tally = tally(ideal, GOLD);

    assertThat(tally.rate(Measure.FACT_RECALL).right()).isZero();
    assertThat(tally.rate(Measure.FACT_PRECISION).right()).isZero();
    assertThat(tally.rate(Measure.FACT_PRECISION).all()).isEqualTo(GOLD.path("facts").size());
  }

  @Test
  void factsWithoutPlacesHaveNone() {
    Ideal ideal = new Ideal(GOLD);
    ideal.answer.path("facts")
        .forEach(it -> ((ObjectNode) it).putObject("location").put("block", 1));
    Tally tally = tally(ideal, GOLD);

    assertThat(tally.rate(Measure.FACT_RECALL).value()).isEqualTo(1.0);
    assertThat(tally.rate(Measure.PLACES).right()).isZero();
  }

  @Test
  void quoteOfAnotherSentenceIsNoPlace() {
    Ideal ideal = new Ideal(GOLD);
    ideal.answer.path("facts")
        .forEach(it -> ((ObjectNode) it).put("quote",
            "上述资金全部来自其他渠道" + it.path("printed").asText() + "已经另行说明清楚"));

    assertThat(tally(ideal, GOLD).rate(Measure.PLACES).value()).isLessThan(0.2);
  }

  @Test
  void oneGiantCheckFindsNothingAndCoversNothing() {
    Ideal ideal = new Ideal(GOLD);
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    ideal.answer.path("checks").forEach(it -> it.path("operands").forEach(all::add));
    ObjectNode giant = (ObjectNode) ideal.answer.path("checks").path(0);
    giant.set("operands", all);
    ObjectNode consistent = giant.deepCopy();
    consistent.put("key", "giant").put("verdict", "consistent");
    ideal.answer.putArray("checks").add(giant).add(consistent);
    Tally tally = tally(ideal, GOLD);

    assertThat(tally.rate(Measure.FINDINGS).right()).isZero();
    assertThat(tally.rate(Measure.COVERAGE).right()).isZero();
    assertThat(tally.falseAlarms()).isEqualTo(1);
  }

  @Test
  void inventedFactsCostPrecision() {
    Ideal ideal = new Ideal(GOLD);
    ArrayNode facts = (ArrayNode) ideal.answer.path("facts");
    int said = facts.size();
    for (int i = 0; i < said; i++) {
      ObjectNode invented = facts.get(i).deepCopy();
      facts.add(invented.put("key", "invented" + i)
          .put("value", "77" + i)
          .put("lower", "1")
          .put("upper", "2"));
    }
    ObjectNode absent = facts.get(0).deepCopy();
    facts.add(absent.put("key", "absent").put("indicator", "score.total").put("value", "96"));
    Tally tally = tally(ideal, GOLD);

    assertThat(tally.rate(Measure.FACT_RECALL).value()).isEqualTo(1.0);
    assertThat(tally.rate(Measure.FACT_PRECISION)).isEqualTo(new Rate(said, 2 * said + 1));
  }

  @Test
  void rightFactSaidTwiceCountsOnce() {
    Ideal ideal = new Ideal(GOLD);
    ArrayNode facts = (ArrayNode) ideal.answer.path("facts");
    ObjectNode again = facts.get(0).deepCopy();
    facts.add(again.put("key", "again"));

    assertThat(tally(ideal, GOLD).rate(Measure.FACT_PRECISION))
        .isEqualTo(new Rate(facts.size() - 1, facts.size() - 1));
  }

  @Test
  void bogusFindingsHideBehindNoRootCause() {
    Ideal ideal = new Ideal(GOLD);
    String root = ideal.answer.path("checks").path(0).path("key").asText();
    for (int i = 0; i < 5; i++) {
      JsonNode bogus = new com.fasterxml.jackson.databind.json.JsonMapper().createObjectNode()
          .put("severity", "error")
          .set("involves", JsonNodeFactory.instance.arrayNode().add("4711.0" + i).add("815"));
      ideal.check(bogus, "inconsistent").put("rootCause", root);
    }

    assertThat(tally(ideal, GOLD).falseAlarms()).isEqualTo(5);
    assertThat(tally(ideal, GOLD).rate(Measure.FINDING_PRECISION)).isEqualTo(new Rate(1, 6));
  }

  @Test
  void findingBelowItsSeverityIsMissed() {
    Ideal ideal = new Ideal(GOLD);
    ((ObjectNode) ideal.answer.path("checks").path(0)).put("severity", "info");

    assertThat(tally(ideal, GOLD).rate(Measure.FINDINGS).right()).isZero();
  }

  @Test
  void operandThatIsAnotherFigureIsNone() {
    Ideal ideal = new Ideal(GOLD);
    ideal.answer.path("figures")
        .forEach(it -> ((ObjectNode) it).put("value", "1").put("printed", "1"));
    Tally tally = tally(ideal, GOLD);

    assertThat(tally.rate(Measure.FINDINGS).right()).isZero();
    assertThat(tally.rate(Measure.CONTRACT).right()).isZero();
  }

  @Test
  void wrongCauseIsNotNamed() {
    Ideal ideal = new Ideal(GOLD);
    ((ObjectNode) ideal.answer.at("/checks/0/cause/candidates/0")).put("value", "1.00");

    assertThat(tally(ideal, GOLD).rate(Measure.CAUSES)).isEqualTo(new Rate(0, 1));
  }

  @Test
  void failureDocumentFindsNothingAndKeepsTheContract() {
    String failure =
        "{\"schema\":\"gouji-failure/1\",\"source\":{\"file\":\"a.docx\",\"path\":\"a.docx\"},"
            + "\"failure\":{\"kind\":\"corrupt\",\"message\":{\"zh\":\"…\",\"en\":\"…\"}}}";
    Tally tally = evaluation.compare("a.docx", GOLD, failure, "{}").tally();

    assertThat(tally.rate(Measure.CONTRACT).right()).isEqualTo(1);
    assertThat(tally.rate(Measure.FACT_RECALL).right()).isZero();
    assertThat(tally.rate(Measure.FACT_RECALL).all()).isPositive();
  }

  @Test
  void regressionNamesWhatBrokeAndWhere() {
    Ideal ideal = new Ideal(GOLD);
    String indicator = ideal.answer.at("/facts/0/indicator").asText();
    Result before = new Result(List
        .of(evaluation.compare("a.docx", GOLD, ideal.answer.toString(), ideal.seen.toString())));
    ((ArrayNode) ideal.answer.path("facts")).remove(0);
    Result after = new Result(List
        .of(evaluation.compare("a.docx", GOLD, ideal.answer.toString(), ideal.seen.toString())));

    assertThat(before.regressions(before.json())).isEmpty();
    int facts = GOLD.path("facts").size();
    assertThat(after.regressions(before.json())).hasSize(3)
        .anyMatch(it -> it.startsWith("indicator " + indicator + ": factRecall"))
        .contains("grounds label: %d right facts, was %d".formatted(facts - 1, facts))
        .anyMatch(it -> it.startsWith("a.docx: factRecall"));
    assertThat(new Result(List.of()).regressions(before.json()))
        .containsExactly("a.docx: no longer compared");
    assertThat(after
        .below(JsonNodeFactory.instance.objectNode()
            .put("factRecall", 1.0)
            .put("falseAlarmsPerDocument", 0)))
        .hasSize(1);
    assertThat(after.show("a.docx")).contains("missing fact");
    assertThat(after.table()).contains("a.docx").contains("factRecall");
  }

  @Test
  void ruleThatAccusesOrFallsSilentIsNamed() {
    Ideal ideal = new Ideal(GOLD);
    Result before = new Result(List
        .of(evaluation.compare("a.docx", GOLD, ideal.answer.toString(), ideal.seen.toString())));
    JsonNode bogus = JsonNodeFactory.instance.objectNode()
        .put("rule", "sum.of-nothing")
        .put("severity", "error")
        .set("involves", JsonNodeFactory.instance.arrayNode().add("4711.00").add("815"));
    ideal.check(bogus, "inconsistent").put("rule", "sum.of-nothing");
    Result after = new Result(List
        .of(evaluation.compare("a.docx", GOLD, ideal.answer.toString(), ideal.seen.toString())));

    assertThat(after.regressions(before.json()))
        .contains("rule sum.of-nothing: falseAlarms 1, was 0", "a.docx: falseAlarms 1, was 0");
  }

  /// Wilson (1927) for 8 of 10, from the published table: 49.0 to 94.3.
  @Test
  void intervalIsThatOfWilson() {
    Rate rate = new Rate(8, 10);

    assertThat(rate.lower()).isCloseTo(0.4902, within(0.0001));
    assertThat(rate.upper()).isCloseTo(0.9433, within(0.0001));
    assertThat(new Rate(10, 10).upper()).isCloseTo(1, within(1e-9));
    assertThat(new Rate(10, 10).lower()).isCloseTo(0.7225, within(0.0001));
    assertThat(new Rate(0, 0).toString()).isEqualTo("-");
  }
}
