package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads tables whose rows or columns are named by indicators: base data, accounts, staffing. A cell's
/// row speaks before its column; the header says the phase. Immutable.
final class AccountTableReader {

  private static final Telltale SHARE = Telltale.of("(?:占比|比重|比例|率)(?:\\([^)]*\\))?$");

  /// A column of these holds no amount, whatever stands above it: 人数 below 因公出国（境）费.
  private static final Telltale COUNT =
      Telltale.of("(?:人数|人次|批次|团组数?|批数|购置数|保有量|辆数|台数|次数|场次|户数|数量)(?:\\([^)]{1,4}\\))?$");

  /// A row that says what amounts are counted in speaks for no column.
  private static final Telltale UNIT_LINE = Telltale.of("(?:金额|计量|货币)?单位:");

  private static final Telltale ORDINAL = Telltale.of("\\d{1,7}");

  private static final Telltale ADDRESS =
      Telltale.of("(?:电话|手机|传真|联系方式|账号|帐号|编码|代码|邮编|日期|时间):?$");

  /// The last characters of these.
  private static final String ADDRESS_END = "话机真式号码编期间";
  private static final String REACHED_END = "话机真式号码编";

  /// Columns of numbers that order or classify rows.
  private static final Set<String> NAMES =
      Set.of("code", "code-class", "code-division", "code-item", "ordinal");

  /// Columns of words, which may begin with such a number.
  private static final Set<String> WORDS = Set.of("item", "subject", "function");

  private static final Set<String> PEOPLE =
      Set.of("establishment", "on-duty", "vacancies", "contract", "retired", "lixiu",
          "staff-total", AccountPeople.OPENING);

  private final Vocabulary vocabulary;
  private final CellFigures figures;
  private final Catalogue catalogue;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  AccountTableReader(Catalogue catalogue, Vocabulary vocabulary, CellFigures figures) {
    this.vocabulary = vocabulary;
    this.figures = figures;
    this.catalogue = catalogue;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
  }

  /// @param part the header, where there is one
  /// @return whether an indicator was read
  boolean read(
      Grid grid, Optional<Part> part, int from, int to, TableContext context, Draft draft) {
    OrganisationColumns organisations = OrganisationColumns.of(grid, part, vocabulary);
    Pass pass =
        new Pass(
            grid, part,
            new AccountRows(grid, from, to, context.sentence().organization()),
            new AccountHeads(grid, part, context.heading(), organisations),
            new AccountNames(catalogue, vocabulary, labels, qualifiers),
            part.map(it -> unit(grid, it)).orElse(""), context, draft);
    boolean read = false;
    // Below headers a row 平台上线时间 has points and scores.
    boolean headed = part.filter(it -> it.from() > 1).isPresent();
    for (Block.Cell cell : grid.table().cells()) {
      boolean here = cell.row() >= from && cell.row() < to;
      if (here && CellFigures.mayHold(grid.text(cell)) && isAmong(grid, part, cell)
          && !isAddress(grid, cell, headed)) {
        read |= figure(pass, cell);
      }
    }
    claims(grid, part, from, pass.byRow, pass.places, draft);
    organisations.claim(pass.byRow, draft);
    part.ifPresent(it -> StaffMoves.claim(it, pass.byRow.values(), draft));
    part.ifPresent(
        it -> new ProgrammeTotals(catalogue.units()).tell(grid, it, pass.byRow, context, draft));
    return read;
  }

  /// Whether a number in a cell neither orders nor classifies its row.
  private static boolean isAmong(Grid grid, Optional<Part> part, Block.Cell cell) {
    if (part.isPresent() && part.get().is(cell.column(), NAMES)) {
      return false;
    }
    boolean known =
        part.isPresent() && part.get().knows(cell.column())
            && !part.get().is(cell.column(), WORDS);
    return known || !isOrdinal(grid, cell);
  }

  /// One pass over the cells under a header.
  private static final class Pass {

