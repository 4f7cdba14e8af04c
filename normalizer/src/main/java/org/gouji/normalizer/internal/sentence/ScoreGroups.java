package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Draft.ToldScore;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells points of groups of the first level, and states what their items got. Immutable.
final class ScoreGroups {

  private static final String GROUP = "score.level1";
  private static final String ITEM = "score.level2";

  private final Vocabulary vocabulary;

  ScoreGroups(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether points are those of a group of the first level: 资金管理 below 过程 is none.
  boolean isGroup(ToldScore score, Draft draft) {
    Optional<Fact> fact = draft.fact(score.got());
    Optional<String> name =
        fact.isPresent()
            ? fact.filter(it -> it.indicator().equals(GROUP)).flatMap(Fact::subject)
            : Optional.of(score.name()).filter(it -> group(it).equals(Optional.of(it)));
    List<String> above =
        score.titles().lines().map(String::strip).flatMap(it -> group(it).stream()).toList();
    return name
        .filter(
            it -> above.isEmpty() || it.contains(above.getLast()) || above.getLast().contains(it))
        .isPresent();
  }

  /// Whether points behind those of a group stand in its section, and below no heading in that which is another group's.
  boolean isInSection(ToldScore item, ToldScore group) {
    String titles = item.titles();
    return titles.endsWith(group.titles())
        && titles.substring(0, titles.length() - group.titles().length())
            .lines()
            .flatMap(it -> group(it.strip()).stream())
            .allMatch(it -> it.contains(group.name()) || group.name().contains(it));
  }

  private Optional<String> group(String heading) {
    int number = HeadingNumber.at(heading).map(HeadingNumber::length).orElse(0);
    return vocabulary.words(Kind.SCORE_GROUP).at(heading, number);
  }

  /// States the points of a group and of its items, and claims that those come to what the group got.
  void take(ToldScore group, List<ToldScore> items, Draft draft) {
    if (draft.fact(group.got()).isEmpty()) {
      state(GROUP, group, draft);
    }
    for (ToldScore item : items) {
      if (isRow(item.name())) {
        draft.forget(item.got());
      } else {
        state(ITEM, item, draft);
      }
    }
    claim(group.got(), items.stream().map(ToldScore::got).toList(), draft);
  }

  /// 实际完成率 is a row of 职责履行, whether or not that is told.
  private boolean isRow(String name) {
    return vocabulary.words(Kind.SCORE_ROW).at(name, 0).equals(Optional.of(name));
  }

  /// Claims the points behind those of an item, up to the next one, where they come to what it got.
  void claimParts(List<ToldScore> items, List<ToldScore> section, Draft draft) {
    for (int i = 0; i < section.size(); i++) {
      ToldScore item = section.get(i);
      if (items.contains(item)) {
        List<Figure> parts = new ArrayList<>();
        for (int k = i + 1; k < section.size() && !items.contains(section.get(k)); k++) {
          parts.add(section.get(k).got());
        }
        BigDecimal sum =
            parts.stream()
                .map(it -> it.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() > 1 && sum.compareTo(item.got().quantity().value()) == 0) {
          claim(item.got(), parts, draft);
        }
      }
    }
  }

  private static void state(String indicator, ToldScore score, Draft draft) {
    Optional<String> name = Optional.of(score.name());
    if (draft.fact(score.got()).isPresent()) {
      draft.revise(score.got(), it -> it.withIndicator(indicator).withSubject(name));
    } else {
      draft.state(
          score.got(),
          new Stated(
              indicator, Optional.empty(), score.year(), Optional.empty(), name, Grounds.LABEL));
    }
  }

  /// Points of one list are printed to one number of decimals, zeros dropped.
  private static void claim(Figure total, List<Figure> parts, Draft draft) {
    int places =
        Math.max(total.places(), parts.stream().mapToInt(Figure::places).max().orElse(0));
    List<Claim.Term> terms =
        parts.stream().map(it -> Claim.Term.plus(draft.align(it, places))).toList();
    draft.claim(
        new Claim.Sum(Claim.Origin.SENTENCE, draft.align(total, places), terms, true));
  }
}
