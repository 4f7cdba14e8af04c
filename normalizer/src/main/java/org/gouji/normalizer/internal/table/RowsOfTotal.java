package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Reads what a form prints of the total of its funds in rows of their own: 执行率 and 预算执行率得分. Immutable.
final class RowsOfTotal {

  private static final Telltale RATE = Telltale.of("(?:预算)?(?:资金)?(?:执行|完成)率");

  private static final Telltale SCORE =
      Telltale.of(
          "(?:本项|该项)?(?:年度)?(?:项目)?(?:部门)?(?:预算|资金|支出){0,2}执行(?:率|情况|进度)?(?:指标)?(?:自评)?(?:得分|评分|自评分)"
              + "(?:\\(.{1,20}\\))?");

  private final CellFigures figures;

  RowsOfTotal(CellFigures figures) {
    this.figures = figures;
  }

  static boolean isRate(String label) {
    return RATE.is(label);
  }

  static boolean isScore(String label) {
    return SCORE.is(label);
  }

  /// The rate is the first percentage of its row.
  ///
  /// @param rated what it is the rate of, where it states one
  Optional<Figure> rate(
      Grid grid, int row, String label, Optional<Optional<String>> rated, TableContext context,
      Draft draft) {
    for (Block.Cell cell : grid.row(row)) {
      Optional<Quantity> percent =
          figures.quantity(cell, "").filter(it -> it.unit().equals("%"));
      if (percent.isPresent()) {
        return percent.map(
            it -> figures.add(
                draft,
                cell,
                it,
                label,
                ScorecardReader.quote(grid, row),
                context.section(),
                rated.map(
                    subject -> new Stated(
                        CompletionRates.indicator(label),
                        Optional.of(Phase.FINAL),
                        context.sentence().fiscalYear(),
                        Optional.empty(),
                        subject,
                        Grounds.CELL))));
      }
    }
    return Optional.empty();
  }

  /// The score is the last number of its row that is no percentage, behind its weight or alone.
  Optional<Figure> score(
      Grid grid, int row, String label, TableContext context, Draft draft) {
    List<Block.Cell> points =
        grid.row(row)
            .stream()
            .filter(
                cell -> figures.quantity(cell, "分")
                    .filter(it -> it.unit().equals("分"))
                    .isPresent())
            .toList();
    if (points.isEmpty() || points.size() > 2
        || points(points.get(points.size() - 1)).compareTo(points(points.get(0))) > 0) {
      return Optional.empty();
    }
    Block.Cell last = points.get(points.size() - 1);
    return figures.quantity(last, "分")
        .map(
            it -> figures.add(
                draft, last, it, label, ScorecardReader.quote(grid, row), context.section(),
                Optional.empty()));
  }

  private BigDecimal points(Block.Cell cell) {
    return figures.quantity(cell, "分").orElseThrow().value();
  }

  /// Gives the total of the funds above some indicators the score that a row among these prints.
  ///
  /// @return whether it does
  boolean scores(
      Grid grid, int row, List<Scorecard.FundRow> funds, TableContext context, Draft draft) {
    String label = grid.text(row, 1);
    boolean one =
        isScore(label)
            && funds.stream().filter(it -> !it.part()).count() == 1
            && !funds.get(0).part()
            && funds.get(0).score().isEmpty();
    Optional<Figure> score =
        one ? score(grid, row, label, context, draft) : Optional.empty();
    score.ifPresent(it -> funds.set(0, funds.get(0).scored(score)));
    return score.isPresent();
  }
}
