package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;

/// Finds what the columns of a table say of one another, row by row: rates beside what they compare,
/// budget and adjustment beside the adjusted budget, funds beside their whole. What adds up is claimed
/// only where at least as many rows bear it out as do not: headers are short, and 调整数 may mean
/// either the change or what came of it.
final class ColumnClaims {

  /// @param name canonical; the phase's word for a column of amounts
  /// @param whole index of the column that it is a part of; 0 for none
  record Column(int index, String name, int whole) {}

  /// Columns of what is added to a budget, or taken from it.
  static final Set<String> CHANGES = Set.of("adjustment", "addition", "cut", "carry-over");

  private static final Set<String> PEOPLE = Set.of("人", "名");

  private final List<Map<Integer, Figure>> rows;
  private final Draft draft;

  /// @param rows the figures of each row by column
  ColumnClaims(List<Map<Integer, Figure>> rows, Draft draft) {
    this.rows = rows;
    this.draft = draft;
  }

  void find(List<Column> columns) {
    rates(columns);
    arrivals(columns);
    adjustments(columns);
    balances(columns);
    for (Column whole : columns) {
      parts(whole, columns.stream().filter(it -> it.whole() == whole.index()).toList());
    }
  }

  /// Claims that columns add up to another in most rows.
  void ofWhich(int whole, List<Integer> parts) {
    List<Claim.Sum> sums = new ArrayList<>();
    for (Map<Integer, Figure> row : rows) {
      List<Claim.Term> terms =
          parts.stream()
              .filter(row::containsKey)
              .map(it -> Claim.Term.plus(row.get(it)))
              .toList();
      sum(row.get(whole), terms).ifPresent(sums::add);
    }
    claim(sums);
  }

  private static Optional<Column> whole(List<Column> columns, String name) {
    return columns.stream().filter(it -> it.name().equals(name) && it.whole() == 0).findFirst();
  }

  private void rates(List<Column> columns) {
    Optional<Column> rate = whole(columns, "execution-rate");
    Optional<Column> done = whole(columns, "final");
    if (rate.isEmpty() || done.isEmpty()) {
      return;
    }
    for (Map<Integer, Figure> row : rows) {
      if (isChangedUnsaid(columns, row)) {
        continue;
      }
      List<Figure> bases = new ArrayList<>();
      for (String name : List.of("adjusted", "budget")) {
        whole(columns, name).map(it -> row.get(it.index())).ifPresent(bases::add);
      }
      Figure percent = row.get(rate.get().index());
      Figure spent = row.get(done.get().index());
      if (percent != null && spent != null && !bases.isEmpty()) {
        draft.claim(new Claim.Completion(Claim.Origin.TABLE, percent, spent, bases));
      }
    }
  }

  /// 下达预算 | 到位资金 | 到位率: what has come of a budget, which is then the adjusted one.
  private void arrivals(List<Column> columns) {
    Optional<Column> rate = whole(columns, "arrival-rate");
    Optional<Column> came = whole(columns, "adjusted");
    Optional<Column> sent = whole(columns, "budget");
    if (rate.isEmpty() || came.isEmpty() || sent.isEmpty()) {
      return;
    }
    for (Map<Integer, Figure> row : rows) {
      Figure percent = row.get(rate.get().index());
      Figure arrived = row.get(came.get().index());
      Figure budget = row.get(sent.get().index());
      if (percent != null && arrived != null && budget != null) {
        draft.claim(
            new Claim.Completion(Claim.Origin.TABLE, percent, arrived, List.of(budget)));
      }
    }
  }

  /// Whether the budget of a row was changed, or came with what was left of another, and no column says
  /// to what: a rate and a balance are then of an amount that nobody printed.
  private static boolean isChangedUnsaid(List<Column> columns, Map<Integer, Figure> row) {
    return whole(columns, "adjusted").isEmpty()
        && columns.stream()
            .filter(it -> CHANGES.contains(it.name()))
            .flatMap(it -> Optional.ofNullable(row.get(it.index())).stream())
            .anyMatch(it -> it.quantity().value().signum() != 0);
  }

