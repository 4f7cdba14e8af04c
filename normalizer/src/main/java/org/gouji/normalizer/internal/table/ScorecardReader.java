package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads scorecards: rows of indicators with weight, target, actual and score. Immutable.
final class ScorecardReader {

  private static final Telltale BREAK = Telltale.of("\\s*\\n\\s*");

  /// What is given or taken beyond the full marks.
  private static final Telltale BONUS = Telltale.of("加分|减分|扣分项|附加分|奖励分");

  private static final Telltale GROUP =
      Telltale.of("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)、?)");
  private static final Telltale ITEM = Telltale.of("^(?:\\d{1,2}[、.．]|\\(\\d{1,2}\\))");

  private static final Telltale KIND = Telltale.of("指标|[正反逆]向");

  private static final String LOWEST = "level3";

  /// Columns of which a row has a cell for each.
  private static final List<String> SAID = List.of(LOWEST, "target", "actual", "weight", "score");

  /// %(百分比)
  private static final Telltale PERCENT =
      Telltale.of("(?<=%)\\((?:百分比|百分数|百分率)\\)$");
  private static final Telltale GROUP_WEIGHT =
      Telltale.of("^(.{2,20}?)\\((\\d+(?:\\.\\d+)?)分?\\)$");

  private final CellFigures figures;
  private final RowFacts rowFacts;
  private final ScorecardTotals totals;
  private final LevelPoints levelPoints;
  private final ScoreRates rates;
  private final RowsOfTotal ofTotal;

  ScorecardReader(
      Catalogue catalogue, Vocabulary vocabulary, Scanner scanner, CellFigures figures) {
    this.figures = figures;
    this.totals = new ScorecardTotals(figures);
    this.levelPoints = new LevelPoints(figures);
    this.rates = new ScoreRates(figures);
    this.ofTotal = new RowsOfTotal(figures);
    this.rowFacts = new RowFacts(catalogue, vocabulary, scanner, figures);
  }

  /// Whether the header is that of a scorecard: indicators, and at least two of what is said of them.
  boolean takes(Part whole) {
    if (LevelPoints.LEVELS.stream().noneMatch(whole::has)) {
      return false;
    }
    Part part = LevelPoints.ofRows(whole);
    int said = 0;
    for (String column : List.of("weight", "target", "actual", "score")) {
      if (part.has(column)) {
        said++;
      }
    }
    boolean levels = part.has(LOWEST) && (part.has("level1") || part.has("level2"));
    // A form that sets targets says nothing of what came of them, and may split each over several cells.
    boolean set =
        part.has("target") && (levels || part.has("nature") || part.has("target-unit"));
    // The names of the rows may print what they may get: 绩效目标合理性（5分）.
    boolean scored = part.has("score") && part.has(LOWEST) && part.has("level1");
    return said >= 2 || set || scored;
  }

  /// The rows of a table without a header, under that of the table which it goes on from: their points and
  /// scores are numbers, and they have what the header asks for.
  Optional<Part> continued(Grid grid, Part header) {
    Part part = new Part(1, 1, grid.rows() + 1, header.columns());
    int last = part.columns().stream().mapToInt(Part.Column::index).max().orElse(0);
    if (last > grid.columns() || grid.columns() - last > 1) {
      return Optional.empty();
    }
    boolean filled = false;
    for (int row = 1; row <= grid.rows(); row++) {
      if (!isRemark(grid, part, row)) {
        for (Block.Cell cell : points(grid, part, row)) {
          boolean number = figures.quantity(cell, "").isPresent();
          if (!number && grid.text(cell).codePoints().anyMatch(Character::isIdeographic)) {
            return Optional.empty();
          }
          filled |= number;
        }
      }
    }
    return filled ? Optional.of(part) : Optional.empty();
  }

  private static List<Block.Cell> points(Grid grid, Part part, int row) {
    return Stream.of("weight", "score")
        .flatMap(it -> part.column(it).stream())
        .flatMap(it -> grid.cell(row, it.index()).stream())
        .toList();
  }

