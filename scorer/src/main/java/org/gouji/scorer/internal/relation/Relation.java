package org.gouji.scorer.internal.relation;

import java.util.List;
import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Something that must hold between figures.
public sealed interface Relation permits Sum, Ratio, AtMost, Equal, GrantRange, Target, Settled {

  /// Every figure that may take part, the total first.
  List<Member> members();

  Judgement judge(Reckoner reckoner);

  /// Where a member would have to lie, in its base unit, for the relation to hold with the others as
  /// printed; empty where that says nothing about a slip of the pen.
  Optional<Interval> required(Member member, Reckoner reckoner);
}
