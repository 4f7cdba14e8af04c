package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the row and the columns of a cell say that its figure is: a classification code before the
/// words of the row, and these before the column. Made for one table, used by one thread.
final class AccountNames {

  /// 固定资产合计 under 净值 is 固定资产净值.
  /// 年度收入情况 over the columns of a form: what came in the year.
  private static final Telltale OF_THE_YEAR =
      Telltale.of("年度(?:部门|单位)?(?:收入|支出|收支)情况");
  private static final Telltale ALTOGETHER = Telltale.of("(?<=.{2})(?:合计|总额|总计|小计)$");

  /// 政府采购支出合计 is 政府采购支出.
  private static final Telltale SUM = Telltale.of("(?<=.{4})(?:合计|总计)$");

  /// Accounts that only unions have.
  private static final Set<String> UNION = Set.of("会费收入", "拨缴经费收入", "工会拨缴经费收入");

  /// What a department's form of targets calls the money of the year.
  private static final Telltale ASKED =
      Telltale.of("(?:部门|单位|年度)?(?:预算)?资金(?:申请)?总额|(?:部门|单位|年度|整体)预算(?:资金)?(?:总额|总计|合计)?");

  private static final Telltale BUDGET_OF_ALL =
      Telltale.of(
          "(?:本年|当年)?(?:年初|全年|调整后?的?)预算(?:数|金额|资金)?(?:总额|总数)?"
              + "|(?:本年|全年|年度)(?:预算|实际)?执行(?:数|金额)");

  private static final Telltale NUMBER = Telltale.of("-?\\d+(?:\\.\\d+)?");

  private static final Pattern OPENING = Pattern.compile("(?:年初|期初|上年末)(?:数|余额|金额)?$");
  /// Indicators of what an organisation has altogether.
  private static final List<String> OF_ORGANISATION =
      List.of("carry.", "revenue.", "programme.", "expenditure.", "adjust.");

  /// People who hold no posts.
  private static final Set<String> OTHER_PEOPLE =
      Set.of("staff.retired", "staff.retired.lixiu", "staff.contract", "staff.on-duty.other");

  private static final String REVENUE = "revenue.";
  private static final Telltale OUTFLOW =
      Telltale.of("(?:实际|全年|本年|累计|资金)?(?:支出|使用|列支)(?:数|金额|情况)?(?:\\(.{1,4}\\))?");

  /// 上年结转 is what this year began with.
  private static final Telltale BROUGHT =
      Telltale.of("上年(?:度)?(?:末)?(?=结转|结余|滚存)");

  private static final String NOT_FISCAL = "非财政拨款";
  private static final String FUNCTION = "expenditure.func";
  private static final String PROJECTS = "expenditure.project.total";
  private static final int CLASS = 3;
  private static final Telltale CLASS_MARK = Telltale.of("\\([类款项]\\)$");

  /// Columns that say something else of a row than its amount.
  private static final Set<String> ASIDE =
      Set.of("adjustment", "addition", "cut", "difference", "change-rate", "depreciation",
          "quantity", "vacancies", "control-rate", "closing", "carry-over", "arrived",
          "arrival-rate", "staff-in", "staff-out");

  /// Columns that divide what was spent.
  private static final Set<String> DIVISIONS =
      Set.of("basic", "project", "personnel", "public", "upward", "business-expenditure",
          "affiliate-grant");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final AccountLabels labels;
  private final TableLabels finder;
  private final Qualifiers qualifiers;
  private final AccountPeople people;
  private final Wholes wholes;
  private final AccountTotals totals;
  private final AccountRates rates;
  private final ProgrammeRows programmes;

  AccountNames(
      Catalogue catalogue, Vocabulary vocabulary, LabelFinder finder, Qualifiers qualifiers) {
    this.catalogue = catalogue;
    this.wholes = new Wholes(catalogue);
    this.vocabulary = vocabulary;
    this.labels = new AccountLabels(catalogue, vocabulary, finder, qualifiers);
    this.people = new AccountPeople(labels);
    this.finder = labels.finder();
    this.qualifiers = qualifiers;
    this.totals = new AccountTotals(vocabulary, labels, wholes);
    this.rates = new AccountRates(catalogue, labels, totals);
    this.programmes = new ProgrammeRows(catalogue, vocabulary, labels, wholes);
  }

