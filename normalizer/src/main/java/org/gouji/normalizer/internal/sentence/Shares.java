package org.gouji.normalizer.internal.sentence;

import java.util.Optional;

/// Says of what a percentage is the share: 占65.39% behind 基本支出276.367万元 is the share of 基本支出 in
/// the expenditure. Immutable.
final class Shares {

  private final LabelFinder labels;

  Shares(LabelFinder labels) {
    this.labels = labels;
  }

  /// @param indicator of the share
  /// @param subject the part, in the report's words
  record Shared(String indicator, String subject) {}

  Optional<Shared> share(Spot spot) {
    String left = spot.left();
    String whole = left.substring(left.lastIndexOf('占') + 1).replaceFirst("的$", "");
    Optional<String> named = labels.find(whole).map(LabelFinder.Label::indicator);
    if (named.isPresent() && !named.get().matches("(?:revenue|expenditure)\\.(?:grand-)?total")) {
      return Optional.empty();
    }
    Optional<Mention> part = spot.amountBefore().filter(it -> it.indicator().isPresent());
    if (part.isEmpty()) {
      return Optional.empty();
    }
    String indicator = part.get().indicator().get();
    boolean unsaid = labels.isQualifiersOnly(whole);
    if (indicator.startsWith("revenue.") && (whole.contains("收入") || unsaid)) {
      return Optional.of(new Shared("revenue.share", part.get().label()));
    }
    if (indicator.startsWith("expenditure.") && (whole.contains("支出") || unsaid)) {
      return Optional.of(new Shared("expenditure.share", part.get().label()));
    }
    return Optional.empty();
  }
}
