package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.document.Block;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads tables of programmes with their amounts: one row a programme, subtotals and totals, columns
/// of phases and years with the funds that they come from, adjustments and execution rates. Immutable.
final class FundTableReader {

  private static final Map<String, Phase> PHASES =
      Map.of(
          "budget", Phase.BUDGET,
          "adjusted", Phase.ADJUSTED,
          "final", Phase.FINAL,
          "prior", Phase.FINAL,
          "prior-budget", Phase.BUDGET);
  private static final Map<String, Optional<Fund>> FUNDS =
      Map.of(
          "fiscal", Optional.of(Fund.FISCAL),
          "general-public", Optional.of(Fund.GENERAL_PUBLIC),
          "government-fund", Optional.of(Fund.GOVERNMENT_FUND),
          "state-capital", Optional.of(Fund.STATE_CAPITAL),
          "special-account", Optional.empty(),
          "unit-funds", Optional.empty(),
          "other-funds", Optional.empty());
  private static final Map<String, String> CHANGES =
      Map.of("adjustment", "adjust.amount", "addition", "adjust.addition", "cut", "adjust.cut");

  /// Rows beside programmes that are what their name says.
  private static final String BASIC = "expenditure.basic.total";
  private static final Set<String> DIVISIONS = Set.of(BASIC, "expenditure.project.total");

  private static final String ARRIVAL = "arrival-rate";
  private static final Set<String> RATES = Set.of("execution-rate", ARRIVAL);
  private static final String SCORE = "score";
  private static final String SHARE = "share";
  private static final String CLOSING = "closing";

  /// 第1、2项中：中央资金 and 合计中：直接支付: some of what other rows have.
  private static final Telltale OF_ROWS =
      Telltale.of("(?:第[\\d一二三四五六七八九十、,和至-]+[项行类]|合计|总计)(?:之|其)?中[:：，]?");
  /// What a header calls expenditure, whatever its rows are.
  private static final String SPENT = "expenditure";

  private static final Telltale TOTAL =
      Telltale.of(".{0,12}(?:合计|总计|共计|小计)(?:金额)?");

  private static final Pattern WHOLE = Pattern.compile(".{0,4}(?:合计|总计|共计)(?:金额)?");

  /// A column that lists programmes by a name that fits any row, where the title says that they are.
  private static final Telltale PLAIN_NAME = Telltale.of("(?:支出|资金|经费|具体|明细)?项目(?:内容)?");

  /// One that lists what the money of a programme was used for.
  private static final Telltale USE =
      Telltale.of(
          "(?:主要|具体|项目)?(?:资金|经费|费用)?(?:支出|使用|开支|用途|列支)(?:项目|内容|用途|方向|名称|明细|事项|去向|构成|类别)?(?:名称)?(?:\\(.{1,8}\\))?|(?:项目|建设|工程|实施)内容"
              + "|(?:项目|任务|工程|建设|资金)(?:类别|类型|种类|投向)|(?:建设|实施|工程)项目"
              + "|(?:救助|帮扶|帮扶救助|慰问|补助|补贴|资助|培训|活动|服务|保障|奖补|奖励)(?:类别|类型|项目|内容|方式)(?:名称)?|(?:培训|培训班|培训班次|班次|活动)名称");

  /// A kind of cost, whatever it was spent for, and no programme: 水电费, 设备购置. 活动经费 may be one.
  private static final Telltale COST =
      Telltale.of("(?:.*(?<!经)费(?:用)?|.*(?:购置|支出|工资|薪酬|劳务|税金))(?:\\(.{1,20}\\))?");

  private static final Telltale CLASSES = Telltale.of("科目|经济分类|分类|类别");

  /// What was bought is no programme.
  private static final Telltale PROCURED = Telltale.of("政府采购|采购(?:预算|执行|情况)");

  private static final Telltale OF_PROGRAMMES =
      Telltale.of("项目支出|项目资金|项目经费|项目预算|专项资金|专项经费|专项支出|重点项目|项目执行|项目情况|项目收支|项目明细|项目安排");

  /// 表1 entitles nothing.
  private static final Telltale ORDER = Telltale.of("(?:附?表[-.0-9一二三四五六七八九十]*)?");