  /// @param subject which one, for an indicator that needs it
  private record Name(String indicator, Optional<String> subject) {}

  /// What the figure of a cell states, if the words name an indicator and its unit fits.
  Optional<Stated> stated(Beside cell, Quantity quantity) {
    String topic = cell.topic();
    Optional<Integer> fiscalYear = cell.context().sentence().fiscalYear();
    Optional<Integer> year =
        qualifiers.year(cell.header(), fiscalYear)
            .or(() -> qualifiers.year(cell.row(), Optional.empty()))
            .or(() -> fiscalYear)
            .map(it -> AccountPeople.isAtBeginning(cell) ? it - 1 : it);
    if (AccountRates.holds(cell, quantity)) {
      return rates.stated(cell, topic, quantity, year, () -> phase(cell));
    }
    Optional<Stated> project =
        catalogue.units().isMoney(quantity.unit()) ? Forms.ofProject(cell, year) : Optional.empty();
    if (project.isPresent()) {
      return project;
    }
    Optional<Stated> change =
        rates.change(cell, quantity, year, () -> ofRow(cell, quantity).isPresent());
    if (change.isPresent()) {
      return change;
    }
    Optional<Name> name =
        name(cell, topic, quantity)
            .filter(it -> labels.fits(it.indicator(), quantity))
            .filter(it -> speaks(cell, it.indicator()))
            .filter(it -> !it.indicator().startsWith(REVENUE) || !isOutflow(cell));
    return name.map(
        it -> it.indicator().startsWith("asset.")
            ? balance(it, cell, year)
            : new Stated(
                it.indicator(),
                arrived(cell, it.indicator()).or(() -> phase(cell, quantity)),
                it.indicator().startsWith("carry.") ? ofBalance(cell, fiscalYear) : year,
                fund(cell.header(), cell.row(), topic),
                it.subject(),
                Grounds.CELL));
  }

  /// What a row of the form of one programme says of it: 年度资金总额 is its own, and so are the funds
  /// that make it up; 项目资金总额 beside that may be of several years, and 上年结转资金 is nothing of what
  /// the organisation has left.
  private Optional<Name> ofProgramme(Beside cell, String programme, Quantity quantity) {
    Optional<String> row = ofRow(cell, quantity);
    boolean money = catalogue.units().isMoney(quantity.unit());
    if (money && cell.label() == 0 && isOfProgramme(last(cell.levels()))) {
      return Optional.of(new Name("programme.amount", Optional.of(programme)));
    }
    boolean year = Forms.ofYear(cell.row());
    int column = Forms.yearColumn(cell.grid());
    boolean total =
        column == 0
            && row.filter(it -> it.startsWith("programme.") || it.equals(PROJECTS)).isPresent();
    boolean fund = labels.isFund(cell.row()) && (column == 0 || column == cell.labelCell());
    if (money && (year || total || fund || column == 0 && isOfPhase(cell.row()))) {
      return Optional.of(new Name("programme.amount", Optional.of(programme)));
    }
    return row.filter(it -> OF_ORGANISATION.stream().noneMatch(it::startsWith))
        .map(it -> new Name(it, Optional.empty()));
  }

  /// 年度资金总额 and 财政拨款 side by side, over the amounts of one programme.
  private boolean isOfProgramme(String header) {
    return Forms.ofYear(header) || labels.isFund(header);
  }

  /// 预算数： and 执行数： side by side, in forms that have no header for them.
  private static boolean isOfPhase(String row) {
    return Forms.ofPhase(row);
  }

  /// The unit that a row is about, in a table with a row for each of several; empty in its total. A
  /// column of other words may stand behind that of the units.
  private Optional<String> unit(Beside cell) {
    int named =
        AccountTotals.UNITS.contains(cell.labelHeader())
            ? cell.label()
            : cell.part()
                .flatMap(it -> it.column("unit-name"))
                .map(Part.Column::index)
                .filter(it -> it <= cell.label())
                .orElse(0);
    AccountRows rows = cell.rows();
    if (named == 0 || AccountRows.TOTAL.is(rows.name(cell.cell().row(), named))) {
      return Optional.empty();
    }
    Set<String> names = rows.different(named);
    boolean other =
        cell.part().filter(it -> it.has("item") || it.has("subject") || it.has("code")).isPresent();
    return names.size() > 1
        && !(other && named < cell.label())
        && names.stream().allMatch(it -> catalogue.units().find(it).isEmpty())
            ? Optional.of(rows.printed(cell.cell().row(), named)).filter(it -> !it.isEmpty())
            : Optional.empty();
  }

