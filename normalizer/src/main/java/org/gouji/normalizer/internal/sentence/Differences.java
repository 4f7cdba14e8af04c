package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Tells amounts apart by what they differ by: where a change is told beside an amount of another year, what
/// is compared is the amount that the change leads to. Immutable.
final class Differences {

  private final Units units;
  private final Vocabulary vocabulary;

  Differences(Units units, Vocabulary vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
  }

  /// The amount before a spot that differs from the figure there by a change told right behind that, or
  /// before it: A100万元，其中B70万元，比上年的64万元增加6万元 compares B, and so does 增长9.38%. Empty where none does, or two do.
  Optional<Mention> compared(Spot spot) {
    Optional<BigDecimal> own = own(spot);
    List<Mention> told =
        own.isEmpty()
            ? List.of()
            : spot.before()
                .stream()
                .filter(it -> it.indicator().isPresent() && units.isMoney(it.token().unit()))
                .filter(
                    it -> changes(spot, it.token().yuan(units).subtract(own.get()).abs())
                        || isRated(spot, it.token().yuan(units), own.get()))
                .toList();
    return told.stream().map(Mention::indicator).distinct().count() == 1
        ? Optional.of(told.get(told.size() - 1))
        : Optional.empty();
  }

  /// The amount of the sentence before that an adjustment told in a sentence leads from to another one
  /// there: 年初预算90万元。年中追加8万元，调整后预算98万元.
  Optional<Mention> adjusted(Sentence sentence, List<Mention> amounts) {
    List<BigDecimal> told =
        sentence.tokens()
            .stream()
            .filter(it -> it.start() >= sentence.start() && it.end() <= sentence.end())
            .flatMap(it -> money(it).stream())
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> here =
        amounts.stream()
            .filter(it -> leads(it.token().yuan(units), told))
            .reduce((first, second) -> second);
    return here.or(() -> adjustedBefore(told.get(0), amounts));
  }

  /// 年初预算90万元，追加8万元。调整后预算98万元: the change may be told with what it changes.
  private Optional<Mention> adjustedBefore(BigDecimal now, List<Mention> amounts) {
    for (Mention by : amounts) {
      if (by.indicator().filter(it -> it.startsWith("adjust.")).isPresent()) {
        for (Mention from : amounts) {
          if (from != by
              && from.token().yuan(units).subtract(now).abs().compareTo(by.token().yuan(units))
                  == 0) {
            return Optional.of(from);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the first of some amounts, added to one or taken from it, gives another of them.
  private static boolean leads(BigDecimal from, List<BigDecimal> told) {
    BigDecimal by = told.get(0);
    return told.subList(1, told.size())
        .stream()
        .anyMatch(it -> it.subtract(from).abs().compareTo(by) == 0);
  }

  /// The figure at a spot in yuan, where it is an amount.
  private Optional<BigDecimal> own(Spot spot) {
    return spot.sentence()
        .tokens()
        .stream()
        .filter(it -> it.start() == spot.end())
        .findFirst()
        .flatMap(this::money);
  }

  /// Whether something is told to have risen or fallen by an amount, by the one right behind a spot or by the
  /// last one before it.
  private boolean changes(Spot spot, BigDecimal difference) {
    Optional<Token> before = Optional.empty();
    Optional<Token> behind = Optional.empty();
    for (Token token : spot.sentence().tokens()) {
      boolean own =
          token.start() >= spot.sentence().start() && token.end() <= spot.sentence().end();
      if (own && money(token).isPresent()) {
        before = token.start() < spot.end() ? Optional.of(token) : before;
        behind =
            behind.isEmpty() && token.start() > spot.end() ? Optional.of(token) : behind;
      }
    }
    return difference.signum() > 0
        && (before.filter(it -> isChange(spot, it, difference)).isPresent()
            || behind.filter(it -> isChange(spot, it, difference)).isPresent());
  }

  /// Whether what comes right behind a spot is the rate by which something rose or fell from the figure there.
  private boolean isRated(Spot spot, BigDecimal now, BigDecimal then) {
    return then.signum() > 0 && now.compareTo(then) != 0
        && spot.sentence()
            .tokens()
            .stream()
            .filter(it -> it.start() > spot.end() && it.end() <= spot.sentence().end())
            .findFirst()
            .filter(it -> isRate(spot, it, now.subtract(then), then))
            .isPresent();
  }

  private boolean isRate(Spot spot, Token token, BigDecimal difference, BigDecimal base) {
    if (!(token instanceof Token.Number number) || !number.unit().equals("%")) {
      return false;
    }
    String words = spot.sentence().text().substring(spot.sentence().start(), token.start());
    Kind direction = difference.signum() > 0 ? Kind.INCREASE : Kind.DECREASE;
    BigDecimal rate =
        difference.abs()
            .movePointRight(2)
            .divide(base, number.value().scale(), RoundingMode.HALF_UP);
    return vocabulary.words(direction).before(words, words.length()).isPresent()
        && rate.compareTo(number.value()) == 0;
  }

  private boolean isChange(Spot spot, Token token, BigDecimal difference) {
    if (money(token).filter(it -> it.compareTo(difference) == 0).isEmpty()) {
      return false;
    }
    String words = spot.sentence().text().substring(spot.sentence().start(), token.start());
    return vocabulary.words(Kind.INCREASE).before(words, words.length()).isPresent()
        || vocabulary.words(Kind.DECREASE).before(words, words.length()).isPresent();
  }

  private Optional<BigDecimal> money(Token token) {
    return token instanceof Token.Number number && units.isMoney(number.unit())
        ? Optional.of(number.yuan(units))
        : Optional.empty();
  }
}
