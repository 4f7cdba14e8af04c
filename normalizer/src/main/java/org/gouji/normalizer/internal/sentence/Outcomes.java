package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Unit;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads what came of what was planned, and what it is held against: a figure without a name of its own is
/// of what the figure before it counts. Immutable.
final class Outcomes {

  private static final Pattern DONE = Pattern.compile("(?:完成|达成|达到)了?");
  private static final Pattern MADE = Pattern.compile("^(?:新建|新组建|组建|建成|建立|建设|举办|开展|培训|发展)(?=了?$)");
  private static final Pattern DONE_RATE =
      Pattern.compile("(?:任务|目标|计划|工作)?完成率(?:为|达|达到|是|:)?");
  /// 满意度96%，高于90%的目标值
  private static final Pattern HELD_AGAINST =
      Pattern.compile(
          "[，、(]?(?:均|已|也|略|全部)?(?:高于|超过|超出|超额完成|低于|未达到|未达|达到|完成|不及|优于)了?(?:年初|年度|全年|预期|设定|确定|预定|既定|原定|计划|的)*");
  private static final Pattern GOAL =
      Pattern.compile("的?(?:年初|年度|全年|预期|绩效|设定|预定|既定)*(?:目标|指标值|计划数)(?:值|数)?");

  private final Units units;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Outcomes(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// Whether a figure is the goal that one told before it is held against: 高于90%的目标值.
  static boolean isGoal(Spot spot) {
    return spot.right().indexOf('目') >= 0 || spot.right().indexOf('指') >= 0
        ? GOAL.matcher(spot.right()).lookingAt() && HELD_AGAINST.matcher(spot.left()).matches()
        : false;
  }

  /// The goal that the figure right before it is held against, in its measure word.
  Optional<Named> goal(Token.Number token, Spot spot) {
    return isGoal(spot) && !units.isMoney(token.unit())
        ? spot.last()
            .filter(it -> it.start() >= spot.sentence().start())
            .filter(it -> it.token().unit().equals(token.unit()))
            .flatMap(
                it -> it.stated()
                    .map(
                        stated -> new Named(
                            stated.indicator(), it.label(), stated.subject(), Optional.empty(),
                            Grounds.TOPIC, false)))
        : Optional.empty();
  }

  /// 计划新建工会40家，实际完成46家: the result of what was planned right before, in its measure word.
  Named continued(Token.Number token, Spot spot, String words) {
    Optional<Mention> plan =
        spot.before()
            .stream()
            .filter(it -> it.start() >= spot.sentence().start())
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .filter(it -> it.token().unit().equals(token.unit()))
            .filter(it -> isAbout(spot.left(), it))
            .reduce((first, second) -> second);
    return new Named(
        plan.flatMap(Mention::indicator).orElse(""),
        plan.map(Mention::label).orElse(words),
        plan.flatMap(Mention::stated).flatMap(Stated::subject),
        Optional.empty(),
        plan.isPresent() ? Grounds.TOPIC : Grounds.LABEL,
        false);
  }

  /// Whether words say nothing but that something was done, or repeat what was planned.
  private boolean isAbout(String left, Mention plan) {
    Optional<String> verb =
        vocabulary.words(Kind.ACTUALLY)
            .at(left, 0)
            .or(
                () -> Optional.of(left).filter(it -> DONE.matcher(it).matches()));
    String rest =
        MADE.matcher(verb.map(it -> left.substring(it.length())).orElse("")).replaceFirst("");
    return verb.isPresent()
        && (labels.isQualifiersOnly(rest) || plan.left().contains(rest));
  }

  /// 新建驿站34家，完成率113.33%: how far what was counted right before was done.
  boolean isDone(Spot spot) {
    return DONE_RATE.matcher(spot.left()).matches()
        && spot.last()
            .filter(it -> it.start() >= spot.sentence().start())
            .filter(it -> isCount(it.token()))
            .isPresent();
  }

  private boolean isCount(Token.Number token) {
    return units.find(token.unit()).map(Unit::kind).orElse(Unit.Kind.COUNT) == Unit.Kind.COUNT;
  }
}
