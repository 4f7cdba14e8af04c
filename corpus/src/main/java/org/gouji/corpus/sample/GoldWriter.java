package org.gouji.corpus.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an ideal reader says about a sample report, taken from its source: facts with their quotes from
/// the marks, rows from the tables, relations with the printed figures put in for the names.
public final class GoldWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern RULE =
      Pattern.compile(
          "(?<line>.*?)(?:\\s*\\[(?<rule>[a-z.-]*)\\s*(?<severity>error|warning|info)?])?(?:\\s+//\\s*(?<why>.*))?");
  private static final Pattern NUMBER_TOKEN =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d０-９]+[）)]|第[一二三四五六七八九十]+部分|[\\d０-９]+\\s*[.．、])\\s*");
  private static final List<String> LEVELS = List.of("level1", "level2", "level3");
  private static final List<String> FIELDS = List.of("weight", "target", "actual", "score");

  /// How many figures of a long sum gold names.
  private static final int NAMED = 5;

  private final SampleReport report;
  private final List<Stated> stated;
  private final Map<String, Stated> named = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final ArrayNode scorecardRows = JSON.arrayNode();

  private GoldWriter(SampleReport report) {
    this.report = report;
    this.stated = Stated.in(report);
    for (Stated figure : stated) {
      figure.mark().name().ifPresent(name -> {
        if (named.put(name, figure) != null) {
          throw new IllegalArgumentException(report.id() + ": #" + name + " stands twice");
        }
      });
    }
    rows();
  }

  /// The gold of a report.
  ///
  /// @throws IllegalArgumentException where a relation that is said to hold does not, or a planted
  ///   fault breaks nothing
  public static ObjectNode gold(SampleReport report) {
    return new GoldWriter(report).write(Optional.empty());
  }

  /// The gold of a report in which one figure was made wrong: every relation that no longer holds
  /// becomes a finding with this cause, and any other check of that figure is neither right nor wrong.
  ///
  /// @param name of the wrong figure
  /// @param cause its kind, the printed and the right value
  /// @param extra relations that are not in the head and may be broken
  static ObjectNode gold(SampleReport report, String name, ObjectNode cause, List<String> extra) {
    GoldWriter writer = new GoldWriter(report);
    return writer.write(Optional.of(new Slip(name, cause, extra)));
  }

  /// The gold of a report without a fault; empty where one of its relations does not hold.
  static Optional<ObjectNode> silent(SampleReport report) {
    GoldWriter writer = new GoldWriter(report);
    return writer.held().stream().allMatch(it -> it.relation().holds())
        ? Optional.of(writer.write(Optional.empty()))
        : Optional.empty();
  }

  private record Slip(String name, ObjectNode cause, List<String> extra) {}

  /// A relation of the head with what it is about.
  ///
  /// @param names of its operands, as the source has them
  record Held(Relation relation, List<String> names, String rule, String severity, String why,
      boolean wide) {}

  /// The relations that hold, for those who break one.
  static List<Held> holds(SampleReport report) {
    return new GoldWriter(report).held();
  }

  private List<Held> held() {
    List<Held> all = new ArrayList<>();
    report.head().path("holds").forEach(line -> all.add(held(line.asText())));
    return all;
  }

  private ObjectNode write(Optional<Slip> slip) {
    ObjectNode gold = JSON.objectNode();
    gold.put("report", report.id());
    report.attribute("family").ifPresent(family -> gold.put("family", family));
    gold.set("identity", identity());
    gold.set("facts", facts());
    gold.set("absent",
        report.head().path("absent").isArray() ? report.head().get("absent") : JSON.arrayNode());
    gold.set("scorecardRows", scorecardRows);
    gold.set("sections", sections());
    ArrayNode must = JSON.arrayNode();
    report.head()
        .path("findings")
        .path("must")
        .forEach(finding -> must.add(finding(finding, true)));
    ArrayNode may = JSON.arrayNode();
    report.head().path("findings").path("may").forEach(finding -> may.add(finding(finding, false)));
    ArrayNode holds = JSON.arrayNode();
    for (Held held : held()) {
      if (held.relation().holds()) {
        if (slip.isEmpty() || !held.names().contains(slip.get().name())) {
          holds.add(relation(held));
        }
      } else if (slip.isPresent()) {
        if (held.relation().determined()) {
          must.add(broken(held, slip.get(), must.size() + 1));
        }
      } else {
        throw new IllegalArgumentException(report.id() + ": does not hold: " + held.relation());
      }
    }
    slip.ifPresent(it -> slip(it, must, may));
    gold.putObject("findings").<ObjectNode>set("must", must).set("may", may);
    gold.set("holds", holds);
    return gold;
  }

  private void slip(Slip slip, ArrayNode must, ArrayNode may) {
    slip.extra()
        .stream()
        .map(this::held)
        .filter(it -> !it.relation().holds())
        .forEach(it -> must.add(broken(it, slip, must.size() + 1)));
    Printed.read(text(slip.name())).ifPresent(wrong -> {
      ObjectNode other = may.addObject().put("id", "M0").put("severity", "info");
      other.putArray("involves").add(wrong.value().toPlainString());
      other.put("wide", true).put("why", "the wrong figure");
    });
  }

  private ObjectNode broken(Held held, Slip slip, int number) {
    ObjectNode broken =
        JSON.objectNode().put("id", "M" + number).put("severity", severity(held, slip));
    broken.setAll(relation(held));
    broken.set("cause", slip.cause());
    return broken;
  }

  /// What is less than an error of arithmetic: a change of the current year's base, which is a known wrong form;
  /// points that are cut although the target was met, which may have a reason that nobody wrote down; digits
  /// that were cut off instead of rounded; a closing balance without the opening one, which would explain it.
  private String severity(Held held, Slip slip) {
    boolean opening =
        held.names()
            .stream()
            .map(named::get)
            .filter(Objects::nonNull)
            .anyMatch(
                it -> it.mark().indicator().filter(id -> id.endsWith(".opening")).isPresent());
    if (held.relation().kind() == Relation.Kind.SCORE || held.relation().truncates()
        || held.rule().equals("carry-over.identity") && !opening) {
      return "info";
    }
    boolean wrongForm =
        slip.cause().path("kind").asText().equals(Mutation.WRONG_CHANGE.cause())
            && held.rule().equals("change.rate");
    return wrongForm ? "warning" : held.severity();
  }

  private JsonNode identity() {
    ObjectNode identity = report.head().path("identity").deepCopy();
    identity.put("fiscalYear", report.year());
    return identity;
  }

  // ---- facts

  private ArrayNode facts() {
    Map<ObjectNode, ObjectNode> facts = new LinkedHashMap<>();
    for (Stated figure : stated) {
      if (figure.mark().indicator().isEmpty()) {
        continue;
      }
      ObjectNode fact = fact(figure);
      ObjectNode key = fact.deepCopy().put("unit", Printed.measure(fact.path("unit").asText()));
      ObjectNode first = facts.get(key);
      if (first == null) {
        fact.put("printed", figure.mark().printed()).put("quote", figure.quote());
        if (figure.inCell()) {
          fact.put("cell", true);
        }
        facts.put(key, fact);
      } else if (!first.get("quote").asText().equals(figure.quote())) {
        first.withArray("again").add(figure.quote());
      }
    }
    ArrayNode list = JSON.arrayNode();
    facts.values().forEach(list::add);
    return list;
  }

  private ObjectNode fact(Stated figure) {
    Marked.Mark mark = figure.mark();
    ObjectNode fact = JSON.objectNode();
    fact.put("indicator", mark.indicator().orElseThrow());
    if (!mark.or().isEmpty()) {
      mark.or().forEach(fact.putArray("or")::add);
    }
    mark.phase().ifPresent(phase -> fact.put("phase", phase));
    String year = mark.year().orElse(String.valueOf(report.year()));
    if (!year.equals("-")) {
      fact.put("year", Integer.parseInt(year));
    }
    mark.fund().ifPresent(fund -> fact.put("fund", fund));
    mark.subject().ifPresent(subject -> fact.put("subject", subject));
    Printed printed =
        figure
            .printed()
            .orElseThrow(
                () -> new IllegalArgumentException(report.id() + ": no figure: " + mark.printed()));
    Printed signed = mark.negative() ? printed.negated() : printed;
    if (signed.exact()) {
      fact.put("value", signed.value().toPlainString());
    } else {
      fact.put("lower", signed.lower().toPlainString())
          .put("upper", signed.upper().toPlainString());
    }
    if (!signed.unit().isEmpty()) {
      fact.put("unit", signed.unit());
    }
    return fact;
  }

  // ---- scorecards and sections

  private void rows() {
    for (Part part : report.parts()) {
      if (part instanceof Part.Grid grid) {
        Map<String, String> above = new LinkedHashMap<>();
        for (Part.Row row : grid.rows()) {
          if (!row.roles().isEmpty()) {
            row(row, above);
          }
        }
      }
    }
  }

  private void row(Part.Row row, Map<String, String> above) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.fixed()
        .forEach(pair -> cells.put(pair.substring(0, pair.indexOf('=')),
            pair.substring(pair.indexOf('=') + 1)));
    for (int i = 0; i < row.roles().size(); i++) {
      String role = row.roles().get(i);
      if (!role.equals("-") && row.cells().get(i).merged() != Part.Merge.LEFT) {
        cells.merge(role, row.cells().get(i).text().text(), String::concat);
      }
    }
    for (String level : LEVELS) {
      if (cells.getOrDefault(level, "").isEmpty() && above.containsKey(level)) {
        cells.put(level, above.get(level));
      }
      if (cells.containsKey(level)) {
        above.put(level, cells.get(level));
      }
    }
    cells.put("card", row.card());
    // A table of two levels names its rows on the second.
    String name = cells.getOrDefault("level3", cells.get("level2"));
    if (rows.put(name, cells) != null) {
      throw new IllegalArgumentException(report.id() + ": two rows " + name);
    }
    ObjectNode gold = scorecardRows.addObject();
    LEVELS.forEach(
        level -> Optional.ofNullable(cells.get(level)).ifPresent(text -> gold.put(level, text)));
    FIELDS.forEach(
        field -> Optional.ofNullable(cells.get(field)).ifPresent(text -> gold.put(field, text)));
  }

  private ArrayNode sections() {
    ArrayNode sections = JSON.arrayNode();
    for (Part part : report.parts()) {
      if (part instanceof Part.Line line && line.section().isPresent()
          && !line.section().get().isEmpty()) {
        String title = line.text().text().substring(0, line.titleLength());
        String bare =
            NUMBER_TOKEN.matcher(title.strip()).replaceFirst("").replaceFirst("[。：:]$", "");
        sections.addObject().put("id", line.section().get()).put("title", bare.strip());
      }
    }
    return sections;
  }

  // ---- relations

  private ObjectNode finding(JsonNode head, boolean must) {
    ObjectNode finding = JSON.objectNode();
    finding.put("id", head.path("id").asText());
    Optional<Held> held = Optional.empty();
    if (head.has("relation")) {
      held = Optional.of(held(head.get("relation").asText()));
      if (must && held.get().relation().holds()) {
        throw new IllegalArgumentException(
            report.id() + ": breaks nothing: " + held.get().relation());
      }
    }
    finding.put("severity",
        head.has("severity") ? head.get("severity").asText() : held.orElseThrow().severity());
    if (held.isPresent()) {
      finding.setAll(relation(held.get()));
    } else {
      ArrayNode involves = finding.putArray("involves");
      head.path("involves").forEach(name -> involves.add(number(name.asText())));
      if (head.path("wide").asBoolean()) {
        finding.put("wide", true);
      }
    }
    Optional.ofNullable(head.get("quote")).ifPresent(quote -> finding.put("quote", quote.asText()));
    Optional.ofNullable(head.get("rule")).ifPresent(rule -> finding.put("rule", rule.asText()));
    Optional.ofNullable(head.get("why")).ifPresent(why -> finding.put("why", why.asText()));
    if (head.has("cause")) {
      JsonNode cause = head.get("cause");
      finding
          .putObject("cause")
          .put("kind", cause.path("kind").asText())
          .put("figure", number(cause.path("figure").asText()))
          .put("value", cause.path("value").asText());
    }
    return finding;
  }

  private Held held(String source) {
    Matcher found = RULE.matcher(source);
    if (!found.matches()) {
      throw new IllegalArgumentException(report.id() + ": no relation: " + source);
    }
    StringBuilder line = new StringBuilder();
    List<String> names = new ArrayList<>();
    boolean wide = false;
    for (String word : found.group("line").strip().split("\\s+")) {
      if (line.isEmpty() || word.matches("=|\\+|-|\\*|/|<=|<") || word.matches("\\d[\\d.%-]*")) {
        line.append(line.isEmpty() ? "" : " ").append(word);
        continue;
      }
      if (word.endsWith(".weights") || word.endsWith(".scores")) {
        wide = true;
        line.append(' ').append(column(word, names));
        continue;
      }
      line.append(' ').append(text(word));
      if (!names.isEmpty() && isOpen(word)) {
        line.append(Relation.OPEN);
      }
      names.add(word);
    }
    Relation relation = Relation.parse(line.toString());
    return new Held(
        relation,
        names,
        Optional.ofNullable(found.group("rule")).orElse(""),
        Optional.ofNullable(found.group("severity")).orElse(usual(relation)),
        Optional.ofNullable(found.group("why")).orElse(""),
        wide);
  }

  /// Whether 等 stands behind a list.
  private boolean isOpen(String name) {
    Stated list = named.get(name);
    return list != null
        && list.printed().isEmpty()
        && list.quote().contains(list.mark().printed() + Relation.OPEN);
  }

  private static String usual(Relation relation) {
    return switch (relation.kind()) {
      case SUM, EQUAL, RATIO, CHANGE, GRADE, DATES, BOUND -> "error";
      case COUNT -> relation.isOpen() ? "warning" : "error";
      case SCORE -> "warning";
    };
  }

  /// The cells of one column of a scorecard, added up.
  private String column(String word, List<String> names) {
    String card = word.substring(0, word.lastIndexOf('.'));
    String field = word.endsWith(".weights") ? "weight" : "score";
    List<String> cells = new ArrayList<>();
    rows.forEach((name, row) -> {
      if (card.equals(row.get("card")) && row.containsKey(field)) {
        cells.add(row.get(field));
        names.add(name + "." + field);
      }
    });
    if (cells.isEmpty()) {
      throw new IllegalArgumentException(report.id() + ": no scorecard " + card);
    }
    return String.join(" + ", cells);
  }

  /// What a name stands for: a marked text with its unit, or a cell such as `救助人数.score`.
  private String text(String name) {
    Stated figure = named.get(name);
    if (figure != null) {
      String bare = figure.mark().value().orElse(figure.mark().printed()).replaceAll("\\s", "");
      boolean bareUnit =
          figure.printed().isPresent() && Printed.read(bare).orElseThrow().unit().isEmpty();
      return bareUnit ? bare + figure.printed().get().unit() : bare;
    }
    int dot = name.lastIndexOf('.');
    Map<String, String> row = dot < 0 ? null : rows.get(name.substring(0, dot));
    if (row == null || !row.containsKey(name.substring(dot + 1))) {
      throw new IllegalArgumentException(report.id() + ": nothing is called " + name);
    }
    return row.get(name.substring(dot + 1)).replaceAll("\\s", "");
  }

  private String number(String name) {
    if (named.containsKey(name) || name.contains(".") && !name.matches("[\\d.]+")) {
      return Printed.read(text(name)).map(it -> it.value().toPlainString()).orElse(name);
    }
    return name;
  }

  private ObjectNode relation(Held held) {
    ObjectNode gold = JSON.objectNode();
    ArrayNode involves = gold.putArray("involves");
    involved(held).forEach(involves::add);
    if (held.wide()) {
      gold.put("wide", true);
    }
    gold.put("relation", held.relation().toString());
    if (!held.rule().isEmpty()) {
      gold.put("rule", held.rule());
    }
    switch (held.relation().kind()) {
      case COUNT -> gold.put("quote", text(held.names().get(0)));
      case GRADE -> gold.put("quote", held.relation().terms().get(1).text());
      case SUM, EQUAL, RATIO, CHANGE, BOUND, SCORE, DATES -> {
        // the figures tell which one it is
      }
    }
    if (!held.why().isEmpty()) {
      gold.put("why", held.why());
    }
    return gold;
  }

  /// The figures by which a check is known: all of a short relation, some of a long one. A constant
  /// of the relation, such as the 100 of the weights, is printed nowhere.
  private List<String> involved(Held held) {
    List<String> numbers = new ArrayList<>();
    for (String name : held.names()) {
      Optional<Printed> printed = Printed.read(text(name));
      printed.ifPresent(it -> numbers.add(it.value().toPlainString()));
    }
    if (held.relation().kind() == Relation.Kind.SCORE && numbers.get(0).equals(numbers.get(1))) {
      numbers.remove(1);
    }
    if (!held.wide()) {
      return numbers;
    }
    Set<String> few = new LinkedHashSet<>();
    numbers.stream()
        .sorted((a, b) -> new BigDecimal(b).compareTo(new BigDecimal(a)))
        .filter(number -> new BigDecimal(number).signum() != 0)
        .limit(NAMED * 3L)
        .forEach(few::add);
    return few.stream().limit(NAMED).toList();
  }
}
