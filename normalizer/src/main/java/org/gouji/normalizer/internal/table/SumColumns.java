package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.normalizer.internal.text.Scanner;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Finds which columns add a budget and its changes up: the 合计 of 年初预算, 年中追加 and 合计 is the
/// adjusted budget, and of 年初预算, 调整预算 and 合计 the second is the change. What has come of the money is the
/// adjusted budget where no column says that it is, and what was sent on is what was spent where none does, as is
/// what was done of works. Immutable.
final class SumColumns {

  private static final Set<String> CHANGES = Set.of("adjustment", "addition", "carry-over");
  private static final Set<String> SUMS = Set.of("amount", "subtotal");

  /// Beside what was spent it is a budget, elsewhere a target.
  private static final Telltale PLANNED = Telltale.of("计划数(?:\\(.{1,4}\\))?");

  private final Grid grid;
  private final Scanner scanner;

  SumColumns(Grid grid, Scanner scanner) {
    this.grid = grid;
    this.scanner = scanner;
  }

  /// The columns of a part, named by what they are to one another.
  Part named(Part part) {
    List<Part.Column> columns = new ArrayList<>(part.columns());
    for (int sum = 2; sum < columns.size(); sum++) {
      if (SUMS.contains(columns.get(sum).name()) && columns.get(sum).above().isEmpty()) {
        name(part, columns, sum);
      }
    }
    String sent = part.has("final") ? "arrived" : "final";
    columns.replaceAll(it -> it.name().equals("disbursed") ? renamed(it, sent) : it);
    if (!part.has("adjusted")) {
      columns.replaceAll(it -> it.name().equals("arrived") ? renamed(it, "adjusted") : it);
    }
    works(columns, "works-planned", "budget");
    works(columns, "works-done", "final");
    boolean spent =
        columns.stream().anyMatch(it -> it.name().equals("final")) && !part.has("budget");
    if (spent && columns.stream().noneMatch(it -> it.name().startsWith("level"))) {
      columns.replaceAll(it -> PLANNED.is(it.header()) ? renamed(it, "budget") : it);
    }
    return new Part(part.header(), part.from(), part.to(), columns);
  }

  /// 计划投资 and 完成投资 are a budget and what was spent of it, where no column says that it is either.
  private static void works(List<Part.Column> columns, String works, String money) {
    if (columns.stream().noneMatch(it -> it.name().equals(money))) {
      columns.replaceAll(it -> it.name().equals(works) ? renamed(it, money) : it);
    }
  }

  /// A budget, its changes and their sum stand side by side.
  private void name(Part part, List<Part.Column> columns, int sum) {
    int first = sum - 1;
    while (first > 0 && isChange(columns.get(first))) {
      first--;
    }
    boolean said = first < sum - 1;
    if (!said && columns.get(first).name().equals("adjusted")) {
      first--;
    }
    boolean budget = first >= 0 && first < sum - 1 && columns.get(first).name().equals("budget");
    if (budget && isBorneOut(part, columns.subList(first, sum + 1), said)) {
      if (!said) {
        columns.set(sum - 1, renamed(columns.get(sum - 1), "adjustment"));
      }
      columns.set(sum, renamed(columns.get(sum), "adjusted"));
    }
  }

  private static boolean isChange(Part.Column column) {
    return CHANGES.contains(column.name()) || column.name().equals("cut");
  }

  private static Part.Column renamed(Part.Column column, String name) {
    return new Part.Column(column.index(), name, column.above(), column.header());
  }

  /// Whether more rows add up than do not.
  ///
  /// @param said whether the headers say what the columns are, so that rows that are blank will do
  private boolean isBorneOut(Part part, List<Part.Column> columns, boolean said) {
    int holds = 0;
    int fails = 0;
    for (int row = part.from(); row < part.to(); row++) {
      Optional<BigDecimal> total = number(row, columns.get(columns.size() - 1));
      Optional<BigDecimal> budget = number(row, columns.get(0));
      if (total.isEmpty() || budget.isEmpty()) {
        continue;
      }
      BigDecimal sum = budget.get();
      for (Part.Column column : columns.subList(1, columns.size() - 1)) {
        BigDecimal change = number(row, column).orElse(BigDecimal.ZERO);
        sum = column.name().equals("cut") ? sum.subtract(change.abs()) : sum.add(change);
      }
      if (sum.compareTo(total.get()) == 0) {
        holds++;
      } else {
        fails++;
      }
    }
    return holds > fails || said && holds == fails;
  }

  private Optional<BigDecimal> number(int row, Part.Column column) {
    return scanner.cell(grid.text(row, column.index()))
        .filter(Token.Number.class::isInstance)
        .map(it -> ((Token.Number) it).value());
  }
}
