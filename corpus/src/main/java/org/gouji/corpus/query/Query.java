package org.gouji.corpus.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gouji.corpus.store.Selection;
import org.gouji.corpus.store.Store;
import org.gouji.model.Message;
import org.gouji.model.assessment.Severity;

/// Asks a store. Rows are read while the stream is used, so that little memory is needed for any
/// number of them, and no other query of this store may run meanwhile; a stream has to be closed.
public final class Query {

  private static final String KEY =
      "r.sha256, r.path, r.organization, r.fiscal_year, r.kind";

  private final Store store;

  public Query(Store store) {
    this.store = store;
  }

  /// Reports by path.
  public Stream<StoredReport> reports(Selection selection) {
    List<Object> parameters = new ArrayList<>();
    String where = Store.where(selection, parameters);
    return store.stream(
        "SELECT r.* FROM reports r" + where + " ORDER BY r.path, r.sha256",
        parameters,
        Query::report);
  }

  /// Findings by the path of their reports, in these as the document has them: what has the same cause
  /// comes behind it. Where a severity is asked for, lesser ones are left out.
  public Stream<Finding> findings(Selection selection) {
    List<Object> parameters = new ArrayList<>();
    String where = Store.where(selection, parameters);
    String graver = Store.graver(selection, "f.severity");
    return store.stream(
        "SELECT " + KEY + ", f.* FROM reports r CROSS JOIN findings f ON f.report = r.sha256"
            + graver + where + " ORDER BY r.path, r.sha256, f.position",
        parameters,
        Query::finding);
  }

  /// What reports of one organisation contradict each other in, where a report of the selection takes
  /// part; by organisation.
  public Stream<AcrossFinding> acrossFindings(Selection selection) {
    List<Object> parameters = new ArrayList<>();
    String concerned = Across.concerns("f", "f.key", selection, parameters);
    return store.stream(
        "SELECT * FROM across_findings f WHERE " + concerned
            + Store.graver(selection, "f.severity")
            + " ORDER BY f.organization, f.across_position, f.position",
        parameters,
        Query::acrossFinding);
  }

  /// Whether a rule was applied to a report of the store, or across reports.
  public boolean isApplied(String rule) {
    try (Stream<Boolean> any = store.stream(
        "SELECT 1 FROM checks WHERE rule = ? UNION ALL SELECT 1 FROM across_checks WHERE rule = ?"
            + " LIMIT 1",
        List.of(rule, rule),
        row -> true)) {
      return any.findAny().isPresent();
    }
  }

  /// Facts by the path of their reports.
  public Stream<StoredFact> facts(Selection selection) {
    List<Object> parameters = new ArrayList<>();
    String where = Store.where(selection, parameters);
    return store.stream(
        "SELECT " + KEY
            + ", f.key, f.id, f.indicator, f.phase, f.year, f.fund, f.subject, f.printed,"
            + " f.value, f.unit, f.amount, f.page, f.place, f.quote"
            + " FROM reports r CROSS JOIN facts f ON f.report = r.sha256"
            + where + " ORDER BY r.path, r.sha256, f.key",
        parameters,
        Query::fact);
  }

  private static StoredReport report(Store.Row row) {
    return new StoredReport(
        key(row),
        row.text("title"),
        count(row, "figures"),
        count(row, "facts"),
        count(row, "consistent"),
        count(row, "inconsistent"),
        count(row, "not_evaluable"),
        count(row, "errors"),
        count(row, "warnings"),
        count(row, "infos"));
  }

  private static Finding finding(Store.Row row) {
    return new Finding(
        key(row),
        text(row, "key"),
        text(row, "fingerprint"),
        severity(row),
        text(row, "rule"),
        text(row, "basis"),
        new Message(text(row, "message_zh"), text(row, "message_en")),
        row.text("formula"),
        row.text("printed").map(BigDecimal::new),
        row.text("computed").map(BigDecimal::new),
        row.text("difference").map(BigDecimal::new),
        row.text("cause"),
        row.number("page").map(Math::toIntExact),
        row.text("place"),
        row.text("quote"),
        count(row, "is_root") == 1);
  }

  private static AcrossFinding acrossFinding(Store.Row row) {
    return new AcrossFinding(
        text(row, "organization"),
        text(row, "key"),
        text(row, "fingerprint"),
        severity(row),
        text(row, "rule"),
        text(row, "basis"),
        new Message(text(row, "message_zh"), text(row, "message_en")),
        row.text("formula"),
        row.text("difference").map(BigDecimal::new),
        row.text("places"));
  }

  private static Severity severity(Store.Row row) {
    return Severity.valueOf(text(row, "severity").toUpperCase(Locale.ROOT));
  }

  private static StoredFact fact(Store.Row row) {
    return new StoredFact(
        key(row),
        text(row, "key"),
        text(row, "id"),
        text(row, "indicator"),
        row.text("phase"),
        row.number("year").map(Math::toIntExact),
        row.text("fund"),
        row.text("subject"),
        text(row, "printed"),
        new BigDecimal(text(row, "value")),
        row.text("unit"),
        row.text("amount").map(BigDecimal::new),
        row.number("page").map(Math::toIntExact),
        row.text("place"),
        text(row, "quote"));
  }

  private static StoredReport.Key key(Store.Row row) {
    return new StoredReport.Key(
        text(row, "sha256"),
        text(row, "path"),
        row.text("organization"),
        row.number("fiscal_year").map(Math::toIntExact),
        text(row, "kind"));
  }

  private static String text(Store.Row row, String column) {
    return row.text(column).orElseThrow();
  }

  private static int count(Store.Row row, String column) {
    return Math.toIntExact(row.number(column).orElseThrow());
  }
}
