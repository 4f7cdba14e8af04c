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

  /// Its weight, where the form prints that with the name: 就业率（7分）.
  private static final Pattern WEIGHT = Pattern.compile("[(（][0-9.]+分[)）]$");

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
    String name = WEIGHT.matcher(Vocabulary.compact(row.level3())).replaceFirst("");
    String thing = MEASURE.matcher(name).replaceFirst("");
    if (row.reason().isPresent() || thing.length() < SHORTEST_NAME) {
      return row;
    }
    Optional<String> reason =
        sentences.stream()
            .filter(it -> Vocabulary.compact(it).contains(thing))
            .findFirst()
            .or(
                () -> sentences.stream()
                    .filter(it -> isMostly(thing, Vocabulary.compact(it)))
                    .findFirst());
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

  /// Whether a sentence has the better part of a name: 退役军人 of 退役军人就业.
  private static boolean isMostly(String thing, String sentence) {
    int size = Math.max(SHORTEST_NAME, thing.length() / 2 + 1);
    for (int at = 0; at + size <= thing.length(); at++) {
      if (sentence.contains(thing.substring(at, at + size))) {
        return true;
      }
    }
    return false;
  }
}
