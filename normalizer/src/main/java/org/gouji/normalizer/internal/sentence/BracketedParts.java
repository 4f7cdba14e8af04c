package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Identity;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Reads what a project's money was for where each amount stands in a bracket behind its name: 用于站点建设（40万元）、心理咨询（15
/// 万元）. Immutable.
final class BracketedParts {

  private static final Pattern FIRST =
      Pattern.compile(
          "[^。；]*?(?:用于|用作|用在|包括|包含|其中|分别(?:为|是|用于)|分为|分配给)[:，]?(?<name>[\\p{IsHan}“”]{2,24})");
  private static final Pattern NEXT =
      Pattern.compile("\\)[、，；]?(?:以及|和|及|与)?(?<name>[\\p{IsHan}“”]{2,24})");
  private static final Telltale OPENED = Telltale.of("\\((?:金额|预算|支出|安排|资金|共|约)*$");
  private static final String PROGRAMME = "programme.";
  private static final int FEWEST = 2;

  private final Units units;
  private final AnnouncedParts names;

  BracketedParts(Units units, Vocabulary vocabulary, LabelFinder labels) {
    this.units = units;
    this.names = new AnnouncedParts(units, vocabulary, labels);
  }

  private record Part(Token.Number amount, String name) {}

  /// The name of the part that an amount is of.
  Optional<String> name(Spot spot) {
    if (spot.context().kind() != Identity.Kind.PROJECT || !spot.right().startsWith(")")
        || whole(spot.sentence(), spot.before()).isEmpty()) {
      return Optional.empty();
    }
    return parts(spot.sentence())
        .stream()
        .filter(it -> it.amount().start() == spot.end())
        .map(Part::name)
        .findFirst();
  }

  /// The phase of what is divided.
  Optional<Phase> phase(Spot spot) {
    return name(spot).isPresent()
        ? whole(spot.sentence(), spot.before()).flatMap(Mention::phase)
        : Optional.empty();
  }

  /// Claims that the parts make up their whole where they do: what such a list leaves out nobody knows.
  void claim(Sentence sentence, List<Mention> mentions, Draft draft) {
    List<Part> parts = parts(sentence);
    Optional<Mention> whole =
        parts.isEmpty() ? Optional.empty() : whole(sentence, mentions);
    BigDecimal sum =
        parts.stream().map(it -> it.amount().yuan(units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.isEmpty() || whole.get().token().yuan(units).compareTo(sum) != 0) {
      return;
    }
    List<Claim.Term> terms =
        mentions.stream()
            .filter(it -> parts.stream().anyMatch(part -> part.amount().start() == it.start()))
            .map(it -> Claim.Term.plus(it.figure()))
            .toList();
    if (terms.size() == parts.size()) {
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole.get().figure(), terms, true));
    }
  }

  /// The last amount of a project before the list.
  private Optional<Mention> whole(Sentence sentence, List<Mention> before) {
    List<Part> parts = parts(sentence);
    return parts.isEmpty()
        ? Optional.empty()
        : Mention.lastAmount(
            before.stream()
                .filter(it -> it.start() >= sentence.start())
                .filter(it -> it.end() <= parts.get(0).amount().start())
                .toList())
            .filter(it -> units.isMoney(it.token().unit()))
            .filter(it -> it.indicator().filter(id -> id.startsWith(PROGRAMME)).isPresent());
  }

  /// The members of the list of a sentence, at least two; none where anything stands between them.
  private List<Part> parts(Sentence sentence) {
    List<Part> parts = new ArrayList<>();
    int from = sentence.start();
    for (Token token : sentence.tokens()) {
      if (!(token instanceof Token.Number number) || !units.isMoney(number.unit())
          || number.start() < sentence.start() || number.end() > sentence.end()) {
        continue;
      }
      Optional<String> name = name(sentence, number, from, parts.isEmpty());
      if (name.isPresent()) {
        parts.add(new Part(number, name.get()));
      } else if (!parts.isEmpty()) {
        break;
      }
      from = number.end();
    }
    return parts.size() < FEWEST ? List.of() : parts;
  }

  private Optional<String> name(Sentence sentence, Token.Number number, int from, boolean first) {
    String text = sentence.text();
    Matcher opened = OPENED.matcher(text.substring(from, number.start()));
    if (!opened.find() || number.end() >= sentence.end() || text.charAt(number.end()) != ')') {
      return Optional.empty();
    }
    Matcher named = (first ? FIRST : NEXT).matcher(text.substring(from, from + opened.start()));
    return named.matches()
        ? Optional.of(named.group("name")).filter(it -> names.member(it).isPresent())
        : Optional.empty();
  }

}
