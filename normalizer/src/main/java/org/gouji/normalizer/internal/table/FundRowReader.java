package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.model.document.Block;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Place;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.text.Folded;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads the fund rows of a form: 年度资金总额 with its sources, each with budget, execution and rate.
/// Immutable.
final class FundRowReader {

  private static final Telltale TOTAL = Telltale.of("总额|总金额|合计|总计|总资金|资金总量");

  private static final Telltale UNIT = Telltale.of("(?<=.)\\((?:单位:)?[亿万千]?元\\)$");
  private static final Telltale MONEY = Telltale.of("资金|经费|预算|金额|支出");

  private static final String TOTAL_ROW = "资金总额";

  private static final Telltale BARE = Telltale.of("(?:金额)?(?:合计|总计)(?:金额)?");

  /// 得分(20分*执行率): the score is what this product gives. 得分(满分20分) says of what.
  private static final Telltale PRODUCT =
      Telltale.of(
          "(\\d{1,3}(?:\\.\\d+)?)\\s*分?\\s*[*×xX✕·]\\s*(?:预算)?执行率"
              + "|分[(（](?:满分|分值|权重)?[:：]?(\\d{1,3})分[)）]");
  private static final Telltale BRACKETS = Telltale.of("\\([^()]*\\)");
  private static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}年?度?");
  private static final List<String> AMOUNTS = List.of("budget", "adjusted", "final");
  private static final String RATE_COLUMN = "execution-rate";
  private static final String RATE_AND_SCORE = "rate-and-score";
  private static final Set<String> RATES = Set.of(RATE_COLUMN, RATE_AND_SCORE);
  private static final Telltale BOTH =
      Telltale.of(
          "\\s*(?<rate>\\d{1,3}(?:\\.\\d+)?%)[,，;；、/\\s]*(?:得分?[:：]?)?\\s*(?<score>\\d{1,3}(?:\\.\\d+)?分?)\\s*");

  /// What a form says before the name of a part.
  private static final Pattern PART =
      Pattern
          .compile(
              "^(?:其中:?|[一二三四五六七八九十]、|\\d[、.]|(?:资金|经费)(?:来源|结构|构成|性质):|按(?:资金|收入)?(?:来源|性质)(?:分|划分|构成)?:?|按支出(?:类型|性质|类别|结构|构成|用途)(?:分|划分)?:?"
                  + "|\\(?\\d\\)?[、.]?)+");

  private static final Map<String, Fund> FUNDS =
      Map.of(
          "fiscal", Fund.FISCAL,
          "general-public", Fund.GENERAL_PUBLIC,
          "government-fund", Fund.GOVERNMENT_FUND,
          "state-capital", Fund.STATE_CAPITAL);

  private static final Set<String> DIVISIONS =
      Set.of(
          "expenditure.basic.total", "expenditure.basic.personnel", "expenditure.basic.public",
          "expenditure.project.total");

  private static final Set<String> WHOLE_DIVISION =
      Set.of("expenditure.basic.total", "expenditure.project.total");

  /// 执行率97.98% between the name of a row and its amounts names nothing.
  private static final Telltale RATED =
      Telltale.of("(?:预算|资金)?(?:执行率|完成率)(?:\\(%\\))?:?\\d{1,3}(?:\\.\\d+)?%");

  private static final Pattern POINTS_OF_TOTAL =
      Pattern.compile(".{2,20}?[\\p{IsHan})]\\((\\d{1,3}(?:\\.\\d+)?)分\\)");
  private static final Pattern POINTS =
      Pattern.compile("(?:分值|权重|满分)[:：]?\\(?(\\d{1,3}(?:\\.\\d+)?)分?\\)?");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final CellFigures figures;
  private final Pairs pairs;
  private final RowsOfTotal ofTotal;
  private final SourceNames given;

  FundRowReader(Vocabulary vocabulary, CellFigures figures) {
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.figures = figures;
    this.pairs = new Pairs(vocabulary, figures);
    this.ofTotal = new RowsOfTotal(figures);
    this.given = new SourceNames(vocabulary);
  }

  /// Whether the header has amounts of phases with a rate or score behind them, and no names of its
  /// own; a column of items has them in tables of accounts too, which score nothing.
  boolean takes(Part part) {
    return AMOUNTS.stream().filter(part::has).count() >= 1
        && (part.has(RATE_COLUMN) || part.has("score") || part.has(RATE_AND_SCORE))
        && !part.has("subject")
        && !part.has("unit-name")
        && !part.has("region")
        && (!part.has("item") || part.has("score"))
        && !part.has("level3");
  }

  /// Whether the rows are the sources of one programme's money and their total, over amounts alone.
  boolean takesSources(Grid grid, Part part, TableContext context) {
    if (AMOUNTS.stream().filter(part::has).count() < 2
        || Stream.of("subject", "unit-name", "region", "item", "level3").anyMatch(part::has)
        || Forms.programme(grid, part.header()).isEmpty()
            && (context.sentence().kind() != Identity.Kind.PROJECT
                || context.sentence().programme().isEmpty())) {
      return false;
    }
    int sources = 0;
    boolean total = false;
    for (int row = part.from(); row < part.to(); row++) {
      String label = label(grid, part, row);
      boolean whole = TOTAL.in(label);
      boolean source = given.isGiven(part(label));
      if (isFunded(grid, part, row) && !whole && !source) {
        return false;
      }
      total |= whole;
      sources += source ? 1 : 0;
    }
    return total && sources > 1;
  }

  /// Whether the rows are years: these are accounts.
  static boolean ofYears(Grid grid, Part part) {
    int years = 0;
    for (int row = part.from(); row < part.to(); row++) {
      years += YEAR.is(label(grid, part, row)) ? 1 : 0;
    }
    return years > 1;
  }

  /// The rows that hold an amount.
  List<Scorecard.FundRow> read(Grid grid, Part part, TableContext context, Draft draft) {
    List<Scorecard.FundRow> rows = new ArrayList<>();
    Optional<Figure> rate = Optional.empty();
    Optional<Figure> score = Optional.empty();
    for (int row = part.from(); row < part.to(); row++) {
      if (pairs.are(grid, row)) {
        continue;
      }
      String label = label(grid, part, row);
      int at = row;
      Function<String, Optional<Figure>> figure =
          column -> figure(grid, part, at, column, label, context, draft);
      if (RowsOfTotal.isRate(label)) {
        rate = rate.or(() -> rate(grid, part, at, label, context, draft));
        continue;
      }
      if (RowsOfTotal.isScore(label)) {
        score = score.or(() -> ofTotal.score(grid, at, label, context, draft));
        continue;
      }
      Optional<Figure> budget = figure.apply("budget");
      Optional<Figure> adjusted = figure.apply("adjusted");
      if (part.has("budget")) {
        adjusted.ifPresent(draft::keepPhase);
      }
      Optional<Figure> executed = figure.apply("final");
      if (label.isEmpty() || budget.isEmpty() && adjusted.isEmpty() && executed.isEmpty()) {
        continue;
      }
      rows.add(
          new Scorecard.FundRow(
              part(label),
              false,
              budget,
              adjusted,
              executed,
              figure.apply("weight")
                  .or(() -> points(grid, at, label, context, draft))
                  .or(() -> product(grid, part, at, context, draft))
                  .or(() -> pointsOfTotal(grid, at, label, context, draft)),
              figure.apply(RATE_COLUMN)
                  .or(() -> scored(grid, part, at, label, "rate", context, draft)),
              figure.apply("score")
                  .or(() -> scored(grid, part, at, label, "score", context, draft))));
    }
    return ordered(rows, rate, score);
  }

  private Optional<Figure> rate(
      Grid grid, Part part, int row, String label, TableContext context, Draft draft) {
    Optional<Optional<String>> rated = row(grid, part, TOTAL_ROW, context).map(Row::rated);
    return ofTotal.rate(grid, row, label, rated, context, draft);
  }

  /// The name of a row without what the form says before the name of a part.
  private static String part(String label) {
    String name = PART.matcher(label).replaceFirst("");
    return name.isEmpty() ? label : name;
  }

  /// The last words before the first amount.
  private static String label(Grid grid, Part part, int row) {
    int first = AMOUNTS.stream()
        .flatMap(it -> part.column(it).stream())
        .mapToInt(Part.Column::index)
        .min()
        .orElse(1);
    for (int column = first - 1; column >= 1; column--) {
      String said = grid.text(row, column);
      String text = said.endsWith(":") ? said.substring(0, said.length() - 1) : said;
      if (isName(text)) {
        return UNIT.withoutFirst(text);
      }
    }
    return "";
  }

  private static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        && !(text.endsWith("%") && RATED.is(text))
        && !POINTS.matcher(text).matches();
  }

  /// The weight of a row whose form prints it between the name and the amounts: 分值10.
  private Optional<Figure> points(
      Grid grid, int row, String label, TableContext context, Draft draft) {
    return points(grid, row, label, POINTS, context, draft);
  }

  /// That of the total may stand behind its name, or behind what the form calls all of its rows:
  /// 预算执行情况（10分）.
  private Optional<Figure> pointsOfTotal(
      Grid grid, int row, String label, TableContext context, Draft draft) {
    return TOTAL.in(label)
        ? points(grid, row, label, POINTS_OF_TOTAL, context, draft)
        : Optional.empty();
  }

  private Optional<Figure> points(
      Grid grid, int row, String label, Pattern pattern, TableContext context, Draft draft) {
    for (Block.Cell cell : grid.row(row)) {
      Matcher points = pattern.matcher(grid.text(cell));
      if (points.matches()) {
        Quantity weight =
            Quantity.exact(
                cell.text().value().strip(), new BigDecimal(points.group(1)), "分");
        return Optional.of(
            figures.add(
                draft, cell, weight, label, ScorecardReader.quote(grid, row), context.section(),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private Optional<Figure> figure(
      Grid grid, Part part, int row, String name, String label, TableContext context, Draft draft) {
    Optional<Part.Column> column = part.column(name);
    Optional<Block.Cell> cell = column.flatMap(it -> grid.cell(row, it.index()));
    if (cell.isEmpty() || isOfSeveral(part, cell.get())
        || name.equals(RATE_COLUMN) && Fractions.hold(grid, part, column.get())) {
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
                it.unit().isEmpty() || name.equals(RATE_COLUMN) && !isFunded(grid, part, row)
                    ? Optional.empty()
                    : stated(grid, part, column.get(), label, context)));
  }

  /// The rate or the score of a row whose form has one column for both: 96.48%，得9.65分.
  ///
  /// @param asked `rate` or `score`
  private Optional<Figure> scored(
      Grid grid, Part part, int row, String label, String asked, TableContext context,
      Draft draft) {
    Optional<Part.Column> column = part.column(RATE_AND_SCORE);
    Optional<Block.Cell> cell = column.flatMap(it -> grid.cell(row, it.index()));
    Folded folded = Folded.of(cell.map(it -> it.text().value()).orElse(""));
    Matcher both = BOTH.matcher(folded.text());
    if (!both.matches()) {
      return Optional.empty();
    }
    int start = both.start(asked);
    int end = both.end(asked);
    boolean rate = asked.equals("rate");
    BigDecimal value = new BigDecimal(both.group(asked).replaceAll("[%分]", ""));
    return Optional.of(
        draft.figure(
            Quantity.exact(folded.printed(start, end), value, rate ? "%" : "分"),
            label,
            new Place(cell.get().text(), cell.get().location(), context.section()),
            folded.start(start),
            folded.end(end),
            ScorecardReader.quote(grid, row),
            rate ? stated(grid, part, column.get(), label, context) : Optional.empty()));
  }

  /// Whether a row has any amount: 0.00% of nothing is no rate.
  private boolean isFunded(Grid grid, Part part, int row) {
    return AMOUNTS.stream()
        .flatMap(it -> part.column(it).stream())
        .flatMap(it -> grid.cell(row, it.index()).stream())
        .flatMap(it -> figures.quantity(it, "").stream())
        .anyMatch(it -> it.value().signum() != 0 && !it.unit().equals("%"));
  }

  /// Whether a cell lies under more than one column of the header: then it is of none of them.
  private static boolean isOfSeveral(Part part, Block.Cell cell) {
    int end = cell.column() + cell.columnSpan();
    return part.columns()
        .stream()
        .filter(it -> it.index() >= cell.column() && it.index() < end)
        .map(Part.Column::name)
        .distinct()
        .count() > 1;
  }

  /// The weight that the header of the score prints, of a row that has one.
  private Optional<Figure> product(
      Grid grid, Part part, int scored, TableContext context, Draft draft) {
    Optional<Part.Column> score =
        part.column("score")
            .filter(
                it -> grid.cell(scored, it.index())
                    .flatMap(cell -> figures.quantity(cell, ""))
                    .isPresent());
    for (int row = part.header(); score.isPresent() && row < part.from(); row++) {
      Optional<Block.Cell> cell = grid.cell(row, score.get().index());
      Folded folded = Folded.of(cell.map(it -> it.text().value()).orElse(""));
      Matcher matcher = PRODUCT.matcher(folded.text());
      if (matcher.find()) {
        int of = matcher.group(1) == null ? 2 : 1;
        int start = folded.start(matcher.start(of));
        int end = folded.end(matcher.end(of));
        String printed = folded.printed(matcher.start(of), matcher.end(of));
        return Optional.of(
            draft.figure(
                Quantity.exact(printed, new BigDecimal(matcher.group(of)), "分"),
                grid.text(cell.orElseThrow()),
                new Place(cell.orElseThrow().text(), cell.orElseThrow().location(),
                    context.section()),
                start,
                end,
                cell.orElseThrow().text().value().strip(),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /// The total is what the programme of the form has, or the whole department, and a row of a fund or a
  /// division is a part of that; 上年结转资金 and 其他资金 are neither revenue nor a fund, and state no more
  /// than their rate. The rate of a fund is of it, too.
  private Optional<Stated> stated(
      Grid grid, Part part, Part.Column column, String label, TableContext context) {
    boolean amount = AMOUNTS.contains(column.name());
    if (!amount && !RATES.contains(column.name())) {
      return Optional.empty();
    }
    Optional<Phase> phase =
        switch (column.name()) {
          case "budget" -> Optional.of(Phase.BUDGET);
          case "adjusted" -> Optional.of(Phase.ADJUSTED);
          case "final", RATE_COLUMN, RATE_AND_SCORE -> Optional.of(Phase.FINAL);
          default -> Optional.empty();
        };
    Optional<Row> row = row(grid, part, label, context);
    Optional<String> indicator =
        amount
            ? row.flatMap(Row::indicator)
            : row.map(it -> CompletionRates.indicator(column.header()));
    return indicator.map(
        it -> new Stated(
            it,
            phase,
            context.sentence().fiscalYear(),
            row.get().fund(),
            amount ? row.get().subject() : row.get().rated(),
            Grounds.CELL));
  }

  /// What the amounts of a row are.
  ///
  /// @param indicator of the amounts; empty where they state nothing
  /// @param subject of the amounts
  /// @param rated subject of their rate
  private record Row(
      Optional<String> indicator,
      Optional<Fund> fund,
      Optional<String> subject,
      Optional<String> rated) {}

  private Optional<Row> row(Grid grid, Part part, String label, TableContext context) {
    Optional<String> programme =
        Forms.programme(grid, part.header())
            .or(() -> Forms.ofReport(grid, context))
            .or(() -> divided(grid, part, context));
    boolean whole = context.sentence().kind() == Identity.Kind.WHOLE_DEPARTMENT;
    String words = PART.matcher(label).replaceFirst("");
    String all = programme.isPresent() ? "programme.amount" : "expenditure.total";
    // A bare 合计 is the total of whatever the rows above it are.
    boolean bare = BARE.is(label) && !divides(grid, part);
    if (programme.isEmpty() && (!whole || bare)) {
      return Optional.empty();
    }
    if (words.equals(label)
        && (isTotal(words)
            || isNamedByHeader(grid, part, label)
            || programme.isPresent() && isOnly(grid, part, words))) {
      return Optional.of(new Row(Optional.of(all), Optional.empty(), programme, programme));
    }
    Optional<Fund> fund =
        isOneOfLevels(grid, part, words)
            ? Optional.empty()
            : vocabulary.column(words).map(FUNDS::get);
    Optional<String> rated = Optional.of(words);
    if (fund.isPresent()) {
      return Optional.of(new Row(Optional.of(all), fund, programme, rated));
    }
    Optional<String> division = programme.isPresent() ? Optional.empty() : division(words);
    return division.isPresent() || given.is(words)
        ? Optional.of(new Row(division, Optional.empty(), Optional.empty(), rated))
        : Optional.empty();
  }

  /// Whether the rows divide what the treasuries gave by their levels: 中央财政资金 beside 省级财政资金 is a
  /// part of it.
  private boolean isOneOfLevels(Grid grid, Part part, String words) {
    Set<String> names = new HashSet<>();
    for (int row = part.from(); SourceNames.isOfLevel(words) && row < part.to(); row++) {
      String name = part(label(grid, part, row));
      if (vocabulary.column(name).filter("fiscal"::equals).isPresent()
          || given.isOfAnotherLevel(name, words)) {
        names.add(name);
      }
    }
    return names.size() > 1;
  }

  /// Whether all rows of amounts but the total are 基本支出 and 项目支出.
  private boolean divides(Grid grid, Part part) {
    Set<String> divisions = new HashSet<>();
    for (int row = part.from(); row < part.to(); row++) {
      String name = part(label(grid, part, row));
      Optional<String> division = division(name);
      if (division.isEmpty() && isFunded(grid, part, row) && !BARE.is(name)) {
        return false;
      }
      division.ifPresent(divisions::add);
    }
    return divisions.containsAll(WHOLE_DIVISION);
  }

  /// The one programme of a report, in a table of where its money came from.
  private Optional<String> divided(Grid grid, Part part, TableContext context) {
    boolean sources = context.sentence().kind() == Identity.Kind.PROJECT;
    for (int row = part.from(); sources && row < part.to(); row++) {
      String label = label(grid, part, row);
      sources =
          label.isEmpty() || BARE.is(label)
              || given.isGiven(part(label));
    }
    return sources ? context.sentence().programme() : Optional.empty();
  }

  /// Whether the only row of amounts has the words beside its header for a name: 部门预算执行情况（万元）.
  private boolean isNamedByHeader(Grid grid, Part part, String label) {
    List<Integer> funded =
        IntStream.range(part.from(), part.to())
            .filter(it -> isFunded(grid, part, it))
            .boxed()
            .toList();
    return funded.size() == 1
        && !label.isEmpty()
        && label.equals(UNIT.withoutFirst(grid.text(part.header(), 1)))
        && grid.cell(part.header(), 1).equals(grid.cell(funded.get(0), 1));
  }

  /// Whether a form has one row of amounts alone, which is not named by a source: it is that of all.
  private boolean isOnly(Grid grid, Part part, String words) {
    int rows = MONEY.in(words) && !given.is(words) ? 0 : 1;
    for (int row = part.from(); row < part.to(); row++) {
      rows += isFunded(grid, part, row) ? 1 : 0;
    }
    return rows == 1;
  }

  /// 年度资金总额, or a name of all that was spent.
  private boolean isTotal(String label) {
    return TOTAL.in(label)
        || labels.find(BRACKETS.without(label))
            .filter(it -> it.start() == 0 && it.indicator().equals("expenditure.total"))
            .isPresent();
  }

  /// 基本支出 and 项目支出 divide what a department spent.
  private Optional<String> division(String words) {
    return vocabulary.indicator(words).filter(DIVISIONS::contains);
  }

  /// The unit of amounts stands in the header, in the cell beside it, or above the table.
  private static String unit(Grid grid, Part part, Part.Column column, TableContext context) {
    if (!AMOUNTS.contains(column.name())) {
      return column.name().equals(RATE_COLUMN) ? "%" : "";
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

  /// What the rows of a form claim that are part of no scorecard: their total, and the rate of each.
  static void claim(List<Scorecard.FundRow> funds, Draft draft) {
    List<RowClaims.Row> rows = new ArrayList<>();
    for (Scorecard.FundRow fund : funds) {
      RowClaims.Row row = RowClaims.Row.of(rows.size() + 1, fund.label(), "");
      fund.budget().ifPresent(it -> row.figures().put(1, it));
      fund.adjusted().ifPresent(it -> row.figures().put(2, it));
      fund.executed().ifPresent(it -> row.figures().put(3, it));
      rows.add(row);
      List<Figure> bases =
          Stream.concat(fund.adjusted().stream(), fund.budget().stream()).toList();
      if (fund.rate().isPresent() && fund.executed().isPresent() && !bases.isEmpty()) {
        draft.claim(
            new Claim.Completion(
                Claim.Origin.TABLE, fund.rate().get(), fund.executed().get(), bases));
      }
    }
    RowClaims.find(rows, Set.of(), draft);
  }

  /// The total first, wherever the form prints it, and the others as its parts; rows without a total
  /// are parts of nothing.
  ///
  /// @param rate of the total, where a row of its own prints it
  /// @param score of the total, likewise
  private static List<Scorecard.FundRow> ordered(
      List<Scorecard.FundRow> rows, Optional<Figure> rate, Optional<Figure> score) {
    Optional<Scorecard.FundRow> total =
        rows.stream().filter(it -> TOTAL.in(it.label())).findFirst();
    List<Scorecard.FundRow> ordered = new ArrayList<>();
    total.ifPresent(it -> ordered.add(it.asPart(false).rated(rate).scored(score)));
    for (Scorecard.FundRow row : rows) {
      if (!total.equals(Optional.of(row))) {
        ordered.add(row.asPart(total.isPresent()));
      }
    }
    return ordered;
  }
}
