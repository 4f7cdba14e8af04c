package org.gouji.corpus.query;

import java.math.BigDecimal;
import java.util.Optional;
import org.gouji.model.Message;
import org.gouji.model.assessment.Severity;

/// An inconsistent check with what a person needs to judge it.
///
/// @param report whose it is
/// @param key of the check within the report's document
/// @param fingerprint the same over formats of the report, re-runs and versions
/// @param formula the relation in numbers; empty where there is none
/// @param printed the printed side, `computed` the recomputed one, `difference` the first less the
///   second; each as far as the relation has one number there
/// @param cause the likely cause, a word such as `digits-swapped`
/// @param place where the first of its figures stands that has a place, for a reader of the document
/// @param page of a PDF, from 1; likewise
/// @param quote the words around it; likewise
/// @param isRoot false where another finding of the same report explains it
public record Finding(
    StoredReport.Key report,
    String key,
    String fingerprint,
    Severity severity,
    String rule,
    String basis,
    Message message,
    Optional<String> formula,
    Optional<BigDecimal> printed,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> difference,
    Optional<String> cause,
    Optional<Integer> page,
    Optional<String> place,
    Optional<String> quote,
    boolean isRoot) {}