  private final CellFigures figures;
  private final Qualifiers qualifiers;
  private final LabelFinder labels;

  FundTableReader(Vocabulary vocabulary, CellFigures figures) {
    this.figures = figures;
    this.qualifiers = new Qualifiers(vocabulary);
    this.labels = new LabelFinder(vocabulary);
  }

  /// Whether the header has programmes and amounts.
  boolean takes(Grid grid, Part printed, TableContext context) {
    Part part = spent(grid, printed);
    boolean amounts =
        part.columns()
            .stream()
            .anyMatch(
                it -> PHASES.containsKey(it.name())
                    || it.name().equals("amount")
                    || it.above().stream().anyMatch(PHASES::containsKey));
    boolean bought =
        PROCURED.in(title(grid))
            || title(grid).isEmpty()
                && PROCURED.in(Vocabulary.compact(context.heading()));
    return amounts && !bought && (part.has("subject") || listsProgrammes(grid, part, context));
  }

  /// 支出内容 | 金额 in a report about one programme, 项目 | 预算数 | 执行数 under a title about 项目支出, or
  /// 项目 | 全年预算数 | 全年执行数 | 执行率 as forms of performance have it, of which no row is an account or a
  /// class.
  private boolean listsProgrammes(Grid grid, Part part, TableContext context) {
    Optional<Part.Column> item = item(part);
    boolean titled = OF_PROGRAMMES.in(title(grid))
        || ORDER.is(title(grid))
            && (OF_PROGRAMMES.in(Vocabulary.compact(context.heading()))
                || OF_PROGRAMMES.in(Vocabulary.compact(context.lead())));
    boolean performed =
        part.has("adjusted") && part.has("final") && part.has("execution-rate");
    if (item.isEmpty()
        || !uses(item.get(), context)
            && !((titled || performed) && PLAIN_NAME.is(item.get().header()))) {
      return false;
    }
    int name = item.get().index();
    boolean costs = uses(item.get(), context) && areCosts(grid, part, name);
    return !hasAccounts(grid, part, name, costs);
  }

