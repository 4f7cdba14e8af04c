package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;

/// Reads the fund rows of a form: 年度资金总额 with its sources, each with budget, execution and rate.
/// Immutable.
final class FundRowReader {

  private static final List<String> AMOUNTS = List.of("budget", "adjusted", "final");

  private final CellFigures figures;

  FundRowReader(CellFigures figures) {
    this.figures = figures;
  }

  /// Whether the header has amounts of phases with a rate or score behind them, and no names.
  boolean takes(Part part) {
    return AMOUNTS.stream().filter(part::has).count() >= 1
        && (part.has("execution-rate") || part.has("score"))
        && !part.has("subject")
        && !part.has("level3");
  }

  /// The rows down to the first that holds no amount.
  List<Scorecard.FundRow> read(Grid grid, Part part, TableContext context, Draft draft) {
    List<Scorecard.FundRow> rows = new ArrayList<>();
    for (int row = part.from(); row < part.to(); row++) {
      String label = label(grid, part, row);
      int at = row;
      Function<String, Optional<Figure>> figure =
          column -> figure(grid, part, at, column, label, context, draft);
      Optional<Figure> budget = figure.apply("budget");
      Optional<Figure> adjusted = figure.apply("adjusted");
      Optional<Figure> executed = figure.apply("final");
      if (label.isEmpty() || budget.isEmpty() && adjusted.isEmpty() && executed.isEmpty()) {
        break;
      }
      rows.add(
          new Scorecard.FundRow(
              label.replaceFirst("^其中:?", ""),
              !rows.isEmpty(),
              budget,
              adjusted,
              executed,
              figure.apply("weight"),
              figure.apply("execution-rate"),
              figure.apply("score")));
    }
    claims(rows, draft);
    return rows;
  }

  /// The last words before the first amount.
  private static String label(Grid grid, Part part, int row) {
    int first = AMOUNTS.stream()
        .flatMap(it -> part.column(it).stream())
        .mapToInt(Part.Column::index)
        .min()
        .orElse(1);
    for (int column = first - 1; column >= 1; column--) {
      String text = grid.text(row, column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private Optional<Figure> figure(
      Grid grid, Part part, int row, String name, String label, TableContext context, Draft draft) {
    Optional<Part.Column> column = part.column(name);
    Optional<Block.Cell> cell = column.flatMap(it -> grid.cell(row, it.index()));
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return figures
        .quantity(cell.get(), unit(grid, part, column.get(), context))
        .map(
            it -> figures.add(
                draft,
                cell.get(),
                it,
                label,
                ScorecardReader.quote(grid, row),
                context.section(),
                Optional.empty()));
  }

  /// The unit of amounts stands in the header, in the cell beside it, or above the table.
  private static String unit(Grid grid, Part part, Part.Column column, TableContext context) {
    if (!AMOUNTS.contains(column.name())) {
      return column.name().equals("execution-rate") ? "%" : "";
    }
    String own = CellFigures.unit(column.header());
    if (!own.isEmpty()) {
      return own;
    }
    for (int at = 1; at < column.index(); at++) {
      String beside = CellFigures.unit(grid.text(part.header(), at));
      if (!beside.isEmpty()) {
        return beside;
      }
    }
    return context.unit();
  }

  /// The first row is the sum of the others; each rate is what was executed of the budget.
  private static void claims(List<Scorecard.FundRow> rows, Draft draft) {
    if (rows.isEmpty()) {
      return;
    }
    List<Function<Scorecard.FundRow, Optional<Figure>>> columns =
        List.of(Scorecard.FundRow::budget, Scorecard.FundRow::adjusted,
            Scorecard.FundRow::executed);
    for (Function<Scorecard.FundRow, Optional<Figure>> column : columns) {
      Optional<Figure> total = column.apply(rows.get(0));
      List<Figure> parts = rows.stream().skip(1).flatMap(it -> column.apply(it).stream()).toList();
      if (total.isPresent() && !parts.isEmpty()) {
        int places = parts.stream().mapToInt(Figure::places).max().orElse(0);
        int most = Math.max(places, total.get().places());
        draft.claim(
            new Claim.Sum(
                Claim.Origin.TABLE,
                draft.align(total.get(), most),
                parts.stream().map(it -> Claim.Term.plus(draft.align(it, most))).toList(),
                true));
      }
    }
    for (Scorecard.FundRow row : rows) {
      List<Figure> bases = new ArrayList<>();
      row.adjusted().ifPresent(bases::add);
      row.budget().ifPresent(bases::add);
      if (row.rate().isPresent() && row.executed().isPresent() && !bases.isEmpty()) {
        draft.claim(
            new Claim.Completion(
                Claim.Origin.TABLE, row.rate().get(), row.executed().get(), bases));
      }
    }
  }
}
