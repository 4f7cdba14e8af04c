package org.gouji.normalizer.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.document.Block;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.Draft;

/// Scorecards under way: a table under the next heading continues the one before when it has the
/// same columns and starts no form of its own; and the units of money of the tables so far. Used by one thread.
public final class OpenScorecards {

  /// A line such as 续表 may stand between the two halves of a table.
  private static final int NEAR = 2;

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final List<Builder> builders = new ArrayList<>();

  /// Funds of a form whose indicators may stand in the next table.
  private final List<Funds> waiting = new ArrayList<>();
  /// The programmes that forms have named.
  private final Set<String> programmes = new HashSet<>();
  /// The units of money of the tables so far, by the heading that they stand under.
  private final Map<String, Set<String>> units = new HashMap<>();
  /// What a line above the tables says that their unit of money is; empty without one.
  private String told = "";
  /// The header of the last table, where that ended with rows of indicators.
  private Optional<Part> header = Optional.empty();

  /// The fund rows of a table without indicators.
  ///
  /// @param subject the programme of the form, where it names one
  private record Funds(List<Scorecard.FundRow> rows, Optional<String> subject, int block) {}

  /// One scorecard under way.
  static final class Builder {

    final String key;
    final String title;
    final String columns;
    final Optional<String> subject;
    final Location location;
    /// The table that it reached last.
    int block;
    final List<Scorecard.Row> rows = new ArrayList<>();
    final List<Scorecard.Group> groups = new ArrayList<>();
    final List<Scorecard.Total> totals = new ArrayList<>();
    final List<Scorecard.FundRow> funds = new ArrayList<>();
    /// The levels above the next row.
    final Map<String, String> above = new HashMap<>();
    /// Whether the total of all rows was met.
    boolean summed;

    Builder(
        String key,
        String title,
        String columns,
        Optional<String> subject,
        Location.InBody location) {
      this.block = location.block();
      this.key = key;
      this.title = title;
      this.columns = columns;
      this.subject = subject;
      this.location = location;
    }

    boolean isAbout(Optional<String> programme) {
      return subject.isEmpty() || programme.isEmpty() || subject.equals(programme);
    }

