package org.gouji.corpus.store;

import java.time.Instant;

/// The process that writes to a store.
public record Holder(long pid, String host, Instant since) {}
