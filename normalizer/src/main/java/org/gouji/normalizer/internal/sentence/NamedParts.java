package org.gouji.normalizer.internal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.normalizer.internal.text.Telltale;

/// Finds the figures whose names the words before a total join: 来访132件、来信50件、来电11件，来访和来信合计182件. Immutable.
final class NamedParts {

  private static final Telltale TOTAL =
      Telltale.of(
          "(?:[两三四五]者|[两三四五][项类个])?(?:合计|共计|总计|小计|共有?|计)(?:金额)?(?:为|达|约)?$");
  private static final Telltale LEAD = Telltale.of("^[，、；:(]?(?:其中)?[:，]?");
  private static final Pattern JOINTS = Pattern.compile("以及|[、和与及]");
  private static final int SHORTEST = 2;

  private NamedParts() {}

  /// The figures that a total names, at least two; empty where it names none, or something else as well.
  static Optional<List<Mention>> of(Mention total, List<Mention> before) {
    if (!TOTAL.in(total.left())) {
      return Optional.empty();
    }
    String names =
        LEAD.withoutFirst(TOTAL.withoutFirst(total.left()));
    List<Mention> parts = new ArrayList<>();
    for (String name : JOINTS.split(names)) {
      Optional<Mention> part =
          before.stream()
              .filter(it -> name.length() >= SHORTEST && it.left().contains(name))
              .filter(it -> it.token().unit().equals(total.token().unit()))
              .reduce((first, second) -> second);
      if (part.isEmpty() || parts.contains(part.get())) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts).filter(it -> it.size() > 1);
  }
}
