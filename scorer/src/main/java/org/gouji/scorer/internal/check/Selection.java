package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Phase;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.book.Ref;

/// Finds the operands that belong together: facts meet in one year, phase, fund and subject only.
final class Selection {

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
    List<Mention> candidates =
        facts.of(anchor)
            .stream()
            .filter(it -> it.phase().filter(phase -> phase == Phase.TARGET).isEmpty())
            .filter(it -> anchor.phase().isEmpty() || anchor.phase().equals(it.phase()))
            .filter(it -> !it.scored() || scored)
            .toList();
    List<Mention> best = new ArrayList<>();
    for (Mention candidate : candidates) {
      Optional<Mention> rival =
          best.stream()
              .filter(it -> rivals(it, candidate) && sameValue(it, candidate))
              .findFirst();
      if (rival.isEmpty()) {
        best.add(candidate);
      } else if (nearness(candidate, others) > nearness(rival.get(), others)
          && candidate.scored() == rival.get().scored()) {
        best.set(best.indexOf(rival.get()), candidate);
      }
    }
    // Where a report states several values, only one that stands with the other operands is known
    // to belong to them; the restatement speaks of the rest.
    return best.stream()
        .filter(
            it -> best.stream()
                .noneMatch(other -> other != it && rivals(other, it) && !sameValue(other, it))
                || nearness(it, others) > 0)
        .filter(
            it -> !it.scored()
                || best.stream().allMatch(other -> other.scored() || !sameContext(other, it)))
        .toList();
  }

  private static boolean rivals(Mention a, Mention b) {
    return sameContext(a, b) && a.inTable() == b.inTable() && a.scope().equals(b.scope());
  }

  private long nearness(Mention mention, List<Ref> others) {
    return others.stream()
        .filter(
            ref -> facts.of(ref).stream().anyMatch(it -> it != mention && it.distance(mention) < 2))
        .count();
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
    List<Mention> right = new ArrayList<>();
    for (Mention it : facts.of(ref)) {
      if (it != anchor && fits(it, ref, anchor, phase)) {
        right.add(it);
      }
    }
    List<Mention> ranked = preferred(right, anchor, phase);
    if (ranked.isEmpty()) {
      return new None();
    }
    Mention nearest =
        ranked.stream().min(Comparator.comparingInt(it -> it.distance(anchor))).orElseThrow();
    int distance = nearest.distance(anchor);
    boolean several =
        ranked.stream()
            .filter(it -> it.distance(anchor) == distance)
            .anyMatch(it -> !sameValue(it, nearest));
    if (several) {
      return new Several();
    }
    return new One(nearest, lowers(nearest, anchor, phase));
  }

  private boolean fits(Mention it, Ref ref, Mention anchor, Optional<Phase> phase) {
    boolean sameYear =
        it.year().isEmpty()
            || anchor.year().isEmpty()
            || it.year().get() == anchor.year().get() + ref.year();
    boolean money = facts.isMoney(it.indicator());
    boolean samePhase =
        money
            ? it.phase().equals(phase) || it.phase().isEmpty() || phase.isEmpty()
            : it.phase().isEmpty();
    return sameYear
        && samePhase
        && it.phase().filter(p -> p == Phase.TARGET).isEmpty()
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
    if (mentions.isEmpty()) {
      return mentions;
    }
    var byFit =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    it -> (it.scope().equals(anchor.scope()) ? 0 : 8)
                        + (it.scored() ? 4 : 0)
                        + (it.fund().equals(anchor.fund()) ? 0 : 2)
                        + (it.phase().equals(phase) || it.settled() ? 0 : 1)));
    return byFit.get(byFit.keySet().stream().min(Integer::compare).orElseThrow());
  }

  private boolean lowers(Mention it, Mention anchor, Optional<Phase> phase) {
    boolean money = facts.isMoney(it.indicator());
    boolean accounts = it.indicator().startsWith("carry.") || it.indicator().startsWith("asset.")
        || it.indicator().startsWith("adjust.");
    return !it.scope().equals(anchor.scope())
        || !it.fund().equals(anchor.fund()) && !Mention.saysItsFund(it.indicator())
        || money && !accounts && !it.phase().equals(phase);
  }
}
