package org.gouji.corpus.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/// Lays a contract document out in rows.
final class ReportRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PLACE =
      " location.page location.box[] location.block location.row location.column location.path";

  private final Insert reports;
  private final Insert documents;
  private final Insert notices;
  private final ArrayInsert sections;
  private final ArrayInsert facts;
  private final ArrayInsert figures;
  private final Insert scorecards;
  private final Insert rows;
  private final ArrayInsert checks;

  ReportRows(Connection connection) throws SQLException {
    this.reports = new Insert(connection, "reports", 32);
    this.documents = new Insert(connection, "documents", "?", "CAST(? AS TEXT)");
    this.notices = new Insert(connection, "notices", 11);
    this.sections =
        new ArrayInsert(
            connection, "sections", "#report key id parent number title level" + PLACE);
    this.facts =
        new ArrayInsert(
            connection,
            "facts",
            "#report key id indicator label phase year fund subject printed value unit amount"
                + " amount:e4 lower upper exactness confidence grounds section quote" + PLACE);
    this.figures =
        new ArrayInsert(
            connection,
            "figures",
            "#report key label printed value unit amount amount:e4 lower upper exactness date"
                + " confidence section quote" + PLACE);
    this.scorecards = new Insert(connection, "scorecards", 11);
    this.rows = new Insert(connection, "scorecard_rows", 22);
    this.checks =
        new ArrayInsert(
            connection,
            "checks",
            "#report key #position fingerprint rule origin basis verdict severity message.zh"
                + " message.en formula printed computed difference missing[] cause.kind"
                + " cause.confirmed cause.candidates[] effect.grade rootCause operands[]");
  }

  /// @param line a `gouji-report/1` document in UTF-8
  /// @throws IllegalArgumentException where it is none
  void write(String sha256, String path, String engine, byte[] line) throws SQLException {
    ObjectNode rest = JSON.createObjectNode();
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        switch (name) {
          case "sections" -> sections.fill(sha256, parser, line);
          case "facts" -> facts.fill(sha256, parser, line);
          case "figures" -> figures.fill(sha256, parser, line);
          case "checks" -> checks.fill(sha256, parser, line);
          default -> rest.set(name, JSON.readTree(parser));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no contract document: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    report(sha256, path, engine, rest);
    documents.put(sha256).put(line).end();
    int position = 0;
    for (JsonNode notice : rest.path("source").path("notices")) {
      notices.put(sha256).put(++position).texts(notice, "code");
      notices.texts(notice.path("message"), "zh", "en").place(notice).end();
    }
    scorecards(sha256, rest);
    flush();
  }

  /// In the order in which tables refer to one another.
  private void flush() throws SQLException {
    reports.flush();
    documents.flush();
    notices.flush();
    sections.flush();
    facts.flush();
    figures.flush();
    scorecards.flush();
    rows.flush();
    checks.flush();
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
}
