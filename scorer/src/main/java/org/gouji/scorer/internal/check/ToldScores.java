package org.gouji.scorer.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /// What the text says that the scorecard came to: the first score of what that is about. The form of one
  /// project in a report about a whole department, or about several, says nothing of what the others got,
  /// nor does what a project got (劳模慰问 自评分98) of the scorecard of its department.
  Optional<Mention> whole() {
    boolean part =
        scorecard.kind() == Identity.Kind.PROJECT
            && drafts.report.identity().kind() == Identity.Kind.WHOLE_DEPARTMENT;
    List<Mention> told = drafts.facts.ofTheYear("score.total");
    boolean several =
        told.stream().flatMap(it -> it.fact().subject().stream()).distinct().count() > 1;
    boolean ofAll = drafts.report.identity().kind() == Identity.Kind.WHOLE_DEPARTMENT && !part;
    return told.stream()
        .filter(it -> isNamed(it.fact().subject(), part))
        .filter(
            it -> it.fact().subject().isEmpty() || scorecard.subject().isPresent()
                || !several && !ofAll)
        .findFirst();
  }

  private boolean isNamed(Optional<String> subject, boolean part) {
    if (subject.isEmpty() || scorecard.subject().isEmpty()) {
      return subject.isPresent() || scorecard.subject().isEmpty() || !part;
    }
    String own = scorecard.subject().get();
    return own.contains(subject.get()) || subject.get().contains(own);
  }

  /// The name of a group without its points: 产出指标（50分） and 产出 are one.
  private static String group(String name) {
    return GROUP_TAIL.matcher(name.strip()).replaceFirst("");
  }
}
