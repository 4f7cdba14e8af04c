package org.gouji.normalizer.internal.table;

import java.util.Optional;
import java.util.Set;
import org.gouji.model.catalogue.Catalogue;
import org.gouji.model.report.Quantity;
import org.gouji.normalizer.internal.sentence.LabelFinder;
import org.gouji.normalizer.internal.sentence.Qualifiers;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Indicators by the words of a table, where the unit of a figure fits. Made for one table, used by one
/// thread.
final class AccountLabels {

  /// What people are counted in: 年末实有数（辆） counts none.
  private static final Set<String> PEOPLE = Set.of("", "人", "名", "个", "位");

  /// Columns that hold all of a row, or all of one fund.
  static final Set<String> ALL_OF_A_ROW =
      Set.of("amount", "subtotal", "expenditure", "budget", "adjusted", "final", "fiscal",
          "general-public", "government-fund", "state-capital");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final TableLabels labels;
  private final Qualifiers qualifiers;

  AccountLabels(
      Catalogue catalogue, Vocabulary vocabulary, LabelFinder labels, Qualifiers qualifiers) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.labels = new TableLabels(labels);
    this.qualifiers = qualifiers;
  }

  TableLabels finder() {
    return labels;
  }

  /// The indicator whose label is the whole text, qualifiers aside, and whose unit fits.
  Optional<String> indicator(String words, Quantity quantity) {
    Optional<LabelFinder.Label> label = labels.find(words);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    String before = words.substring(0, label.get().start());
    if (!labels.isQualifiersOnly(before) && !isFund(before)) {
      return Optional.empty();
    }
    return Optional.of(label.get().indicator()).filter(it -> fits(it, quantity));
  }

  /// The indicator of a label that has its beginning in one text and its end in the next.
  Optional<String> spanning(String start, String end, Quantity quantity) {
    return labels.find(start + end)
        .filter(it -> it.start() < start.length() && it.end() > start.length())
        .filter(it -> labels.isQualifiersOnly(start.substring(0, it.start())))
        .map(LabelFinder.Label::indicator)
        .filter(it -> fits(it, quantity));
  }

  /// Whether a row names a fund and no more: 一般公共预算.
  boolean isFund(String row) {
    return qualifiers.fund(row).isPresent()
        && vocabulary.column(row).filter(ALL_OF_A_ROW::contains).isPresent();
  }

  /// Whether a figure has a unit of what an indicator measures.
  boolean fits(String indicator, Quantity quantity) {
    return switch (catalogue.indicator(indicator).orElseThrow().dimension()) {
      case MONEY -> catalogue.units().isMoney(quantity.unit());
      case PERCENT -> catalogue.units().isPercent(quantity.unit());
      case SCORE -> false;
      case COUNT ->
          !catalogue.units().isMoney(quantity.unit())
              && !catalogue.units().isPercent(quantity.unit())
              && (!indicator.startsWith("staff.") || PEOPLE.contains(quantity.unit()));
      case TEXT, DATE, ENUM, LIST -> false;
    };
  }
}
