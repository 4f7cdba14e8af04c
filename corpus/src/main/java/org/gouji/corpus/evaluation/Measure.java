package org.gouji.corpus.evaluation;

/// What an evaluation counts, each as so many right of so many.
public enum Measure {
  /// gold facts that were reported
  FACT_RECALL("factRecall", "facts R"),
  /// right ones among the reported facts that gold can judge
  FACT_PRECISION("factPrecision", "facts P"),
  /// matched facts whose quote and location hold the figure
  PLACES("places", "places"),
  /// scorecard rows, every cell
  ROWS("rows", "rows"),
  /// headings with their section
  SECTIONS("sections", "sections"),
  /// fields of the identity
  IDENTITY("identity", "identity"),
  /// findings that had to be reported and were
  FINDINGS("findings", "findings"),
  /// right ones among the inconsistencies of severity error and warning
  FINDING_PRECISION("findingPrecision", "find. P"),
  /// findings whose one cause can be told, and is named
  CAUSES("causes", "causes"),
  /// findings with a known cause that have it among what they offer
  CANDIDATES("candidates", "candid."),
  /// findings of one wrong figure that are attached to one root, which holds that figure
  ROOTS("roots", "roots"),
  /// relations that hold and were recomputed
  COVERAGE("coverage", "coverage"),
  /// documents that keep the contract
  CONTRACT("contract", "contract");

  private final String word;
  private final String title;

  Measure(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /// Its name for machines.
  public String word() {
    return word;
  }

  /// Its name at the head of a column.
  String title() {
    return title;
  }
}
