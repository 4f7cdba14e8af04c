package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads goals that were set anew, which are no results: 2023年拟将新建工会数由80家调高至95家. Immutable.
final class MovedGoals {

  private static final Telltale SET =
      Telltale.of(
          "^(?:统一|适当|相应|进一步|合理)*(?:调高|调低|上调|下调|调增|调减|调整|提高|提升|降低)(?:至|到|为|成)(?:了)?$");
  /// What is said of goals only.
  private static final Telltale GOAL =
      Telltale.of("调高|调低|上调|下调|目标|指标值|指标数|计划数|任务数");
  private static final Telltale FROM = Telltale.of("[由从](?:原来?的|原定的?)?$");
  private static final Telltale NEXT = Telltale.of("下一?年|明年|次年|来年");

  private final Catalogue catalogue;
  private final LabelFinder labels;

  MovedGoals(Catalogue catalogue, LabelFinder labels) {
    this.catalogue = catalogue;
    this.labels = labels;
  }

  /// @param stated what it states; empty where nothing says of which years the goals are
  record Goal(String label, Optional<Stated> stated) {}

  /// 目标相应调为, 调整后的目标为
  private static final Telltale ANEW =
      Telltale.of(
          "(?:目标|任务|计划|指标)(?:值|数)?(?:相应|随之|同步|统一|也|已)*(?:调整|调高|调低|上调|下调|调增|调减|调|追加|增加|改|修改|变更)(?:至|到|为|成)(?:了)?$"
              + "|(?:调整|追加|调增|调减)后的?(?:年度|全年|绩效)*(?:目标|任务|计划|指标)(?:值|数)?(?:为|是)?$");

  /// A goal that another one took the place of, or that one.
  Optional<Goal> of(Token.Number token, Spot spot, Dimension dimension) {
    if (dimension != Dimension.COUNT && dimension != Dimension.PERCENT) {
      return Optional.empty();
    }
    if (ANEW.in(spot.left())) {
      return anew(token, spot);
    }
    if (isLowered(token, spot)) {
      return Optional.of(new Goal(spot.lastWords(), Optional.empty()));
    }
    if (SET.in(spot.right())) {
      return FROM.in(spot.left())
          ? goal(spot, spot.left(), spot.end(), spot.right(), dimension, -1)
          : Optional.empty();
    }
    return SET.in(spot.left())
        ? spot.lastInSentence()
            .filter(it -> it.end() == spot.leftStart() && FROM.in(it.left()))
            .flatMap(it -> goal(spot, it.left(), it.start(), spot.left(), dimension, 0))
        : Optional.empty();
  }

  /// 计划慰问500人次，追加资金后目标相应调为600人次: what the goal told last became within the year.
  private Optional<Goal> anew(Token.Number token, Spot spot) {
    Optional<Mention> before =
        spot.lastInSentence().filter(it -> it.token().unit().equals(token.unit()));
    return before.filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
        .map(it -> new Goal(it.label(), it.stated()))
        .or(
            () -> before.filter(it -> it.stated().isEmpty())
                .filter(it -> token.value().compareTo(it.token().value()) < 0)
                .flatMap(it -> labels.find(it.left()))
                .filter(it -> it.indicator().startsWith("union."))
                .map(it -> new Goal(it.label(),
                    Optional.of(target(it, spot.context().fiscalYear())))));
  }

  private static Stated target(LabelFinder.Label label, Optional<Integer> year) {
    return new Stated(
        label.indicator(), Optional.of(Phase.TARGET), year, Optional.empty(), Optional.empty(),
        Grounds.LABEL);
  }

  /// 计划培训300人，后目标调减为240人: a goal that nothing is held against any more.
  private static boolean isLowered(Token.Number token, Spot spot) {
    Sentence sentence = spot.sentence();
    for (Token other : sentence.tokens()) {
      if (other instanceof Token.Number next && next.start() >= token.end()
          && !next.unit().isEmpty()) {
        return next.unit().equals(token.unit())
            && next.value().compareTo(token.value()) < 0
            && ANEW.in(sentence.text().substring(token.end(), next.start()));
      }
    }
    return false;
  }

  /// @param from the words before the goal of before, which end at an offset
  /// @param verb that says how it was set anew
  /// @param back how many years before the one that is told of it was the goal
  private Optional<Goal> goal(
      Spot spot, String from, int end, String verb, Dimension dimension, int back) {
    String clause =
        spot.sentence().text().substring(spot.sentence().clauseStart(end - from.length()), end);
    Optional<LabelFinder.Label> label =
        labels.find(FROM.withoutFirst(from))
            .filter(
                it -> catalogue.indicator(it.indicator())
                    .orElseThrow()
                    .dimension() == dimension);
    if (label.isEmpty() || !GOAL.in(clause + verb)) {
      return Optional.empty();
    }
    Optional<Integer> year =
        Qualifiers.said(clause)
            .or(
                () -> NEXT.in(clause)
                    ? spot.context().fiscalYear().map(it -> it + 1)
                    : Optional.empty());
    return Optional.of(
        new Goal(
            label.get().label(),
            year.map(
                it -> target(label.get(), Optional.of(it + back)))));
  }
}