  /// What a cell says of one of several units: what its column names, with the unit as its subject.
  private Optional<Name> ofUnit(Beside cell, String unit, String topic, Quantity quantity) {
    Optional<String> posts =
        cell.columns().contains("establishment")
            ? people.posts(last(cell.levels()), quantity)
            : Optional.empty();
    return posts.or(() -> totals.byHeader(cell, topic, quantity))
        .map(it -> new Name(it, Optional.of(unit)));
  }

  /// 上年结转 is what this year began with.
  private Optional<Integer> ofBalance(Beside cell, Optional<Integer> fiscalYear) {
    String header = BROUGHT.without(cell.header());
    return qualifiers.year(header, fiscalYear)
        .or(() -> qualifiers.year(cell.row(), Optional.empty()))
        .or(() -> fiscalYear);
  }

  private Optional<Phase> phase(Beside cell) {
    return qualifiers.phase(cell.header())
        .or(() -> cell.columns().contains("target") ? Optional.of(Phase.TARGET) : Optional.empty())
        .or(
            () -> cell.columns().contains("adjusted")
                ? Optional.of(Phase.ADJUSTED)
                : Optional.empty())
        .or(() -> cell.columns().contains("prior") ? Optional.of(Phase.FINAL) : Optional.empty())
        .or(() -> qualifiers.phase(cell.row()))
        .or(() -> phaseAbove(cell))
        .or(() -> cell.phaseOfTitle())
        .or(() -> OF_THE_YEAR.in(cell.header()) ? Optional.of(Phase.FINAL) : Optional.empty())
        .or(cell.context().sentence()::phase);
  }

  /// What a form of targets asks for is a budget: its goals are results.
  private Optional<Phase> phase(Beside cell, Quantity quantity) {
    boolean money =
        catalogue.units().isMoney(quantity.unit()) && !cell.columns().contains("target");
    return phase(cell).map(it -> money && it == Phase.TARGET ? Phase.BUDGET : it);
  }

  /// 到位资金 of what is spent is what could be spent, and of what comes in what came.
  private Optional<Phase> arrived(Beside cell, String indicator) {
    List<String> columns = cell.columns();
    boolean given =
        !columns.isEmpty()
            && columns.get(columns.size() - 1).equals("adjusted")
            && vocabulary.tellsArrived(cell.header());
    boolean pair = columns.isEmpty() && vocabulary.tellsArrived(cell.row());
    return (given || pair) && !indicator.startsWith(REVENUE) && !indicator.startsWith("ratio.")
        ? Optional.of(Phase.ADJUSTED)
        : Optional.empty();
  }

  /// 实际支出 of a source is nothing that came from it.
  private static boolean isOutflow(Beside cell) {
    return OUTFLOW.is(last(cell.levels()));
  }

  /// The phase of the nearest 预算数： or 执行数： above, of whose amount a row is a part.
  private Optional<Phase> phaseAbove(Beside cell) {
    if (cell.label() == 0 || !labels.isFund(cell.row())) {
      return Optional.empty();
    }
    for (int row : cell.rows().above(cell.cell().row(), cell.label())) {
      String above = cell.rows().name(row, cell.label());
      if (isOfPhase(above)) {
        return qualifiers.phase(above);
      }
    }
    return Optional.empty();
  }

  /// Whether a column leaves a row's figure what the row says: 空编数 counts no 编制, and 增减额 is no
  /// amount of the row.
  private boolean speaks(Beside cell, String indicator) {
    List<String> columns = cell.columns();
    String last = columns.isEmpty() ? "" : columns.get(columns.size() - 1);
    if (totals.isNamedByColumn(cell, indicator)
        || cell.heads().organisation(cell.cell().column()).isPresent()) {
      return true;
    }
    if (AccountPeople.arePostsOfHolders(cell, indicator)) {
      return false;
    }
    if (indicator.startsWith("asset.") && isOfWorth(cell, indicator, last)) {
      return false;
    }
    boolean people = indicator.startsWith("staff.") && !cell.row().isEmpty();
    boolean qualifies = finder.isQualifiersOnly(last(cell.levels()));
    boolean titled = cell.divisions().isEmpty() && !cell.levels().isEmpty();
    boolean unknown =
        people && !cell.isWhole() && !AccountPeople.COLUMNS.contains(last)
            || last.isEmpty() && !titled && hasAmounts(cell);
    boolean counts = indicator.startsWith("asset.") && last.equals("quantity");
    return (counts || !ASIDE.contains(last)) && (qualifies || !unknown);
  }

