package org.gouji.normalizer.internal.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.Stated;
import org.gouji.normalizer.internal.text.Token;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;
import org.gouji.normalizer.internal.vocabulary.Vocabulary;

/// Chooses among the patterns of the vocabulary the one that the words around a figure bear out best.
/// Immutable.
final class Patterns {

  /// Words farther before a figure than this are of another thing, as in long lists of names.
  private static final int NEAR = 30;

  /// A list is led by words that stand this near to its clause's beginning.
  private static final int LEAD = 12;

  private final Vocabulary vocabulary;

  Patterns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @param tie whether two indicators were equally well borne out, so that neither is said
  record Choice(Optional<FigurePattern> pattern, boolean tie) {}

  /// What a figure states by the one that it follows: the rate of an amount that has a rate of its own.
  Optional<String> following(Spot spot, String unit) {
    Choice choice = choose(spot, unit);
    return choice.pattern()
        .filter(it -> !it.after().isEmpty() && !it.left().isEmpty())
        .map(FigurePattern::indicator);
  }

  /// The pattern that speaks before the label before a figure.
  Optional<FigurePattern> overLabels(Spot spot, String unit) {
    List<FigurePattern> loud = vocabulary.patternsOverLabels(unit);
    return loud.isEmpty() ? Optional.empty() : choose(spot, loud).pattern();
  }

  Choice choose(Spot spot, String unit) {
    return choose(spot, vocabulary.patterns(unit));
  }

  private Choice choose(Spot spot, List<FigurePattern> patterns) {
    if (patterns.isEmpty()) {
      return new Choice(Optional.empty(), false);
    }
    FigurePattern.Around around =
        FigurePattern.Around.of(near(spot.left()), spot.right(), spot.sentence().topic(spot.end()));
    String before = spot.last().flatMap(Mention::indicator).orElse("");
    int best = 0;
    Optional<FigurePattern> found = Optional.empty();
    boolean tie = false;
    for (FigurePattern pattern : patterns) {
      boolean follows =
          pattern.after().isEmpty() || pattern.after().contains(before);
      if (pattern.end().isPresent() || !follows) {
        continue;
      }
      int weight = pattern.weight(around);
      if (weight > best) {
        best = weight;
        found = Optional.of(pattern);
        tie = false;
      } else if (weight == best
          && weight > 0
          && !pattern.indicator().equals(found.orElseThrow().indicator())) {
        tie = true;
      }
    }
    return new Choice(tie ? Optional.empty() : found, tie);
  }

  /// The words right before a figure and, where a long list of names lies between, the ones that
  /// begin it.
  private static String near(String left) {
    int from = left.length() - NEAR;
    if (from <= 0) {
      return left;
    }
    int list = left.indexOf('、');
    String head = list < 0 ? "" : left.substring(0, Math.min(list, from));
    return head.substring(0, Math.min(head.length(), LEAD)) + "\u0000" + left.substring(from);
  }

  /// One end of a range.
  record RangeEnd(BigDecimal value, Stated stated) {}

  /// What the ends of a range state, for patterns that read ranges.
  List<RangeEnd> ofRange(Spot spot, Token.Range range) {
    List<RangeEnd> ends = new ArrayList<>();
    FigurePattern.Around around =
        FigurePattern.Around.of(spot.left(), "", spot.sentence().topic(spot.end()));
    for (FigurePattern pattern : vocabulary.patterns(range.unit())) {
      boolean said =
          ends.stream().anyMatch(it -> it.stated().indicator().equals(pattern.indicator()));
      if (pattern.end().isPresent() && !said && pattern.weight(around) > 0) {
        BigDecimal value =
            switch (pattern.end().get()) {
              case LOW -> range.from();
              case HIGH -> range.to();
            };
        ends.add(
            new RangeEnd(
                value,
                new Stated(
                    pattern.indicator(),
                    Optional.empty(),
                    spot.context().fiscalYear(),
                    Optional.empty(),
                    Standards.kind(spot),
                    Grounds.PATTERN)));
      }
    }
    return ends;
  }
}
