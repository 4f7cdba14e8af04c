package org.gouji.corpus.bulk;

import org.gouji.corpus.store.FileEntry;
import org.gouji.corpus.store.FileOutcome;
import org.gouji.corpus.store.Run;

/// Hears how an import goes on. Called by its thread.
public interface ImportListener {

  ImportListener NONE = new ImportListener() {};

  /// Files were found, or more of them inside an archive.
  ///
  /// @param total known so far
  default void found(long total) {}

  /// Another file has its outcome.
  default void done(FileEntry entry, FileOutcome outcome) {}

  /// Something was written to the store for good, or nothing had to be.
  default void progress(Run.Tally tally) {}
}
