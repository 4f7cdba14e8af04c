package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.model.assessment.Operand;
import org.gouji.model.assessment.Severity;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Term;

/// Findings that share a wrong figure are one: each is attached to the gravest, earliest of them.
final class RootCauses {

  /// Gravest first, then the order of the report.
  private final Map<Draft, Integer> ranks = new IdentityHashMap<>();
  private final Map<Draft, Draft> roots = new IdentityHashMap<>();
  /// Under a figure the totals that it is a part of.
  private final Map<String, Set<String>> totals = new HashMap<>();

  /// @param failing in the order of the report
  /// @param suspects keys of the figures that each holds to be wrong
  RootCauses(List<Draft> failing, Map<Draft, Set<String>> suspects, List<Draft> all) {
    for (Draft draft : failing) {
      ranks.put(draft, rank(draft) * failing.size() + roots.size());
      roots.put(draft, draft);
    }
    if (failing.size() < 2) {
      return;
    }
    for (Draft draft : all) {
      if (draft.relation() instanceof Sum sum) {
        for (Term part : sum.parts()) {
          totals.computeIfAbsent(part.member().key(), it -> new HashSet<>())
              .add(sum.total().key());
        }
      }
    }
    joinSharing(failing, suspects);
    joinInheriting(failing);
  }

  Draft of(Draft draft) {
    Draft root = draft;
    while (roots.get(root) != root) {
      root = roots.get(root);
    }
    return root;
  }

  private void join(Draft a, Draft b) {
    Draft x = of(a);
    Draft y = of(b);
    if (x != y) {
      boolean first = ranks.get(x) <= ranks.get(y);
      roots.put(first ? y : x, first ? x : y);
    }
  }

  /// Gravest first.
  private static int rank(Draft draft) {
    Severity severity =
        draft.judgement().outcome() instanceof Judgement.Fails fails
            ? draft.severity(fails.limit())
            : Severity.INFO;
    return Severity.ERROR.ordinal() - severity.ordinal();
  }

  /// Those that hold the same figure to be wrong; the same wrong figure printed twice is two keys and one
  /// statement.
  private void joinSharing(List<Draft> failing, Map<Draft, Set<String>> suspects) {
    Map<String, Draft> keys = new HashMap<>();
    Map<String, Draft> said = new HashMap<>();
    for (Draft draft : failing) {
      Set<String> suspected = suspects.get(draft);
      suspected.forEach(it -> join(draft, keys.computeIfAbsent(it, key -> draft)));
      statements(draft, suspected)
          .forEach(it -> join(draft, said.computeIfAbsent(it, key -> draft)));
    }
  }

  private static Set<String> statements(Draft draft, Set<String> keys) {
    Set<String> said = new HashSet<>();
    for (Operand operand : draft.operands()) {
      if (operand.ref().filter(keys::contains).isPresent()
          && operand.indicator().isPresent()
          && operand.value().filter(it -> it.signum() != 0).isPresent()) {
        said.add(
            operand.indicator().get()
                + operand.value().get().stripTrailingZeros().toPlainString()
                + operand.unit());
      }
    }
    return said;
  }

  /// A contradiction between totals is that of their parts.
  private void joinInheriting(List<Draft> failing) {
    Map<Draft, Set<String>> above = new IdentityHashMap<>();
    Map<String, List<Draft>> below = new HashMap<>();
    for (Draft parts : failing) {
      Set<String> keys = above(parts);
      above.put(parts, keys);
      keys.forEach(it -> below.computeIfAbsent(it, key -> new ArrayList<>()).add(parts));
    }
    for (Draft whole : failing) {
      Set<String> keys = Member.keys(whole.relation().members());
      for (Draft parts : keys.isEmpty()
          ? List.<Draft>of()
          : below.getOrDefault(keys.iterator().next(), List.of())) {
        if (above.get(parts).containsAll(keys)) {
          join(parts, whole);
        }
      }
    }
  }

  /// The totals that a draft's figures are parts of.
  private Set<String> above(Draft draft) {
    Set<String> above = new HashSet<>();
    for (String key : Member.keys(draft.relation().members())) {
      above.addAll(totals.getOrDefault(key, Set.of()));
    }
    return above;
  }
}
