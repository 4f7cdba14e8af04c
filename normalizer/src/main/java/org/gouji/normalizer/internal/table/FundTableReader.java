package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Reads tables of programmes with their amounts: one row a programme, a total row, columns of
/// phases with 其中：财政拨款 behind them. Immutable.
final class FundTableReader {

  private static final Map<String, Phase> PHASES =
      Map.of("budget", Phase.BUDGET, "adjusted", Phase.ADJUSTED, "final", Phase.FINAL);

  private final CellFigures figures;

  FundTableReader(CellFigures figures) {
    this.figures = figures;
  }

  /// Whether the header has programmes and amounts of a phase.
  boolean takes(Part part) {
    return part.has("subject") && PHASES.keySet().stream().anyMatch(part::has);
  }

  /// A column of amounts.
  ///
  /// @param whole index of the column that it is a part of; 0 for a whole
  private record Amounts(int index, Phase phase, Optional<Fund> fund, int whole, String unit) {}

  void read(Grid grid, Part part, TableContext context, Draft draft) {
    List<Amounts> columns = columns(part, context.unit());
    int name = part.column("subject").orElseThrow().index();
    Map<Integer, Map<Integer, Figure>> rows = new LinkedHashMap<>();
    Optional<Integer> total = Optional.empty();
    Map<Integer, Integer> places = places(grid, part, columns);
    for (int row = part.from(); row < part.to(); row++) {
      boolean isTotal = isTotal(grid, row);
      if (isTotal) {
        total = Optional.of(row);
      }
      if (isSubtotal(grid, row)) {
        continue;
      }
      String subject = grid.text(row, name);
      for (Amounts column : columns) {
        Optional<Block.Cell> cell = grid.cell(row, column.index());
        Optional<Quantity> quantity = cell.flatMap(it -> figures.quantity(it, column.unit()));
        if (quantity.isEmpty()) {
          continue;
        }
        Stated stated =
            new Stated(
                isTotal ? "programme.total" : "programme.amount",
                Optional.of(column.phase()),
                context.sentence().fiscalYear(),
                column.fund(),
                isTotal ? Optional.empty() : Optional.of(subject).filter(it -> !it.isEmpty()));
        Figure figure =
            figures.add(
                draft,
                cell.orElseThrow(),
                quantity.get(),
                isTotal ? grid.text(row, 1) : subject,
                ScorecardReader.quote(grid, row),
                context.section(),
                Optional.of(stated));
        rows.computeIfAbsent(row, it -> new HashMap<>())
            .put(column.index(), draft.align(figure, places.get(column.index())));
      }
    }
    claims(columns, rows, total, draft);
  }

  /// 其中 columns belong to the whole on their left.
  private static List<Amounts> columns(Part part, String unit) {
    List<Amounts> columns = new ArrayList<>();
    Optional<Amounts> whole = Optional.empty();
    for (Part.Column column : part.columns()) {
      String own = CellFigures.unit(column.header());
      String here =
          own.isEmpty() ? whole.map(Amounts::unit).filter(it -> !it.isEmpty()).orElse(unit) : own;
      Phase phase = PHASES.get(column.name());
      if (phase != null) {
        whole = Optional.of(new Amounts(column.index(), phase, Optional.empty(), 0, here));
        columns.add(whole.get());
      } else if (column.name().equals("fiscal") && whole.isPresent()) {
        columns.add(
            new Amounts(
                column.index(),
                whole.get().phase(),
                Optional.of(Fund.FISCAL),
                whole.get().index(),
                here));
      }
    }
    return columns;
  }

  private Map<Integer, Integer> places(Grid grid, Part part, List<Amounts> columns) {
    Map<Integer, Integer> places = new HashMap<>();
    for (Amounts column : columns) {
      int most = 0;
      for (int row = part.from(); row < part.to(); row++) {
        most =
            Math.max(
                most,
                grid.cell(row, column.index())
                    .flatMap(it -> figures.quantity(it, column.unit()))
                    .map(it -> it.value().scale())
                    .orElse(0));
      }
      places.put(column.index(), most);
    }
    return places;
  }

  /// A subtotal repeats its rows: it is neither a programme nor a part of the total.
  private static boolean isSubtotal(Grid grid, int row) {
    for (Block.Cell cell : grid.row(row)) {
      String text = grid.text(cell);
      if (!text.isEmpty()) {
        return text.endsWith("小计");
      }
    }
    return false;
  }

  private static boolean isTotal(Grid grid, int row) {
    for (Block.Cell cell : grid.row(row)) {
      String text = grid.text(cell);
      if (!text.isEmpty()) {
        return text.matches("(?:金额)?(?:合计|总计|共计)(?:金额)?");
      }
    }
    return false;
  }

  private static void claims(
      List<Amounts> columns,
      Map<Integer, Map<Integer, Figure>> rows,
      Optional<Integer> total,
      Draft draft) {
    for (Amounts column : columns) {
      List<Claim.Term> terms = new ArrayList<>();
      rows.forEach(
          (row, cells) -> {
            if (!total.equals(Optional.of(row)) && cells.containsKey(column.index())) {
              terms.add(Claim.Term.plus(cells.get(column.index())));
            }
          });
      Optional<Figure> sum = total.map(rows::get).map(it -> it.get(column.index()));
      if (sum.isPresent() && !terms.isEmpty()) {
        draft.claim(new Claim.Sum(Claim.Origin.TABLE, sum.get(), terms, true));
      }
      if (column.whole() > 0) {
        for (Map<Integer, Figure> cells : rows.values()) {
          if (cells.containsKey(column.index()) && cells.containsKey(column.whole())) {
            draft.claim(
                new Claim.PartOf(
                    Claim.Origin.TABLE, cells.get(column.index()), cells.get(column.whole())));
          }
        }
      }
    }
  }
}
