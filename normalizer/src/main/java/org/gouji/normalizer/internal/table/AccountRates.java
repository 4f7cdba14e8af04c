package org.gouji.normalizer.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.text.Telltale;

/// What figures of tables of accounts are that are no amounts of their rows: rates, shares, scores, and
/// changes of the budget. Made for one table, used by one thread.
final class AccountRates {

  private static final Telltale SCORE =
      Telltale.of("(?:部门|单位|绩效)?(?:自评|评价|综合)(?:总|综合)?(?:得分|总分|分数)|总得分|自评总分");

  /// Columns that hold changes of the budget.
  private static final Map<String, String> CHANGES =
      Map.of("adjustment", "adjust.amount", "addition", "adjust.addition", "cut", "adjust.cut");

  private static final Set<String> SINCE_LAST_YEAR = Set.of("difference", "change-rate");
  private static final String THREE_PUBLIC = "three-public.total";

  private static final Telltale ALL_POINTS = Telltale.of("总分|总得分|得分合计|自评总分|总和");

  private final Catalogue catalogue;
  private final AccountLabels labels;
  private final AccountTotals totals;

  AccountRates(Catalogue catalogue, AccountLabels labels, AccountTotals totals) {
    this.catalogue = catalogue;
    this.labels = labels;
    this.totals = totals;
  }

  /// Whether a cell holds one of these.
  static boolean holds(Beside cell, Quantity quantity) {
    boolean percent = quantity.unit().equals("%");
    return percent && cell.columns().contains("execution-rate")
        || percent && cell.columns().contains(TaskColumns.RATE)
        || percent && cell.columns().contains("share")
        || isScore(cell, quantity)
        || isOfGroup(cell, quantity);
  }

  /// Points of a group of indicators, in a table that gives each group one row: 一级指标, 分值, 得分.
  private static boolean isOfGroup(Beside cell, Quantity quantity) {
    boolean points = quantity.unit().isEmpty() || quantity.unit().equals("分");
    return points
        && cell.columns().contains("score")
        && cell.part()
            .filter(it -> it.has("level1") && !it.has("level2") && !it.has("level3"))
            .isPresent();
  }

  /// What it states.
  ///
  /// @param year of the cell
  /// @param phase of the amounts in its row
  Optional<Stated> stated(
      Beside cell,
      String topic,
      Quantity quantity,
      Optional<Integer> year,
      Supplier<Optional<Phase>> phase) {
    if (isScore(cell, quantity)) {
      return Optional.of(
          new Stated("score.total", Optional.of(Phase.FINAL),
              cell.context().sentence().fiscalYear(), Optional.empty(), Optional.empty(),
              Grounds.CELL));
    }
    if (isOfGroup(cell, quantity)) {
      boolean all = cell.isWhole() || ALL_POINTS.is(cell.row());
      return Optional.of(
          new Stated(all ? "score.total" : "score.level1", Optional.of(Phase.FINAL),
              cell.context().sentence().fiscalYear(), Optional.empty(),
              all ? Optional.empty() : Optional.of(cell.printedRow()), Grounds.CELL));
    }
    if (cell.columns().contains(TaskColumns.RATE)) {
      return Optional.of(cell.printedRow())
          .filter(it -> !it.isEmpty())
          .map(
              it -> new Stated(
                  "ratio.done", Optional.of(Phase.FINAL), year, Optional.empty(), Optional.of(it),
                  Grounds.CELL));
    }
    return cell.columns().contains("execution-rate")
        ? rate(cell, topic, year)
        : share(cell, year, phase.get());
  }

  /// The rate of a row has the row as its subject; that of the whole expenditure needs none.
  private Optional<Stated> rate(Beside cell, String topic, Optional<Integer> year) {
    Optional<String> whole =
        cell.isWhole()
            ? totals.byRows(cell)
                .or(
                    () -> cell.row().endsWith("小计")
                        ? Optional.empty()
                        : totals.spentAltogether(topic))
            : Optional.empty();
    boolean spent = whole.equals(Optional.of("expenditure.total"));
    if (cell.isWhole() && whole.isEmpty() || cell.row().isEmpty() && !spent) {
      return Optional.empty();
    }
    Optional<String> subject =
        spent ? Optional.empty()
            : whole.isPresent()
                ? catalogue.indicator(whole.get()).map(Indicator::zh)
            : Optional.of(cell.printedRow());
    return Optional.of(
        new Stated(
            CompletionRates.indicator(cell.header()), Optional.of(Phase.FINAL), year,
            Optional.empty(),
            subject, Grounds.CELL));
  }