  /// Claims the adjusted budget of each row.
  void adjustments(List<Column> columns) {
    Optional<Column> adjusted = whole(columns, "adjusted");
    Optional<Column> budget = whole(columns, "budget");
    if (adjusted.isEmpty() || budget.isEmpty()) {
      return;
    }
    List<Column> changes =
        columns.stream()
            .filter(it -> CHANGES.contains(it.name()))
            .toList();
    if (changes.isEmpty()) {
      return;
    }
    List<Claim.Sum> sums = new ArrayList<>();
    for (Map<Integer, Figure> row : rows) {
      List<Claim.Term> terms = new ArrayList<>();
      Optional.ofNullable(row.get(budget.get().index()))
          .map(Claim.Term::plus)
          .ifPresent(terms::add);
      for (Column change : changes) {
        Optional<Figure> figure = Optional.ofNullable(row.get(change.index()));
        figure.map(change.name().equals("cut") ? Claim.Term::minus : Claim.Term::plus)
            .ifPresent(terms::add);
      }
      sum(row.get(adjusted.get().index()), terms).ifPresent(sums::add);
    }
    claim(sums);
  }

  /// What is left is the budget, as it was adjusted, less what was spent.
  private void balances(List<Column> columns) {
    Optional<Column> left = whole(columns, "closing");
    Optional<Column> done = whole(columns, "final");
    Optional<Column> budget = whole(columns, "adjusted").or(() -> whole(columns, "budget"));
    if (left.isEmpty() || done.isEmpty() || budget.isEmpty()) {
      return;
    }
    List<Claim.Sum> sums = new ArrayList<>();
    for (Map<Integer, Figure> row : rows) {
      Optional<Figure> given = Optional.ofNullable(row.get(budget.get().index()));
      Optional<Figure> spent = Optional.ofNullable(row.get(done.get().index()));
      if (given.isPresent() && spent.isPresent() && !isChangedUnsaid(columns, row)) {
        sum(row.get(left.get().index()),
            List.of(Claim.Term.plus(given.get()), Claim.Term.minus(spent.get())))
            .ifPresent(sums::add);
      }
    }
    claim(sums);
  }

  private void parts(Column whole, List<Column> parts) {
    List<Claim.Sum> sums = new ArrayList<>();
    for (Map<Integer, Figure> row : rows) {
      List<Claim.Term> terms = new ArrayList<>();
      for (Column part : parts) {
        Optional.ofNullable(row.get(part.index())).map(Claim.Term::plus).ifPresent(terms::add);
      }
      sum(row.get(whole.index()), terms).ifPresent(sums::add);
    }
    boolean all = parts.size() > 1 && claim(sums);
    for (Claim.Sum sum : sums) {
      if (!all || sum.parts().size() == 1) {
        for (Claim.Term part : sum.parts()) {
          draft.claim(new Claim.PartOf(Claim.Origin.TABLE, part.figure(), sum.total()));
        }
      }
    }
  }

  private static Optional<Claim.Sum> sum(Figure total, List<Claim.Term> terms) {
    return total == null || terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim.Sum(Claim.Origin.TABLE, total, terms, true));
  }

  /// Claims all or none.
  private boolean claim(List<Claim.Sum> sums) {
    int holds = 0;
    int fails = 0;
    for (Claim.Sum sum : sums) {
      long amounts =
          sum.parts().stream().filter(it -> it.figure().quantity().value().signum() != 0).count();
      if (!addsUp(sum)) {
        fails++;
      } else if (amounts > 1) {
        holds++;
      }
    }
    if (holds == 0 || holds < fails) {
      return false;
    }
    sums.stream().filter(it -> it.parts().size() > 1).forEach(draft::claim);
    return true;
  }

  /// Whether the parts may add up to the total, each rounded at its last place.
  static boolean addsUp(Claim.Sum sum) {
    BigDecimal difference = sum.total().quantity().value();
    BigDecimal play = play(sum.total());
    for (Claim.Term term : sum.parts()) {
      BigDecimal value = term.figure().quantity().value();
      difference = term.sign() > 0 ? difference.subtract(value) : difference.add(value);
      play = play.add(play(term.figure()));
    }
    return difference.abs().compareTo(play) <= 0;
  }

  /// Whether all of some parts may add up to the total.
  static boolean addsUp(Figure total, List<Figure> parts) {
    BigDecimal difference = total.quantity().value();
    BigDecimal play = play(total);
    for (Figure part : parts) {
      difference = difference.subtract(part.quantity().value());
      play = play.add(play(part));
    }
    return difference.abs().compareTo(play) <= 0;
  }

  /// Half of the last place of a printed value; people are not rounded.
  private static BigDecimal play(Figure figure) {
    return PEOPLE.contains(figure.quantity().unit())
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(5, figure.quantity().value().scale() + 1);
  }
}
