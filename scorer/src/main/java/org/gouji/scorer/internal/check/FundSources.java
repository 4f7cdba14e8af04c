package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Scorecard.FundRow;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Sum;

/// Holds the fund rows of a form against their totals: what the money comes from, and in some forms what
/// it is spent on as well.
final class FundSources {

  private static final Pattern SPENT =
      Pattern.compile("(?:基本|项目|专项)支出|人员(?:经费|支出)|公用(?:经费|支出)");

  /// Parts of 基本支出 and of 财政拨款, where a form has these as well.
  private static final Pattern WITHIN_BASIC = Pattern.compile("人员(?:经费|支出)|公用(?:经费|支出)");

  private static final Pattern FISCAL = Pattern.compile("财政(?:拨款|性?资金)");
  private static final Pattern WITHIN_FISCAL = Pattern.compile("^(?:一般公共预算|政府性基金|国有资本经营)");

  private static final String RULE = "fund-row.by-source";

  private static final List<Function<FundRow, Optional<Figure>>> COLUMNS =
      List.of(FundRow::budget, FundRow::adjusted, FundRow::executed);

  private final Drafts drafts;

  FundSources(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Claims that the parts behind each total make it up.
  void claim(List<FundRow> funds) {
    for (Function<FundRow, Optional<Figure>> column : COLUMNS) {
      Optional<FundRow> total = Optional.empty();
      List<FundRow> parts = new ArrayList<>();
      for (FundRow row : funds) {
        if (row.part()) {
          parts.add(row);
        } else {
          divided(total, parts, column);
          total = Optional.of(row);
          parts.clear();
        }
      }
      divided(total, parts, column);
    }
  }

  private void divided(
      Optional<FundRow> total, List<FundRow> parts, Function<FundRow, Optional<Figure>> column) {
    if (total.isEmpty() || column.apply(total.get()).isEmpty() || parts.isEmpty()) {
      return;
    }
    boolean fiscal = parts.stream().anyMatch(it -> FISCAL.matcher(it.label()).find());
    for (boolean spent : List.of(false, true)) {
      List<FundRow> rows =
          parts.stream()
              .filter(it -> SPENT.matcher(it.label()).find() == spent)
              .filter(it -> !WITHIN_BASIC.matcher(it.label()).find())
              .filter(it -> !(fiscal && WITHIN_FISCAL.matcher(it.label()).find()))
              .toList();
      Nest nest = nest(total.get(), rows);
      sources(column.apply(total.get()).get(), figures(nest.others(rows), column));
      if (!nest.isEmpty()) {
        column.apply(rows.get(nest.whole()))
            .ifPresent(it -> sources(it, figures(nest.rows(rows), column)));
      }
    }
  }

  /// One source alone need not be all of it, but is never more.
  private void sources(Figure total, List<Figure> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Member whole = new Member("total", total, Optional.empty());
    drafts.claim(
        RULE, new Sum(whole, Scorecards.terms(parts),
            parts.size() > 1 ? Sum.Kind.CLOSED : Sum.Kind.OPEN));
  }

  /// Rows that are parts of the row above them: 中央补助 and 省级补助 below 财政拨款.
  ///
  /// @param whole index of that row
  /// @param end behind the last of them; where none is, directly behind the whole
  private record Nest(int whole, int end) {

    static final Nest NONE = new Nest(0, 1);

    boolean isEmpty() {
      return end == whole + 1;
    }

    List<FundRow> rows(List<FundRow> all) {
      return all.subList(whole + 1, end);
    }

    List<FundRow> others(List<FundRow> all) {
      if (isEmpty()) {
        return all;
      }
      List<FundRow> others = new ArrayList<>(all.subList(0, whole + 1));
      others.addAll(all.subList(end, all.size()));
      return others;
    }
  }

  /// The rows without which the others make up the total in more columns than with them, and which make
  /// up the row above them in a column themselves.
  private static Nest nest(FundRow total, List<FundRow> rows) {
    Nest best = Nest.NONE;
    int most = holding(total, rows);
    for (int whole = 0; whole < rows.size(); whole++) {
      for (int end = rows.size(); end > whole + 1; end--) {
        Nest nest = new Nest(whole, end);
        int holds = holding(total, nest.others(rows));
        if (holds > most && holding(rows.get(whole), nest.rows(rows)) > 0) {
          best = nest;
          most = holds;
        }
      }
    }
    return best;
  }

  /// In how many columns the rows make up the total.
  private static int holding(FundRow total, List<FundRow> rows) {
    int holds = 0;
    for (Function<FundRow, Optional<Figure>> column : COLUMNS) {
      Optional<BigDecimal> whole = column.apply(total).map(it -> it.quantity().value());
      BigDecimal sum =
          figures(rows, column).stream()
              .map(it -> it.quantity().value())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      holds += whole.filter(it -> it.signum() != 0 && it.compareTo(sum) == 0).isPresent() ? 1 : 0;
    }
    return holds;
  }

  private static List<Figure> figures(
      List<FundRow> rows, Function<FundRow, Optional<Figure>> column) {
    return rows.stream().flatMap(it -> column.apply(it).stream()).toList();
  }
}
