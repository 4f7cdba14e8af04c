package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Cause;
import org.gouji.model.assessment.Check;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Verdict;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.document.Location;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Report;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.RuleBook;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Holds every rule and claim against a report. Immutable and safe for use by several threads.
public final class Examination {

  private final Catalogue catalogue;
  private final RuleBook book;
  private final Wording wording;

  public Examination(Catalogue catalogue, RuleBook book) {
    this.catalogue = catalogue;
    this.book = book;
    this.wording = new Wording(catalogue);
  }

  /// Every check, in the order of the report, with what is attached to a root behind it.
  public List<Check> of(Report report) {
    Reckoner reckoner = new Reckoner(catalogue);
    Drafts drafts = new Drafts(report, new Facts(report, catalogue), book, reckoner);
    ClaimRules claims = new ClaimRules(drafts);
    claims.run();
    new FactRules(drafts).run();
    new ProjectMoney(drafts).run();
    claims.sharesOfPartitions();
    new FactOddities(drafts).run();
    new Restatements(drafts).run();
    new Goals(drafts).run();
    new Scorecards(drafts).run();
    new GradeRules(drafts).run();
    new Dates(drafts).run();
    Readings readings = new Readings(report);
    List<Draft> gated = new ArrayList<>(drafts.all().size());
    for (Draft draft : drafts.all()) {
      gated.add(readings.gate(draft));
    }
    var fingerprints = new Fingerprints(reckoner);
    List<Placed> placed = new ArrayList<>(gated.size());
    for (Draft draft : once(gated, fingerprints)) {
      placed.add(new Placed(draft, place(draft)));
    }
    placed.sort(Comparator.comparingLong(Placed::place));
    List<Draft> ordered = new ArrayList<>(placed.size());
    for (Placed it : placed) {
      ordered.add(it.draft());
    }
    return assemble(drafts, ordered, readings, fingerprints);
  }

  private record Placed(Draft draft, long place) {}