  /// Whether a column says what a thing that a row counts is worth, or what all was worth once where
  /// another says what it is worth now.
  private boolean isOfWorth(Beside cell, String indicator, String column) {
    boolean counted =
        catalogue.indicator(indicator).orElseThrow().dimension() == Dimension.COUNT;
    boolean original = column.equals("original");
    return counted
        ? original || column.equals("net")
        : original
            && !indicator.startsWith("asset.fixed.")
            && cell.part().filter(it -> it.has("net")).isPresent();
  }

  /// Whether a column of the table holds the amounts of its rows: what one that nobody knows holds is
  /// then something else.
  private static boolean hasAmounts(Beside cell) {
    return cell.part()
        .stream()
        .flatMap(it -> it.columns().stream())
        .anyMatch(
            it -> AccountLabels.ALL_OF_A_ROW.contains(it.name()) || it.name().startsWith("prior"));
  }

  private static String last(List<String> levels) {
    return levels.isEmpty() ? "" : levels.get(levels.size() - 1);
  }

  /// What is there at the end of a year; 年初数 is what was there at the end of the one before.
  private static Stated balance(Name name, Beside cell, Optional<Integer> year) {
    boolean opening = cell.levels().stream().anyMatch(it -> OPENING.matcher(it).find());
    return new Stated(
        name.indicator(),
        Optional.of(Phase.FINAL),
        opening ? year.map(it -> it - 1) : year,
        Optional.empty(),
        name.subject(),
        Grounds.CELL);
  }

  /// The fund that the nearest words name; 财政拨款 gives way to one of its kinds.
  private Optional<Fund> fund(String... words) {
    Optional<Fund> named = Optional.empty();
    for (String each : words) {
      Optional<Fund> fund =
          each.contains(NOT_FISCAL) ? Optional.empty() : qualifiers.fund(each);
      if (fund.isPresent() && fund.get() != Fund.FISCAL) {
        return fund;
      }
      named = named.or(() -> fund);
    }
    return named;
  }

  private Optional<Name> name(Beside cell, String topic, Quantity quantity) {
    Optional<String> programme =
        cell.programme().or(() -> Forms.ofReport(cell.grid(), cell.context()));
    if (programme.isPresent()) {
      return ofProgramme(cell, programme.get(), quantity);
    }
    Optional<String> unit = unit(cell);
    if (unit.isPresent()) {
      return ofUnit(cell, unit.get(), topic, quantity);
    }
    Optional<String> coded = vocabulary.coded(cell.code());
    if (coded.equals(Optional.of(FUNCTION)) || isClass(cell, quantity)) {
      return isAllThatWasSpent(cell, topic)
          ? Optional.of(
              new Name(FUNCTION, Optional.of(cell.rows().among(cell.cell().row(), cell.label()))))
          : Optional.empty();
    }
    Optional<String> joined = coded.isPresent() ? Optional.empty() : joined(cell, quantity);
    if (joined.isEmpty() && coded.isEmpty() && programmes.areAll(cell, quantity)) {
      return Optional.of(new Name(ProgrammeRows.SPECIAL, Optional.empty()));
    }
    if (joined.isEmpty() && coded.isEmpty() && programmes.isOne(cell, quantity)) {
      return Optional.of(
          new Name(
              "programme.amount",
              Optional.of(cell.printedRow())));
    }
    if (isBudgetOfAll(cell, topic, quantity)) {
      return Optional.of(new Name("expenditure.total", Optional.empty()));
    }
    return joined
        .or(() -> coded.or(() -> ofRow(cell, quantity)).flatMap(it -> within(cell, it)))
        .or(
            () -> cell.isWhole() && !isRateOfADivision(topic, quantity)
                ? totals.byHeader(cell, topic, quantity)
                : Optional.empty())
        .map(it -> new Name(ofUnion(cell, it), job(cell, it).or(() -> scope(cell, topic))));
  }

