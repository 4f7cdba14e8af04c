package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.corpus.evaluation.Evaluation;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.scorer.Scorer;
import org.junit.jupiter.api.Test;

/// The truth is told in the words of the catalogue and of the rule book, so that a slip in a source is not taken
/// for a fault of the pipeline.
class VocabularyTest {

  private static final List<SampleReport> SOURCES = Generate.sources(Path.of("labelled/sources"));
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static Set<String> all(String pointer, String field) {
    Set<String> words = new TreeSet<>();
    for (SampleReport source : SOURCES) {
      for (JsonNode node : GoldWriter.gold(source).at(pointer)) {
        node.path(field).forEach(it -> words.add(it.asText()));
        if (node.path(field).isValueNode()) {
          words.add(node.path(field).asText());
        }
      }
    }
    words.remove("");
    return words;
  }

  @Test
  void everyIndicatorIsInTheCatalogue() {
    Set<String> ids = all("/facts", "indicator");
    ids.addAll(all("/facts", "or"));

    assertThat(ids).hasSizeGreaterThan(60).allMatch(it -> CATALOGUE.indicator(it).isPresent());
  }

  @Test
  void everySectionIsInTheCatalogue() {
    assertThat(all("/sections", "id")).hasSizeGreaterThan(15)
        .allMatch(it -> CATALOGUE.section(it).isPresent());
  }

  @Test
  void everyAbsentIndicatorStandsForSome() {
    for (SampleReport source : SOURCES) {
      for (JsonNode absent : source.head().path("absent")) {
        String id = absent.asText();
        String stem = id.replaceFirst("\\.\\*$", "");
        assertThat(CATALOGUE.indicators())
            .as(source.id() + " " + id)
            .anyMatch(
                it -> id.endsWith(".*") ? it.id().startsWith(stem + ".") : it.id().equals(id));
      }
    }
  }

  @Test
  void nothingIsBothStatedAndAbsent() {
    for (SampleReport source : SOURCES) {
      JsonNode gold = GoldWriter.gold(source);
      for (JsonNode fact : gold.path("facts")) {
        for (JsonNode absent : gold.path("absent")) {
          String stem = absent.asText().replaceFirst("\\*$", "");
          String id = fact.path("indicator").asText();
          assertThat(absent.asText().endsWith("*") ? id.startsWith(stem) : id.equals(stem))
              .as(source.id() + " " + id)
              .isFalse();
        }
      }
    }
  }

  @Test
  void everyRuleIsInTheRuleBook() {
    Scorer scorer = Scorer.create(CATALOGUE);
    Set<String> rules = all("/holds", "rule");
    rules.addAll(all("/findings/must", "rule"));

    assertThat(rules).hasSizeGreaterThan(30).allMatch(it -> scorer.rule(it).isPresent());
  }

  @Test
  void everyDocumentHasItsGoldAndEverySourceItsFormats() {
    List<Evaluation.Case> cases = Evaluation.cases(List.of(Path.of("labelled")));

    assertThat(cases).extracting(Evaluation.Case::format)
        .contains("docx", "doc", "pdf", "rtf", "html", "scan");
    for (SampleReport source : SOURCES) {
      assertThat(cases.stream().filter(it -> it.gold().endsWith(source.id() + ".json")))
          .as(source.id())
          .hasSize(1 + Generate.formats(source).size());
    }
  }
}