  /// A relation that both a claim and a rule found is one check; so is one found twice over the
  /// same figures.
  private static List<Draft> once(List<Draft> drafts, Fingerprints fingerprints) {
    List<Draft> all = distinct(drafts);
    Map<String, Set<String>> settled = settled(all);
    List<Draft> unsettled = new ArrayList<>(all.size());
    for (Draft draft : all) {
      if (!isSettled(draft, settled.getOrDefault(draft.rule().id(), Set.of()))) {
        unsettled.add(draft);
      }
    }
    Set<String> claimed = new HashSet<>();
    List<Draft> kept = new ArrayList<>(unsettled.size());
    for (Draft draft : unsettled) {
      if (isAcquitted(draft, unsettled) || isToldInFull(draft, unsettled)) {
        continue;
      }
      String what = fingerprints.what(draft);
      if (draft.origin() == Check.Origin.CLAIM) {
        claimed.add(what);
        kept.add(draft);
      } else if (!claimed.contains(what)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /// Where one definition of a percentage fits, no other accuses; where another percentage of the same two figures fits
  /// that stands beside it, it is one of something else.
  private static boolean isAcquitted(Draft draft, List<Draft> others) {
    if (draft.judgement().isFailure() && draft.relation() instanceof Ratio ratio) {
      boolean together = isToldTogether(draft);
      for (Draft it : others) {
        if (it.rule().id().equals(draft.rule().id())
            && it.judgement().outcome() instanceof Judgement.Holds
            && it.relation() instanceof Ratio other
            && (!together && other.percent().key().equals(ratio.percent().key())
                || isRateBeside(ratio, other))) {
          return true;
        }
      }
    }
    return false;
  }

  /// 编制32名，实有29人，控制率90.63%，上年控制率96.88%: whether both are of the same figures, and told together.
  private static boolean isRateBeside(Ratio ratio, Ratio other) {
    Figure mine = ratio.percent().figure();
    Figure its = other.percent().figure();
    return mine.quantity().value().compareTo(its.quantity().value()) != 0
        && !Collections.disjoint(other.forms(), ratio.forms())
        && Mention.beside(mine, its);
  }

  /// Where the report itself adds up more to a total, no rule accuses it of not being fewer of the same parts.
  private static boolean isToldInFull(Draft draft, List<Draft> others) {
    if (draft.origin() != Check.Origin.RULE || !draft.judgement().isFailure()
        || !(draft.relation() instanceof Sum sum)) {
      return false;
    }
    Set<String> parts = keys(sum);
    for (Draft it : others) {
      if (it.origin() == Check.Origin.CLAIM
          && it.rule().id().equals(draft.rule().id())
          && it.relation() instanceof Sum told
          && told.kind() == Sum.Kind.CLOSED
          && told.total().key().equals(sum.total().key())
          && told.parts().size() > sum.parts().size()
          && keys(told).containsAll(parts)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> keys(Sum sum) {
    Set<String> keys = new HashSet<>();
    for (Term it : sum.parts()) {
      keys.add(it.member().key());
    }
    return keys;
  }

  /// Whether the report itself sets all figures of a relation into one row or paragraph: then it defines
  /// it there.
  private static boolean isToldTogether(Draft draft) {
    List<Operand> operands = draft.operands();
    return draft.origin() == Check.Origin.CLAIM
        && !operands.isEmpty()
        && operands.stream()
            .allMatch(it -> Mention.samePlace(it.location(), operands.get(0).location()));
  }

  private static List<Draft> distinct(List<Draft> drafts) {
    Map<String, List<Draft>> known = HashMap.newHashMap(drafts.size());
    List<Draft> distinct = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      // What a check says in numbers; over other figures it is another check.
      String told = draft.judgement().formula();
      List<Draft> alike = known.computeIfAbsent(told, it -> new ArrayList<>(1));
      if (!hasSame(alike, draft)) {
        alike.add(draft);
        distinct.add(draft);
      }
    }
    return distinct;
  }

  private static boolean hasSame(List<Draft> drafts, Draft draft) {
    for (Draft it : drafts) {
      if (it.rule().id().equals(draft.rule().id()) && sameFigures(it, draft)) {
        return true;
      }
    }
    return false;
  }

  /// Whether two drafts have the same figures in their roles; without figures, whether they show the
  /// same.
  private static boolean sameFigures(Draft a, Draft b) {
    boolean bare = true;
    for (Operand operand : a.operands()) {
      bare &= operand.ref().isEmpty();
      if (!hasFigure(b, operand)) {
        return false;
      }
    }
    return a.operands().size() == b.operands().size()
        && (!bare || a.operands().equals(b.operands()));
  }

  private static boolean hasFigure(Draft draft, Operand figure) {
    for (Operand it : draft.operands()) {
      if (it.ref().equals(figure.ref()) && it.role().equals(figure.role())) {
        return true;
      }
    }
    return false;
  }

  /// The figures that the relations of each rule settled.
  private static Map<String, Set<String>> settled(List<Draft> all) {
    Map<String, Set<String>> settled = new HashMap<>();
    for (Draft draft : all) {
      if (!(draft.judgement().outcome() instanceof Judgement.Unclear)) {
        Set<String> figures =
            settled.computeIfAbsent(draft.rule().id(), it -> new HashSet<>());
        draft.operands().forEach(it -> it.ref().ifPresent(figures::add));
      }
    }
    return settled;
  }

  /// What other relations of a rule settled needs none of it that lacked something.
  private static boolean isSettled(Draft draft, Set<String> settled) {
    if (draft.origin() != Check.Origin.RULE
        || !(draft.judgement().outcome() instanceof Judgement.Unclear)
        || draft.operands().isEmpty()) {
      return false;
    }
    for (Operand operand : draft.operands()) {
      if (operand.ref().filter(settled::contains).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static long place(Draft draft) {
    long first = Long.MAX_VALUE;
    for (Operand it : draft.operands()) {
      first = Math.min(first, place(it.location()));
    }
    return first;
  }

  private static long place(Location location) {
    return switch (location) {
      case Location.OnPage page ->
          page.number() * 100_000L + page.box().map(it -> (long) it.top()).orElse(0L);
      case Location.InBody body -> body.block() * 10_000_000L;
      case Location.InCell cell -> cell.block() * 10_000_000L + cell.row() * 1000L + cell.column();
    };
  }

  private List<Check> assemble(
      Drafts context, List<Draft> drafts, Readings readings, Fingerprints fingerprints) {
    Diagnosis diagnosis = new Diagnosis(drafts, context.reckoner);
    Doubts doubts = new Doubts(context);
    Map<Draft, Optional<Cause>> causes = new IdentityHashMap<>();
    List<Draft> weighed = new ArrayList<>();
    List<Draft> failing = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.judgement().isFailure()) {
        Optional<Cause> cause = diagnosis.of(draft);
        Draft it = doubts.weigh(draft, cause);
        causes.put(it, cause);
        failing.add(it);
        weighed.add(it);
      } else {
        weighed.add(draft);
      }
    }
    RootCauses roots = new RootCauses(failing, Diagnosis.suspects(causes), weighed);
    List<Draft> sequence = sequence(weighed, failing, roots);
    Map<Draft, String> keys = new IdentityHashMap<>();
    for (Draft draft : sequence) {
      keys.put(draft, "c" + (keys.size() + 1));
    }
    Effects effects = new Effects(sequence, keys, roots, context.reckoner, book.grades());
    var whose = Fingerprints.Whose.of(context.report.identity());
    List<Check> checks = new ArrayList<>(sequence.size());
    for (Draft draft : sequence) {
      Optional<Cause> cause =
          draft.judgement().isFailure()
              ? causes.get(draft).map(readings::resolve)
              : Optional.empty();
      Optional<String> root =
          draft.judgement().isFailure() ? Optional.of(keys.get(roots.of(draft))) : Optional.empty();
      checks.add(
          check(draft, keys.get(draft), cause, root, readings, effects, whose,
              fingerprints));
    }
    return checks;
  }

  /// Drafts in their order, those that fail behind the root of their failure.
  private static List<Draft> sequence(
      List<Draft> drafts, List<Draft> failing, RootCauses roots) {
    List<Draft> sequence = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!draft.judgement().isFailure()) {
        sequence.add(draft);
      } else if (roots.of(draft) == draft) {
        sequence.add(draft);
        for (Draft it : failing) {
          if (it != draft && roots.of(it) == draft) {
            sequence.add(it);
          }
        }
      }
    }
    return sequence;
  }

  private Check check(
      Draft draft,
      String key,
      Optional<Cause> cause,
      Optional<String> root,
      Readings readings,
      Effects effects,
      Fingerprints.Whose whose,
      Fingerprints fingerprints) {
    Draft shown = readings.resolve(draft);
    return new Check(
        key,
        fingerprints.next(whose, draft),
        draft.rule().id(),
        draft.origin(),
        draft.rule().basis(),
        verdict(draft),
        wording.of(shown, readings.ocr(draft)),
        draft.judgement().formula(),
        shown.operands(),
        cause,
        effects.of(draft, cause),
        root);
  }

  static Verdict verdict(Draft draft) {
    return switch (draft.judgement().outcome()) {
      case Judgement.Holds ignored -> new Verdict.Consistent();
      case Judgement.Unclear unclear -> new Verdict.NotEvaluable(unclear.missing());
      case Judgement.Fails fails ->
          new Verdict.Inconsistent(
              fails.printed(), fails.computed(), fails.difference(), draft.severity(fails.limit()));
    };
  }
}
