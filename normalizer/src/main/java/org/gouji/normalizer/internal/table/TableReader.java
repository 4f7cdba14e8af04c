package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.document.Text;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.sentence.Context;
import org.gouji.normalizer.internal.sentence.SentenceReader;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads a table by its headers: scorecards, programme funds, and rows and columns that name
/// indicators. What it does not understand it leaves alone. Immutable.
public final class TableReader {

  private static final int LONGEST_TITLE = 40;

  private final Vocabulary vocabulary;
  private final Scanner scanner;
  private final Parts parts;
  private final ScorecardReader scorecards;
  private final FundRowReader fundRows;
  private final Pairs pairs;
  private final DividedTotals totals;
  private final ProgrammeTotals places;
  private final FundTableReader funds;
  private final AccountTableReader accounts;
  private static final Telltale STANDARD =
      Telltale.of("按?(?:每[户人名位生]|[\\d.,]+(?:[-—~至][\\d.,]+)?元/[户人名位生])");

  private final SentenceReader sentences;

  public TableReader(
      Catalogue catalogue, Vocabulary vocabulary, Scanner scanner, SentenceReader sentences) {
    CellFigures figures = new CellFigures(catalogue.units(), scanner);
    this.vocabulary = vocabulary;
    this.scanner = scanner;
    this.parts = new Parts(vocabulary, scanner);
    this.scorecards = new ScorecardReader(catalogue, vocabulary, scanner, figures);
    this.fundRows = new FundRowReader(vocabulary, figures);
    this.pairs = new Pairs(vocabulary, figures);
    this.totals = new DividedTotals(vocabulary);
    this.places = new ProgrammeTotals(catalogue.units());
    this.funds = new FundTableReader(vocabulary, figures);
    this.accounts = new AccountTableReader(catalogue, vocabulary, figures);
    this.sentences = sentences;
  }

  /// Reads one table into the draft.
  ///
  /// @param open scorecards that a following table may continue
  /// @return whether its columns were understood
  public boolean read(
      Block.Table printed, TableContext context, Draft draft, OpenScorecards open) {
    Block.Table table =
        Transposed.of(Ordinals.without(LostSpans.restored(printed, vocabulary)), vocabulary);
    Grid grid = new Grid(table);
    // What the cells of a form tell is told of the programme that it names.
    open.name(Forms.programmes(grid));
    TableContext here = inside(grid, context, open);
    List<Part> found = found(grid, open);
    open.ends(Optional.empty());
    if (found.isEmpty()) {
      return rest(grid, Optional.empty(), 1, grid.rows() + 1, here, draft);
    }
    List<Part> others = new ArrayList<>();
    boolean understood = forms(grid, found, others, here, draft, open);
    if (found.get(0).header() > 1) {
      understood |= rest(grid, Optional.empty(), 1, found.get(0).header(), here, draft);
    }
    for (Part part : others) {
      understood |= rest(grid, Optional.of(part), part.from(), part.to(), here, draft);
    }
    return understood;
  }

  /// The unit in the bracket that a short line above a table ends with: 年度收入情况（万元）. Empty without one.
  public static String unitAtEnd(String line) {
    boolean may = line.length() <= LONGEST_TITLE;
    return may ? CellFigures.moneyAtEnd(Vocabulary.compact(line)) : "";
  }

  /// The unit of money that a line of its own says: 金额单位：万元. Empty where it says none.
  public static String unitOfLine(String line) {
    return CellFigures.unit(Vocabulary.compact(line));
  }

  /// What the cells of a table inherit, with what the table says itself.
  private static TableContext inside(Grid grid, TableContext context, OpenScorecards open) {
    Block.Table table = grid.table();
    String unit = table.unitLine()
        .map(Text::value)
        .map(Vocabulary::compact)
        .map(CellFigures::unit)
        .orElse("");
    String own =
        unit.isEmpty() ? Forms.unit(grid).isEmpty() ? context.unit() : Forms.unit(grid) : unit;
    Context sentence =
        Forms.year(table).map(it -> context.sentence().inYear(it)).orElse(context.sentence());
    return new TableContext(
        context.number(),
        context.section(),
        context.heading(),
        context.lead(),
        open.unit(context.heading(), own),
        about(open, sentence));
  }

  /// The parts of a table; without any header the rows that go on with the scorecard before it.
  private List<Part> found(Grid grid, OpenScorecards open) {
    List<Part> found = parts.of(grid);
    return found.isEmpty()
        ? open.continued(grid.table())
            .flatMap(it -> scorecards.continued(grid, it))
            .stream()
            .toList()
        : found;
  }

