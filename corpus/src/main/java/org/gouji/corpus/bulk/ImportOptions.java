package org.gouji.corpus.bulk;

import org.gouji.corpus.worker.WorkerSettings;

/// What an import is to do.
///
/// @param workers how files are read
/// @param retryFailed whether files that failed before are tried again
/// @param refresh whether files are read again that another engine read, because the program, its
///   vocabulary or its rules have changed since. The store keeps no documents but those of the
///   contract, so also after a change of rules alone such a file is read from the start
public record ImportOptions(WorkerSettings workers, boolean retryFailed, boolean refresh) {

  public static ImportOptions standard() {
    return new ImportOptions(WorkerSettings.standard(), false, false);
  }

  public ImportOptions with(WorkerSettings other) {
    return new ImportOptions(other, retryFailed, refresh);
  }
}
