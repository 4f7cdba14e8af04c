package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Phase;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds sentences that divide an amount told before them: 从具体用途看，支付A经费3万元，B费用2万元.
/// Immutable.
final class Uses {

  private final Vocabulary vocabulary;
  private final Changes changes;

  Uses(Vocabulary vocabulary, Changes changes) {
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
    if (!announces(text) || vocabulary.words(Kind.OPEN_LIST).in(text)
        || vocabulary.words(Kind.OF_WHICH).in(text)) {
      return;
    }
    List<Mention> parts = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean programme =
          mention.indicator().equals(Optional.of("programme.amount"))
              && mention.start() >= sentence.start();
      if (programme && !changes.ends(mention.left())) {
        parts.add(mention);
      } else if (!mention.isPercent() && mention.start() >= sentence.start()) {
        return;
      }
    }
    boolean open = parts.stream().anyMatch(it -> it.right().startsWith("等"));
    Optional<Figure> whole = parts.size() < 2 || open ? Optional.empty() : whole(parts, draft);
    if (whole.isPresent()) {
      List<Claim.Term> terms = parts.stream().map(it -> Claim.Term.plus(it.figure())).toList();
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, whole.get(), terms, true));
    }
  }

  /// The last amount before the sentence that was spent or given as a whole, in the unit of the parts.
  private static Optional<Figure> whole(List<Mention> parts, Draft draft) {
    Mention first = parts.get(0);
    Optional<Phase> phase = first.phase().or(() -> Optional.of(Phase.FINAL));
    Optional<Figure> whole = Optional.empty();
    for (Fact fact : draft.facts()) {
      if (fact.key().equals(first.figure().key())) {
        break;
      }
      boolean total =
          fact.indicator()
              .matches("expenditure\\.(?:project\\.)?total|programme\\.(?:total|amount)")
              && fact.phase().equals(phase)
              && fact.year().equals(first.stated().flatMap(it -> it.year()));
      if (total) {
        whole = Optional.of(fact.figure());
      }
    }
    return whole.filter(
        it -> parts.stream()
            .allMatch(part -> part.figure().quantity().unit().equals(it.quantity().unit())));
  }
}
