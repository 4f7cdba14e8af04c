package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what rose or fell, from what and by how much. Immutable.
final class ChangeClaims {

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
      SentenceReader.Sentence sentence, List<Mention> mentions, Optional<Integer> fiscalYear,
      Draft draft) {
    for (int i = 1; i < mentions.size(); i++) {
      Mention delta = mentions.get(i);
      if (!changes.isChange(delta) || delta.isPercent()) {
        continue;
      }
      List<Mention> before =
          mentions.subList(0, i)
              .stream()
              .filter(it -> !sentence.closesBracket(it.end(), delta.start()))
              .toList();
      if (before.isEmpty()) {
        continue;
      }
      Mention last = before.get(before.size() - 1);
      Optional<Figure> rate =
          i + 1 < mentions.size() && changes.isChange(mentions.get(i + 1))
              && mentions.get(i + 1).isPercent()
                  ? Optional.of(mentions.get(i + 1).figure())
                  : Optional.empty();
      boolean isPrior =
          !changes.isChange(last)
              && (isBase(last) || isOfYearBefore(sentence, last, delta, fiscalYear));
      Optional<Mention> prior = isPrior ? Optional.of(last) : Optional.empty();
      Optional<Mention> current =
          prior.isEmpty()
              ? told(sentence, before, delta, rate)
              : currentOf(prior.get(), before.subList(0, before.size() - 1));
      boolean fits =
          Stream.concat(current.stream(), prior.stream())
              .allMatch(
                  it -> comparable(it.figure(), delta.figure()) && !it.isPercent()
                      && !changes.isChange(it));
      boolean tells = current.isPresent() && (prior.isPresent() || rate.isPresent())
          || prior.isPresent() && rate.isPresent();
      if (fits && tells) {
        draft.claim(
            new Claim.Change(
                Claim.Origin.SENTENCE,
                current.map(Mention::figure),
                prior.map(Mention::figure),
                Optional.of(delta.figure()),
                rate,
                delta.figure().quantity().value().signum() >= 0));
      }
    }
  }

  /// The amount right before, or the one that another change was told of: 支出8.2万元，较预算减少2.3万元，
  /// 下降21.90%；较上年减少0.5万元.
  private Optional<Mention> told(
      SentenceReader.Sentence sentence, List<Mention> before, Mention delta,
      Optional<Figure> rate) {
    int last = before.size() - 1;
    int from = Math.max(sentence.start(), before.get(last).end());
    String words = sentence.text().substring(from, delta.start());
    if (changes.isOfAnother(words)) {
      return Optional.empty();
    }
    while (last > 0 && (changes.isChange(before.get(last)) || before.get(last).isPercent())) {
      last--;
    }
    Optional<Mention> nearest = Optional.of(before.get(last));
    Optional<Mention> divided = divided(sentence, before.subList(0, last + 1));
    if (divided.isPresent() && !fits(nearest.get(), delta, rate)
        && fits(divided.get(), delta, rate)) {
      return divided;
    }
    if (changes.isOfBoth(words)) {
      return nearest.filter(it -> isTotal(it) && haveOneValue(before));
    }
    Optional<String> subject = changes.subject(words).map(LabelFinder.Label::indicator);
    return subject.isEmpty()
        ? nearest
        : before.stream()
            .filter(it -> it.indicator().equals(subject) && !changes.isChange(it))
            .reduce((first, second) -> second);
  }

  /// The whole of the list that the last of some figures is a part of: 收入总计90万元，其中年初结余2万元，较上年增加.
  private Optional<Mention> divided(SentenceReader.Sentence sentence, List<Mention> before) {
    Mention last = before.get(before.size() - 1);
    int from = Math.max(sentence.start(), before.get(0).end());
    Optional<Words.Match> marker =
        from >= last.start()
            ? Optional.empty()
            : vocabulary.words(Kind.OF_WHICH).last(sentence.text().substring(from, last.start()));
    return marker.flatMap(
        it -> Mention.lastAmount(
            before.stream().filter(whole -> whole.end() <= from + it.start()).toList()));
  }

  /// Whether a change and its rate, as printed, are those of an amount.
  private boolean fits(Mention current, Mention delta, Optional<Figure> rate) {
    if (rate.isEmpty() || current.isPercent() || !comparable(current.figure(), delta.figure())) {
      return false;
    }
    BigDecimal changed = yuan(delta.figure());
    BigDecimal prior = yuan(current.figure()).subtract(changed);
    BigDecimal printed = rate.get().quantity().value();
    return prior.signum() > 0
        && changed.abs()
            .multiply(BigDecimal.valueOf(100))
            .divide(prior, printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed.abs()) == 0;
  }

  private BigDecimal yuan(Figure figure) {
    String unit = figure.quantity().unit();
    BigDecimal value = figure.quantity().value();
    return catalogue.units().isMoney(unit) ? catalogue.units().yuan(value, unit) : value;
  }

  private static boolean isTotal(Mention mention) {
    return mention.indicator()
        .filter(it -> it.matches("(?:revenue|expenditure)\\.(?:grand-)?total"))
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
    return vocabulary.words(Kind.LAST_YEAR).in(words) || changes.compares(mention.left());
  }

  /// Whether an amount is of the year before the one that a change is told of: 2021年支出1788万元，2022年比上年增加,
  /// and 2021年支出1788万元，本年比上年增加 in a report on 2022.
  private boolean isOfYearBefore(
      SentenceReader.Sentence sentence, Mention last, Mention delta,
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

  private Optional<Mention> currentOf(Mention prior, List<Mention> before) {
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
