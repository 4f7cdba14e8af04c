package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads tables whose rows or columns are named by indicators: base data, accounts, staffing. A cell's
/// row speaks before its column; the header says the phase. Immutable.
final class AccountTableReader {

  private static final Pattern SHARE = Pattern.compile("(?:占比|比重|比例|率)(?:\\([^)]*\\))?$");

  /// 公开04表 and 部门：… say nothing of what a table is about.
  private static final Pattern NUMBERED = Pattern.compile("^(?:公开|附)?\\d+表$|:");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final CellFigures figures;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  AccountTableReader(Catalogue catalogue, Vocabulary vocabulary, CellFigures figures) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.figures = figures;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
  }

  /// @param part the header, where there is one
  /// @return whether an indicator was read
  boolean read(
      Grid grid, Optional<Part> part, int from, int to, TableContext context, Draft draft) {
    boolean read = false;
    Map<Integer, Map<Integer, Figure>> byRow = new TreeMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    String partUnit = part.map(it -> unit(grid, it)).orElse("");
    for (Block.Cell cell : grid.table().cells()) {
      boolean code = part.flatMap(it -> it.column("code"))
          .filter(it -> it.index() == cell.column())
          .isPresent();
      if (cell.row() < from || cell.row() >= to || code || isOrdinal(grid, cell)) {
        continue;
      }
      String header = part.map(it -> header(grid, it, cell)).orElse("");
      String unit = SHARE.matcher(header).find() ? "%" : CellFigures.unit(header);
      String inForce = unit.isEmpty() ? partUnit : unit;
      Optional<Quantity> found =
          figures.quantity(cell, inForce.isEmpty() ? context.unit() : inForce);
      if (found.isEmpty()) {
        continue;
      }
      Quantity bare = found.get();
      String row = rowLabel(grid, cell, part.map(Part::from).orElse(1));
      Optional<String> indicator =
          indicator(row, bare)
              .filter(it -> part.filter(head -> isDivided(grid, head, cell, it)).isEmpty())
              .or(() -> part.flatMap(it -> byHeader(grid, it, cell, row, context, bare)));
      Optional<Stated> stated =
          indicator.map(it -> stated(it, header, row, topic(grid, context), context));
      Quantity quantity = bare.unit().isEmpty() ? counted(bare, indicator) : bare;
      Figure figure =
          figures.add(
              draft,
              cell,
              quantity,
              row.isEmpty() ? header : row,
              ScorecardReader.quote(grid, cell.row()),
              context.section(),
              stated);
      places.merge(cell.column(), figure.places(), Math::max);
      byRow.computeIfAbsent(cell.row(), it -> new TreeMap<>()).put(cell.column(), figure);
      read |= stated.isPresent();
    }
    claims(grid, part, from, byRow, places, draft);
    return read;
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
        && grid.text(cell).matches("\\d{1,7}")
        && (hasWords(grid.text(cell.row(), next))
            || grid.text(cell.row(), next).matches("\\d{1,7}"));
  }

  private static boolean hasWords(String text) {
    return text.chars().anyMatch(Character::isIdeographic);
  }

  /// Rows that add up, and rates beside what they compare.
  private static void claims(
      Grid grid,
      Optional<Part> part,
      int from,
      Map<Integer, Map<Integer, Figure>> byRow,
      Map<Integer, Integer> places,
      Draft draft) {
    RowClaims.Collector collector = new RowClaims.Collector();
    byRow.forEach(
        (row, figures) -> {
          figures.replaceAll((column, figure) -> draft.align(figure, places.get(column)));
          figures.forEach(
              (column, figure) -> {
                int label = labelColumn(grid, row, column, from);
                if (label > 0) {
                  String words = grid.text(row, label);
                  String code = RowClaims
                      .code(label > 1 && !hasWords(grid.text(row, 1)) ? grid.text(row, 1) : words);
                  collector.add(label, row, words.replaceFirst("^\\d{3,7}", ""), code, column,
                      figure);
                }
              });
          part.ifPresent(it -> rate(it, figures, draft));
        });
    collector.find(draft);
  }

  private static void rate(Part part, Map<Integer, Figure> figures, Draft draft) {
    Optional<Figure> rate = at(part, "execution-rate", figures);
    Optional<Figure> done = at(part, "final", figures);
    List<Figure> bases = new ArrayList<>();
    at(part, "adjusted", figures).ifPresent(bases::add);
    at(part, "budget", figures).ifPresent(bases::add);
    if (rate.isPresent() && done.isPresent() && !bases.isEmpty()) {
      draft.claim(new Claim.Completion(Claim.Origin.TABLE, rate.get(), done.get(), bases));
    }
  }

  private static Optional<Figure> at(Part part, String column, Map<Integer, Figure> figures) {
    return part.column(column).flatMap(it -> Optional.ofNullable(figures.get(it.index())));
  }

  /// A bare number counts what its indicator counts.
  private Quantity counted(Quantity quantity, Optional<String> indicator) {
    return new Quantity(
        quantity.printed(),
        quantity.value(),
        indicator.map(vocabulary::unit).orElse(""),
        quantity.lower(),
        quantity.upper(),
        quantity.exactness());
  }

  /// In a row for the whole the columns say what it is: 收入 over 总计 is 收入总计, and 合计 is what the
  /// table is about.
  private Optional<String> byHeader(
      Grid grid,
      Part part,
      Block.Cell cell,
      String row,
      TableContext context,
      Quantity quantity) {
    if (!isWhole(row)) {
      return Optional.empty();
    }
    List<String> levels = headers(grid, part, cell);
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> named = named(levels.get(i), row, quantity);
      if (named.isPresent()) {
        return named;
      }
      if (isWhole(levels.get(i)) && i == 0) {
        return labels
            .find(topic(grid, context))
            .map(LabelFinder.Label::indicator)
            .filter(it -> fits(it, quantity));
      }
    }
    return Optional.empty();
  }

  /// Whether the column divides the rows by another indicator: 公务接待费 under 人员经费 is not all of
  /// it.
  private boolean isDivided(Grid grid, Part part, Block.Cell cell, String indicator) {
    for (String level : headers(grid, part, cell)) {
      Optional<LabelFinder.Label> label = labels.find(level);
      if (label.isPresent()
          && label.get().start() == 0
          && !label.get().indicator().equals(indicator)
          && vocabulary.labels().before(level, label.get().end()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> named(String level, String row, Quantity quantity) {
    if (isWhole(level)) {
      return Optional.empty();
    }
    Optional<String> joined = row.isEmpty() ? Optional.empty() : indicator(level + row, quantity);
    return joined
        .or(() -> vocabulary.headed(level).filter(it -> fits(it, quantity)))
        .or(() -> indicator(level, quantity));
  }

  /// What the table is about, as its title says.
  private static String topic(Grid grid, TableContext context) {
    String title =
        grid.table()
            .caption()
            .map(it -> Vocabulary.compact(it.value()))
            .filter(it -> it.contains("表") && !NUMBERED.matcher(it).find())
            .orElse(Vocabulary.compact(context.heading()));
    return title.replaceFirst("(?:决算|预算)?(?:总|明细|情况)?表.*$", "");
  }

  private Stated stated(
      String indicator, String header, String row, String title, TableContext context) {
    Optional<Integer> fiscalYear = context.sentence().fiscalYear();
    return new Stated(
        indicator,
        qualifiers.phase(header).or(() -> qualifiers.phase(row)).or(context.sentence()::phase),
        qualifiers.year(header, fiscalYear).or(() -> fiscalYear),
        qualifiers.fund(header).or(() -> qualifiers.fund(row)).or(() -> qualifiers.fund(title)),
        Optional.empty());
  }

  /// The words above a cell, from the top of the header down.
  private static String header(Grid grid, Part part, Block.Cell cell) {
    StringBuilder words = new StringBuilder(banner(grid, cell.row()));
    String before = "";
    for (int row = part.header(); row < part.from(); row++) {
      String text = grid.text(row, cell.column());
      if (!text.equals(before)) {
        words.append(text);
      }
      before = text;
    }
    return words.toString();
  }

  /// The words of the nearest row above that is one cell: it speaks for all rows down to the next.
  private static String banner(Grid grid, int row) {
    for (int above = row - 1; above >= 1; above--) {
      List<Block.Cell> cells = grid.row(above);
      if (cells.size() == 1 && grid.columns() > 1) {
        return grid.text(cells.get(0));
      }
    }
    return "";
  }

  /// The header cells above a cell, from the top down, in the form in which they are looked up.
  private static List<String> headers(Grid grid, Part part, Block.Cell cell) {
    List<String> levels = new ArrayList<>();
    for (int row = part.header(); row < part.from(); row++) {
      String text = Vocabulary.header(grid.text(row, cell.column()));
      if (!text.isEmpty() && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
        levels.add(text);
      }
    }
    return levels;
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

  /// Whether a row stands for the whole, so that its columns say what its figures are.
  private static boolean isWhole(String row) {
    return row.isEmpty() || row.matches("(?:本年)?(?:合计|总计|小计|共计)");
  }

  /// The words that name a row, without numbers and 其中 before them.
  private static String rowLabel(Grid grid, Block.Cell cell, int from) {
    int column = labelColumn(grid, cell.row(), cell.column(), from);
    return column == 0
        ? ""
        : grid.text(cell.row(), column)
            .replaceFirst("^(?:其中[:，]?|[一二三四五六七八九十]+、|\\(?\\d+\\)?[、.]?)+", "");
  }

  /// The column of the nearest words on the left, in a cell that begins no higher than the data; 0
  /// without any.
  private static int labelColumn(Grid grid, int row, int before, int from) {
    for (int column = before - 1; column >= 1; column--) {
      boolean beside = grid.cell(row, column).map(Block.Cell::row).orElse(from) < from;
      if (!beside && hasWords(grid.text(row, column))) {
        return column;
      }
    }
    return 0;
  }

  /// The indicator whose label is the whole text, qualifiers aside, and whose unit fits.
  private Optional<String> indicator(String words, Quantity quantity) {
    Optional<LabelFinder.Label> label = labels.find(words);
    if (label.isEmpty() || !labels.isQualifiersOnly(words.substring(0, label.get().start()))) {
      return Optional.empty();
    }
    return Optional.of(label.get().indicator()).filter(it -> fits(it, quantity));
  }

  private boolean fits(String indicator, Quantity quantity) {
    return switch (catalogue.indicator(indicator).orElseThrow().dimension()) {
      case MONEY -> catalogue.units().isMoney(quantity.unit());
      case PERCENT -> catalogue.units().isPercent(quantity.unit());
      case SCORE -> false;
      case COUNT ->
          !catalogue.units().isMoney(quantity.unit())
              && !catalogue.units().isPercent(quantity.unit());
      case TEXT, DATE, ENUM, LIST -> false;
    };
  }
}
