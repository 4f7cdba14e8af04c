package org.gouji.normalizer.internal.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.normalizer.internal.sentence.LabelFinder;

/// Labels in the words of one table, each looked for once: the words of a row come again at each of its
/// cells, and those of a header at each of its column. Made for one table, used by one thread.
final class TableLabels {

  private final LabelFinder labels;
  private final Map<String, Optional<LabelFinder.Label>> found = new HashMap<>();
  private final Map<String, Boolean> qualifiers = new HashMap<>();

  TableLabels(LabelFinder labels) {
    this.labels = labels;
  }

  /// The label that ends the text, qualifiers behind it left aside.
  Optional<LabelFinder.Label> find(String text) {
    return found.computeIfAbsent(text, labels::find);
  }

  /// Whether a text holds nothing but qualifiers and fillers.
  boolean isQualifiersOnly(String text) {
    return qualifiers.computeIfAbsent(text, labels::isQualifiersOnly);
  }
}
