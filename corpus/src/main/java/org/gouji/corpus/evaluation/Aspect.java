package org.gouji.corpus.evaluation;

/// What counts are told apart by beside the documents, so that what broke has a name.
public enum Aspect {
  /// findings, coverage and false alarms by rule
  RULE("rules"),
  /// facts by indicator
  INDICATOR("indicators"),
  /// how many of the reported facts are right, by what made them facts
  GROUNDS("grounds");

  private final String group;

  Aspect(String group) {
    this.group = group;
  }

  /// The field of the JSON that holds its counts.
  String group() {
    return group;
  }
}
