package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What the figure in a row for the whole is: the total of what the columns, the title or the rows above
/// it name. Made for one table, used by one thread.
final class AccountTotals {

  private static final Telltale WHOLE = AccountRows.TOTAL;

  private static final Set<String> HALVED = Set.of("expenditure", "basic", "project");
  private static final Set<String> BUDGETS = Set.of("budget", "adjusted", "prior", "subject");

  /// What headers such as 实际支出 name, whatever it was that was spent.
  private static final Set<String> GENERAL = Set.of("expenditure.total", "revenue.total");

  private static final Set<String> SPENT = Set.of("expenditure.total", "expenditure.grand-total");

  /// What they are with the balances of the year.
  private static final Map<String, String> GRAND =
      Map.of(
          "expenditure.total", "expenditure.grand-total",
          "revenue.total", "revenue.grand-total");

  /// Headers over the names of units that elsewhere stand over what something is counted in.
  static final Set<String> UNITS = Set.of("单位", "部门", "各单位");

  private static final Telltale ABOUT_ACCOUNTS =
      Telltale.of("收支|收入|支出(?:决算|预算|情况|构成|结构|总|明细|$)|决算|预算(?:执行|完成|收支)");

  /// What a heading is about that has a table of its own below it.
  private static final Set<String> NARROW = Set.of("expenditure.procurement", "three-public.total");

  private static final Telltale OF_PROJECTS =
      Telltale.of("项目(?:支出|资金|经费|预算|执行|收支|明细)|专项(?:支出|资金|经费)");
  private static final Telltale MORE = Telltale.of("基本支出|整体支出表|部门(?:预|决|支|收)[^，。]{0,6}表");

  private static final Telltale ACCOUNT = Telltale.of("expenditure\\.|revenue\\.|carry\\.");

  private static final Telltale TIME =
      Telltale.of("第?[一二三四1-4]季度|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年|(?:19|20)\\d{2}年度?");

  private final Vocabulary vocabulary;
  private final AccountLabels labels;
  private final TableLabels finder;
  private final Wholes wholes;

  AccountTotals(Vocabulary vocabulary, AccountLabels labels, Wholes wholes) {
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.finder = labels.finder();
    this.wholes = wholes;
  }

  /// In a row for the whole the columns say what it is: 收入 over 总计 is 收入总计, and 合计 is what the
  /// table is about. A fund over what was spent is no revenue.
  Optional<String> byHeader(Beside cell, String topic, Quantity quantity) {
    return leftOfAll(cell).or(() -> named(cell, topic, quantity))
        .map(it -> SPENT.contains(it) ? ofProjects(cell).orElse(it) : it)
        .filter(it -> !GENERAL.contains(it) || isOfAccounts(cell, topic))
        .map(it -> GENERAL.contains(it) && hasBalance(cell) ? GRAND.get(it) : it);
  }

  /// Whether a column names an indicator without the row.
  boolean isNamedByColumn(Beside cell, String indicator) {
    return vocabulary.headed(cell.last())
        .or(() -> vocabulary.indicator(cell.last()))
        .or(() -> leftOfAll(cell))
        .filter(indicator::equals)
        .isPresent();
  }

  /// 结余 behind 支出合计 and its halves is what was left of all; beside a budget it may be what was not spent of that.
  private Optional<String> leftOfAll(Beside cell) {
    return vocabulary.column(cell.last()).filter("closing"::equals).isPresent()
        && cell.part()
            .filter(it -> HALVED.stream().allMatch(it::has) && BUDGETS.stream().noneMatch(it::has))
            .isPresent()
                ? Optional.of("carry.closing")
                : Optional.empty();
  }

  /// 支出合计 in a table of the three public expenses, or over their kinds, is what these are together.
  String narrowed(Beside cell, String indicator) {
    if (!SPENT.contains(indicator) || cell.label() == 0 || isOfHalves(cell)) {
      return indicator;
    }
    return titled(cell.topic())
        .filter(NARROW::contains)
        .or(() -> kindsBelow(cell))
        .orElse(indicator);
  }

  /// Whether 基本支出 or 项目支出 is a row of its own below a total.
  private boolean isOfHalves(Beside cell) {
    for (int row : cell.rows().below(cell.cell().row(), cell.label())) {
      if (Wholes.DIVIDED.contains(cell.rows().name(row, cell.label()))) {
        return true;
      }
    }
    return false;
  }

