package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.document.Block;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the row and the columns of a cell say that its figure is: a classification code before the
/// words of the row, and these before the column. Immutable.
final class AccountNames {

  private static final Pattern TABLE = Pattern.compile("(?:决算|预算)?(?:总|明细|情况)?表.*$");
  private static final Pattern CLASSIFIED =
      Pattern.compile("(?:部门|政府)?(?:预算|决算)?(支出)?(?:功能|经济)分类(?:科目)?$");

  /// 公开04表 and 部门：… say nothing of what a table is about.
  private static final Pattern NUMBERED = Pattern.compile("^(?:公开|附)?\\d+表$|:");

  private static final Pattern WHOLE = AccountRows.TOTAL;

  /// Headers over the names of rows that say which side of the accounts these are on.
  private static final Pattern SIDE =
      Pattern.compile("(收入|支出)(?:科目|项目|内容|来源|构成|名称|类别)?(?:名称)?");

  /// Words for people that a header of posts or heads leaves out: 行政人员 under 编制数 is 行政编制.
  private static final Pattern PEOPLE = Pattern.compile("(?:人员|编制|人数|岗位)$");

  private static final Pattern SCORE =
      Pattern.compile("(?:部门|单位|绩效)?(?:自评|评价|综合)(?:总|综合)?(?:得分|总分|分数)|总得分|自评总分");

  private static final Pattern OPENING = Pattern.compile("(?:年初|期初|上年末)(?:数|余额|金额)?$");
  private static final String FUNCTION = "expenditure.func";
  private static final String PROJECTS = "expenditure.project.total";
  private static final int CLASS = 3;
  private static final Pattern SPENDING = Pattern.compile(".+支出|预备费");

  /// Titles of tables that hold one division of the expenditure.
  private static final List<String> DIVIDED = List.of("基本支出", "项目支出");

  /// Columns that hold all of a row, or all of one fund.
  private static final Set<String> ALL_OF_A_ROW =
      Set.of("amount", "subtotal", "expenditure", "budget", "adjusted", "final", "fiscal",
          "general-public", "government-fund", "state-capital");

  /// Columns that say something else of a row than its amount.
  private static final Set<String> ASIDE =
      Set.of("adjustment", "addition", "cut", "difference", "change-rate", "depreciation",
          "quantity", "vacancies", "control-rate", "closing", "carry-over");

  /// Columns that count what a row of people counts.
  private static final Set<String> PEOPLE_COLUMNS =
      Set.of("establishment", "on-duty", "amount", "subtotal", "staff-total", "final");

  /// Columns that divide what was spent.
  private static final Set<String> DIVISIONS =
      Set.of("basic", "project", "personnel", "public", "upward", "business-expenditure",
          "affiliate-grant");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Wholes wholes;

  AccountNames(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.wholes = new Wholes(catalogue);
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
  }

  private enum Side {
    RECEIVED,
    SPENT,
    OPEN
  }

  /// @param subject which one, for an indicator that needs it
  private record Name(String indicator, Optional<String> subject) {}

  /// What the figure of a cell states, if the words name an indicator and its unit fits.
  Optional<Stated> stated(Beside cell, Quantity quantity) {
    String topic = topic(cell);
    Optional<Integer> fiscalYear = cell.context().sentence().fiscalYear();
    Optional<Integer> year =
        qualifiers.year(cell.header(), fiscalYear)
            .or(() -> qualifiers.year(cell.row(), Optional.empty()))
            .or(() -> fiscalYear);
    if (cell.columns().contains("execution-rate") && quantity.unit().equals("%")) {
      return rate(cell, topic, quantity, year);
    }
    if (cell.columns().contains("share") && quantity.unit().equals("%")) {
      return share(cell, year);
    }
    if (isScore(cell, quantity)) {
      return Optional.of(
          new Stated("score.total", Optional.of(Phase.FINAL), fiscalYear, Optional.empty(),
              Optional.empty(), Grounds.CELL));
    }
    Optional<Name> name =
        name(cell, topic, quantity)
            .filter(it -> fits(it.indicator(), quantity))
            .filter(it -> speaks(cell, it.indicator()));
    return name.map(
        it -> it.indicator().startsWith("asset.")
            ? balance(it, cell, year)
            : new Stated(
                it.indicator(),
                phase(cell),
                it.indicator().startsWith("carry.") ? ofBalance(cell, fiscalYear) : year,
                fund(cell.header(), cell.row(), topic),
                it.subject(),
                Grounds.CELL));
  }

