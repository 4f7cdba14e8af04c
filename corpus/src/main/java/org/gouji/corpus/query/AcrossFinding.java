package org.gouji.corpus.query;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.assessment.Severity;

/// What reports of one organisation contradict each other in.
///
/// @param organization whose they are
/// @param key of the check within its document
/// @param fingerprint the same over formats of the reports, re-runs and versions
/// @param formula the relation in numbers
/// @param difference of the two sides, as far as each is one number
/// @param places every figure as printed, with file and place
public record AcrossFinding(
    String organization,
    String key,
    String fingerprint,
    Severity severity,
    String rule,
    String basis,
    Message message,
    Optional<String> formula,
    Optional<BigDecimal> difference,
    Optional<String> places) {}
