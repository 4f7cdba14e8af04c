package org.gouji.model.report;

import java.util.Optional;
import org.gouji.model.document.Location;

/// A number token that no reading makes sense of (`0余名`, `293,549,90`): a finding, never a zero.
///
/// @param unit as printed behind it; empty without one
public record Damaged(
    String key,
    String printed,
    String unit,
    String label,
    Optional<String> section,
    Location location,
    String quote,
    double confidence)
    implements Reading {}
