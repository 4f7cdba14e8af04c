package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads tables of programmes with their amounts: one row a programme, subtotals and totals, columns
/// of phases with the funds that they come from, adjustments and execution rates. Immutable.
final class FundTableReader {

  private static final Map<String, Phase> PHASES =
      Map.of("budget", Phase.BUDGET, "adjusted", Phase.ADJUSTED, "final", Phase.FINAL);
  private static final Map<String, Optional<Fund>> FUNDS =
      Map.of(
          "fiscal", Optional.of(Fund.FISCAL),
          "general-public", Optional.of(Fund.GENERAL_PUBLIC),
          "government-fund", Optional.of(Fund.GOVERNMENT_FUND),
          "state-capital", Optional.of(Fund.STATE_CAPITAL),
          "special-account", Optional.empty(),
          "unit-funds", Optional.empty(),
          "other-funds", Optional.empty());
  private static final Pattern TOTAL =
      Pattern.compile(".{0,12}(?:合计|总计|共计|小计)(?:金额)?");

  private final CellFigures figures;
  private final Qualifiers qualifiers;

  FundTableReader(Vocabulary vocabulary, CellFigures figures) {
    this.figures = figures;
    this.qualifiers = new Qualifiers(vocabulary);
  }

  /// Whether the header has programmes and amounts.
  boolean takes(Part part) {
    return part.has("subject")
        && part.columns()
            .stream()
            .anyMatch(
                it -> PHASES.containsKey(it.name())
                    || it.name().equals("amount")
                    || it.above().stream().anyMatch(PHASES::containsKey));
  }

  /// A column of figures.
  ///
  /// @param phase empty for adjustments and rates, and for amounts whose phase nothing says
  /// @param whole index of the column that it is a part of; 0 for a whole
  private record Amounts(
      int index, String name, Optional<Phase> phase, Optional<Fund> fund, int whole, String unit) {

    boolean isPart() {
      return whole > 0;
    }

    boolean states() {
      return phase.isPresent() && (!isPart() || fund.isPresent());
    }
  }

  void read(Grid grid, Part part, TableContext context, Draft draft) {
    List<Amounts> columns = columns(part, context, phase(grid, context));
    int name = part.column("subject").orElseThrow().index();
    Map<Integer, Integer> places = places(grid, part, columns);
    RowClaims.Collector collector = new RowClaims.Collector();
    List<Map<Integer, Figure>> rows = new ArrayList<>();
    for (int row = part.from(); row < part.to(); row++) {
      Optional<String> total = total(grid, row, name);
      String subject = grid.text(row, name);
      Map<Integer, Figure> cells = new TreeMap<>();
      for (Amounts column : columns) {
        Optional<Block.Cell> cell = grid.cell(row, column.index());
        Optional<Quantity> quantity = cell.flatMap(it -> figures.quantity(it, column.unit()));
        if (quantity.isEmpty()) {
          continue;
        }
        Figure figure =
            figures.add(
                draft,
                cell.orElseThrow(),
                quantity.get(),
                total.orElse(subject),
                ScorecardReader.quote(grid, row),
                context.section(),
                stated(column, total, subject, context));
        cells.put(column.index(), draft.align(figure, places.get(column.index())));
      }
      String label = total.orElse(subject);
      int at = row;
      cells.forEach((column, figure) -> collector.add(name, at, label, "", column, figure));
      rows.add(cells);
    }
    collector.find(draft);
    new ColumnClaims(rows, draft).find(columns.stream().map(FundTableReader::role).toList());
  }

  private static Optional<Stated> stated(
      Amounts column, Optional<String> total, String subject, TableContext context) {
    if (!column.states() || total.isEmpty() && subject.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stated(
            total.isPresent() ? "programme.total" : "programme.amount",
            column.phase(),
            context.sentence().fiscalYear(),
            column.fund(),
            total.isPresent() ? Optional.empty() : Optional.of(subject),
            Grounds.CELL));
  }

  private static ColumnClaims.Column role(Amounts column) {
    return new ColumnClaims.Column(column.index(), column.name(), column.whole());
  }

  /// The phase of amounts whose header says none: that of the table's title, else of the section.
  private Optional<Phase> phase(Grid grid, TableContext context) {
    String title = grid.table().caption().map(it -> Vocabulary.compact(it.value())).orElse("");
    return qualifiers.phase(title)
        .or(() -> qualifiers.phase(Vocabulary.compact(context.heading())))
        .or(context.sentence()::phase);
  }

  /// Columns of funds belong to the whole on their left, under the same phase.
  private static List<Amounts> columns(Part part, TableContext context, Optional<Phase> general) {
    List<Amounts> columns = new ArrayList<>();
    Optional<Amounts> whole = Optional.empty();
    for (Part.Column column : part.columns()) {
      String own = CellFigures.unit(column.header());
      String unit =
          own.isEmpty()
              ? whole.map(Amounts::unit).filter(it -> !it.isEmpty()).orElse(context.unit())
              : own;
      Optional<Phase> above =
          column.above().stream().map(PHASES::get).filter(it -> it != null).findFirst();
      Optional<Phase> phase = Optional.ofNullable(PHASES.get(column.name())).or(() -> above);
      switch (column.name()) {
        case "budget", "adjusted", "final", "amount", "subtotal" -> {
          String name = phase.map(Phase::word).orElse("amount");
          whole =
              Optional.of(
                  new Amounts(column.index(), name, phase.or(() -> general), Optional.empty(), 0,
                      unit));
          columns.add(whole.get());
        }
        case "adjustment", "addition", "cut", "carry-over" -> columns.add(
            new Amounts(column.index(), column.name(), Optional.empty(), Optional.empty(), 0,
                unit));
        case "execution-rate" -> columns.add(
            new Amounts(column.index(), column.name(), Optional.empty(), Optional.empty(), 0,
                "%"));
        default -> {
          if (FUNDS.containsKey(column.name()) && whole.isPresent()
              && (above.isEmpty() || above.equals(whole.get().phase()))) {
            columns.add(
                new Amounts(column.index(), column.name(), whole.get().phase(),
                    FUNDS.get(column.name()), whole.get().index(), unit));
          }
        }
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

  /// What a row for several programmes is called: 小计, 合计. It stands in one of the cells up to the
  /// programme's.
  private static Optional<String> total(Grid grid, int row, int name) {
    for (int column = 1; column <= name; column++) {
      String text = grid.text(row, column);
      boolean here = grid.cell(row, column).filter(it -> it.row() == row).isPresent();
      if (here && TOTAL.matcher(text).matches()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
