package org.gouji.corpus.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Lays a contract document out in rows.
final class ReportRows {

  private final Insert reports;
  private final Insert documents;
  private final Insert notices;
  private final Insert sections;
  private final Insert facts;
  private final Insert figures;
  private final Insert scorecards;
  private final Insert rows;
  private final Insert checks;
  private final Insert operands;

  ReportRows(Connection connection) throws SQLException {
    this.reports = new Insert(connection, "reports", 32);
    this.documents = new Insert(connection, "documents", 2);
    this.notices = new Insert(connection, "notices", 11);
    this.sections = new Insert(connection, "sections", 13);
    this.facts = new Insert(connection, "facts", 27);
    this.figures = new Insert(connection, "figures", 21);
    this.scorecards = new Insert(connection, "scorecards", 11);
    this.rows = new Insert(connection, "scorecard_rows", 22);
    this.checks = new Insert(connection, "checks", 21);
    this.operands = new Insert(connection, "operands", 16);
  }

  /// In the order in which tables refer to one another.
  private List<Insert> inserts() {
    return List.of(
        reports, documents, notices, sections, facts, figures, scorecards, rows, checks, operands);
  }

  void write(String sha256, String path, String engine, String line, JsonNode document)
      throws SQLException {
    report(sha256, path, engine, document);
    documents.put(sha256).put(line).end();
    int position = 0;
    for (JsonNode notice : document.path("source").path("notices")) {
      notices.put(sha256).put(++position).texts(notice, "code");
      notices.texts(notice.path("message"), "zh", "en").place(notice).end();
    }
    for (JsonNode section : document.path("sections")) {
      sections.put(sha256).texts(section, "key", "id", "parent", "number", "title");
      sections.numbers(section, "level").place(section).end();
    }
    for (JsonNode fact : document.path("facts")) {
      facts.put(sha256).texts(fact, "key", "id", "indicator", "label", "phase");
      facts.numbers(fact, "year").texts(fact, "fund", "subject");
      quantity(facts, fact).confidence(fact).texts(fact, "grounds", "section", "quote");
      facts.place(fact).end();
    }
    for (JsonNode figure : document.path("figures")) {
      figures.put(sha256).texts(figure, "key", "label");
      quantity(figures, figure).texts(figure, "date").confidence(figure);
      figures.texts(figure, "section", "quote").place(figure).end();
    }
    scorecards(sha256, document);
    checks(sha256, document);
    for (Insert insert : inserts()) {
      insert.flush();
    }
  }

  private void report(String sha256, String path, String engine, JsonNode document)
      throws SQLException {
    JsonNode source = document.path("source");
    JsonNode identity = document.path("identity");
    reports.put(sha256).put(path).texts(source, "file", "mediaType", "reader");
    reports.numbers(source, "bytes", "pages");
    reports.texts(identity, "title", "organization", "scope", "level");
    reports.texts(identity.path("region"), "province", "city", "county");
    reports.numbers(identity, "fiscalYear").texts(identity, "kind", "mode", "dateFilled");
    reports.put(engine);
    reports.numbers(
        document.path("summary"),
        "figures",
        "facts",
        "figuresInChecks",
        "tables",
        "tablesUnderstood",
        "pagesByOcr",
        "scorecardRows",
        "consistent",
        "inconsistent",
        "notEvaluable",
        "errors",
        "warnings",
        "infos");
    reports.end();
  }

  private static Insert quantity(Insert insert, JsonNode figure) throws SQLException {
    return insert.texts(figure, "printed", "value", "unit", "amount")
        .tenThousandths(figure.path("amount"))
        .texts(figure, "lower", "upper", "exactness");
  }

  private void scorecards(String sha256, JsonNode document) throws SQLException {
    for (JsonNode scorecard : document.path("scorecards")) {
      scorecards.put(sha256).texts(scorecard, "key", "subject", "title", "kind").place(scorecard);
      scorecards.end();
      int position = 0;
      for (JsonNode row : scorecard.path("rows")) {
        rows.put(sha256).texts(row, "key").texts(scorecard, "key").put(++position);
        rows.texts(row, "level1", "level2", "level3", "weight");
        rows.texts(row.path("target"), "printed", "value", "unit");
        rows.texts(row.path("actual"), "printed", "value", "unit");
        rows.texts(row, "score", "reason").place(row).end();
      }
    }
  }

  private void checks(String sha256, JsonNode document) throws SQLException {
    int position = 0;
    for (JsonNode check : document.path("checks")) {
      checks.put(sha256).texts(check, "key").put(++position);
      verdict(checks, check).end();
      int operand = 0;
      for (JsonNode each : check.path("operands")) {
        operands.put(sha256).texts(check, "key").put(++operand).texts(each, "role", "ref");
        operands.put(each.has("derived") ? 1 : 0);
        operands.texts(each, "printed", "value", "unit", "label").place(each).end();
      }
    }
  }

  /// What a check says, whatever it was held against.
  static Insert verdict(Insert insert, JsonNode check) throws SQLException {
    insert.texts(check, "fingerprint", "rule", "origin", "basis", "verdict", "severity");
    insert.texts(check.path("message"), "zh", "en");
    insert.texts(check, "formula", "printed", "computed", "difference", "missing");
    JsonNode cause = check.path("cause");
    insert.texts(cause, "kind").numbers(cause, "confirmed").texts(cause, "candidates");
    return insert.texts(check.path("effect"), "grade").texts(check, "rootCause");
  }
}
