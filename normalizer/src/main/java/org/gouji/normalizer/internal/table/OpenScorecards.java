package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.document.Location;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Scorecard;

/// Scorecards under way: a table under the next heading continues the one before when it has the
/// same columns and starts no form of its own. Used by one thread.
public final class OpenScorecards {

  /// A line such as 续表 may stand between the two halves of a table.
  private static final int NEAR = 2;

  private final List<Builder> builders = new ArrayList<>();

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

  /// The scorecard that a table with these columns continues, or a new one. One without a total goes on
  /// behind a page break, where its header is repeated and neither a title nor funds begin another.
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
    Builder builder =
        new Builder("s" + (builders.size() + 1), title, columns, subject, location);
    builders.add(builder);
    return builder;
  }

  /// All of them, in document order.
  public List<Scorecard> build(Identity.Kind kind) {
    return builders.stream().map(it -> it.build(kind)).toList();
  }
}
