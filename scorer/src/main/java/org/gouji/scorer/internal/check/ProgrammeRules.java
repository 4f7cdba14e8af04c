package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Check;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.model.report.Scorecard;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Form;
import org.gouji.scorer.internal.book.Ref;
import org.gouji.scorer.internal.book.Rule;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Term;

/// Rules that follow a programme through the reports of an organisation: from the department's report
/// to the programme's own form, and from one year's form to the next.
final class ProgrammeRules {

  private final RuleBook book;
  private final List<Volume> volumes;
  private final Reckoner reckoner;
  private final List<AcrossDraft> drafts;

  ProgrammeRules(
      RuleBook book, List<Volume> volumes, Reckoner reckoner, List<AcrossDraft> drafts) {
    this.book = book;
    this.volumes = volumes;
    this.reckoner = reckoner;
    this.drafts = drafts;
  }

  /// The fund rows of one programme's form.
  private record ProgrammeFunds(Volume volume, Edition edition, Scorecard form) {

    Optional<Scorecard.FundRow> total() {
      return form.funds().stream().filter(it -> !it.part()).findFirst();
    }

    Optional<Member> member(String role, Optional<Figure> figure) {
      return figure.map(it -> edition.member(role, it, Optional.empty()));
    }
  }

  void run() {
    for (Rule rule : book.across()) {
      if (rule.relation() instanceof Form.ProgrammeForm form) {
        volumes.stream().filter(Volume::isDepartment).forEach(it -> forms(rule, form, it));
      } else if (rule.relation() instanceof Form.ProgrammeCarry carry) {
        volumes.forEach(it -> carried(rule, carry, it));
      }
    }
  }

  private List<ProgrammeFunds> forms(int year, String name) {
    List<ProgrammeFunds> found = new ArrayList<>();
    for (Volume volume : volumes) {
      for (Edition edition : volume.year() == year ? volume.editions() : List.<Edition>of()) {
        for (Scorecard form : edition.scorecards()) {
          boolean same =
              form.kind() == Identity.Kind.PROJECT
                  && form.subject().filter(it -> book.names().bare(it).equals(name)).isPresent();
          if (same) {
            found.add(new ProgrammeFunds(volume, edition, form));
          }
        }
      }
    }
    return found;
  }

  /// A department may tell of a programme's fiscal money only: any fund row that agrees will do.
  private void forms(Rule rule, Form.ProgrammeForm form, Volume department) {
    for (Ref ref : form.of()) {
      List<Stated> told = new ArrayList<>();
      for (Stated it : department.stated(ref, department.year())) {
        Optional<String> subject = it.mention().fact().subject();
        boolean again =
            told.stream()
                .anyMatch(
                    other -> Selection.sameContext(other.mention(), it.mention())
                        && other.agrees(it, reckoner));
        if (subject.isPresent() && it.mention().phase().isPresent() && !again) {
          told.add(it);
          List<ProgrammeFunds> others =
              forms(department.year(), book.names().bare(subject.get()))
                  .stream()
                  .filter(other -> other.volume() != department)
                  .toList();
          form(rule, department, it, others);
        }
      }
    }
  }

  private void form(Rule rule, Volume department, Stated stated, List<ProgrammeFunds> forms) {
    Phase phase = stated.mention().phase().orElseThrow();
    Member amount = stated.member("first");
    List<Member> totals = new ArrayList<>();
    for (ProgrammeFunds form : forms) {
      for (Scorecard.FundRow row : form.form().funds()) {
        Optional<Member> member = form.member("second", column(row, phase));
        if (member.isPresent() && agree(amount, member.get())) {
          add(rule, new Equal(List.of(amount, member.get())), department, form.volume(), false);
          return;
        }
      }
      form.total()
          .flatMap(it -> form.member("second", column(it, phase)))
          .ifPresent(totals::add);
    }
    if (!totals.isEmpty() && totals.stream().allMatch(it -> agree(it, totals.get(0)))) {
      boolean lowered = stated.mention().fund().isPresent();
      Equal relation = new Equal(List.of(amount, totals.get(0)));
      add(rule, relation, department, forms.get(0).volume(), lowered);
    }
  }

  private boolean agree(Member a, Member b) {
    return reckoner.comparable(a.figure(), b.figure())
        && Equal.agree(a.amount(reckoner), b.amount(reckoner), false);
  }

  private static Optional<Figure> column(Scorecard.FundRow row, Phase phase) {
    return switch (phase) {
      case BUDGET -> row.budget();
      case ADJUSTED -> row.adjusted();
      case FINAL -> row.executed();
      case TARGET -> Optional.empty();
    };
  }

  /// What a form carries over is no more than what last year's form left of the programme's money. Of
  /// several versions and formats of a form the first speaks.
  private void carried(Rule rule, Form.ProgrammeCarry rows, Volume later) {
    Set<String> told = new HashSet<>();
    for (Edition edition : later.editions()) {
      for (Scorecard form : edition.scorecards()) {
        String name = book.names().bare(form.subject().orElse(""));
        if (form.kind() == Identity.Kind.PROJECT && !name.isEmpty() && told.add(name)) {
          var funds = new ProgrammeFunds(later, edition, form);
          carried(rule, rows, funds, forms(later.year() - 1, name));
        }
      }
    }
  }

  private void carried(
      Rule rule, Form.ProgrammeCarry rows, ProgrammeFunds now, List<ProgrammeFunds> before) {
    Optional<Member> carried =
        now.form()
            .funds()
            .stream()
            .filter(row -> rows.rows().stream().anyMatch(row.label()::contains))
            .findFirst()
            .flatMap(row -> now.member("part", row.adjusted().or(row::budget)));
    List<AtMost> bounds = new ArrayList<>();
    for (ProgrammeFunds it : before) {
      Optional<Member> had =
          it.total().flatMap(row -> it.member("whole", row.adjusted().or(row::budget)));
      Optional<Member> spent = it.total().flatMap(row -> it.member("spent", row.executed()));
      if (carried.isPresent() && had.isPresent() && spent.isPresent()) {
        bounds.add(
            new AtMost(
                List.of(Term.plus(carried.get())),
                List.of(Term.plus(had.get()), Term.minus(spent.get()))));
      }
    }
    // Of several versions of last year's form one that left enough will do.
    bounds.stream()
        .filter(it -> !it.judge(reckoner).isFailure())
        .findFirst()
        .or(() -> bounds.stream().findFirst())
        .ifPresent(it -> add(rule, it, now.volume(), before.get(0).volume(), false));
  }

  private void add(Rule rule, Relation relation, Volume later, Volume earlier, boolean lowered) {
    Draft draft =
        new Draft(rule, Check.Origin.RULE, relation, relation.judge(reckoner), lowered);
    drafts.add(new AcrossDraft(draft, later, earlier));
  }
}
