package org.gouji.model.report;

import java.util.Locale;

/// What made a figure a fact of its indicator, which tells how far the mapping is to be trusted.
public enum Grounds {
  /// A row and a column of a table that is understood.
  CELL,
  /// A name of the indicator beside the figure, in its clause.
  LABEL,
  /// A construction of the sentence, such as a verb and a unit that together say what is counted.
  PATTERN,
  /// What the sentence is about: the figure's own clause does not name it.
  TOPIC;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word of the contract.
  public String word() {
    return word;
  }
}
