package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// The columns of a table that are one of several organisations each, with rows that name what of them is
/// told: 机关, 文化宫 and 合计. What such a column holds is that organisation's, and the total the sum of
/// all. Immutable.
final class OrganisationColumns {

  private static final Telltale OWN = Telltale.of("(?:机关|本部|本级|总工会)$");

  /// Columns that may stand beside them.
  private static final Set<String> BESIDE =
      Set.of("item", "subject", "level3", "target-unit", "ordinal", "note", "amount", "subtotal",
          "staff-total");

  private static final int FEWEST = 2;
  private static final String PERCENT = "%";

  private final Map<Integer, String> names;
  private final int total;

  /// @param names what the organisations are called, by column
  /// @param total the column of all of them; 0 without one
  private OrganisationColumns(Map<Integer, String> names, int total) {
    this.names = Map.copyOf(names);
    this.total = total;
  }

  /// The columns of organisations under a header; none unless every column that names no rows is one, a
  /// remark or their total.
  static OrganisationColumns of(Grid grid, Optional<Part> part, Vocabulary vocabulary) {
    Map<Integer, String> names = new TreeMap<>();
    int total = 0;
    int header = part.map(it -> it.from() - 1).orElse(0);
    for (int column = 2; header > 0 && column <= grid.columns(); column++) {
      String text = grid.text(header, column);
      if (AccountRows.TOTAL.is(text)) {
        total = total == 0 ? column : -1;
      } else if (isOrganisation(text, vocabulary)) {
        names.put(column, grid.printed(header, column));
      } else if (!part.get().is(column, BESIDE)) {
        return new OrganisationColumns(Map.of(), 0);
      }
    }
    boolean several = names.size() >= FEWEST && total >= 0;
    return new OrganisationColumns(several ? names : Map.of(), several ? total : 0);
  }

  private static boolean isOrganisation(String text, Vocabulary vocabulary) {
    Words nouns = vocabulary.words(Kind.UNIT_NOUN);
    return OWN.in(text) || nouns.before(text, text.length()).isPresent();
  }

  /// Whose figures a column holds.
  Optional<String> of(int column) {
    return Optional.ofNullable(names.get(column));
  }

  /// What a figure of one organisation states; nothing where it is of a part of what that one has.
  static Optional<Stated> told(Optional<Stated> stated, Optional<String> organisation) {
    return organisation.isEmpty()
        ? stated
        : stated.filter(it -> it.subject().isEmpty())
            .map(
                it -> new Stated(
                    it.indicator(), it.phase(), it.year(), it.fund(), organisation, it.grounds()));
  }

  /// Claims that the total of each row is the sum of the organisations, where most rows bear it out.
  ///
  /// @param rows the figures of each row by column
  void claim(Map<Integer, Map<Integer, Figure>> rows, Draft draft) {
    List<Claim.Sum> sums = total == 0 ? List.of() : sums(rows.values());
    long holds = sums.stream().filter(ColumnClaims::addsUp).count();
    if (holds >= FEWEST && holds > sums.size() - holds) {
      sums.forEach(draft::claim);
    }
  }

  private List<Claim.Sum> sums(Collection<Map<Integer, Figure>> rows) {
    List<Claim.Sum> sums = new ArrayList<>();
    for (Map<Integer, Figure> row : rows) {
      Figure all = row.get(total);
      List<Claim.Term> parts =
          names.keySet()
              .stream()
              .sorted()
              .flatMap(it -> Optional.ofNullable(row.get(it)).stream())
              .map(Claim.Term::plus)
              .toList();
      boolean counted = all != null && !all.quantity().unit().equals(PERCENT);
      if (counted && parts.size() == names.size()) {
        sums.add(new Claim.Sum(Claim.Origin.TABLE, all, parts, true));
      }
    }
    return sums;
  }
}
