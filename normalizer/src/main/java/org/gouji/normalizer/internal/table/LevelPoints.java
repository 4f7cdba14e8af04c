package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.regex.Matcher;
import org.gouji.model.document.Block;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Tells whose points a column of a scorecard holds, and reads those of the groups: 分值 between 一级指标
/// and 二级指标, 二级指标得分 before 三级指标得分. Immutable.
final class LevelPoints {

  /// The lowest first.
  static final List<String> LEVELS = List.of("level3", "level2", "level1");

  private static final List<String> POINTS = List.of("weight", "score");

  /// The level that a header says.
  private static final Map<String, String> WORDS =
      Map.of("一级", "level1", "二级", "level2", "三级", "level3");

  /// What a name says of its own points: 投入（20分）.
  private static final Telltale BRACKETS = Telltale.of("[(（][^()（）]*\\d[^()（）]*[)）]$");

  private final CellFigures figures;

  LevelPoints(CellFigures figures) {
    this.figures = figures;
  }

  /// The part with the points of its rows alone. Forms print 分值 or 得分 behind each level: what a header
  /// says to be of an upper level, or what stands before a lower one, is that of a group.
  static Part ofRows(Part part) {
    List<Part.Column> weights = ofRows(part, "weight");
    List<Part.Column> scores = ofRows(part, "score");
    int at = named(part).map(Part.Column::index).orElse(0);
    Optional<Part.Column> weight =
        weights.stream()
            .filter(it -> it.index() > at)
            .findFirst()
            .or(() -> weights.stream().reduce((a, b) -> b));
    Optional<Part.Column> score = scores.stream().reduce((a, b) -> b);
    if (weight.isEmpty() && scores.size() > 1) {
      weight =
          scores.stream()
              .filter(it -> it.index() > at && !it.equals(scores.get(scores.size() - 1)))
              .findFirst()
              .map(it -> new Part.Column(it.index(), "weight", it.above(), it.header()));
    }
    List<Part.Column> columns = new ArrayList<>();
    for (Part.Column column : part.columns()) {
      if (weight.filter(it -> it.index() == column.index()).isPresent()) {
        columns.add(weight.get());
      } else if (!POINTS.contains(column.name()) || score.equals(Optional.of(column))) {
        columns.add(column);
      }
    }
    return new Part(part.header(), part.from(), part.to(), columns);
  }

  /// The columns of some points that are no group's, or those of the lowest groups where all are.
  private static List<Part.Column> ofRows(Part part, String name) {
    List<Part.Column> all =
        part.columns().stream().filter(it -> it.name().equals(name)).toList();
    List<Part.Column> own = all.stream().filter(it -> group(part, it).isEmpty()).toList();
    return own.isEmpty()
        ? all.stream()
            .min(Comparator.comparingInt(it -> LEVELS.indexOf(group(part, it).orElseThrow())))
            .map(List::of)
            .orElse(List.of())
        : own;
  }

  /// The column of what the rows are called: the lowest level that the form has.
  static Optional<Part.Column> named(Part part) {
    for (String level : LEVELS) {
      Optional<Part.Column> column = part.column(level);
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  /// The level above the rows whose points a column holds; empty for those of the rows.
  private static Optional<String> group(Part part, Part.Column column) {
    Optional<String> said =
        WORDS.entrySet()
            .stream()
            .filter(it -> column.header().contains(it.getKey()))
            .map(Map.Entry::getValue)
            .filter(part::has)
            .findFirst();
    int lowest = named(part).map(Part.Column::index).orElse(0);
    Optional<String> stands =
        column.index() > lowest
            ? Optional.empty()
            : part.columns()
                .stream()
                .filter(it -> LEVELS.contains(it.name()) && it.index() < column.index())
                .max(Comparator.comparingInt(Part.Column::index))
                .map(Part.Column::name);
    return said.or(() -> stands)
        .filter(it -> named(part).filter(lowestOf -> !lowestOf.name().equals(it)).isPresent());
  }

  /// Adds what the groups of the rows may get and got.
  ///
  /// @param rows the part as [#ofRows] gave it
  /// @param keys of the rows by where they stand
  void read(
      Grid grid,
      Part whole,
      Part rows,
      TableContext context,
      Map<Integer, String> keys,
      Draft draft,
      OpenScorecards.Builder scorecard) {
    for (Part.Column column : whole.columns()) {
      Optional<String> level =
          POINTS.contains(column.name()) && !rows.knows(column.index())
              ? group(whole, column)
              : Optional.empty();
      for (int row = whole.from(); level.isPresent() && row < whole.to(); row++) {
        Group group = group(grid, whole, row, level.get(), keys);
        Optional<Block.Cell> cell = cell(grid, row, column);
        Optional<Quantity> quantity = cell.flatMap(it -> figures.quantity(it, "分"));
        if (quantity.isPresent() && !group.rows().isEmpty()) {
          boolean score = column.name().equals("score");
          Figure figure =
              figures.add(
                  draft,
                  cell.get(),
                  quantity.get(),
                  group.name(),
                  ScorecardReader.quote(grid, row),
                  context.section(),
                  score ? Optional.of(stated(group, context)) : Optional.empty());
          if (score) {
            scorecard.totals.add(
                new Scorecard.Total(Scorecard.Column.SCORE, figure, group.rows()));
          } else {
            scorecard.groups.add(
                new Scorecard.Group(
                    group.level().equals("level1") ? 1 : 2, group.name(), figure, group.rows()));
          }
        }
      }
    }
  }

  /// A cell that begins in a row.
  private static Optional<Block.Cell> cell(Grid grid, int row, Part.Column column) {
    return grid.cell(row, column.index()).filter(it -> it.row() == row);
  }

  private record Group(String level, String name, List<String> rows) {}

  /// The group that begins in a row: its rows go on to the next name of its level, or of one above.
  private static Group group(
      Grid grid, Part part, int row, String level, Map<Integer, String> keys) {
    String name = name(grid, part, row, level);
    List<String> rows = new ArrayList<>();
    for (int below = row; !name.isEmpty() && below < part.to(); below++) {
      boolean another = below > row && !name(grid, part, below, level).isEmpty();
      if (another || ScorecardTotals.isTotal(grid, below)) {
        break;
      }
      Optional.ofNullable(keys.get(below)).ifPresent(rows::add);
    }
    return new Group(level, name, rows);
  }

  /// The name of a level that begins in a row, without its points; empty without one.
  private static String name(Grid grid, Part part, int row, String level) {
    String printed =
        part.column(level)
            .flatMap(it -> cell(grid, row, it))
            .map(it -> grid.printed(row, it.column()))
            .orElse("");
    Matcher points = BRACKETS.matcher(printed);
    return points.find() && points.start() > 0 ? printed.substring(0, points.start()) : printed;
  }

  private static Stated stated(Group group, TableContext context) {
    return new Stated(
        group.level().equals("level1") ? "score.level1" : "score.level2",
        Optional.of(Phase.FINAL),
        context.sentence().fiscalYear(),
        Optional.empty(),
        Optional.of(group.name()),
        Grounds.CELL);
  }

  /// Whether one cell is the first and the second level of a row, and no more: 预算执行 over both, before 预算执行率.
  static boolean isWithoutSecond(Grid grid, Part part, int row) {
    List<Optional<Block.Cell>> cells =
        Stream.of("level1", "level2", "level3")
            .map(level -> part.column(level).flatMap(it -> grid.cell(row, it.index())))
            .toList();
    return cells.get(1).isPresent()
        && cells.get(1).equals(cells.get(0))
        && cells.get(2).isPresent()
        && !cells.get(2).equals(cells.get(1));
  }
}
