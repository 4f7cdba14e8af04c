package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;

/// Finds tables of who came and who left: those there at the end of the year are those of its beginning
/// with who came and without who left. It is claimed of all rows only where at least as many bear it out
/// as do not, and no other column stands among these.
final class StaffMoves {

  private static final String IN = "staff-in";
  private static final String OUT = "staff-out";

  /// Columns of who came and of who left.
  static final Set<String> MOVES = Set.of(IN, OUT);

  private StaffMoves() {}

  /// @param rows the figures of each row by column
  static void claim(Part part, Collection<Map<Integer, Figure>> rows, Draft draft) {
    Optional<Part.Column> opening = part.column(AccountPeople.OPENING);
    Optional<Part.Column> closing = part.column("on-duty");
    if (opening.isEmpty() || closing.isEmpty()) {
      return;
    }
    int first = opening.get().index();
    int last = closing.get().index();
    for (int column = first + 1; column < last; column++) {
      if (!part.is(column, MOVES)) {
        return;
      }
    }
    List<Claim.Sum> sums = new ArrayList<>();
    long moved = 0;
    for (Map<Integer, Figure> row : rows) {
      List<Claim.Term> terms = terms(part, row, first, last);
      if (row.containsKey(last) && row.containsKey(first) && terms.size() == last - first) {
        Claim.Sum sum = new Claim.Sum(Claim.Origin.TABLE, row.get(last), terms, true);
        sums.add(sum);
        moved += ColumnClaims.addsUp(sum) && hasMoves(sum) ? 1 : 0;
      }
    }
    long fails = sums.stream().filter(it -> !ColumnClaims.addsUp(it)).count();
    if (moved > 0 && moved >= fails) {
      sums.forEach(draft::claim);
    }
  }

  private static List<Claim.Term> terms(Part part, Map<Integer, Figure> row, int from, int to) {
    List<Claim.Term> terms = new ArrayList<>();
    for (int column = from; column < to; column++) {
      Figure figure = row.get(column);
      if (figure != null) {
        boolean left = part.is(column, Set.of(OUT));
        terms.add(left ? Claim.Term.minus(figure) : Claim.Term.plus(figure));
      }
    }
    return terms;
  }

  private static boolean hasMoves(Claim.Sum sum) {
    return sum.parts()
        .subList(1, sum.parts().size())
        .stream()
        .anyMatch(it -> it.figure().quantity().value().signum() != 0);
  }
}
