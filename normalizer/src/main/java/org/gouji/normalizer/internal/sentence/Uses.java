package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.catalogue.Units;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Words;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds sentences that divide an amount told before them: 从具体用途看，支付A经费3万元，B费用2万元. Where a sentence does not say
/// that it does, its amounts have to come to the whole. Immutable.
final class Uses {

  private static final Telltale WHOLE =
      Telltale.of("expenditure\\.(?:project\\.)?total|programme\\.(?:total|amount)");
  private static final String AMOUNT = "programme.amount";

  private final Units units;
  private final Vocabulary vocabulary;
  private final Changes changes;

  Uses(Units units, Vocabulary vocabulary, Changes changes) {
    this.units = units;
    this.vocabulary = vocabulary;
    this.changes = changes;
  }

  /// Whether a sentence announces that it divides what was told before.
  boolean announces(String text) {
    return vocabulary.words(Kind.BREAKDOWN).at(text, 0).isPresent();
  }

  /// Claims that the programmes of such a sentence make up what was spent on all of them.
  void find(Sentence sentence, List<Mention> mentions, Draft draft) {
    String text = sentence.text().substring(sentence.start(), sentence.end());
    List<Mention> amounts =
        mentions.stream()
            .filter(it -> it.start() >= sentence.start() && units.isMoney(it.token().unit()))
            .filter(it -> !PartialAmounts.isAside(sentence, it.token()) && !it.isLeft())
            .toList();
    if (AnnouncedParts.divider(text).isPresent()) {
      divided(sentence, AnnouncedParts.divider(text).get(), amounts, draft);
      return;
    }
    boolean uses =
        amounts.size() > 1
            && amounts.stream().allMatch(it -> it.states(AMOUNT) && !changes.ends(it.left()));
    boolean counted = AnnouncedParts.countsUses(text, amounts.size());
    boolean open =
        !counted && vocabulary.words(Kind.OPEN_LIST).in(text)
            || amounts.stream().anyMatch(it -> it.right().startsWith("等"));
    if (!uses || open || isDividedInside(text, sentence, amounts)) {
      return;
    }
    Optional<Figure> whole =
        sum(amounts, draft).or(
            () -> announces(text) || counted ? told(amounts, draft) : Optional.empty());
    if (whole.isPresent()) {
      List<Claim.Term> terms = amounts.stream().map(it -> Claim.Term.plus(it.figure())).toList();
      // 支出由三部分构成： announces its parts as well, which then are claimed already.
      if (!UseLists.isClaimed(amounts.stream().map(Mention::figure).toList(), draft)) {
        draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole.get(), terms, true));
      }
    }
  }

  /// 下达60万元，分解为三块：A12万元，B18万元，C30万元: so many parts make up what the sentence told before them.
  private void divided(
      Sentence sentence, AnnouncedParts.Divider divider, List<Mention> amounts, Draft draft) {
    int marker = sentence.start() + divider.start();
    Optional<Mention> whole = Mention.lastUpTo(marker, amounts);
    List<Mention> parts =
        amounts.stream()
            .filter(it -> it.start() > marker && it.states(AMOUNT))
            .toList();
    if (whole.flatMap(Mention::indicator).filter(it -> WHOLE.is(it)).isPresent()
        && divider.isOf(parts.size())
        && (divider.count() > 0 || comeNear(parts, whole.get()))
        && amounts.indexOf(parts.get(0)) - amounts.indexOf(whole.get()) == 1) {
      List<Claim.Term> terms = parts.stream().map(it -> Claim.Term.plus(it.figure())).toList();
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole.get().figure(), terms, true));
    }
  }

  /// Whether parts that nobody counted are so near to a whole that they are to be all of it.
  private boolean comeNear(List<Mention> parts, Mention whole) {
    BigDecimal all = whole.token().yuan(units);
    BigDecimal sum =
        parts.stream().map(it -> it.token().yuan(units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.stream().noneMatch(it -> it.right().startsWith("等"))
        && sum.subtract(all).abs().compareTo(all.movePointLeft(1)) <= 0;
  }

  /// Whether a word of a list stands behind the first amount, or the list is one of an amount that the sentence itself goes
  /// on about.
  private boolean isDividedInside(String text, Sentence sentence, List<Mention> amounts) {
    Optional<Words.Match> marker = vocabulary.words(Kind.OF_WHICH).last(text);
    int last = amounts.get(amounts.size() - 1).start();
    return marker.map(it -> sentence.start() + it.start())
        .filter(it -> it > amounts.get(0).start() && it < last)
        .isPresent()
        || marker.filter(it -> it.start() == 0 && !announces(text)).isPresent();
  }

  /// The last amount before the sentence that its uses come to, each of them with a name of its own.
  private Optional<Figure> sum(List<Mention> parts, Draft draft) {
    BigDecimal sum =
        parts.stream()
            .map(it -> it.token().yuan(units))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Optional<String>> names =
        parts.stream().map(it -> it.stated().flatMap(Stated::subject)).distinct().toList();
    return names.size() < parts.size()
        ? Optional.empty()
        : before(parts, draft).stream()
            .filter(it -> units.isMoney(it.figure().quantity().unit()))
            .filter(it -> !names.contains(it.subject()) && isOfPhase(parts, it))
            .filter(it -> it.figure().quantity().yuan(units).compareTo(sum) == 0)
            .map(Fact::figure)
            .reduce((first, second) -> second);
  }

  private static boolean isOfPhase(List<Mention> parts, Fact whole) {
    return parts.stream().allMatch(it -> it.phase().isEmpty() || it.phase().equals(whole.phase()));
  }

  /// The last amount before the sentence that was spent or given as a whole, in the unit of the parts.
  private static Optional<Figure> told(List<Mention> parts, Draft draft) {
    Mention first = parts.get(0);
    Optional<Phase> phase = first.phase().or(() -> Optional.of(Phase.FINAL));
    return before(parts, draft).stream()
        .filter(it -> it.phase().equals(phase))
        .filter(it -> it.year().equals(first.stated().flatMap(Stated::year)))
        .map(Fact::figure)
        .reduce((one, other) -> other)
        .filter(
            it -> parts.stream()
                .allMatch(part -> part.figure().quantity().unit().equals(it.quantity().unit())));
  }

  /// What was told of projects before the first of some parts.
  private static List<Fact> before(List<Mention> parts, Draft draft) {
    List<Fact> before = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      if (fact.key().equals(parts.get(0).figure().key())) {
        break;
      }
      if (WHOLE.is(fact.indicator())) {
        before.add(fact);
      }
    }
    return before;
  }
}