    final Grid grid;
    final Optional<Part> part;
    final AccountRows rows;
    final AccountHeads heads;
    final AccountNames names;
    final String unit;
    final TableContext context;
    final Draft draft;
    final Map<Integer, Map<Integer, Figure>> byRow = new TreeMap<>();
    final Map<Integer, Integer> places = new HashMap<>();
    final Map<Integer, String> banners = new HashMap<>();
    final Map<Integer, String> quotes = new HashMap<>();

    /// @param unit that a cell of the header states for all columns; empty without one
    Pass(
        Grid grid,
        Optional<Part> part,
        AccountRows rows,
        AccountHeads heads,
        AccountNames names,
        String unit,
        TableContext context,
        Draft draft) {
      this.grid = grid;
      this.part = part;
      this.rows = rows;
      this.heads = heads;
      this.names = names;
      this.unit = unit;
      this.context = context;
      this.draft = draft;
    }

    /// The words of the nearest row above that is one cell: it speaks for all rows down to the next.
    String banner(int row) {
      return banners.computeIfAbsent(row, it -> AccountTableReader.banner(grid, it));
    }

    boolean isFractions(int column, String header) {
      return part.isPresent()
          && Fractions.hold(grid, header, part.get().from(), part.get().to(), column);
    }

    String quote(int row) {
      return quotes.computeIfAbsent(row, it -> ScorecardReader.quote(grid, it));
    }
  }

  /// @param quantity with the unit in which it was understood
  private record Understood(Quantity quantity, Optional<Stated> stated) {}

  /// Reads the figure of a cell, if it holds one.
  ///
  /// @return whether it states something
  private boolean figure(Pass pass, Block.Cell cell) {
    String header =
        pass.part.isPresent()
            ? pass.banner(cell.row())
                + (pass.heads.areSeveral(cell) ? "" : pass.heads.words(cell.column()))
            : "";
    int label =
        labelColumn(
            pass.grid, cell.row(), cell.column(), pass.part.map(Part::from).orElse(1));
    Beside beside =
        new Beside(
            pass.grid, pass.part, pass.rows, pass.heads, cell, label, header, pass.context);
    Optional<Understood> understood = understood(pass, beside);
    if (understood.isEmpty()) {
      return false;
    }
    Quantity quantity = understood.get().quantity();
    Optional<Stated> stated = understood.get().stated();
    String row = pass.rows.name(cell.row(), label);
    Figure figure =
        figures.add(
            pass.draft,
            cell,
            quantity.unit().isEmpty()
                ? counted(
                    quantity, stated, pass.part.filter(it -> arePeople(it, cell.column())))
                : quantity,
            row.isEmpty() ? header : row,
            pass.quote(cell.row()),
            pass.context.section(),
            stated);
    pass.places.merge(cell.column(), figure.places(), Math::max);
    pass.byRow.computeIfAbsent(cell.row(), it -> new TreeMap<>()).put(cell.column(), figure);
    return stated.isPresent();
  }

  /// A cell's figure in the unit of its column, its row or its table. That of the table is one of
  /// amounts: a count among them has none.
  private Optional<Understood> understood(Pass pass, Beside beside) {
    Block.Cell cell = beside.cell();
    boolean share = isShare(beside.header());
    if (share && pass.isFractions(cell.column(), beside.header())) {
      return Optional.empty();
    }
    String unit = share ? "%" : CellFigures.unit(beside.header());
    boolean bare = unit.isEmpty() && !COUNT.in(beside.last());
    Optional<Quantity> found = figures.quantity(cell, bare ? around(pass, beside) : unit);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stated> stated = stated(pass, beside, found.get());
    if (stated.isPresent() || !unit.isEmpty()) {
      return Optional.of(new Understood(found.get(), stated));
    }
    Optional<Understood> counted =
        found.get().value().scale() > 0
            ? Optional.empty()
            : understood(pass, beside, "", AccountTableReader::isCount);
    return counted.or(() -> understood(pass, beside, "分", AccountTableReader::isScore))
        .or(() -> Optional.of(new Understood(found.get(), stated)));
  }

