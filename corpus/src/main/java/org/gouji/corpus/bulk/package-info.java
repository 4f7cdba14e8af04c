/// Imports any number of files into a store: [org.gouji.corpus.bulk.Corpus] (start here). Every file
/// that is met ends in exactly one outcome, whatever happens to the file, to a worker or to the run.
package org.gouji.corpus.bulk;
