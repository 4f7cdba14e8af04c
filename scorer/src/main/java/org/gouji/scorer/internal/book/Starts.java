package org.gouji.scorer.internal.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rules by the indicators that they start from: most reports state few of them. Immutable.
final class Starts {

  private final List<Rule> rules;
  private final Map<String, BitSet> byIndicator = new HashMap<>();
  /// Those that start from a family.
  private final BitSet always = new BitSet();

  Starts(List<Rule> rules) {
    this.rules = rules;
    for (int i = 0; i < rules.size(); i++) {
      for (Ref anchor : rules.get(i).relation().anchors()) {
        if (anchor.isFamily()) {
          always.set(i);
        } else {
          byIndicator.computeIfAbsent(anchor.indicator(), it -> new BitSet()).set(i);
        }
      }
    }
  }

  /// In their own order.
  List<Rule> from(Iterable<String> indicators) {
    BitSet wanted = new BitSet(rules.size());
    wanted.or(always);
    for (String indicator : indicators) {
      BitSet of = byIndicator.get(indicator);
      if (of != null) {
        wanted.or(of);
      }
    }
    List<Rule> from = new ArrayList<>(wanted.cardinality());
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      from.add(rules.get(i));
    }
    return from;
  }
}
