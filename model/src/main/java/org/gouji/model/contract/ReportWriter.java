package org.gouji.model.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.document.Notice;
import org.gouji.model.assessment.Assessment;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Damaged;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.PrintedDate;
import org.gouji.model.report.Quantity;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Section;

/// Writes `gouji-report/1`.
final class ReportWriter {

  private final Catalogue catalogue;

  ReportWriter(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  byte[] write(Assessment assessment) {
    Report report = assessment.report();
    Set<String> used = new HashSet<>();
    for (Check check : assessment.checks()) {
      for (Operand operand : check.operands()) {
        if (operand.ref().isPresent()) {
          used.add(operand.ref().get());
        }
      }
      check.cause()
          .ifPresent(it -> it.candidates().forEach(candidate -> used.add(candidate.ref())));
    }
    var ids = new FactIds();
    return Json.utf8(
        json -> json.string("schema", "gouji-report/1")
            .object("engine", it -> engine(it, assessment.engine()))
            .object("source", it -> source(it, report))
            .object("identity", it -> identity(it, report.identity()))
            .list("sections", report.sections(), ReportWriter::section)
            .list("facts", report.facts(), (it, fact) -> fact(it, fact, ids))
            .list("figures", others(report, used), this::reading)
            .list("scorecards", report.scorecards(), ReportWriter::scorecard)
            .list("checks", assessment.checks(), ReportWriter::check)
            .object("summary", it -> summary(it, assessment, used)));
  }

  /// What checks refer to and no indicator names, and what is damaged.
  private static List<Reading> others(Report report, Set<String> used) {
    Set<String> facts = new HashSet<>();
    for (Fact fact : report.facts()) {
      facts.add(fact.key());
    }
    List<Reading> others = new ArrayList<>();
    for (Figure figure : report.figures()) {
      if (used.contains(figure.key()) && !facts.contains(figure.key())) {
        others.add(figure);
      }
    }
    for (Reading reading : report.readings()) {
      if (used.contains(reading.key()) || reading instanceof Damaged) {
        others.add(reading);
      }
    }
    return others;
  }

  static void engine(Json json, Assessment.Engine engine) {
    json.string("version", engine.version())
        .string("catalogue", engine.catalogue())
        .string("rules", engine.rules());
  }

  private static void source(Json json, Report report) {
    DocumentWriter.source(json, report.source());
    List<Notice> notices = report.notices();
    json.list("notices", notices, DocumentWriter::notice);
  }

  private static void identity(Json json, Identity identity) {
    json.string("title", identity.title())
        .string("organization", identity.organization())
        .string("scope", identity.scope().map(Identity.Scope::word))
        .string("level", identity.level().map(Identity.Level::word));
    Identity.Region region = identity.region();
    if (!region.equals(Identity.Region.UNKNOWN)) {
      json.object(
          "region",
          it -> it.string("province", region.province())
              .string("city", region.city())
              .string("county", region.county()));
    }
    if (identity.fiscalYear().isPresent()) {
      json.number("fiscalYear", identity.fiscalYear().get());
    }
    json.string("kind", identity.kind().word())
        .string("mode", identity.mode().map(Identity.Mode::word))
        .string("dateFilled", identity.dateFilled().map(Object::toString))
        .strings("basis", identity.basis());
  }

  private static void section(Json json, Section section) {
    json.string("key", section.key())
        .string("id", section.id())
        .string("parent", section.parent())
        .text("number", section.number())
        .string("title", section.title())
        .number("level", section.level())
        .location("location", section.location());
  }

  private void fact(Json json, Fact fact, FactIds ids) {
    json.string("key", fact.key())
        .string("id", ids.next(fact))
        .string("indicator", fact.indicator())
        .text("label", fact.figure().label())
        .string("phase", fact.phase().map(Phase::word));
    if (fact.year().isPresent()) {
      json.number("year", fact.year().get());
    }
    json.string("fund", fact.fund().map(Fund::word)).string("subject", fact.subject());
    quantity(json, fact.figure().quantity());
    json.confidence("confidence", fact.figure().confidence())
        .string("grounds", fact.grounds().word());
    place(json, fact.figure());
  }

  private void reading(Json json, Reading reading) {
    json.string("key", reading.key());
    switch (reading) {
      case Figure figure -> {
        json.text("label", figure.label());
        quantity(json, figure.quantity());
      }
      case Damaged damaged ->
          json.text("label", damaged.label())
              .string("printed", damaged.printed())
              .string("exactness", "damaged");
      case PrintedDate date -> {
        json.string("printed", date.printed());
        json.string("date", date.date().map(Object::toString));
      }
    }
    json.confidence("confidence", reading.confidence());
    place(json, reading);
  }

  private void quantity(Json json, Quantity quantity) {
    json.string("printed", quantity.printed())
        .decimal("value", quantity.value())
        .text("unit", quantity.unit());
    if (catalogue.units().isMoney(quantity.unit())) {
      BigDecimal yuan = catalogue.units().yuan(quantity.value(), quantity.unit());
      json.decimal("amount", yuan.scale() < 0 ? yuan.setScale(0) : yuan);
    }
    if (quantity.isApproximate()) {
      json.decimal("lower", quantity.lower()).decimal("upper", quantity.upper());
    }
    json.string("exactness", quantity.exactness().word());
  }

  private static void place(Json json, Reading reading) {
    json.string("section", reading.section())
        .string("quote", reading.quote())
        .location("location", reading.location());
  }

  private static void scorecard(Json json, Scorecard scorecard) {
    json.string("key", scorecard.key())
        .string("subject", scorecard.subject())
        .string("title", scorecard.title())
        .string("kind", scorecard.kind().word())
        .location("location", scorecard.location())
        .list("rows", scorecard.rows(), ReportWriter::row);
    if (!scorecard.funds().isEmpty()) {
      json.list("funds", scorecard.funds(), ReportWriter::funds);
    }
  }

  private static void funds(Json json, Scorecard.FundRow row) {
    json.string("label", row.label()).flag("part", row.part());
    cell(json, "budget", row.budget());
    cell(json, "adjusted", row.adjusted());
    cell(json, "executed", row.executed());
  }

  private static void cell(Json json, String column, Optional<Figure> figure) {
    if (figure.isPresent()) {
      Figure it = figure.get();
      json.object(
          column,
          cell -> cell.string("key", it.key())
              .string("printed", it.printed())
              .decimal("value", it.quantity().value())
              .text("unit", it.quantity().unit())
              .confidence("confidence", it.confidence())
              .location("location", it.location()));
    }
  }

  private static void row(Json json, Scorecard.Row row) {
    json.string("key", row.key())
        .text("level1", row.level1())
        .text("level2", row.level2())
        .text("level3", row.level3())
        .decimal("weight", row.weight().map(it -> it.quantity().value()));
    if (row.target().isPresent()) {
      json.object("target", it -> entry(it, row.target().get()));
    }
    if (row.actual().isPresent()) {
      json.object("actual", it -> entry(it, row.actual().get()));
    }
    json.decimal("score", row.score().map(it -> it.quantity().value()))
        .string("reason", row.reason())
        .location("location", row.location());
  }

  private static void entry(Json json, Scorecard.Entry entry) {
    json.string("printed", entry.printed());
    if (entry.figure().isPresent()) {
      Quantity quantity = entry.figure().get().quantity();
      json.decimal("value", quantity.value()).text("unit", quantity.unit());
    }
  }

  static void check(Json json, Check check) {
    json.string("key", check.key())
        .string("fingerprint", check.fingerprint())
        .string("rule", check.rule())
        .string("origin", check.origin().word())
        .string("basis", check.basis().word());
    switch (check.verdict()) {
      case Verdict.Consistent() -> json.string("verdict", "consistent");
      case Verdict.Inconsistent inconsistent ->
          json.string("verdict", "inconsistent").string("severity", inconsistent.severity().word());
      case Verdict.NotEvaluable ignored -> json.string("verdict", "not-evaluable");
    }
    json.message("message", check.message()).text("formula", check.formula());
    switch (check.verdict()) {
      case Verdict.Consistent() -> {
        // nothing differs
      }
      case Verdict.Inconsistent inconsistent ->
          json.decimal("printed", inconsistent.printed())
              .decimal("computed", inconsistent.computed())
              .decimal("difference", inconsistent.difference());
      case Verdict.NotEvaluable missing -> json.strings("missing", missing.missing());
    }
    json.list("operands", check.operands(), ReportWriter::operand);
    if (check.cause().isPresent()) {
      json.object("cause", it -> cause(it, check.cause().get()));
    }
    if (check.effect().isPresent()) {
      json.object("effect", it -> effect(it, check.effect().get()));
    }
    json.string("rootCause", check.rootCause());
  }

  private static void effect(Json json, Check.Effect effect) {
    json.string("grade", effect.grade())
        .list(
            "crosses",
            effect.crosses(),
            (it, crossing) -> it.string("check", crossing.check())
                .string("now", crossing.kept() ? "kept" : "missed"));
  }

  private static void operand(Json json, Operand operand) {
    json.string("role", operand.role()).string("ref", operand.ref());
    if (operand.ref().isEmpty()) {
      json.flag("derived", true);
    }
    json.string("printed", operand.printed())
        .decimal("value", operand.value())
        .text("unit", operand.unit())
        .text("label", operand.label())
        .location("location", operand.location());
  }

  private static void cause(Json json, Cause cause) {
    json.string("kind", cause.kind())
        .flag("confirmed", cause.confirmed())
        .list(
            "candidates",
            cause.candidates(),
            (it, candidate) -> it.string("ref", candidate.ref())
                .decimal("value", candidate.value())
                .string("kind", candidate.kind()));
  }

  private static void summary(Json json, Assessment assessment, Set<String> used) {
    Report report = assessment.report();
    int figuresInChecks = 0;
    for (Figure figure : report.figures()) {
      figuresInChecks += used.contains(figure.key()) ? 1 : 0;
    }
    for (String ref : used) {
      figuresInChecks += ref.indexOf('.') > 0 ? 1 : 0;
    }
    json.number("figures", report.tally().figures())
        .number("understood", Math.min(assessment.understood(), report.tally().figures()))
        .number("facts", report.facts().size())
        .number("figuresInChecks", figuresInChecks)
        .number("tables", report.tally().tables())
        .number("tablesUnderstood", report.tally().tablesUnderstood())
        .number("pagesByOcr", report.tally().pagesByOcr())
        .number(
            "scorecardRows",
            report.scorecards().stream().mapToInt(it -> it.rows().size()).sum());
    verdicts(json, assessment.checks());
  }

  /// How many checks came to which verdict, and how grave the inconsistent ones are.
  static void verdicts(Json json, List<Check> checks) {
    int consistent = 0;
    int inconsistent = 0;
    int notEvaluable = 0;
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    for (Check check : checks) {
      switch (check.verdict()) {
        case Verdict.Consistent() -> consistent++;
        case Verdict.Inconsistent it -> {
          inconsistent++;
          bySeverity.merge(it.severity(), 1, Integer::sum);
        }
        case Verdict.NotEvaluable ignored -> notEvaluable++;
      }
    }
    json.number("consistent", consistent)
        .number("inconsistent", inconsistent)
        .number("notEvaluable", notEvaluable);
    for (Severity severity : Severity.values()) {
      json.number(severity.word() + "s", bySeverity.getOrDefault(severity, 0));
    }
  }
}