  /// Reads the parts that are scorecards, fund rows and lists of programmes.
  ///
  /// @param others gets those that are none
  /// @return whether there was one
  private boolean forms(
      Grid grid, List<Part> found, List<Part> others, TableContext context, Draft draft,
      OpenScorecards open) {
    List<Scorecard.FundRow> fundsOfForm = new ArrayList<>();
    for (Part printed : found) {
      boolean card = scorecards.takes(printed);
      Part part = card ? printed : TaskColumns.told(grid, printed, context);
      if (card) {
        for (int row : scorecards.read(grid, part, context, fundsOfForm, draft, open)) {
          texts(grid, row, row + 1, Set.of(), context, draft);
        }
        for (Block.Cell cell : Told.cells(grid, part)) {
          text(
              grid, cell, Told.context(grid, part, cell, context.sentence(), vocabulary), context,
              draft);
        }
        open.ends(Optional.of(part));
        fundsOfForm = new ArrayList<>();
      } else if (fundRows.takes(part) && !FundRowReader.ofYears(grid, part)
          && !places.areOfUnits(grid, part)
          || fundRows.takesSources(grid, part, context)) {
        List<Scorecard.FundRow> rows = fundRows.read(grid, part, context, draft);
        fundsOfForm.addAll(rows);
        Set<Block.Cell> understood = divided(grid, part, rows, context, draft);
        texts(grid, part.from(), part.to(), understood, context, draft);
        for (int row : pairs.of(grid, part)) {
          accounts.read(grid, Optional.empty(), row, row + 1, context, draft);
        }
      } else if (funds.takes(grid, part, context)) {
        funds.read(grid, part, context, draft);
        Set<Block.Cell> standards = standards(grid, part, context, draft);
        texts(grid, part.from(), part.to(), standards, context, draft);
      } else {
        others.add(part);
      }
    }
    open.keep(fundsOfForm, Forms.programme(grid, grid.rows() + 1), grid.table().location());
    return others.size() < found.size();
  }

  /// A report about one project whose title does not name it is about the one that its forms name.
  private static Context about(OpenScorecards open, Context context) {
    boolean project =
        context.kind() == Identity.Kind.PROJECT || context.kind() == Identity.Kind.TARGET_FORM;
    return project && context.programme().isEmpty()
        ? new Context(
            context.titles(), context.sectionId(), context.phase(), context.fiscalYear(),
            context.organization(), context.kind(), context.whole(), context.ownLevel(),
            open.programme(), false)
        : context;
  }

  /// The cells of a list of programmes that tell what one is aided with, 每户3000元: the row says of what, and the column
  /// that it is a standard.
  private Set<Block.Cell> standards(Grid grid, Part part, TableContext context, Draft draft) {
    int name = FundTableReader.item(part).map(Part.Column::index).orElse(1);
    Set<Block.Cell> standards = new HashSet<>();
    for (Block.Cell cell : grid.table().cells()) {
      boolean one =
          cell.row() >= part.from() && cell.row() < part.to() && cell.column() > name
              && STANDARD.begins(grid.text(cell));
      if (one && standards.add(cell)) {
        Context below =
            context.sentence()
                .below(grid.text(part.from() - 1, cell.column()))
                .below(grid.text(cell.row(), name));
        text(grid, cell, below, context, draft);
      }
    }
    return standards;
  }

  /// Rows and columns that name indicators, and what else is told among them.
  private boolean rest(
      Grid grid, Optional<Part> part, int from, int to, TableContext context, Draft draft) {
    boolean read = accounts.read(grid, part, from, to, context, draft);
    texts(grid, from, to, Set.of(), context, draft);
    return read;
  }

  /// The cells that divide the total of a whole department's form in words.
  private Set<Block.Cell> divided(
      Grid grid, Part part, List<Scorecard.FundRow> rows, TableContext context, Draft draft) {
    boolean whole =
        context.sentence().kind() == Identity.Kind.WHOLE_DEPARTMENT
            && Forms.programme(grid, part.header()).isEmpty();
    return whole && !rows.isEmpty() && !rows.get(0).part()
        ? totals.read(grid, part, rows.get(0), context, draft)
        : Set.of();
  }

  /// Cells with words and figures are sentences of their own, but in scorecards, where they are goals
  /// and results of rows.
  ///
  /// @param understood cells that were read already
  private void texts(
      Grid grid, int from, int to, Set<Block.Cell> understood, TableContext context, Draft draft) {
    for (Block.Cell cell : grid.table().cells()) {
      boolean here = cell.row() >= from && cell.row() < to && !understood.contains(cell);
      if (here && !cell.text().isBlank() && scanner.cell(grid.text(cell)).isEmpty()) {
        text(grid, cell, Goals.of(grid, cell, context.sentence()), context, draft);
      }
    }
  }

  /// What a form of one programme among others tells is that programme's: 追加 is none of the whole
  /// budget.
  private void text(
      Grid grid, Block.Cell cell, Context sentence, TableContext context, Draft draft) {
    Optional<String> programme =
        sentence.kind() == Identity.Kind.PROJECT
            ? Optional.empty()
            : Forms.programme(grid, cell.row());
    sentences.read(
        new Place(cell.text(), cell.location(), context.section()),
        programme.map(sentence::ofProgramme).orElse(sentence),
        draft);
    if (programme.isPresent()) {
      draft.revise(
          it -> it.figure().location().equals(cell.location())
              && it.indicator().startsWith("adjust.") && it.subject().isEmpty()
                  ? it.withSubject(programme)
                  : it);
    }
  }
}
