package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Operand;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Section;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;

/// How sure the figures of a report were read, and which of them can be referred to.
final class Readings {

  /// Below this a figure of a scan is relied upon by nobody. Measured on 1,947 numbers of 74 degraded pages
  /// (95 to 200 dots an inch, faxes, photographs, seals): of the 12 that were read wrongly three were
  /// above it, a closing zero lost, digits of a full-width figure lost at 95 dots, and ≥ taken for
  /// a 2 on a fax of 110; of the right ones 6 of 100 were below. A sound text layer has 1.
  static final double SURE_CONFIDENCE = 0.90;

  /// Of the figures that were not typed.
  private final Map<String, Double> confidence = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<Location, String> rows = new HashMap<>();
  private boolean sure = true;

  Readings(Report report) {
    for (Section section : report.sections()) {
      known.add(section.key());
    }
    for (Figure figure : report.figures()) {
      add(figure);
    }
    for (Fact fact : report.facts()) {
      add(fact.figure());
    }
    for (Reading reading : report.readings()) {
      add(reading);
    }
    for (Scorecard scorecard : report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        cell(row, row.weight());
        cell(row, row.score());
        if (row.target().isPresent()) {
          cell(row, row.target().get().figure());
        }
        if (row.actual().isPresent()) {
          cell(row, row.actual().get().figure());
        }
      }
    }
  }

  private void cell(Scorecard.Row row, Optional<Figure> cell) {
    if (cell.isPresent()) {
      add(cell.get());
      if (!row.level3().isEmpty()) {
        rows.put(cell.get().location(), row.level3());
      }
    }
  }

  private void add(Reading reading) {
    known.add(reading.key());
    // Of a document that was typed there is nothing to look up.
    if (reading.confidence() < 1) {
      confidence.merge(reading.key(), reading.confidence(), Math::min);
      sure &= reading.confidence() >= SURE_CONFIDENCE;
    }
  }

  /// A figure that may have been misread accuses nobody and acquits nobody.
  Draft gate(Draft draft) {
    if (sure || draft.judgement().outcome() instanceof Judgement.Unclear) {
      return draft;
    }
    boolean unsure =
        isBelow(SURE_CONFIDENCE, draft)
            || draft.relation()
                .members()
                .stream()
                .map(Member::figure)
                .mapToDouble(Figure::confidence)
                .anyMatch(it -> it < SURE_CONFIDENCE);
    return unsure
        ? draft.with(draft.judgement().with(Judgement.Unclear.because("unsure-reading")))
        : draft;
  }

  /// Whether a figure of it was read from a picture.
  boolean ocr(Draft draft) {
    return isBelow(1, draft);
  }

  private boolean isBelow(double limit, Draft draft) {
    return !confidence.isEmpty()
        && draft.operands()
            .stream()
            .flatMap(it -> it.ref().stream())
            .anyMatch(it -> confidence.getOrDefault(it, 1.0) < limit);
  }

  /// The same with operands as a reader meets them: what stands in a scorecard is called by its row.
  /// A ref that names nothing in the report's document would be a dead end: such an operand is
  /// shown as derived, with its place.
  Draft resolve(Draft draft) {
    Judgement judgement = draft.judgement();
    List<Operand> operands = judgement.operands();
    List<Operand> resolved = operands;
    for (int i = 0; i < operands.size(); i++) {
      Operand operand = resolve(operands.get(i));
      if (operand != operands.get(i)) {
        if (resolved == operands) {
          resolved = new ArrayList<>(operands);
        }
        resolved.set(i, operand);
      }
    }
    return resolved == operands
        ? draft
        : draft.with(
            new Judgement(
                judgement.outcome(), resolved, judgement.formula(), judgement.remark()));
  }

  private Operand resolve(Operand operand) {
    boolean known = operand.ref().isEmpty() || this.known.contains(operand.ref().get());
    Optional<String> row = row(operand.location());
    if (known && row.isEmpty()) {
      return operand;
    }
    return new Operand(
        operand.role(),
        operand.ref().filter(it -> known),
        operand.printed(),
        operand.value(),
        operand.unit(),
        row.orElse(operand.label()),
        operand.indicator(),
        operand.location());
  }

  private Optional<String> row(Location location) {
    return location instanceof Location.InCell && !rows.isEmpty()
        ? Optional.ofNullable(rows.get(location))
        : Optional.empty();
  }

  Cause resolve(Cause cause) {
    return new Cause(
        cause.kind(),
        cause.candidates().stream().filter(it -> known.contains(it.ref())).toList(),
        cause.confirmed());
  }
}
