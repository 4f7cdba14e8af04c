package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says what a budget was added to for, where several are told one after the other: 年中追加了书屋建设项目20万元、疗休养经费
/// 18万元. Each is a part of what was added, and no budget of its own. Immutable.
final class Additions {

  private static final String ADDITION = "adjust.addition";
  private static final String NAME = "(?<name>[\\p{IsHan}“”()]{3,34})$";
  /// 年中因机构改革追加人员经费
  private static final Telltale FIRST =
      Telltale.of("(?:追加)(?:了|安排|下达)*" + NAME);
  private static final Telltale NEXT =
      Telltale.of("^(?:[、和]|以及|及|，?(?:并|又|再|同时)?追加(?:了|安排|下达)*)" + NAME);
  /// The next of the list, behind a figure.
  private static final Telltale ANOTHER =
      Telltale.of(
          "(?:[、和]|以及|及|，(?:并|又|再|同时)?追加(?:了|安排|下达)*)(?!(?:[\\p{IsHan}]{0,4}(?:调减|核减|追减|收回|压减|调增)))[\\p{IsHan}“”()]{3,34}\\d[\\d.,]*(?:万|亿)?元");

  private static final Telltale ADDS = Telltale.of("(?:追加|增加|调增|增拨|增补)[^，。；、\\d]*$");
  private static final Telltale CHANGE =
      Telltale.of(
          "(?:(?<cut>追减|调减|核减|收回|压减)|(?<after>全年预算|(?:调整|追加|增加)后|调整预算|预算(?:数)?(?:调整|增加|追加)(?:为|至|到))"
              + "|追加|增加|调增|增拨|增补)[^，。；、\\d]{0,24}(?<value>\\d+(?:\\.\\d+)?)(?<unit>(?:万|亿|千)?元)");

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Additions(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// @param end behind the amount
  Optional<Named> of(Spot spot, int end) {
    boolean next =
        spot.lastInSentence()
            .filter(it -> it.states(ADDITION) && it.stated().flatMap(Stated::subject).isPresent())
            .filter(it -> it.end() + 1 >= spot.leftStart())
            .isPresent();
    Matcher another =
        ANOTHER.matcher(spot.sentence().text(), end, spot.sentence().end());
    Optional<Matcher> told =
        next
            ? NEXT.match(spot.left())
            : FIRST.match(spot.left()).filter(it -> another.lookingAt());
    return told.map(it -> it.group("name"))
        .filter(this::isName)
        .map(
            it -> new Named(
                ADDITION, it, Optional.of(it), Optional.empty(), Grounds.PATTERN, false))
        .or(
            () -> isOfSum(spot)
                ? Optional.of(
                    new Named(
                        ADDITION, spot.lastWords(), Optional.empty(), Optional.empty(),
                        Grounds.PATTERN, false))
                : Optional.empty());
  }

  /// 年初预算96万元，7月上级工会追加劳模专项补助22.4万元，全年预算118.4万元: whatever it was added for, the budget came to the other by
  /// all that is told between them.
  private static boolean isOfSum(Spot spot) {
    if (!ADDS.in(spot.left())) {
      return false;
    }
    Optional<Mention> budget =
        spot.inSentence()
            .filter(it -> it.phase().equals(Optional.of(Phase.BUDGET)) && !it.isPercent())
            .reduce((first, second) -> second);
    if (budget.isEmpty()) {
      return false;
    }
    BigDecimal sum = budget.get().token().value();
    String unit = budget.get().token().unit();
    Matcher changes =
        CHANGE.matcher(spot.sentence().text(), budget.get().end(), spot.sentence().end());
    while (changes.find() && changes.group("unit").equals(unit)) {
      BigDecimal value = new BigDecimal(changes.group("value"));
      if (changes.group("after") != null) {
        return changes.start("value") > spot.end() && value.compareTo(sum) == 0;
      }
      sum = changes.group("cut") == null ? sum.add(value) : sum.subtract(value);
    }
    return false;
  }

  /// Whether words name what something is for, and not where it comes from or what else became of it.
  private boolean isName(String words) {
    return !labels.isQualifiersOnly(words)
        && !vocabulary.words(Kind.NO_PROGRAMME).in(words)
        && vocabulary.words(Kind.COMPARED).first(words).isEmpty();
  }
}