  /// 合计 below 实际支出 in a table about 项目支出, none of whose rows and columns is 基本支出, is what all projects took.
  private Optional<String> ofProjects(Beside cell) {
    String topic = cell.topic() + cell.context().lead();
    boolean about = OF_PROJECTS.in(topic) && !MORE.in(topic);
    boolean divided =
        about
            && (cell.part()
                .stream()
                .flatMap(it -> it.columns().stream())
                .anyMatch(it -> it.header().contains(Wholes.DIVIDED.get(0)))
                || cell.rows()
                    .summed(cell.cell().row(), cell.label())
                    .stream()
                    .anyMatch(this::isAccount));
    return about && !divided && AccountRows.TOTAL.is(cell.row())
        ? Optional.of("expenditure.project.total")
        : Optional.empty();
  }

  /// What the first two rows below a total that name something are kinds of.
  private Optional<String> kindsBelow(Beside cell) {
    List<String> kinds = new ArrayList<>();
    for (int row : cell.rows().below(cell.cell().row(), cell.label())) {
      finder.find(cell.rows().name(row, cell.label()))
          .filter(it -> it.start() == 0)
          .ifPresent(it -> kinds.add(it.indicator()));
      if (kinds.size() == 2) {
        return wholes.of(kinds).filter(NARROW::contains);
      }
    }
    return Optional.empty();
  }

  /// Whether a total is that of rows of which one is a balance: 合计 of 上年结转 and what came in.
  private boolean hasBalance(Beside cell) {
    return cell.label() > 0
        && AccountRows.TOTAL.is(cell.row())
        && cell.rows()
            .summed(cell.cell().row(), cell.label())
            .stream()
            .anyMatch(
                row -> finder.find(row)
                    .filter(it -> it.start() == 0 && it.indicator().startsWith("carry."))
                    .isPresent());
  }

  /// Whether a total is one of accounts, units or times, or under a title about these: what was spent on
  /// 春节慰问 and 高温慰问 together is not all that was spent.
  private boolean isOfAccounts(Beside cell, String topic) {
    if (!AccountRows.TOTAL.is(cell.row())
        || AccountSide.ofRows(cell) != AccountSide.OPEN
        || ABOUT_ACCOUNTS.in(topic)
        || vocabulary.column(cell.labelHeader()).filter("unit-name"::equals).isPresent()
        || UNITS.contains(cell.labelHeader())
        || cell.label() == 0) {
      return true;
    }
    List<String> rows = cell.rows().summed(cell.cell().row(), cell.label());
    return rows.isEmpty() || rows.stream().anyMatch(this::isAccount);
  }

  private boolean isAccount(String row) {
    return TIME.is(row)
        || labels.isFund(row)
        || vocabulary.headed(row).isPresent()
        || finder.find(row)
            .filter(it -> it.start() == 0)
            .filter(it -> ACCOUNT.begins(it.indicator()))
            .isPresent();
  }

  private Optional<String> named(Beside cell, String topic, Quantity quantity) {
    List<String> levels = cell.levels();
    Optional<String> rows =
        !cell.row().isEmpty() && levels.stream().allMatch(finder::isQualifiersOnly)
            ? byRows(cell).filter(it -> labels.fits(it, quantity))
            : Optional.empty();
    if (rows.isPresent()) {
      return rows;
    }
    boolean spent = AccountSide.of(cell) == AccountSide.SPENT;
    boolean bare = true;
    for (int i = levels.size() - 1; i >= 0; i--) {
      Optional<String> named =
          named(levels.get(i), cell.row(), quantity)
              .filter(it -> !spent || !it.startsWith("revenue."));
      if (named.isPresent()) {
        return named;
      }
      if (WHOLE.is(levels.get(i))
          && levels.subList(0, i).stream().allMatch(finder::isQualifiersOnly)) {
        return titled(topic).filter(it -> labels.fits(it, quantity));
      }
      boolean qualifies = finder.isQualifiersOnly(levels.get(i));
      if (!qualifies && !labels.isFund(levels.get(i)) && !WHOLE.is(levels.get(i))) {
        return Optional.empty();
      }
      bare &= qualifies;
    }
    if (!bare || levels.isEmpty()) {
      return Optional.empty();
    }
    return titled(topic)
        .filter(it -> isTitled(cell) || NARROW.contains(it))
        .or(() -> spentBeside(cell, topic));
  }

