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

  private final List<Builder> builders = new ArrayList<>();

  /// One scorecard under way.
  static final class Builder {

    final String key;
    final String title;
    final String columns;
    final Optional<String> subject;
    final Location location;
    final List<Scorecard.Row> rows = new ArrayList<>();
    final List<Scorecard.Group> groups = new ArrayList<>();
    final List<Scorecard.Total> totals = new ArrayList<>();
    final List<Scorecard.FundRow> funds = new ArrayList<>();

    Builder(String key, String title, String columns, Optional<String> subject, Location location) {
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

  /// The scorecard that a table with these columns continues, or a new one.
  Builder next(String title, String columns, Optional<String> subject, Location location) {
    if (!builders.isEmpty() && subject.isEmpty()) {
      Builder last = builders.get(builders.size() - 1);
      if (last.columns.equals(columns) && last.totals.isEmpty() && last.subject.isEmpty()) {
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
