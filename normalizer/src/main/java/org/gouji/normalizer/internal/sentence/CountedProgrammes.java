package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
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

/// Claims that as many projects as a sentence counts, and says that all was spent on, come to what was told before to
/// have been spent on projects: 全年实施项目3个，项目支出具体为：甲20万元，乙30万元，丙40万元. The count closes the list. Immutable.
final class CountedProgrammes {

  private static final String COUNT = "programme.count";
  private static final String AMOUNT = "programme.amount";
  private static final String ALL = "expenditure.project.total";
  /// 重点项目3个 are not all, and 项目预算安排为 divides no spending.
  private static final Telltale LEAD =
      Telltale.of(
          "[，:](?!.*(?:重点|主要|其中|部分|新增|预算|本级))(?:全年|当年|各|实际)?项目(?:实际)?支出[^，。；\\d]{0,8}?(?:为|是|如下)[:，]?[^，。；:\\d]+$");
  /// A list may be wrong in a digit; what comes to much more or less is of something else.
  private static final BigDecimal SHARE = new BigDecimal("0.1");

  private CountedProgrammes() {}

  static void find(Sentence sentence, List<Mention> mentions, Units units, Draft draft) {
    for (int i = 0; i + 2 < mentions.size(); i++) {
      Mention count = mentions.get(i);
      if (count.start() < sentence.start() || !count.states(COUNT)) {
        continue;
      }
      int projects = count.token().value().intValue();
      List<Mention> parts = mentions.subList(i + 1, mentions.size());
      if (projects == parts.size() && LEAD.in(lead(sentence, count, parts.get(0)))
          && areOfOnePhase(parts)) {
        total(parts, units, draft).ifPresent(it -> claim(it, parts, draft));
      }
      return;
    }
  }

  private static String lead(Sentence sentence, Mention count, Mention first) {
    return sentence.text().substring(count.end(), first.start());
  }

  private static boolean areOfOnePhase(List<Mention> parts) {
    return parts.stream()
        .allMatch(it -> it.states(AMOUNT) && it.phase().equals(Optional.of(Phase.FINAL)))
        && parts.stream().map(it -> it.stated().flatMap(Stated::subject)).distinct().count()
            == parts.size();
  }

  /// The only amount that was told before to have been spent on projects.
  private static Optional<Figure> total(List<Mention> parts, Units units, Draft draft) {
    Stated stated = parts.get(0).stated().orElseThrow();
    List<Figure> told =
        draft.facts()
            .stream()
            .filter(
                it -> it.indicator().equals(ALL) && isSpent(it) && it.year().equals(stated.year()))
            .map(Fact::figure)
            .filter(it -> units.isMoney(it.quantity().unit()))
            .toList();
    long values =
        told.stream().map(it -> it.quantity().yuan(units).stripTrailingZeros()).distinct().count();
    BigDecimal sum =
        parts.stream().map(it -> it.token().yuan(units)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return told.stream()
        .findFirst()
        .filter(it -> values == 1 && isNear(it.quantity().yuan(units), sum))
        .filter(it -> parts.stream()
            .allMatch(part -> part.token().unit().equals(it.quantity().unit())));
  }

  private static boolean isSpent(Fact fact) {
    return fact.phase().equals(Optional.of(Phase.FINAL)) && fact.fund().isEmpty()
        && fact.subject().isEmpty();
  }

  private static boolean isNear(BigDecimal all, BigDecimal sum) {
    return sum.subtract(all).abs().compareTo(all.multiply(SHARE)) < 0;
  }

  private static void claim(Figure total, List<Mention> parts, Draft draft) {
    List<Claim.Term> terms = parts.stream().map(it -> Claim.Term.plus(it.figure())).toList();
    boolean claimed =
        draft.claims()
            .stream()
            .anyMatch(
                it -> it instanceof Claim.Sum sum && sum.parts().equals(terms));
    if (!claimed) {
      draft.claim(new Claim.Sum(Claim.Origin.SENTENCE, total, terms, true));
    }
  }
}