  /// What a figure states; of one of several organisations where its column is that one's.
  private static Optional<Stated> stated(Pass pass, Beside beside, Quantity quantity) {
    return OrganisationColumns.told(
        pass.names.stated(beside, quantity),
        pass.heads.organisation(beside.cell().column()));
  }

  /// The unit of a cell's row, or else of its table; empty without one.
  private static String around(Pass pass, Beside beside) {
    String ofRow =
        beside.label() == 0
            ? ""
            : CellFigures.unit(pass.grid.text(beside.cell().row(), beside.label()));
    return !ofRow.isEmpty() ? ofRow : pass.unit.isEmpty() ? pass.context.unit() : pass.unit;
  }

  /// A cell's figure in another unit than that of the amounts around it, where it is then something
  /// that has such a unit.
  private Optional<Understood> understood(
      Pass pass, Beside beside, String unit, Predicate<Stated> fits) {
    return figures.quantity(beside.cell(), unit)
        .map(it -> new Understood(it, stated(pass, beside, it).filter(fits)))
        .filter(it -> it.stated().isPresent());
  }

  private static boolean isScore(Stated stated) {
    return stated.indicator().startsWith("score.");
  }

  private static boolean isCount(Stated stated) {
    return stated.indicator().startsWith("staff.") || stated.indicator().startsWith("org.");
  }

  /// A number behind 联系电话 reaches somebody and counts nothing, nor does one behind 填报时间 but in a row below headers.
  private static boolean isAddress(Grid grid, Block.Cell cell, boolean headed) {
    String words = cell.column() > 1 ? grid.text(cell.row(), cell.column() - 1) : "";
    int last = words.length() - (words.endsWith(":") ? 2 : 1);
    return last > 0 && (headed ? REACHED_END : ADDRESS_END).indexOf(words.charAt(last)) >= 0
        && ADDRESS.in(words);
  }

  private static boolean isShare(String header) {
    boolean may = header.indexOf('率') >= 0 || header.indexOf('比') >= 0;
    return may && SHARE.in(header);
  }

  /// A number before the words of its row orders or classifies it.
  private static boolean isOrdinal(Grid grid, Block.Cell cell) {
    boolean words = false;
    for (int column = 1; column < cell.column(); column++) {
      words |= hasWords(grid.text(cell.row(), column));
    }
    int next = cell.column() + cell.columnSpan();
    return !words
        && next <= grid.columns()
        && ORDINAL.is(grid.text(cell))
        && (hasWords(grid.text(cell.row(), next))
            || ORDINAL.is(grid.text(cell.row(), next)));
  }

  private static boolean hasWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Rows that add up, and rates beside what they compare.
  private void claims(
      Grid grid,
      Optional<Part> part,
      int from,
      Map<Integer, Map<Integer, Figure>> byRow,
      Map<Integer, Integer> places,
      Draft draft) {
    RowClaims.Collector collector = new RowClaims.Collector(grid, part);
    byRow.forEach(
        (row, figures) -> {
          figures.replaceAll((column, figure) -> draft.align(figure, places.get(column)));
          figures.forEach(
              (column, figure) -> {
                int label = labelColumn(grid, row, column, from);
                if (label > 0) {
                  collector.add(label, row, it -> named(grid, it, label), column, figure);
                }
              });
          part.ifPresent(it -> rate(it, figures, draft));
        });
    collector.find(draft);
    part.ifPresentOrElse(
        it -> new ColumnClaims(List.copyOf(byRow.values()), draft).adjustments(budgets(it)),
        () -> RatesOfPairs.claim(byRow.values(), draft));
    part.ifPresent(it -> OfWhich.claim(grid, it, byRow, draft));
    part.ifPresent(it -> new YearChanges(byRow.values(), draft).find(it));
  }

  /// The columns of budgets, and of what was added to them or taken from them.
  private static List<ColumnClaims.Column> budgets(Part part) {
    return Stream.concat(Stream.of("budget", "adjusted"), ColumnClaims.CHANGES.stream().sorted())
        .flatMap(it -> part.spent(it).stream())
        .map(it -> new ColumnClaims.Column(it.index(), it.name(), 0))
        .toList();
  }

