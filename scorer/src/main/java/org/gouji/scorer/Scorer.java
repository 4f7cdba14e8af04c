package org.gouji.scorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.book.Form;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.check.AcrossExamination;
import org.gouji.scorer.internal.check.Examination;

/// Recomputes every total, ratio and bound of a report and says which figures contradict each other.
/// Immutable and safe for use by several threads; never throws for a report, whatever it says.
public final class Scorer {

  private final RuleBook book;
  private final Examination examination;
  private final AcrossExamination years;
  private final Assessment.Engine engine;

  private Scorer(Catalogue catalogue, RuleBook book) {
    this.book = book;
    this.examination = new Examination(catalogue, book);
    this.years = new AcrossExamination(catalogue, book);
    this.engine = new Assessment.Engine(version(), catalogue.digest(), book.digest());
  }

  /// @throws IllegalStateException listing every fault of the rule book
  public static Scorer create(Catalogue catalogue) {
    return create(catalogue, Optional.empty());
  }

  /// With further rules of the user's own.
  ///
  /// @param userRules a folder of YAML files like those of the rule book
  /// @throws IllegalStateException listing every fault of the rule book and of these files
  /// @throws java.io.UncheckedIOException where the folder cannot be read
  public static Scorer create(Catalogue catalogue, Optional<Path> userRules) {
    return new Scorer(catalogue, RuleBook.load(Scorer.class, catalogue, userRules));
  }

  /// Holds every rule and every claim of the report against its figures.
  public Assessment score(Report report) {
    return new Assessment(report, examination.of(report), engine);
  }

  /// Holds the reports of one organisation against one another: opening balances against last year's
  /// closing ones, last year's figures against last year's report, the establishment from year to
  /// year, programmes against their own forms.
  ///
  /// @param reports in any order and of any organisations; those that do not say whose or of which
  ///   year they are take no part, and several versions of one year do not contradict each other
  /// @return one for each organisation of which something could be compared, by name
  public List<Across> across(List<Report> reports) {
    return years.of(reports)
        .stream()
        .map(it -> new Across(it.organization(), it.reports(), it.checks(), engine))
        .toList();
  }

  /// Every rule, in the order of the book.
  public List<RuleInfo> rules() {
    return book.rules().stream().map(Scorer::info).toList();
  }

  /// The rule of an id.
  public Optional<RuleInfo> rule(String id) {
    return rules().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// What every assessment of this scorer says of its origin.
  public Assessment.Engine engine() {
    return engine;
  }

  /// Changes when a rule does.
  public String rulesDigest() {
    return book.digest();
  }

  private static RuleInfo info(Rule rule) {
    return new RuleInfo(
        rule.id(),
        rule.code(),
        kind(rule.relation()),
        rule.isAcross(),
        rule.severity(),
        rule.basis(),
        rule.isActive(),
        rule.waits(),
        rule.title(),
        rule.message(),
        rule.source(),
        rule.since(),
        rule.holds(),
        rule.fails());
  }

  private static String kind(Form form) {
    return switch (form) {
      case Form.Sums ignored -> "sum";
      case Form.Ratios ignored -> "ratio";
      case Form.Bounds ignored -> "bound";
      case Form.Equals ignored -> "equal";
      case Form.Restated ignored -> "restated";
      case Form.Steady ignored -> "steady";
      case Form.ProgrammeForm ignored -> "programme-form";
      case Form.ProgrammeCarry ignored -> "programme-carry";
      case Form.BuiltIn ignored -> "built-in";
    };
  }

  private static String version() {
    try (InputStream in = Scorer.class.getResourceAsStream("engine.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
