package org.gouji.corpus.query;

import java.util.Optional;

/// A report of the store and what it came to.
///
/// @param title as printed
/// @param facts figures that state an indicator, of `figures` that were seen
/// @param consistent how many checks agreed, `inconsistent` and `notEvaluable` the others
/// @param errors how many of the inconsistent ones are errors; `warnings` and `infos` likewise
public record StoredReport(
    Key key,
    Optional<String> title,
    int figures,
    int facts,
    int consistent,
    int inconsistent,
    int notEvaluable,
    int errors,
    int warnings,
    int infos) {

  /// Which report, and whose.
  ///
  /// @param sha256 of the file's bytes, in lower-case hexadecimal
  /// @param path of the file that was read
  /// @param kind a word of the contract, such as `whole-department`
  public record Key(
      String sha256,
      String path,
      Optional<String> organization,
      Optional<Integer> fiscalYear,
      String kind) {}
}
