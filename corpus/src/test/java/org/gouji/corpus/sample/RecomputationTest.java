package org.gouji.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Recomputes the gold files from their relations alone, with arithmetic of its own: plain doubles, and
/// the half units of the printed decimals. Shares no code with the sources, the relations or the scorer.
class RecomputationTest {

  @Test
  void everyRelationThatHoldsDoes() throws IOException {
    int seen = 0;
    for (JsonNode gold : gold()) {
      for (JsonNode relation : gold.path("holds")) {
        seen += recompute(gold, relation, true);
      }
    }
    assertThat(seen).isGreaterThan(120);
  }

  @Test
  void everyPlantedFaultIsWiderThanAllHalfUnitsTogether() throws IOException {
    int seen = 0;
    for (JsonNode gold : gold()) {
      for (JsonNode finding : gold.path("findings").path("must")) {
        seen += recompute(gold, finding, false);
      }
    }
    assertThat(seen).isGreaterThan(8);
  }

  private static List<JsonNode> gold() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("labelled/gold"))) {
      for (Path file : files.sorted().toList()) {
        all.add(new JsonMapper().readTree(Files.readString(file)));
      }
    }
    return all;
  }

  /// @return 1 where it could be recomputed, 0 for counts, grades and what has no arithmetic
  private static int recompute(JsonNode gold, JsonNode relation, boolean holds) {
    String[] words = relation.path("relation").asText().split(" ");
    if (!List.of("sum", "ratio", "change", "equal", "bound").contains(words[0])) {
      return 0;
    }
    double[] gap = gap(words);
    assertThat(gap[0] <= gap[1] + 1e-9)
        .as("%s: %s, off by %s of at most %s", gold.path("report").asText(),
            relation.path("relation").asText(), gap[0], gap[1])
        .isEqualTo(holds);
    return 1;
  }

  /// @return by how much the relation is missed, and what rounding can explain
  private static double[] gap(String[] words) {
    double first = number(words[1]);
    double second = number(words[3]);
    switch (words[0]) {
      case "sum" -> {
        double gap = first;
        double play = half(words[1]);
        for (int i = 3; i < words.length; i += 2) {
          gap += words[i - 1].equals("-") ? number(words[i]) : -number(words[i]);
          play += half(words[i]);
        }
        return new double[] {Math.abs(gap), play};
      }
      case "ratio", "change" -> {
        double base = number(words[5]);
        double percent = 100 * second / base - (words[0].equals("change") ? 100 : 0);
        double slope = 100 / base * half(words[3]) + 100 * second / base / base * half(words[5]);
        return new double[] {Math.abs(first - percent), half(words[1]) + slope * 1.001};
      }
      case "equal" -> {
        return new double[] {Math.abs(first - second),
          Math.max(half(words[1]), half(words[3])) * (half(words[1]) == half(words[3]) ? 0 : 1)};
      }
      default -> {
        return new double[] {Math.max(0, first - second),
          words[3].matches(".*[余多].*") ? first : half(words[1]) + half(words[3])};
      }
    }
  }

  private static double number(String text) {
    String digits = text.replaceAll("[^0-9.]", "");
    return Double.parseDouble(digits) * unit(text);
  }

  private static double unit(String text) {
    return text.contains("亿") ? 1e8 : text.contains("万") ? 1e4 : 1;
  }

  /// Whole numbers without a unit of money were counted and are exact.
  private static double half(String text) {
    String digits = text.replaceAll("[^0-9.]", "");
    int point = digits.indexOf('.');
    boolean money = text.matches(".*[元万].*");
    if (point < 0 && !money && !text.contains("%")) {
      return 0;
    }
    return 0.5 * Math.pow(10, point < 0 ? 0 : point - digits.length() + 1) * unit(text);
  }
}
