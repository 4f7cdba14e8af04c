package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.model.assessment.Cause;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.GrantRange;
import org.gouji.scorer.internal.relation.Judgement;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Relation;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Target;
import org.gouji.scorer.internal.relation.Term;

/// Looks for what went wrong where a relation fails: the single edit that would repair it, and
/// whether another relation says the same.
final class Diagnosis {

  private static final int MOST_CANDIDATES = 3;

  private final Reckoner reckoner;
  private final List<Draft> failing;
  private final Map<Draft, Set<String>> keys = new IdentityHashMap<>();
  /// Figures that other relations hold with as they stand: they are probably right.
  private final Set<String> trusted = new HashSet<>();

  Diagnosis(List<Draft> drafts, Reckoner reckoner) {
    this.reckoner = reckoner;
    this.failing = drafts.stream().filter(it -> it.judgement().isFailure()).toList();
    if (failing.isEmpty()) {
      return;
    }
    for (Draft draft : failing) {
      keys.put(
          draft,
          draft.relation().members().stream().map(Member::key).collect(Collectors.toSet()));
    }
    for (Draft draft : drafts) {
      if (draft.judgement().outcome() instanceof Judgement.Holds) {
        if (pins(draft.relation())) {
          draft.relation().members().forEach(it -> trusted.add(it.key()));
        }
      }
    }
  }

  /// Whether a relation that holds says that its figures are right: a bound says little.
  private static boolean pins(Relation relation) {
    return switch (relation) {
      case Sum sum -> sum.kind() != Sum.Kind.OPEN;
      case Ratio ignored -> true;
      case Equal ignored -> true;
      case AtMost ignored -> false;
      case GrantRange ignored -> false;
      case Target ignored -> false;
      case Settled ignored -> false;
    };
  }

  /// @param confirmed whether a second relation holds with it
  private record Repair(Member member, Edits.Edit edit, boolean confirmed, boolean trusted) {}

  Optional<Cause> of(Draft draft) {
    if (draft.judgement().remark().equals(Optional.of(Judgement.Remark.WRONG_BASE))) {
      return Optional.of(new Cause("wrong-base", List.of(), false));
    }
    if (draft.judgement().remark().equals(Optional.of(Judgement.Remark.TRUNCATED))) {
      return Optional.of(new Cause("truncated", List.of(), false));
    }
    return switch (draft.relation()) {
      case Sum sum -> layout(sum).or(() -> slip(draft));
      case AtMost most -> empty(most);
      case Ratio ignored -> slip(draft);
      case Equal ignored -> slip(draft);
      case GrantRange ignored -> Optional.empty();
      case Target ignored -> Optional.empty();
      case Settled ignored -> Optional.empty();
    };
  }

  /// A total that was copied from one of its parts; a row left out of it or counted twice.
  private Optional<Cause> layout(Sum sum) {
    if (sum.kind() != Sum.Kind.CLOSED) {
      return Optional.empty();
    }
    BigDecimal total = sum.total().amount(reckoner).value();
    BigDecimal computed = sum.computed(reckoner);
    Cause.Candidate asSum =
        new Cause.Candidate(sum.total().key(), computed, "total-recomputed");
    BigDecimal gap = total.subtract(computed.scaleByPowerOfTen(power(sum.total())));
    for (Term term : sum.parts()) {
      BigDecimal part = term.member().amount(reckoner).value();
      if (part.signum() == 0 || sum.parts().size() < 2) {
        continue;
      }
      if (part.compareTo(total) == 0) {
        BigDecimal rest = part.add(gap.multiply(BigDecimal.valueOf(term.sign())));
        return Optional.of(
            new Cause(
                "total-equals-part",
                List.of(
                    new Cause.Candidate(
                        term.member().key(), inUnit(rest, term.member()), "part-without-rest"),
                    asSum),
                false));
      }
      if (sum.parts().size() > 2 && gap.abs().compareTo(part.abs()) == 0) {
        boolean out = gap.signum() != part.signum() * term.sign();
        return Optional.of(
            new Cause(out ? "row-left-out" : "row-counted-twice", List.of(asSum), false));
      }
    }
    return Optional.empty();
  }