    /// Whether the rows of the scorecard lack the points of a row of money: they can get 90 beside its 10.
    boolean lacks(Scorecard.FundRow fund) {
      return fund.weight().isPresent()
          && fund.score().isPresent()
          && isRest(fund, weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean isRest(Scorecard.FundRow fund, BigDecimal weights) {
      return fund.weight()
          .filter(it -> it.quantity().value().add(weights).compareTo(FULL) == 0)
          .isPresent();
    }

    /// The weights of the rows, each once.
    private List<BigDecimal> weights() {
      Map<String, BigDecimal> weights = new LinkedHashMap<>();
      rows.stream()
          .flatMap(it -> it.weight().stream())
          .forEach(it -> weights.put(it.key(), it.quantity().value()));
      return List.copyOf(weights.values());
    }

    /// 合计 | 90 | 87.8 below rows that lack the points of the money is what these rows got, and no total of all: the row
    /// of money has 10, or the report tells that all got 97.5.
    void forgetTotalsOfRows(Draft draft) {
      for (Scorecard.Total weight : totals) {
        BigDecimal full = weight.figure().quantity().value();
        if (weight.column() == Scorecard.Column.WEIGHT && full.compareTo(FULL) < 0
            && (funds.stream().anyMatch(it -> it.score().isPresent() && isRest(it, full))
                || draft.facts().stream().anyMatch(it -> isBeyond(it, full)))) {
          totals.stream()
              .filter(it -> it.column() == Scorecard.Column.SCORE)
              .filter(it -> it.rows().equals(weight.rows()))
              .filter(it -> it.figure().quantity().value().compareTo(full) <= 0)
              .filter(it -> draft.fact(it.figure()).filter(Builder::isTotal).isPresent())
              .forEach(it -> draft.forget(it.figure()));
        }
      }
    }

    private static boolean isTotal(Fact fact) {
      return fact.indicator().equals("score.total");
    }

    private boolean isBeyond(Fact fact, BigDecimal full) {
      BigDecimal value = fact.figure().quantity().value();
      return isTotal(fact)
          && isAbout(fact.subject())
          && value.compareTo(full) > 0
          && value.compareTo(FULL) <= 0;
    }

    Scorecard build(Identity.Kind kind) {
      return new Scorecard(
          key,
          subject,
          title,
          subject.isPresent() ? Identity.Kind.PROJECT : kind,
          rows,
          groups,
          totals,
          funds,
          location);
    }
  }

  /// Keeps the programmes that a table names.
  void name(List<Forms.Programme> named) {
    named.stream()
        .map(Forms.Programme::name)
        .filter(it -> !it.isEmpty())
        .forEach(programmes::add);
  }

  /// A line of its own says the unit of money of the tables below it, until one of them prints another.
  public void tellUnit(String unit) {
    told = unit;
  }

  /// The unit of money of a table: its own, or where it prints none the only one that those above it under the same
  /// heading print, or the one that was told above them all. Empty without any.
  ///
  /// @param printed its own; empty without one
  String unit(String heading, String printed) {
    Set<String> above = units.computeIfAbsent(heading, it -> new HashSet<>());
    if (!printed.isEmpty()) {
      above.add(printed);
      told = told.equals(printed) ? told : "";
      return printed;
    }
    return above.size() == 1 ? above.iterator().next() : above.isEmpty() ? told : "";
  }

  /// The only programme that a form has named so far: its other tables need not repeat it.
  public Optional<String> programme() {
    return programmes.size() == 1
        ? Optional.of(programmes.iterator().next())
        : Optional.empty();
  }

  /// Keeps the fund rows of a table that has no indicators.
  void keep(List<Scorecard.FundRow> rows, Optional<String> subject, Location.InBody location) {
    if (!rows.isEmpty()) {
      waiting.add(new Funds(List.copyOf(rows), subject, location.block()));
    }
  }

  /// What the fund rows claim for which no indicators came; those whose points the only scorecard lacks are its own.
  public void claimFunds(Draft draft) {
    List<Builder> filled = builders.stream().filter(it -> !it.rows.isEmpty()).toList();
    if (filled.size() == 1) {
      Builder only = filled.get(0);
      List<Funds> missing =
          waiting.stream()
              .filter(it -> only.funds.isEmpty() && only.isAbout(it.subject()))
              .filter(it -> it.rows().stream().anyMatch(only::lacks))
              .toList();
      if (missing.size() == 1) {
        only.funds.addAll(missing.get(0).rows());
        waiting.removeAll(missing);
      }
    }
    filled.forEach(it -> it.forgetTotalsOfRows(draft));
    waiting.forEach(it -> FundRowReader.claim(it.rows(), draft));
    waiting.clear();
  }

  /// Keeps the header of the rows of indicators with which a table ends.
  void ends(Optional<Part> part) {
    header = part;
  }

  /// The header that a table goes on with which has none: the last part of the table before it, on the page
  /// before, with as many columns and without a total of all rows.
  Optional<Part> continued(Block.Table table) {
    if (builders.isEmpty() || table.caption().isPresent()) {
      return Optional.empty();
    }
    Builder last = builders.get(builders.size() - 1);
    boolean next = table.location().block() - last.block <= NEAR;
    return header.filter(it -> next && !last.summed);
  }

  /// The scorecard that a table with these columns continues, or a new one. One without a total goes on
  /// behind a page break, where its header is repeated and neither a title nor funds begin another. A new one
  /// has the funds of the table before it.
  ///
  /// @param titled whether the table has a title of its own
  /// @param funded whether funds stand above the rows
  Builder next(
      String title,
      String columns,
      Optional<String> subject,
      Location.InBody location,
      boolean titled,
      boolean funded) {
    if (!builders.isEmpty()) {
      Builder last = builders.get(builders.size() - 1);
      boolean same = subject.isEmpty() ? last.subject.isEmpty() : last.subject.equals(subject);
      boolean inTable = last.location.equals(location) && !funded;
      boolean near = location.block() - last.block <= NEAR;
      boolean rest = subject.isEmpty() && near && !titled && !funded;
      if (last.columns.equals(columns) && !last.summed
          && (same && (subject.isEmpty() || inTable) || rest)) {
        last.block = location.block();
        return last;
      }
    }
    Optional<Funds> before =
        funded || subject.isPresent() ? Optional.empty() : before(location.block());
    Builder builder =
        new Builder(
            "s" + (builders.size() + 1), title, columns,
            subject.or(() -> before.flatMap(Funds::subject)), location);
    before.ifPresent(it -> builder.funds.addAll(it.rows()));
    waiting.removeAll(before.stream().toList());
    builders.add(builder);
    return builder;
  }

  private Optional<Funds> before(int block) {
    return waiting.stream()
        .filter(it -> it.block() < block && block - it.block() <= NEAR)
        .reduce((first, second) -> second);
  }

  /// All of them, in document order.
  public List<Scorecard> build(Identity.Kind kind) {
    return builders.stream().map(it -> it.build(kind)).toList();
  }
}
