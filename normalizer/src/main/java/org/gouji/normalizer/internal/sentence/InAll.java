package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;
import org.gouji.model.catalogue.Indicator.Dimension;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.text.Telltale;
import org.gouji.normalizer.internal.text.Token;

/// Figures that only say that they are what the ones before come to: 上级补助收入35万元、其他收入2万元，合计37万元, or
/// 行政编制7名、事业编制4名，合计11名. Immutable.
final class InAll {

  private static final Telltale TOTAL =
      Telltale.of(
          "^[，、；]?(?:以上|上述|几项|各项|[两二三四五六]项|两者)*"
              + "(?:合计|共计|总计|总共|一共|共|相加|加总)(?:编制|得分)?(?:共|为|是|得|数为)?$");
  private static final String GROUP = "score.level1";
  private static final int FEWEST_GROUPS = 3;

  private final Catalogue catalogue;

  InAll(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What the figures told right before are parts of, by the catalogue; empty where that is nothing, where it is
  /// among them, or where they are fewer than two. Scores of groups have to come to just the figure.
  Optional<Named> find(Token.Number token, Spot spot, Dimension dimension) {
    if (!TOTAL.in(spot.left())) {
      return Optional.empty();
    }
    return switch (dimension) {
      case MONEY -> whole(parts(spot, it -> !it.isPercent())).map(it -> named(it, spot));
      case COUNT -> whole(alike(token, spot)).map(it -> named(it, spot));
      case SCORE -> isSumOfGroups(token, alike(token, spot))
          ? Optional.of(named("score.total", spot))
          : Optional.empty();
      case PERCENT, TEXT, DATE, ENUM, LIST -> Optional.empty();
    };
  }

  /// Whether words say that a figure is what the ones before come to.
  static boolean isTotal(String left) {
    return TOTAL.in(left);
  }

  /// The figures that its sentence tells before a spot, the last first.
  private static List<Mention> parts(Spot spot, Predicate<Mention> isOne) {
    return spot.before()
        .reversed()
        .stream()
        .takeWhile(it -> it.start() >= spot.sentence().start())
        .filter(isOne)
        .filter(it -> !spot.sentence().closesBracket(it.end(), spot.end()))
        .toList();
  }

  private static List<Mention> alike(Token.Number token, Spot spot) {
    return parts(spot, it -> it.token().unit().equals(token.unit()));
  }

  private static boolean isSumOfGroups(Token.Number token, List<Mention> scores) {
    List<BigDecimal> groups =
        scores.stream().filter(it -> it.states(GROUP)).map(it -> it.token().value()).toList();
    return groups.size() >= FEWEST_GROUPS
        && groups.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(token.value()) == 0;
  }

  private Optional<String> whole(List<Mention> lastFirst) {
    List<String> common = List.of();
    int parts = 0;
    for (Mention part : lastFirst) {
      List<String> above = part.indicator().map(this::above).orElse(List.of());
      List<String> shared =
          parts == 0 ? above : common.stream().filter(above::contains).toList();
      if (shared.isEmpty()) {
        break;
      }
      common = shared;
      parts++;
    }
    if (parts < 2) {
      return Optional.empty();
    }
    String whole = common.get(0);
    return lastFirst.stream().anyMatch(it -> it.states(whole))
        ? Optional.empty()
        : Optional.of(whole);
  }

  /// What an indicator is a part of, the nearest first.
  private List<String> above(String indicator) {
    List<String> above = new ArrayList<>();
    Optional<String> at = catalogue.indicator(indicator).flatMap(Indicator::parent);
    while (at.isPresent() && !above.contains(at.get())) {
      above.add(at.get());
      at = catalogue.indicator(at.get()).flatMap(Indicator::parent);
    }
    return above;
  }

  private static Named named(String indicator, Spot spot) {
    return new Named(
        indicator, spot.lastWords(), Optional.empty(), Optional.empty(), Grounds.TOPIC, false);
  }
}
