package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Grades;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Target;

/// What a repair would change beyond the check that it repairs: the grade, and on which side of a limit or a
/// target a figure lies.
final class Effects {

  private final List<Draft> drafts;
  private final Map<Draft, String> keys;
  private final RootCauses roots;
  private final Reckoner reckoner;
  private final Grades grades;

  /// @param drafts in the order of the report
  /// @param keys of their checks
  Effects(
      List<Draft> drafts,
      Map<Draft, String> keys,
      RootCauses roots,
      Reckoner reckoner,
      Grades grades) {
    this.drafts = drafts;
    this.keys = keys;
    this.roots = roots;
    this.reckoner = reckoner;
    this.grades = grades;
  }

  Optional<Check.Effect> of(Draft draft, Optional<Cause> cause) {
    if (!draft.judgement().isFailure()) {
      return Optional.empty();
    }
    Optional<String> grade = GradeRules.effect(draft, cause, grades);
    List<Check.Crossing> crosses =
        roots.of(draft) == draft
            ? repair(draft, cause).map(it -> crosses(draft, it)).orElse(List.of())
            : List.of();
    return grade.isEmpty() && crosses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Check.Effect(grade, crosses));
  }

  /// What a second relation confirms; else a percentage as recomputed, where nothing else explains it.
  private static Optional<Cause.Candidate> repair(Draft draft, Optional<Cause> cause) {
    if (cause.isPresent() && cause.get().confirmed()) {
      return cause.get().candidates().stream().findFirst();
    }
    boolean slip = cause.filter(it -> !it.candidates().isEmpty()).isPresent();
    return slip && !cause.get().kind().equals("wrong-base")
        ? Optional.empty()
        : Diagnosis.recomputed(draft).stream().findFirst();
  }

  private List<Check.Crossing> crosses(Draft root, Cause.Candidate repair) {
    List<Check.Crossing> crosses = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (Draft draft : drafts) {
      if (!isLimit(draft.relation()) || isAttached(draft, root)) {
        continue;
      }
      List<Member> members = draft.relation().members();
      if (Member.has(members, repair.ref()) && seen.add(Member.keys(members))) {
        turned(draft.relation(), repair)
            .ifPresent(it -> crosses.add(new Check.Crossing(keys.get(draft), it)));
      }
    }
    return crosses;
  }

  private static boolean isLimit(Relation relation) {
    return relation instanceof AtMost || relation instanceof Target;
  }

  /// What fails by the same figure is told with it already.
  private boolean isAttached(Draft draft, Draft root) {
    return draft.judgement().isFailure() && roots.of(draft) == root;
  }

  /// Whether a relation holds with the repaired figure; empty where it did so before, or did not either.
  private Optional<Boolean> turned(Relation relation, Cause.Candidate repair) {
    Judgement.Outcome before = relation.judge(reckoner).outcome();
    Judgement.Outcome after =
        relation
            .with(repair.ref(), repair.value(), Math.max(repair.value().scale(), 0))
            .judge(reckoner)
            .outcome();
    if (before instanceof Judgement.Holds && after instanceof Judgement.Fails) {
      return Optional.of(false);
    }
    return before instanceof Judgement.Fails && after instanceof Judgement.Holds
        ? Optional.of(true)
        : Optional.empty();
  }
}
