package org.gouji.scorer.internal.check;

import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Reckoner;
import org.gouji.scorer.internal.relation.Equal;
import org.gouji.scorer.internal.relation.Member;

/// What one report of several says of an indicator.
record Stated(Edition edition, Mention mention) {

  Member member(String role) {
    return edition.member(role, mention.fact().figure(), Optional.of(mention.indicator()));
  }

  /// Whether both state one amount, as far as their rounding tells.
  boolean agrees(Stated other, Reckoner reckoner) {
    Member a = member("");
    Member b = other.member("");
    return reckoner.comparable(a.figure(), b.figure())
        && Equal.agree(a.amount(reckoner), b.amount(reckoner), false);
  }
}