  /// @param funds fund rows of the same form
  /// @return the rows that remark on the whole form
  List<Integer> read(
      Grid grid,
      Part whole,
      TableContext context,
      List<Scorecard.FundRow> funds,
      Draft draft,
      OpenScorecards open) {
    Part part = LevelPoints.ofRows(whole);
    String columns = String.join(",", part.columns().stream().map(Part.Column::name).toList());
    OpenScorecards.Builder scorecard =
        open.next(
            title(grid, context), columns, Forms.programme(grid, part.header()),
            grid.table().location(),
            grid.table().caption().isPresent(),
            !funds.isEmpty());
    scorecard.funds.addAll(funds);
    Pass pass = new Pass(grid, part, context, draft, scorecard, scorePlaces(grid, part));
    List<Integer> remarks = new ArrayList<>();
    for (int row = part.from(); row < part.to(); row++) {
      if (isRemark(grid, part, row) && !ScorecardTotals.isTotal(grid, row)
          && !ofTotal.scores(grid, row, scorecard.funds, context, draft)) {
        remarks.add(row);
      }
      if (ScorecardTotals.isTotal(grid, row)) {
        int before = scorecard.totals.size();
        totals.read(grid, part, row, scorecard, pass.keys, Optional.empty(), context, draft);
        rates.ofTotal(
            grid, part, scorecard.totals.subList(before, scorecard.totals.size()), row, context,
            draft);
      } else if (ScorecardTotals.isSubtotal(grid, part, row)) {
        totals.read(
            grid, part, row, scorecard, pass.since(), Optional.of(pass.level("level1")), context,
            draft);
        pass.subtotalled = pass.keys.size();
      } else {
        row(pass, row);
      }
    }
    pass.keepLevels();
    pass.named.tellApart(draft);
    levelPoints.read(grid, whole, part, context, pass.placed, draft, scorecard);
    pass.weights.forEach(
        (name, weight) -> scorecard.groups.add(
            new Scorecard.Group(
                name.startsWith("level1") ? 1 : 2,
                name.substring("level1".length()),
                weight,
                pass.members.getOrDefault(name, List.of()))));
    return remarks;
  }

  /// One pass over the rows under a header.
  private static final class Pass {

    final Grid grid;
    final Part part;
    final TableContext context;
    final Draft draft;
    final OpenScorecards.Builder scorecard;
    /// The most decimals of a score.
    final int places;
    /// The names of the levels above the next row.
    final Map<String, String> above = new HashMap<>();
    /// Rows and weights of each group, by its level and name.
    final Map<String, List<String>> members = new HashMap<>();
    final Map<String, Figure> weights = new HashMap<>();
    final List<String> keys = new ArrayList<>();
    /// The keys of the rows by where they stand.
    final Map<Integer, String> placed = new TreeMap<>();
    /// What is printed for several rows in one cell.
    final Map<Block.Cell, Figure> shared = new HashMap<>();
    /// How many of them have a subtotal.
    int subtotalled;
    final RowFacts.Named named = new RowFacts.Named();

    Pass(
        Grid grid,
        Part part,
        TableContext context,
        Draft draft,
        OpenScorecards.Builder scorecard,
        int places) {
      this.grid = grid;
      this.part = part;
      this.context = context;
      this.draft = draft;
      this.scorecard = scorecard;
      this.places = places;
      above.putAll(scorecard.above);
    }

    /// Keeps the levels for a table that goes on with this one.
    void keepLevels() {
      LevelPoints.LEVELS.stream()
          .filter(it -> part.has(it) && above.containsKey(it))
          .forEach(it -> scorecard.above.put(it, level(it)));
    }

    String topic() {
      return Vocabulary.compact(scorecard.title + "\n" + scorecard.subject.orElse(""));
    }

    /// Moves on to a row; blank cells of the levels inherit what stands above them.
    void levels(int row) {
      for (String level : List.of("level1", "level2", "level3")) {
        String text = part.column(level).map(it -> printed(grid, row, it.index())).orElse("");
        if (!text.isEmpty()) {
          above.put(level, text);
        } else if (level.equals("level3")) {
          above.put(level, "");
        }
      }
      if (LevelPoints.isWithoutSecond(grid, part, row)) {
        above.put("level2", "");
      }
    }

    /// The rows below the last subtotal.
    List<String> since() {
      return keys.subList(subtotalled, keys.size());
    }

