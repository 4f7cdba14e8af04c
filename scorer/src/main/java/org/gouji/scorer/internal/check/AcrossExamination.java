package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Across;
import org.gouji.model.assessment.Check;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;

/// Holds the reports of one organisation against one another. Immutable and safe for use by several
/// threads.
public final class AcrossExamination {

  private final Catalogue catalogue;
  private final RuleBook book;
  private final Wording wording;

  public AcrossExamination(Catalogue catalogue, RuleBook book) {
    this.catalogue = catalogue;
    this.book = book;
    this.wording = new Wording(catalogue);
  }

  /// What the reports of one organisation came to.
  public record Found(String organization, List<Across.Entry> reports, List<Check> checks) {}

  /// One for each organisation of which something could be compared.
  public List<Found> of(List<Report> reports) {
    List<Found> all = new ArrayList<>();
    for (List<Report> ofOne : Organisations.of(reports)) {
      List<Check> checks = ofOne.size() > 1 ? checks(ofOne) : List.of();
      if (!checks.isEmpty()) {
        all.add(
            new Found(
                ofOne.get(0).identity().organization().orElseThrow(),
                ofOne.stream().map(it -> new Across.Entry(it.source(), it.identity())).toList(),
                checks));
      }
    }
    return all;
  }

  private List<Check> checks(List<Report> reports) {
    Reckoner reckoner = new Reckoner(catalogue);
    List<Volume> volumes =
        Volume.of(reports.stream().map(it -> new Edition(it, catalogue)).toList());
    List<AcrossDraft> drafts = new ArrayList<>();
    new AcrossRules(book, volumes, reckoner, drafts).run();
    new ProgrammeRules(book, volumes, reckoner, drafts).run();
    List<AcrossDraft> gated = drafts.stream().map(AcrossExamination::gate).toList();
    var diagnosis = new Diagnosis(gated.stream().map(AcrossDraft::draft).toList(), reckoner);
    var fingerprints = new Fingerprints(reckoner);
    List<Check> checks = new ArrayList<>();
    for (AcrossDraft it : gated) {
      checks.add(check("a" + (checks.size() + 1), it, diagnosis, fingerprints));
    }
    return checks;
  }

  /// A figure that may have been misread accuses nobody and acquits nobody.
  private static AcrossDraft gate(AcrossDraft it) {
    boolean unsure = figures(it).stream().anyMatch(f -> f.confidence() < Readings.SURE_CONFIDENCE);
    return unsure && !(it.draft().judgement().outcome() instanceof Judgement.Unclear)
        ? it.with(it.draft().judgement().with(Judgement.Unclear.because("unsure-reading")))
        : it;
  }

  private static List<Figure> figures(AcrossDraft it) {
    return it.draft().relation().members().stream().map(Member::figure).toList();
  }

  private Check check(
      String key,
      AcrossDraft across,
      Diagnosis diagnosis,
      Fingerprints fingerprints) {
    Draft draft = across.draft();
    boolean failing = draft.judgement().isFailure();
    boolean ocr = figures(across).stream().anyMatch(it -> it.confidence() < 1);
    return new Check(
        key,
        fingerprints.next(
            Fingerprints.Whose.of(across.later().editions().get(0).report().identity()), draft),
        draft.rule().id(),
        draft.origin(),
        draft.rule().basis(),
        Examination.verdict(draft),
        wording.of(draft, ocr, across.years()),
        draft.judgement().formula(),
        draft.operands(),
        failing ? diagnosis.of(draft) : Optional.empty(),
        Optional.empty(),
        failing ? Optional.of(key) : Optional.empty());
  }
}
