package org.gouji.scorer.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Scorecard;
import org.gouji.model.report.Scorecard.Row;
import org.gouji.scorer.internal.relation.Sum;

/// Scores of groups that the text tells, against the rows of the only scorecard.
final class ToldScores {

  private static final Pattern GROUP_TAIL =
      Pattern.compile("(?:类?指标)?(?:[(（][^()（）]*[)）])?$");

  private final Drafts drafts;
  private final Scorecard scorecard;

  ToldScores(Drafts drafts, Scorecard scorecard) {
    this.drafts = drafts;
    this.scorecard = scorecard;
  }

  /// What the text says that a group got is what its rows got.
  void run() {
    Set<String> printed = new HashSet<>();
    scorecard.totals().forEach(it -> printed.add(it.figure().key()));
    for (Mention mention : drafts.facts.of("score.level1")) {
      Figure told = mention.fact().figure();
      String group = group(mention.fact().subject().orElse(""));
      List<Row> rows =
          scorecard.rows().stream().filter(it -> group(it.level1()).equals(group)).toList();
      List<Figure> scores = Scorecards.column(rows, Row::score);
      boolean ofText = !mention.scored() && !printed.contains(told.key());
      if (ofText && scores.size() > 1 && Scorecards.isComplete(rows, Row::score)) {
        Sum sum = Scorecards.sum(told, scores);
        Sum withFunds = Scorecards.sum(told, Scorecards.withFunds(scorecard, scores, false));
        boolean rest = sum.judge(drafts.reckoner).isFailure();
        drafts.rule(
            "scorecard.scores-total",
            rest && !withFunds.judge(drafts.reckoner).isFailure() ? withFunds : sum);
      }
    }
  }

  /// Whether a score told without a name is not that of a scorecard: the form of one project in a report about a
  /// whole department says nothing of what the department got.
  static boolean isOfOther(Scorecard scorecard, Mention score, Identity.Kind report) {
    return report == Identity.Kind.WHOLE_DEPARTMENT
        && scorecard.kind() == Identity.Kind.PROJECT
        && scorecard.subject().isPresent()
        && score.fact().subject().isEmpty();
  }

  /// The name of a group without its points: 产出指标（50分） and 产出 are one.
  private static String group(String name) {
    return GROUP_TAIL.matcher(name.strip()).replaceFirst("");
  }
}
