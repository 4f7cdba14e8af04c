package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads the rows of scorecards that come to the sum of others. Immutable.
final class ScorecardTotals {

  private static final Telltale TOTAL =
      Telltale.of(
          "^(?:(?:绩效)?(?:自评|评价|综合|考核|考评|最终|指标)?"
              + "(?:合计|总计|总分|总得分|总评分|总和|综合得分|综合评分|合计得分|得分合计|合计分值|得分总计|得分总和)"
              + "|(?:绩效)?自评得分)(?:\\(.*\\))?:?$");

  private static final Telltale SUBTOTAL = Telltale.of("^.{0,12}小计(?:\\(.*\\))?:?$");

  private static final Telltale SCORED = Telltale.of("总分|得分|评分");

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final CellFigures figures;

  ScorecardTotals(CellFigures figures) {
    this.figures = figures;
  }

  static boolean isTotal(Grid grid, int row) {
    for (Block.Cell cell : grid.row(row)) {
      String text = grid.text(cell);
      if (!text.isEmpty()) {
        return TOTAL.is(text);
      }
    }
    return false;
  }

  /// Whether a row holds the sum of those above it that belong together: 小计 in one of its levels.
  static boolean isSubtotal(Grid grid, Part part, int row) {
    for (String level : List.of("level1", "level2", "level3")) {
      Optional<Part.Column> column = part.column(level);
      if (column.isPresent() && SUBTOTAL.is(grid.text(row, column.get().index()))) {
        return true;
      }
    }
    return false;
  }

  /// Adds the totals of one row.
  ///
  /// @param keys of the rows that it is the total of
  /// @param group what these are the rows of; empty for all of the form
  void read(
      Grid grid,
      Part part,
      int row,
      OpenScorecards.Builder scorecard,
      List<String> keys,
      Optional<String> group,
      TableContext context,
      Draft draft) {
    for (Scorecard.Column column : Scorecard.Column.values()) {
      Optional<Block.Cell> cell = cell(grid, part, row, column);
      Optional<Stated> stated = stated(column, scorecard, group, context);
      Optional<Figure> figure =
          cell.flatMap(it -> figures.quantity(it, "分"))
              .map(
                  it -> figures.add(
                      draft,
                      cell.orElseThrow(),
                      it,
                      grid.text(row, 1),
                      ScorecardReader.quote(grid, row),
                      context.section(),
                      stated));
      figure.ifPresent(
          it -> {
            scorecard.totals.add(new Scorecard.Total(column, it, List.copyOf(keys)));
            scorecard.summed |= group.isEmpty();
          });
    }
  }

  private Optional<Block.Cell> cell(Grid grid, Part part, int row, Scorecard.Column column) {
    return switch (column) {
      case WEIGHT ->
          isPacked(grid, part, row)
              ? packed(grid, part, row, true)
              : own(grid, part, row, "weight").filter(it -> !isShared(grid, part, row)
                  || isFull(grid, it, row));
      case SCORE ->
          !part.has("score")
              ? onlyNumber(grid, part, row)
              : isPacked(grid, part, row)
                  ? packed(grid, part, row, false)
              : own(grid, part, row, "score").filter(it -> !isShared(grid, part, row)
                  || !isFull(grid, it, row));
    };
  }

  private static Optional<Block.Cell> own(Grid grid, Part part, int row, String column) {
    return part.column(column)
        .flatMap(it -> grid.cell(row, it.index()))
        .filter(it -> !grid.text(it).isEmpty());
  }

  /// Whether one cell stands below the weights and the scores: it is the total of either.
  private static boolean isShared(Grid grid, Part part, int row) {
    return own(grid, part, row, "weight").equals(own(grid, part, row, "score"));
  }

  /// Whether the number of such a cell is what all can get: 合计 beside 100.
  private boolean isFull(Grid grid, Block.Cell cell, int row) {
    return !SCORED.in(grid.text(row, 1))
        && figures.quantity(cell, "分").filter(it -> it.value().compareTo(FULL) == 0).isPresent();
  }

  /// Whether a row lost what was merged: its first number stands left of the columns of numbers, and
  /// it has no score.
  private boolean isPacked(Grid grid, Part part, int row) {
    int first =
        Stream.of("weight", "score")
            .flatMap(it -> part.column(it).stream())
            .mapToInt(Part.Column::index)
            .min()
            .orElse(0);
    return part.has("score")
        && own(grid, part, row, "score").isEmpty()
        && numbers(grid, row).stream().findFirst().filter(it -> it.column() < first).isPresent();
  }

  /// The weight and the score of such a row, in this order, or its score alone.
  private Optional<Block.Cell> packed(Grid grid, Part part, int row, boolean weight) {
    List<Block.Cell> numbers = numbers(grid, row);
    return switch (numbers.size()) {
      case 1 ->
          weight || !SCORED.in(grid.text(row, 1))
              ? Optional.empty()
              : Optional.of(numbers.get(0));
      case 2 ->
          part.has("weight") ? Optional.of(numbers.get(weight ? 0 : 1)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// What the score of a group states.
  static Optional<Stated> ofGroup(String name, TableContext context) {
    return Optional.of(
        new Stated(
            "score.level1",
            Optional.of(Phase.FINAL),
            context.sentence().fiscalYear(),
            Optional.empty(),
            Optional.of(name),
            Grounds.CELL));
  }

  /// The sum of some weights states nothing; that of some scores is what their group got.
  private static Optional<Stated> stated(
      Scorecard.Column column,
      OpenScorecards.Builder scorecard,
      Optional<String> group,
      TableContext context) {
    Optional<Phase> phase =
        column == Scorecard.Column.SCORE ? Optional.of(Phase.FINAL) : Optional.empty();
    // In a report about one programme the score of its form is that of the report.
    Optional<String> programme =
        context.sentence().kind() == Identity.Kind.WHOLE_DEPARTMENT
            ? scorecard.subject
            : Optional.empty();
    String all =
        switch (column) {
          case WEIGHT -> "weight.total";
          case SCORE -> "score.total";
        };
    if (group.isPresent() && (phase.isEmpty() || group.get().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Stated(
            group.isPresent() ? "score.level1" : all,
            phase,
            context.sentence().fiscalYear(),
            Optional.empty(),
            group.or(() -> programme),
            Grounds.CELL));
  }

  /// What a form without scores for its rows prints behind 绩效自评综合得分; below its weights stands their sum.
  private Optional<Block.Cell> onlyNumber(Grid grid, Part part, int row) {
    List<Block.Cell> numbers = numbers(grid, row);
    boolean scored = SCORED.in(grid.text(row, 1));
    return numbers.size() == 1
        && (scored || !numbers.equals(own(grid, part, row, "weight").stream().toList()))
            ? Optional.of(numbers.get(0))
            : Optional.empty();
  }

  private List<Block.Cell> numbers(Grid grid, int row) {
    return grid.row(row).stream().filter(it -> figures.quantity(it, "分").isPresent()).toList();
  }
}