    String level(String level) {
      return above.getOrDefault(level, "");
    }
  }

  private void row(Pass pass, int row) {
    pass.levels(row);
    if (isRemark(pass.grid, pass.part, row)) {
      return;
    }
    if (isGroup(pass.grid, pass.part, row)) {
      heads(pass, row);
      return;
    }
    String key = pass.scorecard.key + ".r" + (pass.scorecard.rows.size() + 1);
    Optional<Scorecard.Row> read = row(pass, row, key);
    if (read.isEmpty()) {
      return;
    }
    pass.scorecard.rows.add(read.get());
    pass.keys.add(key);
    pass.placed.put(row, key);
    rates.ofRow(pass.grid, pass.part, read.get(), row, pass.context, pass.draft);
    for (String level : List.of("level1", "level2")) {
      group(pass.grid, pass.part, row, level, pass.context, pass.draft, pass.weights);
      String name = level.equals("level1") ? read.get().level1() : read.get().level2();
      pass.members.computeIfAbsent(level + name, it -> new ArrayList<>()).add(key);
    }
    rowFacts.read(
        new RowFacts.At(pass.grid, pass.part, row, pass.topic(), pass.context), read.get(),
        pass.named, pass.draft);
  }

  /// Whether a row of a form with one level names a group of those below it: 一、投入 above 1.绩效目标.
  private static boolean isGroup(Grid grid, Part part, int row) {
    Optional<Part.Column> level = part.column(LOWEST);
    if (level.isEmpty() || part.has("level1") || part.has("level2")) {
      return false;
    }
    int index = level.get().index();
    return GROUP.begins(grid.text(row, index))
        && row + 1 < part.to()
        && ITEM.begins(grid.text(row + 1, index));
  }

  /// Begins a group: its weight is that of the rows below it, and its score what they got.
  private void heads(Pass pass, int row) {
    String name = GROUP.withoutFirst(pass.level(LOWEST));
    pass.above.put("level1", name);
    number(pass, row, "weight", pass.scorecard.key + ".h" + row)
        .ifPresent(it -> pass.weights.putIfAbsent("level1" + name, it));
    Optional<Block.Cell> score =
        pass.part.column("score").flatMap(it -> pass.grid.cell(row, it.index()));
    score.flatMap(it -> figures.quantity(it, "分"))
        .ifPresent(
            it -> figures.add(
                pass.draft,
                score.get(),
                it,
                name,
                quote(pass.grid, row),
                pass.context.section(),
                ScorecardTotals.ofGroup(name, pass.context)));
  }

  private String title(Grid grid, TableContext context) {
    return grid.table().caption().map(it -> it.value().strip()).orElse(context.heading());
  }

  /// Whole and part of the weights of a group are printed in its name: 产出指标(50分).
  private void group(
      Grid grid,
      Part part,
      int row,
      String level,
      TableContext context,
      Draft draft,
      Map<String, Figure> weights) {
    Optional<Block.Cell> cell = part.column(level).flatMap(it -> grid.cell(row, it.index()));
    if (cell.isEmpty() || cell.get().row() != row) {
      return;
    }
    String name = grid.text(cell.get());
    Matcher matcher = GROUP_WEIGHT.matcher(name);
    if (name.endsWith(")") && matcher.matches()) {
      Quantity weight =
          Quantity.exact(cell.get().text().value().strip(),
              new BigDecimal(matcher.group(2)), "分");
      weights.putIfAbsent(
          level + printed(grid, row, cell.get().column()),
          figures.add(
              draft,
              cell.get(),
              weight,
              matcher.group(1),
              cell.get().text().value().strip(),
              context.section(),
              Optional.empty()));
    }
  }

