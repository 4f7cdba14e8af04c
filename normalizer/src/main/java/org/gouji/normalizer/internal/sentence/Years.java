package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.OptionalInt;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says the year of a figure: that of its words, of the figure that it is a part of, of its sentence, or else
/// the year of the report. Immutable.
final class Years {

  private static final Telltale NOTE = Telltale.of("\\([^()]*\\)");

  private static final Telltale HEAD =
      Telltale.of("(?:19|20)\\d{2}年度?(?:全年)?，");
  /// 2024年结转2023年项目资金: of which year money was left says nothing of the year that it is told of.
  private static final Telltale CARRIED =
      Telltale.of("(?<=结转)(?:的)?(?:19|20)\\d{2}年度?|(?:19|20)\\d{2}年度?(?=结转(?![到至下]))");
  /// 设立了以下年度目标 and 说明年度目标 are of the year that is told of.
  private static final Telltale NEXT_YEAR =
      Telltale.of("(?<![以如])下(?:年度|一年)|(?<![说证表声注阐标])明年|(?<![未历近])来年");

  /// What there was at the beginning of a year is what there was at the end of the one before.
  private static final Telltale OPENING = Telltale.of("[年期]初");
  private static final String STOCK = "asset.";

  private final Vocabulary vocabulary;
  private final Qualifiers qualifiers;
  private final Phases phases;
  private final Changes changes;

  Years(Vocabulary vocabulary, Qualifiers qualifiers, Phases phases, Changes changes) {
    this.vocabulary = vocabulary;
    this.qualifiers = qualifiers;
    this.phases = phases;
    this.changes = changes;
  }

  Optional<Integer> of(Spot spot, Named named, Dimension dimension) {
    // What a pattern goes by is all that stands there, the year as well: 参保单位由上年的.
    boolean own =
        named.implied()
            || named.grounds() == Grounds.PATTERN && (named.indicator().startsWith("union.")
                || named.indicator().equals("expenditure.total")
                || named.indicator().startsWith("three-public.reception."));
    String words = own ? spot.left() : beforeLabel(spot.left(), named.label());
    Optional<Integer> fiscalYear = spot.context().fiscalYear();
    if (named.indicator().startsWith(STOCK) && OPENING.in(words)) {
      return qualifiers.year(words, fiscalYear).or(() -> fiscalYear).map(it -> it - 1);
    }
    if (named.grounds() == Grounds.PATTERN && named.indicator().equals("carry.opening")) {
      // The year that stands there is the one that it was left of.
      return fiscalYear;
    }
    return Together.year(spot)
        .or(() -> yearOfAll(spot))
        .or(() -> Movements.startYear(spot))
        .or(() -> qualifiers.year(words, fiscalYear))
        .or(() -> bracketYear(spot))
        .or(() -> budgetYear(spot, named))
        .or(() -> dimension == Dimension.COUNT ? yearBeside(spot) : Optional.empty())
        .or(() -> Movements.from(spot).flatMap(it -> fiscalYear))
        .or(
            () -> dimension == Dimension.COUNT || named.indicator().endsWith("-change")
                ? headYear(spot, named)
                : toldYear(spot))
        .or(() -> later(spot))
        .or(() -> fiscalYear);
  }

  /// 上年分别为3万元、2万元: the year before 分别 is that of every figure behind it.
  private Optional<Integer> yearOfAll(Spot spot) {
    return Together.isOfRun(spot)
        ? Together.told(spot)
            .map(Together.Run::words)
            .flatMap(it -> qualifiers.year(it, spot.context().fiscalYear()))
        : Optional.empty();
  }

  /// 2021年为参保职工6980人、理赔241人次: what is told with a mark right behind a figure of another year is of that.
  private Optional<Integer> yearBeside(Spot spot) {
    return spot.left().startsWith("、")
        ? spot.lastInSentence()
            .filter(it -> it.end() == spot.leftStart())
            .filter(
                it -> OtherYears.DATED.matcher(it.left()).lookingAt()
                    || vocabulary.words(Kind.LAST_YEAR).in(it.left()))
            .flatMap(Mention::stated)
            .flatMap(Stated::year)
        : Optional.empty();
  }

