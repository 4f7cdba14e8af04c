package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds the row that tells of a whole project what the rows above it tell of places, units or times, whatever these
/// are called: one of its amounts is one that the report has told of the project before. A table of a part of the
/// project has none, and its total states nothing. Immutable.
final class ProgrammeTotals {

  private static final String AMOUNT = "programme.amount";
  private static final String TOTAL = "programme.total";
  private static final String PROJECT = "项目";
  private static final String CLOSING = "carry.closing";

  /// Columns of what was given, in one phase or the other.
  private static final List<String> GIVEN = List.of("budget", "adjusted", "amount");
  private static final List<String> SPENT = List.of("final", "expenditure");

  /// What the total of such a table states where nothing says of what it is.
  private static final Set<String> GENERAL =
      Set.of(AMOUNT, TOTAL, "expenditure.total", "expenditure.project.total");

  /// Columns that say what each row is of: such tables have readers of their own.
  private static final List<String> ACCOUNTS = List.of("code", "revenue", "basic", "project");

  private static final Telltale WHOLE = Telltale.of("(?:全[省市县区州旗]|各[地县市区]+)?(?:合计|总计|共计)(?:金额)?");

  private static final int FEWEST = 2;

  private final Units units;

  ProgrammeTotals(Units units) {
    this.units = units;
  }

  /// Says what the total of a table states in a report about one project.
  ///
  /// @param rows the figures of each row by column
  void tell(
      Grid grid, Part part, Map<Integer, Map<Integer, Figure>> rows, TableContext context,
      Draft draft) {
    boolean project =
        context.sentence().kind() == Identity.Kind.PROJECT
            && ACCOUNTS.stream().noneMatch(part::has);
    List<Integer> totals =
        rows.keySet().stream().filter(it -> project && isTotal(grid, it)).toList();
    if (totals.size() != 1 || rows.size() <= FEWEST) {
      return;
    }
    Map<Integer, Figure> total = rows.get(totals.get(0));
    List<Stated> told = new ArrayList<>();
    for (Part.Column column : part.columns()) {
      Optional.ofNullable(total.get(column.index()))
          .flatMap(it -> same(column, it, context, draft))
          .ifPresent(told::add);
    }
    if (told.isEmpty()) {
      return;
    }
    for (Part.Column column : part.columns()) {
      Figure figure = total.get(column.index());
      if (figure != null) {
        same(column, figure, context, draft)
            .or(() -> other(column, told.get(0)))
            .ifPresent(it -> state(figure, it, draft));
      }
    }
  }

  private static boolean isTotal(Grid grid, int row) {
    return grid.row(row).stream().map(grid::text).anyMatch(WHOLE::is);
  }

  /// Whether rows are units, under a header that elsewhere stands over what something is counted in: 单位 | 预算数 | 执行数.
  boolean areOfUnits(Grid grid, Part part) {
    Optional<Part.Column> names =
        part.column("target-unit")
            .filter(it -> part.columns()
                .stream()
                .allMatch(other -> it.index() <= other.index()
                    || other.name().equals("ordinal")));
    Set<String> units = new HashSet<>();
    for (int row = part.from(); names.isPresent() && row < part.to(); row++) {
      String name = grid.text(row, names.get().index());
      if (!name.isEmpty() && !WHOLE.is(name)) {
        units.add(name);
      }
    }
    return units.size() >= FEWEST
        && units.stream().allMatch(it -> this.units.find(it).isEmpty());
  }

  /// What the report has told of the project in the same amount.
  private Optional<Stated> same(
      Part.Column column, Figure figure, TableContext context, Draft draft) {
    boolean spent = SPENT.contains(column.name());
    if (!spent && !GIVEN.contains(column.name())
        || !units.isMoney(figure.quantity().unit())
        || figure.quantity().value().signum() == 0) {
      return Optional.empty();
    }
    Optional<Integer> year = context.sentence().fiscalYear();
    return draft.facts()
        .stream()
        .filter(it -> !it.key().equals(figure.key()) && it.fund().isEmpty())
        .filter(it -> it.year().equals(year) && isOfProject(it, context))
        .filter(it -> it.phase().filter(phase -> (phase == Phase.FINAL) == spent).isPresent())
        .filter(it -> isSame(it.figure(), figure))
        .findFirst()
        .map(
            it -> new Stated(
                it.indicator(), it.phase(), year, Optional.empty(), it.subject(), Grounds.CELL));
  }

  /// Whether a fact is of the project that the report is about, which may be called a 项目 there and not here.
  private static boolean isOfProject(Fact fact, TableContext context) {
    return fact.indicator().equals(TOTAL) && fact.subject().isEmpty()
        || fact.indicator().equals(AMOUNT)
            && fact.subject().isPresent()
            && fact.subject()
                .map(ProgrammeTotals::bare)
                .equals(context.sentence().programme().map(ProgrammeTotals::bare));
  }

  private static String bare(String programme) {
    return programme.endsWith(PROJECT)
        ? programme.substring(0, programme.length() - PROJECT.length())
        : programme;
  }

  private boolean isSame(Figure told, Figure figure) {
    return units.isMoney(told.quantity().unit())
        && told.quantity().yuan(units).compareTo(figure.quantity().yuan(units)) == 0;
  }

  /// What was spent or is left of the same project, whether or not the report tells so elsewhere. What was given may be
  /// a budget of either phase, so that another amount than the one told states nothing.
  private static Optional<Stated> other(Part.Column column, Stated told) {
    if (SPENT.contains(column.name())) {
      return Optional.of(
          new Stated(
              told.indicator(), Optional.of(Phase.FINAL), told.year(), Optional.empty(),
              told.subject(), Grounds.CELL));
    }
    return column.name().equals("closing")
        ? Optional.of(
            new Stated(
                CLOSING, Optional.of(Phase.FINAL), told.year(), Optional.empty(),
                Optional.empty(), Grounds.CELL))
        : Optional.empty();
  }

  private static void state(Figure figure, Stated stated, Draft draft) {
    Optional<Fact> before = draft.fact(figure);
    if (before.filter(it -> !GENERAL.contains(it.indicator())).isEmpty()) {
      draft.forget(figure);
      draft.state(figure, stated);
    }
  }
}
