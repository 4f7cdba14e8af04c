package org.gouji.normalizer.internal.table;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;

/// Claims how much of what it may get each row of a scorecard got, where a column says it: 分值 15, 得分 13.5, 得分率 90%.
/// Immutable.
final class ScoreRates {

  private static final String RATE = "score-rate";
  private static final List<String> POINTS = List.of("weight", "score");

  private final CellFigures figures;

  ScoreRates(CellFigures figures) {
    this.figures = figures;
  }

  /// Claims the rate of a row.
  ///
  /// @param part with the points of the rows alone
  void ofRow(Grid grid, Part part, Scorecard.Row row, int at, TableContext context, Draft draft) {
    if (row.weight().isPresent() && row.score().isPresent()) {
      claim(
          grid, part, at, row.weight().get(), row.score().get(), context, draft);
    }
  }

  /// Claims that of a total.
  ///
  /// @param totals those of the weights and of the scores
  void ofTotal(
      Grid grid, Part part, List<Scorecard.Total> totals, int at, TableContext context,
      Draft draft) {
    Optional<Figure> weight = total(totals, Scorecard.Column.WEIGHT);
    Optional<Figure> score = total(totals, Scorecard.Column.SCORE);
    if (weight.isPresent() && score.isPresent()) {
      claim(grid, part, at, weight.get(), score.get(), context, draft);
    }
  }

  private static Optional<Figure> total(List<Scorecard.Total> totals, Scorecard.Column column) {
    return totals.stream()
        .filter(it -> it.column() == column)
        .findFirst()
        .map(Scorecard.Total::figure);
  }

  private void claim(
      Grid grid, Part part, int row, Figure weight, Figure score, TableContext context,
      Draft draft) {
    Optional<Part.Column> rate =
        part.column(RATE)
            .filter(it -> !Fractions.hold(grid, part, it))
            .filter(it -> ofRows(grid, part, it, row));
    Optional<Block.Cell> cell = rate.flatMap(it -> grid.cell(row, it.index()));
    cell.flatMap(it -> figures.quantity(it, "%"))
        .filter(it -> it.unit().equals("%") && weight.quantity().value().signum() > 0)
        .map(
            it -> figures.add(
                draft, cell.orElseThrow(), it, rate.orElseThrow().header(),
                ScorecardReader.quote(grid, row), context.section(), Optional.empty()))
        .ifPresent(
            it -> draft.claim(
                new Claim.Share(Claim.Origin.SCORECARD, it, score, List.of(weight))));
  }

  /// Whether the cells of a row are its own: what is merged, or stands before what the row is called, is a group's.
  private static boolean ofRows(Grid grid, Part part, Part.Column rate, int row) {
    boolean behind =
        LevelPoints.named(part).filter(it -> it.index() < rate.index()).isPresent();
    return behind
        && POINTS.stream()
            .flatMap(it -> part.column(it).stream())
            .map(Part.Column::index)
            .allMatch(it -> isOwn(grid, row, it))
        && isOwn(grid, row, rate.index());
  }

  private static boolean isOwn(Grid grid, int row, int column) {
    return grid.cell(row, column).filter(it -> it.rowSpan() == 1).isPresent();
  }
}
