package org.gouji.model.assessment;

import java.util.List;
import org.gouji.model.report.Report;

/// A report with everything that was recomputed of it.
///
/// @param checks in the order of the report, roots before what is attached to them
/// @param engine what produced it, so that a later run knows what to redo
public record Assessment(Report report, List<Check> checks, Engine engine) {

  /// @param version of the program
  /// @param catalogue prefix of the SHA-256 of the catalogue's files
  /// @param rules prefix of the SHA-256 of the rule book's files
  public record Engine(String version, String catalogue, String rules) {}

  public Assessment {
    checks = List.copyOf(checks);
  }
}
