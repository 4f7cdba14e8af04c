package org.gouji.scorer.internal.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.model.assessment.Basis;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.data.DataSet;

/// Every rule there is, read once. Immutable.
public final class RuleBook {

  private static final List<String> FILES =
      List.of(
          "sums.yaml",
          "bounds.yaml",
          "ratios.yaml",
          "changes.yaml",
          "accounts.yaml",
          "scorecards.yaml",
          "grades.yaml",
          "restatements.yaml",
          "narrative.yaml",
          "units.yaml",
          "dates.yaml",
          "across.yaml");
  private static final String SCHEMA = "rule.schema.json";

  private final Map<String, Rule> rules;
  private final Map<String, Optional<Rule>> active;
  private final List<Rule> within;
  private final Starts starts;
  private final List<Rule> restated;
  private final List<Rule> across;
  private final List<Rule> sums;
  private final List<Rule> ratios;
  private final Grades grades;
  private final Names names;
  private final String digest;

  private RuleBook(Map<String, Rule> rules, Grades grades, Names names, String digest) {
    this.rules = rules;
    List<Rule> active = rules.values().stream().filter(Rule::isActive).toList();
    this.active = active.stream().collect(Collectors.toMap(Rule::id, Optional::of));
    this.within = active.stream().filter(it -> !it.isAcross()).toList();
    this.starts = new Starts(within);
    this.restated =
        within.stream().filter(it -> it.relation() instanceof Form.Restated).toList();
    this.across = active.stream().filter(Rule::isAcross).toList();
    this.sums = active.stream().filter(it -> it.relation() instanceof Form.Sums).toList();
    this.ratios =
        active.stream()
            .filter(it -> it.relation() instanceof Form.Ratios)
            .filter(it -> it.basis() != Basis.UNVERIFIED)
            .toList();
    this.grades = grades;
    this.names = names;
    this.digest = digest;
  }

  /// @param more a folder with further YAML files of rules
  /// @throws IllegalStateException listing every fault of the files
  public static RuleBook load(Class<?> owner, Catalogue catalogue, Optional<Path> more) {
    DataSet data = new DataSet();
    List<DataSet.Entry<Rule>> entries = new ArrayList<>();
    for (String file : FILES) {
      entries.addAll(data.read(owner, "rules/" + file, "rules/" + SCHEMA, Rule.class));
    }
    more.ifPresent(folder -> entries.addAll(users(data, owner, folder)));
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (DataSet.Entry<Rule> entry : entries) {
      Rule rule = entry.value();
      if (rules.put(rule.id(), rule) != null) {
        data.fault(entry, "the rule " + rule.id() + " stands twice");
      }
      if (!runs(rule)) {
        data.fault(entry, rule.id() + " is of a kind that is not held there; see scope");
      }
      for (Ref ref : rule.relation().refs()) {
        if (catalogue.indicators().stream().noneMatch(it -> ref.matches(it.id()))) {
          data.fault(entry, rule.id() + " has an unknown indicator " + ref.indicator());
        }
      }
    }
    var schemes =
        data.read(owner, "rules/bands.yaml", "rules/bands.schema.json", Grades.class);
    var names = data.read(owner, "rules/names.yaml", "rules/names.schema.json", Names.class);
    String digest = data.finish();
    return new RuleBook(rules, schemes.get(0).value(), names.get(0).value(), digest);
  }

  /// Whether there is an evaluator for the rule's kind in its scope.
  private static boolean runs(Rule rule) {
    return switch (rule.relation()) {
      case Form.Sums ignored -> !rule.isAcross();
      case Form.Ratios ignored -> !rule.isAcross();
      case Form.Bounds ignored -> !rule.isAcross();
      case Form.BuiltIn ignored -> !rule.isAcross();
      case Form.Equals ignored -> true;
      case Form.Restated ignored -> true;
      case Form.Steady ignored -> rule.isAcross();
      case Form.ProgrammeForm ignored -> rule.isAcross();
      case Form.ProgrammeCarry ignored -> rule.isAcross();
    };
  }

  private static List<DataSet.Entry<Rule>> users(DataSet data, Class<?> owner, Path folder) {
    List<DataSet.Entry<Rule>> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder);
        InputStream in = owner.getResourceAsStream("rules/" + SCHEMA)) {
      byte[] schema = in.readAllBytes();
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        entries.addAll(data.read(Files.readAllBytes(file), name, schema, Rule.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rules in " + folder + " cannot be read", e);
    }
    return entries;
  }

  /// Every rule, those that are only planned as well.
  public Collection<Rule> rules() {
    return rules.values();
  }

  /// The rules that are held between the facts of one report, as far as they start from one of these
  /// indicators, in the order of the book.
  public List<Rule> from(Iterable<String> indicators) {
    return starts.from(indicators);
  }

  /// The rules that say that a report has one value of an indicator.
  public List<Rule> restated() {
    return restated;
  }

  /// The active rule that demands a total of these parts, each of any phase.
  ///
  /// @param total and parts: ids of indicators
  public Optional<Rule> sum(String total, List<String> parts) {
    for (Rule rule : sums) {
      if (rule.relation() instanceof Form.Sums form) {
        for (Form.Addition sum : form.of()) {
          if (matches(sum.totals(), total) && matchAll(sum.parts(), parts)) {
            return Optional.of(rule);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The active rule of a verified source that says what a percentage is of.
  public Optional<Rule> ratio(String percent) {
    for (Rule rule : ratios) {
      if (rule.relation() instanceof Form.Ratios form) {
        for (Form.Ratio ratio : form.of()) {
          if (ratio.percent().matches(percent)) {
            return Optional.of(rule);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matchAll(List<Ref> refs, List<String> ids) {
    for (String id : ids) {
      if (!matches(refs, id)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(List<Ref> refs, String id) {
    for (Ref ref : refs) {
      if (ref.matches(id)) {
        return true;
      }
    }
    return false;
  }

  /// The rules that are held across the reports of one organisation.
  public List<Rule> across() {
    return across;
  }

  /// Empty for a rule that is only planned.
  public Optional<Rule> active(String id) {
    return active.getOrDefault(id, Optional.empty());
  }

  public Grades grades() {
    return grades;
  }

  /// How programmes are named.
  public Names names() {
    return names;
  }

  /// Changes when a file of the book does.
  public String digest() {
    return digest;
  }
}
