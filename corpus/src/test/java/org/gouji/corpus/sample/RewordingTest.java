package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RewordingTest {

  private static final List<SampleReport> SOURCES = Generate.sources(Path.of("labelled/sources"));

  private static SampleReport reworded(SampleReport report, long seed) {
    return Rewording.load()
        .apply(report, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  @Test
  void changesTheWordsAndNotTheTruth() {
    for (SampleReport source : SOURCES) {
      JsonNode before = GoldWriter.gold(source);
      JsonNode after = GoldWriter.gold(reworded(source, 1));

      assertThat(figures(after)).as(source.id()).isEqualTo(figures(before));
      assertThat(after.path("holds")).hasSameSizeAs(before.path("holds"));
      assertThat(after.path("scorecardRows")).isEqualTo(before.path("scorecardRows"));
    }
  }

  @Test
  void everySourceIsRewordedBySomeSeed() {
    assertThat(SOURCES)
        .allMatch(
            source -> {
              for (long seed = 0; seed < 5; seed++) {
                if (!reworded(source, seed).source().equals(source.source())) {
                  return true;
                }
              }
              return false;
            });
  }

  private static List<JsonNode> figures(JsonNode gold) {
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode fact : gold.path("facts")) {
      figures.add(((ObjectNode) fact.deepCopy()).without(List.of("quote", "again", "printed")));
    }
    return figures;
  }
}
