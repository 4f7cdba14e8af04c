package org.gouji.scorer.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.scorer.internal.arithmetic.Reckoner;

/// Indicators of which a report states many values at once. One that is misprinted has two; where
/// there are more, it is said of many things (each item of a budget is 支出 too), and which of them
/// belongs to another figure is a guess.
final class Crowds {

  private static final int CROWD = 3;

  private final Map<String, Map<List<Object>, List<Mention>>> values = new HashMap<>();
  private final Facts facts;
  private final Reckoner reckoner;

  Crowds(Facts facts, Reckoner reckoner) {
    this.facts = facts;
    this.reckoner = reckoner;
  }

  /// Of an indicator, the values that it has in each context, as many as make a crowd. Most are never asked for.
  private Map<List<Object>, List<Mention>> values(String indicator) {
    Map<List<Object>, List<Mention>> byContext = new HashMap<>();
    for (Mention it : facts.of(indicator)) {
      if (counts(it)) {
        List<Mention> known = byContext.computeIfAbsent(context(it), key -> new ArrayList<>());
        if (known.size() < CROWD
            && known.stream().noneMatch(other -> other.agrees(it, reckoner))) {
          known.add(it);
        }
      }
    }
    return byContext;
  }

  private static boolean counts(Mention it) {
    return !it.scored() && !it.isTarget();
  }

  private static List<Object> context(Mention it) {
    return List.of(it.year(), it.phase(), it.fund(), it.fact().subject());
  }

  boolean contains(Mention it) {
    return counts(it)
        && values.computeIfAbsent(it.indicator(), this::values).get(context(it)).size() >= CROWD;
  }

  boolean contains(String key) {
    Optional<Mention> mention = facts.find(key);
    return mention.isPresent() && contains(mention.get());
  }
}