  /// The share of a row in what came in or was spent.
  private Optional<Stated> share(
      Beside cell, Optional<Integer> year, Optional<Phase> phase) {
    if (cell.isWhole()) {
      return Optional.empty();
    }
    Optional<String> named = labels.finder().find(cell.row()).map(LabelFinder.Label::indicator);
    boolean received =
        AccountSide.of(cell) == AccountSide.RECEIVED
            || named.filter(it -> it.startsWith("revenue.")).isPresent();
    boolean spent =
        AccountSide.of(cell) == AccountSide.SPENT
            || named.isEmpty() && cell.row().endsWith("支出")
            || named.filter(it -> it.startsWith("expenditure.")).isPresent();
    return received == spent
        ? Optional.empty()
        : Optional.of(
            new Stated(
                received ? "revenue.share" : "expenditure.share", phase, year,
                Optional.empty(),
                Optional.of(cell.printedRow()),
                Grounds.CELL));
  }

  /// 自评得分 with its points right behind it.
  private static boolean isScore(Beside cell, Quantity quantity) {
    return cell.label() > 0
        && (quantity.unit().isEmpty() || quantity.unit().equals("分"))
        && SCORE.is(cell.row())
        && cell.grid()
            .cell(cell.cell().row(), cell.cell().column() - 1)
            .equals(cell.grid().cell(cell.cell().row(), cell.label()));
  }

  /// What a column of changes of the budget states of the whole, or of a row of accounts.
  ///
  /// @param accounts whether the row is one
  Optional<Stated> change(
      Beside cell, Quantity quantity, Optional<Integer> year, BooleanSupplier accounts) {
    List<String> columns = cell.columns();
    String last = columns.isEmpty() ? "" : columns.get(columns.size() - 1);
    if (SINCE_LAST_YEAR.contains(last)) {
      return sinceLastYear(cell, quantity);
    }
    String indicator = CHANGES.get(last);
    boolean told =
        indicator != null
            && catalogue.units().isMoney(quantity.unit())
            && quantity.value().signum() != 0
            && (cell.isWhole() || cell.code().isEmpty() && accounts.getAsBoolean());
    return told
        ? Optional.of(
            new Stated(indicator, Optional.empty(), year, Optional.empty(),
                cell.isWhole() ? Optional.empty() : Optional.of(cell.printedRow()), Grounds.CELL))
        : Optional.empty();
  }

  /// 比上年增减 and 增减率 of all 三公 expenses, beside what they were the year before.
  private Optional<Stated> sinceLastYear(Beside cell, Quantity quantity) {
    List<Part.Column> all = cell.part().map(Part::columns).orElse(List.of());
    boolean before =
        cell.header().contains("上年")
            || all.stream().anyMatch(it -> it.name().equals("prior"))
            || all.stream().filter(it -> it.name().equals("final")).count() > 1;
    boolean total =
        labels.finder()
            .find(cell.row())
            .filter(it -> it.start() == 0 && it.indicator().equals(THREE_PUBLIC))
            .isPresent()
            || cell.isWhole()
                && totals.byRows(cell)
                    .or(() -> totals.titled(cell.topic()))
                    .filter(THREE_PUBLIC::equals)
                    .isPresent();
    if (!before || !total || cell.header().contains("预算")) {
      return Optional.empty();
    }
    String indicator =
        quantity.unit().equals("%") ? "three-public.delta-rate" : "three-public.delta";
    return Optional.of(
        new Stated(indicator, Optional.of(Phase.FINAL), cell.context().sentence().fiscalYear(),
            Optional.empty(), Optional.empty(),
            Grounds.CELL))
        .filter(it -> labels.fits(indicator, quantity));
  }
}