  /// 上年结转 is what this year began with.
  private Optional<Integer> ofBalance(Beside cell, Optional<Integer> fiscalYear) {
    String header = cell.header().replaceAll("上年(?:度)?(?:末)?(?=结转|结余|滚存)", "");
    return qualifiers.year(header, fiscalYear)
        .or(() -> qualifiers.year(cell.row(), Optional.empty()))
        .or(() -> fiscalYear);
  }

  /// 自评得分 with its points right behind it.
  private static boolean isScore(Beside cell, Quantity quantity) {
    return cell.label() > 0
        && cell.grid()
            .cell(cell.cell().row(), cell.cell().column() - 1)
            .equals(cell.grid().cell(cell.cell().row(), cell.label()))
        && SCORE.matcher(cell.row()).matches()
        && (quantity.unit().isEmpty() || quantity.unit().equals("分"));
  }

  private Optional<Phase> phase(Beside cell) {
    return qualifiers.phase(cell.header())
        .or(() -> cell.columns().contains("prior") ? Optional.of(Phase.FINAL) : Optional.empty())
        .or(() -> qualifiers.phase(cell.row()))
        .or(cell.context().sentence()::phase);
  }

  /// Whether a column leaves a row's figure what the row says: 空编数 counts no 编制, and 增减额 is no
  /// amount of the row.
  private boolean speaks(Beside cell, String indicator) {
    List<String> columns = cell.columns();
    String last = columns.isEmpty() ? "" : columns.get(columns.size() - 1);
    boolean own =
        vocabulary.headed(last(cell.levels()))
            .or(() -> vocabulary.indicator(last(cell.levels())))
            .filter(indicator::equals)
            .isPresent();
    if (own) {
      return true;
    }
    boolean people = indicator.startsWith("staff.") && !cell.row().isEmpty();
    boolean qualifies = labels.isQualifiersOnly(last(cell.levels()));
    boolean unknown =
        people && !cell.isWhole() && !PEOPLE_COLUMNS.contains(last)
            || last.isEmpty() && hasAmounts(cell);
    return !ASIDE.contains(last) && (qualifies || !unknown);
  }

