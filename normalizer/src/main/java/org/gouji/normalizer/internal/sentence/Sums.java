package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Says what a count or a score is that a sentence tells behind its parts as what they come to: 行政编制7名、事业编制4名，
/// 合计11名. Immutable.
final class Sums {

  private static final Telltale IN_ALL =
      Telltale.of(
          "计总共加", "^[，、；]?(?:以上|上述|[三四五六]项)*(?:合计|共计|总计|总共|一共|共|相加|加总)(?:编制|得分)?(?:共|为|得|数为)?$");
  private static final String POSTS = "staff.establishment.";
  private static final String GROUP = "score.level1";
  private static final int FEWEST_GROUPS = 3;

  /// The total that the figures before a spot are the parts of; of scores where they come to just that.
  Optional<Named> find(Token.Number token, Spot spot) {
    if (!IN_ALL.in(spot.left())) {
      return Optional.empty();
    }
    List<Mention> parts = parts(token, spot);
    if (parts.size() > 1 && arePosts(parts)
        && parts.stream().noneMatch(it -> it.states(POSTS + "total"))) {
      return Optional.of(named(POSTS + "total", spot));
    }
    List<Mention> groups = parts.stream().filter(it -> it.states(GROUP)).toList();
    BigDecimal sum =
        groups.stream()
            .map(it -> it.token().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean scores =
        groups.size() >= FEWEST_GROUPS && sum.compareTo(token.value()) == 0;
    return scores ? Optional.of(named("score.total", spot)) : Optional.empty();
  }

  /// The figures of the same measure word, or of the same kind of thing, that its sentence tells before it.
  private static List<Mention> parts(Token.Number token, Spot spot) {
    List<Mention> parts = new ArrayList<>();
    for (Mention mention : spot.before()) {
      if (mention.start() >= spot.sentence().start()
          && mention.token().unit().equals(token.unit())) {
        parts.add(mention);
      }
    }
    return parts;
  }

  private static boolean arePosts(List<Mention> parts) {
    return parts.stream()
        .allMatch(it -> it.indicator().filter(id -> id.startsWith(POSTS)).isPresent());
  }

  private static Named named(String indicator, Spot spot) {
    return new Named(
        indicator, spot.lastWords(), Optional.empty(), Optional.empty(), Grounds.TOPIC, false);
  }
}
