package org.gouji.scorer.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Operand;
import org.gouji.model.document.Location;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Reading;
import org.gouji.model.report.Report;
import org.gouji.model.report.Scorecard;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;

/// How sure the figures of a report were read, and which of them can be referred to.
final class Readings {

  /// Below this a figure of a scan is relied upon by nobody. Measured on 1,947 numbers of 74 degraded pages
  /// (95 to 200 dots an inch, faxes, photographs, seals): of the 12 that were read wrongly three were
  /// above it, a closing zero lost, digits of a full-width figure lost at 95 dots, and ≥ taken for
  /// a 2 on a fax of 110; of the right ones 6 of 100 were below. A sound text layer has 1.
  static final double SURE_CONFIDENCE = 0.90;

  private final Map<String, Double> confidence = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<Location, String> rows = new HashMap<>();
  private boolean sure = true;
  /// Whether every figure was typed.
  private boolean certain = true;

  Readings(Report report) {
    report.sections().forEach(it -> known.add(it.key()));
    report.figures().forEach(this::add);
    report.facts().stream().map(Fact::figure).forEach(this::add);
    report.readings().forEach(this::add);
    for (Scorecard scorecard : report.scorecards()) {
      for (Scorecard.Row row : scorecard.rows()) {
        Stream.of(
            row.weight(),
            row.score(),
            row.target().flatMap(Scorecard.Entry::figure),
            row.actual().flatMap(Scorecard.Entry::figure))
            .flatMap(Optional::stream)
            .forEach(figure -> cell(row, figure));
        List.of("level1", "level2", "level3", "target", "actual")
            .forEach(field -> known.add(row.key() + "." + field));
      }
    }
  }

  private void cell(Scorecard.Row row, Figure figure) {
    add(figure);
    if (!row.level3().isEmpty()) {
      rows.put(figure.location(), row.level3());
    }
  }

  private void add(Reading reading) {
    confidence.merge(reading.key(), reading.confidence(), Math::min);
    sure &= reading.confidence() >= SURE_CONFIDENCE;
    certain &= reading.confidence() >= 1;
    known.add(reading.key());
  }

  /// A figure that may have been misread accuses nobody and acquits nobody.
  Draft gate(Draft draft) {
    if (sure || draft.judgement().outcome() instanceof Judgement.Unclear) {
      return draft;
    }
    boolean unsure =
        draft.operands()
            .stream()
            .flatMap(it -> it.ref().stream())
            .anyMatch(it -> confidence.getOrDefault(it, 1.0) < SURE_CONFIDENCE)
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
    return !certain && draft.operands()
        .stream()
        .flatMap(it -> it.ref().stream())
        .anyMatch(it -> confidence.getOrDefault(it, 1.0) < 1);
  }

  /// The same with operands as a reader meets them: what stands in a scorecard is called by its row.
  /// A ref that names nothing in the report's document would be a dead end: such an operand is
  /// shown as derived, with its place.
  Draft resolve(Draft draft) {
    Judgement judgement = draft.judgement();
    return draft.with(
        new Judgement(
            judgement.outcome(),
            draft.operands().stream().map(this::resolve).toList(),
            judgement.formula(),
            judgement.remark()));
  }

  private Operand resolve(Operand operand) {
    boolean known = operand.ref().isEmpty() || this.known.contains(operand.ref().get());
    boolean inRow =
        operand.location() instanceof Location.InCell cell && rows.containsKey(cell);
    if (known && !inRow) {
      return operand;
    }
    return new Operand(
        operand.role(),
        operand.ref().filter(it -> known),
        operand.printed(),
        operand.value(),
        operand.unit(),
        rows.getOrDefault(operand.location(), operand.label()),
        operand.indicator(),
        operand.location());
  }

  Cause resolve(Cause cause) {
    return new Cause(
        cause.kind(),
        cause.candidates().stream().filter(it -> known.contains(it.ref())).toList(),
        cause.confirmed());
  }
}