  /// Whether a row is an account or a class.
  ///
  /// @param costs whether rows are kinds of cost, which may have the names of accounts
  private boolean hasAccounts(Grid grid, Part part, int name, boolean costs) {
    for (int row = part.from(); row < part.to(); row++) {
      String words = Codes.without(grid.text(row, name));
      boolean named = total(grid, row, name).isEmpty()
          && labels.find(words)
              .filter(it -> it.start() == 0 && !it.indicator().startsWith("union."))
              .filter(it -> !costs || DIVISIONS.contains(it.indicator()))
              .isPresent();
      if (named || isBasic(words) || !Codes.of(grid, row, name).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// 一、基本支出 beside 二、项目支出 and its programmes.
  private boolean isBasic(String words) {
    return division(words).filter(BASIC::equals).isPresent();
  }

  /// What a row beside programmes is, whatever its number.
  private Optional<String> division(String words) {
    int number = HeadingNumber.at(words).map(HeadingNumber::length).orElse(0);
    return labels.find(words.substring(number))
        .filter(it -> it.start() == 0)
        .map(LabelFinder.Label::indicator)
        .filter(DIVISIONS::contains);
  }

  /// The same header where 2022年支出 is what was spent: beside the names of programmes, nothing that came in, and rows
  /// of which none is an account.
  private Part spent(Grid grid, Part part) {
    Optional<Part.Column> names = part.column("subject").or(() -> part.column("item"));
    boolean other =
        !part.has(SPENT) || part.has("final") || part.has("revenue") || part.has("closing");
    return other || names.isEmpty() || hasAccounts(grid, part, names.get().index(), false)
        ? part
        : new Part(
            part.header(), part.from(), part.to(),
            part.columns()
                .stream()
                .map(
                    it -> it.name().equals(SPENT)
                        ? new Part.Column(it.index(), "final", it.above(), it.header())
                        : it)
                .toList());
  }

  /// The column of the names of the rows.
  static Optional<Part.Column> item(Part part) {
    return part.column("subject").or(() -> part.column("item")).or(() -> part.column("use"));
  }

  private static boolean uses(Part.Column item, TableContext context) {
    return context.sentence().kind() == Identity.Kind.PROJECT
        && USE.is(item.header());
  }

  /// Whether at least half of the rows that are used for something are kinds of cost.
  private static boolean areCosts(Grid grid, Part part, int name) {
    int costs = 0;
    for (int row = part.from(); row < part.to(); row++) {
      String words = grid.text(row, name);
      boolean use = !words.isEmpty() && total(grid, row, name).isEmpty();
      costs += !use ? 0 : COST.is(words) ? 1 : -1;
    }
    return costs >= 0;
  }

  /// 支出内容（经济科目）: whether rows are classes of the accounts, and not what the money of a project was used for.
  private static boolean isClassified(Sheet sheet) {
    return CLASSES.in(
        sheet.part()
            .columns()
            .stream()
            .filter(it -> it.index() == sheet.name())
            .map(Part.Column::header)
            .collect(Collectors.joining()) + title(sheet.grid()));
  }

  private static String title(Grid grid) {
    return grid.table().caption().map(it -> Vocabulary.compact(it.value())).orElse("");
  }

  /// A column of figures.
  ///
  /// @param phase empty for adjustments and rates, and for amounts whose phase nothing says
  /// @param year of the amounts
  /// @param whole index of the column that it is a part of; 0 for a whole
  private record Amounts(
      Part.Column column,
      String name,
      Optional<Phase> phase,
      Optional<Integer> year,
      Optional<Fund> fund,
      int whole,
      String unit) {

    int index() {
      return column.index();
    }

    boolean isAmount() {
      return whole == 0 && (phase.isPresent() || name.equals("amount"));
    }

    boolean isRate() {
      return RATES.contains(name);
    }

    boolean isSpent() {
      return phase.equals(Optional.of(Phase.FINAL)) && whole == 0;
    }

    boolean states() {
      return phase.isPresent() && (whole == 0 || fund.isPresent());
    }
  }

  /// What is the same for all rows.
  ///
  /// @param name column of their names
  /// @param used the programme whose uses they are, where they are uses
  /// @param costs whether they are kinds of cost
  /// @param places the most decimals of each column
  private record Sheet(
      Grid grid, Part part, TableContext context, List<Amounts> columns, int name,
      Optional<String> used, boolean costs, Map<Integer, Integer> places) {}

  void read(Grid grid, Part printed, TableContext context, Draft draft) {
    Part part = spent(grid, printed);
    List<Amounts> columns = columns(grid, part, context);
    int name = item(part).orElseThrow().index();
    boolean uses =
        item(part).filter(it -> !part.has("subject") && uses(it, context)).isPresent();
    Optional<String> used =
        Optional.of(part)
            .filter(it -> uses)
            .flatMap(
                it -> Forms.programme(grid, it.header()).or(context.sentence()::programme));
    Sheet sheet =
        new Sheet(
            grid, part, context, columns, name, used, uses && areCosts(grid, part, name),
            places(grid, part, columns));
    RowClaims.Collector collector = new RowClaims.Collector(grid, Optional.of(part));
    UnnamedColumns unnamed =
        new UnnamedColumns(
            grid, part, name, columns.stream().map(Amounts::index).collect(Collectors.toSet()),
            context.section(), figures);
    List<Map<Integer, Figure>> rows = new ArrayList<>();
    List<Map<Integer, Figure>> totals = new ArrayList<>();
    for (int row = part.from(); row < part.to(); row++) {
      rows.add(row(sheet, row, collector, unnamed, draft));
      if (total(grid, row, name).filter(WHOLE.asMatchPredicate()).isPresent()) {
        totals.add(rows.getLast());
      }
    }
    collector.find(draft);
    unnamed.find(draft);
    if (totals.size() == 1) {
      SharesOfTotal.claim(
          columns.stream().filter(it -> it.name().equals(SHARE)).map(Amounts::index).toList(),
          columns.stream().filter(Amounts::isAmount).map(Amounts::index).toList(),
          rows, totals.get(0), draft);
    }
    new ColumnClaims(rows, draft).find(columns.stream().map(it -> role(part, it)).toList());
  }

  /// The figures of one row, by column.
  private Map<Integer, Figure> row(
      Sheet sheet, int row, RowClaims.Collector collector, UnnamedColumns unnamed,
      Draft draft) {
    Grid grid = sheet.grid();
    Optional<String> total = total(grid, row, sheet.name());
    Optional<String> source = source(grid, sheet.part(), row, sheet.name());
    boolean ofSource = source.filter(it -> !TOTAL.is(it)).isPresent();
    boolean ofCost = sheet.costs() && isClassified(sheet) && total.isEmpty();
    boolean ofRows = OF_ROWS.begins(grid.text(row, sheet.name()));
    String label = total.or(() -> source).orElse(grid.text(row, sheet.name()));
    Map<Integer, Figure> cells = new TreeMap<>();
    for (Amounts column : sheet.columns()) {
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
              label,
              ScorecardReader.quote(grid, row),
              sheet.context().section(),
              ofSource || ofCost || ofRows
                  ? Optional.empty()
                  : stated(sheet, column, total, grid.printed(row, sheet.name()), quantity.get()));
      cells.put(column.index(), draft.align(figure, sheet.places().get(column.index())));
    }
    unnamed.row(row, label, !ofRows && !ofSource, draft);
    if (!ofRows) {
      cells.forEach(
          (column, figure) -> collector.add(
              sheet.name(), row, it -> RowClaims.Row.of(it, label, ""), column, figure));
    }
    return cells;
  }

  /// What a cell states; what was used for several things is of the programme that used it.
  private Optional<Stated> stated(
      Sheet sheet, Amounts column, Optional<String> total, String printed, Quantity quantity) {
    boolean phased = PHASES.containsKey(column.column().name());
    if (column.name().equals(CLOSING)) {
      return total.filter(WHOLE.asMatchPredicate())
          .filter(it -> isOfOne(sheet.context()))
          .filter(it -> sheet.columns().stream().anyMatch(Amounts::isSpent))
          .map(it -> closing(column));
    }
    return stated(column, total, printed)
        .filter(it -> !CHANGES.containsValue(it.indicator()) || changes(quantity))
        .map(
            it -> sheet.used()
                .map(
                    programme -> ofAll(
                        it, sheet.costs() ? it.phase().isPresent() : phased, programme))
                .orElse(it));
  }

  /// What divides a programme that spans several rows, in a row of these: 中央财政, 市级财政 and 小计, which
  /// is the programme's own.
  private Optional<String> source(Grid grid, Part part, int row, int name) {
    Optional<Block.Cell> programme = grid.cell(row, name).filter(it -> it.rowSpan() > 1);
    for (int column = name + 1; programme.isPresent() && column <= grid.columns(); column++) {
      String text = grid.text(row, column);
      boolean own = grid.cell(row, column).filter(it -> it.rowSpan() == 1).isPresent();
      int beside = row > programme.get().row() ? row - 1 : row + 1;
      if (own && !text.isEmpty() && !text.equals(grid.text(beside, column))
          && Character.isIdeographic(text.codePointAt(0))) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /// The rate of a total is named by its row: without that it would be the one of all that was spent.
  private Optional<Stated> stated(
      Amounts column, Optional<String> total, String subject) {
    if (total.isEmpty() && subject.isEmpty()) {
      return Optional.empty();
    }
    if (column.isRate()) {
      return Optional.of(
          new Stated(
              column.name().equals(ARRIVAL)
                  ? "ratio.fund-arrival"
                  : CompletionRates.indicator(column.column().header()),
              Optional.of(Phase.FINAL),
              column.year(),
              Optional.empty(),
              total.or(() -> Optional.of(subject)),
              Grounds.CELL));
    }
    if (column.name().equals(SCORE)) {
      return total.isPresent() ? Optional.empty() : Optional.of(score(column, subject));
    }
    if (CHANGES.containsKey(column.name())) {
      return total.isPresent() ? Optional.empty() : Optional.of(change(column, subject));
    }
    if (!column.states()) {
      return Optional.empty();
    }
    Optional<String> division = division(Vocabulary.compact(subject));
    boolean whole = total.isPresent() || division.isPresent();
    return Optional.of(
        new Stated(
            total.isPresent() ? "programme.total" : division.orElse("programme.amount"),
            column.phase(),
            column.year(),
            column.fund(),
            whole ? Optional.empty() : Optional.of(subject),
            Grounds.CELL));
  }

  /// What all uses of one programme come to is its own, where the column says in which phase, and what
  /// all of its costs come to wherever that is known.
  private static Stated ofAll(Stated stated, boolean phased, String programme) {
    return phased && stated.indicator().equals("programme.total")
        ? new Stated(
            "programme.amount", stated.phase(), stated.year(), stated.fund(),
            Optional.of(programme), stated.grounds())
        : stated;
  }

  private static boolean changes(Quantity quantity) {
    return quantity.value().signum() != 0;
  }

  /// By how much the budget of a programme was changed.
  private static Stated change(Amounts column, String subject) {
    return new Stated(
        CHANGES.get(column.name()), Optional.empty(), column.year(), Optional.empty(),
        Optional.of(subject), Grounds.CELL);
  }

  /// Whether a report is about one project.
  private static boolean isOfOne(TableContext context) {
    return context.sentence().kind() == Identity.Kind.PROJECT
        && context.sentence().programme().isPresent();
  }

  /// What all rows have left of what they were given is left of the project.
  private static Stated closing(Amounts column) {
    return new Stated(
        "carry.closing", Optional.of(Phase.FINAL), column.year(), Optional.empty(),
        Optional.empty(), Grounds.CELL);
  }

  /// What a programme got: a list of them has the scores of their own evaluations.
  private static Stated score(Amounts column, String subject) {
    return new Stated(
        "score.total",
        Optional.of(Phase.FINAL),
        column.year(),
        Optional.empty(),
        Optional.of(subject),
        Grounds.CELL);
  }

  /// Amounts of an earlier year are none that adjustments and rates speak of.
  private static ColumnClaims.Column role(Part part, Amounts column) {
    String name = column.column().name();
    boolean earlier =
        name.startsWith("prior") || part.latest(name).filter(column.column()::equals).isEmpty();
    return new ColumnClaims.Column(
        column.index(), earlier && PHASES.containsKey(name) ? "earlier" : column.name(),
        column.whole());
  }

  /// The phase of amounts whose header says none: that of the table's title, else of the section.
  private Optional<Phase> phase(Grid grid, TableContext context) {
    return qualifiers.phase(title(grid))
        .or(() -> qualifiers.phase(Vocabulary.compact(context.heading())))
        .or(context.sentence()::phase);
  }

  /// The columns of figures, without rates that are fractions.
  private List<Amounts> columns(Grid grid, Part part, TableContext context) {
    return columns(part, context, phase(grid, context)).stream()
        .filter(
            it -> !it.isRate() && !it.name().equals(SHARE)
                || !Fractions.hold(grid, part, it.column()))
        .toList();
  }

  /// Columns of funds belong to the whole on their left, under the same phase.
  private List<Amounts> columns(Part part, TableContext context, Optional<Phase> general) {
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
      Optional<Integer> fiscalYear = context.sentence().fiscalYear();
      Optional<Integer> year = qualifiers.year(column.header(), fiscalYear).or(() -> fiscalYear);
      switch (column.name()) {
        case "budget", "adjusted", "final", "prior", "prior-budget", "amount", "subtotal" -> {
          String name = phase.map(Phase::word).orElse("amount");
          whole =
              Optional.of(
                  new Amounts(column, name, phase.or(() -> general), year, Optional.empty(), 0,
                      unit));
          columns.add(whole.get());
        }
        case "adjustment", "addition", "cut", "carry-over", "closing" -> columns.add(
            new Amounts(column, column.name(), Optional.empty(), year, Optional.empty(), 0, unit));
        case "execution-rate", ARRIVAL -> columns.add(
            new Amounts(column, column.name(), Optional.empty(), year, Optional.empty(), 0, "%"));
        case SHARE -> columns.add(
            new Amounts(column, SHARE, Optional.empty(), year, Optional.empty(), 0, "%"));
        case SCORE -> columns.add(
            new Amounts(column, SCORE, Optional.empty(), year, Optional.empty(), 0, "分"));
        default -> {
          if (FUNDS.containsKey(column.name()) && whole.isPresent()
              && (above.isEmpty() || above.equals(whole.get().phase()))) {
            columns.add(
                new Amounts(column, column.name(), whole.get().phase(), whole.get().year(),
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
      if (here && TOTAL.is(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