  /// What contract staff are employed as: the words of their row, or above them in the row of the organisation.
  private static Optional<String> job(Beside cell, String indicator) {
    return Optional.of(cell.isWhole() ? cell.last() : cell.printedRow())
        .filter(it -> indicator.equals("staff.contract") && !it.isEmpty());
  }

  /// 年初预算 in a form of pairs of names and values is that of the department which the form is about, and
  /// so is what a department's form of targets asks for.
  private boolean isBudgetOfAll(Beside cell, String topic, Quantity quantity) {
    if (!cell.columns().isEmpty() || !catalogue.units().isMoney(quantity.unit())) {
      return false;
    }
    return switch (cell.context().sentence().kind()) {
      case WHOLE_DEPARTMENT ->
          BUDGET_OF_ALL.is(cell.row()) && topic.contains("整体");
      case TARGET_FORM ->
          ASKED.is(cell.row()) && Forms.ofDepartment(cell.grid());
      case PROJECT, FINAL_ACCOUNTS, BUDGET, OTHER -> false;
    };
  }

  /// 上级补助收入 beside 拨缴经费收入 is one of the accounts of a union.
  private String ofUnion(Beside cell, String indicator) {
    String union = indicator.replace("revenue.", "revenue.union.");
    return indicator.startsWith("revenue.")
        && !indicator.startsWith("revenue.union.")
        && catalogue.indicator(union).isPresent()
        && cell.label() > 0
        && cell.rows().different(cell.label()).stream().anyMatch(UNION::contains)
            ? union
            : indicator;
  }

  private Optional<String> ofRow(Beside cell, Quantity quantity) {
    return funded(cell, quantity)
        .or(() -> people.control(cell, quantity))
        .or(
            () -> labels.indicator(cell.row(), quantity)
                .filter(it -> !isLeaf(cell, it))
                .map(it -> totals.narrowed(cell, it)))
        .or(() -> Optional.of(SUM.withoutFirst(cell.row()))
            .filter(it -> !it.equals(cell.row()))
            .flatMap(it -> labels.indicator(it, quantity)))
        .or(() -> cell.isWhole() || !cell.code().isEmpty()
            ? Optional.empty()
            : onItsSide(cell, quantity));
  }

  /// 财政拨款 under 收入来源 is 财政拨款收入, and 项目 under 支出类别 项目支出. 其他 of what was spent may be
  /// anything.
  private Optional<String> onItsSide(Beside cell, Quantity quantity) {
    return switch (AccountSide.of(cell)) {
      case RECEIVED -> labels.spanning(cell.row(), "收入", quantity);
      case SPENT ->
          labels.spanning(cell.row(), "支出", quantity)
              .filter(it -> !it.startsWith("expenditure.union."));
      case OPEN -> Optional.empty();
    };
  }

