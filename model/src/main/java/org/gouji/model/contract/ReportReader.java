package org.gouji.model.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gouji.model.document.Box;
import org.gouji.model.document.Location;
import org.gouji.model.document.Source;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;

/// Reads `gouji-report/1` back, as far as [Contract#read] says.
final class ReportReader {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Set<String> READ =
      Set.of("schema", "source", "identity", "facts", "scorecards", "summary");

  private ReportReader() {}

  static Report read(String document) {
    try (JsonParser parser = MAPPER.createParser(document)) {
      JsonNode root = fields(parser);
      if (!root.path("schema").asText().equals("gouji-report/1")) {
        throw new IllegalArgumentException("no gouji-report/1: " + root.path("schema").asText());
      }
      return report(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no gouji-report/1: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the checks and whatever else is not read back: they are most of a document.
  private static JsonNode fields(JsonParser parser) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return root;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (READ.contains(name)) {
        root.set(name, MAPPER.readTree(parser));
      } else {
        parser.skipChildren();
      }
    }
    return root;
  }

  private static Report report(JsonNode root) {
    List<Fact> facts = list(root.path("facts"), ReportReader::fact);
    JsonNode summary = root.path("summary");
    return new Report(
        source(root.path("source")),
        identity(root.path("identity")),
        List.of(),
        facts.stream().map(Fact::figure).toList(),
        facts,
        List.of(),
        list(root.path("scorecards"), ReportReader::scorecard),
        List.of(),
        new Report.Tally(
            summary.path("figures").asInt(),
            summary.path("tables").asInt(),
            summary.path("tablesUnderstood").asInt(),
            summary.path("pagesByOcr").asInt()),
        List.of());
  }

  private static Source source(JsonNode node) {
    return new Source(
        node.path("file").asText(),
        node.path("path").asText(),
        node.path("sha256").asText(),
        node.path("mediaType").asText(),
        node.path("bytes").asLong(),
        node.path("pages").asInt(),
        node.path("reader").asText());
  }

  private static Identity identity(JsonNode node) {
    JsonNode region = node.path("region");
    return new Identity(
        text(node, "title"),
        text(node, "organization"),
        text(node, "scope").map(it -> constant(Identity.Scope.class, it)),
        text(node, "level").map(it -> constant(Identity.Level.class, it)),
        new Identity.Region(text(region, "province"), text(region, "city"), text(region, "county")),
        year(node, "fiscalYear"),
        constant(Identity.Kind.class, node.path("kind").asText()),
        text(node, "mode").map(it -> constant(Identity.Mode.class, it)),
        text(node, "dateFilled").map(LocalDate::parse),
        list(node.path("basis"), JsonNode::asText));
  }

  private static Fact fact(JsonNode node) {
    return new Fact(
        figure(node),
        node.path("indicator").asText(),
        text(node, "phase").map(it -> constant(Phase.class, it)),
        year(node, "year"),
        text(node, "fund").map(it -> constant(Fund.class, it)),
        text(node, "subject"),
        constant(Grounds.class, node.path("grounds").asText()));
  }

  private static Figure figure(JsonNode node) {
    BigDecimal value = decimal(node, "value");
    Quantity quantity =
        new Quantity(
            node.path("printed").asText(),
            value,
            node.path("unit").asText(),
            node.has("lower") ? decimal(node, "lower") : value,
            node.has("upper") ? decimal(node, "upper") : value,
            text(node, "exactness")
                .map(it -> constant(Quantity.Exactness.class, it))
                .orElse(Quantity.Exactness.EXACT));
    return new Figure(
        node.path("key").asText(),
        quantity,
        value.scale(),
        node.path("label").asText(),
        text(node, "section"),
        location(node.path("location")),
        node.path("quote").asText(),
        node.path("confidence").asDouble());
  }

  private static Scorecard scorecard(JsonNode node) {
    return new Scorecard(
        node.path("key").asText(),
        text(node, "subject"),
        node.path("title").asText(),
        constant(Identity.Kind.class, node.path("kind").asText()),
        list(node.path("rows"), ReportReader::row),
        List.of(),
        List.of(),
        list(node.path("funds"), ReportReader::funds),
        location(node.path("location")));
  }

  /// Its cells are left out: of a row only the place counts.
  private static Scorecard.Row row(JsonNode node) {
    return new Scorecard.Row(
        node.path("key").asText(),
        node.path("level1").asText(),
        node.path("level2").asText(),
        node.path("level3").asText(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text(node, "reason"),
        location(node.path("location")));
  }

  private static Scorecard.FundRow funds(JsonNode node) {
    return new Scorecard.FundRow(
        node.path("label").asText(),
        node.path("part").asBoolean(),
        cell(node, "budget"),
        cell(node, "adjusted"),
        cell(node, "executed"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Figure> cell(JsonNode row, String column) {
    return Optional.ofNullable(row.get(column)).map(ReportReader::figure);
  }

  private static Location location(JsonNode node) {
    Optional<Location.OnPage> page =
        node.has("page")
            ? Optional.of(new Location.OnPage(node.path("page").asInt(), box(node.path("box"))))
            : Optional.empty();
    if (!node.has("block")) {
      return page.orElseThrow(() -> new IllegalArgumentException("a location without a place"));
    }
    int block = node.path("block").asInt();
    String path = node.path("path").asText();
    return node.has("row")
        ? new Location.InCell(
            block, node.path("row").asInt(), node.path("column").asInt(), page, path)
        : new Location.InBody(block, page, path);
  }

  private static Optional<Box> box(JsonNode node) {
    return node.isArray()
        ? Optional.of(
            new Box(
                node.path(0).asDouble(),
                node.path(1).asDouble(),
                node.path(2).asDouble(),
                node.path(3).asDouble()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
  }

  private static Optional<Integer> year(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asInt);
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.path(field).asText());
  }

  /// The words of the contract are the names of the constants.
  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    array.forEach(it -> list.add(element.apply(it)));
    return list;
  }
}
