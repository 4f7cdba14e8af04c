package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds goals that are told with what came of them, whatever they count: 救助人数年初指标值≥42人，实际完成45人,
/// 实际完成45人（目标值42人）.
final class GoalsAndResults {

  private static final String WHEN = "(?:年初|年度|全年|预期|绩效|本年度?|设定|既定|原定|确定|批复|的)*";
  private static final String NAME = "(?:指标值|目标值|计划值|预期值|计划数|目标数|任务数|目标任务|目标|计划)";
  private static final String FLOOR = "(?:设定|设置|确定)?(?:为|是|:)?(?:不低于|不少于|不小于|至少|不超过|不高于|不多于)?";
  /// What a goal is told with, right before it.
  private static final Telltale GOAL =
      Telltale.of(WHEN + NAME + FLOOR + "$");
  /// What one is told with behind what came of it.
  private static final Telltale GOAL_BEHIND =
      Telltale.of("^[，(]" + WHEN + NAME + FLOOR + "$");
  /// Goals of another year, and those that were set anew.
  private static final Telltale NOT_THE_GOAL =
      Telltale.of("下一?年|(?<![人户场批])次年|明年|来年|上年|去年|原目标|原计划|调整前|由原|十[三四五]五|规划期?");
  private static final String HOW =
      "(?:(?:经|据|受|因|由于)[^，。；:\\d]{2,16}?(?:，|(?=实际|最终)))?(?:截[至止][^，。；]{2,14}，)?";
  private static final Telltale RESULT =
      Telltale.of(
          "[，、(]" + HOW
              + "(?:(?:截[至止]|到|至)?(?:\\d{4}年)?(?:年底|年末|全年|年内|当年|本年度?))?(?:共|累计|已|自评)*"
              + "(?:(?:实际|最终)[\\p{IsHan}]{0,6}|(?:完成|达到|实现)了?(?:值|数|情况|率)?)(?:为|是|:)?");
  private static final Telltale DONE =
      Telltale.of("(?:实际|完成|达到|实现)[\\p{IsHan}]{0,6}(?:为|是|:)?$");
  private static final Telltale LIMIT = Telltale.of("(?:指标|目标|预期)值");
  private static final Telltale NOT_DONE = Telltale.of("未|没有|少|缺|多|超出|高出|差");

  /// 年初计划资助5200人次，全年共资助学生5318人次: what was planned to be done, and done with the same verb.
  private static final Telltale PLANNED =
      Telltale.of(
          "(?:计划|拟|预计|目标)(?:为|是|:)?([\\p{IsHan}]{2})[\\p{IsHan}、]{0,12}$");
  private static final Telltale DONE_SO =
      Telltale.of(
          "[，、]" + HOW
              + "(?:年底|年末|全年|年内|当年|本年度?)?(?:实际|最终|共计?|累计|已|完成)*[\\p{IsHan}]{2}[^；。:\\d]{0,40}");
  private static final Telltale SINCE = Telltale.of("全年|实际|最终|共|累计|已|完成");

  private GoalsAndResults() {}

  private static boolean isGoal(String left) {
    return GOAL.in(left) && !NOT_THE_GOAL.in(left);
  }

  /// Whether a figure is what came of a limit right before it that nobody knows: 单个站点建设成本指标值≤2.5万元，实际2.38万元.
  static boolean isOfUnknown(Spot spot) {
    return spot.lastInSentence()
        .filter(it -> it.indicator().isEmpty() && isGoal(it.left()))
        .filter(it -> LIMIT.in(it.left()) || it.token().exactness() != Exactness.EXACT)
        .filter(
            it -> isResult(spot.sentence().text().substring(it.end(), spot.end())))
        .isPresent();
  }

  private static boolean isResult(String between) {
    return RESULT.is(between) && !NOT_DONE.in(between) && !NOT_THE_GOAL.in(between);
  }

  /// Claims them where one of the two states nothing, and of amounts both: those that state an indicator are known by it.
  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention one = mentions.get(i);
      Mention next = mentions.get(i + 1);
      boolean told =
          one.start() >= sentence.start() && one.token().unit().equals(next.token().unit())
              && (one.indicator().isEmpty() || next.indicator().isEmpty())
              && (!units.isMoney(one.token().unit())
                  || one.indicator().isEmpty() && next.indicator().isEmpty());
      if (!told) {
        continue;
      }
      String between = sentence.text().substring(one.end(), next.start());
      if (isGoal(one.left()) && isResult(between) || isDoneAsPlanned(one.left(), between)) {
        claim(one, next, draft);
      } else if (GOAL_BEHIND.is(between) && !NOT_THE_GOAL.in(between)
          && DONE.in(one.left()) && !NOT_DONE.in(one.left())) {
        claim(next, one, draft);
      }
    }
  }

  private static boolean isDoneAsPlanned(String left, String between) {
    Optional<String> verb =
        NOT_THE_GOAL.in(left + between) || NOT_DONE.in(between)
            ? Optional.empty()
            : PLANNED.group(left);
    int at = verb.map(between::indexOf).orElse(-1);
    return at > 0 && SINCE.in(between.substring(0, at))
        && DONE_SO.is(between.substring(0, at + 2));
  }

  private static void claim(Mention goal, Mention result, Draft draft) {
    if (result.figure().quantity().exactness() == Exactness.EXACT
        || result.figure().quantity().isApproximate()) {
      draft.claim(
          new Claim.Reached(Claim.Origin.SENTENCE, goal.figure(), result.figure()));
    }
  }
}
