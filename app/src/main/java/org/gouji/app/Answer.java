package org.gouji.app;

import java.util.Optional;
import org.gouji.model.Failure;

/// What `check` has to say about one file.
///
/// @param failure why there is no report
/// @param error whether the report has an inconsistency of severity error
/// @param line the document of the JSON contract, without a line end
/// @param text for a person: the findings, or in one line why there are none
record Answer(Optional<Failure.Kind> failure, boolean error, String line, String text) {}
