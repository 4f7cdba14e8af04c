package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.text.Telltale;

/// Says which figures stand in a list of goals without a word of their own that they are: 力争新建工会30家，帮扶职工200人以上,
/// 下达的目标主要有：规范管理率85%以上，满意度90%. Immutable.
final class GoalLists {

  private static final Telltale DONE = Telltale.of("实际|完成|已|达到|超|共(?!同)|实现|办结");
  /// 力争…，满意度达到90%: what a list of goals has reached is a goal, too.
  private static final Telltale REACHED = Telltale.of("(?:满意[度率]|覆盖[率面]|组建率|参保率)达到?$");
  /// 目标值, 任务数是: what is meant of it is told right there, and not what follows.
  private static final Telltale NAMED_TARGET =
      Telltale.of("(?:任务|目标|计划数|指标)(?:数|值|量)?(?:是|为|:|均为)?$");
  /// What a list of goals is announced with, right before its colon.
  private static final Telltale ANNOUNCED =
      Telltale.of(
          "目标(?:任务)?(?:值|要求)?(?:主要|具体|分别|大致)?(?:有|是|为|包括|包含|如下)?(?:以下)?(?:[\\p{IsHan}]{1,2}[个项条点])?$");

  private final LabelFinder labels;

  GoalLists(LabelFinder labels) {
    this.labels = labels;
  }

  /// What is told with what was to be done was to be done, too, until words say that something was.
  boolean continues(Spot spot, String indicator) {
    if (isAnnounced(spot)) {
      return true;
    }
    return spot.last()
        .filter(it -> !it.states(indicator) || !NAMED_TARGET.in(it.left()))
        .filter(it -> it.start() >= spot.sentence().start())
        .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
        .filter(it -> !spot.sentence().closesBracket(it.end(), spot.end()))
        .filter(it -> it.right().isEmpty() || !DONE.in(it.right()))
        .filter(it -> !isDone(spot))
        .filter(it -> !isNamedAlike(it, spot))
        .filter(it -> it.end() <= spot.leftStart()
            && spot.sentence().text().substring(it.end(), spot.leftStart()).indexOf('；') < 0)
        .isPresent();
  }

  /// 年度目标为：甲率85%以上，满意度90%: the head of the sentence says it of all behind its colon, whether or not each of
  /// them is known.
  private boolean isAnnounced(Spot spot) {
    int colon = spot.earlier().lastIndexOf(':');
    int inLeft = spot.left().lastIndexOf(':');
    String head =
        inLeft >= 0
            ? spot.earlier() + spot.left().substring(0, inLeft)
            : spot.earlier().substring(0, Math.max(0, colon));
    int from = spot.sentence().start() + head.length();
    return !head.isEmpty() && ANNOUNCED.in(head)
        && !isDone(spot)
        && spot.inSentence()
            .filter(it -> it.start() >= from)
            .noneMatch(
                it -> it.phase().equals(Optional.of(Phase.FINAL))
                    || DONE.in(it.left()));
  }

  private static boolean isDone(Spot spot) {
    return DONE.in(REACHED.withoutFirst(spot.left()));
  }

  private boolean isNamedAlike(Mention last, Spot spot) {
    return labels.find(last.left())
        .map(LabelFinder.Label::indicator)
        .filter(
            own -> labels.find(spot.left())
                .map(LabelFinder.Label::indicator)
                .equals(Optional.of(own)))
        .isPresent();
  }
}
