package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what rose or fell, from what and by how much. Immutable.
final class ChangeClaims {

  /// “三公”经费变动率-6.95%: by which the three rose or fell, though no word says so.
  private static final String RATE = "ratio.three-public-change";
  private static final String COMPARED_WITH = "相比";
  private static final Telltale COMPARED_BEFORE = Telltale.of("^[，、]?相比[^:，；]*[:，；]");
  /// 全年支出120万元，2021年支出113万元
  private static final Telltale NOW = Telltale.of("全年|本年|当年|今年");
  /// 3146人，比上年的2892人增长: nothing but the year stands between what there is and what there was.
  private static final Telltale ONLY_BASE =
      Telltale.of("[，,]?(?:同?比|较|与|相比)(?:上年|去年|上一年|(?:19|20)\\d{2}年)度?(?:同期|全年)?的?");
  private static final Telltale YEAR = Telltale.of("(?:19|20)\\d{2}年");
  /// 2021年181.27万元；2022年188.90万元: nothing but the year before the next of a row.
  private static final Telltale ONLY_YEAR =
      Telltale.of("[，、；;。]?(?:19|20)\\d{2}年度?(?:全年)?(?:支出|收入)?(?:为|是|:)?");
  private static final Telltale YEAR_LAST =
      Telltale.of("(?:19|20)\\d{2}年度?(?:全年)?[^，、；;。]{0,4}$");
  private static final String SAME_TIME = "同比";

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Changes changes;

