package org.gouji.corpus.store;

import java.util.Optional;
import org.gouji.model.assessment.Severity;

/// Which reports are meant. What is empty does not choose.
///
/// @param organization part of its name
/// @param from first fiscal year
/// @param to last fiscal year
/// @param least reports with a finding of this severity or a graver one
public record Selection(
    Optional<String> organization,
    Optional<Integer> from,
    Optional<Integer> to,
    Optional<Severity> least) {

  public static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
