package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Claim;
import org.gouji.model.report.Fact;
import org.gouji.model.report.Figure;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Draft;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds the score of a report again where the text adds up so many points told before: 按执行率计9.66分。…计88分。两项合计97.66分. Only
/// what is the score that the report has told, and what the points come to, is taken for it.
public final class AddedScores {

  private static final String SCORE = "score.total";
  private static final Telltale ADDED =
      Telltale.of(
          "(?:以上|上述)?([两二三四五六])(?:项|类|部分|个部分)(?:指标|得分|分值|评价)*(?:合计|共计|总计|相加|累计)(?:共|得分?|计|为|自评|:)*$");
  private static final Telltale GOT =
      Telltale.of("(?:(?<![合共总小])计|得|得分|评分|(?:得分|评分|自评分)(?:为|是|:))$");
  private static final String COUNTS = "零一二三四五六";
  private static final int TWO = 2;

  private AddedScores() {}

  public static void complete(Draft draft) {
    List<Fact> told =
        draft.facts()
            .stream()
            .filter(it -> it.indicator().equals(SCORE) && it.subject().isEmpty())
            .toList();
    for (int i = 0; i < draft.figures().size() && !told.isEmpty(); i++) {
      Figure figure = draft.figures().get(i);
      boolean open = isPoints(figure) && draft.fact(figure).isEmpty();
      Optional<String> count = open ? ADDED.group(before(figure)) : Optional.empty();
      Optional<Fact> score =
          count.isPresent()
              ? told.stream().filter(it -> isAlike(it.figure(), figure)).findFirst()
              : Optional.empty();
      if (score.isPresent()) {
        List<Figure> parts =
            parts(draft.figures().subList(0, i), Math.max(TWO, COUNTS.indexOf(count.get())));
        take(score.get(), figure, parts, draft);
      }
    }
  }

  private static void take(Fact score, Figure total, List<Figure> parts, Draft draft) {
    BigDecimal sum =
        parts.stream().map(it -> it.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parts.size() >= TWO && sum.compareTo(total.quantity().value()) == 0) {
      draft.state(
          total,
          new Stated(
              SCORE, score.phase(), score.year(), Optional.empty(), Optional.empty(),
              Grounds.TOPIC));
      draft.claim(
          new Claim.Sum(
              Claim.Origin.SENTENCE, total, parts.stream().map(Claim.Term::plus).toList(), true));
    }
  }

  /// The last so many points that were got, in their order; fewer where there are not as many.
  private static List<Figure> parts(List<Figure> before, int count) {
    List<Figure> parts = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && parts.size() < count; i--) {
      if (isPoints(before.get(i)) && GOT.in(before(before.get(i)))) {
        parts.add(0, before.get(i));
      }
    }
    return parts;
  }

  private static boolean isPoints(Figure figure) {
    return figure.quantity().unit().equals("分");
  }

  private static boolean isAlike(Figure one, Figure other) {
    return one.quantity().value().compareTo(other.quantity().value()) == 0;
  }

  /// The words before a figure, as far as it is quoted.
  private static String before(Figure figure) {
    return figure.quote().substring(0, Math.max(0, figure.quote().lastIndexOf(figure.printed())));
  }
}
