package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Counted;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.GrantRange;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Target;

/// The relations of a report, asked about another number for one of its figures.
final class Witnesses {

  /// A bound that a repair restores or breaks tells little beside a sum: as much as a tenth of it.
  private static final int BOUNDS_IN_A_SUM = 10;

  private final Reckoner reckoner;
  /// What was decided, by each figure that takes part in it.
  private final Map<String, List<Draft>> byKey = new HashMap<>();
  private final Map<Draft, Set<String>> keys = new IdentityHashMap<>();

  Witnesses(List<Draft> drafts, Reckoner reckoner) {
    this.reckoner = reckoner;
    for (Draft draft : drafts) {
      if (!(draft.judgement().outcome() instanceof Judgement.Unclear)) {
        for (Member member : draft.relation().members()) {
          add(member.key(), draft);
        }
      }
    }
  }

  private void add(String key, Draft draft) {
    List<Draft> known = byKey.computeIfAbsent(key, it -> new ArrayList<>());
    if (known.isEmpty() || known.getLast() != draft) {
      known.add(draft);
    }
  }

  private List<Draft> about(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  private Set<String> keys(Draft draft) {
    return keys.computeIfAbsent(draft, it -> Member.keys(it.relation().members()));
  }

  Repair hear(Proposals.Proposal proposal) {
    Set<Draft> fixed = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Draft> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    String key = proposal.member().key();
    for (Draft draft : about(key)) {
      Relation repaired = draft.relation().with(key, proposal.value(), proposal.places());
      Judgement.Outcome now = repaired.judge(reckoner).outcome();
      if (draft.judgement().isFailure() && now instanceof Judgement.Holds) {
        fixed.add(draft);
      } else if (!draft.judgement().isFailure() && now instanceof Judgement.Fails
          && !holdsWithout(draft, key)) {
        broken.add(draft);
      }
    }
    Said repairs = said(fixed);
    Said harms = said(broken);
    return new Repair(
        proposal.member(),
        proposal.kind(),
        proposal.value(),
        proposal.off(),
        fixed,
        repairs.weight() - harms.weight(),
        repairs.witnesses(),
        harms.witnesses() > 0);
  }

  /// @param witnesses that pin their figures down
  private record Said(int witnesses, int bounds) {

    /// In bounds.
    int weight() {
      return BOUNDS_IN_A_SUM * witnesses + bounds;
    }
  }

  /// The same figures under two rules are one witness.
  private Said said(Set<Draft> drafts) {
    if (drafts.isEmpty()) {
      return new Said(0, 0);
    }
    Set<Set<String>> pinning = new HashSet<>();
    Set<Set<String>> bounding = new HashSet<>();
    drafts.forEach(it -> (pins(it.relation()) ? pinning : bounding).add(keys(it)));
    bounding.removeAll(pinning);
    return new Said(pinning.size(), bounding.size());
  }

  /// Whether the rest of a relation holds with another figure in the place of one: parts that add up to
  /// two totals need only one of them.
  private boolean holdsWithout(Draft draft, String key) {
    Set<String> rest = new HashSet<>(keys(draft));
    rest.remove(key);
    if (rest.isEmpty()) {
      return false;
    }
    for (Draft it : about(rest.iterator().next())) {
      if (it != draft
          && it.rule() == draft.rule()
          && it.judgement().outcome() instanceof Judgement.Holds
          && !keys(it).contains(key)
          && keys(it).containsAll(rest)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a relation that holds says that its figures are right.
  private static boolean pins(Relation relation) {
    return switch (relation) {
      case Sum sum -> sum.kind() != Sum.Kind.OPEN;
      case Ratio ignored -> true;
      case Equal ignored -> true;
      case Earned ignored -> true;
      case Counted ignored -> true;
      case AtMost ignored -> false;
      case GrantRange ignored -> false;
      case Target ignored -> false;
      case Settled ignored -> false;
    };
  }
}
