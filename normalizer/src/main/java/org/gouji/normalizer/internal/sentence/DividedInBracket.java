package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.text.Token;

/// Finds what a project's money is for in a bracket right behind it that holds nothing but names and amounts, and all of
/// the money: 预算60万元（检验费40万元、试剂耗材20万元）. Immutable.
final class DividedInBracket {

  private static final int FEWEST = 2;

  private final Units units;
  private final AnnouncedParts names;

  DividedInBracket(Units units, AnnouncedParts names) {
    this.units = units;
    this.names = names;
  }

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    return whole(spot).flatMap(
        it -> {
          int opened = spot.sentence().bracketAround(spot.end()).orElse(0);
          String words = spot.sentence().text().substring(opened + 1, spot.end());
          int from = Math.max(lastEnd(spot) - opened - 1, 0);
          return names.member(words.substring(Math.min(from, words.length())));
        });
  }

  /// The amount that a bracket around a spot divides.
  Optional<Mention> whole(Spot spot) {
    OptionalInt opened = spot.sentence().bracketAround(spot.end());
    return opened.isEmpty() || spot.context().kind() != Identity.Kind.PROJECT
        ? Optional.empty()
        : Mention.lastUpTo(opened.getAsInt(), spot.before())
            .filter(it -> it.end() == opened.getAsInt())
            .filter(it -> units.isMoney(it.token().unit()))
            .filter(it -> it.indicator().filter(id -> id.startsWith("programme.")).isPresent())
            .filter(it -> isDivided(it, spot.sentence()));
  }

  private static int lastEnd(Spot spot) {
    return spot.before().isEmpty() ? 0 : spot.before().get(spot.before().size() - 1).end();
  }

  /// Whether the bracket behind an amount names parts that come to it.
  private boolean isDivided(Mention whole, Sentence sentence) {
    String text = sentence.text();
    int closed = text.indexOf(')', whole.end());
    int end = whole.end() + 1;
    Set<String> told = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Token token : sentence.tokens()) {
      if (token.start() < end || token.end() > closed) {
        continue;
      }
      if (!(token instanceof Token.Number number) || !units.isMoney(number.unit())
          || !names.member(text.substring(end, token.start())).filter(told::add).isPresent()) {
        return false;
      }
      sum = sum.add(number.yuan(units));
      end = token.end();
    }
    return end == closed && told.size() >= FEWEST
        && sum.compareTo(whole.token().yuan(units)) == 0;
  }
}
