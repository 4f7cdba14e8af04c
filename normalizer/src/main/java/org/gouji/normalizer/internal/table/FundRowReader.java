package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Reads the fund rows of a form: 年度资金总额 with its sources, each with budget, execution and rate.
/// Immutable.
final class FundRowReader {

  private static final Pattern TOTAL = Pattern.compile("总额|合计|总计|总资金|资金总量");
  private static final Pattern PROGRAMME = Pattern.compile("(?:项目|专项|政策)名称:?.*");
  private static final List<String> AMOUNTS = List.of("budget", "adjusted", "final");

  private final CellFigures figures;

  FundRowReader(CellFigures figures) {
    this.figures = figures;
  }

  /// Whether the header has amounts of phases with a rate or score behind them, and no names of its
  /// own; a column of items has them in tables of accounts too, which score nothing.
  boolean takes(Part part) {
    return AMOUNTS.stream().filter(part::has).count() >= 1
        && (part.has("execution-rate") || part.has("score"))
        && !part.has("subject")
        && (!part.has("item") || part.has("weight") && part.has("score"))
        && !part.has("level3");
  }

  /// The rows that hold an amount.
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
        continue;
      }
      rows.add(
          new Scorecard.FundRow(
              label.replaceFirst("^其中:?", ""),
              false,
              budget,
              adjusted,
              executed,
              figure.apply("weight"),
              figure.apply("execution-rate"),
              figure.apply("score")));
    }
    return ordered(rows);
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
                it.unit().isEmpty() ? Optional.empty() : stated(grid, name, label, context)));
  }

  /// In the form of a whole department the total is its expenditure.
  private static Optional<Stated> stated(
      Grid grid, String column, String label, TableContext context) {
    Phase phase =
        switch (column) {
          case "budget" -> Phase.BUDGET;
          case "adjusted" -> Phase.ADJUSTED;
          default -> Phase.FINAL;
        };
    boolean whole =
        context.sentence().kind() == Identity.Kind.WHOLE_DEPARTMENT
            && AMOUNTS.contains(column)
            && !isOfAProgramme(grid)
            && TOTAL.matcher(label).find();
    return whole
        ? Optional.of(
            new Stated(
                "expenditure.total",
                Optional.of(phase),
                context.sentence().fiscalYear(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isOfAProgramme(Grid grid) {
    return grid.table()
        .cells()
        .stream()
        .anyMatch(it -> PROGRAMME.matcher(grid.text(it)).matches());
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

  /// The total first, wherever the form prints it, and the others as its parts; rows without a total
  /// are parts of nothing.
  private static List<Scorecard.FundRow> ordered(List<Scorecard.FundRow> rows) {
    Optional<Scorecard.FundRow> total =
        rows.stream().filter(it -> TOTAL.matcher(it.label()).find()).findFirst();
    List<Scorecard.FundRow> ordered = new ArrayList<>();
    total.ifPresent(it -> ordered.add(it.asPart(false)));
    for (Scorecard.FundRow row : rows) {
      if (!total.equals(Optional.of(row))) {
        ordered.add(row.asPart(total.isPresent()));
      }
    }
    return ordered;
  }
}
