package org.gouji.corpus.bulk;

import org.gouji.corpus.store.Counts;
import org.gouji.corpus.store.Run;

/// What an import has come to.
///
/// @param run this one; its tally adds up to the files that it met
/// @param counts of the whole store
/// @param complete whether it went through to the end; a stopped one goes on when it is started again
public record ImportSummary(Run run, Counts counts, boolean complete) {}