  /// 全年预算数 beside 支出决算数 is what may be spent, where no column is about what came in; so are the
  /// amounts of a year with the rate at which they were executed, under a heading about accounts.
  private Optional<String> spentBeside(Beside cell, String topic) {
    List<Part.Column> columns = cell.part().map(Part::columns).orElse(List.of());
    boolean executed =
        AccountRows.YEAR.is(cell.row())
            && columns.stream().anyMatch(it -> it.name().equals("execution-rate"))
            && ABOUT_ACCOUNTS.in(topic)
            && spentAltogether(topic).isPresent();
    boolean spent =
        executed
            || columns.stream()
                .anyMatch(it -> it.name().equals("final") && it.header().contains("支出"));
    boolean received = columns.stream().anyMatch(it -> it.header().contains("收入"));
    return spent && !received && Wholes.DIVIDED.stream().noneMatch(topic::contains)
        ? Optional.of("expenditure.total")
        : Optional.empty();
  }

  /// What a title names. 一般公共预算财政拨款支出 is what was spent of it, and no revenue; a title about
  /// both sides says of no amount which it is.
  Optional<String> titled(String topic) {
    if (topic.contains("收支") || topic.contains("收入") && topic.contains("支出")) {
      return Optional.empty();
    }
    boolean spent = topic.contains("支出") && !topic.contains("收入");
    return finder.find(topic)
        .map(LabelFinder.Label::indicator)
        .or(() -> bought(topic))
        .map(it -> spent && it.startsWith("revenue.") ? "expenditure.total" : it);
  }

  /// 政府采购 and 政府采购情况 are about 政府采购支出.
  private Optional<String> bought(String topic) {
    String bare = topic.endsWith("情况") ? topic.substring(0, topic.length() - 2) : topic;
    return finder.find(bare + "支出").map(LabelFinder.Label::indicator).filter(NARROW::contains);
  }

  /// What the rows of a total are together: by the header over their names, else by what they are.
  Optional<String> byRows(Beside cell) {
    AccountSide side = AccountSide.ofRows(cell);
    boolean divided = Wholes.DIVIDED.stream().anyMatch(cell.topic()::contains);
    List<String> rows =
        cell.label() > 0 ? cell.rows().summed(cell.cell().row(), cell.label()) : List.of();
    List<String> named =
        rows.stream()
            .flatMap(it -> finder.find(it).filter(label -> label.start() == 0).stream())
            .map(LabelFinder.Label::indicator)
            .toList();
    if (Wholes.areByKind(named) && named.size() == rows.size()) {
      return cell.topic().contains(Wholes.DIVIDED.get(0))
          ? Optional.of("expenditure.basic.total")
          : Optional.empty();
    }
    if (divided) {
      return Optional.empty();
    }
    return switch (side) {
      case RECEIVED -> Optional.of("revenue.total");
      case SPENT -> Optional.of("expenditure.total");
      case OPEN -> named.size() == rows.size() ? wholes.of(named) : Optional.empty();
    };
  }

  Optional<String> named(String level, String row, Quantity quantity) {
    if (level.isEmpty() || WHOLE.is(level)) {
      return Optional.empty();
    }
    Optional<String> joined =
        row.isEmpty() ? Optional.empty() : labels.indicator(level + row, quantity);
    return joined.filter(it -> !it.startsWith("programme."))
        .or(() -> vocabulary.headed(level).filter(it -> labels.fits(it, quantity)))
        .or(() -> labels.indicator(level, quantity));
  }

  /// Whether a title of its own says what the table is about.
  static boolean isTitled(Beside cell) {
    return cell.grid().table().caption().isPresent() || cell.context().heading().contains("表");
  }

  /// A table of all that was spent has a rate of all of it.
  Optional<String> spentAltogether(String topic) {
    boolean other = titled(topic).filter(it -> !it.equals("expenditure.total")).isPresent();
    return !other && Wholes.DIVIDED.stream().noneMatch(topic::contains) && !topic.contains("收入")
        ? Optional.of("expenditure.total")
        : Optional.empty();
  }
}
