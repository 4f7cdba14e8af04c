package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.Collections;
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
  private final List<Sum> sums = new ArrayList<>();
  private final Map<Draft, Set<String>> above = new IdentityHashMap<>();

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
        sums.add(sum);
      }
    }
    for (int i = 0; i < failing.size(); i++) {
      for (int j = i + 1; j < failing.size(); j++) {
        Draft a = failing.get(i);
        Draft b = failing.get(j);
        if (shares(a, b, suspects) || inherits(a, b) || inherits(b, a)) {
          join(a, b);
        }
      }
    }
  }

  Draft of(Draft draft) {
    Draft root = roots.get(draft);
    return root == draft ? root : of(root);
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

  private static boolean shares(Draft a, Draft b, Map<Draft, Set<String>> suspects) {
    Set<String> mine = suspects.get(a);
    Set<String> others = suspects.get(b);
    if (!Collections.disjoint(mine, others)) {
      return true;
    }
    // The same wrong figure printed twice is two keys and one statement.
    Set<String> said = statements(a, mine);
    return !said.isEmpty() && !Collections.disjoint(said, statements(b, others));
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
  private boolean inherits(Draft parts, Draft whole) {
    Set<String> above = above(parts);
    return !above.isEmpty()
        && !whole.relation().members().isEmpty()
        && above.containsAll(Member.keys(whole.relation().members()));
  }

  /// The totals that a draft's figures are parts of.
  private Set<String> above(Draft draft) {
    return above.computeIfAbsent(
        draft,
        it -> {
          Set<String> figures = Member.keys(it.relation().members());
          Set<String> keys = new HashSet<>();
          for (Sum sum : sums) {
            if (hasPart(sum, figures)) {
              keys.add(sum.total().key());
            }
          }
          return keys;
        });
  }

  private static boolean hasPart(Sum sum, Set<String> figures) {
    for (Term part : sum.parts()) {
      if (figures.contains(part.member().key())) {
        return true;
      }
    }
    return false;
  }
}
