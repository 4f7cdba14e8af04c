package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Pairs the facts of an answer with those of gold.
final class Facts {

  private final List<JsonNode> golds;
  private final List<JsonNode> facts;

  Facts(JsonNode gold, Answer answer) {
    this.golds = Answer.items(gold, "facts");
    this.facts = answer.facts();
  }

  /// The pairing, one fact to one gold fact, that serves the most gold facts and, among those, has the
  /// closest quotes.
  ///
  /// @return index of the fact by index of the gold fact
  Map<Integer, Integer> pairs() {
    double[][] weights = new double[golds.size()][facts.size()];
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < facts.size(); j++) {
        weights[i][j] =
            matches(golds.get(i), facts.get(j)) ? 1000 + kin(golds.get(i), facts.get(j)) : 0;
      }
    }
    return Assignment.best(weights);
  }

  static boolean matches(JsonNode gold, JsonNode fact) {
    if (!indicators(gold).contains(fact.path("indicator").asText())) {
      return false;
    }
    for (String field : List.of("phase", "fund", "year")) {
      if (gold.has(field) && !Numbers.fold(gold.get(field).asText())
          .equals(Numbers.fold(fact.path(field).asText()))) {
        return false;
      }
    }
    if (gold.has("subject")) {
      String want = Numbers.fold(gold.get("subject").asText());
      String said = Numbers.fold(fact.path("subject").asText());
      if (said.isEmpty() || !said.contains(want) && !want.contains(said)) {
        return false;
      }
    }
    if (gold.has("unit")
        && !Numbers.sameUnit(gold.get("unit").asText(), fact.path("unit").asText())) {
      return false;
    }
    return gold.has("value")
        ? Numbers.same(gold, fact, "value")
        : Numbers.same(gold, fact, "lower") && Numbers.same(gold, fact, "upper");
  }

  /// How close the fact's quote is to one of gold's.
  static double kin(JsonNode gold, JsonNode fact) {
    boolean inCell = fact.path("location").has("row") || gold.path("cell").asBoolean();
    return quotes(gold)
        .mapToDouble(quote -> Numbers.kin(quote, fact.path("quote").asText(), inCell))
        .max()
        .orElse(0);
  }

  private static Stream<String> quotes(JsonNode gold) {
    List<String> quotes = new ArrayList<>(List.of(gold.path("quote").asText()));
    gold.path("again").forEach(it -> quotes.add(it.asText()));
    return quotes.stream();
  }

  static Set<String> indicators(JsonNode gold) {
    Set<String> ids = new HashSet<>();
    ids.add(gold.path("indicator").asText());
    gold.path("or").forEach(it -> ids.add(it.asText()));
    return ids;
  }

  /// The Hungarian method.
  static final class Assignment {

    private static final double NEVER = 1e9;

    private Assignment() {}

    /// @param weights by row and column; 0 where the two do not fit
    static Map<Integer, Integer> best(double[][] weights) {
      int rows = weights.length;
      int columns = (rows == 0 ? 0 : weights[0].length) + rows;
      double[] u = new double[rows + 1];
      double[] v = new double[columns + 1];
      int[] owner = new int[columns + 1];
      int[] way = new int[columns + 1];
      for (int row = 1; row <= rows; row++) {
        owner[0] = row;
        int at = grow(weights, u, v, owner, way, columns);
        while (at != 0) {
          owner[at] = owner[way[at]];
          at = way[at];
        }
      }
      Map<Integer, Integer> pairs = new LinkedHashMap<>();
      for (int column = 1; column <= columns; column++) {
        int row = owner[column] - 1;
        if (row >= 0 && column <= columns - rows && weights[row][column - 1] > 0) {
          pairs.put(row, column - 1);
        }
      }
      return pairs;
    }

    /// Lengthens the alternating path from column 0 until it meets a free column.
    private static int grow(double[][] weights, double[] u, double[] v, int[] owner, int[] way,
        int columns) {
      double[] low = new double[columns + 1];
      java.util.Arrays.fill(low, Double.MAX_VALUE);
      boolean[] seen = new boolean[columns + 1];
      int at = 0;
      while (owner[at] != 0) {
        seen[at] = true;
        int to = 0;
        double step = Double.MAX_VALUE;
        for (int column = 1; column <= columns; column++) {
          if (!seen[column]) {
            double cost = cost(weights, owner[at] - 1, column - 1) - u[owner[at]] - v[column];
            if (cost < low[column]) {
              low[column] = cost;
              way[column] = at;
            }
            if (low[column] < step) {
              step = low[column];
              to = column;
            }
          }
        }
        for (int column = 0; column <= columns; column++) {
          if (seen[column]) {
            u[owner[column]] += step;
            v[column] -= step;
          } else {
            low[column] -= step;
          }
        }
        at = to;
      }
      return at;
    }

    /// A gold fact may stay without a partner, at no cost, in a column of its own.
    private static double cost(double[][] weights, int row, int column) {
      if (column >= weights[row].length) {
        return 0;
      }
      return weights[row][column] > 0 ? -weights[row][column] : NEVER;
    }
  }
}
