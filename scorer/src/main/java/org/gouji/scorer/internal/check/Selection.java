package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Ref;

/// Finds the operands that belong together: facts meet in one year, phase, fund and subject only.
final class Selection {

  private static final Found NONE = new None();

  private final Facts facts;
  private final Reckoner reckoner;
  private final boolean scored;

  /// @param scored whether a figure of a scorecard row will do where nothing else states it: its
  ///   scope is seldom that of the accounts
  Selection(Drafts drafts, boolean scored) {
    this.facts = drafts.facts;
    this.reckoner = drafts.reckoner;
    this.scored = scored;
  }

  /// What was found for one operand.
  sealed interface Found {}

  /// @param lowered whether its scope is said for one operand and not for another
  record One(Mention mention, boolean lowered) implements Found {}

  record None() implements Found {}

  /// Several values, none of them nearer than the others.
  record Several() implements Found {}

  /// The mentions that a rule may start from: of each value in each context the one in the tables and the one in
  /// the text that stand nearest to the other operands.
  List<Mention> anchors(Ref anchor, List<Ref> others) {
    List<Mention> candidates = facts.of(anchor);
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<Mention> best = new ArrayList<>(candidates.size());
    for (Mention candidate : candidates) {
      if (starts(candidate, anchor)) {
        keep(candidate, best, others);
      }
    }
    if (best.size() < 2) {
      return best;
    }
    // Where a report states several values, only one that stands with the other operands is known
    // to belong to them; the restatement speaks of the rest.
    List<Mention> anchors = new ArrayList<>(best.size());
    for (Mention it : best) {
      if (!(it.scored() && isToldOtherwise(it, best))
          && (!isDisputed(it, best) || nearness(it, others) > 0)) {
        anchors.add(it);
      }
    }
    return anchors;
  }

  private boolean isDisputed(Mention mention, List<Mention> all) {
    for (Mention it : all) {
      if (it != mention && rivals(it, mention) && !sameValue(it, mention)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one outside the scorecards has its context.
  private static boolean isToldOtherwise(Mention mention, List<Mention> all) {
    for (Mention it : all) {
      if (!it.scored() && sameContext(it, mention)) {
        return true;
      }
    }
    return false;
  }

  private boolean starts(Mention it, Ref anchor) {
    return !it.isTarget()
        && (anchor.phase().isEmpty() || anchor.phase().equals(it.phase()))
        && (scored || !it.scored());
  }

  private void keep(Mention candidate, List<Mention> best, List<Ref> others) {
    for (int i = 0; i < best.size(); i++) {
      Mention rival = best.get(i);
      if (rivals(rival, candidate) && sameValue(rival, candidate)) {
        if (candidate.scored() == rival.scored()
            && nearness(candidate, others) > nearness(rival, others)) {
          best.set(i, candidate);
        }
        return;
      }
    }
    best.add(candidate);
  }

  private static boolean rivals(Mention a, Mention b) {
    return sameContext(a, b) && a.inTable() == b.inTable() && a.scope().equals(b.scope());
  }

  private int nearness(Mention mention, List<Ref> others) {
    int near = 0;
    for (Ref ref : others) {
      for (Mention it : facts.of(ref)) {
        if (it != mention && it.distance(mention) < 2) {
          near++;
          break;
        }
      }
    }
    return near;
  }

  static boolean sameContext(Mention a, Mention b) {
    return a.year().equals(b.year())
        && a.phase().equals(b.phase())
        && a.fund().equals(b.fund())
        && a.fact().subject().equals(b.fact().subject());
  }

  private boolean sameValue(Mention a, Mention b) {
    return a.agrees(b, reckoner);
  }

  /// The mention of an operand that belongs to an anchor.
  Found find(Ref ref, Mention anchor) {
    Optional<Phase> phase = ref.phase().or(anchor::phase);
    List<Mention> stated = facts.of(ref);
    if (stated.isEmpty()) {
      return NONE;
    }
    List<Mention> right = new ArrayList<>(stated.size());
    for (Mention it : stated) {
      if (it != anchor && fits(it, ref, anchor, phase)) {
        right.add(it);
      }
    }
    if (right.isEmpty()) {
      return NONE;
    }
    List<Mention> ranked = right.size() == 1 ? right : preferred(right, anchor, phase);
    Mention nearest = ranked.get(0);
    for (Mention it : ranked) {
      if (it.distance(anchor) < nearest.distance(anchor)) {
        nearest = it;
      }
    }
    int distance = nearest.distance(anchor);
    for (Mention it : ranked) {
      if (it != nearest && it.distance(anchor) == distance && !sameValue(it, nearest)) {
        return new Several();
      }
    }
    return new One(nearest, lowers(nearest, anchor, phase));
  }

  private boolean fits(Mention it, Ref ref, Mention anchor, Optional<Phase> phase) {
    boolean sameYear =
        it.year().isEmpty()
            || anchor.year().isEmpty()
            || it.year().get() == anchor.year().get() + ref.year();
    boolean samePhase =
        it.money()
            ? it.phase().equals(phase) || it.phase().isEmpty() || phase.isEmpty()
            : it.phase().isEmpty();
    return sameYear
        && samePhase
        && !it.isTarget()
        && (scored || !it.scored())
        && it.fact().subject().equals(anchor.fact().subject())
        && fundFits(it.fund(), anchor);
  }

  /// All funds together contain the anchor's one; one fund says nothing about all of them.
  private boolean fundFits(Optional<Fund> fund, Mention anchor) {
    return fund.isEmpty() || fund.equals(anchor.fund());
  }

  /// What says the scope outright goes before what leaves it open, the text before a scorecard.
  private static List<Mention> preferred(
      List<Mention> mentions, Mention anchor, Optional<Phase> phase) {
    List<Mention> best = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Mention it : mentions) {
      int rank =
          (it.scope().equals(anchor.scope()) ? 0 : 8)
              + (it.scored() ? 4 : 0)
              + (it.fund().equals(anchor.fund()) ? 0 : 2)
              + (it.phase().equals(phase) || it.settled() ? 0 : 1);
      if (rank < least) {
        least = rank;
        best.clear();
      }
      if (rank == least) {
        best.add(it);
      }
    }
    return best;
  }

  private boolean lowers(Mention it, Mention anchor, Optional<Phase> phase) {
    boolean accounts = it.indicator().startsWith("carry.") || it.indicator().startsWith("asset.")
        || it.indicator().startsWith("adjust.");
    return !it.scope().equals(anchor.scope())
        || !it.fund().equals(anchor.fund()) && !Mention.saysItsFund(it.indicator())
        || it.money() && !accounts && !it.phase().equals(phase);
  }
}
