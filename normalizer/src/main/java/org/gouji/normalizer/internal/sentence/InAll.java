package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.catalogue.Indicator;

/// Amounts that only say that they are what the ones before come to: 上级补助收入35万元、其他收入2万元，合计37万元. Immutable.
final class InAll {

  private static final Pattern TOTAL =
      Pattern.compile("[，、]?(?:以上|几项|各项|[两二三四]项|两者)?(?:合计|共计|总计|总共|共)(?:为|是)?");

  private final Catalogue catalogue;

  InAll(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What the amounts told right before are parts of, by the catalogue; empty where that is nothing, or where they
  /// are fewer than two.
  Optional<String> of(Spot spot) {
    if (!TOTAL.matcher(spot.left()).matches()) {
      return Optional.empty();
    }
    List<String> common = List.of();
    int parts = 0;
    for (int i = spot.before().size() - 1; i >= 0; i--) {
      Mention part = spot.before().get(i);
      if (part.isPercent() || spot.sentence().closesBracket(part.end(), spot.end())) {
        continue;
      }
      List<String> above = part.indicator().map(this::above).orElse(List.of());
      List<String> shared =
          parts == 0 ? above : common.stream().filter(above::contains).toList();
      if (part.start() < spot.sentence().start() || shared.isEmpty()) {
        break;
      }
      common = shared;
      parts++;
    }
    return parts < 2 ? Optional.empty() : Optional.of(common.get(0));
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
}