  /// Whether a column of the table holds the amounts of its rows: what one that nobody knows holds is
  /// then something else.
  private static boolean hasAmounts(Beside cell) {
    return cell.part()
        .stream()
        .flatMap(it -> it.columns().stream())
        .anyMatch(it -> ALL_OF_A_ROW.contains(it.name()) || it.name().startsWith("prior"));
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

  /// The rate of a row has the row as its subject; that of the whole expenditure needs none.
  private Optional<Stated> rate(
      Beside cell, String topic, Quantity quantity, Optional<Integer> year) {
    Optional<String> whole =
        cell.isWhole() ? byRows(cell).or(() -> spentAltogether(topic)) : Optional.empty();
    boolean spent = whole.equals(Optional.of("expenditure.total"));
    if (cell.isWhole() && whole.isEmpty() || cell.row().isEmpty() && !spent) {
      return Optional.empty();
    }
    Optional<String> subject =
        spent ? Optional.empty()
            : whole.isPresent()
                ? catalogue.indicator(whole.get()).map(Indicator::zh)
            : Optional.of(cell.rows().printed(cell.cell().row(), cell.label()));
    return Optional.of(
        new Stated(
            CompletionRates.indicator(cell.header()), Optional.of(Phase.FINAL), year,
            Optional.empty(),
            subject, Grounds.CELL));
  }

  /// The share of a row in what came in or was spent.
  private Optional<Stated> share(Beside cell, Optional<Integer> year) {
    if (cell.isWhole()) {
      return Optional.empty();
    }
    Optional<String> named = labels.find(cell.row()).map(LabelFinder.Label::indicator);
    boolean received =
        side(cell) == Side.RECEIVED || named.filter(it -> it.startsWith("revenue.")).isPresent();
    boolean spent =
        side(cell) == Side.SPENT || named.filter(it -> it.startsWith("expenditure.")).isPresent();
    return received == spent
        ? Optional.empty()
        : Optional.of(
            new Stated(
                received ? "revenue.share" : "expenditure.share", phase(cell), year,
                Optional.empty(),
                Optional.of(cell.rows().printed(cell.cell().row(), cell.label())),
                Grounds.CELL));
  }

  /// A table of all that was spent has a rate of all of it.
  private static Optional<String> spentAltogether(String topic) {
    return DIVIDED.stream().noneMatch(topic::contains) && !topic.contains("收入")
        ? Optional.of("expenditure.total")
        : Optional.empty();
  }

  /// The fund that the nearest words name; 财政拨款 gives way to one of its kinds.
  private Optional<Fund> fund(String... words) {
    List<Fund> funds = Stream.of(words).flatMap(it -> qualifiers.fund(it).stream()).toList();
    return funds.stream()
        .filter(it -> it != Fund.FISCAL)
        .findFirst()
        .or(() -> funds.stream().findFirst());
  }

  private Optional<Name> name(Beside cell, String topic, Quantity quantity) {
    Optional<String> coded = vocabulary.coded(cell.code());
    if (coded.equals(Optional.of(FUNCTION)) || isClass(cell, quantity)) {
      return isAllThatWasSpent(cell, topic)
          ? Optional.of(
              new Name(FUNCTION, Optional.of(cell.rows().among(cell.cell().row(), cell.label()))))
          : Optional.empty();
    }
    Optional<String> joined = coded.isPresent() ? Optional.empty() : joined(cell, quantity);
    if (joined.isEmpty() && coded.isEmpty() && isProgramme(cell, quantity)) {
      return Optional.of(
          new Name(
              "programme.amount",
              Optional.of(cell.rows().printed(cell.cell().row(), cell.label()))));
    }
    return joined
        .or(() -> coded.or(() -> ofRow(cell, quantity)).flatMap(it -> within(cell, it)))
        .or(
            () -> cell.isWhole() && !isRateOfADivision(topic, quantity)
                ? byHeader(cell, topic, quantity)
                : Optional.empty())
        .map(it -> new Name(it, scope(cell, topic)));
  }

  /// Whether a row that no indicator names is told below 项目支出 as one of its items.
  private boolean isProgramme(Beside cell, Quantity quantity) {
    String row = cell.row();
    boolean item =
        !cell.isWhole()
            && cell.code().isEmpty()
            && catalogue.units().isMoney(quantity.unit())
            && indicator(row, quantity).filter(it -> !it.startsWith("union.")).isEmpty()
            && vocabulary.words(Kind.PROGRAMME_HEAD).before(row, row.length()).isPresent();
    if (!item) {
      return false;
    }
    for (String above : cell.rows().above(cell.cell().row(), cell.label())) {
      Optional<String> named =
          labels.find(above).filter(it -> it.start() == 0).map(LabelFinder.Label::indicator);
      if (named.equals(Optional.of(PROJECTS))) {
        return true;
      }
      if (named.filter(it -> !wholes.isPart(it, PROJECTS)).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private Optional<String> ofRow(Beside cell, Quantity quantity) {
    return funded(cell, quantity)
        .or(() -> indicator(cell.row(), quantity).filter(it -> !isLeaf(cell, it)))
        .or(() -> cell.isWhole() || !cell.code().isEmpty()
            ? Optional.empty()
            : onItsSide(cell, quantity));
  }

  /// 财政拨款 under 收入来源 is 财政拨款收入, and 项目 under 支出类别 项目支出. 其他 of what was spent may be
  /// anything.
  private Optional<String> onItsSide(Beside cell, Quantity quantity) {
    return switch (side(cell)) {
      case RECEIVED -> spanning(cell.row(), "收入", quantity);
      case SPENT ->
          spanning(cell.row(), "支出", quantity)
              .filter(it -> !it.startsWith("expenditure.union."));
      case OPEN -> Optional.empty();
    };
  }

  /// A name of which the row has the beginning and the column the end: 固定资产 and 净值, 行政 and 编制数.
  private Optional<String> joined(Beside cell, Quantity quantity) {
    String row = cell.row();
    boolean posts = cell.columns().contains("establishment");
    if (row.isEmpty() || cell.isWhole() && !posts || isFund(row)) {
      return Optional.empty();
    }
    if (posts) {
      String words = cell.isWhole() ? last(cell.levels()) : row;
      String post = PEOPLE.matcher(words).replaceFirst("");
      return spanning(post, "编制", quantity).or(() -> spanning(post, "事业编制", quantity));
    }
    List<String> levels = cell.levels();
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> joined = spanning(row, levels.get(i), quantity);
      if (joined.isPresent()) {
        return joined;
      }
    }
    return Optional.empty();
  }

  /// The indicator of a label that has its beginning in one text and its end in the next.
  private Optional<String> spanning(String start, String end, Quantity quantity) {
    return labels.find(start + end)
        .filter(it -> it.start() < start.length() && it.end() > start.length())
        .filter(it -> labels.isQualifiersOnly(start.substring(0, it.start())))
        .map(LabelFinder.Label::indicator)
        .filter(it -> fits(it, quantity));
  }

  /// 执行率 of all rows of a table of 项目支出 is not that of the whole expenditure.
  private static boolean isRateOfADivision(String topic, Quantity quantity) {
    return quantity.unit().equals("%") && DIVIDED.stream().anyMatch(topic::contains);
  }

  /// A row that names a fund and no more: 一般公共预算. It is a part of the balance above it, else of
  /// what came in.
  private Optional<String> funded(Beside cell, Quantity quantity) {
    if (!isFund(cell.row())) {
      return Optional.empty();
    }
    for (String above : cell.rows().above(cell.cell().row(), cell.label())) {
      if (!isFund(above)) {
        Optional<String> balance =
            indicator(above, quantity).filter(it -> it.startsWith("carry."));
        if (balance.isPresent()) {
          return balance;
        }
        break;
      }
    }
    return side(cell) == Side.RECEIVED
        ? Stream.of("", "收入", "财政拨款收入")
            .flatMap(it -> indicator(cell.row() + it, quantity).stream())
            .findFirst()
        : Optional.empty();
  }

  private boolean isFund(String row) {
    return qualifiers.fund(row).isPresent()
        && vocabulary.column(row).filter(ALL_OF_A_ROW::contains).isPresent();
  }

  /// 其他资本性支出 with the code 31099 is no class of its own.
  private static boolean isLeaf(Beside cell, String indicator) {
    return cell.code().length() > CLASS && indicator.startsWith("expenditure.econ.");
  }

  /// A row of the classification by kind in a table of one division of the expenditure is no more than
  /// that: 工资福利支出 of 基本支出.
  private static Optional<String> scope(Beside cell, String topic) {
    return cell.code().startsWith("3")
        ? DIVIDED.stream().filter(topic::contains).findFirst()
        : Optional.empty();
  }

  /// Whether a row without a code is one of the classification by function, by its own name or by the
  /// header over it, which 其他支出 needs.
  private boolean isClass(Beside cell, Quantity quantity) {
    if (vocabulary.headed(cell.row()).equals(Optional.of(FUNCTION))) {
      return true;
    }
    Optional<String> named = indicator(cell.row(), quantity);
    return SPENDING.matcher(cell.row()).matches()
        && (named.isEmpty() || named.get().startsWith("expenditure.union."))
        && (cell.labelHeader().contains("功能")
            || cell.label() > 0
                && cell.rows().hasClasses(cell.label(), vocabulary, FUNCTION));
  }

  /// Whether a cell holds all that was spent on its row, and not what came in or one division of it.
  private static boolean isAllThatWasSpent(Beside cell, String topic) {
    List<String> columns = cell.columns();
    if (columns.isEmpty()
        || !ALL_OF_A_ROW.contains(columns.get(columns.size() - 1))
        || columns.stream().anyMatch(DIVISIONS::contains)
        || DIVIDED.stream().anyMatch(topic::contains)) {
      return false;
    }
    boolean divided =
        cell.part()
            .stream()
            .flatMap(it -> it.columns().stream())
            .anyMatch(it -> DIVISIONS.contains(it.name()));
    return switch (side(cell)) {
      case SPENT -> true;
      case RECEIVED -> false;
      case OPEN -> divided || topic.contains("支出") && !topic.contains("收入");
    };
  }

  /// Which side of the accounts the columns name.
  private static Side side(Beside cell) {
    Matcher names = SIDE.matcher(cell.labelHeader());
    if (names.matches()) {
      return names.group(1).equals("收入") ? Side.RECEIVED : Side.SPENT;
    }
    for (String level : cell.levels()) {
      if (level.endsWith("支出") || cell.columns().contains("expenditure")) {
        return Side.SPENT;
      }
      if (level.endsWith("收入") || cell.columns().contains("revenue")) {
        return Side.RECEIVED;
      }
    }
    return Side.OPEN;
  }

  /// In a row for the whole the columns say what it is: 收入 over 总计 is 收入总计, and 合计 is what the
  /// table is about. A fund over what was spent is no revenue.
  private Optional<String> byHeader(Beside cell, String topic, Quantity quantity) {
    List<String> levels = cell.levels();
    Optional<String> rows =
        !cell.row().isEmpty() && levels.stream().allMatch(labels::isQualifiersOnly)
            ? byRows(cell).filter(it -> fits(it, quantity))
            : Optional.empty();
    if (rows.isPresent()) {
      return rows;
    }
    boolean spent = side(cell) == Side.SPENT;
    boolean bare = true;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> named =
          named(levels.get(i), cell.row(), quantity)
              .filter(it -> !spent || !it.startsWith("revenue."));
      if (named.isPresent()) {
        return named;
      }
      if (WHOLE.matcher(levels.get(i)).matches()
          && levels.subList(0, i).stream().allMatch(labels::isQualifiersOnly)) {
        return titled(topic).filter(it -> fits(it, quantity));
      }
      boolean qualifies = labels.isQualifiersOnly(levels.get(i));
      if (!qualifies && !isFund(levels.get(i)) && !WHOLE.matcher(levels.get(i)).matches()) {
        return Optional.empty();
      }
      bare &= qualifies;
    }
    return bare && !levels.isEmpty() && isTitled(cell)
        ? titled(topic)
        : Optional.empty();
  }

  /// What a title names. 一般公共预算财政拨款支出 is what was spent of it, and no revenue.
  private Optional<String> titled(String topic) {
    boolean spent = topic.contains("支出") && !topic.contains("收入");
    return labels.find(topic)
        .map(LabelFinder.Label::indicator)
        .map(it -> spent && it.startsWith("revenue.") ? "expenditure.total" : it);
  }

  /// What the rows of a total are together: by the header over their names, else by what they are.
  private Optional<String> byRows(Beside cell) {
    Matcher side = SIDE.matcher(cell.labelHeader());
    boolean divided = DIVIDED.stream().anyMatch(topic(cell)::contains);
    List<String> rows =
        cell.label() > 0 ? cell.rows().summed(cell.cell().row(), cell.label()) : List.of();
    List<String> named =
        rows.stream()
            .flatMap(it -> labels.find(it).filter(label -> label.start() == 0).stream())
            .map(LabelFinder.Label::indicator)
            .toList();
    if (Wholes.areByKind(named) && named.size() == rows.size()) {
      return topic(cell).contains(DIVIDED.get(0))
          ? Optional.of("expenditure.basic.total")
          : Optional.empty();
    }
    if (divided) {
      return Optional.empty();
    }
    if (side.matches()) {
      return Optional.of(side.group(1).equals("收入") ? "revenue.total" : "expenditure.total");
    }
    return named.size() == rows.size() ? wholes.of(named) : Optional.empty();
  }

  /// Whether a title of its own says what the table is about.
  private static boolean isTitled(Beside cell) {
    return cell.grid().table().caption().isPresent() || cell.context().heading().contains("表");
  }

  private Optional<String> named(String level, String row, Quantity quantity) {
    if (level.isEmpty() || WHOLE.matcher(level).matches()) {
      return Optional.empty();
    }
    Optional<String> joined = row.isEmpty() ? Optional.empty() : indicator(level + row, quantity);
    return joined.filter(it -> !it.startsWith("programme."))
        .or(() -> vocabulary.headed(level).filter(it -> fits(it, quantity)))
        .or(() -> indicator(level, quantity));
  }

  /// What is left of a row's indicator under columns that name others: 编制数 under 行政编制 is the part,
  /// 公用经费 under 基本支出 remains what it is, and 公务接待费 under 人员经费 is not all of it.
  private Optional<String> within(Beside cell, String indicator) {
    String found = indicator;
    for (String level : cell.divisions()) {
      Optional<LabelFinder.Label> label =
          labels.find(level)
              .filter(it -> it.start() == 0)
              .filter(it -> vocabulary.labels().before(level, it.end()).isPresent());
      String column = label.map(LabelFinder.Label::indicator).orElse(found);
      if (wholes.isPart(column, found)) {
        found = column;
      } else if (!column.equals(found) && !wholes.isPart(found, column)) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /// What the table is about, as its title says.
  private static String topic(Beside cell) {
    String title =
        cell.grid()
            .table()
            .caption()
            .map(it -> Vocabulary.compact(it.value()))
            .filter(it -> it.contains("表") && !NUMBERED.matcher(it).find())
            .orElse(Vocabulary.compact(cell.context().heading()));
    return CLASSIFIED.matcher(TABLE.matcher(title).replaceFirst("")).replaceFirst("$1");
  }

  /// The indicator whose label is the whole text, qualifiers aside, and whose unit fits.
  private Optional<String> indicator(String words, Quantity quantity) {
    Optional<LabelFinder.Label> label = labels.find(words);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    String before = words.substring(0, label.get().start());
    if (!labels.isQualifiersOnly(before) && !isFund(before)) {
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