  ChangeClaims(Catalogue catalogue, Vocabulary vocabulary, Changes changes) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.changes = changes;
  }

  /// 比上年增加A万元，增长B%: with the amount before it, or last year's.
  void find(
      Sentence sentence, List<Mention> mentions, Optional<Integer> fiscalYear,
      Draft draft) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention delta = mentions.get(i);
      boolean rateOnly = delta.states(RATE);
      if (!rateOnly && !changes.isChange(delta)) {
        continue;
      }
      if (rateOnly || delta.isPercent()) {
        rate(sentence, mentions.subList(0, i), delta, fiscalYear, draft);
        continue;
      }
      List<Mention> before =
          mentions.subList(0, i)
              .stream()
              .filter(it -> !sentence.closesBracket(it.end(), delta.start()))
              .toList();
      Optional<Figure> rate =
          i + 1 < mentions.size() && mentions.get(i + 1).isPercent()
              && (changes.isChange(mentions.get(i + 1)) || isBracketed(delta, mentions.get(i + 1)))
              && !isOfEach(mentions, i + 1)
                  ? Optional.of(mentions.get(i + 1).figure())
                  : Optional.empty();
      claim(sentence, before, delta, rate, fiscalYear, draft);
    }
  }

  /// 批次减少7个，人次减少66人次，分别下降20%和21.85%: whether a rate is one of several, each of a change of its own.
  private static boolean isOfEach(List<Mention> mentions, int at) {
    return mentions.get(at).left().contains("分别") && at + 1 < mentions.size()
        && mentions.get(at + 1).isPercent() && Together.isNext(mentions.get(at + 1).left());
  }

  /// 上年收入478.62万元，本年较上年增长7.05% and 支出110万元，比上年的100万元增长10%: a rate with what it is measured
  /// from right before it. Where two amounts may have come of that, nothing is claimed.
  private void rate(
      Sentence sentence, List<Mention> before, Mention rate,
      Optional<Integer> fiscalYear, Draft draft) {
    Optional<Years> years = years(sentence, before, rate);
    Optional<Mention> prior =
        before.stream()
            .reduce((first, second) -> second)
            .filter(it -> it.start() >= sentence.start() && it.indicator().isPresent())
            .filter(it -> !changes.isChange(it))
            .filter(
                it -> catalogue.units().isMoney(it.token().unit())
                    || isCountBefore(it, before, rate))
            .filter(
                it -> isBase(it) || isOfYearBefore(sentence, it, rate, fiscalYear)
                    || years.isPresent() || leadsTo(it, rate, draft))
            .map(it -> years.map(Years::prior).orElse(it));
    if (prior.isEmpty()) {
      return;
    }
    Optional<Figure> told =
        years.map(Years::current)
            .or(() -> currentOf(prior.get(), before.subList(0, before.size() - 1)))
            .filter(it -> !it.isPercent())
            .map(Mention::figure);
    List<Figure> behind = told.isPresent() ? List.of() : ofYearBehind(prior.get(), draft);
    boolean one =
        behind.stream()
            .map(it -> it.quantity().inBaseUnit(catalogue.units()))
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .count() == 1;
    Optional<Figure> current = told.or(() -> behind.stream().findFirst().filter(it -> one));
    current.filter(it -> comparable(it, prior.get().figure()))
        .filter(it -> !rate.states(RATE) || isSigned(rate, prior.get().figure(), it))
        .ifPresent(
            it -> draft.claim(
                new Claim.Change(
                    Claim.Origin.SENTENCE, Optional.of(it), prior.map(Mention::figure),
                    Optional.empty(), Optional.of(rate.figure()),
                    rate.figure().quantity().value().signum() >= 0)));
  }

  /// 培训3146人，比上年的2892人增长8.78%: whether a count is what the one right before it was a year ago, and its rate is told right
  /// behind. Counts of others stand as near in their sentences as amounts never do.
  private static boolean isCountBefore(Mention prior, List<Mention> before, Mention rate) {
    return before.size() > 1
        && rate.leftStart() == prior.end()
        && prior.leftStart() - before.get(before.size() - 2).end() <= 1
        && ONLY_BASE.is(prior.left())
        && prior.token().unit().equals(before.get(before.size() - 2).token().unit())
        && before.get(before.size() - 2).isOf(prior);
  }

  /// 变动率6.95% of what fell is printed without its sign, and says no more than how far.
  private boolean isSigned(Mention rate, Figure prior, Figure current) {
    return rate.figure().quantity().value().signum() < 0
        || current.quantity()
            .inBaseUnit(catalogue.units())
            .compareTo(prior.quantity().inBaseUnit(catalogue.units())) >= 0;
  }

  /// 2021年支出2.8万元。2020年为3.3万元，同比下降15.15%: whether an amount of one year and a rate, as printed, lead to what was told of
  /// the year behind.
  private boolean leadsTo(Mention prior, Mention rate, Draft draft) {
    BigDecimal printed = rate.figure().quantity().value();
    BigDecimal from = prior.figure().quantity().inBaseUnit(catalogue.units());
    return from.signum() > 0
        && ofYearBehind(prior, draft).stream()
            .filter(it -> comparable(it, prior.figure()))
            .anyMatch(
                it -> it.quantity()
                    .inBaseUnit(catalogue.units())
                    .subtract(from)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(from, printed.scale(), RoundingMode.HALF_UP)
                    .compareTo(printed) == 0);
  }

  /// What was told of the year behind that of an amount, of the same and in the same phase.
  private static List<Figure> ofYearBehind(Mention prior, Draft draft) {
    Optional<Integer> year = prior.stated().flatMap(Stated::year);
    return year.isEmpty()
        ? List.of()
        : facts(draft, prior.indicator(), year.get() + 1)
            .filter(it -> it.phase().equals(prior.phase()))
            .map(Fact::figure)
            .toList();
  }

  /// 减少1.20万元(10.91%)
  private static boolean isBracketed(Mention delta, Mention rate) {
    return rate.left().equals("(") && rate.leftStart() == delta.end();
  }

  private void claim(
      Sentence sentence, List<Mention> before, Mention delta, Optional<Figure> rate,
      Optional<Integer> fiscalYear, Draft draft) {
    Optional<Mention> last = before.stream().reduce((first, second) -> second);
    Optional<Years> years = years(sentence, before, delta).or(() -> row(before, delta));
    Optional<Mention> prior =
        last.filter(it -> !changes.isChange(it))
            .filter(
                it -> isBase(it) || isOfYearBefore(sentence, it, delta, fiscalYear)
                    || isOfEarlierYear(it, before, delta, fiscalYear) || years.isPresent()
                    || leadsTo(it, before, delta))
            .map(it -> years.map(Years::prior).orElse(it));
    Optional<Mention> told =
        before.isEmpty()
            ? Optional.empty()
            : prior.isEmpty()
                ? told(sentence, before, delta, rate)
            : years.map(Years::current)
                .or(() -> currentOf(prior.get(), before.subList(0, before.size() - 1)));
    boolean fits =
        Stream.concat(told.stream(), prior.stream())
            .allMatch(
                it -> comparable(it.figure(), delta.figure()) && !it.isPercent()
                    && !changes.isChange(it));
    Optional<Figure> current =
        told.map(Mention::figure)
            .or(
                () -> prior.isPresent()
                    ? ofYearBehind(prior.get(), delta, draft)
                    : ofName(sentence, last, delta, rate, fiscalYear, draft));
    // 2022年4.06万元，较2021年4.63万元减少0.57万元。较预算节约1.14万元: what the budget was is told elsewhere.
    boolean againstBudget =
        vocabulary.words(Kind.PHASE_BUDGET).in(delta.left()) && changes.compares(delta.left());
    if (againstBudget
        && last.filter(it -> isBase(it) && !it.phase().equals(Optional.of(Phase.BUDGET)))
            .isPresent()) {
      return;
    }
    boolean tells = current.isPresent() && (prior.isPresent() || rate.isPresent())
        || prior.isPresent() && rate.isPresent();
    if (fits && tells) {
      draft.claim(
          new Claim.Change(
              Claim.Origin.SENTENCE,
              current,
              prior.map(Mention::figure),
              Optional.of(delta.figure()),
              rate,
              delta.figure().quantity().value().signum() >= 0));
    }
  }

  /// 救助268人次，2021年241人次，增加27人次. What is said to be more than the year before is itself the later of two: 2021年
  /// 181万元；2022年188万元，比上年增加7万元.
  private boolean isOfEarlierYear(
      Mention mention, List<Mention> before, Mention delta, Optional<Integer> fiscalYear) {
    Optional<Integer> year = ownYear(mention);
    return mention.indicator().isEmpty() && fiscalYear.isPresent()
        && year.filter(it -> it < fiscalYear.get()).isPresent()
        && !(comparesWithYearBefore(delta, year.get()) && isInRow(mention, before));
  }

  /// Whether words compare with the year before a year: 比上年, 同比, 较2021年.
  private boolean comparesWithYearBefore(Mention delta, int year) {
    return changes.compares(delta.left())
        && (vocabulary.words(Kind.LAST_YEAR).in(delta.left()) || delta.left().contains(SAME_TIME)
            || ownYear(delta).equals(Optional.of(year - 1)));
  }

  /// Whether an amount is told for itself: at the beginning of its words, or behind that of another year.
  private boolean isInRow(Mention mention, List<Mention> before) {
    return before.stream()
        .filter(it -> it.end() <= mention.leftStart() && !it.isPercent() && !changes.isChange(it))
        .filter(it -> comparable(it.figure(), mention.figure()))
        .reduce((first, second) -> second)
        .filter(it -> ownYear(it).isEmpty())
        .isEmpty();
  }

  private static Optional<Integer> ownYear(Mention mention) {
    Matcher year = YEAR.matcher(mention.left());
    return year.find()
        ? Optional.of(Integer.parseInt(year.group().substring(0, 4)))
        : Optional.empty();
  }

  /// What was told before the sentence of the year behind that of a base, where the change leads to it:
  /// 支出110万元。2021年支出100万元，2022年比上年增加10万元.
  private Optional<Figure> ofYearBehind(Mention prior, Mention delta, Draft draft) {
    Optional<Integer> year = prior.stated().flatMap(Stated::year);
    if (year.isEmpty() || !comparable(prior.figure(), delta.figure())) {
      return Optional.empty();
    }
    BigDecimal changed = prior.figure()
        .quantity()
        .inBaseUnit(catalogue.units())
        .add(delta.figure().quantity().inBaseUnit(catalogue.units()));
    return facts(draft, prior.indicator(), year.get() + 1)
        .filter(it -> it.phase().equals(prior.phase()))
        .map(Fact::figure)
        .filter(it -> comparable(it, delta.figure())
            && it.quantity().inBaseUnit(catalogue.units()).compareTo(changed) == 0)
        .reduce((first, second) -> second);
  }

  /// What was told before of what the words name, where the change and its rate bear it out: “三公”经费支出
  /// 决算数比上年减少0.45万元，下降3.61%.
  private Optional<Figure> ofName(
      Sentence sentence, Optional<Mention> last, Mention delta,
      Optional<Figure> rate, Optional<Integer> fiscalYear, Draft draft) {
    int from = Math.max(sentence.start(), last.map(Mention::end).orElse(0));
    boolean compares = changes.compares(sentence.told(delta.start()));
    if (!compares || rate.isEmpty() || fiscalYear.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> subject =
        changes.subject(sentence.text().substring(from, delta.start()))
            .map(LabelFinder.Label::indicator);
    return facts(draft, subject, fiscalYear.get())
        .map(Fact::figure)
        .filter(it -> fits(it, delta, rate))
        .reduce((first, second) -> second);
  }

  /// The facts of the whole department about one indicator in one year.
  private static Stream<Fact> facts(Draft draft, Optional<String> indicator, int year) {
    return draft.facts()
        .stream()
        .filter(it -> indicator.equals(Optional.of(it.indicator())))
        .filter(it -> it.year().equals(Optional.of(year)) && it.subject().isEmpty());
  }

  /// The amount right before, or the one that another change was told of: 支出8.2万元，较预算减少2.3万元，
  /// 下降21.90%；较上年减少0.5万元. What was told by the way has not changed: 支出8.2万元，完成预算10.5万元的78.1%，
  /// 比上年减少0.5万元.
  private Optional<Mention> told(
      Sentence sentence, List<Mention> before, Mention delta,
      Optional<Figure> rate) {
    int last = before.size() - 1;
    int from = Math.max(sentence.start(), before.get(last).end());
    String words = sentence.text().substring(from, delta.start());
    if (changes.isOfAnother(words)) {
      return Optional.empty();
    }
    while (last > 0 && (changes.isChange(before.get(last)) || before.get(last).isPercent()
        || before.get(last).isOfShare())) {
      last--;
    }
    boolean planned = vocabulary.words(Kind.PHASE_BUDGET).in(words);
    Mention told = before.get(last);
    // 决算3.03万元，预算3.57万元；比上年减少18.46万元
    Optional<Mention> nearest =
        Optional.of(planned ? told : told.spentOf(before).orElse(told));
    Optional<Mention> divided = Nests.divided(vocabulary, sentence, before.subList(0, last + 1));
    if (divided.isPresent() && isOther(nearest.get(), divided.get(), delta, rate)) {
      return divided;
    }
    if (changes.isOfBoth(words)) {
      return nearest.filter(it -> isTotal(it) && haveOneValue(before))
          .filter(it -> !isOfBothSides(it.figure(), delta, rate));
    }
    Optional<String> subject = changes.subject(words).map(LabelFinder.Label::indicator);
    return subject.isEmpty()
        ? nearest
        : before.stream()
            .filter(it -> it.indicator().equals(subject) && !changes.isChange(it))
            .reduce((first, second) -> second);
  }

  /// Whether a change is not that of one amount but of another, as its rate says.
  private boolean isOther(Mention one, Mention other, Mention delta, Optional<Figure> rate) {
    return !fits(one.figure(), delta, rate) && fits(other.figure(), delta, rate);
  }

  /// 收入、支出总计666万元，收、支各增加96万元: whether an amount is that of both sides added up, as the rate of each shows.
  private boolean isOfBothSides(Figure current, Mention delta, Optional<Figure> rate) {
    return !fits(current, delta, rate)
        && comparable(current, delta.figure())
        && fits(current.quantity().inBaseUnit(catalogue.units()).divide(BigDecimal.valueOf(2)),
            delta, rate);
  }

  /// Whether a change and its rate, as printed, are those of an amount.
  private boolean fits(Figure current, Mention delta, Optional<Figure> rate) {
    return comparable(current, delta.figure())
        && fits(current.quantity().inBaseUnit(catalogue.units()), delta, rate);
  }

  private boolean fits(BigDecimal current, Mention delta, Optional<Figure> rate) {
    if (rate.isEmpty()) {
      return false;
    }
    BigDecimal changed = delta.figure().quantity().inBaseUnit(catalogue.units());
    BigDecimal prior = current.subtract(changed);
    BigDecimal printed = rate.get().quantity().value();
    return prior.signum() > 0
        && changed.abs()
            .multiply(BigDecimal.valueOf(100))
            .divide(prior, printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed.abs()) == 0;
  }

  private static boolean isTotal(Mention mention) {
    return mention.indicator()
        .filter(Mention::isTotal)
        .isPresent();
  }

  private static boolean haveOneValue(List<Mention> mentions) {
    return mentions.stream()
        .filter(ChangeClaims::isTotal)
        .map(it -> it.figure().quantity().value())
        .distinct()
        .count() == 1;
  }

  /// What a change is measured from: 比上年1.98万元, 与上年决算数1015.36万元相比.
  boolean isBase(Mention mention) {
    // The 上年 of 上年结转和结余 is a part of the name.
    boolean carried = mention.indicator().filter(it -> it.startsWith("carry.")).isPresent();
    int at = carried ? mention.left().lastIndexOf(mention.label()) : -1;
    String words = at < 0 ? mention.left() : mention.left().substring(0, at);
    // 与2021年575万元相比变化如下：拨款收入523万元: what was compared stands before.
    return vocabulary.words(Kind.LAST_YEAR).in(words)
        || mention.right().startsWith(COMPARED_WITH)
        || changes.compares(COMPARED_BEFORE.withoutFirst(mention.left()));
  }

  /// Whether an amount is of the year before the one that a change is told of: 2021年支出1788万元，2022年比上年增加,
  /// and 2021年支出1788万元，本年比上年增加 in a report on 2022.
  private boolean isOfYearBefore(
      Sentence sentence, Mention last, Mention delta,
      Optional<Integer> fiscalYear) {
    Optional<Integer> year = last.stated().flatMap(Stated::year);
    if (year.isEmpty() || !changes.compares(delta.left())) {
      return false;
    }
    String words = sentence.text().substring(last.end(), delta.start());
    int next = year.get() + 1;
    return words.contains(next + "年")
        || fiscalYear.equals(Optional.of(next)) && vocabulary.words(Kind.THIS_YEAR).in(words);
  }

  /// What something was in two years, one behind the other.
  private record Years(Mention prior, Mention current) {}

  /// 2023年支出2.8万元，2022年支出3.3万元，减少0.5万元: the two amounts of the same that stand right before a change, which
  /// is told without a year.
  private Optional<Years> years(Sentence sentence, List<Mention> before, Mention change) {
    int last = before.size() - 1;
    if (last < 1 || YEAR.in(change.left())
        || vocabulary.words(Kind.PHASE_BUDGET).in(change.left())
        || !isNext(before.get(last), change)
        || before.get(last - 1).start() < sentence.start()
        || !isNext(before.get(last - 1), before.get(last))) {
      return Optional.empty();
    }
    Mention one = before.get(last - 1);
    Mention other = before.get(last);
    if (last > 1 && before.get(last - 2).isOf(one)) {
      return Optional.empty();
    }
    // 2022年6万元，2021年7万元，比上年减少 may tell of either year.
    return isOfNextYear(other, one) ? Optional.of(new Years(one, other))
        : isOfNextYear(one, other) && !vocabulary.words(Kind.LAST_YEAR).in(change.left())
            ? Optional.of(new Years(other, one))
        : Optional.empty();
  }

  /// 近三年支出：2021年181万元；2022年188万元，比上年增加7万元；2023年193万元，比上年增加5万元: the last two of a row of years that names what
  /// it is about once.
  private Optional<Years> row(List<Mention> before, Mention change) {
    if (before.size() < 2) {
      return Optional.empty();
    }
    Mention now = before.get(before.size() - 1);
    Optional<Integer> year = ownYear(now);
    if (year.isEmpty() || now.isPercent() || changes.isChange(now)
        || !ONLY_YEAR.is(now.left()) || !comparesWithYearBefore(change, year.get())) {
      return Optional.empty();
    }
    return before.subList(0, before.size() - 1)
        .stream()
        .filter(it -> !it.isPercent() && !changes.isChange(it))
        .reduce((first, second) -> second)
        .filter(it -> YEAR_LAST.in(it.left()))
        .filter(
            it -> it.indicator().isEmpty() || now.indicator().isEmpty() || it.isOf(now))
        .filter(it -> ownYear(it).equals(Optional.of(year.get() - 1)))
        .filter(it -> comparable(it.figure(), now.figure()))
        .map(it -> new Years(it, now));
  }

  private static boolean isNext(Mention mention, Mention next) {
    return next.leftStart() - mention.end() <= 1;
  }

  /// Whether an amount is said to be of the year behind that of another of the same.
  private static boolean isOfNextYear(Mention mention, Mention prior) {
    Optional<Integer> next = prior.stated().flatMap(Stated::year).map(it -> it + 1);
    return mention.isOf(prior)
        && next.isPresent()
        && mention.stated().flatMap(Stated::year).equals(next)
        && mention.phase().equals(prior.phase())
        && YEAR.in(prior.left())
        && (YEAR.in(mention.left()) || NOW.in(mention.left()));
  }

  /// 支出2.8万元。2023年为3.3万元，同比减少0.5万元: whether an amount is that of an earlier year which, with the change,
  /// comes to the one of the same told before.
  private boolean leadsTo(Mention prior, List<Mention> before, Mention delta) {
    Optional<Integer> year = prior.stated().flatMap(Stated::year);
    return year.isPresent()
        && comparable(prior.figure(), delta.figure())
        && currentOf(prior, before.subList(0, before.size() - 1))
            .filter(
                it -> it.stated().flatMap(Stated::year).filter(own -> own > year.get()).isPresent())
            .filter(it -> comparable(it.figure(), delta.figure()))
            .filter(
                it -> it.figure()
                    .quantity()
                    .inBaseUnit(catalogue.units())
                    .compareTo(prior.figure()
                        .quantity()
                        .inBaseUnit(catalogue.units())
                        .add(delta.figure().quantity().inBaseUnit(catalogue.units())))
                    == 0)
            .isPresent();
  }

  private Optional<Mention> currentOf(Mention prior, List<Mention> before) {
    Optional<Mention> beside =
        before.stream()
            .reduce((first, second) -> second)
            .filter(it -> prior.leftStart() - it.end() <= 1 && ONLY_BASE.is(prior.left()))
            .filter(it -> it.indicator().isEmpty() && !changes.isChange(it))
            .filter(it -> catalogue.units().isMoney(it.token().unit()))
            .filter(it -> it.left().endsWith("支出") || it.left().endsWith("收入"));
    if (beside.isPresent()) {
      // 其他资金支出20.4万元，较2021年的31.2万元下降34.62%: what nobody knows is what is compared.
      return beside.filter(it -> comparable(it.figure(), prior.figure()));
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention mention = before.get(i);
      boolean same =
          mention.indicator().equals(prior.indicator())
              || kind(mention).equals(kind(prior)) && mention.phase().equals(prior.phase());
      if (mention.indicator().isPresent()
          && same
          && !isBase(mention)
          && mention.phase()
              .filter(it -> it != Phase.BUDGET || prior.phase().equals(mention.phase()))
              .isPresent()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /// 收入总计 and 收入合计 are one kind: the nearest of them is what last year's total is held against.
  private static Optional<String> kind(Mention mention) {
    return mention.indicator().map(it -> it.replace(".grand-total", ".total"));
  }

  private boolean comparable(Figure a, Figure b) {
    return catalogue.units().comparable(a.quantity().unit(), b.quantity().unit());
  }
}
