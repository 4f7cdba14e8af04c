package org.gouji.scorer.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.AtMost;
import org.gouji.scorer.internal.relation.Counted;
import org.gouji.scorer.internal.relation.Earned;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.GrantRange;
import org.gouji.scorer.internal.relation.Member;
import org.gouji.scorer.internal.relation.Ratio;
import org.gouji.scorer.internal.relation.Settled;
import org.gouji.scorer.internal.relation.Sum;
import org.gouji.scorer.internal.relation.Target;
import org.gouji.scorer.internal.relation.Term;

/// Other numbers for single figures, each of which would repair some relation that fails.
final class Proposals {

  /// In a longer sum some figure can always be edited so that it adds up.
  private static final int MOST_MEMBERS = 60;

  private final Reckoner reckoner;
  private final Map<List<Object>, Proposal> all = new LinkedHashMap<>();

  Proposals(Reckoner reckoner) {
    this.reckoner = reckoner;
  }

  /// @param off how many units of its last place the value is from what the relation would make of it
  record Proposal(
      Member member, Repair.Kind kind, BigDecimal value, int places, BigDecimal off) {}

  Collection<Proposal> all() {
    return all.values();
  }

  void of(Draft draft) {
    switch (draft.relation()) {
      case Sum sum -> {
        layout(sum);
        slips(draft);
      }
      case AtMost most -> empty(most);
      case Ratio ignored -> slips(draft);
      case Equal ignored -> slips(draft);
      case Earned ignored -> slips(draft);
      case Counted counted ->
          add(counted.stated(), Repair.Kind.MISCOUNTED, BigDecimal.valueOf(counted.found()));
      case GrantRange ignored -> {
        // a range that a figure is outside of tells nothing about its digits
      }
      case Target ignored -> {
        // nor does a target that was missed
      }
      case Settled ignored -> {
        // nor what no figure was reckoned in
      }
    }
  }

  /// A total that was copied from one of its parts; a row left out of it or counted twice.
  private void layout(Sum sum) {
    if (sum.kind() == Sum.Kind.OPEN || sum.parts().size() < 2) {
      return;
    }
    BigDecimal total = sum.total().amount(reckoner).value();
    BigDecimal computed = sum.computed(reckoner);
    BigDecimal gap = total.subtract(computed.scaleByPowerOfTen(power(sum.total())));
    for (Term term : sum.parts()) {
      BigDecimal part = term.member().amount(reckoner).value();
      if (part.signum() == 0) {
        continue;
      }
      if (part.compareTo(total) == 0) {
        BigDecimal rest = part.add(gap.multiply(BigDecimal.valueOf(term.sign())));
        if (rest.signum() == part.signum()) {
          add(term.member(), Repair.Kind.TOTAL_EQUALS_PART, inUnit(rest, term.member()));
        }
        add(sum.total(), Repair.Kind.TOTAL_EQUALS_PART, computed);
      } else if (sum.parts().size() > 2 && gap.abs().compareTo(part.abs()) == 0) {
        boolean out = gap.signum() != part.signum() * term.sign();
        add(
            sum.total(),
            out ? Repair.Kind.ROW_LEFT_OUT : Repair.Kind.ROW_COUNTED_TWICE,
            computed);
      }
    }
  }

  /// A limit of nothing: what stands beside it was probably never filled in.
  private void empty(AtMost most) {
    if (most.wholes().size() > 1 || most.parts().size() > 1) {
      return;
    }
    Member whole = most.wholes().get(0).member();
    Member part = most.parts().get(0).member();
    if (whole.amount(reckoner).value().signum() == 0) {
      add(
          whole,
          Repair.Kind.NOT_FILLED_IN,
          inUnit(part.amount(reckoner).value(), whole));
    }
  }

  private void slips(Draft draft) {
    List<Member> members = draft.relation().members();
    if (members.size() > MOST_MEMBERS) {
      return;
    }
    for (Member member : members) {
      Optional<Interval> range = draft.relation().required(member, reckoner);
      if (range.isPresent()) {
        near(draft, range.get(), member).forEach(it -> add(member, it, range.get()));
        recomputed(draft, range.get(), member);
      }
    }
  }

  /// The edits that repair a relation. A sum of many rounded parts leaves room for several figures,
  /// of which a reader would accept the one that makes the printed figures add up: the exact one, or
  /// else one that is as near as the figure's own last place tells.
  private List<Edits.Edit> near(Draft draft, Interval range, Member member) {
    List<Edits.Edit> edits =
        Edits.into(range, member.figure(), power(member), reckoner.isMoney(member.figure()));
    if (edits.isEmpty()) {
      return edits;
    }
    BigDecimal middle = middle(range, member);
    List<Edits.Edit> exact = new ArrayList<>();
    List<Edits.Edit> near = new ArrayList<>();
    for (Edits.Edit it : edits) {
      if (it.value().compareTo(middle) == 0) {
        exact.add(it);
      } else if (exact.isEmpty() && it.interval().contains(middle)) {
        near.add(it);
      }
    }
    if (!exact.isEmpty()) {
      return exact;
    }
    return draft.relation() instanceof Sum ? near : edits;
  }

  /// The number in the middle of the few that would do, whatever was printed instead.
  private void recomputed(Draft draft, Interval range, Member member) {
    int places = member.figure().places();
    BigDecimal middle = middle(range, member);
    BigDecimal value = middle.setScale(places, RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(places);
    Interval inUnit = range.shifted(-power(member));
    boolean only =
        draft.relation() instanceof Sum
            ? value.compareTo(middle) == 0
            : inUnit.upper().subtract(inUnit.lower()).compareTo(step.add(step)) < 0;
    if (only && value.signum() == member.figure().quantity().value().signum()) {
      add(member, Repair.Kind.RECOMPUTED, value);
    }
  }

  private void add(Member member, Edits.Edit edit, Interval range) {
    BigDecimal off =
        edit.value().subtract(middle(range, member)).abs().scaleByPowerOfTen(edit.places());
    put(new Proposal(member, edit.kind(), edit.value(), edit.places(), off));
  }

  private void add(Member member, Repair.Kind kind, BigDecimal value) {
    int places = Math.max(member.figure().places(), value.scale());
    put(new Proposal(member, kind, value, places, BigDecimal.ZERO));
  }

  /// Of two ways to the same number the likelier one.
  private void put(Proposal proposal) {
    if (proposal.value().compareTo(proposal.member().figure().quantity().value()) != 0) {
      all.merge(
          List.of(proposal.member().key(), proposal.value().stripTrailingZeros()),
          proposal,
          (a, b) -> b.kind().compareTo(a.kind()) < 0 ? b : a);
    }
  }

  private BigDecimal middle(Interval range, Member member) {
    return range.lower()
        .add(range.upper())
        .divide(BigDecimal.valueOf(2))
        .scaleByPowerOfTen(-power(member));
  }

  private int power(Member member) {
    return reckoner.power(member.figure().quantity().unit());
  }

  private BigDecimal inUnit(BigDecimal base, Member member) {
    BigDecimal value = base.scaleByPowerOfTen(-power(member));
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
