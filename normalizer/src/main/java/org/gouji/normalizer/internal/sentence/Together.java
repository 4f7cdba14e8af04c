package org.gouji.normalizer.internal.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says what figures are called whose names are told together: 基本支出和项目支出分别为60万元、40万元, and A、B和C
/// 共5万元. Immutable.
final class Together {

  private static final Pattern SEPARATED = Pattern.compile("[、，和及与]*");
  private static final String EACH = "分别";

  private final LabelFinder labels;
  private final Changes changes;

  Together(LabelFinder labels, Changes changes) {
    this.labels = labels;
    this.changes = changes;
  }

  /// Whether nothing stands between a figure and the one before it but a mark.
  boolean isNext(String left) {
    return SEPARATED.matcher(left).matches();
  }

  /// Whether words say that each of several names has a figure of its own.
  boolean haveEach(String left) {
    return left.contains(EACH);
  }

  /// The name of one of the figures that are told behind all of their names.
  Optional<LabelFinder.Label> name(Spot spot) {
    int first = spot.before().size() - 1;
    while (first > 0 && isNext(spot.before().get(first).left())) {
      first--;
    }
    if (first < 0) {
      return Optional.empty();
    }
    String left = spot.before().get(first).left();
    int place = spot.before().size() - first;
    return labels.find(left, spot.context().organization())
        .filter(it -> haveEach(left) && !changes.ends(left))
        .map(it -> labels.joined(left, it))
        .filter(it -> it.size() > place)
        .map(it -> it.get(place));
  }

  /// Whether one amount is told of several things together. 收入、支出 are never added up, and each of
  /// those that 均为 an amount has it.
  boolean haveOne(String left, List<LabelFinder.Label> joined) {
    String behind = left.substring(joined.get(joined.size() - 1).end());
    return joined.size() > 1
        && !haveEach(left)
        && !behind.contains("均")
        && !behind.contains("各")
        && joined.stream().noneMatch(it -> it.indicator().startsWith("revenue."));
  }

  /// What several things are together; empty where that has no name of its own.
  String name(List<LabelFinder.Label> joined) {
    boolean threePublic =
        joined.stream().allMatch(it -> it.indicator().startsWith("three-public."));
    return threePublic && joined.size() == 3 ? "three-public.total" : "";
  }
}
