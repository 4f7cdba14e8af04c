package org.gouji.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.corpus.query.AcrossFinding;
import org.gouji.corpus.query.Finding;

/// A finding of a store as one line of JSON. Fields have the names of the contract; figures are texts,
/// and what is unknown is absent.
final class FindingJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private FindingJson() {}

  static String line(Finding finding) {
    ObjectNode json = MAPPER.createObjectNode();
    put(json, "organization", finding.report().organization());
    finding.report().fiscalYear().ifPresent(it -> json.put("fiscalYear", it));
    json.put("kind", finding.report().kind())
        .put("severity", finding.severity().word())
        .put("rule", finding.rule())
        .put("basis", finding.basis());
    json.putObject("message").put("zh", finding.message().zh()).put("en", finding.message().en());
    put(json, "formula", finding.formula());
    put(json, "printed", finding.printed().map(BigDecimal::toPlainString));
    put(json, "computed", finding.computed().map(BigDecimal::toPlainString));
    put(json, "difference", finding.difference().map(BigDecimal::toPlainString));
    put(json, "cause", finding.cause());
    finding.page().ifPresent(it -> json.put("page", it));
    put(json, "path", finding.place());
    put(json, "quote", finding.quote());
    json.put("isRoot", finding.isRoot())
        .put("fingerprint", finding.fingerprint())
        .put("check", finding.key());
    json.putObject("source")
        .put("path", finding.report().path())
        .put("sha256", finding.report().sha256());
    return json.toString();
  }

  /// Several reports take part: `places` has every figure with file and place.
  static String line(AcrossFinding finding) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("organization", finding.organization())
        .put("severity", finding.severity().word())
        .put("rule", finding.rule())
        .put("basis", finding.basis());
    json.putObject("message").put("zh", finding.message().zh()).put("en", finding.message().en());
    put(json, "formula", finding.formula());
    put(json, "difference", finding.difference().map(BigDecimal::toPlainString));
    put(json, "places", finding.places());
    json.put("fingerprint", finding.fingerprint()).put("check", finding.key());
    return json.toString();
  }

  private static void put(ObjectNode json, String field, Optional<String> text) {
    text.ifPresent(it -> json.put(field, it));
  }
}
