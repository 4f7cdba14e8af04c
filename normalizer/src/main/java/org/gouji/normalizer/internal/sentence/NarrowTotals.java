package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Tells totals that are those of their parts only: 全年实际支出9.73万元，其中车辆运行维护费7.15万元 is what was spent on 三公经费,
/// and so it is in 严控“三公”经费，全年预算12万元，实际支出9.73万元，完成预算的81.08%，其中 with its budget before it. Immutable.
final class NarrowTotals {

  /// 实际支出9.73万元，完成预算的81.08%，较上年下降3%: other figures of the same, which name nothing.
  private static final String OF_THE_SAME =
      "(?:，(?:实际|全年|当年|本年|年初|调整后|决算|预算|支出|执行|完成|使用|控制|节约|结余|[占为的数率]|较|比|与|上年|去年|同期|同比|相比|下降|减少|增长|增加|压减)*"
          + "[\\d.]+(?:万?元|%))*";
  private static final Telltale PART =
      Telltale.of(OF_THE_SAME + "[，(]其中[:，]?([^，。；:\\d]{4,16}?)(?=\\d)");
  /// What tells a phase and not of what.
  private static final Telltale BARE =
      Telltale.of(
          "[，、]?(?:全年|当年|本年度?|(?:19|20)\\d{2}年度?)?(?:年初|调整后|实际)?(?:预算|决算|执行|支出|支出决算|支出预算)(?:数|安排|总额)?(?:为|是)?");
  private static final String SPENT = "expenditure.total";
  private static final String FAMILY = "three-public.";
  private static final String ALL = FAMILY + "total";
  private static final String TOPIC = "三公";
  /// “三公”经费和会议费支出13.8万元 is more than the 三公.
  private static final Telltale AND_MORE = Telltale.of("三公[“”\"]?(?:经费)?(?:[和及、与]|以及)");

  private final LabelFinder labels;

  NarrowTotals(LabelFinder labels) {
    this.labels = labels;
  }

  Named instead(Named named, Token.Number token, Spot spot) {
    if (!named.indicator().equals(SPENT) && !named.indicator().isEmpty()
        || !spot.told().contains(TOPIC) || AND_MORE.in(spot.told())
        || !spot.left().contains("支出")
            && !(spot.earlier().contains(TOPIC) && BARE.is(spot.left()))) {
      return named;
    }
    Sentence sentence = spot.sentence();
    Matcher part = PART.matcher(sentence.text(), token.end(), sentence.end());
    boolean narrow =
        part.lookingAt()
            && labels.find(part.group(1))
                .filter(it -> it.start() == 0 && it.indicator().startsWith(FAMILY))
                .filter(it -> !it.indicator().equals(ALL))
                .isPresent();
    return narrow
        ? new Named(
            ALL, named.label(), Optional.empty(), Optional.empty(), Grounds.TOPIC,
            false)
        : named;
  }
}
