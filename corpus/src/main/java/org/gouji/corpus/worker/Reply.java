package org.gouji.corpus.worker;

/// What became of a job.
///
/// @param read whether there is a report
/// @param document `gouji-report/1`, or `gouji-failure/1` where there is none
public record Reply(boolean read, String document) {}