  /// A limit of nothing: what stands beside it was probably never filled in.
  private Optional<Cause> empty(AtMost most) {
    if (most.wholes().size() > 1 || most.parts().size() > 1) {
      return Optional.empty();
    }
    Member whole = most.wholes().get(0).member();
    Member part = most.parts().get(0).member();
    if (whole.amount(reckoner).value().signum() != 0) {
      return Optional.empty();
    }
    BigDecimal value = inUnit(part.amount(reckoner).value(), whole);
    return Optional.of(
        new Cause(
            "not-filled-in",
            List.of(new Cause.Candidate(whole.key(), value, "not-filled-in")),
            false));
  }

  private Optional<Cause> slip(Draft draft) {
    List<Repair> repairs = new ArrayList<>();
    for (Member member : draft.relation().members()) {
      Optional<Interval> range = draft.relation().required(member, reckoner);
      if (range.isPresent()) {
        for (Edits.Edit edit : near(draft, range.get(), member)) {
          repairs.add(
              new Repair(member, edit, confirms(draft, member, edit),
                  trusted.contains(member.key())));
        }
      }
    }
    List<Repair> ranked =
        repairs.stream()
            .sorted(
                Comparator.comparing((Repair it) -> !it.confirmed())
                    .thenComparing(Repair::trusted)
                    .thenComparing(it -> it.edit().kind()))
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Cause.Candidate> candidates = new LinkedHashMap<>();
    for (Repair it : ranked) {
      if (candidates.size() < MOST_CANDIDATES) {
        candidates.putIfAbsent(
            it.member().key() + it.edit().value(),
            new Cause.Candidate(it.member().key(), it.edit().value(), it.edit().kind().word()));
      }
    }
    return Optional.of(
        new Cause(
            ranked.get(0).edit().kind().word(),
            List.copyOf(candidates.values()),
            ranked.get(0).confirmed()));
  }

  /// The edits that repair a relation. A sum of many rounded parts leaves room for several figures,
  /// of which a reader would accept the one that makes the printed figures add up: the exact one, or
  /// else one that is as near as the figure's own last place tells.
  private List<Edits.Edit> near(Draft draft, Interval range, Member member) {
    List<Edits.Edit> edits = Edits.into(range, member.figure(), power(member));
    if (!(draft.relation() instanceof Sum)) {
      return edits;
    }
    BigDecimal middle =
        range.lower()
            .add(range.upper())
            .divide(BigDecimal.valueOf(2))
            .scaleByPowerOfTen(-power(member));
    List<Edits.Edit> exact =
        edits.stream().filter(it -> it.value().compareTo(middle) == 0).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    return edits.stream()
        .filter(
            it -> Interval.around(it.value(), Math.max(it.value().scale(), 0)).contains(middle))
        .toList();
  }

  /// Whether another relation that fails with the figure as it stands holds with the repaired one.
  private boolean confirms(Draft draft, Member member, Edits.Edit edit) {
    Interval repaired =
        Interval.around(edit.value(), Math.max(edit.value().scale(), 0)).shifted(power(member));
    for (Draft other : failing) {
      if (other != draft && !keys.get(other).equals(keys.get(draft))) {
        for (Member its : other.relation().members()) {
          if (keys.get(other).contains(member.key())
              && its.key().equals(member.key())
              && other.relation().required(its, reckoner).filter(repaired::meets).isPresent()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int power(Member member) {
    return reckoner.power(member.figure().quantity().unit());
  }

  private BigDecimal inUnit(BigDecimal base, Member member) {
    BigDecimal value = base.scaleByPowerOfTen(-power(member));
    return value.scale() < 0 ? value.setScale(0) : value;
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
