package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Quantity.Exactness;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Claims how far things were done that are counted right before the rate, of as many as were told farther off:
/// 列入计划52座。…实际完成50座，完成率96.15%. Only what agrees in all its places is claimed, for nobody says what the rate is of.
final class AgreeingRates {

  private static final Telltale RATE =
      Telltale.of(
          "^[，、；(]?(?:任务|计划|目标|项目|工程|验收|质量|总体|综合|群众|职工|服务对象|平均)*"
              + "(?:完成|完工|竣工|开工|合格|达标|优良|检测|检查|办结|通过|整改|入户|走访|回收|有效|满意|配备|改造|发放|落实|签约|建档|参与)[率度](?:为|达到?|是|:)?$"
              + "|^[，、；(]?[\\p{IsHan}]{0,18}覆盖[率面](?:已|为|达到?|是|:)*$");
  /// What says of a count that was told farther off that something is a part of it.
  private static final Telltale ALL =
      Telltale.of(
          "计划|应|列入|目标|任务|收回|回收|发放|发出|共有?|总[数计]|完成|完工|抽[查检样取]");
  private static final int FEWEST_PLACES = 1;
  /// Farther off other things are told.
  private static final int NEAR = 60;

  private AgreeingRates() {}

  static void find(Mention rate, List<Mention> before, Units units, Draft draft) {
    if (before.isEmpty() || rate.token().value().scale() < FEWEST_PLACES
        || !RATE.in(rate.left())) {
      return;
    }
    Mention part = before.get(before.size() - 1);
    boolean counted =
        rate.leftStart() - part.end() <= 1 && part.token().exactness() == Exactness.EXACT
            && part.token().value().signum() > 0 && !part.isPercent()
            && !units.isMoney(part.token().unit());
    if (!counted || isClaimed(rate, draft)) {
      return;
    }
    whole(rate, part, draft).ifPresent(
        it -> draft.claim(
            new Claim.Share(Claim.Origin.SENTENCE, rate.figure(), part.figure(), List.of(it))));
  }

  private static boolean isClaimed(Mention rate, Draft draft) {
    return draft.claims()
        .stream()
        .anyMatch(
            it -> it instanceof Claim.Share share && isOf(share.percent(), rate)
                || it instanceof Claim.Completion done && isOf(done.percent(), rate));
  }

  private static boolean isOf(Figure percent, Mention rate) {
    return percent.key().equals(rate.figure().key());
  }

  private static Optional<Figure> whole(Mention rate, Mention part, Draft draft) {
    List<Figure> figures = draft.figures();
    int at = figures.indexOf(part.figure());
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      Figure figure = figures.get(i);
      boolean said =
          figure.location().equals(part.figure().location()) || ALL.in(figure.quote());
      if (said && figure.quantity().unit().equals(part.token().unit())
          && figure.quantity().exactness() == Exactness.EXACT && agrees(rate, part, figure)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private static boolean agrees(Mention rate, Mention part, Figure whole) {
    BigDecimal all = whole.quantity().value();
    return all.compareTo(part.token().value()) > 0
        && agree(rate.token().value(), part.token().value(), all);
  }

  /// Whether a percentage is that of a part of a whole, rounded to its places.
  static boolean agree(BigDecimal percent, BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0
        && part.movePointRight(2)
            .divide(whole, percent.scale(), RoundingMode.HALF_UP)
            .compareTo(percent) == 0;
  }
}
