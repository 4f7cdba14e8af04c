package org.gouji.normalizer.internal.sentence;

import java.util.Optional;
import org.gouji.model.report.Grounds;
import org.gouji.normalizer.internal.vocabulary.FigurePattern;

/// What the words say it is.
///
/// @param indicator empty where they say nothing
/// @param label the words that name it
/// @param subject which one, where that is said with the name
/// @param grounds what says so
/// @param ambiguous whether two indicators fit equally well
record Named(
    String indicator,
    String label,
    Optional<String> subject,
    Optional<FigurePattern> pattern,
    Grounds grounds,
    boolean ambiguous) {

  static Named nothing(String label, boolean ambiguous) {
    return new Named("", label, Optional.empty(), Optional.empty(), Grounds.LABEL, ambiguous);
  }

  boolean implied() {
    return grounds == Grounds.TOPIC;
  }
}
