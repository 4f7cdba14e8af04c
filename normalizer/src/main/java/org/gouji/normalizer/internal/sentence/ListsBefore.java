package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Says whether an amount without a name that stands behind a list, 其中A60万元、B40万元, is of what that divides or of a member
/// of it. Immutable.
final class ListsBefore {

  private final Vocabulary vocabulary;
  private final Phases phases;
  private final OtherYears years;

  ListsBefore(Vocabulary vocabulary, Phases phases, OtherYears years) {
    this.vocabulary = vocabulary;
    this.phases = phases;
    this.years = years;
  }

  /// What a list before a semicolon divided: behind it the whole is spoken of again, and no part of it.
  Optional<Mention> divided(Spot spot) {
    return phases.isBehindList(spot) ? whole(spot) : Optional.empty();
  }

  /// The whole that a list divided where what it was in another year comes behind: 支出90万元，其中A50万元，B40万元，与2021年支出95万元相比.
  Optional<Mention> ofOtherYear(Spot spot) {
    boolean compared =
        years.isOf(spot) && vocabulary.words(Kind.OF_WHICH).in(spot.said())
            && !vocabulary.words(Kind.LAST_YEAR).in(spot.left());
    return compared ? whole(spot) : Optional.empty();
  }

  private Optional<Mention> whole(Spot spot) {
    return spot.before().isEmpty()
        ? Optional.empty()
        : Optional.of(spot.before().get(phases.wholeBefore(spot, spot.before())));
  }

  /// Up to which of the figures before one it may be of the same thing: behind a list that is told to its end up to
  /// what that divides. Empty where it may be of that or of its one part.
  OptionalInt lastOfItsKind(Spot spot) {
    List<Mention> before = spot.before();
    int last = before.size() - 1;
    if (last < 0 || InAll.isTotal(before.get(last).left())
        || !vocabulary.words(Kind.OF_WHICH).in(spot.earlier())) {
      return OptionalInt.of(last);
    }
    boolean behind = spot.earlier().endsWith("；");
    boolean compared = vocabulary.words(Kind.COMPARED).in(spot.left());
    boolean item = isOfItsItem(spot);
    if (item && compared && !behind) {
      return OptionalInt.of(last);
    }
    if (behind || compared) {
      last = phases.wholeBefore(spot, before);
      int whole = last;
      int[] parts =
          IntStream.range(whole + 1, before.size())
              .filter(it -> isMoney(before.get(it)))
              .toArray();
      if (parts.length == 1 && !behind) {
        // A sentence that begins with 其中 goes on about the one part that it tells.
        return before.get(whole).start() < spot.sentence().start()
            ? OptionalInt.of(parts[0])
            : OptionalInt.empty();
      }
    }
    return OptionalInt.of(
        last == before.size() - 1 ? wholeOfClosed(spot, before).orElse(last) : last);
  }

  /// 公务接待费0.86万元，接待9批次: what is counted of a part is no part.
  private static boolean isMoney(Mention mention) {
    return mention.token().unit().endsWith("元");
  }

  /// Whether what a list says of last year is said of its parts one by one: 其中A2万元，比上年1.9万元增加；B1万元，
  /// 比上年0.9万元增加.
  private boolean isOfItsItem(Spot spot) {
    String told = spot.said();
    int marker =
        vocabulary.words(Kind.OF_WHICH).last(told).map(Words.Match::end).orElse(told.length());
    int from = spot.sentence().start() + Math.max(marker, spot.earlier().lastIndexOf('；') + 1);
    boolean items =
        spot.sentence()
            .text()
            .substring(
                spot.sentence().start() + marker, spot.sentence().end())
            .indexOf('；') >= 0;
    return items
        && (years.isOf(spot) || vocabulary.words(Kind.COMPARED).in(spot.left()))
        && spot.last()
            .filter(it -> it.start() >= from && it.indicator().isPresent() && !it.isPercent())
            .isPresent();
  }

  /// The whole before 其中 where its parts are all told: 预算100万元，其中A60万元、B40万元；决算数98万元.
  private OptionalInt wholeOfClosed(Spot spot, List<Mention> before) {
    int whole = phases.wholeBefore(spot, before);
    BigDecimal rest = before.get(whole).figure().quantity().value();
    for (int i = whole + 1; i < before.size() && rest.signum() > 0; i++) {
      boolean part =
          before.get(i).token().unit().equals(before.get(whole).token().unit());
      rest = part ? rest.subtract(before.get(i).figure().quantity().value()) : rest;
    }
    return rest.signum() == 0 ? OptionalInt.of(whole) : OptionalInt.empty();
  }
}
