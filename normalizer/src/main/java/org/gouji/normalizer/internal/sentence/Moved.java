package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Telltale;

/// Amounts that something moved to from what it was in an earlier year: 会议费由上年的2.10万元压减至1.35万元. Immutable.
final class Moved {

  static final Telltale TO =
      Telltale.of(
          "至到为",
          "^[，、]?(?:压减|压缩|调减|核减|精简|缩减|缩小|下降|降低|降|减少|减|增加|增长|增|提高|提升|上升|上涨|升|扩大)"
              + "(?:至|到|为|了?到)(?:(?:19|20)\\d{2}年度?|本年度?|今年|当年)?的?$");
  private static final Pattern FROM = Pattern.compile("[由从]");

  private Moved() {}

  /// What was there before, where a figure is what became of it in the year that is told of; empty elsewhere.
  static Optional<Mention> from(Spot spot) {
    if (!TO.begins(spot.left())) {
      return Optional.empty();
    }
    Optional<Integer> now = spot.context().fiscalYear();
    return spot.last()
        .filter(it -> it.end() == spot.leftStart() || it.end() + 1 == spot.leftStart())
        .filter(it -> FROM.matcher(it.left()).find())
        .filter(
            it -> it.stated()
                .flatMap(stated -> stated.year())
                .filter(year -> now.isPresent() && year < now.get())
                .isPresent());
  }
}
