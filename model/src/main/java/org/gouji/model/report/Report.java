package org.gouji.model.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.model.document.Notice;
import org.gouji.model.document.Source;

/// What a normalizer understood of one document.
///
/// @param sections every heading in document order
/// @param figures every figure in document order, those that state a fact included, those of
///   scorecard rows not
/// @param facts figures that state an indicator, in document order
/// @param readings damaged figures and dates that checks use
/// @param claims relations that the report itself asserts
/// @param tally how much of the document was seen and understood
public record Report(
    Source source,
    Identity identity,
    List<Section> sections,
    List<Figure> figures,
    List<Fact> facts,
    List<Reading> readings,
    List<Scorecard> scorecards,
    List<Claim> claims,
    Tally tally,
    List<Notice> notices) {

  /// The honest denominators.
  ///
  /// @param figures numbers with a unit or in a table that were seen, damaged ones included
  /// @param tables seen
  /// @param tablesUnderstood those of them whose columns were recognised
  /// @param pagesByOcr pages whose text was recognised from a picture
  public record Tally(int figures, int tables, int tablesUnderstood, int pagesByOcr) {}

  public Report {
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
    readings = List.copyOf(readings);
    scorecards = List.copyOf(scorecards);
    claims = List.copyOf(claims);
    notices = List.copyOf(notices);
    Set<String> keys = new HashSet<>();
    for (Fact fact : facts) {
      if (!keys.add(fact.key())) {
        throw new IllegalArgumentException("two facts have the key " + fact.key());
      }
    }
  }
}
