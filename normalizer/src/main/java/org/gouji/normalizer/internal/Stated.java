package org.gouji.normalizer.internal;

import java.util.Optional;
import org.gouji.model.report.Fund;
import org.gouji.model.report.Grounds;
import org.gouji.model.report.Phase;

/// What a figure states: a fact without its figure.
public record Stated(
    String indicator,
    Optional<Phase> phase,
    Optional<Integer> year,
    Optional<Fund> fund,
    Optional<String> subject,
    Grounds grounds) {}
