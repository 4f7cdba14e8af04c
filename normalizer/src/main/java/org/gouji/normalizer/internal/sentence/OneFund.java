package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Fund;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;

/// Tells a rate, and what was spent of one fund, from those of all money and of other years: 全年支出113万元，其中财政资金支出78万元，执行率
/// 98.08%.
final class OneFund {

  private OneFund() {}

  /// Whether an amount is of one fund, and the same of all of them is told as well.
  static boolean isOne(Mention done, Draft draft) {
    Optional<Fund> fund = done.stated().flatMap(Stated::fund);
    return fund.isPresent()
        && draft.facts()
            .stream()
            .filter(it -> done.states(it.indicator()) && it.fund().isEmpty())
            .anyMatch(
                it -> it.phase().equals(done.phase())
                    && it.subject().equals(done.stated().flatMap(Stated::subject))
                    && it.year().equals(done.stated().flatMap(Stated::year)));
  }

  /// Whether a figure was told of no one fund.
  static boolean isOfAll(Figure base, Draft draft) {
    return draft.facts()
        .stream()
        .anyMatch(it -> it.key().equals(base.key()) && it.fund().isEmpty());
  }

  /// 公用经费支出42万元，公用经费控制率93%，“三公”经费控制率81%: a rate that is of one kind of money only.
  static boolean isOfOtherMoney(Mention percent, Mention done) {
    return percent.states("ratio.three-public-control")
        && done.indicator().filter(it -> it.startsWith("three-public.")).isEmpty()
        || percent.states("ratio.procurement")
            && done.indicator().filter(it -> it.startsWith("expenditure.procurement")).isEmpty();
  }

  /// 支出391万元，预算完成率96.61%；上年预算完成率为94.85%
  static boolean isOfAnotherYear(Mention percent, Mention done) {
    Optional<Integer> year = percent.stated().flatMap(Stated::year);
    return year.isPresent()
        && done.stated().flatMap(Stated::year).filter(it -> !it.equals(year.get())).isPresent();
  }
}
