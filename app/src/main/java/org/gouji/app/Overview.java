package org.gouji.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gouji.app.text.AcrossText;
import org.gouji.app.text.Margin;
import org.gouji.app.text.OverviewText;
import org.gouji.app.text.Paint;
import org.gouji.app.text.Words;
import org.gouji.model.Message;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Severity;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.contract.Contract;
import org.gouji.model.report.Report;
import org.gouji.scorer.RuleInfo;
import org.gouji.scorer.Scorer;

/// What a run over several files comes to: a line a file, and the checks across the reports of one
/// organisation. It is told the documents of the contract, wherever they were made.
final class Overview {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<OverviewText.Row> rows = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /// @param line a `gouji-report/1` or `gouji-failure/1`
  void add(String line) {
    JsonNode document = tree(line);
    JsonNode identity = document.path("identity");
    JsonNode summary = document.path("summary");
    int seen = summary.path("figures").asInt();
    Map<Severity, Long> found = findings(document.path("checks"));
    rows.add(
        new OverviewText.Row(
            document.at("/source/path").asText(),
            Optional.ofNullable(document.at("/failure/kind").textValue()),
            identity.path("organization").asText(),
            Optional.ofNullable(identity.get("fiscalYear")).map(JsonNode::asInt),
            found.getOrDefault(Severity.ERROR, 0L).intValue(),
            found.getOrDefault(Severity.WARNING, 0L).intValue(),
            found.getOrDefault(Severity.INFO, 0L).intValue(),
            attached(document.path("checks"), found),
            seen == 0 ? 100 : summary.path("understood").asInt() * 100 / seen));
    if (identity.has("organization") && identity.has("fiscalYear")) {
      reports.add(Contract.read(line));
    }
  }

  /// How many findings there are as the text lists them: what shares a root cause is one, as grave as
  /// the gravest of them.
  private static Map<Severity, Long> findings(JsonNode checks) {
    Map<String, Severity> roots = new HashMap<>();
    for (JsonNode check : checks) {
      if (check.has("severity")) {
        roots.merge(
            check.path("rootCause").asText(check.path("key").asText()),
            Severity.valueOf(check.path("severity").asText().toUpperCase(Locale.ROOT)),
            (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return roots.values()
        .stream()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }

  private static int attached(JsonNode checks, Map<Severity, Long> roots) {
    int all = 0;
    for (JsonNode check : checks) {
      all += check.has("severity") ? 1 : 0;
    }
    return all - roots.values().stream().mapToInt(Long::intValue).sum();
  }

  private static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no document of the contract", e);
    }
  }

  /// The table of all files.
  String table(Words words) {
    return new OverviewText(words).of(rows);
  }

  /// What the reports of one organisation say of one another.
  ///
  /// @param line the document of the contract
  /// @param text for a person
  record Finding(String line, String text) {}

  /// One for each organisation of which something could be compared.
  ///
  /// @param rules asked for only where some organisation has several reports
  List<Finding> across(Supplier<Scorer> rules, Words words, Paint paint, Severity least) {
    long organisations =
        reports.stream().map(it -> it.identity().organization()).distinct().count();
    if (organisations == reports.size()) {
      return List.of();
    }
    Scorer scorer = rules.get();
    Catalogue catalogue = Catalogue.load();
    Map<String, Message> titles =
        scorer.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::title));
    var contract = new Contract(catalogue);
    var text = new AcrossText(
        words, paint, Margin.ofTerminal(catalogue.units()), least, catalogue, titles);
    List<Finding> findings = new ArrayList<>();
    for (Across across : scorer.across(reports)) {
      findings.add(new Finding(contract.across(across), text.of(across, reports)));
    }
    return findings;
  }
}