  private static RowClaims.Row named(Grid grid, int row, int label) {
    return RowClaims.Row.of(
        row, Codes.without(grid.text(row, label)), Codes.of(grid, row, label));
  }

  private static void rate(Part part, Map<Integer, Figure> figures, Draft draft) {
    Optional<Figure> tasks = at(part, TaskColumns.RATE, figures);
    Optional<Figure> planned = at(part, TaskColumns.PLAN, figures);
    Optional<Figure> reached = at(part, TaskColumns.DONE, figures);
    if (tasks.isPresent() && planned.isPresent() && reached.isPresent()) {
      draft.claim(
          new Claim.Completion(
              Claim.Origin.TABLE, tasks.get(), reached.get(), List.of(planned.get())));
    }
    Optional<Figure> rate = at(part, "execution-rate", figures);
    // A rate of a budget that was changed is of an amount that no column prints.
    boolean changed =
        !part.has("adjusted")
            && ColumnClaims.CHANGES.stream()
                .flatMap(it -> at(part, it, figures).stream())
                .anyMatch(it -> it.quantity().value().signum() != 0);
    if (rate.isEmpty() || changed) {
      return;
    }
    Optional<Figure> done = at(part, "final", figures);
    List<Figure> bases = new ArrayList<>();
    at(part, "adjusted", figures).ifPresent(bases::add);
    at(part, "budget", figures).ifPresent(bases::add);
    if (done.isPresent() && !bases.isEmpty()) {
      draft.claim(new Claim.Completion(Claim.Origin.TABLE, rate.get(), done.get(), bases));
    }
  }

  private static Optional<Figure> at(Part part, String column, Map<Integer, Figure> figures) {
    return part.spent(column).flatMap(it -> Optional.ofNullable(figures.get(it.index())));
  }

  /// 本年增加 counts people where others were there before.
  private static boolean arePeople(Part part, int column) {
    return part.isUnder(column, PEOPLE)
        || part.has(AccountPeople.OPENING) && part.isUnder(column, StaffMoves.MOVES);
  }

  /// A bare number counts what its indicator counts, and people in a column of these.
  private Quantity counted(Quantity quantity, Optional<Stated> stated, Optional<Part> people) {
    return new Quantity(
        quantity.printed(),
        quantity.value(),
        stated.map(Stated::indicator)
            .map(vocabulary::unit)
            .orElse(people.isPresent() ? "人" : ""),
        quantity.lower(),
        quantity.upper(),
        quantity.exactness());
  }

  private static String banner(Grid grid, int row) {
    for (int above = row - 1; above >= 1; above--) {
      List<Block.Cell> cells = grid.row(above);
      String text = cells.size() == 1 && grid.columns() > 1 ? grid.text(cells.get(0)) : "";
      if (!text.isEmpty() && !UNIT_LINE.begins(text)) {
        return text;
      }
    }
    return "";
  }

  /// The unit that a cell of the header states for all of its columns.
  private static String unit(Grid grid, Part part) {
    for (int row = part.header(); row < part.from(); row++) {
      for (Block.Cell cell : grid.row(row)) {
        String text = grid.text(cell);
        boolean general = text.contains("单位:") || cell.column() == 1;
        if (general && !CellFigures.unit(text).isEmpty()) {
          return CellFigures.unit(text);
        }
      }
    }
    return "";
  }

  /// The column of the nearest words on the left, in a cell that begins no higher than the data; 0
  /// without any. Below headers the first column names its row, 100周岁 as well.
  private int labelColumn(Grid grid, int row, int before, int from) {
    for (int column = before - 1; column >= 1; column--) {
      boolean beside = grid.cell(row, column).map(Block.Cell::row).orElse(from) < from;
      String text = grid.text(row, column);
      boolean named = column == 1 && from > 1 || !figures.isFigure(text);
      if (!beside && hasWords(text) && named) {
        return column;
      }
    }
    return 0;
  }
}
