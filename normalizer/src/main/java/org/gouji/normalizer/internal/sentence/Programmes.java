package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import org.gouji.model.document.HeadingNumber;
import org.gouji.model.report.Identity;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;
import org.gouji.normalizer.internal.text.Words;

/// Reads the names of programmes out of running text. Immutable.
final class Programmes {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private final Vocabulary vocabulary;
  private final LabelFinder labels;

  Programmes(Vocabulary vocabulary, LabelFinder labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// The name of a programme, where the paragraph tells of programmes and the words before the amount
  /// are such a name.
  Optional<String> name(Spot spot) {
    if (!isTold(spot)) {
      return Optional.empty();
    }
    String name = withoutAccount(withoutMarks(spot.left()));
    int end = name.length();
    while (end > 0) {
      Optional<String> word = tail(name, end);
      if (word.isEmpty()) {
        break;
      }
      end -= word.get().length();
    }
    name = name.substring(0, end).strip();
    boolean headed =
        vocabulary.words(Kind.PROGRAMME_HEAD).before(name, name.length()).isPresent();
    boolean named =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && (headed || isListed(spot))
            && !vocabulary.words(Kind.NO_PROGRAMME).in(name)
            && labels.find(name).isEmpty();
    return named ? Optional.of(name) : Optional.empty();
  }

  private boolean isTold(Spot spot) {
    String told = spot.told();
    String sentence = told.substring(Math.min(spot.sentence().start(), told.length()));
    boolean partOfSpending =
        vocabulary.words(Kind.OF_WHICH).in(sentence)
            && !spot.before().isEmpty()
            && spot.before()
                .get(0)
                .indicator()
                .filter(it -> it.startsWith("expenditure."))
                .isPresent();
    boolean numbered =
        HeadingNumber.at(spot.left()).isPresent()
            && (vocabulary.words(Kind.PROGRAMME_NOUN).in(spot.left())
                || spot.context().kind() == Identity.Kind.PROJECT);
    return partOfSpending || numbered || vocabulary.words(Kind.PROGRAMME_CONTEXT).in(told)
        || vocabulary.words(Kind.BREAKDOWN).at(sentence, 0).isPresent();
  }

  /// Whether the amount stands in a list of uses, whose members are named by what was done: 主要用于困难
  /// 职工帮扶120万元、劳动竞赛86万元.
  private boolean isListed(Spot spot) {
    String earlier = spot.earlier() + spot.left();
    return (vocabulary.words(Kind.USED_FOR).in(earlier)
        || vocabulary.words(Kind.OF_WHICH).in(earlier))
        && spot.before()
            .stream()
            .filter(it -> it.start() >= spot.sentence().start())
            .reduce((first, second) -> second)
            .flatMap(Mention::indicator)
            .filter(it -> it.startsWith("programme.") || it.startsWith("expenditure.project."))
            .isPresent();
  }

  private String withoutMarks(String left) {
    int colon = left.lastIndexOf(':');
    boolean titled = colon > 0 && labels.isQualifiersOnly(left.substring(colon + 1));
    String name = titled ? left.substring(0, colon) : left.substring(colon + 1);
    name = HeadingNumber.at(name).map(HeadingNumber::length).map(name::substring).orElse(name);
    name = name.replaceFirst("^[、，和及]?(?:其中|由|一是|二是|三是|四是|五是)?[:，]?", "");
    for (Kind kind : List.of(Kind.USED_FOR, Kind.OF_WHICH)) {
      Optional<Words.Match> used = vocabulary.words(kind).last(name);
      name = used.isPresent() ? name.substring(used.get().end()) : name;
    }
    return name;
  }

  private String withoutAccount(String name) {
    Optional<Words.Match> account = vocabulary.words(Kind.ACCOUNT).first(name);
    int at = account.map(it -> name.lastIndexOf('在', it.start())).orElse(-1);
    return at > 0 ? name.substring(0, at) : name;
  }

  /// Verbs and qualifiers behind a programme's name. 经费 and 资金 belong to it.
  private Optional<String> tail(String name, int end) {
    if (vocabulary.words(Kind.PROGRAMME_HEAD).before(name, end).isPresent()) {
      return Optional.empty();
    }
    for (Kind kind : List.of(Kind.PHASE_FINAL, Kind.PHASE_BUDGET, Kind.PHASE_ADJUSTED,
        Kind.FILLER)) {
      Optional<String> word = vocabulary.words(kind).before(name, end);
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }
}
