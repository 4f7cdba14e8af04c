package org.gouji.normalizer.internal.sentence;

import java.util.List;
import org.gouji.model.report.Claim;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;

/// Claims how much of a full mark was got: 过程指标满分20分，得17.68分，得分率88.4%. Immutable.
final class RatedPoints {

  private static final Telltale RATE = Telltale.of("^[，、(]?(?:其|指标)?得分率(?:为|达到?|是|:)*$");
  private static final String POINTS = "分";

  private final Scores scores;

  RatedPoints(Scores scores) {
    this.scores = scores;
  }

  /// @param before the figures before the rate, the last two of which are the mark and what was got, in whatever order
  void find(Mention rate, List<Mention> before, Draft draft) {
    int last = before.size() - 1;
    if (last < 1 || !RATE.in(rate.left())) {
      return;
    }
    Mention first = before.get(last - 1);
    Mention second = before.get(last);
    // Between the points and the rate stands a comma, and perhaps the end of a bracket.
    boolean next =
        arePoints(first) && arePoints(second) && rate.leftStart() - second.end() <= 2;
    if (next && scores.isMark(first) != scores.isMark(second)
        && !scores.isLoss(first) && !scores.isLoss(second)) {
      Mention mark = scores.isMark(first) ? first : second;
      Mention got = scores.isMark(first) ? second : first;
      draft.claim(
          new Claim.Share(
              Claim.Origin.SENTENCE, rate.figure(), got.figure(), List.of(mark.figure())));
    }
  }

  private static boolean arePoints(Mention mention) {
    return mention.token().unit().equals(POINTS);
  }
}
