package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Token;

/// Chooses which column of a scorecard holds the scores where a form asks for them before and after they are weighted: those
/// who take the first for what a row got of its weight leave nothing to be weighted, and what they print behind it is too
/// little. Immutable.
final class WeightedScores {

  private static final String WEIGHT = "weight";
  private static final String SCORE = "score";
  private static final String UNWEIGHTED = "unweighted-score";

  private final Scanner scanner;

  WeightedScores(Scanner scanner) {
    this.scanner = scanner;
  }

  /// Takes the scores before they are weighted for those of the rows where none of them is more than its weight.
  void choose(Grid grid, List<Part.Column> columns, int from, int to) {
    List<Part.Column> weights = columns.stream().filter(it -> it.name().equals(WEIGHT)).toList();
    if (weights.size() > 1) {
      // 指标分值 over what explains the rows, where 权重占比 has the numbers.
      columns.removeIf(it -> weights.contains(it) && isWords(grid, it, from, to));
    }
    Optional<Part.Column> weight = named(columns, WEIGHT);
    Optional<Part.Column> score = named(columns, SCORE);
    Optional<Part.Column> unweighted = named(columns, UNWEIGHTED);
    if (weight.isEmpty() || score.isEmpty() || unweighted.isEmpty()) {
      return;
    }
    int within = 0;
    for (int row = from; row < to; row++) {
      Optional<BigDecimal> most = number(grid, row, weight.get());
      Optional<BigDecimal> got = number(grid, row, unweighted.get());
      if (most.isPresent() && got.isPresent()) {
        if (got.get().compareTo(most.get()) > 0) {
          return;
        }
        within += got.get().signum();
      }
    }
    if (within > 1) {
      Part.Column own = unweighted.get();
      columns.remove(score.get());
      columns.set(
          columns.indexOf(own), new Part.Column(own.index(), SCORE, own.above(), own.header()));
    }
  }

  private boolean isWords(Grid grid, Part.Column column, int from, int to) {
    for (int row = from; row < to; row++) {
      if (number(grid, row, column).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Part.Column> named(List<Part.Column> columns, String name) {
    return columns.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private Optional<BigDecimal> number(Grid grid, int row, Part.Column column) {
    return scanner.cell(grid.text(row, column.index()))
        .flatMap(it -> it instanceof Token.Number number
            ? Optional.of(number.value())
            : Optional.empty());
  }
}
