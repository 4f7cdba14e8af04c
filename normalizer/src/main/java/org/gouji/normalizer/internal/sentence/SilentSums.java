package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Figure;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.vocabulary.Kind;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Finds what stands behind a figure and comes to it, though no word says that it is divided: 减少12万元，主要是拨款增加
/// 22万元、基金减少34万元, and 在职22人，参公人员14人，事业人员8人. Where they do not come to it nothing is claimed, since
/// nobody said that they do. Immutable.
final class SilentSums {

  private final Vocabulary vocabulary;
  private final Changes changes;

  SilentSums(Vocabulary vocabulary, Changes changes) {
    this.vocabulary = vocabulary;
    this.changes = changes;
  }

  void find(Sentence sentence, List<Mention> mentions, Draft draft) {
    for (int i = 0; i + 2 < mentions.size(); i++) {
      Mention whole = mentions.get(i);
      boolean changed = changes.isChange(whole) && !whole.isPercent();
      if ((changed || isStaff(whole)) && whole.start() >= sentence.start()) {
        parts(sentence, mentions, i, changed, draft);
      }
    }
  }

  private static boolean isStaff(Mention mention) {
    return mention.states("staff.on-duty.total") || mention.states("staff.establishment.total");
  }

  private void parts(
      Sentence sentence, List<Mention> mentions, int at, boolean changed, Draft draft) {
    Mention whole = mentions.get(at);
    BigDecimal rest = whole.figure().quantity().value();
    List<Figure> parts = new ArrayList<>();
    for (Mention part : mentions.subList(at + 1, mentions.size())) {
      if (part.isPercent() && changed) {
        continue;
      }
      boolean fits =
          part.token().unit().equals(whole.token().unit())
              && changes.isChange(part) == changed
              && (changed || isSome(part, whole) && !isDivided(sentence, whole, part));
      if (!fits) {
        return;
      }
      parts.add(part.figure());
      rest = rest.subtract(part.figure().quantity().value());
      if (rest.signum() == 0 && parts.size() > 1) {
        draft.claim(
            new Claim.Sum(
                Claim.Origin.SENTENCE, whole.figure(),
                parts.stream().map(Claim.Term::plus).toList(), true));
        return;
      }
    }
  }

  /// Whether some of those on duty, or of the posts, are counted, and nobody else.
  private static boolean isSome(Mention part, Mention whole) {
    String family = whole.states("staff.on-duty.total") ? "staff.on-duty." : "staff.establishment.";
    return part.states(Partitions.POST)
        || part.indicator().map(it -> it.startsWith(family) && !whole.states(it)).orElse(true);
  }

  /// What 其中 divides is claimed as that, but for changes.
  private boolean isDivided(Sentence sentence, Mention whole, Mention part) {
    return vocabulary.words(Kind.OF_WHICH)
        .in(sentence.text().substring(whole.end(), part.start()));
  }
}