  /// 2017年，补助困难职工552名，培训736名: the year that a sentence begins with, set off from it, is that of all that was done.
  private static Optional<Integer> headYear(Spot spot, Named named) {
    String said = spot.said();
    return named.indicator().startsWith("union.") && HEAD.begins(said)
        ? Qualifiers.leadingYear(said)
        : Optional.empty();
  }

  /// 2023年，计划新建工会25家 in a report of 2022, and what a heading says is of 下年度: what is to be done, not what was.
  private static Optional<Integer> later(Spot spot) {
    Optional<Integer> now = spot.context().fiscalYear();
    Optional<Integer> said =
        Qualifiers.leadingYear(spot.said()).filter(it -> now.filter(own -> it > own).isPresent());
    Optional<Integer> meant =
        spot.lastInSentence()
            .filter(it -> it.end() <= spot.leftStart())
            .filter(
                it -> spot.sentence().text().substring(it.end(), spot.leftStart()).indexOf('；') < 0)
            .filter(it -> it.phase().equals(Optional.of(Phase.TARGET)))
            .flatMap(Mention::stated)
            .flatMap(Stated::year)
            .filter(it -> now.filter(own -> it > own).isPresent());
    if (meant.isPresent()) {
      // 力争2023年执行率达到98%，满意度达到95%
      return meant;
    }
    return said.isPresent()
        || !NEXT_YEAR.in(spot.said()) && !NEXT_YEAR.in(spot.context().heading())
            ? said
            : now.map(it -> it + 1);
  }

  /// What is told in a bracket is of the year of the figure before the bracket: 上年支出22.06万元（其中
  /// 公务接待费6.70万元）.
  private static Optional<Integer> bracketYear(Spot spot) {
    OptionalInt opened = spot.sentence().bracketAround(spot.end());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    return Mention.lastUpTo(opened.getAsInt(), spot.before())
        .flatMap(Mention::stated)
        .flatMap(Stated::year);
  }

  /// 上年年初预算1.2万元，实际支出0.8万元: what was spent of another year's budget, told right behind it.
  private Optional<Integer> budgetYear(Spot spot, Named named) {
    return spot.lastInSentence()
        .filter(it -> it.end() + 1 == spot.leftStart() && it.states(named.indicator()))
        .filter(it -> it.phase().filter(phase -> phase != Phase.FINAL).isPresent())
        .filter(
            it -> vocabulary.words(Kind.LAST_YEAR).in(it.left())
                && !vocabulary.words(Kind.COMPARED).in(it.left()))
        .filter(
            it -> phases.isBareFlow(spot)
                || qualifiers.phase(spot.left()).equals(Optional.of(Phase.FINAL)))
        .filter(it -> !vocabulary.words(Kind.THIS_YEAR).in(spot.left()))
        .flatMap(Mention::stated)
        .flatMap(Stated::year);
  }

  /// An amount is of the year of what it is a part of, or of the one that its sentence begins with: 2021
  /// 年“三公”经费支出8万元，其中公务接待费3万元.
  private Optional<Integer> toldYear(Spot spot) {
    if (Movements.TO.in(spot.left())) {
      // 由上年的91%提高到93%
      return Optional.empty();
    }
    boolean compares = vocabulary.words(Kind.COMPARED).in(spot.left());
    if (!compares && !spot.before().isEmpty()
        && vocabulary.words(Kind.OF_WHICH).in(spot.said())) {
      Mention whole = spot.before().get(phases.wholeBefore(spot, spot.before()));
      boolean base =
          vocabulary.words(Kind.COMPARED).in(whole.left()) || changes.ends(whole.left())
              || Movements.isStart(whole);
      return base ? Optional.empty() : whole.stated().flatMap(Stated::year);
    }
    if (compares) {
      return Optional.empty();
    }
    String sentence = spot.said();
    int part = sentence.lastIndexOf('；') + 1;
    Optional<Integer> own =
        part > 0 ? Qualifiers.leadingYear(sentence.substring(part)) : Optional.empty();
    return own.or(() -> Qualifiers.leadingYear(sentence));
  }

  /// The words before a label: the 上年 of 上年结转 is a part of the name.
  private String beforeLabel(String left, String label) {
    int at = label.isEmpty() ? -1 : left.lastIndexOf(label);
    String words =
        at < 0
            ? left
            : left.substring(0, at) + (label.startsWith("年") ? "年" : "")
                + left.substring(at + label.length());
    return CARRIED.without(NOTE.without(words));
  }
}
