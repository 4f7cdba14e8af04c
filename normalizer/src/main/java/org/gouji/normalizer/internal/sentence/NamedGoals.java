package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.model.document.HeadingNumber;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Reads goals whose name stands before them and not with them: in a sentence of its own or in the heading, （1）帮扶困难职工。年度
/// 指标值200人，实际完成216人, or with what came of it, 满意度96%，年初目标值为90%. What came of one is read as that of any goal.
/// Immutable.
final class NamedGoals {

  private static final Telltale GOAL =
      Telltale.of(
          "^(?:年度|全年|年初|预期|绩效|本年|设定)*(?:指标值|目标值|计划值|预期值|计划数|目标数)(?:设定)?(?:为|是|:)?$");
  /// 高于目标值, 年初目标值为不低于
  private static final Telltale HELD =
      Telltale.of(
          "^[，、(]?(?:(?:均|已|也|略|全部|都)*(?:高于|超过|超出|高出|超额完成|低于|未达到|未达|达到|未完成|完成|不及|优于)了?)?"
              + "(?:年初|年度|全年|预期|绩效|本年|设定|既定|预定|确定|原定|计划|批复|申报)*的?"
              + "(?:指标值|目标值|计划值|预期值|计划数|目标数|任务数|目标)(?:设定|要求)?的?(?:为|是|:)?(?:不低于|不少于|不小于|至少|大于等于)?$");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;
  private static final Telltale NAME = Telltale.of("[^，。；:、\\d]+");

  private final Catalogue catalogue;
  private final LabelFinder labels;
  private final Patterns patterns;

  NamedGoals(Catalogue catalogue, LabelFinder labels, Patterns patterns) {
    this.catalogue = catalogue;
    this.labels = labels;
    this.patterns = patterns;
  }

  /// What a count or a percentage is the goal of.
  Optional<Named> of(Token.Number token, Spot spot, Dimension dimension) {
    Optional<Named> held = held(token, spot);
    if (held.isPresent()) {
      return held;
    }
    boolean goal = GOAL.in(spot.left());
    return ToldItems.ofGoal(spot)
        .or(() -> goal ? clause(spot).or(() -> name(spot)) : Optional.empty())
        .filter(it -> it.length() <= spot.end())
        .flatMap(it -> labelled(it, dimension).or(() -> patterned(it, token, spot)));
  }

  /// What the figure right before it states, which tells what was done.
  private static Optional<Named> held(Token.Number token, Spot spot) {
    return HELD.in(spot.left())
        ? spot.lastInSentence()
            .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
            .filter(it -> it.token().unit().equals(token.unit()))
            .filter(it -> spot.leftStart() - it.end() <= 1)
            .flatMap(Mention::again)
        : Optional.empty();
  }

  /// 数量指标：救助困难职工人数，目标值100户: the clause before the goal's, where that is a name.
  private static Optional<String> clause(Spot spot) {
    int end = spot.leftStart() - 1;
    return end <= spot.sentence().start() || spot.sentence().text().charAt(end) != '，'
        ? Optional.empty()
        : Optional.of(spot.sentence().text().substring(spot.clauseBefore(), end))
            .map(it -> it.substring(it.lastIndexOf(':') + 1))
            .filter(NamedGoals::isName);
  }

  private static boolean isName(String words) {
    return words.length() >= SHORTEST && words.length() <= LONGEST && NAME.is(words);
  }

  /// The sentence before the goal's, where that is a name and all there is before it, or the heading.
  private static Optional<String> name(Spot spot) {
    String before = spot.sentence().text().substring(0, spot.sentence().start()).strip();
    String words = before.isEmpty() ? spot.context().heading() : before;
    String bare =
        words.substring(HeadingNumber.at(words).map(HeadingNumber::length).orElse(0)).strip();
    String name =
        bare.endsWith("。") || bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
    return Optional.of(name).filter(NamedGoals::isName);
  }

  private Optional<Named> labelled(String name, Dimension dimension) {
    return labels.find(name)
        .filter(it -> it.end() == name.length())
        .filter(
            it -> catalogue.indicator(it.indicator()).orElseThrow().dimension() == dimension)
        .map(
            it -> new Named(
                it.indicator(), name,
                Optional.of(name).filter(words -> dimension == Dimension.PERCENT),
                Optional.empty(), Grounds.LABEL, false));
  }

  private Optional<Named> patterned(String name, Token.Number token, Spot spot) {
    return patterns.choose(spot.as(name).alone(), token.unit())
        .pattern()
        .map(
            it -> new Named(
                it.indicator(), name, Optional.empty(), Optional.empty(), Grounds.PATTERN,
                false));
  }
}
