package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Phase;

/// A budget with all that is told to have become of it: 年初预算130万元，追加6万元，调减3万元，上年结转2万元. Immutable.
///
/// @param changes what was added and cut, told behind it
/// @param left from the year before, told in the section that asks
record ToldBudget(Fact budget, List<Fact> changes, List<Fact> left) {

  private static final String CHANGE = "adjust.";
  private static final String NET = "adjust.amount";
  private static final String CUT = "adjust.cut";
  private static final String OPENING = "carry.opening";

  /// The budget that was told last, if it was not told since what it came to.
  ///
  /// @param facts in the order that they are told in
  /// @param section of what is asked about
  /// @param same whether a fact is a budget of the same, the first or the adjusted one
  static Optional<ToldBudget> last(
      List<Fact> facts, Optional<String> section, Predicate<Fact> same) {
    Optional<Fact> budget = Optional.empty();
    List<Fact> changes = new ArrayList<>();
    List<Fact> left = new ArrayList<>();
    for (Fact fact : facts) {
      boolean first = fact.phase().equals(Optional.of(Phase.BUDGET)) && same.test(fact);
      if (first || fact.phase().equals(Optional.of(Phase.ADJUSTED)) && same.test(fact)) {
        budget = Optional.of(fact).filter(it -> first);
        changes.clear();
      } else if (budget.isPresent() && fact.indicator().startsWith(CHANGE)) {
        changes.add(fact);
      } else if (fact.indicator().equals(OPENING) && fact.figure().section().equals(section)) {
        left.add(fact);
      }
    }
    return budget.map(it -> new ToldBudget(it, apart(changes), List.copyOf(left)));
  }

  /// 追加150万元，调减30万元，净增120万元, and A追加20万元、B追加10万元，合计追加30万元: what changes come to is not added to them.
  private static List<Fact> apart(List<Fact> changes) {
    List<Fact> apart = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact fact : changes) {
      BigDecimal value = fact.figure().quantity().value();
      boolean all =
          apart.size() > 1
              && apart.stream().allMatch(it -> it.indicator().equals(fact.indicator()))
              && sum.compareTo(value) == 0;
      if (!all && !fact.indicator().equals(NET)) {
        apart.add(fact);
        sum = sum.add(value);
      }
    }
    return apart.isEmpty() ? List.copyOf(changes) : List.copyOf(apart);
  }

  /// The budget and what was added to it and cut.
  List<Claim.Term> changed() {
    return Stream.concat(Stream.of(budget), changes.stream()).map(ToldBudget::term).toList();
  }

  /// These, and what was left from the year before.
  List<Claim.Term> all() {
    return Stream.concat(changed().stream(), left.stream().map(ToldBudget::term)).toList();
  }

  private static Claim.Term term(Fact fact) {
    return fact.indicator().equals(CUT)
        ? Claim.Term.minus(fact.figure())
        : Claim.Term.plus(fact.figure());
  }
}
