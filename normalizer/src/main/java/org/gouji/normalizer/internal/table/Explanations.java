package org.gouji.normalizer.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.report.Scorecard;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// What a report tells of its problems, so that a row whose reason stands there and not beside it has
/// one. Used by one thread.
public final class Explanations {

  /// What a row's name says beyond the thing itself: 技能培训人数 is about 技能培训.
  private static final Pattern MEASURE =
      Pattern.compile("(?:人数|次数|户数|家数|场次|数量|个数|期数|覆盖率|完成率|及时率|合格率|通过率|达标率|满意度|满意率|成本|情况|率|数)$");

  private static final int SHORTEST_NAME = 3;

  private final List<String> sentences = new ArrayList<>();

  /// Adds a paragraph of a section that tells problems.
  public void add(String paragraph) {
    for (String sentence : paragraph.split("[。；\\n]")) {
      if (!sentence.isBlank()) {
        sentences.add(sentence.strip());
      }
    }
  }

  /// The scorecard with the reasons that its rows lack and a sentence gives.
  public Scorecard explain(Scorecard scorecard) {
    return new Scorecard(
        scorecard.key(),
        scorecard.subject(),
        scorecard.title(),
        scorecard.kind(),
        scorecard.rows().stream().map(this::explain).toList(),
        scorecard.groups(),
        scorecard.totals(),
        scorecard.funds(),
        scorecard.location());
  }

  private Scorecard.Row explain(Scorecard.Row row) {
    String thing = MEASURE.matcher(Vocabulary.compact(row.level3())).replaceFirst("");
    if (row.reason().isPresent() || thing.length() < SHORTEST_NAME) {
      return row;
    }
    Optional<String> reason =
        sentences.stream().filter(it -> Vocabulary.compact(it).contains(thing)).findFirst();
    return new Scorecard.Row(
        row.key(),
        row.level1(),
        row.level2(),
        row.level3(),
        row.weight(),
        row.target(),
        row.actual(),
        row.score(),
        reason,
        row.location());
  }
}
