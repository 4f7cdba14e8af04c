package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Block;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the row and the columns of a cell say that its figure is: a classification code before the
/// words of the row, and these before the column. Immutable.
final class AccountNames {

  /// 公开04表 and 部门：… say nothing of what a table is about.
  private static final Pattern NUMBERED = Pattern.compile("^(?:公开|附)?\\d+表$|:");

  private static final Pattern WHOLE = Pattern.compile("(?:本年)?(?:合计|总计|小计|共计)");
  private static final String FUNCTION = "expenditure.func";
  private static final int CLASS = 3;
  private static final Pattern SPENDING = Pattern.compile(".+支出|预备费");

  /// Titles of tables that hold one division of the expenditure.
  private static final List<String> DIVIDED = List.of("基本支出", "项目支出");

  /// Columns that hold all of a row, or all of one fund.
  private static final Set<String> ALL_OF_A_ROW =
      Set.of("amount", "subtotal", "expenditure", "budget", "adjusted", "final", "fiscal",
          "general-public", "government-fund", "state-capital");

  /// Columns that divide what was spent.
  private static final Set<String> DIVISIONS =
      Set.of("basic", "project", "personnel", "public", "upward", "business-expenditure",
          "affiliate-grant");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;

  AccountNames(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new LabelFinder(vocabulary);
    this.qualifiers = new Qualifiers(vocabulary);
  }

  /// A cell with a figure, and the words beside and above it.
  ///
  /// @param rows the names of all rows under its header
  /// @param label column of the words that name its row; 0 without any
  /// @param header all words above it
  record Beside(
      Grid grid,
      Optional<Part> part,
      AccountRows rows,
      Block.Cell cell,
      int label,
      String header,
      TableContext context) {

    /// The words of its row, without number.
    String row() {
      return rows.name(cell.row(), label);
    }

    /// The classification code of its row; empty without one.
    String code() {
      return Codes.of(grid, cell.row(), label);
    }

    /// The header cells above it, from the top down, in the form in which they are looked up.
    List<String> levels() {
      return levels(false);
    }

    /// Those that are not above the words of its row as well: these title a half of the table.
    List<String> divisions() {
      return levels(true);
    }

    private List<String> levels(boolean divisions) {
      List<String> levels = new ArrayList<>();
      for (int at = part.map(Part::header).orElse(1); at < part.map(Part::from).orElse(1); at++) {
        boolean shared = label > 0 && grid.cell(at, label).equals(grid.cell(at, cell.column()));
        String text = Vocabulary.header(grid.text(at, cell.column()));
        if (!text.isEmpty()
            && !(divisions && shared)
            && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
          levels.add(text);
        }
      }
      return levels;
    }

    /// What its column is, from the top down.
    List<String> columns() {
      List<String> names = new ArrayList<>();
      for (Part.Column column : part.map(Part::columns).orElse(List.of())) {
        if (column.index() == cell.column()) {
          names.addAll(column.above());
          names.add(column.name());
        }
      }
      return names;
    }

    /// The words above the words of its row.
    String labelHeader() {
      return part.filter(it -> label > 0)
          .map(it -> grid.text(it.from() - 1, label))
          .orElse("");
    }

    boolean isWhole() {
      return row().isEmpty() || WHOLE.matcher(row()).matches();
    }
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
    return name(cell, topic, quantity)
        .filter(it -> fits(it.indicator(), quantity))
        .map(
            it -> new Stated(
                it.indicator(),
                qualifiers.phase(cell.header())
                    .or(() -> qualifiers.phase(cell.row()))
                    .or(cell.context().sentence()::phase),
                qualifiers.year(cell.header(), fiscalYear).or(() -> fiscalYear),
                fund(cell.header(), cell.row(), topic),
                it.subject(),
                Grounds.CELL));
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
    return coded.or(() -> funded(cell, quantity))
        .or(() -> indicator(cell.row(), quantity).filter(it -> !isLeaf(cell, it)))
        .filter(it -> !isDivided(cell, it))
        .or(
            () -> cell.isWhole() && !isRateOfADivision(topic, quantity)
                ? byHeader(cell, topic, quantity)
                : Optional.empty())
        .map(it -> new Name(it, scope(cell, topic)));
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
        return labels.find(topic)
            .map(LabelFinder.Label::indicator)
            .filter(it -> fits(it, quantity));
      }
      boolean qualifies = labels.isQualifiersOnly(levels.get(i));
      if (!qualifies && !isFund(levels.get(i)) && !WHOLE.matcher(levels.get(i)).matches()) {
        return Optional.empty();
      }
      bare &= qualifies;
    }
    return bare && !levels.isEmpty() && isTitled(cell)
        ? labels.find(topic).map(LabelFinder.Label::indicator)
        : Optional.empty();
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
    return joined
        .or(() -> vocabulary.headed(level).filter(it -> fits(it, quantity)))
        .or(() -> indicator(level, quantity));
  }

  /// Whether the column divides the rows by another indicator: 公务接待费 under 人员经费 is not all of
  /// it.
  private boolean isDivided(Beside cell, String indicator) {
    for (String level : cell.divisions()) {
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

  /// What the table is about, as its title says.
  private static String topic(Beside cell) {
    String title =
        cell.grid()
            .table()
            .caption()
            .map(it -> Vocabulary.compact(it.value()))
            .filter(it -> it.contains("表") && !NUMBERED.matcher(it).find())
            .orElse(Vocabulary.compact(cell.context().heading()));
    return title.replaceFirst("(?:决算|预算)?(?:总|明细|情况)?表.*$", "")
        .replaceFirst("(?:部门|政府)?(?:预算|决算)?(?:支出)?(?:功能|经济)分类(?:科目)?$", "");
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