  private Optional<Scorecard.Row> row(Pass pass, int row, String key) {
    Grid grid = pass.grid;
    Part part = pass.part;
    TableContext context = pass.context;
    Draft draft = pass.draft;
    String unit = unit(grid, part, row);
    Optional<Scorecard.Entry> target = target(grid, part, row, key, context, draft);
    Optional<Scorecard.Entry> actual =
        part.column("actual")
            .flatMap(
                it -> entry(grid, part, row, it.index(), key + ".actual", unit, context, draft));
    boolean bonus = BONUS.in(pass.level("level1") + pass.level(LOWEST));
    Optional<Figure> weight =
        bonus
            ? Optional.empty()
            : number(pass, row, "weight", key);
    Optional<Figure> score =
        number(pass, row, "score", key).map(it -> it.withPlaces(pass.places));
    String level3 = part.has("level3") ? pass.level("level3") : "";
    boolean nothing =
        weight.isEmpty() && target.isEmpty() && actual.isEmpty() && score.isEmpty();
    if (nothing || !isNamed(pass)) {
      return Optional.empty();
    }
    return Optional.of(
        new Scorecard.Row(
            key,
            part.has("level1") || !pass.level("level1").isEmpty()
                ? pass.level("level1")
                : context.heading(),
            pass.level("level2"),
            level3,
            weight,
            target,
            actual,
            score,
            reason(grid, part, row),
            grid.row(row)
                .get(0)
                .location()
                .withPath(
                    "表" + context.number() + " 第" + row + "行")));
  }

  private static boolean isNamed(Pass pass) {
    return LevelPoints.named(pass.part)
        .map(it -> pass.level(it.name()))
        .filter(it -> !it.isEmpty())
        .isPresent();
  }

  private static Optional<String> reason(Grid grid, Part part, int row) {
    return part.column("reason")
        .or(() -> part.column("note"))
        .map(it -> printed(grid, row, it.index()))
        .filter(it -> !it.isEmpty());
  }

  /// Whether one cell stands under several of the columns that say what a row is: a remark on the whole
  /// form, such as 说明 and what it says.
  private static boolean isRemark(Grid grid, Part part, int row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (String column : SAID) {
      Optional<Block.Cell> cell =
          (column.equals(LOWEST) ? LevelPoints.named(part) : part.column(column))
              .flatMap(it -> grid.cell(row, it.index()));
      if (cell.isPresent() && cells.contains(cell.get())) {
        return true;
      }
      cell.ifPresent(cells::add);
    }
    return false;
  }

  /// The unit of a row's target and actual where it stands in a cell of its own, or behind the name of
  /// the row: 慰问人数（人）.
  private String unit(Grid grid, Part part, int row) {
    return part.column("target-unit")
        .map(it -> PERCENT.without(grid.text(row, it.index())))
        .or(() -> part.column("level3").map(it -> figures.unitOfName(grid.text(row, it.index()))))
        .orElse("");
  }

  private static String printed(Grid grid, int row, int column) {
    return grid.cell(row, column)
        .map(it -> unbroken(it.text().value().strip()))
        .orElse("");
  }

  /// A target may be split over three cells: ≥ | 90 | %.
  private Optional<Scorecard.Entry> target(
      Grid grid, Part part, int row, String key, TableContext context, Draft draft) {
    Optional<Part.Column> target = part.column("target");
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String ofCell = part.column("target-unit").map(it -> grid.text(row, it.index())).orElse("");
    Optional<Scorecard.Entry> entry =
        entry(grid, part, row, target.get().index(), key + ".target", unit(grid, part, row),
            context,
            draft);
    // 定量指标 and 正向指标 say what kind of target it is and are no part of it.
    String nature =
        part.column("nature")
            .map(it -> grid.text(row, it.index()))
            .filter(it -> !KIND.in(it))
            .orElse("");
    String unit = entry.filter(it -> it.printed().endsWith(ofCell)).isPresent() ? "" : ofCell;
    if (entry.isEmpty() || nature.isEmpty() && unit.isEmpty()) {
      return entry;
    }
    Optional<Figure> figure =
        entry.get().figure().map(it -> bounded(it, nature));
    String sign =
        nature.isEmpty() ? "" : grid.printed(row, part.column("nature").orElseThrow().index());
    return Optional.of(new Scorecard.Entry(sign + entry.get().printed() + unit, figure));
  }