  /// A name of which the row has the beginning and the column the end: 固定资产 and 净值, 行政 and 编制数.
  private Optional<String> joined(Beside cell, Quantity quantity) {
    String row = cell.row();
    List<String> columns = cell.columns();
    boolean posts = columns.contains("establishment");
    boolean ofPeople = posts || AccountPeople.areHolders(columns);
    if (row.isEmpty() || cell.isWhole() && !ofPeople || labels.isFund(row)) {
      return Optional.empty();
    }
    if (ofPeople) {
      return cell.isWhole() && columns.contains(AccountPeople.OPENING)
          ? people.all(cell, quantity)
          : people.counted(cell, posts, cell.isWhole() ? last(cell.levels()) : row, quantity);
    }
    List<String> levels = cell.levels();
    String thing = ALTOGETHER.withoutFirst(row);
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> joined = labels.spanning(thing, levels.get(i), quantity);
      if (joined.isPresent()) {
        return joined;
      }
    }
    return Optional.empty();
  }

  /// 执行率 of all rows of a table of 项目支出 is not that of the whole expenditure.
  private static boolean isRateOfADivision(String topic, Quantity quantity) {
    return quantity.unit().equals("%") && Wholes.DIVIDED.stream().anyMatch(topic::contains);
  }

  /// A row that names a fund and no more: 一般公共预算. It is a part of the balance above it, else of
  /// what came in.
  private Optional<String> funded(Beside cell, Quantity quantity) {
    if (!labels.isFund(cell.row())) {
      return Optional.empty();
    }
    for (int row : cell.rows().above(cell.cell().row(), cell.label())) {
      String above = cell.rows().name(row, cell.label());
      if (!labels.isFund(above)) {
        Optional<String> balance =
            labels.indicator(above, quantity).filter(it -> it.startsWith("carry."));
        if (balance.isPresent() && isWithin(cell, row)) {
          return balance;
        }
        break;
      }
    }
    return AccountSide.of(cell) == AccountSide.RECEIVED
        ? Stream.of("", "收入", "财政拨款收入")
            .flatMap(it -> labels.indicator(cell.row() + it, quantity).stream())
            .findFirst()
        : Optional.empty();
  }

  /// Whether a cell holds no more than the one in its column of a row above.
  private static boolean isWithin(Beside cell, int row) {
    Optional<BigDecimal> part = number(cell.grid().text(cell.cell()));
    Optional<BigDecimal> whole = number(cell.grid().text(row, cell.cell().column()));
    return part.isEmpty() || whole.isEmpty() || part.get().compareTo(whole.get()) <= 0;
  }

  private static Optional<BigDecimal> number(String text) {
    String plain = text.replace(",", "");
    return NUMBER.is(plain)
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /// 其他资本性支出 with the code 31099 is no class of its own.
  private static boolean isLeaf(Beside cell, String indicator) {
    return cell.code().length() > CLASS && indicator.startsWith("expenditure.econ.");
  }

  /// A row of the classification by kind in a table of one division of the expenditure is no more than
  /// that: 工资福利支出 of 基本支出.
  private static Optional<String> scope(Beside cell, String topic) {
    return cell.code().startsWith("3")
        ? Wholes.DIVIDED.stream().filter(topic::contains).findFirst()
        : Optional.empty();
  }

  /// Whether a row without a code is one of the classification by function, by its own name or by the
  /// header over it, which 其他支出 needs.
  private boolean isClass(Beside cell, Quantity quantity) {
    String row = CLASS_MARK.withoutFirst(cell.row());
    if (vocabulary.headed(row).equals(Optional.of(FUNCTION))) {
      return true;
    }
    return isSpending(row)
        && labels.indicator(row, quantity)
            .filter(it -> !it.startsWith("expenditure.union."))
            .isEmpty()
        && (cell.labelHeader().contains("功能")
            || cell.label() > 0
                && cell.rows().hasClasses(cell.label(), vocabulary, FUNCTION));
  }

  private static boolean isSpending(String row) {
    return row.endsWith("支出") && row.length() > "支出".length() || row.equals("预备费");
  }

  /// Whether a cell holds all that was spent on its row, and not what came in or one division of it.
  private static boolean isAllThatWasSpent(Beside cell, String topic) {
    List<String> columns = cell.columns();
    if (columns.isEmpty()
        || !AccountLabels.ALL_OF_A_ROW.contains(columns.get(columns.size() - 1))
        || columns.stream().anyMatch(DIVISIONS::contains)
        || Wholes.DIVIDED.stream().anyMatch(topic::contains)) {
      return false;
    }
    boolean divided =
        cell.part()
            .stream()
            .flatMap(it -> it.columns().stream())
            .anyMatch(it -> DIVISIONS.contains(it.name()));
    return switch (AccountSide.of(cell)) {
      case SPENT -> true;
      case RECEIVED -> false;
      case OPEN -> divided || topic.contains("支出") && !topic.contains("收入");
    };
  }

  /// What is left of a row's indicator under columns that name others: 编制数 under 行政编制 is the part,
  /// 公用经费 under 基本支出 remains what it is, and 公务接待费 under 人员经费 is not all of it.
  private Optional<String> within(Beside cell, String indicator) {
    String found = indicator;
    for (String level : cell.divisions()) {
      Optional<LabelFinder.Label> label =
          finder.find(level)
              .filter(it -> it.start() == 0)
              .filter(it -> vocabulary.labels().before(level, it.end()).isPresent());
      String column = label.map(LabelFinder.Label::indicator).orElse(found);
      if (OTHER_PEOPLE.contains(found) && column.equals("staff.on-duty.total")) {
        // 实有人数 over 退休人员 counts these.
        continue;
      }
      if (wholes.isPart(column, found)) {
        found = column;
      } else if (!column.equals(found) && !wholes.isPart(found, column)) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

}
