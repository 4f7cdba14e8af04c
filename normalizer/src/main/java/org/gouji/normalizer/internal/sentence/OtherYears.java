package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Amounts of other years than that of the report: which they are, and what they are of. Immutable.
final class OtherYears {

  static final Pattern DATED = Pattern.compile("(?:19|20)\\d{2}年");
  private static final Telltale NEXT_YEAR =
      Telltale.of("[、和及](?:19|20)\\d{2}年度?(?:为|是)?");
  private static final String COMPARED = "相比";
  /// 与上年6.08万元相比，三公经费减少: what an amount is of that the next clause names.
  private static final Telltale BASE =
      Telltale.of(
          "^(?:与|较|比|同|和)(?:上年度?|去年|上一年度?|(?:19|20)\\d{2}年度?)(?:同期)?(?:(?:收入|支出|收支)?(?:决算|预算)|支出)?数?的?$");
  /// 与2021年预算412万元相比，2022年收入预算为398万元
  private static final Telltale NEXT_AMOUNT =
      Telltale.of("，(?:(?:19|20)\\d{2}年度?)?([^，。；:\\d]{2,20}?)(?:为|是)?\\d");
  private static final Telltale NEXT_CLAUSE =
      Telltale.of(
          "，(?:(?:19|20)\\d{2}年度?)?([^，。；:\\d]{2,20}?)(?:减少|增加|下降|降低|增长|上升|压减|节约)");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final LabelFinder labels;
  private final Qualifiers qualifiers;
  private final Announced announced;
  private final Differences differences;

  OtherYears(
      Catalogue catalogue,
      Vocabulary vocabulary,
      LabelFinder labels,
      Qualifiers qualifiers,
      Announced announced) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.qualifiers = qualifiers;
    this.announced = announced;
    this.differences = new Differences(catalogue.units(), vocabulary);
  }

  /// What an amount of an earlier year is of, where the change since then tells.
  Optional<Stated> differing(Spot spot) {
    Optional<Integer> now = spot.context().fiscalYear();
    boolean earlier =
        labels.isQualifiersOnly(spot.left())
            && (isOf(spot)
                || DATED.matcher(spot.left()).find()
                    && qualifiers.year(spot.left(), now)
                        .filter(it -> now.isPresent() && it < now.get())
                        .isPresent());
    return earlier
        ? differences.compared(spot)
            .flatMap(Mention::stated)
            .filter(it -> announced.isAmount(it.indicator())
                || it.indicator().equals("programme.amount"))
        : Optional.empty();
  }

  /// 支出分别为2020年512万元、2021年506万元: an amount of which nothing but the year is said, behind that of another year.
  Optional<Stated> next(Spot spot) {
    return NEXT_YEAR.is(spot.left())
        ? spot.last()
            .filter(it -> it.end() == spot.leftStart() && DATED.matcher(it.left()).find())
            .flatMap(Mention::stated)
            .filter(
                it -> announced.isAmount(it.indicator())
                    || it.indicator().equals("programme.amount"))
        : Optional.empty();
  }

  /// What an amount of the year before is of, where the clause behind it tells what has changed since.
  Optional<Topics.Topic> ofNextClause(Spot spot) {
    int end = BASE.in(spot.left()) ? spot.sentence().text().indexOf('，', spot.end()) : -1;
    if (end < 0 || end >= spot.sentence().end()) {
      return Optional.empty();
    }
    String text = spot.sentence().text();
    Matcher changed = NEXT_CLAUSE.matcher(text, end, spot.sentence().end());
    Matcher next =
        changed.lookingAt() || !spot.right().equals(COMPARED)
            ? changed
            : NEXT_AMOUNT.matcher(text, end, spot.sentence().end());
    return next.lookingAt()
        ? labels.find(next.group(1))
            .map(LabelFinder.Label::indicator)
            .filter(announced::isAmount)
            .map(Topics.Topic::of)
        : Optional.empty();
  }

  /// 支出2.8万元。2023年为3.3万元: whether a sentence begins with an earlier year and goes on about the one before
  /// it.
  boolean isOfYearBefore(Spot spot) {
    Optional<Integer> now = spot.context().fiscalYear();
    return spot.leftStart() == spot.sentence().start()
        && spot.before().stream().allMatch(it -> it.end() <= spot.leftStart())
        && DATED.matcher(spot.left()).lookingAt()
        && qualifiers.year(spot.left(), now)
            .filter(it -> now.isPresent() && it < now.get())
            .isPresent();
  }

  /// 公务接待费2023年0.5万元，2022年0.6万元: the amount right before, of another year, where nothing but its year tells
  /// what an amount is.
  Optional<Mention> yearBefore(Spot spot) {
    String left = spot.left();
    return spot.last()
        .filter(it -> DATED.matcher(left).lookingAt() && DATED.matcher(it.left()).find())
        .filter(it -> it.start() >= spot.sentence().start() && it.end() + 1 >= spot.leftStart())
        .filter(it -> !spot.earlier().endsWith("；"))
        .filter(
            it -> catalogue.units().isMoney(it.token().unit())
                && !qualifiers.year(left, Optional.empty())
                    .equals(qualifiers.year(it.left(), Optional.empty())));
  }

  /// 上年 or, in a comparison, another year.
  boolean isOf(Spot spot) {
    String left = spot.left();
    return vocabulary.words(Kind.LAST_YEAR).in(left)
        || (vocabulary.words(Kind.COMPARED).in(left) || spot.right().startsWith(COMPARED))
            && DATED.matcher(left).find();
  }
}
