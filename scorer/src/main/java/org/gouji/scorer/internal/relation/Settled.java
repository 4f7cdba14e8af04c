package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// A relation that its finder has judged: counts of names, dates, numbering, grades and whatever
/// no single edit of a figure could repair.
public record Settled(List<Member> members, Judgement judgement) implements Relation {

  public Settled {
    members = List.copyOf(members);
  }

  public static Settled of(Judgement judgement) {
    return new Settled(List.of(), judgement);
  }

  @Override
  public Judgement judge(Reckoner reckoner) {
    return judgement;
  }

  @Override
  public Relation with(String key, BigDecimal value, int places) {
    return this;
  }

  @Override
  public Optional<Interval> required(Member member, Reckoner reckoner) {
    return Optional.empty();
  }
}
