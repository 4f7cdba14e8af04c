package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// A figure in its sentence. Offsets are 0-based into the folded text of the paragraph.
///
/// @param left the words before it, from the figure or clause before
/// @param leftStart where they begin
/// @param right the words behind it, to the next figure or clause
/// @param label the words that name it
/// @param implied whether the indicator is that of the sentence's topic, and not named here
record Mention(
    Token.Number token,
    String left,
    int leftStart,
    String right,
    String label,
    Optional<Stated> stated,
    boolean implied,
    Figure figure) {

  private static final Telltale SHARE = Telltale.of("[，、]?(?:占|完成|相当于|达到|是|为)");

  private static final Telltale OF_EACH =
      Telltale.of("(?:[车人批户次台辆场校村]|平)均(?:为|约)?$|平均每[\\p{IsHan}]{1,3}$");
  private static final Telltale ALL = Telltale.of("^[，、]?(?:全部?|均|都)(?:为|是|系|用于)");

  private static final Set<String> TOTALS =
      Set.of(
          "revenue.total", "revenue.grand-total", "expenditure.total", "expenditure.grand-total");

  /// Whether an indicator is all that came in, or all that was spent.
  static boolean isTotal(String indicator) {
    return TOTALS.contains(indicator);
  }

  int start() {
    return token.start();
  }

  int end() {
    return token.end();
  }

  Optional<String> indicator() {
    return stated.map(Stated::indicator);
  }

  /// What it states, said of another figure that is told with it.
  Optional<Named> again() {
    return stated.map(
        it -> new Named(
            it.indicator(), label, it.subject(), Optional.empty(), Grounds.TOPIC, false));
  }

  /// The last of some mentions that is no percentage.
  static Optional<Mention> lastAmount(List<Mention> mentions) {
    return lastUpTo(Integer.MAX_VALUE, mentions, it -> !it.isPercent());
  }

  /// The last of some mentions that ends before an offset, or at it.
  static Optional<Mention> lastUpTo(int offset, List<Mention> mentions) {
    return lastUpTo(offset, mentions, it -> true);
  }

  private static Optional<Mention> lastUpTo(
      int offset, List<Mention> mentions, Predicate<Mention> which) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.end() <= offset && which.test(mention)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /// Whether it states an indicator.
  boolean states(String indicator) {
    return stated.isPresent() && stated.get().indicator().equals(indicator);
  }

  /// Whether it is what was left at the end, or the beginning: no rate is of that.
  boolean isLeft() {
    return stated.isPresent()
        ? stated.get().indicator().startsWith("carry.")
        : left.contains("结余");
  }

  /// Whether it is what was added to a budget within the year, or cut from it.
  boolean isAdjustment() {
    return indicator().filter(it -> it.startsWith("adjust.")).isPresent();
  }

  /// Whether it is no more than what one of some figures before it is held against, of the same in a year before: the
  /// 150万元 of 安排135万元，上年安排150万元.
  boolean isPriorOf(List<Mention> before) {
    Optional<Integer> year = stated.flatMap(Stated::year);
    return year.isPresent()
        && before.stream()
            .anyMatch(
                it -> it.start() < start() && isOf(it)
                    && it.stated()
                        .flatMap(Stated::year)
                        .filter(own -> own > year.get())
                        .isPresent());
  }

  /// What was spent of it, where it is a budget that stands behind that: 支出0.98万元，控制在预算1.50万元以内.
  Optional<Mention> spentOf(List<Mention> before) {
    return before.stream()
        .filter(it -> phase().equals(Optional.of(Phase.BUDGET)))
        .filter(it -> it.start() < start() && isOf(it))
        .filter(it -> it.phase().equals(Optional.of(Phase.FINAL)))
        .reduce((first, second) -> second);
  }

  /// Whether it is of each of several: 车均2.73万元.
  boolean isOfEach() {
    return OF_EACH.in(left);
  }

  /// Whether it has the indicator of another, and the same subject.
  boolean isOf(Mention other) {
    return other.stated().isPresent()
        && states(other.stated().get().indicator())
        && stated().flatMap(Stated::subject).equals(other.stated().flatMap(Stated::subject));
  }

  /// Whether it is what a share is of, 支出111万元，占预算115万元的97%: told by the way, and divided by nobody.
  boolean isOfShare() {
    return right.startsWith("的") && SHARE.begins(left);
  }

  /// Whether it only says what all of an amount before it is: 三公经费支出3.27万元，全部为公务接待费3.27万元.
  boolean isAllOf(List<Mention> before) {
    return ALL.in(left)
        && before.stream()
            .filter(it -> it.end() <= leftStart)
            .anyMatch(
                it -> it.token().unit().equals(token.unit())
                    && it.token().value().compareTo(token.value()) == 0);
  }

  boolean isPercent() {
    return figure.quantity().unit().equals("%");
  }

  Optional<Phase> phase() {
    return stated.flatMap(Stated::phase);
  }
}
