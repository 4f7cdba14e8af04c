package org.gouji.corpus.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What an evaluation came to.
///
/// @param comparisons one a document, in the order of the cases
public record Result(List<Comparison> comparisons) {

  private static final int NAME = 34;

  public Result {
    comparisons = List.copyOf(comparisons);
  }

  /// Over all documents.
  public Tally total() {
    return Tally.sum(comparisons.stream().map(Comparison::tally).toList());
  }

  /// By docx, pdf …
  public Map<String, Tally> byFormat() {
    return by(Comparison::format);
  }

  /// By family of forms.
  public Map<String, Tally> byFamily() {
    return by(Comparison::family);
  }

  private Map<String, Tally> by(Function<Comparison, String> key) {
    Map<String, Tally> groups = new TreeMap<>();
    comparisons.forEach(it -> groups.merge(key.apply(it), it.tally(), Tally::plus));
    return groups;
  }

  /// Some of the counts by rule, indicator or grounds.
  public Map<String, Tally> by(Aspect aspect) {
    Map<String, Tally> groups = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      comparison.aspects()
          .getOrDefault(aspect, Map.of())
          .forEach((name, tally) -> groups.merge(name, tally, Tally::plus));
    }
    return groups;
  }

  /// A table for people: a line a document, then the families, the formats, and every rate with its
  /// interval.
  public String table() {
    StringBuilder text = new StringBuilder();
    head(text, "document");
    comparisons.forEach(it -> line(text, it.document(), it.tally()));
    group(text, "family", byFamily());
    group(text, "format", byFormat());
    text.append('\n')
        .append(String.format(Locale.ROOT, "%-36s%12s%12s%n", "rule", "findings", "coverage"));
    by(Aspect.RULE).forEach((rule, tally) -> text.append(
        String.format(
            Locale.ROOT,
            "%-36s%12s%12s%n",
            rule,
            counts(tally.rate(Measure.FINDINGS)),
            counts(tally.rate(Measure.COVERAGE)))));
    text.append(String.format(Locale.ROOT, "%n%-36s%12s%n", "grounds", "facts P"));
    by(Aspect.GROUNDS).forEach((grounds, tally) -> text.append(
        String.format(
            Locale.ROOT, "%-36s%12s%n", grounds, counts(tally.rate(Measure.FACT_PRECISION)))));
    text.append('\n');
    for (Measure measure : Measure.values()) {
      text.append(String.format(Locale.ROOT, "%-18s%s%n", measure.word(), total().rate(measure)));
    }
    text.append(String.format(Locale.ROOT, "%-18s%d in %d documents%n", "falseAlarms",
        total().falseAlarms(), total().documents()));
    return text.toString();
  }

  private static void group(StringBuilder text, String name, Map<String, Tally> groups) {
    text.append('\n');
    head(text, name);
    groups.forEach((key, tally) -> line(text, key.isEmpty() ? "-" : key, tally));
  }

  private static void head(StringBuilder text, String name) {
    text.append(pad(name));
    for (Measure measure : Measure.values()) {
      text.append(String.format(Locale.ROOT, "%11s", measure.title()));
    }
    text.append(String.format(Locale.ROOT, "%8s%n", "false"));
  }

  private static void line(StringBuilder text, String name, Tally tally) {
    text.append(pad(name));
    for (Measure measure : Measure.values()) {
      text.append(String.format(Locale.ROOT, "%11s", counts(tally.rate(measure))));
    }
    text.append(String.format(Locale.ROOT, "%8d%n", tally.falseAlarms()));
  }

  private static String pad(String name) {
    return String.format(Locale.ROOT, "%-" + NAME + "s", name);
  }

  private static String counts(Rate rate) {
    return rate.all() == 0 ? "-" : rate.right() + "/" + rate.all();
  }

  /// For machines: totals with intervals, groups, and the counts of every document.
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", "gouji-evaluation/1");
    json.set("total", json(total(), true));
    json.set("families", groups(byFamily(), true));
    json.set("formats", groups(byFormat(), true));
    for (Aspect aspect : Aspect.values()) {
      json.set(aspect.group(), groups(by(aspect), true));
    }
    Map<String, Tally> documents = new TreeMap<>();
    comparisons.forEach(it -> documents.put(it.document(), it.tally()));
    json.set("documents", groups(documents, false));
    return json;
  }

  private static ObjectNode groups(Map<String, Tally> groups, boolean intervals) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    groups.forEach((name, tally) -> json.set(name, json(tally, intervals)));
    return json;
  }

  private static ObjectNode json(Tally tally, boolean intervals) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    tally.rates().forEach((measure, rate) -> {
      if (rate.all() > 0) {
        ObjectNode one =
            json.putObject(measure.word()).put("right", rate.right()).put("all", rate.all());
        if (intervals) {
          one.put("rate", rounded(rate.value()))
              .put("lower", rounded(rate.lower()))
              .put("upper", rounded(rate.upper()));
        }
      }
    });
    return json.put("falseAlarms", tally.falseAlarms());
  }

  private static double rounded(double rate) {
    return Math.round(rate * 10_000) / 10_000.0;
  }

  /// What got worse since an earlier run: a line for each rule, indicator and grounds, then for each document, and
  /// measure with fewer right ones, or more false alarms. Documents that are not in both are left
  /// out, but for one that is no longer compared.
  ///
  /// @param baseline an earlier [#json]
  public List<String> regressions(JsonNode baseline) {
    Map<String, Comparison> now = new TreeMap<>();
    comparisons.forEach(it -> now.put(it.document(), it));
    JsonNode documents = baseline.path("documents");
    List<String> worse = new ArrayList<>();
    if (documents.properties().stream().allMatch(it -> now.containsKey(it.getKey()))) {
      Result same =
          new Result(comparisons.stream().filter(it -> documents.has(it.document())).toList());
      for (Aspect aspect : Aspect.values()) {
        worse.addAll(same.worse(aspect, baseline.path(aspect.group())));
      }
    }
    documents.properties().forEach(before -> {
      Comparison comparison = now.get(before.getKey());
      if (comparison == null) {
        worse.add(before.getKey() + ": no longer compared");
        return;
      }
      worse.addAll(worse(before.getKey(), before.getValue(), comparison.tally()));
    });
    return worse;
  }

  private List<String> worse(Aspect aspect, JsonNode before) {
    Map<String, Tally> now = by(aspect);
    Set<String> names = new TreeSet<>(now.keySet());
    before.properties().forEach(it -> names.add(it.getKey()));
    List<String> worse = new ArrayList<>();
    for (String name : names) {
      Tally tally = now.getOrDefault(name, Tally.NONE);
      String title = aspect.name().toLowerCase(Locale.ROOT) + " " + name;
      List<String> lines = worse(title, before.path(name), tally);
      int was = before.path(name).path(Measure.FACT_PRECISION.word()).path("right").asInt();
      int right = tally.rate(Measure.FACT_PRECISION).right();
      // What is no longer said costs no precision, and says which reader fell silent.
      worse.addAll(
          lines.isEmpty() && aspect == Aspect.GROUNDS && right < was
              ? List.of("%s: %d right facts, was %d".formatted(title, right, was))
              : lines);
    }
    return worse;
  }

  private static List<String> worse(String name, JsonNode before, Tally now) {
    List<String> worse = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      JsonNode old = before.path(measure.word());
      Rate rate = now.rate(measure);
      double was = old.path("all").asInt() == 0
          ? 0
          : old.path("right").asDouble() / old.path("all").asDouble();
      if (old.has("all") && rate.value() < was - 1e-9) {
        worse.add(
            "%s: %s %d/%d, was %d/%d"
                .formatted(name, measure.word(), rate.right(), rate.all(),
                    old.path("right").asInt(), old.path("all").asInt()));
      }
    }
    if (now.falseAlarms() > before.path("falseAlarms").asInt()) {
      worse.add("%s: falseAlarms %d, was %d".formatted(name, now.falseAlarms(),
          before.path("falseAlarms").asInt()));
    }
    return worse;
  }

  /// What differed in the documents whose name contains `name`.
  public String show(String name) {
    StringBuilder text = new StringBuilder();
    for (Comparison comparison : comparisons) {
      if (comparison.document().contains(name)) {
        text.append(comparison.document()).append('\n');
        comparison.differences().forEach(it -> text.append("  ").append(it).append('\n'));
      }
    }
    return text.toString();
  }

  /// Every total that is below what it must be, or false alarms above it.
  ///
  /// @param minimum rates by [Measure#word], from 0 to 1, and `falseAlarmsPerDocument`
  public List<String> below(JsonNode minimum) {
    List<String> below = new ArrayList<>();
    minimum.properties().forEach(it -> {
      String word = it.getKey();
      double least = it.getValue().asDouble();
      if (word.equals("falseAlarmsPerDocument")) {
        double said = (double) total().falseAlarms() / Math.max(1, total().documents());
        if (said > least) {
          below.add(String.format(Locale.ROOT, "%s %.3f, at most %.3f", word, said, least));
        }
        return;
      }
      Rate rate = total().rate(measure(word));
      if (rate.value() < least) {
        below.add(String.format(Locale.ROOT, "%s %s, at least %.4f", word, rate, least));
      }
    });
    return below;
  }

  private static Measure measure(String word) {
    return Optional.of(word)
        .flatMap(it -> java.util.Arrays.stream(Measure.values())
            .filter(m -> m.word().equals(it))
            .findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no such measure: " + word));
  }
}
