package org.gouji.corpus.store;

import java.time.Instant;
import java.util.Optional;

/// What the store has of a path.
///
/// @param outcome `imported`, `duplicate`, `failed` or `skipped`
/// @param reason kind of the failure, or rule by which it was skipped; empty otherwise
/// @param engine what read its bytes, where the path is the one they were read from
public record Known(
    Optional<String> sha256,
    Optional<Long> bytes,
    Optional<Instant> modified,
    String outcome,
    String reason,
    Optional<String> engine) {}