  private static Figure bounded(Figure figure, String nature) {
    Optional<Quantity.Exactness> bound =
        switch (nature) {
          case "≥", ">=", "大于等于", "不低于", "不少于" -> Optional.of(Quantity.Exactness.AT_LEAST);
          case "≤", "<=", "小于等于", "不高于", "不超过" -> Optional.of(Quantity.Exactness.AT_MOST);
          case ">" -> Optional.of(Quantity.Exactness.ABOVE);
          case "<" -> Optional.of(Quantity.Exactness.BELOW);
          default -> Optional.empty();
        };
    return bound
        .map(
            it -> new Figure(
                figure.key(),
                figure.quantity().qualified(it),
                figure.places(),
                figure.label(),
                figure.section(),
                figure.location(),
                figure.quote(),
                figure.confidence()))
        .orElse(figure);
  }

  private Optional<Scorecard.Entry> entry(
      Grid grid,
      Part part,
      int row,
      int column,
      String key,
      String unit,
      TableContext context,
      Draft draft) {
    Optional<Block.Cell> cell = grid.cell(row, column);
    String printed = printed(grid, row, column);
    if (cell.isEmpty() || printed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Figure> figure =
        (key.endsWith(".actual")
            ? figures.reached(cell.get(), unit)
            : figures.quantity(cell.get(), unit))
            .map(it -> rowFigure(grid, part, row, cell.get(), it, key, context, draft));
    return Optional.of(new Scorecard.Entry(printed, figure));
  }

  /// What a row may get or got. What a merged cell holds for several rows together is one figure, that
  /// of the first of them.
  private Optional<Figure> number(Pass pass, int row, String column, String key) {
    Optional<Block.Cell> cell =
        pass.part.column(column).flatMap(it -> pass.grid.cell(row, it.index()));
    Optional<Figure> before = cell.map(pass.shared::get);
    if (before.isPresent()) {
      return before;
    }
    Optional<Figure> figure =
        cell.flatMap(it -> figures.quantity(it, ""))
            .map(
                it -> rowFigure(
                    pass.grid, pass.part, row, cell.get(), it, key + "." + column, pass.context,
                    pass.draft));
    figure.filter(it -> isOfSeveralRows(pass.grid, pass.part, cell.get()))
        .ifPresent(it -> pass.shared.put(cell.get(), it));
    return figure;
  }

  /// Whether a merged cell holds what several rows may get or got together.
  private static boolean isOfSeveralRows(Grid grid, Part part, Block.Cell cell) {
    Optional<Part.Column> named = LevelPoints.named(part);
    if (cell.rowSpan() == 1 || named.isEmpty()) {
      return false;
    }
    int last = cell.row() + cell.rowSpan() - 1;
    return !grid.cell(cell.row(), named.get().index())
        .equals(grid.cell(last, named.get().index()));
  }

  private Figure rowFigure(
      Grid grid,
      Part part,
      int row,
      Block.Cell cell,
      Quantity quantity,
      String key,
      TableContext context,
      Draft draft) {
    int end = cell.text().value().length();
    return draft.rowFigure(
        key,
        new Figure(
            key,
            quantity,
            quantity.value().scale(),
            label(grid, part, row),
            context.section(),
            new Place(cell.text(), cell.location(), context.section()).of(0, end),
            quote(grid, row),
            cell.text().confidence(0, end)));
  }

  /// What a row is called: its lowest level that is printed.
  private static String label(Grid grid, Part part, int row) {
    for (String level : LevelPoints.LEVELS) {
      String name = part.column(level).map(it -> grid.text(row, it.index())).orElse("");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return grid.text(row, 1);
  }

  /// The most decimals that are printed in the score column.
  private int scorePlaces(Grid grid, Part part) {
    int places = 0;
    Optional<Part.Column> score = part.column("score");
    for (int row = part.from(); score.isPresent() && row < part.to(); row++) {
      places =
          Math.max(
              places,
              grid.cell(row, score.get().index())
                  .flatMap(it -> figures.quantity(it, ""))
                  .map(it -> it.value().scale())
                  .orElse(0));
    }
    return places;
  }

  private static String unbroken(String text) {
    return text.indexOf('\n') < 0 ? text : BREAK.without(text);
  }

  static String quote(Grid grid, int row) {
    StringBuilder quote = new StringBuilder();
    for (Block.Cell cell : grid.row(row)) {
      String text = unbroken(cell.text().value().strip());
      if (!text.isEmpty()) {
        quote.append(quote.isEmpty() ? "" : " ").append(text);
      }
    }
    return quote.toString();
  }
}
