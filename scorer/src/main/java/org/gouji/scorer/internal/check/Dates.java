package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.model.report.Identity;
import org.gouji.model.report.PrintedDate;
import org.gouji.model.report.Reading;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Settled;

/// Years and dates of the report itself.
final class Dates {

  private final Drafts drafts;

  Dates(Drafts drafts) {
    this.drafts = drafts;
  }

  void run() {
    Optional<PrintedDate> year =
        first(PrintedDate.Role.TITLE_YEAR).or(() -> first(PrintedDate.Role.TEXT_YEAR));
    Optional<PrintedDate> filled = first(PrintedDate.Role.FILLED);
    Optional<PrintedDate> deadline = first(PrintedDate.Role.DEADLINE);
    Identity.Kind kind = drafts.report.identity().kind();
    boolean ahead = kind == Identity.Kind.BUDGET || kind == Identity.Kind.TARGET_FORM;
    if (year.isPresent() && filled.isPresent() && !ahead) {
      after(year.get(), filled.get());
    }
    if (filled.isPresent() && deadline.isPresent()) {
      before(filled.get(), deadline.get());
    }
    titleYear();
  }

  private List<PrintedDate> all(PrintedDate.Role role) {
    List<PrintedDate> dates = new ArrayList<>();
    for (Reading reading : drafts.report.readings()) {
      if (reading instanceof PrintedDate date && date.role() == role) {
        dates.add(date);
      }
    }
    return dates;
  }

  private Optional<PrintedDate> first(PrintedDate.Role role) {
    for (Reading reading : drafts.report.readings()) {
      if (reading instanceof PrintedDate date && date.role() == role) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  private static Operand operand(String role, PrintedDate date) {
    return Operand.of(role, date);
  }

  /// A report may be filled in at the end of its own year, never before it.
  private void after(PrintedDate year, PrintedDate filled) {
    List<Operand> operands = List.of(operand("year", year), operand("filled", filled));
    String formula = year.printed() + " < " + filled.printed();
    Judgement judgement;
    if (filled.year() > year.year()) {
      judgement = Judgement.holds(operands, formula);
    } else {
      Severity limit = filled.year() == year.year() ? Severity.INFO : Severity.ERROR;
      judgement =
          Judgement.fails(operands, formula)
              .with(
                  new Judgement.Fails(
                      Optional.empty(), Optional.empty(), Optional.empty(), limit));
    }
    drafts.rule("date.order", Settled.of(judgement));
  }

  private void before(PrintedDate filled, PrintedDate deadline) {
    if (filled.date().isEmpty() || deadline.date().isEmpty()) {
      return;
    }
    List<Operand> operands = List.of(operand("filled", filled), operand("deadline", deadline));
    String formula = filled.printed() + " ≤ " + deadline.printed();
    boolean late = filled.date().get().isAfter(deadline.date().get());
    drafts.rule(
        "date.order",
        Settled.of(
            late ? Judgement.fails(operands, formula) : Judgement.holds(operands, formula)));
  }

  /// The text may speak of the following year, in which the report was written.
  private void titleYear() {
    Optional<PrintedDate> title = first(PrintedDate.Role.TITLE_YEAR);
    List<PrintedDate> text = all(PrintedDate.Role.TEXT_YEAR);
    if (title.isEmpty() || text.isEmpty()) {
      return;
    }
    int year = title.get().year();
    Optional<PrintedDate> same = text.stream().filter(it -> it.year() == year).findFirst();
    Optional<PrintedDate> other =
        text.stream().filter(it -> it.year() != year && it.year() != year + 1).findFirst();
    PrintedDate shown = same.or(() -> other).orElse(text.get(0));
    List<Operand> operands = List.of(operand("title", title.get()), operand("text", shown));
    String formula = title.get().printed() + " / " + shown.printed();
    if (same.isPresent()) {
      drafts.rule("date.title-year", Settled.of(Judgement.holds(operands, formula)));
    } else if (other.isPresent()) {
      drafts.rule("date.title-year", Settled.of(Judgement.fails(operands, formula)));
    }
  }
}
