package org.gouji.scorer.internal.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Interval;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Something that must hold between figures.
public sealed interface Relation
    permits Sum, Ratio, AtMost, Equal, GrantRange, Target, Earned, Counted, Settled {

  /// Every figure that may take part, the total first.
  List<Member> members();

  Judgement judge(Reckoner reckoner);

  /// The same relation with another number in the figure of a key, wherever it stands.
  ///
  /// @param value in the printed unit
  /// @param places its decimals, those that were dropped included; negative where its last digits are open
  Relation with(String key, BigDecimal value, int places);

  /// Where a member would have to lie, in its base unit, for the relation to hold with the others as
  /// printed; empty where that says nothing about a slip of the pen.
  Optional<Interval> required(Member member, Reckoner reckoner);
}
