package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.assessment.Cause;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Ratio;

/// Looks for what went wrong where a relation fails: the single edit that would repair it, and
/// whether another relation says the same.
final class Diagnosis {

  private static final int MOST_CANDIDATES = 3;

  /// What most of the report agrees with first, then what could least come about by chance.
  private static final Comparator<Repair> LIKELIEST =
      Comparator.comparing(Repair::breaks)
          .thenComparing(Repair::weight, Comparator.reverseOrder())
          .thenComparing(Repair::kind)
          .thenComparing(Repair::off);

  private final Map<Draft, List<Repair>> repairs = new IdentityHashMap<>();

  Diagnosis(List<Draft> drafts, Reckoner reckoner) {
    Proposals proposals = new Proposals(reckoner);
    for (Draft draft : drafts) {
      if (draft.judgement().isFailure()) {
        proposals.of(draft);
      }
    }
    if (proposals.all().isEmpty()) {
      return;
    }
    Witnesses witnesses = new Witnesses(drafts, reckoner);
    for (Proposals.Proposal proposal : proposals.all()) {
      Repair repair = witnesses.hear(proposal);
      for (Draft fixed : repair.fixed()) {
        repairs.computeIfAbsent(fixed, key -> new ArrayList<>()).add(repair);
      }
    }
    repairs.values().forEach(it -> it.sort(LIKELIEST));
  }

  Optional<Cause> of(Draft draft) {
    List<Repair> known = repairs.getOrDefault(draft, List.of());
    if (!known.isEmpty() && confirmed(known.get(0), known)) {
      Repair best = known.get(0);
      return Optional.of(new Cause(best.kind().word(), List.of(candidate(best)), true));
    }
    if (draft.judgement().has(Judgement.Remark.TRUNCATED)) {
      return Optional.of(new Cause("truncated", List.of(), false));
    }
    if (draft.judgement().has(Judgement.Remark.WRONG_BASE)) {
      return Optional.of(new Cause("wrong-base", recomputed(draft), false));
    }
    List<Cause.Candidate> slips = new ArrayList<>();
    for (Repair it : known) {
      if (it.kind() != Repair.Kind.RECOMPUTED
          && it.breaks() == known.get(0).breaks()
          && slips.size() < MOST_CANDIDATES) {
        slips.add(candidate(it));
      }
    }
    return slips.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cause(slips.get(0).kind(), slips, false));
  }

  private static Cause.Candidate candidate(Repair repair) {
    return new Cause.Candidate(repair.key(), repair.value(), repair.kind().word());
  }

  /// Whether another relation says the same, and none says as much of any other repair.
  private static boolean confirmed(Repair best, List<Repair> known) {
    return best.witnesses() > 1
        && !best.breaks()
        && known.stream()
            .filter(it -> it != best && it.weight() >= best.weight() && !it.breaks())
            .allMatch(
                it -> best.kind() != Repair.Kind.RECOMPUTED
                    && it.kind() == Repair.Kind.RECOMPUTED
                    && it.key().equals(best.key()));
  }

  /// A percentage as it recomputes.
  static List<Cause.Candidate> recomputed(Draft draft) {
    if (draft.relation() instanceof Ratio ratio
        && draft.judgement().outcome() instanceof Judgement.Fails fails
        && fails.computed().isPresent()) {
      int places = ratio.percent().figure().quantity().value().scale();
      BigDecimal value = fails.computed().get().setScale(places, RoundingMode.HALF_UP);
      return List.of(new Cause.Candidate(ratio.percent().key(), value, "wrong-base"));
    }
    return List.of();
  }

  /// What each failing draft holds to be wrong: the figures that its cause would change, else all.
  static Map<Draft, Set<String>> suspects(Map<Draft, Optional<Cause>> causes) {
    Map<Draft, Set<String>> suspects = new IdentityHashMap<>();
    causes.forEach(
        (draft, cause) -> {
          Set<String> keys = new HashSet<>();
          cause.ifPresent(it -> it.candidates().forEach(candidate -> keys.add(candidate.ref())));
          if (keys.isEmpty()) {
            draft.operands().forEach(it -> it.ref().ifPresent(keys::add));
          }
          suspects.put(draft, keys);
        });
    return suspects;
  }
}
